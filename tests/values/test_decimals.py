"""Exact numbers with decimals, as they stand in a table."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data.errors import DataError
from karabakh_data.values._decimals import decimal


@pytest.mark.parametrize("text", ["0", "7", "0.5", "8.9", "36000000", "1.50", "9" * 40])
def test_a_number_is_read_exactly_and_written_as_it_was(text: str) -> None:
    assert decimal(text) == Decimal(text)
    assert str(decimal(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-1",
        "+1",
        "1,936",
        "1.",
        ".5",
        "01",
        "1e3",
        "1_000",
        "NaN",
        "Infinity",
        " 1",
        "1\n",
        "٣",
    ],
)
def test_what_is_no_number_in_plain_figures(text: str) -> None:
    with pytest.raises(DataError) as caught:
        decimal(text)
    assert (caught.value.value, caught.value.expected) == (
        text,
        "a number such as 8.9, in plain figures",
    )


def test_a_number_is_not_too_long() -> None:
    assert decimal("9" * 300) == 10**300 - 1
    with pytest.raises(DataError) as caught:
        decimal("9" * 301)
    assert (caught.value.value, caught.value.expected) == (
        "9" * 301,
        "a number of 300 figures at most",
    )


@given(st.decimals(min_value=0, max_value=10**12, places=3))
def test_any_number_survives(number: Decimal) -> None:
    assert decimal(f"{number:f}") == number
