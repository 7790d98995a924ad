"""What the columns of a table are, read off the record classes."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

from karabakh_data import Amount, CasualtyClaim, CasualtyRange, Citation, Period, Vocabulary
from karabakh_data.bibliography import Contributor, Note, Source
from karabakh_data.describing import described
from karabakh_data.entities import Actor, ActorName, Event
from karabakh_data.schema import TABLES, Column, columns, parts

READABLE = {str, int, bool, Decimal, Period, CasualtyRange, Citation}
"""The types, besides vocabularies, of which the tables module reads a cell."""

each_table = pytest.mark.parametrize("record", TABLES.values(), ids=TABLES)


@attrs.frozen(kw_only=True)
class Kennel:
    """A record with a column of each shape."""

    name: str | None = attrs.field(default=None, metadata=described("What it is called."))
    dogs: tuple[str, ...] = attrs.field(default=(), metadata=described("The dogs."))
    places: tuple[int, ...] = attrs.field(default=(), metadata=described("x.", table="places"))
    id: str = attrs.field(metadata=described("The id."))
    barks: CasualtyRange = attrs.field(metadata=described("How often."))
    price: Amount | None = attrs.field(default=None, metadata=described("How much."))
    is_open: bool = attrs.field(default=False, metadata=described("Whether one can go in."))


def cell_names(record: type[Any]) -> list[str]:
    return [cell for column in columns(record) for cell in column.cells]


def test_the_tables_and_their_records() -> None:
    assert dict(TABLES) == {
        "actor_names": ActorName,
        "actors": Actor,
        "casualty_claims": CasualtyClaim,
        "contributors": Contributor,
        "events": Event,
        "notes": Note,
        "sources": Source,
    }


def test_the_columns_of_a_record() -> None:
    expected = (
        Column("id", ("id",), str, is_list=False, is_required=True, description="The id."),
        Column("name", ("name",), str, False, False, "What it is called."),  # noqa: FBT003
        Column("dogs", ("dogs",), str, is_list=True, is_required=False, description="The dogs."),
        Column("barks", ("low", "high"), CasualtyRange, False, True, "How often."),  # noqa: FBT003
        Column(
            "price",
            ("amount_low", "amount_high", "amount_unit"),
            Amount,
            is_list=False,
            is_required=False,
            description="How much.",
        ),
        Column("is_open", ("is_open",), bool, False, True, "Whether one can go in."),  # noqa: FBT003
    )
    assert columns(Kennel) == expected


def test_parts_are_kept_apart() -> None:
    assert parts(Kennel) == {"places": "places"}
    assert parts(Actor) == {"names": "actor_names"}
    assert parts(Source) == {"contributors": "contributors"}
    apart = {"actors", "sources"}
    assert all(parts(record) == {} for name, record in TABLES.items() if name not in apart)


@each_table
def test_parts_have_a_table_and_name_what_they_are_part_of(record: type[Any]) -> None:
    for field, table in parts(record).items():
        assert table in TABLES
        assert record.__name__.lower() in cell_names(TABLES[table])
        assert attrs.fields_dict(record)[field].default == ()


@each_table
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


@each_table
def test_every_field_is_a_column_or_has_a_table(record: type[Any]) -> None:
    fields = [field.name for field in attrs.fields(record)]
    own = [column.field for column in columns(record)]
    assert sorted([*own, *parts(record)]) == sorted(fields)
    assert own == [name for name in fields if name in own]


@each_table
def test_names_of_columns_are_unique_and_the_id_is_first(record: type[Any]) -> None:
    names = cell_names(record)
    assert len(set(names)) == len(names)
    assert names[0] == "id"


@each_table
def test_what_has_no_default_is_required(record: type[Any]) -> None:
    fields = attrs.fields_dict(record)
    for column in columns(record):
        if fields[column.field].default is attrs.NOTHING:
            assert column.is_required, column
        if fields[column.field].default is None:
            assert not column.is_required, column


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_in_the_package(name: str, bundled_files: Path) -> None:
    header = (bundled_files / f"{name}.csv").read_text("utf-8").splitlines()[0]
    assert header.split(",") == cell_names(TABLES[name])


@pytest.fixture(name="bundled_files", scope="module")
def fixture_bundled_files() -> Path:
    import karabakh_data

    return Path(karabakh_data.__file__).parent / "data"
