"""Laws of bounds: HiGHS, told by going through everybody whom claims count, is the judge.

* The ends that are proved are the least and the greatest count; one is open exactly if HiGHS finds
  no greatest.
* They are rounded inward, for people are whole.
* Both proofs and the bounds as a whole verify.
* Ends that are no whole number of people are not said to be tight.
* A proof in which everything counts so often that it would prove more does not verify; nor does
  one with another value or another multiplier.
"""

from fractions import Fraction
from math import ceil, floor, inf, isclose

import attrs
import pytest
from claim_strategies import claim
from depth import examples
from hypothesis import assume, example, given
from hypothesis import strategies as st
from inference_strategies import (
    ALL,
    HALVES,
    Claims,
    Model,
    Told,
    crowded,
    disputes,
    ends_of,
    joined,
    joints_among,
    limits,
    proved,
    questions,
    questions_about,
    reasoner,
    shapes,
    true_claims,
)

from karabakh_data import (
    CasualtyRange,
    Category,
    ContradictionError,
    OnContradiction,
    Period,
    Proof,
    Side,
)
from karabakh_data.proofs.coverage import Asked
from karabakh_data.values._mappings import ReadOnlyMapping

truths = st.one_of(*map(true_claims, (*crowded, shapes())))
any_claims = disputes(*crowded, shapes(), min_size=1)
harms = shapes(
    ["2015", "2016", "2015/2016", "2016-04"],
    sides=["armenian", "both"],
    categories=["military"],
    groups=[None, None, None, "army"],
    measures=["killed", "missing"],
    bases=["unspecified", "all-causes", "battle-related"],
    since=[None, "2015-06-01", "2016-04-03", "2017-01-01"],
)
"""Claims of two kinds of harm and all bases, most of which stood on a day."""


of_all_sorts = st.one_of(*(true_claims(shape, min_size=4) for shape in (*crowded, harms, harms)))


def is_as_by_highs(claims: Claims, asked: Asked) -> bool:
    """Whether the ends that are proved are those that HiGHS finds."""
    low, high = Model(claims, joints_among(claims), asked).range()
    try:
        ends = ends_of(proved(claims, asked))
    except ContradictionError:
        return ceil(low - 1e-6) > floor(high + 1e-6)
    return all(
        found == end or isclose(found, end, abs_tol=1e-6)
        for found, end in zip(ends, (low, high), strict=True)
    )


@examples(50)
@given(truths, questions())
def test_ends_are_those_of_highs_where_claims_are_true(truth: Told, asked: Asked) -> None:
    assert is_as_by_highs(truth.claims, asked)


@examples(75)
@given(any_claims, questions())
def test_ends_are_those_of_highs_where_claims_agree(claims: Claims, asked: Asked) -> None:
    assume(Model(claims, joints_among(claims), asked).is_feasible())
    assert is_as_by_highs(claims, asked)


@examples(100)
@given(
    st.one_of(*(true_claims(shape, min_size=4) for shape in (*crowded, harms, harms))), st.data()
)
def test_ends_are_those_of_highs_for_people_of_whom_claims_are(
    truth: Told, data: st.DataObject
) -> None:
    assert is_as_by_highs(truth.claims, data.draw(questions_about(truth.claims)))


@examples(100)
@given(true_claims(joined, min_size=4), st.data())
def test_ends_are_those_of_highs_where_other_claims_make_joints(
    truth: Told, data: st.DataObject
) -> None:
    asked = data.draw(questions_about(truth.claims))
    some = [one for one in truth.claims if not one.period.is_span]
    bounds = reasoner(truth.claims).bounds(asked, some, (), OnContradiction.RAISE)
    expected = Model(some, joints_among(truth.claims), asked).range()
    assert ends_of(bounds) == pytest.approx(expected, abs=1e-6)


def test_halves_are_rounded_up() -> None:
    bounds = proved(HALVES, ALL)
    assert bounds.low_proof.value == Fraction(3, 2)
    assert bounds.range == CasualtyRange.at_least(2)


