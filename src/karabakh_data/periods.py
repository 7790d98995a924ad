"""Stretches of time in the notation of EDTF: :class:`Period`."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple, TypeGuard

import attrs

from karabakh_data.errors import PeriodError, WrongTypeError
from karabakh_data.vocabulary import Precision


@attrs.frozen(init=False, order=False)
class Period:
    """A day, month or year, or a span from one to another, in the Extended Date/Time Format.

    The notation is the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that the article needs:
    ``2016``, ``2016-04``, ``2016-04-01``; ``2007-21``, ``-22`` and ``-23`` for spring, summer and
    autumn; a span such as ``1994-05/2009-08``; an open end, ``..``; and behind a date ``?``
    (uncertain), ``~`` (approximate) or ``%`` (both). Marks of uncertainty move no bound: `earliest`
    and `latest` are those of the date as it is written.

    Two periods are equal when they are written alike: ``2016`` is not ``2016-01/2016-12``, though
    each contains the other. Periods have no ``<``; use `definitely_before`, `possibly_before`, or
    sort by `sort_key`.

    Raises:
        WrongTypeError: if *edtf* is not a string.
        PeriodError: if it is not written as above, or ends before it starts.

    >>> from karabakh_data import Period
    >>> span = Period("1994-05/2009-08")
    >>> span.earliest, span.latest
    (datetime.date(1994, 5, 1), datetime.date(2009, 8, 31))
    >>> Period("2016-04").days
    30
    """

    edtf: str
    """The period as it is written."""
    earliest: date | None = attrs.field(eq=False, repr=False)
    """The first day; None where the start is open."""
    latest: date | None = attrs.field(eq=False, repr=False)
    """The last day; None where the end is open."""
    precision: Precision = attrs.field(eq=False, repr=False)
    """The calendar unit; of a span, the coarser unit of its ends."""
    ordinals: tuple[int, int] = attrs.field(eq=False, repr=False)
    """The first and last day, counted from 0001-01-01; an open end lies at that of the calendar."""
    _first: "_Unit | None" = attrs.field(eq=False, repr=False)
    _last: "_Unit | None" = attrs.field(eq=False, repr=False)

    def __init__(self, edtf: str) -> None:
        if not isinstance(edtf, str):
            raise WrongTypeError(edtf, _FORMS)
        first, last = _ends(edtf)
        earliest = None if first is None else first.earliest
        latest = None if last is None else last.latest
        self.__attrs_init__(
            edtf,
            earliest,
            latest,
            _coarser(first, last),
            ((earliest or date.min).toordinal(), (latest or date.max).toordinal()),
            first,
            last,
        )

    @classmethod
    def of(cls, value: "PeriodLike") -> "Period":
        """Return *value* as a period: a year, a text in EDTF, a date, or a period.

        Raises:
            WrongTypeError: if it is none of these; a date with a time of day is not, nor a boolean.
            PeriodError: if it is a text that is not EDTF, or a year outside 1 to 9999.

        >>> Period.of(2016)
        Period(edtf='2016')
        """
        if isinstance(value, Period):
            return value
        if isinstance(value, str):
            return cls(value)
        if isinstance(value, int) and not isinstance(value, bool):
            if not 1 <= value <= _LAST_YEAR:
                raise PeriodError(value, "a year from 1 to 9999")
            return cls(f"{value:04}")
        if _is_date(value):
            return cls(value.isoformat())
        raise WrongTypeError(value, _ACCEPTED)

    @classmethod
    def spanning(cls, earliest: date | None, latest: date | None) -> "Period":
        """Return the period between two days, both included, in the coarsest unit that fits both.

        Raises:
            WrongTypeError: if an end is neither a date nor None.
            PeriodError: if both ends are open, or the last day is before the first.

        >>> from datetime import date
        >>> Period.spanning(date(2010, 1, 1), date(2012, 12, 31)).edtf
        '2010/2012'
        """
        for day in (earliest, latest):
            if day is not None and not _is_date(day):
                raise WrongTypeError(day, "a date, or None for an open end")
        start, end = _notation(earliest, latest)
        return cls(start if start == end != ".." else f"{start}/{end}")

    @property
    def is_span(self) -> bool:
        """Whether the period is written with two ends."""
        return "/" in self.edtf

    @property
    def is_uncertain(self) -> bool:
        """Whether a date in it is marked as uncertain."""
        return "?" in self.edtf or "%" in self.edtf

    @property
    def is_approximate(self) -> bool:
        """Whether a date in it is marked as approximate."""
        return "~" in self.edtf or "%" in self.edtf

    @property
    def days(self) -> int | None:
        """The number of days, both ends included; None where an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def contains(self, other: "Period | date") -> bool:
        """Return whether every day of the other lies in this period.

        >>> Period("2016").contains(Period("2016-04-01/2016-04-05"))
        True
        """
        if not isinstance(other, Period):
            other = Period.of(other)
        starts_by = self.earliest is None or (
            other.earliest is not None and self.earliest <= other.earliest
        )
        return starts_by and (
            self.latest is None or (other.latest is not None and other.latest <= self.latest)
        )

    def intersects(self, other: "Period | date") -> bool:
        """Return whether the two have a day in common."""
        other = Period.of(other)
        return not (self.definitely_before(other) or other.definitely_before(self))

    def overlaps(self, other: "Period | date") -> bool:
        """Return whether the two have time in common, beyond a unit on which two spans join.

        Two spans that share only the year, month or day which ends the one or begins the other
        stand one behind the other; single years, months and days are never such spans.

        >>> Period("1988/1994").overlaps(Period("1994-05/2009-08"))
        False
        >>> Period("1988/1994").overlaps(Period("1994-05"))
        True
        """
        other = Period.of(other)
        return self.intersects(other) and not (self._joins(other) or other._joins(self))

    def refines(self, other: "Period") -> bool:
        """Return whether this is a span that may be the other span, written more exactly.

        It begins in the year, month or day with which the other begins, and ends likewise.

        >>> Period("1994-05/2009-08").refines(Period("1994/2009"))
        True
        """
        return (
            self.edtf != other.edtf
            and self.is_span
            and other.is_span
            and other._first is not None
            and other._first.holds(self.earliest)
            and other._last is not None
            and other._last.holds(self.latest)
        )

    def definitely_before(self, other: "Period | date") -> bool:
        """Return whether every day here is before every day there."""
        other = Period.of(other)
        if self.latest is None or other.earliest is None:
            return False
        return self.latest < other.earliest

    def possibly_before(self, other: "Period | date") -> bool:
        """Return whether some day here is before some day there."""
        other = Period.of(other)
        if self.earliest is None or other.latest is None:
            return True
        return self.earliest < other.latest

    def sort_key(self) -> tuple[date, date, str]:
        """Return a key that orders periods by first day, then last day, then notation.

        >>> sorted([Period("2016-04"), Period("2016")], key=Period.sort_key)
        [Period(edtf='2016'), Period(edtf='2016-04')]
        """
        return (self.earliest or date.min, self.latest or date.max, self.edtf)

    def __str__(self) -> str:
        return self.edtf

    def _joins(self, later: "Period") -> bool:
        """Whether two spans share no more than the unit that ends this one or begins the later.

        The unit must not swallow a span whole: with that, periods which join one by one also
        stand apart from the others of their chain.
        """
        return (
            self.is_span
            and later.is_span
            and any(
                unit is not None
                and unit.holds(later.earliest)
                and unit.holds(self.latest)
                and not unit.holds(self.earliest)
                and not unit.holds(later.latest)
                for unit in (self._last, later._first)
            )
        )


