"""Actors, events and places: fields, and that they are values."""

import copy
import pickle
from functools import partial
from itertools import pairwise
from typing import Any

import attrs
import pytest

from karabakh_data import (
    Actor,
    ActorKind,
    ActorName,
    Citation,
    DataError,
    Event,
    EventKind,
    EventName,
    Period,
    Place,
    PlaceKind,
    PlaceName,
    Side,
    Source,
    SourceType,
)
from karabakh_data.records.events import parent_in
from karabakh_data.values._grouping import upwards

NAME = ActorName(
    id="artsakh-1",
    actor="artsakh",
    name="Republic of Artsakh",
    language="en",
    period=Period("2017/.."),
    used_by=("artsakh",),
)
ACTOR = Actor(
    id="artsakh",
    name="Artsakh",
    names=(NAME,),
    kind=ActorKind.DE_FACTO_STATE,
    side=Side.ARMENIAN,
)
BOOK = Source(id="x", type=SourceType.BOOK)
REPORT = Source(id="y", type=SourceType.REPORT)
EVENT = Event(
    id="clashes-april-2016",
    name="Clashes of April 2016",
    kind=EventKind.CLASH,
    period=Period("2016-04-01/2016-04-05"),
    places=("line-of-contact",),
    actors=("artsakh", "azerbaijan"),
    parent="conflict",
    citations=(Citation(REPORT, None, 9), Citation(BOOK, "p. 3", 8), Citation(REPORT, None, 9)),
)
PLACE = Place(
    id="shusha",
    name="Shusha",
    name_armenian="Shushi",
    name_azerbaijani="Şuşa",
    kind=PlaceKind.CITY,
    names=(PlaceName(id="shusha-1", place="shusha", name="Shoosha", language="en"),),
    lies_in=("nagorno-karabakh",),
)
OTHER_NAME = EventName(id="war-1", event="war", name="The War", language="en")
RECORDS = [NAME, ACTOR, EVENT, OTHER_NAME, PLACE]
each_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)


def names_of(record: type[Any]) -> set[str]:
    return {field.name for field in attrs.fields(record)}


# The fields of the contract


def test_fields_of_an_actor() -> None:
    contract = set("id name names kind side iso_alpha3 parent".split())
    assert contract <= names_of(Actor)
    assert {"gwno", "predecessor"} <= names_of(Actor)


@pytest.mark.parametrize(
    ("record", "whole"), [(ActorName, "actor"), (EventName, "event"), (PlaceName, "place")]
)
def test_fields_of_a_name(record: type[Any], whole: str) -> None:
    fields = [field.name for field in attrs.fields(record)]
    assert fields == ["id", whole, "name", "language", "period", "used_by", "remark"]


def test_fields_of_an_event() -> None:
    assert names_of(Event) == set(
        "id name names kind period places actors parent citations remark".split()
    )


def test_fields_of_a_place() -> None:
    contract = set("id name name_armenian name_azerbaijani names kind lies_in".split())
    assert contract <= names_of(Place)


def test_what_is_not_known_is_none_or_empty() -> None:
    actor = Actor(id="x", name="X", kind=ActorKind.STATE)
    assert (actor.side, actor.iso_alpha3, actor.gwno) == (None, None, None)
    assert (actor.parent, actor.predecessor, actor.remark, actor.names) == (None, None, None, ())
    event = Event(id="x", name="X", kind=EventKind.WAR)
    assert (event.period, event.parent, event.remark) == (None, None, None)
    assert (event.places, event.actors, event.citations) == ((), (), ())
    place = Place(id="x", name="X", kind=PlaceKind.CITY)
    assert (place.name_armenian, place.name_azerbaijani, place.lies_in) == (None, None, ())
    assert (event.names, place.names) == ((), ())
    name = ActorName(id="x-1", actor="x", name="X", language="en")
    assert (name.period, name.used_by, name.remark) == (None, (), None)


@pytest.mark.parametrize("record", [Actor, ActorName, Event, EventName, Place, PlaceName])
def test_fields_are_given_by_name(record: Any) -> None:  # noqa: ANN401 - a class of any fields
    with pytest.raises(TypeError):
        record("x", "y", "z", "w")


