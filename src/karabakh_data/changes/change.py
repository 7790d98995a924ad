"""A record that differs between two datasets: :class:`Change`."""

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

import attrs

from karabakh_data._public import Plain, public
from karabakh_data.frames._plain import plain
from karabakh_data.records._columns import parts
from karabakh_data.records._plain import values_of
from karabakh_data.tables._cells import cells
from karabakh_data.vocabularies.changes import ChangeKind


@public
class FieldChange(NamedTuple):
    """A value of a record that differs."""

    field: str
    """The name of its column, such as ``low``."""
    old: object
    """The value before; None where there was none."""
    new: object
    """The value after; None where there is none."""


@public
@attrs.frozen(repr=False)
class Change(Plain):
    """A record that only one of two datasets has, or that both have with other values."""

    old: Any
    """The record before; None if it is added."""
    new: Any
    """The record after; None if it is removed."""

    @property
    def kind(self) -> ChangeKind:
        """Whether the record is added, changed or removed."""
        if self.old is None:
            return ChangeKind.ADDED
        return ChangeKind.REMOVED if self.new is None else ChangeKind.CHANGED

    @property
    def record(self) -> Any:  # noqa: ANN401 - a record of any class
        """The record as it is after the change, or was before it is removed."""
        return self.old if self.new is None else self.new

    @property
    def table(self) -> str:
        """The name of the table that holds the record."""
        return str(self.record.table)

    @property
    def id(self) -> str:
        """The id of the record."""
        return str(self.record.id)

    @property
    def fields(self) -> tuple[FieldChange, ...]:
        """The values that differ, in the order of the columns.

        Of a record that is added or removed, those are all that it has.
        """
        old, new = ({} if one is None else values_of(one) for one in (self.old, self.new))
        before, after = ({} if one is None else cells(one) for one in (self.old, self.new))
        return tuple(
            FieldChange(name, old.get(name), new.get(name))
            for name in after or before
            if before.get(name, "") != after.get(name, "")
        )

    @property
    def parts(self) -> "tuple[Change, ...]":
        """What differs among the parts of the record that have rows of their own.

        Those are the authors and editors of a work, and the names of actors, events and places.
        """
        return tuple(
            change
            for field in parts(type(self.record))
            for change in changes_among(
                () if self.old is None else getattr(self.old, field),
                () if self.new is None else getattr(self.new, field),
            )
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the change as values that JSON has.

        >>> from karabakh_data import Change, actor
        >>> change = Change(None, actor("iran"))
        >>> change.to_dict()["change"], change.to_dict()["fields"]["kind"]
        ('added', {'old': None, 'new': 'state'})
        """
        return {
            "table": self.table,
            "id": self.id,
            "change": self.kind.value,
            "fields": {
                one.field: {"old": plain(one.old), "new": plain(one.new)} for one in self.fields
            },
            "parts": [part.to_dict() for part in self.parts],
        }

    def __str__(self) -> str:
        return f"{self.kind} {self.id}: {self.record}"

    def __repr__(self) -> str:
        return f"<Change {self.table}: {self.kind} {self.id}>"


def changes_among(old: Sequence[Any], new: Sequence[Any]) -> Iterator[Change]:
    """Yield the records that differ between two sequences, in the order of their ids."""
    before, after = ({record.id: record for record in records} for records in (old, new))
    for key in sorted({*before, *after}):
        change = Change(before.get(key), after.get(key))
        if _differs(change):
            yield change


def _differs(change: Change) -> bool:
    old, new = change.old, change.new
    # By cells and not by records: a claim does not change when the work that it cites does.
    return old is not new and bool(
        old is None or new is None or cells(old) != cells(new) or change.parts
    )


CELLS: Final = {
    "table": "The table of the record.",
    "id": "The id of the record.",
    "part_of": "The id of what the record is a part of; empty if it is no part.",
    "change": "Whether the record is added, changed or removed.",
    "field": "The column of the value.",
    "old": "The cell before; empty where there was no value.",
    "new": "The cell after; empty where there is no value.",
}
"""What the rows of a table of changes have, and what each means."""


def rows_of(change: Change, whole: str = "") -> Iterator[dict[str, str]]:
    """Yield a row a value that differs, of the record and of its parts."""
    before, after = ({} if one is None else cells(one) for one in (change.old, change.new))
    for one in change.fields:
        values = before.get(one.field, ""), after.get(one.field, "")
        row = (change.table, change.id, whole, change.kind.value, one.field, *values)
        yield dict(zip(CELLS, row, strict=True))
    for part in change.parts:
        yield from rows_of(part, change.id)
