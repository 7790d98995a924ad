"""Laws of the hull.

* The hull contains each period, and whatever contains each contains the hull.
* It is open exactly where one of them is, and else reaches no further than they do.
* It depends neither on order, nor on repetition, nor on grouping.
* The hull of one period has its bounds, and of none there is no hull.
* Of periods that together are open on both sides there is none either, for no period is.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from period_strategies import (
    calendar_years,
    closed_spans,
    dates,
    days_of,
    periods,
    small_periods,
    small_years,
)

from karabakh_data import Period
from karabakh_data.errors import PeriodError
from karabakh_data.values.periods import hull


def families(years: SearchStrategy[int] = calendar_years) -> SearchStrategy[list[Period]]:
    """Lists of periods that are open on one side at most."""
    closed = dates(years) | closed_spans(years)
    later, earlier = dates(years).map("{}/..".format), dates(years).map("../{}".format)
    return st.lists((closed | later).map(Period), min_size=1, max_size=4) | st.lists(
        (closed | earlier).map(Period), min_size=1, max_size=4
    )


def outline(some: list[Period]) -> Period:
    """The hull of one period or several, which are handed over one by one."""
    whole = hull(iter(some))
    assert whole is not None
    return whole


@given(families())
def test_hull_contains_each(some: list[Period]) -> None:
    assert all(outline(some).contains(a) for a in some)


@given(small_periods, families(small_years))
def test_what_contains_each_contains_the_hull(a: Period, some: list[Period]) -> None:
    assert a.contains(outline(some)) == all(a.contains(b) for b in some)


@given(families(small_years))
def test_hull_reaches_no_further(some: list[Period]) -> None:
    days, union = sorted(days_of(outline(some))), sorted(day for a in some for day in days_of(a))
    assert (days[0], days[-1]) == (union[0], union[-1])


@given(families())
def test_hull_is_open_where_one_is(some: list[Period]) -> None:
    whole = outline(some)
    assert (whole.earliest is None) == any(a.earliest is None for a in some)
    assert (whole.latest is None) == any(a.latest is None for a in some)


@given(families())
def test_hull_forgets_order_and_repetition(some: list[Period]) -> None:
    assert outline(some) == outline([*reversed(some), *some])


@given(families(), st.integers(0, 4))
def test_hull_forgets_grouping(some: list[Period], count: int) -> None:
    group, others = some[: count + 1], some[count + 1 :]
    assert outline([outline(group), *others]) == outline(some)


@given(periods())
def test_hull_of_one_has_its_bounds(a: Period) -> None:
    whole = outline([a])
    assert (whole.earliest, whole.latest) == (a.earliest, a.latest)


def test_no_hull_of_none() -> None:
    assert hull([]) is None


@given(dates(), dates(), families())
def test_no_hull_that_is_open_on_both_sides(start: str, end: str, some: list[Period]) -> None:
    with pytest.raises(PeriodError):
        hull([Period(f"{start}/.."), *some, Period(f"../{end}")])
