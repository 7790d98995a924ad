"""All tables as a database of SQLite: typed, with keys, links for lists, search and views.

A list, such as the works cited for a claim, is a table of its own with a row an item. So every
id stands in a column that the database can check, and that a query can join.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from karabakh_data.exporting._counts import Counts
from karabakh_data.exporting._how import How
from karabakh_data.exporting._rows import about, in_order, typed_rows
from karabakh_data.exporting._schema import Link, links_of, split, table_sql
from karabakh_data.exporting._views import DERIVED, SEARCH, VIEWS
from karabakh_data.frames._frame import Kind
from karabakh_data.frames._plain import plain
from karabakh_data.records._registry import BY_TABLE, RECORDS
from karabakh_data.records.actors import Actor
from karabakh_data.records.events import Event
from karabakh_data.records.notes import Note
from karabakh_data.records.places import Place
from karabakh_data.records.works import Source
from karabakh_data.tables._names import names_of
from karabakh_data.tables.package import Packaged
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.works import NoteGroup

_Row = tuple[object, ...]


def write(dataset: Packaged, made: Path, how: How) -> None:  # noqa: ARG001 - as all formats
    """Write the database; that SQLite cannot write is an error of the system."""
    with closing(sqlite3.connect(made, isolation_level=None)) as database:
        try:
            # It is moved into place when it is whole: no journal is needed.
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("PRAGMA synchronous = OFF")
            database.execute("PRAGMA foreign_keys = ON")
            database.execute("BEGIN")
            _fill(database, dataset)
            database.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise OSError(str(error)) from error


def _fill(database: sqlite3.Connection, dataset: Packaged) -> None:
    statements = [*(one for record in RECORDS for one in table_sql(record)), *DERIVED, *VIEWS]
    for statement in statements:
        database.execute(statement)
    for record in RECORDS:
        _insert(database, record.table, _rows(dataset, record))
        for link in links_of(record):
            _insert(database, link.table, _linked(dataset, record, link))
    _insert_counts(database, Counts(dataset))
    told = about(dataset) | {"search": _add_search(database, dataset)}
    database.execute(
        "CREATE TABLE metadata (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"
    )
    _insert(database, "metadata", told.items())


def _insert(database: sqlite3.Connection, table: str, rows: Iterable[_Row]) -> None:
    marks = ", ".join("?" for _ in database.execute(f'PRAGMA table_info("{table}")'))
    database.executemany(f'INSERT INTO "{table}" VALUES ({marks})', rows)


def _rows(dataset: Packaged, record: type[Any]) -> Iterator[_Row]:
    """Yield the rows of a table without its lists, and the ids that may be of several tables."""
    columns, rows = typed_rows(dataset, record)
    wanted = [place for place, column in enumerate(columns) if column.kind is not Kind.TEXTS]
    names = [column.name for column in columns]
    keys = [
        (names.index(field), set(dataset.table(BY_TABLE[target]).ids()))
        for field, target in split(record)
    ]
    for row in rows:
        cells = [plain(row[place]) for place in wanted]
        yield (*cells, *(row[place] if row[place] in ids else None for place, ids in keys))


def _linked(dataset: Packaged, record: type[Any], link: Link) -> Iterator[_Row]:
    """Yield the items of the lists in one column, each with its place."""
    notes = {
        note.number: note.id
        for note in (dataset.table(Note) if link.is_cited else ())
        if note.group is NoteGroup.NUMBERED
    }
    for one in in_order(dataset, record):
        for place, item in enumerate(getattr(one, link.field), start=1):
            if link.is_cited:
                yield one.id, place, item.key, item.locator, item.note, notes.get(item.note)
            else:
                yield one.id, place, item


def _insert_counts(database: sqlite3.Connection, counts: Counts) -> None:
    for summary in counts.by_year():
        year = summary.period and summary.period.edtf
        ends = (*_ends(summary.total), *_ends(summary.stated))
        row = (year, *ends, summary.days, summary.days_covered)
        _insert(database, "derived_years", [row])
        sides = ((year, str(side), *_ends(one)) for side, one in summary.by_side.items())
        _insert(database, "derived_years_sides", sides)
        verdicts = ((year, one.claim, str(one.standing), one.reason) for one in summary.verdicts)
        _insert(database, "derived_years_claims", verdicts)


def _ends(figure: CasualtyRange | None) -> tuple[int | None, int | None]:
    return (None, None) if figure is None else (figure.low, figure.high)


def _add_search(database: sqlite3.Connection, dataset: Packaged) -> str:
    """Add the search over names and titles, and return what is to be said of it."""
    if not _can_search(database):
        return "left out: the SQLite that wrote this has no FTS5"
    database.execute(SEARCH)
    found = (
        (name, record.table, one.id)
        for record in (Actor, Event, Place, Source)
        for one in in_order(dataset, record)
        for name in dict.fromkeys(names_of(one))
        if name != one.id
    )
    _insert(database, "search", found)
    return "SELECT * FROM search WHERE search MATCH 'word'"


def _can_search(database: sqlite3.Connection) -> bool:
    return bool(database.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')").fetchone()[0])
