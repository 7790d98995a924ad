"""Tables of records, and the way from rows of CSV to records and back."""

import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final, NamedTuple, Protocol, TypeVar, overload

from karabakh_data.citations import Citation, SourceToRead
from karabakh_data.errors import (
    DataError,
    KarabakhDataError,
    UnknownKeyError,
    WrongTypeError,
    closest,
)
from karabakh_data.periods import Period
from karabakh_data.ranges import CasualtyRange
from karabakh_data.schema import Column, columns
from karabakh_data.vocabulary import Vocabulary

if TYPE_CHECKING:
    from karabakh_data.bibliography import Source


class Record(Protocol):
    """Anything with an id, and the name of the table whose rows such things are."""

    table: ClassVar[str]

    @property
    def id(self) -> str:
        """The id."""


T = TypeVar("T", bound=Record)
ReadSource = Callable[[SourceToRead], "Source"]


class Table(Sequence[T]):
    """An immutable sequence of records in the order of their ids, open to look-up by id.

    Records that have a ``sort_key``, as events do, are in that order instead: the order of time.

    ``table["cc-0201"]`` is the record of that id (`UnknownKeyError` if there is none),
    ``table.get(id)`` the same or None, ``table[0]`` the first record, ``table[:5]`` a table of the
    first five.
    """

    __slots__ = ("_by_id", "_name", "_records")

    def __init__(self, name: str, records: Iterable[T]) -> None:
        self._name = name
        self._records = tuple(sorted(records, key=_place))
        self._by_id = {record.id: record for record in self._records}

    @property
    def name(self) -> str:
        """The name of the table."""
        return self._name

    def get(self, key: str) -> T | None:
        """Return the record of this id, or None."""
        return self._by_id.get(key)

    def ids(self) -> tuple[str, ...]:
        """Return the ids, in order."""
        return tuple(self._by_id)

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return a dictionary a record, from the names of the cells to plain values.

        >>> from karabakh_data import casualty_claims
        >>> row = casualty_claims(2008).to_dicts()[0]
        >>> row["low"], row["high"], row["period"], row["citations"]
        (30, 30, '2008', ['icg-2011-preventing@74'])
        """
        if not self._records:
            return []
        own = columns(type(self._records[0]))
        return [_plain_row(own, record) for record in self._records]

    @overload
    def __getitem__(self, key: int | str) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> "Table[T]": ...
    def __getitem__(self, key: int | str | slice) -> "T | Table[T]":
        if isinstance(key, str):
            found = self._by_id.get(key)
            if found is None:
                raise self._unknown(key)
            return found
        if isinstance(key, slice):
            return Table(self.name, self._records[key])
        if not hasattr(key, "__index__"):
            raise WrongTypeError(key, "an id, a place or a slice")
        return self._records[key]

    def _unknown(self, key: str) -> UnknownKeyError:
        these = self.name.replace("_", " ")
        expected = f"the id of one of the {these} here"
        return UnknownKeyError(key, expected, closest(key, self._by_id), f"record of {these}")

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[T]:
        return iter(self._records)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Table):
            return NotImplemented
        return (self.name, self._records) == (other.name, other._records)

    def __hash__(self) -> int:
        return hash((self.name, self._records))

    def __reduce__(self) -> "tuple[type[Table[T]], tuple[str, tuple[T, ...]]]":
        return (type(self), (self.name, self._records))

    def __repr__(self) -> str:
        return f"<Table {self.name}: {len(self)} record{'' if len(self) == 1 else 's'}>"


def _place(record: Record) -> Any:  # noqa: ANN401 - a key of its own for each class of records
    """Return what says where in its table a record stands."""
    key = getattr(record, "sort_key", None)
    return record.id if key is None else key()


class Row(NamedTuple):
    """One line of a table, with its place."""

    file: str
    """The file, relative to the package."""
    line: int
    """The line, counted from 1."""
    cells: Mapping[str, str]
    """The texts of the cells by the names of their columns."""


def _raise(error: DataError) -> None:
    raise error from None


def rows(
    file: str, text: str, record: type[Any], report: Callable[[DataError], None] = _raise
) -> Iterator[Row]:
    """Yield the lines of a CSV file behind its header.

    *report* is told of each fault of the header and of the lines; a line with a fault is left out.
    Unless it is given, the first fault is raised.

    Raises:
        DataError: if the header is not that of the record's table, a line has too few or too many
            cells, or the text is not CSV.
    """
    import csv

    names = [cell for column in columns(record) for cell in column.cells]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        if header != names:
            for error in _faults_of_header(header, names, file):
                report(error)
            if not set(names) <= set(header):
                return
        for cells in reader:
            if len(cells) == len(header):
                yield Row(file, reader.line_num, dict(zip(header, cells, strict=True)))
            else:
                expected = f"{len(header)} cells"
                report(DataError(len(cells), expected, file=file, line=reader.line_num))
    except csv.Error as error:
        report(DataError(str(error), "CSV", file=file, line=reader.line_num))


def _faults_of_header(header: list[str], names: list[str], file: str) -> Iterator[DataError]:
    for name in names:
        if name not in header:
            yield DataError(None, f"a column {name}", file=file, line=1, column=name)
    for place, name in enumerate(header):
        if name not in names:
            near = closest(name, names)
            yield DataError(name, "the name of a column of this table", near, file, 1, name)
        elif name in header[:place]:
            yield DataError(name, "each column once", (), file, 1, name)
    if sorted(header) == sorted(names):
        yield DataError(",".join(header), f"the order {','.join(names)}", file=file, line=1)


def build(record: type[T], row: Row, read_source: ReadSource, **parts: object) -> T:
    """Return the record that a row states.

    *read_source* returns a source that the row names, and is called when it is asked for; *parts*
    are the fields that other tables hold.

    Raises:
        DataError: if a cell does not hold what its column is for.
    """
    return builder(record, read_source)(row, **parts)


def builder(record: type[T], read_source: ReadSource) -> Callable[..., T]:
    """Return a function that builds the records of many rows, as `build` does that of one.

    Many cells are alike, and what they state is shared; so a citation knows the first line in
    which it stands.
    """
    own = [
        (column, column.field, column.cells, _is_text(column), dict[object, object]())
        for column in columns(record)
    ]

    def build_from(row: Row, **values: object) -> T:
        texts = row.cells
        for column, field, names, is_text, known in own:
            text = texts[names[0]]
            if is_text and text:
                values[field] = text
                continue
            key = text if len(names) == 1 else tuple(texts[name] for name in names)
            if key in known:
                values[field] = known[key]
                continue
            values[field] = known[key] = value(column, row, read_source)
        return record(**values)

    return build_from


def _is_text(column: Column) -> bool:
    """Whether a cell that is not empty states the text that it holds."""
    return column.type is str and not column.is_list


def cells(record: Record) -> dict[str, str]:
    """Return the row of a record: the texts of its cells by the names of their columns."""
    own = columns(type(record))
    return {name: _text(value) for name, value in _plain_row(own, record).items()}


def value(column: Column, row: Row, read_source: ReadSource) -> object:
    """Return what a row states for a column.

    Raises:
        DataError: if a cell does not hold what its column is for.
    """
    if column.type is not CasualtyRange:
        return _cell(column, column.cells[0], row, read_source)
    low, high = (_cell(column, cell, row, read_source) for cell in column.cells)
    try:
        return CasualtyRange(low, high)
    except KarabakhDataError as error:
        raise _located(error, row, column.cells[0]) from None


def _cell(column: Column, cell: str, row: Row, read_source: ReadSource) -> Any:  # noqa: ANN401
    text = row.cells[cell]
    is_required = column.is_required and cell == column.cells[0]
    if not text and not is_required:
        return () if column.is_list else None
    decode = _decoder(column, row, read_source)
    try:
        if column.is_list:
            return tuple(decode(_not_empty(item)) for item in text.split(";"))
        return decode(_not_empty(text))
    except KarabakhDataError as error:
        raise _located(error, row, cell) from None


def _located(error: KarabakhDataError, row: Row, cell: str) -> DataError:
    return DataError(error.value, error.expected, error.suggestions, row.file, row.line, cell)


def _decoder(column: Column, row: Row, read_source: ReadSource) -> Callable[[str], object]:
    if column.type is Citation:
        return partial(_citation, row=row, read_source=read_source)
    if issubclass(column.type, Vocabulary):
        return partial(_word, column.type)
    known = _DECODERS.get(column.type)
    if known is None:
        # No claim about casualties has decimals, and the module takes long to import.
        from karabakh_data.decimals import decimal

        return decimal
    return known


def _not_empty(text: str) -> str:
    if not text:
        raise DataError(None, "a value")
    return text


def _word(vocabulary: type[Vocabulary], text: str) -> Vocabulary:
    word = vocabulary(text)
    if word != text:
        raise DataError(text, f"{word.value!r}, in small letters")
    return word


def _integer(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or (text[0] == "0" and text != "0"):
        raise DataError(text, "a whole number in plain figures")
    try:
        return int(text)
    except ValueError:
        raise DataError(text, "a whole number of fewer digits") from None


def _flag(text: str) -> bool:
    if text not in {"true", "false"}:
        raise DataError(text, "true or false")
    return text == "true"


_CITATION: Final = (
    r"(?P<key>[^\[\]@]+)(?:\[(?P<locator>[^\[\]]+)\])?(?:@(?P<note>[1-9][0-9]{0,8}))?"
)


def _citation(text: str, *, row: Row, read_source: ReadSource) -> Citation:
    match = re.fullmatch(_CITATION, text)
    if match is None:
        raise DataError(text, "a citation such as key[p. 3]@37")
    note = None if match["note"] is None else int(match["note"])
    source = SourceToRead(match["key"], row.file, row.line, read_source)
    return Citation(source, match["locator"], note)


_DECODERS: Final[dict[Any, Callable[[str], object]]] = {
    str: str,
    int: _integer,
    bool: _flag,
    Period: Period,
    CasualtyRange: _integer,
}


def _plain_row(own: tuple[Column, ...], record: Record) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for column in own:
        value = getattr(record, column.field)
        if isinstance(value, CasualtyRange):
            row.update(zip(column.cells, (value.low, value.high), strict=True))
        elif column.is_list:
            row[column.field] = [str(item) for item in value]
        else:
            row[column.field] = _plain(value)
    return row


def _plain(value: object) -> object:
    """Return a value as one of the types that JSON has."""
    return value if value is None or isinstance(value, int) else str(value)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        for item in value:
            if ";" in item:
                raise DataError(item, "an item of a list without a semicolon")
        return ";".join(value)
    return str(value)
