"""Whose people are counted, and which."""

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
