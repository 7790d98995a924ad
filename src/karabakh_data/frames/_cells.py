"""What an answer says of one thing as cells of a row: a time takes three columns, a range two."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from karabakh_data.frames._frame import Frame, FrameColumn, Kind

TIME: Final = "time"
"""What a `Period` is, beside the kinds of columns: as it is written, its first and its last day."""
RANGE: Final = "range"
"""What a `CasualtyRange` is: its two ends, for whose columns a name such as ``low/high`` stands."""

Cells = Mapping[str, tuple[str, str]]
"""By name, a kind and what it means; one that may be missing has a question mark, as ``text?``."""


def frame_of_cells(name: str, cells: Cells, rows: Iterable[Sequence[Any]]) -> Frame:
    """Return rows that hold a value for each of the cells.

    >>> from karabakh_data import CasualtyRange, Side
    >>> cells = {"side": ("word", "Whose."), "low/high": ("range", "How many.")}
    >>> frame = frame_of_cells("dead", cells, [(Side.OTHER, CasualtyRange.at_least(4))])
    >>> [column.name for column in frame.columns], frame.rows
    (['side', 'low', 'high'], [('other', 4, None)])
    """
    kinds = [kind.removesuffix("?") for kind, _ in cells.values()]
    return Frame(
        name,
        [
            column
            for name, (kind, text) in cells.items()
            for column in _columns(name, kind.removesuffix("?"), text, not kind.endswith("?"))
        ],
        [
            tuple(
                part
                for kind, value in zip(kinds, row, strict=True)
                for part in _values(kind, value)
            )
            for row in rows
        ],
    )


def _columns(name: str, kind: str, text: str, is_required: bool) -> Iterator[FrameColumn]:  # noqa: FBT001
    if kind == RANGE:
        low, high = name.split("/")
        yield FrameColumn(low, Kind.WHOLE, f"{text} The low end.", is_required)
        yield FrameColumn(high, Kind.WHOLE, f"{text} The high end.")
    elif kind == TIME:
        yield FrameColumn(name, Kind.TEXT, text, is_required)
        for end, day in (("earliest", "first"), ("latest", "last")):
            told = f"{text} The {day} day; empty where it is open."
            yield FrameColumn(f"{name}_{end}", Kind.DATE, told)
    else:
        yield FrameColumn(name, Kind(kind), text, is_required)


def _values(kind: str, value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - of any kind
    if value is None:
        return (None,) * _WIDTHS.get(kind, 1)
    if kind == RANGE:
        return value.low, value.high
    if kind == TIME:
        return value.edtf, value.earliest, value.latest
    if kind == Kind.TEXTS:
        return (tuple(map(str, value)),)
    # A word of a vocabulary is a text with a class of its own, which libraries do not know.
    return (str(value) if kind == Kind.WORD else value,)


_WIDTHS: Final = {RANGE: 2, TIME: 3}
