"""Laws of counting nobody twice.

* No two figures counted, partial claims apart, count the same people on the same day, save where
  two spans join.
* No partial claim is counted beside a figure that may count its people.
* Two partial claims of one event that are counted count other people, or make one figure.
"""

from itertools import combinations

from claim_strategies import claim, claim_lists, claims_in, question, questions, reply
from hypothesis import example, given
from hypothesis import strategies as st

from karabakh_data import CasualtyClaim, CasualtySummary, Part
from karabakh_data.totals._question import Question

Claims = tuple[CasualtyClaim, ...]

JOINED = (
    claim("cc-0001", "10", period="1988/1994"),
    claim("cc-0002", "20", period="1994/2009"),
    claim("cc-0003", "3", category="civilian", period="1994-05"),
)
ACROSS = (
    claim("cc-0001", "10", period="1988/1994"),
    claim("cc-0002", "20", category="unspecified", period="1994/2009"),
    claim("cc-0003", "3", category="civilian", period="1994"),
)


def parts(summary: CasualtySummary, *, partial: bool) -> list[Part]:
    """The figures counted that partial claims give, or the others."""
    keys = {one.id for one in summary.claims if one.partial}
    return [part for part in summary.parts if bool(keys & set(part.claims)) is partial]


def count_nobody_twice(summary: CasualtySummary) -> bool:
    """Whether no two figures count the same people on a day that is not where spans join."""
    return not any(
        one.scope & other.scope and one.period.overlaps(other.period)
        for one, other in combinations(parts(summary, partial=False), 2)
    )


@given(claim_lists(), questions())
@example(JOINED, question())
@example(ACROSS, question())
def test_nobody_is_counted_twice(claims: Claims, asked: Question) -> None:
    assert count_nobody_twice(reply(claims, asked))


@given(claim_lists(claims_in(partial=st.booleans())), questions())
def test_partial_claims_are_counted_beside_nobody(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    whole = parts(summary, partial=False)
    held = [one for one in summary.chosen if one.partial]
    people = parts(summary, partial=True)
    assert not any(
        one.scope & other.scope
        and any(other.period.intersects(claim.period) for claim in held if claim.id in one.claims)
        for one in people
        for other in whole
    )


@given(claim_lists(claims_in(partial=st.sampled_from([True]))), questions())
def test_partial_claims_of_one_event_count_others(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    events = {one.id: one.event for one in summary.claims if one.event is not None}
    for one, other in combinations(summary.parts, 2):
        shared = {events.get(key, key) for key in one.claims} & {
            events.get(key, key) for key in other.claims
        }
        assert not shared or not one.scope & other.scope
