"""Stretches of time in the notation of EDTF: :class:`Period`."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, SupportsIndex, cast

import attrs

from karabakh_data import values
from karabakh_data._public import in_pydantic, public
from karabakh_data.errors import WrongTypeError
from karabakh_data.values._calendar import LAST_DAY, LAST_YEAR
from karabakh_data.values._integers import whole
from karabakh_data.values._notation import FORMS, Unit, coarser, ends, written


# Slots of a base are no fields: whoever reads, copies or changes a period by its fields, as other
# libraries do, finds the text alone, from which the rest follows.
class _Read:
    """What a period means, read off its text once."""

    __slots__ = ("_first", "_last", "_ordinals")

    _first: Unit | None
    _last: Unit | None
    _ordinals: tuple[int, int]


# What is written out below, attrs would compile at each start.
@public
@attrs.frozen(init=False, eq=False, repr=False)
class Period(_Read):
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
        PeriodError: if it is not written as above, or ends before it starts; the error tells EDTF
            that is right but not supported, and suggests the period that may be meant.

    >>> from karabakh_data import Period
    >>> span = Period("1994-05/2009-08")
    >>> span.earliest, span.latest
    (datetime.date(1994, 5, 1), datetime.date(2009, 8, 31))
    >>> Period("2016-04").days
    30
    """

    edtf: str
    """The period as it is written."""

    def __init__(self, edtf: str) -> None:
        if not isinstance(edtf, str):
            raise _wrong_type(edtf, FORMS)
        both = ends(edtf)
        if both is None:
            # What only an error needs is long, and most programs make none.
            from karabakh_data.values._period_hints import refusal

            raise refusal(edtf)
        first, last = both
        put = object.__setattr__
        put(self, "edtf", edtf)
        put(self, "_first", first)
        put(self, "_last", last)
        # Whoever chooses or proves compares days by the thousand; they are counted once.
        days = (1 if first is None else first.first, LAST_DAY if last is None else last.last)
        put(self, "_ordinals", days)

    def __reduce__(self) -> "tuple[type[Period], tuple[str]]":
        # The rest follows from the text, which, unlike the rest, stays what it is.
        return Period, (self.edtf,)

    @classmethod
    def of(cls, value: "Period | str | SupportsIndex | values.date") -> "Period":
        """Return a value as a period.

        A year is a whole number of any library. A `datetime` at midnight without a time zone stands
        for its day, since other libraries write days so.

        Args:
            value: A year such as ``2016``, a text in EDTF such as ``"2016-04"``, a date, or a
                period.

        Raises:
            WrongTypeError: if it is none of these; a date with a time of day is not, nor a boolean.
            PeriodError: if it is a text that is not EDTF, or a year outside 1000 to 9999; write an
                earlier one as a text, such as ``"0988"``.

        >>> Period.of(2016)
        Period(edtf='2016')
        >>> Period.of(range(2008, 2020))
        Traceback (most recent call last):
            ...
        karabakh_data.WrongTypeError: range(2008, 2020) is of type range: expected a year
        such as 2016, a date, a Period, or EDTF such as '2016', '2016-04', '2016-04-01',
        '1988/1994', '1988-02-20/..' or '1993~'; did you mean '2008/2019'?
        """
        if isinstance(value, Period):
            return value
        if isinstance(value, str):
            return cls(value)
        try:
            year = whole(cast("SupportsIndex", value), _ACCEPTED)
        except WrongTypeError:
            year = None
        if year is None:
            return cls(_day(value, _ACCEPTED).isoformat())
        if not _FIRST_YEAR <= year <= LAST_YEAR:
            from karabakh_data.values._period_hints import year_refusal

            raise year_refusal(value, year)
        return cls(f"{year}")

    @classmethod
    def spanning(cls, earliest: "values.date | None", latest: "values.date | None") -> "Period":
        """Return the period between two days, both included, in the coarsest unit that fits both.

        Args:
            earliest: The first day, a date; None for an open start.
            latest: The last day, a date; None for an open end.

        Raises:
            WrongTypeError: if an end is neither a date nor None.
            PeriodError: if both ends are open, or the last day is before the first.

        >>> from datetime import date
        >>> Period.spanning(date(2010, 1, 1), date(2012, 12, 31)).edtf
        '2010/2012'
        """
        first, last = (
            None if day is None else _day(day, "a date, or None for an open end").toordinal()
            for day in (earliest, latest)
        )
        return between(first, last)

    @property
    def earliest(self) -> "values.date | None":
        """The first day; None where the start is open."""
        return _date(self._start)

    @property
    def latest(self) -> "values.date | None":
        """The last day; None where the end is open."""
        return _date(self._end)

    @property
    def precision(self) -> "values.Precision":
        """The calendar unit; of a span, the coarser unit of its ends."""
        from karabakh_data.vocabularies.times import Precision

        return Precision(coarser(self._first, self._last))

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: object) -> dict[str, object]:
        return in_pydantic(cls, str, "str")

    @property
    def ordinals(self) -> tuple[int, int]:
        """The first and last day, counted from 0001-01-01; an open end lies at the calendar's."""
        return self._ordinals

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
        if self._start is None or self._end is None:
            return None
        return self._end - self._start + 1

    def contains(self, other: "Period | values.date") -> bool:
        """Return whether every day of the other lies in this period.

        Args:
            other: A period or a date.

        Raises:
            WrongTypeError: if *other* is nothing that `Period.of` takes.
            PeriodError: if it is a text or a year that is no period.

        >>> Period("2016").contains(Period("2016-04-01/2016-04-05"))
        True
        """
        # Asked of every claim by every question: a call is saved where there is nothing to read.
        if not isinstance(other, Period):
            other = Period.of(other)
        first, last = self.ordinals
        return (
            first <= other.ordinals[0]
            and other.ordinals[1] <= last
            # An end of the calendar is no open end.
            and (self._first is None or other._first is not None)
            and (self._last is None or other._last is not None)
        )

    def intersects(self, other: "Period | values.date") -> bool:
        """Return whether the two have a day in common.

        Args:
            other: A period or a date.

        Raises:
            WrongTypeError: if *other* is nothing that `Period.of` takes.
            PeriodError: if it is a text or a year that is no period.

        >>> Period("1988/1994").intersects(Period("1994-05/2009-08"))
        True
        """
        other = Period.of(other)
        return not (self.definitely_before(other) or other.definitely_before(self))

    def overlaps(self, other: "Period | values.date") -> bool:
        """Return whether the two have time in common, beyond a unit on which two spans join.

        Two spans that share only the year, month or day which ends the one or begins the other
        stand one behind the other; single years, months and days are never such spans.

        Args:
            other: A period or a date.

        Raises:
            WrongTypeError: if *other* is nothing that `Period.of` takes.
            PeriodError: if it is a text or a year that is no period.

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

        Args:
            other: The other period.

        >>> Period("1994-05/2009-08").refines(Period("1994/2009"))
        True
        """
        return (
            self.edtf != other.edtf
            and self.is_span
            and other.is_span
            and other._first is not None
            and other._first.holds(self._start)
            and other._last is not None
            and other._last.holds(self._end)
        )

    def definitely_before(self, other: "Period | values.date") -> bool:
        """Return whether every day here is before every day there.

        Args:
            other: A period or a date.

        Raises:
            WrongTypeError: if *other* is nothing that `Period.of` takes.
            PeriodError: if it is a text or a year that is no period.

        >>> Period("2015").definitely_before(Period("2016-04"))
        True
        """
        other = Period.of(other)
        return self.ordinals[1] < other.ordinals[0]

    def possibly_before(self, other: "Period | values.date") -> bool:
        """Return whether some day here is before some day there.

        Args:
            other: A period or a date.

        Raises:
            WrongTypeError: if *other* is nothing that `Period.of` takes.
            PeriodError: if it is a text or a year that is no period.

        >>> Period("2016").possibly_before(Period("2016-04"))
        True
        """
        other = Period.of(other)
        if self._first is None or other._last is None:
            return True
        return self.ordinals[0] < other.ordinals[1]

    def sort_key(self) -> "tuple[values.date, values.date, str]":
        """Return a key that orders periods by first day, then last day, then notation.

        >>> sorted([Period("2016-04"), Period("2016")], key=Period.sort_key)
        [Period(edtf='2016'), Period(edtf='2016-04')]
        """
        from datetime import date

        return (self.earliest or date.min, self.latest or date.max, self.edtf)

    if not TYPE_CHECKING:  # or `period == "2016"`, which is never so, would pass

        def __eq__(self, other: object) -> bool:
            if type(other) is not type(self):
                return NotImplemented
            return self.edtf == other.edtf

    def __hash__(self) -> int:
        return hash(self.edtf)

    def __str__(self) -> str:
        return self.edtf

    def __repr__(self) -> str:
        return f"{type(self).__name__}(edtf={self.edtf!r})"

    # Of the ends as numbers, unlike the ordinals, an open one is none.
    @property
    def _start(self) -> int | None:
        return None if self._first is None else self.ordinals[0]

    @property
    def _end(self) -> int | None:
        return None if self._last is None else self.ordinals[1]

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
                and unit.holds(later._start)
                and unit.holds(self._end)
                and not unit.holds(self._start)
                and not unit.holds(later._end)
                for unit in (self._last, later._first)
            )
        )


