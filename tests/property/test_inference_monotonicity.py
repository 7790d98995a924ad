"""Laws of monotonicity: what more claims, wider questions and less doubt do to bounds.

* More claims that can all be true never loosen bounds.
* People of whom more are asked for are never fewer, at the least and at the most.
* What holds for all repairs lies within what claims in no contradiction prove, and is the hull of
  what is proved without each correction.
* Where claims can all be true, it makes no difference what is done about contradictions; where they
  cannot, they are an error if they are to be.
"""

import pytest
from depth import examples
from hypothesis import given, reject
from hypothesis import strategies as st
from inference_strategies import (
    ALL,
    WHICH,
    WHOSE,
    Claims,
    Model,
    Told,
    conflicts_of,
    crowded,
    disputes,
    ends_of,
    hitting,
    is_during,
    is_of_category,
    is_of_side,
    joints_among,
    moments,
    proved,
    questions,
    reasoner,
    shapes,
    true_claims,
)

from karabakh_data import Bounds, Contradiction, ContradictionError, OnContradiction
from karabakh_data.proofs.coverage import Asked

disputed = disputes(*crowded)
any_claims = disputes(*crowded, shapes())


def answer(claims: Claims, asked: Asked, on: str = "uncontested") -> Bounds:
    """Bounds, of claims that leave a whole number of people."""
    try:
        return proved(claims, asked, on)
    except ContradictionError:
        reject()


def is_wider(wide: Asked, narrow: Asked, claims: Claims) -> bool:
    """Whether all people that the one question is about are people of the other."""
    joints = joints_among(claims)
    periods = filter(None, [*(one.period for one in claims), wide.period, narrow.period])
    times = moments(periods, joints)
    return (
        all(
            is_during(wide.period, moment, joints)
            for moment in times
            if is_during(narrow.period, moment, joints)
        )
        and all(is_of_side(wide.side, w) for w in WHOSE if is_of_side(narrow.side, w))
        and all(
            is_of_category(wide.category, w) for w in WHICH if is_of_category(narrow.category, w)
        )
    )


@examples(62)
@given(true_claims(shapes(), min_size=2), questions(), st.data())
def test_more_claims_never_loosen_bounds(truth: Told, asked: Asked, data: st.DataObject) -> None:
    some = data.draw(st.lists(st.sampled_from(truth.claims), unique_by=lambda one: one.id))
    reason = reasoner(truth.claims)
    few, many = (
        reason.bounds(asked, claims, (), OnContradiction.RAISE) for claims in (some, truth.claims)
    )
    assert many.range.is_subset(few.range)


def _widened(narrow: Asked, wide: Asked, *, which: tuple[bool, bool, bool]) -> Asked:
    """A question with some of the filters of another."""
    return narrow._replace(
        period=wide.period if which[0] else narrow.period,
        side=wide.side if which[1] else narrow.side,
        category=wide.category if which[2] else narrow.category,
    )


@examples(75)
@given(
    any_claims,
    questions(),
    questions(),
    st.tuples(st.booleans(), st.booleans(), st.booleans()),
    st.sampled_from(["uncontested", "repairs"]),
)
def test_of_a_wider_question_neither_end_is_lower(
    claims: Claims, narrow: Asked, other: Asked, which: tuple[bool, bool, bool], on: str
) -> None:
    wide = _widened(narrow, other, which=which)
    if not is_wider(wide, narrow, claims):
        wide = narrow._replace(side=None, category=None)
    smaller, larger = (ends_of(answer(claims, asked, on)) for asked in (narrow, wide))
    assert smaller[0] <= larger[0]
    assert smaller[1] <= larger[1]


@examples(50)
@given(disputed, questions())
def test_repairs_lie_within_what_is_uncontested(claims: Claims, asked: Asked) -> None:
    repairs, uncontested = (ends_of(answer(claims, asked, on)) for on in ("repairs", "uncontested"))
    assert uncontested[0] <= repairs[0]
    assert repairs[1] <= uncontested[1]


@examples(50)
@given(disputed, questions())
def test_repairs_are_the_hull_of_what_is_left_by_corrections(claims: Claims, asked: Asked) -> None:
    model = Model(claims, joints_among(claims), asked)
    corrections = hitting(conflicts_of(model, model.ids))
    ranges = [model.range(model.ids - given_up) for given_up in corrections]
    hull = min(low for low, _ in ranges), max(high for _, high in ranges)
    assert ends_of(answer(claims, asked, "repairs")) == pytest.approx(hull, abs=1e-6)


@examples(50)
@given(disputed, questions())
def test_uncontested_is_what_claims_in_no_contradiction_prove(claims: Claims, asked: Asked) -> None:
    model = Model(claims, joints_among(claims), asked)
    contested = frozenset().union(*conflicts_of(model, model.ids))
    expected = model.range(model.ids - contested)
    found = answer(claims, asked)
    assert ends_of(found) == pytest.approx(expected, abs=1e-6)
    assert {one.claim for one in found.set_aside} & model.ids == contested


@examples(25)
@given(true_claims(shapes()), questions())
def test_nothing_is_to_be_done_where_claims_agree(truth: Told, asked: Asked) -> None:
    first, *others = (proved(truth.claims, asked, on) for on in OnContradiction)
    for other in others:
        assert (other.range, other.set_aside) == (first.range, first.set_aside)
        assert (other.low_proof, other.high_proof) == (first.low_proof, first.high_proof)


@examples(37)
@given(disputed)
def test_contradictions_are_an_error_if_they_are_to_be(claims: Claims) -> None:
    if Model(claims, joints_among(claims), ALL).is_feasible():
        answer(claims, ALL, "raise")
    else:
        with pytest.raises(ContradictionError) as caught:
            proved(claims, ALL, "raise")
        found = caught.value.contradiction
        assert isinstance(found, Contradiction)
        assert found.verify()
