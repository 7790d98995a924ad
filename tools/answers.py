"""The shapes of answers, as `to_dict` gives them; what each value means is told by the class."""

from collections.abc import Mapping
from typing import Any, Final

from described import meanings_of
from shapes import (
    COUNT,
    DAY,
    FLAG,
    KEY,
    PRINTED,
    RATIONAL,
    TEXT,
    Shape,
    by,
    each_once,
    many,
    maybe,
    object_of,
    to,
    told,
)

from karabakh_data import (
    Adjustment,
    Basis,
    Bounds,
    CasualtyGroup,
    CasualtyGroups,
    CasualtyRange,
    CasualtySummary,
    Category,
    ComparedCount,
    ComparedYear,
    Comparison,
    Contradiction,
    Discrepancy,
    DiscrepancyKind,
    Findings,
    Gap,
    Grouping,
    Measure,
    OnContradiction,
    Part,
    Period,
    Proof,
    Reconciliation,
    ReferenceSeries,
    Section,
    SetAside,
    Severity,
    Side,
    Stance,
    Standing,
    Supporter,
    Supporters,
    SupportKind,
    Unlimited,
    Verdict,
)
from karabakh_data.totals.groups import frame_of_groups

_KEYS: Final = each_once(KEY)
_MAYBE_RANGE: Final = maybe(to(CasualtyRange))
_AS_OF: Final = TEXT | {"description": "The month for which the data stands, in EDTF."}
_ASKED: Final[Mapping[str, Shape]] = {
    "period": maybe(to(Period)),
    "side": maybe(to(Side)),
    "category": maybe(to(Category)),
    "measure": to(Measure),
}
_MULTIPLIERS: Final = by(KEY, RATIONAL)

_PART: Final[Mapping[str, Shape]] = {
    "period": to(Period),
    "side": to(Side),
    "category": to(Category),
    "figure": to(CasualtyRange),
    "claims": _KEYS,
}
_VERDICT: Final[Mapping[str, Shape]] = {
    "id": KEY | {"description": "The id of the claim."},
    "standing": to(Standing),
    "reason": TEXT,
}
_CELL: Final = {
    "type": "array",
    "prefixItems": [to(Side), to(Category)],
    "items": False,
    "minItems": 2,
}
_GAP: Final[Mapping[str, Shape]] = {"period": to(Period), "cells": many(_CELL)}
_AT_ODDS: Final[Mapping[str, Shape]] = {
    "kind": to(DiscrepancyKind),
    "claims": _KEYS,
    "stated": _MAYBE_RANGE,
    "computed": _MAYBE_RANGE,
    "message": TEXT,
}
_DISCREPANCY: Final[Mapping[str, Shape]] = {
    "kind": to(DiscrepancyKind),
    "severity": to(Severity),
    "weight": COUNT,
    "claims": _KEYS,
    "stated": maybe(PRINTED),
    "computed": maybe(PRINTED),
    "notes": each_once({"type": "string", "pattern": "^[1-9][0-9]*$"}),
    "sections": each_once(to(Section)),
    "message": TEXT,
}
_UNLIMITED: Final[Mapping[str, Shape]] = {
    "people": many(TEXT)
    | {"description": "Whose people, which people, and of which force, where it is named."},
    "period": to(Period),
}
_PROOF: Final[Mapping[str, Shape]] = {
    "value": maybe(RATIONAL),
    "multipliers": _MULTIPLIERS,
    "unlimited": maybe(to(Unlimited)),
}
_ADJUSTMENT: Final[Mapping[str, Shape]] = {
    "claim": KEY,
    "end": {"enum": ["low", "high"]},
    "least": RATIONAL,
    "most": RATIONAL,
    "by": RATIONAL,
}


_GROUP: Final[Mapping[str, Shape]] = {
    "group": TEXT,
    **dict.fromkeys(("low", "high", "stated_low", "stated_high"), maybe(COUNT)),
    "days": COUNT,
    "days_covered": COUNT,
    "complete": FLAG,
    "claims": _KEYS,
    "sources": _KEYS,
    "discrepancies": COUNT,
    "period": maybe(to(Period)),
    "period_earliest": maybe(DAY),
    "period_latest": maybe(DAY),
    "side": maybe(to(Side)),
    "category": maybe(to(Category)),
    "measure": to(Measure),
    "name": maybe(TEXT),
    "parent": maybe(KEY),
}
_GROUPS: Final[Mapping[str, Shape]] = {
    "by": to(Grouping),
    "whole": to(CasualtySummary) | {"description": "The answer for all of them together."},
    "groups": many(to(CasualtyGroup)) | {"description": "The groups, a row each."},
}
_TOLD_OF_COLUMNS: Final = {
    CasualtyGroup: {column.name: column.description for column in frame_of_groups([]).columns}
}
"""What the columns of a table mean, where an answer gives them as they are."""


def _meant(kind: type[Any], properties: Mapping[str, Shape]) -> Shape:
    """Return the shape of an object; what the class says of a property is told there."""
    meanings = meanings_of(kind) | _TOLD_OF_COLUMNS.get(kind, {})
    return object_of(
        {
            name: shape if "description" in shape else shape | {"description": meanings[name]}
            for name, shape in properties.items()
        }
    )


