"""Records as a table of typed columns, for other libraries."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from karabakh_data.frames._frame import Frame, FrameColumn, Kind
from karabakh_data.records._columns import Column, columns
from karabakh_data.records._plain import values_of
from karabakh_data.values.periods import Period
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.base import Vocabulary


def frame_of(name: str, record: type[Any] | None, records: Iterable[Any]) -> Frame:
    """Return the table of records of a class; one without a class has no columns."""
    own = () if record is None else columns(record)
    rows = (values_of(one) for one in records)
    return Frame(
        name,
        [column for one in own for column in _frame_columns(one)],
        [tuple(value for one in own for value in _values(one, row)) for row in rows],
    )


def _frame_columns(column: Column) -> Iterator[FrameColumn]:
    if column.type is CasualtyRange:
        ends = zip(column.cells, ("low", "high"), (column.is_required, False), strict=True)
        for cell, end, must in ends:
            text = f"{column.description} The {end} end."
            yield FrameColumn(cell, Kind.WHOLE, text, must)
        return
    kind = Kind.TEXTS if column.is_list else _kind(column.type)
    must = column.is_required or column.is_list
    yield FrameColumn(column.field, kind, column.description, must)
    if column.type is Period:
        for end, day in _ENDS.items():
            yield FrameColumn(f"{column.field}_{end}", Kind.DATE, f"{column.description} {day}")


_ENDS = {
    "earliest": "The first day; empty where it is open.",
    "latest": "The last day; empty where it is open.",
}


def _kind(of: Any) -> Kind:  # noqa: ANN401 - any type may be annotated
    if issubclass(of, Vocabulary):
        return Kind.WORD
    return {bool: Kind.FLAG, int: Kind.WHOLE, Decimal: Kind.NUMBER}.get(of, Kind.TEXT)


def _values(column: Column, row: dict[str, Any]) -> Iterator[object]:
    for cell in column.cells:
        value = row[cell]
        if column.is_list:
            yield tuple(map(str, value))
        elif isinstance(value, Period):
            yield from (value.edtf, value.earliest, value.latest)
        elif column.type is Period:
            yield from (None, None, None)
        else:
            yield str(value) if isinstance(value, Vocabulary) else value
