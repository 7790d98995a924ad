"""Typed columns as a notebook shows them."""

from decimal import Decimal
from typing import Final

from karabakh_data._html import box, table
from karabakh_data.frames._frame import Frame, Kind

_NUMBERS: Final = {Kind.WHOLE, Kind.NUMBER}
_FIVE_DIGITS: Final = 10_000


def as_html(frame: Frame) -> str:
    """Return rows and columns as a table, with what the rows are and how many there are."""
    number = len(frame.rows)
    caption = f"{frame.name}: {number:,} row{'' if number == 1 else 's'}"
    numbers = [place for place, column in enumerate(frame.columns) if column.kind in _NUMBERS]
    heads = [column.name for column in frame.columns]

    def cells(row: tuple[object, ...]) -> list[str]:
        return [*map(in_words, row)]

    return box(table(caption, heads, frame.rows, cells, numbers=numbers, word="row"))


def in_words(value: object) -> str:
    """Return a value as people write it; thousands are set off from five digits on.

    >>> in_words(2016), in_words(38000), in_words(("a", "b")), in_words(True), in_words(None)
    ('2016', '38,000', 'a; b', 'yes', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if isinstance(value, int | Decimal) and abs(int(value)) >= _FIVE_DIGITS:
        return f"{value:,}"
    return str(value)
