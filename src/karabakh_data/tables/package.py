"""Opening a data package: layers of tables become tables of records."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar, cast

from karabakh_data import tables
from karabakh_data._public import public
from karabakh_data.errors import DataError, closest
from karabakh_data.records._columns import parts
from karabakh_data.records.citations import SourceToRead
from karabakh_data.tables._build import Builder, Unbuilt
from karabakh_data.tables._lines import Line, cell_of, lines_of, unread
from karabakh_data.tables._record import Record
from karabakh_data.tables._rows import Row, names_of
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

        Args:
            record: The class of the records, such as `Recognition`.

        Raises:
            DataError: if the table is missing, is no table of such records, or has an id twice.

        >>> from karabakh_data import Dataset, Recognition
        >>> layer = Dataset.bundled().layers[0]
        >>> layer.rows(Recognition)["pakistan-on-armenia"].cells["actor"]
        'pakistan'
        """
        file, names = f"{record.table}.csv", names_of(record)
        return {
            key: Row(file, number, dict(zip(names, cells, strict=True)))
            for key, (number, cells) in self.lines(record).items()
        }

    def lines(self, record: type[Record]) -> dict[str, Line]:
        """Return the lines of such records, as `rows` does; that of a cell is told by its place.

        Args:
            record: The class of the records, such as `Recognition`.

        Raises:
            DataError: if the table is missing, is no table of such records, or has an id twice.

        >>> from karabakh_data import Dataset, Recognition
        >>> number, cells = Dataset.bundled().layers[0].lines(Recognition)["pakistan-on-armenia"]
        >>> cells[0]
        'pakistan-on-armenia'
        """
        file, names = f"{record.table}.csv", names_of(record)
        text, place = self._text(file), names.index("id")
        found: dict[str, Line] = {}
        for line in () if text is None else lines_of(file, text, names):
            key = line[1][place]
            if key in found:
                raise DataError(key, "an id of its own", (), file, line[0], "id")
            found[key] = line
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


class Package:
    """The tables of a data package, each read when it is first asked for.

    Of the layers, a row of a later one stands in place of the row of the same id in an earlier
    one, before any record is built.
    """

    __slots__ = ("_origins", "_tables", "_unbuilt", "_unread", "layers")

    def __init__(self, *layers: Layer) -> None:
        self.layers: tuple[Layer, ...] = layers
        self._origins: dict[str, dict[str, tables.Origin]] = {}
        self._tables: dict[str, tables.Table[Any]] = {}
        self._unbuilt: dict[str, Unbuilt[Any]] = {}
        self._unread: dict[str, list[dict[str, str] | None]] = {}

    def __reduce__(self) -> "tuple[type[Package], tuple[Layer, ...]]":
        return Package, self.layers

    def table(self, record: type[R]) -> "tables.Table[R]":
        """Return the table of which the rows are such records.

        Raises:
            DataError: if the table is missing or holds what it must not hold.
        """
        table = self._tables.get(record.table)
        if table is None:
            from karabakh_data.tables.table import Table

            # Should several threads read it at once, all get the table of the first to be done.
            made = Table(record.table, self._read(record).records())
            table = self._tables.setdefault(record.table, made)
        return table

    def field(self, record: type[R], name: str) -> dict[str, Any]:
        """Return what the rows of a table state for one field, by their ids, and build no record.

        Raises:
            DataError: if the table is missing, is no table of such records, or holds in this field
                what it must not hold.
        """
        return self._read(record).field(name)

    def texts(self, record: type[R], name: str) -> dict[str, str]:
        """Return how the rows of a table state one field, by their ids, unread.

        Raises:
            DataError: if the table is missing or is no table of such records.
        """
        return self._read(record).texts(name)

    def records(self, record: type[R], keys: Iterable[str]) -> list[R]:
        """Return the records of these ids, which are those of the table, and build no others.

        Raises:
            DataError: if the table is missing, is no table of such records, or holds in these
                rows what it must not hold.
        """
        return list(map(self._read(record).record, keys))

    def cell(self, table: str, key: str, name: str) -> str | None:
        """Return what the row of an id has in one column, and read no other row.

        None stands for a row that is not there or may have a fault, which `table` finds.

        Raises:
            DataError: if the table is missing or no text.
        """
        layers = self._unread.get(table)
        if layers is None:
            texts = [layer._text(f"{table}.csv") for layer in reversed(self.layers)]
            layers = self._unread[table] = [unread(text) for text in texts if text is not None]
        for lines in layers:
            if lines is None or key in lines:
                return None if lines is None else cell_of(lines[""], lines[key], name)
        return None

    def origin(self, record: Record) -> "tables.Origin | None":
        """Return where the row of a record lies; None if no layer has a row of its id."""
        found = self._origins.get(record.table)
        if found is None:
            from karabakh_data.tables.origins import Origin

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

    def _read(self, record: type[R]) -> Unbuilt[R]:
        """Return the lines of a table, with what other tables hold of each."""
        found = self._unbuilt.get(record.table)
        if found is None:
            kinds = parts(record).items()
            apart = {field: self._parts(record, part) for field, part in kinds}
            lines = self._lines(record)
            for field, part in kinds:
                _check_owners(record, part, lines, apart[field])
            wholes = {
                field: {key: tuple(part for _, part in found) for key, found in there.items()}
                for field, there in apart.items()
            }
            made = Unbuilt(lines, self._builder(record), wholes)
            found = self._unbuilt.setdefault(record.table, made)
        return found

    def _builder(self, record: type[R]) -> Builder[R]:
        return Builder(record, f"{record.table}.csv", self.read_source)

    def _lines(self, record: type[Record]) -> dict[str, Line]:
        """Return the lines of all layers."""
        merged: dict[str, Line] = {}
        for layer in self.layers:
            # By lines and not by records: what a correction leaves out is not taken from below.
            merged |= layer.lines(record)
        return merged

    def _parts(self, whole: type[Record], part: type[Any]) -> "dict[str, list[tuple[int, Any]]]":
        """Return the line numbers of parts, and what the lines state, by what they are parts of.

        What a layer names as parts of a record stands in place of all that earlier ones name.
        """
        found: dict[str, list[tuple[int, Any]]] = {}
        build = self._builder(part)
        for layer in self.layers:
            built = [(line[0], build(line)) for line in layer.lines(part).values()]
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

    def table(self, record: type[R]) -> "tables.Table[R]":
        """Return the table of which the rows are such records.

        Args:
            record: The class of the records, such as `Contributor`.

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


def _check_owners(
    whole: type[Record],
    part: type[Record],
    lines: Mapping[str, Line],
    there: "Mapping[str, list[tuple[int, Any]]]",
) -> None:
    """Raise a fault if a part names a record that is not there."""
    for key, ((number, _), *_) in there.items():
        if key not in lines:
            expected = f"the id of one of the {whole.table}"
            raise DataError(key, expected, (), f"{part.table}.csv", number, owner(whole))


def read_bundled(name: str) -> bytes:
    """Return the bytes of a file of the bundled data, which may lie in a zip file."""
    # importlib.resources would do the same, and takes longer to import than all the tables to load.
    path = f"{__file__.rpartition('tables')[0]}data/{name}"
    loader = cast("ResourceLoader", __spec__.loader)
    return loader.get_data(path)
