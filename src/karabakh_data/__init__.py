"""Facts of the Nagorno-Karabakh conflict as typed, sourced, validated data.

Every value is a claim with a claimant and a source; rival claims stand side by side.
Where to begin:

- `casualties`, `casualties_by`: how many people came to harm, and who says so;
- `bounds`, `contradictions`: what the claims prove together, and which of them cannot all be true;
- `supporters`: who is said to support a side, how, and who denies it;
- `events`, `actors`, `places`, `sources`, `notes` and other tables; `event` and so on find one;
- `audit`: everything that does not agree; `cite`: the works behind an answer.

What is below lists everything, and is long: ``help(karabakh_data.casualties)`` explains one name.
Print an answer, or call its ``explain()``, to see how it came about.

>>> from karabakh_data import casualties
>>> print(casualties(2016).total)
232–236
"""

from typing import TYPE_CHECKING

from karabakh_data._public import late

if TYPE_CHECKING:
    from karabakh_data.bundled import (
        actor,
        actors,
        audit,
        bounds,
        casualties,
        casualties_by,
        casualty_claims,
        cite,
        compare,
        contradictions,
        corrections,
        event,
        events,
        export,
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
    from karabakh_data.changes.change import Change, FieldChange
    from karabakh_data.changes.changes import Changes
    from karabakh_data.changes.diffing import diff
    from karabakh_data.comparing.comparison import Comparison
    from karabakh_data.comparing.years import ComparedCount, ComparedYear
    from karabakh_data.converting.plain import converter
    from karabakh_data.dataset import Dataset
    from karabakh_data.errors import (
        AmbiguousKeyError,
        ContradictionError,
        DataError,
        DoesNotFitError,
        ExportError,
        InvalidPackageError,
        KarabakhDataError,
        LimitError,
        MissingExtraError,
        NothingToCiteError,
        PeriodError,
        PictureError,
        RangeError,
        RangeParseError,
        RepeatedIdError,
        TooManyContradictionsError,
        TooManyRepairsError,
        UnknownKeyError,
        UnknownWordError,
        WrongTypeError,
    )
    from karabakh_data.findings import Discrepancy, Findings
    from karabakh_data.proofs.bounds import Bounds, SetAside
    from karabakh_data.proofs.contradictions import Contradiction
    from karabakh_data.proofs.coverage import Asked, Context
    from karabakh_data.proofs.proofs import Proof, Unlimited
    from karabakh_data.proofs.reconciling import Adjustment, Reconciliation
    from karabakh_data.records.actors import Actor, ActorName
    from karabakh_data.records.casualties import CasualtyClaim
    from karabakh_data.records.citations import Citation
    from karabakh_data.records.events import Event, EventName
    from karabakh_data.records.figures_and_votes import Figure, Vote
    from karabakh_data.records.notes import Note
    from karabakh_data.records.places import Place, PlaceName
    from karabakh_data.records.relations import Membership, Recognition
    from karabakh_data.records.series import ReferenceCount, ReferenceSeries
    from karabakh_data.records.support import Amount, SupportClaim
    from karabakh_data.records.works import Contributor, OutletName, Source
    from karabakh_data.support import Supporter, Supporters
    from karabakh_data.tables.descriptor import describe
    from karabakh_data.tables.editions import Edition, editions
    from karabakh_data.tables.origins import Origin
    from karabakh_data.tables.overriding import Overridden
    from karabakh_data.tables.package import Layer
    from karabakh_data.tables.schemas import json_schema
    from karabakh_data.tables.table import Table
    from karabakh_data.tables.unpacked import data_path
    from karabakh_data.tabular import Tabular
    from karabakh_data.totals.gaps import Gap
    from karabakh_data.totals.groups import CasualtyGroup, CasualtyGroups
    from karabakh_data.totals.packing import Part
    from karabakh_data.totals.summary import CasualtySummary
    from karabakh_data.totals.verdicts import Verdict
    from karabakh_data.validation.package import validate
    from karabakh_data.values.periods import Period
    from karabakh_data.values.ranges import CasualtyRange
    from karabakh_data.versions import DATA_AS_OF, DATA_VERSION, __version__
    from karabakh_data.vocabularies.actors import ActorKind, MemberRole, RecognitionPosition
    from karabakh_data.vocabularies.base import Vocabulary
    from karabakh_data.vocabularies.changes import ChangeKind
    from karabakh_data.vocabularies.claims import Basis, Measure, Rank, Reading
    from karabakh_data.vocabularies.events import EventKind, PlaceKind
    from karabakh_data.vocabularies.exports import ExportFormat
    from karabakh_data.vocabularies.figures import FigureKind, Position
    from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity
    from karabakh_data.vocabularies.groupings import Grouping
    from karabakh_data.vocabularies.people import Category, Side
    from karabakh_data.vocabularies.proofs import OnContradiction
    from karabakh_data.vocabularies.ranges import Overlap
    from karabakh_data.vocabularies.sections import Section
    from karabakh_data.vocabularies.standings import Standing
    from karabakh_data.vocabularies.support import Attribution, Stance, SupportKind
    from karabakh_data.vocabularies.times import Precision
    from karabakh_data.vocabularies.works import (
        CitationStyle,
        NameRole,
        NoteGroup,
        NoteKind,
        SourceType,
    )

# Written by `nox -s regenerate` from the imports above.
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
    "CasualtyGroup",
    "CasualtyGroups",
    "CasualtyRange",
    "CasualtySummary",
    "Category",
    "Change",
    "ChangeKind",
    "Changes",
    "Citation",
    "CitationStyle",
    "ComparedCount",
    "ComparedYear",
    "Comparison",
    "Context",
    "Contradiction",
    "ContradictionError",
    "Contributor",
    "DataError",
    "Dataset",
    "Discrepancy",
    "DiscrepancyKind",
    "DoesNotFitError",
    "Edition",
    "Event",
    "EventKind",
    "EventName",
    "ExportError",
    "ExportFormat",
    "FieldChange",
    "Figure",
    "FigureKind",
    "Findings",
    "Gap",
    "Grouping",
    "InvalidPackageError",
    "KarabakhDataError",
    "Layer",
    "LimitError",
    "Measure",
    "MemberRole",
    "Membership",
    "MissingExtraError",
    "NameRole",
    "Note",
    "NoteGroup",
    "NoteKind",
    "NothingToCiteError",
    "OnContradiction",
    "Origin",
    "OutletName",
    "Overlap",
    "Overridden",
    "Part",
    "Period",
    "PeriodError",
    "PictureError",
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
    "ReferenceCount",
    "ReferenceSeries",
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
    "Tabular",
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
    "casualties_by",
    "casualty_claims",
    "cite",
    "compare",
    "contradictions",
    "converter",
    "corrections",
    "data_path",
    "describe",
    "diff",
    "editions",
    "event",
    "events",
    "export",
    "figures",
    "is_consistent",
    "json_schema",
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

_HOMES = {
    "karabakh_data.bundled": (
        "actor actors audit bounds casualties casualties_by casualty_claims cite compare "
        "contradictions corrections event events export figures is_consistent memberships note "
        "notes place places recognitions reconcile source sources support_claims supporters votes"
    ),
    "karabakh_data.changes.change": "Change FieldChange",
    "karabakh_data.changes.changes": "Changes",
    "karabakh_data.changes.diffing": "diff",
    "karabakh_data.comparing.comparison": "Comparison",
    "karabakh_data.comparing.years": "ComparedCount ComparedYear",
    "karabakh_data.converting.plain": "converter",
    "karabakh_data.dataset": "Dataset",
    "karabakh_data.errors": (
        "AmbiguousKeyError ContradictionError DataError DoesNotFitError ExportError "
        "InvalidPackageError KarabakhDataError LimitError MissingExtraError NothingToCiteError "
        "PeriodError PictureError RangeError RangeParseError RepeatedIdError "
        "TooManyContradictionsError TooManyRepairsError UnknownKeyError UnknownWordError "
        "WrongTypeError"
    ),
    "karabakh_data.findings": "Discrepancy Findings",
    "karabakh_data.proofs.bounds": "Bounds SetAside",
    "karabakh_data.proofs.contradictions": "Contradiction",
    "karabakh_data.proofs.coverage": "Asked Context",
    "karabakh_data.proofs.proofs": "Proof Unlimited",
    "karabakh_data.proofs.reconciling": "Adjustment Reconciliation",
    "karabakh_data.records.actors": "Actor ActorName",
    "karabakh_data.records.casualties": "CasualtyClaim",
    "karabakh_data.records.citations": "Citation",
    "karabakh_data.records.events": "Event EventName",
    "karabakh_data.records.figures_and_votes": "Figure Vote",
    "karabakh_data.records.notes": "Note",
    "karabakh_data.records.places": "Place PlaceName",
    "karabakh_data.records.relations": "Membership Recognition",
    "karabakh_data.records.series": "ReferenceCount ReferenceSeries",
    "karabakh_data.records.support": "Amount SupportClaim",
    "karabakh_data.records.works": "Contributor OutletName Source",
    "karabakh_data.support": "Supporter Supporters",
    "karabakh_data.tables.descriptor": "describe",
    "karabakh_data.tables.editions": "Edition editions",
    "karabakh_data.tables.origins": "Origin",
    "karabakh_data.tables.overriding": "Overridden",
    "karabakh_data.tables.package": "Layer",
    "karabakh_data.tables.schemas": "json_schema",
    "karabakh_data.tables.table": "Table",
    "karabakh_data.tables.unpacked": "data_path",
    "karabakh_data.tabular": "Tabular",
    "karabakh_data.totals.gaps": "Gap",
    "karabakh_data.totals.groups": "CasualtyGroup CasualtyGroups",
    "karabakh_data.totals.packing": "Part",
    "karabakh_data.totals.summary": "CasualtySummary",
    "karabakh_data.totals.verdicts": "Verdict",
    "karabakh_data.validation.package": "validate",
    "karabakh_data.values.periods": "Period",
    "karabakh_data.values.ranges": "CasualtyRange",
    "karabakh_data.versions": "DATA_AS_OF DATA_VERSION __version__",
    "karabakh_data.vocabularies.actors": "ActorKind MemberRole RecognitionPosition",
    "karabakh_data.vocabularies.base": "Vocabulary",
    "karabakh_data.vocabularies.changes": "ChangeKind",
    "karabakh_data.vocabularies.claims": "Basis Measure Rank Reading",
    "karabakh_data.vocabularies.events": "EventKind PlaceKind",
    "karabakh_data.vocabularies.exports": "ExportFormat",
    "karabakh_data.vocabularies.figures": "FigureKind Position",
    "karabakh_data.vocabularies.findings": "DiscrepancyKind Severity",
    "karabakh_data.vocabularies.groupings": "Grouping",
    "karabakh_data.vocabularies.people": "Category Side",
    "karabakh_data.vocabularies.proofs": "OnContradiction",
    "karabakh_data.vocabularies.ranges": "Overlap",
    "karabakh_data.vocabularies.sections": "Section",
    "karabakh_data.vocabularies.standings": "Standing",
    "karabakh_data.vocabularies.support": "Attribution Stance SupportKind",
    "karabakh_data.vocabularies.times": "Precision",
    "karabakh_data.vocabularies.works": "CitationStyle NameRole NoteGroup NoteKind SourceType",
}
# What follows is written by hand.

if not TYPE_CHECKING:  # or every misspelt name would pass for one of the package
    __getattr__ = late(__name__, _HOMES)


def __dir__() -> list[str]:
    return sorted(__all__)
