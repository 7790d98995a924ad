"""Quantities other than of people who came to harm: what they say, and when they disagree."""

from decimal import Decimal

import pytest
from checks_records import cited, people, quantity, records, strength, support, work
from hypothesis import given as drawn
from hypothesis import strategies as st

from karabakh_data import FigureKind, Reading, Side
from karabakh_data.auditing._amounts import (
    Ends,
    Quantity,
    apart,
    disagree,
    ends_of,
    is_same,
    printed_and_quoted,
    rounded,
    total,
)
from karabakh_data.tables._record import Record


def printed(*given: Record) -> list[Quantity]:
    return printed_and_quoted(records(*given))[0]


def ends(low: str, high: str | None = None) -> Ends:
    return Decimal(low), None if high is None else Decimal(high)


def test_figures_and_statements_of_support_with_an_amount_have_quantities() -> None:
    given: list[Record] = [
        quantity(),
        support("sc-0001", amount=("30", "60", "USD")),
        support("sc-0002"),
    ]
    one, other = printed(*given)
    assert (one.record.id, one.ends, one.meant) == ("fg-0001", ends("5", "5"), ends("4.5", "5.5"))
    assert (other.record.id, other.ends, other.unit) == ("sc-0001", ends("30", "60"), "USD")
    assert other.meant == ends("29.5", "60.5")


def test_what_titles_have_and_notes_quote_stands_apart() -> None:
    given = [quantity(), quantity("fg-0002", claimant="report"), quantity("fg-0003", claimant="he")]
    of_text, quoted = printed_and_quoted(records(*given, work("report")))
    assert [one.record.id for one in of_text] == ["fg-0001", "fg-0003"]
    assert [one.record.id for one in quoted] == ["fg-0002"]


@pytest.mark.parametrize(
    ("unit", "base", "times"),
    [
        ("wk", "d", "7"),
        ("mo", "d", "30.4375"),
        ("a", "d", "365.25"),
        ("[mi_i]2", "km2", "2.589988110336"),
        ("USD", "USD", "1"),
    ],
)
def test_units_of_one_proportion_have_one_base(unit: str, base: str, times: str) -> None:
    (one,) = printed(quantity(low=2, unit=unit))
    assert (one.unit, one.ends) == (base, (2 * Decimal(times),) * 2)
    assert one.meant == (Decimal("1.5") * Decimal(times), Decimal("2.5") * Decimal(times))


def test_open_ends() -> None:
    (below,) = printed(quantity(low=None))
    assert below.ends == ends("0", "5")
    (above,) = printed(quantity(high=None))
    assert (above.ends, above.meant) == (ends("5"), ends("4.5"))


def test_an_approximate_figure_is_all_that_rounds_to_it() -> None:
    (one,) = printed(quantity(low=3400, reading=Reading.APPROXIMATE))
    assert (one.ends, one.meant) == (ends("3400", "3400"), ends("3350", "3450"))


def test_a_quantity_in_words() -> None:
    cites = (cited("book", 9),)
    one, other = printed(
        strength("fg-0001", "500", claimant="he", cites=cites),
        support("sc-0001", amount=("30", "30", "USD"), cites=cites),
    )
    assert one.told == "What is measured: 500 people (fg-0001, lead, according to he)"
    assert other.told == "friend: arms for the Armenian side (explicit, stated): 30 (sc-0001, lead)"
    assert one.account == ("lead", (9,), "he")


def test_quantities_of_one_sort_have_a_family() -> None:
    given: list[Record] = [
        quantity("fg-0001"),
        quantity("fg-0002", unit="[mi_i]2"),
        quantity("fg-0003", kind="count"),
        quantity("fg-0004", side=Side.ARMENIAN),
        support(amount=("1", "1", "km2")),
    ]
    families = [one.family for one in printed(*given)]
    assert families[0] == families[1]
    assert len(set(families)) == 4


@pytest.mark.parametrize(
    ("low", "high", "about", "least", "most"),
    [
        ("9", "9", True, "8.5", "9.5"),
        ("8.9", "8.9", False, "8.85", "8.95"),
        ("8.90", "8.90", True, "8.85", "8.95"),
        ("20", "300", True, "15", "350"),
        ("20", None, False, "19.5", None),
        ("0", "0", True, "-0.5", "0.5"),
    ],
)
def test_rounding(low: str, high: str | None, about: bool, least: str, most: str | None) -> None:  # noqa: FBT001
    assert rounded(*ends(low, high), about=about) == ends(least, most)


def test_what_may_be_meant_by_a_number_of_people() -> None:
    assert ends_of(people("108–112")) == ends("107.5", "112.5")
    assert ends_of(people("4+")) == ends("3.5")
    assert ends_of(people("20"), about=True) == ends("15", "25")
    assert ends_of(people("20")) == ends("19.5", "20.5")


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        (ends("31", "31"), ends("55", "55"), "24"),
        (ends("31"), ends("55"), "0"),
        (ends("31"), ends("5", "20"), "11"),
        (ends("31", "60"), ends("55", "70"), "-5"),
    ],
)
def test_how_far_two_stand_apart(one: Ends, other: Ends, gap: str) -> None:
    assert apart(one, other) == apart(other, one) == Decimal(gap)
    assert disagree(one, other) == disagree(other, one) == (Decimal(gap) > 0)


def test_to_touch_is_not_to_agree() -> None:
    assert disagree(ends("1", "2"), ends("2", "3"))
    assert not disagree(ends("1", "2.1"), ends("2", "3"))


def test_sums() -> None:
    assert total([ends("1", "2"), ends("3", "4")]) == ends("4", "6")
    assert total([ends("1", "2"), ends("3")]) == ends("4")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (strength("fg-0001", "1500", "2500"), strength("fg-0002", "1500", "2500"), True),
        (strength("fg-0001", "1500", "2500"), strength("fg-0002", "1500", "3000"), False),
        (strength("fg-0001", "1500", "2500"), strength("fg-0002", "1000", "2500"), False),
        (strength("fg-0001", "9"), strength("fg-0002", "8.6"), True),
        (strength("fg-0001", "9"), strength("fg-0002", "8.4"), False),
        (strength("fg-0001", "9", "20"), strength("fg-0002", "10", "20"), False),
        (strength("fg-0001", "9", "20"), strength("fg-0002", "9", "21"), False),
    ],
)
def test_the_same_ends(one: Record, other: Record, same: bool) -> None:  # noqa: FBT001
    first, second = printed(one, other)
    assert is_same(first, second) is is_same(second, first) is same


def test_an_open_end_is_not_a_closed_one() -> None:
    one, other = printed(quantity("fg-0001"), quantity("fg-0002", high=None))
    assert not is_same(one, other)
    assert not is_same(other, one)
    assert is_same(other, other)


def test_an_approximate_figure_is_the_same_as_one_that_rounds_to_it() -> None:
    about = quantity("fg-0001", 9, reading=Reading.APPROXIMATE)
    one, other = printed(about, strength("fg-0002", "8.9", kind=FigureKind.AREA, unit="km2"))
    assert is_same(one, other)


numbers = st.decimals(0, 10**6, places=1)


@drawn(numbers, numbers)
def test_two_numbers_disagree_or_may_be_one(one: Decimal, other: Decimal) -> None:
    first, second = rounded(one, one), rounded(other, other)
    assert disagree(first, second) is (one != other)
