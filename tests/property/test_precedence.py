"""Laws of ``precedes``: no count here exceeds any count there.

* It is told by the members; ends may touch, and then that count alone is common.
* It is transitive and antisymmetric, and reflexive for exact ranges alone.
* Nobody precedes every range; an open range precedes none.
* It implies that neither end lies above, and the same order of the sorting keys.
* Sums and multiples keep it, and so does taking a subset of either side.
"""

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from strategies import counts, members, nested_ranges, ranges, small_ranges

from karabakh_data import CasualtyRange

LIMIT = 8


def _chain(ends: list[int], *, is_open: bool) -> list[CasualtyRange]:
    chain = [CasualtyRange(*pair) for pair in zip(ends[::2], ends[1::2], strict=True)]
    return [*chain[:-1], CasualtyRange(chain[-1].low, None if is_open else chain[-1].high)]


def chains(length: int) -> SearchStrategy[list[CasualtyRange]]:
    """Lists of as many ranges, each of which precedes the next; the last may be open."""
    ends = st.lists(counts, min_size=2 * length, max_size=2 * length).map(sorted)
    return st.builds(_chain, ends, is_open=st.booleans())


@given(small_ranges, small_ranges)
def test_no_member_exceeds_any_there(a: CasualtyRange, b: CasualtyRange) -> None:
    pairs = ((x, y) for x in members(a, LIMIT) for y in members(b, LIMIT))
    assert a.precedes(b) == all(x <= y for x, y in pairs)


@given(chains(3))
def test_precedence_is_transitive(chain: list[CasualtyRange]) -> None:
    a, b, c = chain
    assert a.precedes(b)
    assert b.precedes(c)
    assert a.precedes(c)


@given(small_ranges, small_ranges, small_ranges)
def test_precedence_is_transitive_wherever_it_holds(
    a: CasualtyRange, b: CasualtyRange, c: CasualtyRange
) -> None:
    assert a.precedes(c) or not (a.precedes(b) and b.precedes(c))


@given(ranges())
def test_only_exact_ranges_precede_themselves(a: CasualtyRange) -> None:
    assert a.precedes(a) == a.is_exact


@given(small_ranges, small_ranges)
def test_precedence_is_antisymmetric(a: CasualtyRange, b: CasualtyRange) -> None:
    assert (a.precedes(b) and b.precedes(a)) == (a == b and a.is_exact)


@given(ranges())
def test_nobody_precedes_every_range(a: CasualtyRange) -> None:
    assert CasualtyRange.exactly(0).precedes(a)


@given(counts, ranges())
def test_open_range_precedes_none(n: int, a: CasualtyRange) -> None:
    assert not CasualtyRange.at_least(n).precedes(a)


@given(chains(2))
def test_neither_end_lies_above(chain: list[CasualtyRange]) -> None:
    (a_low, a_high), (b_low, b_high) = (held.sort_key() for held in chain)
    assert a_low <= b_low
    assert a_high <= b_high


@given(chains(2))
def test_sort_keys_agree(chain: list[CasualtyRange]) -> None:
    assert sorted(chain, key=CasualtyRange.sort_key) == chain


@given(counts, counts, counts | st.none())
def test_ends_may_touch(low: int, width: int, more: int | None) -> None:
    touch = low + width
    above = CasualtyRange(touch, None if more is None else touch + more)
    assert CasualtyRange(low, touch).precedes(above)
    assert CasualtyRange(low, touch).intersection(above) == CasualtyRange.exactly(touch)


@given(small_ranges, small_ranges)
def test_at_most_one_count_is_common(a: CasualtyRange, b: CasualtyRange) -> None:
    common = a.intersection(b)
    assert not a.precedes(b) or common is None or common.is_exact


@given(small_ranges, small_ranges)
def test_disjoint_ranges_precede_one_way(a: CasualtyRange, b: CasualtyRange) -> None:
    assert not a.is_disjoint(b) or a.precedes(b) != b.precedes(a)


@given(chains(2), chains(2))
def test_sums_keep_precedence(one: list[CasualtyRange], other: list[CasualtyRange]) -> None:
    (a, b), (c, d) = one, other
    assert (a + c).precedes(b + d)


@given(counts, chains(2))
def test_multiples_keep_precedence(n: int, chain: list[CasualtyRange]) -> None:
    a, b = chain
    assert (n * a).precedes(n * b)


@given(nested_ranges(2), nested_ranges(2))
def test_subsets_keep_precedence(one: list[CasualtyRange], other: list[CasualtyRange]) -> None:
    (a, b), (c, d) = one, other
    assert a.precedes(c) or not b.precedes(d)
