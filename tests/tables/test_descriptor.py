"""The descriptor of a package: what is generated, what is kept, and what is refused."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from packages import DATA, add, filled, small, write

from karabakh_data import (
    Actor,
    ActorName,
    CasualtyClaim,
    Dataset,
    Event,
    Note,
    Side,
    Source,
    SupportClaim,
    describe,
    validate,
)
from karabakh_data.errors import DataError, InvalidPackageError, WrongTypeError
from karabakh_data.records._registry import RECORDS
from karabakh_data.tables._about import as_json
from karabakh_data.tables._directory import layer_in
from karabakh_data.tables.descriptor import PROFILE, faults_of_descriptor, resource, schema

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


# Faults of the file as a whole


@pytest.mark.parametrize(
    ("data", "value", "line"),
    [
        (b"", "Expecting value", 1),
        (b'{\n"name": }', "Expecting value", 2),
        (b"\xef\xbb\xbf{}", "Unexpected UTF-8 BOM (decode using utf-8-sig)", 1),
        ("{}".encode("utf-16"), "UnicodeDecodeError", None),
        (b'{"name": "\xe9"}', "UnicodeDecodeError", None),
        (b'{"name": "\\ud800"}', "UnicodeEncodeError", None),
        (b'{"version": NaN}', "ValueError", None),
        (b'{"version": ' + b"9" * 5000 + b"}", "ValueError", None),
        (b"[" * 100_000, "RecursionError", None),
    ],
)
def test_what_is_not_json(data: bytes, value: str, line: int | None, package: Path) -> None:
    (package / NAME).write_bytes(data)
    with pytest.raises(DataError) as caught:
        describe(package)
    error = caught.value
    assert (error.file, error.line, error.value, error.expected) == (NAME, line, value, "JSON")
    assert error.__suppress_context__
    assert validate(package) == (error,)
    with pytest.raises(InvalidPackageError):
        Dataset.load(package)


@pytest.mark.parametrize(("text", "value"), [("[]", "list"), ("null", "NoneType"), ("3", "int")])
def test_what_is_no_object(text: str, value: str, package: Path) -> None:
    write(package / NAME, text)
    with pytest.raises(DataError) as caught:
        describe(package)
    assert (caught.value.value, caught.value.expected) == (value, "a JSON object")
    assert validate(package) == (caught.value,)


# Faults of what it says


def changed(package: Path, place: str, value: object) -> list[tuple[str | None, object, str]]:
    """Change what the descriptor says at a place such as ``resources/0/path``; None removes it."""
    written = json.loads((package / NAME).read_text("utf-8"))
    thing: Any = written
    *way, last = (int(step) if step.isdecimal() else step for step in place.split("/"))
    for step in way:
        thing = thing[step]
    if value is None:
        del thing[last]
    else:
        thing[last] = value
    write(package / NAME, json.dumps(written))
    found = list(faults_of_descriptor(layer_in(package, is_whole=True)))
    assert {(fault.file, fault.line) for fault in found} <= {(NAME, None)}
    assert sorted(map(str, validate(package))) == sorted(map(str, found))
    with pytest.raises(InvalidPackageError):
        Dataset.load(package)
    return [(fault.column, fault.value, fault.expected) for fault in found]


HASH = "sha256:" + "0" * 64
NOTES = [record.table for record in RECORDS].index("notes")
EVENTS = [record.table for record in RECORDS].index("events")
ACTORS_ID = fields(Actor)["id"]


@pytest.mark.parametrize(
    ("place", "value", "column", "told", "expected"),
    [
        ("0/bytes", 7, "bytes", 7, ""),
        ("0/bytes", None, "bytes", None, ""),
        ("0/hash", HASH, "hash", HASH, "'sha256:"),
        ("0/rowCount", 6, "rowCount", 6, "9"),
        ("0/name", "actor", "name", "actor", "'actors'"),
        ("0/type", None, "type", None, "'table'"),
        ("0/encoding", "latin-1", "encoding", "latin-1", "'utf-8'"),
        ("0/description", "x", "description", "x", "'A state, de facto state"),
        ("0/schema", None, "schema", "NoneType", "an object with the fields of the table"),
        ("0/schema", "actors.json", "schema", "str", "an object with the fields of the table"),
        ("0/schema", {"fields": 3}, "schema", "dict", "an object with the fields of the table"),
        ("0/schema/primaryKey", "name", "schema.primaryKey", "name", "['id']"),
        ("0/schema/missingValues", ["", "-"], "schema.missingValues", ["", "-"], "['']"),
        ("0/schema/foreignKeys", None, "schema.foreignKeys", None, "[{'fields': ['parent']"),
        (f"{NOTES}/schema/foreignKeys", [], "schema.foreignKeys", [], "None"),
        ("0/schema/fields/9", None, "schema.fields", 9, "10 fields"),
        ("0/schema/fields/1", ACTORS_ID, "schema.fields[1]", ACTORS_ID, "{'name': 'name'"),
        ("0/schema/fields/1", "name", "schema.fields[1]", "name", "{'name': 'name'"),
    ],
)
def test_a_resource_that_does_not_fit_its_file(
    place: str, value: object, column: str, told: object, expected: str, package: Path
) -> None:
    number = place[0]
    ((where, what, wanted),) = changed(package, f"resources/{place}", value)
    assert (where, what) == (f"resources[{number}].{column}", told)
    assert wanted.startswith(expected)


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("../actors.csv", ("actors.csv",)),
        ("data/../actors.csv", ("actors.csv",)),
        ("/etc/passwd", ()),
        ("/actors.csv", ("actors.csv",)),
        ("https://example.org/actors.csv", ("actors.csv",)),
        ("file:actors.csv", ("actors.csv",)),
        ("..\\actors.csv", ("actors.csv",)),
        ("C:\\actors.csv", ("actors.csv",)),
        ("./actors.csv", ("actors.csv",)),
        ("actors.csv\0", ("actors.csv",)),
        ("actors", ("actors.csv",)),
        ("palaces.csv", ("places.csv",)),
        ("events.csv.csv", ("events.csv",)),
        ("", ()),
        (["actors.csv"], ()),
        ({"x": 1}, ()),
        (7, ()),
        (None, ()),
    ],
)
def test_a_path_that_is_no_table_of_the_package(
    path: object, near: tuple[str, ...], package: Path
) -> None:
    fault, missing = changed(package, "resources/0/path", path)
    assert fault[:2] == ("resources[0].path", path)
    assert fault[2].startswith("one of actors.csv, actor_names.csv, ")
    assert missing == ("resources", None, "a resource for actors.csv")
    told = faults_of_descriptor(layer_in(package, is_whole=True))
    assert next(told).suggestions[:1] == near


def test_a_resource_given_twice(package: Path) -> None:
    written = json.loads((package / NAME).read_text("utf-8"))
    written["resources"].append(written["resources"][0])
    write(package / NAME, json.dumps(written))
    (error,) = validate(package)
    assert (error.column, error.value) == (f"resources[{len(RECORDS)}].path", "actors.csv")
    assert error.expected.endswith(", each once, which lie in the package itself")
    assert error.suggestions == ()


def test_a_resource_left_out(package: Path) -> None:
    found = changed(package, f"resources/{EVENTS}", None)
    assert found == [("resources", None, "a resource for events.csv")]


@pytest.mark.parametrize("value", ["actors.csv", 7, ["actors.csv"]])
def test_a_resource_that_is_no_object(value: object, package: Path) -> None:
    assert changed(package, f"resources/{EVENTS}", value) == [
        (f"resources[{EVENTS}]", value, "an object"),
        ("resources", None, "a resource for events.csv"),
    ]


@pytest.mark.parametrize("value", [None, {}, "actors.csv", 7])
def test_resources_that_are_no_list(value: object, package: Path) -> None:
    assert changed(package, "resources", value) == [("resources", value, "a list of the tables")]


def test_resources_may_stand_in_any_order(package: Path) -> None:
    written = json.loads((package / NAME).read_text("utf-8"))
    written["resources"].reverse()
    write(package / NAME, json.dumps(written))
    assert validate(package) == ()


def test_a_table_that_an_addition_describes_and_lacks(tmp_path: Path) -> None:
    addition = small(tmp_path / "addition")
    (addition / "events.csv").unlink()
    (error,) = validate(addition, extending=Dataset.bundled())
    assert (error.column, error.value) == (f"resources[{EVENTS}].path", "events.csv")
    assert error.expected == "a file in the package"
