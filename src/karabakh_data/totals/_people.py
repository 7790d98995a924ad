"""Which people a side and a category stand for, so that no two figures count the same people.

A scope is a set of cells, each the people of one party (or of neither) and of one category, kept
as the bits of an integer: two scopes have people in common if ``one & other`` is not 0.
"""

from collections.abc import Callable
from functools import cache
from typing import Final, TypeVar

from karabakh_data.vocabularies.people import Category, Side

Cell = tuple[Side, Category]
W = TypeVar("W")

DISTINCT_SIDES: Final = (Side.ARMENIAN, Side.AZERBAIJANI, Side.OTHER)
"""The sides that have no people in common."""
DISTINCT_CATEGORIES: Final = tuple(word for word in Category if word is not Category.UNSPECIFIED)
"""The categories that have no people in common."""
COMBINED_SIDES: Final = (Side.BOTH, Side.UNSPECIFIED)
"""The sides that may have people in common with any other."""

_BIT: Final[dict[Cell, int]] = {
    (side, category): 1 << place
    for place, (side, category) in enumerate(
        (side, category) for side in DISTINCT_SIDES for category in DISTINCT_CATEGORIES
    )
}

EVERYBODY: Final = (1 << len(_BIT)) - 1
"""The people of every side and category."""


def cells_asked_for(side: Side | None, category: Category | None) -> tuple[Cell, ...]:
    """Return the cells in which a question about this side and category looks for figures."""
    parties = (Side.ARMENIAN, Side.AZERBAIJANI)
    kinds = (Category.CIVILIAN, Category.MILITARY)
    return tuple(
        (one, kind)
        for one in _narrowed(side, DISTINCT_SIDES, parties)
        for kind in _narrowed(category, DISTINCT_CATEGORIES, kinds)
    )


def scope_of(cells: tuple[Cell, ...]) -> int:
    """Return the scope that these cells make up."""
    return sum(_BIT[cell] for cell in cells)


def _narrowed(word: W | None, distinct: tuple[W, ...], otherwise: tuple[W, ...]) -> tuple[W, ...]:
    return (word,) if word is not None and word in distinct else otherwise


def _people(side: Side | None, category: Category | None) -> int:
    """Return the scope of a side and a category.

    A figure for both sides, or for a side that is not said, may count people of every side, those
    of neither party too; a category that is not said, people of every category.

    >>> from karabakh_data import Category, Side
    >>> people(Side.BOTH, Category.MILITARY) & people(Side.OTHER, Category.MILITARY) != 0
    True
    >>> people(Side.ARMENIAN, Category.MILITARY) & people(Side.ARMENIAN, Category.CIVILIAN)
    0
    """
    sides = _narrowed(side, DISTINCT_SIDES, DISTINCT_SIDES)
    categories = _narrowed(category, DISTINCT_CATEGORIES, DISTINCT_CATEGORIES)
    return scope_of(tuple((one, kind) for one in sides for kind in categories))


people: Final[Callable[[Side | None, Category | None], int]] = cache(_people)
"""As `_people`; asked of every claim by every question, and kept."""
