"""Answers about casualties as tables, for other libraries."""

from typing import TYPE_CHECKING, Final

from karabakh_data.frames._cells import frame_of_cells
from karabakh_data.frames._frame import Frame

if TYPE_CHECKING:
    from karabakh_data.totals._fields import Answer


def frame_of_parts(summary: "Answer") -> Frame:
    """Return the figures that a summary counts."""
    rows = (
        (part.side, part.category, part.period, part.figure, part.claims) for part in summary.parts
    )
    return frame_of_cells("parts", _PART, rows)


_PART: Final = {
    "side": ("word", "Whose people it counts."),
    "category": ("word", "Which people it counts."),
    "period": ("time", "The time that it covers."),
    "low/high": ("range", "How many."),
    "claims": ("texts", "The ids of the claims that give it, of those too that raise its low end."),
}
