"""How two ranges lie to each other: :class:`Overlap`."""

from typing import Final, Protocol

from karabakh_data.vocabulary import Vocabulary


class Overlap(Vocabulary):
    """How two ranges lie to each other: the states of IEEE 1788-2015, 10.6.4, for nonempty sets."""

    AFTER = "after", "The first lies wholly above the second."
    BEFORE = "before", "The first lies wholly below the second."
    CONTAINED_BY = "containedBy", "The first lies inside the second and touches neither end."
    CONTAINS = "contains", "The second lies inside the first and touches neither end."
    EQUAL = "equal", "The two are the same."
    FINISHED_BY = "finishedBy", "The second is the upper part of the first."
    FINISHES = "finishes", "The first is the upper part of the second."
    MEETS = "meets", "The first ends on the number on which the second begins."
    MET_BY = "metBy", "The first begins on the number on which the second ends."
    OVERLAPPED_BY = "overlappedBy", "The first begins inside the second and ends above it."
    OVERLAPS = "overlaps", "The first begins below the second and ends inside it."
    STARTED_BY = "startedBy", "The second is the lower part of the first."
    STARTS = "starts", "The first is the lower part of the second."


class Ended(Protocol):
    """Anything with a low end and a high end, as a range has them."""

    @property
    def low(self) -> int:
        """The smallest number."""

    @property
    def high(self) -> int | None:
        """The largest number; None if there is none."""


_INFINITY: Final = float("inf")

# How the low ends and the high ends compare, where one range does not lie staggered to the other.
_NESTED: Final = {
    (0, 0): Overlap.EQUAL,
    (0, -1): Overlap.STARTS,
    (0, 1): Overlap.STARTED_BY,
    (1, 0): Overlap.FINISHES,
    (-1, 0): Overlap.FINISHED_BY,
    (1, -1): Overlap.CONTAINED_BY,
    (-1, 1): Overlap.CONTAINS,
}


def overlap_of(one: Ended, other: Ended) -> Overlap:
    """Return which of the thirteen ways of lying to each other holds.

    >>> from karabakh_data import CasualtyRange
    >>> overlap_of(CasualtyRange(1, 4), CasualtyRange(4, 9)).value
    'meets'
    """
    if _below(one, other):
        return Overlap.BEFORE
    if _below(other, one):
        return Overlap.AFTER
    lows, highs = _compare(one.low, other.low), _compare_ends(one.high, other.high)
    if lows == highs != 0:
        return _staggered(one, other)
    return _NESTED[lows, highs]


def _below(one: Ended, other: Ended) -> bool:
    return one.high is not None and one.high < other.low


def _compare(one: float, other: float) -> int:
    return (one > other) - (one < other)


def _compare_ends(one: int | None, other: int | None) -> int:
    return _compare(_INFINITY if one is None else one, _INFINITY if other is None else other)


def _staggered(one: Ended, other: Ended) -> Overlap:
    if one.low < other.low:
        return Overlap.MEETS if one.high == other.low else Overlap.OVERLAPS
    return Overlap.MET_BY if one.low == other.high else Overlap.OVERLAPPED_BY
