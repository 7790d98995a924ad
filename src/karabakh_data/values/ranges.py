"""Counts of people as closed intervals: :class:`CasualtyRange`."""

import re
from typing import TYPE_CHECKING, Final, SupportsIndex

import attrs

from karabakh_data import vocabularies
from karabakh_data._public import Plain, public
from karabakh_data.errors import RangeError, WrongTypeError
from karabakh_data.values._integers import MOST, MOST_DIGITS, whole, written


# What is written out below, attrs would compile at each start.
@public
@attrs.frozen(init=False, eq=False, repr=False)
class CasualtyRange(Plain):
    """A closed interval of whole people: at least *low*, at most *high*.

    A range is never empty. *high* is None where nothing limits the count from above. The names of
    the relations are those of IEEE 1788-2015, the standard for interval arithmetic; its operators
    ``<``, ``-`` and ``|`` are left out, because libraries disagree on what they mean.

    A range equals a range alone, never a number: ``total == 111`` is False even where *total* is
    exactly 111, since ``==`` of a number and a range would have no one meaning for 108–112. Ask
    ``total.is_exact and total.low == 111``, or ``111 in total``.

    ``str`` writes 20 to 30,000 as "at least 20, at most 30,000", since "20–30,000" may be read as
    20,000 to 30,000. A format pads it: ``f"{total:>12}"``; a comma changes nothing, for thousands
    are set off anyway.

    Raises:
        WrongTypeError: if a bound is not a whole number (booleans and floats are not).
        RangeError: if a bound is negative or of more than 300 digits, or *high* is below *low*.

    >>> from karabakh_data import CasualtyRange
    >>> armenian, azerbaijani = CasualtyRange(117, 121), CasualtyRange.exactly(115)
    >>> print(armenian + azerbaijani)
    232–236
    >>> print(CasualtyRange(4, None) + azerbaijani)
    119+
    >>> f"{armenian:>10}{2 * azerbaijani:>6,}", azerbaijani == 115
    ('   117–121   230', False)
    """

    low: int
    """The smallest count that the statement allows."""
    high: int | None
    """The largest count that the statement allows; None if it names none."""

    def __init__(self, low: SupportsIndex, high: SupportsIndex | None) -> None:
        lowest = whole(low, _PEOPLE)
        highest = None if high is None else whole(high, _PEOPLE)
        if lowest < 0:
            raise RangeError(lowest, "a count of people, 0 or more")
        if highest is not None and highest < lowest:
            raise RangeError((lowest, highest), "a low end that is not above the high end")
        largest = lowest if highest is None else highest
        if largest > MOST:
            raise RangeError(largest, f"a count of people of {MOST_DIGITS} digits at most")
        object.__setattr__(self, "low", lowest)
        object.__setattr__(self, "high", highest)

    @classmethod
    def exactly(cls, count: SupportsIndex) -> "CasualtyRange":
        """Return the range that holds one count alone.

        Args:
            count: How many people, such as ``25``.

        Raises:
            WrongTypeError: if *count* is not a whole number.
            RangeError: if *count* is negative or of more than 300 digits.

        >>> CasualtyRange.exactly(25)
        CasualtyRange(low=25, high=25)
        """
        return cls(count, count)

    @classmethod
    def at_least(cls, count: SupportsIndex) -> "CasualtyRange":
        """Return the range that starts at a count and is open above.

        Args:
            count: How many people, such as ``25``.

        Raises:
            WrongTypeError: if *count* is not a whole number.
            RangeError: if *count* is negative or of more than 300 digits.

        >>> print(CasualtyRange.at_least(64))
        64+
        """
        return cls(count, None)

    @classmethod
    def at_most(cls, count: SupportsIndex) -> "CasualtyRange":
        """Return the range from nobody to a count.

        Args:
            count: How many people, such as ``25``.

        Raises:
            WrongTypeError: if *count* is not a whole number.
            RangeError: if *count* is negative or of more than 300 digits.

        >>> print(CasualtyRange.at_most(3000))
        0–3,000
        """
        return cls(0, count)

    @classmethod
    def parse(cls, text: str) -> "CasualtyRange":
        """Return the range that a text states, as people write it.

        Any dash, number words, "2 million", and thousands set off by a comma, an apostrophe or a
        space are read. What would have to be guessed is refused: an approximation, an unnumbered
        plural, a shortened lower or upper figure ("20–30,000", "108–12"), bounds in reversed order,
        a full stop among the digits. It reads back what `str` writes, of every range.

        Args:
            text: The text, such as ``"at least 64"`` or ``"108–112"``.

        Raises:
            WrongTypeError: if *text* is not a string.
            RangeParseError: if *text* does not state a range without guessing.

        >>> [str(CasualtyRange.parse(text)) for text in ("at least 64", "exceeding 90", "5 or 6")]
        ['64+', '91+', '5–6']
        >>> print(CasualtyRange.parse("at least 20, at most 30,000"))
        at least 20, at most 30,000
        >>> CasualtyRange.parse("7,045–7,016")
        Traceback (most recent call last):
            ...
        karabakh_data.RangeParseError: '7,045–7,016' states no range of people: expected the
        lower figure first
        """
        if not isinstance(text, str):
            raise WrongTypeError(text, "a text such as '108–112' or 'at least 64'")
        # The patterns are many, and most programs read no text.
        from karabakh_data.values._phrases import read

        low, high, _ = read(text)
        return cls(low, high)

    @property
    def width(self) -> int | None:
        """The difference between the ends; None for an open range.

        >>> CasualtyRange(108, 112).width
        4
        """
        return None if self.high is None else self.high - self.low

    @property
    def is_exact(self) -> bool:
        """Whether the range holds one count only."""
        return self.low == self.high

    @property
    def is_open(self) -> bool:
        """Whether nothing limits the count from above."""
        return self.high is None

    def to_dict(self) -> dict[str, int | None]:
        """Return both ends as plain values.

        >>> CasualtyRange(4, None).to_dict()
        {'low': 4, 'high': None}
        """
        return {"low": self.low, "high": self.high}

    def sort_key(self) -> tuple[int, float]:
        """Return a key that orders ranges by their low end, then by their high end.

        >>> sorted([CasualtyRange(4, None), CasualtyRange(4, 9)], key=CasualtyRange.sort_key)
        [CasualtyRange(low=4, high=9), CasualtyRange(low=4, high=None)]
        """
        return (self.low, _INFINITY if self.high is None else self.high)

    def hull(self, other: "CasualtyRange") -> "CasualtyRange":
        """Return the smallest range that holds both.

        Args:
            other: The other range.

        Raises:
            WrongTypeError: if *other* is no range.

        >>> print(CasualtyRange(88, 91).hull(CasualtyRange(31, 94)))
        31–94
        """
        other = _as_range(other)
        return CasualtyRange(min(self.low, other.low), _highest(self.high, other.high))

    def intersection(self, other: "CasualtyRange") -> "CasualtyRange | None":
        """Return the counts that both allow, or None if there are none.

        Args:
            other: The other range.

        Raises:
            WrongTypeError: if *other* is no range.

        >>> print(CasualtyRange(31, 92).intersection(CasualtyRange.at_least(80)))
        80–92
        """
        other = _as_range(other)
        if self.is_disjoint(other):
            return None
        return CasualtyRange(max(self.low, other.low), _lowest(self.high, other.high))

    def is_subset(self, other: "CasualtyRange") -> bool:
        """Return whether every count in this range is in the other too.

        Args:
            other: The other range.

        Raises:
            WrongTypeError: if *other* is no range.

        >>> CasualtyRange(4, 9).is_subset(CasualtyRange(4, None))
        True
        """
        other = _as_range(other)
        return other.low <= self.low and _ends_by(self.high, other.high)

    def is_disjoint(self, other: "CasualtyRange") -> bool:
        """Return whether no count is in both ranges.

        Args:
            other: The other range.

        Raises:
            WrongTypeError: if *other* is no range.

        >>> CasualtyRange(4, 9).is_disjoint(CasualtyRange(9, 12))
        False
        """
        other = _as_range(other)
        return _below(self, other) or _below(other, self)

    def precedes(self, other: "CasualtyRange") -> bool:
        """Return whether no count here exceeds any count there; the ends may touch.

        Args:
            other: The other range.

        Raises:
            WrongTypeError: if *other* is no range.

        >>> CasualtyRange(1, 4).precedes(CasualtyRange(4, 9))
        True
        """
        other = _as_range(other)
        return self.high is not None and self.high <= other.low

    def overlap(self, other: "CasualtyRange") -> "vocabularies.Overlap":
        """Return which of the thirteen ways of lying to each other holds (IEEE 1788, 10.6.4).

        Args:
            other: The other range.

        Raises:
            WrongTypeError: if *other* is no range.

        >>> CasualtyRange(31, 92).overlap(CasualtyRange(80, 94)).value
        'overlaps'
        """
        from karabakh_data.values._overlaps import overlap_of

        return overlap_of(self, _as_range(other))

    def remainder(self, other: "CasualtyRange") -> "CasualtyRange | None":
        """Return what may be left of this count once the other, a part of it, is taken out.

        It is every difference of a count here and a count there that is not negative; None if there
        is none. Subtraction undoes no addition here: ``(a + b).remainder(b)`` holds ``a`` and,
        unless *b* is exact, more.

        Args:
            other: The part, as a range.

        Raises:
            WrongTypeError: if *other* is no range.

        >>> print(CasualtyRange(25, 30).remainder(CasualtyRange(7, 9)))
        16–23
        """
        other = _as_range(other)
        if self.high is not None and self.high < other.low:
            return None
        low = 0 if other.high is None else max(0, self.low - other.high)
        return CasualtyRange(low, None if self.high is None else self.high - other.low)

    if not TYPE_CHECKING:  # or `total == 111`, which is never so, would pass

        def __eq__(self, other: object) -> bool:
            if type(other) is not type(self):
                return NotImplemented
            return (self.low, self.high) == (other.low, other.high)

    def __hash__(self) -> int:
        return hash((self.low, self.high))

    def __add__(self, other: "CasualtyRange") -> "CasualtyRange":
        if not isinstance(other, CasualtyRange):
            return NotImplemented
        high = None if self.high is None or other.high is None else self.high + other.high
        return CasualtyRange(self.low + other.low, high)

    def __radd__(self, other: int) -> "CasualtyRange":
        # sum() starts from 0; no other number may be added to a range.
        if type(other) is int and other == 0:
            return self
        return NotImplemented

    def __mul__(self, factor: SupportsIndex) -> "CasualtyRange":
        times = whole(factor, _PEOPLE)
        if times < 0:
            raise RangeError(times, "a factor of 0 or more")
        # Also of an open range: no such groups, nobody in them.
        if times == 0:
            return CasualtyRange(0, 0)
        return CasualtyRange(times * self.low, None if self.high is None else times * self.high)

    __rmul__ = __mul__

    def __contains__(self, count: SupportsIndex) -> bool:
        number = whole(count, _PEOPLE)
        return self.low <= number and _ends_by(number, self.high)

    def __bool__(self) -> bool:
        # “if total” may ask whether there is a total or whether it is 0; it answers neither by
        # guess.
        expected = "'total is None' or '0 in total' in place of 'if total', which may mean either"
        raise WrongTypeError(self, expected)

    def __str__(self) -> str:
        return written(self.low, self.high)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(low={self.low!r}, high={self.high!r})"

    def _repr_html_(self) -> str:
        from karabakh_data._html import tag

        ends = f"at least {self.low:,}"
        ends += ", no high end" if self.high is None else f", at most {self.high:,}"
        return str(tag("span", self, title=ends, style="font-variant-numeric:tabular-nums"))

    def __format__(self, spec: str) -> str:
        if not spec:
            return str(self)
        if not re.fullmatch(_FORMAT, spec):
            raise RangeError(spec, "a format of fill, alignment, width and comma, such as '*>12,'")
        return format(str(self), spec.removesuffix(","))


_INFINITY: Final = float("inf")
_PEOPLE: Final = "a whole number of people"
# Padding that could be part of a figure would make another one: 05, .5, −5, ~5, 5+, 5k.
_FORMAT: Final = r"(?:[^\w+,.'’~<>≤≥%$−–—-]?[<>^])?(?:[1-9][0-9]{0,3})?,?"


def _as_range(value: CasualtyRange) -> CasualtyRange:
    if not isinstance(value, CasualtyRange):
        raise WrongTypeError(value, "a CasualtyRange")
    return value


def _highest(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else max(one, other)


def _lowest(one: int | None, other: int | None) -> int | None:
    if one is None:
        return other
    return one if other is None else min(one, other)


def _ends_by(end: int | None, limit: int | None) -> bool:
    return limit is None or (end is not None and end <= limit)


def _below(one: CasualtyRange, other: CasualtyRange) -> bool:
    return one.high is not None and one.high < other.low
