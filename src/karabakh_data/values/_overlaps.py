"""How two ranges lie to each other: :class:`Overlap`."""

from typing import Final, Protocol

from karabakh_data.vocabularies.ranges import Overlap


# A protocol, for a range comes here when it is asked; to name its class would close a circle.
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
    # Both ends lie the same way: all that is left to tell is whether the two touch.
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
