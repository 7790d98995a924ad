"""What is wrong with the descriptor of a package, each fault with its line."""

import json
from collections.abc import Iterator
from typing import Any

from karabakh_data.errors import DataError, closest
from karabakh_data.records._registry import BY_TABLE, RECORDS, file_of
from karabakh_data.tables._about import DESCRIPTOR, bytes_of, read_closely
from karabakh_data.tables._json_faults import Way, lines_of
from karabakh_data.tables._profile import (
    PACKAGE,
    RESOURCE,
    SCHEMA,
    Fault,
    faults_of_properties,
)
from karabakh_data.tables.descriptor import resource
from karabakh_data.tables.package import Layer


def faults_of_descriptor(layer: Layer) -> Iterator[DataError]:
    """Yield where the descriptor of a package is not what the standard and `describe` have it."""
    try:
        found = read_closely(layer)
    except DataError as error:
        yield error
        return
    if found is None:
        if layer.is_whole:
            yield DataError(DESCRIPTOR, "a file of this name in the package", (), DESCRIPTOR)
        return
    yield from _with_lines(list(_faults(found, layer)), layer)


def _with_lines(faults: list[Fault], layer: Layer) -> Iterator[DataError]:
    """Yield the faults with the line of each, for which the file is read once more."""
    if not faults:
        return
    lines = lines_of((bytes_of(layer, DESCRIPTOR) or b"{}").decode("utf-8"))
    for fault in faults:
        # What is missing belongs to what ought to hold it.
        way = fault.way
        while way not in lines:
            way = way[:-1]
        place = (DESCRIPTOR, lines[way], _in_words(fault.way))
        yield DataError(fault.value, fault.expected, fault.near, *place)


def _faults(found: dict[str, Any], layer: Layer) -> Iterator[Fault]:
    yield from faults_of_properties(PACKAGE, (), found)
    resources = found.get("resources")
    if not isinstance(resources, list):
        yield Fault(("resources",), resources, "a list of the tables")
        return
    seen: set[str] = set()
    for place, stated in enumerate(resources):
        way = ("resources", place)
        if not isinstance(stated, dict):
            yield Fault(way, stated, "an object")
            continue
        yield from faults_of_properties(RESOURCE, way, stated)
        path = stated.get("path")
        if not isinstance(path, str) or path in seen or not _is_table(path):
            yield _fault_of_path((*way, "path"), path)
            continue
        seen.add(path)
        yield from _faults_of_resource(way, stated, layer, path)
    for name in map(file_of, RECORDS):
        if name not in seen and bytes_of(layer, name) is not None:
            yield Fault(("resources",), None, f"a resource for {name}")


def _faults_of_resource(
    way: Way, stated: dict[str, Any], layer: Layer, path: str
) -> Iterator[Fault]:
    data = bytes_of(layer, path)
    if data is None:
        if not layer.is_whole:
            yield Fault((*way, "path"), path, "a file in the package")
        return
    for key, value in resource(BY_TABLE[path.removesuffix(".csv")], data).items():
        if key == "schema":
            yield from _faults_of_schema((*way, key), stated.get(key), value)
        elif not _alike(stated.get(key), value):
            yield Fault((*way, key), stated.get(key), repr(value))


def _faults_of_schema(way: Way, stated: object, value: dict[str, Any]) -> Iterator[Fault]:
    if not isinstance(stated, dict) or not isinstance(stated.get("fields"), list):
        yield Fault(way, type(stated).__name__, "an object with the fields of the table")
        return
    yield from faults_of_properties(SCHEMA, way, stated)
    for key in ("missingValues", "primaryKey", "foreignKeys"):
        if not _alike(stated.get(key), value.get(key)):
            yield Fault((*way, key), stated.get(key), repr(value.get(key)))
    way = (*way, "fields")
    if len(stated["fields"]) != len(value["fields"]):
        yield Fault(way, len(stated["fields"]), f"{len(value['fields'])} fields")
        return
    for place, (found, field) in enumerate(zip(stated["fields"], value["fields"], strict=True)):
        if not _alike(found, field):
            yield Fault((*way, place), found, repr(field))


def _alike(one: object, other: object) -> bool:
    """Return whether two values are the same in JSON, where true is not 1."""
    return one == other and json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def _is_table(path: str) -> bool:
    return path.endswith(".csv") and path.removesuffix(".csv") in BY_TABLE


def _fault_of_path(way: Way, path: object) -> Fault:
    names = tuple(map(file_of, RECORDS))
    expected = f"one of {', '.join(names)}, each once, which lie in the package itself"
    near = closest(path, names) if isinstance(path, str) and path not in names else ()
    return Fault(way, path, expected, near)


def _in_words(way: Way) -> str:
    """Return where a value stands, as one writes it.

    >>> _in_words(("resources", 0, "path"))
    'resources[0].path'
    """
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in way)
    return "".join(steps).removeprefix(".")
