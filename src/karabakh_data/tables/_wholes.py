"""From a part up to its wholes: :func:`with_wholes`."""

from typing import TYPE_CHECKING, TypeVar

from karabakh_data.tables.table import Table

if TYPE_CHECKING:
    from karabakh_data.records.actors import Actor
    from karabakh_data.records.events import Event

P = TypeVar("P", "Actor", "Event")


def with_wholes(part: P, table: Table[P]) -> list[P]:
    """Return a record, then the one of which it is a part, and so on up, each once.

    Raises:
        UnknownKeyError: if one of them is not in the table.

    >>> from karabakh_data import actors
    >>> [one.id for one in with_wholes(actors()["mohsen-rezaee"], actors())]
    ['mohsen-rezaee', 'islamic-revolutionary-guard-corps', 'iran']
    """
    chain = [part]
    # In a package that was never validated a record may be a part of itself.
    while (above := chain[-1].parent) is not None and above not in {one.id for one in chain}:
        chain.append(table[above])
    return chain
