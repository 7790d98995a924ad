"""Which layer counts where several give one record: :class:`Overridden`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from karabakh_data._public import Plain, public
from karabakh_data.records._columns import parts
from karabakh_data.records._registry import RECORDS
from karabakh_data.tables._rows import Row
from karabakh_data.tables.origins import Origin
from karabakh_data.tables.package import Layer, owner
from karabakh_data.values._grouping import grouped

_Rows = Mapping[str, Sequence[Row]]
"""The rows of one layer that count together, by the id under which they do."""


@public
@attrs.frozen(repr=False)
class Overridden(Plain):
    """A record that several layers of a dataset give, not all in the same words."""

    table: str
    """The name of the table."""
    id: str
    """The id of the record; in a table of parts, that of what they are parts of."""
    origins: tuple[Origin, ...]
    """Where each layer gives it, in the order of the layers; of parts, where the first stands."""

    @property
    def counting(self) -> Origin:
        """Where the record stands that counts, in the last of the layers that give it."""
        return self.origins[-1]

    def to_dict(self) -> dict[str, Any]:
        """Return it as values that JSON has; the last of the origins is the one that counts.

        >>> from karabakh_data import Origin, Overridden
        >>> Overridden("actors", "iran", (Origin("mine", "actors.csv", 2),)).to_dict()["table"]
        'actors'
        """
        origins = [origin._asdict() for origin in self.origins]
        return {"table": self.table, "id": self.id, "origins": origins}

    def __str__(self) -> str:
        places = [f"{one.package}, {one.file} line {one.line}" for one in self.origins]
        return f"{self.table} {self.id}: {places[-1]} counts, not {' nor '.join(places[:-1])}"

    def __repr__(self) -> str:
        return f"<Overridden {self.table} {self.id}: {len(self.origins)} layers>"


def overridden_in(layers: Sequence[Layer]) -> tuple[Overridden, ...]:
    """Return the records that several layers give in different words, by tables and ids."""
    if len(layers) == 1:
        return ()
    return tuple(one for record in RECORDS for one in _of_table(record, layers))


def _of_table(record: type[Any], layers: Sequence[Layer]) -> Iterator[Overridden]:
    given = [(layer, _rows(record, layer)) for layer in layers]
    for key in sorted({key for _, found in given for key in found}):
        there = [(layer, found[key]) for layer, found in given if key in found]
        if any(_cells(found) != _cells(there[-1][1]) for _, found in there):
            origins = (Origin(layer.name, rows[0].file, rows[0].line) for layer, rows in there)
            yield Overridden(record.table, key, tuple(origins))


def _rows(record: type[Any], layer: Layer) -> _Rows:
    rows = layer.rows(record)
    column = _COLUMNS_OF_WHOLES.get(record.table)
    if column is None:
        return {key: [row] for key, row in rows.items()}
    return grouped(rows.values(), lambda row: row.cells[column])


_COLUMNS_OF_WHOLES = {
    part.table: owner(record) for record in RECORDS for part in parts(record).values()
}


def _cells(rows: Sequence[Row]) -> list[Mapping[str, str]]:
    return [row.cells for row in rows]
