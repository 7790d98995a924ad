"""Laws of order: of the subset relation, of disjointness, and of the sorting key.

* ``is_subset`` is a partial order.
* a is a subset of b exactly when their hull is b, and exactly when their intersection is a.
* Disjointness is symmetric, never of a range with itself, and inherited by subsets; it holds
  exactly when there is no intersection.
* ``sort_key`` tells all ranges apart, orders by the low end, then the smaller set first.
"""

from hypothesis import given
from strategies import nested_ranges, ranges, small_ranges

from karabakh_data import CasualtyRange


@given(ranges())
def test_subset_is_reflexive(a: CasualtyRange) -> None:
    assert a.is_subset(a)


@given(small_ranges, small_ranges)
def test_subset_is_antisymmetric(a: CasualtyRange, b: CasualtyRange) -> None:
    assert (a.is_subset(b) and b.is_subset(a)) == (a == b)


@given(nested_ranges(3))
def test_subset_is_transitive(chain: list[CasualtyRange]) -> None:
    a, b, c = chain
    assert a.is_subset(b)
    assert b.is_subset(c)
    assert a.is_subset(c)


@given(small_ranges, small_ranges)
def test_subset_is_told_by_hull(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.is_subset(b) == (a.hull(b) == b)


@given(small_ranges, small_ranges)
def test_subset_is_told_by_intersection(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.is_subset(b) == (a.intersection(b) == a)


@given(ranges(), ranges())
def test_subset_is_told_by_ends(a: CasualtyRange, b: CasualtyRange) -> None:
    (a_low, a_high), (b_low, b_high) = a.sort_key(), b.sort_key()
    assert a.is_subset(b) == (b_low <= a_low and a_high <= b_high)


@given(ranges(), ranges())
def test_disjointness_is_symmetric(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.is_disjoint(b) == b.is_disjoint(a)


@given(ranges())
def test_no_range_is_disjoint_from_itself(a: CasualtyRange) -> None:
    assert not a.is_disjoint(a)


@given(small_ranges, small_ranges)
def test_disjointness_is_told_by_intersection(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.is_disjoint(b) == (a.intersection(b) is None)


@given(small_ranges, small_ranges)
def test_disjointness_excludes_subset(a: CasualtyRange, b: CasualtyRange) -> None:
    assert not (a.is_disjoint(b) and a.is_subset(b))


@given(nested_ranges(2), ranges())
def test_disjointness_is_inherited(chain: list[CasualtyRange], c: CasualtyRange) -> None:
    a, b = chain
    assert a.is_disjoint(c) or not b.is_disjoint(c)


@given(small_ranges, small_ranges)
def test_sort_key_tells_ranges_apart(a: CasualtyRange, b: CasualtyRange) -> None:
    assert (a.sort_key() == b.sort_key()) == (a == b)


@given(ranges(), ranges())
def test_sort_key_orders_by_low_end(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.low == b.low or (a.sort_key() < b.sort_key()) == (a.low < b.low)


@given(small_ranges, small_ranges)
def test_sort_key_puts_the_smaller_set_first(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a.low != b.low or (a.sort_key() <= b.sort_key()) == a.is_subset(b)
