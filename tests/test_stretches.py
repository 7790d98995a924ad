"""Choosing periods, against brute force over all subsets; stretches, against sets of days."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain, combinations, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from period_strategies import SMALL_WORLD, dates, small_periods, small_spans, small_years
from period_strategies import days_of as days_counted_out

from karabakh_data import Period
from karabakh_data.stretches import (
    choose,
    days_of,
    length,
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

# Few days, of which many are shared: joined spans of a year, a month and a day among them.
CROWDED = [
    "1993",
    "1994",
    "1995",
    "1993/1994",
    "1994/1995",
    "1993/1995",
    "1993-06/1994-06",
    "1994-06/1995",
    "1993-12-31/1994-01-01",
    "1994-06",
    "1994-06-15/1994-07",
    "1994-05/1994-06",
    "../1993",
    "1995/..",
]

single_stretches = st.tuples(st.integers(1, 30), st.integers(0, 9)).map(
    lambda pair: (pair[0], sum(pair))
)
stretches = st.lists(single_stretches, max_size=6)
choices = st.dictionaries(
    st.sampled_from(CROWDED).map(Period)
    | st.sampled_from(CROWDED).map(Period)
    | small_spans.map(Period)
    | small_periods,
    st.integers(0, 4),
    max_size=6,
)

shuffled = choices.flatmap(
    lambda cells: st.permutations([*cells.items()]).map(lambda items: (cells, dict(items)))
)


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


def stand_apart(periods: Iterable[Period]) -> bool:
    """Whether no two of the periods overlap."""
    return not any(one.overlaps(other) for one, other in combinations(periods, 2))


def worth(periods: Sequence[Period], cells: Mapping[Period, int]) -> tuple[int, int, int]:
    """Days covered, cells on each of them, and fewness; a shared day is the earlier period's."""
    covered = days_with_cells = 0
    for period in sorted(periods, key=lambda period: period.latest or date.max):
        new = mask(period) & ~covered
        covered |= new
        days_with_cells += count(new) * cells[period]
    return count(covered), days_with_cells, -len(periods)


def subsets(periods: Iterable[Period]) -> Iterable[tuple[Period, ...]]:
    """All choices among periods."""
    them = list(periods)
    return chain.from_iterable(combinations(them, size) for size in range(len(them) + 1))


def covered(stretches: Iterable[tuple[int, int]]) -> set[int]:
    """The days of stretches, counted out."""
    return {day for first, last in stretches for day in range(first, last + 1)}


def chosen(cells: dict[str, int]) -> list[str]:
    """The notations of the periods chosen from notations with their number of cells."""
    given = {Period(edtf): number for edtf, number in cells.items()}
    return [period.edtf for period in choose(given)]


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


# Choosing


@given(choices)
def test_chosen_periods_do_not_overlap(cells: dict[Period, int]) -> None:
    assert stand_apart(choose(cells))


@given(choices)
def test_chosen_periods_stand_in_order(cells: dict[Period, int]) -> None:
    found = choose(cells)
    assert set(found) <= set(cells)
    assert all(one.possibly_before(other) for one, other in pairwise(found))
    assert [days_of(period)[1] for period in found] == sorted(days_of(p)[1] for p in found)


@given(choices)
@example({Period("1993/1994"): 1, Period("1993-06/1994-06"): 4, Period("1994/1995"): 1})
@example({Period("1993-06/1994-06"): 4, Period("1993"): 1, Period("1994/1995"): 1})
def test_no_other_choice_is_worth_more(cells: dict[Period, int]) -> None:
    best = max(worth(some, cells) for some in subsets(cells) if stand_apart(some))
    assert worth(choose(cells), cells) == best


@given(shuffled)
def test_the_order_of_the_periods_does_not_matter(
    pair: tuple[dict[Period, int], dict[Period, int]],
) -> None:
    cells, others = pair
    assert choose(others) == choose(cells)


@given(st.dictionaries(dates(small_years).map(Period), st.integers(0, 4), max_size=6))
def test_of_units_the_coarsest_are_chosen(cells: dict[Period, int]) -> None:
    assert all(any(p.contains(period) for p in choose(cells)) for period in cells)


def test_nothing_to_choose_from() -> None:
    assert choose({}) == ()


def test_most_days_before_most_cells() -> None:
    assert chosen({"2014": 4, "2016": 4, "2014/2016": 0}) == ["2014/2016"]
    assert chosen({"2014": 4, "2014/2015": 0}) == ["2014/2015"]
    assert chosen({"2016-04": 4, "2016": 0}) == ["2016"]


def test_of_equal_days_more_cells() -> None:
    assert chosen({"2015": 2, "2016": 2, "2015/2016": 1}) == ["2015", "2016"]
    assert chosen({"2015": 1, "2016": 1, "2015/2016": 2}) == ["2015/2016"]


def test_cells_are_weighed_by_days() -> None:
    # Four cells for 28 days and one for 365 - 28 are fewer than two for 365.
    whole = {Period("2015"): 2}
    pieces = {Period("2015-02"): 4, Period("2015-01"): 1, Period("2015-03/2015-12"): 1}
    assert choose(whole | pieces) == (Period("2015"),)
    assert len(choose(whole | dict.fromkeys(pieces, 3))) == 3


def test_of_equal_days_and_cells_fewer_periods() -> None:
    assert chosen({"2015": 1, "2016": 1, "2015/2016": 1}) == ["2015/2016"]


def test_of_what_is_equal_in_all_this_the_first() -> None:
    assert chosen({"2016-04-01/2016-04-10": 1, "2016-04-05/2016-04-14": 1}) == [
        "2016-04-01/2016-04-10"
    ]


def test_two_spans_may_share_the_unit_on_which_they_join() -> None:
    assert chosen({"1988/1994": 1, "1994/2009": 1}) == ["1988/1994", "1994/2009"]
    assert chosen({"1988/1994": 1, "1994-05/2009-08": 1}) == ["1988/1994", "1994-05/2009-08"]


def test_the_shared_unit_counts_once() -> None:
    # 2014/2015 and 2015/2016 cover three years, as many as the one span, and not four.
    assert chosen({"2014/2015": 1, "2015/2016": 1, "2014/2016": 2}) == ["2014/2016"]
    assert chosen({"2014/2015": 2, "2015/2016": 2, "2014/2016": 1}) == ["2014/2015", "2015/2016"]


def test_a_single_unit_is_no_span_that_may_be_shared() -> None:
    assert chosen({"1988/1994": 1, "1994": 4}) == ["1988/1994"]
    assert chosen({"2015-07/2016-06": 1, "2016": 2}) == ["2016"]


def test_three_spans_may_join() -> None:
    assert chosen({"2010/2012": 1, "2012/2014": 1, "2014/2016": 1}) == [
        "2010/2012",
        "2012/2014",
        "2014/2016",
    ]


def test_a_span_between_others_that_join_adds_no_day() -> None:
    assert chosen({"2014/2015": 1, "2015-06/2016-06": 1, "2016/2017": 1}) == [
        "2014/2015",
        "2016/2017",
    ]


def test_the_days_of_an_open_end_run_to_the_end_of_the_calendar() -> None:
    assert chosen({"2015/2016": 4, "2016-12-30/9999": 1}) == ["2015/2016", "2016-12-30/9999"]
    assert chosen({"2000/2016-06-20": 4, "2016-06-15/..": 0}) == ["2016-06-15/.."]
    assert chosen({"../2016-06-15": 0, "2016-06-10/2900": 4}) == ["../2016-06-15"]
