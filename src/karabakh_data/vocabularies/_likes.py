"""What is taken for a word of a vocabulary: the word, or its text."""

# In no file with the words themselves: to put a union together takes as long as to make five words,
# and nobody wants one but type checkers, and who looks up a hint.
from typing import Literal

from karabakh_data.vocabularies.actors import ActorKind
from karabakh_data.vocabularies.claims import Basis, Measure
from karabakh_data.vocabularies.events import EventKind, PlaceKind
from karabakh_data.vocabularies.exports import ExportFormat
from karabakh_data.vocabularies.figures import FigureKind, Position
from karabakh_data.vocabularies.groupings import Grouping
from karabakh_data.vocabularies.people import Category, Side
from karabakh_data.vocabularies.proofs import OnContradiction
from karabakh_data.vocabularies.sections import Section
from karabakh_data.vocabularies.support import Attribution, Stance, SupportKind
from karabakh_data.vocabularies.works import CitationStyle, NoteKind, SourceType

ActorKindLike = (
    ActorKind
    | Literal[
        "armed-force",
        "armed-group",
        "bloc",
        "claimant",
        "de-facto-state",
        "institution",
        "organisation",
        "people",
        "person",
        "state",
    ]
)
AttributionLike = Attribution | Literal["alleged", "reported", "stated"]
BasisLike = Basis | Literal["all-causes", "battle-related"]
CategoryLike = (
    Category
    | Literal["civilian", "mercenary", "military", "peacekeeper", "unspecified", "volunteer"]
)
CitationStyleLike = CitationStyle | Literal["bibtex", "csl-json", "ris", "text"]
EventKindLike = (
    EventKind
    | Literal[
        "agreement",
        "clash",
        "declaration",
        "diplomacy",
        "displacement",
        "incident",
        "law",
        "military-activity",
        "protest",
        "statement",
        "tension",
        "territorial-change",
        "vote",
        "war",
    ]
)
ExportFormatLike = (
    ExportFormat
    | Literal[
        "bibtex",
        "csl-json",
        "data-package",
        "ged-csv",
        "json",
        "jsonl",
        "parquet",
        "ris",
        "sqlite",
        "xlsx",
    ]
)
FigureKindLike = (
    FigureKind
    | Literal[
        "aid",
        "area",
        "arms-share",
        "arms-value",
        "ceasefire-violations",
        "count",
        "duration",
        "equipment-lost",
        "fighters",
        "spending",
        "strength",
        "territory-share",
    ]
)
GroupingLike = Grouping | Literal["category", "event", "month", "side", "year"]
MeasureLike = Measure | Literal["captured", "displaced", "killed", "missing", "wounded"]
NoteKindLike = NoteKind | Literal["citation", "cross-reference", "explanation", "missing", "tally"]
OnContradictionLike = OnContradiction | Literal["raise", "repairs", "uncontested"]
PlaceKindLike = PlaceKind | Literal["city", "country", "district", "line", "region", "village"]
PositionLike = Position | Literal["absent", "abstained", "against", "for"]
SectionLike = (
    Section
    | Literal[
        "arms-suppliers",
        "background",
        "ceasefire-and-mediation",
        "diplomatic-support-armenian",
        "diplomatic-support-azerbaijani",
        "edition-2025",
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
SideLike = Side | Literal["armenian", "azerbaijani", "both", "other", "unspecified"]
SourceTypeLike = (
    SourceType
    | Literal[
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "book",
        "broadcast",
        "chapter",
        "dataset",
        "document",
        "entry-encyclopedia",
        "interview",
        "legislation",
        "post",
        "report",
        "webpage",
    ]
)
StanceLike = Stance | Literal["explicit", "tacit", "withheld"]
SupportKindLike = (
    SupportKind
    | Literal[
        "arms",
        "diplomatic",
        "economic",
        "foreign-fighters",
        "funding",
        "general",
        "humanitarian-aid",
        "mediation",
        "military-aid",
        "military-cooperation",
        "recognition",
        "training",
        "troops",
        "un-vote",
    ]
)
SupportedLike = Side | Literal["armenian", "azerbaijani", "both"]
