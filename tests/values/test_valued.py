"""Equality by what is stated."""

import attrs

from karabakh_data.values._valued import Valued


@attrs.frozen(eq=False)
class Pair(Valued):
    first: object
    second: object


@attrs.frozen(eq=False)
class Other(Valued):
    first: object
    second: object


def test_those_of_equal_fields_are_equal() -> None:
    assert Pair(1, "a") == Pair(1, "a")
    assert hash(Pair(1, "a")) == hash(Pair(1, "a"))
    assert Pair(1, "a") != Pair(1, "b")
    assert Pair(1, "a") != Pair(2, "a")


def test_those_of_other_fields_hash_apart() -> None:
    assert len({hash(Pair(count, "a")) for count in range(100)}) > 90


def test_those_of_another_class_are_not() -> None:
    assert Pair(1, "a") != Other(1, "a")
    assert Pair(1, "a") != (1, "a")
