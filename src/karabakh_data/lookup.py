"""Finding the one record that a key or name means."""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from karabakh_data.entities import Actor, Place
from karabakh_data.errors import AmbiguousKeyError, UnknownKeyError, WrongTypeError
from karabakh_data.grouping import grouped

if TYPE_CHECKING:
    from karabakh_data.bibliography import Note, Source
    from karabakh_data.entities import Event

    Named = Actor | Event | Note | Place | Source

_CODE: Final = 3

Index = Mapping[str, frozenset[str]]
"""The ids that a name may mean, by the name as `folded`."""


def folded(name: str) -> str:
    """Return a name without differences that do not tell names apart.

    These are the composition of letters (NFC), their case, and the width of gaps; accents stay.
    """
    folded_case = unicodedata.normalize("NFC", name).casefold()
    return " ".join(unicodedata.normalize("NFC", folded_case).split())


def index_of(records: "Iterable[Named]") -> Index:
    """Return an index of records by id, of actors by names and codes, of places by names."""
    found: dict[str, frozenset[str]] = {}
    for record in records:
        for name in map(folded, _names(record)):
            found[name] = found.get(name, frozenset()) | {record.id}
    return found


def _names(record: "Named") -> list[str]:
    names: list[str | None] = [record.id]
    if isinstance(record, Actor):
        names += [record.name, record.iso_alpha3, *(name.name for name in record.names)]
    if isinstance(record, Place):
        names += [record.name, record.name_armenian, record.name_azerbaijani]
    return [name for name in names if name]


def with_parts(whole: str, records: "Iterable[Actor | Event | Place]") -> frozenset[str]:
    """Return an id with the ids of all records that are parts of it, or parts of its parts.

    An actor and an event are parts of their parent, a place of that in which it lies.
    """
    children = grouped(records, _whole_of)
    found, new = {whole}, [whole]
    while new:
        new = [child.id for key in new for child in children.get(key, ()) if child.id not in found]
        found.update(new)
    return frozenset(found)


def _whole_of(record: "Actor | Event | Place") -> str | None:
    return record.lies_in if isinstance(record, Place) else record.parent


def find(kind: str, key: object, index: Index) -> str:
    """Return the id of the one record of this kind that *key* means.

    Raises:
        WrongTypeError: if *key* is not a string.
        UnknownKeyError: if no record has it as id or name; the closest are suggested.
        AmbiguousKeyError: if several have it; the candidates are the suggestions.
    """
    expected = f"an id or name of {kind}, spelled in full"
    if not index:
        expected += " (the dataset has none)"
    if not isinstance(key, str):
        meant = getattr(key, "id", None)
        near = (meant,) if isinstance(meant, str) and folded(meant) in index else ()
        raise WrongTypeError(key, expected, near)
    ids = index.get(folded(key))
    if ids is None:
        from karabakh_data.everyday import likeliest

        # What is near a code of three letters is seldom meant for it.
        by_name = {name: min(ids) for name, ids in index.items() if len(name) > _CODE}
        raise UnknownKeyError(key, expected, likeliest(folded(key), by_name, kind), kind)
    if len(ids) > 1:
        raise AmbiguousKeyError(key, "the id of one of them", tuple(sorted(ids)), kind)
    (only,) = ids
    return only
