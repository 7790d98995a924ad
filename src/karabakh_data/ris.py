"""Works in RIS, the format with two-letter tags that reference managers exchange."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from karabakh_data.citation_entries import Entry, ends, is_plain, plain, season
from karabakh_data.kinds import SourceType
from karabakh_data.periods import Period


def as_ris(entries: Iterable[Entry]) -> str:
    """Return the works in RIS, with an empty line between each two."""
    return "\n\n".join(map(_reference, entries))


_TYPES: Final = {
    SourceType.ARTICLE_JOURNAL: "JOUR",
    SourceType.ARTICLE_MAGAZINE: "MGZN",
    SourceType.ARTICLE_NEWSPAPER: "NEWS",
    SourceType.BOOK: "BOOK",
    SourceType.CHAPTER: "CHAP",
    SourceType.DATASET: "DATA",
    SourceType.ENTRY_ENCYCLOPEDIA: "ENCYC",
    SourceType.LEGISLATION: "LEGAL",
    SourceType.POST: "ELEC",
    SourceType.REPORT: "RPRT",
    SourceType.WEBPAGE: "ELEC",
}


def _reference(entry: Entry) -> str:
    tags = ((tag, plain(text)) for tag, text in _tags(entry))
    return "\n".join([*(f"{tag}  - {text}" for tag, text in tags if text), "ER  - "])


def _tags(entry: Entry) -> Iterator[tuple[str, str | None]]:
    source = entry.source
    yield "TY", _TYPES.get(source.type, "GEN")
    yield "ID", entry.key
    yield from (("AU", str(name)) for name in source.author)
    yield from (("A2", str(name)) for name in source.editor)
    yield "TI", entry.title
    yield "TT", source.translated_title
    yield "T2", source.container_title
    yield "PB", source.publisher
    yield "CY", source.publisher_place
    if source.issued is not None:
        yield "PY", f"{_first(source.issued)[0]:04}"
        yield "DA", _date(source.issued)
    yield "VL", source.volume
    yield "IS", source.issue or source.number
    pages = re.split("[–-]", source.page or "", maxsplit=1)
    yield from zip(("SP", "EP"), pages, strict=False)
    yield "ET", entry.version
    yield "LA", source.language
    yield "DO", source.DOI
    yield "SN", source.ISBN
    yield "SN", source.ISSN
    yield "Y2", None if source.accessed is None else _date(source.accessed)
    yield from (("N1", note) for note in entry.notes())


def _first(period: Period) -> list[int]:
    return next(filter(None, ends(period)))


def _date(period: Period) -> str:
    """Return year, month and day, and what the date says beyond them, between slashes."""
    first = _first(period)
    known = first[:1] if season(first) else first
    year, month, day = [f"{known[0]:04}", *(f"{number:02}" for number in known[1:]), "", ""][:3]
    beyond = "" if is_plain(period) else period.edtf.replace("/", " to ")
    return f"{year}/{month}/{day}/{beyond}"
