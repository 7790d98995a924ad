"""Data packages in directories, for the tests: copies of the bundled one, small ones, damaged ones.

The small package has the rows that are named here and no others, so that tests which count rows,
or look at the last of them, stay as they are when the bundled data grows.
"""

import csv
import io
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import karabakh_data
from karabakh_data import describe
from karabakh_data.records._registry import RECORDS, file_of
from karabakh_data.tables._about import as_json

DATA: Final = Path(karabakh_data.__file__).parent / "data"
"""The directory of the bundled tables."""

SMALL: Final[Mapping[str, str]] = {
    "actors": (
        "armenia armenian-soviet-socialist-republic artsakh azerbaijan "
        "azerbaijan-soviet-socialist-republic nagorno-karabakh-autonomous-oblast soviet-union"
    ),
    "actor_names": "armenia-1 artsakh-1 artsakh-2 azerbaijan-1",
    "casualty_claims": "cc-0201",
    "contributors": "abbasov-2011-pact-1 elchyan-nd-skirmishes-1",
    "notes": "a01 n074 n076 n166 n347",
    "sources": (
        "a1plus-2017-stech abbasov-2011-pact elchyan-nd-skirmishes guardian-nd-bloody "
        "icg-2011-preventing ona-nd-body rferl-2018-visits"
    ),
}
"""The ids of the bundled rows that the small package has."""

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
    "memberships": [
        {
            "id": "narnia-in-ministry",
            "actor": "narnia",
            "organisation": "ministry",
            "role": "member",
            "period": "2016/..",
            "remark": "Made up.",
        },
    ],
    "recognitions": [
        {
            "id": "narnia-on-artsakh",
            "actor": "narnia",
            "recognised": "artsakh",
            "position": "not-recognised",
            "citations": "ona-nd-body@166",
        },
    ],
    "support_claims": [
        {
            "id": "sc-0901",
            "supporter": "narnia",
            "side": "armenian",
            "kind": "arms",
            "stance": "explicit",
            "attribution": "alleged",
            "period": "2016",
            "recipient": "armenia",
            "via": "ministry",
            "amount_printed": "8.9 to 9 tonnes",
            "amount_low": "8.9",
            "amount_high": "9",
            "amount_unit": "t",
            "claimant": "ona-nd-body",
            "denied_by": "narnia;armenia",
            "section": "arms-suppliers",
            "citations": "ona-nd-body@166",
        },
    ],
}
"""Rows, beside the bundled ones, with a cell of each kind."""


def copied(directory: Path) -> Path:
    """Copy the bundled package to a directory that is not there yet."""
    return Path(shutil.copytree(DATA, directory))


def headers(directory: Path) -> Path:
    """Write every table without a row to a directory that is there."""
    for name in map(file_of, RECORDS):
        header = (DATA / name).read_bytes().splitlines(keepends=True)[0]
        (directory / name).write_bytes(header)
    return directory


def small(directory: Path) -> Path:
    """Write the few bundled rows to a directory that is not there yet, with a descriptor."""
    directory.mkdir()
    headers(directory)
    shutil.copy(DATA / "datapackage.json", directory)
    for table, keys in SMALL.items():
        add(directory, table, *(row_of(DATA, table, key) for key in keys.split()))
    # Its event would take more events with it, and their actors, places and works.
    put(directory, "casualty_claims", SMALL["casualty_claims"], event="")
    return describe_anew(directory)


def filled(directory: Path) -> Path:
    """Write the few bundled rows and those above to a directory that is not there yet."""
    directory.mkdir()
    for name, data in _files_filled().items():
        (directory / name).write_bytes(data)
    return directory


@cache
def _files_filled() -> dict[str, bytes]:
    with TemporaryDirectory() as name:
        directory = small(Path(name, "package"))
        for table, rows in ROWS.items():
            add(directory, table, *rows)
        return {path.name: path.read_bytes() for path in describe_anew(directory).iterdir()}


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
