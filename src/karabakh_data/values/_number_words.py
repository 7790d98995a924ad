"""Reading one figure: a whole number in digits, in words, or in both, such as 2 million."""

import re
from typing import Final, NamedTuple

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
}
_SCALES: Final = {"million": 1_000_000, "thousand": 1_000, "hundred": 100}
_HEAD_BELOW: Final = 1_000

_HYPHENS_AND_SPACES: Final = "[-\N{HYPHEN}\N{NON-BREAKING HYPHEN} ]"
_MARK: Final = "[,'\N{RIGHT SINGLE QUOTATION MARK} ]"
_DIGITS: Final = re.compile(
    rf"(?P<digits>(?P<grouped>[1-9][0-9]{{0,2}}(?:{_MARK}[0-9]{{3}})+)|[0-9]+)"
    rf"(?: (?P<scale>{'|'.join(_SCALES)}))?"
)


class Figure(NamedTuple):
    """A number, and how it is written."""

    value: int
    unit: int
    """The unit that its end names: 1,000,000 in 2 million, 1,000 in 3,000, or else 1."""
    in_words: bool
    """Whether there is no digit in it."""
    length: int
    """How many digits there are in it."""


def figure(text: str, whole_text: str) -> Figure | None:
    """Return the number that *text*, in lower case with plain spaces, is; None if it is none.

    Raises:
        RangeParseError: with *whole_text*, if thousands are set off in two ways.

    >>> figure("3,000", "").value, figure("2 million", "").value
    (3000, 2000000)
    >>> figure("one hundred and five", "")
    Figure(value=105, unit=1, in_words=True, length=0)
    """
    if match := _DIGITS.fullmatch(text):
        return _in_digits(match, whole_text)
    value = _in_words(text, tuple(_SCALES))
    last = re.split(_HYPHENS_AND_SPACES, text)[-1]
    return None if value is None else Figure(value, _SCALES.get(last, 1), in_words=True, length=0)


def _in_digits(match: re.Match[str], whole_text: str) -> Figure:
    if len(set(re.findall(_MARK, match["digits"]))) > 1:
        raise RangeParseError(whole_text, "one kind of thousands mark within a figure")
    digits = re.sub("[^0-9]", "", match["digits"])
    times = _SCALES.get(match["scale"], 1)
    unit = times if times > 1 else 1_000 if match["grouped"] else 1
    return Figure(int(digits) * times, unit, in_words=False, length=len(digits))


def _in_words(text: str, scales: tuple[str, ...]) -> int | None:
    """Return the number that words name with the help of these scales, the largest first."""
    if not scales:
        return _WORDS.get(re.sub(_HYPHENS_AND_SPACES, "-", text))
    scale, *smaller = scales
    match = re.fullmatch(rf"(?P<head>.+?) {scale}(?P<tail>(?:,|,? and)? .+)?", text)
    if match is None:
        return _in_words(text, tuple(smaller))
    times = _SCALES[scale]
    head = 1 if match["head"] == "a" else _in_words(match["head"], tuple(smaller))
    # What nobody writes, such as “ten thousand million”, is not guessed at.
    if not head or head >= _HEAD_BELOW:
        return None
    if match["tail"] is None:
        return head * times
    tail = _in_words(re.sub("^,?(?: and)? ", "", match["tail"]), tuple(smaller))
    # “Two hundred and three hundred” are two numbers.
    return head * times + tail if tail and tail < times else None
