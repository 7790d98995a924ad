"""Opening a data package: a directory of tables becomes tables of records."""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any, Protocol

from karabakh_data.bibliography import Citation
from karabakh_data.errors import DataError
from karabakh_data.schema import TABLES, columns, parts
from karabakh_data.tables import Row, Table, build, rows


class Directory(Protocol):
    """What a package needs of a directory; `pathlib.Path` and the files in a zip have it."""

    def joinpath(self, name: str, /) -> Any:  # noqa: ANN401 - a path of the directory's own kind
        """Return the path of a file in the directory."""


class Package:
    """The tables of a data package, each read when it is first asked for, and once only.

    *root* returns the directory; it is called when the first table is read.
    """

    __slots__ = ("_lock", "_root", "_tables")

    def __init__(self, root: Callable[[], Directory]) -> None:
        self._root = root
        self._tables: dict[str, Table[Any]] = {}
        self._lock = RLock()

    def table(self, name: str) -> Table[Any]:
        """Return a table of records.

        Raises:
            DataError: if the table is missing or holds what it must not hold.
        """
        table = self._tables.get(name)
        if table is None:
            # The lock lets all threads see one table; it is entered again for tables within tables.
            with self._lock:
                table = self._tables.get(name) or self._load(name)
                self._tables[name] = table
        return table

    def _load(self, name: str) -> Table[Any]:
        record = TABLES[name]
        cites = any(column.type is Citation for column in columns(record))
        sources = {source.id: source for source in self.table("sources")} if cites else {}
        kept_apart = {
            field: self._parts(record.__name__.lower(), table)
            for field, table in parts(record).items()
        }
        records: dict[str, Any] = {}
        for row in self._rows(name, record):
            apart = {
                field: tuple(found.pop(row.cells["id"], ())) for field, found in kept_apart.items()
            }
            built = build(record, row, sources, **apart)
            if built.id in records:
                raise _fault(row, "id", built.id, "an id that no other line has")
            records[built.id] = built
        for field, found in kept_apart.items():
            for key in found:
                raise DataError(
                    key, f"the id of one of the {name}", file=f"{parts(record)[field]}.csv"
                )
        return Table(name, records.values())

    def _parts(self, parent: str, name: str) -> dict[str, list[Any]]:
        """Return the records of a table of parts, in order, by the id of what they are part of."""
        found: defaultdict[str, list[Any]] = defaultdict(list)
        for part in self.table(name):
            found[getattr(part, parent)].append(part)
        return found

    def _rows(self, name: str, record: type[Any]) -> Iterator[Row]:
        file = f"{name}.csv"
        try:
            text = self._root().joinpath(file).read_bytes().decode("utf-8")
        except OSError:
            raise DataError(file, "a file of this name in the package", file=file) from None
        except UnicodeDecodeError as error:
            raise DataError(error.object[error.start : error.end], "UTF-8", file=file) from None
        return rows(file, text, record)


def _fault(row: Row, column: str, value: object, expected: str) -> DataError:
    return DataError(value, expected, file=row.file, line=row.line, column=column)


def bundled_directory() -> Directory:
    """Return the directory of the bundled data, which may lie in a zip file."""
    from importlib.resources import files

    return files("karabakh_data").joinpath("data")


@contextmanager
def data_path() -> Iterator[Path]:
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
