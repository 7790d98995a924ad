"""Kinds of quantities, and positions in a vote."""

from karabakh_data.vocabularies.base import Vocabulary


class Position(Vocabulary):
    """How an actor voted."""

    ABSENT = "absent", "Took no part."
    ABSTAINED = "abstained", "Abstained."
    AGAINST = "against", "Voted against."
    FOR = "for", "Voted for."


class FigureKind(Vocabulary):
    """What a figure other than of casualties measures."""

    AID = "aid", "Money or goods given."
    AREA = "area", "The size of a territory."
    ARMS_SHARE = "arms-share", "A supplier's part of a buyer's arms imports."
    ARMS_VALUE = "arms-value", "What arms cost, or how many were delivered."
    CEASEFIRE_VIOLATIONS = "ceasefire-violations", "Breaches of a ceasefire as counted by someone."
    COUNT = "count", "A number of states, votes, resolutions, districts and the like."
    DURATION = "duration", "How long something lasted."
    EQUIPMENT_LOST = "equipment-lost", "Aircraft, vehicles and weapons lost."
    FIGHTERS = "fighters", "The number of people who came to fight, or to train fighters."
    SPENDING = "spending", "Money spent or lent."
    STRENGTH = "strength", "The number of people in a force."
    TERRITORY_SHARE = "territory-share", "A part of a territory."
