"""Tables of records, and the way from rows of CSV to records and back."""

import copy
import csv
import io
import json
import pickle
from collections.abc import Collection, Iterator, Mapping, Reversible, Sequence
from itertools import chain
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from period_strategies import periods
from strategies import ranges

from karabakh_data import (
    Actor,
    ActorKind,
    ActorName,
    Basis,
    CasualtyClaim,
    CasualtyRange,
    Category,
    Citation,
    Contributor,
    Event,
    EventKind,
    Measure,
    Note,
    NoteGroup,
    NoteKind,
    Period,
    Rank,
    Reading,
    Section,
    Side,
    Source,
    SourceType,
    Table,
)
from karabakh_data.errors import DataError, UnknownKeyError, WrongTypeError
from karabakh_data.records._columns import columns, parts
from karabakh_data.records.citations import SourceToRead
from karabakh_data.tables._build import build
from karabakh_data.tables._cells import cells
from karabakh_data.tables._lines import cell_of, unread
from karabakh_data.tables._rows import Row, rows
from karabakh_data.tables.package import Layer, Package, read_bundled

BUNDLED = Package(Layer(read_bundled))
TABLES: dict[str, type[Any]] = {
    record.table: record
    for record in (Actor, ActorName, CasualtyClaim, Contributor, Event, Note, Source)
}
CLAIMS = BUNDLED.table(CasualtyClaim)
SOURCES = {source.id: source for source in BUNDLED.table(Source)}


def read_source(wanted: SourceToRead) -> Source:
    return SOURCES[wanted.id]


def no_source(wanted: SourceToRead) -> Source:
    pytest.fail(f"{wanted.id} is read too early")


def actor(key: str) -> Actor:
    return Actor(id=key, name=key.upper(), kind=ActorKind.STATE, gwno=7)


ONE, TWO, THREE = (actor(key) for key in ("one", "three", "two"))
TABLE = Table("actors", [THREE, ONE, TWO])


# The table as a sequence


def test_is_a_sequence_in_the_order_of_ids() -> None:
    assert list(TABLE) == [ONE, TWO, THREE]
    assert list(reversed(TABLE)) == [THREE, TWO, ONE]
    assert len(TABLE) == 3
    assert TABLE.ids() == ("one", "three", "two")
    assert TABLE.index(THREE) == 2
    assert TABLE.count(ONE) == 1
    assert ONE in TABLE
    assert actor("four") not in TABLE
    assert TABLE.name == "actors"


def test_polars_takes_the_columns_of_a_table_since_it_is_no_registered_sequence() -> None:
    kind: type = Table
    assert not issubclass(kind, Sequence)
    assert issubclass(kind, Collection)
    assert issubclass(kind, Reversible)
    with pytest.raises(ValueError):  # noqa: PT011 - as of every sequence, without a message
        TABLE.index(actor("four"))


def test_the_order_of_ids_is_that_of_code_points() -> None:
    keys = ["é", "b", "a-10", "B", "a-2", "a"]
    assert Table("actors", map(actor, keys)).ids() == ("B", "a", "a-10", "a-2", "b", "é")


@given(st.permutations([ONE, TWO, THREE]))
def test_the_order_of_records_does_not_matter(records: list[Actor]) -> None:
    assert Table("actors", iter(records)) == TABLE


def test_records_that_say_their_order_are_in_it() -> None:
    def event(key: str, year: str) -> Event:
        return Event(id=key, name=key, kind=EventKind.CLASH, period=Period(year))

    table = Table("events", [event("a", "2016"), event("c", "1992"), event("b", "2016")])
    assert table.ids() == ("c", "a", "b")
    assert table[1:].ids() == ("a", "b")
    assert table[:2].ids() == ("c", "a")
    assert table["b"] is table[2]
    assert pickle.loads(pickle.dumps(table)) == table  # noqa: S301 - its own pickle


def test_access_by_place() -> None:
    assert [TABLE[0], TABLE[1], TABLE[2]] == [ONE, TWO, THREE]
    assert TABLE[-1] is THREE
    for place in (3, -4):
        with pytest.raises(IndexError):
            TABLE[place]


def test_access_by_id() -> None:
    assert TABLE["three"] is TWO
    assert TABLE.get("three") is TWO
    assert TABLE.get("four") is None
    with pytest.raises(UnknownKeyError) as caught:
        TABLE["thre"]
    assert isinstance(caught.value, KeyError)
    assert str(caught.value) == (
        "no record of actors 'thre': expected the id of one of the actors here; "
        "did you mean 'three'?"
    )


