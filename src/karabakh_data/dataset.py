"""The facade: a dataset and the questions that can be asked of it."""

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

from karabakh_data.errors import (
    AmbiguousKeyError,
    DataError,
    InvalidPackageError,
    UnknownKeyError,
    UnknownWordError,
    WrongTypeError,
    closest,
    shortened,
)
from karabakh_data.records._told import in_a_line
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.tables._record import Record
from karabakh_data.tables.package import Layer, Origin, Package, Packaged, read_bundled
from karabakh_data.tables.table import Table
from karabakh_data.totals._answer import summarise
from karabakh_data.totals._question import ARTICLE, Question, admitted
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.values._integers import whole
from karabakh_data.values.periods import Period, PeriodLike, hull
from karabakh_data.versions import DATA_VERSION
from karabakh_data.vocabularies.claims import Basis, Measure, MeasureLike
from karabakh_data.vocabularies.people import Category, CategoryLike, Side, SideLike, SupportedLike
from karabakh_data.vocabularies.sections import Section, SectionLike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from fractions import Fraction
    from os import PathLike

    from karabakh_data.citing._citable import Citable
    from karabakh_data.findings import Discrepancy
    from karabakh_data.proofs._answering import Reasoner
    from karabakh_data.proofs.bounds import Bounds
    from karabakh_data.proofs.contradictions import Contradiction
    from karabakh_data.proofs.reconciling import Reconciliation
    from karabakh_data.records.actors import Actor, Membership, Recognition
    from karabakh_data.records.events import Event
    from karabakh_data.records.figures_and_votes import Figure, Vote
    from karabakh_data.records.notes import Note
    from karabakh_data.records.places import Place
    from karabakh_data.records.support import SupportClaim
    from karabakh_data.records.works import Source
    from karabakh_data.support import Supporters
    from karabakh_data.tables._names import Index
    from karabakh_data.vocabularies.actors import ActorKindLike
    from karabakh_data.vocabularies.claims import BasisLike
    from karabakh_data.vocabularies.events import EventKindLike, PlaceKindLike
    from karabakh_data.vocabularies.figures import FigureKindLike, PositionLike
    from karabakh_data.vocabularies.proofs import OnContradictionLike
    from karabakh_data.vocabularies.support import (
        AttributionLike,
        Stance,
        StanceLike,
        SupportKind,
        SupportKindLike,
    )
    from karabakh_data.vocabularies.works import CitationStyleLike, NoteKindLike, SourceTypeLike

K = TypeVar("K", "Actor", "Event", "Note", "Place", "Source")

_SUPPORTED: Final = (Side.ARMENIAN, Side.AZERBAIJANI, Side.BOTH)
_ANSWERS_KEPT: Final = 512
_TOO_HIGH: Final = 1_000_000  # for the number of a note


