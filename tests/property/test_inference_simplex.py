"""Laws of the exact simplex, with HiGHS as the judge.

* Bounds hold together exactly if they do for HiGHS; then the values found lie within them.
* The certificate of bounds that do not proves it: no unknown can make the sum of the sums larger
  than 0, and the ends add up to more.
* The least value of an objective is that of HiGHS, and there is none exactly if there is none for
  HiGHS; its multipliers prove it.
* Bounds that are tightened and relaxed again and again give what a new solver does.
* A copy changes apart.
* It comes to an end where a rule that picks the largest coefficient alone runs in circles.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import inf

import pytest
from depth import examples
from hypothesis import given
from hypothesis import strategies as st
from inference_strategies import Ends, Rows, least

from karabakh_data.proofs._simplex import Certificate, Number, Optimum, Simplex

Objective = dict[int, Number]

parts = st.sampled_from([1] * 8 + [0] * 8 + [-1, 2])


def _ends(one: int, other: int, kind: int) -> Ends:
    low, high = min(one, other), max(one, other)
    return [(low, high), (low, low), (low, None), (None, high), (None, None)][kind]


bounds = st.builds(
    _ends, st.integers(-2, 9), st.integers(-2, 9), st.sampled_from([0, 0, 1, 2, 3, 4])
)


@st.composite
def systems(draw: st.DrawFn) -> Rows:
    """Sums of up to seven unknowns; about half of them cannot all lie within their bounds."""
    unknowns, count = draw(st.integers(1, 7)), draw(st.integers(1, 7))
    matrix = draw(st.lists(parts, min_size=unknowns * count, max_size=unknowns * count))
    ends = draw(st.lists(bounds, min_size=count, max_size=count))
    lines = [matrix[start : start + unknowns] for start in range(0, len(matrix), unknowns)]
    return Rows(
        unknowns, tuple({u: p for u, p in enumerate(line) if p} for line in lines), tuple(ends)
    )


@st.composite
def questions(draw: st.DrawFn) -> tuple[Rows, Objective]:
    """The same, with an objective."""
    rows = draw(systems())
    costs = draw(st.lists(st.integers(-2, 2), min_size=rows.unknowns, max_size=rows.unknowns))
    return rows, {unknown: cost for unknown, cost in enumerate(costs) if cost}


def solver(rows: Rows) -> Simplex:
    found = Simplex(rows.unknowns, rows.sums)
    for row, ends in enumerate(rows.ends):
        found.bound(row, *ends)
    return found


def is_within(rows: Rows, values: list[Number]) -> bool:
    """Whether values of the unknowns are within all bounds."""
    sums = [sum(part * values[unknown] for unknown, part in row.items()) for row in rows.sums]
    return min(values) >= 0 and all(
        (low is None or low <= total) and (high is None or total <= high)
        for total, (low, high) in zip(sums, rows.ends, strict=True)
    )


def added_up(rows: Rows, multipliers: Certificate) -> tuple[dict[int, Fraction], Fraction]:
    """The sum of sums, by unknown, and what its ends add up to."""
    weights = {unknown: Fraction(0) for unknown in range(rows.unknowns)}
    total = Fraction(0)
    for row, multiplier in multipliers.items():
        for unknown, part in rows.sums[row].items():
            weights[unknown] += Fraction(multiplier) * Fraction(part)
        end = rows.ends[row][0 if multiplier > 0 else 1]
        if multiplier:
            assert end is not None
            total += Fraction(multiplier) * Fraction(end)
    return weights, total


def proves_infeasible(rows: Rows, certificate: Certificate) -> bool:
    weights, total = added_up(rows, certificate)
    return total > 0 and all(weight <= 0 for weight in weights.values())


def proves_least(rows: Rows, objective: Mapping[int, Number], found: Optimum) -> bool:
    weights, total = added_up(rows, found.multipliers)
    return total == found.value and all(
        weight <= objective.get(unknown, 0) for unknown, weight in weights.items()
    )


def agrees(rows: Rows, objective: Objective, found: Simplex) -> bool:
    """Whether a solver and HiGHS find the same, and what the solver finds proves itself."""
    certificate = found.check()
    if certificate is not None:
        return proves_infeasible(rows, certificate) and least(rows, {}) == inf
    within, optimum = is_within(rows, found.solution()), found.least(objective)
    if optimum is None:
        return within and least(rows, objective) == -inf
    return (
        within
        and is_within(rows, found.solution())
        and proves_least(rows, objective, optimum)
        and least(rows, objective) == pytest.approx(float(optimum.value), abs=1e-6)
    )


@examples(250)
@given(systems())
def test_bounds_hold_together_if_they_do_for_highs(rows: Rows) -> None:
    found = solver(rows)
    assert (found.check() is None) == (least(rows, {}) < inf)


@examples(250)
@given(systems())
def test_values_are_within_bounds_or_a_certificate_proves_that_none_are(rows: Rows) -> None:
    found = solver(rows)
    certificate = found.check()
    if certificate is None:
        assert is_within(rows, found.solution())
    else:
        assert proves_infeasible(rows, certificate)


@examples(375)
@given(questions())
def test_least_value_is_that_of_highs(question: tuple[Rows, Objective]) -> None:
    rows, objective = question
    found = solver(rows)
    if found.check() is None:
        optimum = found.least(objective)
        expected = least(rows, objective)
        assert (optimum is None) == (expected == -inf)
        assert optimum is None or expected == pytest.approx(float(optimum.value), abs=1e-6)


@examples(250)
@given(questions())
def test_multipliers_prove_the_least_value(question: tuple[Rows, Objective]) -> None:
    rows, objective = question
    found = solver(rows)
    if found.check() is None:
        optimum = found.least(objective)
        assert optimum is None or proves_least(rows, objective, optimum)
        assert is_within(rows, found.solution())


@examples(100)
@given(questions(), st.data())
def test_bounds_tightened_and_relaxed_give_what_a_new_solver_does(
    question: tuple[Rows, Objective], data: st.DataObject
) -> None:
    rows, objective = question
    used = solver(rows)
    for _ in range(4):
        assert agrees(rows, objective, used)
        row, ends = data.draw(st.integers(0, len(rows.sums) - 1)), data.draw(bounds)
        used.bound(row, *ends)
        rows = rows._replace(ends=(*rows.ends[:row], ends, *rows.ends[row + 1 :]))
    assert agrees(rows, objective, used)
    assert agrees(rows, objective, solver(rows))


@examples(75)
@given(questions(), bounds)
def test_a_copy_changes_apart(question: tuple[Rows, Objective], ends: Ends) -> None:
    rows, objective = question
    first = solver(rows)
    first.check()
    second = first.copy()
    second.bound(0, *ends)
    assert agrees(rows._replace(ends=(ends, *rows.ends[1:])), objective, second)
    assert agrees(rows, objective, first)


CIRCLES: dict[str, tuple[Rows, dict[int, Number], Number | None]] = {
    # E. M. L. Beale, "Cycling in the Dual Simplex Algorithm", 1955.
    "Beale": (
        Rows(
            4,
            (
                {0: Fraction(1, 4), 1: -60, 2: Fraction(-1, 25), 3: 9},
                {0: Fraction(1, 2), 1: -90, 2: Fraction(-1, 50), 3: 3},
                {2: 1},
            ),
            ((None, 0), (None, 0), (None, 1)),
        ),
        {0: Fraction(-3, 4), 1: 150, 2: Fraction(-1, 50), 3: 6},
        Fraction(-1, 20),
    ),
    # V. Chvátal, "Linear Programming", 1983, p. 31.
    "Chvátal": (
        Rows(
            4,
            (
                {0: Fraction(1, 2), 1: Fraction(-11, 2), 2: Fraction(-5, 2), 3: 9},
                {0: Fraction(1, 2), 1: Fraction(-3, 2), 2: Fraction(-1, 2), 3: 1},
                {0: 1},
            ),
            ((None, 0), (None, 0), (None, 1)),
        ),
        {0: -10, 1: 57, 2: 9, 3: 24},
        -1,
    ),
    "Chvátal, without the limit": (
        Rows(
            4,
            (
                {0: Fraction(1, 2), 1: Fraction(-11, 2), 2: Fraction(-5, 2), 3: 9},
                {0: Fraction(1, 2), 1: Fraction(-3, 2), 2: Fraction(-1, 2), 3: 1},
            ),
            ((None, 0), (None, 0)),
        ),
        {0: -10, 1: 57, 2: 9, 3: 24},
        None,
    ),
}


@pytest.mark.parametrize("name", CIRCLES)
def test_no_pivots_run_in_circles(name: str) -> None:
    rows, objective, expected = CIRCLES[name]
    found = solver(rows)
    assert found.check() is None
    optimum = found.least(objective)
    assert (None if optimum is None else optimum.value) == expected
    assert agrees(rows, objective, solver(rows))