@pytest.mark.parametrize("key", [None, 3.5, b"one", ("one",)])
def test_access_by_what_is_neither_id_nor_place(key: Any) -> None:  # noqa: ANN401
    with pytest.raises(WrongTypeError, match="expected an id, a place or a slice"):
        TABLE[key]


@pytest.mark.parametrize(
    "cut", [slice(1), slice(1, None), slice(None), slice(5, 9), slice(0, 3, 2)]
)
def test_a_slice_is_a_table(cut: slice) -> None:
    part = TABLE[cut]
    assert isinstance(part, Table)
    assert part.name == "actors"
    assert list(part) == [ONE, TWO, THREE][cut]
    assert [part.get(record.id) for record in part] == list(part)


def test_a_slice_knows_its_own_ids_alone() -> None:
    assert TABLE[1:].get("one") is None


def test_repr_is_one_line() -> None:
    assert repr(TABLE) == "<Table actors: 3 records>"
    assert repr(TABLE[:1]) == "<Table actors: 1 record>"
    assert repr(TABLE[:0]) == "<Table actors: 0 records>"


def test_equality_and_hash() -> None:
    twin = Table("actors", [ONE, actor("three"), THREE])
    assert twin == TABLE
    assert hash(twin) == hash(TABLE)
    others: list[object] = [
        Table("events", TABLE),
        TABLE[:2],
        Table("actors", [ONE, TWO, attrs.evolve(THREE, name="Four")]),
        (ONE, TWO, THREE),
        [ONE, TWO, THREE],
    ]
    assert TABLE not in others
    assert len({TABLE, twin, *others[:3]}) == 4


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickle_is_equal(protocol: int) -> None:
    twin = pickle.loads(pickle.dumps(TABLE, protocol))  # noqa: S301 - its own pickle
    assert twin == TABLE
    assert twin.get("three") == TWO


def test_copies_are_equal() -> None:
    for twin in (copy.copy(TABLE), copy.deepcopy(TABLE)):
        assert twin == TABLE
        assert twin["three"] == TWO


def test_records_cannot_be_changed() -> None:
    table: Any = TABLE
    with pytest.raises(TypeError):
        table[0] = TWO
    with pytest.raises(TypeError):
        table["one"] = TWO
    with pytest.raises(TypeError):
        del table[0]
    for method in ("append", "clear", "extend", "insert", "pop", "remove", "reverse", "sort"):
        assert not hasattr(table, method)
    with pytest.raises(AttributeError):
        table.something = 1
    assert not hasattr(table, "__dict__")


def test_attributes_cannot_be_changed() -> None:
    table: Any = Table("actors", [ONE])
    with pytest.raises(AttributeError):
        table.name = "events"


def test_changing_what_it_was_made_of_changes_nothing() -> None:
    records = [ONE, TWO]
    table = Table("actors", records)
    records.append(THREE)
    assert len(table) == 2


# Plain values


@pytest.mark.parametrize("name", TABLES)
def test_dictionaries_are_plain_json(name: str) -> None:
    table = BUNDLED.table(TABLES[name])
    dictionaries = table.to_dicts()
    assert json.loads(json.dumps(dictionaries)) == dictionaries
    kinds = {type(value) for row in dictionaries for value in row.values()}
    assert kinds <= {str, int, bool, list, type(None)}
    assert [row["id"] for row in dictionaries] == list(table.ids())
    names = list(chain.from_iterable(column.cells for column in columns(TABLES[name])))
    assert all(list(row) == names for row in dictionaries)


def test_dictionaries_of_nothing() -> None:
    assert TABLE[:0].to_dicts() == []


def test_dictionary_of_a_claim() -> None:
    (row,) = Table("casualty_claims", [CLAIMS["cc-0207"]]).to_dicts()
    assert row == {
        "id": "cc-0207",
        "low": 4,
        "high": None,
        "printed": "4+",
        "reading": "at-least",
        "measure": "killed",
        "side": "azerbaijani",
        "group": None,
        "category": "military",
        "basis": "unspecified",
        "period": "2011",
        "period_printed": "2011",
        "as_of": None,
        "event": "border-clashes-1994-2020",
        "claimant": None,
        "rank": "preferred",
        "partial": False,
        "is_sum": False,
        "section": "year-table",
        "citations": ["icg-2011-preventing@74", "elchyan-nd-skirmishes@76"],
        "remark": None,
    }


