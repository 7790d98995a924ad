"""What the columns of a table are, read off the record class that one of its rows becomes."""

from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin

import attrs

from karabakh_data.bibliography import Contributor, Note, Source
from karabakh_data.claims import Amount, CasualtyClaim
from karabakh_data.describing import description, table_of_parts
from karabakh_data.entities import Actor, ActorName, Event
from karabakh_data.ranges import CasualtyRange

TABLES: Final[dict[str, type[Any]]] = {
    "actor_names": ActorName,
    "actors": Actor,
    "casualty_claims": CasualtyClaim,
    "contributors": Contributor,
    "events": Event,
    "notes": Note,
    "sources": Source,
}
"""The tables of the data package, and the record that one row of each is."""


@attrs.frozen
class Column:
    """A field of a record as it stands in a table."""

    field: str
    """The name of the field."""
    cells: tuple[str, ...]
    """The names of the cells that hold it: its own, or one for each part of its value."""
    type: Any
    """The type of the value, or of one item where there are many."""
    is_list: bool
    """Whether the cell holds a list, its items apart by semicolons."""
    is_required: bool
    """Whether the cell, or the first of several, must not be empty."""
    description: str
    """What the field means."""


_CELLS_OF_PARTS: Final[dict[Any, tuple[str, ...]]] = {
    CasualtyRange: ("low", "high"),
    Amount: ("amount_low", "amount_high", "amount_unit"),
}


def columns(record: type[Any]) -> tuple[Column, ...]:
    """Return the columns of a record's table, in the order of its fields, the id first.

    >>> from karabakh_data import Note
    >>> [column.field for column in columns(Note)]
    ['id', 'number', 'list_number', 'kind', 'citations', 'remark']
    """
    own = [_column(field) for field in attrs.fields(record) if table_of_parts(field) is None]
    return tuple(sorted(own, key=lambda column: column.field != "id"))


def parts(record: type[Any]) -> dict[str, str]:
    """Return the fields of a record that tables of their own hold, with those tables."""
    found = ((field.name, table_of_parts(field)) for field in attrs.fields(record))
    return {name: table for name, table in found if table is not None}


def _column(field: "attrs.Attribute[Any]") -> Column:
    kind, is_required = _without_none(field.type)
    is_list = get_origin(kind) is tuple
    item = get_args(kind)[0] if is_list else kind
    cells = _CELLS_OF_PARTS.get(item, (field.name,))
    return Column(field.name, cells, item, is_list, is_required and not is_list, description(field))


def _without_none(kind: Any) -> tuple[Any, bool]:  # noqa: ANN401 - any type may be annotated
    if not isinstance(kind, UnionType):
        return kind, True
    (only,) = (part for part in get_args(kind) if part is not NoneType)
    return only, False
