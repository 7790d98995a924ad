"""Laws of ``overlap``: the thirteen states of IEEE 1788-2015 for nonempty intervals.

* For every pair one of the thirteen conditions holds, no more, and it is the state returned.
* Every state occurs.
* Turning the pair round gives the converse state.
* The state agrees with ``is_subset``, ``is_disjoint``, ``precedes`` and ``==``.
"""

from collections.abc import Callable
from itertools import product
from typing import Final

from hypothesis import given
from strategies import nested_ranges, ranges, small_ranges

from karabakh_data import CasualtyRange, Overlap

# The conditions on the ends of a first and a second interval; an open end is infinity.
CONDITIONS: Final[dict[Overlap, Callable[[float, float, float, float], bool]]] = {
    Overlap.BEFORE: lambda _, a_high, b_low, __: a_high < b_low,
    Overlap.MEETS: lambda a_low, a_high, b_low, b_high: a_low < a_high == b_low < b_high,
    Overlap.OVERLAPS: lambda a_low, a_high, b_low, b_high: a_low < b_low < a_high < b_high,
    Overlap.STARTS: lambda a_low, a_high, b_low, b_high: a_low == b_low and a_high < b_high,
    Overlap.CONTAINED_BY: lambda a_low, a_high, b_low, b_high: b_low < a_low and a_high < b_high,
    Overlap.FINISHES: lambda a_low, a_high, b_low, b_high: b_low < a_low and a_high == b_high,
    Overlap.EQUAL: lambda a_low, a_high, b_low, b_high: a_low == b_low and a_high == b_high,
    Overlap.FINISHED_BY: lambda a_low, a_high, b_low, b_high: a_low < b_low and b_high == a_high,
    Overlap.CONTAINS: lambda a_low, a_high, b_low, b_high: a_low < b_low and b_high < a_high,
    Overlap.STARTED_BY: lambda a_low, a_high, b_low, b_high: b_low == a_low and b_high < a_high,
    Overlap.OVERLAPPED_BY: lambda a_low, a_high, b_low, b_high: b_low < a_low < b_high < a_high,
    Overlap.MET_BY: lambda a_low, a_high, b_low, b_high: b_low < b_high == a_low < a_high,
    Overlap.AFTER: lambda a_low, _, __, b_high: b_high < a_low,
}

CONVERSES: Final = {
    Overlap.BEFORE: Overlap.AFTER,
    Overlap.MEETS: Overlap.MET_BY,
    Overlap.OVERLAPS: Overlap.OVERLAPPED_BY,
    Overlap.STARTS: Overlap.STARTED_BY,
    Overlap.CONTAINED_BY: Overlap.CONTAINS,
    Overlap.FINISHES: Overlap.FINISHED_BY,
    Overlap.EQUAL: Overlap.EQUAL,
    Overlap.FINISHED_BY: Overlap.FINISHES,
    Overlap.CONTAINS: Overlap.CONTAINED_BY,
    Overlap.STARTED_BY: Overlap.STARTS,
    Overlap.OVERLAPPED_BY: Overlap.OVERLAPS,
    Overlap.MET_BY: Overlap.MEETS,
    Overlap.AFTER: Overlap.BEFORE,
}

SUBSETS: Final = {Overlap.EQUAL, Overlap.STARTS, Overlap.FINISHES, Overlap.CONTAINED_BY}

# Every range with ends up to 4; four different ends are enough for every state.
EVERY: Final = [CasualtyRange(low, high) for low in range(5) for high in (*range(low, 5), None)]


def _states(a: CasualtyRange, b: CasualtyRange) -> list[Overlap]:
    a_high, b_high = (float("inf") if held.high is None else held.high for held in (a, b))
    return [state for state, holds in CONDITIONS.items() if holds(a.low, a_high, b.low, b_high)]


@given(ranges(), ranges())
def test_one_state_holds(a: CasualtyRange, b: CasualtyRange) -> None:
    assert _states(a, b) == [a.overlap(b)]


def test_one_state_holds_for_every_small_pair() -> None:
    assert [_states(a, b) for a, b in product(EVERY, EVERY)] == [
        [a.overlap(b)] for a, b in product(EVERY, EVERY)
    ]


def test_every_state_occurs() -> None:
    assert {a.overlap(b) for a, b in product(EVERY, EVERY)} == set(Overlap)


@given(small_ranges, small_ranges)
def test_converse(a: CasualtyRange, b: CasualtyRange) -> None:
    assert b.overlap(a) is CONVERSES[a.overlap(b)]


@given(small_ranges, small_ranges)
def test_agreement_with_subset(a: CasualtyRange, b: CasualtyRange) -> None:
    assert (a.overlap(b) in SUBSETS) == a.is_subset(b)


@given(nested_ranges(2))
def test_agreement_with_subset_of_nested_ranges(chain: list[CasualtyRange]) -> None:
    a, b = chain
    assert a.overlap(b) in SUBSETS


@given(small_ranges, small_ranges)
def test_agreement_with_disjointness(a: CasualtyRange, b: CasualtyRange) -> None:
    assert (a.overlap(b) in {Overlap.BEFORE, Overlap.AFTER}) == a.is_disjoint(b)


@given(small_ranges, small_ranges)
def test_agreement_with_equality(a: CasualtyRange, b: CasualtyRange) -> None:
    assert (a.overlap(b) is Overlap.EQUAL) == (a == b)


@given(small_ranges, small_ranges)
def test_agreement_with_precedence(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.overlap(b) not in {Overlap.BEFORE, Overlap.MEETS} or a.precedes(b)
