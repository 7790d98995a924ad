"""Putting what others count beside the total of each year."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from karabakh_data.comparing._given import TABLE, Estimates, estimates_in, is_path, unknown
from karabakh_data.comparing.comparison import Comparison
from karabakh_data.comparing.years import ComparedCount, ComparedYear
from karabakh_data.errors import DataError, PeriodError, WrongTypeError
from karabakh_data.records.series import ReferenceCount, ReferenceSeries
from karabakh_data.tables.table import Table
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.values._grouping import grouped
from karabakh_data.values.periods import Period
from karabakh_data.values.ranges import CasualtyRange

Ask = Callable[[Period], CasualtySummary]


class Beside(NamedTuple):
    """A series that is compared."""

    name: str
    about: ReferenceSeries | None
    """What is known of it; None of one that was given."""
    rows: Mapping[int, Sequence[ReferenceCount]]
    """Its rows by year; none of one that was given."""
    given: Mapping[int, Estimates]
    """The numbers by year of one that was given."""

    def years(self) -> Iterable[int]:
        """Return the years for which it has a row."""
        return (*self.rows, *self.given)


def compared(
    period: Period | None,
    series: object,
    bundled: Table[ReferenceSeries],
    counts: Table[ReferenceCount],
    ask: Ask,
) -> Comparison:
    """Return what series count beside the total of each year of a period."""
    beside = [*_series(series, bundled, counts)]
    first, last = _years(period, beside, ask)
    rows = (_year(year, beside, ask) for year in range(first, last + 1))
    return Comparison(
        Period.spanning(date(first, 1, 1), date(last, 12, 31)),
        tuple(one.name for one in beside),
        tuple(one.about for one in beside if one.about is not None),
        tuple(rows),
    )


# Which series


def _series(
    asked: object, bundled: Table[ReferenceSeries], counts: Table[ReferenceCount]
) -> Iterator[Beside]:
    by_series = grouped(counts, lambda count: count.series)
    for name, table in _named(asked, bundled):
        about = bundled.get(name) if table is None else None
        own = by_series.get(name, []) if table is None else []
        rows = grouped(own, lambda count: count.year)
        yield Beside(name, about, rows, {} if table is None else estimates_in(table, name))


def _named(asked: object, bundled: Table[ReferenceSeries]) -> Iterator[tuple[str, object]]:
    """Yield the name of each series, and its table if it is one that was given."""
    if asked is None:
        yield from ((name, None) for name in bundled.ids())
    elif isinstance(asked, Mapping):
        yield from _given_by_name(asked, bundled)
    elif isinstance(asked, str) and _is_id(asked):
        if bundled.get(asked) is None:
            raise unknown(asked, bundled.ids())
        yield asked, None
    elif isinstance(asked, list | tuple) and asked and all(map(_is_id, asked)):
        for name in dict.fromkeys(asked):
            yield from _named(name, bundled)
    else:
        yield "given", asked


def _is_id(one: object) -> bool:
    return isinstance(one, str) and not is_path(one)


def _given_by_name(
    asked: Mapping[Any, object], bundled: Table[ReferenceSeries]
) -> Iterator[tuple[str, object]]:
    if not asked:
        raise WrongTypeError(asked, TABLE)
    for name, table in asked.items():
        if not isinstance(name, str) or not name.strip():
            raise WrongTypeError(name, "the name of a series")
        if bundled.get(name) is not None:
            raise DataError(name, "a name that no series of the data has")
        yield name, table


# Which years


def _years(period: Period | None, beside: Sequence[Beside], ask: Ask) -> tuple[int, int]:
    """Return the first and the last year asked for; an open end is that of all that is known."""
    known = [*_years_of_claims(ask), *(year for one in beside for year in one.years())]
    if period is not None:
        _check_whole(period)
        known += [day.year for day in (period.earliest, period.latest) if day is not None]
    if not known:
        names = ", ".join(one.name for one in beside)
        raise DataError(names, "a series with a year, or a dataset with a claim")
    first = None if period is None else period.earliest
    last = None if period is None else period.latest
    return (first.year if first else min(known)), (last.year if last else max(known))


def _years_of_claims(ask: Ask) -> list[int]:
    # Whatever is asked, the answer knows from when to when the claims of the dataset reach.
    span = ask(Period("2000")).data_span
    days = () if span is None else (span.earliest, span.latest)
    return [day.year for day in days if day is not None]


def _check_whole(period: Period) -> None:
    first, last = period.earliest, period.latest
    starts = first is None or (first.month, first.day) == (1, 1)
    ends = last is None or (last.month, last.day) == (12, 31)
    if not (starts and ends):
        years = [str(day.year) for day in (first, last) if day is not None]
        near = "/".join(dict.fromkeys(years))
        remark = " of whole years, by which alone the series count"
        raise PeriodError(period.edtf, "whole years", (near,), remark)


# One year


def _year(year: int, beside: Iterable[Beside], ask: Ask) -> ComparedYear:
    summary = ask(Period(f"{year:04}"))
    counts = (_count(one, year, summary.total) for one in beside)
    return ComparedYear(year, summary, tuple(counts))


def _count(one: Beside, year: int, total: CasualtyRange | None) -> ComparedCount:
    if one.about is None:
        found = one.given.get(year)
        low, best, high = found or Estimates()
        of = "" if found is None else "as given"
        return ComparedCount(series=one.name, total=total, low=low, best=best, high=high, of=of)
    rows = tuple(one.rows.get(year, ()))
    # A row that counts other fighting, too, says nothing exact of this conflict, nor does a sum.
    is_of_this = all(set(row.dyads) <= set(one.about.dyads) for row in rows)
    low, best, high = (
        _sum([getattr(row, end) for row in rows]) if is_of_this else None
        for end in Estimates._fields
    )
    return ComparedCount(
        series=one.name,
        total=total,
        low=low,
        best=best,
        high=high,
        of=_of(rows, one.about.unit),
        counts=rows,
        remarks=tuple(f"{row.unit}: {row.remark}" for row in rows if row.remark),
    )


def _sum(numbers: Sequence[int | None]) -> int | None:
    """Return the sum of numbers; None if there are none, or one is missing."""
    there = [number for number in numbers if number is not None]
    return sum(there) if there and len(there) == len(numbers) else None


def _of(rows: Sequence[ReferenceCount], unit: str) -> str:
    """Return what the rows of a year count, or that their numbers are added up here."""
    names = [_named_in_full(row, unit) for row in rows]
    return f"sum, made here, of {in_a_row(names)}" if len(names) > 1 else "".join(names)


def _named_in_full(row: ReferenceCount, unit: str) -> str:
    # In a country several dyads may fight, and the same one in several countries.
    return row.unit if unit == "country" else f"{row.unit} ({unit} {', '.join(row.dyads)})"


def in_a_row(names: Sequence[str]) -> str:
    """Return names as a sentence lists them.

    >>> in_a_row(["Armenia", "Azerbaijan", "Soviet Union"])
    'Armenia, Azerbaijan and Soviet Union'
    """
    *others, last = names
    return f"{', '.join(others)} and {last}"
