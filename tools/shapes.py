"""The parts of which a JSON Schema is put together."""

from collections.abc import Container, Mapping
from typing import Any, Final

from described import summary_of

from karabakh_data import Vocabulary

Shape = dict[str, Any]
"""A JSON Schema, or a part of one."""

_DAY: Final = (
    "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|[12][0-9])"
)
_DATE: Final = rf"(?!0000)[0-9]{{4}}(?:-(?:{_DAY}|0[1-9]|1[0-2]|2[1-3]))?[?~%]?"
_ID: Final = "[a-z0-9]+(?:-[a-z0-9]+)*"
_FIGURE: Final = "[0-9]{1,3}(?:,[0-9]{3})*"

ID: Final = f"^{_ID}$"
PERIOD: Final = rf"^(?:{_DATE}(?:/(?:{_DATE}|\.\.))?|\.\./{_DATE})$"
"""EDTF as `Period` reads it, but for leap years, and for spans that end before they start."""
CITATION: Final = rf"^{_ID}(?:\[[^\[\];]+\])?(?:@[1-9][0-9]{{0,8}})?$"

TEXT: Final[Shape] = {"type": "string", "minLength": 1}
FLAG: Final[Shape] = {"type": "boolean"}
COUNT: Final[Shape] = {"type": "integer", "minimum": 0}
NUMBER: Final[Shape] = {"type": "number", "minimum": 0}
KEY: Final[Shape] = {"type": "string", "pattern": ID}
RATIONAL: Final[Shape] = {"type": "string", "pattern": "^-?[0-9]+(?:/[1-9][0-9]*)?$"}
DAY: Final[Shape] = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
PRINTED: Final[Shape] = {
    "type": "string",
    "pattern": rf"^(?:{_FIGURE}(?:\+|–{_FIGURE})?|at least {_FIGURE}, at most {_FIGURE})$",
}
"""A range as it is printed."""


def to(kind: type[Any]) -> Shape:
    """Return a reference to the definition of a class."""
    return {"$ref": f"#/$defs/{kind.__name__}"}


def maybe(shape: Shape) -> Shape:
    """Return the shape of a value that may be null."""
    if "type" in shape:
        return shape | {"type": [shape["type"], "null"]}
    return {"anyOf": [shape, {"type": "null"}]}


def many(shape: Shape) -> Shape:
    """Return the shape of a list."""
    return {"type": "array", "items": shape}


def each_once(shape: Shape) -> Shape:
    """Return the shape of a list in which nothing stands twice."""
    return many(shape) | {"uniqueItems": True}


def by(key: Shape, shape: Shape) -> Shape:
    """Return the shape of an object that has values by keys of a kind."""
    return {"type": "object", "propertyNames": key, "additionalProperties": shape}


def object_of(properties: Mapping[str, Shape], optional: Container[str] = ()) -> Shape:
    """Return the shape of an object that has these properties and no others."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def told(kind: type[Any], shape: Shape) -> Shape:
    """Return the shape of what a class holds, with what it is."""
    return {"title": kind.__name__, "description": summary_of(kind)} | shape


def word_of(kind: type[Vocabulary]) -> Shape:
    """Return the shape of a word, with what each means."""
    words = [{"const": word.value, "description": word.description} for word in kind]
    return told(kind, {"type": "string", "oneOf": words})
