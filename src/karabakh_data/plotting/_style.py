"""What all pictures look like: sizes, colours and marks, and the frame around each."""

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import Any, Final, TypeVar

from karabakh_data.errors import PictureError, WrongTypeError
from karabakh_data.versions import DATA_VERSION
from karabakh_data.vocabularies.people import Side

T = TypeVar("T")
Spec = dict[str, Any]

WIDE: Final = 660
"""The width of a picture for a page, in pixels."""
NARROW: Final = 350
"""The width of a picture for a telephone, in pixels."""

INK: Final = "#222222"
FAINT: Final = "#6b6b6b"
GRID: Final = "#e4e4e4"
ACCENT: Final = "#3b5b8c"
# Neither is of a flag; they differ in lightness little and in hue much, also for the colour-blind,
# and each side has a mark of its own besides, for print.
COLOURS: Final = {Side.ARMENIAN: "#7a3e9d", Side.AZERBAIJANI: "#00798c"}
SHAPES: Final = {Side.ARMENIAN: "circle", Side.AZERBAIJANI: "square"}

_LEAST: Final = 240
_MOST: Final = 4000
_SCHEMA: Final = "https://vega.github.io/schema/vega-lite/v6.json"
_TEXT: Final = 12
_SMALL: Final = 11
_WIDTH_OF_A_LETTER: Final = 0.52


def listed(given: Iterable[T], expected: str) -> list[T]:
    """Return what is given one by one, as a list.

    Raises:
        WrongTypeError: if it is one thing and not several.
    """
    if not isinstance(given, Iterable):
        raise WrongTypeError(given, expected)
    return list(given)


def check_width(width: object) -> None:
    """Raise if a width is none on which all that belongs on a picture fits.

    Raises:
        WrongTypeError: if it is no whole number.
        PictureError: if it is too small or too large.
    """
    expected = f"a width of {_LEAST} to {_MOST:,} pixels"
    if not isinstance(width, int) or isinstance(width, bool):
        raise WrongTypeError(width, expected)
    if not _LEAST <= width <= _MOST:
        raise PictureError(width, expected)


def framed(
    title: str,
    plots: Sequence[Spec],
    notes: Iterable[str],
    width: int,
    left: int = 0,
    *,
    as_of: str,
) -> Spec:
    """Return a whole picture: what it shows, the plots one below the other, and the notes.

    The last note says of which data it is, and *as_of* for which time that stands. *left* is how
    much room the plots need for what stands on their left, below which the notes begin.
    """
    told = [*notes, f"Data {DATA_VERSION} of karabakh-data, as of {as_of}. CC BY-SA 4.0."]
    lines = [line for note in told for line in in_lines(note, width, _SMALL)]
    return {
        "$schema": _SCHEMA,
        "background": "white",
        "padding": 8,
        "title": {"text": in_lines(title, width, 15, bold=True), "anchor": "start", "offset": 12},
        "concat": [*plots, _text_below(lines, left)],
        "columns": 1,
        "align": "none",
        "spacing": 12,
        "config": _CONFIG,
    }


def in_lines(text: str, width: int, size: int = _TEXT, *, bold: bool = False) -> list[str]:
    """Return a text in lines that fit a width in pixels, as far as letters are alike."""
    letter = size * _WIDTH_OF_A_LETTER * (1.1 if bold else 1)
    return wrap(text, max(int(width / letter), 20))


def _text_below(lines: list[str], left: int) -> Spec:
    # A plot without anything in it, for only plots have titles and only titles have lines.
    return {
        "data": {"values": [{}]},
        "mark": {"type": "point", "opacity": 0},
        "width": 1,
        "height": 1,
        "title": {
            "text": lines,
            "anchor": "start",
            "dx": -left,
            "fontSize": _SMALL,
            "fontWeight": "normal",
            "color": FAINT,
            "lineHeight": 14,
        },
        "view": {"stroke": None},
    }


_CONFIG: Final[Spec] = {
    "font": "sans-serif",
    "view": {"stroke": None},
    "title": {"fontSize": 15, "color": INK, "lineHeight": 19},
    "axis": {
        "labelFontSize": _SMALL,
        "titleFontSize": _SMALL,
        "titleFontWeight": "normal",
        "labelColor": INK,
        "titleColor": FAINT,
        "gridColor": GRID,
        "domainColor": FAINT,
        "tickColor": FAINT,
        "labelLimit": 260,
    },
    "text": {"fontSize": _SMALL, "color": INK},
    "legend": {"labelFontSize": _SMALL, "titleFontSize": _SMALL, "labelLimit": 320},
}


def colour_of(side: Side | None) -> str:
    """Return the colour of a side; all others have one together."""
    return ACCENT if side is None else COLOURS.get(side, ACCENT)
