"""Ranges one below the other, each with the words that belong to it."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from karabakh_data.plotting._ranges import ends, scale_for
from karabakh_data.plotting._style import FAINT, INK, Spec, in_lines
from karabakh_data.values.ranges import CasualtyRange

_ROW: Final = 46
_MANY: Final = 20


class Line(NamedTuple):
    """A range with its words."""

    title: str
    """Who says so, or what it is."""
    detail: str
    """The claim and where it stands, in small letters."""
    figure: CasualtyRange
    colour: str
    is_thick: bool = False


def forest(lines: Sequence[Line], width: int) -> Spec:
    """Return a plot with a line for each range, its words above it and its figure behind it."""
    scale = scale_for(line.figure for line in lines)
    rows = [_row(place, line, width) for place, line in enumerate(lines)]
    x: Spec = {
        "type": "quantitative",
        "title": f"people{', logarithmic scale' if scale.is_log else ''}",
        "scale": scale.spec,
        "axis": scale.axis | {"tickCount": 5},
    }
    y: Spec = {"field": "place", "type": "ordinal", "axis": None}
    words: Spec = {"x": {"value": 0}, "y": y}
    return {
        "width": width,
        "height": {"step": _ROW},
        "data": {"values": rows},
        "layer": [
            _text("title", INK, -14, words),
            _text("detail", FAINT, -2, words, size=9.5),
            _bar(x, y),
            _arrow(x, y),
            {
                "mark": {"type": "text", "align": "left", "dx": 12, "dy": 12},
                "encoding": {"x": {"field": "high", **x}, "y": y, "text": {"field": "figure"}},
            },
        ],
    }


def notes_on_length(lines: Sequence[Line]) -> list[str]:
    """Return how to ask for fewer lines, if there are more than fit a screen or two."""
    if len(lines) <= _MANY:
        return []
    return [f"{len(lines)} lines: about a shorter time, one side or one category there are fewer."]


def _row(place: int, line: Line, width: int) -> dict[str, Any]:
    return {
        "place": place,
        "title": in_lines(line.title, width, 11)[0],
        "detail": in_lines(line.detail, width, 10)[0] if line.detail else "",
        "colour": line.colour,
        "thickness": 9 if line.is_thick else 5,
        **ends(line.figure),
    }


def _text(field: str, colour: str, above: int, words: Spec, size: float = 11) -> Spec:
    return {
        "mark": {"type": "text", "align": "left", "dy": above, "color": colour, "fontSize": size},
        "encoding": {**words, "text": {"field": field}},
    }


def _bar(x: Spec, y: Spec) -> Spec:
    # The ends are round, so that a range of one number is seen, too.
    return {
        "mark": {"type": "rule", "strokeCap": "round", "yOffset": 12},
        "encoding": {
            "x": {"field": "low", **x},
            "x2": {"field": "high"},
            "y": y,
            "color": {"field": "colour", "type": "nominal", "scale": None},
            "strokeWidth": {"field": "thickness", "type": "quantitative", "scale": None},
        },
    }


def _arrow(x: Spec, y: Spec) -> Spec:
    return {
        "transform": [{"filter": "datum.open"}],
        "mark": {
            "type": "point",
            "shape": "triangle-right",
            "filled": True,
            "size": 70,
            "opacity": 1,
            "xOffset": 6,
            "yOffset": 12,
        },
        "encoding": {
            "x": {"field": "high", **x},
            "y": y,
            "color": {"field": "colour", "type": "nominal", "scale": None},
        },
    }
