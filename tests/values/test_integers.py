"""What counts as a whole number."""

from enum import IntEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data.errors import WrongTypeError
from karabakh_data.values._integers import whole


class Index:
    """A whole number of another library: no int, yet usable as an index."""

    def __index__(self) -> int:
        return 4


class Grade(IntEnum):
    """A whole number that is an int of another name."""

    FOURTH = 4


@given(st.integers())
def test_an_int_is_itself(number: int) -> None:
    assert whole(number, "a number") == number


@pytest.mark.parametrize("value", [Index(), Grade.FOURTH])
def test_any_whole_number_becomes_an_int(value: Index | Grade) -> None:
    assert whole(value, "a number") == 4
    assert type(whole(value, "a number")) is int


@pytest.mark.parametrize("value", [True, False, 4.0, "4", b"4", None, [4], 4j])
def test_nothing_else_is_one(value: object) -> None:
    with pytest.raises(WrongTypeError) as caught:
        whole(value, "a number of dogs")  # type: ignore[arg-type]
    assert caught.value.value is value
    assert caught.value.expected == "a number of dogs"
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
