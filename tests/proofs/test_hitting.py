"""Minimal sets that hit each of some sets."""

from itertools import islice

import pytest

from karabakh_data.proofs._hitting import grouped_by_members, hitting_sets, union
from karabakh_data.totals._heaviest import bits


@pytest.mark.parametrize(
    ("sets", "hitting"),
    [
        ([], [[]]),
        ([[0]], [[0]]),
        ([[0, 1]], [[0], [1]]),
        ([[0, 1], [1, 2]], [[1], [0, 2]]),
        ([[0, 1], [1, 2], [0, 2]], [[0, 1], [0, 2], [1, 2]]),
        ([[0, 3], [1, 3]], [[3], [0, 1]]),
        ([[0, 1], [0]], [[0]]),
        ([[0, 1], [2, 3]], [[0, 2], [1, 2], [0, 3], [1, 3]]),
        ([[0, 1], [1, 2], [3, 4, 5], [3]], [[1, 3], [0, 2, 3]]),
        # One that is larger than another of its group comes after smaller ones of the whole.
        ([[0, 1], [0, 2], [3, 4], [3, 5]], [[0, 3], [1, 2, 3], [0, 4, 5], [1, 2, 4, 5]]),
    ],
)
def test_hitting_sets(sets: list[list[int]], hitting: list[list[int]]) -> None:
    as_bits = [sum(1 << one for one in some) for some in sets]
    assert [list(bits(one)) for one in hitting_sets(as_bits)] == hitting


def test_hitting_sets_come_one_by_one() -> None:
    pairs = [0b11 << place for place in range(0, 400, 2)]
    few = list(islice(hitting_sets(pairs), 5))
    assert [one.bit_count() for one in few] == [200] * 5
    assert len(set(few)) == 5


def test_groups_without_a_common_member() -> None:
    assert grouped_by_members([]) == []
    assert grouped_by_members([0b001, 0b010, 0b100]) == [[1], [2], [4]]
    assert grouped_by_members([0b0011, 0b1100, 0b0110]) == [[0b0011, 0b1100, 0b0110]]
    assert grouped_by_members([0]) == [[0]]


def test_union() -> None:
    assert union([]) == 0
    assert union([0b01, 0b10, 0b10]) == 0b11