# From a record to a row and back


def part_values(record: Any) -> dict[str, object]:  # noqa: ANN401 - a record of any class
    return {field: getattr(record, field) for field in parts(type(record))}


@pytest.mark.parametrize("name", TABLES)
def test_bundled_records_come_back_from_their_rows(name: str) -> None:
    for record in BUNDLED.table(TABLES[name]):
        row = Row(f"{name}.csv", 2, cells(record))
        built = build(TABLES[name], row, read_source, **part_values(record))
        assert built == record
        assert type(built) is type(record)


def test_a_row_of_a_claim() -> None:
    texts = cells(CLAIMS["cc-0207"])
    assert list(texts) == [cell for column in columns(CasualtyClaim) for cell in column.cells]
    assert (texts["low"], texts["high"], texts["printed"]) == ("4", "", "4+")
    assert (texts["partial"], texts["is_sum"], texts["group"]) == ("false", "false", "")
    assert texts["citations"] == "icg-2011-preventing@74;elchyan-nd-skirmishes@76"


texts = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), min_size=1)
maybe_texts = st.none() | texts
locators = st.text(st.characters(categories=["L", "N"], include_characters=".– "), min_size=1)
sources = st.sampled_from(list(SOURCES.values()))
citations = st.lists(
    st.builds(Citation, sources, st.none() | locators, st.none() | st.integers(1, 999))
).map(tuple)
claims = st.builds(
    CasualtyClaim,
    id=texts,
    figure=ranges(),
    printed=texts,
    reading=st.sampled_from(Reading),
    measure=st.sampled_from(Measure),
    side=st.sampled_from(Side),
    group=maybe_texts,
    category=st.sampled_from(Category),
    basis=st.sampled_from(Basis),
    period=periods(),
    period_printed=maybe_texts,
    as_of=st.none() | periods(),
    event=maybe_texts,
    claimant=maybe_texts,
    rank=st.sampled_from(Rank),
    partial=st.booleans(),
    is_sum=st.booleans(),
    section=st.sampled_from(Section),
    citations=citations,
    remark=maybe_texts,
)
notes = st.builds(
    Note,
    id=texts,
    group=st.sampled_from(NoteGroup),
    number=st.integers(0, 999),
    list_number=st.none() | st.integers(0, 999),
    kind=st.sampled_from(NoteKind),
    citations=citations,
    remark=maybe_texts,
)
keys = st.lists(st.text("abc-", min_size=1)).map(tuple)
actor_names = st.builds(
    ActorName,
    id=texts,
    actor=texts,
    name=texts,
    language=texts,
    period=st.none() | periods(),
    used_by=keys,
)


