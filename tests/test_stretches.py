"""Stretches of days, against sets of days."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from period_strategies import SMALL_WORLD, small_periods
from period_strategies import days_of as days_counted_out

from karabakh_data import Period
from karabakh_data.stretches import (
    days_of,
    length,
    meeting,
    merged,
    overlap,
    period_of,
    uncovered,
    within,
)

LAST = date.max.toordinal()
PLACE = {day: place for place, day in enumerate(SMALL_WORLD)}
BEFORE, AFTER = 1 << len(SMALL_WORLD), 2 << len(SMALL_WORLD)
LONG_BEFORE, LONG_AFTER = (
    SMALL_WORLD[0].toordinal() - 1,
    LAST - SMALL_WORLD[-1].toordinal(),
)

single_stretches = st.tuples(st.integers(1, 30), st.integers(0, 9)).map(
    lambda pair: (pair[0], sum(pair))
)
stretches = st.lists(single_stretches, max_size=6)


def mask(period: Period) -> int:
    """The days of a period as bits: one a day of the small world, one for all before, after it."""
    days = sum(1 << PLACE[day] for day in days_counted_out(period))
    return (
        days + (BEFORE if period.earliest is None else 0) + (AFTER if period.latest is None else 0)
    )


def count(days: int) -> int:
    """How many days there are."""
    inside = (days & (BEFORE - 1)).bit_count()
    return inside + (LONG_BEFORE if days & BEFORE else 0) + (LONG_AFTER if days & AFTER else 0)


def covered(stretches: Iterable[tuple[int, int]]) -> set[int]:
    """The days of stretches, counted out."""
    return {day for first, last in stretches for day in range(first, last + 1)}


# Days and periods


def test_days_of() -> None:
    assert days_of(Period("0001-01-02")) == (2, 2)
    assert days_of(Period("2016")) == (
        date(2016, 1, 1).toordinal(),
        date(2016, 12, 31).toordinal(),
    )


def test_open_ends_lie_at_the_ends_of_the_calendar() -> None:
    assert days_of(Period("../0001-01-05")) == (1, 5)
    assert days_of(Period("9999-12-30/..")) == (LAST - 1, LAST)


@given(small_periods)
def test_days_of_counted_out(period: Period) -> None:
    first, last = days_of(period)
    inside = {day for day in SMALL_WORLD if first <= day.toordinal() <= last}
    assert inside == days_counted_out(period)
    assert length((first, last)) == count(mask(period))


@given(small_periods)
def test_period_of_days_of_a_period_has_the_same_days(period: Period) -> None:
    found = period_of(days_of(period))
    assert (found.earliest, found.latest) == (period.earliest, period.latest)


@given(st.integers(1, LAST), st.integers(1, LAST))
@example(1, 1)
@example(LAST, LAST)
@example(1, LAST - 1)
@example(2, LAST)
@example(1, LAST)
def test_days_of_period_of_days(one: int, other: int) -> None:
    days = (min(one, other), max(one, other))
    assert days_of(period_of(days)) == days


def test_length() -> None:
    assert length((3, 3)) == 1
    assert length(days_of(Period("2016"))) == 366


@given(single_stretches, single_stretches)
def test_overlap_and_within_by_the_days(one: tuple[int, int], other: tuple[int, int]) -> None:
    mine, theirs = covered([one]), covered([other])
    assert overlap(one, other) == (not mine.isdisjoint(theirs))
    assert within(one, other) == (mine <= theirs)


# Merging and taking away


@given(stretches)
def test_merged_covers_the_same_days(some: list[tuple[int, int]]) -> None:
    assert covered(merged(some)) == covered(some)


@given(stretches)
def test_merged_neither_overlap_nor_touch(some: list[tuple[int, int]]) -> None:
    assert all(before[1] + 1 < after[0] for before, after in pairwise(merged(some)))


@given(stretches, st.integers(1, 30), st.integers(0, 12))
def test_uncovered_covers_the_days_left(some: list[tuple[int, int]], first: int, more: int) -> None:
    whole = (first, first + more)
    left = uncovered(whole, some)
    assert covered(left) == covered([whole]) - covered(some)
    assert all(start <= stop for start, stop in left)


@given(stretches, st.integers(1, 30), st.integers(0, 12))
def test_uncovered_neither_overlap_nor_touch(
    some: list[tuple[int, int]], first: int, more: int
) -> None:
    left = uncovered((first, first + more), some)
    assert all(before[1] + 1 < after[0] for before, after in pairwise(left))


@pytest.mark.parametrize(
    ("some", "left"),
    [
        ([], ((10, 20),)),
        ([(1, 5)], ((10, 20),)),
        ([(25, 30)], ((10, 20),)),
        ([(25, 30), (40, 50)], ((10, 20),)),
        ([(1, 9), (21, 22)], ((10, 20),)),
        ([(1, 10)], ((11, 20),)),
        ([(20, 30)], ((10, 19),)),
        ([(12, 13), (15, 15)], ((10, 11), (14, 14), (16, 20))),
        ([(10, 20)], ()),
        ([(1, 30), (40, 50)], ()),
    ],
)
def test_uncovered(some: list[tuple[int, int]], left: tuple[tuple[int, int], ...]) -> None:
    assert uncovered((10, 20), some) == left


def test_merged_joins_what_touches() -> None:
    assert merged([(7, 9), (1, 3), (4, 5), (8, 8)]) == ((1, 5), (7, 9))


# Which meet


@given(stretches)
def test_meeting_are_those_that_overlap(some: list[tuple[int, int]]) -> None:
    found = list(meeting(some))
    pairs = combinations(range(len(some)), 2)
    assert sorted(found) == [pair for pair in pairs if overlap(some[pair[0]], some[pair[1]])]


def test_stretches_that_touch_do_not_meet() -> None:
    assert list(meeting([(4, 6), (1, 3), (3, 4)])) == [(1, 2), (0, 2)]
