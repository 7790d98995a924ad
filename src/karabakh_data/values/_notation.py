"""The notation of periods: from a text in EDTF to units of the calendar, and back."""

from datetime import date, timedelta
from typing import Final, NamedTuple

from karabakh_data.vocabularies.times import Precision


class Unit(NamedTuple):
    """A year, month or day on the calendar."""

    earliest: date
    latest: date
    precision: Precision

    def holds(self, day: date | None) -> bool:
        """Return whether the day is in it."""
        return day is not None and self.earliest <= day <= self.latest


LAST_YEAR: Final = 9999
MONTHS: Final = 12
# The winter, 24, lies in two years, and EDTF does not say in which it is counted.
SEASONS: Final = {21: (3, 5), 22: (6, 8), 23: (9, 11)}
QUALIFIERS: Final = ("?", "~", "%")
FORMS: Final = (
    "EDTF such as '2016', '2016-04', '2016-04-01', '1988/1994', '1988-02-20/..' or '1993~'"
)
_COARSENESS: Final = (Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR)
_WIDTHS: Final = (4, 2, 2)


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
    first = None if start == ".." else _unit(start)
    last = None if end == ".." else _unit(end)
    if (first is None and start != "..") or (last is None and end != ".."):
        return None
    if first is None or last is None:
        return None if first is last else (first, last)
    return None if last.latest < first.earliest else (first, last)


def coarser(first: Unit | None, last: Unit | None) -> Precision:
    """Return the coarser precision of two ends, of which one may be open."""
    if first is last:
        last = None
    units = [end.precision for end in (first, last) if end is not None]
    return units[0] if len(units) == 1 else max(units, key=_COARSENESS.index)


def _unit(text: str) -> Unit | None:
    return _plain_day(text) or _read_unit(text)


def _plain_day(text: str) -> Unit | None:
    """Return a day written in full, as most are, in the quickest way."""
    # Without the hyphens date.fromisoformat would read 20160401 and weeks, too.
    if len(text) != len("2016-04-01") or text[4] != "-" or text[7] != "-":
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return Unit(day, day, Precision.DAY)


def _read_unit(text: str) -> Unit | None:
    parts = (text[:-1] if text.endswith(QUALIFIERS) else text).split("-")
    widths = tuple(len(part) for part in parts if part.isascii() and part.isdecimal())
    if len(widths) != len(parts) or widths != _WIDTHS[: len(parts)]:
        return None
    year, month, day = [*map(int, parts), None, None][:3]
    return _on_calendar(year, month, day) if year else None


def _on_calendar(year: int, month: int | None, day: int | None) -> Unit | None:
    if month is None:
        return Unit(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)
    if day is None and month in SEASONS:
        first, last = SEASONS[month]
        end = date(year, last, last_day(year, last))
        return Unit(date(year, first, 1), end, Precision.SEASON)
    if not 1 <= month <= MONTHS:
        return None
    end = date(year, month, last_day(year, month))
    if day is None:
        return Unit(end.replace(day=1), end, Precision.MONTH)
    if not 1 <= day <= end.day:
        return None
    return Unit(end.replace(day=day), end.replace(day=day), Precision.DAY)


def last_day(year: int, month: int) -> int:
    """Return the number of the last day of a month."""
    # The module calendar knows, too, and takes long to import.
    return 31 if month == MONTHS else (date(year, month + 1, 1) - timedelta(days=1)).day


def written(earliest: date | None, latest: date | None) -> tuple[str, str]:
    """Write two days in the coarsest unit that the one begins and the other ends."""
    whole_years = _begins_year(earliest) and _ends_year(latest)
    whole_months = _begins_month(earliest) and _ends_month(latest)
    length = len("2016") if whole_years else len("2016-04") if whole_months else len("2016-04-01")
    return (
        ".." if earliest is None else earliest.isoformat()[:length],
        ".." if latest is None else latest.isoformat()[:length],
    )


def _begins_year(day: date | None) -> bool:
    return day is None or (day.month, day.day) == (1, 1)


def _ends_year(day: date | None) -> bool:
    return day is None or (day.month, day.day) == (12, 31)


def _begins_month(day: date | None) -> bool:
    return day is None or day.day == 1


def _ends_month(day: date | None) -> bool:
    return day is None or day.day == last_day(day.year, day.month)
