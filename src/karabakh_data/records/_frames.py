"""Records as a table of typed columns, for other libraries."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from karabakh_data.frames._cells import RANGE, TIME, frame_of_cells
from karabakh_data.frames._frame import Frame, Kind
from karabakh_data.records._columns import Column, columns
from karabakh_data.values.periods import Period
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.base import Vocabulary


def frame_of(name: str, record: type[Any] | None, records: Iterable[Any]) -> Frame:
    """Return the table of records of a class; one without a class has no columns."""
    own = () if record is None else columns(record)
    cells = {"/".join(column.cells): (_kind(column), column.description) for column in own}
    rows = ([getattr(one, column.field) for column in own] for one in records)
    return frame_of_cells(name, cells, rows)


def _kind(column: Column) -> str:
    if column.is_list:
        return Kind.TEXTS
    kind = Kind.WORD if issubclass(column.type, Vocabulary) else _KINDS.get(column.type, Kind.TEXT)
    return kind if column.is_required else f"{kind}?"


_KINDS = {
    bool: Kind.FLAG,
    int: Kind.WHOLE,
    Decimal: Kind.NUMBER,
    CasualtyRange: RANGE,
    Period: TIME,
}
