"""JSON and JSON Lines: every record as `to_dicts` gives it, with what is said of the data."""

import json
from pathlib import Path
from typing import Any

import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pytest
from exported import dataset_called

from karabakh_data import DATA_AS_OF, DATA_VERSION, Dataset, __version__, export
from karabakh_data.exporting._rows import in_order
from karabakh_data.records._registry import RECORDS


def rows_of(dataset: Dataset) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of all tables as the library itself gives them, in the order of ids."""
    found = {}
    for record in RECORDS:
        kept = {one.id for one in in_order(dataset, record)}
        rows = dataset.table(record).to_dicts()
        found[record.table] = sorted(
            (row for row in rows if row["id"] in kept), key=lambda row: str(row["id"])
        )
    return found


def test_json_holds_every_value(dataset: Dataset, tmp_path: Path) -> None:
    path = dataset.export(tmp_path / "data.json")
    found = json.loads(path.read_text("utf-8"))
    assert found.keys() == {"about", "tables"}
    assert found["tables"] == rows_of(dataset)


def test_json_lines_hold_every_value(dataset: Dataset, tmp_path: Path) -> None:
    path = dataset.export(tmp_path / "data.jsonl")
    first, *lines = map(json.loads, path.read_text("utf-8").splitlines())
    assert first.pop("table") == "about"
    assert first == json.loads(dataset.export(tmp_path / "a.json").read_text("utf-8"))["about"]
    expected = [{"table": name, **row} for name, rows in rows_of(dataset).items() for row in rows]
    assert lines == expected


def test_a_record_is_a_line_that_can_be_compared(tmp_path: Path) -> None:
    text = export(tmp_path / "data.json").read_text("utf-8")
    lines = text.splitlines()
    assert sum('{"id": "' in line for line in lines) == sum(map(len, rows_of_bundled().values()))
    assert "Şuşa" in text
    assert text.endswith("}\n")


def rows_of_bundled() -> dict[str, list[dict[str, Any]]]:
    return rows_of(Dataset.bundled())


def about(dataset: Dataset, tmp_path: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads(dataset.export(tmp_path / "about.json").read_text("utf-8"))[
        "about"
    ]
    return found


def test_what_is_said_of_the_bundled_data(tmp_path: Path) -> None:
    found = about(Dataset.bundled(), tmp_path)
    assert found["name"] == "karabakh-data"
    assert found["version"] == DATA_VERSION
    assert found["as_of"] == DATA_AS_OF
    assert found["licence"] == "CC BY-SA 4.0, CC BY 4.0"
    assert found["library"] == f"karabakh-data {__version__}"
    assert "Wikipedia" in found["based_on"]
    assert "the revision is not recorded. Reference series: " in found["based_on"]
    assert ".;" not in found["based_on"]


def test_what_is_said_of_layers_and_of_other_data(tmp_path: Path) -> None:
    found = about(dataset_called("layered", tmp_path), tmp_path)
    assert found["name"] == "karabakh-data; addition"
    assert (found["version"], found["as_of"]) == (DATA_VERSION, DATA_AS_OF)
    home = tmp_path / "other"
    home.mkdir()
    # Of when other data is, its descriptor says, or nobody.
    assert about(dataset_called("filled", home), home)["as_of"] == DATA_AS_OF
    descriptor = home / "package" / "datapackage.json"
    told = {
        key: value
        for key, value in json.loads(descriptor.read_text("utf-8")).items()
        if key != "asOf"
    }
    descriptor.write_text(json.dumps(told), encoding="utf-8")
    (home / "about.json").unlink()
    assert "as_of" not in about(Dataset.load(home / "package"), home)


def test_pandas_and_polars_read_the_lines(tmp_path: Path) -> None:
    path = export(tmp_path / "data.jsonl")
    rows = rows_of_bundled()["places"]
    read = pd.read_json(path, lines=True)
    places = read[read["table"] == "places"]
    assert list(places["name_azerbaijani"].dropna()) == [
        row["name_azerbaijani"] for row in rows if row["name_azerbaijani"]
    ]
    frame = pl.read_ndjson(path, infer_schema_length=None).filter(pl.col("table") == "places")
    assert frame["lies_in"].to_list() == [row["lies_in"] for row in rows]


@pytest.mark.parametrize("name", ["data.json", "data.jsonl"])
@pytest.mark.untraced
def test_the_same_data_is_the_same_file(name: str, dataset: Dataset, tmp_path: Path) -> None:
    first = dataset.export(tmp_path / f"first-{name}")
    assert first.read_bytes() == dataset.export(tmp_path / f"second-{name}").read_bytes()