class Dataset(Packaged):
    """The tables of one data package and the questions that can be asked of them.

    A dataset does not change. Each table is read when it is first needed.

    >>> from karabakh_data import Dataset
    >>> print(Dataset.bundled().casualties(2016).total)
    232–236
    """

    __slots__ = (
        "_answer",
        "_audit",
        "_indexes",
        "_parents",
        "_reasoner",
        "_supporters",
        "_tables",
    )

    def __init__(self, package: Package) -> None:
        super().__init__(package)
        self._indexes: dict[str, Index] = {}
        self._tables: dict[str, Table[Any]] = {}
        self._audit: tuple[Discrepancy, ...] | None = None
        self._parents: dict[str, str | None] | None = None
        self._reasoner: Reasoner | None = None
        self._answer = lru_cache(maxsize=_ANSWERS_KEPT)(self._summarised)
        self._supporters = lru_cache(maxsize=_ANSWERS_KEPT)(self._supporters_of)

    def __repr__(self) -> str:
        return in_a_line(self, " and ".join(layer.name for layer in self.layers))

    @staticmethod
    def bundled() -> "Dataset":
        """Return the dataset that comes with the library; it is the same at each call."""
        return _BUNDLED

    @staticmethod
    def load(directory: "str | PathLike[str]") -> "Dataset":
        """Return the data package in a directory, as it is now.

        It is validated first: of a package with a fault nothing is loaded.

        Raises:
            InvalidPackageError: if anything is wrong with the package; it lists all of it.
            DataError: if there is no such directory.
            WrongTypeError: if *directory* is no path.

        >>> from karabakh_data import data_path
        >>> with data_path() as directory:
        ...     dataset = Dataset.load(directory)
        >>> dataset.casualties(2016) == Dataset.bundled().casualties(2016)
        True
        """
        return Dataset(Package(_sound_layer(directory, ())))

    def extend(self, other: "str | PathLike[str] | Dataset") -> "Dataset":
        """Return a dataset with the additions and corrections of another; this one stays as it is.

        *other* is a directory of tables, of which any may be missing, or a dataset. A row of its
        tables stands in place of the row of the same id here, and what it names as parts of a
        record, such as the authors of a source, in place of all the parts named here. Records are
        built after that, so that the claims cite a corrected source.

        Raises:
            InvalidPackageError: if anything is wrong with the tables; it lists all of it.
            DataError: if there is no such directory.
            WrongTypeError: if *other* is neither a path nor a dataset.
        """
        if not isinstance(other, Dataset):
            return Dataset(Package(*self.layers, _sound_layer(other, self.layers)))
        for place, layer in enumerate(other.layers):
            _check(layer, (*self.layers, *other.layers[:place]))
        return Dataset(Package(*self.layers, *other.layers))

    def origin(self, record: Record) -> Origin:
        """Return the package, file and line from which a record comes.

        Raises:
            UnknownKeyError: if the dataset has no record of this class and id.

        >>> from karabakh_data import Dataset, casualty_claims
        >>> print(*Dataset.bundled().origin(casualty_claims()[0]))
        karabakh-data 0.1.0 casualty_claims.csv 2
        """
        found = self._package.origin(record)
        if found is None:
            raise UnknownKeyError(
                record.id, f"the id of one of the {record.table}", (), record.table
            )
        return found

    def casualties(
        self,
        period: PeriodLike | None = None,
        *,
        side: SideLike | None = None,
        category: CategoryLike | None = None,
        measure: MeasureLike = Measure.KILLED,
        event: str | None = None,
        claimant: str | None = None,
    ) -> CasualtySummary:
        """Return how many people came to harm, with every claim that bears on it."""
        question = self._question(period, side, category, event, claimant)
        return self._answer(question, Measure(measure))

    def casualty_claims(
        self,
        period: PeriodLike | None = None,
        *,
        side: SideLike | None = None,
        category: CategoryLike | None = None,
        measure: MeasureLike | None = None,
        event: str | None = None,
        claimant: str | None = None,
    ) -> Table[CasualtyClaim]:
        """Return the casualty claims whose people and time lie within what is asked for."""
        question = self._question(period, side, category, event, claimant)
        word = None if measure is None else Measure(measure)
        fitting = (claim for claim in self._claims if word is None or claim.measure is word)
        return Table(self._claims.name, admitted(fitting, question))

    def supporters(
        self,
        side: SupportedLike,
        kind: "SupportKindLike | None" = None,
        *,
        period: PeriodLike | None = None,
        stance: "StanceLike | None" = None,
        disputed: bool | None = None,
        roll_up: bool = False,
    ) -> "Supporters":
        """Return who is said to support a side, in the order of their ids."""
        from karabakh_data.vocabularies.support import Stance, SupportKind

        whom = self._supported(side)
        if not (disputed is None or isinstance(disputed, bool)):
            raise WrongTypeError(disputed, "True, False or None")
        if not isinstance(roll_up, bool):
            raise WrongTypeError(roll_up, "True or False")
        how = None if stance is None else Stance(stance)
        word = None if kind is None else SupportKind(kind)
        when = None if period is None else Period.of(period)
        return self._supporters(whom, word, when, how, disputed, roll_up)

    def support_claims(
        self,
        side: SideLike | None = None,
        kind: "SupportKindLike | None" = None,
        *,
        period: PeriodLike | None = None,
        stance: "StanceLike | None" = None,
        attribution: "AttributionLike | None" = None,
        supporter: str | None = None,
        recipient: str | None = None,
        claimant: str | None = None,
    ) -> "Table[SupportClaim]":
        """Return the claims that somebody supports a side, or does not."""
        from karabakh_data._supporters import Wanted
        from karabakh_data.vocabularies.support import Attribution, Stance, SupportKind

        wanted = Wanted(
            side=None if side is None else self._side(side),
            kind=None if kind is None else SupportKind(kind),
            stance=None if stance is None else Stance(stance),
            attribution=None if attribution is None else Attribution(attribution),
            period=None if period is None else Period.of(period),
            supporters=None if supporter is None else self._whole(supporter),
            recipients=None if recipient is None else self._whole(recipient),
            claimants=None if claimant is None else self._claimants(claimant)[1],
        )
        table: Table[SupportClaim] = self._table("records.support", "SupportClaim")
        return Table(table.name, filter(wanted.admits, table)) if any(wanted) else table

    def audit(self) -> "tuple[Discrepancy, ...]":
        """Return all that does not agree in the dataset, the gravest first."""
        if self._audit is None:
            from karabakh_data.auditing._run import audit_of

            self._audit = audit_of(self)
        return self._audit

    def bounds(
        self,
        period: PeriodLike | None = None,
        *,
        side: SideLike | None = None,
        category: CategoryLike | None = None,
        measure: MeasureLike = Measure.KILLED,
        claims: "Iterable[CasualtyClaim] | None" = None,
        on_contradiction: "OnContradictionLike" = "uncontested",
        trust: "Sequence[str] | None" = None,
        basis: "BasisLike" = "battle-related",
    ) -> "Bounds":
        """Return the tightest range that claims prove for a count, with a proof for each end."""
        from karabakh_data.proofs.coverage import Asked
        from karabakh_data.vocabularies.proofs import OnContradiction

        question = self._question(period, side, category, None, None)
        asked = Asked(
            question.period, question.side, question.category, Measure(measure), _deaths(basis)
        )
        return self._reasoning.bounds(
            asked, claims, self._trusted(trust), OnContradiction(on_contradiction)
        )

    def contradictions(
        self, claims: "Iterable[CasualtyClaim] | None" = None, *, limit: int | None = None
    ) -> "Iterator[Contradiction]":
        """Return the minimal sets of claims that cannot all be true, one by one."""
        return self._reasoning.contradictions(claims, limit)

    def corrections(
        self, claims: "Iterable[CasualtyClaim] | None" = None, *, limit: int | None = None
    ) -> "Iterator[tuple[CasualtyClaim, ...]]":
        """Return the minimal sets of claims without which the others can all be true."""
        return self._reasoning.corrections(claims, limit)

    def is_consistent(self, claims: "Iterable[CasualtyClaim] | None" = None) -> bool:
        """Return whether claims can all be true."""
        return self._reasoning.is_consistent(claims)

    def reconcile(
        self,
        claims: "Iterable[CasualtyClaim] | None" = None,
        *,
        weights: "Mapping[str, int | Fraction] | None" = None,
    ) -> "Reconciliation":
        """Return the least that figures have to move for the claims to be consistent."""
        return self._reasoning.reconcile(claims, weights)

    def actors(
        self,
        *,
        kind: "ActorKindLike | None" = None,
        side: SideLike | None = None,
        member_of: str | None = None,
    ) -> "Table[Actor]":
        """Return the actors of this kind and side, and in this organisation."""
        from karabakh_data.vocabularies.actors import ActorKind

        word = None if kind is None else ActorKind(kind)
        party = None if side is None else self._side(side)
        members = None if member_of is None else self._members(member_of)
        found = (
            actor
            for actor in self._actors
            if word in {None, actor.kind}
            and party in {None, actor.side}
            and (members is None or actor.id in members)
        )
        asks = (kind, side, member_of) != (None, None, None)
        return Table(self._actors.name, found) if asks else self._actors

    def memberships(self) -> "Table[Membership]":
        """Return who is a member of what."""
        return self._table("records.actors", "Membership")

    def recognitions(self) -> "Table[Recognition]":
        """Return who recognises whom, or does not."""
        return self._table("records.actors", "Recognition")

    def _members(self, organisation: str) -> frozenset[str]:
        key = self.actor(organisation).id
        return frozenset(one.actor for one in self.memberships() if one.organisation == key)

    def actor(self, key: str) -> "Actor":
        """Return the actor of this id, name or code."""
        return self._found("actor", self._actors, key)

    def events(
        self,
        period: PeriodLike | None = None,
        *,
        kind: "EventKindLike | None" = None,
        place: str | None = None,
        actor: str | None = None,
        side: SideLike | None = None,
    ) -> "Table[Event]":
        """Return the events within a period, of a kind, at a place, with an actor, of a side."""
        from karabakh_data.tables._filters import select_events
        from karabakh_data.vocabularies.events import EventKind

        return select_events(
            self._events,
            period=None if period is None else Period.of(period),
            kind=None if kind is None else EventKind(kind),
            places=None if place is None else self._places_within(place),
            actors=None if actor is None else self._acting_for(actor),
            side=None if side is None else self._side(side),
            side_of=lambda key: self._actors[key].side,
        )

    def event(self, key: str) -> "Event":
        """Return the event of this id or name."""
        return self._found("event", self._events, key)

    def places(
        self, *, kind: "PlaceKindLike | None" = None, within: str | None = None
    ) -> "Table[Place]":
        """Return the places of a kind, within a place."""
        from karabakh_data.tables._filters import select_places
        from karabakh_data.vocabularies.events import PlaceKind

        return select_places(
            self._places,
            kind=None if kind is None else PlaceKind(kind),
            inside=None if within is None else self._places_within(within),
        )

    def place(self, key: str) -> "Place":
        """Return the place of this id or name."""
        return self._found("place", self._places, key)

    def votes(
        self,
        *,
        resolution: str | None = None,
        actor: str | None = None,
        position: "PositionLike | None" = None,
    ) -> "Table[Vote]":
        """Return the votes on a resolution, of an actor, with a position."""
        from karabakh_data.tables._filters import resolution_of, select_votes
        from karabakh_data.vocabularies.figures import Position

        table = self._table("records.figures_and_votes", "Vote")
        return select_votes(
            table,
            resolution=None if resolution is None else resolution_of(resolution, table),
            actor=None if actor is None else self.actor(actor).id,
            position=None if position is None else Position(position),
        )

    def figures(
        self,
        *,
        kind: "FigureKindLike | None" = None,
        side: SideLike | None = None,
        subject: str | None = None,
        supplier: str | None = None,
        recipient: str | None = None,
        event: str | None = None,
        section: SectionLike | None = None,
        period: PeriodLike | None = None,
        claimant: str | None = None,
    ) -> "Table[Figure]":
        """Return the figures of a kind and side, about somebody, within a period, by somebody."""
        from karabakh_data.tables._filters import select_figures
        from karabakh_data.vocabularies.figures import FigureKind

        return select_figures(
            self._table("records.figures_and_votes", "Figure"),
            kind=None if kind is None else FigureKind(kind),
            side=None if side is None else self._side(side),
            subjects=None if subject is None else self._subjects(subject),
            suppliers=None if supplier is None else self._whole(supplier),
            recipients=None if recipient is None else self._whole(recipient),
            events=None if event is None else self._parts_of_event(event),
            section=None if section is None else Section(section),
            period=None if period is None else Period.of(period),
            claimants=None if claimant is None else self._claimants(claimant)[1],
        )

    def sources(
        self,
        *,
        year: PeriodLike | None = None,
        language: str | None = None,
        type: "SourceTypeLike | None" = None,  # noqa: A002 - the name of the field in CSL-JSON
        author: str | None = None,
        outlet: str | None = None,
    ) -> "Table[Source]":
        """Return the sources of which the entries say all of this."""
        from karabakh_data.tables._works import select_sources

        return select_sources(
            self._table("records.works", "Source"),
            year=year,
            language=language,
            type=type,
            author=author,
            outlet=outlet,
            actors=self._actors if author is not None else (),
            outlet_names=self._table("records.works", "OutletName") if outlet is not None else (),
        )

    def source(self, key: str) -> "Source":
        """Return the source of this id or title."""
        table: Table[Source] = self._table("records.works", "Source")
        return self._found("source", table, key)

    def notes(
        self,
        *,
        kind: "NoteKindLike | None" = None,
        year: PeriodLike | None = None,
        language: str | None = None,
        type: "SourceTypeLike | None" = None,  # noqa: A002 - the name of the field in CSL-JSON
        author: str | None = None,
        outlet: str | None = None,
    ) -> "Table[Note]":
        """Return the notes of this kind that name a source of which the entry says all of this."""
        from karabakh_data.tables._works import select_notes

        asks = (year, language, type, author, outlet) != (None,) * 5
        works = (
            self.sources(year=year, language=language, type=type, author=author, outlet=outlet)
            if asks
            else None
        )
        return select_notes(self._notes, works, kind)

    def note(self, number: int | str) -> "Note":
        """Return the reference of this number in the body, or the note of this id or number."""
        if isinstance(number, str):
            return self._found("note", self._notes, number)
        expected = "the number of a note in the body of the article"
        wanted = whole(number, expected)
        note = self._notes.get(f"n{wanted:03}") if 0 <= wanted < _TOO_HIGH else None
        if note is None:
            from karabakh_data.vocabularies.works import NoteGroup

            near = sorted(
                (abs(note.number - wanted), note.id)
                for note in self._notes
                if note.group is NoteGroup.NUMBERED
            )
            raise UnknownKeyError(number, expected, tuple(key for _, key in near[:3]), "note")
        return note

    def cite(
        self, *things: "Citable | Iterable[Citable]", style: "CitationStyleLike" = "bibtex"
    ) -> str:
        """Return the works behind records and answers, or without any the dataset itself.

        A list of things is cited as each of them is.
        """
        from karabakh_data.citing._cite import written

        return written(self, things, style)

    @property
    def _claims(self) -> Table[CasualtyClaim]:
        return self._package.table(CasualtyClaim)

    @property
    def _actors(self) -> "Table[Actor]":
        return self._table("records.actors", "Actor")

    @property
    def _places(self) -> "Table[Place]":
        return self._table("records.places", "Place")

    @property
    def _notes(self) -> "Table[Note]":
        return self._table("records.notes", "Note")

    @property
    def _events(self) -> "Table[Event]":
        return self._table("records.events", "Event")

    def _table(self, module: str, record: str) -> Table[Any]:
        """Return a table of records of a class that is imported when the table is first read."""
        table = self._tables.get(record)
        if table is None:
            from importlib import import_module

            kind = getattr(import_module(f"karabakh_data.{module}"), record)
            table = self._tables[record] = self._package.table(kind)
        return table

    def _question(
        self,
        period: PeriodLike | None,
        side: SideLike | None,
        category: CategoryLike | None,
        event: str | None,
        claimant: str | None,
    ) -> Question:
        question = Question(
            period=None if period is None else Period.of(period),
            side=None if side is None else self._side(side),
            category=None if category is None else Category(category),
        )
        if event is None and claimant is None:
            return question
        if event is not None:
            which = self.event(event).id
            question = question._replace(event=which, events=self._parts_of_event(which))
        if claimant is not None:
            whose, whole = self._claimants(claimant)
            question = question._replace(claimant=whose, claimants=whole)
        return question

    def _claimants(self, key: str) -> tuple[str, frozenset[str]]:
        """Return the id of who is meant, and the ids of all who speak for them.

        That is an actor, a source whose title makes claims, or the article.
        """
        from karabakh_data.tables._names import folded

        if isinstance(key, str):
            if folded(key) == ARTICLE:
                return ARTICLE, frozenset({ARTICLE})
            work = self._work_that_claims(key)
            if work is not None:
                return work, frozenset({work})
        whose = self._claiming(key)
        return whose, self._whole(whose)

    def _work_that_claims(self, key: str) -> str | None:
        """Return the id of the work of which this is the id or title, and that makes claims."""
        if self._is_called("actor", self._actors, key):
            return None
        from karabakh_data.tables._names import find, folded

        claims = (self._claims, self.support_claims(), self.figures())
        claimants = {claim.claimant for table in claims for claim in table}
        called = self._index("source", self.sources()).get(folded(key), frozenset()) & claimants
        return find("source", key, {folded(key): called}) if called else None

    def _claiming(self, key: str) -> str:
        """Return the id of the actor who is meant, of whom, like the article, there are claims."""
        try:
            return self.actor(key).id
        except AmbiguousKeyError:
            raise
        except UnknownKeyError as error:
            near = tuple(dict.fromkeys([*closest(key, [ARTICLE]), *error.suggestions]))
            expected = f"{error.expected}, or {ARTICLE}"
            raise UnknownKeyError(key, expected, near, error.kind) from None

    def _places_within(self, key: str) -> frozenset[str]:
        from karabakh_data.tables._names import with_parts

        return with_parts(self.place(key).id, self._places)

    def _subjects(self, key: str) -> frozenset[str]:
        """Return the ids of an actor and its parts, of a place and those in it, or of both."""
        if not self._is_called("place", self._places, key):
            return self._whole(key)
        inside = self._places_within(key)
        is_actor = self._is_called("actor", self._actors, key)
        return inside | self._whole(key) if is_actor else inside

    def _parts_of_event(self, key: str) -> frozenset[str]:
        """Return the ids of an event and of all that are parts of it."""
        from karabakh_data.tables._names import with_parts

        return with_parts(self.event(key).id, self._events)

    def _whole(self, key: str) -> frozenset[str]:
        """Return the ids of an actor and of all that are parts of it."""
        from karabakh_data.tables._names import with_parts

        return with_parts(self.actor(key).id, self._actors)

    def _acting_for(self, key: str) -> frozenset[str]:
        """Return the ids of an actor and its parts, and of forces that may be a state's own.

        Those are the forces of its side of which the article does not say whose they are.
        """
        from karabakh_data.vocabularies.actors import ActorKind

        actor, found = self.actor(key), self._whole(key)
        if actor.side is None or actor.kind not in {ActorKind.STATE, ActorKind.DE_FACTO_STATE}:
            return found
        forces = self.actors(kind=ActorKind.ARMED_FORCE, side=actor.side)
        return found | {force.id for force in forces if force.parent is None}

    def _summarised(self, question: Question, measure: Measure) -> CasualtySummary:
        span = hull(
            claim.period for claim in self._claims if claim.section is not Section.REFERENCES
        )
        return summarise(self._claims, question, measure, self._parent_of_event, data_span=span)

    def _supporters_of(
        self,
        side: Side,
        kind: "SupportKind | None",
        period: Period | None,
        stance: "Stance | None",
        disputed: bool | None,  # noqa: FBT001 - the keywords of supporters(), in order
        roll_up: bool,  # noqa: FBT001
    ) -> "Supporters":
        from karabakh_data._supporters import Wanted, supporters_of

        wanted = Wanted(kind=kind, period=period, undated=True)
        return supporters_of(
            side,
            filter(wanted.admits, self.support_claims()),
            self._actors,
            stance=stance,
            disputed=disputed,
            roll_up=roll_up,
        )

    def _parent_of_event(self, key: str) -> str | None:
        if self._parents is None:
            # The records of all events, which say it too, take 7 ms to build: 10 % of the time
            # from the start of a program to its first answer.
            texts = self._package.column("events", "parent")
            self._parents = (
                {event.id: event.parent for event in self._events}
                if texts is None
                else {event: text or None for event, text in texts.items()}
            )
        if key not in self._parents:
            raise DataError(key, "the id of an event", closest(key, self._parents))
        return self._parents[key]

    @property
    def _reasoning(self) -> "Reasoner":
        if self._reasoner is None:
            from karabakh_data.proofs._answering import Reasoner

            self._reasoner = Reasoner(self._claims, self._parent_of_actor)
        return self._reasoner

    def _parent_of_actor(self, key: str) -> str | None:
        # Claims that are given may name forces that the dataset does not know.
        actor = self._actors.get(key)
        return None if actor is None else actor.parent

    def _trusted(self, trust: "Sequence[str] | None") -> tuple[frozenset[str], ...]:
        """Return the ids of claimants, by how much they are trusted."""
        if trust is None:
            return ()
        if isinstance(trust, str) or not hasattr(trust, "__iter__"):
            raise WrongTypeError(trust, "a list of claimants, the most trusted first")
        return tuple(self._claimants(claimant)[1] for claimant in trust)

    def _supported(self, word: str) -> Side:
        """Return a party or the two together, which alone can be supported."""
        expected = f"one of {', '.join(_SUPPORTED)}"
        try:
            side = self._side(word)
        except UnknownWordError as error:
            remark = error.remark
            near = tuple(one for one in error.suggestions if one in _SUPPORTED)
            raise UnknownWordError(word, expected, near, error.vocabulary, remark) from None
        if side not in _SUPPORTED:
            raise UnknownWordError(word, expected, (), "Side", " that can be supported")
        return side

    def _side(self, word: str) -> Side:
        try:
            return Side(word)
        except UnknownWordError as error:
            from karabakh_data.tables._names import folded

            found = self._index("actor", self._actors).get(folded(word), frozenset())
            sides = sorted({str(self._actors[key].side or "") for key in found} - {""})
            if not sides:
                raise
            remark = f" ({shortened(word)} is an actor of the side {' or '.join(sides)})"
            raise UnknownWordError(
                error.value, error.expected, tuple(sides), error.vocabulary, remark
            ) from None

    def _found(self, kind: str, table: "Table[K]", key: object) -> "K":
        record = table.get(key) if isinstance(key, str) else None
        if record is None:
            from karabakh_data.tables._names import find

            record = table[find(kind, key, self._index(kind, table))]
        return record

    def _is_called(self, kind: str, table: "Table[Any]", key: object) -> bool:
        """Return whether there is a record of this kind that *key* may mean."""
        from karabakh_data.tables._names import folded

        return isinstance(key, str) and folded(key) in self._index(kind, table)

    def _index(self, kind: str, table: "Table[Any]") -> "Index":
        index = self._indexes.get(kind)
        if index is None:
            from karabakh_data.tables._names import index_of

            index = self._indexes[kind] = index_of(table)
        return index


def _deaths(basis: str) -> Basis:
    """Return which deaths are to be counted; that they are not said is no answer."""
    word = Basis(basis)
    if word is Basis.UNSPECIFIED:
        raise UnknownWordError(
            basis, f"{Basis.BATTLE_RELATED} or {Basis.ALL_CAUSES}", (), "Basis", " to count by"
        )
    return word


def _sound_layer(directory: "str | PathLike[str]", below: tuple[Layer, ...]) -> Layer:
    """Return the tables in a directory, or raise what is wrong with them."""
    from karabakh_data.tables._directory import as_directory, layer_in, strays

    path = as_directory(directory)
    layer = layer_in(path, is_whole=not below)
    _check(layer, below, strays(path))
    return layer


def _check(layer: Layer, below: tuple[Layer, ...], found: "Iterable[DataError]" = ()) -> None:
    """Raise what is wrong with a layer that lies on others, together with what was found before."""
    from karabakh_data.validation.package import faults_of

    problems = faults_of(layer, below, found)
    if problems:
        raise InvalidPackageError(layer.name, "a package without faults", (), problems)


_BUNDLED: Final = Dataset(Package(Layer(read_bundled, f"karabakh-data {DATA_VERSION}")))
