"""Reading a count of people as people write it."""

import re
from typing import Final

from karabakh_data.errors import RangeParseError

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
    "[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}]"
)
_MARK: Final = "[,'\N{RIGHT SINGLE QUOTATION MARK} ]"
_GROUPED: Final = rf"[0-9]{{1,3}}(?:{_MARK}[0-9]{{3}})+"
_NUMBER: Final = rf"(?:{_GROUPED}|[0-9]+|{'|'.join(sorted(_WORDS, reverse=True))})"

_TWO_ENDS: Final = re.compile(
    rf"(?P<between>between )?(?P<low>{_NUMBER})(?P<dash> ?{_DASH} ?| to | and )"
    rf"(?P<high>{_NUMBER})(?P<plus> ?\+)?"
)
_ONE_END: Final = re.compile(
    rf"(?P<before>[^0-9]*?) ?(?P<number>{_NUMBER})(?P<after> ?\+| or [a-z]+)?"
)

_LOWER: Final = frozenset(
    {"at least", "no less than", "no fewer than", "not less than", "not fewer than", "≥", ">="}
)
_ABOVE: Final = frozenset({"more than", "over", ">"})
_UPPER: Final = frozenset(
    {"up to", "at most", "as many as", "no more than", "not more than", "≤", "<="}
)
_BELOW: Final = frozenset({"fewer than", "less than", "under", "<"})
_OR_MORE: Final = frozenset({"+", "or more"})
_OR_LESS: Final = frozenset({"or fewer", "or less"})

_FORMS: Final = (
    "a count such as '25', '108–112', '4+', 'at least 64', 'more than 90' or 'up to 3,000'"
)


def ends(text: str) -> tuple[int, int | None]:
    """Return the low and the high end that a text states; None where nothing limits the count.

    Raises:
        RangeParseError: if the text does not state a range without guessing.

    >>> ends("more than 90"), ends("up to 3,000"), ends("541–547+")
    ((91, None), (0, 3000), (541, None))
    """
    # Splitting takes the no-break and thin spaces, too, for plain ones.
    plain = " ".join(text.split()).casefold()
    if match := _TWO_ENDS.fullmatch(plain):
        return _two_ends(text, match)
    if match := _ONE_END.fullmatch(plain):
        return _one_end(text, match)
    raise RangeParseError(text, _FORMS)


def _two_ends(text: str, match: re.Match[str]) -> tuple[int, int | None]:
    if bool(match["between"]) != (match["dash"] == " and "):
        raise RangeParseError(text, _FORMS)
    low, high = _number(text, match["low"]), _number(text, match["high"])
    if high < low:
        shortened = len(_digits(match["high"])) < len(_digits(match["low"]))
        raise RangeParseError(
            text, "the upper figure in full" if shortened else "the lower figure first"
        )
    return low, None if match["plus"] else high


def _one_end(text: str, match: re.Match[str]) -> tuple[int, int | None]:
    before, after = match["before"], (match["after"] or "").strip()
    number = _number(text, match["number"])
    if before and after:
        raise RangeParseError(text, _FORMS)
    if before in _LOWER or after in _OR_MORE:
        return number, None
    if before in _ABOVE:
        return number + 1, None
    if before in _UPPER or after in _OR_LESS:
        return 0, number
    if before in _BELOW and number > 0:
        return 0, number - 1
    if before or after:
        raise RangeParseError(text, _FORMS)
    return number, number


def _number(text: str, figure: str) -> int:
    if figure in _WORDS:
        return _WORDS[figure]
    if len(set(re.findall(_MARK, figure))) > 1:
        raise RangeParseError(text, "one kind of thousands mark within a figure")
    return int(_digits(figure))


def _digits(figure: str) -> str:
    return re.sub("[^0-9]", "", figure)
