"""Works as items of CSL-JSON, which is what reference managers and citation processors read."""

from collections.abc import Iterable
from typing import Any

from karabakh_data._layout import as_json
from karabakh_data.citing._entries import Entry, ends, season, translation
from karabakh_data.records.works import Contributor
from karabakh_data.values.periods import Period


def as_csl_json(entries: Iterable[Entry]) -> str:
    """Return the works as a list of items; the id of each is that of its source."""
    return as_json([_item(entry) for entry in entries])


def _item(entry: Entry) -> dict[str, Any]:
    source = entry.source
    translated = translation(source)
    values = {
        "id": entry.key,
        "type": source.type.value,
        "author": [_name(name) for name in source.author],
        "editor": [_name(name) for name in source.editor],
        "title": entry.title,
        "container-title": source.container_title,
        "publisher": source.publisher,
        "publisher-place": source.publisher_place,
        "issued": source.issued and _date(source.issued),
        "accessed": source.accessed and _date(source.accessed),
        "volume": source.volume,
        "issue": source.issue,
        "number": source.number,
        "page": source.page,
        "version": entry.version,
        "language": source.language,
        "DOI": source.DOI,
        "ISBN": source.ISBN,
        "ISSN": source.ISSN,
        "URL": source.URL,
        "note": " ".join([*([translated] if translated else []), *entry.notes()]),
    }
    return {name: value for name, value in values.items() if value}


def _name(name: Contributor) -> dict[str, str]:
    parts = {"family": name.family, "given": name.given, "literal": name.literal}
    return {part: text for part, text in parts.items() if text}


def _date(period: Period) -> dict[str, Any]:
    """Return a date in its parts, or as it is written where CSL-JSON has no parts for it."""
    numbers = ends(period)
    when = [season(end) for end in numbers]
    # CSL-JSON has no open ends, and one season for a date alone.
    if [] in numbers or (period.is_span and any(when)):
        return {"literal": period.edtf}
    value: dict[str, Any] = {
        "date-parts": [end[:1] if when[0] else end for end in numbers],
    }
    if when[0]:
        value["season"] = when[0]
    if period.is_uncertain or period.is_approximate:
        value["circa"] = True
    return value
