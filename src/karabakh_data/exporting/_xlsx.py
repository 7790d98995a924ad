"""All tables as a workbook: a sheet a table, behind one that says what it is.

XlsxWriter writes it: unlike openpyxl it needs no other library, keeps one row in memory, and
gives the file no time of its own, so that the same data is the same file.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from karabakh_data.errors import ExportError
from karabakh_data.exporting._how import How
from karabakh_data.exporting._rows import about, plain_rows
from karabakh_data.frames._needs import needed
from karabakh_data.records._columns import columns
from karabakh_data.records._registry import RECORDS
from karabakh_data.tables.package import Packaged

_LONGEST: Final = 32_767
_MOST: Final = 1_048_576
_WIDTH: Final = 20
_NO_TIME: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook knows no zones


def write(dataset: Packaged, made: Path, how: How) -> None:  # noqa: ARG001 - as all formats
    """Write the workbook; that it cannot be written is an error of the system."""
    xlsxwriter = needed("xlsxwriter", "excel")
    # Row by row, each cell as what it is: nothing is taken for a formula, a date or an address.
    options = {"constant_memory": True, "tmpdir": str(made.parent)}
    told = about(dataset)
    # The library leaves a file open that it cannot finish, of which Python complains on its own.
    whole = BytesIO()
    try:
        with xlsxwriter.Workbook(whole, options) as book:
            book.set_properties({"title": told["title"], "created": _NO_TIME})
            bold = book.add_format({"bold": True})
            pairs = ({"what": key, "": value} for key, value in _about(told).items())
            _write_sheet(book.add_worksheet("About"), bold, ["what", ""], pairs)
            for record in RECORDS:
                names = [cell for column in columns(record) for cell in column.cells]
                sheet = book.add_worksheet(record.table)
                _write_sheet(sheet, bold, names, plain_rows(dataset, record))
    except xlsxwriter.exceptions.FileCreateError as error:
        raise error.args[0] from error
    made.write_bytes(whole.getbuffer())


def _about(told: Mapping[str, str]) -> dict[str, str]:
    cells = (
        "An empty cell means that nothing is said; it is never 0. A list has its items apart by ;."
    )
    return {**told, "cells": cells}


def _write_sheet(
    sheet: Any,  # noqa: ANN401 - of a library that may be missing
    bold: Any,  # noqa: ANN401
    names: Sequence[str],
    rows: Iterable[Mapping[str, Any]],
) -> None:
    for place, name in enumerate(names):
        sheet.write_string(0, place, name, bold)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, len(names) - 1, _WIDTH)
    number = 0
    for number, row in enumerate(rows, start=1):
        if number >= _MOST:
            problem = "has more rows than a sheet"
            raise ExportError(sheet.get_name(), f"{_MOST - 1:,} at most", (), problem)
        for place, name in enumerate(names):
            _write_cell(sheet, number, place, row[name])
    sheet.autofilter(0, 0, number, len(names) - 1)


def _write_cell(sheet: Any, row: int, place: int, value: Any) -> None:  # noqa: ANN401
    if isinstance(value, bool):
        sheet.write_boolean(row, place, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, place, value)
    elif value:
        text = ";".join(value) if isinstance(value, list) else value
        if len(text) > _LONGEST:
            problem = "is too long a text for a cell of a sheet"
            raise ExportError(text, f"{_LONGEST:,} characters at most", (), problem)
        sheet.write_string(row, place, text)
