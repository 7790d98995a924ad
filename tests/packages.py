"""Data packages in directories, for the tests: copies of the bundled one, filled and damaged."""

import csv
import io
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import karabakh_data
from karabakh_data import describe
from karabakh_data.descriptor import as_json

DATA: Final = Path(karabakh_data.__file__).parent / "data"
"""The directory of the bundled tables."""

ROWS: Final[Mapping[str, list[dict[str, str]]]] = {
    "actors": [
        {"id": "ministry", "name": "A ministry", "kind": "institution", "parent": "azerbaijan"},
        {"id": "narnia", "name": "Narnia", "kind": "state", "predecessor": "armenia"},
    ],
    "actor_names": [
        {
            "id": "ministry-1",
            "actor": "ministry",
            "name": "It",
            "language": "en",
            "used_by": "ministry",
        },
    ],
    "casualty_claims": [
        {
            "id": "cc-0901",
            "low": "5",
            "high": "5",
            "printed": "5",
            "reading": "plain",
            "measure": "killed",
            "side": "azerbaijani",
            "group": "ministry",
            "category": "military",
            "basis": "unspecified",
            "period": "2016",
            "event": "battle-y",
            "claimant": "ministry",
            "rank": "deprecated",
            "partial": "false",
            "is_sum": "false",
            "section": "timeline-1994-2020",
            "citations": "ona-nd-body",
            "remark": "Withdrawn.",
        },
    ],
    "events": [
        {"id": "battle-y", "name": "A battle", "kind": "clash", "parent": "war-x", "remark": "?"},
        {
            "id": "war-x",
            "name": "A war",
            "kind": "war",
            "period": "2016",
            "actors": "armenia;narnia",
            "citations": "icg-2011-preventing[p. 3]@74",
        },
    ],
}
"""Rows, beside the bundled ones, with a cell of each kind."""


def copied(directory: Path) -> Path:
    """Copy the bundled package to a directory that is not there yet."""
    return Path(shutil.copytree(DATA, directory))


def filled(directory: Path) -> Path:
    """Copy the bundled package, with the rows above, to a directory that is not there yet."""
    copied(directory)
    for table, rows in ROWS.items():
        add(directory, table, *rows)
    return describe_anew(directory)


def describe_anew(directory: Path) -> Path:
    """Write the descriptor that fits the tables."""
    text = as_json(describe(directory))
    (directory / "datapackage.json").write_text(text, encoding="utf-8", newline="\n")
    return directory


def add(directory: Path, table: str, *rows: Mapping[str, str]) -> None:
    """Put rows into a table, which is made if need be; cells that are not given stay empty."""
    path = directory / f"{table}.csv"
    header, *lines = (path if path.exists() else DATA / path.name).read_text("utf-8").splitlines()
    text = io.StringIO()
    names = header.split(",")
    csv.DictWriter(text, names, restval="", lineterminator="\n").writerows(rows)
    if path.exists():
        text.write("".join(f"{line}\n" for line in lines))
    body = sorted(text.getvalue().splitlines(), key=lambda line: line.partition(",")[0])
    write(path, "".join(f"{line}\n" for line in [header, *body]))


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")


def put(directory: Path, table: str, key: str, **cells: str) -> int:
    """Change cells of the row of this id, and return its line."""
    path = directory / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    (place,) = (place for place, row in enumerate(rows) if row[0] == key)
    for name, text in cells.items():
        rows[place][header.index(name)] = text
    text_of_table = io.StringIO()
    csv.writer(text_of_table, lineterminator="\n").writerows([header, *rows])
    write(path, text_of_table.getvalue())
    return place + 2


def row_of(directory: Path, table: str, key: str) -> dict[str, str]:
    """Return the cells of the row of this id."""
    with (directory / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        (row,) = (row for row in csv.DictReader(file) if row["id"] == key)
    return row
