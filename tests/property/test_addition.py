"""Laws of addition.

* ``+`` is a commutative monoid: it commutes, it associates, and nobody changes nothing.
* The low ends add up, and so do the high ends; an open end absorbs.
* ``sum()`` agrees with folding, in any order.
"""

from functools import reduce
from operator import add
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from strategies import counts, ranges

from karabakh_data import CasualtyRange

NOBODY = CasualtyRange.exactly(0)


def _high(held: CasualtyRange) -> float:
    return float("inf") if held.high is None else held.high


@given(ranges(), ranges())
def test_addition_commutes(a: CasualtyRange, b: CasualtyRange) -> None:
    assert a + b == b + a


@given(ranges(), ranges(), ranges())
def test_addition_associates(a: CasualtyRange, b: CasualtyRange, c: CasualtyRange) -> None:
    assert (a + b) + c == a + (b + c)


@given(ranges())
def test_nobody_changes_nothing(a: CasualtyRange) -> None:
    assert a + NOBODY == a
    assert NOBODY + a == a


@given(ranges())
def test_only_nobody_changes_nothing(a: CasualtyRange) -> None:
    assert (CasualtyRange.exactly(3) + a == CasualtyRange.exactly(3)) == (a == NOBODY)


@given(counts, counts)
def test_exact_ranges_add_as_numbers_do(m: int, n: int) -> None:
    assert CasualtyRange.exactly(m) + CasualtyRange.exactly(n) == CasualtyRange.exactly(m + n)


@given(ranges(), ranges())
def test_low_ends_add_up(a: CasualtyRange, b: CasualtyRange) -> None:
    assert (a + b).low == a.low + b.low


@given(ranges(), ranges())
def test_high_ends_add_up(a: CasualtyRange, b: CasualtyRange) -> None:
    assert _high(a + b) == _high(a) + _high(b)


@given(ranges(), counts)
def test_open_end_absorbs(a: CasualtyRange, n: int) -> None:
    assert a + CasualtyRange.at_least(n) == CasualtyRange.at_least(a.low + n)


@given(st.lists(ranges(), min_size=1))
def test_sum_agrees_with_folding(terms: list[Any]) -> None:
    assert sum(terms) == reduce(add, terms)
    assert sum(terms, NOBODY) == reduce(add, terms, NOBODY)


@given(st.lists(ranges(), min_size=1))
def test_sum_is_the_same_backwards(terms: list[Any]) -> None:
    assert sum(terms) == sum(reversed(terms))
