"""What is wrong with what the descriptor of a package says."""

import json
from pathlib import Path
from typing import Any

import pytest
from packages import filled, small, write

from karabakh_data import Actor, Dataset, describe, validate
from karabakh_data.errors import DataError, InvalidPackageError
from karabakh_data.records._registry import RECORDS
from karabakh_data.tables._about import as_json
from karabakh_data.tables._descriptor_faults import faults_of_descriptor
from karabakh_data.tables._directory import layer_in
from karabakh_data.tables.descriptor import DIALECT, schema

NAME = "datapackage.json"


@pytest.fixture(name="package")
def fixture_package(tmp_path: Path) -> Path:
    return filled(tmp_path / "package")


def holder(written: Any, place: str) -> tuple[Any, Any]:  # noqa: ANN401 - JSON
    """Return what holds the value at a place such as ``resources/0/path``, and its last step."""
    *way, last = (int(step) if step.isdecimal() else step for step in place.split("/"))
    for step in way:
        written = written[step]
    return written, last


def put(written: Any, place: str, value: object) -> None:  # noqa: ANN401 - JSON
    thing, last = holder(written, place)
    thing[last] = value


def drop(written: Any, place: str) -> None:  # noqa: ANN401 - JSON
    thing, last = holder(written, place)
    del thing[last]


def changed(package: Path, place: str, value: object) -> list[tuple[str | None, object, str]]:
    """Change what the descriptor says at a place such as ``resources/0/path``; None removes it."""
    written = json.loads((package / NAME).read_text("utf-8"))
    if value is None:
        drop(written, place)
    else:
        put(written, place, value)
    write(package / NAME, json.dumps(written))
    found = list(faults_of_descriptor(layer_in(package, is_whole=True)))
    assert {(fault.file, fault.line) for fault in found} <= {(NAME, 1)}
    assert sorted(map(str, validate(package))) == sorted(map(str, found))
    with pytest.raises(InvalidPackageError):
        Dataset.load(package)
    return [(fault.column, fault.value, fault.expected) for fault in found]


HASH = "sha256:" + "0" * 64
NOTES = [record.table for record in RECORDS].index("notes")
EVENTS = [record.table for record in RECORDS].index("events")
ACTORS_ID = schema(Actor)["fields"][0]
ONE = ACTORS_ID | {"constraints": {"required": True, "unique": 1}}


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
        ("0/dialect", None, "dialect", None, "{'header': True"),
        ("0/dialect/header", 1, "dialect", DIALECT | {"header": 1}, "{'header': True"),
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
        ("0/schema/fields/0/constraints/unique", 1, "schema.fields[0]", ONE, "{'name': 'id'"),
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
@pytest.mark.untraced
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


def test_a_table_that_is_missing_is_told_of_once(package: Path) -> None:
    (package / "events.csv").unlink()
    assert [fault.file for fault in validate(package)] == ["events.csv"]


def test_a_table_that_an_addition_describes_and_lacks(tmp_path: Path) -> None:
    addition = small(tmp_path / "addition")
    (addition / "events.csv").unlink()
    (error,) = validate(addition, extending=Dataset.bundled())
    assert (error.column, error.value) == (f"resources[{EVENTS}].path", "events.csv")
    assert error.expected == "a file in the package"


# What the standard says of its properties

PATH = "a path within the package, or an address of http or ftp"


