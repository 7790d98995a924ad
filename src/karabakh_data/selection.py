"""Choosing sources by what their entries say, and notes by the sources that they name."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from karabakh_data.bibliography import Contributor, Note, Source
from karabakh_data.errors import UnknownKeyError, WrongTypeError
from karabakh_data.kinds import NoteKind, SourceType
from karabakh_data.lookup import folded
from karabakh_data.periods import Period, PeriodLike
from karabakh_data.tables import Table

T = TypeVar("T")


def select_sources(
    sources: Table[Source],
    *,
    year: PeriodLike | None = None,
    language: str | None = None,
    type: str | None = None,  # noqa: A002 - the name that the field has in CSL-JSON
    author: str | None = None,
    outlet: str | None = None,
) -> Table[Source]:
    """Return the sources of which the entries say all of this; None asks for nothing.

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
    for what, wanted, names in (
        ("language", language, _languages),
        ("author", author, _authors),
        ("outlet", outlet, _outlets),
    ):
        if wanted is not None:
            ids = _named(what, wanted, sources, names)
            found = [work for work in found if work.id in ids]
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


def _named(
    what: str, wanted: str, sources: Iterable[Source], names: Callable[[Source], list[str]]
) -> frozenset[str]:
    """Return the ids of the sources that bear a name; it is an error if none does."""
    expected = f"the {what} of a source, spelled in full"
    if not isinstance(wanted, str):
        raise WrongTypeError(wanted, expected)
    all_names: dict[str, str] = {}
    ids = set()
    for source in sources:
        for name in names(source):
            all_names.setdefault(folded(name), name)
            if folded(name) == folded(wanted):
                ids.add(source.id)
    if not ids:
        from karabakh_data.everyday import likeliest

        near = likeliest(folded(wanted), all_names, what)
        raise UnknownKeyError(wanted, expected, near, what)
    return frozenset(ids)


def _languages(source: Source) -> list[str]:
    return [source.language] if source.language else []


def _outlets(source: Source) -> list[str]:
    return [name for name in (source.container_title, source.publisher) if name]


def _authors(source: Source) -> list[str]:
    return [name for contributor in source.author for name in _ways_to_write(contributor)]


def _ways_to_write(name: Contributor) -> list[str]:
    """Return a name as it may be asked for: whole, in either order, or by the family alone."""
    if name.family and name.given:
        return [str(name), f"{name.given} {name.family}", name.family]
    return [str(name)]
