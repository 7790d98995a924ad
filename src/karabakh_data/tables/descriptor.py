"""The descriptor of a data package: `datapackage.json`, generated from the record classes.

It follows Data Package 2.0 (https://datapackage.org). What is said of the tables is generated;
what is said of the package as a whole (title, licence, sources) is kept as it was written.
"""

import hashlib
import inspect
import re
from collections.abc import Iterator
from decimal import Decimal
from os import PathLike
from typing import Any, Final

from karabakh_data.errors import DataError, closest
from karabakh_data.records._columns import Column, columns
from karabakh_data.records._registry import BY_TABLE, RECORDS, file_of
from karabakh_data.tables._about import DESCRIPTOR, bytes_of, read_descriptor
from karabakh_data.tables._directory import as_directory, layer_in
from karabakh_data.tables.package import Layer
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


def describe(directory: "str | PathLike[str]") -> dict[str, Any]:
    """Return the descriptor of the tables in a directory.

    What the descriptor that lies there says of the package as a whole is kept.

    Raises:
        DataError: if there is no such directory, or its descriptor cannot be read.

    >>> from karabakh_data import data_path, describe
    >>> with data_path() as directory:
    ...     descriptor = describe(directory)
    >>> descriptor["name"], [resource["name"] for resource in descriptor["resources"]][:3]
    ('karabakh-data', ['actors', 'actor_names', 'casualty_claims'])
    """
    path = as_directory(directory)
    layer = layer_in(path, is_whole=False)
    present = read_descriptor(layer)
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
        "description": inspect.getdoc(record).partition("\n")[0],  # type: ignore[union-attr]
        "path": file_of(record),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "rowCount": max(data.count(b"\n") - 1, 0),
        "schema": schema(record),
    }


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


def faults_of_descriptor(layer: Layer) -> Iterator[DataError]:
    """Yield where the descriptor of a package is not what `describe` would write."""
    try:
        found = read_descriptor(layer)
    except DataError as error:
        yield error
        return
    if found is None:
        if layer.is_whole:
            yield DataError(DESCRIPTOR, "a file of this name in the package", (), DESCRIPTOR)
        return
    resources = found.get("resources")
    if not isinstance(resources, list):
        yield _fault("resources", resources, "a list of the tables")
        return
    seen: set[str] = set()
    for place, stated in enumerate(resources):
        where = f"resources[{place}]"
        if not isinstance(stated, dict):
            yield _fault(where, stated, "an object")
            continue
        path = stated.get("path")
        if not isinstance(path, str) or path in seen or not _is_table(path):
            yield _fault_of_path(f"{where}.path", path)
            continue
        seen.add(path)
        yield from _faults_of_resource(where, stated, layer, path)
    for name in map(file_of, RECORDS):
        if name not in seen and bytes_of(layer, name) is not None:
            yield _fault("resources", None, f"a resource for {name}")


def _faults_of_resource(
    where: str, stated: dict[str, Any], layer: Layer, path: str
) -> Iterator[DataError]:
    data = bytes_of(layer, path)
    if data is None:
        if not layer.is_whole:
            yield _fault(f"{where}.path", path, "a file in the package")
        return
    for key, value in resource(BY_TABLE[path.removesuffix(".csv")], data).items():
        if key == "schema":
            yield from _faults_of_schema(f"{where}.schema", stated.get(key), value)
        elif stated.get(key) != value:
            yield _fault(f"{where}.{key}", stated.get(key), repr(value))


def _faults_of_schema(where: str, stated: object, value: dict[str, Any]) -> Iterator[DataError]:
    if not isinstance(stated, dict) or not isinstance(stated.get("fields"), list):
        yield _fault(where, type(stated).__name__, "an object with the fields of the table")
        return
    for key in ("missingValues", "primaryKey", "foreignKeys"):
        if stated.get(key) != value.get(key):
            yield _fault(f"{where}.{key}", stated.get(key), repr(value.get(key)))
    if len(stated["fields"]) != len(value["fields"]):
        yield _fault(f"{where}.fields", len(stated["fields"]), f"{len(value['fields'])} fields")
        return
    for place, (found, field) in enumerate(zip(stated["fields"], value["fields"], strict=True)):
        if found != field:
            yield _fault(f"{where}.fields[{place}]", found, repr(field))


def _is_table(path: str) -> bool:
    return path.endswith(".csv") and path.removesuffix(".csv") in BY_TABLE


def _fault_of_path(where: str, path: object) -> DataError:
    names = tuple(map(file_of, RECORDS))
    expected = f"one of {', '.join(names)}, each once, which lie in the package itself"
    near = closest(path, names) if isinstance(path, str) and path not in names else ()
    return DataError(path, expected, near, DESCRIPTOR, None, where)


def _fault(where: str, value: object, expected: str) -> DataError:
    return DataError(value, expected, (), DESCRIPTOR, None, where)
