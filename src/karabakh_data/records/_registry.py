"""Every class of record of which a data package has a table."""

from typing import Any, Final

from karabakh_data.records.actors import Actor, ActorName
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.records.events import Event, EventName
from karabakh_data.records.figures_and_votes import Figure, Vote
from karabakh_data.records.notes import Note
from karabakh_data.records.places import Place, PlaceName
from karabakh_data.records.relations import Membership, Recognition
from karabakh_data.records.series import ReferenceCount, ReferenceSeries
from karabakh_data.records.support import SupportClaim
from karabakh_data.records.works import Contributor, OutletName, Source

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
    ReferenceCount,
    ReferenceSeries,
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