def written(header: Sequence[str], *lines: Mapping[str, str]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, header, lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return text.getvalue()


@given(
    st.lists(claims, max_size=3) | st.lists(notes, max_size=3) | st.lists(actor_names, max_size=3)
)
def test_records_come_back_from_a_file(them: list[CasualtyClaim]) -> None:
    record = type(them[0]) if them else Note
    header = [cell for column in columns(record) for cell in column.cells]
    text = written(header, *map(cells, them))
    found = list(rows("x.csv", text, record))
    assert [build(record, row, read_source) for row in found] == them
    assert [row.line for row in found] == list(range(2, len(them) + 2))
    assert {row.file for row in found} <= {"x.csv"}


BREAKS = ["\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]


@pytest.mark.parametrize("character", BREAKS, ids=repr)
def test_only_a_line_end_ends_a_line(character: str) -> None:
    note = attrs.evolve(BUNDLED.table(Note)["n064"], citations=(), remark=f"one{character}two")
    text = written(HEADER, cells(note))
    (row,) = rows("notes.csv", text, Note)
    assert build(Note, row, no_source) == note


# Lines that are wrong

HEADER = ["id", "group", "number", "list_number", "kind", "citations", "remark"]
LINE = "n064,numbered,64,64,citation,,"


def fault_of(text: str) -> DataError:
    with pytest.raises(DataError) as caught:
        list(rows("notes.csv", text, Note))
    assert caught.value.file == "notes.csv"
    return caught.value


def faults_of(text: str) -> list[DataError]:
    """Return all the faults, in the order in which they are reported."""
    found: list[DataError] = []
    for row in rows("notes.csv", text, Note, found.append):
        assert row.file == "notes.csv"
    assert all(fault.file == "notes.csv" for fault in found)
    return found


@pytest.mark.parametrize(
    ("header", "columns_at_fault"),
    [
        ("id,group,number,list_number,kind,citations", ["remark"]),
        ("id,number,list_number,kind,citations", [None]),
        ("id,group,number,list_number,kind,citations,remark,more", ["more"]),
        ("id,group,number,list_number,kind,remark,citations", [None]),
        ("id,group,number,list_number,kind,citations,remark,id", ["id"]),
        ("ID,group,number,list_number,kind,citations,remark", ["id", "ID"]),
        ("\ufeffid,group,number,list_number,kind,citations,remark", ["id", "\ufeffid"]),
        ("id;group;number;list_number;kind;citations;remark", [None, ";".join(HEADER)]),
        ("", [None]),
    ],
)
def test_a_wrong_header(header: str, columns_at_fault: list[str | None]) -> None:
    found = faults_of(f"{header}\n")
    assert [fault.column for fault in found] == columns_at_fault
    assert {fault.line for fault in found} == {1}
    assert fault_of(f"{header}\n{LINE}\n") == found[0]


def test_a_missing_column() -> None:
    (error,) = faults_of("id,group,number,list_number,kind,citations\n")
    assert (error.value, error.expected, error.suggestions) == (None, "a column remark", ())


def test_columns_that_are_missing_are_told_in_one_line() -> None:
    (error,) = faults_of("id,group,number,list_number\n")
    told = "notes.csv, line 1: 'id,group,number,list_number': expected the columns "
    assert str(error) == f"{told}kind, citations, remark, too"


def test_a_misspelt_column() -> None:
    missing, misspelt = faults_of(f"{','.join(HEADER).replace('kind', 'kinds')}\n")
    assert (missing.value, missing.expected) == (None, "a column kind")
    assert (misspelt.value, misspelt.suggestions) == ("kinds", ("kind",))
    assert misspelt.expected == "the name of a column of this table"


def test_a_column_given_twice() -> None:
    (error,) = faults_of(f"{','.join(HEADER)},kind\n")
    assert (error.value, error.expected) == ("kind", "each column once")


def test_columns_in_another_order() -> None:
    header = ",".join(sorted(HEADER))
    (error,) = faults_of(f"{header}\n")
    assert (error.value, error.expected) == (header, f"the order {','.join(HEADER)}")


def test_rows_behind_a_header_without_a_column_are_not_read() -> None:
    assert list(rows("notes.csv", "id,number\nn064,64\n", Note, lambda _: None)) == []


def test_rows_behind_a_header_in_another_order_are_read() -> None:
    text = "group,id,number,list_number,kind,remark,citations\nnumbered,n064,64,64,citation,,x\n"
    (row,) = rows("notes.csv", text, Note, lambda _: None)
    assert row.cells == NOTE | {"citations": "x"}


def test_an_empty_file() -> None:
    (fault,) = faults_of("")
    assert (fault.value, fault.line) == ("", 1)
    assert fault.expected == f"the columns {', '.join(HEADER)}, too"


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("n065,numbered,65,65,citation,", 6),
        ("n065,numbered,65,65,citation,,,", 8),
        ("n065", 1),
        ("", 0),
    ],
)
def test_a_line_of_the_wrong_length(line: str, count: int) -> None:
    error = fault_of(f"{','.join(HEADER)}\n{LINE}\n{line}\n{LINE}\n")
    assert (error.value, error.expected) == (count, "7 cells")
    assert (error.line, error.column) == (3, None)


@pytest.mark.parametrize(
    "line", ['n065,numbered,65,65,citation,,"unclosed', 'n065,numbered,65,65,citation,,"a"b']
)
def test_a_line_that_is_not_csv(line: str) -> None:
    error = fault_of(f"{','.join(HEADER)}\n{LINE}\n{line}")
    assert error.expected == "CSV"
    assert error.line in {3, 4}
    assert isinstance(error.value, str)
    assert error.__suppress_context__


def test_a_lone_carriage_return_is_refused() -> None:
    error = fault_of(f"{','.join(HEADER)}\n{LINE}\nn065,numbered,6\r5,65,citation,,\n")
    assert error.expected in {"CSV", "7 cells"}
    assert error.line == 3