PeriodLike = Period | str | int | date
"""What stands for a period: a period, a text in EDTF, a year, or a date."""


def hull(periods: Iterable[Period]) -> Period | None:
    """Return the shortest period that contains all of these, or None if there are none.

    >>> hull([Period("2008"), Period("2016-04")]).edtf
    '2008-01/2016-04'
    """
    them = tuple(periods)
    if not them:
        return None
    starts = [period.earliest for period in them if period.earliest is not None]
    ends = [period.latest for period in them if period.latest is not None]
    return Period.spanning(
        min(starts) if len(starts) == len(them) else None,
        max(ends) if len(ends) == len(them) else None,
    )


class _Unit(NamedTuple):
    """A year, month or day on the calendar."""

    earliest: date
    latest: date
    precision: Precision

    def holds(self, day: date | None) -> bool:
        return day is not None and self.earliest <= day <= self.latest


_LAST_YEAR: Final = 9999
_MONTHS: Final = 12
# The winter, 24, lies in two years, and EDTF does not say in which it is counted.
_SEASONS: Final = {21: (3, 5), 22: (6, 8), 23: (9, 11)}
_COARSENESS: Final = (Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR)
_QUALIFIERS: Final = ("?", "~", "%")
_WIDTHS: Final = (4, 2, 2)
_FORMS: Final = (
    "EDTF such as '2016', '2016-04', '2016-04-01', '1988/1994', '1988-02-20/..' or '1993~'"
)
_ACCEPTED: Final = f"a year such as 2016, a date, a Period, or {_FORMS}"