_SUMMARY: Final[Mapping[str, Shape]] = {
    **_ASKED,
    "event": maybe(KEY),
    "claimant": maybe(KEY),
    "total": _MAYBE_RANGE,
    "stated": _MAYBE_RANGE,
    "by_side": by(to(Side), to(CasualtyRange)),
    "by_category": by(to(Category), to(CasualtyRange)),
    "days": COUNT,
    "days_covered": COUNT,
    "days_by_side": by(to(Side), COUNT),
    "complete": FLAG,
    "parts": many(to(Part)),
    "claims": many(to(Verdict)) | {"description": "What became of each claim, and why."},
    "gaps": many(to(Gap)),
    "discrepancies": many(_meant(Discrepancy, _AT_ODDS)),
    "sources": _KEYS | {"description": "The ids of the works cited for the claims counted."},
    "data_as_of": _AS_OF,
}
_BOUNDS: Final[Mapping[str, Shape]] = {
    **_ASKED,
    "basis": to(Basis),
    "range": to(CasualtyRange),
    "low_proof": to(Proof),
    "high_proof": to(Proof),
    "low_is_tight": FLAG,
    "high_is_tight": FLAG,
    "set_aside": many(to(SetAside)),
    "on_contradiction": to(OnContradiction),
    "data_as_of": _AS_OF,
}
_CONTRADICTION: Final[Mapping[str, Shape]] = {
    "measure": to(Measure),
    "basis": to(Basis),
    "gap": {"type": "integer", "minimum": 1},
    "claims": _KEYS,
    "certificate": by(KEY, {"type": "integer"}),
    "message": TEXT | {"description": "The contradiction in one sentence."},
}
_DIFFERENCE: Final = maybe({"type": "integer"})
_COMPARED_COUNT: Final[Mapping[str, Shape]] = {
    "series": TEXT,
    **dict.fromkeys(("low", "best", "high"), maybe(COUNT)),
    **dict.fromkeys(("difference_low", "difference_high"), _DIFFERENCE),
    "meets": maybe(FLAG),
    "of": PRINTED,
    "counts": _KEYS | {"description": "The ids of the rows of the series for the year."},
    "remarks": many(TEXT),
}
_COMPARED_YEAR: Final[Mapping[str, Shape]] = {
    "year": COUNT,
    "total": _MAYBE_RANGE,
    "days": COUNT | {"description": "The number of days of the year."},
    "days_covered": COUNT
    | {"description": "On how many of these days a figure is counted for anybody."},
    "counts": many(to(ComparedCount)),
}
_COMPARISON: Final[Mapping[str, Shape]] = {
    "period": to(Period),
    "names": each_once(TEXT),
    "series": many(to(ReferenceSeries)),
    "years": many(to(ComparedYear)) | {"description": "The years, none of which is left out."},
    "data_as_of": _AS_OF,
}
_SUPPORTER: Final[Mapping[str, Shape]] = {
    "actor": KEY,
    "name": TEXT,
    "part_of": maybe(KEY),
    "side": to(Side),
    "kinds": each_once(to(SupportKind)),
    "withheld": each_once(to(SupportKind)),
    "stances": each_once(to(Stance)),
    "periods": each_once(to(Period)),
    "since": maybe(to(Period)),
    "undated": FLAG,
    "neutral": FLAG,
    "disputed": FLAG,
    "denied_by": _KEYS,
    "parts": _KEYS,
    "claims": _KEYS | {"description": "The ids of the claims, those of withheld support included."},
}

ANSWERS: Final[Mapping[type[Any], Mapping[str, Shape]]] = {
    CasualtySummary: _SUMMARY,
    CasualtyGroup: _GROUP,
    CasualtyGroups: _GROUPS,
    Comparison: _COMPARISON,
    Bounds: _BOUNDS,
    Contradiction: _CONTRADICTION,
    Discrepancy: _DISCREPANCY,
    Reconciliation: {"total": RATIONAL, "adjustments": many(to(Adjustment))},
    Supporter: _SUPPORTER,
}
"""What each answer holds."""
_INSIDE: Final[Mapping[type[Any], Mapping[str, Shape]]] = {
    Adjustment: _ADJUSTMENT,
    ComparedCount: _COMPARED_COUNT,
    ComparedYear: _COMPARED_YEAR,
    Gap: _GAP,
    Part: _PART,
    Proof: _PROOF,
    SetAside: {"claim": KEY, "reason": TEXT, "bears": FLAG},
    Unlimited: _UNLIMITED,
    Verdict: _VERDICT,
}
"""What else answers are made of."""


def answers() -> dict[type[Any], Shape]:
    """Return the shapes of answers, and of what they are made of, by their classes."""
    known = {**ANSWERS, **_INSIDE}
    found = {kind: told(kind, _meant(kind, own)) for kind, own in known.items()}
    lists = {Findings: Discrepancy, Supporters: Supporter}
    return found | {kind: told(kind, many(to(item))) for kind, item in lists.items()}