def test_lines_before_a_fault_are_read() -> None:
    lines: Iterator[Row] = rows("notes.csv", f"{','.join(HEADER)}\n{LINE}\nshort\n", Note)
    assert next(lines) == Row("notes.csv", 2, dict(zip(HEADER, LINE.split(","), strict=True)))
    with pytest.raises(DataError):
        next(lines)


def test_lines_behind_a_fault_are_read_if_it_is_reported() -> None:
    found: list[DataError] = []
    text = f"{','.join(HEADER)}\n{LINE}\nshort\n{LINE}\nlo,ng\n"
    assert [row.line for row in rows("notes.csv", text, Note, found.append)] == [2, 4]
    assert [(fault.value, fault.line) for fault in found] == [(1, 3), (2, 5)]


# Cells that are wrong

CLAIM = cells(CLAIMS["cc-0228"])
NOTE = cells(BUNDLED.table(Note)["n064"])
EVENT = cells(Event(id="clash", name="A clash", kind=EventKind.CLASH, period=Period("2016")))
ACTOR = cells(BUNDLED.table(Actor)["armenia"])
FIGURES = "a whole number in plain figures"


def fault_in(record: type[Any], row: dict[str, str]) -> DataError:
    with pytest.raises(DataError) as caught:
        build(record, Row("x.csv", 7, row), no_source)
    error = caught.value
    assert (error.file, error.line) == ("x.csv", 7)
    assert str(error).startswith(f"x.csv, line 7, column {error.column}: ")
    return error


@pytest.mark.parametrize("record", [CLAIM, NOTE, EVENT, ACTOR], ids=lambda row: row["id"])
def test_the_rows_that_are_damaged_below_are_sound(record: dict[str, str]) -> None:
    kind = {"cc-0228": CasualtyClaim, "n064": Note, "clash": Event, "armenia": Actor}[record["id"]]
    whole: Any = build(kind, Row("x.csv", 7, record), no_source)
    assert cells(whole) == record


@pytest.mark.parametrize(
    "text", ["x", "4.0", "-4", "+4", "04", " 4", "4 ", "1,000", "1_000", "٤", "²", "None", "0x4"]
)
def test_a_bad_integer(text: str) -> None:
    for record, row, cell in ((CasualtyClaim, CLAIM, "low"), (Note, NOTE, "number")):
        error = fault_in(record, {**row, cell: text})
        assert (error.value, error.expected, error.column) == (text, FIGURES, cell)
    assert fault_in(Note, {**NOTE, "list_number": text}).column == "list_number"
    assert fault_in(Actor, {**ACTOR, "gwno": text}).column == "gwno"


def test_an_integer_of_more_digits_than_64_bits_hold() -> None:
    error = fault_in(Note, {**NOTE, "number": "9" * 19})
    assert error.expected == "a whole number of 18 digits at most"


def test_zero_is_a_good_integer() -> None:
    assert build(Note, Row("x.csv", 7, {**NOTE, "number": "0"}), no_source).number == 0


@pytest.mark.parametrize("text", ["True", "TRUE", "yes", "1", "0", " true", "false "])
@pytest.mark.parametrize("cell", ["partial", "is_sum"])
def test_a_bad_flag(cell: str, text: str) -> None:
    error = fault_in(CasualtyClaim, {**CLAIM, cell: text})
    assert (error.value, error.expected, error.column) == (text, "true or false", cell)


def test_good_flags() -> None:
    for text, value in (("true", True), ("false", False)):
        row = Row("x.csv", 7, {**CLAIM, "partial": text})
        assert build(CasualtyClaim, row, no_source).partial is value


@pytest.mark.parametrize(
    ("cell", "text", "near"),
    [
        ("side", "armenain", ("armenian",)),
        ("side", "artsakh", ("armenian",)),
        ("category", "miltary", ("military",)),
        ("measure", "deaths", ("killed",)),
        ("rank", "prefered", ("preferred",)),
        ("section", "the-table", ("year-table",)),
        ("reading", "plian", ("plain",)),
    ],
)
def test_an_unknown_word(cell: str, text: str, near: tuple[str, ...]) -> None:
    error = fault_in(CasualtyClaim, {**CLAIM, cell: text})
    assert (error.value, error.column, error.suggestions[:1]) == (text, cell, near)
    assert error.expected.startswith("one of ")


