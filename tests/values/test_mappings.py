"""The mapping that cannot be changed, can be hashed, and pickles."""

import copy
import pickle
from collections.abc import Mapping
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data import UnknownKeyError, WrongTypeError, casualties
from karabakh_data.values._mappings import ReadOnlyMapping, WordMapping

dictionaries = st.dictionaries(st.text(max_size=3), st.integers(0, 9), max_size=6)


@given(dictionaries)
def test_holds_what_it_was_made_from_in_order(items: dict[str, int]) -> None:
    held = ReadOnlyMapping(items)
    assert isinstance(held, Mapping)
    assert list(held.items()) == list(items.items())
    assert len(held) == len(items)
    assert [held[key] for key in items] == list(items.values())


@given(dictionaries, dictionaries)
def test_equal_exactly_when_the_items_are(one: dict[str, int], other: dict[str, int]) -> None:
    assert (ReadOnlyMapping(one) == ReadOnlyMapping(other)) == (one == other)
    assert (ReadOnlyMapping(one) == other) == (one == other)


@given(dictionaries, st.randoms(use_true_random=False))
def test_order_matters_neither_for_equality_nor_for_hash(
    items: dict[str, int], shuffled: Random
) -> None:
    keys = list(items)
    shuffled.shuffle(keys)
    one, other = ReadOnlyMapping(items), ReadOnlyMapping({key: items[key] for key in keys})
    assert one == other
    assert hash(one) == hash(other)


@given(dictionaries, st.integers(0, pickle.HIGHEST_PROTOCOL))
def test_copies_are_equal_and_in_order(items: dict[str, int], protocol: int) -> None:
    held = ReadOnlyMapping(items)
    pickled = pickle.loads(pickle.dumps(held, protocol))  # noqa: S301 - its own pickle
    for twin in (pickled, copy.copy(held), copy.deepcopy(held)):
        assert type(twin) is ReadOnlyMapping
        assert list(twin.items()) == list(items.items())
        assert hash(twin) == hash(held)


def test_mappings_with_other_items_hash_apart() -> None:
    hashes = {hash(ReadOnlyMapping({"a": count})) for count in range(100)}
    assert len(hashes) > 90


def test_stays_as_it_was_made() -> None:
    items = {"a": 1}
    held = ReadOnlyMapping(items)
    items["b"] = 2
    assert dict(held) == {"a": 1}


def test_its_pickle_does_not_hand_out_what_it_holds() -> None:
    held = ReadOnlyMapping({"a": 1})
    _, (items,) = held.__reduce__()
    items["b"] = 2
    assert dict(held) == {"a": 1}


def test_cannot_be_changed() -> None:
    held: Any = ReadOnlyMapping({"a": 1})
    with pytest.raises(TypeError):
        held["b"] = 2
    with pytest.raises(TypeError):
        del held["a"]
    with pytest.raises(AttributeError):
        held.update({"b": 2})
    with pytest.raises(AttributeError):
        held.name = "b"
    with pytest.raises(TypeError):
        held |= {"b": 2}
    assert dict(held) == {"a": 1}


def test_a_missing_key() -> None:
    held = ReadOnlyMapping({"a": 1})
    with pytest.raises(UnknownKeyError):
        held["b"]
    with pytest.raises(KeyError):
        held["b"]
    assert held.get("b") is None
    assert held.get("b", 7) == 7
    assert held.get("a", 7) == held.get("a") == 1
    assert "b" not in held
    assert "a" in held


@pytest.mark.parametrize(
    ("items", "key", "message"),
    [
        ({"armenian": 1}, "armenain", "expected one of armenian; did you mean 'armenian'?"),
        ({"armenian": 1, "both": 2}, "x", "expected one of armenian, both"),
        ({}, "x", "expected none, for nothing is held here"),
        ({f"cc-{n:04}": n for n in range(12)}, "x", "expected one of cc-0000, cc-0001, "),
        ({f"cc-{n:04}": n for n in range(13)}, "x", "expected one of 13 keys"),
        ({"a": 1}, 4, "no key 4: expected one of a"),
    ],
)
def test_a_missing_key_is_told_with_those_that_are_there(
    items: dict[object, int], key: object, message: str
) -> None:
    with pytest.raises(UnknownKeyError) as caught:
        ReadOnlyMapping(items)[key]
    assert message in str(caught.value)
    assert (caught.value.value, caught.value.kind) == (key, "key")
    assert caught.value.__suppress_context__


def test_the_parts_of_an_answer_are_asked_for_by_word_or_text() -> None:
    answer = casualties(2016)
    for held in (answer.by_side, answer.by_category):
        assert type(held) is WordMapping
        for word, figure in held.items():
            assert held[word.value] == figure  # type: ignore[index]
    with pytest.raises(UnknownKeyError) as caught:
        answer.by_side["azerbaijan"]  # type: ignore[index]
    assert caught.value.suggestions == ("azerbaijani",)
    with pytest.raises(UnknownKeyError, match="did you mean 'military'"):
        answer.by_category["soldiers"]  # type: ignore[index]
    assert answer.by_side.get("both") is None


def test_a_key_without_a_hash() -> None:
    with pytest.raises(WrongTypeError, match=r"\['a'\] is of type list: expected a key"):
        ReadOnlyMapping({"a": 1})[["a"]]  # type: ignore[index]


def test_values_without_a_hash() -> None:
    with pytest.raises(TypeError):
        hash(ReadOnlyMapping({"a": [1]}))


def test_repr() -> None:
    assert repr(ReadOnlyMapping({"b": 1, "a": 2})) == "ReadOnlyMapping({'b': 1, 'a': 2})"
    assert repr(ReadOnlyMapping({})) == "ReadOnlyMapping({})"
