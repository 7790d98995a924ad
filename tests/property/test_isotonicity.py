"""Laws of inclusion isotonicity: from wider ranges comes a range that is no narrower.

If a is a subset of b, and c of d, then

* a + c is a subset of b + d, and n * a of n * b;
* the hull, the intersection and the remainder of a and c are subsets of those of b and d;
* what a and c have, b and d have: an intersection, a remainder.
"""

from hypothesis import given
from strategies import counts, nested_ranges

from karabakh_data import CasualtyRange


def _within(inner: CasualtyRange | None, outer: CasualtyRange | None) -> bool:
    return inner is None or (outer is not None and inner.is_subset(outer))


@given(nested_ranges(2), nested_ranges(2))
def test_addition(one: list[CasualtyRange], other: list[CasualtyRange]) -> None:
    (a, b), (c, d) = one, other
    assert (a + c).is_subset(b + d)


@given(counts, nested_ranges(2))
def test_multiple(n: int, one: list[CasualtyRange]) -> None:
    a, b = one
    assert (n * a).is_subset(n * b)


@given(nested_ranges(2), nested_ranges(2))
def test_hull(one: list[CasualtyRange], other: list[CasualtyRange]) -> None:
    (a, b), (c, d) = one, other
    assert a.hull(c).is_subset(b.hull(d))


@given(nested_ranges(2), nested_ranges(2))
def test_intersection(one: list[CasualtyRange], other: list[CasualtyRange]) -> None:
    (a, b), (c, d) = one, other
    assert _within(a.intersection(c), b.intersection(d))


@given(nested_ranges(2), nested_ranges(2))
def test_remainder(one: list[CasualtyRange], other: list[CasualtyRange]) -> None:
    (a, b), (c, d) = one, other
    assert _within(a.remainder(c), b.remainder(d))
