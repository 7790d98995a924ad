"""Laws of distribution, exact and not merely inclusions.

* Addition and multiples distribute over the hull.
* Both distribute over the intersection wherever there is one; where there is none, the sums
  may still meet, unless the same exact count is added to both.
"""

from hypothesis import given
from strategies import counts, ranges, small_ranges

from karabakh_data import CasualtyRange


@given(ranges(), ranges(), ranges())
def test_addition_over_hull(a: CasualtyRange, b: CasualtyRange, c: CasualtyRange) -> None:
    assert a + b.hull(c) == (a + b).hull(a + c)


@given(ranges(), small_ranges, small_ranges)
def test_addition_over_intersection(a: CasualtyRange, b: CasualtyRange, c: CasualtyRange) -> None:
    common = b.intersection(c)
    assert common is None or a + common == (a + b).intersection(a + c)


@given(counts, ranges(), ranges())
def test_multiple_over_hull(n: int, a: CasualtyRange, b: CasualtyRange) -> None:
    assert n * a.hull(b) == (n * a).hull(n * b)


@given(counts, small_ranges, small_ranges)
def test_multiple_over_intersection(n: int, a: CasualtyRange, b: CasualtyRange) -> None:
    common = a.intersection(b)
    assert common is None or n * common == (n * a).intersection(n * b)


@given(counts, small_ranges, small_ranges)
def test_exact_addend_keeps_apart(n: int, a: CasualtyRange, b: CasualtyRange) -> None:
    shift = CasualtyRange.exactly(n)
    assert (shift + a).is_disjoint(shift + b) == a.is_disjoint(b)


@given(counts.filter(bool), small_ranges, small_ranges)
def test_positive_factor_keeps_apart(n: int, a: CasualtyRange, b: CasualtyRange) -> None:
    assert (n * a).is_disjoint(n * b) == a.is_disjoint(b)
