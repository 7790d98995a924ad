"""Records as values that every program knows: numbers, texts, and lists of texts."""

from typing import Any

from karabakh_data.frames._plain import plain
from karabakh_data.records._columns import columns, parts
from karabakh_data.values.ranges import CasualtyRange


def values_of(record: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever has described fields
    """Return what a record holds, by the names of the cells of its row.

    >>> from karabakh_data import casualty_claims
    >>> row = values_of(casualty_claims()["cc-0001"])
    >>> row["low"], row["high"], row["measure"]
    (28000, 38000, <Measure.KILLED: 'killed'>)
    """
    row: dict[str, Any] = {}
    for column in columns(type(record)):
        value = getattr(record, column.field)
        if isinstance(value, CasualtyRange):
            row.update(zip(column.cells, (value.low, value.high), strict=True))
        else:
            row[column.field] = value
    return row


def plain_row(record: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    """Return the row of a record as values that JSON has, by the names of its cells."""
    return {name: plain(value) for name, value in values_of(record).items()}


def as_dict(record: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    """Return all that a record says as values that JSON has, its parts as dictionaries."""
    apart = {
        name: [part.to_dict() for part in getattr(record, name)] for name in parts(type(record))
    }
    return plain_row(record) | apart
