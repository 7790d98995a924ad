"""A package in a zip file."""

import shutil
import warnings
import zipfile
from pathlib import Path

import pytest
from packages import describe_anew, put, small, write

from karabakh_data import Dataset, InvalidPackageError, validate
from karabakh_data.errors import DataError
from karabakh_data.tables import _zipped
from karabakh_data.tables._directory import opened
from karabakh_data.tables._zipped import files_in_zip

NAMES = ("actors.csv", "events.csv")


def zipped(path: Path, **files: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


@pytest.mark.parametrize("folder", ["", "a/b/"])
def test_the_files_beside_those_wanted_are_read_wherever_they_lie(
    folder: str, tmp_path: Path
) -> None:
    files = {f"{folder}actors.csv": "x", f"{folder}notes.txt": "y", "other/README": "z"}
    path = zipped(tmp_path / "x.zip", **files)
    assert files_in_zip(path, NAMES) == {"actors.csv": b"x", "notes.txt": b"y"}


def test_the_editions_in_a_package_are_others(tmp_path: Path) -> None:
    files = {"a/actors.csv": "x", "a/editions/2025/actors.csv": "y", "a/editions/README": "z"}
    path = zipped(tmp_path / "x.zip", **files)
    assert files_in_zip(path, NAMES) == {"actors.csv": b"x"}
    alone = zipped(tmp_path / "y.zip", **{"editions/2025/actors.csv": "y"})
    assert files_in_zip(alone, NAMES) == {"actors.csv": b"y"}


def test_a_zip_file_without_tables_has_none(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", **{"a/README": "x", "b/": ""})
    assert files_in_zip(path, NAMES) == {}
    layer, strays = opened(path, is_whole=False)
    assert (layer.name, strays) == (str(path), ())
    with pytest.raises(FileNotFoundError):
        layer.read("actors.csv")


@pytest.mark.parametrize("wrapped", [False, True])
def test_a_package_in_a_zip_file_is_loaded_and_checked(wrapped: bool, tmp_path: Path) -> None:  # noqa: FBT001
    directory = small(tmp_path / "package")
    where = (tmp_path, "package") if wrapped else (directory, ".")
    path = shutil.make_archive(str(tmp_path / "zipped"), "zip", *where)
    assert validate(path) == ()
    assert Dataset.load(path).actors() == Dataset.load(directory).actors()
    extended = Dataset.bundled().extend(path)
    assert [layer.name for layer in extended.layers[1:]] == [path]


def test_faults_in_a_zip_file_are_told_as_those_of_a_directory(tmp_path: Path) -> None:
    directory = small(tmp_path / "package")
    put(directory, "sources", "ona-nd-body", type="novel")
    write(directory / "event.csv", "")
    path = shutil.make_archive(str(tmp_path / "zipped"), "zip", describe_anew(directory))
    assert validate(path) == validate(directory)
    assert [problem.file for problem in validate(path)] == ["event.csv", "sources.csv"]
    with pytest.raises(InvalidPackageError):
        Dataset.load(path)


def refused(path: Path) -> str:
    with pytest.raises(DataError) as caught:
        files_in_zip(path, NAMES)
    assert caught.value.value == caught.value.file == str(path)
    return caught.value.expected


def test_what_is_no_zip_file(tmp_path: Path) -> None:
    write(tmp_path / "x.zip", "x")
    assert refused(tmp_path / "x.zip") == "a directory, or a zip file that is whole"


def test_tables_in_several_folders(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", **{"a/actors.csv": "x", "b/events.csv": "y"})
    assert refused(path) == "the tables in one folder, not in a and b"


def test_a_table_twice(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        for text in ("x", "y"):
            archive.writestr("actors.csv", text)
    assert refused(tmp_path / "x.zip") == "each file once, and not actors.csv twice"


def test_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "x.zip", **{"actors.csv": "x" * 10, "other/big": "x" * 99})
    monkeypatch.setattr(_zipped, "_MOST", 10)
    assert files_in_zip(path, NAMES) == {"actors.csv": b"x" * 10}
    monkeypatch.setattr(_zipped, "_MOST", 9)
    assert refused(path) == "tables of 9 bytes at most"


@pytest.mark.parametrize(("place", "value"), [(6, 1), (8, 99)], ids=["encrypted", "packed"])
def test_what_cannot_be_unpacked(place: int, value: int, tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", **{"actors.csv": "x"})
    data = bytearray(path.read_bytes())
    entry = data.index(b"PK\x01\x02")
    data[place] = data[entry + place + 2] = value
    path.write_bytes(data)
    assert refused(path).startswith("a zip file that can be unpacked (")


def test_a_damaged_member(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("actors.csv", "some text " * 99)
    data = bytearray(path.read_bytes())
    data[42] ^= 0xFF
    path.write_bytes(data)
    assert refused(path).startswith("a ")
