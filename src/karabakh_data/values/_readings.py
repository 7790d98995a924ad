"""How a figure as printed became the bounds as read, computed again."""

import re
from typing import Final

from karabakh_data.errors import RangeParseError
from karabakh_data.values._phrases import read
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.claims import Reading

HEDGES: Final = re.compile(
    r"(?:about|almost|an estimated|approximately|around|estimated|nearly|roughly|some)\s+",
    re.IGNORECASE,
)
"""The words before a figure that is approximate."""
# A plural is two of a kind at least. How many more is not said, and the end stays open.
_PLURALS: Final = {"many": 2, "several": 2, "dozens": 24, "hundreds": 200, "thousands": 2000}
_PLURAL: Final = re.compile(rf"\b(?:{'|'.join(_PLURALS)})\b", re.IGNORECASE)
_REVERSED: Final = re.compile(r"(?P<high>[0-9,]+)(?P<dash>[-–])(?P<low>[0-9,]+)")
_DENIAL: Final = re.compile(r"\b(?:denied|no|nobody|none|nor|not)\b", re.IGNORECASE)
# A figure that counts years of life, and nobody.
_AGE: Final = re.compile("[0-9]+-year-old", re.IGNORECASE)
_IN_FIGURES: Final = (Reading.PLAIN, Reading.WORD_NUMBER)


def recompute(printed: str, reading: Reading) -> CasualtyRange | None:
    """Return the bounds that follow from a figure as printed, read in this way.

    None stands for any number of people of one and up: they are listed, or the words are not
    English, and only who reads the sentence can count them.

    Raises:
        RangeParseError: if what is printed cannot be read in this way.

    >>> from karabakh_data import Reading
    >>> print(recompute("more than 90", Reading.MORE_THAN))
    91+
    >>> print(recompute("7,045–7,016", Reading.REVERSED_IN_PRINT))
    7,016–7,045
    >>> recompute("64", Reading.WORD_NUMBER)
    Traceback (most recent call last):
        ...
    karabakh_data.RangeParseError: '64' states no range of people: expected a figure that is
    read as word-number, not as plain
    """
    if reading in {Reading.ENUMERATED, Reading.TRANSLATED}:
        _check_words(printed, reading)
        return None
    if reading is Reading.NONE:
        return _without_figures(printed, reading, _nobody(printed))
    if reading is Reading.VAGUE:
        return _without_figures(printed, reading, _vague(printed))
    if reading is Reading.APPROXIMATE:
        return _plain(_without_hedge(printed), _IN_FIGURES)
    if reading is Reading.REVERSED_IN_PRINT:
        return _plain(_put_in_order(printed), _IN_FIGURES)
    return _plain(printed, (reading,))


def _plain(printed: str, readings: tuple[Reading, ...]) -> CasualtyRange:
    # An ellipsis stands for words that part the limit from its figure.
    low, high, found = read(printed.replace("… ", ""))
    if found not in readings:
        raise RangeParseError(printed, f"a figure that is read as {readings[0]}, not as {found}")
    return CasualtyRange(low, high)


def _without_figures(
    printed: str, reading: Reading, figure: CasualtyRange | None
) -> CasualtyRange | None:
    if re.search("[0-9]", _AGE.sub("", printed)):
        raise RangeParseError(printed, f"no figure, since it is read as {reading}")
    return figure


def _check_words(printed: str, reading: Reading) -> None:
    if reading is Reading.ENUMERATED:
        _without_figures(printed, reading, None)
    elif not any(sign.isalpha() for sign in printed):
        raise RangeParseError(printed, "a figure with a word of another language")


def _nobody(printed: str) -> CasualtyRange:
    if not _DENIAL.search(printed):
        raise RangeParseError(printed, "a word such as no, none, nobody or denied")
    return CasualtyRange.exactly(0)


def _vague(printed: str) -> CasualtyRange:
    found = _PLURAL.findall(printed)
    if len(found) != 1:
        raise RangeParseError(printed, f"one of the words {', '.join(_PLURALS)}")
    return CasualtyRange.at_least(_PLURALS[found[0].casefold()])


def _without_hedge(printed: str) -> str:
    match = HEDGES.match(printed)
    if match is None:
        raise RangeParseError(printed, "a word such as about or estimated before the figure")
    return printed[match.end() :]


def _put_in_order(printed: str) -> str:
    match = _REVERSED.fullmatch(printed)
    if match is None:
        raise RangeParseError(printed, "two figures with a dash between them")
    low, high = (int(match[end].replace(",", "") or 0) for end in ("low", "high"))
    if low > high:
        expected = f"the upper figure first, since it is read as {Reading.REVERSED_IN_PRINT}"
        raise RangeParseError(printed, expected)
    return f"{match['low']}{match['dash']}{match['high']}"
