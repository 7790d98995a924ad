"""Laws of width.

* Widths add up, and a multiple is as many times as wide; what is open has no width.
* An exact range, and no other, has the width 0; a range holds one count more than its width.
* No subset is wider; the hull is no narrower, the intersection no wider, than either range.
* The remainder is at most as wide as both ranges together.
"""

from hypothesis import given
from strategies import closed_ranges, counts, members, nested_ranges, ranges, small_ranges

from karabakh_data import CasualtyRange


def _width(held: CasualtyRange) -> float:
    return float("inf") if held.width is None else held.width


@given(ranges(), ranges())
def test_widths_add_up(a: CasualtyRange, b: CasualtyRange) -> None:
    assert _width(a + b) == _width(a) + _width(b)


@given(counts, closed_ranges())
def test_multiple_is_as_many_times_as_wide(n: int, a: CasualtyRange) -> None:
    assert _width(n * a) == n * _width(a)


@given(counts.filter(bool), counts)
def test_multiple_of_open_range_has_no_width(n: int, low: int) -> None:
    assert (n * CasualtyRange.at_least(low)).width is None


@given(ranges())
def test_only_open_ranges_have_no_width(a: CasualtyRange) -> None:
    assert (a.width is None) == a.is_open
    assert a.is_open == (a.high is None)


@given(ranges())
def test_only_exact_ranges_have_width_zero(a: CasualtyRange) -> None:
    assert (a.width == 0) == a.is_exact
    assert a.is_exact == (a == CasualtyRange.exactly(a.low))


@given(closed_ranges(), counts)
def test_width_is_added_to_the_low_end(a: CasualtyRange, n: int) -> None:
    assert a.high == a.low + _width(a)
    assert CasualtyRange(a.low, a.low + n).width == n


@given(small_ranges)
def test_one_count_more_than_the_width(a: CasualtyRange) -> None:
    assert a.width is None or a.width == len(members(a, 6)) - 1


@given(nested_ranges(2))
def test_no_subset_is_wider(chain: list[CasualtyRange]) -> None:
    a, b = chain
    assert _width(a) <= _width(b)


@given(ranges(), ranges())
def test_hull_is_no_narrower(a: CasualtyRange, b: CasualtyRange) -> None:
    assert _width(a.hull(b)) >= max(_width(a), _width(b))


@given(small_ranges, small_ranges)
def test_intersection_is_no_wider(a: CasualtyRange, b: CasualtyRange) -> None:
    common = a.intersection(b)
    assert common is None or _width(common) <= min(_width(a), _width(b))


@given(ranges(), ranges())
def test_remainder_is_no_wider_than_both(a: CasualtyRange, b: CasualtyRange) -> None:
    rest = a.remainder(b)
    assert rest is None or _width(rest) <= _width(a) + _width(b)
