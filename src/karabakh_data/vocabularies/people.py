"""Whose people are counted, and which."""

from typing import Final

from karabakh_data.vocabularies.base import Vocabulary


class Side(Vocabulary):
    """Whose people are counted, or whom an actor supports: a party as the article groups it.

    A side is not an ethnicity. The words follow ``side_a`` and ``side_b`` of the Uppsala Conflict
    Data Program (UCDP).
    """

    ARMENIAN = "armenian", "Armenia and Artsakh."
    AZERBAIJANI = "azerbaijani", "Azerbaijan."
    BOTH = "both", "One figure for the two sides together."
    OTHER = "other", "Neither of the two sides."
    UNSPECIFIED = "unspecified", "The text does not say which side."


class Category(Vocabulary):
    """Which people a figure counts."""

    CIVILIAN = "civilian", "People who are not members of armed forces."
    MERCENARY = "mercenary", "Fighters whom the source calls mercenaries."
    MILITARY = "military", "Members of armed forces or of organised armed groups."
    PEACEKEEPER = "peacekeeper", "Members of a peacekeeping force."
    UNSPECIFIED = "unspecified", "The text does not say which: people of any category are counted."
    VOLUNTEER = "volunteer", "Volunteers who fight or serve outside the regular forces."


def side_named(side: Side) -> str:
    """Return how a side is called where it stands alone.

    >>> side_named(Side.ARMENIAN), side_named(Side.BOTH)
    ('Armenian side', 'both sides')
    """
    return _SIDES[side]


def the_side(side: Side) -> str:
    """Return how a side is called in a sentence.

    >>> the_side(Side.AZERBAIJANI), the_side(Side.BOTH)
    ('the Azerbaijani side', 'both sides')
    """
    named = side_named(side)
    return f"the {named}" if side in _PARTIES else named


def people_in_words(side: Side, category: Category) -> str:
    """Return whose people are meant, and which.

    >>> people_in_words(Side.BOTH, Category.MILITARY)
    'both sides, military'
    """
    whose = side_named(side)
    return whose if category is Category.UNSPECIFIED else f"{whose}, {category}"


def asked_in_words(side: Side | None, category: Category | None) -> list[str]:
    """Return whose people are asked for, and which; None asks for nobody in particular.

    >>> asked_in_words(Side.ARMENIAN, Category.UNSPECIFIED), asked_in_words(None, None)
    (['Armenian side', 'category not said'], [])
    """
    whose = [] if side is None else [side_named(side)]
    if category is None:
        return whose
    return [*whose, "category not said" if category is Category.UNSPECIFIED else category.value]


_PARTIES: Final = (Side.ARMENIAN, Side.AZERBAIJANI)
_SIDES: Final = {
    Side.ARMENIAN: "Armenian side",
    Side.AZERBAIJANI: "Azerbaijani side",
    Side.BOTH: "both sides",
    Side.OTHER: "neither side",
    Side.UNSPECIFIED: "side not said",
}
