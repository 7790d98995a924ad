"""Metadata of the tables after CSV on the Web (https://www.w3.org/TR/tabular-metadata/)."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from described import summary_of
from shapes import CITATION, ID, PERIOD

from karabakh_data import CasualtyRange, Citation, Period
from karabakh_data.records._columns import Column, columns
from karabakh_data.records._registry import BY_TABLE, RECORDS, file_of


def document(about: Mapping[str, Any]) -> dict[str, Any]:
    """Return the metadata of all tables, with what the descriptor says of them as a whole."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": about["title"],
        "dc:description": about["description"],
        "dc:license": [{"@id": licence["path"]} for licence in about["licenses"]],
        "dc:source": [source["title"] for source in about["sources"]],
        "schema:version": about["version"],
        "dialect": {
            "encoding": "utf-8",
            "lineTerminators": ["\n"],
            "delimiter": ",",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
            "skipInitialSpace": False,
            "trim": False,
        },
        "tables": [_table(record) for record in RECORDS],
    }


def _table(record: type[Any]) -> dict[str, Any]:
    own = columns(record)
    keys = [key for column in own for key in _foreign_keys(column)]
    return {
        "url": file_of(record),
        "dc:description": summary_of(record),
        "tableSchema": {
            "columns": [cell for column in own for cell in _cells(column)],
            "primaryKey": "id",
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _foreign_keys(column: Column) -> Iterator[dict[str, Any]]:
    # A key of the standard is one value, and of one table.
    if not column.is_list and len(column.refers_to) == 1:
        target = file_of(BY_TABLE[column.refers_to[0]])
        yield {
            "columnReference": column.field,
            "reference": {"resource": target, "columnReference": "id"},
        }


def _cells(column: Column) -> Iterator[dict[str, Any]]:
    for place, cell in enumerate(column.cells):
        yield {
            "name": cell,
            "titles": cell,
            "dc:description": column.description,
            "datatype": _datatype(column),
            "required": column.is_required and place == 0,
            **({"separator": ";"} if column.is_list else {}),
        }


def _datatype(column: Column) -> str | dict[str, Any]:
    if column.type in _TYPES:
        return _TYPES[column.type]
    if column.type is not str:
        words = "|".join(word.value for word in column.type)
        return {"base": "string", "format": words}
    is_id = column.field == "id" or column.refers_to
    return {"base": "string", "format": _bare(ID)} if is_id else "string"


def _bare(pattern: str) -> str:
    """Return a pattern without its anchors, since here each is one for a whole cell."""
    return pattern.removeprefix("^").removesuffix("$")


_TYPES: Final[dict[Any, str | dict[str, Any]]] = {
    bool: {"base": "boolean", "format": "true|false"},
    int: "nonNegativeInteger",
    Decimal: {"base": "decimal", "minimum": "0"},
    CasualtyRange: "nonNegativeInteger",
    Period: {"base": "string", "format": _bare(PERIOD)},
    Citation: {"base": "string", "format": _bare(CITATION)},
}
