"""What a figure for people says beside its number."""

from karabakh_data.vocabularies.base import Vocabulary


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
    TRANSLATED = (
        "translated",
        "Printed with words of another language than English; read as they mean.",
    )
    VAGUE = (
        "vague",
        "Printed as a plural without a number (many, thousands); read as at least two of the unit.",
    )
    WORD_NUMBER = "word-number", "Printed in words."
