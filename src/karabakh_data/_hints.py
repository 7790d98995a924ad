"""The types that the signatures of questions name, each imported when somebody looks it up.

A hint such as ``"_hints.Actor"`` is understood by type checkers and by `typing.get_type_hints`
alike, and no question has to import the types of all others: that would double the time of a first
answer.
"""

from typing import TYPE_CHECKING

from karabakh_data._public import late

if TYPE_CHECKING:
    from fractions import Fraction
    from pathlib import Path

    from cattrs.preconf.json import JsonConverter

    from karabakh_data.citing._citable import Citable
    from karabakh_data.comparing.comparison import Comparison
    from karabakh_data.findings import Findings
    from karabakh_data.proofs._answering import Reasoner
    from karabakh_data.proofs.bounds import Bounds
    from karabakh_data.proofs.contradictions import Contradiction
    from karabakh_data.proofs.reconciling import Reconciliation
    from karabakh_data.records.actors import Actor
    from karabakh_data.records.casualties import CasualtyClaim
    from karabakh_data.records.events import Event
    from karabakh_data.records.figures_and_votes import Figure, Vote
    from karabakh_data.records.notes import Note
    from karabakh_data.records.places import Place
    from karabakh_data.records.relations import Membership, Recognition
    from karabakh_data.records.series import ReferenceCount, ReferenceSeries
    from karabakh_data.records.support import SupportClaim
    from karabakh_data.records.works import OutletName, Source
    from karabakh_data.support import Supporters
    from karabakh_data.tables._names import Index
    from karabakh_data.tables.origins import Origin
    from karabakh_data.tables.overriding import Overridden
    from karabakh_data.tables.table import Table
    from karabakh_data.totals._question import Question
    from karabakh_data.totals.groups import CasualtyGroups
    from karabakh_data.totals.summary import CasualtySummary
    from karabakh_data.values._period_like import PeriodLike
    from karabakh_data.vocabularies._likes import (
        ActorKindLike,
        AttributionLike,
        BasisLike,
        CategoryLike,
        CitationStyleLike,
        EventKindLike,
        ExportFormatLike,
        FigureKindLike,
        GroupingLike,
        MeasureLike,
        NoteKindLike,
        OnContradictionLike,
        PlaceKindLike,
        PositionLike,
        SectionLike,
        SideLike,
        SourceTypeLike,
        StanceLike,
        SupportedLike,
        SupportKindLike,
    )
    from karabakh_data.vocabularies.support import Stance, SupportKind

# Written by `nox -s regenerate` from the imports above.
__all__ = [
    "Actor",
    "ActorKindLike",
    "AttributionLike",
    "BasisLike",
    "Bounds",
    "CasualtyClaim",
    "CasualtyGroups",
    "CasualtySummary",
    "CategoryLike",
    "Citable",
    "CitationStyleLike",
    "Comparison",
    "Contradiction",
    "Event",
    "EventKindLike",
    "ExportFormatLike",
    "Figure",
    "FigureKindLike",
    "Findings",
    "Fraction",
    "GroupingLike",
    "Index",
    "JsonConverter",
    "MeasureLike",
    "Membership",
    "Note",
    "NoteKindLike",
    "OnContradictionLike",
    "Origin",
    "OutletName",
    "Overridden",
    "Path",
    "PeriodLike",
    "Place",
    "PlaceKindLike",
    "PositionLike",
    "Question",
    "Reasoner",
    "Recognition",
    "Reconciliation",
    "ReferenceCount",
    "ReferenceSeries",
    "SectionLike",
    "SideLike",
    "Source",
    "SourceTypeLike",
    "Stance",
    "StanceLike",
    "SupportClaim",
    "SupportKind",
    "SupportKindLike",
    "SupportedLike",
    "Supporters",
    "Table",
    "Vote",
]

_HOMES = {
    "fractions": "Fraction",
    "pathlib": "Path",
    "cattrs.preconf.json": "JsonConverter",
    "karabakh_data.citing._citable": "Citable",
    "karabakh_data.comparing.comparison": "Comparison",
    "karabakh_data.findings": "Findings",
    "karabakh_data.proofs._answering": "Reasoner",
    "karabakh_data.proofs.bounds": "Bounds",
    "karabakh_data.proofs.contradictions": "Contradiction",
    "karabakh_data.proofs.reconciling": "Reconciliation",
    "karabakh_data.records.actors": "Actor",
    "karabakh_data.records.casualties": "CasualtyClaim",
    "karabakh_data.records.events": "Event",
    "karabakh_data.records.figures_and_votes": "Figure Vote",
    "karabakh_data.records.notes": "Note",
    "karabakh_data.records.places": "Place",
    "karabakh_data.records.relations": "Membership Recognition",
    "karabakh_data.records.series": "ReferenceCount ReferenceSeries",
    "karabakh_data.records.support": "SupportClaim",
    "karabakh_data.records.works": "OutletName Source",
    "karabakh_data.support": "Supporters",
    "karabakh_data.tables._names": "Index",
    "karabakh_data.tables.origins": "Origin",
    "karabakh_data.tables.overriding": "Overridden",
    "karabakh_data.tables.table": "Table",
    "karabakh_data.totals._question": "Question",
    "karabakh_data.totals.groups": "CasualtyGroups",
    "karabakh_data.totals.summary": "CasualtySummary",
    "karabakh_data.values._period_like": "PeriodLike",
    "karabakh_data.vocabularies._likes": (
        "ActorKindLike AttributionLike BasisLike CategoryLike CitationStyleLike EventKindLike "
        "ExportFormatLike FigureKindLike GroupingLike MeasureLike NoteKindLike OnContradictionLike "
        "PlaceKindLike PositionLike SectionLike SideLike SourceTypeLike StanceLike SupportedLike "
        "SupportKindLike"
    ),
    "karabakh_data.vocabularies.support": "Stance SupportKind",
}
# What follows is written by hand.

if not TYPE_CHECKING:  # or every misspelt name would pass for one of these
    __getattr__ = late(__name__, _HOMES)
