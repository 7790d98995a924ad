"""The commands that list a table or show one record of it, such as ``actors``."""

import argparse
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from karabakh_data._layout import hung
from karabakh_data.cli._arguments import (
    A_PERIOD,
    Remarked,
    add_arguments,
    add_format,
    add_options,
    dataset_of,
    is_short_number,
    is_time,
    only_one,
    option_of,
    words_given,
)
from karabakh_data.cli._formats import listed, one
from karabakh_data.dataset import Dataset
from karabakh_data.errors import KarabakhDataError, shortened
from karabakh_data.values._as_of import beyond
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.actors import ActorKind
from karabakh_data.vocabularies.base import Vocabulary
from karabakh_data.vocabularies.events import EventKind, PlaceKind
from karabakh_data.vocabularies.figures import FigureKind, Position
from karabakh_data.vocabularies.people import Side
from karabakh_data.vocabularies.sections import Section
from karabakh_data.vocabularies.support import Attribution, Stance, SupportKind
from karabakh_data.vocabularies.works import NoteKind, SourceType

if TYPE_CHECKING:
    from karabakh_data.tables.table import Table


class _Listing(NamedTuple):
    """A command that lists the records of a table, or shows one of them."""

    records: "Callable[..., Table[Any]]"
    """Returns the records that fit the filters."""
    filters: "Mapping[str, str | type[Vocabulary]]"
    """The filters: what each means, or the words that it accepts."""
    record: Callable[[Dataset, str], Any]
    """Returns the one record of a key."""
    time: str | None = None
    """The option for a time, which may be given without it."""


def add_listing(parser: argparse.ArgumentParser, listing: _Listing) -> None:
    meaning = "the one record of this id or name, whole"
    if listing.time is None:
        add_arguments(parser, {"key": meaning}, "ID")
    else:
        add_arguments(parser, {"key": f"{meaning}; or {A_PERIOD}"}, "ID|PERIOD")
    if listing.time == "period":
        add_options(parser, {"period": "only within this time"})
    add_options(parser, listing.filters)
    add_format(parser, "all columns")
    parser.set_defaults(run=lambda options: _run_listing(options, listing))


def _run_listing(options: argparse.Namespace, listing: _Listing) -> str:
    names = dict.fromkeys([*listing.filters, *([listing.time] if listing.time else [])])
    given = {name: getattr(options, name) for name in names}
    key, data = options.key, dataset_of(options)
    if key is not None and listing.time is not None and is_time(key):
        given[listing.time] = only_one("time", words_given(key, given[listing.time]))
    elif key is not None:
        _refuse_filters(given, key)
        return one(listing.record(data, key), options.format)
    answer = listed(listing.records(data, **given), options.format)
    return answer if listing.time != "period" else _told(answer, given["period"], data, options)


def _told(answer: str, period: str | None, data: Dataset, options: argparse.Namespace) -> str:
    """Return an answer that says so if it is asked for a time after that of the data."""
    when = None if period is None else Period.of(period)
    told = beyond(data.as_of, when)
    if not told:
        return answer
    return f"{answer}\n{hung(told)}" if options.format == "table" else Remarked(answer, told)


def _refuse_filters(given: Mapping[str, str | None], key: str) -> None:
    """Refuse to pass over filters where one record is asked for."""
    for name, text in given.items():
        if text is not None:
            given_too = f"{option_of(name)} {text}"
            expected = f"no filter beside the one record {shortened(key)!r}"
            raise KarabakhDataError(given_too, expected)


def note_of(data: Dataset, key: str) -> object:
    return data.note(int(key) if is_short_number(key) else key)


_WORKS: Final[Mapping[str, str | type[Vocabulary]]] = {
    "year": "works issued in this year or period",
    "language": "works in this language, such as ru",
    "type": SourceType,
    "author": "works by this author",
    "outlet": "works that this outlet published",
}
LISTINGS: Final = {
    "support": _Listing(
        Dataset.support_claims,
        {
            "side": Side,
            "kind": SupportKind,
            "stance": Stance,
            "attribution": Attribution,
            "supporter": "only of this actor and its parts",
            "recipient": "only to this actor and its parts",
            "claimant": "only by this actor or title, or article",
        },
        lambda data, key: data.support_claims()[key],
        time="period",
    ),
    "actors": _Listing(
        Dataset.actors,
        {"kind": ActorKind, "side": Side, "member_of": "only members of this organisation"},
        Dataset.actor,
    ),
    "events": _Listing(
        Dataset.events,
        {
            "kind": EventKind,
            "place": "only at this place or within it",
            "actor": "only with this actor or its parts",
            "side": Side,
        },
        Dataset.event,
        time="period",
    ),
    "places": _Listing(
        Dataset.places,
        {"kind": PlaceKind, "within": "only within this place"},
        Dataset.place,
    ),
    "votes": _Listing(
        Dataset.votes,
        {
            "resolution": "only on this resolution",
            "actor": "only of this actor",
            "position": Position,
        },
        lambda data, key: data.votes()[key],
    ),
    "figures": _Listing(
        Dataset.figures,
        {
            "kind": FigureKind,
            "side": Side,
            "subject": "only about this actor or place, or its parts",
            "supplier": "only what this actor sold or gave",
            "recipient": "only what this actor received",
            "event": "only about this event, or its parts",
            "section": Section,
            "claimant": "only by this actor or title, or article",
        },
        lambda data, key: data.figures()[key],
        time="period",
    ),
    "sources": _Listing(Dataset.sources, _WORKS, Dataset.source, time="year"),
    "notes": _Listing(
        Dataset.notes,
        {"kind": NoteKind, **_WORKS},
        note_of,
    ),
}
