"""What the columns of a table are, read off the record classes."""

from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar

import attrs
import pytest

import karabakh_data
from karabakh_data import (
    Actor,
    ActorName,
    CasualtyRange,
    Citation,
    Contributor,
    Event,
    EventName,
    Period,
    Place,
    PlaceName,
    Source,
    Vocabulary,
)
from karabakh_data.records._columns import Column, columns, parts
from karabakh_data.records._fields import described
from karabakh_data.records._registry import RECORDS

DATA = Path(karabakh_data.__file__).parent / "data"
READABLE = {str, int, bool, Decimal, Period, CasualtyRange, Citation}
"""The types, besides vocabularies, of which the tables module reads a cell."""

PUBLIC: list[Any] = [getattr(karabakh_data, name) for name in karabakh_data.__all__]
WITH_A_TABLE: list[type[Any]] = [
    thing for thing in PUBLIC if isinstance(getattr(thing, "table", None), str)
]
each_record = pytest.mark.parametrize("record", WITH_A_TABLE)
each_table = pytest.mark.parametrize("record", RECORDS)


@attrs.frozen
class Dog:
    """A record that is part of another."""

    table: ClassVar[str] = "dogs"

    id: str = attrs.field(metadata=described("The id."))


@attrs.frozen(kw_only=True)
class Kennel:
    """A record with a column of each shape."""

    table: ClassVar[str] = "kennels"

    id: str = attrs.field(metadata=described("The id."))
    name: str | None = attrs.field(default=None, metadata=described("What it is called."))
    dogs: tuple[Dog, ...] = attrs.field(default=(), metadata=described("x.", apart=True))
    rooms: tuple[int, ...] = attrs.field(
        default=(), metadata=described("The rooms.", to=("rooms", "yards"))
    )
    barks: CasualtyRange = attrs.field(metadata=described("How often."))
    is_open: bool = attrs.field(default=False, metadata=described("Whether one can go in."))


def cell_names(record: type[Any]) -> list[str]:
    return [cell for column in columns(record) for cell in column.cells]


def test_every_record_in_the_package_is_public() -> None:
    assert set(RECORDS) <= set(WITH_A_TABLE)


def test_tables_have_names_of_their_own() -> None:
    names = [record.table for record in WITH_A_TABLE]
    assert len(set(names)) == len(names)
    assert all(name.replace("_", "").islower() for name in names)


@each_table
def test_the_header_of_the_file_is_that_of_the_record(record: type[Any]) -> None:
    header = (DATA / f"{record.table}.csv").read_text("utf-8").splitlines()[0]
    assert header.split(",") == cell_names(record)


# Columns and parts


def test_the_columns_of_a_record() -> None:
    found = {column.field: column for column in columns(Kennel)}
    assert list(found) == ["id", "name", "rooms", "barks", "is_open"]
    assert found["id"] == Column(
        "id", ("id",), str, is_list=False, is_required=True, refers_to=(), description="The id."
    )
    assert found["name"] == Column(
        "name",
        ("name",),
        str,
        is_list=False,
        is_required=False,
        refers_to=(),
        description="What it is called.",
    )
    assert found["rooms"] == Column(
        "rooms",
        ("rooms",),
        int,
        is_list=True,
        is_required=False,
        refers_to=("rooms", "yards"),
        description="The rooms.",
    )
    assert found["barks"] == Column(
        "barks",
        ("low", "high"),
        CasualtyRange,
        is_list=False,
        is_required=True,
        refers_to=(),
        description="How often.",
    )
    assert found["is_open"] == Column(
        "is_open",
        ("is_open",),
        bool,
        is_list=False,
        is_required=True,
        refers_to=(),
        description="Whether one can go in.",
    )


def test_columns_are_put_together_once() -> None:
    assert columns(Kennel) is columns(Kennel)


def test_parts_are_kept_apart() -> None:
    assert parts(Kennel) == {"dogs": Dog}
    assert parts(Actor) == {"names": ActorName}
    assert parts(Event) == {"names": EventName}
    assert parts(Place) == {"names": PlaceName}
    assert parts(Source) == {"contributors": Contributor}
    for record in {*WITH_A_TABLE} - {Actor, Event, Place, Source}:
        assert parts(record) == {}


@each_table
def test_parts_have_a_table_and_name_what_they_are_part_of(record: type[Any]) -> None:
    for field, part in parts(record).items():
        assert part in RECORDS
        assert record.__name__.lower() in cell_names(part)
        assert attrs.fields_dict(record)[field].default == ()


@each_record
def test_every_field_has_a_description(record: type[Any]) -> None:
    for field in attrs.fields(record):
        text = field.metadata["description"]
        assert text.endswith(".")
        assert not text.endswith("..")
        assert text[0].isupper()
        assert text == " ".join(text.split())


@each_table
def test_every_column_is_of_a_type_that_can_be_read(record: type[Any]) -> None:
    for column in columns(record):
        assert isinstance(column.type, type)
        assert column.type in READABLE or issubclass(column.type, Vocabulary), column


@each_record
def test_every_field_is_a_column_or_has_a_table(record: type[Any]) -> None:
    fields = [field.name for field in attrs.fields(record)]
    own = [column.field for column in columns(record)]
    assert sorted([*own, *parts(record)]) == sorted(fields)
    assert own == [name for name in fields if name in own]


@each_record
def test_names_of_columns_are_unique_and_the_id_is_first(record: type[Any]) -> None:
    names = cell_names(record)
    assert len(set(names)) == len(names)
    assert names[0] == "id"


@each_record
def test_what_has_no_default_is_required(record: type[Any]) -> None:
    fields = attrs.fields_dict(record)
    for column in columns(record):
        if fields[column.field].default is attrs.NOTHING:
            assert column.is_required, column
        if fields[column.field].default is None:
            assert not column.is_required, column
