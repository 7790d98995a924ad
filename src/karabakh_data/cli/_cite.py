"""The command ``cite``."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from karabakh_data.cli._arguments import add_options, dataset_of
from karabakh_data.cli._records import note_of
from karabakh_data.dataset import Dataset
from karabakh_data.errors import UnknownKeyError, closest
from karabakh_data.vocabularies.works import CitationStyle

if TYPE_CHECKING:
    from karabakh_data.tables.table import Table


_DATA: Final = "data"


def add_cite(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "ids",
        metavar=f"ID|{_DATA}",
        nargs="+",
        help="the id of a source, claim, event or other record, the number of a note, "
        f"or the word {_DATA}, for the data itself",
    )
    add_options(parser, {"style": CitationStyle})
    parser.set_defaults(style=CitationStyle.BIBTEX.value, run=_cite)


def _cite(options: argparse.Namespace) -> str:
    data = dataset_of(options)
    return data.cite(*(_citable(data, key) for key in options.ids), style=options.style)


def _citable(data: Dataset, key: str) -> Any:  # noqa: ANN401
    """Return the record of an id, the note of a number, or the data itself."""
    if key == _DATA:
        return data
    # Notes are known by their numbers, and no id is a number.
    if key.isdecimal():
        return note_of(data, key)
    tables = [list_all(data) for list_all in _CITABLE]
    for table in tables:
        record = table.get(key)
        if record is not None:
            return record
    near = closest(key, [_DATA, *(one for table in tables for one in table.ids())])
    raise UnknownKeyError(key, f"an id, the number of a note, or {_DATA}", near)


_CITABLE: "Final[tuple[Callable[[Dataset], Table[Any]], ...]]" = (
    Dataset.sources,
    Dataset.casualty_claims,
    Dataset.support_claims,
    Dataset.figures,
    Dataset.events,
    Dataset.votes,
    Dataset.notes,
    Dataset.memberships,
    Dataset.recognitions,
    Dataset.actors,
    Dataset.places,
)
