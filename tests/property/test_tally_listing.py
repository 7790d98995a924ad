"""Laws of the listing.

* Adding a claim never makes another disappear from the answer: what was listed stays listed,
  what spanned the question still spans it.
* A claim is listed or spans the question, and not both; a claim of another measure does neither.
* Whether a claim is listed does not depend on the other claims.
* What is listed shares people and time with the question, or none are asked for.
* What spans the question reaches beyond it in time or in people.
"""

from claim_strategies import claim_lists, claims_in, ids, questions, reply
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data import CasualtyClaim, Measure
from karabakh_data.totals._people import people
from karabakh_data.totals._question import Question

Claims = tuple[CasualtyClaim, ...]

of_two_measures = claim_lists(claims_in(measures=st.sampled_from(["killed", "wounded"])))


@given(claim_lists(min_size=1), questions())
def test_adding_a_claim_makes_none_disappear(claims: Claims, asked: Question) -> None:
    before, after = reply(claims[:-1], asked), reply(claims, asked)
    assert set(before.claims) <= set(after.claims)
    assert set(before.spanning) <= set(after.spanning)


@given(of_two_measures, questions())
def test_listed_or_spanning(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    assert not set(summary.claims) & set(summary.spanning)
    assert all(one.measure is Measure.KILLED for one in (*summary.claims, *summary.spanning))


@given(of_two_measures, questions())
def test_each_claim_by_itself(claims: Claims, asked: Question) -> None:
    alone = [reply([claim], asked) for claim in claims]
    assert ids(reply(claims, asked).claims) == [key for one in alone for key in ids(one.claims)]
    assert ids(reply(claims, asked).spanning) == [key for one in alone for key in ids(one.spanning)]


@given(claim_lists(), questions())
def test_what_is_listed_or_spans_shares_people_and_time(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    for one in (*summary.claims, *summary.spanning):
        assert people(one.side, one.category) & people(asked.side, asked.category)
        assert asked.period is None or asked.period.intersects(one.period)


@given(claim_lists(), questions())
def test_what_spans_reaches_beyond(claims: Claims, asked: Question) -> None:
    for one in reply(claims, asked).spanning:
        in_time = asked.period is None or asked.period.contains(one.period)
        assert not in_time or people(one.side, one.category) & ~asked.scope
