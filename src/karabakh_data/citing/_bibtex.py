"""Works as entries of BibTeX, with the fields that BibLaTeX adds where BibTeX has none."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from karabakh_data.citing._entries import (
    Entry,
    ends,
    is_plain,
    language_name,
    plain,
    series,
    translation,
)
from karabakh_data.records.works import Contributor
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.works import SourceType


def as_bibtex(entries: Iterable[Entry]) -> str:
    """Return the works as BibTeX; the key of each is its id."""
    return "\n\n".join(map(_entry, entries))


def escaped(text: str) -> str:
    r"""Return a text in which the characters that have a meaning for TeX have none.

    Braces are written as commands, since BibTeX counts those of ``\{`` and ``\}``, too. Straight
    quotation marks become those that open and close: TeX prints each straight one as closing,
    and in some languages it takes ``"`` for a command.

    >>> print(escaped("Q&A: $40m, 100% {sic}"))
    Q\&A: \$40m, 100\% \textbraceleft{}sic\textbraceright{}
    >>> print(escaped("Armenia's \"list\" of 'losses'"))
    Armenia's “list” of ‘losses’
    """
    return _escaped(_quoted(text), _SPECIAL)


def _quoted(text: str) -> str:
    """Return a text with curved quotation marks; an apostrophe stays as it is."""
    if '"' not in text and "'" not in text:
        return text
    doubled = re.sub(rf'{_BEFORE}"(?=\S)', "“", text).replace('"', "”")
    return re.sub(rf"{_BEFORE}'(?=\S)(.*?\S)'(?!\w)", r"‘\1’", doubled)


def _escaped(text: str, characters: str) -> str:
    return re.sub(characters, lambda found: _ESCAPES[found[0]], plain(text))


_BEFORE: Final = r"(?<![^\s(\[{“–—])"
_SPECIAL: Final = r"[&%$#_{}~^\\]"
_BRACES: Final = r"[{}\\]"
_ESCAPES: Final = {
    **{character: f"\\{character}" for character in "&%$#_"},
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
}
# Types that BibTeX and BibLaTeX both know; what has none is misc.
_TYPES: Final = {
    SourceType.ARTICLE_JOURNAL: "article",
    SourceType.ARTICLE_MAGAZINE: "article",
    SourceType.ARTICLE_NEWSPAPER: "article",
    SourceType.BOOK: "book",
    SourceType.CHAPTER: "incollection",
    SourceType.ENTRY_ENCYCLOPEDIA: "incollection",
    SourceType.REPORT: "techreport",
}
_CONTAINERS: Final = {"article": "journal", "book": "series", "incollection": "booktitle"}
# What stands in them is taken for a list, with "and" between its items.
_LISTS: Final = {"address", "institution", "publisher"}
# These are titles, too, and some styles change the capitals of titles.
_WHOLE: Final = {"booktitle", "series"}
_DIVIDES: Final = re.compile(r"(^|\s)and(\s|$)", re.IGNORECASE)
_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def _entry(entry: Entry) -> str:
    kind = _TYPES.get(entry.source.type, "misc")
    lines = [f"  {name} = {value},\n" for name, value in _fields(kind, entry)]
    return f"@{kind}{{{entry.key},\n{''.join(lines)}}}"


def _fields(kind: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the fields that are not empty, with their values in braces."""
    source = entry.source
    for role, names in (("author", source.author), ("editor", source.editor)):
        if names:
            yield role, f"{{{' and '.join(map(_name, names))}}}"
    if entry.title:
        yield "title", _kept(entry.title)
    if source.issued is not None:
        yield from _issued(source.issued)
    for name, text in _texts(kind, entry):
        if text:
            is_kept = name in _WHOLE or (name in _LISTS and _DIVIDES.search(text))
            yield name, _kept(text) if is_kept else f"{{{escaped(text)}}}"
    if source.accessed is not None:
        yield "urldate", f"{{{source.accessed.edtf}}}"
    if source.DOI:
        # BibLaTeX takes it as it stands, but for what would end it.
        yield "doi", f"{{{_escaped(source.DOI, _BRACES)}}}"
    if source.URL:
        yield "url", f"{{{_escaped(source.URL, _BRACES)}}}"


def _kept(text: str) -> str:
    """Return a text in double braces: no style changes its capitals, no reader divides it."""
    return f"{{{{{escaped(text)}}}}}"


def _texts(kind: str, entry: Entry) -> Iterator[tuple[str, str | None]]:
    source = entry.source
    yield _container(kind, entry)
    yield "institution" if kind == "techreport" else "publisher", source.publisher
    yield "address", source.publisher_place
    yield "volume", source.volume
    yield "number", source.issue or source.number
    yield "pages", source.page and source.page.replace("–", "--")
    yield "version", entry.version
    yield "language", source.language
    # By this one pandoc and babel choose a language; the one above is there to be printed.
    yield "langid", _babel(entry)
    yield "isbn", source.ISBN
    yield "issn", source.ISSN
    yield "note", " ".join(_notes(entry))


def _container(kind: str, entry: Entry) -> tuple[str, str | None]:
    """Return what holds the work; of a report it is the series, to be named as its type."""
    # In a report, biber knows no howpublished.
    if kind == "techreport":
        return "type", series(entry.source) or "Report"
    return _CONTAINERS.get(kind, "howpublished"), entry.source.container_title


def _babel(entry: Entry) -> str | None:
    """Return the name by which TeX's package babel calls the language."""
    name = language_name(entry.source)
    return "ngerman" if name == "German" else name and name.lower()


def _notes(entry: Entry) -> Iterator[str]:
    """Yield, in sentences, what BibTeX has no field for."""
    source = entry.source
    translated = translation(source)
    if translated:
        yield translated
    if source.container_title and not series(source):
        yield f"In: {plain(source.container_title)}."
    if source.issue and source.number:
        yield f"Number: {plain(source.number)}."
    yield from entry.notes()


def _issued(period: Period) -> Iterator[tuple[str, str]]:
    """Yield the date; one that BibTeX cannot hold is given whole for BibLaTeX, too."""
    numbers = ends(period)
    if not is_plain(period):
        years = dict.fromkeys(str(end[0]) if end else "" for end in numbers)
        yield "year", f"{{{'–'.join(years)}}}"
        yield "date", f"{{{period.edtf}}}"
        return
    year, *month_and_day = numbers[0]
    yield "year", f"{{{year}}}"
    if month_and_day:
        # Without braces, for it is a macro that each style has in its own language.
        yield "month", _MONTHS[month_and_day[0] - 1]
    if month_and_day[1:]:
        yield "day", f"{{{month_and_day[1]}}}"


def _name(name: Contributor) -> str:
    if name.literal or not name.family:
        return f"{{{escaped(str(name))}}}"
    return ", ".join(_part(part) for part in (name.family, name.given) if part)


def _part(text: str) -> str:
    """Return a part of a name, in braces if BibTeX would take it apart."""
    # In a list of names, “others” is what becomes et al.
    is_divided = "," in text or text.lower() == "others" or _DIVIDES.search(text)
    return f"{{{escaped(text)}}}" if is_divided else escaped(text)
