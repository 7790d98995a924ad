"""Choosing records by what they say: events, places, votes and figures."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from karabakh_data.tables._record import Record
from karabakh_data.tables.table import Table
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.people import Side

if TYPE_CHECKING:
    from karabakh_data.records.events import Event
    from karabakh_data.records.figures_and_votes import Figure, Vote
    from karabakh_data.records.places import Place

T = TypeVar("T", bound=Record)
Test = Callable[[T], bool]


def select_events(
    events: "Table[Event]",
    *,
    period: Period | None,
    kind: str | None,
    places: frozenset[str] | None,
    actors: frozenset[str] | None,
    side: Side | None = None,
    side_of: Callable[[str], Side | None] = lambda _: None,
) -> "Table[Event]":
    """Return the events within a period, of a kind, at one of the places, with one of the actors.

    An event without a date lies within no period. *side_of* gives the side of an actor.
    """
    return _kept(
        events,
        _unless_none(period, lambda event, asked: _lies_in(event.period, asked)),
        _unless_none(kind, lambda event, asked: event.kind == asked),
        _unless_none(places, lambda event, asked: not asked.isdisjoint(event.places)),
        _unless_none(actors, lambda event, asked: not asked.isdisjoint(event.actors)),
        _unless_none(side, lambda event, asked: asked in _sides(event, side_of)),
    )


def _sides(event: "Event", side_of: Callable[[str], Side | None]) -> set[Side]:
    """Return the sides whose actors took part: ``both`` too if both did, ``other`` for neither."""
    found = {side_of(actor) or Side.OTHER for actor in event.actors}
    if {Side.ARMENIAN, Side.AZERBAIJANI} <= found:
        found.add(Side.BOTH)
    return found or {Side.UNSPECIFIED}


def select_places(
    places: "Table[Place]", *, kind: str | None, inside: frozenset[str] | None
) -> "Table[Place]":
    """Return the places of a kind among these."""
    return _kept(
        places,
        _unless_none(kind, lambda place, asked: place.kind == asked),
        _unless_none(inside, lambda place, asked: place.id in asked),
    )


def select_votes(
    votes: "Table[Vote]", *, resolution: str | None, actor: str | None, position: str | None
) -> "Table[Vote]":
    """Return the votes on a resolution, of an actor, with a position."""
    return _kept(
        votes,
        _unless_none(resolution, lambda vote, asked: vote.resolution == asked),
        _unless_none(actor, lambda vote, asked: vote.actor == asked),
        _unless_none(position, lambda vote, asked: vote.position == asked),
    )


def resolution_of(name: object, votes: "Table[Vote]") -> str:
    """Return the resolution of this name, in any case, on which there are votes.

    Raises:
        WrongTypeError: if *name* is not a string.
        UnknownKeyError: if there are no votes on it.
    """
    from karabakh_data.tables._names import find, folded

    names = {vote.resolution for vote in votes}
    return find("resolution", name, {folded(one): frozenset([one]) for one in names})


def select_figures(
    figures: "Table[Figure]",
    *,
    kind: str | None = None,
    side: str | None = None,
    subjects: frozenset[str] | None = None,
    suppliers: frozenset[str] | None = None,
    recipients: frozenset[str] | None = None,
    events: frozenset[str] | None = None,
    section: str | None = None,
    period: Period | None = None,
    claimants: frozenset[str] | None = None,
) -> "Table[Figure]":
    """Return the figures that say all of this; None asks for nothing.

    A figure is about whoever supplied or received what is measured, too.
    """
    return _kept(
        figures,
        _unless_none(kind, lambda figure, asked: figure.kind == asked),
        _unless_none(side, lambda figure, asked: figure.side == asked),
        _unless_none(subjects, lambda figure, asked: not asked.isdisjoint(_concerned(figure))),
        _unless_none(suppliers, lambda figure, asked: figure.supplier in asked),
        _unless_none(recipients, lambda figure, asked: not asked.isdisjoint(figure.recipients)),
        _unless_none(events, lambda figure, asked: figure.event in asked),
        _unless_none(section, lambda figure, asked: figure.section == asked),
        _unless_none(period, lambda figure, asked: _lies_in(figure.period, asked)),
        _unless_none(claimants, lambda figure, asked: (figure.claimant or "article") in asked),
    )


def _concerned(figure: "Figure") -> tuple[str | None, ...]:
    return (figure.subject, figure.supplier, *figure.recipients)


A = TypeVar("A")


def _unless_none(asked: A | None, test: Callable[[T, A], bool]) -> Test[T] | None:
    return None if asked is None else lambda record: test(record, asked)


def _kept(table: Table[T], *tests: Test[T] | None) -> Table[T]:
    asked = [test for test in tests if test is not None]
    if not asked:
        return table
    return Table(table.name, [record for record in table if all(test(record) for test in asked)])


def _lies_in(period: Period | None, asked: Period) -> bool:
    return period is not None and asked.contains(period)
