"""Rows with typed columns: :class:`Frame`, from which every other form of a table is made."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any, NamedTuple


class Kind(StrEnum):
    """What the values of a column are; any of them may be None unless the column says not."""

    TEXT = "text"
    WORD = "word"
    """A text of a closed list of words."""
    WHOLE = "whole"
    """An int."""
    NUMBER = "number"
    """A Decimal."""
    FLAG = "flag"
    """A bool."""
    DATE = "date"
    """A datetime.date."""
    TEXTS = "texts"
    """A sequence of texts; it may be empty, and is never None."""


class FrameColumn(NamedTuple):
    """A column: what it is called, and what its values are."""

    name: str
    kind: Kind
    description: str
    is_required: bool = False
    """Whether no value is None."""


class Frame(NamedTuple):
    """A table as other libraries know one."""

    name: str
    """What the rows are, such as ``casualty_claims``."""
    columns: Sequence[FrameColumn]
    rows: Sequence[tuple[Any, ...]]
    """The values of each row, in the order of the columns."""

    def values(self, place: int) -> list[Any]:
        """Return the values of one column, from the first row to the last."""
        return [row[place] for row in self.rows]


def frame_of_dicts(
    name: str, columns: Sequence[FrameColumn], dicts: Iterable[dict[str, Any]]
) -> Frame:
    """Return rows that are given by the names of the columns."""
    names = [column.name for column in columns]
    return Frame(name, columns, [tuple(row[name] for name in names) for row in dicts])
