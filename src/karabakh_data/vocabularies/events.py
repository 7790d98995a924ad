"""Kinds of events and of places."""

from karabakh_data.vocabularies.base import Vocabulary


class EventKind(Vocabulary):
    """What kind of happening an event is."""

    AGREEMENT = "agreement", "An agreement, a ceasefire included."
    CLASH = "clash", "Fighting over days or months, short of a war."
    DECLARATION = "declaration", "A decision of a state, an assembly or an authority."
    DIPLOMACY = "diplomacy", "A visit, talks, mediation, or a step between states."
    DISPLACEMENT = "displacement", "People leave, or are driven from, their homes."
    INCIDENT = "incident", "A single occurrence of violence or loss."
    LAW = "law", "A law, a resolution, or the judgement of a court."
    MILITARY_ACTIVITY = (
        "military-activity",
        "Deployments, exercises and purchases: what forces do other than fight.",
    )
    PROTEST = "protest", "A demonstration of people."
    STATEMENT = "statement", "A statement, an accusation or a denial, made by somebody."
    TENSION = "tension", "Tensions rise or fall, short of fighting."
    TERRITORIAL_CHANGE = "territorial-change", "A territory is taken, returned or renamed."
    VOTE = "vote", "A vote or a referendum."
    WAR = "war", "A war, as the article calls it, or a conflict as a whole."


class PlaceKind(Vocabulary):
    """What a place is."""

    CITY = "city", "A city or town."
    COUNTRY = "country", "A country."
    DISTRICT = "district", "A district or province."
    LINE = "line", "A border or a line of contact."
    REGION = "region", "A region without an administration of its own, or a disputed one."
    VILLAGE = "village", "A village."
