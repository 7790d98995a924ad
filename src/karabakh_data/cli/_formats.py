"""Records as text for people, as JSON and as CSV."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from karabakh_data._layout import as_json, counted, filled

if TYPE_CHECKING:
    from karabakh_data.tables._record import Record
    from karabakh_data.tables.table import Table


def listed(table: "Table[Any]", form: str) -> str:
    """Return the records of a table: ``table`` for people, ``json`` or ``csv``."""
    from karabakh_data.records._registry import BY_TABLE
    from karabakh_data.tables._cells import cells

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
    from karabakh_data.records._columns import columns
    from karabakh_data.tables._cells import cells
    from karabakh_data.tables.table import Table

    if form != "table":
        return listed(Table(record.table, [record]), form)
    # Empty cells say nothing to people; json and csv have them.
    texts = {name: text for name, text in cells(record).items() if text}
    for column in columns(type(record)):
        if column.is_list and column.field in texts:
            # Lines are broken at spaces.
            texts[column.field] = texts[column.field].replace(";", "; ")
    gap = max(map(len, texts)) + 2
    return "\n".join(filled(text, name.ljust(gap), " " * gap) for name, text in texts.items())


def header(record: type[Any]) -> list[str]:
    """Return the names of the cells of a record's table."""
    from karabakh_data.records._columns import columns

    return [cell for column in columns(record) for cell in column.cells]


def as_csv(names: list[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Return rows of cells as CSV, without the last line end."""
    import csv
    import io

    text = io.StringIO()
    writer = csv.DictWriter(text, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().removesuffix("\n")


class Plain(Protocol):
    """An answer that can be told as plain values."""

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values."""


def data_as(found: "Sequence[Plain]", names: Iterable[str], form: str) -> str:
    """Return answers with all that is known of each, as JSON or CSV."""
    answers = [one.to_dict() for one in found]
    if form == "json":
        return as_json(answers)
    rows = ({name: _cell(value) for name, value in answer.items()} for answer in answers)
    return as_csv(list(names), rows)


def _cell(value: object) -> str:
    # As the tables of the package write lists and booleans.
    if isinstance(value, dict):
        return ";".join(f"{key}:{part}" for key, part in value.items())
    if isinstance(value, list):
        return ";".join(value)
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)
