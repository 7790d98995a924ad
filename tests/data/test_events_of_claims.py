"""Laws of the events that casualty claims name.

* Every claim names an event, but for the titles below, which tell of none.
* Every figure of the text is found under the conflict, and the rule makes the same of it.
* A happening of which a name, a remark or a sentence prints dead has a claim. The others are named
  below: no figure is printed for them.
* No claim names a wider event where one of the same time, or within it, cites one of its notes and
  holds its days. A cell of the table of years tells of a year and of no clash in it: it names the
  clashes between the two wars.
* A title names the event of the sentence that cites it, or one within it or around it.
* Figures of one incident are partial if its day is not given, those of its titles as well.
* What is asked of an event is answered from its claims.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

import pytest
from each import each

from karabakh_data import (
    CasualtyClaim,
    Event,
    EventKind,
    Section,
    casualties,
    casualty_claims,
    events,
    sources,
)
from karabakh_data.vocabularies.times import Precision

CLAIMS: Final = casualty_claims()
EVENTS: Final = events()
WORKS: Final = frozenset(sources().ids())
CONFLICT: Final = "nagorno-karabakh-conflict"
CLASHES: Final = "border-clashes-1994-2020"
HAPPENINGS: Final = [
    event
    for event in EVENTS
    if event.kind in {EventKind.CLASH, EventKind.DISPLACEMENT, EventKind.INCIDENT, EventKind.WAR}
]
TITLES: Final = [claim for claim in CLAIMS if claim.claimant in WORKS]
SENTENCES: Final = [claim for claim in CLAIMS if claim.claimant not in WORKS]

WITHOUT_EVENT: Final = {
    # The dead of an army in a year: of what they died, the title does not say.
    *("cc-0321", "cc-0323", "cc-0325", "cc-0326", "cc-0327", "cc-0328", "cc-0329"),
    # Bodies found: when they died, and in what, the title does not say.
    "cc-0351",
}

WITHOUT_A_FIGURE: Final = {
    *("2008-mardakert-clashes", "2010-mardakert-clashes"),
    *("fighting-2008", "fighting-2015-01", "fighting-2015-08"),
    *("foreign-groups-1992-1994", "full-scale-fighting-1992", "inter-ethnic-clashes-1988"),
    *("incident-2016-04-aircraft", "incident-2016-04-tank", "incident-2016-11-27"),
    *("incident-2017-02-24", "incident-2017-05-15", "incident-2017-08-31"),
    *("operation-ring-1991", "seven-districts-displacement", "shusha-battle-1992"),
}
"""Fighting, losses of equipment and displacement for which the article prints no people."""

PRINTS_DEAD: Final = re.compile(r"\b(dead|deaths?|died|killed|killing)\b", re.IGNORECASE)


def with_wholes(key: str | None) -> list[str | None]:
    """Return an event, that of which it is a part, and so on."""
    return [] if key is None else [key, *with_wholes(EVENTS[key].parent)]


COUNTED: Final = {whole for claim in CLAIMS for whole in with_wholes(claim.event)}


def test_what_names_no_event() -> None:
    assert {claim.id for claim in CLAIMS if claim.event is None} == WITHOUT_EVENT


def test_every_figure_of_the_text_is_one_of_the_conflict() -> None:
    found = set(casualty_claims(event=CONFLICT).ids())
    assert set(CLAIMS.ids()) - found == WITHOUT_EVENT
    assert casualties(event=CONFLICT).total == casualties().total


@each(HAPPENINGS)
def test_where_dead_are_printed_there_is_a_claim(event: Event) -> None:
    told = PRINTS_DEAD.search(f"{event.name} {event.remark or ''}")
    assert (event.id in COUNTED) == (event.id not in WITHOUT_A_FIGURE)
    assert not told or event.id in COUNTED


def narrower(claim: CasualtyClaim) -> Iterator[str]:
    """Yield the events within that of a claim that cite a note of it and hold its days."""
    for event in HAPPENINGS:
        holds = event.period is not None and event.period.contains(claim.period)
        within = event.id != claim.event and claim.event in with_wholes(event.id)
        if within and holds and not {*event.notes}.isdisjoint(claim.notes):
            yield event.id


@each(CLAIMS)
def test_no_narrower_event_holds_a_claim(claim: CasualtyClaim) -> None:
    if claim.section is Section.YEAR_TABLE:
        assert claim.event == CLASHES
    elif claim.event is not None:
        assert list(narrower(claim)) == []


@each(CLAIMS)
def test_an_event_of_the_same_time_and_note_is_that_of_the_claim(claim: CasualtyClaim) -> None:
    if claim.section is Section.YEAR_TABLE or claim.id in WITHOUT_EVENT:
        return
    for event in HAPPENINGS:
        if event.period == claim.period and not {*event.notes}.isdisjoint(claim.notes):
            assert event.id in with_wholes(claim.event)


@each(TITLES)
def test_a_title_has_the_event_of_a_sentence_that_cites_it(title: CasualtyClaim) -> None:
    of_sentences = {
        claim.event
        for claim in SENTENCES
        if not {*claim.notes}.isdisjoint(title.notes) and claim.period.intersects(title.period)
    }
    for key in of_sentences if title.event is not None else ():
        assert key in with_wholes(title.event) or title.event in with_wholes(key)


INCIDENTS: Final = [
    claim
    for claim in CLAIMS
    if claim.event is not None and EVENTS[claim.event].kind is EventKind.INCIDENT
]


def test_figures_of_one_incident_are_alike_partial() -> None:
    partial = defaultdict(set)
    for claim in INCIDENTS:
        partial[claim.event, claim.period].add(claim.partial)
    assert max(map(len, partial.values())) == 1


@each(INCIDENTS)
def test_a_figure_of_an_incident_without_a_day_is_partial(claim: CasualtyClaim) -> None:
    is_day = claim.period.precision is Precision.DAY and not claim.period.is_span
    assert claim.partial != (is_day or claim.event == OF_ONE_NIGHT)


OF_ONE_NIGHT: Final = "incident-2014-08-02"


EVENT_OF: Final = {
    CLASHES: {
        *("cc-0002", "cc-0003", "cc-0009", "cc-0013", "cc-0016", "cc-0017", "cc-0018"),
        *("cc-0034", "cc-0036", "cc-0037", "cc-0038", "cc-0039", "cc-0040", "cc-0041", "cc-0098"),
        *("cc-0099", "cc-0107", "cc-0108", "cc-0109", "cc-0110"),
    },
    CONFLICT: {"cc-0004"},
    "2020-sporadic-clashes": {"cc-0245", "cc-0246", "cc-0247"},
    "border-clashes-2013": {"cc-0019", "cc-0020"},
    "border-clashes-2014": {"cc-0021", "cc-0031"},
    "border-clashes-2015": {"cc-0042", "cc-0043", "cc-0044"},
    "clashes-2014-08-02": {"cc-0022", "cc-0023", "cc-0024", "cc-0025", "cc-0026"},
    "clashes-after-2020-war": {"cc-0256", "cc-0257", "cc-0258"},
    "displacement-from-armenia-azerbaijan-karabakh": {"cc-0005", "cc-0006"},
    "fighting-2016-january-february": {"cc-0045", "cc-0046"},
    "incident-2014-07-karvachar": {"cc-0032", "cc-0033"},
    "incident-2014-08-02": {"cc-0027"},
    "incident-2020-2021-listed-soldier": {"cc-0344"},
}
"""What was read of sentences that tell of a year, a season or several days."""


@pytest.mark.parametrize("event", EVENT_OF)
def test_the_claims_of_an_event(event: str) -> None:
    found = {claim.id for claim in SENTENCES if claim.event == event}
    table = {claim.id for claim in CLAIMS if claim.section is Section.YEAR_TABLE}
    of_tallies = {"cc-0336", "cc-0342"}
    assert found - table - of_tallies == EVENT_OF[event]


# A sum has an upper end only where both sides are counted on every day.
ANSWERS: Final = {
    "2014-july-august-clashes": "19",
    "2020-ganja-missile-attacks": "1+",
    "2020-nagorno-karabakh-war": "7,002+",
    "2020-sporadic-clashes": "25",
    "border-clashes-2013": "19",
    "border-clashes-2015": "111+",
    "clashes-2014-08-02": "10+",
    "clashes-after-2020-war": "18+",
    "fighting-2016-january-february": "8",
    "incident-2014-08-02": "5+",
    "incident-2020-11-09": "2+",
}


@pytest.mark.parametrize("event", ANSWERS)
def test_an_event_has_an_answer(event: str) -> None:
    assert str(casualties(event=event).total) == ANSWERS[event]
