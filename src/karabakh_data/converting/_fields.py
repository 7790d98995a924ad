"""What has fields, as plain values: classes of attrs, and named tuples."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Final, get_type_hints

import attrs

from karabakh_data._public import PACKAGE
from karabakh_data.converting._shapes import Kind, Making, Shape, TakingApart
from karabakh_data.errors import UnknownKeyError, WrongTypeError, closest

if TYPE_CHECKING:
    from cattrs import Converter


def checked(
    value: object, name: str, known: Collection[str], needed: Collection[str]
) -> Mapping[str, Any]:
    """Return a dictionary of fields, if they are all known, and all that are needed are there.

    Raises:
        WrongTypeError: if it is no dictionary.
        UnknownKeyError: if a field is not known or missing.
    """
    if not isinstance(value, Mapping):
        raise WrongTypeError(value, f"a dictionary with the fields of {name}")
    for key in value:
        if key not in known:
            expected = f"one of those of {name}: {', '.join(known)}"
            raise UnknownKeyError(key, expected, closest(str(key), known), "field")
    for key in needed:
        if key not in value:
            expected = f"all that {name} needs: {', '.join(needed)}"
            raise UnknownKeyError(key, expected, (), "field")
    return value


def _is_fielded(kind: Kind) -> bool:
    is_ours = isinstance(kind, type) and kind.__module__ == PACKAGE
    return is_ours and (attrs.has(kind) or hasattr(kind, "_fields"))


def _taking_apart(kind: Kind, converter: "Converter") -> TakingApart:
    from cattrs.cols import namedtuple_dict_unstructure_factory
    from cattrs.gen import make_dict_unstructure_fn

    if attrs.has(kind):
        return make_dict_unstructure_fn(kind, converter)
    return namedtuple_dict_unstructure_factory(kind, converter)


def _making(kind: Kind, converter: "Converter") -> Making:
    if _ANY & {*get_type_hints(kind).values()}:
        return _refused
    from cattrs.cols import namedtuple_dict_structure_factory
    from cattrs.gen import make_dict_structure_fn

    if attrs.has(kind):
        made: Making = make_dict_structure_fn(kind, converter)
        defaults = {field.name: field.default for field in attrs.fields(kind)}
        needed = [name for name, default in defaults.items() if default is attrs.NOTHING]
        known = [*defaults]
    else:
        made = namedtuple_dict_structure_factory(kind, converter)
        known = needed = [*kind._fields]

    def structure(value: object, _: Kind) -> object:
        return made(checked(value, kind.__name__, known, needed), kind)

    return structure


_ANY: Final[set[object]] = {Any, object}


def _refused(value: object, kind: Kind) -> object:
    expected = f"a class of which each field has one type; {kind.__name__} is what diff() makes"
    raise WrongTypeError(value, expected)


SHAPE: Final = Shape(_is_fielded, _making, _taking_apart)
"""The public classes that have fields."""
