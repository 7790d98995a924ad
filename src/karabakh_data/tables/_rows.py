"""From CSV to rows: :class:`Row`."""

import io
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from karabakh_data.errors import DataError, closest
from karabakh_data.records._columns import columns


class Row(NamedTuple):
    """One line of a table, with its place."""

    file: str
    """The file, relative to the package."""
    line: int
    """The line, counted from 1."""
    cells: Mapping[str, str]
    """The texts of the cells by the names of their columns."""


def _raise(error: DataError) -> None:
    raise error from None


def rows(
    file: str, text: str, record: type[Any], report: Callable[[DataError], None] = _raise
) -> Iterator[Row]:
    """Yield the lines of a CSV file behind its header.

    *report* is told of each fault of the header and of the lines; a line with a fault is left out.
    Unless it is given, the first fault is raised.

    Raises:
        DataError: if the header is not that of the record's table, a line has too few or too many
            cells, or the text is not CSV.
    """
    import csv

    # Not csv.DictReader, which takes longer and passes over cells that are too many or too few.
    names = [cell for column in columns(record) for cell in column.cells]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        if header != names:
            for error in _faults_of_header(header, names, file):
                report(error)
            if not set(names) <= set(header):
                return
        for cells in reader:
            if len(cells) == len(header):
                yield Row(file, reader.line_num, dict(zip(header, cells, strict=True)))
            else:
                expected = f"{len(header)} cells"
                report(DataError(len(cells), expected, file=file, line=reader.line_num))
    except csv.Error as error:
        report(DataError(str(error), "CSV", file=file, line=reader.line_num))


def column_of(text: str, name: str) -> dict[str, str] | None:
    r"""Return what the lines of a CSV file have in one column, by their ids.

    None stands for a file that `rows` would find a fault with, or may.

    >>> column_of("id,parent\na,\nb,a\n", "parent")
    {'a': '', 'b': 'a'}
    """
    import csv

    try:
        header, *lines = csv.reader(io.StringIO(text, newline=""), strict=True)
        key, place = header.index("id"), header.index(name)
    except (ValueError, csv.Error):
        return None
    found = {cells[key]: cells[place] for cells in lines if len(cells) == len(header)}
    return found if len(found) == len(lines) else None


def _faults_of_header(header: list[str], names: list[str], file: str) -> Iterator[DataError]:
    for name in names:
        if name not in header:
            yield DataError(None, f"a column {name}", file=file, line=1, column=name)
    for place, name in enumerate(header):
        if name not in names:
            near = closest(name, names)
            yield DataError(name, "the name of a column of this table", near, file, 1, name)
        elif name in header[:place]:
            yield DataError(name, "each column once", (), file, 1, name)
    if sorted(header) == sorted(names):
        yield DataError(",".join(header), f"the order {','.join(names)}", file=file, line=1)
