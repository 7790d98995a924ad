"""Dates and spans as people type them, put into EDTF: only ever suggested, never read as meant."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import product
from typing import Final

from karabakh_data.values._edtf_features import Span, read_end
from karabakh_data.values._notation import ends

_MONTHS: Final = (
    "january february march april may june july august september october november december"
).split()
_SEASONS: Final = "spring summer autumn fall winter".split()
_QUARTERS: Final = "q1 q2 q3 q4".split()
_NUMBERS: Final = {
    **{name: number for number, name in enumerate(_MONTHS, start=1)},
    **{name[:3]: number for number, name in enumerate(_MONTHS, start=1)},
    **dict(zip(_SEASONS, (21, 22, 23, 23, 24), strict=True)),
    "sept": 9,
    # The numbers of EDTF; the seasons above have theirs, too.
    **{name: number for number, name in enumerate(_QUARTERS, start=33)},
}
_NAME: Final = re.compile(
    rf"(?<![a-z])({'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?![a-z0-9])\.?"
)
_HYPHEN: Final = re.compile("[\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{MINUS SIGN}]")
_DASH: Final = re.compile("[\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}]")
_TIME: Final = re.compile(
    r"(?<=[0-9])(?:t| )[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?"
    r" ?(?:z|utc|gmt|[-+][0-9]{2}:?[0-9]{2})?(?![0-9])"
)
_FILLER: Final = re.compile(r"\b(?:during|in|of|on|the|years?)\b|,")
# As strptime has it: 69 to 99 are of the last century.
_LATEST_OF_2000S: Final = 68

_Y: Final = "(?P<y>[0-9]{4})"
_M: Final = "(?P<m>[0-9]{1,2})"
_D: Final = "(?P<d>[0-9]{1,2})"
_DTH: Final = f"{_D}(?:st|nd|rd|th)?"
# The name of a month or season stands as its number behind this sign.
_N: Final = "@(?P<m>[0-9]{2})"
_S: Final = "(?P<s>[-/. ])"
_FORMS: Final = tuple(
    map(
        re.compile,
        (
            _Y,
            f"{_Y}{_S}{_M}",
            f"{_Y}{_S}{_M}(?P=s){_D}",
            # No month and no season has this number, and so it is the day.
            f"{_Y}{_S}(?P<d>1[3-9]|20|2[5-9]|3[01])(?P=s){_M}",
            f"{_Y}(?P<m>[0-9]{{2}})(?P<d>[0-9]{{2}})?",
            f"{_M}[-/.]{_Y}",
            f"{_D}{_S}{_M}(?P=s){_Y}",
            # The month comes first with slashes alone, and is suggested behind the day that comes
            # first.
            f"{_M}/{_D}/{_Y}",
            f"{_N}[- ]?{_Y}",
            f"{_N}[- ]?{_DTH}[- ]{_Y}",
            f"{_DTH}[- ]?{_N}[- ]?{_Y}",
            f"{_Y}[- ]?{_N}(?:[- ]?{_D})?",
        ),
    )
)
_DECADE: Final = re.compile("(?P<decade>[0-9]{3})0'?s")
_MARKED: Final = re.compile(
    r"(?P<about>circa |ca\.? ?|c\.? ?|about |around |approximately |approx\.? |~ ?)?"
    r"(?P<rest>.+?) ?(?P<marks>[?~%]*)"
)
_MONTH_OR_YEAR: Final = re.compile("[0-9]{4}.[0-9]{2}")
_BETWEEN: Final = re.compile(r" ?(?:\.{2,3}|--?|/|:) ?| (?:to|until|till|through|thru|and) ")
_OPENER: Final = re.compile("(?:from|between) ")
_OPEN: Final = (
    (
        re.compile(
            r"(?:since|from) (?P<end>.+)|(?P<rest>.+?)(?: onwards?| ?/ ?\.\.| ?[-/+]| ?\.{2,3})"
        ),
        "{}/..",
    ),
    (
        re.compile(r"(?:until|till|up to|to|through|by|\.{2,3}(?: ?/)?) ?(?P<end>.+)(?P<rest>)"),
        "../{}",
    ),
)


def century_of(year: int) -> int:
    """Return a year of two digits with the century that POSIX gives it.

    >>> century_of(16), century_of(94)
    (2016, 1994)
    """
    return year + (2000 if year <= _LATEST_OF_2000S else 1900)


def meanings(text: str) -> Iterator[str]:
    """Yield what a text may mean, in EDTF, the closest first; some of it may be no period.

    >>> [next(meanings(text)) for text in ("April 2016", "2008:2019", "since 1993?")]
    ['2016-04', '2008/2019', '1993?/..']
    """
    plain = _plain(text)
    if ends(plain):
        yield plain
    whole = _dates(plain)
    for first, last in whole:
        yield first if first == last else f"{first}/{last}"
    if whole and not _MONTH_OR_YEAR.fullmatch(plain):
        return
    for left, right in _pairs(_OPENER.sub("", plain)):
        for one, other in product(_dates(left), _dates(right)):
            yield f"{one[0]}/{other[1]}"
    for pattern, form in _OPEN:
        if match := pattern.fullmatch(plain):
            for first, last in _dates(match["end"] or match["rest"]):
                yield form.format(first if form.startswith("{") else last)


def _plain(text: str) -> str:
    """Return a text in small letters, with hyphens for dashes, and names as numbers."""
    plain = _HYPHEN.sub("-", unicodedata.normalize("NFKC", text).casefold())
    # Beside hyphens, which part a date, a dash is the joint of two.
    plain = _DASH.sub("--" if "-" in plain else "-", plain)
    plain = _NAME.sub(lambda name: f"@{_NUMBERS[name[1]]:02}", plain)
    plain = " ".join(_FILLER.sub(" ", _TIME.sub("", plain)).split())
    if re.search("[0-9]{4}", plain):
        return plain
    # Where no year has four digits, those of two are short of their century.
    return re.sub(
        "(?<![0-9@])'?([0-9]{2})(?![0-9])", lambda two: f"{century_of(int(two[1]))}", plain
    )


def _pairs(plain: str) -> Iterator[tuple[str, str]]:
    """Yield the two sides of each joint; either may leave out what both say."""
    for joint in _BETWEEN.finditer(plain):
        left, right = plain[: joint.start()], plain[joint.end() :]
        if not left or not right:
            continue
        words = right.split(" ")
        lefts = [left, *(f"{left} {' '.join(words[place:])}" for place in range(1, len(words)))]
        if re.fullmatch("[0-9]{1,2}", right):
            rights = [f"{left[:-2]}{right:0>2}"]
        else:
            rights = [f"{left.partition(' ')[0]} {right}", right]
        yield from product(lefts, rights)


def _dates(plain: str) -> tuple[Span, ...]:
    """Return what one date may mean."""
    match = _MARKED.fullmatch(plain)
    if match is None:
        return ()
    marks = {*match["marks"], *("~" if match["about"] else "")}
    mark = "%" if len(marks) > 1 else "".join(marks)
    spans = dict.fromkeys(_unmarked(match["rest"]))
    return tuple((f"{first}{mark}", f"{last}{mark}") for first, last in spans)


def _unmarked(plain: str) -> Iterator[Span]:
    if "/" not in plain and ends(plain):
        yield plain, plain
    for form in _FORMS:
        if match := form.fullmatch(plain):
            found = match.groupdict()
            parts = [found[name] for name in "ymd" if found.get(name)]
            date = "-".join(f"{part:0>2}" for part in parts)
            yield from _on_calendar(date, named="@" in plain)
    if match := _DECADE.fullmatch(plain):
        yield f"{match['decade']}0", f"{match['decade']}9"
    if "x" in plain and (end := read_end(plain.upper())):
        yield from end.spans


def _on_calendar(date: str, *, named: bool) -> Iterator[Span]:
    if ends(date):
        if named or not re.fullmatch("[0-9]{4}-2[1-3]", date):
            yield date, date
    elif named and (end := read_end(date)) and end.feature:
        yield from end.spans