HALVES_AT_MOST = (
    claim("cc-0001", "0-1", "armenian", "military", "2016-04-02"),
    claim("cc-0002", "0-2", "unspecified", "unspecified", "2016-04-02/2016-04-04"),
    claim("cc-0003", "1", "armenian", "unspecified", "2016-04-02"),
    claim("cc-0004", "at least 1", "unspecified", "military", "2016-04-02"),
    claim("cc-0005", "1", "armenian", "military", "2016-04-02/2016-04-04"),
)
"""Claims that leave at most half a person on another day."""


def test_halves_are_rounded_down() -> None:
    asked = ALL._replace(period=Period("2016-04-03"), side=Side.ARMENIAN)
    bounds = proved(HALVES_AT_MOST, asked._replace(category=Category.MILITARY))
    assert bounds.high_proof.value == Fraction(1, 2)
    assert bounds.range == CasualtyRange.exactly(0)


@examples(50)
@given(truths, questions())
def test_ends_are_rounded_inward(truth: Told, asked: Asked) -> None:
    bounds = proved(truth.claims, asked)
    low, high = ends_of(bounds)
    assert bounds.range.low == ceil(low)
    assert bounds.range.high == (None if high == inf else floor(high))


@examples(75)
@given(any_claims, questions())
def test_proofs_verify(claims: Claims, asked: Asked) -> None:
    try:
        bounds = proved(claims, asked)
    except ContradictionError:
        return
    assert bounds.verify()
    assert bounds.low_proof.verify()
    assert bounds.high_proof.verify()
    assert {one.id for one in bounds.claims} <= {one.id for one in claims}


@examples(50)
@given(truths, questions(), st.sampled_from([-2, -1, 1, 3]))
def test_another_value_is_not_proved(truth: Told, asked: Asked, more: int) -> None:
    bounds = proved(truth.claims, asked)
    for proof in (bounds.low_proof, bounds.high_proof):
        assert not attrs.evolve(proof, value=Fraction(proof.value or 0) + more).verify()
        assert proof.value is None or not attrs.evolve(proof, value=None).verify()


def multiplied(proof: Proof, by: Fraction) -> Proof:
    """A proof in which all is counted more or less often, and adds up."""
    parts = {key: part * by for key, part in proof.multipliers.items()}
    value = Fraction(proof.value or 0) * by
    return attrs.evolve(proof, value=value, multipliers=ReadOnlyMapping(parts))


@examples(37)
@given(truths, questions())
def test_nothing_better_is_proved(truth: Told, asked: Asked) -> None:
    bounds = proved(truth.claims, asked)
    assert not bounds.low_proof.value or not multiplied(bounds.low_proof, Fraction(2)).verify()
    assert not bounds.high_proof.value or not multiplied(bounds.high_proof, Fraction(1, 2)).verify()


@examples(37)
@given(any_claims, questions())
@example(HALVES, ALL)
def test_ends_with_parts_of_people_are_not_tight(claims: Claims, asked: Asked) -> None:
    try:
        bounds = proved(claims, asked)
    except ContradictionError:
        return
    low, high = bounds.low_proof.value, bounds.high_proof.value
    assert low is None or low.denominator == 1 or not bounds.low_is_tight
    assert high is None or high.denominator == 1 or not bounds.high_is_tight


def changed(proof: Proof, key: str, by: Fraction) -> Proof:
    """A proof in which one claim is counted more or less often."""
    parts = {**proof.multipliers, key: proof.multipliers[key] + by}
    return attrs.evolve(proof, multipliers=ReadOnlyMapping(parts))


@examples(50)
@given(truths, questions(), st.sampled_from(list(map(Fraction, ("-2", "-1", "-1/2", "1/3", "1")))))
def test_other_multipliers_prove_nothing(truth: Told, asked: Asked, by: Fraction) -> None:
    bounds = proved(truth.claims, asked)
    for proof in (bounds.low_proof, bounds.high_proof):
        for one in proof.claims if proof.value is not None else ():
            # One that adds nobody may be counted more often, and the sum stays.
            if all(limits(one)):
                assert not changed(proof, one.id, by).verify()


@examples(25)
@given(truths, questions())
def test_another_range_is_not_proved(truth: Told, asked: Asked) -> None:
    bounds = proved(truth.claims, asked)
    wider = bounds.range + CasualtyRange.exactly(1)
    assert not attrs.evolve(bounds, range=wider).verify()
