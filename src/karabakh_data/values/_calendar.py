"""Days as numbers, counted from the first day of year 1, and as years, months and days.

The calendar is that of `datetime`, the proleptic Gregorian one. That module knows all this, but
most answers are given without a date, and before Python 3.12 to import it takes 2 % of the time
from the start of a program to such an answer.
"""

from functools import lru_cache
from typing import Final

MONTHS: Final = 12
LAST_YEAR: Final = 9999
LAST_DAY: Final = 3_652_059
"""The number of the last day of the last year."""
_FEBRUARY: Final = 2
_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE: Final = tuple(sum(_LENGTHS[:month]) for month in range(MONTHS))
"""How many days of a common year are before each month."""
_DAYS_OF_400_YEARS: Final = 146_097


def _month_of(year: int, month: int) -> tuple[int, int]:
    """Return the first and the last day of a month.

    >>> _month_of(1, 1), _month_of(2016, 4)
    ((1, 31), (736055, 736084))
    """
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    first = _days_before(year) + _BEFORE[month - 1] + (month > _FEBRUARY and is_leap) + 1
    return first, first + _LENGTHS[month - 1] + (month == _FEBRUARY and is_leap) - 1


# What is told in one table lies in few months.
month_of: Final = lru_cache(maxsize=1024)(_month_of)


def last_day(year: int, month: int) -> int:
    """Return which day of a month is the last.

    >>> last_day(2016, 2), last_day(1900, 2)
    (29, 28)
    """
    first, last = month_of(year, month)
    return last - first + 1


def day_of(number: int) -> tuple[int, int, int]:
    """Return the year, the month and the day of a number.

    >>> day_of(736055)
    (2016, 4, 1)
    """
    year = (number - 1) * 400 // _DAYS_OF_400_YEARS + 1
    # Leap days lie behind the mean in some years; never are they ahead of it by a whole day.
    year += number > _days_before(year + 1)
    month = next(one for one in range(MONTHS, 0, -1) if number >= month_of(year, one)[0])
    return year, month, number - month_of(year, month)[0] + 1


def _days_before(year: int) -> int:
    past = year - 1
    return 365 * past + past // 4 - past // 100 + past // 400
