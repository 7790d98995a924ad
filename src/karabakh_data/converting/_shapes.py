"""What is told about types of one shape: :class:`Shape`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, get_origin

if TYPE_CHECKING:
    from cattrs import Converter

Kind = Any
"""A type as it stands in a hint."""
Making = Callable[[Any, Kind], Any]
"""Makes an object of plain values; a structure hook of cattrs."""
TakingApart = Callable[[Any], Any]
"""Makes plain values of an object; an unstructure hook of cattrs."""


class Shape(NamedTuple):
    """Types that are alike, and what makes the hooks for each."""

    is_meant: Callable[[Kind], bool]
    """Whether a type is of this shape."""
    making: "Callable[[Kind, Converter], Making]"
    """Returns the hook that makes an object of plain values."""
    taking_apart: "Callable[[Kind, Converter], TakingApart] | None" = None
    """Returns the hook that makes plain values of an object; None if cattrs knows how."""


def origin_of(kind: Kind) -> Any:  # noqa: ANN401 - a type as it stands in a hint
    """Return the class of which a type says what is in it, or the type itself.

    >>> origin_of(tuple[int, ...]), origin_of(int)
    (<class 'tuple'>, <class 'int'>)
    """
    found: Any = get_origin(kind)
    return kind if found is None else found
