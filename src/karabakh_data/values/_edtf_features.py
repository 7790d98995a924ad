"""What EDTF has beyond the part that periods are written in: told apart, and put into that part."""

import re
from typing import Final, NamedTuple

from karabakh_data.values._calendar import MONTHS, last_day
from karabakh_data.values._notation import FORMS, SEASONS, ends

Span = tuple[str, str]
"""The first and the last date of a stretch of time, as they are written; of a date, it twice."""


class End(NamedTuple):
    """A text in the form of EDTF, alone or at one end of a span."""

    spans: tuple[Span, ...] = ()
    """What it means, or may have meant, the closest first."""
    expected: str = ""
    """What has to stand in its place; nothing if it may stand."""
    feature: str = ""
    """The feature of EDTF that it needs; nothing if it needs none, or is no date at all."""
    in_span: bool = True
    """Whether EDTF lets it stand at an end of a span."""

    @property
    def is_valid(self) -> bool:
        """Whether it is EDTF, supported or not."""
        return bool(self.feature) or not self.expected


_YEARS: Final = "a year from 0001 to 9999"
_MONTHS_OR_SEASONS: Final = "a month from 01 to 12, or a season from 21 to 23"
_WINTER: Final = 24
# The first and the last month, of 24 and up; those that end in February lie in two years. After
# the winter come the seasons of the north and of the south, quarters, thirds and halves of a year.
_PARTS_OF_A_YEAR: Final = dict(
    enumerate(
        [
            *[(12, 2), (3, 5), (6, 8), (9, 11), (12, 2)],
            *[(9, 11), (12, 2), (3, 5), (6, 8)],
            *[(1, 3), (4, 6), (7, 9), (10, 12)],
            *[(1, 4), (5, 8), (9, 12), (1, 6), (7, 12)],
        ],
        start=_WINTER,
    )
)


def read_end(text: str) -> End | None:
    """Return what a text in the form of EDTF is; None if EDTF has no such form.

    >>> read_end("2016-25").spans, read_end("201X").feature, read_end("16")
    ((('2016-03', '2016-05'),), 'unspecified digits', None)
    """
    for pattern, read in _READERS:
        if match := pattern.fullmatch(text):
            return read(match)
    return None


def is_set(text: str) -> bool:
    """Return whether a text is a set of dates in EDTF, meaning one of them or all.

    >>> is_set("{1988,1990..1994}"), is_set("[..1994]"), is_set("[1988]")
    (True, True, False)
    """
    if not re.fullmatch(r"\[.+\]|\{.+\}", text):
        return False
    items = [item.strip() for item in text[1:-1].split(",")]
    if len(items) == 1 and ".." not in items[0]:
        return False
    inner = [".."] * (len(items) - 1)
    return all(map(_is_item, items, ["", *inner], [*inner, ""]))


def _is_item(item: str, before: str, after: str) -> bool:
    """Return whether it is a date, or two with dots; an open end is at the end of the set."""
    start, dots, end = item.partition("..")
    given = [part for part in (start, end) if part]
    if ".." in given or (dots and ((before and not start) or (after and not end))):
        return False
    known = [read_end(part) for part in given]
    return bool(given) and all(one is not None and one.is_valid for one in known)


def _date(match: re.Match[str]) -> End:
    year, month, day, mark = match["year"], match["month"], match["day"], match["mark"]
    if ends(match[0]):
        return End(((match[0], match[0]),))
    if not int(year):
        # EDTF has a year 0000, and a leap year it is, as 2000 is; the calendar of Python has none.
        leap = read_end(f"2000{match[0][4:]}")
        return End((), _YEARS, "the year 0000" if leap and leap.is_valid else "")
    if day is None and int(month) in _PARTS_OF_A_YEAR:
        return _part_of_a_year(int(year), int(month), mark)
    if not 1 <= int(month) <= MONTHS:
        return _one(f"{year}-{_nearest_month(month)}{mark}", _MONTHS_OR_SEASONS)
    last = last_day(int(year), int(month))
    near = "01" if day == "00" else f"{last}"
    return _one(f"{year}-{month}-{near}{mark}", f"a day from 01 to {last}")


def _one(date: str, expected: str) -> End:
    return End(((date, date),), expected)


def _nearest_month(month: str) -> str:
    if int(month) in SEASONS:
        return month
    return "01" if month == "00" else f"{MONTHS}"


def _part_of_a_year(year: int, number: int, mark: str) -> End:
    first, last = _PARTS_OF_A_YEAR[number]
    over = first > last
    spans = tuple(
        (f"{start:04}-{first:02}{mark}", f"{start + over:04}-{last:02}{mark}")
        for start in ((year - 1, year) if over else (year,))
    )
    if number == _WINTER:
        expected = "its months, since winter lies in two years, or a season from 21 to 23"
        return End(spans, expected, "winter")
    return End(spans, _MONTHS_OR_SEASONS, "a season above 24", in_span=False)


