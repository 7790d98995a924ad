"""Laws of deprecated claims: they never count.

* Changing the figure of a deprecated claim changes nothing but the listing.
* A deprecated claim is never counted, never a rival, and never printed for the slice.
* Taking deprecated claims away changes neither the figures counted nor what is printed for the
  slice.
"""

import attrs
from claim_strategies import claim, claim_lists, claims_in, question, questions, reply
from hypothesis import example, given
from hypothesis import strategies as st

from karabakh_data import CasualtyClaim, CasualtyRange, CasualtySummary, Rank, Standing
from karabakh_data.totals._question import Question

Claims = tuple[CasualtyClaim, ...]

mixed = claim_lists(claims_in(ranks=st.sampled_from(["deprecated", "normal", "preferred"])))

DEPRECATED_SUM = (
    claim("cc-0001", "42"),
    claim("cc-0002", "77", "both", is_sum=True, rank="deprecated"),
)


def changed(claims: Claims) -> Claims:
    """The claims, with another figure in each that is deprecated."""
    return tuple(
        attrs.evolve(claim, figure=claim.figure + CasualtyRange(1000, None))
        if claim.rank is Rank.DEPRECATED
        else claim
        for claim in claims
    )


def bare(summary: CasualtySummary) -> CasualtySummary:
    """The answer without the claims themselves."""
    return attrs.evolve(summary, claims=(), spanning=())


@given(mixed, questions())
@example(DEPRECATED_SUM, question(2016))
def test_its_figure_changes_nothing_but_the_listing(claims: Claims, asked: Question) -> None:
    assert bare(reply(claims, asked)) == bare(reply(changed(claims), asked))


@given(mixed, questions())
def test_it_is_set_aside(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    standings = {verdict.claim: verdict.standing for verdict in summary.verdicts}
    withdrawn = {one.id for one in summary.claims if one.rank is Rank.DEPRECATED}
    assert {standings[key] for key in withdrawn} <= {Standing.SET_ASIDE}
    assert not withdrawn & {one.id for one in summary.chosen}


@given(mixed, questions())
def test_without_it_the_same_is_counted(claims: Claims, asked: Question) -> None:
    kept = tuple(one for one in claims if one.rank is not Rank.DEPRECATED)
    one, two = reply(claims, asked), reply(kept, asked)
    assert (one.parts, one.stated, one.days_covered) == (two.parts, two.stated, two.days_covered)