def _is_date(value: object) -> TypeGuard[date]:
    return isinstance(value, date) and not isinstance(value, datetime)


def _ends(edtf: str) -> "tuple[_Unit | None, _Unit | None]":
    start, slash, end = edtf.partition("/")
    if not slash:
        unit = _unit(edtf, start)
        return unit, unit
    first = None if start == ".." else _unit(edtf, start)
    last = None if end == ".." else _unit(edtf, end)
    if first is None and last is None:
        raise PeriodError(edtf, "at least one end that is not open")
    if first is not None and last is not None and last.latest < first.earliest:
        raise PeriodError(edtf, "an end that is not before the start", (f"{end}/{start}",))
    return first, last


def _coarser(first: "_Unit | None", last: "_Unit | None") -> Precision:
    """Return the coarser precision of two ends, of which one may be open."""
    if first is last:
        last = None
    ends = [end.precision for end in (first, last) if end is not None]
    return ends[0] if len(ends) == 1 else max(ends, key=_COARSENESS.index)


def _unit(edtf: str, text: str) -> _Unit:
    return _plain_day(text) or _read_unit(edtf, text)


def _plain_day(text: str) -> _Unit | None:
    """Return a day written in full, as most are, in the quickest way."""
    if len(text) != len("2016-04-01") or text[4] != "-" or text[7] != "-":
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return _Unit(day, day, Precision.DAY)


def _read_unit(edtf: str, text: str) -> _Unit:
    parts = (text[:-1] if text.endswith(_QUALIFIERS) else text).split("-")
    widths = tuple(len(part) for part in parts if part.isascii() and part.isdecimal())
    if len(widths) != len(parts) or widths != _WIDTHS[: len(parts)]:
        raise PeriodError(edtf, _FORMS)
    year, month, day = [*map(int, parts), None, None][:3]
    if not year:
        raise PeriodError(edtf, "a year from 0001 to 9999")
    if day is None and month in _SEASONS:
        first_month, last_month = _SEASONS[month]
        end = date(year, last_month, _last_day(year, last_month))
        return _Unit(date(year, first_month, 1), end, Precision.SEASON)
    if month is not None and not 1 <= month <= _MONTHS:
        raise PeriodError(
            edtf, "a month from 01 to 12, or a season from 21 to 23", (f"{year:04}-12",)
        )
    if month is not None and day is not None and not 1 <= day <= _last_day(year, month):
        last = f"{year:04}-{month:02}-{_last_day(year, month)}"
        raise PeriodError(edtf, f"a day from 01 to {last[-2:]}", (last,))
    return _on_calendar(year, month, day)


def _on_calendar(year: int, month: int | None, day: int | None) -> _Unit:
    if month is None:
        return _Unit(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)
    if day is None:
        start = date(year, month, 1)
        return _Unit(start, start.replace(day=_last_day(year, month)), Precision.MONTH)
    return _Unit(date(year, month, day), date(year, month, day), Precision.DAY)


def _last_day(year: int, month: int) -> int:
    # The module calendar knows, too, and takes long to import.
    return 31 if month == _MONTHS else (date(year, month + 1, 1) - timedelta(days=1)).day


def _notation(earliest: date | None, latest: date | None) -> tuple[str, str]:
    """The coarsest unit in which the one day begins a unit and the other ends one."""
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
    return day is None or day.day == _last_day(day.year, day.month)
