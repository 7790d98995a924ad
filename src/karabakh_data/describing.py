"""Descriptions that a record's fields carry, for the docs and the data package alike."""

from typing import Any, Final

import attrs

_DESCRIPTION: Final = "description"
_APART: Final = "apart"


def described(text: str, *, apart: bool = False) -> dict[str, object]:
    """Return the metadata of a field: what it means, and whether a table of its own holds it."""
    return {_DESCRIPTION: text, _APART: apart}


def description(field: "attrs.Attribute[Any]") -> str:
    """Return what the field means, in words for people."""
    return str(field.metadata[_DESCRIPTION])


def is_apart(field: "attrs.Attribute[Any]") -> bool:
    """Return whether a table of its own holds the field, a row for each item."""
    return bool(field.metadata[_APART])
