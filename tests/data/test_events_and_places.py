"""Laws of the events and places, and of how much of the article the records cover.

* An event lies in the time of the event of which it is a part, and nothing is a part of itself.
* An event without a date, and an incident without a day, say so in their remarks.
* A figure that belongs to an event has a time in common with it.
* A place has the names of both sides or of neither, but for the villages named below.
* A place is where an event happened, or holds such a place, but for those named below.
* Victims are not named.
* Each note that the body prints is cited by a record, but for those named below.
"""

import csv
import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from each import each
from packages import DATA

from karabakh_data import (
    CasualtyClaim,
    Dataset,
    Event,
    EventKind,
    Period,
    Place,
    PlaceKind,
    casualty_claims,
    events,
    places,
)
from karabakh_data.auditing import records_of
from karabakh_data.kinds import NoteGroup
from karabakh_data.lookup import with_parts
from karabakh_data.vocabulary import Precision

EVENTS = events()
PLACES = places()
RECORDS = records_of(Dataset.bundled())
EVENTS_AND_PLACES: Final[list[Event | Place]] = [*EVENTS, *PLACES]

SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

# Printed by the year in which the event began of which they are a part.
BEGUN_IN_THE_YEAR: Final = {"soviet-participation-1988-1991", "transfer-demand-1988"}

# "The following night" of 2 August 2014, which lies on two days.
OF_ONE_NIGHT: Final = {"incident-2014-08-02"}

# The villages of the clash of 2010, for which the text prints no Armenian name.
WITHOUT_ARMENIAN_NAME: Final = {
    "cavahirli",
    "qapanli",
    "qiziloba",
    "tap-qaraqoyunlu",
    "yusifcanli",
}

# Settlements and districts for which the data has one name alone, that of the article.
WITH_ONE_NAME: Final = {"jumen", "kubatly", "vank"}

WHERE_NOTHING_HAPPENED: Final = {
    "in the sum of note 60 alone": {"exclaves", "fizuli", "jebrail", "kubatly", "zangelan"},
    "in titles or quotations alone": {
        "azerbaijan-iran-border",
        "gyumri",
        "hadrut",
        "kars",
        "neutral-zone",
        "tovuz",
        "yerevan",
    },
    "of states that support, vote and mediate": {"georgia", "moldova", "russia", "turkey"},
    "of support, disputes and offices": {
        "ichkeria",
        "kosovo",
        "nordooz-border-crossing",
        "north-ossetia",
        "south-ossetia",
        "transnistria",
    },
    "the home of a person": {"jumen", "vazgenashen"},
    "in a caption": {"stepanakert"},
}

# People whom the article names, and of whom it tells only that they were killed.
VICTIMS: Final = ("Aramayis Voskanian", "Hakob Hambartsumyan", "Smbat Tsakanyan")

# The columns of titles, which are kept as printed.
TITLES: Final = {"title", "translated_title"}

# The numbers that stand in the text, the box and the lettered notes. The lines of the box in which
# the others of 1 to 347 stood are lost.
PRINTED: Final = {8, *range(18, 33), *range(36, 348)}

# At the sentence on who lives in Nagorno-Karabakh, which is no record.
NO_RECORD: Final = {46, 47, 48, 49}


def above(event: Event) -> Iterator[Event]:
    """Yield the event of which this is a part, the one of which that is a part, and so on."""
    while event.parent is not None:
        event = EVENTS[event.parent]
        yield event


# Events


@each(EVENTS_AND_PLACES)
def test_an_id_is_a_slug(record: Event | Place) -> None:
    assert SLUG.fullmatch(record.id)


def test_no_event_is_a_part_of_itself() -> None:
    for event in EVENTS:
        seen = {event.id}
        for whole in above(event):
            assert whole.id not in seen
            seen.add(whole.id)


def test_an_event_lies_in_the_time_of_that_of_which_it_is_a_part() -> None:
    outside = set()
    for event in EVENTS:
        for whole in above(event):
            if event.period is not None and whole.period is not None:
                assert whole.period.intersects(event.period)
                if not whole.period.contains(event.period):
                    outside.add(event.id)
    assert outside == BEGUN_IN_THE_YEAR


