"""Examples of :class:`CasualtyRange`; its laws stand in ``property``."""

from collections.abc import Callable
from enum import IntEnum
from itertools import pairwise
from typing import Any

import pytest

from karabakh_data import CasualtyRange, Overlap
from karabakh_data.errors import KarabakhDataError, RangeError, RangeParseError, WrongTypeError


class Index:
    """A whole number of another library: no int, yet usable as an index."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __index__(self) -> int:
        return self.number


class Grade(IntEnum):
    """A whole number that is an int of another name."""

    FOURTH = 4


MAKERS = [
    CasualtyRange.exactly,
    CasualtyRange.at_least,
    CasualtyRange.at_most,
    lambda low: CasualtyRange(low, None),
    lambda low: CasualtyRange(low, 9),
    lambda high: CasualtyRange(0, high),
]
NOT_WHOLE = [True, False, 4.0, 4.5, float("inf"), "4", b"4", (4,), [4], 4j]
NOT_RANGES = [None, 4, 4.0, "4–9", (4, 9), [4, 9], range(4, 9)]


# Making ranges


def test_ends_are_kept() -> None:
    held = CasualtyRange(108, 112)
    assert (held.low, held.high) == (108, 112)


def test_ends_may_be_named() -> None:
    assert CasualtyRange(low=4, high=None) == CasualtyRange(4, None)


def test_a_range_may_start_and_end_with_nobody() -> None:
    assert CasualtyRange(0, 0).is_exact


def test_factories() -> None:
    assert CasualtyRange.exactly(25) == CasualtyRange(25, 25)
    assert CasualtyRange.at_least(64) == CasualtyRange(64, None)
    assert CasualtyRange.at_most(3000) == CasualtyRange(0, 3000)


@pytest.mark.parametrize("number", [Index(4), Grade.FOURTH])
def test_any_whole_number_will_do(number: Index | Grade) -> None:
    held = CasualtyRange(number, number)
    assert held == CasualtyRange(4, 4)
    assert type(held.low) is int
    assert type(held.high) is int
    assert CasualtyRange.exactly(number) == held
    assert number in held
    assert number * held == CasualtyRange(16, 16)


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("value", NOT_WHOLE)
def test_ends_must_be_whole_numbers(make: Callable[[int], CasualtyRange], value: int) -> None:
    with pytest.raises(WrongTypeError) as caught:
        make(value)
    assert caught.value.value == value
    assert caught.value.expected == "a whole number of people"


def test_low_end_must_be_given() -> None:
    with pytest.raises(WrongTypeError) as caught:
        CasualtyRange(None, 9)  # type: ignore[arg-type]
    assert caught.value.value is None
    assert str(caught.value) == "None is of type NoneType: expected a whole number of people"


@pytest.mark.parametrize("high", [-4, 0, 9, None])
def test_counts_are_not_negative(high: int | None) -> None:
    with pytest.raises(RangeError) as caught:
        CasualtyRange(-4, high)
    assert type(caught.value) is RangeError
    assert caught.value.value == -4
    assert str(caught.value) == "-4: expected a count of people, 0 or more"


def test_ends_are_not_reversed() -> None:
    with pytest.raises(RangeError) as caught:
        CasualtyRange(9, 4)
    assert type(caught.value) is RangeError
    assert caught.value.value == (9, 4)
    assert str(caught.value) == "(9, 4): expected a low end that is not above the high end"


def test_errors_are_built_in_ones_too() -> None:
    assert issubclass(WrongTypeError, TypeError)
    assert issubclass(RangeParseError, RangeError)
    assert issubclass(RangeError, ValueError)
    assert issubclass(RangeError, KarabakhDataError)
    assert issubclass(WrongTypeError, KarabakhDataError)


# Reading and writing


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("0", 0, 0),
        ("25", 25, 25),
        ("108–112", 108, 112),
        ("4+", 4, None),
        ("at least 64", 64, None),
        ("more than 90", 91, None),
        ("5 to 7", 5, 7),
        ("up to 3,000", 0, 3000),
        ("541–547+", 541, None),
        ("7,016–7,045", 7016, 7045),
        ("7’016", 7016, 7016),
        ("7 016 to 7 045", 7016, 7045),
        ("between 88 and 91", 88, 91),
        ("Between a hundred and one hundred", 100, 100),
        ("ten or more", 10, None),
        ("over one hundred", 101, None),
        ("fewer than 1", 0, 0),
        ("under twenty", 0, 19),
        ("no more than ninety-nine", 0, 99),
        ("twenty-one–thirty-three", 21, 33),
        ("five-ten", 5, 10),
        ("  at  LEAST 64 ", 64, None),
        ("007", 7, 7),
        ("from 5 to 7", 5, 7),
        ("From 5 up to 7", 5, 7),
        ("5 through 7", 5, 7),
        ("5 or 6", 5, 6),
        ("five or six", 5, 6),
        ("exactly 42", 42, 42),
        ("a total of 42", 42, 42),
        ("42 in total", 42, 42),
        ("above 5", 6, None),
        ("below 5", 0, 4),
        ("five hundred or more", 500, None),
        ("5 and more", 5, None),
        ("5 or fewer", 0, 5),
        ("5 plus", 5, None),
        ("ninety\N{HYPHEN}nine", 99, 99),
        ("ninety\N{NON-BREAKING HYPHEN}nine", 99, 99),
        ("twenty five", 25, 25),
        ("twenty-twenty-five", 20, 25),
        ("one hundred and five", 105, 105),
        ("between one hundred and five and two hundred", 105, 200),
        ("fifteen hundred", 1500, 1500),
        ("2 million", 2_000_000, 2_000_000),
        ("nine hundred and ninety-nine million", 999_000_000, 999_000_000),
        ("at least 2,000 thousand", 2_000_000, None),
        ("two hundred and fifty thousand", 250_000, 250_000),
        ("a million two hundred thousand and five", 1_200_005, 1_200_005),
        ("20 thousand to 30,000", 20_000, 30_000),
        ("20,000–30,000", 20_000, 30_000),
        ("at least 20, at most 30,000", 20, 30_000),
        ("more than 20 but fewer than 30", 21, 29),
        ("at least one hundred and five, and no more than 2 thousand", 105, 2000),
        ("20–30000", 20, 30_000),
        ("0–3,000", 0, 3000),
        ("3–3,000", 3, 3000),
        ("49–3,000", 49, 3000),
        ("20–30,500", 20, 30_500),
        ("1,500–2,000,000", 1500, 2_000_000),
        ("five to 12", 5, 12),
        ("5 to twelve", 5, 12),
        ("7".zfill(1000), 7, 7),
    ],
)
def test_parse(text: str, low: int, high: int | None) -> None:
    assert CasualtyRange.parse(text) == CasualtyRange(low, high)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("541–47", "the upper figure in full"),
        ("1,200–300", "the upper figure in full"),
        ("12–5", "the upper figure in full"),
        ("7,045–7,016", "the lower figure first"),
        ("nine to five", "the lower figure first"),
        ("12 to five", "the lower figure first"),
        ("between two thousand and one hundred and five", "the lower figure first"),
        ("1,000’000", "one kind of thousands mark within a figure"),
        ("at least 1 000,000", "one kind of thousands mark within a figure"),
        ("5 to 1,000’000", "one kind of thousands mark within a figure"),
        ("1,000’000 to 5", "one kind of thousands mark within a figure"),
        ("at least 1,000’000, at most 5", "one kind of thousands mark within a figure"),
        ("at least 5, at most 1,000’000", "one kind of thousands mark within a figure"),
        ("at least 7, at most 5", "a lower limit that is not above the upper limit"),
        ("9" * 1001, "a figure of fewer digits, in at most 1,000 characters"),
    ],
)
def test_parse_tells_what_is_amiss(text: str, expected: str) -> None:
    with pytest.raises(RangeParseError) as caught:
        CasualtyRange.parse(text)
    assert caught.value.value == text
    assert caught.value.expected == expected
    assert str(caught.value).endswith(f" states no range of people: expected {expected}")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "dozens",
        "hundred",
        "twenty ten",
        "one hundred zero",
        "five hundred thousand thousand",
        "one thousand twelve hundred",
        "one thousand ten hundred",
        "one thousand million",
        "zero hundred",
        "2 million 5",
        "2.5 million",
        "two dozen",
        "about 30",
        "30 or so",
        "30 people",
        "at least 30 or more",
        "at least64",
        "fewer than 0",
        "1.500",
        "1,50",
        "1000,000",
        "-5",
        "5-",
        "+5",
        "4–9 or more",
        "5 and 7",
        "5 and 7+",
        "between 5 and 7+",
        "between 5 or 7",
        "from 5",
        "from 5–7",
        "from 5 and 7",
        "exactly 5 or more",
        "exactly5",
        "at most 7, at least 5",
        "at least 5, at least 7",
        "at least 5, 7",
        "between 5 to 7",
        "between 5–7",
        "1–2–3",
        "٤",
        "²",
    ],
)
def test_parse_refuses_what_it_would_have_to_guess(text: str) -> None:
    with pytest.raises(RangeParseError) as caught:
        CasualtyRange.parse(text)
    assert caught.value.value == text
    assert "at least 64" in caught.value.expected


@pytest.mark.parametrize(
    ("text", "full", "bare"),
    [
        ("20-30,000", "20,000–30,000", "at least 20, at most 30,000"),
        ("between 20 and 30,000", "20,000–30,000", "at least 20, at most 30,000"),
        ("from 20 to 30,000", "20,000–30,000", "at least 20, at most 30,000"),
        ("2 to 3,000", "2,000–3,000", "at least 2, at most 3,000"),
        ("2 or 3,000", "2,000–3,000", "at least 2, at most 3,000"),
        ("two to three thousand", "2,000–3,000", "at least 2, at most 3,000"),
        ("2-3 million", "2,000,000–3,000,000", "at least 2, at most 3,000,000"),
        ("1–5,000,000", "1,000,000–5,000,000", "at least 1, at most 5,000,000"),
        ("five to six hundred", "500–600", "5–600"),
        ("one hundred to two hundred thousand", "100,000–200,000", "at least 100, at most 200,000"),
        ("1,500 to 2,000 million", "1,500,000,000–2,000,000,000", "1,500–2,000,000,000"),
        ("20–30,000+", "20,000+", "20+"),
    ],
)
def test_parse_names_both_readings_of_a_shortened_low_end(text: str, full: str, bare: str) -> None:
    with pytest.raises(RangeParseError) as caught:
        CasualtyRange.parse(text)
    assert caught.value.value == text
    assert caught.value.suggestions == (full, bare)


def test_parse_tells_why_it_refuses_a_shortened_low_end() -> None:
    with pytest.raises(RangeParseError) as caught:
        CasualtyRange.parse("20-30,000")
    assert "since it may mean 20 to 30,000 or 20,000 to 30,000" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        (
            "between one thousand and six hundred and one thousand and six hundred",
            ("1,000–601,600", "1,600"),
        ),
        (
            "between one thousand and six hundred and two thousand",
            ("1,000–602,000", "1,600–2,000"),
        ),
        (
            "at least one thousand and six hundred and two thousand or fewer",
            ("1,000–602,000", "1,600–2,000"),
        ),
    ],
)
def test_parse_names_all_that_words_may_mean(text: str, ranges: tuple[str, ...]) -> None:
    with pytest.raises(RangeParseError) as caught:
        CasualtyRange.parse(text)
    assert caught.value.value == text
    assert caught.value.suggestions == ranges
    assert f"since it may mean {' or '.join(ranges)}" in caught.value.expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between one hundred and five thousand and six", 100, 5_006),
        ("between one hundred and five and one hundred and seven", 105, 107),
        ("at least one hundred and five thousand and six or fewer", 100, 5_006),
    ],
)
def test_parse_cuts_words_where_they_make_a_range(text: str, low: int, high: int) -> None:
    assert CasualtyRange.parse(text) == CasualtyRange(low, high)


def test_two_counts_around_or_follow_each_other() -> None:
    with pytest.raises(RangeParseError) as caught:
        CasualtyRange.parse("5 or 7")
    assert caught.value.value == "5 or 7"
    assert caught.value.expected == "two counts that follow each other around 'or'"
    assert caught.value.suggestions == ("5–7",)


@pytest.mark.parametrize("value", [None, 25, b"25", ["25"], CasualtyRange(4, 9)])
def test_parse_takes_text_only(value: object) -> None:
    with pytest.raises(WrongTypeError) as caught:
        CasualtyRange.parse(value)  # type: ignore[arg-type]
    assert caught.value.value == value
    assert caught.value.expected == "a text such as '108–112' or 'at least 64'"


@pytest.mark.parametrize(
    ("held", "text"),
    [
        (CasualtyRange(0, 0), "0"),
        (CasualtyRange(25, 25), "25"),
        (CasualtyRange(108, 112), "108–112"),
        (CasualtyRange(0, 3000), "0–3,000"),
        (CasualtyRange(4, None), "4+"),
        (CasualtyRange(1_234_567, None), "1,234,567+"),
        (CasualtyRange(1000, 1000), "1,000"),
        (CasualtyRange(20, 30_000), "at least 20, at most 30,000"),
        (CasualtyRange(999, 1_000_000), "at least 999, at most 1,000,000"),
        (CasualtyRange(20, 30_500), "20–30,500"),
        (CasualtyRange(30, 30_000), "30–30,000"),
        (CasualtyRange(1000, 2_000_000), "1,000–2,000,000"),
    ],
)
def test_str(held: CasualtyRange, text: str) -> None:
    assert str(held) == text
    assert f"{held}" == text


def test_repr() -> None:
    assert repr(CasualtyRange(4, 9)) == "CasualtyRange(low=4, high=9)"
    assert repr(CasualtyRange(4, None)) == "CasualtyRange(low=4, high=None)"


@pytest.mark.parametrize(
    ("spec", "text"),
    [
        ("", "1,080–1,120"),
        (",", "1,080–1,120"),
        (">12", " 1,080–1,120"),
        ("<12", "1,080–1,120 "),
        ("12", "1,080–1,120 "),
        ("^13,", " 1,080–1,120 "),
        ("*>14,", "***1,080–1,120"),
        ("·<13", "1,080–1,120··"),
        ("3", "1,080–1,120"),
    ],
)
def test_format(spec: str, text: str) -> None:
    assert format(CasualtyRange(1080, 1120), spec) == text


def test_to_dict() -> None:
    assert CasualtyRange(4, 9).to_dict() == {"low": 4, "high": 9}
    assert CasualtyRange(4, None).to_dict() == {"low": 4, "high": None}


def test_a_notebook_shows_it_in_figures_of_one_width() -> None:
    shown = CasualtyRange(4, 9)._repr_html_()
    assert 'style="font-variant-numeric:tabular-nums"' in shown


FILLS = "0٣²k_+,.'’~<>≤≥%$-−–—"
"""What would be read as part of the figure."""


@pytest.mark.parametrize(
    "spec",
    ["d", "n", "s", ">12s", ".2f", ".3", "e", "%", "012", "=12", "_", "+", ">0", ">012", ">12345"]
    + [f"{fill}>12" for fill in FILLS],
)
def test_format_refuses_what_would_change_the_figure(spec: str) -> None:
    with pytest.raises(RangeError) as caught:
        format(CasualtyRange(4, 9), spec)
    assert type(caught.value) is RangeError
    assert caught.value.value == spec
    assert caught.value.expected == "a format of fill, alignment, width and comma, such as '*>12,'"


# What a range is


def test_a_range_equals_no_number() -> None:
    total = CasualtyRange.exactly(111)
    assert total != 111  # type: ignore[comparison-overlap]
    assert total.is_exact
    assert total.low == 111


def test_width_and_kind() -> None:
    exact, closed, above = CasualtyRange(4, 4), CasualtyRange(4, 9), CasualtyRange(4, None)
    assert [held.width for held in (exact, closed, above)] == [0, 5, None]
    assert [held.is_exact for held in (exact, closed, above)] == [True, False, False]
    assert [held.is_open for held in (exact, closed, above)] == [False, False, True]


def test_ranges_apart_hash_apart() -> None:
    assert len({hash(CasualtyRange(low, low + 9)) for low in range(100)}) > 90
    assert len({hash(CasualtyRange(4, high)) for high in range(4, 104)}) > 90


def test_sort_key_orders_by_low_end_then_by_high_end() -> None:
    in_order = [
        CasualtyRange(0, None),
        CasualtyRange(4, 4),
        CasualtyRange(4, 9),
        CasualtyRange(4, 10**30),
        CasualtyRange(4, None),
        CasualtyRange(5, 5),
    ]
    assert sorted(set(in_order), key=CasualtyRange.sort_key) == in_order
    assert all(one.sort_key() < other.sort_key() for one, other in pairwise(in_order))


def test_matching_by_position() -> None:
    match CasualtyRange(4, None):
        case CasualtyRange(low, None):
            assert low == 4
        case _:
            pytest.fail("an open range has no high end")


# Numbers too long to be written

LARGEST = CasualtyRange(10**300 - 1, None)


def test_the_largest_count_is_written_and_read_back() -> None:
    assert str(LARGEST) == ",".join(["999"] * 100) + "+"
    assert repr(LARGEST) == f"CasualtyRange(low={'9' * 300}, high=None)"
    assert len(f"{LARGEST:>500,}") == 500
    assert CasualtyRange.parse(str(LARGEST)) == LARGEST
    widest = CasualtyRange(10**299, 10**300 - 1)
    assert CasualtyRange.parse(str(widest)) == widest


@pytest.mark.parametrize(
    "make",
    [
        lambda: CasualtyRange(10**5000, None),
        lambda: CasualtyRange(0, 10**5000),
        lambda: CasualtyRange.exactly(10**300),
        lambda: LARGEST + CasualtyRange(1, None),
        lambda: CasualtyRange(4, 9) * 10**5000,
        lambda: sum([LARGEST, LARGEST], CasualtyRange(0, 0)),
    ],
)
def test_a_longer_count_is_refused_where_it_is_made(make: Callable[[], object]) -> None:
    with pytest.raises(RangeError) as caught:
        make()
    assert caught.value.expected == "a count of people of 300 digits at most"
    assert isinstance(caught.value.value, int)
    assert caught.value.value >= 10**300
    assert str(caught.value)


def test_a_longer_count_can_be_asked_for() -> None:
    assert 10**5000 not in CasualtyRange(4, 9)
    assert 10**5000 in CasualtyRange(4, None)


@pytest.mark.parametrize(
    "text", ["9" * 301, f"up to {'9' * 301}", f"{'9' * 298} million", f"more than {'9' * 300}"]
)
def test_a_text_with_a_longer_count_states_none(text: str) -> None:
    with pytest.raises(RangeParseError) as caught:
        CasualtyRange.parse(text)
    assert (caught.value.value, caught.value.expected) == (text, "figures of 300 digits at most")


# Membership


def test_membership() -> None:
    assert [count in CasualtyRange(4, 6) for count in (-1, 0, 3, 4, 5, 6, 7)] == [
        False,
        False,
        False,
        True,
        True,
        True,
        False,
    ]
    assert 10**30 in CasualtyRange.at_least(4)


@pytest.mark.parametrize("value", [*NOT_WHOLE, None, CasualtyRange(4, 9)])
def test_members_are_whole_numbers(value: object) -> None:
    with pytest.raises(WrongTypeError) as caught:
        _ = value in CasualtyRange(0, 9)  # type: ignore[operator]
    assert caught.value.value == value
    assert caught.value.expected == "a whole number of people"


# Operations


def test_addition() -> None:
    assert CasualtyRange(117, 121) + CasualtyRange.exactly(115) == CasualtyRange(232, 236)
    assert CasualtyRange(4, None) + CasualtyRange.exactly(115) == CasualtyRange.at_least(119)
    assert CasualtyRange.exactly(115) + CasualtyRange(4, None) == CasualtyRange.at_least(119)


def test_sum_starts_from_zero() -> None:
    terms: list[Any] = [CasualtyRange(1, 2), CasualtyRange(3, 5)]
    assert sum(terms) == CasualtyRange(4, 7)


@pytest.mark.parametrize("value", [1, -1, 0.0, False, None, "4", (4, 9)])
def test_only_ranges_are_added(value: object) -> None:
    with pytest.raises(TypeError):
        _ = value + CasualtyRange(4, 9)  # type: ignore[operator]
    with pytest.raises(TypeError):
        _ = CasualtyRange(4, 9) + value  # type: ignore[operator]


def test_zero_is_added_from_the_left_only() -> None:
    assert 0 + CasualtyRange(4, 9) == CasualtyRange(4, 9)
    with pytest.raises(TypeError):
        _ = CasualtyRange(4, 9) + 0  # type: ignore[operator]


def test_multiples() -> None:
    assert 3 * CasualtyRange(4, 9) == CasualtyRange(12, 27)
    assert CasualtyRange(4, 9) * 3 == CasualtyRange(12, 27)
    assert 3 * CasualtyRange(4, None) == CasualtyRange(12, None)
    assert 0 * CasualtyRange(4, None) == CasualtyRange(0, 0)


@pytest.mark.parametrize("value", [True, False, 1.5, "4", None])
def test_factors_are_whole_numbers(value: object) -> None:
    with pytest.raises(WrongTypeError) as caught:
        _ = value * CasualtyRange(4, 9)  # type: ignore[arg-type]
    assert caught.value.value == value
    with pytest.raises(WrongTypeError) as caught:
        _ = CasualtyRange(4, 9) * value  # type: ignore[operator]
    assert caught.value.value == value
    assert caught.value.expected == "a whole number of people"


def test_factors_are_not_negative() -> None:
    with pytest.raises(RangeError) as caught:
        _ = -2 * CasualtyRange(4, 9)
    assert type(caught.value) is RangeError
    assert str(caught.value) == "-2: expected a factor of 0 or more"


def test_hull() -> None:
    assert CasualtyRange(88, 91).hull(CasualtyRange(31, 94)) == CasualtyRange(31, 94)
    assert CasualtyRange(1, 2).hull(CasualtyRange(8, 9)) == CasualtyRange(1, 9)
    assert CasualtyRange(1, 2).hull(CasualtyRange(8, None)) == CasualtyRange(1, None)


def test_intersection() -> None:
    assert CasualtyRange(31, 92).intersection(CasualtyRange.at_least(80)) == CasualtyRange(80, 92)
    assert CasualtyRange(31, 92).intersection(CasualtyRange(92, 94)) == CasualtyRange(92, 92)
    assert CasualtyRange(31, 94).intersection(CasualtyRange(88, 91)) == CasualtyRange(88, 91)
    assert CasualtyRange(31, 92).intersection(CasualtyRange(93, 94)) is None
    assert CasualtyRange(4, None).intersection(CasualtyRange(9, None)) == CasualtyRange(9, None)


def test_remainder() -> None:
    assert CasualtyRange(25, 30).remainder(CasualtyRange(7, 9)) == CasualtyRange(16, 23)
    assert CasualtyRange(25, 30).remainder(CasualtyRange(7, None)) == CasualtyRange(0, 23)
    assert CasualtyRange(25, None).remainder(CasualtyRange(7, 9)) == CasualtyRange(16, None)
    assert CasualtyRange(25, 30).remainder(CasualtyRange(28, 40)) == CasualtyRange(0, 2)
    assert CasualtyRange(25, 30).remainder(CasualtyRange(30, 40)) == CasualtyRange(0, 0)
    assert CasualtyRange(25, 30).remainder(CasualtyRange(31, 40)) is None


# Relations


def test_subset() -> None:
    assert CasualtyRange(4, 9).is_subset(CasualtyRange(4, None))
    assert not CasualtyRange(4, None).is_subset(CasualtyRange(4, 9))
    assert not CasualtyRange(4, 9).is_subset(CasualtyRange(5, 9))
    assert CasualtyRange(4, 9).is_subset(CasualtyRange(4, 9))
    assert not CasualtyRange(4, 9).is_subset(CasualtyRange(4, 8))


def test_disjointness() -> None:
    assert CasualtyRange(1, 3).is_disjoint(CasualtyRange(4, None))
    assert not CasualtyRange(1, 4).is_disjoint(CasualtyRange(4, None))


def test_precedence() -> None:
    assert CasualtyRange(1, 4).precedes(CasualtyRange(4, 9))
    assert not CasualtyRange(1, 5).precedes(CasualtyRange(4, 9))
    assert not CasualtyRange(1, None).precedes(CasualtyRange(4, 9))


@pytest.mark.parametrize(
    ("one", "other", "state"),
    [
        (CasualtyRange(31, 92), CasualtyRange(80, 94), Overlap.OVERLAPS),
        (CasualtyRange(1, 4), CasualtyRange(4, 9), Overlap.MEETS),
        (CasualtyRange(1, 4), CasualtyRange(5, 9), Overlap.BEFORE),
        (CasualtyRange(4, 4), CasualtyRange(4, 9), Overlap.STARTS),
        (CasualtyRange(1, 4), CasualtyRange(4, 4), Overlap.FINISHED_BY),
        (CasualtyRange(5, None), CasualtyRange(4, None), Overlap.FINISHES),
        (CasualtyRange(5, 6), CasualtyRange(4, None), Overlap.CONTAINED_BY),
        (CasualtyRange(4, None), CasualtyRange(4, None), Overlap.EQUAL),
        (CasualtyRange(4, None), CasualtyRange(1, 4), Overlap.MET_BY),
    ],
)
def test_overlap(one: CasualtyRange, other: CasualtyRange, state: Overlap) -> None:
    assert one.overlap(other) is state


@pytest.mark.parametrize(
    "method",
    ["hull", "intersection", "remainder", "is_subset", "is_disjoint", "precedes", "overlap"],
)
@pytest.mark.parametrize("value", NOT_RANGES)
def test_methods_take_ranges_only(method: str, value: object) -> None:
    with pytest.raises(WrongTypeError) as caught:
        getattr(CasualtyRange(4, 9), method)(value)
    assert caught.value.value == value
    assert caught.value.expected == "a CasualtyRange"


def test_no_truth_value() -> None:
    with pytest.raises(WrongTypeError) as caught:
        bool(CasualtyRange(0, 0))
    assert caught.value.value == CasualtyRange(0, 0)
    assert caught.value.expected == (
        "'total is None' or '0 in total' in place of 'if total', which may mean either"
    )
