"""What the cells of one row must say together."""

from decimal import Decimal
from typing import Any

import pytest

from karabakh_data import (
    Actor,
    CasualtyClaim,
    CasualtyRange,
    Contributor,
    Event,
    Figure,
    Note,
    NoteGroup,
    Rank,
    Reading,
    ReferenceCount,
    Source,
    SupportClaim,
)
from karabakh_data.tables._rows import Row
from karabakh_data.validation._rows import faults_of_row

PLAIN = "small letters and digits of ASCII, in words joined by hyphens"
NAMES = "either family and given, or literal"
CITED = "a citation, or a remark that says why there is none"
REASON = "the reason for which the claim is deprecated"
FIGURE: dict[str, Any] = {
    "figure": CasualtyRange(4, 4),
    "printed": "four",
    "reading": Reading.WORD_NUMBER,
}


def told(record: type[Any], **values: object) -> list[tuple[str | None, object, str]]:
    found = list(faults_of_row(record, Row("x.csv", 7, {}), values))
    assert {(fault.file, fault.line, fault.suggestions) for fault in found} <= {("x.csv", 7, ())}
    return [(fault.column, fault.value, fault.expected) for fault in found]


@pytest.mark.parametrize("key", ["a", "7", "cc-0201", "1in-nd-sluchaya", "a-b-c"])
def test_a_plain_id(key: str) -> None:
    assert told(Actor, id=key) == []


@pytest.mark.parametrize("key", ["A", "a_b", "a--b", "-a", "a-", "a.b", "é", "٣", "a\n"])
def test_an_id_that_is_not_plain(key: str) -> None:
    faults = told(Actor, id=key)
    assert ("id", key, PLAIN) in faults
    assert {column for column, _, _ in faults} == {"id"}


@pytest.mark.parametrize("year", [1000, 2016, 9999])
def test_a_year(year: int) -> None:
    assert told(ReferenceCount, year=year) == []
    assert told(ReferenceCount) == []


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (0, "a year from 1000 to 9999"),
        (999, "a year in four digits"),
        (10_000, "a year from 1000 to 9999"),
    ],
)
def test_what_is_no_year(year: int, expected: str) -> None:
    assert told(ReferenceCount, year=year) == [("year", year, expected)]


@pytest.mark.parametrize("address", ["https://a.org/x?y=1#z", "http://a", "https://a.am/ՄԻՊ/2"])
def test_an_address(address: str) -> None:
    assert told(Source, URL=address) == []


@pytest.mark.parametrize(
    "address", ["a.org", "ftp://a.org", "https://", "https:///x", "https://a b"]
)
def test_what_is_no_address(address: str) -> None:
    expected = "an address that begins with https:// or http://, without spaces"
    assert told(Source, URL=address) == [("URL", address, expected)]


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (CasualtyRange(2881, 2881), []),
        (CasualtyRange(7600, None), []),
        (
            CasualtyRange(0, None),
            [("low", "0+", "a number of people from one up, read as translated")],
        ),
    ],
)
def test_a_figure_in_another_language_may_be_a_limit(
    figure: CasualtyRange, expected: list[object]
) -> None:
    cells = {"figure": figure, "printed": "2 bin 881", "reading": Reading.TRANSLATED}
    assert told(CasualtyClaim, **cells) == expected


@pytest.mark.parametrize("record", [Actor, CasualtyClaim, Contributor, Event, Note, Source])
def test_of_a_cell_with_a_fault_of_its_own_nothing_more_is_said(record: type[Any]) -> None:
    assert told(record) == []


def test_space_at_the_ends() -> None:
    assert told(Actor, name=" x", remark="x\N{NO-BREAK SPACE}", gwno=7, side=None) == [
        ("name", " x", "no space at either end"),
        ("remark", "x\N{NO-BREAK SPACE}", "no space at either end"),
    ]
    assert told(Event, places=("a", "b ")) == [("places", "b ", "no space at either end")]


def test_each_item_of_a_list_is_there_once() -> None:
    once = "each item of a list once"
    assert told(Event, places=("b", "a", "b", "a", "c")) == [
        ("places", "a", once),
        ("places", "b", once),
    ]
    assert told(Event, places=("a", "b"), actors=("a",)) == []


@pytest.mark.parametrize("record", [CasualtyClaim, Event, Note])
def test_what_cites_nothing_says_why(record: type[Any]) -> None:
    assert told(record, citations=(), remark=None) == [("citations", None, CITED)]
    assert told(record, citations=(), remark="why") == []
    assert told(record, citations=("x",), remark=None) == []
    assert told(record, citations=()) == []


def test_what_is_deprecated_says_why() -> None:
    assert told(CasualtyClaim, rank=Rank.DEPRECATED, remark=None) == [("remark", None, REASON)]
    assert told(CasualtyClaim, rank=Rank.DEPRECATED, remark="why") == []
    assert told(CasualtyClaim, rank=Rank.NORMAL, remark=None) == []
    assert told(CasualtyClaim, rank=Rank.DEPRECATED) == []


def test_a_figure_follows_from_what_is_printed() -> None:
    assert told(CasualtyClaim, **FIGURE) == []
    assert told(CasualtyClaim, **{**FIGURE, "figure": CasualtyRange(4, 5)}) == [
        ("low", "4–5", "4, which is 'four' read as word-number")
    ]
    (fault,) = told(CasualtyClaim, **{**FIGURE, "printed": "dozens"})
    assert fault[:2] == ("printed", "dozens")