def between(first: int | None, last: int | None) -> Period:
    """Return the period between two days, given as numbers, in the coarsest unit that fits both.

    Raises:
        PeriodError: if both ends are open, or the last day is before the first.

    >>> between(736055, None).edtf
    '2016-04/..'
    """
    start, end = written(first, last)
    return Period(start if start == end != ".." else f"{start}/{end}")


def hull(periods: Iterable[Period]) -> Period | None:
    """Return the shortest period that contains all of these, or None if there are none.

    >>> hull([Period("2008"), Period("2016-04")]).edtf
    '2008-01/2016-04'
    """
    them = tuple(periods)
    if not them:
        return None
    is_open = any(period._first is None for period in them)
    is_unending = any(period._last is None for period in them)
    return between(
        None if is_open else min(period.ordinals[0] for period in them),
        None if is_unending else max(period.ordinals[1] for period in them),
    )


# A year of fewer digits is as likely one that is short of its century.
_FIRST_YEAR: Final = 1000
_ACCEPTED: Final = f"a year such as 2016, a date, a Period, or {FORMS}"


def _date(day: int | None) -> "values.date | None":
    if day is None:
        return None
    from datetime import date

    return date.fromordinal(day)


def _day(value: object, expected: str) -> "values.date":
    """Return a date as it is, and a time at midnight without a zone as its day."""
    from datetime import date, datetime

    if not isinstance(value, date):
        raise _wrong_type(value, expected)
    if not isinstance(value, datetime):
        return value
    # Other libraries know finer times, and times that are none; their text tells.
    if value.isoformat().partition("T")[2] != "00:00:00":
        raise _wrong_type(value, expected)
    return value.date()


def _wrong_type(value: object, expected: str) -> WrongTypeError:
    from karabakh_data.values._period_hints import nearest

    return WrongTypeError(value, expected, nearest(value))
