"""The Hypothesis strategies for periods, and which days a notation covers, told by its digits."""

from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from itertools import product
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from karabakh_data import Period

MARKS: Final = "?~%"
"""The marks of uncertainty."""

SMALL_WORLD: Final = tuple(date(1992, 12, 1) + timedelta(days=count) for count in range(1157))
"""Every day from December 1992 to January 1996."""

small_years = st.integers(1993, 1995)
"""Inside of the small world, so that in it an open end is beyond every closed one."""

conflict_years = st.integers(1985, 2022)
"""The years that the article deals with."""

calendar_years = small_years | conflict_years | conflict_years | st.integers(1, 9999)
"""All years, mostly those of the conflict."""

UNITS: Final = ("day", "month", "season", "year")
"""The units of the calendar, the finest first."""

marks: SearchStrategy[str] = st.sampled_from(["", "", "", *MARKS])
"""What may stand behind a date; nothing half of the time."""

_months_and_days = st.sampled_from(
    [*product([1, 2, 12], [1, 28, 31])] * 40 + [*product(range(1, 13), range(1, 32))]
)
_units_and_marks = st.sampled_from([*product(UNITS, ["", "", "", *MARKS])])
_LENGTHS: Final = {"day": 10, "month": 7, "season": 7, "year": 4}
_SEASONS: Final = {"21": ("03", "05"), "22": ("06", "08"), "23": ("09", "11")}


def _day(year: int, place: tuple[int, int]) -> date:
    month, day = place
    return date(year, month, min(day, monthrange(year, month)[1]))


def cut(day: date, unit: str) -> str:
    """Write the unit in which a day lies; in winter, which is no season here, the month."""
    digits = day.isoformat()
    if unit == "season" and 3 <= day.month <= 11:
        return f"{digits[:4]}-{20 + day.month // 3}"
    return digits[: _LENGTHS[unit]]


def _date(year: int, place: tuple[int, int], rest: tuple[str, str]) -> str:
    unit, mark = rest
    return cut(_day(year, place), unit) + mark


def calendar_days(years: SearchStrategy[int] = calendar_years) -> SearchStrategy[date]:
    """Days, often the first or last of a month or of a year."""
    return st.tuples(years, _months_and_days).map(lambda it: _day(*it))


def dates(years: SearchStrategy[int] = calendar_years) -> SearchStrategy[str]:
    """Texts of a year, season, month or day, with a mark of uncertainty or without."""
    return st.tuples(years, _months_and_days, _units_and_marks).map(lambda it: _date(*it))


def _season(bare: str) -> tuple[str, str]:
    """Write a season as its first and its last month, and any other date twice."""
    first, last = _SEASONS.get(bare[5:], (bare[5:], bare[5:]))
    return bare[:5] + first, bare[:5] + last


def _span(one: str, other: str) -> str:
    start, end = _season(one.rstrip(MARKS))[0], _season(other.rstrip(MARKS))[1]
    shared = min(len(start), len(end))
    return f"{one}/{other}" if start[:shared] <= end[:shared] else f"{other}/{one}"


def closed_spans(years: SearchStrategy[int] = calendar_years) -> SearchStrategy[str]:
    """Texts of two dates of which the second does not end before the first starts."""
    return st.tuples(dates(years), dates(years)).map(lambda it: _span(*it))


def open_spans(years: SearchStrategy[int] = calendar_years) -> SearchStrategy[str]:
    """Texts of a date and an open end, before it or behind it."""
    forms = st.sampled_from(["../{}", "{}/.."])
    return st.tuples(forms, dates(years)).map(lambda it: it[0].format(it[1]))


def spans(years: SearchStrategy[int] = calendar_years) -> SearchStrategy[str]:
    """Texts of closed and open spans, each kind half of the time."""
    return closed_spans(years) | open_spans(years)


def periods(years: SearchStrategy[int] = calendar_years) -> SearchStrategy[Period]:
    """Dates, closed and open spans, each kind a third of the time."""
    return (dates(years) | closed_spans(years) | open_spans(years)).map(Period)


small_dates = dates(small_years)
"""Texts of dates whose days a test can count."""

small_spans = spans(small_years)
"""Texts of spans whose days a test can count."""

small_periods = periods(small_years)
"""Periods whose days a test can count, few enough to touch each other often."""


_BEYOND_IN_SPANS: Final = (
    "{y:.3}X {y:.2}XX {y:.1}XXX XXXX {y}-{m:02}-XX {y}-XX-XX {y:.3}X-{m:02} {y}-{m:02}-1X {y}-24 "
    "-{y} -{y}-{m:02} {y}S2 {y}?-{m:02} ?{y}-{m:02} {y}-~{m:02} {y}-{m:02}-%0{d} "
    "{y}-{m:02}~-0{d} %{y} 0000 0000-{m:02} 0000-21"
)
_BEYOND_ALONE: Final = (
    "{y:.3}X? {y}-XX {y}-XX~ {y}-{m:02}-XX% {y}-{s} Y1{y} Y-1{y} Y{d}E{m} {y}-{m:02}-0{d}T12:00:00 "
    "{y}-{m:02}-0{d}T23:59:59Z {y}-{m:02}-0{d}T00:00:00+04:00 [{y},1994-05] {{{y},1994}} [..{y}] "
    "{{{y}..}} {{{y},1990..1994,2000}} {y}/ /{y}-{m:02} {y}-{m:02}-0{d}?/ /{y}~"
)


@st.composite
def beyond(draw: st.DrawFn) -> str:
    """Texts in EDTF with a feature of it that periods have not, alone or at an end of a span."""
    form = draw(
        st.sampled_from(
            [
                *_BEYOND_ALONE.split(" "),
                *_BEYOND_IN_SPANS.split(" "),
                *(f"{form}/9999" for form in _BEYOND_IN_SPANS.split(" ")),
                *(f"0001/{form}" for form in _BEYOND_IN_SPANS.split(" ")),
            ]
        )
    )
    year, season = draw(calendar_years), draw(st.integers(25, 41))
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 9))
    return form.format(y=f"{year:04}", m=month, d=day, s=season)


@st.composite
def misprints(draw: st.DrawFn, texts: SearchStrategy[str] | None = None) -> str:
    """Texts of periods with one character lost, put in or put in place of another."""
    text = draw(dates() | spans() if texts is None else texts)
    place = draw(st.integers(0, len(text)))
    rest = text[place + draw(st.integers(0, 1)) :]
    return text[:place] + draw(st.text("019\uff11-/.?~%XYSZ", max_size=1)) + rest


def ends(edtf: str) -> tuple[str, str]:
    """Split a span into its two dates, or double a date, and take the marks away."""
    start, _, end = edtf.partition("/")
    return start.rstrip(MARKS), (end or start).rstrip(MARKS)


def covers(edtf: str, day: date) -> bool:
    """Tell whether a day lies in a period by comparing the digits that both have."""
    first, last = ends(edtf)
    start, end, digits = _season(first)[0], _season(last)[1], day.isoformat()
    begun = start == ".." or start <= digits[: len(start)]
    over = end != ".." and digits[: len(end)] > end
    return begun and not over


@cache
def days_of(period: Period | str) -> frozenset[date]:
    """Count out the days of a period, as far as the small world reaches."""
    return frozenset(day for day in SMALL_WORLD if covers(str(period), day))
