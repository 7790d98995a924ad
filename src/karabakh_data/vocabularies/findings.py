"""What is found at odds, and how grave it is."""

from karabakh_data.vocabularies.base import Vocabulary


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
        "A figure is not counted, since others count some of its days, though not all.",
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


class Severity(Vocabulary):
    """How much a disagreement says about the figures themselves."""

    CONTRADICTION = "contradiction", "Figures or statements that cannot all be true."
    DOUBT = "doubt", "A figure or statement whose support is in doubt."
    FORM = "form", "A fault of print or of reference."
