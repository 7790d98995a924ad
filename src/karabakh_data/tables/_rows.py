"""From CSV to rows: :class:`Row`."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from karabakh_data.errors import DataError
from karabakh_data.records._columns import columns
from karabakh_data.tables._lines import lines_of, raised
from karabakh_data.values._named import Named


class Row(Named):
    """One line of a table, with its place."""

    file: str
    """The file, relative to the package."""
    line: int
    """The line, counted from 1."""
    cells: Mapping[str, str]
    """The texts of the cells by the names of their columns."""


def rows(
    file: str, text: str, record: type[Any], report: Callable[[DataError], None] = raised
) -> Iterator[Row]:
    """Yield the lines of a CSV file behind its header, as `lines_of` does."""
    names = names_of(record)
    for number, cells in lines_of(file, text, names, report):
        yield Row(file, number, dict(zip(names, cells, strict=True)))


def names_of(record: type[Any]) -> list[str]:
    """Return the names of the cells of a record's row, in their order."""
    return [cell for column in columns(record) for cell in column.cells]
