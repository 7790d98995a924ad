"""Which people a side and a category stand for, against sets of people written out."""

from itertools import product

import pytest
from each import each

from karabakh_data import Category, Side
from karabakh_data.totals._people import (
    COMBINED_SIDES,
    DISTINCT_CATEGORIES,
    DISTINCT_SIDES,
    EVERYBODY,
    cells_asked_for,
    people,
    scope_of,
)

SIDES_MEANT: dict[Side | None, set[str]] = {
    None: {"armenian", "azerbaijani", "other"},
    Side.ARMENIAN: {"armenian"},
    Side.AZERBAIJANI: {"azerbaijani"},
    Side.BOTH: {"armenian", "azerbaijani", "other"},
    Side.OTHER: {"other"},
    Side.UNSPECIFIED: {"armenian", "azerbaijani", "other"},
}
KINDS = {"civilian", "mercenary", "military", "peacekeeper", "volunteer"}
KINDS_MEANT: dict[Category | None, set[str]] = {
    None: KINDS,
    Category.UNSPECIFIED: KINDS,
    **{word: {word.value} for word in Category if word is not Category.UNSPECIFIED},
}
PAIRS = list(product(SIDES_MEANT, KINDS_MEANT))

ARMENIAN_CIVILIAN = (Side.ARMENIAN, Category.CIVILIAN)
ARMENIAN_MILITARY = (Side.ARMENIAN, Category.MILITARY)
AZERBAIJANI_CIVILIAN = (Side.AZERBAIJANI, Category.CIVILIAN)
AZERBAIJANI_MILITARY = (Side.AZERBAIJANI, Category.MILITARY)


def meant(side: Side | None, category: Category | None) -> set[tuple[str, str]]:
    """The people meant, written out."""
    return set(product(SIDES_MEANT[side], KINDS_MEANT[category]))


def test_distinct_words() -> None:
    assert {side.value for side in DISTINCT_SIDES} == SIDES_MEANT[None]
    assert {category.value for category in DISTINCT_CATEGORIES} == KINDS
    assert {*DISTINCT_SIDES, *COMBINED_SIDES} == {*Side}


@each(PAIRS)
def test_as_many_bits_as_people_meant(pair: tuple[Side | None, Category | None]) -> None:
    assert people(*pair).bit_count() == len(meant(*pair))


@each(product(PAIRS, PAIRS))
def test_common_bits_as_common_people(
    pairs: tuple[tuple[Side | None, Category | None], tuple[Side | None, Category | None]],
) -> None:
    one, other = pairs
    common = people(*one) & people(*other)
    assert common.bit_count() == len(meant(*one) & meant(*other))


def test_everybody() -> None:
    assert people(None, None) == people(Side.BOTH, Category.UNSPECIFIED) == EVERYBODY


@pytest.mark.parametrize(
    ("side", "category", "cells"),
    [
        (
            None,
            None,
            {ARMENIAN_CIVILIAN, ARMENIAN_MILITARY, AZERBAIJANI_CIVILIAN, AZERBAIJANI_MILITARY},
        ),
        (
            Side.BOTH,
            Category.UNSPECIFIED,
            {ARMENIAN_CIVILIAN, ARMENIAN_MILITARY, AZERBAIJANI_CIVILIAN, AZERBAIJANI_MILITARY},
        ),
        (Side.UNSPECIFIED, Category.MILITARY, {ARMENIAN_MILITARY, AZERBAIJANI_MILITARY}),
        (Side.ARMENIAN, None, {ARMENIAN_CIVILIAN, ARMENIAN_MILITARY}),
        (Side.AZERBAIJANI, Category.MILITARY, {AZERBAIJANI_MILITARY}),
        (Side.OTHER, None, {(Side.OTHER, Category.CIVILIAN), (Side.OTHER, Category.MILITARY)}),
        (
            None,
            Category.MERCENARY,
            {(Side.ARMENIAN, Category.MERCENARY), (Side.AZERBAIJANI, Category.MERCENARY)},
        ),
        (Side.OTHER, Category.PEACEKEEPER, {(Side.OTHER, Category.PEACEKEEPER)}),
    ],
)
def test_cells_asked_for(
    side: Side | None, category: Category | None, cells: set[tuple[Side, Category]]
) -> None:
    found = cells_asked_for(side, category)
    assert set(found) == cells
    assert len(found) == len(cells)


def test_scope_of_cells() -> None:
    cells = (ARMENIAN_MILITARY, AZERBAIJANI_CIVILIAN)
    assert scope_of(cells) == people(*ARMENIAN_MILITARY) | people(*AZERBAIJANI_CIVILIAN)
    assert scope_of(()) == 0
