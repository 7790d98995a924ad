"""What the data is, for programs: :func:`json_schema`, and the files that describe the tables."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from karabakh_data._public import PACKAGE
from karabakh_data.errors import UnknownKeyError, WrongTypeError, closest
from karabakh_data.tables._about import DESCRIPTOR
from karabakh_data.tables.package import read_bundled

# They lie beside the tables: their paths are relative to them, and readers of CSVW look there.
FILES: Final[Mapping[str, str]] = {
    "json-schema": "json-schema.json",
    "json-ld": "schema-org.jsonld",
    "csvw": "csv-metadata.json",
    "frictionless": DESCRIPTOR,
}
"""The files that describe records, answers and tables, by the kind of description."""


def json_schema(of: "type[Any] | str") -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of what ``to_dict()`` gives of a record or an answer.

    The schema holds the definitions of all that it refers to, and needs no other file.

    Args:
        of: The class of a record, answer, vocabulary or value, its name such as ``"Bounds"``, or
            the name of a table.

    Raises:
        UnknownKeyError: if there is none for it.
        WrongTypeError: if *of* is neither a class nor a text, such as a record itself.

    >>> from karabakh_data import CasualtySummary, json_schema
    >>> schema = json_schema(CasualtySummary)
    >>> schema["properties"]["total"]["description"]
    'How many people; null if nothing is counted.'
    >>> json_schema("casualty_claims")["title"]
    'CasualtyClaim'
    """
    known = read_json(FILES["json-schema"])
    definitions = known["$defs"]
    name = _name(of, definitions)
    needed = dict.fromkeys(_needed(name, definitions))
    return {
        "$schema": known["$schema"],
        "$id": f"{name}.json",
        **definitions[name],
        "$defs": {other: definitions[other] for other in sorted(needed)},
    }


def read_json(name: str) -> dict[str, Any]:
    """Return what a file beside the bundled tables holds."""
    found: dict[str, Any] = json.loads(read_bundled(name))
    return found


def _name(of: object, definitions: dict[str, Any]) -> str:
    """Return the name of the definition that is asked for."""
    from karabakh_data.records._registry import BY_TABLE

    expected = "the class of a record or an answer, its name, or the name of a table"
    if isinstance(of, type):
        name = of.__name__ if of.__module__ == PACKAGE else ""
    elif isinstance(of, str):
        name = BY_TABLE[of].__name__ if of in BY_TABLE else of
    else:
        raise WrongTypeError(of, expected)
    if name not in definitions:
        given = of.__name__ if isinstance(of, type) else str(of)
        near = closest(given, [*BY_TABLE, *definitions])
        raise UnknownKeyError(given, expected, near, "schema")
    return name


def _needed(name: str, definitions: dict[str, Any]) -> Iterator[str]:
    """Yield the definitions to which one refers, by way of others or not."""
    left, seen = [name], {name}
    while left:
        for other in _references(definitions[left.pop()]):
            if other not in seen:
                seen.add(other)
                left.append(other)
                yield other


def _references(schema: object) -> Iterator[str]:
    """Yield the names of the definitions that a schema names."""
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].rpartition("/")[2]
        schema = list(schema.values())
    for part in schema if isinstance(schema, list) else ():
        yield from _references(part)
