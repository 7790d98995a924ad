"""Periods in words for people."""

import re
from typing import Final

from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.times import Precision


def in_words(period: Period) -> str:
    """Return a period as it stands in a sentence; only one with an open end is a "since".

    >>> in_words(Period("1994-05/..")), in_words(Period("2008-03-14"))
    ('since 1994-05', 'on 2008-03-14')
    >>> in_words(Period("1988/1994")), in_words(Period("1993-23/2002~"))
    ('in 1988-1994', 'from autumn 1993 to about 2002')
    """
    start, _, end = period.edtf.partition("/")
    if not period.is_span:
        return f"{'on' if period.precision is Precision.DAY else 'in'} {date_in_words(start)}"
    if start == "..":
        return f"up to {date_in_words(end)}"
    if end == "..":
        return f"since {date_in_words(start)}"
    if _YEAR.fullmatch(start) and _YEAR.fullmatch(end):
        return f"in {start}-{end}"
    return f"from {date_in_words(start)} to {date_in_words(end)}"


def date_in_words(text: str) -> str:
    """Return one date of EDTF as it stands in a sentence.

    >>> date_in_words("1997-22"), date_in_words("2016-04~")
    ('summer 1997', 'about 2016-04')
    """
    mark = _MARKS.get(text[-1], "")
    year, _, season = text.rstrip("".join(_MARKS)).partition("-")
    day = f"{_SEASONS[season]} {year}" if season in _SEASONS else text.rstrip("".join(_MARKS))
    return f"{mark}{day}"


_YEAR: Final = re.compile("[0-9]{4}")
_MARKS: Final = {"?": "perhaps ", "~": "about ", "%": "perhaps about "}
_SEASONS: Final = {"21": "spring", "22": "summer", "23": "autumn"}
