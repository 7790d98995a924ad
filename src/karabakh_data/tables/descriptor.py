"""The descriptor of a data package: `datapackage.json`, generated from the record classes.

It follows Data Package 2.0 (https://datapackage.org). What is said of the tables is generated;
what is said of the package as a whole (title, licence, sources) is kept as it was written.
"""

import hashlib
import inspect
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from os import PathLike
from typing import Any, Final

from karabakh_data.records._columns import Column, columns
from karabakh_data.records._registry import BY_TABLE, RECORDS, file_of
from karabakh_data.tables._about import DESCRIPTOR, bytes_of, read_closely
from karabakh_data.tables._directory import as_directory, layer_in
from karabakh_data.tables.package import read_bundled
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.base import Vocabulary

PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
"""The profile of the standard that descriptors follow."""

_TYPES: Final[dict[Any, str]] = {
    int: "integer",
    bool: "boolean",
    Decimal: "number",
    CasualtyRange: "integer",
}

DIALECT: Final[dict[str, str | bool]] = {
    "header": True,
    "delimiter": ",",
    "lineTerminator": "\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
}
"""How the files of tables are written, in the words of the standard."""


def describe(directory: "str | PathLike[str]") -> dict[str, Any]:
    """Return the descriptor of the tables in a directory.

    What the descriptor that lies there says of the package as a whole is kept.

    Args:
        directory: The directory of the tables, such as ``"my-data"``.

    Raises:
        DataError: if there is no such directory, or its descriptor cannot be read.
        WrongTypeError: if *directory* is no path.

    >>> from karabakh_data import data_path, describe
    >>> with data_path() as directory:
    ...     descriptor = describe(directory)
    >>> descriptor["name"], [resource["name"] for resource in descriptor["resources"]][:3]
    ('karabakh-data', ['actors', 'actor_names', 'casualty_claims'])
    """
    path = as_directory(directory)
    layer = layer_in(path, is_whole=False)
    present = read_closely(layer)
    slug = re.sub("[^a-z0-9]+", "-", path.resolve().name.lower()).strip("-")
    about: dict[str, Any] = present or {"$schema": PROFILE, "name": slug or "package"}
    tables = [(record, bytes_of(layer, file_of(record))) for record in RECORDS]
    about["resources"] = [resource(record, data) for record, data in tables if data is not None]
    return about


def resource(record: type[Any], data: bytes) -> dict[str, Any]:
    """Return what a descriptor says of one table."""
    return {
        "name": record.table,
        "type": "table",
        "description": _meaning(record),
        "path": file_of(record),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": DIALECT,
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "rowCount": max(data.count(b"\n") - 1, 0),
        "schema": schema(record),
    }


def _meaning(record: type[Any]) -> str:
    """Return in a sentence what a row of a record's table is."""
    told = inspect.getdoc(record)
    if told is None:  # python -OO leaves out what classes say of themselves
        tables = json.loads(read_bundled(DESCRIPTOR))["resources"]
        told = next(str(one["description"]) for one in tables if one["name"] == record.table)
    return told.partition("\n")[0]


def schema(record: type[Any]) -> dict[str, Any]:
    """Return the Table Schema of a record's table."""
    own = columns(record)
    foreign = [
        {"fields": [column.field], "reference": {"resource": target, "fields": ["id"]}}
        for column in own
        if not column.is_list
        for target in column.refers_to
        if len(column.refers_to) == 1 and target in BY_TABLE
    ]
    return {
        "fields": [field for column in own for field in _fields(column)],
        "missingValues": [""],
        "primaryKey": ["id"],
        **({"foreignKeys": foreign} if foreign else {}),
    }


def _fields(column: Column) -> Iterator[dict[str, Any]]:
    for place, cell in enumerate(column.cells):
        field: dict[str, Any] = {
            "name": cell,
            "type": _type(column),
            "description": _description(column, place),
        }
        if column.is_list:
            field |= {"delimiter": ";", "itemType": "string"}
        words = _words(column)
        if words:
            field["categories"] = [
                {"value": word.value, "label": word.description} for word in words
            ]
        constraints: dict[str, Any] = {}
        if column.is_required and place == 0:
            constraints["required"] = True
        if cell == "id":
            constraints["unique"] = True
        if _type(column) in {"integer", "number"}:
            constraints["minimum"] = 0
        if words:
            constraints["enum"] = [word.value for word in words]
        yield {**field, **({"constraints": constraints} if constraints else {})}


def _type(column: Column) -> str:
    # The profile of the standard knows no lists yet; the delimiter stands beside the type.
    return "string" if column.is_list else _TYPES.get(column.type, "string")


def _words(column: Column) -> list[Vocabulary]:
    is_vocabulary = isinstance(column.type, type) and issubclass(column.type, Vocabulary)
    return list(column.type) if is_vocabulary else []


def _description(column: Column, place: int) -> str:
    text = column.description
    if column.type is CasualtyRange:
        ends = ("the lower end.", "the upper end; empty where it is open.")
        text = f"{text.removesuffix('.')}: {ends[place]}"
    if column.is_list:
        text += " Several are set apart by semicolons."
    return text
