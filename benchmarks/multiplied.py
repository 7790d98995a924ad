"""The bundled data many times over, and measuring what is done with it in a fresh process."""

import csv
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from karabakh_data import Citation, Note, Period, data_path
from karabakh_data.records._columns import Column, columns, parts
from karabakh_data.records._registry import RECORDS, file_of
from karabakh_data.tables.package import owner

NOTES_IN_A_COPY = 1000
"""The numbers that are kept for the notes of each copy."""
GROWTH = 2.0
"""How many times more a row may cost in the largest package than in the smallest."""


def write_package(directory: Path, times: int, years: int = 0) -> None:
    """Write the bundled tables that many times over, each copy so many years after the last."""
    for record in RECORDS:
        with data_path() as bundled, (bundled / file_of(record)).open(encoding="utf-8") as file:
            reader = csv.DictReader(file)
            names, present = list(reader.fieldnames or ()), list(reader)
        made = [row for copy in range(times) for row in copies(record, present, copy, years)]
        made.sort(key=lambda row: row["id"])
        with (directory / file_of(record)).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, names, lineterminator="\n")
            writer.writeheader()
            writer.writerows(made)


def copies(
    record: type[object], present: list[dict[str, str]], copy: int, years: int
) -> Iterator[dict[str, str]]:
    """Yield the rows of a table with ids that no other copy has."""
    field = next((owner(whole) for whole in RECORDS if record in parts(whole).values()), None)
    for row in present:
        made = row | {
            column.field: moved(column, row[column.field], copy)
            for column in columns(record)
            if column.refers_to and row[column.field]
        }
        if field is not None:
            made["id"] = f"{made[field]}-{row['id'].rpartition('-')[2]}"
        elif record is Note:
            number = int(row["number"]) + NOTES_IN_A_COPY * copy
            letter = row["id"][0]
            made["number"] = str(number)
            made["id"] = f"n{number:03}" if letter == "n" else f"a{number:02}"
        else:
            made["id"] = renamed(row["id"], copy)
        yield made | {
            column.field: later(row[column.field], copy * years)
            for column in columns(record)
            if column.type is Period
        }


def later(period: str, years: int) -> str:
    """Return a period so many years later."""
    return re.sub("[0-9]{4}", lambda match: f"{int(match[0]) + years:04}", period)


def moved(column: Column, cell: str, copy: int) -> str:
    """Return the ids in a cell, and the numbers of its notes, as they are in a copy."""
    if column.type is not Citation:
        return ";".join(renamed(key, copy) for key in cell.split(";"))
    made = []
    for item in cell.split(";"):
        match = re.fullmatch(r"([^\[@]+)(\[[^\]]+\])?(?:@([0-9]+))?", item)
        assert match is not None
        note = f"@{int(match[3]) + NOTES_IN_A_COPY * copy}" if match[3] else ""
        made.append(renamed(match[1], copy) + (match[2] or "") + note)
    return ";".join(made)


def renamed(key: str, copy: int) -> str:
    return f"{key}-{copy:04}"


def report(name: str, value: float, limit: float) -> None:
    """Print a measurement beside its limit, and fail above it."""
    print(f"\n{name}: {value:.2f} (limit {limit:.2f})")  # noqa: T201
    assert value <= limit


def measured(directory: Path, steps: str) -> dict[str, float]:
    """Return what a fresh process that runs the steps on a package has measured."""
    command = [sys.executable, "-I", "-c", steps, str(directory)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(output)
    return found
