"""The reader's own series: any table with the columns year, low, best and high."""

import io
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from os import PathLike
from pathlib import Path
from typing import Any, Final, NamedTuple

from karabakh_data.errors import DataError, KarabakhDataError, WrongTypeError, closest
from karabakh_data.values._integers import whole

COLUMNS: Final = ("year", "low", "best", "high")
TABLE: Final = (
    "the id of a series, several ids, a table with the columns year, low, best and high, the path "
    "of such a CSV file, or a dictionary from names to these"
)
_PEOPLE: Final = "a number of people, 0 or more, or nothing where it is missing"
_YEAR: Final = "a year, from 1000 to 9999"
_FIRST_YEAR: Final = 1000
_LAST_YEAR: Final = 9999


class Estimates(NamedTuple):
    """What a series has for a year; None is what it does not have."""

    low: int | None = None
    best: int | None = None
    high: int | None = None


def estimates_in(table: object, name: str) -> dict[int, Estimates]:
    """Return what a table has for each year.

    Raises:
        WrongTypeError: if it is no table.
        DataError: if a column is missing, a year stands twice, or a cell holds no number that it
            may hold; it names the row, counted from 1, and the column.
    """
    found: dict[int, Estimates] = {}
    for line, row in _numbered(table, name):
        for column in COLUMNS:
            if column not in row:
                near = closest(column, map(str, row))
                raise DataError(None, f"a column {column}", near, name, line, column)
        cells = [_Cell(row[column], name, line, column) for column in COLUMNS]
        year = _year(cells[0])
        if year in found:
            raise DataError(year, "each year once", (), name, line, "year")
        found[year] = _in_order(Estimates(*map(_people, cells[1:])), cells)
    return found


def is_path(given: object) -> bool:
    """Whether this names a file: a path, or a text that ends as the name of a CSV file does."""
    is_name = isinstance(given, str) and given.lower().endswith(".csv")
    return is_name or isinstance(given, PathLike)


def _numbered(table: object, name: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the rows of a table with their numbers; those of a file have the numbers of lines."""
    if is_path(table):
        yield from _lines(Path(table), name)  # type: ignore[arg-type]
        return
    for number, row in enumerate(_rows(table), start=1):
        if not isinstance(row, Mapping):
            raise WrongTypeError(row, "a row with the columns year, low, best and high")
        yield number, row


def _lines(path: Path, name: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    import csv

    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise DataError(str(path), f"a file that can be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise DataError(str(path), "a file in UTF-8") from None
    reader = csv.DictReader(io.StringIO(text, newline=""))
    for row in reader:
        if None in row or None in row.values():
            expected = f"{len(reader.fieldnames or ())} cells"
            raise DataError(None, expected, (), name, reader.line_num)
        yield reader.line_num, row


def _rows(table: Any) -> Iterable[Any]:  # noqa: ANN401 - of any library
    """Return the rows of a table of any library, or of a list of them."""
    if hasattr(table, "notna"):  # of pandas, where a column of numbers that misses one has floats
        is_there = table.notna()
        rows: Iterable[Any] = table.astype(object).where(is_there, None).to_dict("records")
        return rows
    for method in ("to_dicts", "to_pylist"):  # of polars and this library, of pyarrow
        if hasattr(table, method):
            return getattr(table, method)()  # type: ignore[no-any-return]
    if isinstance(table, str | Mapping) or not isinstance(table, Iterable):
        raise WrongTypeError(table, TABLE)
    return table


class _Cell(NamedTuple):
    value: Any
    file: str
    line: int
    column: str

    def error(self, expected: str) -> DataError:
        return DataError(self.value, expected, (), self.file, self.line, self.column)


def _year(cell: _Cell) -> int:
    year = _number(cell, _YEAR)
    if year is None or not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise cell.error(_YEAR)
    return year


def _people(cell: _Cell) -> int | None:
    number = _number(cell, _PEOPLE)
    # Series mark what is missing by a code such as -999; which codes, only their readers know.
    if number is not None and number < 0:
        raise cell.error(_PEOPLE)
    return number


def _number(cell: _Cell, expected: str) -> int | None:
    value = cell.value
    if value is None or value == "":
        return None
    if isinstance(value, str):
        if not (value.isascii() and value.isdecimal()):
            raise cell.error(expected)
        return int(value)
    # Of columns that miss a number, many libraries make floats.
    if isinstance(value, float):
        if value != value:  # noqa: PLR0124 - so is what is not a number
            return None
        if value.is_integer():
            return int(value)
    try:
        return whole(value, expected)
    except WrongTypeError:
        raise cell.error(expected) from None


def _in_order(found: Estimates, cells: list[_Cell]) -> Estimates:
    """Return the estimates if none that is there is above a later one."""
    there = [
        (number, cell) for number, cell in zip(found, cells[1:], strict=True) if number is not None
    ]
    for (lower, _), (upper, cell) in pairwise(there):
        if upper < lower:
            expected = f"no less than {lower:,}: low, best and high in order"
            raise cell.error(expected)
    return found


def unknown(name: str, known: Iterable[str]) -> KarabakhDataError:
    """Return the error for a text that is neither the id of a series nor a file."""
    from karabakh_data.errors import UnknownKeyError

    names = tuple(known)
    expected = f"one of {', '.join(names)}, or the path of a file that ends in .csv"
    return UnknownKeyError(name, expected, closest(name, names), "series")
