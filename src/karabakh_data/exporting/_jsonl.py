"""All tables as JSON Lines, each record with the name of its table.

It is one file and not one a table, so that it passes through a pipe: what takes it apart by the
table, such as jq or a loop, needs no more than the line.
"""

import json
from pathlib import Path
from typing import Any

from karabakh_data.exporting._how import How
from karabakh_data.exporting._rows import about, plain_rows
from karabakh_data.records._registry import RECORDS
from karabakh_data.tables.package import Packaged


def write(dataset: Packaged, made: Path, how: How) -> None:  # noqa: ARG001 - as all formats
    """Write a line of what is said of the data, and a line a record."""
    with made.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_line("about", about(dataset)))
        for record in RECORDS:
            for row in plain_rows(dataset, record):
                file.write(_line(record.table, row))


def _line(table: str, row: dict[str, Any]) -> str:
    return json.dumps({"table": table, **row}, ensure_ascii=False, allow_nan=False) + "\n"