def test_a_word_in_the_wrong_case() -> None:
    error = fault_in(CasualtyClaim, {**CLAIM, "side": "Armenian"})
    assert (error.value, error.expected) == ("Armenian", "'armenian', in small letters")
    assert error.column == "side"


@pytest.mark.parametrize("cell", ["period", "as_of"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2016-13", "a month from 01 to 12, or a season from 21 to 23"),
        ("2016/2015", "an end that is not before the start"),
        ("in 2016", "EDTF such as"),
        ("2016 ", "EDTF such as"),
    ],
)
def test_a_bad_period(cell: str, text: str, expected: str) -> None:
    error = fault_in(CasualtyClaim, {**CLAIM, cell: text})
    assert (error.value, error.column) == (text, cell)
    assert error.expected.startswith(expected)


def test_suggestions_for_a_period_are_passed_on() -> None:
    assert fault_in(CasualtyClaim, {**CLAIM, "period": "2016/2015"}).suggestions == ("2015/2016",)


def test_a_reversed_range() -> None:
    error = fault_in(CasualtyClaim, {**CLAIM, "low": "112", "high": "108"})
    assert (error.value, error.column) == ((112, 108), "low")
    assert error.expected == "a low end that is not above the high end"


def test_an_empty_low_end() -> None:
    error = fault_in(CasualtyClaim, {**CLAIM, "low": ""})
    assert (error.value, error.expected, error.column) == (None, "a value", "low")


def test_a_bad_high_end() -> None:
    error = fault_in(CasualtyClaim, {**CLAIM, "high": "x"})
    assert (error.value, error.expected) == ("x", FIGURES)


def test_a_bad_high_end_is_found_in_its_own_column() -> None:
    assert fault_in(CasualtyClaim, {**CLAIM, "high": "x"}).column == "high"


REQUIRED = [
    (record, row, column.cells[0])
    for record, row in ((CasualtyClaim, CLAIM), (Note, NOTE), (Event, EVENT), (Actor, ACTOR))
    for column in columns(record)
    if column.is_required and column.type is not CasualtyRange
]


@pytest.mark.parametrize(("record", "row", "cell"), REQUIRED)
def test_an_empty_required_cell(record: type[Any], row: dict[str, str], cell: str) -> None:
    error = fault_in(record, {**row, cell: ""})
    assert (error.value, error.expected, error.column) == (None, "a value", cell)


def test_required_cells_are_what_the_contract_asks_for() -> None:
    cells_of_claims = {cell for record, _, cell in REQUIRED if record is CasualtyClaim}
    assert cells_of_claims == set(
        """id printed reading measure side category basis period rank partial is_sum
        section""".split()
    )


def test_other_cells_may_be_empty() -> None:
    empty = dict.fromkeys("group period_printed as_of event claimant remark high".split(), "")
    claim = build(CasualtyClaim, Row("x.csv", 7, {**CLAIM, **empty, "citations": ""}), no_source)
    assert claim.figure == CasualtyRange.at_least(108)
    assert claim.citations == ()
    assert {getattr(claim, name) for name in set(empty) - {"high"}} == {None}


def test_a_source_is_read_when_it_is_asked_for() -> None:
    asked = []

    def read(wanted: SourceToRead) -> Source:
        asked.append((wanted.id, wanted.file, wanted.line))
        return SOURCES[wanted.id]

    row = Row("x.csv", 7, {**CLAIM, "citations": "ona-nd-body@1;rferl-nd-toll[p. 3]@2"})
    claim = build(CasualtyClaim, row, read)
    assert [str(citation) for citation in claim.citations] == row.cells["citations"].split(";")
    assert claim.notes == (1, 2)
    assert asked == []
    assert claim.citations[1].source is SOURCES["rferl-nd-toll"]
    assert asked == [("rferl-nd-toll", "x.csv", 7)]


@pytest.mark.parametrize(
    "text",
    [
        "x[",
        "x]",
        "x[]",
        "[p. 3]",
        "@37",
        "x@",
        "x@a",
        "x@37[p. 3]",
        "x[a][b]",
        "x@1@2",
        "x@0",
        "x@01",
        "x@\N{ARABIC-INDIC DIGIT ONE}",
    ],
)
def test_a_bad_citation(text: str) -> None:
    error = fault_in(CasualtyClaim, {**CLAIM, "citations": f"anon-2017-military@159;{text}"})
    assert (error.value, error.column) == (text, "citations")
    assert error.expected == "a citation such as key[p. 3]@37"


