"""Reading a count of people as people write it."""

import re
from collections.abc import Callable
from typing import Final

from karabakh_data.errors import RangeParseError
from karabakh_data.vocabulary import Reading

_UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS: Final = {
    **{word: count for count, word in enumerate(_UNITS)},
    **{word: 20 + 10 * place for place, word in enumerate(_TENS)},
    **{
        f"{ten}-{unit}": 20 + 10 * place + count
        for place, ten in enumerate(_TENS)
        for count, unit in enumerate(_UNITS[1:10], start=1)
    },
    "a hundred": 100,
    "one hundred": 100,
}

_DASH: Final = (
    "[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}"
    "\N{HORIZONTAL BAR}\N{MINUS SIGN}]"
)
_MARK: Final = "[,'\N{RIGHT SINGLE QUOTATION MARK} ]"
_GROUPED: Final = rf"[1-9][0-9]{{0,2}}(?:{_MARK}[0-9]{{3}})+"
_NUMBER: Final = rf"(?:{_GROUPED}|[0-9]+|{'|'.join(sorted(_WORDS, reverse=True))})"

_TWO_ENDS: Final = re.compile(
    rf"(?P<between>between )?(?P<low>{_NUMBER})(?P<dash> ?{_DASH} ?| to | and )"
    rf"(?P<high>{_NUMBER})(?P<plus> ?\+)?"
)
_ONE_END: Final = re.compile(
    rf"(?P<before>[^0-9]*?)(?P<number>{_NUMBER})(?P<after> ?\+| or [a-z]+)?"
)

_Meaning = Callable[[int], tuple[int, int | None, Reading]]


def _meanings(*groups: tuple[str, _Meaning]) -> dict[str, _Meaning]:
    return {phrase: meaning for phrases, meaning in groups for phrase in phrases.split(", ")}


_BEFORE: Final = _meanings(
    (
        "at least, no less than, no fewer than, not less than, not fewer than, ≥, >=",
        lambda n: (n, None, Reading.AT_LEAST),
    ),
    ("more than, over, >", lambda n: (n + 1, None, Reading.MORE_THAN)),
    (
        "up to, at most, as many as, no more than, not more than, ≤, <=",
        lambda n: (0, n, Reading.AT_MOST),
    ),
    ("fewer than, less than, under, <", lambda n: (0, n - 1, Reading.AT_MOST)),
)
_AFTER: Final = _meanings(
    ("+, or more", lambda n: (n, None, Reading.AT_LEAST)),
    ("or fewer, or less", lambda n: (0, n, Reading.AT_MOST)),
)

_FORMS: Final = (
    "a count such as '25', '108–112', '4+', 'at least 64', 'more than 90' or 'up to 3,000'"
)


def read(text: str) -> tuple[int, int | None, Reading]:
    """Return the low and the high end that a text states, and how it states them.

    The high end is None where nothing limits the count.

    Raises:
        RangeParseError: if the text does not state a range without guessing.

    >>> for text in ("more than 90", "up to 3,000", "541–547+", "three"):
    ...     low, high, reading = read(text)
    ...     print(low, high, reading)
    91 None more-than
    0 3000 at-most
    541 None at-least
    3 3 word-number
    """
    # Splitting takes the no-break and thin spaces, too, for plain ones.
    plain = " ".join(text.split()).casefold()
    if match := _ONE_END.fullmatch(plain):
        found = _one_end(text, match)
        if found is not None:
            return found
    if match := _TWO_ENDS.fullmatch(plain):
        return _two_ends(text, match)
    raise RangeParseError(text, _FORMS)


def _two_ends(text: str, match: re.Match[str]) -> tuple[int, int | None, Reading]:
    if bool(match["between"]) != (match["dash"] == " and " and not match["plus"]):
        raise RangeParseError(text, _FORMS)
    low, high = _number(text, match["low"]), _number(text, match["high"])
    if high < low:
        shortened = len(_digits(match["high"])) < len(_digits(match["low"]))
        raise RangeParseError(
            text, "the upper figure in full" if shortened else "the lower figure first"
        )
    if match["plus"]:
        return low, None, Reading.AT_LEAST
    return low, high, _plain_or_words(match["low"], match["high"])


def _one_end(text: str, match: re.Match[str]) -> tuple[int, int | None, Reading] | None:
    """Return the ends if the words around the number are known."""
    before, after = match["before"].strip(), (match["after"] or "").strip()
    if match["before"][-1:].isalpha():
        return None
    number = _number(text, match["number"])
    if not before and not after:
        return number, number, _plain_or_words(match["number"])
    meaning = _AFTER.get(after) if not before else _BEFORE.get(before) if not after else None
    if meaning is None:
        return None
    low, high, reading = meaning(number)
    return None if high is not None and high < low else (low, high, reading)


def _plain_or_words(*figures: str) -> Reading:
    return Reading.WORD_NUMBER if set(figures) & _WORDS.keys() else Reading.PLAIN


def _number(text: str, figure: str) -> int:
    if figure in _WORDS:
        return _WORDS[figure]
    if len(set(re.findall(_MARK, figure))) > 1:
        raise RangeParseError(text, "one kind of thousands mark within a figure")
    try:
        return int(_digits(figure))
    except ValueError:
        raise RangeParseError(text, "a figure of fewer digits") from None


def _digits(figure: str) -> str:
    return re.sub("[^0-9]", "", figure)
