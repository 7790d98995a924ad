"""Facts of the Nagorno-Karabakh conflict as typed, sourced, validated data.

Every value is a claim with a claimant and a source; rival claims stand side by side.

>>> from karabakh_data import casualties
>>> print(casualties(2016).total)
232–236
"""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from karabakh_data.bundled import (
        actor,
        actors,
        audit,
        bounds,
        casualties,
        casualty_claims,
        cite,
        contradictions,
        corrections,
        event,
        events,
        figures,
        is_consistent,
        memberships,
        note,
        notes,
        place,
        places,
        recognitions,
        reconcile,
        source,
        sources,
        support_claims,
        supporters,
        votes,
    )
    from karabakh_data.dataset import Dataset
    from karabakh_data.errors import (
        AmbiguousKeyError,
        ContradictionError,
        DataError,
        InvalidPackageError,
        KarabakhDataError,
        LimitError,
        NothingToCiteError,
        PeriodError,
        RangeError,
        RangeParseError,
        RepeatedIdError,
        TooManyContradictionsError,
        TooManyRepairsError,
        UnknownKeyError,
        UnknownWordError,
        WrongTypeError,
    )
    from karabakh_data.findings import Discrepancy
    from karabakh_data.proofs.bounds import Bounds, SetAside
    from karabakh_data.proofs.contradictions import Contradiction
    from karabakh_data.proofs.coverage import Asked, Context
    from karabakh_data.proofs.proofs import Proof, Unlimited
    from karabakh_data.proofs.reconciling import Adjustment, Reconciliation
    from karabakh_data.records.actors import Actor, Membership, Recognition
    from karabakh_data.records.casualties import CasualtyClaim
    from karabakh_data.records.citations import Citation
    from karabakh_data.records.events import Event
    from karabakh_data.records.figures_and_votes import Figure, Vote
    from karabakh_data.records.names import ActorName, EventName, PlaceName
    from karabakh_data.records.notes import Note
    from karabakh_data.records.places import Place
    from karabakh_data.records.support import Amount, SupportClaim
    from karabakh_data.records.works import Contributor, OutletName, Source
    from karabakh_data.support import Supporter, Supporters
    from karabakh_data.tables.descriptor import describe
    from karabakh_data.tables.package import Layer, Origin, data_path
    from karabakh_data.tables.table import Table
    from karabakh_data.totals.answers import Gap, Verdict
    from karabakh_data.totals.packing import Part
    from karabakh_data.totals.summary import CasualtySummary
    from karabakh_data.validation.package import validate
    from karabakh_data.values.periods import Period
    from karabakh_data.values.ranges import CasualtyRange
    from karabakh_data.versions import DATA_AS_OF, DATA_VERSION, __version__
    from karabakh_data.vocabularies.actors import ActorKind, MemberRole, RecognitionPosition
    from karabakh_data.vocabularies.base import Vocabulary
    from karabakh_data.vocabularies.claims import Basis, Measure, Rank, Reading, Standing
    from karabakh_data.vocabularies.events import EventKind, PlaceKind
    from karabakh_data.vocabularies.figures import FigureKind, Position
    from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity
    from karabakh_data.vocabularies.people import Category, Side
    from karabakh_data.vocabularies.proofs import OnContradiction
    from karabakh_data.vocabularies.ranges import Overlap
    from karabakh_data.vocabularies.sections import Section
    from karabakh_data.vocabularies.support import Attribution, Stance, SupportKind
    from karabakh_data.vocabularies.times import Precision
    from karabakh_data.vocabularies.works import (
        CitationStyle,
        NameRole,
        NoteGroup,
        NoteKind,
        SourceType,
    )