def test_what_has_a_date_is_no_part_of_what_has_none() -> None:
    for event in EVENTS:
        if event.period is not None:
            assert all(whole.period is not None for whole in above(event))


def test_an_event_without_a_date_says_so() -> None:
    undated = [event for event in EVENTS if event.period is None]
    assert undated
    for event in undated:
        assert re.search(r"\b[Nn]o date\b", event.remark or ""), event.id


def test_wars_and_incidents_have_a_date() -> None:
    for event in EVENTS:
        if event.kind in {EventKind.WAR, EventKind.INCIDENT}:
            assert event.period is not None, event.id


def test_an_incident_has_a_day_or_says_that_it_is_not_given() -> None:
    for event in EVENTS:
        if event.kind is EventKind.INCIDENT and event.id not in OF_ONE_NIGHT:
            assert event.period is not None
            is_day = event.period.precision is Precision.DAY and not event.period.is_span
            says = r"\bdays? (is|are) not given|does not name the day"
            assert is_day or re.search(says, event.remark or ""), event.id


def test_an_incident_of_one_night_lies_on_two_days() -> None:
    for key in OF_ONE_NIGHT:
        period = EVENTS[key].period
        assert period is not None
        assert period.earliest is not None
        assert period.latest is not None
        assert (period.latest - period.earliest).days == 1


@each(one for one in casualty_claims() if one.event)
def test_a_figure_has_a_time_in_common_with_its_event(claim: CasualtyClaim) -> None:
    period = EVENTS[claim.event or ""].period
    assert period is not None
    assert period.intersects(claim.period)


def test_the_conflict_holds_both_wars_and_the_clashes_between_them() -> None:
    parts = [event.id for event in EVENTS if event.parent == "nagorno-karabakh-conflict"]
    wars = ["first-nagorno-karabakh-war", "border-clashes-1994-2020", "2020-nagorno-karabakh-war"]
    assert set(wars) <= set(parts)
    times = [EVENTS[key].period for key in wars]
    assert times == [
        Period("1988-02-20/1994-05"),
        Period("1994-05/2020-09-26"),
        Period("2020-09-27/2020-11-10"),
    ]


# Places


def test_no_place_lies_in_itself() -> None:
    for place in PLACES:
        inner = with_parts(place.id, PLACES) - {place.id}
        assert place.lies_in not in inner | {place.id}


def test_a_place_has_the_names_of_both_sides_or_of_neither() -> None:
    one_sided = {
        place.id
        for place in PLACES
        if (place.name_armenian is None) != (place.name_azerbaijani is None)
    }
    assert one_sided == WITHOUT_ARMENIAN_NAME
    for key in one_sided:
        assert "prints no Armenian name" in (PLACES[key].remark or "")


def test_settlements_and_districts_have_the_names_of_both_sides() -> None:
    kinds = {PlaceKind.CITY, PlaceKind.DISTRICT, PlaceKind.VILLAGE}
    bare = {p.id for p in PLACES if p.kind in kinds and not p.name_armenian}
    assert bare == WITHOUT_ARMENIAN_NAME | WITH_ONE_NAME


def test_something_happened_at_each_place() -> None:
    used = {key for event in EVENTS for key in event.places}
    idle = {place.id for place in PLACES if used.isdisjoint(with_parts(place.id, PLACES))}
    assert idle == set(chain.from_iterable(WHERE_NOTHING_HAPPENED.values()))


# People


def test_victims_are_not_named() -> None:
    tables = sorted(DATA.glob("*.csv"))
    assert tables
    for path in tables:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                texts = [text for name, text in row.items() if name not in TITLES]
                for surname in (name.split()[-1] for name in VICTIMS):
                    assert not any(surname in text for text in texts), (path.name, row["id"])


# How much of the article is covered


def test_each_note_that_is_printed_is_in_the_table() -> None:
    numbered = [one for one in RECORDS.notes if one.group is NoteGroup.NUMBERED]
    assert {one.number for one in numbered} >= PRINTED


def test_each_note_that_is_printed_is_cited_by_a_record() -> None:
    lettered = [one for one in RECORDS.notes if one.group is NoteGroup.LETTERED]
    cited = {number for one in (*RECORDS.citing, *lettered) for number in one.notes}
    assert PRINTED - cited == NO_RECORD
