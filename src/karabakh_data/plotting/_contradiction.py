"""A contradiction as the sum that shows it."""

from typing import Any, Final

from karabakh_data.dataset import Dataset
from karabakh_data.errors import WrongTypeError
from karabakh_data.plotting._picture import Picture
from karabakh_data.plotting._style import INK, WIDE, Spec, check_width, framed
from karabakh_data.proofs.contradictions import Contradiction

_LEFT: Final = 60
_LOW: Final = "at least"
_HIGH: Final = "at most"
# Of equal weight, and no colour of a side: who says so is not the matter.
_TINTS: Final = ("#3b5b8c", "#7f9cc8", "#b3c4e0", "#d5dfef")
_OTHER: Final = "#b5651d"


def contradiction(
    found: Contradiction, *, dataset: Dataset | None = None, width: int = WIDE
) -> Picture:
    """Return a picture of the sum that shows why some claims cannot all be true.

    Above lies what some claims say there were at least, one behind the other; below, what others
    allow at most for the same people. The first is longer, which cannot be.

    Args:
        found: A contradiction, as `contradictions` finds them.
        dataset: That of the claims, which tells for which time it stands; the bundled one if it is
            None.
        width: The width in pixels, from 240 to 4,000, such as ``350`` for a phone.

    Raises:
        WrongTypeError: if *found* is no contradiction.

    >>> from karabakh_data import contradictions
    >>> from karabakh_data.plotting import contradiction
    >>> contradiction(next(contradictions()))
    <Picture Claims that cannot all be true>
    """
    check_width(width)
    if not isinstance(found, Contradiction):
        raise WrongTypeError(found, "a contradiction, as contradictions() finds them")
    rows = _rows(found)
    x: Spec = {
        "type": "quantitative",
        "title": "people",
        "axis": {"format": ",d", "tickMinStep": 1},
    }
    y: Spec = {"field": "end", "type": "ordinal", "sort": [_LOW, _HIGH], "title": None}
    box: Spec = {"x": {"field": "start", **x}, "x2": {"field": "stop"}, "y": y}
    plot: Spec = {
        "width": width - _LEFT,
        "height": 130,
        "data": {"values": rows},
        "layer": [
            {
                "mark": {"type": "bar", "stroke": "white", "height": 34},
                "encoding": box | {"color": {"field": "colour", "type": "nominal", "scale": None}},
            },
            {
                "mark": {"type": "text", "align": "left", "dx": 3, "dy": -24, "color": INK},
                "encoding": {"x": {"field": "start", **x}, "y": y, "text": {"field": "label"}},
            },
        ],
    }
    title = "Claims that cannot all be true"
    notes = [
        *(f"{row['label']}: {row['told']}" for row in rows),
        f"They fail to agree by {found.gap}.",
    ]
    data = Dataset.bundled() if dataset is None else dataset
    whole = framed(title, [plot], notes, width, _LEFT - 10, as_of=data.as_of)
    return Picture(whole, f"{title}. {found}.")


def _rows(found: Contradiction) -> list[dict[str, Any]]:
    """Return the boxes of the sum: where each begins and stops, and what it is."""
    rows: list[dict[str, Any]] = []
    reached = {_LOW: 0, _HIGH: 0}
    for claim in sorted(found.claims, key=lambda one: one.id):
        times = int(found.certificate[claim.id])
        end = _LOW if times > 0 else _HIGH
        number = claim.figure.low if times > 0 else claim.figure.high or 0
        for turn in range(abs(times)):
            start = reached[end]
            reached[end] += number
            tint = _TINTS[len(rows) % len(_TINTS)] if end == _LOW else _OTHER
            rows.append(
                {
                    "end": end,
                    "start": start,
                    "stop": reached[end],
                    "colour": tint,
                    "label": f"{claim.id}: {number:,}" if turn == 0 else f"{number:,} again",
                    "told": f"{claim.period}, {claim.people}, {end} {number:,}",
                }
            )
    return rows
