"""Ranges as marks on a scale, and in words for those who hear them."""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from karabakh_data.values.ranges import CasualtyRange

# Where the largest figure is so many times the smallest, an even scale hides the small ones.
_LOG_FROM: Final = 40


class Scale(NamedTuple):
    """How numbers of people are laid out along an axis."""

    spec: dict[str, Any]
    axis: dict[str, Any]
    is_log: bool


def scale_for(figures: Iterable[CasualtyRange]) -> Scale:
    """Return a scale on which all the figures can be told apart.

    A logarithmic one has a zero, too: below ten it is nearly even.
    """
    found = list(figures)
    most = max((figure.low if figure.high is None else figure.high for figure in found), default=1)
    least = min((figure.low for figure in found if figure.low), default=1)
    if most < least * _LOG_FROM:
        return Scale(
            {"type": "linear", "zero": True, "domainMax": most * 1.25 + 1}, _AXIS, is_log=False
        )
    ticks = [0, *(10**power for power in range(len(str(most)) + 1) if 10**power < most * 2)]
    spec = {"type": "symlog", "constant": 1, "domain": [0, most * 2.5]}
    return Scale(spec, {**_AXIS, "values": ticks}, is_log=True)


_AXIS: Final = {"format": ",d", "tickMinStep": 1}


def ends(figure: CasualtyRange | None) -> dict[str, Any]:
    """Return what a row of data says of a range; an open one is drawn at its low end."""
    if figure is None:
        return {"low": None, "high": None, "open": False, "figure": "no figure"}
    high = figure.low if figure.high is None else figure.high
    return {
        "low": figure.low,
        "high": high,
        "open": figure.high is None,
        "figure": str(figure),
    }


def spoken(figure: CasualtyRange | None) -> str:
    """Return a range as one reads it aloud.

    >>> spoken(CasualtyRange(3, 5)), spoken(CasualtyRange(4, None)), spoken(None)
    ('3 to 5', '4 or more', 'no figure')
    """
    if figure is None:
        return "no figure"
    if figure.high is None:
        return f"{figure.low:,} or more"
    return f"{figure.low:,}" if figure.is_exact else f"{figure.low:,} to {figure.high:,}"
