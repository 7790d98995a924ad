"""Days as numbers, against the calendar of the standard library."""

from calendar import monthrange
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from karabakh_data.values._calendar import LAST_DAY, LAST_YEAR, MONTHS, day_of, last_day, month_of


def test_the_last_day() -> None:
    assert date.max.toordinal() == LAST_DAY


def test_every_month() -> None:
    for year in range(1, LAST_YEAR + 1):
        for month in range(1, MONTHS + 1):
            days = monthrange(year, month)[1]
            first = date(year, month, 1).toordinal()
            assert month_of(year, month) == (first, first + days - 1)
            assert last_day(year, month) == days


def test_the_ends_of_every_month() -> None:
    for year in range(1, LAST_YEAR + 1):
        for month in (1, 2, 3, MONTHS):
            first, last = month_of(year, month)
            assert day_of(first) == (year, month, 1)
            assert day_of(last) == (year, month, last - first + 1)


@given(st.integers(1, LAST_DAY))
@example(1)
@example(LAST_DAY)
def test_every_day(number: int) -> None:
    day = date.fromordinal(number)
    assert day_of(number) == (day.year, day.month, day.day)
