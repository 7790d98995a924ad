"""The tables of the database, as statements of SQL, read off the record classes."""

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from karabakh_data.frames._frame import FrameColumn, Kind
from karabakh_data.records._columns import Column, columns
from karabakh_data.records._frames import frame_of
from karabakh_data.records._registry import BY_TABLE
from karabakh_data.records.citations import Citation
from karabakh_data.vocabularies.base import Vocabulary

_TYPES: Final = {
    Kind.TEXT: ("TEXT", "typeof({}) = 'text'"),
    Kind.WORD: ("TEXT", "{} IN ({})"),
    Kind.WHOLE: ("INTEGER", "typeof({}) = 'integer'"),
    Kind.NUMBER: ("NUMERIC", "typeof({}) IN ('integer', 'real')"),
    Kind.FLAG: ("INTEGER", "{} IN (0, 1)"),
    Kind.DATE: ("TEXT", "date({0}) IS {0}"),
}
"""The type of each kind of column, and what holds of its values.

SQLite itself puts any value into any column, but for tables that it calls strict, which releases
before 3.37 cannot open.
"""


class Link(NamedTuple):
    """A table that holds the lists in one column, a row an item."""

    table: str
    field: str
    """The name of the column."""
    owner: str
    """The name of the column with the id of the record."""
    item: str
    """The name of the column with the item, such as the id of what the list names."""
    target: str | None
    """The table in which that is; None if the items are no ids."""
    is_cited: bool
    """Whether the items are citations, which have a place in the work and a note."""
    description: str


def singular(record: type[Any]) -> str:
    """Return what one record of a class is called in a column.

    >>> from karabakh_data import CasualtyClaim
    >>> singular(CasualtyClaim)
    'casualty_claim'
    """
    return re.sub("(?<=[a-z])(?=[A-Z])", "_", record.__name__).lower()


def links_of(record: type[Any]) -> list[Link]:
    """Return the tables for the lists in a record's table."""
    return [_link(record, column) for column in columns(record) if column.is_list]


def _link(record: type[Any], column: Column) -> Link:
    owner, target = singular(record), next(iter(column.refers_to), None)
    item = column.field.removesuffix("s") if target is None else singular(BY_TABLE[target])
    return Link(
        table=f"{record.table}_{column.field}",
        field=column.field,
        owner=owner,
        # A place lies in places: the column is called as the list is.
        item=column.field if item == owner else item,
        target=target,
        is_cited=column.type is Citation,
        description=column.description,
    )


def split(record: type[Any]) -> list[tuple[str, str]]:
    """Return the columns whose ids may be of several tables, once with each of the tables.

    >>> from karabakh_data import Figure
    >>> split(Figure)[:2]
    [('subject', 'actors'), ('subject', 'places')]
    """
    return [
        (column.field, target)
        for column in columns(record)
        if len(column.refers_to) > 1
        for target in column.refers_to
    ]


def table_sql(record: type[Any]) -> Iterator[str]:
    """Yield the statements that make the table of such records, its links and its indexes."""
    own = {column.field: column for column in columns(record)}
    lines = [
        f"  -- {column.description}\n  {_column_sql(column, own.get(column.name))}"
        for column in frame_of(record.table, record, ()).columns
        if column.kind is not Kind.TEXTS
    ]
    named = [(column.field, *column.refers_to) for column in own.values() if not column.is_list]
    keys = [(one[0], one[1]) for one in named if len(one) == 2]  # noqa: PLR2004 - one table
    for field, target in split(record):
        name = f"{field}_{singular(BY_TABLE[target])}"
        lines.append(f"  -- {field}, where it is one of the {target}.\n  {_key_sql(name, target)}")
        keys.append((name, target))
    yield _create(record.table, lines)
    for name, _ in keys:
        yield _index(record.table, name)
    for link in links_of(record):
        yield from _link_sql(link, record.table)


def _column_sql(column: FrameColumn, own: Column | None) -> str:
    name = f'"{column.name}"'
    of_type, law = _TYPES[column.kind]
    words = ", ".join(f"'{word}'" for word in own.type) if own and _is_word(own) else ""
    parts = [name, of_type, "NOT NULL" if column.is_required else ""]
    parts += ["PRIMARY KEY" if column.name == "id" else "", f"CHECK ({law.format(name, words)})"]
    if own and len(own.refers_to) == 1:
        parts.append(_references(own.refers_to[0]))
    if not column.is_required:
        parts[4] = f"CHECK ({name} IS NULL OR {law.format(name, words)})"
    return " ".join(filter(None, parts))


def _is_word(column: Column) -> bool:
    return isinstance(column.type, type) and issubclass(column.type, Vocabulary)


def _key_sql(name: str, target: str, more: str = "") -> str:
    return f'"{name}" TEXT{more} {_references(target)}'


def _references(target: str) -> str:
    # Checked when all is written, so that a row may name one that follows.
    return f'REFERENCES "{target}" (id) DEFERRABLE INITIALLY DEFERRED'


def _link_sql(link: Link, table: str) -> Iterator[str]:
    target = "" if link.target is None else f" {_references(link.target)}"
    lines = [
        f"  {_key_sql(link.owner, table, ' NOT NULL')}",
        "  -- The place in the list, counted from 1.\n  position INTEGER NOT NULL",
        f'  -- {link.description}\n  "{link.item}" TEXT NOT NULL{target}',
    ]
    if link.is_cited:
        lines += [
            "  -- The place in the work.\n  locator TEXT",
            "  -- The number, in the body, of the article's note.\n  note_number INTEGER",
            f"  -- The id of that note.\n  {_key_sql('note_id', 'notes')}",
        ]
    yield _create(link.table, [*lines, f'  PRIMARY KEY ("{link.owner}", position)'])
    yield _index(link.table, link.item)
    if link.is_cited:
        yield _index(link.table, "note_id")


def _create(table: str, lines: list[str]) -> str:
    body = ",\n".join(lines)
    return f'CREATE TABLE "{table}" (\n{body}\n) WITHOUT ROWID'


def _index(table: str, column: str) -> str:
    return f'CREATE INDEX "{table}_by_{column}" ON "{table}" ("{column}")'
