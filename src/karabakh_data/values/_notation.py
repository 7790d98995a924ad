"""The notation of periods: from a text in EDTF to units of the calendar, and back."""

from typing import Final

from karabakh_data.values._calendar import MONTHS, day_of, last_day, month_of
from karabakh_data.values._named import Named


class Unit(Named):
    """A year, month or day on the calendar."""

    first: int
    """Its first day, as a number."""
    last: int
    """Its last day."""
    precision: str
    """What kind of unit it is, by the word of `Precision`."""

    def holds(self, day: int | None) -> bool:
        """Return whether the day is in it."""
        return day is not None and self.first <= day <= self.last


# The winter, 24, lies in two years, and EDTF does not say in which it is counted.
SEASONS: Final = {21: (3, 5), 22: (6, 8), 23: (9, 11)}
QUALIFIERS: Final = ("?", "~", "%")
FORMS: Final = (
    "EDTF such as '2016', '2016-04', '2016-04-01', '1988/1994', '1988-02-20/..' or '1993~'"
)
_COARSENESS: Final = ("day", "month", "season", "year")
_WIDTHS: Final = ([4], [4, 2], [4, 2, 2])
"""How many digits a year, a month of it and a day of that have."""


Day = tuple[int, int, int]
"""A year, a month and a day of it."""
Ends = tuple[Unit | None, Unit | None]
"""The first and the last unit of a period, of which one may be open; of a date, the same twice."""


def ends(edtf: str) -> Ends | None:
    """Return the ends of a period, or None if the text is none.

    >>> ends("2016-13"), ends("2016/2015"), ends("../..")
    (None, None, None)
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        unit = _unit(start)
        return None if unit is None else (unit, unit)
    first, last = _unit(start), _unit(end)
    if (first is None and start != "..") or (last is None and end != ".."):
        return None
    if first is None or last is None:
        return None if first is last else (first, last)
    return None if last.last < first.first else (first, last)


def years_of(edtf: str) -> tuple[str, str] | None:
    """Return the first and the last year of a period, which need not be right behind them.

    None stands for what has an open end, or may be no period; the texts of years lie in their
    order.

    >>> years_of("1994-05/2009"), years_of("1994/.."), years_of("2016/2015")
    (('1994', '2009'), None, None)
    """
    start, _, end = edtf.partition("/")
    first, last = start[:4], (end or start)[:4]
    both = first + last
    are_years = len(first) == len(last) == _WIDTHS[0][0] and both.isascii() and both.isdecimal()
    return (first, last) if are_years and first <= last else None


def coarser(first: Unit | None, last: Unit | None) -> str:
    """Return the coarser precision of two ends, of which one may be open."""
    return max((end.precision for end in (first, last) if end), key=_COARSENESS.index)


def _unit(text: str) -> Unit | None:
    parts = (text[:-1] if text.endswith(QUALIFIERS) else text).split("-")
    digits = "".join(parts)
    # int() would read signs and digits of other scripts, too.
    if [*map(len, parts)] not in _WIDTHS or not (digits.isascii() and digits.isdecimal()):
        return None
    numbers = map(int, parts)
    year = next(numbers)
    return _on_calendar(year, next(numbers, None), next(numbers, None)) if year else None


def _on_calendar(year: int, month: int | None, day: int | None) -> Unit | None:
    if month is None:
        return Unit(month_of(year, 1)[0], month_of(year, MONTHS)[1], "year")
    if day is None and month in SEASONS:
        start, end = SEASONS[month]
        return Unit(month_of(year, start)[0], month_of(year, end)[1], "season")
    if not 1 <= month <= MONTHS:
        return None
    first, last = month_of(year, month)
    if day is None:
        return Unit(first, last, "month")
    number = first + day - 1
    return Unit(number, number, "day") if first <= number <= last else None


def written(first: int | None, last: int | None) -> tuple[str, str]:
    """Write two days, as numbers, in the coarsest unit that the one begins and the other ends."""
    start, end = (None if day is None else day_of(day) for day in (first, last))
    whole_years = _begins_year(start) and _ends_year(end)
    whole_months = _begins_month(start) and _ends_month(end)
    units = 1 if whole_years else 2 if whole_months else 3
    return _text(start, units), _text(end, units)


def _text(day: Day | None, units: int) -> str:
    if day is None:
        return ".."
    return "-".join(
        f"{part:0{width}}" for part, width in zip(day, _WIDTHS[units - 1], strict=False)
    )


def _begins_year(day: Day | None) -> bool:
    return day is None or day[1:] == (1, 1)


def _ends_year(day: Day | None) -> bool:
    return day is None or day[1:] == (MONTHS, 31)


def _begins_month(day: Day | None) -> bool:
    return day is None or day[2] == 1


def _ends_month(day: Day | None) -> bool:
    return day is None or day[2] == last_day(*day[:2])
