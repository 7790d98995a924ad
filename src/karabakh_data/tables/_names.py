"""Finding the one record that a key or name means."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from karabakh_data.errors import AmbiguousKeyError, UnknownKeyError, WrongTypeError
from karabakh_data.records.actors import Actor
from karabakh_data.records.events import Event
from karabakh_data.records.notes import Note
from karabakh_data.records.places import Place
from karabakh_data.records.works import Source
from karabakh_data.vocabularies.works import NoteGroup

if TYPE_CHECKING:
    Named = Actor | Event | Note | Place | Source

_CODE: Final = 3

Index = Mapping[str, frozenset[str]]
"""The ids that a name may mean, by the name as `folded`."""


def folded(name: str) -> str:
    """Return a name without differences that do not tell names apart.

    These are the composition of letters (NFC), their case, the width of gaps, and the forms of
    hyphens, dashes and quotation marks; accents stay.
    """
    # Casefolding may take letters apart; so they are composed again.
    folded_case = unicodedata.normalize("NFC", name).casefold()
    return " ".join(unicodedata.normalize("NFC", folded_case).translate(_PLAIN_MARKS).split())


def bare(name: str) -> str:
    """Return a folded name without what people leave out of names, or write in another way.

    These are accents, “the” before it, zeros before a number, and whether one vowel is written
    e, ə or a. Two names that differ in no more are likely one, and may be two.

    >>> bare("ağdərə") == bare("agdere"), bare("the us"), bare("a01")
    (True, 'us', 'a1')
    """
    letters = unicodedata.normalize("NFD", name.removeprefix("the "))
    plain = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return _LEADING_ZEROS.sub("", plain.translate(_ONE_VOWEL))


_ONE_VOWEL: Final = str.maketrans(
    {"e": "a", "\N{LATIN SMALL LETTER SCHWA}": "a", "\N{LATIN SMALL LETTER DOTLESS I}": "i"}
)
_LEADING_ZEROS: Final = re.compile("(?<![0-9])0+(?=[0-9])")
_PLAIN_MARKS: Final = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("\u2018\u2019", "'")
    | dict.fromkeys("\u201c\u201d", '"')
)


def index_of(records: "Iterable[Named]") -> Index:
    """Return an index of records by id and by all that they are called.

    An actor has a code besides its names; a work has its titles, and the short form under which
    notes cite it; a note has its number.
    """
    found: dict[str, frozenset[str]] = {}
    for record in records:
        for name in map(folded, names_of(record)):
            found[name] = found.get(name, frozenset()) | {record.id}
    return found


def names_of(record: "Named") -> list[str]:
    """Return the id of a record, and all that it is called."""
    names: list[str | None] = [record.id]
    match record:
        case Note():
            names += [number_of(record)]
        case Source():
            names += [record.title, record.translated_title, record.short_form]
        case _:
            names += [record.name, *(name.name for name in record.names)]
    if isinstance(record, Actor):
        names += [record.iso_alpha3]
    if isinstance(record, Place):
        names += [record.name_armenian, record.name_azerbaijani]
    return [name for name in names if name]


def number_of(note: "Note") -> str:
    """Return the number of a note as the article prints it, and as citations do."""
    is_numbered = note.group is NoteGroup.NUMBERED
    return str(note.number) if is_numbered else f"lower-alpha {note.number}"


def with_parts(whole: str, records: "Iterable[Actor | Event | Place]") -> frozenset[str]:
    """Return an id with the ids of all records that are parts of it, or parts of its parts.

    An actor and an event are parts of their parent, a place of all in which it lies.
    """
    children: dict[str, list[str]] = {}
    for record in records:
        for above in _wholes_of(record):
            children.setdefault(above, []).append(record.id)
    found, new = {whole}, [whole]
    while new:
        new = [child for key in new for child in children.get(key, ()) if child not in found]
        found.update(new)
    return frozenset(found)


def _wholes_of(record: "Actor | Event | Place") -> tuple[str, ...]:
    if isinstance(record, Place):
        return record.lies_in
    return () if record.parent is None else (record.parent,)


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
        # Near names are suggested and never taken: Niger is not Nigeria.
        raise UnknownKeyError(key, expected, _near(kind, folded(key), index), kind)
    if len(ids) > 1:
        raise AmbiguousKeyError(key, "the id of one of them", tuple(sorted(ids)), kind)
    (only,) = ids
    return only


def _near(kind: str, key: str, index: Index) -> tuple[str, ...]:
    from karabakh_data.vocabularies._everyday import MOST_LIKELY, likeliest

    wanted = bare(key)
    same = [min(ids) for name, ids in index.items() if wanted and bare(name) == wanted]
    # What is near a code of three letters is seldom meant for it.
    by_name = {name: min(ids) for name, ids in index.items() if len(name) > _CODE}
    return tuple(dict.fromkeys([*same, *likeliest(key, by_name, kind)]))[:MOST_LIKELY]
