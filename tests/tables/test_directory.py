"""A directory as a layer of a data package."""

from pathlib import Path

import pytest
from packages import DATA, SMALL, small, write

from karabakh_data import Actor
from karabakh_data.errors import DataError, WrongTypeError
from karabakh_data.tables._directory import as_directory, layer_in, strays


def test_a_directory_is_named_by_a_text_or_a_path(tmp_path: Path) -> None:
    for directory in (tmp_path, str(tmp_path)):
        assert as_directory(directory) == tmp_path


@pytest.mark.parametrize("directory", [None, 3, b".", [], object])
def test_what_is_no_path(directory: object) -> None:
    with pytest.raises(WrongTypeError) as caught:
        as_directory(directory)  # type: ignore[arg-type]
    assert caught.value.value == directory
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("name", ["nowhere", "file", "\0"])
def test_what_is_no_directory(name: str, tmp_path: Path) -> None:
    write(tmp_path / "file", "x")
    with pytest.raises(DataError) as caught:
        as_directory(tmp_path / name)
    assert caught.value.value == caught.value.file == str(tmp_path / name)
    assert caught.value.expected == "a directory"


def test_a_layer_has_the_files_of_the_package_alone() -> None:
    layer = layer_in(DATA, is_whole=True)
    assert (layer.name, layer.is_whole) == (str(DATA), True)
    for name in ("notes.csv", "datapackage.json", "LICENSE"):
        assert layer.read(name) == (DATA / name).read_bytes()
    for name in ("README.md", "../py.typed", "events", str(DATA / "events.csv")):
        with pytest.raises(FileNotFoundError):
            layer.read(name)


def test_a_layer_is_what_the_files_were_at_one_moment(tmp_path: Path) -> None:
    directory = small(tmp_path / "package")
    data = (directory / "actors.csv").read_bytes()
    layer = layer_in(directory, is_whole=False)
    assert layer.is_whole is False
    for path in directory.iterdir():
        path.unlink()
    directory.rmdir()
    assert layer.read("actors.csv") == data
    assert layer.rows(Actor).keys() == set(SMALL["actors"].split())


def test_a_layer_tells_why_a_file_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "events.csv").mkdir()
    layer = layer_in(tmp_path, is_whole=False)
    for _ in range(2):
        with pytest.raises(OSError, match=r"events\.csv") as caught:
            layer.read("events.csv")
        assert not isinstance(caught.value, FileNotFoundError)
    with pytest.raises(FileNotFoundError):
        layer.read("actors.csv")


def test_strays_are_told_with_the_table_that_was_meant(tmp_path: Path) -> None:
    for name in ("actors.csv", "notes.txt", "LICENSE", "sources.json", "event.csv", "Z.CSV"):
        write(tmp_path / name, "")
    (tmp_path / "claims.csv").mkdir()
    found = list(strays(tmp_path))
    assert [(fault.file, fault.value) for fault in found] == [
        ("Z.CSV", "Z.CSV"),
        ("claims.csv", "claims.csv"),
        ("event.csv", "event.csv"),
    ]
    assert {fault.expected for fault in found} == {"the file of a table"}
    assert found[2].suggestions[0] == "events.csv"
