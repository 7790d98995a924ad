"""Descriptions that a record's fields carry, for the docs and the data package alike."""

from collections.abc import Mapping
from typing import Any, Final

import attrs

_DESCRIPTION: Final = "description"
_TABLE: Final = "table"


def described(text: str, *, table: str | None = None) -> dict[str, str]:
    """Return the metadata of a field: its description and, for parts kept apart, their table."""
    return {_DESCRIPTION: text} if table is None else {_DESCRIPTION: text, _TABLE: table}


def description(field: "attrs.Attribute[Any]") -> str:
    """Return what the field means, in words for people."""
    return _text(field.metadata, _DESCRIPTION)


def table_of_parts(field: "attrs.Attribute[Any]") -> str | None:
    """Return the table that holds the field's parts, or None where the record's own row does."""
    return _text(field.metadata, _TABLE) if _TABLE in field.metadata else None


def _text(metadata: Mapping[Any, Any], key: str) -> str:
    return str(metadata[key])
