"""The records that checks look at, and the finding that they make of them."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol

from karabakh_data.findings import Discrepancy, gap
from karabakh_data.records.actors import Actor
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.records.citations import Citation
from karabakh_data.records.events import Event
from karabakh_data.records.figures_and_votes import Figure, Vote
from karabakh_data.records.notes import Note
from karabakh_data.records.relations import Membership, Recognition
from karabakh_data.records.support import SupportClaim
from karabakh_data.records.works import Source
from karabakh_data.tables.table import Table
from karabakh_data.values._grouping import paired
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.claims import Rank
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity
from karabakh_data.vocabularies.sections import Section


class Examined(NamedTuple):
    """The tables of a dataset that checks look at."""

    casualty_claims: Table[CasualtyClaim]
    support_claims: Table[SupportClaim]
    figures: Table[Figure]
    votes: Table[Vote]
    events: Table[Event]
    memberships: Table[Membership]
    recognitions: Table[Recognition]
    actors: Table[Actor]
    notes: Table[Note]
    sources: Table[Source]

    @property
    def sentences(self) -> list[CasualtyClaim]:
        """The casualty claims of the text, without titles, tallies and what is deprecated."""
        # A title stands beside the sentence that cites it, and would be its rival in every check;
        # those of titles look at it for themselves.
        return [
            claim
            for claim in self.casualty_claims
            if claim.section is not Section.REFERENCES and claim.rank is not Rank.DEPRECATED
        ]

    @property
    def citing(self) -> "list[Citing]":
        """Every record that cites works for what it says."""
        return [
            *self.casualty_claims,
            *self.support_claims,
            *self.figures,
            *self.votes,
            *self.events,
            *self.memberships,
            *self.recognitions,
        ]

    @property
    def by_note(self) -> "dict[int, list[Citing]]":
        """The records that cite each note."""
        return paired((number, record) for record in self.citing for number in record.notes)

    @property
    def by_work(self) -> "dict[str, list[Citing]]":
        """The records that cite each work."""
        return paired((key, record) for record in self.citing for key in works_of(record))


class Citing(Protocol):
    """A record that cites works."""

    @property
    def id(self) -> str:
        """The id."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The works that the article cites for it."""

    @property
    def notes(self) -> tuple[int, ...]:
        """The numbers of the notes that cite them."""


Check = Callable[[Examined], Iterable[Discrepancy]]


def finding(
    kind: DiscrepancyKind,
    records: Sequence[Citing],
    message: str,
    *,
    severity: Severity = Severity.CONTRADICTION,
    stated: CasualtyRange | None = None,
    computed: CasualtyRange | None = None,
) -> Discrepancy:
    """Return what a check found, with the notes and sections of the records concerned."""
    return Discrepancy(
        kind,
        tuple(record.id for record in records),
        stated,
        computed,
        message,
        severity,
        gap(stated, computed),
        notes_of(records),
        sections_of(records),
    )


def notes_of(records: Iterable[Citing]) -> tuple[int, ...]:
    """Return the numbers of the notes that some records cite, each once."""
    return tuple(dict.fromkeys(number for record in records for number in record.notes))


def sections_of(records: Iterable[Citing]) -> tuple[str, ...]:
    """Return the parts of the article in which some records stand, each once."""
    sections = (getattr(record, "section", None) for record in records)
    return tuple(dict.fromkeys(str(section) for section in sections if section))


def works_of(record: Citing) -> tuple[str, ...]:
    """Return the ids of the works that a record cites, each once."""
    # Not a set, whose order changes from run to run.
    return tuple(dict.fromkeys(citation.key for citation in record.citations))
