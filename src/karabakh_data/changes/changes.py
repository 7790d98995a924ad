"""What differs between two datasets: :class:`Changes`."""

from collections.abc import Sequence
from typing import Any, overload

import attrs

from karabakh_data._layout import counted
from karabakh_data._public import Plain, public
from karabakh_data.changes._text import as_markdown, as_text
from karabakh_data.changes.change import CELLS, Change, rows_of
from karabakh_data.frames._frame import Frame, FrameColumn, Kind, frame_of_dicts
from karabakh_data.tabular import Tabular
from karabakh_data.vocabularies.changes import ChangeKind


@public
@attrs.frozen(repr=False)
class Changes(Plain, Tabular, Sequence[Change]):
    """The records that differ between two datasets, in the order of tables and ids.

    It is false if nothing differs. Printed, it tells each change in words.

    >>> from karabakh_data import Dataset, diff
    >>> found = diff(Dataset.bundled(), Dataset.bundled())
    >>> len(found), bool(found)
    (0, False)
    """

    before: str
    """What the earlier dataset is called."""
    after: str
    """What the later dataset is called."""
    changes: tuple[Change, ...]
    """The records that differ."""

    def of(self, kind: "ChangeKind | str") -> tuple[Change, ...]:
        """Return the records that are added, changed or removed.

        Args:
            kind: ``"added"``, ``"changed"`` or ``"removed"``.

        Raises:
            UnknownWordError: if *kind* is none of these.
            WrongTypeError: if it is no text.

        >>> from karabakh_data import Change, Changes, actor
        >>> found = Changes("before", "after", (Change(None, actor("iran")),))
        >>> [change.id for change in found.of("added")]
        ['iran']
        """
        word = ChangeKind(kind)
        return tuple(change for change in self.changes if change.kind is word)

    @property
    def numbers(self) -> str:
        """How many records are added, changed and removed, in words."""
        numbers = {kind: len(self.of(kind)) for kind in ChangeKind}
        told = [f"{number} {kind}" for kind, number in numbers.items() if number]
        return ", ".join(told) or "no record differs"

    def to_dict(self) -> dict[str, Any]:
        """Return all changes as values that JSON has.

        >>> from karabakh_data import Change, Changes, actor
        >>> found = Changes("before", "after", (Change(None, actor("iran")),))
        >>> found.to_dict()["added"]
        1
        """
        return {
            "before": self.before,
            "after": self.after,
            **{kind.value: len(self.of(kind)) for kind in ChangeKind},
            "changes": [change.to_dict() for change in self.changes],
        }

    def to_markdown(self) -> str:
        """Return the changes in Markdown, as a section of a changelog.

        >>> from karabakh_data import Change, Changes, actor
        >>> found = Changes("before", "after", (Change(None, actor("iran")),))
        >>> "iran" in found.to_markdown()
        True
        """
        return as_markdown(self.changes, self.before, self.after, self.numbers)

    def _frame(self) -> Frame:
        columns = [FrameColumn(name, Kind.TEXT, text, True) for name, text in CELLS.items()]  # noqa: FBT003 - no value is missing
        rows = (row for change in self.changes for row in rows_of(change))
        return frame_of_dicts("changes", columns, rows)

    @overload
    def __getitem__(self, key: int) -> Change: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[Change, ...]: ...
    def __getitem__(self, key: int | slice) -> Change | tuple[Change, ...]:
        return self.changes[key]

    def __len__(self) -> int:
        return len(self.changes)

    def __str__(self) -> str:
        return as_text(self.changes, self.before, self.after, self.numbers)

    def __repr__(self) -> str:
        return f"<Changes: {counted(len(self), 'record')}>"
