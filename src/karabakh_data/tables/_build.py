"""From rows of CSV to records."""

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any, Generic, TypeVar

from karabakh_data.records._columns import Column, columns
from karabakh_data.tables._cells import ReadSource, value
from karabakh_data.tables._lines import Line
from karabakh_data.tables._record import Record
from karabakh_data.tables._rows import Row, names_of

T = TypeVar("T", bound=Record)


def build(record: type[T], row: Row, read_source: ReadSource, **parts: object) -> T:
    """Return the record that a row states.

    *read_source* returns a source that the row names, and is called when it is asked for; *parts*
    are the fields that other tables hold.

    Raises:
        DataError: if a cell does not hold what its column is for.
    """
    cells = [row.cells[name] for name in names_of(record)]
    return Builder(record, row.file, read_source)((row.line, cells), **parts)


class Builder(Generic[T]):
    """What builds the records of many lines of a file, as `build` does that of one row.

    Many cells are alike, and what they state is shared; so a citation knows the first line in
    which it stands.
    """

    __slots__ = ("_file", "_names", "_own", "_read_source", "_record")

    def __init__(self, record: type[T], file: str, read_source: ReadSource) -> None:
        self._record = record
        self._file = file
        self._read_source = read_source
        self._names = names = names_of(record)
        self._own = {
            column.field: (
                column,
                itemgetter(*map(names.index, column.cells)),
                _is_text(column),
                dict[Any, object](),
            )
            for column in columns(record)
        }

    def __call__(self, line: Line, **values: object) -> T:
        """Return the record that a line and the parts of it state."""
        cells = line[1]
        for field, (column, text_in, is_text, known) in self._own.items():
            text = text_in(cells)
            if is_text and text:
                values[field] = text
                continue
            if text not in known:
                known[text] = self._value(column, line[0], text)
            values[field] = known[text]
        return self._record(**values)

    def field(self, name: str, lines: Iterable[Line]) -> list[Any]:
        """Return what each line states for one field."""
        column, text_in, _, known = self._own[name]
        found = []
        for line in lines:
            text = text_in(line[1])
            if text not in known:
                known[text] = self._value(column, line[0], text)
            found.append(known[text])
        return found

    def texts(self, name: str, lines: Iterable[Line]) -> list[str]:
        """Return what stands in one cell of each line."""
        place = self._names.index(name)
        return [cells[place] for _, cells in lines]

    def _value(self, column: Column, number: int, text: Any) -> object:  # noqa: ANN401 - one or several
        cells = (text,) if len(column.cells) == 1 else text
        row = Row(self._file, number, dict(zip(column.cells, cells, strict=True)))
        return value(column, row, self._read_source)


class Unbuilt(Generic[T]):
    """The lines of a table, of each of which the record is built when it is first asked for.

    *parts* are the fields that other tables hold: for each what belongs to the records, by ids.
    """

    __slots__ = ("_build", "_built", "_lines", "_parts")

    def __init__(
        self,
        lines: Mapping[str, Line],
        build: Builder[T],
        parts: Mapping[str, Mapping[str, tuple[object, ...]]],
    ) -> None:
        self._lines = lines
        self._build = build
        self._parts = parts
        self._built: dict[str, T] = {}

    def field(self, name: str) -> dict[str, Any]:
        """Return what the lines state for one field, by ids."""
        lines = self._lines
        if not lines:
            return {key: getattr(record, name) for key, record in self._built.items()}
        return dict(zip(lines, self._build.field(name, lines.values()), strict=True))

    def texts(self, name: str) -> dict[str, str]:
        """Return how the lines state one field, by ids; it is written in one cell as its text."""
        lines = self._lines
        if not lines:
            return {key: str(getattr(record, name)) for key, record in self._built.items()}
        return dict(zip(lines, self._build.texts(name, lines.values()), strict=True))

    def record(self, key: str) -> T:
        """Return the record of this id."""
        # The line first: another thread may build all that are left, and give up the lines.
        line, record = self._lines.get(key), self._built.get(key)
        if record is not None or line is None:
            return self._built[key]
        parts = {field: there.get(key, ()) for field, there in self._parts.items()}
        # Should several threads build it at once, all get that of the first to be done.
        return self._built.setdefault(key, self._build(line, **parts))

    def records(self) -> list[T]:
        """Return the records of all lines, in their order."""
        found = list(map(self.record, self._lines or self._built))
        self._lines = {}
        return found


def _is_text(column: Column) -> bool:
    """Whether a cell that is not empty states the text that it holds."""
    return column.type is str and not column.is_list
