"""Tests of many things at once name each thing of which they do not hold."""

import pytest
from each import each

from karabakh_data import Period


@each([2, 4, 6])
def test_it_may_hold_of_all(number: int) -> None:
    assert number % 2 == 0


def test_it_names_each_of_which_it_does_not_hold() -> None:
    seen: list[int] = []

    @each([1, 2, 3, 4])
    def is_even(number: int) -> None:
        seen.append(number)
        assert number % 2 == 0, f"{number} is odd"

    with pytest.raises(BaseExceptionGroup, match=r"^does not hold of 2 of 4: 1, 3") as caught:
        is_even()
    assert seen == [1, 2, 3, 4]
    assert [str(error).partition("\n")[0] for error in caught.value.exceptions] == [
        "1 is odd",
        "3 is odd",
    ]
    assert [error.__notes__ for error in caught.value.exceptions] == [["of 1"], ["of 3"]]


def test_errors_and_what_is_not_raised_are_failures_too() -> None:
    @each(["2016", "x", "2017"], lambda text: f"the text {text}")
    def is_refused(text: str) -> None:
        if text == "2016":
            with pytest.raises(ValueError, match="never"):
                Period(text)
        Period(text)

    with pytest.raises(BaseExceptionGroup, match=r"2 of 3: the text 2016, the text x"):
        is_refused()


@pytest.mark.parametrize("things", [[], [1, 1]])
def test_there_is_something_to_try_and_names_tell_it_apart(things: list[int]) -> None:
    with pytest.raises(ValueError, match="expected things with names of their own"):
        each(things)
