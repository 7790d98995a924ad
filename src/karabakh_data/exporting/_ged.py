"""Events with figures as CSV, in the columns of the UCDP Georeferenced Event Dataset (GED).

The columns are the 49 of its releases, in their order. A column for which the
data has no value is empty in every row. Behind them stand columns of this data's own.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from karabakh_data.exporting._counts import Counts
from karabakh_data.exporting._how import How
from karabakh_data.records.actors import Actor
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.records.events import Event
from karabakh_data.records.places import Place
from karabakh_data.records.works import Source
from karabakh_data.tables._csv import as_csv, for_excel, safe
from karabakh_data.tables._wholes import with_wholes
from karabakh_data.tables.package import Packaged
from karabakh_data.tables.table import Table
from karabakh_data.totals.packing import Part
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.values._days import days_of, length
from karabakh_data.values.periods import Period
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.people import Category, Side

OF_GED: Final = (
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id "
    "conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a "
    "side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office "
    "source_date source_headline source_original where_prec where_coordinates where_description "
    "adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity "
    "date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low "
    "gwnoa gwnob"
).split()
"""The columns of GED, in its order."""

OWN: Final = (
    "name kind period parent deaths_a_low deaths_a_high deaths_b_low deaths_b_high "
    "deaths_civilians_low deaths_civilians_high deaths_unknown_low deaths_unknown_high "
    "claims_counted claims_not_counted sources"
).split()
"""The columns of this data, for what has no place in those."""

_FIGHTERS: Final = {Category.MILITARY, Category.MERCENARY, Category.VOLUNTEER}
_PRECISIONS: Final = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))
"""Of how many days a time is at the most, and the code of GED for it."""


def write(dataset: Packaged, made: Path, how: How) -> None:
    """Write a row for each event about which there is a claim of people killed."""
    rows: Iterable[dict[str, str]] = _rows(dataset)
    if how.safe_cells:
        rows = ({name: safe(cell) for name, cell in row.items()} for row in rows)
    text = as_csv([*OF_GED, *OWN], rows)
    made.write_bytes((for_excel(text) if how.excel else text).encode("utf-8"))


def _rows(dataset: Packaged) -> Iterator[dict[str, str]]:
    events, places = dataset.table(Event), dataset.table(Place)
    names = {one.id: one.name for one in dataset.table(Actor)}
    names |= {one.id: str(one.title or one.id) for one in dataset.table(Source)}
    for summary in Counts(dataset).by_event():
        event = events[str(summary.event)]
        found: dict[str, object] = {
            **_event(event, _top(event, events)),
            "where_coordinates": _joined(places[key].name for key in event.places),
            **_works(summary.sources),
            "source_original": _joined(_claimants(summary.chosen, names)),
            **_deaths(summary),
            "claims_counted": _joined(one.id for one in summary.chosen),
            "claims_not_counted": _joined(
                one.id for one in summary.claims if one not in summary.chosen
            ),
        }
        yield {name: _cell(found.get(name)) for name in (*OF_GED, *OWN)}


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def _joined(texts: Iterable[object]) -> str:
    return ";".join(map(_cell, texts))


def _top(event: Event, events: Table[Event]) -> Event:
    """Return the event of which this one is a part, and which is a part of none."""
    return with_wholes(event, events)[-1]


def _event(event: Event, top: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "conflict_name": top.name,
        "side_a": Side.ARMENIAN,
        "side_b": Side.AZERBAIJANI,
        "name": event.name,
        "kind": event.kind,
        "period": event.period,
        "parent": event.parent,
        **(_when(event.period) if event.period else {}),
    }


def _when(period: Period) -> dict[str, object]:
    first, last = period.earliest, period.latest
    if first is None or last is None:
        return {"date_start": first, "date_end": last}
    days = length(days_of(period))
    return {
        "year": first.year if first.year == last.year else None,
        "date_prec": next((code for most, code in _PRECISIONS if days <= most), None),
        "date_start": first,
        "date_end": last,
    }


def _works(works: tuple[Source, ...]) -> dict[str, object]:
    return {
        "number_of_sources": len(works),
        "source_article": _joined(works),
        "source_office": _joined(one.publisher or one.container_title for one in works),
        "source_date": _joined(one.issued for one in works),
        "source_headline": _joined(one.title for one in works),
        "sources": _joined(one.id for one in works),
    }


def _claimants(claims: Iterable[CasualtyClaim], names: dict[str, str]) -> Iterable[str]:
    """Return the names of who gives the figures; for the article's own there is none."""
    return dict.fromkeys(names[one.claimant] for one in claims if one.claimant is not None)


def _deaths(summary: CasualtySummary) -> dict[str, object]:
    found: dict[str, object] = {}
    for column in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"):
        figures = [part.figure for part in summary.parts if _column_of(part) == column]
        figure = sum(figures[1:], figures[0]) if figures else None
        found |= {column: _exact(figure), **_ends(figure, f"{column}_low", f"{column}_high")}
    return found | {"best": _exact(summary.total), **_ends(summary.total, "low", "high")}


def _column_of(part: Part) -> str:
    """Return the column in which people are counted: each in one, so that these add up."""
    if part.category is Category.CIVILIAN:
        return "deaths_civilians"
    if part.category not in _FIGHTERS:
        return "deaths_unknown"
    return {Side.ARMENIAN: "deaths_a", Side.AZERBAIJANI: "deaths_b"}.get(
        part.side, "deaths_unknown"
    )


def _exact(figure: CasualtyRange | None) -> int | None:
    return figure.low if figure is not None and figure.is_exact else None


def _ends(figure: CasualtyRange | None, low: str, high: str) -> dict[str, object]:
    return {} if figure is None else {low: figure.low, high: figure.high}
