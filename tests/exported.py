"""Datasets to export: the bundled one, one with a cell of each kind, an empty one, layers."""

import shutil
from pathlib import Path

from packages import DATA, add, describe_anew, filled, headers, row_of

from karabakh_data import Dataset


def empty(directory: Path) -> Path:
    """Write a package without a row to a directory that is not there yet."""
    directory.mkdir()
    shutil.copy(DATA / "datapackage.json", directory)
    return describe_anew(headers(directory))


def addition(directory: Path) -> Path:
    """Write an addition to the bundled data to a directory that is not there yet.

    It corrects a name, adds a work in another script, and names other authors of a work.
    """
    directory.mkdir()
    add(directory, "actors", {"id": "narnia", "name": "Narnia, “the” =land", "kind": "state"})
    row = row_of(DATA, "sources", "abbasov-2011-pact")
    add(directory, "sources", row | {"title": "Թուրքիա; Şuşa, Шуша"})
    author = row_of(DATA, "contributors", "abbasov-2011-pact-1")
    add(directory, "contributors", author | {"id": "abbasov-2011-pact-2", "given": "Ş."})
    return directory


NAMES = ("bundled", "filled", "empty", "layered")


def dataset_called(name: str, home: Path) -> Dataset:
    """Return one of the datasets; what it is loaded from lies in a directory that is there."""
    if name == "bundled":
        return Dataset.bundled()
    if name == "layered":
        return Dataset.bundled().extend(addition(home / "addition"))
    return Dataset.load({"filled": filled, "empty": empty}[name](home / "package"))
