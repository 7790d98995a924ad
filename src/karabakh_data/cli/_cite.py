"""The command ``cite``."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from karabakh_data import bundled
from karabakh_data.cli._arguments import add_options
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
    return bundled.cite(*map(_citable, options.ids), style=options.style)


def _citable(key: str) -> Any:  # noqa: ANN401
    """Return the record of an id, the note of a number, or the data itself."""
    if key == _DATA:
        return Dataset.bundled()
    # Notes are known by their numbers, and no id is a number.
    if key.isdecimal():
        return note_of(key)
    tables = [list_all() for list_all in _CITABLE]
    for table in tables:
        record = table.get(key)
        if record is not None:
            return record
    near = closest(key, [_DATA, *(one for table in tables for one in table.ids())])
    raise UnknownKeyError(key, f"an id, the number of a note, or {_DATA}", near)


_CITABLE: "Final[tuple[Callable[[], Table[Any]], ...]]" = (
    bundled.sources,
    bundled.casualty_claims,
    bundled.support_claims,
    bundled.figures,
    bundled.events,
    bundled.votes,
    bundled.notes,
    bundled.memberships,
    bundled.recognitions,
    bundled.actors,
    bundled.places,
)
