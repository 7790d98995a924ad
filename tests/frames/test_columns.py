"""What 64 bits hold of a column."""

from decimal import Decimal

import pytest
from frames_by_hand import of

from karabakh_data import DoesNotFitError
from karabakh_data.frames._columns import columns_of
from karabakh_data.frames._frame import Kind


def read(kind: Kind, *values: object) -> list[object]:
    ((_, found),) = columns_of(of("share", kind, *values)._frame())
    return found


@pytest.mark.parametrize("number", [0, 4, -1, 2**63 - 1, -(2**63)])
def test_whole_numbers_that_fit(number: int) -> None:
    assert read(Kind.WHOLE, number, None) == [number, None]


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 10**5000], ids=["high", "low", "long"])
def test_whole_numbers_that_do_not_fit(number: int) -> None:
    with pytest.raises(DoesNotFitError, match=r"^column share: .+ does not fit: expected a whole"):
        read(Kind.WHOLE, number)


@pytest.mark.parametrize("text", ["8.9", "0.1", "1936", "1.50", "-3E+5", "999999999999999"])
def test_decimals_that_a_float_holds_as_they_are_written(text: str) -> None:
    (number,) = read(Kind.NUMBER, Decimal(text))
    assert type(number) is float
    assert Decimal(repr(number)) == Decimal(text)


@pytest.mark.parametrize("text", ["0.12345678901234567891", "9007199254740993", "1E+400"])
def test_decimals_that_a_float_would_change(text: str) -> None:
    with pytest.raises(DoesNotFitError, match="expected a number of 15 digits or less"):
        read(Kind.NUMBER, Decimal(text))


def test_lists_and_other_values_stay() -> None:
    assert read(Kind.TEXTS, ("a", "b"), ()) == [["a", "b"], []]
    assert read(Kind.FLAG, True, None) == [True, None]  # noqa: FBT003
    assert read(Kind.NUMBER, None) == [None]
