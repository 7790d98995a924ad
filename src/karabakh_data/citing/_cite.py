"""Citing: from records and answers, or the data itself, to the list of the works used."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from karabakh_data.citing._entries import Entry
from karabakh_data.errors import NothingToCiteError, UnknownKeyError, WrongTypeError, closest
from karabakh_data.records._told import Told
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.records.citations import Citation, Cited
from karabakh_data.records.works import Contributor, Source
from karabakh_data.tables._about import read_descriptor
from karabakh_data.tables.package import Layer, Packaged
from karabakh_data.tables.table import Table
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.versions import notice
from karabakh_data.vocabularies.works import CitationStyle, NameRole, SourceType

if TYPE_CHECKING:
    from karabakh_data.vocabularies._likes import CitationStyleLike

_ACCEPTED: Final = (
    "a record, a citation, a table of records, a casualty summary, a supporter, a discrepancy, "
    "bounds, a contradiction, a comparison, a dataset or a list of them"
)


def written(dataset: Packaged, things: Iterable[object], style: "CitationStyleLike") -> str:
    """Return the works behind things in a style; of no things, the dataset itself.

    Raises:
        UnknownWordError: if *style* is no style.
        NothingToCiteError: if no work is cited for one of the things.
        UnknownKeyError: if a discrepancy is about claims that the dataset does not have.
        WrongTypeError: if a thing is none of those that can be cited.
    """
    write = _writer(CitationStyle(style))
    given = tuple(things) or (dataset,)
    return write(entries(dataset, (one for thing in given for one in _each(thing))))


def listed(works: Iterable[Source], style: CitationStyle) -> str:
    """Return works in a style, in their order; of none, the empty list of the style."""
    return _writer(style)(map(Entry, works))


def _each(thing: object) -> Iterable[object]:
    """Return the things in a list of things, or the one thing."""
    # A tuple is not enough: supporters are one thing, and so is whatever has fields.
    if not isinstance(thing, Iterator) and type(thing) not in {list, tuple}:
        return (thing,)
    several: tuple[object, ...] = tuple(thing)  # type: ignore[arg-type]
    if not several:
        raise NothingToCiteError(_called([]), _CITED)
    return several


def _writer(style: CitationStyle) -> Callable[[Iterable[Entry]], str]:
    """Return what writes a style; each has a module, which is imported when it is asked for."""
    if style is CitationStyle.BIBTEX:
        from karabakh_data.citing._bibtex import as_bibtex

        return as_bibtex
    if style is CitationStyle.CSL_JSON:
        from karabakh_data.citing._csl_json import as_csl_json

        return as_csl_json
    if style is CitationStyle.RIS:
        from karabakh_data.citing._ris import as_ris

        return as_ris
    from karabakh_data.citing._text import as_text

    return as_text


def entries(dataset: Packaged, things: Iterable[object]) -> list[Entry]:
    """Return the works behind things, each once, in the order of first use, with all locators."""
    found: dict[str, Entry] = {}
    for thing in things:
        used = list(_uses(thing, dataset))
        if not used:
            raise NothingToCiteError(_called(thing), _CITED)
        for entry in used:
            known = found.get(entry.key, entry)
            locators = tuple(dict.fromkeys([*known.locators, *entry.locators]))
            found[entry.key] = known._replace(locators=locators)
    return list(found.values())


_CITED: Final = "something for which works are cited, or no argument, for the data itself"


def _called(thing: object) -> str:
    name = type(thing).__name__
    return f"{name} {thing.id}" if isinstance(thing, Told) else f"this {name}"


def _uses(thing: object, dataset: Packaged) -> Iterator[Entry]:
    """Yield an entry for each time that a work is cited for something."""
    match thing:
        case Source():
            yield Entry(thing)
        case Citation():
            yield Entry(thing.source, () if thing.locator is None else (thing.locator,))
        case Packaged():
            yield from packages(thing.layers)
        case _ if _is_one_of(thing, *_OF_SERIES):
            yield from _uses_of_series(thing, dataset)
        case _:
            for part in _parts(thing, dataset):
                yield from _uses(part, dataset)


def _uses_of_series(thing: Any, dataset: Packaged) -> Iterator[Entry]:  # noqa: ANN401
    """Yield the works of a series that others publish; the data set itself with its licence."""
    from karabakh_data.records.series import ReferenceSeries

    is_series = isinstance(thing, ReferenceSeries)
    series = thing if is_series else dataset.table(ReferenceSeries).get(thing.series)
    licence = None if series is None or series.licence is None else _licence(series.licence)
    for citation in thing.citations:
        is_data = citation.source.type is SourceType.DATASET
        yield Entry(citation.source, licence=licence if is_data else None)


_OF_SERIES: Final = ("records.series.ReferenceCount", "records.series.ReferenceSeries")


def _parts(thing: object, dataset: Packaged) -> Iterable[object]:
    """Return what a thing is made of, down to the citations of a record."""
    match thing:
        case Cited():
            return thing.citations
        case Table():
            return thing
        case CasualtySummary():
            return thing.chosen
        case Told():
            return ()
        case _:
            return _parts_of_answer(thing, dataset)


def _parts_of_answer(thing: Any, dataset: Packaged) -> Iterable[object]:  # noqa: ANN401
    """Return what an answer is made of, of the kinds that few programs ask for."""
    if _is_one_of(thing, "support.Supporters", "findings.Findings"):
        several: Iterable[object] = thing
        return several
    if _is_one_of(thing, "totals.groups.CasualtyGroups"):
        return (thing.summary, *thing)
    if _is_one_of(thing, "totals.groups.CasualtyGroup"):
        return (thing.summary,)
    if _is_one_of(thing, *_COMPARED):
        return _parts_of_comparison(thing)
    if _is_one_of(thing, *_MADE_OF_CLAIMS):
        claims: Iterable[object] = thing.claims
        return claims
    if _is_one_of(thing, "findings.Discrepancy"):
        return _records(thing.claims, dataset)
    raise WrongTypeError(thing, _ACCEPTED)


def _parts_of_comparison(thing: Any) -> Iterable[object]:  # noqa: ANN401
    """Return what a comparison, one of its years, or a count in it is made of."""
    if _is_one_of(thing, "comparing.years.ComparedCount"):
        rows: Iterable[object] = thing.counts
        return rows
    if _is_one_of(thing, "comparing.years.ComparedYear"):
        return (thing.summary, *thing.counts)
    return (*thing.series, *thing)


_COMPARED: Final = (
    "comparing.comparison.Comparison",
    "comparing.years.ComparedYear",
    "comparing.years.ComparedCount",
)
_MADE_OF_CLAIMS: Final = (
    "support.Supporter",
    "proofs.bounds.Bounds",
    "proofs.contradictions.Contradiction",
)


def _is_one_of(thing: object, *classes: str) -> bool:
    """Whether a thing is of one of these classes.

    It is not if the module of the class is not loaded. To load all that answers, only to find that
    a thing is none of them, takes as long as to cite it.
    """
    for name in classes:
        module, _, kind = name.rpartition(".")
        loaded = sys.modules.get(f"karabakh_data.{module}")
        if loaded is not None and isinstance(thing, getattr(loaded, kind)):
            return True
    return False


def _records(ids: Iterable[str], dataset: Packaged) -> Iterator[object]:
    """Yield the records of which a finding has the ids, of whichever table."""
    from karabakh_data.records._registry import RECORDS

    for key in ids:
        tables = map(dataset.table, RECORDS)
        found = next((table[key] for table in tables if table.get(key) is not None), None)
        if found is None:
            expected = "the id of a record of this dataset"
            near = closest(key, dataset.table(CasualtyClaim).ids())
            raise UnknownKeyError(key, expected, near, "record")
        yield found


# The data itself


def packages(layers: Sequence[Layer]) -> Iterator[Entry]:
    """Yield an entry for each of the packages that make up a dataset."""
    keys: list[str] = []
    newest = max((layer.as_of for layer in layers), default="")
    for layer in layers:
        # An addition need not have a descriptor.
        about = read_descriptor(layer) or {}
        name = _text(about, "name") or re.split(r"[/\\]", layer.name.rstrip("/\\"))[-1]
        slug = re.sub("[^a-z0-9]+", "-", name.lower()).strip("-") or "package"
        keys.append(slug)
        # Two packages may have one name; in a bibliography each key stands once.
        key = slug if keys.count(slug) == 1 else f"{slug}-{keys.count(slug)}"
        # What an earlier one does not have a later one may.
        yield _package(key, name, about, layer.as_of if layer.as_of == newest else "")


def _package(key: str, name: str, about: dict[str, Any], as_of: str) -> Entry:
    """Return what the descriptor of a package says of it; nothing is added."""
    makers = [one for one in _items(about, "contributors") if _is_maker(one)]
    authors = (
        Contributor(id=f"{key}-{place}", source=key, role=NameRole.AUTHOR, literal=one["title"])
        for place, one in enumerate(makers, 1)
    )
    licences = (_text(one, "name") or _text(one, "title") for one in _items(about, "licenses"))
    based_on = (_text(one, "title") for one in _items(about, "sources"))
    return Entry(
        Source(
            id=key,
            type=SourceType.DATASET,
            contributors=tuple(authors),
            title=_text(about, "title") or name,
        ),
        version=_text(about, "version"),
        licence=", ".join(_licence(text) for text in licences if text) or None,
        remarks=tuple(filter(None, [*based_on, as_of and notice(as_of)])),
    )


def _is_maker(contributor: dict[str, Any]) -> bool:
    return bool(_text(contributor, "title")) and "creator" in contributor.get("roles", ["creator"])


def _items(about: dict[str, Any], name: str) -> list[dict[str, Any]]:
    found = about.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _text(about: dict[str, Any], name: str) -> str | None:
    found = about.get(name)
    return found if isinstance(found, str) else None


def _licence(name: str) -> str:
    """Return the name of a licence as Creative Commons writes it.

    >>> _licence("CC-BY-SA-4.0"), _licence("MIT")
    ('CC BY-SA 4.0', 'MIT')
    """
    return re.sub(r"^CC-([A-Z-]+)-([0-9.]+)$", r"CC \1 \2", name)
