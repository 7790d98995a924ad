"""The JSON Schema of what `to_dict` gives of each record and answer, made from the classes."""

from decimal import Decimal
from typing import Any, Final

import attrs
from answers import ANSWERS, answers
from described import meanings_of
from shapes import (
    CITATION,
    COUNT,
    FLAG,
    KEY,
    NUMBER,
    PERIOD,
    TEXT,
    Shape,
    each_once,
    many,
    maybe,
    object_of,
    to,
    told,
    word_of,
)

import karabakh_data
from karabakh_data import CasualtyRange, Citation, Period, Vocabulary
from karabakh_data.records._columns import Column, columns, parts
from karabakh_data.records._fields import description
from karabakh_data.records._registry import RECORDS

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def document(name: str) -> Shape:
    """Return the schema of any record or answer, with a definition for each class."""
    known = _definitions()
    return {
        "$schema": DIALECT,
        # Relative to wherever the file lies, since the project has no host of its own.
        "$id": name,
        "title": "A record or an answer of karabakh-data",
        "description": (
            "What to_dict() gives, by the class of the record or answer; tables and supporters "
            "give a list of such objects by to_dicts()."
        ),
        "anyOf": [to(kind) for kind in sorted([*RECORDS, *ANSWERS], key=_name)],
        "$defs": {kind.__name__: known[kind] for kind in sorted(known, key=_name)},
    }


def _name(kind: type[Any]) -> str:
    return kind.__name__


def _definitions() -> dict[type[Any], Shape]:
    public = (getattr(karabakh_data, name) for name in karabakh_data.__all__)
    return {
        **{kind: _record(kind) for kind in RECORDS},
        **{kind: word_of(kind) for kind in public if _is_vocabulary(kind)},
        **answers(),
        CasualtyRange: _range(),
        Citation: told(Citation, {"type": "string", "pattern": CITATION}),
        Period: told(Period, {"type": "string", "pattern": PERIOD}),
    }


def _is_vocabulary(thing: object) -> bool:
    return isinstance(thing, type) and issubclass(thing, Vocabulary) and thing is not Vocabulary


def _range() -> Shape:
    meanings = meanings_of(CasualtyRange)
    ends = {"low": COUNT, "high": maybe(COUNT)}
    own = {end: shape | {"description": meanings[end]} for end, shape in ends.items()}
    return told(CasualtyRange, object_of(own))


def _record(kind: type[Any]) -> Shape:
    """Return the shape of a record; a row of a table lacks what other tables hold of it."""
    own: dict[str, Shape] = {}
    for column in columns(kind):
        own |= _ends(column) if column.type is CasualtyRange else {column.field: _value(column)}
    apart = parts(kind)
    for field, part in apart.items():
        meaning = description(attrs.fields_dict(kind)[field])
        own[field] = many(to(part)) | {"description": meaning}
    return told(kind, object_of(own, optional=apart))


def _ends(column: Column) -> dict[str, Shape]:
    low, high = column.cells
    text = column.description
    return {
        low: COUNT | {"description": f"{text} The lower end."},
        high: maybe(COUNT) | {"description": f"{text} The upper end; null where it is open."},
    }


def _value(column: Column) -> Shape:
    shape = _item(column)
    if column.is_list:
        shape = each_once(shape)
    elif not column.is_required:
        shape = maybe(shape)
    return shape | {"description": column.description}


def _item(column: Column) -> Shape:
    if column.type in {Period, Citation} or issubclass(column.type, Vocabulary):
        return to(column.type)
    return KEY if column.field == "id" or column.refers_to else _TYPES[column.type]


_TYPES: Final[dict[Any, Shape]] = {str: TEXT, bool: FLAG, int: COUNT, Decimal: NUMBER}
