"""Works in RIS, the format with two-letter tags that reference managers exchange.

A tag means one thing in a book and another in a report: the tables published with the format say
for each type what its tags hold. What a type has no tag for stands in a note.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from karabakh_data.citing._entries import Entry, ends, is_plain, plain, season, series
from karabakh_data.records.works import Source
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.works import SourceType


def as_ris(entries: Iterable[Entry]) -> str:
    """Return the works in RIS, with an empty line between each two."""
    return "\n\n".join(map(_reference, entries))


_TYPES: Final = {
    SourceType.ARTICLE_JOURNAL: "JOUR",
    SourceType.ARTICLE_MAGAZINE: "MGZN",
    SourceType.ARTICLE_NEWSPAPER: "NEWS",
    SourceType.BOOK: "BOOK",
    SourceType.BROADCAST: "MPCT",
    SourceType.CHAPTER: "CHAP",
    SourceType.DATASET: "DATA",
    SourceType.ENTRY_ENCYCLOPEDIA: "ENCYC",
    SourceType.LEGISLATION: "STAT",
    SourceType.POST: "ELEC",
    SourceType.REPORT: "RPRT",
    SourceType.WEBPAGE: "ELEC",
}
_LABELS: Final = ("Edited by", "In:", "Volume:", "Issue:", "Number:", "Pages:", "ISBN:", "ISSN:")
_TAGS: Final = {
    "BOOK": "A3 T2 VL -- M1 SE SN --",
    "CHAP": "A2 T2 VL -- -- SP SN --",
    "DATA": "-- -- -- -- NV -- -- SN",
    "ELEC": "-- T2 -- -- -- -- SN --",
    "ENCYC": "A2 T2 VL -- -- SP SN --",
    "GEN": "-- T2 VL -- M1 SP SN SN",
    "JOUR": "-- T2 VL IS C7 SP -- SN",
    "MGZN": "-- T2 VL IS -- SP -- SN",
    "MPCT": "-- T2 -- -- -- -- -- --",
    "NEWS": "-- T2 VL IS -- SP -- SN",
    "RPRT": "-- T2 VL C6 SN SP -- --",
    "STAT": "-- -- C6 -- M1 SP -- --",
}
"""The tags of each type for what the labels name, in their order."""


def _reference(entry: Entry) -> str:
    tags = ((tag, plain(text)) for tag, text in _tags(entry))
    # Two spaces, a hyphen and one space, behind ER too: some readers are strict.
    return "\n".join([*(f"{tag}  - {text}" for tag, text in tags if text), "ER  - "])


def _tags(entry: Entry) -> Iterator[tuple[str, str | None]]:
    source = entry.source
    kind = _TYPES.get(source.type, "GEN")
    yield "TY", kind
    yield "ID", entry.key
    yield from (("AU", str(name)) for name in source.author)
    yield "TI", entry.title
    yield "TT", source.translated_title
    yield from _tags_of_type(kind, source)
    yield "PB", source.publisher
    yield "CY", source.publisher_place
    if source.issued is not None:
        yield "PY", f"{_first(source.issued)[0]:04}"
        yield "DA", _date(source.issued)
    if source.accessed is not None:
        yield from ((tag, _date(source.accessed)) for tag in _ACCESSED.get(kind, ("Y2",)))
    yield "ET", entry.version
    yield "LA", source.language
    yield "DO", source.DOI
    yield "UR", source.URL
    yield from (("N1", note) for note in entry.notes())


# For a page of a site the tables have M1; most programs look for Y2 there, too.
_ACCESSED: Final = {"ELEC": ("Y2", "M1")}


def _tags_of_type(kind: str, source: Source) -> Iterator[tuple[str, str]]:
    """Yield what has another tag in each type of work, or a note where the type has none."""
    for label, tag, texts in zip(_LABELS, _TAGS[kind].split(), _texts(source), strict=True):
        is_loose = label == "In:" and not series(source)
        if texts and (tag == "--" or is_loose):
            yield "N1", f"{label} {'; '.join(texts)}."
        elif tag == "SP":
            # Of a single page there is no end.
            pages = re.split("[–-]", "".join(texts), maxsplit=1)
            yield from zip(("SP", "EP"), pages, strict=False)
        else:
            yield from ((tag, text) for text in texts)


def _texts(source: Source) -> Iterator[list[str]]:
    """Yield what the labels name, in their order."""
    yield [str(name) for name in source.editor]
    for text in (
        source.container_title,
        source.volume,
        source.issue,
        source.number,
        source.page,
        source.ISBN,
        source.ISSN,
    ):
        yield [text] if text else []


def _first(period: Period) -> list[int]:
    return next(filter(None, ends(period)))


def _date(period: Period) -> str:
    """Return year, month and day, and what the date says beyond them, between slashes."""
    first = _first(period)
    known = first[:1] if season(first) else first
    year, month, day = [f"{known[0]:04}", *(f"{number:02}" for number in known[1:]), "", ""][:3]
    beyond = "" if is_plain(period) else period.edtf.replace("/", " to ")
    return f"{year}/{month}/{day}/{beyond}"
