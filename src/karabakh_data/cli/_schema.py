"""The command ``schema``."""

import argparse
from typing import Any, Final

from karabakh_data._layout import as_json
from karabakh_data.errors import KarabakhDataError, UnknownKeyError, closest

_KINDS: Final = ("json-schema", "json-ld", "csvw", "frictionless")


def add_schema(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "name",
        nargs="?",
        metavar="NAME",
        help="a table, or the class of records or of an answer; without it, all of them",
    )
    parser.add_argument(
        "--kind",
        choices=_KINDS,
        default=_KINDS[0],
        help="in the words of which standard (default: json-schema, of what is printed as JSON)",
    )
    parser.set_defaults(run=_schema, words=("name",))


def _schema(options: argparse.Namespace) -> str:
    return as_json(_described(options.name, options.kind))


def _described(name: str | None, kind: str) -> dict[str, Any]:
    from karabakh_data.tables.schemas import FILES, json_schema, read_json

    if name is None:
        return read_json(FILES[kind])
    if kind == "json-schema":
        return json_schema(name)
    if kind == "json-ld":
        raise KarabakhDataError(name, "no name, for json-ld tells of the dataset as a whole")
    return _of_table(_table(name), read_json(FILES[kind]))


def _table(name: str) -> str:
    """Return the name of the table that is meant by its own, or by that of its records' class."""
    from karabakh_data.records._registry import BY_TABLE, RECORDS

    names: dict[str, str] = {record.__name__: record.table for record in RECORDS}
    names |= {table: table for table in BY_TABLE}
    if name not in names:
        expected = "the name of a table, or of the class of its records"
        raise UnknownKeyError(name, expected, closest(name, names), "table")
    return names[name]


def _of_table(table: str, whole: dict[str, Any]) -> dict[str, Any]:
    """Return what a description of all tables says of one."""
    if "resources" in whole:
        (found,) = (one for one in whole["resources"] if one["name"] == table)
        return dict(found)
    (found,) = (one for one in whole["tables"] if one["url"] == f"{table}.csv")
    return {"@context": whole["@context"], "dialect": whole["dialect"], **found}
