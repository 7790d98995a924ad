"""Opening a data package: a directory of tables becomes tables of records."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from karabakh_data.errors import DataError, closest
from karabakh_data.grouping import grouped
from karabakh_data.schema import parts
from karabakh_data.tables import Record, Row, Table, build, rows

if TYPE_CHECKING:
    from pathlib import Path

    from karabakh_data.bibliography import Source

R = TypeVar("R", bound=Record)


class Package:
    """The tables of a data package, each read when it is first asked for.

    *read* returns the bytes of a file of the package, by its name.
    """

    __slots__ = ("_read", "_tables")

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read
        self._tables: dict[str, Table[Any]] = {}

    def table(self, record: type[R]) -> Table[R]:
        """Return the table of which the rows are such records.

        Raises:
            DataError: if the table is missing or holds what it must not hold.
        """
        table = self._tables.get(record.table)
        if table is None:
            # Should several threads read it at once, all get the table of the first to be done.
            table = self._tables.setdefault(record.table, self._load(record))
        return table

    def source(self, key: str) -> "Source":
        """Return the source of this id.

        Raises:
            DataError: if the package has none.
        """
        from karabakh_data.bibliography import Source

        sources = self.table(Source)
        found = sources.get(key)
        if found is None:
            raise DataError(key, "the id of a source", closest(key, sources.ids()), "sources.csv")
        return found

    def _load(self, record: type[R]) -> Table[R]:
        apart = {field: self._apart(record, part) for field, part in parts(record).items()}
        records: dict[str, R] = {}
        for row in self._rows(record):
            key = row.cells["id"]
            if key in records:
                raise DataError(key, "an id of its own", (), row.file, row.line, "id")
            own = {field: tuple(items.pop(key, ())) for field, items in apart.items()}
            records[key] = build(record, row, self.source, **own)
        for field, items in apart.items():
            for key in items:
                raise DataError(
                    key, f"an id of {record.table}", (), f"{parts(record)[field].table}.csv"
                )
        return Table(record.table, records.values())

    def _apart(self, whole: type[Record], part: type[Any]) -> dict[str, list[Any]]:
        """Return the rows of a table of parts, in order, by the id of what they are parts of."""
        owner = whole.__name__.lower()
        return grouped(self.table(part), lambda item: str(getattr(item, owner)))

    def _rows(self, record: type[Record]) -> Iterator[Row]:
        file = f"{record.table}.csv"
        try:
            text = self._read(file).decode("utf-8")
        except OSError:
            raise DataError(file, "a file of this name in the package", (), file) from None
        except UnicodeDecodeError as error:
            raise DataError(error.object[error.start : error.end], "UTF-8", (), file) from None
        return rows(file, text, record)


def read_bundled(name: str) -> bytes:
    """Return the bytes of a file of the bundled data, which may lie in a zip file."""
    # importlib.resources would do the same, and takes longer to import than all the tables to load.
    from pkgutil import get_data

    found = get_data("karabakh_data", f"data/{name}")
    if found is None:
        raise FileNotFoundError(name)
    return found


@contextmanager
def data_path() -> "Iterator[Path]":
    """Give other programs a real directory with the bundled tables, for as long as it is entered.

    Where the library runs from a zip file, the tables are unpacked, and removed on leaving.

    >>> from karabakh_data import data_path
    >>> with data_path() as directory:
    ...     (directory / "casualty_claims.csv").is_file()
    True
    """
    if sys.version_info >= (3, 12):
        from importlib import resources
    else:
        import importlib_resources as resources
    with resources.as_file(resources.files("karabakh_data").joinpath("data")) as directory:
        yield directory
