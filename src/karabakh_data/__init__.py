"""Facts of the Nagorno-Karabakh conflict as typed, sourced, validated data.

Every value is a claim with a claimant and a source; rival claims stand side by side.

>>> from karabakh_data import casualties
>>> print(casualties(2016).total)
232–236
"""

from karabakh_data.bibliography import Citation, Contributor, Note, Source
from karabakh_data.bundled import (
    actor,
    actors,
    casualties,
    casualty_claims,
    note,
    notes,
    source,
    sources,
)
from karabakh_data.claims import Amount, CasualtyClaim, Figure, SupportClaim, Vote
from karabakh_data.counting import Part
from karabakh_data.dataset import Dataset
from karabakh_data.entities import Actor, ActorName, Event, Place
from karabakh_data.errors import (
    AmbiguousKeyError,
    DataError,
    KarabakhDataError,
    PeriodError,
    RangeError,
    RangeParseError,
    UnknownKeyError,
    UnknownWordError,
    WrongTypeError,
)
from karabakh_data.findings import Discrepancy
from karabakh_data.package import data_path
from karabakh_data.periods import Period
from karabakh_data.ranges import CasualtyRange
from karabakh_data.summary import CasualtySummary, Gap, Verdict
from karabakh_data.tables import Table
from karabakh_data.versions import DATA_AS_OF, DATA_VERSION, __version__
from karabakh_data.vocabulary import (
    ActorKind,
    Attribution,
    Basis,
    Category,
    EventKind,
    FigureKind,
    Measure,
    NameRole,
    NoteKind,
    Overlap,
    PlaceKind,
    Position,
    Precision,
    Rank,
    Reading,
    Section,
    Side,
    SourceType,
    Stance,
    Standing,
    SupportKind,
    Vocabulary,
)

__all__ = [
    "DATA_AS_OF",
    "DATA_VERSION",
    "Actor",
    "ActorKind",
    "ActorName",
    "AmbiguousKeyError",
    "Amount",
    "Attribution",
    "Basis",
    "CasualtyClaim",
    "CasualtyRange",
    "CasualtySummary",
    "Category",
    "Citation",
    "Contributor",
    "DataError",
    "Dataset",
    "Discrepancy",
    "Event",
    "EventKind",
    "Figure",
    "FigureKind",
    "Gap",
    "KarabakhDataError",
    "Measure",
    "NameRole",
    "Note",
    "NoteKind",
    "Overlap",
    "Part",
    "Period",
    "PeriodError",
    "Place",
    "PlaceKind",
    "Position",
    "Precision",
    "RangeError",
    "RangeParseError",
    "Rank",
    "Reading",
    "Section",
    "Side",
    "Source",
    "SourceType",
    "Stance",
    "Standing",
    "SupportClaim",
    "SupportKind",
    "Table",
    "UnknownKeyError",
    "UnknownWordError",
    "Verdict",
    "Vocabulary",
    "Vote",
    "WrongTypeError",
    "__version__",
    "actor",
    "actors",
    "casualties",
    "casualty_claims",
    "data_path",
    "note",
    "notes",
    "source",
    "sources",
]


def __dir__() -> list[str]:
    return sorted(__all__)
