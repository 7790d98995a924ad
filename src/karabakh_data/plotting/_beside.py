"""What is printed for a year, and other figures for it, as ranges beside what is counted."""

from collections.abc import Sequence
from typing import Any, Final

from karabakh_data.plotting._ranges import ends
from karabakh_data.plotting._style import INK, Spec
from karabakh_data.plotting._whole import claims_on_the_whole
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.values.ranges import CasualtyRange

Row = dict[str, Any]

# On either side of the middle, where the triangle of what is counted stands, or one would hide
# another.
_PRINTED_AT: Final = 0.3
_RIVAL_AT: Final = 0.7
_DIAMOND: Final[Spec] = {"shape": "diamond", "size": 45, "stroke": INK, "fill": "white"}
_CROSS: Final[Spec] = {"shape": "M-1,-1L1,1M-1,1L1,-1", "size": 20, "color": INK}


def rivals_of(answer: CasualtySummary) -> list[CasualtyClaim]:
    """Return the claims about the whole year that are not counted, and say something else.

    What is printed for the year has a mark of its own, and is not among them.
    """
    printed = {claim for part in answer.printed for claim in part.claims}
    return [
        one
        for one in claims_on_the_whole(answer)
        if one not in answer.chosen and one.id not in printed and one.figure != answer.total
    ]


def figures_beside(answer: CasualtySummary) -> list[CasualtyRange]:
    """Return what is printed for the year, and the other figures for it."""
    stated = [] if answer.stated is None else [answer.stated]
    return [*stated, *(claim.figure for claim in rivals_of(answer))]


def layers_beside(years: Sequence[tuple[CasualtySummary, int]], x: Spec, y: Spec) -> list[Spec]:
    """Return diamonds for what is printed for each year, and crosses for the other figures."""
    printed = [
        _row(answer.stated, year + _PRINTED_AT, answer)
        for answer, year in years
        if answer.stated is not None
    ]
    rivals = [
        _row(claim.figure, year + _RIVAL_AT, answer)
        for answer, year in years
        for claim in rivals_of(answer)
    ]
    return [*_ranges(printed, _DIAMOND, x, y), *_ranges(rivals, _CROSS, x, y)]


def _row(figure: CasualtyRange, at: float, answer: CasualtySummary) -> Row:
    return {
        "at": at,
        **ends(figure),
        "label": "" if figure == answer.total else str(figure),
    }


def _ranges(rows: Sequence[Row], mark: Spec, x: Spec, y: Spec) -> list[Spec]:
    """Return a line from end to end, a mark on each, a triangle where one is open, and words."""
    if not rows:
        return []
    data = {"data": {"values": list(rows)}}
    at: Spec = {"x": {"field": "at", **x}}
    low: Spec = at | {"y": {"field": "low", **y}}
    high: Spec = at | {"y": {"field": "high", **y}}
    point: Spec = {"type": "point", "opacity": 1, **mark}
    triangle: Spec = {"type": "point", "shape": "triangle-up", "size": 30, "color": INK}
    words: Spec = {"type": "text", "angle": 270, "align": "right", "dx": -7, "fontSize": 9}
    return [
        data
        | {"mark": {"type": "rule", "color": INK}, "encoding": low | {"y2": {"field": "high"}}},
        data | {"mark": point, "encoding": low},
        data | {"mark": point, "encoding": high},
        data
        | {
            "transform": [{"filter": "datum.open"}],
            "mark": triangle | {"opacity": 1, "yOffset": -8},
            "encoding": high,
        },
        data | {"mark": words, "encoding": low | {"text": {"field": "label"}}},
    ]
