"""Laws of the casualty claims of the whole article.

* Another reading, made without sight of these claims and kept beside this test, gives the same
  figures, measures, sides, categories and periods, but for what is named below with its reason.
* Ids follow the order of the sections, the table by year apart, whose numbers were given first.
  Claims that were added after the other reading have later ids, and may stand in any section.
* Every claim is cited but for those named below, at whose sentence the article has no note.
* A claim of an event lies in the time of the event, but that a span printed by the year may begin
  before it or end after it in that year; and an event lies in the time of its parent.
* The tallies in the notes are the sums of their items; the sentences that cite them say the same.
* A figure for some of the people is never above one for all of them, but for what is named below.
* A figure in a title has the source as its claimant and cites it alone; nothing else stands under
  the references but tallies and the explanation of note 171.
* A named force has its side, and victims are not named.
"""

import csv
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Final

import pytest
from each import each

from karabakh_data import (
    Basis,
    CasualtyClaim,
    CasualtyRange,
    Category,
    Event,
    Measure,
    Period,
    Rank,
    Reading,
    Section,
    Side,
    actors,
    casualties,
    casualty_claims,
    events,
    sources,
)
from karabakh_data.totals._people import people
from karabakh_data.vocabularies.times import Precision

CLAIMS: Final = casualty_claims()
KILLED: Final = [claim for claim in CLAIMS if claim.measure is Measure.KILLED]
SENTENCES: Final = [claim for claim in CLAIMS if claim.section is not Section.REFERENCES]
REFERENCES: Final = [claim for claim in CLAIMS if claim.section is Section.REFERENCES]
TALLIES: Final = {
    number: [claim for claim in REFERENCES if claim.notes == (number,)]
    for number in (109, 110, 168, 169)
}
each_claim = each(CLAIMS)


# Another reading

SETTLED: Final = {
    # A sum is one of figures that the article prints; these are sums of items in a note.
    "cc-0009": "is_sum",
    "cc-0058": "is_sum",
    "cc-0059": "is_sum",
    # The text says Azerbaijanis, dead and injured, beside a count of soldiers, as of cc-0018.
    "cc-0024": "category",
    "cc-0025": "category",
    # The denial is of any dead at all, not only of some.
    "cc-0023": "partial",
    # "The August clashes" have no days of their own.
    "cc-0028": "period partial",
    # "The first casualty of 2016": the sentence gives no month, and a report was read in January.
    "cc-0047": "period",
    "cc-0278": "period",
    "cc-0279": "period",
    # The report is of 24 October.
    "cc-0255": "period",
    # The war of the next sentence begins on 27 September and ends on 10 November.
    "cc-0245": "period is_sum",
    "cc-0246": "period is_sum",
    "cc-0247": "period",
    "cc-0256": "period",
    "cc-0257": "period",
    "cc-0258": "period",
    "cc-0344": "period",
    "cc-0353": "period",
    "cc-0354": "period",
    "cc-0355": "period",
    # "Fighting for Azerbaijan", "fought on the Armenian side": a side is a party.
    "cc-0253": "side partial",
    "cc-0260": "side",
    # The sentence does not say on which side Iranians died.
    "cc-0259": "side",
    # Of one day, that of the report in which it was admitted; no others are spoken of.
    "cc-0254": "period partial",
    # Up to September, "right before the start" of the war of 27 September.
    "cc-0107": "period",
    "cc-0108": "period",
    # Titles without a date have the time of the sentence that cites them, or end with the entry's.
    "cc-0265": "period",
    "cc-0266": "period",
    "cc-0268": "period partial",
    "cc-0271": "period",
    "cc-0322": "period",
    "cc-0323": "period",
    "cc-0351": "period",
    # A total has the time from its first to its last item.
    "cc-0293": "period",
    "cc-0298": "period",
    "cc-0299": "period",
    "cc-0336": "period",
    "cc-0342": "period",
}