def _unspecified(match: re.Match[str]) -> End | None:
    """Read a date with an X for each digit that is not told."""
    year, month, day, mark = match["year"], match["month"], match["day"], match["mark"]
    months = _fitting(month, MONTHS)
    # Of a leap year, for the year that is not told may be one.
    days = _fitting(day, max((last_day(2000, int(one)) for one in months), default=31))
    if (month and not months) or (day and not days):
        return None
    spans: tuple[Span, ...] = ()
    # The days that fit lie side by side if nothing is told after an X.
    if re.fullmatch("[0-9]*X*", f"{year}{month or ''}{day or ''}"):
        spans = (_widest(year, months, days, f"{month}{day}"),)
    marked = tuple((f"{first}{mark}", f"{last}{mark}") for first, last in spans)
    # EDTF puts no mark behind a date of which an earlier part is not told.
    known = not mark or re.fullmatch(_X_AT_THE_END, match[0])
    return End(marked, "digits in place of X", "unspecified digits" if known else "")


def _fitting(pattern: str | None, most: int) -> list[str]:
    given = re.compile((pattern or "").replace("X", "[0-9]"))
    return [f"{one:02}" for one in range(1, most + 1) if given.fullmatch(f"{one:02}")]


def _widest(year: str, months: list[str], days: list[str], rest: str) -> Span:
    if "X" in year:
        return year.replace("X", "0"), year.replace("X", "9")
    if rest.startswith("XX"):
        return year, year
    if "X" in rest[:2]:
        return f"{year}-{months[0]}", f"{year}-{months[-1]}"
    month = f"{year}-{months[0]}"
    if rest.endswith("XX"):
        return month, month
    return f"{month}-{days[0]}", f"{month}-{days[-1]}"


def _marked_inside(match: re.Match[str]) -> End | None:
    """Read a date of which a part has a mark of its own."""
    bare = re.sub("[?~%]", "", match[0])
    known = read_end(bare)
    if known is None or not known.is_valid:
        return None
    marks = set(re.findall("[?~%]", match[0]))
    mark = marks.pop() if len(marks) == 1 else "%"
    spans = tuple((f"{first}{mark}", f"{last}{mark}") for first, last in known.spans)
    feature = "a mark on a part of a date" if re.fullmatch(_EACH_MARKED_ONCE, match[0]) else ""
    return End(spans, "one mark, behind the whole date", feature)


def _timed(match: re.Match[str]) -> End | None:
    day = read_end(match["date"])
    if day is None or not day.is_valid:
        return None
    return day._replace(
        expected="a date without a time of day", feature="a time of day", in_span=False
    )


def _before_the_first(match: re.Match[str]) -> End | None:
    known = read_end(match["rest"])
    if known is None or not known.is_valid or match["year"] == "0000":
        return None
    if known.feature and not re.fullmatch(_X_AT_THE_END, match["rest"]):
        return None
    return End((), _YEARS, "a year before 0000", in_span=not known.feature)


def _long(_: re.Match[str]) -> End:
    return End((), _YEARS, "a year beyond four digits", in_span=False)


_DATE: Final = "(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<mark>[?~%]?)"
_WITH_X: Final = _DATE.replace("0-9", "0-9X")
_X_AT_THE_END: Final = "(?:[0-9]{1,3}X{1,3}|[0-9]{4}(?:-[0-9]{2}-XX|-XX(?:-XX)?|-2[1-4]))[?~%]?"
_WITH_MARKS: Final = "[?~%]?[0-9X]{4}(?:[?~%]?-[?~%]?[0-9X]{2}){0,2}[?~%]?"
# A mark counts for the part that it precedes, or for all that it follows.
_EACH_MARKED_ONCE: Final = (
    "[0-9]{4}(?:-[0-9]{2})?[?~%](?:-[?~%]?[0-9]{2}){1,2}|[?~%]?[0-9]{4}(?:-[?~%]?[0-9]{2}){0,2}"
)
_DAY: Final = "(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
_CLOCK: Final = "(?:(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}|24:00:00)"
_ZONE: Final = "(?:Z|[+-](?:0[0-9]|1[0-3])(?::[0-5][0-9])?|[+-]14:00)?"
_READERS: Final = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"\.\.", lambda _: End(spans=(("..", ".."),))),
        ("", lambda _: End((("..", ".."),), "'..' for an open end", "an unknown end")),
        (_DATE, _date),
        (_WITH_X, _unspecified),
        (_WITH_MARKS, _marked_inside),
        (f"{_DAY}T{_CLOCK}{_ZONE}", _timed),
        ("-?[0-9]{4}S[1-9][0-9]*[?~%]?", lambda _: End((), FORMS, "significant digits")),
        ("-(?P<rest>(?P<year>[0-9X]{4}).*)", _before_the_first),
        ("Y-?[1-9][0-9]{4,}(?:S[1-9][0-9]*)?", _long),
        ("Y-?[1-9][0-9]*E[1-9][0-9]*(?:S[1-9][0-9]*)?", _long),
    )
)