@pytest.mark.parametrize("text", [";x", "x;", "x;;y", ";", ";;"])
def test_a_list_with_an_empty_item(text: str) -> None:
    assert fault_in(CasualtyClaim, {**CLAIM, "citations": text}).column == "citations"
    assert fault_in(Event, {**EVENT, "places": text}).column == "places"


@pytest.mark.parametrize(
    ("text", "locator", "note"),
    [
        ("anon-2017-military", None, None),
        ("anon-2017-military[p. 3]", "p. 3", None),
        ("anon-2017-military@37", None, 37),
        ("anon-2017-military[pp. 5–6, 8]@10", "pp. 5–6, 8", 10),
    ],
)
def test_good_citations(text: str, locator: str | None, note: int | None) -> None:
    row = Row("x.csv", 7, {**CLAIM, "citations": text})
    (citation,) = build(CasualtyClaim, row, read_source).citations
    assert citation == Citation(SOURCES["anon-2017-military"], locator, note)
    assert citation.source is SOURCES["anon-2017-military"]
    assert str(citation) == text


def test_lists_keep_their_order() -> None:
    event = build(Event, Row("x.csv", 7, {**EVENT, "places": "b;a;c", "actors": "z"}), no_source)
    assert (event.places, event.actors) == (("b", "a", "c"), ("z",))


def test_a_period_is_kept_as_it_is_written() -> None:
    for text in ("2016", "1993~", "1988-02-20/..", "../1994-05"):
        event = build(Event, Row("x.csv", 7, {**EVENT, "period": text}), no_source)
        assert event.period == Period(text)


def test_a_source_has_its_contributors_from_elsewhere() -> None:
    row = dict.fromkeys((cell for column in columns(Source) for cell in column.cells), "")
    row |= {"id": "x", "type": "book", "DOI": "10.1/x"}
    elchyan = BUNDLED.table(Contributor)["elchyan-nd-skirmishes-1"]
    source = build(Source, Row("x.csv", 7, row), no_source, contributors=(elchyan,))
    assert source == Source(id="x", type=SourceType.BOOK, DOI="10.1/x", contributors=(elchyan,))


def test_an_item_of_a_list_with_a_semicolon_cannot_be_written() -> None:
    event = build(Event, Row("x.csv", 7, {**EVENT, "places": "a"}), no_source)
    with pytest.raises(DataError) as caught:
        cells(attrs.evolve(event, places=("a", "b;c")))
    assert caught.value.value == "b;c"
    assert caught.value.expected == "an item of a list without a semicolon"


def test_parts_are_taken_as_they_are() -> None:
    names = (ActorName(id="armenia-1", actor="armenia", name="Hayastan", language="hy"),)
    built = build(Actor, Row("x.csv", 7, cells(actor("armenia"))), no_source, names=names)
    assert built == attrs.evolve(actor("armenia"), names=names)


# Lines that are not read


HEAD = "id,name,parent"


def test_lines_by_ids() -> None:
    text = f'{HEAD}\na,"A, a",\nb,"B ""b""",a\n'
    assert unread(text) == {"": HEAD, "a": 'a,"A, a",', "b": 'b,"B ""b""",a'}
    assert unread(HEAD) == unread(f"{HEAD}\n") == {"": HEAD}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name,parent\nA,\n",
        f"{HEAD}\na,A,\na,B,\n",
        f"{HEAD}\n\n\n",
        f"{HEAD}\r\na,A,\r\n",
        f'{HEAD}\na,"A\nb,B",\n',
        f'{HEAD}\n"a",A,\n',
        f'{HEAD}\n"a\nb,""A""",a,\n',
    ],
)
def test_lines_of_a_file_whose_ids_are_not_known_at_a_glance(text: str) -> None:
    assert unread(text) is None


def test_a_cell_of_a_line() -> None:
    assert cell_of(HEAD, 'a,"A, ""a""",b', "name") == 'A, "a"'
    assert cell_of('id,"name",parent', "a,A,", "parent") == ""


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("id,name", "a,A"),
        ("id,parent,parent", "a,A,"),
        (HEAD, "a,A"),
        (HEAD, "a,A,,"),
        (HEAD, 'a,"A" a,'),
        ('id,"name" n,parent', "a,A,"),
    ],
)
def test_a_cell_of_a_line_that_may_have_a_fault(header: str, line: str) -> None:
    assert cell_of(header, line, "parent") is None
