"""The explorer: all records on one page, which the reader filters; it needs no server."""

import json
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any, Final

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

import karabakh_data
from karabakh_data import (
    ActorKind,
    Basis,
    Category,
    Dataset,
    EventKind,
    Measure,
    NoteKind,
    Period,
    Reading,
    Side,
    Source,
    SourceType,
    SupportKind,
    Vocabulary,
    cite,
)
from karabakh_data.vocabularies.base import in_english
from karabakh_data.vocabularies.people import side_named, the_side

FIRST, LAST = 1988, 2020
SIDES: Final = (None, Side.ARMENIAN, Side.AZERBAIJANI)
CATEGORIES: Final = (None, Category.MILITARY, Category.CIVILIAN)
# The words of which some have hyphens, which readers of a page need not type.
WRITTEN: Final[tuple[type[Vocabulary], ...]] = (
    ActorKind,
    Basis,
    EventKind,
    NoteKind,
    Reading,
    SourceType,
    SupportKind,
)
TEMPLATE: Final = Path(__file__).parent.parent / "_static" / "explorer.html"
# What a reader of a page needs of a record; the rest stands in the data package.
KINDS: Final[dict[str, Callable[[], Iterable[Any]]]] = {
    "casualties": karabakh_data.casualty_claims,
    "support": karabakh_data.support_claims,
    "events": karabakh_data.events,
    "works": karabakh_data.sources,
    "actors": karabakh_data.actors,
    "places": karabakh_data.places,
    "notes": karabakh_data.notes,
}


def records() -> dict[str, list[dict[str, Any]]]:
    """Return the records of each kind, as plain values without what is empty."""
    return {kind: [record(one) for one in ask()] for kind, ask in KINDS.items()}


def record(one: Any) -> dict[str, Any]:  # noqa: ANN401 - a record of any table
    """Return a record as plain values: its cells that are not empty, its days and other names."""
    if isinstance(one, Source):
        told = one.to_dict()
        kept = {name: told[name] for name in ("type", "issued", "archived") if told[name]}
        return {"id": one.id, "text": cite(one, style="text")} | kept
    told = {name: value for name, value in one.to_dict().items() if _says(value)}
    if names := told.pop("names", None):
        told["also"] = [name["name"] for name in names]
    period = getattr(one, "period", None)
    if isinstance(period, Period):
        told["days"] = [str(period.earliest or ""), str(period.latest or "")]
    return told


def _says(value: object) -> bool:
    """Return whether a cell says something; a figure of 0 does, though it equals False."""
    return value is not None and value is not False and value != []


def answers() -> dict[str, list[Any]]:
    """Return what `casualties` answers, by the question: total, and how much does not agree.

    Questions without a figure are left out.
    """
    ask = Dataset.bundled().casualties
    found: dict[str, list[Any]] = {}
    for measure in Measure:
        for first in range(FIRST, LAST + 1):
            for last in range(first, LAST + 1):
                for side in SIDES:
                    for category in CATEGORIES:
                        period = f"{first}/{last}" if first < last else str(first)
                        answer = ask(period, side=side, category=category, measure=measure)
                        if answer.total is not None:
                            key = "|".join(map(str, (measure, period, side or "", category or "")))
                            found[key] = [str(answer.total), len(answer.discrepancies)]
    return found


def page() -> str:
    """Return the explorer as HTML, with its data in it."""
    data = {
        "records": records(),
        "answers": answers(),
        "sides": {side: {"alone": side_named(side), "said": the_side(side)} for side in Side},
        "written": {word: in_english(word) for words in WRITTEN for word in words},
        "version": karabakh_data.DATA_VERSION,
        "asOf": karabakh_data.DATA_AS_OF,
    }
    # "</script>" within the data would end it.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    shown = TEMPLATE.read_text("utf-8").replace("{{as of}}", escape(karabakh_data.DATA_AS_OF))
    return f'{shown}<script type="application/json" id="explorer-data">{text}</script>'


class Explorer(Directive):
    """``explorer``: the page of all records."""

    def run(self) -> list[nodes.Node]:
        """Return the page, as it is."""
        return [nodes.raw("", page(), format="html")]


def setup(app: Sphinx) -> dict[str, bool]:
    """Make the directive known."""
    app.add_directive("explorer", Explorer)
    return {"parallel_read_safe": True}
