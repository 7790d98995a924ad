"""The relations and operations against two oracles: sets of integers, and the library portion.

* Sets, for small ranges: membership, subset, disjointness, intersection, and the hull as the
  smallest run of integers around the union.
* portion, for any range: the same, with an open range as an interval up to infinity.
"""

from typing import Any, Final

import portion  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from strategies import counts, members, ranges, small_ranges

from karabakh_data import CasualtyRange

# Above every end of a small range, so that an open range differs from every closed one.
LIMIT: Final = 9


def _set(held: CasualtyRange | None) -> set[int]:
    return set() if held is None else members(held, LIMIT)


def _interval(held: CasualtyRange | None) -> Any:  # noqa: ANN401 - portion is not typed
    if held is None:
        return portion.empty()
    if held.high is None:
        return portion.closedopen(held.low, portion.inf)
    return portion.closed(held.low, held.high)


@given(small_ranges, st.integers(-2, LIMIT))
def test_membership_as_of_sets(a: CasualtyRange, count: int) -> None:
    assert (count in a) == (count in _set(a))


@given(small_ranges, small_ranges)
def test_subset_as_of_sets(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.is_subset(b) == (_set(a) <= _set(b))


@given(small_ranges, small_ranges)
def test_disjointness_as_of_sets(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.is_disjoint(b) == _set(a).isdisjoint(_set(b))


@given(small_ranges, small_ranges)
def test_intersection_as_of_sets(a: CasualtyRange, b: CasualtyRange) -> None:
    assert _set(a.intersection(b)) == _set(a) & _set(b)


@given(small_ranges, small_ranges)
def test_hull_as_of_sets(a: CasualtyRange, b: CasualtyRange) -> None:
    union = _set(a) | _set(b)
    assert _set(a.hull(b)) == set(range(min(union), max(union) + 1))


@given(ranges(), counts)
def test_membership_as_in_portion(a: CasualtyRange, count: int) -> None:
    assert (count in a) == (count in _interval(a))


@given(ranges(), ranges())
def test_subset_as_in_portion(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.is_subset(b) == (_interval(a) in _interval(b))


@given(ranges(), ranges())
def test_disjointness_as_in_portion(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.is_disjoint(b) == (not _interval(a).overlaps(_interval(b)))


@given(ranges(), ranges())
def test_intersection_as_in_portion(a: CasualtyRange, b: CasualtyRange) -> None:
    assert _interval(a.intersection(b)) == _interval(a) & _interval(b)


@given(ranges(), ranges())
def test_hull_as_in_portion(a: CasualtyRange, b: CasualtyRange) -> None:
    assert _interval(a.hull(b)) == (_interval(a) | _interval(b)).enclosure
