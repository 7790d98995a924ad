"""Finding everything that is wrong with a data package: :func:`validate`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import Any, Final

from karabakh_data.errors import DataError, closest
from karabakh_data.records._columns import columns, parts
from karabakh_data.records._registry import RECORDS, file_of
from karabakh_data.records.citations import Citation
from karabakh_data.records.notes import Note
from karabakh_data.tables._cells import value
from karabakh_data.tables._descriptor_faults import faults_of_descriptor
from karabakh_data.tables._directory import opened
from karabakh_data.tables._rows import Row, rows
from karabakh_data.tables.package import Layer, Package, Packaged, owner
from karabakh_data.validation._rows import faults_of_row
from karabakh_data.validation._texts import faults_of_text
from karabakh_data.vocabularies.works import NoteGroup

_Stated = tuple[Row, Mapping[str, Any]]
"""A row, and what its cells state by field; a field is missing where its cell has a fault."""
_MOST_COMPARED: Final = 100_000
"""How many ids are compared with unknown ones in search of what was meant: for some seconds."""


def validate(
    directory: "str | PathLike[str]", *, extending: Packaged | None = None
) -> tuple[DataError, ...]:
    """Return all that is wrong with a data package, in the order of its files.

    It lies in a directory, or in a zip file of one.

    Each problem is a `DataError` that names the file, the line and the column, the value, and what
    was expected; none is raised.

    Args:
        directory: The directory of the tables, such as ``"my-data"``.
        extending: The dataset to which the directory holds additions and corrections: tables may be
            missing, and ids of the dataset may be named. None for a whole package.

    Raises:
        DataError: if there is no such directory.
        WrongTypeError: if *directory* is no path.

    >>> from karabakh_data import data_path, validate
    >>> with data_path() as directory:
    ...     validate(directory)
    ()
    """
    layer, strays = opened(directory, is_whole=extending is None)
    below = () if extending is None else extending.layers
    return faults_of(layer, below, strays)


def faults_of(
    layer: Layer, below: Sequence[Layer], found: Iterable[DataError] = ()
) -> tuple[DataError, ...]:
    """Return all that is wrong with a layer that lies on others, and what was found before."""
    check = _Check(layer, below)
    check.run()
    return tuple(sorted([*found, *check.found], key=_place))


class _Check:
    """The search through one layer: what was found, and what is known of the tables so far."""

    def __init__(self, layer: Layer, below: Sequence[Layer]) -> None:
        self.found: list[DataError] = []
        self._layer = layer
        self._package = Package(*below, layer)
        self._unread: set[str] = set()
        self._rows_below = {
            record.table: {key: row for lower in below for key, row in lower.rows(record).items()}
            for record in RECORDS
        }
        self._stated: dict[str, list[_Stated]] = {}
        self._known: dict[str, set[str]] = {}
        self._compared = 0

    def run(self) -> None:
        """Find everything."""
        self.found += faults_of_descriptor(self._layer)
        for record in RECORDS:
            self._stated[record.table] = list(self._rows_of(record))
        for table, stated in self._stated.items():
            self._known[table] = {row.cells["id"] for row, _ in stated} | set(
                self._rows_below[table]
            )
        for record in RECORDS:
            self._check_references(record)
            self._check_parents(record)
            self._check_parts(record)
        self._check_numbers_of_notes()
        # A directory named by mistake would else be an addition without a fault.
        if not self._layer.is_whole and not any(self._stated.values()) and not self.found:
            self._report(self._layer.name, "a directory with a row in a table", self._layer.name)

    def _report(
        self,
        value: object,
        expected: str,
        file: str,
        line: int | None = None,
        column: str | None = None,
        near: tuple[str, ...] = (),
    ) -> None:
        # Collected and not raised: who mends a table wants to know all of it at once.
        self.found.append(DataError(value, expected, near, file, line, column))

    # One table

    def _rows_of(self, record: type[Any]) -> Iterator[_Stated]:
        """Yield the rows of a table with what their sound cells state."""
        file = file_of(record)
        data = self._bytes_of(record)
        if data is None:
            return
        self.found += faults_of_text(file, data)
        try:
            # A byte order mark has been reported; the rest is read all the same.
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            self._unread.add(record.table)
            return
        before = len(self.found)
        last: Row | None = None
        seen: set[str] = set()
        for row in rows(file, text, record, self.found.append):
            self._check_place(row, last, seen)
            yield row, self._values(record, row)
            last = row
        faults = self.found[before:]
        # What stands behind a line that is not CSV is not read.
        if (last is None and faults) or any(fault.expected == "CSV" for fault in faults):
            self._unread.add(record.table)

    def _bytes_of(self, record: type[Any]) -> bytes | None:
        file = file_of(record)
        try:
            return self._layer.read(file)
        except FileNotFoundError:
            if not self._layer.is_whole:
                return None
            self._report(file, "a file of this name in the package", file)
        except OSError as error:
            self._report(file, f"a file that can be read ({error.strerror})", file)
        self._unread.add(record.table)
        return None

    def _check_place(self, row: Row, last: Row | None, seen: set[str]) -> None:
        """Check a row against those above it."""
        key = row.cells["id"]
        if key in seen:
            self._report(key, "an id of its own", row.file, row.line, "id")
        # In one order alone a comparison of two versions shows what changed, and nothing else.
        elif last is not None and key < last.cells["id"]:
            expected = f"ids in order, so none before {last.cells['id']!r}"
            self._report(key, expected, row.file, row.line, "id")
        # A line is what grep, diff and `origin` point at.
        if any("\n" in cell for cell in row.cells.values()):
            self._report(key, "one record a line", row.file, row.line)
        seen.add(key)

    def _values(self, record: type[Any], row: Row) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for column in columns(record):
            try:
                values[column.field] = value(column, row, self._package.read_source)
            except DataError as error:
                self.found.append(error)
        self.found += faults_of_row(record, row, values)
        return values

    # What several rows or tables must say together

    def _check_references(self, record: type[Any]) -> None:
        for column in columns(record):
            # Of a table that could not be read no id is known, and every one would be reported.
            tables = column.refers_to
            if not tables or self._unread & set(tables):
                continue
            for row, values in self._stated[record.table]:
                for key in _keys(values.get(column.field)):
                    if not any(key in self._known[table] for table in tables):
                        expected = f"the id of one of the {' or '.join(tables)}"
                        near = self._nearest(key, tables)
                        self._report(key, expected, row.file, row.line, column.field, near)

    def _nearest(self, key: str, tables: tuple[str, ...]) -> tuple[str, ...]:
        """Return the ids that may have been meant; none once very many have been compared."""
        if self._compared > _MOST_COMPARED:
            return ()
        choices = set[str]().union(*(self._known[table] for table in tables))
        self._compared += len(choices)
        return closest(key, choices)

    def _check_parents(self, record: type[Any]) -> None:
        """Check that no record is a part of itself, by way of others or not."""
        if all(column.field != "parent" for column in columns(record)):
            return
        stated = self._stated[record.table]
        parent_of = {
            key: row.cells["parent"] for key, row in self._rows_below[record.table].items()
        }
        parent_of |= {row.cells["id"]: row.cells["parent"] for row, _ in stated}
        for row, _ in stated:
            chain = [row.cells["id"]]
            while (above := parent_of.get(chain[-1], "")) and above not in chain:
                chain.append(above)
            if above == chain[0]:
                expected = f"no circle: {' in '.join([*chain, above])}"
                self._report(chain[0], expected, row.file, row.line, "parent")

    def _check_parts(self, whole: type[Any]) -> None:
        """Check that the id of a part is that of its whole, a hyphen and a number."""
        field = owner(whole)
        for part in parts(whole).values():
            for row, values in self._stated[part.table]:
                start, _, number = row.cells["id"].rpartition("-")
                if field in values and (start != values[field] or not number.isdecimal()):
                    expected = f"{values[field]}- and a number"
                    self._report(row.cells["id"], expected, row.file, row.line, "id")

    def _check_numbers_of_notes(self) -> None:
        if Note.table in self._unread:
            return
        notes = [row for row, _ in self._stated[Note.table]]
        notes += self._rows_below[Note.table].values()
        numbers = {row.cells["number"] for row in notes if row.cells["group"] == NoteGroup.NUMBERED}
        for row, values in (pair for stated in self._stated.values() for pair in stated):
            for citation in values.get("citations", ()):
                if citation.note is not None and str(citation.note) not in numbers:
                    expected = "the number of a note"
                    self._report(citation.note, expected, row.file, row.line, "citations")


def _keys(value: object) -> Iterator[str]:
    """Yield the ids that a value names."""
    for item in value if isinstance(value, tuple) else (value,):
        if item is not None:
            yield item.key if isinstance(item, Citation) else str(item)


def _place(error: DataError) -> tuple[str, int, str]:
    return error.file, error.line or 0, error.column or ""
