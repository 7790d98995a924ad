"""What cattrs is told about the classes of the library: its hooks, registered by :func:`register`.

It is told which values are texts, how mappings, tables and named tuples are made again, and to take
nothing for what it is not: by itself it makes ``True`` of ``"false"``, and five ids of ``"china"``.
"""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from karabakh_data.converting import _fields, _items
from karabakh_data.errors import DataError, WrongTypeError
from karabakh_data.values._decimals import decimal
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.base import Vocabulary

if TYPE_CHECKING:
    from cattrs import Converter


def register(converter: "Converter") -> None:
    """Tell a converter about the classes of the library."""
    for kind, expected in _SCALARS.items():
        converter.register_structure_hook(kind, _only(kind, expected))
    for kind, write, read in _TEXTS:
        converter.register_unstructure_hook(kind, write)
        converter.register_structure_hook(kind, read)
    for shape in (*_items.SHAPES, _fields.SHAPE):
        converter.register_structure_hook_factory(shape.is_meant, shape.making)
        if shape.taking_apart is not None:
            converter.register_unstructure_hook_factory(shape.is_meant, shape.taking_apart)


def refused(value: object) -> object:
    """Return a value that is plain already.

    Raises:
        WrongTypeError: if it is none, and nothing tells how to make it one.
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise WrongTypeError(value, "a record, an answer, or a part of one; a dataset pickles")


def _only(kind: type, expected: str) -> Callable[[Any, Any], Any]:
    def structure(value: object, _: object) -> object:
        # A boolean is a number to Python, and no count here.
        if type(value) is not kind:
            raise WrongTypeError(value, expected)
        return value

    return structure


_SCALARS: Final = {bool: "true or false", int: "a whole number", str: "a text"}


def _decimal(value: object, _: object) -> Decimal:
    return decimal(_text(value, "a number in a text, such as '8.9'"))


def _fraction(value: object, _: object) -> Fraction:
    expected = "a whole number or a fraction in a text, such as '7/2'"
    try:
        return Fraction(_text(value, expected))
    except (ValueError, ZeroDivisionError):
        raise DataError(value, expected) from None


def _text(value: object, expected: str) -> str:
    if not isinstance(value, str):
        raise WrongTypeError(value, expected)
    return value


_TEXTS: Final[tuple[tuple[type, Callable[[Any], str], Callable[[Any, Any], Any]], ...]] = (
    (Decimal, "{:f}".format, _decimal),
    (Fraction, str, _fraction),
    (Period, str, lambda value, _: Period(value)),
    (Vocabulary, lambda word: word.value, lambda value, kind: kind(value)),
)
"""Classes whose values are written as texts, how they are written, and how they are read."""
