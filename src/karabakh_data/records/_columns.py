"""What the columns of a table are, read off the record class that one of its rows becomes."""

from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin

import attrs

from karabakh_data.records._fields import description, is_apart, refers_to
from karabakh_data.values._named import Named
from karabakh_data.values.ranges import CasualtyRange


class Column(Named):
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
    refers_to: tuple[str, ...]
    """The tables one of which has the ids that the cell names; none if it names none."""
    description: str
    """What the field means."""


def columns(record: type[Any]) -> tuple[Column, ...]:
    """Return the columns of a record's table, in the order of its fields.

    >>> from karabakh_data import Note
    >>> [column.field for column in columns(Note)]
    ['id', 'group', 'number', 'list_number', 'kind', 'citations', 'remark']
    """
    return _columns(record)


def parts(record: type[Any]) -> dict[str, type[Any]]:
    """Return the fields of a record that tables of their own hold, with the records of those.

    >>> from karabakh_data import Source
    >>> [(field, part.table) for field, part in parts(Source).items()]
    [('contributors', 'contributors')]
    """
    return {
        field.name: get_args(field.type)[0] for field in attrs.fields(record) if is_apart(field)
    }


def _columns_of(record: type[Any]) -> tuple[Column, ...]:
    return tuple(_column(field) for field in attrs.fields(record) if not is_apart(field))


# Every row of a table asks for them.
_columns: Final[Callable[[Any], tuple[Column, ...]]] = cache(_columns_of)


def _column(field: "attrs.Attribute[Any]") -> Column:
    kind, is_required = _without_none(field.type)
    is_list = get_origin(kind) is tuple
    item = get_args(kind)[0] if is_list else kind
    # Two columns, so that any program can compare and add them.
    cells = ("low", "high") if item is CasualtyRange else (field.name,)
    must = is_required and not is_list
    return Column(field.name, cells, item, is_list, must, refers_to(field), description(field))


def _without_none(kind: Any) -> tuple[Any, bool]:  # noqa: ANN401 - any type may be annotated
    if not isinstance(kind, UnionType):
        return kind, True
    (only,) = (part for part in get_args(kind) if part is not NoneType)
    return only, False
