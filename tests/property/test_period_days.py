"""Laws of days: of counting them, of the period from one to another, and of ``Period.of``.

* ``days`` is the number of days from the first to the last, both included, counted out; there is
  none exactly when an end is open.
* ``spanning`` gives a period of the bounds asked for, refuses bounds in reverse, and undoes the
  reading of a day, a month or a year without a mark.
* Where one unit fits both ends, no other notation of the same bounds is shorter.
* ``Period.of`` takes a day, a year of four digits, a text or a period for the period that it
  names, and so do the relations with a day; a time at midnight without a zone is its day.
"""

from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from period_strategies import (
    calendar_days,
    closed_spans,
    cut,
    dates,
    days_of,
    ends,
    open_spans,
    periods,
    small_periods,
    small_years,
)

from karabakh_data import Period
from karabakh_data.errors import PeriodError

RELATIONS: list[Callable[[Period, Period | date], bool]] = [
    Period.contains,
    Period.intersects,
    Period.overlaps,
    Period.definitely_before,
    Period.possibly_before,
]


plain_units = st.sampled_from(["day", "month", "year"])


@st.composite
def even_spans(draw: st.DrawFn) -> str:
    """Two years, two months or two days, in order."""
    unit = draw(plain_units)
    one, other = sorted(draw(st.tuples(calendar_days(), calendar_days())))
    return f"{cut(one, unit)}/{cut(other, unit)}"


@given(closed_spans() | dates())
def test_days_is_latest_minus_earliest_plus_one(text: str) -> None:
    a = Period(text)
    assert a.earliest is not None
    assert a.latest is not None
    assert a.days == (a.latest - a.earliest).days + 1


@given(closed_spans(small_years) | dates(small_years))
def test_days_are_counted_out(text: str) -> None:
    assert Period(text).days == len(days_of(text))


@given(open_spans())
def test_no_days_to_an_open_end(text: str) -> None:
    assert Period(text).days is None


@given(periods())
def test_spanning_has_the_bounds_of_a_period(a: Period) -> None:
    b = Period.spanning(a.earliest, a.latest)
    assert (b.earliest, b.latest) == (a.earliest, a.latest)


@given(calendar_days(), calendar_days())
def test_spanning_has_the_days_for_bounds(one: date, other: date) -> None:
    first, last = sorted([one, other])
    a = Period.spanning(first, last)
    assert (a.earliest, a.latest) == (first, last)


@given(calendar_days(small_years), calendar_days(small_years))
def test_spanning_refuses_exactly_the_reverse(one: date, other: date) -> None:
    if one <= other:
        assert Period.spanning(one, other).contains(other)
    else:
        with pytest.raises(PeriodError):
            Period.spanning(one, other)


@given(calendar_days(), plain_units)
def test_spanning_undoes_the_reading_of_a_plain_date(day: date, unit: str) -> None:
    a = Period(cut(day, unit))
    assert Period.spanning(a.earliest, a.latest) == a


@given(even_spans() | open_spans().map(lambda text: "/".join(ends(text))))
def test_spanning_is_the_shortest_notation_of_even_ends(text: str) -> None:
    a = Period(text)
    assert len(str(Period.spanning(a.earliest, a.latest))) <= len(text)


@given(calendar_days())
def test_of_a_day(day: date) -> None:
    a = Period.of(day)
    assert (a.earliest, a.latest, str(a)) == (day, day, day.isoformat())


@given(calendar_days())
def test_of_midnight(day: date) -> None:
    assert Period.of(datetime.combine(day, time())) == Period.of(day)


@given(st.integers(1000, 9999))
def test_of_a_year(year: int) -> None:
    a = Period.of(year)
    assert (a.earliest, a.latest, str(a)) == (date(year, 1, 1), date(year, 12, 31), f"{year:04}")


@given(periods())
def test_of_a_text(a: Period) -> None:
    assert Period.of(str(a)) == a


@given(periods())
def test_of_a_period(a: Period) -> None:
    assert Period.of(a) is a


@given(small_periods, calendar_days(small_years))
def test_relations_with_a_day(a: Period, day: date) -> None:
    assert all(relation(a, day) == relation(a, Period.of(day)) for relation in RELATIONS)
