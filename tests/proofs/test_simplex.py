"""The exact simplex: what it finds holds, and what it says cannot hold is proved by hand."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import product
from math import gcd

import pytest
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data.proofs._simplex import Certificate, Number, Optimum, Simplex, _Row

Rows = Sequence[Mapping[int, Number]]
Bounds = Sequence[tuple[Number | None, Number | None]]

HALF = Fraction(1, 2)


def solver(unknowns: int, rows: Rows, bounds: Bounds) -> Simplex:
    """A solver with bounds, not yet checked."""
    made = Simplex(unknowns, rows)
    for row, ends in enumerate(bounds):
        made.bound(row, *ends)
    return made


def sum_of(row: Mapping[int, Number], values: Sequence[Number]) -> Number:
    return sum(factor * values[unknown] for unknown, factor in row.items())


def holds(rows: Rows, bounds: Bounds, values: Sequence[Number]) -> bool:
    """Whether values are within all bounds, and none is negative."""
    sums = [sum_of(row, values) for row in rows]
    return min(values, default=0) >= 0 and all(
        (low is None or low <= found) and (high is None or found <= high)
        for found, (low, high) in zip(sums, bounds, strict=True)
    )


def added_up(
    unknowns: int, rows: Rows, bounds: Bounds, multipliers: Certificate
) -> tuple[list[Number], Number]:
    """Rows added up as often as multipliers say: the factor of each unknown, and the least sum."""
    factors: list[Number] = [0] * unknowns
    least: Number = 0
    for row, part in multipliers.items():
        end = bounds[row][0 if part > 0 else 1]
        assert end is not None
        least += part * end
        for unknown, factor in rows[row].items():
            factors[unknown] += part * factor
    return factors, least


def refutes(unknowns: int, rows: Rows, bounds: Bounds, multipliers: Certificate) -> bool:
    """Whether multipliers prove that bounds cannot hold (Farkas's lemma)."""
    factors, least = added_up(unknowns, rows, bounds, multipliers)
    return least > 0 and all(factor <= 0 for factor in factors)


# What can hold, and what cannot


def test_without_bounds_all_unknowns_are_nothing() -> None:
    made = Simplex(2, [{0: 1, 1: 1}])
    assert made.check() is None
    assert made.solution() == [0, 0]


def test_without_unknowns() -> None:
    assert solver(0, [{}], [(0, 3)]).check() is None
    assert solver(0, [{}], [(1, None)]).check() == {0: 1}
    assert Simplex(0, []).solution() == []


def test_values_within_bounds_are_found() -> None:
    rows: Rows = [{0: 1, 1: 1}, {1: 1, 2: 1}, {0: 1, 2: 1}]
    made = solver(3, rows, [(1, 1)] * 3)
    assert made.check() is None
    assert made.solution() == [HALF] * 3


def test_whole_numbers_are_ints() -> None:
    made = solver(2, [{0: 2}, {0: 1, 1: 1}], [(1, 1), (1 + HALF, 1 + HALF)])
    assert made.check() is None
    assert made.solution() == [HALF, 1]
    assert [type(value) for value in made.solution()] == [Fraction, int]


@pytest.mark.parametrize(
    ("rows", "bounds", "certificate"),
    [
        ([{0: 1}, {0: 1}], [(20, 20), (19, 19)], {0: 1, 1: -1}),
        ([{0: 1}, {1: 1}, {0: 1, 1: 1}], [(10, None), (10, None), (None, 15)], {0: 1, 1: 1, 2: -1}),
        ([{0: 1}, {0: 1, 1: 1}], [(5, None), (None, 4)], {0: 1, 1: -1}),
        ([{0: -1}], [(1, None)], {0: 1}),
        ([{0: 1}], [(None, -1)], {0: -1}),
    ],
)
def test_what_cannot_hold_is_proved(rows: Rows, bounds: Bounds, certificate: Certificate) -> None:
    assert solver(2, rows, bounds).check() == certificate
    assert refutes(2, rows, bounds, certificate)


def test_only_the_rows_that_are_needed_are_in_a_proof() -> None:
    rows: Rows = [{0: 1}, {1: 1}, {0: 1}, {2: 1}]
    assert solver(3, rows, [(4, None), (9, 9), (None, 3), (1, 1)]).check() == {0: 1, 2: -1}


def test_of_several_bounds_that_do_not_hold_one_is_proved() -> None:
    rows: Rows = [{0: 1}, {0: 1}, {1: 1}, {1: 1}]
    bounds: Bounds = [(4, None), (None, 3), (8, None), (None, 3)]
    found = solver(2, rows, bounds).check()
    assert found in ({0: 1, 1: -1}, {2: 1, 3: -1})


def is_shortened(row: _Row) -> bool:
    """Whether the parts of a row are as small as they can be, so that they stay small."""
    return row.denominator > 0 and gcd(row.denominator, *row.parts.values()) == 1


def test_parts_of_rows_are_as_small_as_they_can_be() -> None:
    rows: Rows = [{0: 1, 1: 1}, {1: 1, 2: 1}, {0: 1, 2: 1}]
    made = solver(3, rows, [(1, 1)] * 3)
    assert made.check() is None
    made.bound(2, None, None)
    assert {row.denominator for row in made._rows.values()} == {2}
    # What is halved and doubled again is whole.
    assert made.least({1: 1}) == Optimum(0, {})
    assert {row.denominator for row in made._rows.values()} == {1}
    assert all(map(is_shortened, made._rows.values()))


# Bounds that change


def test_bounds_that_are_relaxed_hold_again() -> None:
    made = solver(1, [{0: 1}, {0: 1}], [(20, 20), (19, 19)])
    assert made.check() is not None
    made.bound(1, None, None)
    assert made.check() is None
    assert made.solution() == [20]
    made.bound(1, 25, None)
    made.bound(0, None, None)
    assert made.check() is None
    assert made.solution() == [25]


def test_a_bound_may_move_either_way() -> None:
    made = solver(1, [{0: 1}], [(3, 5)])
    for ends, value in (((3, 5), 3), ((7, 9), 7), ((None, 2), 2), ((None, 4), 2), ((0, None), 2)):
        made.bound(0, *ends)
        assert made.check() is None
        assert made.solution() == [value]


def test_a_copy_changes_apart() -> None:
    first = solver(2, [{0: 1, 1: 1}, {0: 1}], [(4, 4), (1, 2)])
    assert first.check() is None
    before = first.solution()
    second = first.copy()
    second.bound(0, 9, 9)
    second.bound(1, 5, 5)
    assert second.check() is None
    assert second.solution() == [5, 4]
    assert first.solution() == before
    assert first.check() is None
    assert first.least({1: 1}) == Optimum(2, {0: 1, 1: -1})
    assert second.least({1: 1}) == Optimum(4, {0: 1, 1: -1})


# The least of a sum


def test_the_least_of_a_sum_is_proved_by_multipliers() -> None:
    made = solver(2, [{0: 1, 1: 1}, {0: 1}], [(10, 12), (3, 4)])
    assert made.check() is None
    assert made.least({1: 1}) == Optimum(6, {0: 1, 1: -1})
    assert made.least({1: -1}) == Optimum(-9, {0: -1, 1: 1})
    assert made.least({}) == Optimum(0, {})
    assert made.least({0: 2, 1: 2}) == Optimum(20, {0: 2})


def test_an_unknown_that_nothing_limits_has_no_greatest_value() -> None:
    made = solver(2, [{0: 1}], [(None, 3)])
    assert made.check() is None
    assert made.least({1: -1}) is None
    assert made.least({0: -1, 1: -1}) is None
    # The objective that was given up leaves nothing behind.
    assert made.least({0: -1}) == Optimum(-3, {0: -1})
    assert made.check() is None


def test_nobody_is_the_least_without_a_low_end() -> None:
    made = solver(1, [{0: 1}], [(None, 3)])
    assert made.check() is None
    assert made.least({0: 1}) == Optimum(0, {})


def test_a_least_that_is_no_whole_number() -> None:
    rows: Rows = [{0: 1, 1: 1}, {1: 1, 2: 1}, {0: 1, 2: 1}]
    made = solver(3, rows, [(1, None)] * 3)
    assert made.check() is None
    assert made.least({0: 1, 1: 1, 2: 1}) == Optimum(Fraction(3, 2), dict.fromkeys(range(3), HALF))


CIRCLE: Rows = [
    {0: HALF, 1: Fraction(-11, 2), 2: Fraction(-5, 2), 3: 9},
    {0: HALF, 1: Fraction(-3, 2), 2: -HALF, 3: 1},
    {0: 1},
]
"""Sums among which the largest coefficient leads in a circle: V. Chvátal, "Linear Programming"."""


def test_a_search_does_not_run_in_circles() -> None:
    made = solver(4, CIRCLE, [(None, 0), (None, 0), (None, 1)])
    assert made.check() is None
    found = made.least({0: -10, 1: 57, 2: 9, 3: 24})
    assert found == Optimum(-1, {1: -18, 2: -1})
    assert made.solution() == [1, 0, 1, 0]


class ByNumber(Simplex):
    """A simplex that goes by number from the first pivot on, as another does after many."""

    __slots__ = ()

    def _violating(self, *, by_number: bool) -> int | None:  # noqa: ARG002
        return super()._violating(by_number=True)

    def _helping(self, basic: int, *, up: bool, by_number: bool) -> int | None:  # noqa: ARG002
        return super()._helping(basic, up=up, by_number=True)


class Noting(Simplex):
    """A simplex that notes whether it goes by number, at each look for what to do next."""

    __slots__ = ("notes",)

    notes: list[bool]

    def _violating(self, *, by_number: bool) -> int | None:
        self.notes.append(by_number)
        return super()._violating(by_number=by_number)

    def _helping(self, basic: int, *, up: bool, by_number: bool) -> int | None:
        assert by_number is self.notes[-1]
        return super()._helping(basic, up=up, by_number=by_number)


class Telling(Simplex):
    """A simplex that tells what left and what entered at each pivot."""

    __slots__ = ("exchanged",)

    exchanged: list[tuple[int, int]]

    def _exchange(self, leaving: int, entering: int, end: Number) -> None:
        self.exchanged.append((leaving, entering))
        super()._exchange(leaving, entering, end)


class TellingByNumber(Telling, ByNumber):
    """The same by number."""

    __slots__ = ()


@pytest.mark.parametrize(
    ("kind", "more", "first"),
    [
        # The shorter row, by that of the two in as many rows that has the larger coefficient.
        (Telling, [], (4, 2)),
        # The one in fewer rows, though its coefficient is smaller.
        (Telling, [{2: 1}], (4, 1)),
        (TellingByNumber, [], (3, 0)),
    ],
)
def test_what_is_mended_first_and_by_what(
    kind: type[Telling], more: Rows, first: tuple[int, int]
) -> None:
    rows: Rows = [{0: 1, 1: 1, 2: 1}, {1: 1, 2: 2}, *more]
    made = kind(3, rows)
    made.exchanged = []
    made.bound(0, 4, None)
    made.bound(1, 1, None)
    assert made.check() is None
    assert made.exchanged[0] == first


def test_of_bounds_that_are_as_near_the_first_is_in_the_proof() -> None:
    made = solver(1, [{0: 1}, {0: 1}, {0: 1}], [(None, 4), (None, 3), (None, 3)])
    assert made.check() is None
    assert made.least({0: -1}) == Optimum(-3, {1: -1})


def test_after_many_pivots_bounds_are_mended_by_number() -> None:
    rows: Rows = [{place: 1, place + 1: 1} for place in range(5)]
    made = Noting(6, rows)
    made.notes = []
    for row in range(5):
        made.bound(row, 1, 1)
    many = made._objective
    assert many == 6 + 5
    made._objective = 1
    assert made.check() is None
    assert made.notes == [False, False, *[True] * (len(made.notes) - 2)]
    assert len(made.notes) > 2
    assert holds(rows, [(1, 1)] * 5, made.solution())


# Any small sums


numbers = st.integers(-3, 3)


def in_order(ends: tuple[int | None, int | None]) -> bool:
    """Whether a low end is not above a high end."""
    low, high = ends
    return low is None or high is None or low <= high


Problem = tuple[int, list[tuple[dict[int, int], tuple[int | None, int | None]]], dict[int, int]]
problems: st.SearchStrategy[Problem] = st.integers(1, 4).flatmap(
    lambda unknowns: st.tuples(
        st.just(unknowns),
        st.lists(
            st.tuples(
                st.dictionaries(st.integers(0, unknowns - 1), numbers.filter(bool)),
                st.tuples(st.none() | numbers, st.none() | numbers).filter(in_order),
            ),
            max_size=4,
        ),
        st.dictionaries(st.integers(0, unknowns - 1), numbers),
    )
)


@given(problems, st.sampled_from([Simplex, ByNumber]))
def test_what_is_found_is_proved(
    problem: Problem,
    kind: type[Simplex],
) -> None:
    unknowns, sums, objective = problem
    rows: Rows = [row for row, _ in sums]
    bounds: Bounds = [ends for _, ends in sums]
    made = kind(unknowns, rows)
    for row, ends in enumerate(bounds):
        made.bound(row, *ends)
    certificate = made.check()
    if certificate is not None:
        assert refutes(unknowns, rows, bounds, certificate)
        return
    assert holds(rows, bounds, made.solution())
    assert all(is_shortened(row) for row in made._rows.values())
    found = made.least(objective)
    assert holds(rows, bounds, made.solution())
    if found is None:
        return
    assert sum_of(objective, made.solution()) == found.value
    factors, least = added_up(unknowns, rows, bounds, found.multipliers)
    assert least == found.value
    assert all(factor <= objective.get(unknown, 0) for unknown, factor in enumerate(factors))


@pytest.mark.parametrize("total", range(8))
@pytest.mark.parametrize("kind", [Simplex, ByNumber])
def test_people_of_three_groups(total: int, kind: type[Simplex]) -> None:
    """Whole solutions, counted through, are within what is found."""
    rows: Rows = [{0: 1, 1: 1}, {1: 1, 2: 1}, {0: 1, 1: 1, 2: 1}]
    bounds: Bounds = [(2, 3), (1, 4), (total, total)]
    people = [one for one in product(range(8), repeat=3) if holds(rows, bounds, one)]
    made = kind(3, rows)
    for row, ends in enumerate(bounds):
        made.bound(row, *ends)
    assert (made.check() is None) is bool(people)
    for unknown in range(3) if people else ():
        least, most = made.least({unknown: 1}), made.least({unknown: -1})
        assert least is not None
        assert most is not None
        assert least.value == min(one[unknown] for one in people)
        assert -most.value == max(one[unknown] for one in people)
