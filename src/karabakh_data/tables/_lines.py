"""From CSV to lines of cells."""

import io
from collections.abc import Callable, Iterator
from typing import Final

from karabakh_data.errors import DataError, closest

Line = tuple[int, list[str]]
"""The number of a line, counted from 1, and its cells."""


def raised(error: DataError) -> None:
    """Raise a fault."""
    raise error from None


def lines_of(
    file: str, text: str, names: list[str], report: Callable[[DataError], None] = raised
) -> Iterator[Line]:
    """Yield the lines of a CSV file behind its header, with the cells in the order of *names*.

    *report* is told of each fault of the header and of the lines; a line with a fault is left out.
    Unless it is given, the first fault is raised.

    Raises:
        DataError: if the header is not that of the names, a line has too few or too many cells, or
            the text is not CSV.
    """
    lines = _all_lines(file, text, report)
    _, header = next(lines, (1, []))
    if header != names:
        for error in _faults_of_header(header, names, file):
            report(error)
        if not set(names) <= set(header):
            return
    is_in_order = header == names
    place_of = {name: place for place, name in enumerate(header)}
    # Not csv.DictReader, which takes longer and passes over cells that are too many or too few.
    for number, cells in lines:
        if len(cells) != len(header):
            report(DataError(len(cells), f"{len(header)} cells", file=file, line=number))
        elif is_in_order:
            yield number, cells
        else:
            yield number, [cells[place_of[name]] for name in names]


def unread(text: str) -> dict[str, str] | None:
    r"""Return the lines of a CSV file as they stand, by their ids, and its header by "".

    None stands for a file of which the first cells of the lines are not known at a glance.

    >>> unread('id,name\na,"A, a"\n')
    {'': 'id,name', 'a': 'a,"A, a"'}
    """
    header, *lines = text.removesuffix("\n").split("\n")
    # Not by "id", which a row may have for its id.
    found = {"": header} | {line.partition(",")[0]: line for line in lines}
    is_plain = (
        "\r" not in text
        and header.partition(",")[0] == "id"
        and len(found) == len(lines) + 1
        # A cell with a line break begins a quotation in one line and ends it in another.
        and not any(line.count('"') % 2 for line in found.values())
        and not any('"' in key for key in found)
    )
    return found if is_plain else None


def cell_of(header: str, line: str, name: str) -> str | None:
    """Return what a line has in one column; None if `lines_of` would find a fault, or may.

    >>> cell_of("id,name", 'a,"A, a"', "name")
    'A, a'
    """
    names, cells = _cells(header), _cells(line)
    if names is None or cells is None or len(names) != len(cells) or names.count(name) != 1:
        return None
    return cells[names.index(name)]


def _all_lines(file: str, text: str, report: Callable[[DataError], None]) -> Iterator[Line]:
    quick = _split(text)
    if quick is not None:
        yield from enumerate(quick, start=1)
        return
    import csv

    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        report(DataError(str(error), "CSV", file=file, line=reader.line_num))


def _split(text: str) -> list[list[str]] | None:
    """Return the cells of each line, or None if a row of them may have several lines, or a fault.

    csv goes through a text letter by letter, and takes three times as long; and to import it takes
    longer than to read a table so.
    """
    lines = text.removesuffix("\n").split("\n")
    if "\r" in text or max(map(len, lines)) > _LONGEST:
        return None
    found = []
    for line in lines:
        cells = _cells(line)
        if cells is None:
            return None
        found.append(cells)
    return found


def _cells(line: str) -> list[str] | None:
    return _quoted(line) if '"' in line else line.split(",") if line else []


# csv takes no cell that is longer than a limit, which by default is above this.
_LONGEST: Final = 100_000


def _quoted(line: str) -> list[str] | None:
    """Return the cells of a line with quotation marks, or None if they do not stand around cells.

    >>> _quoted('a,"b, c"'), _quoted('a,b"c"')
    (['a', 'b, c'], None)
    """
    before, *parts = line.split('"')
    if len(parts) % 2 == 1:
        return None
    cells, is_doubled = before.split(","), False
    for within, behind in zip(parts[::2], parts[1::2], strict=True):
        if is_doubled:
            cells[-1] += f'"{within}'
        elif cells[-1]:
            return None
        else:
            cells[-1] = within
        is_doubled = not behind
        if behind:
            rest, *others = behind.split(",")
            if rest:
                return None
            cells += others
    return cells


def _faults_of_header(header: list[str], names: list[str], file: str) -> Iterator[DataError]:
    missing = [name for name in names if name not in header]
    if len(missing) == 1:
        yield DataError(None, f"a column {missing[0]}", file=file, line=1, column=missing[0])
    elif missing:
        # In one line: most often one slip takes them all away, such as another separator.
        expected = f"the columns {', '.join(missing)}, too"
        yield DataError(",".join(header), expected, file=file, line=1)
    for place, name in enumerate(header):
        if name not in names:
            near = closest(name, names)
            yield DataError(name, "the name of a column of this table", near, file, 1, name)
        elif name in header[:place]:
            yield DataError(name, "each column once", (), file, 1, name)
    if sorted(header) == sorted(names):
        yield DataError(",".join(header), f"the order {','.join(names)}", file=file, line=1)
