"""Grouping by a key: nothing lost, nothing twice, everything in order."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from karabakh_data.values._grouping import grouped, paired

things = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 99)))


def first(pair: tuple[int, int]) -> int:
    return pair[0]


@given(things)
def test_each_thing_is_in_the_group_of_its_key_once(pairs: list[tuple[int, int]]) -> None:
    groups = grouped(pairs, first)
    assert sorted(chain.from_iterable(groups.values())) == sorted(pairs)
    assert all(first(pair) == key for key, group in groups.items() for pair in group)


@given(things)
def test_things_keep_their_order(pairs: list[tuple[int, int]]) -> None:
    for key, group in grouped(pairs, first).items():
        assert group == [pair for pair in pairs if first(pair) == key]


@given(things)
def test_keys_are_in_the_order_in_which_they_are_met(pairs: list[tuple[int, int]]) -> None:
    assert list(grouped(pairs, first)) == list(dict.fromkeys(map(first, pairs)))


def test_things_may_come_one_by_one() -> None:
    assert grouped((word for word in ("war", "clash", "word")), len) == {
        3: ["war"],
        5: ["clash"],
        4: ["word"],
    }


def test_nothing_makes_no_group() -> None:
    nothing: list[tuple[int, int]] = []
    assert grouped(nothing, first) == {}
    assert paired(nothing) == {}


@given(things)
def test_pairs_leave_their_second_in_the_group_of_their_first(pairs: list[tuple[int, int]]) -> None:
    assert paired(pairs) == {
        key: [second for _, second in group] for key, group in grouped(pairs, first).items()
    }
    assert list(paired(pairs)) == list(grouped(pairs, first))
