"""The types that signatures and fields name, and whether whoever looks them up finds them."""

import inspect
import typing
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, ClassVar

import attrs
import pytest
import typeguard
import write_names
from each import each

import karabakh_data
from karabakh_data import (
    CasualtyRange,
    Citation,
    Overlap,
    Source,
    _hints,
    casualties,
    casualty_claims,
    records,
    vocabularies,
)
from karabakh_data.records._registry import RECORDS

PUBLIC: dict[str, Any] = {name: getattr(karabakh_data, name) for name in karabakh_data.__all__}
CLASSES = {name: thing for name, thing in PUBLIC.items() if inspect.isclass(thing)}
FIELDED = {name: thing for name, thing in CLASSES.items() if attrs.has(thing)}


def own(kind: type) -> list[type]:
    """Return a class and those of its bases that the library defines."""
    return [one for one in kind.__mro__ if one.__module__.startswith("karabakh_data")]


def written(kind: type) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield the functions in a class that are written by hand and not private, with their names."""
    for name, member in vars(kind).items():
        plain: Any = member.fget if isinstance(member, property) else member
        plain = getattr(plain, "__func__", plain)
        # attrs makes methods of its own, whose hints are those of the fields.
        is_private = name.startswith("_") and not name.startswith("__")
        if (
            not is_private
            and inspect.isfunction(plain)
            and plain.__code__.co_filename.endswith(".py")
        ):
            yield f"{kind.__name__}.{name}", plain


FUNCTIONS = {name: thing for name, thing in PUBLIC.items() if inspect.isroutine(thing)} | {
    name: member
    for kind in CLASSES.values()
    for base in own(kind)
    for name, member in written(base)
}


def unresolved(hints: dict[str, Any]) -> dict[str, Any]:
    return {name: hint for name, hint in hints.items() if isinstance(hint, str)}


# Who looks hints up


@each(FUNCTIONS)
def test_each_function_and_method_resolves_its_hints(name: str) -> None:
    function = FUNCTIONS[name]
    assert unresolved(typing.get_type_hints(function)) == {}
    parameters = inspect.signature(function, eval_str=True).parameters.values()
    assert unresolved({one.name: one.annotation for one in parameters}) == {}


def test_all_functions_are_among_them() -> None:
    assert {"casualties", "data_path", "Citation.__init__", "Answer.sources"} <= set(FUNCTIONS)
    assert len(FUNCTIONS) > 200


@each(CLASSES)
def test_each_class_resolves_its_hints(name: str) -> None:
    for kind in own(CLASSES[name]):
        assert unresolved(typing.get_type_hints(kind, include_extras=True)) == {}


@each(FIELDED)
def test_attrs_resolves_the_types_of_each_class(name: str) -> None:
    kind = attrs.resolve_types(FIELDED[name])
    assert unresolved({field.name: field.type for field in attrs.fields(kind)}) == {}


@each(FIELDED)
def test_the_signature_of_each_class_resolves(name: str) -> None:
    parameters = inspect.signature(FIELDED[name], eval_str=True).parameters.values()
    hints = {one.name: one.annotation for one in parameters}
    assert unresolved(hints) == {}
    assert inspect.Parameter.empty not in hints.values()


# Where a class has its hints late, attrs must see the ClassVar all the same, or it is a field.
@each(RECORDS)
def test_the_name_of_a_table_is_no_field_of_its_records(record: type[Any]) -> None:
    assert typing.get_type_hints(record)["table"] == ClassVar[str]
    assert "table" not in attrs.fields_dict(record)


def test_what_is_named_late_is_what_is_meant() -> None:
    assert typing.get_type_hints(Citation)["source"] is Source
    assert typing.get_type_hints(CasualtyRange.overlap)["return"] is Overlap
    assert records.Source is Source
    assert vocabularies.Overlap is Overlap


# Readers of hints


def test_typeguard_reads_them() -> None:
    checked: Any = typeguard.typechecked(type(karabakh_data.Dataset.bundled()).casualty_claims)
    found = checked(karabakh_data.Dataset.bundled(), 2016)
    assert found == casualty_claims(2016)
    typeguard.check_type(found[0].citations, tuple[Citation, ...])
    with pytest.raises(typeguard.TypeCheckError, match="Citation"):
        typeguard.check_type(found[0].sources, tuple[Citation, ...])
    typeguard.check_type(casualties(2016).total, CasualtyRange | None)


# Where the types of questions are named


def test_each_type_is_found_at_home() -> None:
    homes = write_names.imported(write_names.MODULES[1].read_text("utf-8"))
    found = {name: getattr(import_module(home), name) for home in homes for name in homes[home]}
    assert found == {name: getattr(_hints, name) for name in _hints.__all__}


@pytest.mark.parametrize("module", [_hints, records, vocabularies], ids=lambda one: one.__name__)
def test_an_unknown_type(module: Any) -> None:  # noqa: ANN401 - a module, of which all is asked
    with pytest.raises(AttributeError, match="has no attribute 'narnia'"):
        _ = module.narnia
