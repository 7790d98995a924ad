"""The parts of the article, and what is laid on it."""

from karabakh_data.vocabularies.base import Vocabulary


class Section(Vocabulary):
    """The part of the article in which a statement stands, or the edition that adds it."""

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
    EDITION_2025 = "edition-2025", "Not in the article: the edition of 2025, from its own sources."
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
