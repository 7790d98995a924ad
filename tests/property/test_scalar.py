"""Laws of multiples, for whole factors of 0 or more.

* The factor may stand on either side.
* One changes nothing; zero makes nobody, of an open range too.
* Factors distribute over the sum of ranges and over the sum of factors, and they associate.
* A multiple is repeated addition, and its ends are the multiples of the ends.
* Every multiple of a member is a member of the multiple.
"""

from hypothesis import given
from hypothesis import strategies as st
from strategies import counts, ranges, small_ranges

from karabakh_data import CasualtyRange

NOBODY = CasualtyRange.exactly(0)


@given(counts, ranges())
def test_factor_on_either_side(n: int, a: CasualtyRange) -> None:
    assert a * n == n * a


@given(ranges())
def test_one_changes_nothing(a: CasualtyRange) -> None:
    assert 1 * a == a


@given(ranges())
def test_zero_makes_nobody(a: CasualtyRange) -> None:
    assert 0 * a == NOBODY


@given(counts)
def test_multiples_of_nobody_are_nobody(n: int) -> None:
    assert n * NOBODY == NOBODY


@given(counts, ranges(), ranges())
def test_factor_distributes_over_ranges(n: int, a: CasualtyRange, b: CasualtyRange) -> None:
    assert n * (a + b) == n * a + n * b


@given(counts, counts, ranges())
def test_range_distributes_over_factors(m: int, n: int, a: CasualtyRange) -> None:
    assert (m + n) * a == m * a + n * a


@given(counts, counts, ranges())
def test_factors_associate(m: int, n: int, a: CasualtyRange) -> None:
    assert (m * n) * a == m * (n * a)


@given(counts, counts)
def test_exact_ranges_multiply_as_numbers_do(m: int, n: int) -> None:
    assert m * CasualtyRange.exactly(n) == CasualtyRange.exactly(m * n)


@given(st.integers(0, 9), ranges())
def test_multiple_is_repeated_addition(n: int, a: CasualtyRange) -> None:
    assert n * a == sum([a] * n, NOBODY)


@given(counts, counts, counts)
def test_ends_are_the_multiples_of_the_ends(n: int, low: int, width: int) -> None:
    high = low + width
    assert n * CasualtyRange(low, high) == CasualtyRange(n * low, n * high)


@given(counts.filter(bool), counts)
def test_positive_multiple_of_open_range_is_open(n: int, low: int) -> None:
    assert n * CasualtyRange.at_least(low) == CasualtyRange.at_least(n * low)


@given(st.integers(0, 9), small_ranges, st.integers(0, 12))
def test_multiple_holds_every_multiple(n: int, a: CasualtyRange, x: int) -> None:
    assert x not in a or n * x in n * a
