"""Laws of addition, told of the counts themselves.

* Soundness: if x is in a and y is in b, then x + y is in a + b.
* Tightness: every member of a + b is such a sum.
"""

from hypothesis import given
from hypothesis import strategies as st
from strategies import counts, members, small_ranges

from karabakh_data import CasualtyRange

# No sum of two closed small ranges goes above 12; past it, only what is open goes on.
LIMIT = 20


def _around(count: int, below: int, above: int | None) -> tuple[int, CasualtyRange]:
    return count, CasualtyRange(max(0, count - below), None if above is None else count + above)


held_counts = st.builds(_around, counts, counts, counts | st.none())


@given(held_counts)
def test_held_count_is_a_member(held: tuple[int, CasualtyRange]) -> None:
    x, a = held
    assert x in a


@given(held_counts, held_counts)
def test_sum_of_members_is_a_member(
    one: tuple[int, CasualtyRange], other: tuple[int, CasualtyRange]
) -> None:
    (x, a), (y, b) = one, other
    assert x + y in a + b


@given(small_ranges, small_ranges)
def test_members_are_the_sums_of_members(a: CasualtyRange, b: CasualtyRange) -> None:
    sums = {x + y for x in members(a, LIMIT) for y in members(b, LIMIT)}
    assert members(a + b, LIMIT) == {count for count in sums if count <= LIMIT}
