"""Laws of the figures other than of casualties, and of the votes on resolution 62/243.

* Ids are counted on in the order of the sections; those of votes are the resolution and the actor.
* What is printed gives the ends, read anew here, and no other way of reading is used.
* What is given or sold names who gave it and who received it; a figure has a time in common with
  its event; territory is measured of a place.
* The parts of note 60 add up to its total; its square miles and its share are those of the total.
* Votes as counted are the figures as printed, and support as the table of support has it.
* An amount of the table of support is a figure in the same words, of the same time and claimant.
* Every figure is cited from the note it names, or the remark names the note that comes next; a
  claimant is an actor or a work, and a work says in its title what is printed.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

import pytest
from each import each

from karabakh_data import (
    Actor,
    ActorKind,
    Event,
    Figure,
    FigureKind,
    Membership,
    Note,
    NoteGroup,
    Period,
    Place,
    Position,
    Reading,
    Recognition,
    RecognitionPosition,
    Section,
    Source,
    SupportClaim,
    SupportKind,
    Vote,
)
from karabakh_data.tables.package import Layer, Package, read_bundled

PACKAGE: Final = Package(Layer(read_bundled))
ACTORS: Final = {actor.id: actor for actor in PACKAGE.table(Actor)}
TITLES: Final = {source.id: source.title or "" for source in PACKAGE.table(Source)}
EVENTS: Final = PACKAGE.table(Event)
FIGURES: Final = list(PACKAGE.table(Figure))
PLACES: Final = set(PACKAGE.table(Place).ids())
VOTES: Final = list(PACKAGE.table(Vote))
SUPPORT: Final = list(PACKAGE.table(SupportClaim))
NOTES: Final = {
    note.number: {citation.key for citation in note.citations}
    for note in PACKAGE.table(Note)
    if note.group is NoteGroup.NUMBERED
}
ARTICLE: Final = "wikipedia-2021-conflict"
RESOLUTION: Final = "A/RES/62/243"
OIC: Final = "organisation-of-islamic-cooperation"
OSCE: Final = "organization-for-security-and-co-operation-in-europe"
NATO: Final = "north-atlantic-treaty-organization"
each_figure = each(FIGURES)
each_vote = each(VOTES)


def only(**cells: object) -> Figure:
    """Return the one figure that has these cells."""
    found = [
        figure
        for figure in FIGURES
        if all(getattr(figure, field) == cell for field, cell in cells.items())
    ]
    assert len(found) == 1, cells
    return found[0]


# Order and form

SECTIONS: Final = [
    "lead",
    "infobox",
    "lead",
    "timeline-1988-1994",
    "timeline-1994-2020",
    "timeline-2020",
    "fatalities-1988-1994",
    "fatalities-2020",
    "russia",
    "turkey",
    "united-states",
    "arms-suppliers",
    "foreign-fighters",
    "diplomatic-support-armenian",
    "diplomatic-support-azerbaijani",
    "un-vote-2008",
    "notes",
    "references",
]
"""The sections with figures, as the article has them: the box stands within the introduction."""


def test_ids_of_figures_are_counted_on_and_stand_for_nothing() -> None:
    assert [figure.id for figure in FIGURES] == [
        f"fg-{number:04}" for number in range(1, len(FIGURES) + 1)
    ]


def test_figures_are_in_the_order_of_the_sections() -> None:
    found: list[str] = []
    for figure in FIGURES:
        if found[-1:] != [figure.section]:
            found.append(figure.section)
    assert found == SECTIONS


def test_figures_from_the_references_are_in_the_order_of_the_notes() -> None:
    numbers = [figure.notes[0] for figure in FIGURES if figure.section is Section.REFERENCES]
    assert numbers == sorted(numbers)


def test_figures_are_of_every_kind() -> None:
    assert {figure.kind for figure in FIGURES} == set(FigureKind)


UNITS: Final = {
    FigureKind.AID: {"USD", "USD/a"},
    FigureKind.AREA: {"km2", "[mi_i]2"},
    FigureKind.ARMS_SHARE: {"%"},
    FigureKind.ARMS_VALUE: {"USD"},
    FigureKind.CEASEFIRE_VIOLATIONS: {"violations"},
    FigureKind.COUNT: {
        "countries and organisations",
        "deaths",
        "districts",
        "people",
        "resolutions",
        "states",
        "votes",
    },
    FigureKind.DURATION: {"a", "d", "mo"},
    FigureKind.EQUIPMENT_LOST: {"air defence systems", "aircraft", "tanks"},
    FigureKind.FIGHTERS: {"groups", "people"},
    FigureKind.SPENDING: {"USD"},
    FigureKind.STRENGTH: {"people"},
    FigureKind.TERRITORY_SHARE: {"%"},
}


@pytest.mark.parametrize("kind", FigureKind)
def test_a_kind_has_its_units(kind: FigureKind) -> None:
    assert {figure.unit for figure in FIGURES if figure.kind is kind} == UNITS[kind]


@each_figure
def test_a_share_is_a_part_of_a_whole(figure: Figure) -> None:
    if figure.unit == "%":
        assert figure.low is not None
        assert figure.high is not None
        assert 0 <= figure.low <= figure.high <= 100


@each_figure
def test_a_figure_has_the_side_of_its_subject_or_none(figure: Figure) -> None:
    actor = ACTORS.get(figure.subject) if figure.subject is not None else None
    if actor is not None and actor.side is not None:
        assert figure.side in {None, actor.side}


@each_figure
def test_territory_is_of_a_place_and_of_no_side(figure: Figure) -> None:
    if figure.kind in {FigureKind.AREA, FigureKind.TERRITORY_SHARE}:
        assert figure.side is None
        assert figure.subject in PLACES


def test_territory_measured_as_a_part_or_a_sum_is_of_the_whole() -> None:
    of = {figure.id: figure.subject for figure in FIGURES}
    assert (of["fg-0008"], of["fg-0084"]) == ("azerbaijan", "azerbaijan")
    assert of["fg-0001"] == of["fg-0082"] == of["fg-0083"] == "surrounding-districts"


# Who supplied, who received, and in what event

GIVEN: Final = {FigureKind.AID, FigureKind.ARMS_SHARE, FigureKind.ARMS_VALUE}
NAMELESS_RECIPIENT: Final = "The sentence does not name the recipient"


@each_figure
def test_what_is_given_has_a_giver_and_a_recipient(figure: Figure) -> None:
    if figure.kind in GIVEN:
        assert figure.supplier is not None
        assert figure.recipients or (figure.remark or "").startswith(NAMELESS_RECIPIENT)
    elif figure.supplier is not None:
        assert figure.supplier == figure.subject == "osce-participating-states"


@each_figure
def test_what_is_given_names_the_giver_in_words(figure: Figure) -> None:
    if figure.supplier is not None:
        assert ACTORS[figure.supplier].name.removeprefix("A number of ") in figure.what


@each_figure
def test_the_recipient_of_support_is_of_the_side_that_has_it(figure: Figure) -> None:
    sides = {ACTORS[key].side for key in figure.recipients}
    assert len(sides) > 1 or sides <= {figure.side}


@each_figure
def test_a_figure_has_a_time_in_common_with_its_event(figure: Figure) -> None:
    period = None if figure.event is None else EVENTS[figure.event].period
    if figure.period is not None and period is not None:
        assert period.intersects(figure.period)


@pytest.mark.parametrize(
    ("event", "keys"),
    [
        (
            "general-assembly-resolution-62-243",
            {"fg-0009", "fg-0010", *(f"fg-{n:04}" for n in range(56, 64))},
        ),
        ("incident-2014-11-12", {"fg-0013", "fg-0086", "fg-0087", "fg-0088"}),
        ("incident-2020-11-09", {"fg-0024", "fg-0096"}),
        ("us-aid-2005-2016", {"fg-0027", "fg-0028", "fg-0029", "fg-0030"}),
    ],
)
def test_all_figures_of_an_event_name_it(event: str, keys: set[str]) -> None:
    assert {figure.id for figure in FIGURES if figure.event == event} == keys


@each_figure
def test_losses_of_equipment_are_of_an_event(figure: Figure) -> None:
    if figure.kind is FigureKind.EQUIPMENT_LOST:
        assert figure.event is not None


def test_the_day_of_the_helicopter_is_that_of_its_event() -> None:
    day = EVENTS["incident-2020-11-09"].period
    assert day is not None
    times = [one.period for one in FIGURES if one.event == "incident-2020-11-09"]
    assert [(one.earliest, one.latest) for one in times if one] == [(day.earliest, day.latest)] * 2


def test_the_strength_of_2018_cites_the_notes_of_its_line() -> None:
    figure = only(printed="65,000 (active servicemen)")
    cited = [(one.key, one.locator, one.note) for one in figure.citations]
    assert cited == [("abrahamyan-2018-loan", None, 25), (ARTICLE, "lower-alpha 5", None)]


@each_figure
def test_what_is_measured_is_no_copy_of_what_is_printed(figure: Figure) -> None:
    assert figure.what != figure.printed
    assert figure.what == figure.what.strip().rstrip(".")


# From print to ends

Ends = tuple[Decimal | None, Decimal | None]

SCALES: Final = {"": 1, "bn": 10**9, "billion": 10**9, "m": 10**6, "million": 10**6}
NUMBER: Final = re.compile(
    r"(?<![a-z0-9])(?P<figures>[0-9][0-9,]*(?:\.[0-9]+)?)(?:\s?(?P<scale>million|billion|bn|m)\b)?",
    re.IGNORECASE,
)
MIXED: Final = re.compile(r"(?P<whole>[0-9]+) (?P<part>[0-9]+)/(?P<parts>[0-9]+) ")
WORDS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "twenty": 20}
MULTIPLES: Final = {"decades": 10}
HEDGES: Final = ("approximately ", "around ", "some ")
LIMITS: Final = {Reading.AT_LEAST: "no less than ", Reading.AT_MOST: "less than "}
DENIALS: Final = {"no", "none", "not"}
COMPARED: Final = "more than Armenia's entire national budget"


def numbers(printed: str) -> Iterator[Decimal]:
    """Yield the numbers in figures, each with its scale."""
    mixed = MIXED.match(printed)
    if mixed is not None:
        whole, part, parts = map(Decimal, mixed.groups())
        yield whole + part / parts
        return
    for match in NUMBER.finditer(printed):
        scale = SCALES[(match["scale"] or "").casefold()]
        yield Decimal(match["figures"].replace(",", "")) * scale


def in_figures(printed: str) -> tuple[Decimal, Decimal]:
    """Read one number, or two as the lower and the upper end."""
    found = list(numbers(printed))
    assert len(found) in {1, 2}, printed
    return found[0], found[-1]


def in_words(printed: str) -> Decimal:
    """Read one number in words."""
    words = re.findall("[a-z]+", printed.casefold())
    (number,) = (WORDS[word] for word in words if word in WORDS)
    for word in words:
        number *= MULTIPLES.get(word, 1)
    return Decimal(number)


def read_anew(printed: str, reading: Reading) -> Ends:
    """Return the ends that what is printed gives, read in this way."""
    if reading is Reading.PLAIN:
        return in_figures(printed)
    if reading is Reading.APPROXIMATE:
        assert printed.casefold().startswith(HEDGES)
        return in_figures(printed)
    if reading is Reading.WORD_NUMBER:
        return in_words(printed), in_words(printed)
    if reading is Reading.NONE:
        assert DENIALS & set(re.findall("[a-z]+", printed.casefold()))
        return Decimal(0), Decimal(0)
    if reading is Reading.VAGUE:
        assert not re.search("[0-9]", printed)
        return Decimal(2), None
    assert printed.casefold().startswith(LIMITS[reading])
    (limit,) = numbers(printed)
    return (limit, None) if reading is Reading.AT_LEAST else (None, limit)


@each_figure
def test_what_is_printed_gives_the_ends(figure: Figure) -> None:
    if figure.reading is Reading.ENUMERATED or figure.printed == COMPARED:
        return
    assert (figure.low, figure.high) == read_anew(figure.printed, figure.reading)


@each_figure
def test_what_is_enumerated_has_no_number_in_print(figure: Figure) -> None:
    if figure.reading is Reading.ENUMERATED:
        assert not re.search("[0-9]", figure.printed.replace("Mi-24", ""))
        assert not set(WORDS) & set(re.findall("[a-z]+", figure.printed.casefold()))
        assert figure.low == figure.high == (2 if figure.printed.startswith("Some ") else 1)


def test_the_budget_that_is_compared_is_below_the_spending_beside_it() -> None:
    budget, spending = only(printed=COMPARED), only(printed="$3bn")
    assert (budget.low, budget.high) == (None, spending.high)
    assert budget.remark is not None
    assert budget.remark.startswith("Strictly less.")
    assert (budget.period, budget.citations) == (spending.period, spending.citations)


@each_figure
def test_an_upper_end_that_is_not_reached_is_remarked_on(figure: Figure) -> None:
    strictly = figure.remark is not None and figure.remark.startswith("Strictly less.")
    assert strictly == (figure.reading is Reading.AT_MOST)


@each_figure
def test_a_time_in_print_names_the_years_of_the_period(figure: Figure) -> None:
    if figure.period is not None and figure.period_printed is not None:
        years = re.findall("(?:19|20)[0-9]{2}", figure.period_printed)
        assert set(years) <= set(re.findall("[0-9]{4}", figure.period.edtf))


@each_figure
def test_a_time_in_print_is_a_period_too(figure: Figure) -> None:
    assert figure.period is not None or figure.period_printed is None


# Note 60

AREAS: Final = [figure for figure in FIGURES if figure.kind is FigureKind.AREA]
PARTS: Final = [figure for figure in AREAS if not figure.is_sum]
SQUARE_KILOMETRES_OF_A_SQUARE_MILE: Final = Decimal("1.609344") ** 2


def test_the_eight_areas_add_up_to_the_total() -> None:
    total = only(is_sum=True, unit="km2")
    assert len(PARTS) == 8
    assert {part.unit for part in PARTS} == {"km2"}
    assert sum(part.low or 0 for part in PARTS) == total.low == total.high == 7709
    assert total.printed == "7,709 km2"


def test_the_total_in_square_miles_is_the_same_total() -> None:
    total, converted = only(is_sum=True, unit="km2"), only(is_sum=True, unit="[mi_i]2")
    assert total.low is not None
    miles = total.low / SQUARE_KILOMETRES_OF_A_SQUARE_MILE
    assert converted.low == converted.high == miles.quantize(Decimal(1), ROUND_HALF_UP)


def test_seven_of_the_areas_are_districts_as_the_lead_counts_them() -> None:
    named = [part for part in PARTS if part.what.startswith("Area of the district of ")]
    assert len({part.what for part in named}) == len(named) == only(unit="districts").low


def test_areas_cite_the_note_and_whose_figures_they_are() -> None:
    share = only(printed="8.9%")
    for figure in (*AREAS, share):
        assert [(one.key, one.note) for one in figure.citations] == [("de-waal-2003-black", 60)]
        assert figure.claimant == ("thomas-de-waal" if figure in PARTS else None)


def test_the_share_of_the_note_is_that_of_the_text_before_rounding() -> None:
    exact, rounded = only(printed="8.9%"), only(printed="approximately 9%")
    assert exact.low is not None
    assert exact.low.quantize(Decimal(1), ROUND_HALF_UP) == rounded.low == rounded.high
    assert not exact.is_sum


def test_only_totals_of_the_note_are_sums() -> None:
    assert [figure.notes for figure in FIGURES if figure.is_sum] == [(60,), (60,)]


# Votes


def voters(position: Position) -> set[str]:
    return {vote.actor for vote in VOTES if vote.position is position}


def members(organisation: str) -> set[str]:
    return {
        membership.actor
        for membership in PACKAGE.table(Membership)
        if membership.organisation == organisation
    }


def counted(what: str) -> list[Decimal | None]:
    """Return the counts of states or votes of which this is measured, as printed."""
    return [figure.low for figure in FIGURES if figure.what == what]


@each_vote
def test_a_vote_is_named_by_its_resolution_and_actor(vote: Vote) -> None:
    assert vote.resolution == RESOLUTION
    assert vote.id == f"a-res-62-243-{vote.actor}"
    assert vote.actor in ACTORS


def test_each_state_has_one_vote() -> None:
    assert [vote.id for vote in VOTES] == sorted({vote.id for vote in VOTES})
    assert Counter(vote.position for vote in VOTES) == {Position.FOR: 39, Position.AGAINST: 7}


@pytest.mark.parametrize(
    ("position", "what", "times"),
    [
        (Position.FOR, "Votes for General Assembly resolution 62/243", 2),
        (Position.AGAINST, "Votes against General Assembly resolution 62/243", 2),
    ],
)
def test_the_votes_are_as_many_as_are_printed(position: Position, what: str, times: int) -> None:
    assert counted(what) == [len(voters(position))] * times


@pytest.mark.parametrize(
    ("organisation", "number"), [(OIC, 31), (OSCE, 7), (NATO, 1), ("european-union", 0)]
)
def test_members_among_those_for_are_as_many_as_are_printed(organisation: str, number: int) -> None:
    printed = only(section=Section.UN_VOTE_2008, subject=organisation)
    assert len(members(organisation) & voters(Position.FOR)) == number == printed.low
    assert printed.high == printed.low


def test_the_groups_that_the_sentence_names_are_all_that_voted_for() -> None:
    others = voters(Position.FOR) - members(OIC)
    post_soviet = {"georgia", "moldova", "ukraine"}
    assert post_soviet < others
    assert counted("Post-Soviet states, not Muslim, that voted for resolution 62/243") == [3]
    assert counted("Other states, not Muslim, that voted for resolution 62/243") == [5]
    assert (len(post_soviet), len(others - post_soviet)) == (3, 5)


def test_the_co_chairs_voted_against() -> None:
    assert {"france", "russia", "united-states"} == members("osce-minsk-group")
    assert members("osce-minsk-group") < voters(Position.AGAINST)


NO_NOTE: Final = "No note stands at the sentence; the next notes are lettered note 12 and note 339."


@each_vote
def test_a_vote_cites_the_note_at_its_sentence(vote: Vote) -> None:
    cited = [(one.key, one.locator, one.note) for one in vote.citations]
    if vote.actor in members(OIC):
        assert cited == [(ARTICLE, "lower-alpha 11", None)]
    elif vote.position is Position.AGAINST:
        assert cited == [("un-2008-reaffirming", None, 339)]
    else:
        assert (cited, vote.remark) == ([], NO_NOTE)


def test_votes_are_those_of_the_table_of_support() -> None:
    told = {
        claim.supporter: claim.stance != "withheld"
        for claim in SUPPORT
        if claim.kind is SupportKind.UN_VOTE and ACTORS[claim.supporter].kind is ActorKind.STATE
    }
    cited = {claim.supporter: claim.citations for claim in SUPPORT if claim.kind == "un-vote"}
    voted = {vote.actor: vote.position is Position.FOR for vote in VOTES}
    assert {vote.actor: vote.citations for vote in VOTES if vote.actor in told} == {
        key: notes for key, notes in cited.items() if key in told
    }
    assert told.items() <= voted.items()
    assert set(voted) - set(told) <= {"armenia", "azerbaijan"}


# Other tables

AMOUNTS: Final = [claim for claim in SUPPORT if claim.amount_printed is not None]


@each(AMOUNTS)
def test_an_amount_of_support_is_a_figure_too(claim: SupportClaim) -> None:
    figure = only(printed=claim.amount_printed, section=claim.section, side=claim.side)
    assert (figure.low or 0, figure.high) == (claim.amount_low, claim.amount_high)
    assert (figure.unit, figure.claimant) == (claim.amount_unit, claim.claimant)
    assert figure.period == claim.period
    assert not figure.citations or figure.citations == claim.citations


SPOKEN_OF_AS_SUPPORT: Final = {
    FigureKind.AID,
    FigureKind.ARMS_SHARE,
    FigureKind.ARMS_VALUE,
    FigureKind.FIGHTERS,
}


def test_volunteers_of_the_diaspora_have_the_time_of_their_section() -> None:
    of_diaspora = [one for one in FIGURES if one.subject == "armenian-diaspora-volunteers"]
    assert {str(one.period) for one in of_diaspora} == {"1992/1994"}


def test_figures_of_support_are_amounts_of_the_table_of_support() -> None:
    told = {(claim.section, claim.amount_printed) for claim in AMOUNTS}
    untold = {
        figure.printed
        for figure in FIGURES
        if figure.kind in SPOKEN_OF_AS_SUPPORT
        and figure.reading not in {Reading.VAGUE, Reading.NONE}
        and (figure.section, figure.printed) not in told
    }
    # Two titles, which repeat what the text says in the sentences that cite them.
    assert untold == {"$100 million", "85 Percent"}


def test_titles_that_repeat_an_amount_agree_with_the_text() -> None:
    for title, text in (("$100 million", "around $100 million"), ("85 Percent", "85%")):
        assert only(printed=title).low == only(printed=text).low
        assert only(printed=title).unit == only(printed=text).unit


def recognising(position: RecognitionPosition, actor: str) -> set[str]:
    return {
        one.actor
        for one in PACKAGE.table(Recognition)
        if one.position is position and one.recognised == actor
    }


def test_recognitions_are_as_many_as_are_printed() -> None:
    for_artsakh = only(section=Section.DIPLOMATIC_SUPPORT_ARMENIAN)
    assert len(recognising(RecognitionPosition.RECOGNISED, "artsakh")) == for_artsakh.low == 3
    for printed in ("the only UN member state", "the only country"):
        refused = recognising(RecognitionPosition.NOT_RECOGNISED, "armenia")
        assert len(refused) == only(printed=printed).low == 1


def test_states_of_guam_are_azerbaijan_and_those_counted() -> None:
    others = members("guam-organization") - {"azerbaijan"}
    assert len(others) == only(subject="guam-organization").low


def test_the_war_of_2020_lasted_from_day_to_day() -> None:
    war = only(printed="44 days")
    assert war.period == Period("2020-09-27/2020-11-10")
    # The days from one to the other; with both of them it would be one more.
    assert war.low == (date(2020, 11, 10) - date(2020, 9, 27)).days


# Citations and claimants


@each_figure
def test_each_figure_is_cited_or_remarked_on(figure: Figure) -> None:
    says_so = "No note stands at the sentence; the next note" in (figure.remark or "")
    assert says_so == (not figure.citations)


@each_figure
def test_each_citation_names_a_note_that_holds_it(figure: Figure) -> None:
    for citation in figure.citations:
        assert citation.key in TITLES
        if citation.note is None:
            assert citation.key == ARTICLE
            assert re.fullmatch("lower-alpha (?:[1-9]|1[0-2])", citation.locator or "")
        else:
            assert citation.key in (NOTES[citation.note] or {ARTICLE})


@each_figure
def test_each_claimant_is_an_actor_or_a_work(figure: Figure) -> None:
    if figure.claimant is not None:
        assert (figure.claimant in ACTORS) != (figure.claimant in TITLES)


@each_figure
def test_a_work_says_in_its_title_what_is_printed(figure: Figure) -> None:
    if figure.section is Section.REFERENCES and figure.claimant in TITLES:
        title = TITLES[figure.claimant]
        assert figure.printed in title
        assert (figure.period_printed or "") in title
        assert [citation.key for citation in figure.citations] == [figure.claimant]


def test_works_that_claim_outside_of_titles_are_those_of_lettered_note_5() -> None:
    found = [
        (figure.claimant, figure.notes)
        for figure in FIGURES
        if figure.claimant in TITLES and figure.section is not Section.REFERENCES
    ]
    assert found == [("iiss-2019-military", (26,)), ("blandy-2008-realistic", (27,))]
