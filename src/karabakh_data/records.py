"""Every class of record of which a data package has a table."""

from typing import Any, Final

from karabakh_data.bibliography import Contributor, Note, OutletName, Source
from karabakh_data.claims import CasualtyClaim
from karabakh_data.entities import Actor, ActorName, Event, EventName, Place, PlaceName
from karabakh_data.relations import Membership, Recognition
from karabakh_data.statements import Figure, SupportClaim, Vote

RECORDS: Final[tuple[type[Any], ...]] = (
    Actor,
    ActorName,
    CasualtyClaim,
    Contributor,
    Event,
    EventName,
    Figure,
    Membership,
    Note,
    OutletName,
    Place,
    PlaceName,
    Recognition,
    Source,
    SupportClaim,
    Vote,
)
"""The classes, in the order of their names."""

BY_TABLE: Final = {record.table: record for record in RECORDS}
"""The classes by the names of their tables."""


def file_of(record: type[Any]) -> str:
    """Return the name of the file that holds the table of such records.

    >>> file_of(Event)
    'events.csv'
    """
    return f"{record.table}.csv"
