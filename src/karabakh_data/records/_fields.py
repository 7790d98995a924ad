"""Descriptions that a record's fields carry, for the docs and the data package alike."""

from typing import Any, Final

import attrs

_DESCRIPTION: Final = "description"
_APART: Final = "apart"
_TO: Final = "to"


def described(text: str, *, apart: bool = False, to: tuple[str, ...] = ()) -> dict[str, object]:
    """Return the metadata of a field: what it means, and where it is held or what it names.

    *apart* says that a table of its own holds it; *to* are the tables one of which has the ids
    that it names.
    """
    return {_DESCRIPTION: text, _APART: apart, _TO: to}


def description(field: "attrs.Attribute[Any]") -> str:
    """Return what the field means, in words for people."""
    return str(field.metadata[_DESCRIPTION])


def is_apart(field: "attrs.Attribute[Any]") -> bool:
    """Return whether a table of its own holds the field, a row for each item."""
    return bool(field.metadata[_APART])


def refers_to(field: "attrs.Attribute[Any]") -> tuple[str, ...]:
    """Return the tables one of which has the ids that the field names; none if it names none."""
    found: tuple[str, ...] = field.metadata[_TO]
    return found