__all__ = [
    "DATA_AS_OF",
    "DATA_VERSION",
    "Actor",
    "ActorKind",
    "ActorName",
    "Adjustment",
    "AmbiguousKeyError",
    "Amount",
    "Asked",
    "Attribution",
    "Basis",
    "Bounds",
    "CasualtyClaim",
    "CasualtyRange",
    "CasualtySummary",
    "Category",
    "Citation",
    "CitationStyle",
    "Context",
    "Contradiction",
    "ContradictionError",
    "Contributor",
    "DataError",
    "Dataset",
    "Discrepancy",
    "DiscrepancyKind",
    "Event",
    "EventKind",
    "EventName",
    "Figure",
    "FigureKind",
    "Gap",
    "InvalidPackageError",
    "KarabakhDataError",
    "Layer",
    "LimitError",
    "Measure",
    "MemberRole",
    "Membership",
    "NameRole",
    "Note",
    "NoteGroup",
    "NoteKind",
    "NothingToCiteError",
    "OnContradiction",
    "Origin",
    "OutletName",
    "Overlap",
    "Part",
    "Period",
    "PeriodError",
    "Place",
    "PlaceKind",
    "PlaceName",
    "Position",
    "Precision",
    "Proof",
    "RangeError",
    "RangeParseError",
    "Rank",
    "Reading",
    "Recognition",
    "RecognitionPosition",
    "Reconciliation",
    "RepeatedIdError",
    "Section",
    "SetAside",
    "Severity",
    "Side",
    "Source",
    "SourceType",
    "Stance",
    "Standing",
    "SupportClaim",
    "SupportKind",
    "Supporter",
    "Supporters",
    "Table",
    "TooManyContradictionsError",
    "TooManyRepairsError",
    "UnknownKeyError",
    "UnknownWordError",
    "Unlimited",
    "Verdict",
    "Vocabulary",
    "Vote",
    "WrongTypeError",
    "__version__",
    "actor",
    "actors",
    "audit",
    "bounds",
    "casualties",
    "casualty_claims",
    "cite",
    "contradictions",
    "corrections",
    "data_path",
    "describe",
    "event",
    "events",
    "figures",
    "is_consistent",
    "memberships",
    "note",
    "notes",
    "place",
    "places",
    "recognitions",
    "reconcile",
    "source",
    "sources",
    "support_claims",
    "supporters",
    "validate",
    "votes",
]

# A name is imported when it is first used, so that a program pays for what it uses alone.
_HOMES: Final = {
    "bundled": (
        "actor actors audit bounds casualties casualty_claims cite contradictions corrections "
        "event events figures is_consistent memberships note notes place places recognitions "
        "reconcile source sources support_claims supporters votes"
    ),
    "dataset": "Dataset",
    "errors": (
        "AmbiguousKeyError ContradictionError DataError InvalidPackageError KarabakhDataError "
        "LimitError NothingToCiteError PeriodError RangeError RangeParseError RepeatedIdError "
        "TooManyContradictionsError TooManyRepairsError UnknownKeyError UnknownWordError "
        "WrongTypeError"
    ),
    "findings": "Discrepancy",
    "proofs.bounds": "Bounds SetAside",
    "proofs.contradictions": "Contradiction",
    "proofs.coverage": "Asked Context",
    "proofs.proofs": "Proof Unlimited",
    "proofs.reconciling": "Adjustment Reconciliation",
    "records.actors": "Actor Membership Recognition",
    "records.casualties": "CasualtyClaim",
    "records.citations": "Citation",
    "records.events": "Event",
    "records.figures_and_votes": "Figure Vote",
    "records.names": "ActorName EventName PlaceName",
    "records.notes": "Note",
    "records.places": "Place",
    "records.support": "Amount SupportClaim",
    "records.works": "Contributor OutletName Source",
    "support": "Supporter Supporters",
    "tables.descriptor": "describe",
    "tables.package": "Layer Origin data_path",
    "tables.table": "Table",
    "totals.answers": "Gap Verdict",
    "totals.packing": "Part",
    "totals.summary": "CasualtySummary",
    "validation.package": "validate",
    "values.periods": "Period",
    "values.ranges": "CasualtyRange",
    "versions": "DATA_AS_OF DATA_VERSION __version__",
    "vocabularies.actors": "ActorKind MemberRole RecognitionPosition",
    "vocabularies.base": "Vocabulary",
    "vocabularies.claims": "Basis Measure Rank Reading Standing",
    "vocabularies.events": "EventKind PlaceKind",
    "vocabularies.figures": "FigureKind Position",
    "vocabularies.findings": "DiscrepancyKind Severity",
    "vocabularies.people": "Category Side",
    "vocabularies.proofs": "OnContradiction",
    "vocabularies.ranges": "Overlap",
    "vocabularies.sections": "Section",
    "vocabularies.support": "Attribution Stance SupportKind",
    "vocabularies.times": "Precision",
    "vocabularies.works": "CitationStyle NameRole NoteGroup NoteKind SourceType",
}
_HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names.split()}

if not TYPE_CHECKING:  # or every misspelt name would pass for one of the package

    def __getattr__(name: str) -> object:
        if name not in _HOME_OF:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        from importlib import import_module

        value: object = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
