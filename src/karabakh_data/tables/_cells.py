"""From the text of a cell to a value, and back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from karabakh_data.errors import DataError, KarabakhDataError
from karabakh_data.records._columns import Column
from karabakh_data.records.citations import Citation, SourceToRead, cited_late
from karabakh_data.tables._record import Record
from karabakh_data.tables._rows import Row
from karabakh_data.values.periods import Period
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.base import Vocabulary

if TYPE_CHECKING:
    from karabakh_data.records.works import Source

ReadSource = Callable[[SourceToRead], "Source"]


def cells(record: Record) -> dict[str, str]:
    """Return the row of a record: the texts of its cells by the names of their columns."""
    from karabakh_data.records._plain import values_of

    return {name: _text(value) for name, value in values_of(record).items()}


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
        from karabakh_data.values._decimals import decimal

        return decimal
    return known


def _not_empty(text: str) -> str:
    if not text:
        raise DataError(None, "a value")
    return text


def _word(vocabulary: type[Vocabulary], text: str) -> Vocabulary:
    word = vocabulary(text)
    # Text of users may be in any case; a table is written in one way, so that other programs find
    # the word.
    if word != text:
        raise DataError(text, f"{word.value!r}, in small letters")
    return word


def _integer(text: str) -> int:
    # int() would read +7, 1_000, 007 and digits of other scripts, which other programs do not.
    if not (text.isascii() and text.isdecimal()) or (text[0] == "0" and text != "0"):
        raise DataError(text, "a whole number in plain figures")
    # Other programs hold whole numbers in 64 bits, and so do the columns that are made of these.
    if len(text) > _MOST_DIGITS:
        raise DataError(text, f"a whole number of {_MOST_DIGITS} digits at most")
    return int(text)


_MOST_DIGITS: Final = 18


def _flag(text: str) -> bool:
    if text not in {"true", "false"}:
        raise DataError(text, "true or false")
    return text == "true"


def _citation(text: str, *, row: Row, read_source: ReadSource) -> Citation:
    # By hand: to compile a pattern takes longer than to read all citations of an answer.
    place, at, number = text.rpartition("@")
    if not at or not _is_note(number):
        place, number = text, ""
    key, bracket, rest = place.partition("[")
    locator = rest[:-1]
    is_located = bool(locator) and rest[-1] == "]" and not _BRACKETS & {*locator}
    if not key or _MARKS & {*key} or bool(bracket) is not is_located:
        raise DataError(text, "a citation such as key[p. 3]@37")
    # Read when it is asked for: most questions never look at a work.
    source = SourceToRead(key, row.file, row.line, read_source)
    return cited_late(source, locator or None, int(number) if number else None)


_BRACKETS: Final = frozenset("[]")
_MARKS: Final = frozenset("[]@")


def _is_note(text: str) -> bool:
    return text.isascii() and text.isdecimal() and text[0] != "0" and len(text) <= _MOST_OF_NOTE


_MOST_OF_NOTE: Final = 9
"""How many digits the number of a note may have."""

_DECODERS: Final[dict[Any, Callable[[str], object]]] = {
    str: str,
    int: _integer,
    bool: _flag,
    Period: Period,
    CasualtyRange: _integer,
}


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        items = [str(item) for item in value]
        for item in items:
            if ";" in item:
                raise DataError(item, "an item of a list without a semicolon")
        return ";".join(items)
    return str(value)
