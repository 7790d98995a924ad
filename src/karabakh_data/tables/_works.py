"""Choosing sources by what their entries say, and notes by the sources that they name."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from karabakh_data.errors import UnknownKeyError, WrongTypeError
from karabakh_data.records.actors import Actor
from karabakh_data.records.notes import Note
from karabakh_data.records.works import Contributor, OutletName, Source
from karabakh_data.tables._names import folded
from karabakh_data.tables.table import Table
from karabakh_data.values._grouping import grouped
from karabakh_data.values._period_like import PeriodLike
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.works import NoteKind, SourceType

T = TypeVar("T")
_Names = Mapping[str, list[str]]
"""The names by which each source may be asked for, by its id."""


def select_sources(
    sources: Table[Source],
    *,
    year: PeriodLike | None = None,
    language: str | None = None,
    type: str | None = None,  # noqa: A002 - the name that the field has in CSL-JSON
    author: str | None = None,
    outlet: str | None = None,
    actors: Iterable[Actor] = (),
    outlet_names: Iterable[OutletName] = (),
) -> Table[Source]:
    """Return the sources of which the entries say all of this; None asks for nothing.

    *actors* are those whom the authors may be, and *outlet_names* the names of outlets that have
    several: by one name a source is found that bears another.

    Raises:
        UnknownKeyError: if no source at all has this language, author or outlet.
        UnknownWordError: if *type* is no type of a work.
        PeriodError: if *year* is not a period.
        WrongTypeError: if a value is of another type than these.
    """
    found: Iterable[Source] = sources
    if year is not None:
        period = Period.of(year)
        found = [work for work in found if work.issued and period.contains(work.issued)]
    if type is not None:
        kind = SourceType(type)
        found = [work for work in found if work.type is kind]
    if language is not None:
        found = _named("language", language, found, _languages(sources))
    if author is not None:
        found = _named("author", author, found, _authors(sources, actors))
    if outlet is not None:
        found = _named("outlet", outlet, found, _outlets(sources, outlet_names))
    return sources if found is sources else Table(sources.name, found)


def select_notes(
    notes: Table[Note], sources: Table[Source] | None, kind: str | None = None
) -> Table[Note]:
    """Return the notes of this kind that name one of these sources; None asks for nothing."""
    found: Iterable[Note] = notes
    if kind is not None:
        word = NoteKind(kind)
        found = [note for note in found if note.kind is word]
    if sources is not None:
        ids = set(sources.ids())
        found = [note for note in found if any(work.key in ids for work in note.citations)]
    return notes if found is notes else Table(notes.name, found)


def _named(what: str, wanted: str, found: Iterable[Source], names: _Names) -> list[Source]:
    """Return those of the sources found that bear a name; it is an error if none at all does."""
    expected = f"the {what} of a source, spelled in full"
    if not isinstance(wanted, str):
        raise WrongTypeError(wanted, expected)
    all_names = {folded(name): name for those in names.values() for name in those}
    if folded(wanted) not in all_names:
        from karabakh_data.vocabularies._everyday import likeliest

        near = likeliest(folded(wanted), all_names, what)
        raise UnknownKeyError(wanted, expected, near, what)
    return [work for work in found if folded(wanted) in map(folded, names[work.id])]


def _languages(sources: Iterable[Source]) -> _Names:
    return {source.id: [source.language] if source.language else [] for source in sources}


def _outlets(sources: Iterable[Source], outlet_names: Iterable[OutletName]) -> _Names:
    """Return what holds or publishes each source, under all of its names."""
    several = grouped(outlet_names, lambda one: one.outlet)
    outlet_of = {folded(one.name): outlet for outlet, those in several.items() for one in those}

    def names(printed: str) -> list[str]:
        outlet = outlet_of.get(folded(printed))
        others = [] if outlet is None else several[outlet]
        return [printed, *(one.name for one in others)]

    return {
        source.id: [
            name
            for part in (source.container_title, source.publisher)
            if part
            for name in names(part)
        ]
        for source in sources
    }


def _authors(sources: Iterable[Source], actors: Iterable[Actor]) -> _Names:
    """Return who wrote each source, in all the ways in which that is printed."""
    authors = [(source.id, one) for source in sources for one in source.author]
    of_actor = {actor.id: [actor.name, *(one.name for one in actor.names)] for actor in actors}
    for _, one in authors:
        if one.actor is not None:
            of_actor.setdefault(one.actor, []).extend(_ways_to_write(one))
    found: dict[str, list[str]] = {source.id: [] for source in sources}
    for key, one in authors:
        found[key] += _ways_to_write(one)
        found[key] += of_actor[one.actor] if one.actor is not None else []
    return found


def _ways_to_write(name: Contributor) -> list[str]:
    """Return a name as it may be asked for: whole, in either order, or by the family alone."""
    if name.family and name.given:
        return [str(name), f"{name.given} {name.family}", name.family]
    return [str(name)]