@pytest.mark.parametrize(
    ("place", "value", "expected"),
    [
        ("title", 5, "a text"),
        ("$schema", ["x"], "a text"),
        ("version", None, "a text"),
        ("description", {}, "a text"),
        ("keywords", [], "a list of texts, one at least"),
        ("keywords", ["a", 5], "a text"),
        ("licenses", "x", "a list of licences, one at least"),
        ("licenses", [], "a list of licences, one at least"),
        ("licenses", ["x"], "an object with name or path"),
        ("licenses", [{"title": "CC"}], "the property name or path"),
        ("licenses", [{"name": "CC BY"}], "a short name of letters, digits, '.', '_' and '-'"),
        ("licenses", [{"name": ""}], "a short name of letters, digits, '.', '_' and '-'"),
        ("licenses", [{"path": "../LICENSE"}], PATH),
        ("sources", {"title": "x"}, "a list of sources"),
        ("sources", ["x"], "an object with a title"),
        ("sources", [{}], "the property title"),
        ("sources", [{"path": "file:x"}], PATH),
        ("sources", [{"version": 2021}], "a text"),
        ("contributors", {}, "a list of contributors, one at least"),
        ("contributors", [5], "an object with a title"),
        ("contributors", [{"title": "X", "roles": 5}], "a list of texts, one at least"),
        ("contributors", [{"roles": ["creator", None]}], "a text"),
        ("resources/0/title", 5, "a text"),
        ("resources/0/licenses", {}, "a list of licences, one at least"),
        ("resources/0/sources", [5], "an object with a title"),
        ("resources/0/data", [], "no data beside the path of a file"),
        ("resources/0/schema/fieldsMatch", "exact", "a list of texts, one at least"),
        (
            "resources/0/schema/uniqueKeys",
            [["id"], "id"],
            "a list of names of columns, one at least",
        ),
        ("resources/0/schema/uniqueKeys", [["id", "id"]], "each item once"),
        ("resources/0/schema/uniqueKeys", [["id"], ["id"]], "each item once"),
    ],
)
def test_a_property_that_is_not_what_the_standard_says(
    place: str, value: object, expected: str, package: Path
) -> None:
    written = json.loads((package / NAME).read_text("utf-8"))
    put(written, place, value)
    text = as_json(written)
    write(package / NAME, text)
    (fault,) = validate(package)
    assert (fault.file, fault.expected) == (NAME, expected)
    # The line is that on which the name or the item itself stands.
    line = text.splitlines()[(fault.line or 0) - 1]
    assert line.strip().rstrip(",").endswith(beginning(fault.value)), line
    with pytest.raises(InvalidPackageError):
        Dataset.load(package)


def beginning(value: object) -> str:
    """Return what the line on which a value begins ends with."""
    return json.dumps(value, indent=2).splitlines()[0]


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("title", "Another"),
        ("version", "1"),
        ("keywords", ["a"]),
        ("sources", []),
        ("sources", [{"title": "x", "path": "article.txt", "email": "", "version": "2"}]),
        ("licenses", [{"path": "LICENSE.md"}, {"name": "MIT", "path": "https://example.org/x"}]),
        ("contributors", [{"givenName": "A", "familyName": "B", "roles": ["editor"]}]),
        ("homepage", "https://example.org"),
        ("anything", {"else": None}),
        ("resources/0/title", "Actors"),
        ("resources/0/schema/uniqueKeys", [["id"], ["name", "kind"]]),
    ],
)
def test_what_the_standard_allows(place: str, value: object, package: Path) -> None:
    written = json.loads((package / NAME).read_text("utf-8"))
    put(written, place, value)
    write(package / NAME, as_json(written))
    assert validate(package) == ()
    assert Dataset.load(package).cite().startswith("@misc{karabakh-data,")


def test_what_is_missing_stands_on_the_line_of_what_lacks_it(package: Path) -> None:
    written = json.loads((package / NAME).read_text("utf-8"))
    drop(written, "resources/1/hash")
    text = as_json(written)
    write(package / NAME, text)
    (fault,) = validate(package)
    assert (fault.column, fault.value) == ("resources[1].hash", None)
    resource = text.splitlines()[(fault.line or 0) - 1 :]
    assert [line.strip() for line in resource[:2]] == ["{", '"name": "actor_names",']


def test_values_nested_too_deeply_to_be_written(package: Path) -> None:
    written = json.loads((package / NAME).read_text("utf-8"))
    written["more"] = json.loads("[" * 100 + "]" * 100)
    write(package / NAME, json.dumps(written))
    (fault,) = validate(package)
    assert fault.expected == "at most 100 levels; this is level 101, nested too deeply"
    with pytest.raises(DataError, match="nested too deeply"):
        describe(package)
