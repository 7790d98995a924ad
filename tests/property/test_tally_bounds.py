"""A law of totals and of what claims prove.

* The total and the bounds of claims inside the question never exclude each other, unless the
  answer says what does not agree: of claims that are neither titles, sums nor withdrawn.
"""

from claim_strategies import categories, claim, claim_lists, claims_in, question, reply, sides
from depth import examples
from hypothesis import example, given
from hypothesis import strategies as st

from karabakh_data import Basis, CasualtyClaim, Measure, Rank, Section, Side
from karabakh_data.errors import ContradictionError
from karabakh_data.proofs._answering import Reasoner
from karabakh_data.proofs.coverage import Asked
from karabakh_data.totals._question import Question
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.proofs import OnContradiction

Claims = tuple[CasualtyClaim, ...]

TIMES = (
    *("2014", "2015", "2016", "2014/2015", "2014/2016", "2015/2016", "2015-06/2016-06"),
    *("2015-12", "2016-04"),
)
DENIED = (
    claim("cc-0001", "0", category="unspecified", rank="preferred"),
    claim("cc-0002", "2+", period="2016-04", partial=True),
)
TOO_MANY = (
    claim("cc-0001", "5", "both", rank="preferred"),
    claim("cc-0002", "3"),
    claim("cc-0003", "4", "azerbaijani"),
)

asked_for = st.builds(
    question,
    period=st.sampled_from(TIMES),
    side=st.none() | sides,
    category=st.none() | categories,
).filter(lambda asked: asked.side is not Side.UNSPECIFIED)


def proved(claims: Claims, asked: Question) -> CasualtyRange | None:
    """What claims prove about the people asked for; None if that is nothing."""
    words = (asked.period, asked.side, asked.category, Measure.KILLED, Basis.BATTLE_RELATED)
    reasoner = Reasoner(claims, lambda _: None)
    try:
        return reasoner.bounds(Asked(*words), None, (), OnContradiction.UNCONTESTED).range
    except ContradictionError:
        return None


@examples(300)
@given(claim_lists(claims_in(TIMES, sums=st.just(value=False)), max_size=6), asked_for)
@example(DENIED, question(2016))
@example(TOO_MANY, question(2016))
def test_total_and_bounds_do_not_exclude_each_other(claims: Claims, asked: Question) -> None:
    inside = tuple(
        claim
        for claim in claims
        if asked.holds(claim)
        and claim.section is not Section.REFERENCES
        and claim.rank is not Rank.DEPRECATED
        and claim.event is None
    )
    summary, proof = reply(inside, asked), proved(inside, asked)
    if summary.total is not None and proof is not None and proof.is_disjoint(summary.total):
        assert summary.discrepancies


def test_what_is_proved_is_looked_at() -> None:
    claims = (claim("cc-0001", "5"), claim("cc-0002", "4–9", "both"))
    assert proved(claims, question(2016, "both", "military")) == CasualtyRange(5, 9)
