"""What a closed vocabulary is, and those in which casualties are told."""

from enum import StrEnum
from typing import Literal, Self

from karabakh_data.errors import UnknownWordError, WrongTypeError


class Vocabulary(StrEnum):
    """A closed list of words; each is a string and carries its ``description``.

    Calling the class with a text gives the word, in any case of letters.

    Raises:
        UnknownWordError: if the text is no word of the vocabulary.
        WrongTypeError: if it is no text.

    >>> from karabakh_data import Side
    >>> Side("Armenian")
    <Side.ARMENIAN: 'armenian'>
    >>> Side("armenain")
    Traceback (most recent call last):
        ...
    karabakh_data.errors.UnknownWordError: 'armenain' is not a Side: expected one of armenian,
    azerbaijani, both, other, unspecified; did you mean 'armenian'?
    """

    description: str

    def __new__(cls, word: str, description: str = "") -> Self:
        """Make a word; the default is there for calls, which look a word up."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.description = description
        return member

    @classmethod
    def _missing_(cls, value: object) -> Self:
        words = [member.value for member in cls]
        expected = f"one of {', '.join(words)}"
        if not isinstance(value, str):
            raise WrongTypeError(value, expected)
        for member in cls:
            if member.value.casefold() == value.casefold():
                return member
        from karabakh_data.everyday import likeliest

        near = likeliest(value, {word: word for word in words}, cls.__name__)
        raise UnknownWordError(value, expected, near, cls.__name__)


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
    UNSPECIFIED = "unspecified", "The source does not split: people of any category are counted."
    VOLUNTEER = "volunteer", "Volunteers who fight or serve outside the regular forces."


class Measure(Vocabulary):
    """What happened to the people whom a figure counts."""

    CAPTURED = "captured", "Taken prisoner."
    DISPLACED = "displaced", "Driven from, or having left, their homes."
    KILLED = "killed", "Dead."
    MISSING = "missing", "Not accounted for."
    WOUNDED = "wounded", "Injured and alive."


class Rank(Vocabulary):
    """The standing of a claim among rival claims, as in Wikidata statements."""

    DEPRECATED = "deprecated", "Replaced or withdrawn; kept, with the reason in the remark."
    NORMAL = "normal", "No rank above or below other claims."
    PREFERRED = "preferred", "Counts before rival claims of normal rank."


class Basis(Vocabulary):
    """Which deaths a figure counts."""

    ALL_CAUSES = "all-causes", "Accidents, illness and the like are counted too."
    BATTLE_RELATED = "battle-related", "Only deaths that the fighting caused."
    UNSPECIFIED = "unspecified", "The text does not say."


class Reading(Vocabulary):
    """How a figure as printed became the bounds as read."""

    APPROXIMATE = "approximate", "Printed as about, some or an estimated so many; read as printed."
    AT_LEAST = "at-least", "Printed with a lower end only."
    AT_MOST = "at-most", "Printed with an upper end only; read from nobody up to it."
    ENUMERATED = (
        "enumerated",
        "Printed as one person or several, without a number; read as how many they are.",
    )
    MORE_THAN = "more-than", "Printed as more than or over so many; read from the next number up."
    NONE = "none", "Printed as nobody, or as a denial; read as 0."
    PLAIN = "plain", "Printed in figures, as a number or as a lower and an upper end."
    REVERSED_IN_PRINT = "reversed-in-print", "Printed with the upper end first; read in order."
    VAGUE = (
        "vague",
        "Printed as a plural without a number (many, thousands); read as at least two of the unit.",
    )
    WORD_NUMBER = "word-number", "Printed in words."


class Section(Vocabulary):
    """The part of the article in which a statement stands."""

    ARMS_SUPPLIERS = "arms-suppliers", "Arms suppliers."
    BACKGROUND = "background", "Background."
    CEASEFIRE_AND_MEDIATION = "ceasefire-and-mediation", "Ceasefire and international mediation."
    DIPLOMATIC_SUPPORT_ARMENIAN = (
        "diplomatic-support-armenian",
        "Diplomatic support, Artsakh and Armenia (the heading above it is lost).",
    )
    DIPLOMATIC_SUPPORT_AZERBAIJANI = (
        "diplomatic-support-azerbaijani",
        "Diplomatic support, Azerbaijan (the heading above it is lost).",
    )
    FATALITIES_1988_1994 = "fatalities-1988-1994", "Fatalities, 1988–1994."
    FATALITIES_1994_2019 = "fatalities-1994-2019", "Fatalities, 1994–2019, above the table."
    FATALITIES_2020 = "fatalities-2020", "Fatalities, 2020."
    FOREIGN_FIGHTERS = "foreign-fighters", "Foreign fighters."
    FOREIGN_INVOLVEMENT = "foreign-involvement", "Foreign involvement, above the first country."
    INFOBOX = "infobox", "The box of key facts."
    IRAN = "iran", "Foreign involvement, Iran."
    LEAD = "lead", "The introduction."
    NOTES = "notes", "The lettered, explanatory notes."
    REFERENCES = "references", "The numbered notes: the sources, their titles, and tallies."
    RUSSIA = "russia", "Foreign involvement, Russia."
    TIMELINE_1988_1994 = "timeline-1988-1994", "Timeline, 1988–1994."
    TIMELINE_1994_2020 = "timeline-1994-2020", "Timeline, 1994–2020."
    TIMELINE_2020 = "timeline-2020", "Timeline, the war of 2020."
    TURKEY = "turkey", "Foreign involvement, Turkey."
    UN_VOTE_2008 = "un-vote-2008", "The vote of 2008 in the United Nations General Assembly."
    UNITED_STATES = "united-states", "Foreign involvement, United States."
    YEAR_TABLE = "year-table", "Fatalities, 1994–2019, the table by year."


class Standing(Vocabulary):
    """What became of a claim when a question about casualties was answered."""

    CHOSEN = "chosen", "It is counted."
    RIVAL = "rival", "A claim about the same people and time ranks higher."
    SET_ASIDE = "set-aside", "It is listed and not counted, for the reason given."
    SPANNING = "spanning", "It reaches beyond the question, in time or in people."


class DiscrepancyKind(Vocabulary):
    """In what way something does not agree: what `audit()` and the answers about casualties find.

    A check in `audit()` may find more than one kind, and a kind may be found in both places.
    """

    CLAIMANT_IS_NOT_SOURCE = (
        "claimant-is-not-source",
        "A statement is ascribed to one actor, and the works cited come from another.",
    )
    COUNTED_TWICE = (
        "counted-twice",
        "The times of two figures overlap in part, so that people would be counted twice.",
    )
    LEFT_OUT_OF_TOTAL = (
        "left-out-of-total",
        "A printed total leaves out people of whom the text tells elsewhere.",
    )
    NOT_COUNTED = (
        "not-counted",
        "A figure is not counted, for its days reach beyond those of the figures that are.",
    )
    NOTE_FOR_BOTH_SIDES = (
        "note-for-both-sides",
        "One note is cited for support of both sides, by one actor and in one way.",
    )
    NOTE_LEADS_NOWHERE = "note-leads-nowhere", "A note names no work."
    NOTE_NOT_CITED = "note-not-cited", "No record cites a note."
    OVERLAPPING_RIVALS = (
        "overlapping-rivals",
        "Two figures for one thing differ and have numbers in common: both can be true.",
    )
    PART_EXCEEDS_WHOLE = (
        "part-exceeds-whole",
        "A figure for some of the people, or some of the days, is above one for all of them.",
    )
    PARTY_IN_OWN_VOICE = (
        "party-in-own-voice",
        "A statement names no claimant, and rests on works of one of the parties alone.",
    )
    PRINTED_DIFFERENTLY = (
        "printed-differently",
        "Two sections cite one place of one work, and print another figure or another time.",
    )
    PRINTED_TOTAL_DIFFERS = (
        "printed-total-differs",
        "What is printed for all the people and days asked for excludes the total counted.",
    )
    REVERSED_RANGE = "reversed-range", "A range is printed with its upper end first."
    RIVAL_FIGURES = (
        "rival-figures",
        "Two figures for one thing, or for the same people and days, have no number in common.",
    )
    SHORT_CITATION_WITHOUT_WORK = (
        "short-citation-without-work",
        "A work is cited by a short form alone, and the article has no entry for it.",
    )
    SOURCE_OLDER_THAN_PERIOD = (
        "source-older-than-period",
        "All works cited appeared before the time of the figure ended.",
    )
    SUM_DIFFERS_FROM_PARTS = (
        "sum-differs-from-parts",
        "A printed sum is not the sum of the figures that it adds up.",
    )
    TITLE_DIFFERS = (
        "title-differs",
        "A figure and the title of a work cited for it, or a note, have no number in common.",
    )
    WITHOUT_CITATION = "without-citation", "No note stands at the sentence: no work is cited."


class Precision(Vocabulary):
    """The calendar unit of a period; of a span, the coarser unit of its two ends."""

    DAY = "day", "A day."
    MONTH = "month", "A month."
    SEASON = "season", "Spring, summer or autumn: three months."
    YEAR = "year", "A year."


SideLike = Side | Literal["armenian", "azerbaijani", "both", "other", "unspecified"]
SupportedLike = Side | Literal["armenian", "azerbaijani", "both"]
CategoryLike = (
    Category
    | Literal["civilian", "mercenary", "military", "peacekeeper", "unspecified", "volunteer"]
)
MeasureLike = Measure | Literal["captured", "displaced", "killed", "missing", "wounded"]
SectionLike = (
    Section
    | Literal[
        "arms-suppliers",
        "background",
        "ceasefire-and-mediation",
        "diplomatic-support-armenian",
        "diplomatic-support-azerbaijani",
        "fatalities-1988-1994",
        "fatalities-1994-2019",
        "fatalities-2020",
        "foreign-fighters",
        "foreign-involvement",
        "infobox",
        "iran",
        "lead",
        "notes",
        "references",
        "russia",
        "timeline-1988-1994",
        "timeline-1994-2020",
        "timeline-2020",
        "turkey",
        "un-vote-2008",
        "united-states",
        "year-table",
    ]
)
