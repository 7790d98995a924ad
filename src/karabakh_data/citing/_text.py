"""Works as lines for people, in the order in which they are used."""

from collections.abc import Iterable, Iterator
from typing import Final

from karabakh_data.citing._entries import Entry, ends, language_name, plain, season
from karabakh_data.records.works import Contributor, Source
from karabakh_data.values.periods import Period


def as_text(entries: Iterable[Entry]) -> str:
    """Return the works, a line each."""
    return "\n".join(map(_line, entries))


_SEASONS: Final = ("Spring", "Summer", "Autumn")


def _line(entry: Entry) -> str:
    source = entry.source
    is_short = source.short_form and not source.title
    parts = [source.short_form] if is_short else [part for part in _parts(entry) if part]
    *before, last = [plain(part) for part in parts] or [entry.key]
    with_places = ", ".join(part for part in (last, plain("; ".join(entry.locators))) if part)
    # Without a full stop, which would be taken for a part of the address.
    address = [source.URL] if source.URL else []
    return " ".join([*map(_closed, [*before, with_places]), *address, *entry.remarks])


def _closed(part: str) -> str:
    is_closed = part.endswith(".") and not part.endswith("..")
    return part if is_closed else f"{part}."


def _parts(entry: Entry) -> Iterator[str | None]:
    source = entry.source
    if source.author:
        yield _names(source.author)
    elif source.editor:
        yield f"{_names(source.editor)} ({'ed.' if len(source.editor) == 1 else 'eds.'})"
    yield _title(entry)
    yield _container(source)
    if source.author and source.editor:
        yield f"Edited by {_names(source.editor)}"
    yield ": ".join(part for part in (source.publisher_place, source.publisher) if part)
    if source.issued is not None:
        yield _when(source.issued)
    elif source.accessed is not None:
        yield f"Accessed {_when(source.accessed)}"
    yield entry.version and f"Version {entry.version}"
    yield entry.licence


def _when(period: Period) -> str:
    """Return a period as it is written, but a season by its name."""
    first = ends(period)[0]
    place = season(first)
    if place is None or period.edtf != f"{first[0]:04}-{first[1]}":
        return period.edtf
    return f"{_SEASONS[place - 1]} {first[0]:04}"


def _names(names: tuple[Contributor, ...]) -> str:
    return "; ".join(map(str, names))


def _title(entry: Entry) -> str:
    """Return the title, the title in English if there is one, and the language if it is another."""
    source = entry.source
    language = language_name(source) or source.language
    told = [
        entry.title and f"“{entry.title}”",
        source.translated_title and f"[{source.translated_title}]",
        language not in {None, "English"} and f"(in {language})",
    ]
    return " ".join(part for part in told if part)


def _container(source: Source) -> str:
    """Return what holds the work, and where in it the work stands."""
    whole = " ".join(part for part in (source.container_title, source.number) if part)
    told = [
        whole if source.container_title else source.number and f"No. {source.number}",
        source.volume and f"vol. {source.volume}",
        source.issue and f"no. {source.issue}",
        source.page and f"pp. {source.page}",
    ]
    return ", ".join(part for part in told if part)
