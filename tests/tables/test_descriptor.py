"""The descriptor of a package: what is generated, what is kept, and what is refused."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from packages import DATA, add, filled, write

from karabakh_data import (
    Actor,
    ActorName,
    CasualtyClaim,
    Event,
    Note,
    Side,
    Source,
    SupportClaim,
    describe,
)
from karabakh_data.errors import DataError, WrongTypeError
from karabakh_data.tables._about import as_json
from karabakh_data.tables.descriptor import DIALECT, PROFILE, resource, schema

NAME = "datapackage.json"


@pytest.fixture(name="package")
def fixture_package(tmp_path: Path) -> Path:
    return filled(tmp_path / "package")


def fields(record: type[Any]) -> dict[str, dict[str, Any]]:
    return {field["name"]: field for field in schema(record)["fields"]}


# What is generated


def test_a_resource_tells_what_its_file_is() -> None:
    data = b"id\nwar-x\nwar-y\n"
    found = resource(Event, data)
    assert {key: found[key] for key in found if key != "schema"} == {
        "name": "events",
        "type": "table",
        "description": "A dated happening, from a war down to a single incident.",
        "path": "events.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": DIALECT,
        "bytes": 15,
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "rowCount": 2,
    }
    assert found["schema"] == schema(Event)


@pytest.mark.parametrize(("data", "count"), [(b"", 0), (b"id\n", 0), (b"id\nx\n", 1)])
def test_the_header_is_no_row(data: bytes, count: int) -> None:
    assert resource(Event, data)["rowCount"] == count


def test_fields_stand_for_the_cells_of_the_table() -> None:
    names = (DATA / "casualty_claims.csv").read_text("utf-8").splitlines()[0].split(",")
    assert list(fields(CasualtyClaim)) == names


def test_the_id_is_required_and_unique() -> None:
    assert fields(Actor)["id"]["constraints"] == {"required": True, "unique": True}
    assert schema(Actor)["primaryKey"] == ["id"]
    assert schema(Actor)["missingValues"] == [""]


def test_a_figure_is_two_whole_numbers_of_which_the_upper_may_be_missing() -> None:
    low, high = (fields(CasualtyClaim)[name] for name in ("low", "high"))
    assert low["type"] == high["type"] == "integer"
    assert low["description"] == "The figure as read: the lower end."
    assert high["description"] == "The figure as read: the upper end; empty where it is open."
    assert low["constraints"] == {"required": True, "minimum": 0}
    assert high["constraints"] == {"minimum": 0}


def test_a_vocabulary_is_told_with_the_meanings_of_its_words() -> None:
    field = fields(CasualtyClaim)["side"]
    assert field["constraints"] == {"required": True, "enum": [word.value for word in Side]}
    assert field["categories"][0] == {"value": "armenian", "label": "Armenia and Artsakh."}
    assert len(field["categories"]) == len(Side)


def test_other_types() -> None:
    claim = fields(CasualtyClaim)
    assert claim["partial"]["type"] == "boolean"
    assert claim["period"]["type"] == claim["printed"]["type"] == "string"
    assert "constraints" not in claim["remark"]
    assert "categories" not in claim["remark"]


def test_a_list_is_told_with_what_parts_it() -> None:
    for field in (fields(Event)["actors"], fields(Note)["citations"]):
        assert (field["type"], field["delimiter"], field["itemType"]) == ("string", ";", "string")
        assert field["description"].endswith(" Several are set apart by semicolons.")
        assert "constraints" not in field


def test_what_one_table_has_the_ids_of_is_a_foreign_key() -> None:
    assert schema(ActorName)["foreignKeys"] == [
        {"fields": ["actor"], "reference": {"resource": "actors", "fields": ["id"]}}
    ]
    assert [key["fields"] for key in schema(CasualtyClaim)["foreignKeys"]] == [["group"], ["event"]]
    assert "foreignKeys" not in schema(Source)


def test_a_list_and_a_choice_of_tables_are_no_foreign_keys() -> None:
    claims = fields(CasualtyClaim)["claimant"]["description"]
    assert re.search(r"\bactor\b.*\bsource\b", claims)
    for record, column in ((CasualtyClaim, "claimant"), (SupportClaim, "denied_by")):
        keys = [key["fields"] for key in schema(record)["foreignKeys"]]
        assert [column] not in keys


def test_decimals_are_numbers() -> None:
    low, high = (fields(SupportClaim)[name] for name in ("amount_low", "amount_high"))
    assert low["type"] == high["type"] == "number"
    assert low["constraints"] == high["constraints"] == {"minimum": 0}


# Describing a directory


def test_what_is_said_of_the_whole_is_kept(package: Path) -> None:
    written = json.loads((package / NAME).read_text("utf-8"))
    written |= {"title": "Another", "resources": [], "more": [1, None]}
    write(package / NAME, json.dumps(written))
    found = describe(package)
    assert list(found) == list(written)
    assert (found["title"], found["more"]) == ("Another", [1, None])
    assert [table["name"] for table in found["resources"]][:2] == ["actors", "actor_names"]


@pytest.mark.parametrize(
    ("directory", "name"), [("My data (2)", "my-data-2"), ("a--b", "a-b"), ("Ш", "package")]
)
def test_a_directory_without_a_descriptor_gets_its_name(
    directory: str, name: str, tmp_path: Path
) -> None:
    path = tmp_path / directory
    path.mkdir()
    add(path, "events", {"id": "war-x", "name": "X", "kind": "war", "remark": "x"})
    found = describe(path)
    assert list(found) == ["$schema", "name", "resources"]
    assert (found["$schema"], found["name"]) == (PROFILE, name)
    assert [table["path"] for table in found["resources"]] == ["events.csv"]


def test_describing_changes_nothing(package: Path) -> None:
    (package / NAME).unlink()
    describe(package)
    assert not (package / NAME).exists()


def test_json_is_written_for_people() -> None:
    assert as_json({"b": "Zürcher", "a": [1]}) == (
        '{\n  "b": "Zürcher",\n  "a": [\n    1\n  ]\n}\n'
    )


def test_describing_what_is_no_directory(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="expected a directory"):
        describe(tmp_path / "nowhere")
    with pytest.raises(WrongTypeError):
        describe(None)  # type: ignore[arg-type]
