"""Records as text for a terminal, as JSON and as CSV."""

import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from karabakh_data.tables import Record, Table

_WIDTH: Final = 80
_NARROWEST: Final = 20


def width() -> int:
    """Return how many columns a line may take up: those of the terminal, and 80 at most.

    Where the output is no terminal but a file, a pipe or a page of the docs, that is 80.
    """
    if not _is_terminal():
        return _WIDTH
    from shutil import get_terminal_size

    return max(min(get_terminal_size((_WIDTH, 0)).columns, _WIDTH), _NARROWEST)


def _is_terminal() -> bool:
    try:
        return sys.stdout.isatty()
    except (AttributeError, ValueError):  # there is no output, or it is closed
        return False


def listed(table: "Table[Any]", form: str) -> str:
    """Return the records of a table: ``table`` for people, ``json`` or ``csv``."""
    from karabakh_data.records import BY_TABLE
    from karabakh_data.tables import cells

    if form == "json":
        return as_json(table.to_dicts())
    if form == "csv":
        return as_csv(header(BY_TABLE[table.name]), map(cells, table))
    return "\n".join([*map(_entry, table), counted(len(table), "record")])


def _entry(record: "Record") -> str:
    """Return a record in a few lines: its id, and what it says of itself."""
    indent = "    "
    return f"{record.id}\n{filled(str(record), indent, indent)}"


def one(record: "Record", form: str) -> str:
    """Return a record with all that it says."""
    from karabakh_data.schema import columns
    from karabakh_data.tables import Table, cells

    if form != "table":
        return listed(Table(record.table, [record]), form)
    texts = {name: text for name, text in cells(record).items() if text}
    for column in columns(type(record)):
        if column.is_list and column.field in texts:
            texts[column.field] = texts[column.field].replace(";", "; ")
    gap = max(map(len, texts)) + 2
    return "\n".join(filled(text, name.ljust(gap), " " * gap) for name, text in texts.items())


def hung(text: str) -> str:
    """Return a text in lines of a terminal's width, all but the first indented.

    >>> hung("Turkey: arms")
    'Turkey: arms'
    """
    return filled(text, "", "  ")


def filled(text: str, first: str, rest: str) -> str:
    """Return a text in lines of a terminal's width, with what the first and the rest begin with."""
    from textwrap import fill

    return fill(
        text,
        width(),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def counted(number: int, word: str) -> str:
    """Return how many there are of something.

    >>> counted(1, "record"), counted(0, "record")
    ('1 record', '0 records')
    """
    return f"{number} {word}{'' if number == 1 else 's'}"


def header(record: type[Any]) -> list[str]:
    """Return the names of the cells of a record's table."""
    from karabakh_data.schema import columns

    return [cell for column in columns(record) for cell in column.cells]


def as_json(value: object) -> str:
    """Return plain values as JSON."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2)


def as_csv(names: list[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Return rows of cells as CSV, without the last line end."""
    import csv
    import io

    text = io.StringIO()
    writer = csv.DictWriter(text, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().removesuffix("\n")
