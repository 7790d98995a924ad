"""Laws of the events and places, and of how much of the article the records cover.

* An event lies in the time of the event of which it is a part, and nothing is a part of itself.
* Each event has a time; where that is uncertain, or an incident has no day, the remark says so.
* Events come in the order of time: a whole before its parts, a cause before its effect.
* All fighting between the two wars is part of the border clashes.
* All events are part of the conflict, but for those named below.
* No two events have the same name, and that of a death says on which side.
* The actors of a statement are those who made it, not those of whom it speaks.
* An event that cites nothing says that no note stands at its sentence.
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

import pytest
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
from karabakh_data.auditing._run import records_of
from karabakh_data.tables._names import folded, with_parts
from karabakh_data.vocabularies.times import Precision
from karabakh_data.vocabularies.works import NoteGroup

EVENTS = events()
PLACES = places()
RECORDS = records_of(Dataset.bundled())
EVENTS_AND_PLACES: Final[list[Event | Place]] = [*EVENTS, *PLACES]

SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

# "The following night" of 2 August 2014, which lies on two days.
OF_ONE_NIGHT: Final = {"incident-2014-08-02"}

OUTSIDE_THE_CONFLICT: Final = {
    "abkhazia-independence-declaration-1992",
    "abkhazia-recognition-withdrawn",
    "armenian-election-protests-2008",
    "us-soviet-diplomatic-relations-1933",
}

# How many events there are, at the least, of which the text gives no date, but bounds.
UNDATED: Final = 60

TIMES: Final = {
    "2008-mardakert-clashes": "2008-03-04/2008-03?",
    "2014-clashes-russian-statement": "2014-08-02?/2014-08-05?",
    "2014-helicopter-armenian-statement": "2014-11-12?",
    "2014-july-august-clashes": "2014-07-27/2014-08-05?",
    "aliyev-statement-on-the-end": "2020-11-10?/2020-12-18?",
    "armenian-election-protests-2008": "2008/2008-03-04?",
    "artsakh-unification-with-armenia": "1991?/2011?",
    "displacement-from-armenia-azerbaijan-karabakh": "1988-02-20?/1994-05?",
    "enclave-government-powers-removal": "1991?",
    "foreign-groups-1992-1994": "1992/1994-05?",
    "incident-2020-11-09": "2020-11-09?",
    "incident-2020-2021-listed-soldier": "2020-11-11?/2021-01-18?",
    "independence-referendum": "1991?",
    "inter-ethnic-clashes-1988": "1988-02-20?/1988?",
    "jordan-denial": "2020-07-29?",
    "kalbajar-capture": "1993-03?/1993-04",
    "losses-report-caspian-institute": "2016?/2016-05-18?",
    "minsk-co-chairs-statement-62-243": "2008-03-17?",
    "nagorno-karabakh-republic-proclamation": "1991?",
    "secession-declaration": "1991?",
    "security-council-resolution-822": "1993-03?/1993-07?",
    "seven-districts-displacement": "1988-02-20?/1994-05?",
    "soviet-participation-1988-1991": "1988-02-20?/1991",
    "territories-return-2020": "2020-11-10?/2021-01?",
    "transfer-demand-1988": "1988-02-20?/1988",
}

CAUSES_BEFORE_EFFECTS: Final = (
    ("nkao-vote-1988-02-20", "inter-ethnic-clashes-1988"),
    (
        "azerbaijan-independence-declaration",
        "enclave-government-powers-removal",
        "independence-referendum",
        "nagorno-karabakh-republic-proclamation",
        "artsakh-unification-with-armenia",
    ),
    ("territory-capture-1993", "kalbajar-capture", "turkish-border-closure-1993-04"),
    ("kalbajar-capture", "resolution-822-wording", "security-council-resolution-822"),
    ("afghan-mujahideen-arrival-1993", "afghan-recruitment-denial"),
    ("ceasefire-1994-05", "peace-talks-1994"),
    ("france-minsk-co-chair-1996", "azerbaijan-request-on-france-1996"),
    (
        "armenian-election-protests-2008",
        "2008-mardakert-clashes",
        "2008-mardakert-armenian-accusation",
        "general-assembly-resolution-62-243",
        "minsk-co-chairs-statement-62-243",
    ),
    ("2010-nagorno-karabakh-clash", "2010-clash-azerbaijani-accusation"),
    ("ameli-claim-2011", "iranian-embassy-statement"),
    ("incident-2014-07-karvachar", "karvachar-charges", "karvachar-sentences"),
    (
        "clashes-2014-08-02",
        "azerbaijan-announcement-2014-08-02",
        "incident-2014-08-02",
        "2014-clashes-russian-statement",
    ),
    ("azerbaijan-announcement-2014-08-02", "2014-clashes-artsakh-denial"),
    ("incident-2014-11-12", "2014-helicopter-armenian-statement"),
    ("sahakyan-visits", "azerbaijan-accusation-2018"),
    ("2020-nagorno-karabakh-war", "martial-law-azerbaijan-2020-09-27"),
    (
        "2020-nagorno-karabakh-war",
        "ceasefire-agreement-2020-11-10",
        "territories-return-2020",
    ),
    ("ceasefire-agreement-2020-11-10", "aliyev-statement-on-the-end"),
)

# Volunteers whose side the text does not say.
OF_NO_SIDE: Final = {"incident-2018-03-29"}

NAMES: Final = {
    "2014-helicopter-armenian-statement": ("Armenian", "consequences for Azerbaijan"),
    "karvachar-charges": ("arrested in July 2014",),
    "karvachar-sentences": ("Armenian court", "arrested in July 2014"),
    "karvachar-video-2015-07": ("arrested in July 2014",),
    "meeting-2012-01-23": ("Armenia", "Azerbaijan", "Russia", "presidents"),
    "meeting-2017-02-16": ("Azerbaijan", "United States"),
    "meeting-2020-02-25": ("Azerbaijan", "Turkey", "presidents"),
    "section-907-1992": ("Azerbaijan", "United States Congress"),
    "section-907-amendment-2001": ("Azerbaijan", "United States Senate"),
    "section-907-waivers": ("Azerbaijan", "George W. Bush"),
}

SPEAKERS: Final = {
    "2010-clash-azerbaijani-accusation": "azerbaijan",
    "azerbaijan-accusation-2018": "azerbaijan",
    "azerbaijan-criticism-of-us-aid": "azerbaijan",
    "azerbaijan-minsk-group-accusations": "azerbaijan",
    "commentators-on-rivalries": "",
    "cyprus-condemnation-2016-04": "cyprus",
    "cyprus-condemnation-2020-07": "cyprus",
    "incident-2016-11-27": "azerbaijani-armed-forces",
    "incident-2017-07-25": "azerbaijan",
    "kalbajar-chapter-vi-suggestion": "jean-bernard-merimee",
    "mammadov-accusation-1992-03": "yagub-mammadov",
    "resolution-822-wording": "jean-bernard-merimee",
    "saudi-payment-allegation": "armenia",
    "section-907-1992": "united-states-congress",
    "state-department-cable-release-2020": "",
    "turkish-refusals-of-relations": "turkey",
}

MADE_BY_SEVERAL: Final = {
    "2010-mardakert-accusations",
    "minsk-co-chairs-statement-62-243",
    "ter-petrosyan-statement-1993",
}

NOTES: Final = {
    "2014-july-august-clashes": (81, 82),
    "2020-nagorno-karabakh-war": (140, 142, 167),
    "diplomatic-support-for-artsakh-2016": (305, 306, 307, 308),
    "first-nagorno-karabakh-war": (),
    "incident-2014-11-12": (88,),
    "nagorno-karabakh-republic-proclamation": (58,),
}

# The villages of the clash of 2010, for which the text prints no Armenian name.
WITHOUT_ARMENIAN_NAME: Final = {
    "cavahirli",
    "qapanli",
    "qiziloba",
    "tap-qaraqoyunlu",
    "yusifcanli",
}

# Settlements and districts for which the data has one name alone, that of the article.
WITH_ONE_NAME: Final = {"jumen", "vank"}

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
    for event in EVENTS:
        for whole in above(event):
            assert whole.period is not None
            assert event.period is not None
            assert whole.period.contains(event.period), (event.id, whole.id)


def test_each_event_has_a_time() -> None:
    assert [event.id for event in EVENTS if event.period is None] == []


def test_an_event_of_uncertain_time_says_so() -> None:
    uncertain = [one for one in EVENTS if one.period is not None and one.period.is_uncertain]
    assert uncertain
    for event in uncertain:
        says = r"\b(no date|dated|not given|days?|year|printed|taken)\b"
        assert re.search(says, event.remark or "", re.IGNORECASE), event.id


def test_an_event_without_a_date_is_of_uncertain_time() -> None:
    undated = [one for one in EVENTS if "No date is given" in (one.remark or "")]
    assert len(undated) >= UNDATED
    for event in undated:
        assert event.period is not None
        assert event.period.is_uncertain, event.id


@pytest.mark.parametrize(("key", "period"), TIMES.items())
def test_the_time_of_an_event_is_what_the_text_proves(key: str, period: str) -> None:
    assert EVENTS[key].period == Period(period)


def test_events_are_in_the_order_of_time() -> None:
    assert [*EVENTS] == sorted(EVENTS, key=Event.sort_key)
    first_days = [event.period.earliest for event in EVENTS if event.period is not None]
    assert first_days == sorted(day for day in first_days if day is not None)


def test_a_whole_precedes_its_parts() -> None:
    for event in EVENTS:
        for whole in above(event):
            assert EVENTS.index(whole) < EVENTS.index(event), (whole.id, event.id)


@pytest.mark.parametrize("chain", CAUSES_BEFORE_EFFECTS)
def test_a_cause_precedes_its_effect(chain: tuple[str, ...]) -> None:
    places = [EVENTS.index(EVENTS[key]) for key in chain]
    assert places == sorted(places)


def test_fighting_between_the_wars_is_part_of_the_border_clashes() -> None:
    fighting = {EventKind.CLASH, EventKind.INCIDENT}
    between = Period("1994-06-01/2020-09-26")
    found = [one for one in EVENTS if one.kind in fighting and one.period is not None]
    inside = [one for one in found if one.period is not None and between.contains(one.period)]
    assert inside
    for event in inside:
        assert "border-clashes-1994-2020" in {whole.id for whole in above(event)}, event.id


def test_all_but_a_few_events_are_part_of_the_conflict() -> None:
    whole = with_parts("nagorno-karabakh-conflict", EVENTS)
    assert {event.id for event in EVENTS} - whole == OUTSIDE_THE_CONFLICT


def test_no_two_events_have_the_same_name() -> None:
    names = [folded(event.name) for event in EVENTS]
    assert len(names) == len(set(names))


def test_the_name_of_a_death_says_on_which_side() -> None:
    deaths = [event for event in EVENTS if re.search("[Dd]eaths? of|[Kk]illing of", event.name)]
    named = re.compile("Armenian|Azerbaijani|Nagorno-Karabakh|Syrian")
    assert {one.id for one in deaths if not named.search(one.name)} == OF_NO_SIDE


@pytest.mark.parametrize(("key", "words"), NAMES.items())
def test_a_name_says_what_it_is_about(key: str, words: tuple[str, ...]) -> None:
    assert all(word in EVENTS[key].name for word in words)


@pytest.mark.parametrize(("key", "actors"), SPEAKERS.items())
def test_the_actors_of_a_statement_are_those_who_made_it(key: str, actors: str) -> None:
    assert EVENTS[key].actors == tuple(actors.split())


def test_a_statement_has_one_speaker_but_for_those_made_together() -> None:
    several = {
        event.id for event in EVENTS if event.kind is EventKind.STATEMENT and len(event.actors) > 1
    }
    assert several == MADE_BY_SEVERAL


def test_an_event_that_cites_nothing_says_so() -> None:
    bare = [event for event in EVENTS if not event.citations]
    assert bare
    for event in bare:
        assert "No note stands at the sentence" in (event.remark or ""), event.id


@pytest.mark.parametrize(("key", "notes"), NOTES.items())
def test_an_event_cites_the_notes_of_its_sentences(key: str, notes: tuple[int, ...]) -> None:
    assert EVENTS[key].notes == notes


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
    assert period is None or period.intersects(claim.period)


def test_the_conflict_holds_both_wars_and_the_clashes_between_them() -> None:
    parts = [event.id for event in EVENTS if event.parent == "nagorno-karabakh-conflict"]
    wars = ["first-nagorno-karabakh-war", "border-clashes-1994-2020", "2020-nagorno-karabakh-war"]
    assert set(wars) <= set(parts)
    times = [EVENTS[key].period for key in wars]
    assert times == [
        Period("1988-02-20/1994-05"),
        Period("1994-05?/2020-09-26"),
        Period("2020-09-27/2020-11-10"),
    ]


# Places


def test_no_place_lies_in_itself() -> None:
    for place in PLACES:
        inner = with_parts(place.id, PLACES) - {place.id}
        assert not {*place.lies_in} & (inner | {place.id})


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
