"""All tables as files of Parquet, one a table.

DuckDB writes them, which is less than half the size of pyarrow: it takes each table from a CSV
file, whose columns it is told, and keeps a few rows at a time in memory.
"""

import csv
from pathlib import Path
from typing import Any, Final

from karabakh_data.exporting._how import How
from karabakh_data.exporting._rows import about, typed_rows
from karabakh_data.frames._frame import FrameColumn, Kind
from karabakh_data.frames._needs import needed
from karabakh_data.records._registry import RECORDS
from karabakh_data.tables.package import Packaged

_TYPES: Final = {
    Kind.TEXT: "VARCHAR",
    Kind.WORD: "VARCHAR",
    Kind.WHOLE: "BIGINT",
    Kind.NUMBER: "DOUBLE",
    Kind.FLAG: "BOOLEAN",
    Kind.DATE: "DATE",
    Kind.TEXTS: "VARCHAR",
}


def write(dataset: Packaged, made: Path, how: How) -> None:  # noqa: ARG001 - as all formats
    """Write a directory; that DuckDB cannot write is an error of the system."""
    duckdb = needed("duckdb", "parquet")
    made.mkdir()
    told = ", ".join(f"{_text(key)}: {_text(value)}" for key, value in about(dataset).items())
    # In one thread, the same data is written to the same file.
    with duckdb.connect(config={"threads": 1}) as database:
        try:
            for record in RECORDS:
                _write_table(database, dataset, record, made, told)
        except duckdb.IOException as error:
            raise OSError(str(error)) from error


def _write_table(
    database: Any,  # noqa: ANN401 - of a library that may be missing
    dataset: Packaged,
    record: type[Any],
    made: Path,
    told: str,
) -> None:
    columns, rows = typed_rows(dataset, record)
    cells = made.with_name(f"{record.table}.csv")
    with cells.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows(map(_cell, row) for row in rows)
    types = ", ".join(f"{_text(one.name)}: {_text(_TYPES[one.kind])}" for one in columns)
    read = (
        f"read_csv({_text(str(cells))}, columns = {{{types}}}, header = false, "
        "auto_detect = false, delim = ',', quote = '\"', escape = '\"', nullstr = '')"
    )
    target = _text(str(made / f"{record.table}.parquet"))
    database.execute(
        f"COPY (SELECT {', '.join(map(_column, columns))} FROM {read}) TO {target} "
        f"(FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{told}}})"
    )
    cells.unlink()


def _cell(value: object) -> object:
    # All else is written as DuckDB reads it.
    return ";".join(value) if isinstance(value, tuple) else value


def _column(column: FrameColumn) -> str:
    name = f'"{column.name}"'
    is_list = column.kind is Kind.TEXTS
    return f"coalesce(string_split({name}, ';'), []) AS {name}" if is_list else name


def _text(value: str) -> str:
    """Return a text as SQL has it."""
    return "'" + value.replace("'", "''") + "'"
