"""Laws of reconciling, with HiGHS as the judge.

HiGHS is told of each claim that its low end may move down and its high end up, in every reading of
its basis alike.

* The total is the least that HiGHS finds, and so are the least and the most by which an end moves.
* An end moves by what it moves if shared evenly, which lies between its least and its most; these
  add up to the total, weighted, and the largest of them is as small as can be.
* With ends moved so, claims are consistent.
* Nothing moves exactly if claims are consistent as they are.
* Weights of twice the size make the total twice as large, and move nothing else.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import inf
from typing import Literal

import attrs
import pytest
from claim_strategies import claim
from depth import examples
from hypothesis import given
from hypothesis import strategies as st
from inference_strategies import (
    ALL,
    Claims,
    Model,
    Rows,
    crowded,
    disputes,
    joints_among,
    least,
    limits,
    mixed,
    reasoner,
    shapes,
)

from karabakh_data import Basis, Measure, Reconciliation
from karabakh_data.proofs._admission import READINGS
from karabakh_data.proofs._simplex import Number

End = tuple[str, Literal["low", "high"]]

of_two_readings = shapes(
    ["2016"],
    sides=["armenian"],
    categories=["military"],
    groups=[None],
    since=[None],
    partial=[False],
    bases=["unspecified", "all-causes", "battle-related"],
)
"""Claims about the same people, some of whom one reading counts and another does not."""

disputed = disputes(*crowded, mixed, shapes(), min_size=3)
weights = st.dictionaries(
    st.sampled_from([f"cc-{place:04}" for place in range(1, 8)]),
    st.sampled_from([1, 2, 3, Fraction(1, 2)]),
)


class Relaxed:
    """Claims of which each end may move by an unknown."""

    def __init__(self, claims: Claims, weights: Mapping[str, Number]) -> None:
        joints = joints_among(claims)
        models = [
            Model(claims, joints, ALL._replace(measure=measure, basis=basis))
            for measure in Measure
            for basis in READINGS
        ]
        self.ends: list[End] = [(one.id, end) for one in claims for end in ("low", "high")]
        self.cost: dict[int, Number] = {
            place: weights.get(key, 1) for place, (key, _) in enumerate(self.ends)
        }
        sums: list[Mapping[int, Number]] = []
        bounds: list[tuple[Number | None, Number | None]] = []
        first = len(self.ends)
        for model in models:
            for one, row in zip(model.claims, model.rows().sums, strict=True):
                people = {first + column: part for column, part in row.items()}
                low, high = limits(one)
                sums.append({**people, self.ends.index((one.id, "low")): 1})
                sums.append({**people, self.ends.index((one.id, "high")): -1})
                bounds += [(low, None), (None, high)]
            first += len(model.columns)
        self.rows = Rows(first + 1, tuple(sums), tuple(bounds))
        self.largest = first

    def total(self) -> float:
        """The least cost of moving ends."""
        return least(self.rows, self.cost)

    def span(self, end: End, total: Number) -> tuple[float, float]:
        """By how much an end moves, at the least and at the most, at this cost."""
        rows, place = self._at(total), self.ends.index(end)
        return least(rows, {place: 1}), -least(rows, {place: -1})

    def smallest_largest(self, total: Number) -> float:
        """The largest cost of moving one end, if it is as small as can be."""
        rows = self._at(total)
        below = [{self.largest: 1, place: -cost} for place, cost in self.cost.items()]
        ends = [(0, None)] * len(below)
        return least(
            Rows(rows.unknowns, (*rows.sums, *below), (*rows.ends, *ends)), {self.largest: 1}
        )

    def holds(self, moved: Mapping[End, Fraction]) -> bool:
        """Whether claims are consistent with ends moved by so much."""
        by: list[tuple[Number | None, Number | None]] = [
            (moved.get(end, 0), moved.get(end, 0)) for end in self.ends
        ]
        alone: list[Mapping[int, Number]] = [{place: 1} for place in range(len(self.ends))]
        rows = Rows(self.rows.unknowns, (*self.rows.sums, *alone), (*self.rows.ends, *by))
        return least(rows, {}) < inf

    def _at(self, total: Number) -> Rows:
        sums, ends = (*self.rows.sums, self.cost), (*self.rows.ends, (None, total))
        return Rows(self.rows.unknowns, sums, ends)


def reconciled(claims: Claims, weights: Mapping[str, Number]) -> Reconciliation:
    known = {one.id for one in claims}
    return reasoner(claims).reconcile(claims, {k: w for k, w in weights.items() if k in known})


BETWEEN = tuple(
    attrs.evolve(claim(f"cc-{place:04}", figure), basis=Basis(basis))
    for place, (figure, basis) in enumerate(
        [
            ("5", "unspecified"),
            ("3", "battle-related"),
            ("3", "battle-related"),
            ("7", "all-causes"),
            ("7", "all-causes"),
        ],
        start=1,
    )
)
"""A claim of which the low end is too high in one reading, and the high end too low in another."""


def test_both_ends_of_a_claim_may_move() -> None:
    assert reconciled(BETWEEN, {}).total == 4


@examples(75)
@given(disputed, weights)
def test_total_is_the_least_that_highs_finds(claims: Claims, weights: dict[str, Number]) -> None:
    total = reconciled(claims, weights).total
    assert float(total) == pytest.approx(Relaxed(claims, weights).total(), abs=1e-6)


@examples(50)
@given(disputes(of_two_readings, min_size=4), weights)
def test_total_is_the_least_in_both_readings(claims: Claims, weights: dict[str, Number]) -> None:
    total = reconciled(claims, weights).total
    assert float(total) == pytest.approx(Relaxed(claims, weights).total(), abs=1e-6)


@examples(25)
@given(disputed, weights)
def test_least_and_most_are_those_of_highs(claims: Claims, weights: dict[str, Number]) -> None:
    found, relaxed = reconciled(claims, weights), Relaxed(claims, weights)
    spans = {(one.claim.id, one.end): (one.least, one.most) for one in found.adjustments}
    for end in relaxed.ends:
        expected = relaxed.span(end, found.total)
        assert tuple(map(float, spans.get(end, (0, 0)))) == pytest.approx(expected, abs=1e-5)


@examples(50)
@given(disputed, weights)
def test_shares_lie_between_least_and_most_and_add_up(
    claims: Claims, weights: dict[str, Number]
) -> None:
    found = reconciled(claims, weights)
    assert found.total == sum(weights.get(one.claim.id, 1) * one.by for one in found.adjustments)
    for one in found.adjustments:
        assert 0 <= one.least <= one.by <= one.most
        assert one.most > 0
        assert one.end == "high" or one.most <= one.claim.figure.low
        assert one.end == "low" or one.claim.figure.high is not None


@examples(37)
@given(disputed, weights)
def test_the_largest_share_is_as_small_as_can_be(
    claims: Claims, weights: dict[str, Number]
) -> None:
    found, relaxed = reconciled(claims, weights), Relaxed(claims, weights)
    shares = [weights.get(one.claim.id, 1) * one.by for one in found.adjustments]
    expected = relaxed.smallest_largest(found.total)
    assert float(max(shares, default=0)) == pytest.approx(expected, abs=1e-5)


@examples(50)
@given(disputed, weights)
def test_claims_are_consistent_with_ends_moved(claims: Claims, weights: dict[str, Number]) -> None:
    found = reconciled(claims, weights)
    moved = {(one.claim.id, one.end): one.by for one in found.adjustments}
    assert Relaxed(claims, weights).holds(moved)


@examples(50)
@given(disputed, weights)
def test_nothing_moves_if_claims_are_consistent(claims: Claims, weights: dict[str, Number]) -> None:
    found, consistent = reconciled(claims, weights), reasoner(claims).is_consistent(claims)
    assert (not found.total) == (not found.adjustments) == consistent


@examples(25)
@given(disputed, weights)
def test_twice_the_weights_make_twice_the_total(claims: Claims, weights: dict[str, Number]) -> None:
    usual, twice = {one.id: Fraction(1) for one in claims} | weights, dict[str, Number]()
    for key, weight in usual.items():
        twice[key] = 2 * weight
    one, other = reconciled(claims, usual), reconciled(claims, twice)
    assert other.total == 2 * one.total
    assert other.adjustments == one.adjustments
