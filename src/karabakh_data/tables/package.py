"""Opening a data package: layers of tables become tables of records."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar, cast

from karabakh_data._public import public
from karabakh_data.errors import DataError, closest
from karabakh_data.records._columns import parts
from karabakh_data.records.citations import SourceToRead
from karabakh_data.tables._build import builder
from karabakh_data.tables._record import Record
from karabakh_data.tables._rows import Row, column_of, rows
from karabakh_data.tables.table import Table
from karabakh_data.values._grouping import grouped
from karabakh_data.versions import DATA_AS_OF

if TYPE_CHECKING:
    from importlib.abc import ResourceLoader

    from karabakh_data.records.works import Source


R = TypeVar("R", bound=Record)
EDITIONS: Final = "editions"
"""The folder of the bundled package in which its editions lie, each in one of its own."""


@public
class Layer(NamedTuple):
    """Tables that lie in one place: a whole package, or additions and corrections to one."""

    read: Callable[[str], bytes]
    """Returns the bytes of a file, by its name; raises OSError where there is none."""
    name: str = ""
    """The name under which its records are known to come from it."""
    is_whole: bool = True
    """Whether every table must be there."""
    as_of: str = ""
    """The month for which its records stand, in EDTF; empty where it does not say so."""

    def rows(self, record: type[Record]) -> dict[str, Row]:
        """Return the rows of such records, by their ids.

        Raises:
            DataError: if the table is missing, is no table of such records, or has an id twice.
        """
        file = f"{record.table}.csv"
        text = self._text(file)
        found: dict[str, Row] = {}
        for row in () if text is None else rows(file, text, record):
            key = row.cells["id"]
            if key in found:
                raise DataError(key, "an id of its own", (), file, row.line, "id")
            found[key] = row
        return found

    def _text(self, file: str) -> str | None:
        """Return the text of a file; None if it is missing and may be."""
        try:
            return self.read(file).decode("utf-8")
        except OSError:
            if not self.is_whole:
                return None
            raise DataError(file, "a file of this name in the package", (), file) from None
        except UnicodeDecodeError as error:
            raise DataError(error.object[error.start : error.end], "UTF-8", (), file) from None


@public
class Origin(NamedTuple):
    """Where a record comes from."""

    package: str
    """The name of the package, or of the addition to it."""
    file: str
    """The file, relative to the package."""
    line: int
    """The line, counted from 1."""


class Package:
    """The tables of a data package, each read when it is first asked for.

    Of the layers, a row of a later one stands in place of the row of the same id in an earlier
    one, before any record is built.
    """

    __slots__ = ("_origins", "_tables", "layers")

    def __init__(self, *layers: Layer) -> None:
        self.layers: tuple[Layer, ...] = layers
        self._origins: dict[str, dict[str, Origin]] = {}
        self._tables: dict[str, Table[Any]] = {}

    def __reduce__(self) -> "tuple[type[Package], tuple[Layer, ...]]":
        return Package, self.layers

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

    def column(self, table: str, name: str) -> dict[str, str] | None:
        """Return what the rows of a table have in one column, by their ids, and build no record.

        None stands for a table that may have a fault, which `table` finds.

        Raises:
            DataError: if the table is missing or no text.
        """
        merged: dict[str, str] = {}
        for layer in self.layers:
            text = layer._text(f"{table}.csv")
            found = {} if text is None else column_of(text, name)
            if found is None:
                return None
            merged |= found
        return merged

    def origin(self, record: Record) -> Origin | None:
        """Return where the row of a record lies; None if no layer has a row of its id."""
        found = self._origins.get(record.table)
        if found is None:
            found = self._origins[record.table] = {
                key: Origin(layer.name, row.file, row.line)
                for layer in self.layers
                for key, row in layer.rows(type(record)).items()
            }
        return found.get(record.id)

    def read_source(self, wanted: SourceToRead) -> "Source":
        """Return the source that a row names.

        Raises:
            DataError: if there is none of this id.
        """
        from karabakh_data.records.works import Source

        sources = self.table(Source)
        found = sources.get(wanted.id)
        if found is None:
            near, place = closest(wanted.id, sources.ids()), (wanted.file, wanted.line, "citations")
            raise DataError(wanted.id, "the id of a source", near, *place)
        return found

    def _load(self, record: type[R]) -> Table[R]:
        apart = {field: self._parts(record, part) for field, part in parts(record).items()}
        build = builder(record, self.read_source)
        records = [build(row, **_taken(apart, key)) for key, row in self._rows(record).items()]
        for left in apart.values():
            for key, rows_left in left.items():
                row = rows_left[0][0]
                expected = f"the id of one of the {record.table}"
                raise DataError(key, expected, (), row.file, row.line, owner(record))
        return Table(record.table, records)

    def _rows(self, record: type[Record]) -> dict[str, Row]:
        """Return the rows of all layers."""
        merged: dict[str, Row] = {}
        for layer in self.layers:
            # By rows and not by records: what a correction leaves out is not taken from below.
            merged |= layer.rows(record)
        return merged

    def _parts(self, whole: type[Record], part: type[Any]) -> "dict[str, list[tuple[Row, Any]]]":
        """Return the rows of a table of parts, and what they state, by what they are parts of.

        What a layer names as parts of a record stands in place of all that earlier ones name.
        """
        found: dict[str, list[tuple[Row, Any]]] = {}
        build = builder(part, self.read_source)
        for layer in self.layers:
            built = [(row, build(row)) for row in layer.rows(part).values()]
            # A shorter id has a smaller number at its end.
            built.sort(key=lambda item: (len(item[1].id), item[1].id))
            found |= grouped(built, lambda item: str(getattr(item[1], owner(whole))))
        return found


class Packaged:
    """What is made of layers of data packages, as a dataset is."""

    __slots__ = ("_package",)

    def __init__(self, package: Package) -> None:
        self._package = package

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The packages that make up the dataset; of two rows of one id, the later counts."""
        return self._package.layers

    @property
    def as_of(self) -> str:
        """The month for which the data stands, in EDTF; what came later is absent.

        >>> from karabakh_data import Dataset
        >>> Dataset.bundled().as_of
        '2021-01'
        """
        return max(layer.as_of for layer in self.layers) or DATA_AS_OF

    def table(self, record: type[R]) -> Table[R]:
        """Return the table of which the rows are such records.

        Raises:
            DataError: if the table is missing or holds what it must not hold.

        >>> from karabakh_data import Contributor, Dataset
        >>> Dataset.bundled().table(Contributor).name
        'contributors'
        """
        return self._package.table(record)


def owner(whole: type[Record]) -> str:
    """Return the name of the field in which a part names what it is a part of."""
    return whole.__name__.lower()


def _taken(apart: "dict[str, dict[str, list[tuple[Row, Any]]]]", key: str) -> dict[str, Any]:
    """Return the parts of the record of this id, by field, and strike them off."""
    return {field: tuple(part for _, part in left.pop(key, ())) for field, left in apart.items()}


def read_bundled(name: str) -> bytes:
    """Return the bytes of a file of the bundled data, which may lie in a zip file."""
    # importlib.resources would do the same, and takes longer to import than all the tables to load.
    path = f"{__file__.rpartition('tables')[0]}data/{name}"
    loader = cast("ResourceLoader", __spec__.loader)
    return loader.get_data(path)