def test_an_event_gives_the_sources_and_notes_of_its_citations() -> None:
    assert EVENT.sources == (REPORT, BOOK)
    assert EVENT.notes == (9, 8)
    assert attrs.evolve(EVENT, citations=()).sources == ()


# The order of time


def event_of(key: str, edtf: str | None) -> Event:
    period = None if edtf is None else Period(edtf)
    return Event(id=key, name=key, kind=EventKind.CLASH, period=period)


IN_ORDER = [
    event_of("z", "../1990"),
    event_of("y", "1991/.."),
    event_of("x", "1991/1994"),
    event_of("a", "1991"),
    event_of("b", "1991"),
    event_of("w", "1991-01-01"),
    event_of("v", "1991-01-01?"),
    event_of("t", "1991%/1991-02"),
    event_of("u", "1991?/1994"),
    event_of("s", "1991-01-02"),
    event_of("r", "9999-12-31"),
    event_of("q", "9999-12-31?"),
    event_of("c", None),
    event_of("d", None),
]


@pytest.mark.parametrize(("one", "other"), [*pairwise(IN_ORDER)], ids=lambda event: event.id)
def test_events_have_an_order_of_time(one: Event, other: Event) -> None:
    assert one.sort_key() < other.sort_key()


@pytest.mark.parametrize("mark", ["", "~"])
def test_only_a_start_that_is_uncertain_may_be_later(mark: str) -> None:
    sure = event_of("a", f"1991{mark}/1994?")
    assert sure.sort_key() < event_of("b", "1991").sort_key()


# Values


@each_record
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_pickle_is_equal(record: object, protocol: int) -> None:
    twin = pickle.loads(pickle.dumps(record, protocol))  # noqa: S301 - its own pickle
    assert twin == record
    assert hash(twin) == hash(record)
    assert repr(twin) == repr(record)


@each_record
def test_copies_are_equal(record: object) -> None:
    for twin in (copy.copy(record), copy.deepcopy(record)):
        assert twin == record
        assert hash(twin) == hash(record)


@each_record
def test_every_field_counts_and_none_can_be_changed(record: Any) -> None:  # noqa: ANN401
    for field in attrs.fields(type(record)):
        assert attrs.evolve(record, **{field.name: "something else"}) != record
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record, field.name, "something else")
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(record, field.name)


@each_record
def test_nothing_can_be_added(record: Any) -> None:  # noqa: ANN401
    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
        record.something = "else"
    assert not hasattr(record, "__dict__")


# In words


def test_an_actor_says_what_it_is_and_of_what_it_is_a_part() -> None:
    assert str(ACTOR) == "Artsakh, de facto state, of the Armenian side"
    part = Actor(id="x", name="An army", kind=ActorKind.ARMED_FORCE, parent="artsakh")
    assert str(part) == "An army, armed force, part of artsakh"
    assert str(Actor(id="x", name="Narnia", kind=ActorKind.STATE)) == "Narnia, state"


def test_an_event_says_when_it_happened_if_that_is_known() -> None:
    assert str(EVENT) == "Clashes of April 2016, clash, 2016-04-01/2016-04-05"
    assert str(attrs.evolve(EVENT, period=None)).endswith(", clash, without a date")


# Parts of events


PARENTS = {"raid": "battle", "battle": "war", "war": None, "a": "b", "b": "a", "lost": "gone"}


@pytest.mark.parametrize(
    ("event", "way"),
    [
        ("raid", ["raid", "battle", "war"]),
        ("war", ["war"]),
        # In a circle each is met once.
        ("a", ["a", "b"]),
        (None, []),
    ],
)
def test_the_way_up_from_an_event(event: str | None, way: list[str]) -> None:
    assert list(upwards(event, partial(parent_in, PARENTS))) == way


@pytest.mark.parametrize("event", ["gone", "lost", "bottle"])
def test_no_way_leads_over_an_unknown_event(event: str) -> None:
    with pytest.raises(DataError, match="expected the id of an event"):
        list(upwards(event, partial(parent_in, PARENTS)))


def test_the_parent_of_an_event() -> None:
    assert (parent_in(PARENTS, "raid"), parent_in(PARENTS, "war")) == ("battle", None)
    with pytest.raises(DataError, match=r"'bottle': .*; did you mean 'battle'\?"):
        parent_in(PARENTS, "bottle")
