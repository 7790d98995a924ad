"""All tables as one object of JSON, a record a line."""

import json
from pathlib import Path

from karabakh_data.exporting._how import How
from karabakh_data.exporting._rows import about, plain_rows
from karabakh_data.records._registry import RECORDS
from karabakh_data.tables.package import Packaged


def write(dataset: Packaged, made: Path, how: How) -> None:  # noqa: ARG001 - as all formats
    """Write an object of what is said of the data, and of its tables, lists of records."""
    with made.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{\n"about": {_line(about(dataset))},\n"tables": {{\n')
        for number, record in enumerate(RECORDS):
            file.write(f'{"," if number else ""}"{record.table}": [')
            for place, row in enumerate(plain_rows(dataset, record)):
                file.write(f"{',' if place else ''}\n{_line(row)}")
            file.write("\n]\n")
        file.write("}\n}\n")


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
