"""Choosing events, places, votes and figures by what they say."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from karabakh_data import (
    Event,
    EventKind,
    Figure,
    FigureKind,
    KarabakhDataError,
    Period,
    PeriodError,
    Place,
    PlaceKind,
    Position,
    Reading,
    Section,
    Side,
    Table,
    UnknownKeyError,
    UnknownWordError,
    Vote,
    WrongTypeError,
    events,
    figures,
    places,
    votes,
)
from karabakh_data.filtering import select_events, select_figures, select_places, select_votes
from karabakh_data.lookup import with_parts


def event(key: str, kind: EventKind, period: str | None, *where: str, who: str = "") -> Event:
    when = None if period is None else Period(period)
    return Event(id=key, name=key, kind=kind, period=when, places=where, actors=tuple(who.split()))


EVENTS = Table(
    "events",
    [
        event("battle", EventKind.CLASH, "2016-04-01/2016-04-05", "hill", "village", who="army"),
        event("denial", EventKind.STATEMENT, None, who="army ministry"),
        event("raid", EventKind.CLASH, "2016-12/2017-01", "village", who="militia"),
        event("war", EventKind.WAR, "2016", "district"),
    ],
)


def chosen_events(
    *,
    period: str | None = None,
    kind: EventKind | None = None,
    at: set[str] | None = None,
    who: set[str] | None = None,
    side: Side | None = None,
) -> list[str]:
    found = select_events(
        EVENTS,
        period=None if period is None else Period(period),
        kind=kind,
        places=None if at is None else frozenset(at),
        actors=None if who is None else frozenset(who),
        side=side,
        side_of={"army": Side.ARMENIAN, "militia": Side.AZERBAIJANI}.get,
    )
    return [one.id for one in found]


def test_events_that_end_within_the_period() -> None:
    assert chosen_events(period="2016") == ["war", "battle"]
    assert chosen_events(period="2016-04") == ["battle"]
    assert chosen_events(period="2016/..") == ["war", "battle", "raid"]


def test_an_event_without_a_date_lies_in_no_period() -> None:
    assert "denial" not in chosen_events(period="1900/2100")
    assert "denial" in chosen_events()


def test_events_of_a_kind() -> None:
    assert chosen_events(kind=EventKind.CLASH) == ["battle", "raid"]
    assert chosen_events(kind=EventKind.VOTE) == []


def test_events_at_one_of_the_places() -> None:
    assert chosen_events(at={"village"}) == ["battle", "raid"]
    assert chosen_events(at={"hill", "district"}) == ["war", "battle"]
    assert chosen_events(at={"elsewhere"}) == []


def test_events_with_one_of_the_actors() -> None:
    assert chosen_events(who={"ministry", "militia"}) == ["raid", "denial"]


def test_events_of_a_side_are_those_of_its_actors() -> None:
    assert chosen_events(side=Side.ARMENIAN) == ["battle", "denial"]
    assert chosen_events(side=Side.AZERBAIJANI) == ["raid"]
    assert chosen_events(side=Side.OTHER) == ["denial"]
    assert chosen_events(side=Side.UNSPECIFIED) == ["war"]
    assert chosen_events(side=Side.BOTH) == []


def test_events_of_both_sides_are_those_in_which_each_took_part() -> None:
    truce = event("truce", EventKind.AGREEMENT, "2016", who="militia envoy army")
    found = select_events(
        Table("events", [*EVENTS, truce]),
        period=None,
        kind=None,
        places=None,
        actors=None,
        side=Side.BOTH,
        side_of={"army": Side.ARMENIAN, "militia": Side.AZERBAIJANI}.get,
    )
    assert found.ids() == ("truce",)


def test_filters_hold_together() -> None:
    assert chosen_events(side=Side.ARMENIAN, kind=EventKind.CLASH) == ["battle"]
    assert chosen_events(kind=EventKind.CLASH, at={"village"}, who={"army"}) == ["battle"]
    assert chosen_events(period="2016", kind=EventKind.CLASH, who={"militia"}) == []


def place(key: str, kind: PlaceKind, lies_in: str | None = None) -> Place:
    return Place(id=key, name=key, kind=kind, lies_in=() if lies_in is None else (lies_in,))


PLACES = Table(
    "places",
    [
        place("country", PlaceKind.COUNTRY),
        place("district", PlaceKind.DISTRICT, "country"),
        place("hill", PlaceKind.VILLAGE, "district"),
        place("line", PlaceKind.LINE),
    ],
)


def test_places_lie_in_each_other() -> None:
    assert with_parts("country", PLACES) == {"country", "district", "hill"}
    assert with_parts("hill", PLACES) == {"hill"}


def test_a_place_may_lie_in_several() -> None:
    both = Place(id="both", name="both", kind=PlaceKind.REGION, lies_in=("a", "b"))
    there = [both, place("a", PlaceKind.REGION), place("b", PlaceKind.REGION)]
    assert with_parts("a", there) == {"a", "both"}
    assert with_parts("b", there) == {"b", "both"}
    assert str(both) == "both, region, in a and b"


def test_places_in_a_circle_are_found_once() -> None:
    circle = [place("a", PlaceKind.CITY, "b"), place("b", PlaceKind.CITY, "a")]
    assert with_parts("a", circle) == {"a", "b"}


def test_places_of_a_kind_and_inside() -> None:
    def chosen(kind: PlaceKind | None, inside: frozenset[str] | None) -> tuple[str, ...]:
        return select_places(PLACES, kind=kind, inside=inside).ids()

    assert chosen(PlaceKind.LINE, None) == ("line",)
    assert chosen(None, frozenset({"hill", "line"})) == ("hill", "line")
    assert chosen(PlaceKind.LINE, frozenset({"hill"})) == ()


def vote(actor: str, position: Position, resolution: str = "A/RES/1") -> Vote:
    key = f"{resolution}-{actor}"
    return Vote(id=key, resolution=resolution, actor=actor, position=position)


VOTES = Table(
    "votes",
    [
        vote("armenia", Position.AGAINST),
        vote("armenia", Position.FOR, "A/RES/2"),
        vote("turkey", Position.FOR),
    ],
)


def test_votes_on_a_resolution_of_an_actor_with_a_position() -> None:
    def chosen(
        resolution: str | None = None, actor: str | None = None, position: Position | None = None
    ) -> list[str]:
        found = select_votes(VOTES, resolution=resolution, actor=actor, position=position)
        return [one.id for one in found]

    assert chosen("A/RES/1") == ["A/RES/1-armenia", "A/RES/1-turkey"]
    assert chosen(actor="armenia") == ["A/RES/1-armenia", "A/RES/2-armenia"]
    assert chosen(position=Position.FOR) == ["A/RES/1-turkey", "A/RES/2-armenia"]
    assert chosen("A/RES/1", "armenia", Position.FOR) == []


def figure(
    key: str,
    kind: FigureKind = FigureKind.AID,
    *,
    side: Side | None = None,
    subject: str | None = None,
    supplier: str | None = None,
    recipients: str = "",
    event: str | None = None,
    section: Section = Section.LEAD,
    period: str | None = None,
    claimant: str | None = None,
) -> Figure:
    return Figure(
        id=key,
        kind=kind,
        what="Aid",
        low=Decimal(1),
        unit="USD",
        printed="1",
        reading=Reading.PLAIN,
        side=side,
        subject=subject,
        supplier=supplier,
        recipients=tuple(recipients.split()),
        event=event,
        period=None if period is None else Period(period),
        claimant=claimant,
        section=section,
    )


FIGURES = Table(
    "figures",
    [
        figure("bare"),
        figure("force", FigureKind.STRENGTH, side=Side.ARMENIAN, subject="army", period="2018"),
        figure("lost", subject="state", event="battle", section=Section.NOTES),
        figure("said", subject="state", period="2018/2020", claimant="ministry"),
        figure("sold", supplier="seller", recipients="army state"),
    ],
)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["bare", "force", "lost", "said", "sold"]),
        ({"kind": "strength"}, ["force"]),
        ({"side": "armenian"}, ["force"]),
        ({"subjects": {"army"}}, ["force", "sold"]),
        ({"subjects": {"state", "army"}}, ["force", "lost", "said", "sold"]),
        ({"subjects": {"seller"}}, ["sold"]),
        ({"suppliers": {"seller", "state"}}, ["sold"]),
        ({"recipients": {"state", "seller"}}, ["sold"]),
        ({"recipients": {"seller"}}, []),
        ({"events": {"battle", "war"}}, ["lost"]),
        ({"section": "notes"}, ["lost"]),
        ({"period": Period("2018")}, ["force"]),
        ({"period": Period("2010/2020")}, ["force", "said"]),
        ({"claimants": {"article"}}, ["bare", "force", "lost", "sold"]),
        ({"claimants": {"ministry"}}, ["said"]),
        ({"kind": "aid", "claimants": {"article"}}, ["bare", "lost", "sold"]),
        ({"kind": "aid", "side": "armenian"}, []),
    ],
)
def test_figures_that_say_what_is_asked(asked: dict[str, object], expected: list[str]) -> None:
    found = select_figures(FIGURES, **asked)  # type: ignore[arg-type]
    assert [one.id for one in found] == expected


def test_without_a_filter_the_table_itself_is_returned() -> None:
    assert select_events(EVENTS, period=None, kind=None, places=None, actors=None) is EVENTS
    assert select_places(PLACES, kind=None, inside=None) is PLACES
    assert select_votes(VOTES, resolution=None, actor=None, position=None) is VOTES
    assert select_figures(FIGURES) is FIGURES


def test_what_is_chosen_is_a_table_of_the_same_name() -> None:
    found = select_places(PLACES, kind=PlaceKind.LINE, inside=None)
    assert (type(found), found.name) == (Table, "places")


# The bundled data


def test_events_of_the_bundled_data() -> None:
    clashes = events(2016, kind="clash")
    assert "2016-april-conflict" in clashes.ids()
    assert {one.kind for one in clashes} == {EventKind.CLASH}
    assert all(one.period is not None and Period("2016").contains(one.period) for one in clashes)


def test_events_at_a_place_are_those_within_it_too() -> None:
    assert "shusha-battle-1992" in events(place="shusha").ids()
    assert {"shusha-battle-1992", "2008-mardakert-clashes"} <= {*events(place="Artsakh").ids()}
    assert "demonstration-baku-2020-07-18" not in events(place="nagorno-karabakh").ids()


def test_events_with_an_actor_are_those_of_its_parts_too() -> None:
    of_state = {*events(actor="armenia").ids()}
    assert {"2014-helicopter-armenian-statement", "2014-helicopter-ministry-statement"} <= of_state
    of_ministry = {*events(actor="armenia-ministry-of-defence").ids()}
    assert "2014-helicopter-ministry-statement" in of_ministry
    assert of_ministry < of_state


@pytest.mark.parametrize("state", ["armenia", "artsakh"])
def test_events_with_a_state_are_those_of_forces_that_may_be_its_own(state: str) -> None:
    of_forces = {*events(actor="armenian-forces").ids()}
    assert "2016-april-conflict" in of_forces
    assert of_forces < {*events(actor=state).ids()}


def test_events_with_a_state_are_not_those_of_forces_of_another() -> None:
    own, others = events(actor="armenia").ids(), events(actor="artsakh").ids()
    assert "incident-2018-09-border-post" in own
    assert "incident-2018-09-border-post" not in others
    assert "incident-2018-02-07" in others
    assert "incident-2018-02-07" not in own


def test_events_with_an_institution_are_not_those_of_the_forces_of_its_side() -> None:
    assert events(actor="armenia-ministry-of-defence").ids() == (
        "2014-helicopter-ministry-statement",
    )


def test_events_of_each_side_of_the_bundled_data() -> None:
    assert events("2020-09-27", side="armenian").ids() == ("martial-law-armenia-2020-09-27",)
    assert events("2020-09-27", side="azerbaijani").ids() == ("martial-law-azerbaijan-2020-09-27",)
    both = {*events(side="both").ids()}
    assert both == {*events(side="armenian").ids()} & {*events(side="azerbaijani").ids()}
    assert "2016-april-conflict" in both
    assert "ceasefire-1994-05" in events(side="other").ids()
    assert {one.actors for one in events(side="unspecified")} == {()}


def test_places_of_the_bundled_data() -> None:
    cities = places(kind="city", within="nagorno-karabakh")
    assert cities.ids() == ("shusha", "stepanakert")


def test_votes_of_the_bundled_data() -> None:
    against = votes(resolution="A/RES/62/243", position="against")
    assert [one.actor for one in against] == [
        "angola",
        "armenia",
        "france",
        "india",
        "russia",
        "united-states",
        "vanuatu",
    ]
    assert [one.position for one in votes(actor="Turkey")] == [Position.FOR]
    assert votes(resolution="a/res/62/243") == votes()


@pytest.mark.parametrize(
    ("name", "kind"), [("A/RES/62/244", UnknownKeyError), (62, WrongTypeError)]
)
def test_a_resolution_that_is_not_there(name: Any, kind: type[KarabakhDataError]) -> None:  # noqa: ANN401 - a wrong type too
    with pytest.raises(kind) as caught:
        votes(resolution=name)
    assert caught.value.value == name
    assert caught.value.suggestions == (("A/RES/62/243",) if kind is UnknownKeyError else ())


def test_figures_about_an_actor_are_those_of_its_parts_too() -> None:
    subjects = {one.subject for one in figures(subject="Azerbaijan")}
    assert {"azerbaijan", "azerbaijani-armed-forces"} <= subjects
    assert "armenia" not in subjects


def test_figures_about_an_actor_that_is_a_place_too_are_those_of_its_parts() -> None:
    found = figures(subject="armenia")
    subjects = {one.subject for one in found}
    assert subjects == {"armenia", "armed-forces-of-armenia", "osce-participating-states"}
    (received,) = (one for one in found if one.subject == "osce-participating-states")
    assert "armenia" in received.recipients


def test_figures_about_a_seller_are_those_of_what_it_sold() -> None:
    about, sold = figures(subject="russia"), figures(supplier="Russia")
    assert {"fg-0036", "fg-0037", "fg-0038"} <= {*sold.ids()} < {*about.ids()}
    assert figures(supplier="azerbaijan").ids() == ()


def test_figures_of_an_event_are_those_of_its_parts_too() -> None:
    assert {"fg-0016", "fg-0018"} <= {*figures(event="Four-Day War").ids()}


def test_figures_of_a_place_are_found_by_any_of_its_names() -> None:
    assert figures(subject="Kelbajar").ids() == figures(subject="Karvachar").ids() == ("fg-0074",)


def test_figures_about_a_place_of_which_nothing_is_measured() -> None:
    assert figures(subject="baku").ids() == ()


def test_figures_by_a_claimant() -> None:
    assert {one.claimant for one in figures(claimant="article")} == {None}
    assert figures(claimant="mohsen-rezaee").ids() == ()


@pytest.mark.parametrize(
    ("ask", "filters", "error"),
    [
        (events, {"kind": "battle"}, UnknownWordError),
        (events, {"side": "artsakh"}, UnknownWordError),
        (events, {"place": "atlantis"}, UnknownKeyError),
        (events, {"actor": "nobody"}, UnknownKeyError),
        (events, {"period": "soon"}, PeriodError),
        (places, {"kind": "hill"}, UnknownWordError),
        (places, {"within": "atlantis"}, UnknownKeyError),
        (votes, {"position": "yes"}, UnknownWordError),
        (votes, {"actor": "atlantis"}, UnknownKeyError),
        (figures, {"kind": "luck"}, UnknownWordError),
        (figures, {"side": "blue"}, UnknownWordError),
        (figures, {"subject": "atlantis"}, UnknownKeyError),
        (figures, {"claimant": "nobody"}, UnknownKeyError),
        (figures, {"supplier": "nobody"}, UnknownKeyError),
        (figures, {"recipient": "nobody"}, UnknownKeyError),
        (figures, {"event": "never"}, UnknownKeyError),
        (figures, {"section": "leaf"}, UnknownWordError),
    ],
)
def test_a_word_or_key_that_is_not_there(
    ask: Callable[..., object], filters: dict[str, str], error: type[Exception]
) -> None:
    with pytest.raises(error):
        ask(**filters)
