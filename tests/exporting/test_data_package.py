"""The data package: what is exported loads again equal, and is what other programs check."""

import json
import zipfile
from pathlib import Path
from typing import Any

import frictionless
import pandas as pd  # type: ignore[import-untyped]
import pytest
from exported import dataset_called
from packages import DATA

from karabakh_data import Dataset, export, validate
from karabakh_data.records._columns import parts
from karabakh_data.records._registry import RECORDS, file_of
from karabakh_data.tables._about import DESCRIPTOR

PARTS = {part for whole in RECORDS for part in parts(whole).values()}


def test_what_is_exported_loads_again_equal(dataset: Dataset, tmp_path: Path) -> None:
    target = dataset.export(tmp_path / "out", "data-package")
    assert validate(target) == ()
    loaded = Dataset.load(target)
    for record in RECORDS:
        # Of the authors of works and other parts, those count that their wholes have.
        if record not in PARTS:
            assert loaded.table(record) == dataset.table(record), record
    assert loaded.casualties(2016) == dataset.casualties(2016)


def test_the_bundled_data_is_exported_as_it_is_bundled(tmp_path: Path) -> None:
    target = export(tmp_path / "out", "data-package")
    names = {DESCRIPTOR, "LICENSE", *map(file_of, RECORDS)}
    assert {path.name for path in target.iterdir()} == names
    for name in names:
        assert (target / name).read_bytes() == (DATA / name).read_bytes(), name


@pytest.mark.untraced
def test_what_is_exported_again_is_the_same(dataset: Dataset, tmp_path: Path) -> None:
    first = dataset.export(tmp_path / "first", "data-package")
    second = Dataset.load(first).export(tmp_path / "second", "data-package")
    assert [path.name for path in sorted(first.iterdir())] == [
        path.name for path in sorted(second.iterdir())
    ]
    for path in first.iterdir():
        assert (second / path.name).read_bytes() == path.read_bytes(), path.name


def test_a_zip_file_has_the_same_files(dataset: Dataset, tmp_path: Path) -> None:
    directory = dataset.export(tmp_path / "out", "data-package")
    packed = dataset.export(tmp_path / "out.zip")
    with zipfile.ZipFile(packed) as archive:
        assert archive.testzip() is None
        found = {name: archive.read(name) for name in archive.namelist()}
    assert found == {path.name: path.read_bytes() for path in directory.iterdir()}
    assert packed.read_bytes() == dataset.export(tmp_path / "again.zip").read_bytes()


def descriptor_of(name: str, home: Path) -> dict[str, Any]:
    home.mkdir(exist_ok=True)
    target = dataset_called(name, home).export(home / "out", "data-package")
    found: dict[str, Any] = json.loads((target / DESCRIPTOR).read_text("utf-8"))
    return found


def test_several_layers_are_one_package_that_says_what_each_of_them_is(tmp_path: Path) -> None:
    found = descriptor_of("layered", tmp_path)
    bundled = json.loads((DATA / DESCRIPTOR).read_text("utf-8"))
    assert found["name"] == "karabakh-data-and-addition"
    assert found["title"] == f"{bundled['title']}, and addition"
    assert found["description"] == bundled["description"]
    assert "version" not in found
    assert found["licenses"] == bundled["licenses"]
    assert found["sources"] == [
        *bundled["sources"],
        {"title": bundled["title"], "version": bundled["version"]},
        {"title": "addition"},
    ]
    assert (tmp_path / "out" / "LICENSE").read_bytes() == (DATA / "LICENSE").read_bytes()


def test_the_licences_of_all_layers_go_along(tmp_path: Path) -> None:
    extended = dataset_called("layered", tmp_path)
    (tmp_path / "addition" / "LICENSE").write_text("CC0\n", "utf-8")
    extended = Dataset.bundled().extend(tmp_path / "addition")
    target = extended.export(tmp_path / "out", "data-package")
    text = (target / "LICENSE").read_bytes()
    assert text == (DATA / "LICENSE").read_bytes() + b"\nCC0\n"


def test_a_package_without_a_licence_has_none(tmp_path: Path) -> None:
    target = dataset_called("filled", tmp_path).export(tmp_path / "out", "data-package")
    assert not (target / "LICENSE").exists()


@pytest.mark.parametrize("ending", ["", ".zip"])
@pytest.mark.untraced
def test_frictionless_finds_no_fault(ending: str, tmp_path: Path) -> None:
    target = export(tmp_path / f"out{ending}", "data-package")
    path = target if ending else target / DESCRIPTOR
    report = frictionless.validate(str(path), type="package")
    assert report.valid, report.flatten(["title", "message"])


def test_pandas_reads_every_cell(tmp_path: Path) -> None:
    target = dataset_called("layered", tmp_path).export(tmp_path / "out", "data-package")
    read = pd.read_csv(target / "actors.csv", dtype=str, keep_default_na=False)
    assert read.set_index("id").loc["narnia", "name"] == "Narnia, “the” =land"
