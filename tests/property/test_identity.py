"""Laws of identity: a range is the value of its two ends.

* Ranges are equal exactly when their ends are, and then their hashes are; nothing else is equal.
* Copies, deep copies and pickles are equal to the original.
* A range cannot be changed.
* There is no order, no difference, no union and no truth value, for each could mean two things.
"""

import copy
import operator
import pickle
from collections.abc import Callable

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import counts, ranges, small_ranges

from karabakh_data import CasualtyRange
from karabakh_data.errors import WrongTypeError

ABSENT = [
    operator.lt,
    operator.le,
    operator.gt,
    operator.ge,
    operator.sub,
    operator.or_,
    operator.and_,
    operator.xor,
    operator.mul,
    operator.truediv,
    operator.floordiv,
]


@given(small_ranges, small_ranges)
def test_equal_exactly_when_the_ends_are(a: CasualtyRange, b: CasualtyRange) -> None:
    assert (a == b) == ((a.low, a.high) == (b.low, b.high))
    assert (a != b) == (not a == b)  # noqa: SIM201 - the two operators are under test


@given(ranges())
def test_equal_ranges_hash_alike(a: CasualtyRange) -> None:
    twin = CasualtyRange(a.low, a.high)
    assert twin == a
    assert hash(twin) == hash(a)


@given(st.lists(small_ranges))
def test_a_set_holds_each_range_once(terms: list[CasualtyRange]) -> None:
    assert len(set(terms)) == len({(a.low, a.high) for a in terms})


@given(ranges())
def test_nothing_else_is_equal(a: CasualtyRange) -> None:
    others: list[object] = [a.low, (a.low, a.high), str(a), None]
    assert a not in others


@given(ranges(), st.integers(0, pickle.HIGHEST_PROTOCOL))
def test_pickle_is_equal(a: CasualtyRange, protocol: int) -> None:
    assert pickle.loads(pickle.dumps(a, protocol)) == a  # noqa: S301 - its own pickle


@given(ranges())
def test_copies_are_equal(a: CasualtyRange) -> None:
    assert copy.copy(a) == a
    assert copy.deepcopy(a) == a


@given(ranges(), st.sampled_from(["low", "high", "middle"]), counts)
def test_range_cannot_be_changed(a: CasualtyRange, name: str, n: int) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(a, name, n)


@given(ranges(), st.sampled_from(["low", "high"]))
def test_ends_cannot_be_deleted(a: CasualtyRange, name: str) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        delattr(a, name)


@pytest.mark.parametrize("operation", ABSENT)
@given(ranges(), ranges())
def test_operator_is_absent(
    operation: Callable[[CasualtyRange, CasualtyRange], object], a: CasualtyRange, b: CasualtyRange
) -> None:
    with pytest.raises(TypeError):
        operation(a, b)


@given(ranges())
def test_no_truth_value(a: CasualtyRange) -> None:
    with pytest.raises(WrongTypeError) as caught:
        bool(a)
    assert caught.value.value == a
