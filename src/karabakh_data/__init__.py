"""Facts of the Nagorno-Karabakh conflict as typed, sourced, validated data.

Every value is a claim with a claimant and a source; rival claims stand side by side.

>>> from karabakh_data import casualties
>>> print(casualties(2016).total)
232–236
"""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from karabakh_data.answers import Gap, Verdict
    from karabakh_data.bibliography import Contributor, Note, OutletName, Source
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
    from karabakh_data.citations import Citation
    from karabakh_data.claims import CasualtyClaim
    from karabakh_data.dataset import Dataset
    from karabakh_data.descriptor import describe
    from karabakh_data.entities import Actor, ActorName, Event, EventName, Place, PlaceName
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
    from karabakh_data.findings import Discrepancy, Severity
    from karabakh_data.inference.bounds import Bounds, SetAside
    from karabakh_data.inference.contradictions import Contradiction
    from karabakh_data.inference.coverage import Asked, Context
    from karabakh_data.inference.proofs import Proof, Unlimited
    from karabakh_data.inference.reconciling import Adjustment, Reconciliation
    from karabakh_data.kinds import (
        ActorKind,
        Attribution,
        CitationStyle,
        EventKind,
        FigureKind,
        MemberRole,
        NameRole,
        NoteGroup,
        NoteKind,
        OnContradiction,
        PlaceKind,
        Position,
        RecognitionPosition,
        SourceType,
        Stance,
        SupportKind,
    )
    from karabakh_data.overlaps import Overlap
    from karabakh_data.package import Layer, Origin, data_path
    from karabakh_data.packing import Part
    from karabakh_data.periods import Period
    from karabakh_data.ranges import CasualtyRange
    from karabakh_data.relations import Membership, Recognition
    from karabakh_data.statements import Amount, Figure, SupportClaim, Vote
    from karabakh_data.summary import CasualtySummary
    from karabakh_data.support import Supporter, Supporters
    from karabakh_data.tables import Table
    from karabakh_data.validation import validate
    from karabakh_data.versions import DATA_AS_OF, DATA_VERSION, __version__
    from karabakh_data.vocabulary import (
        Basis,
        Category,
        DiscrepancyKind,
        Measure,
        Precision,
        Rank,
        Reading,
        Section,
        Side,
        Standing,
        Vocabulary,
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
    "bibliography": "Contributor Note OutletName Source",
    "citations": "Citation",
    "bundled": (
        "actor actors audit bounds casualties casualty_claims cite contradictions corrections "
        "event events figures is_consistent memberships note notes place places recognitions "
        "reconcile source sources support_claims supporters votes"
    ),
    "claims": "CasualtyClaim",
    "packing": "Part",
    "dataset": "Dataset",
    "descriptor": "describe",
    "entities": "Actor ActorName Event EventName Place PlaceName",
    "errors": (
        "AmbiguousKeyError ContradictionError DataError InvalidPackageError KarabakhDataError "
        "LimitError NothingToCiteError PeriodError RangeError RangeParseError RepeatedIdError "
        "TooManyContradictionsError TooManyRepairsError UnknownKeyError UnknownWordError "
        "WrongTypeError"
    ),
    "findings": "Discrepancy Severity",
    "inference.bounds": "Bounds SetAside",
    "inference.contradictions": "Contradiction",
    "inference.coverage": "Asked Context",
    "inference.proofs": "Proof Unlimited",
    "inference.reconciling": "Adjustment Reconciliation",
    "kinds": (
        "ActorKind Attribution CitationStyle EventKind FigureKind MemberRole NameRole NoteGroup "
        "NoteKind OnContradiction PlaceKind Position RecognitionPosition SourceType Stance "
        "SupportKind"
    ),
    "overlaps": "Overlap",
    "package": "Layer Origin data_path",
    "periods": "Period",
    "ranges": "CasualtyRange",
    "relations": "Membership Recognition",
    "statements": "Amount Figure SupportClaim Vote",
    "support": "Supporter Supporters",
    "answers": "Gap Verdict",
    "summary": "CasualtySummary",
    "tables": "Table",
    "versions": "DATA_AS_OF DATA_VERSION __version__",
    "validation": "validate",
    "vocabulary": (
        "Basis Category DiscrepancyKind Measure Precision Rank Reading Section Side Standing "
        "Vocabulary"
    ),
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
