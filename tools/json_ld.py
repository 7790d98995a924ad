"""The dataset in the words of schema.org, as JSON-LD, which search engines for data read."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from described import summary_of

from karabakh_data import DATA_AS_OF, FigureKind, Measure, Vocabulary, event, place, source
from karabakh_data.records._registry import RECORDS

ARTICLE: Final = "wikipedia-2021-conflict"
"""The id of the article that the data is made from, which is one of the sources."""


def document(about: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the dataset is, with what its descriptor says of it; no address is made up."""
    (maker,) = about["contributors"]
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": about["title"],
        "alternateName": about["name"],
        "description": about["description"],
        "version": about["version"],
        "license": [licence["path"] for licence in about["licenses"]],
        "creditText": " ".join(source["title"] for source in about["sources"]),
        "creator": {"@type": "Organization", "name": maker["title"]},
        "keywords": about["keywords"],
        "inLanguage": "en",
        "isAccessibleForFree": True,
        # From the start of the conflict to the time of the article.
        "temporalCoverage": f"{_start('nagorno-karabakh-conflict')}/{DATA_AS_OF}",
        "spatialCoverage": _place("nagorno-karabakh"),
        "isBasedOn": _article(),
        "variableMeasured": [*_people(), *_quantities()],
        "hasPart": [
            {"@type": "Dataset", "name": record.table, "description": summary_of(record)}
            for record in RECORDS
        ],
    }


def _start(key: str) -> str:
    period = event(key).period
    assert period is not None  # noqa: S101 - it has one
    return f"{period.earliest}"


def _place(key: str) -> dict[str, Any]:
    found = place(key)
    names = [name for name in (found.name_armenian, found.name_azerbaijani) if name]
    return {"@type": "Place", "name": found.name, "alternateName": names}


def _article() -> dict[str, Any]:
    work = source(ARTICLE)
    return {
        "@type": "Article",
        "identifier": work.id,
        "name": work.title,
        # Which version of the licence it had then is not recorded.
        "license": {"@type": "CreativeWork", "name": "CC BY-SA"},
        "author": [{"@type": "Organization", "name": str(name)} for name in work.author],
        "isPartOf": {"@type": "WebSite", "name": work.container_title},
        "datePublished": work.issued and work.issued.edtf,
        "inLanguage": work.language,
    }


def _people() -> Iterator[dict[str, Any]]:
    for word in Measure:
        yield _variable(f"people {word}", word) | {"unitText": "people"}


def _quantities() -> Iterator[dict[str, Any]]:
    for word in FigureKind:
        yield _variable(word.value, word)


def _variable(name: str, word: Vocabulary) -> dict[str, Any]:
    return {"@type": "PropertyValue", "name": name, "description": word.description}
