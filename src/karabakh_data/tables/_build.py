"""From rows of CSV to records."""

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any, Generic

from karabakh_data.records._columns import Column, columns
from karabakh_data.tables._cells import ReadSource, value
from karabakh_data.tables._rows import Row
from karabakh_data.tables.table import T


def build(record: type[T], row: Row, read_source: ReadSource, **parts: object) -> T:
    """Return the record that a row states.

    *read_source* returns a source that the row names, and is called when it is asked for; *parts*
    are the fields that other tables hold.

    Raises:
        DataError: if a cell does not hold what its column is for.
    """
    return Builder(record, read_source)(row, **parts)


class Builder(Generic[T]):
    """What builds the records of many rows, as `build` does that of one.

    Many cells are alike, and what they state is shared; so a citation knows the first line in
    which it stands.
    """

    __slots__ = ("_own", "_read_source", "_record")

    def __init__(self, record: type[T], read_source: ReadSource) -> None:
        self._record = record
        self._read_source = read_source
        self._own = {
            column.field: (column, itemgetter(*column.cells), _is_text(column), dict[Any, object]())
            for column in columns(record)
        }

    def __call__(self, row: Row, **values: object) -> T:
        """Return the record that a row and the parts of it state."""
        texts, read_source = row.cells, self._read_source
        for field, (column, cells_in, is_text, known) in self._own.items():
            text = cells_in(texts)
            if is_text and text:
                values[field] = text
                continue
            if text not in known:
                known[text] = value(column, row, read_source)
            values[field] = known[text]
        return self._record(**values)

    def field(self, name: str, rows: Iterable[Row]) -> list[Any]:
        """Return what each row states for one field."""
        column, cells_in, _, known = self._own[name]
        found = []
        for row in rows:
            text = cells_in(row.cells)
            if text not in known:
                known[text] = value(column, row, self._read_source)
            found.append(known[text])
        return found


class Unbuilt(Generic[T]):
    """The rows of a table, of each of which the record is built when it is first asked for.

    *parts* are the fields that other tables hold: for each what belongs to the rows, by their ids.
    """

    __slots__ = ("_build", "_built", "_parts", "_rows")

    def __init__(
        self,
        rows: Mapping[str, Row],
        build: Builder[T],
        parts: Mapping[str, Mapping[str, tuple[object, ...]]],
    ) -> None:
        self._rows = rows
        self._build = build
        self._parts = parts
        self._built: dict[str, T] = {}

    def field(self, name: str) -> dict[str, Any]:
        """Return what the rows state for one field, by their ids."""
        rows = self._rows
        if not rows:
            return {key: getattr(record, name) for key, record in self._built.items()}
        return dict(zip(rows, self._build.field(name, rows.values()), strict=True))

    def record(self, key: str) -> T:
        """Return the record of this id."""
        # The row first: another thread may build all that are left, and give up the rows.
        row, record = self._rows.get(key), self._built.get(key)
        if record is not None or row is None:
            return self._built[key]
        parts = {field: there.get(key, ()) for field, there in self._parts.items()}
        # Should several threads build it at once, all get that of the first to be done.
        return self._built.setdefault(key, self._build(row, **parts))

    def records(self) -> list[T]:
        """Return the records of all rows, in their order."""
        found = list(map(self.record, self._rows or self._built))
        self._rows = {}
        return found


def _is_text(column: Column) -> bool:
    """Whether a cell that is not empty states the text that it holds."""
    return column.type is str and not column.is_list
