"""What has items, as plain values: tuples, mappings, tables, findings, the answer about supporters.

A literal, which has the words that it may be, is made here too.
"""

from collections.abc import Mapping
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from karabakh_data.converting._fields import checked
from karabakh_data.converting._shapes import Kind, Making, Shape, TakingApart, origin_of
from karabakh_data.errors import UnknownWordError, WrongTypeError, closest
from karabakh_data.findings import Discrepancy, Findings
from karabakh_data.records.support import SupportClaim
from karabakh_data.support import Supporter, Supporters
from karabakh_data.tables.table import Table
from karabakh_data.values._mappings import ReadOnlyMapping

if TYPE_CHECKING:
    from cattrs import Converter


def _making_literals(kind: Kind, _: "Converter") -> Making:
    words = get_args(kind)

    def structure(value: object, _: Kind) -> object:
        if value not in words:
            near = closest(str(value), words)
            raise UnknownWordError(value, f"one of {', '.join(words)}", near)
        return value

    return structure


# Tuples


def _making_tuples(kind: Kind, converter: "Converter") -> Making:
    from cattrs.cols import list_structure_factory

    items = get_args(kind)
    if items[-1] is not ...:
        return _making_tuples_of(items, converter)
    listed: Any = GenericAlias(list, items[:1])
    made = list_structure_factory(listed, converter)
    return lambda value, _: tuple(made(_list(value, "a list"), listed))


def _making_tuples_of(items: tuple[Kind, ...], converter: "Converter") -> Making:
    expected = f"a list of {len(items)}"

    def structure(value: object, _: Kind) -> object:
        found = _list(value, expected)
        if len(found) != len(items):
            raise WrongTypeError(value, expected)
        return tuple(map(converter.structure, found, items))

    return structure


def _list(value: object, expected: str) -> "list[Any] | tuple[Any, ...]":
    # A text has items too, and would become a list of letters.
    if not isinstance(value, list | tuple):
        raise WrongTypeError(value, expected)
    return value


# Mappings


def _is_mapping(kind: Kind) -> bool:
    origin = origin_of(kind)
    return origin is Mapping or (isinstance(origin, type) and issubclass(origin, ReadOnlyMapping))


def _taking_mappings_apart(_: Kind, converter: "Converter") -> TakingApart:
    plain = converter.unstructure
    return lambda value: {plain(key): plain(item) for key, item in value.items()}


def _making_mappings(kind: Kind, converter: "Converter") -> Making:
    from cattrs.cols import mapping_structure_factory

    # A mapping of words has, between its keys and its items, what may stand for a key.
    key, *_, item = get_args(kind)
    entries: Any = GenericAlias(dict, (key, item))
    made = mapping_structure_factory(entries, converter)
    wrapped = ReadOnlyMapping if origin_of(kind) is Mapping else origin_of(kind)

    def structure(value: object, _: Kind) -> object:
        if not isinstance(value, Mapping):
            raise WrongTypeError(value, "a dictionary")
        return wrapped(made(value, entries))

    return structure


# Tables, findings and supporters


def _taking_tables_apart(_: Kind, converter: "Converter") -> TakingApart:
    return lambda table: [converter.unstructure(record) for record in table]


def _making_tables(kind: Kind, converter: "Converter") -> Making:
    if not get_args(kind):
        raise WrongTypeError(kind, "a table of some records, such as Table[CasualtyClaim]")
    (record,) = get_args(kind)
    listed: Any = GenericAlias(tuple, (record, ...))
    return lambda value, _: Table(record.table, converter.structure(value, listed))


def _making_findings(_: Kind, converter: "Converter") -> Making:
    listed: Any = GenericAlias(tuple, (Discrepancy, ...))
    return lambda value, _: Findings(converter.structure(value, listed))


_SUPPORTERS: Final[dict[str, Kind]] = {
    "supporters": tuple[Supporter, ...],
    "withheld": tuple[SupportClaim, ...],
    "note": str,
}


def _taking_supporters_apart(_: Kind, converter: "Converter") -> TakingApart:
    def unstructure(found: Supporters) -> object:
        parts = (list(found), list(found.withheld), found.note)
        return dict(zip(_SUPPORTERS, map(converter.unstructure, parts), strict=True))

    return unstructure


def _making_supporters(_: Kind, converter: "Converter") -> Making:
    def structure(value: object, _: Kind) -> Supporters:
        told = checked(value, "Supporters", _SUPPORTERS, _SUPPORTERS)
        return Supporters(
            *(converter.structure(told[name], kind) for name, kind in _SUPPORTERS.items())
        )

    return structure


SHAPES: Final = (
    Shape(lambda kind: origin_of(kind) is Literal, _making_literals),
    Shape(lambda kind: origin_of(kind) is tuple, _making_tuples),
    Shape(_is_mapping, _making_mappings, _taking_mappings_apart),
    Shape(lambda kind: origin_of(kind) is Table, _making_tables, _taking_tables_apart),
    Shape(lambda kind: kind is Findings, _making_findings, _taking_tables_apart),
    Shape(lambda kind: kind is Supporters, _making_supporters, _taking_supporters_apart),
)
"""The types that have items."""
