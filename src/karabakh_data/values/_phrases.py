"""Reading a count of people as people write it."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from karabakh_data.errors import RangeParseError
from karabakh_data.values._integers import MOST, MOST_DIGITS, shortens, written
from karabakh_data.values._number_words import Figure, figure
from karabakh_data.vocabularies.claims import Reading

_Range = tuple[int, int | None]
_Ends = tuple[int, int | None, Reading]
_Meaning = Callable[[int], _Ends]


def _meanings(*groups: tuple[str, _Meaning]) -> dict[str, _Meaning]:
    return {
        phrase: meaning
        for phrases, meaning in groups
        for phrase in " ".join(phrases.split()).split(", ")
    }


_BEFORE: Final = _meanings(
    (
        """at least, no less than, no fewer than, no lower than, not less than, not fewer than,
        not lower than, not under, not below, a minimum of, minimum, ≥, >=""",
        lambda n: (n, None, Reading.AT_LEAST),
    ),
    (
        "more than, greater than, higher than, over, above, exceeding, in excess of, >",
        # People are whole: more than 90 are 91 at least, and fewer than 90 are 89 at most.
        lambda n: (n + 1, None, Reading.MORE_THAN),
    ),
    (
        """up to, at most, at the most, as many as, no more than, no greater than, no higher than,
        not more than, not greater than, not higher than, not over, not above, not exceeding,
        a maximum of, maximum, ≤, <=""",
        lambda n: (0, n, Reading.AT_MOST),
    ),
    (
        "fewer than, less than, lower than, smaller than, under, below, <",
        lambda n: (0, n - 1, Reading.AT_MOST),
    ),
    ("exactly, precisely, a total of, =", lambda n: (n, n, Reading.PLAIN)),
)
_AFTER: Final = _meanings(
    (
        """+, plus, or more, and more, or above, and above, or over, and over, or higher, at least,
        at the least""",
        lambda n: (n, None, Reading.AT_LEAST),
    ),
    (
        "or fewer, or less, or below, or under, or lower, at most, at the most",
        lambda n: (0, n, Reading.AT_MOST),
    ),
    ("exactly, in total", lambda n: (n, n, Reading.PLAIN)),
)


def _any_of(phrases: dict[str, _Meaning], *, of_letters: bool) -> str:
    wanted = (phrase for phrase in phrases if phrase[0].isalpha() is of_letters)
    # The longest first, or of “>= 90” the sign would be “>” alone, and no figure left.
    return "|".join(map(re.escape, sorted(wanted, key=len, reverse=True)))


_ONE_END: Final = re.compile(
    rf"(?:(?P<before>{_any_of(_BEFORE, of_letters=True)}) |"
    rf"(?P<sign>{_any_of(_BEFORE, of_letters=False)}) ?)?(?P<figure>.+?)"
    rf"(?: (?P<after>{_any_of(_AFTER, of_letters=True)})| ?(?P<plus>\+))?"
)
_DASH: Final = (
    "[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}"
    "\N{HORIZONTAL BAR}\N{MINUS SIGN}]"
)
_TWO_ENDS: Final = re.compile(r"(?:(?P<opener>between|from) )?(?P<rest>.+?)(?P<plus> ?\+)?")
_BETWEEN_ENDS: Final = re.compile(rf" ?{_DASH} ?| (?:up )?to | through | and | or ")
# After between, and after from, stands one word alone; and no other way round.
_JOINTS: Final = {"between": {" and "}, "from": {" to ", " up to ", " through "}}
_BETWEEN_LIMITS: Final = re.compile(",? (?:and|but) |, ")
_LOWER_LIMITS: Final = (Reading.AT_LEAST, Reading.MORE_THAN)

# int() raises an error of its own at some thousands of digits; the longest range takes up 828.
_LONGEST: Final = 1_000
_FORMS: Final = (
    "a count such as '25', '108–112', '4+', 'at least 64', 'more than 90' or 'up to 3,000'"
)


class _Two(NamedTuple):
    """Two figures and what stands between them."""

    low: Figure
    joint: str
    high: Figure


def read(text: str) -> _Ends:
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
    if len(plain) > _LONGEST:
        raise RangeParseError(text, f"a figure of fewer digits, in at most {_LONGEST:,} characters")
    found = _one_end(plain, text) or _two_ends(plain, text) or _two_limits(plain, text)
    if found is None:
        raise RangeParseError(text, _FORMS)
    if max(found[0], found[1] or 0) > MOST:
        raise RangeParseError(text, f"figures of {MOST_DIGITS} digits at most")
    return found


def _one_end(plain: str, text: str) -> _Ends | None:
    """Read one figure, and what stands before or after it."""
    match = _ONE_END.fullmatch(plain)
    number = match and figure(match["figure"], text)
    if not match or not number:
        return None
    before, after = match["before"] or match["sign"], match["after"] or match["plus"]
    if before and after:
        return None
    meaning = _BEFORE[before] if before else _AFTER[after or "exactly"]
    low, high, reading = meaning(number.value)
    # Fewer than nobody.
    if high is not None and high < low:
        return None
    return low, high, _in_figures(number) if reading is Reading.PLAIN else reading


def _two_ends(plain: str, text: str) -> _Ends | None:
    """Read a lower and an upper figure."""
    match = _TWO_ENDS.fullmatch(plain)
    if not match:
        return None
    opener, plus = match["opener"], match["plus"]
    found: dict[_Range, _Two] = {
        (two.low.value, two.high.value): two
        for two in _splits(match["rest"], text)
        if _belong_together(opener, two.joint, plus)
    }
    if not found:
        return None
    two = found[_only_ends(found, text)]
    _check(two, plus, text)
    if match["plus"]:
        return two.low.value, None, Reading.AT_LEAST
    return two.low.value, two.high.value, _in_figures(two.low, two.high)


def _splits(rest: str, text: str) -> Iterator[_Two]:
    for joint in _BETWEEN_ENDS.finditer(rest):
        low, high = figure(rest[: joint.start()], text), figure(rest[joint.end() :], text)
        if low and high:
            yield _Two(low, joint[0], high)


def _belong_together(opener: str | None, joint: str, plus: str | None) -> bool:
    if opener:
        return joint in _JOINTS[opener] and not (plus and opener == "between")
    return joint != " and "


def _only_ends(found: Iterable[_Range], text: str) -> _Range:
    """Return the ends that words may mean; of several cuts, those that make a range."""
    # “One thousand and six hundred and two thousand” can be cut at either “and”.
    meant = [ends for ends in found if not _is_reversed(ends)] or list(found)[:1]
    if len(meant) > 1:
        near = tuple(written(low, high) for low, high in meant)
        expected = f"both ends in digits, since it may mean {' or '.join(near)}"
        raise RangeParseError(text, expected, near)
    return meant[0]


def _is_reversed(ends: _Range) -> bool:
    low, high = ends
    return high is not None and high < low


def _check(two: _Two, plus: str | None, text: str) -> None:
    """Refuse what would have to be guessed."""
    low, high = two.low.value, two.high.value
    if high < low:
        cut = 0 < two.high.length < two.low.length
        raise RangeParseError(text, "the upper figure in full" if cut else "the lower figure first")
    if two.low.unit < two.high.unit and shortens(low, high, two.high.unit):
        raise _shortened(two, plus, text)
    # “5 or 6” is a range; “20 or 30” are two figures, and nothing between them is meant.
    if two.joint == " or " and high - low > 1:
        near = (written(low, high),)
        raise RangeParseError(text, "two counts that follow each other around 'or'", near)


def _shortened(two: _Two, plus: str | None, text: str) -> RangeParseError:
    low, high, unit = two.low.value, two.high.value, two.high.unit
    while shortens(low, high, 1_000 * unit):
        unit *= 1_000
    lows = (low * unit, low)
    full, bare = (f"{one:,} to {high:,}" for one in lows)
    return RangeParseError(
        text,
        f"both ends in full, since it may mean {bare} or {full}",
        tuple(written(one, None if plus else high) for one in lows),
    )


def _two_limits(plain: str, text: str) -> _Ends | None:
    """Read a lower and an upper limit, each in words, such as at least 20, at most 30,000."""
    found = dict.fromkeys(_limits(plain, text))
    if not found:
        return None
    low, high = _only_ends(found, text)
    if _is_reversed((low, high)):
        raise RangeParseError(text, "a lower limit that is not above the upper limit")
    return low, high, Reading.PLAIN


def _limits(plain: str, text: str) -> Iterator[_Range]:
    for joint in _BETWEEN_LIMITS.finditer(plain):
        one = _one_end(plain[: joint.start()], text)
        other = _one_end(plain[joint.end() :], text)
        if one and other and one[2] in _LOWER_LIMITS and other[2] is Reading.AT_MOST:
            yield one[0], other[1]


def _in_figures(*figures: Figure) -> Reading:
    return Reading.WORD_NUMBER if any(one.in_words for one in figures) else Reading.PLAIN
