"""Values as those that JSON has."""

import json
from datetime import date
from decimal import Decimal

import pytest
from frames_by_hand import COLUMNS, NONE, SOME

from karabakh_data.errors import RangeError
from karabakh_data.frames._plain import dicts_of, plain


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("8.9"), 8.9),
        (Decimal("8.0"), 8),
        (Decimal(10**20 + 1), 10**20 + 1),
        (True, True),
        (None, None),
        (("a", "b"), ["a", "b"]),
        (date(2016, 4, 1), "2016-04-01"),
    ],
)
def test_plain_values(value: object, expected: object) -> None:
    assert plain(value) == expected
    assert type(plain(value)) is type(expected)


@pytest.mark.parametrize("text", ["1e300", "-1e300", "1e6000", "Infinity", "NaN", "sNaN"])
def test_a_number_that_json_cannot_write(text: str) -> None:
    with pytest.raises(RangeError) as caught:
        plain(Decimal(text))
    assert caught.value.expected == "a number of 300 digits at most"


@pytest.mark.parametrize("number", [10**300, -(10**300), 10**5000], ids=["high", "low", "longest"])
def test_a_whole_number_that_json_cannot_write(number: int) -> None:
    with pytest.raises(RangeError, match="a number of 300 digits at most"):
        plain(number)


def test_the_largest_number_that_json_can_write() -> None:
    assert json.dumps(plain(Decimal(10**300 - 1))) == "9" * 300
    assert plain(10**300 - 1) == 10**300 - 1


def test_rows_are_dictionaries_by_the_names_of_the_columns() -> None:
    rows = dicts_of(SOME._frame())
    assert all([*row] == [column.name for column in COLUMNS] for row in rows)
    assert (rows[0]["day"], rows[0]["share"], rows[0]["names"]) == ("0001-01-01", 8.9, [])
    assert dicts_of(NONE._frame()) == []
