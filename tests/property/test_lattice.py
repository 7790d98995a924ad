"""Laws of hull and intersection: ranges are a lattice once None stands for its bottom.

* Both are idempotent and commute; both associate; each absorbs the other.
* The hull is the smallest range that holds both.
* The intersection is the largest range that both hold; there is none if nothing is common.
* Nobody or more is the top: it swallows in the hull, and changes nothing in the intersection.
"""

from hypothesis import given
from strategies import ranges, small_ranges

from karabakh_data import CasualtyRange

TOP = CasualtyRange.at_least(0)


def _meet(one: CasualtyRange | None, other: CasualtyRange | None) -> CasualtyRange | None:
    return None if one is None or other is None else one.intersection(other)


@given(ranges())
def test_idempotence(a: CasualtyRange) -> None:
    assert a.hull(a) == a
    assert a.intersection(a) == a


@given(ranges(), ranges())
def test_hull_commutes(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.hull(b) == b.hull(a)


@given(ranges(), ranges())
def test_intersection_commutes(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.intersection(b) == b.intersection(a)


@given(ranges(), ranges(), ranges())
def test_hull_associates(a: CasualtyRange, b: CasualtyRange, c: CasualtyRange) -> None:
    assert a.hull(b).hull(c) == a.hull(b.hull(c))


@given(small_ranges, small_ranges, small_ranges)
def test_intersection_associates(a: CasualtyRange, b: CasualtyRange, c: CasualtyRange) -> None:
    assert _meet(_meet(a, b), c) == _meet(a, _meet(b, c))


@given(ranges(), ranges())
def test_intersection_absorbs_hull(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.intersection(a.hull(b)) == a


@given(small_ranges, small_ranges)
def test_hull_absorbs_intersection(a: CasualtyRange, b: CasualtyRange) -> None:
    common = a.intersection(b)
    assert common is None or a.hull(common) == a


@given(ranges(), ranges())
def test_hull_holds_both(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.is_subset(a.hull(b))
    assert b.is_subset(a.hull(b))


@given(small_ranges, small_ranges, small_ranges)
def test_hull_is_the_smallest(a: CasualtyRange, b: CasualtyRange, c: CasualtyRange) -> None:
    assert a.hull(b).is_subset(c) == (a.is_subset(c) and b.is_subset(c))


@given(small_ranges, small_ranges)
def test_both_hold_intersection(a: CasualtyRange, b: CasualtyRange) -> None:
    common = a.intersection(b)
    assert common is None or (common.is_subset(a) and common.is_subset(b))


@given(small_ranges, small_ranges, small_ranges)
def test_intersection_is_the_largest(a: CasualtyRange, b: CasualtyRange, c: CasualtyRange) -> None:
    common = a.intersection(b)
    assert (common is not None and c.is_subset(common)) == (c.is_subset(a) and c.is_subset(b))


@given(ranges())
def test_top(a: CasualtyRange) -> None:
    assert a.hull(TOP) == TOP
    assert a.intersection(TOP) == a