@pytest.mark.parametrize("missing", FIGURE)
def test_a_figure_is_not_judged_without_all_of_it(missing: str) -> None:
    values = {**FIGURE, "figure": CasualtyRange(9, 9)}
    del values[missing]
    assert told(CasualtyClaim, **values) == []


@pytest.mark.parametrize(
    ("figure", "is_sound"),
    [
        (CasualtyRange(1, 1), True),
        (CasualtyRange(7, 7), True),
        (CasualtyRange(0, 0), False),
        (CasualtyRange(1, 2), False),
        (CasualtyRange(1, None), False),
    ],
)
def test_people_who_are_listed_are_a_number_from_one_up(
    figure: CasualtyRange, *, is_sound: bool
) -> None:
    values = {"figure": figure, "printed": "a man", "reading": Reading.ENUMERATED}
    expected = "a number of people from one up, read as enumerated"
    assert told(CasualtyClaim, **values) == ([] if is_sound else [("low", str(figure), expected)])


AMOUNT: dict[str, Any] = {
    "amount_printed": "8.9 to 9 tonnes",
    "amount_low": Decimal("8.9"),
    "amount_high": Decimal(9),
    "amount_unit": "t",
}
ALL_OR_NOTHING = "an amount as printed, with its low end and its unit"


def test_an_amount_is_whole_or_not_there() -> None:
    assert told(SupportClaim, **AMOUNT) == []
    assert told(SupportClaim, **{**AMOUNT, "amount_high": None}) == []
    assert told(SupportClaim, **dict.fromkeys(AMOUNT)) == []


@pytest.mark.parametrize("cell", ["amount_printed", "amount_low", "amount_unit"])
def test_an_amount_of_which_a_part_is_missing(cell: str) -> None:
    lacking: dict[str, Any] = {**AMOUNT, cell: None}
    fault = ("amount_printed", lacking["amount_printed"], ALL_OR_NOTHING)
    assert told(SupportClaim, **lacking) == [fault]
    assert told(SupportClaim, **{**lacking, "amount_high": None}) == [fault]


@pytest.mark.parametrize(
    ("low", "high"), [("9", "9"), ("8.9", "9"), ("9", None), (None, "9"), ("-2", "-1")]
)
def test_a_quantity_has_one_end_or_two(low: str | None, high: str | None) -> None:
    ends = {"low": low and Decimal(low), "high": high and Decimal(high)}
    assert told(Figure, **ends) == []


def test_a_quantity_without_ends() -> None:
    assert told(Figure, low=None, high=None) == [("low", None, "a lower or an upper end")]


def test_the_upper_end_of_a_quantity_is_not_below_the_lower() -> None:
    assert told(Figure, low=Decimal(9), high=Decimal("8.9")) == [
        ("high", "8.9", "no less than the lower end, 9")
    ]


@pytest.mark.parametrize("there", ["low", "high"])
def test_a_quantity_is_not_judged_where_an_end_has_a_fault_of_its_own(there: str) -> None:
    assert told(Figure, **{there: None}) == []


def test_an_upper_end_is_no_amount_by_itself() -> None:
    alone = {**dict.fromkeys(AMOUNT), "amount_high": Decimal(9)}
    assert told(SupportClaim, **alone) == [("amount_printed", None, ALL_OR_NOTHING)]


def test_the_upper_end_of_an_amount_is_not_below_the_lower() -> None:
    assert told(SupportClaim, **{**AMOUNT, "amount_high": Decimal("8.9")}) == []
    assert told(SupportClaim, **{**AMOUNT, "amount_high": Decimal("8.89")}) == [
        ("amount_high", "8.89", "no less than the low end, 8.9")
    ]


@pytest.mark.parametrize("cell", AMOUNT)
def test_an_amount_is_not_judged_where_a_cell_has_a_fault_of_its_own(cell: str) -> None:
    values = {**AMOUNT, "amount_high": Decimal(1)}
    del values[cell]
    assert told(SupportClaim, **values) == []


@pytest.mark.parametrize(
    ("key", "group", "number", "expected"),
    [
        ("n007", NoteGroup.NUMBERED, 7, None),
        ("n1000", NoteGroup.NUMBERED, 1000, None),
        ("a07", NoteGroup.LETTERED, 7, None),
        ("n7", NoteGroup.NUMBERED, 7, "n007"),
        ("n008", NoteGroup.NUMBERED, 7, "n007"),
        ("n007", NoteGroup.LETTERED, 7, "a07"),
    ],
)
def test_a_note_is_named_by_its_number(
    key: str, group: NoteGroup, number: int, expected: str | None
) -> None:
    faults = [("id", key, f"{expected}, after the group and the number")] if expected else []
    assert told(Note, id=key, group=group, number=number) == faults


@pytest.mark.parametrize(
    ("family", "given", "literal", "is_sound"),
    [
        ("de Waal", "Thomas", None, True),
        ("de Waal", None, None, True),
        (None, "Thomas", None, True),
        (None, None, "United Nations", True),
        (None, None, None, False),
        ("de Waal", None, "United Nations", False),
        (None, "Thomas", "United Nations", False),
    ],
)
def test_a_contributor_has_one_name(
    family: str | None, given: str | None, literal: str | None, *, is_sound: bool
) -> None:
    faults = [] if is_sound else [("literal", literal, NAMES)]
    assert told(Contributor, family=family, given=given, literal=literal) == faults
