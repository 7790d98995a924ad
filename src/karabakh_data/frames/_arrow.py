"""Tables by the protocol of Apache Arrow, so that other libraries take them without a copy."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import accumulate
from typing import Any, Final, TypeAlias

from karabakh_data.frames._columns import columns_of
from karabakh_data.frames._frame import Frame, FrameColumn, Kind
from karabakh_data.frames._needs import needed

# An array is no generic class before Python 3.12.
Buffer: TypeAlias = "array[int] | array[float] | bytes"


def stream_of(frame: Frame) -> object:
    """Return the rows as a capsule that holds an ArrowArrayStream.

    Raises:
        MissingExtraError: if the library that writes it is not installed.
        DoesNotFitError: if 64 bits do not hold a number.
    """
    library = needed("nanoarrow", "arrow")
    children = [_array(library, *one) for one in columns_of(frame)]
    schema = _schema(library, frame)
    rows = library.c_array_from_buffers(schema, len(frame.rows), [None], children=children)
    stream: object = library.c_array_stream(rows).__arrow_c_stream__()
    return stream


def schema_of(frame: Frame) -> object:
    """Return the columns as a capsule that holds an ArrowSchema.

    Raises:
        MissingExtraError: if the library that writes it is not installed.
    """
    schema: object = _schema(needed("nanoarrow", "arrow"), frame).__arrow_c_schema__()
    return schema


def _schema(library: Any, frame: Frame) -> Any:  # noqa: ANN401 - the library may be missing
    return library.struct([_field(library, column) for column in frame.columns], nullable=False)


def _field(library: Any, column: FrameColumn) -> Any:  # noqa: ANN401
    kind = getattr(library, _TYPES.get(column.kind, "string"))(nullable=False)
    return library.Schema(
        library.list_(kind) if column.kind is Kind.TEXTS else kind,
        name=column.name,
        nullable=not column.is_required,
        metadata={"description": column.description},
    )


# Words are texts too, and no dictionary: a column of codes neither joins nor compares with a column
# of texts everywhere, and a table of some hundred rows is small without. Decimals are floats, for
# those of Arrow have one scale a column, and most libraries do not compute with them.
_TYPES: Final = {
    Kind.WHOLE: "int64",
    Kind.NUMBER: "float64",
    Kind.FLAG: "bool_",
    Kind.DATE: "date32",
}


def _array(library: Any, column: FrameColumn, values: list[Any]) -> Any:  # noqa: ANN401
    """Return a column, made of the buffers that the format prescribes for its kind."""
    schema, children = _field(library, column), []
    there = None if column.is_required else _bits(value is not None for value in values)
    if column.kind is Kind.TEXTS:
        items = [item for value in values for item in value]
        text = library.string(nullable=False)
        children = [library.c_array_from_buffers(text, len(items), [None, *_texts(items)])]
    buffers = _BUFFERS[column.kind](values)
    return library.c_array_from_buffers(schema, len(values), [there, *buffers], children=children)


def _texts(values: Iterable[str | None]) -> list[Buffer]:
    written = [(value or "").encode() for value in values]
    return [*_lists(written), b"".join(written)]


def _lists(values: Iterable[Sequence[Any]]) -> list[Buffer]:
    """Return where each value ends, behind where the first begins."""
    return [array("i", accumulate(map(len, values), initial=0))]


def _wholes(values: Iterable[int | None]) -> list[Buffer]:
    return [array("q", (value or 0 for value in values))]


def _numbers(values: Iterable[float | None]) -> list[Buffer]:
    return [array("d", (value or 0 for value in values))]


def _dates(values: Iterable[date | None]) -> list[Buffer]:
    return [array("i", (value.toordinal() - _FIRST_DAY if value else 0 for value in values))]


def _flags(values: Iterable[bool | None]) -> list[Buffer]:
    return [_bits(map(bool, values))]


def _bits(flags: Iterable[bool]) -> bytes:
    """Return a bit for each, the first in the lowest."""
    text = "".join("1" if flag else "0" for flag in flags)
    return int(f"0{text[::-1]}", 2).to_bytes((len(text) + 7) // 8, "little")


_FIRST_DAY: Final = date(1970, 1, 1).toordinal()
_BUFFERS: Final[Mapping[Kind, Callable[[list[Any]], list[Buffer]]]] = {
    Kind.TEXT: _texts,
    Kind.WORD: _texts,
    Kind.WHOLE: _wholes,
    Kind.NUMBER: _numbers,
    Kind.FLAG: _flags,
    Kind.DATE: _dates,
    Kind.TEXTS: _lists,
}
