"""Laws of the remainder.

* It undoes no addition: what is left of a + b without b holds a, and is a if b is exact.
* It holds the differences of the members that are not negative, and no other count.
* It is None exactly when there is no such difference.
* Taking out nobody changes nothing; taking out two parts is taking out their sum.
* A part and what is left of the whole give back every count that can have such a part.
"""

from hypothesis import given
from strategies import counts, members, ranges, small_ranges

from karabakh_data import CasualtyRange, Overlap

# Every difference up to LIMIT is one of counts up to FAR, for no small low end is above 6.
LIMIT = 12
FAR = 20


def _differences(a: CasualtyRange, b: CasualtyRange) -> set[int]:
    return {x - y for x in members(a, FAR) for y in members(b, FAR) if 0 <= x - y <= LIMIT}


@given(ranges(), ranges())
def test_no_cancellation(a: CasualtyRange, b: CasualtyRange) -> None:
    rest = (a + b).remainder(b)
    assert rest is not None
    assert a.is_subset(rest)


@given(ranges(), counts)
def test_exact_part_cancels(a: CasualtyRange, n: int) -> None:
    part = CasualtyRange.exactly(n)
    assert (a + part).remainder(part) == a


@given(small_ranges, small_ranges)
def test_members_are_the_differences(a: CasualtyRange, b: CasualtyRange) -> None:
    rest = a.remainder(b)
    assert (set() if rest is None else members(rest, LIMIT)) == _differences(a, b)


@given(small_ranges, small_ranges)
def test_none_if_every_difference_is_negative(a: CasualtyRange, b: CasualtyRange) -> None:
    assert (a.remainder(b) is None) == (not _differences(a, b))


@given(ranges(), ranges())
def test_none_if_the_part_lies_above(a: CasualtyRange, b: CasualtyRange) -> None:
    assert (a.remainder(b) is None) == (a.overlap(b) is Overlap.BEFORE)


@given(ranges())
def test_nobody_taken_out_changes_nothing(a: CasualtyRange) -> None:
    assert a.remainder(CasualtyRange.exactly(0)) == a


@given(ranges())
def test_the_whole_taken_out_may_leave_nobody(a: CasualtyRange) -> None:
    rest = a.remainder(a)
    assert rest is not None
    assert 0 in rest


@given(small_ranges, small_ranges, small_ranges)
def test_two_parts_are_their_sum(a: CasualtyRange, b: CasualtyRange, c: CasualtyRange) -> None:
    rest = a.remainder(b)
    assert a.remainder(b + c) == (None if rest is None else rest.remainder(c))


@given(small_ranges, small_ranges)
def test_part_and_rest_give_back_the_whole(a: CasualtyRange, b: CasualtyRange) -> None:
    rest, whole = a.remainder(b), a.intersection(CasualtyRange.at_least(b.low))
    assert whole is None if rest is None else whole is not None and whole.is_subset(rest + b)
