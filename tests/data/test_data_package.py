"""Laws of the bundled descriptor: it fits the tables, and other programs can read them with it."""

import hashlib
import json
from importlib import resources
from pathlib import Path
from typing import Any, Final

import frictionless
import jsonschema
import pytest
from packages import DATA

from karabakh_data import DATA_AS_OF, DATA_VERSION, Dataset, describe, validate
from karabakh_data.tables._about import as_json
from karabakh_data.tables.descriptor import PROFILE

ROOT: Final = Path(__file__).parent.parent.parent
TEXT: Final = (DATA / "datapackage.json").read_text("utf-8")
DESCRIPTOR: Final[dict[str, Any]] = json.loads(TEXT)
TABLES: Final[list[dict[str, Any]]] = DESCRIPTOR["resources"]
each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table["name"]))


def test_the_bundled_data_has_no_fault() -> None:
    assert validate(DATA) == ()


def test_the_descriptor_is_what_describing_would_write() -> None:
    assert as_json(describe(DATA)) == TEXT, "run nox -s regenerate"


def test_it_is_of_this_version_and_time() -> None:
    assert DESCRIPTOR["version"] == DATA_VERSION
    assert DESCRIPTOR["sources"][0]["version"] == DATA_AS_OF
    assert DESCRIPTOR["$schema"] == PROFILE


def test_it_names_the_licence_and_the_article() -> None:
    assert [licence["name"] for licence in DESCRIPTOR["licenses"]] == ["CC-BY-SA-4.0", "CC-BY-4.0"]
    article, series = DESCRIPTOR["sources"]
    assert '"Nagorno-Karabakh conflict" by Wikipedia contributors' in article["title"]
    assert "Uppsala Conflict Data Program (UCDP)" in series["title"]


@pytest.mark.parametrize("file", ["README.md", "LICENSE"])
def test_whoever_reads_of_licences_reads_whom_to_name(file: str) -> None:
    for told in (ROOT / file, DATA / file):
        text = " ".join(told.read_text("utf-8").split())
        for source in DESCRIPTOR["sources"]:
            assert source["title"] in text, told


def test_every_table_is_described() -> None:
    assert sorted(table["path"] for table in TABLES) == sorted(
        path.name for path in DATA.glob("*.csv")
    )


@each_table
def test_every_column_is_described(table: dict[str, Any]) -> None:
    fields = table["schema"]["fields"]
    header, *rows = (DATA / table["path"]).read_bytes().splitlines()
    assert [field["name"] for field in fields] == header.decode().split(",")
    assert all(field["description"].endswith(".") for field in fields)
    assert table["description"].endswith(".")
    assert table["rowCount"] == len(rows)


@each_table
def test_the_hash_is_that_of_the_file(table: dict[str, Any]) -> None:
    data = (DATA / table["path"]).read_bytes()
    assert table["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
    assert table["bytes"] == len(data)


# As others see it


def test_it_follows_the_profile_of_the_standard() -> None:
    file = resources.files("dplib").joinpath("profiles/2.0/datapackage.json")
    checker = jsonschema.Draft7Validator(json.loads(file.read_text("utf-8")))
    assert [error.message for error in checker.iter_errors(DESCRIPTOR)] == []
    assert not checker.is_valid(DESCRIPTOR | {"resources": []})


def test_frictionless_finds_no_fault_in_descriptor_and_tables() -> None:
    report = frictionless.validate(str(DATA / "datapackage.json"))
    assert report.flatten(["title", "message"]) == []
    assert {task.name: task.stats.get("rows", 0) for task in report.tasks} == {
        table["name"]: table["rowCount"] for table in TABLES
    }


def test_frictionless_reads_what_the_library_reads() -> None:
    package = frictionless.Package(str(DATA / "datapackage.json"))
    rows = package.get_table_resource("casualty_claims").read_rows()
    claims = Dataset.bundled().casualty_claims()
    for row, claim in zip(rows, claims, strict=True):
        assert row["id"] == claim.id
        assert (row["low"], row["high"]) == (claim.figure.low, claim.figure.high)
        assert row["partial"] is claim.partial
        assert (row["citations"] or "") == ";".join(map(str, claim.citations))