def second_reading() -> dict[str, dict[str, str]]:
    path = Path(__file__).with_name("second_reading.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


SECOND: Final = second_reading()
READ_TWICE: Final = [claim for claim in CLAIMS if claim.id <= max(SECOND)]


def test_the_other_reading_has_the_same_claims() -> None:
    table = {claim.id for claim in CLAIMS if claim.section is Section.YEAR_TABLE}
    assert SECOND.keys() == {claim.id for claim in READ_TWICE} - table
    assert len(SECOND) > 200


@each(SECOND)
def test_the_other_reading_says_the_same(key: str) -> None:
    claim, other = CLAIMS[key], SECOND[key]
    row = CLAIMS[CLAIMS.ids().index(key) :][:1].to_dicts()[0]
    mine = {
        name: "" if row[name] is None else str(row[name]).lower() for name in other if name != "id"
    }
    # EDTF is written in capitals where it has letters at all.
    mine["period"] = claim.period.edtf
    differing = [name for name in mine if mine[name] != other[name]]
    assert " ".join(differing) == SETTLED.get(key, "")


# Order, citations, claimants


def test_ids_follow_the_order_of_the_article() -> None:
    order = [Section.INFOBOX, Section.TIMELINE_1988_1994, Section.TIMELINE_1994_2020]
    order += [Section.FATALITIES_1988_1994, Section.FATALITIES_1994_2019, Section.YEAR_TABLE]
    order += [Section.FATALITIES_2020, Section.IRAN, Section.FOREIGN_FIGHTERS, Section.REFERENCES]
    places = [order.index(claim.section) for claim in READ_TWICE]
    assert places == sorted(places)
    assert set(places) == set(range(len(order)))


def test_the_sections_have_so_many_claims() -> None:
    assert Counter(claim.section.value for claim in READ_TWICE) == {
        "infobox": 4,
        "timeline-1988-1994": 2,
        "timeline-1994-2020": 80,
        "fatalities-1988-1994": 11,
        "fatalities-1994-2019": 13,
        "year-table": 42,
        "fatalities-2020": 16,
        "iran": 1,
        "foreign-fighters": 2,
        "references": 94,
    }


UNCITED: Final = {
    "cc-0014": "note is 78",
    "cc-0015": "note is 78",
    "cc-0027": "note is 82",
    "cc-0028": "note is 82",
    "cc-0029": "note is 83",
    "cc-0030": "note is 83",
    "cc-0034": "note is 85",
    "cc-0035": "note is 86",
    "cc-0051": "notes are 105 and 106",
    "cc-0052": "notes are 105 and 106",
    "cc-0053": "notes are 105 and 106",
    "cc-0054": "notes are 105 and 106",
}
"""The claims in sentences at which no note stands, with the next that does."""


def test_what_is_not_cited() -> None:
    table = {claim.id for claim in CLAIMS if claim.section is Section.YEAR_TABLE and claim.is_sum}
    found = {claim.id for claim in CLAIMS if not claim.citations} - table
    assert found == UNCITED.keys()
    for key, next_note in UNCITED.items():
        said = f"No note stands at the sentence; the next {next_note}."
        assert said in str(CLAIMS[key].remark)


@each_claim
def test_the_claimant_is_an_actor_or_the_source_of_a_title(claim: CasualtyClaim) -> None:
    if claim.claimant in sources().ids():
        assert claim.section is Section.REFERENCES
        assert [citation.key for citation in claim.citations] == [claim.claimant]
    elif claim.claimant is not None:
        assert claim.claimant in actors().ids()


def test_only_titles_tallies_and_one_explanation_stand_under_the_references() -> None:
    others = {claim for claim in REFERENCES if claim.claimant not in sources().ids()}
    notes = Counter(number for claim in others for number in claim.notes)
    assert notes == {109: 8, 110: 6, 168: 6, 169: 6, 171: 4}


def test_a_deprecated_claim_says_what_replaced_it() -> None:
    (claim,) = (claim for claim in CLAIMS if claim.rank is Rank.DEPRECATED)
    assert (claim.printed, claim.notes) == ("2,855", (171,))
    assert "2,854" in str(claim.remark)


# Time


@each_claim
def test_a_claim_lies_in_the_time_of_its_event(claim: CasualtyClaim) -> None:
    period = None if claim.event is None else events()[claim.event].period
    if period is None:
        return
    assert period.intersects(claim.period)
    if claim.id in BEGUN_AT_NO_KNOWN_TIME:
        assert claim.period.earliest is None
    else:
        is_within = period.contains(claim.period) or spans(claim.period, period)
        assert is_within == (claim.id not in REACHING_BEYOND)


def spans(period: Period, event: Period) -> bool:
    """Whether a span that is printed by the year begins and ends within an event."""
    first, _, last = period.edtf.partition("/")
    return bool(last) and all(
        event.contains(end) or (end.precision is Precision.YEAR and event.intersects(end))
        for end in (Period(first), Period(last))
    )


REACHING_BEYOND: Final = {
    # "The August clashes", of July and August.
    "cc-0028",
}
BEGUN_AT_NO_KNOWN_TIME: Final = {"cc-0262", "cc-0320", "cc-0322"}
"""Titles that say when people had died, and not from when on."""


@each(events())
def test_an_event_lies_in_the_time_of_its_parent(found: Event) -> None:
    if found.period is None:
        assert "No date is given" in str(found.remark)
    elif found.parent is not None:
        parent = events()[found.parent].period
        assert parent is not None
        assert parent.contains(found.period) or found.id in DATED_BY_THE_YEAR
        assert parent.intersects(found.period)


DATED_BY_THE_YEAR: Final = {"soviet-participation-1988-1991", "transfer-demand-1988"}
"""Events of 1988 whose day the article does not give; the conflict begins within that year."""


def test_claims_of_single_incidents_have_events_of_their_own() -> None:
    by_event = defaultdict(set)
    for claim in SENTENCES:
        if claim.partial and claim.event is not None:
            by_event[claim.event].add((claim.measure, claim.side, claim.category))
    # Within one event the least is counted: claims of one event about one kind of people are one.
    for event, kinds in by_event.items():
        count = sum(claim.partial and claim.event == event for claim in SENTENCES)
        assert count == len(kinds) or event == "first-nagorno-karabakh-war"


# Sums and parts


@pytest.mark.parametrize("number", TALLIES)
def test_a_tally_is_the_sum_of_its_items(number: int) -> None:
    totals = [claim for claim in TALLIES[number] if claim.is_sum]
    for total in totals:
        items = [
            claim.figure
            for claim in TALLIES[number]
            if not claim.is_sum and (claim.side, claim.category) == (total.side, total.category)
        ]
        assert sum(items[1:], items[0]) == total.figure
        assert all(total.period.contains(claim.period) for claim in TALLIES[number])


@pytest.mark.parametrize(
    ("key", "total"),
    [
        ("cc-0058", "cc-0293"),
        ("cc-0059", "cc-0298"),
        ("cc-0060", "cc-0299"),
        ("cc-0245", "cc-0336"),
        ("cc-0246", "cc-0342"),
    ],
)
def test_the_sentence_says_what_the_tally_adds_up_to(key: str, total: str) -> None:
    sentence, tally = CLAIMS[key], CLAIMS[total]
    assert sentence.figure == tally.figure
    assert (sentence.side, sentence.category) == (tally.side, tally.category)
    assert sentence.period.contains(tally.period)
    assert set(tally.notes) <= set(sentence.notes)


def test_both_sides_count_alike_in_the_last_tallies() -> None:
    # The tally of the Armenian side ends in July; the timeline has a death on 16 September.
    (left_out,) = casualty_claims("2020-09-16", side="armenian", claimant="article")
    last = max(claim.period.sort_key() for claim in TALLIES[169] if not claim.is_sum)
    assert left_out.period.sort_key() > last


def test_no_figure_is_above_one_for_more_people_or_days() -> None:
    whole = [claim for claim in KILLED if claim.section is not Section.REFERENCES]
    exceeding = {
        (one.id, part.id)
        for one in whole
        for part in whole
        if one.figure.high is not None
        and not one.partial
        and one.period.contains(part.period)
        and people(one.side, one.category) & people(part.side, part.category)
        == people(part.side, part.category)
        and part.figure.low > one.figure.high
    }
    assert exceeding == KNOWN_EXCESS


KNOWN_EXCESS: Final = {
    # Three days of 2014, by one party and by the other.
    ("cc-0022", "cc-0024"),
    # In 2014 the denial of one party stands beside deaths that officials of the same party report.
    ("cc-0023", "cc-0026"),
    # Two counts of the soldiers killed from 1 to 5 April 2016.
    ("cc-0051", "cc-0100"),
    ("cc-0052", "cc-0102"),
    ("cc-0057", "cc-0105"),
    ("cc-0055", "cc-0104"),
    # Of 2012, 19 by one source and 20 by another.
    ("cc-0016", "cc-0018"),
    ("cc-0016", "cc-0212"),
    # Azerbaijan's own figure for its soldiers, and the estimates of others.
    ("cc-0093", "cc-0094"),
    # The statement of Azerbaijan on 1994–2020, and the count of an institute for 1994–2016.
    ("cc-0107", "cc-0109"),
    ("cc-0108", "cc-0110"),
}


# People


@each_claim
def test_a_named_force_has_the_side_of_its_people(claim: CasualtyClaim) -> None:
    if claim.group is not None:
        side = actors()[claim.group].side
        assert side is None or side is claim.side


@each_claim
def test_no_victim_is_named(claim: CasualtyClaim) -> None:
    texts = " ".join(filter(None, (claim.printed, claim.remark, claim.period_printed)))
    names = re.findall(r"[A-Z][a-z]+ (?!Russian)[A-Z][a-z]+(?:yan|ian|ov|ev|li)\b", texts)
    assert names == []


@each_claim
def test_a_basis_is_not_claimed_for_the_missing(claim: CasualtyClaim) -> None:
    if claim.measure in {Measure.MISSING, Measure.CAPTURED, Measure.DISPLACED}:
        assert claim.basis is Basis.UNSPECIFIED


def test_readings_of_every_kind_occur() -> None:
    # The article is in English.
    assert {claim.reading for claim in CLAIMS} == {*Reading} - {Reading.TRANSLATED}


# The answers that the design of the rule foresees

ANSWERS: Final = [
    ((2016, None, None), (232, 236)),
    ((2016, "armenian", None), (117, 121)),
    ((2016, "azerbaijani", None), (115, 115)),
    ((2015, None, None), (111, 111)),
    ((2017, None, None), (43, 43)),
    ((2011, None, None), (15, None)),
    ((2008, None, None), (30, 30)),
    ((2012, "azerbaijani", None), (20, 20)),
    (("2016-04-01/2016-04-05", None, None), (129, 200)),
    ((2020, None, None), (7045, None)),
    ((1992, None, None), (167, None)),
    (("1988/1994", None, None), (28000, 38000)),
    (("1988/1994", "azerbaijani", "military"), (11557, 30000)),
    # The table has 5–7 Armenian soldiers, the timeline tells of seven one by one.
    ((2018, None, None), (16, 16)),
]


@pytest.mark.parametrize(("asked", "ends"), ANSWERS, ids=str)
def test_answers(
    asked: tuple[int | str, Side | None, Category | None], ends: tuple[int, int | None]
) -> None:
    period, side, category = asked
    assert casualties(period, side=side, category=category).total == CasualtyRange(*ends)


def test_a_total_that_is_not_the_sum_of_its_cells() -> None:
    summary = casualties(2015)
    assert summary.stated == CasualtyRange.exactly(82)
    (found,) = summary.discrepancies
    assert found.kind == "sum-differs-from-parts"
    assert (found.stated, found.computed) == (
        CasualtyRange.exactly(77),
        CasualtyRange.exactly(106),
    )


def test_two_civilians_whom_the_table_leaves_out() -> None:
    summary = casualties(2017)
    # What is printed is a total of soldiers, and nothing for all the people asked for.
    assert summary.stated is None
    assert casualties(2017, category="military").stated == CasualtyRange.exactly(41)
    (found,) = summary.discrepancies
    assert found.kind == "left-out-of-total"
    assert found.stated == CasualtyRange.exactly(41)
    assert "cc-0072" in found.claims


def test_a_figure_for_both_sides_is_not_split() -> None:
    assert set(casualties(2008).by_side) == {Side.BOTH}


def test_a_rival_stays_among_the_claims() -> None:
    assert "cc-0016" in {claim.id for claim in casualties(2012, side="azerbaijani").claims}


def test_a_year_without_a_figure_has_spanning_claims() -> None:
    summary = casualties(2001)
    assert summary.total is None
    assert {"cc-0002", "cc-0098", "cc-0107", "cc-0109"} <= {claim.id for claim in summary.spanning}


def test_before_in_and_after_the_war_of_2020() -> None:
    chosen = casualties(2020).chosen
    assert {claim.period.edtf for claim in chosen} == {
        "2020-01-01/2020-09-26",
        "2020-09-27/2020-10-24",
        "2020-09-27/2020-11-10",
        "2020-11-09",
        "2020-11-11/2020-12-31",
    }


@each(range(1988, 2021))
def test_every_year_and_every_span_of_years_has_an_answer(first: int) -> None:
    periods: list[int | str] = [first]
    periods += [f"{first}/{last}" for last in range(first + 1, 2021)]
    for period in periods:
        summary = casualties(period)
        assert str(summary).startswith("Killed")
        parts = [part.figure.low for part in summary.parts]
        assert sum(parts) == (0 if summary.total is None else summary.total.low)


@pytest.mark.parametrize("measure", Measure)
def test_every_measure_has_an_answer_over_all_periods(measure: Measure) -> None:
    summary = casualties(measure=measure)
    assert summary.total is not None
    assert {claim.measure for claim in summary.claims} == {measure}


def test_the_claims_of_a_party_are_those_of_its_institutions_too() -> None:
    ids = set(casualty_claims(claimant="azerbaijan").ids())
    assert set(casualty_claims(claimant="azerbaijan-ministry-of-defence").ids()) < ids
    assert set(casualty_claims(claimant="artsakh-defence-army").ids()) < set(
        casualty_claims(claimant="artsakh").ids()
    )
    # It counts its own soldiers alone, and nobody of the other side.
    summary = casualties("1988/1994", claimant="azerbaijan")
    assert summary.total == CasualtyRange.at_least(11557)
    assert summary.by_side["azerbaijani"] == CasualtyRange.exactly(11557)


def test_a_title_answers_when_it_is_asked() -> None:
    claimant = "asbarez-2020-servicemen"
    assert casualties(2016, side="armenian", claimant=claimant).total == CasualtyRange.exactly(165)


def test_an_event_has_the_claims_of_the_events_within_it() -> None:
    of_war = casualty_claims(event="2020-nagorno-karabakh-war")
    assert {claim.event for claim in of_war} == {
        "2020-nagorno-karabakh-war",
        "2020-ganja-missile-attacks",
        "incident-2020-11-09",
    }
    war = casualties(event="2020-nagorno-karabakh-war")
    assert war.total == CasualtyRange.at_least(7002)
    assert casualties(event="2016-april-conflict").total == CasualtyRange(129, 200)


def test_one_party_denies_what_its_officials_report() -> None:
    found = casualty_claims(2014, side="armenian", claimant="artsakh")
    assert {(claim.reading.value, str(claim.figure)) for claim in found} >= {
        ("none", "0"),
        ("at-least", "2+"),
    }


def test_titles_and_bare_plurals_are_no_figures_of_the_sentence() -> None:
    vague = {claim.printed for claim in CLAIMS if claim.reading is Reading.VAGUE}
    assert vague == {"thousands", "many more", "Many"}
    assert Period("2020-09-27/2020-11-10") in {
        claim.period for claim in CLAIMS if claim.printed == "thousands"
    }
