"""Laws of the bundled claims of support.

* Ids are numbers, and stand for nothing. The amounts are those printed, and none is added up.
* Words that the article quotes without a name are those of a person or of the work that the note
  names.
* A claim cites the notes that stand at its sentence, which are among those of its section; one at
  whose sentence none stands says which comes next, as typed below.
* A time is that of the support where one is printed, else the year beside a statement bounds it; a
  title has the month of its entry. What is not so says where it is from.
* What a second reading found, the rows that were missing among it, is as typed below.
* What is alleged or denied is shown wherever a supporter is.
* The suppliers of arms are those of the article, with their notes, as typed below.
* The vote of 2008 has 38 others for the resolution and 6 others against it, and the memberships
  that the article counts.
"""

import csv
import re
from pathlib import Path
from typing import Final

import pytest
from each import each

from karabakh_data import (
    Attribution,
    Period,
    Section,
    Side,
    Stance,
    SupportClaim,
    Supporter,
    actor,
    actors,
    event,
    memberships,
    recognitions,
    sources,
    support_claims,
    supporters,
)
from karabakh_data.errors import UnknownWordError
from karabakh_data.vocabularies.base import in_english
from karabakh_data.vocabularies.support import SupportKind

CLAIMS: Final = support_claims()
CELLS: Final = ("supporter", "side", "kind", "stance", "attribution")
SUPPORTERS: Final = [*supporters("armenian"), *supporters("azerbaijani")]
each_claim = each(CLAIMS)
each_supporter = each(SUPPORTERS, lambda one: f"{one.actor}-{one.side}")


# Claims


def test_ids_are_numbers_that_stand_for_nothing() -> None:
    ids = CLAIMS.ids()
    assert list(ids) == sorted(set(ids))
    assert all(re.fullmatch("sc-[0-9]{4}", key) for key in ids)


@each_claim
def test_each_is_said_by_the_article_an_actor_or_a_title(claim: SupportClaim) -> None:
    if claim.claimant in sources().ids():
        assert claim.section is Section.REFERENCES or claim.id in QUOTED_FROM_A_WORK
        assert {citation.key for citation in claim.citations} == {claim.claimant}
    else:
        assert claim.claimant is None or claim.claimant in actors().ids()
    if claim.claimant is not None:
        assert claim.attribution is not Attribution.STATED


QUOTED_FROM_A_WORK: Final = {"sc-0040", "sc-0288"}
"""Words in quotation marks without a name, of a work by several authors."""


@pytest.mark.parametrize(
    ("keys", "claimant"),
    [
        (("0018", "0019"), "brett-v-benson"),
        (("0020", "0021", "0221", "0222"), "razmik-panossian"),
        (("0025", "0220"), "anna-matveeva"),
        (("0034",), "bahruz-balayev"),
        (("0040", "0288"), "grigoryan-2019-border"),
        (("0092", "0093", "0094", "0095"), "stockholm-international-peace-research-institute"),
        (("0223",), "elizabeth-shogren"),
        (("0225",), "david-e-murphy"),
    ],
)
def test_words_without_a_name_are_those_of_the_author_cited(
    keys: tuple[str, ...], claimant: str
) -> None:
    for key in keys:
        claim = CLAIMS[f"sc-{key}"]
        assert (claim.claimant, claim.attribution) == (claimant, Attribution.REPORTED)


def test_words_without_a_name_or_a_note_are_the_articles_and_it_is_said() -> None:
    claim = CLAIMS["sc-0291"]
    assert (claim.claimant, claim.citations, claim.attribution) == (None, (), Attribution.STATED)
    assert "quotes without saying whose they are" in (claim.remark or "")


@each_claim
def test_what_is_reported_has_a_claimant(claim: SupportClaim) -> None:
    assert claim.attribution is not Attribution.REPORTED or claim.claimant is not None


@each_claim
def test_each_is_about_a_party_and_not_about_itself(claim: SupportClaim) -> None:
    assert claim.side in {Side.ARMENIAN, Side.AZERBAIJANI, Side.BOTH}
    assert claim.supporter not in {claim.recipient, claim.via}
    if claim.recipient is not None and claim.side is not Side.BOTH:
        assert actor(claim.recipient).side in {None, claim.side}


def test_amounts_are_those_printed_and_none_is_a_sum() -> None:
    with_figures = [claim for claim in CLAIMS if claim.amount is not None]
    assert len(with_figures) > 20
    for claim in with_figures:
        assert claim.amount is not None
        assert re.search("[0-9]", claim.amount.printed)
        ends = {str(claim.amount.low), str(claim.amount.high)} - {"0", "None"}
        digits = re.sub("[^0-9]", "", claim.amount.printed)
        assert all(end.rstrip("0") in digits for end in ends), claim.id
        assert not re.search(r"\b(sum|total|added)\b", claim.remark or "", re.IGNORECASE), claim.id
    shares = [claim for claim in with_figures if claim.amount and claim.amount.unit == "%"]
    assert [(c.supporter, str(c.amount), str(c.period)) for c in shares] == [
        ("russia", "55% (55 %)", "2007/2011"),
        ("russia", "85% (85 %)", "2010/2014"),
        ("russia", "31% (31 %)", "2015/2019"),
        ("israel", "60% (60 %)", "2015/2019"),
    ]


# Notes

NEXT: Final[dict[tuple[str, ...], str]] = {
    # The claims at whose sentence no note stands, by what comes next in the article.
    ("0002",): "notes are 55 and 56",
    ("0005", "0006", "0007", "0008", "0009", "0010"): "note is 191",
    ("0058", "0059"): "note is 239",
    ("0074", "0075"): "note is 250",
    ("0078", "0079", "0080", "0081", "0082", "0083"): "note is 251",
    ("0085", "0086", "0087"): "note is 252",
    ("0092", "0093"): "note is 256",
    ("0098",): "notes are 258 and 259",
    ("0126",): "note is 282",
    ("0128",): "note is 283",
    ("0164",): "note is 314",
    (
        "0190",
        "0191",
        "0192",
        "0193",
        "0194",
        "0195",
        "0196",
        "0197",
    ): "notes are lettered note 12 and note 339",
    ("0291", "0292"): "notes are 337 and 338",
}
NEXT_OF: Final = {f"sc-{key}": text for keys, text in NEXT.items() for key in keys}
STANDING: Final[dict[Section, set[int]]] = {
    # The numbers that stand in a section, those that stand in another one before included.
    Section.INFOBOX: {*range(18, 40)},
    Section.TIMELINE_1988_1994: {*range(55, 65)},
    Section.TIMELINE_1994_2020: {64, *range(65, 140)},
    Section.FATALITIES_2020: {*range(167, 183)},
    Section.RUSSIA: {19, 20, 41, *range(187, 206)},
    Section.TURKEY: {*range(206, 221)},
    Section.IRAN: {209, 221, 222, 223, *range(229, 246)},
    Section.UNITED_STATES: {*range(246, 256)},
    Section.ARMS_SUPPLIERS: {216, 234, *range(256, 281)},
    Section.FOREIGN_FIGHTERS: {*range(281, 304)},
    Section.DIPLOMATIC_SUPPORT_ARMENIAN: {234, *range(304, 315)},
    Section.DIPLOMATIC_SUPPORT_AZERBAIJANI: {*range(315, 337)},
    Section.UN_VOTE_2008: {337, 338, 339, 340},
    Section.CEASEFIRE_AND_MEDIATION: {63, *range(341, 348)},
    Section.NOTES: {*range(19, 25), *range(224, 229)},
    Section.REFERENCES: {*range(1, 348)} - {173},
}


@each_claim
def test_what_is_cited_stands_in_the_section(claim: SupportClaim) -> None:
    assert set(claim.notes) <= STANDING[claim.section]


@each_claim
def test_at_whose_sentence_no_note_stands_cites_none_and_names_the_next(
    claim: SupportClaim,
) -> None:
    found = re.search(
        r"No note stands at the (?:sentence|name); the next (.*)\.", claim.remark or ""
    )
    assert (found[1] if found else None) == NEXT_OF.get(claim.id)
    assert bool(claim.citations) == (found is None)


@pytest.mark.parametrize(("key", "locator"), [("sc-0001", 4), ("sc-0042", 7)])
def test_what_carries_a_lettered_note_cites_that_note(key: str, locator: int) -> None:
    (citation,) = CLAIMS[key].citations
    assert (citation.note, citation.locator) == (None, f"lower-alpha {locator}")


# Time

SAID: Final[dict[str, tuple[str, ...]]] = {
    # Statements of which the year is printed, and no time of the support: they end with it.
    "../1992-03": ("0105", "0106"),
    "../1996": ("0214",),
    "../1997": ("0215", "0216", "0217"),
    "../1998": ("0033", "0049", "0050", "0067", "0068", "0069", "0287", "0289", "0290"),
    "../2000": ("0065", "0066"),
    "../2010": ("0273", "0274"),
    "../2011": ("0060", "0061"),
    "../2012": ("0011", "0012"),
    "../2016": ("0276", "0277", "0278", "0279"),
    "../2018": ("0015", "0016", "0218", "0219"),
    "../2020-10": ("0064",),
}
SAID_IN: Final = {f"sc-{key}": period for period, keys in SAID.items() for key in keys}
UP_TO_AN_EVENT: Final = {
    # The border was closed, and the Soviet Union ended.
    "../1993-04": {"sc-0040", "sc-0288"},
    "../1991": {"sc-0220", "sc-0221", "sc-0222"},
}
FROM_ELSEWHERE: Final = {
    # Without a time in print: that of a resolution, and of the statement cited.
    "1993": {"sc-0164", "sc-0165"},
    "2008-03-17": {"sc-0204", "sc-0205", "sc-0206", "sc-0207", "sc-0208", "sc-0209"},
}
OF_THE_PAST: Final = {"sc-0271", "sc-0272", "sc-0281", "sc-0308", "sc-0312", "sc-0315"}
"""Titles that tell of what was over: up to the month of the entry."""


@each_claim
def test_a_time_is_printed_or_the_remark_says_where_it_is_from(claim: SupportClaim) -> None:
    if claim.section is Section.REFERENCES:
        assert claim.period is not None
        return
    is_elsewhere = claim.id in FROM_ELSEWHERE.get(str(claim.period), ())
    assert (claim.period is None) == (claim.period_printed is None and not is_elsewhere)
    if is_elsewhere:
        assert re.search("The (year|day) is that of", claim.remark or "")


OPENED: Final[dict[Section, dict[str, tuple[str, str | None]]]] = {
    # The times that the first sentence of a section or paragraph prints for what follows it, by
    # the first and last claim there, and what the remark says of it.
    Section.RUSSIA: {
        "1988/1994": ("0018 0019 0020 0021 0022 0023 0024 0025", "During the war"),
        "1994-05/..": ("0026 0027 0028 0029 0030 0031", "In the post-war period"),
    },
    Section.UN_VOTE_2008: {
        "2008-03-14": (
            "0190 0191 0192 0193 0194 0195 0196 0197 0198 0199 0200 0201 0202 0203 0291 0292 0293",
            "March 14, 2008",
        ),
    },
}


@pytest.mark.parametrize("section", OPENED)
def test_what_opens_a_paragraph_is_the_time_of_all_that_is_told_in_it(section: Section) -> None:
    for period, (keys, printed) in OPENED[section].items():
        for key in keys.split():
            claim = CLAIMS[f"sc-{key}"]
            assert (claim.section, str(claim.period)) == (section, period)
            assert claim.period_printed == printed


OF_THEIR_OWN: Final = {
    # In the section on foreign fighters: "during the war", "in 1992", "as of September 1994".
    *(f"sc-{number:04}" for number in range(118, 126)),
    *("sc-0134", "sc-0142", "sc-0143", "sc-0151"),
}
AFGHANS: Final = {"sc-0129", "sc-0136", "sc-0137", "sc-0138", "sc-0139", "sc-0140", "sc-0141"}


@pytest.mark.parametrize(
    "claim",
    [one for one in CLAIMS if one.section is Section.FOREIGN_FIGHTERS],
    ids=lambda claim: claim.id,
)
def test_foreign_fighters_have_the_time_of_their_section_or_one_of_their_own(
    claim: SupportClaim,
) -> None:
    found = (str(claim.period), claim.period_printed)
    if claim.id in AFGHANS:
        assert found == ("1993-23/1994", "in fall 1993")
        assert "autumn of 1993, in which the Afghan fighters first came" in (claim.remark or "")
    elif claim.id not in OF_THEIR_OWN:
        assert found == ("1992/1994", "1992–94")
        assert "The time is that of the section's first sentence." in (claim.remark or "")
    else:
        assert found[0] not in {"1992/1994", "1993-23/1994", "None"}


@each_claim
def test_the_year_beside_a_statement_ends_the_time(claim: SupportClaim) -> None:
    text = str(claim.period)
    if claim.id in SAID_IN:
        assert text == SAID_IN[claim.id]
        assert claim.attribution is not Attribution.STATED
        assert re.search(r"\b(19|20)[0-9]{2}\b", claim.period_printed or "")
    elif text.startswith("../") and claim.section is not Section.REFERENCES:
        assert claim.id in UP_TO_AN_EVENT[text]


@each(one for one in CLAIMS if one.section is Section.REFERENCES and not one.period_printed)
def test_a_title_has_the_month_of_its_entry(claim: SupportClaim) -> None:
    (work,) = claim.sources
    entered = work.issued or work.accessed
    is_up_to = work.issued is None or claim.id in OF_THE_PAST
    assert str(claim.period) == ("../" if is_up_to else "") + str(entered)[:7]
    remark = claim.remark or ""
    days = [day for day in (work.accessed, work.archived) if day is not None]
    kinds = "those of reading and archiving" if len(days) > 1 else "that of reading"
    assert (f"no date but {kinds}" in remark) == (work.issued is None)
    assert work.issued or entered == min(days, key=Period.sort_key) or len(days) > 1
    assert ("Of the past" in remark) == (claim.id in OF_THE_PAST)


@pytest.mark.parametrize(
    ("keys", "period"),
    [
        # The war is the end of all that is told of it.
        (("0139", "0140", "0129", "0136", "0137", "0138"), "1993-23/1994"),
        (("0151", "0285", "0307"), "1988/1994"),
        (("0126", "0127"), "1992/1994"),
        (("0141",), "1993-23/1994"),
        # What was over when a title told of it.
        (("0271",), "../2020-10"),
        (("0272",), "../2017-10"),
        (("0315",), "../2020-07"),
        # "Especially" in 2016 is at other times too.
        (("0153", "0155", "0157"), "None"),
        (("0260",), "2018-01"),
        (("0262", "0263"), "2017-01"),
        (("0264",), "2013-08"),
        (("0269",), "1992-03"),
        (("0270",), "../2018-06"),
        (("0230", "0259"), "2008-03-14"),
    ],
)
def test_times_of_the_second_reading(keys: tuple[str, ...], period: str) -> None:
    assert {str(CLAIMS[f"sc-{key}"].period) for key in keys} == {period}


# The second reading


@pytest.mark.parametrize(
    ("keys", "kind", "stance"),
    [
        # Allies, in the section on diplomatic support.
        (("0162", "0163"), "diplomatic", "explicit"),
        # A ban of any assistance that was eased: no money is spoken of.
        (("0075",), "general", "withheld"),
        (("0076", "0077"), "diplomatic", "tacit"),
        # A border that is open for some goods and a train: no aid of Turkey's own.
        (("0040", "0288"), "economic", "tacit"),
        # A promise for the case of war: nothing was recognised.
        (("0296",), "diplomatic", "explicit"),
        # On friendly relations: nothing is said of the conflict.
        (("0286",), "general", "tacit"),
    ],
)
def test_kinds_of_the_second_reading(keys: tuple[str, ...], kind: str, stance: str) -> None:
    for key in keys:
        claim = CLAIMS[f"sc-{key}"]
        assert (claim.kind, claim.stance) == (kind, stance)


def test_claimants_and_ways_of_the_second_reading() -> None:
    assert CLAIMS["sc-0148"].claimant == "emil-sanamyan"
    assert CLAIMS["sc-0138"].via == "rovshan-javadov"
    charges = ("sc-0068", "sc-0289", "sc-0290")
    assert {key: (CLAIMS[key].supporter, CLAIMS[key].via, CLAIMS[key].side) for key in charges} == {
        "sc-0068": ("armenian-lobby", "united-states-congress", "armenian"),
        "sc-0289": ("turkey", "united-states-executive", "azerbaijani"),
        "sc-0290": ("oil-companies", "united-states-executive", "azerbaijani"),
    }


def second_reading() -> dict[str, dict[str, str]]:
    path = Path(__file__).with_name("second_reading_support.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


ADDED: Final = second_reading()


def test_the_second_reading_holds_what_was_missing() -> None:
    assert list(ADDED) == [f"sc-{number:04}" for number in range(285, 317)]
    assert set(ADDED) <= set(CLAIMS.ids())


def test_a_denial_in_a_title_is_entered_for_either_side() -> None:
    found = {
        (claim.supporter, claim.side.value, claim.claimant)
        for claim in support_claims(kind="arms", stance="withheld")
        if claim.section is Section.REFERENCES
    }
    assert found == {
        ("czech-republic", "azerbaijani", "a1plus-2017-stech"),
        ("jordan", "armenian", "al-jnaidi-2020-jordan"),
    }


def test_who_recognises_a_state_is_the_same_in_both_tables() -> None:
    given = {
        (claim.supporter, claim.recipient): claim.citations
        for claim in support_claims("armenian", "recognition", stance="explicit")
    }
    told = {
        (one.actor, one.recognised): one.citations
        for one in recognitions()
        if one.position == "recognised"
    }
    assert given == told


@each(ADDED.values(), lambda row: row["id"])
def test_a_statement_that_was_missing_reads_the_same_again(row: dict[str, str]) -> None:
    claim = CLAIMS[row["id"]]
    cells = (claim.supporter, claim.side, claim.kind, claim.stance, claim.attribution)
    assert cells == tuple(row[field] for field in CELLS)
    assert str(claim.period or "") == row["period"]
    assert " ".join(map(str, claim.notes)) == row["notes"]
    if claim.section is Section.REFERENCES and claim.claimant is not None:
        assert row["words"] in (claim.sources[0].title or "")


def test_a_rivalry_that_names_no_side_is_a_statement_among_the_events() -> None:
    assert set(event("commentators-on-rivalries").notes) == {183, 184, 185, 186}
    assert not [claim for claim in CLAIMS if claim.section is Section.FOREIGN_INVOLVEMENT]


def test_the_security_treaty_has_those_whom_the_article_places_in_it() -> None:
    organisation = "collective-security-treaty-organization"
    found = {one.actor: one.notes for one in memberships() if one.organisation == organisation}
    assert found == {"armenia": (199,), "belarus": (333,), "kazakhstan": (333,), "russia": (199,)}


def test_a_ban_is_printed_with_its_end() -> None:
    assert CLAIMS["sc-0075"].period_printed == "in 1992 ... starting from 2002"


def test_a_chair_has_the_year_in_which_it_was_chosen() -> None:
    (found,) = (one for one in memberships() if one.id == "france-in-osce-minsk-group")
    assert str(found.period) == "1996/.."


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("sc-0039", "taken for support of Azerbaijan"),
        ("sc-0277", "is inferred"),
        ("sc-0285", "the side is taken from that and from what he says before"),
        ("sc-0287", "taken for support of Azerbaijan"),
        ("sc-0308", "is inferred"),
    ],
)
def test_what_is_inferred_is_said_to_be(key: str, said: str) -> None:
    assert said in (CLAIMS[key].remark or "")


# Supporters


@each_supporter
def test_what_is_alleged_or_denied_is_shown(supporter: Supporter) -> None:
    text = str(supporter)
    given = [claim for claim in supporter.claims if claim.stance is not Stance.WITHHELD]
    assert ("alleged" in text) == any(c.attribution is Attribution.ALLEGED for c in given)
    assert all(actor(key).name in text for key in supporter.denied_by)
    assert ("denied by" in text) == any(claim.denied_by for claim in supporter.claims)
    assert ("withheld" in text) == bool(supporter.withheld)
    assert ("neutral" in text) == supporter.neutral
    assert bool(supporter.withheld or supporter.neutral) == (len(given) < len(supporter.claims))
    assert ("undated" in text) == any(claim.period is None for claim in given)
    assert ("since" in text) == (supporter.since is not None)
    assert all(in_english(kind) in text for kind in supporter.kinds)


def test_no_party_is_among_its_own_supporters() -> None:
    for supporter in SUPPORTERS:
        assert actor(supporter.actor).side is not supporter.side


@pytest.mark.parametrize("side", [Side.ARMENIAN, Side.AZERBAIJANI])
def test_states_answer_for_their_persons_and_bodies(side: Side) -> None:
    for state in supporters(side, roll_up=True):
        for part in state.parts:
            assert state.actor in _above(part)
    keys = {one.actor for one in supporters(side, roll_up=True)}
    assert not {key for key in keys if keys & set(_above(key))}


def _above(key: str) -> list[str]:
    parent = actor(key).parent
    return [] if parent is None else [parent, *_above(parent)]


@pytest.mark.parametrize("side", [Side.ARMENIAN, Side.AZERBAIJANI])
def test_no_supporter_is_lost_for_want_of_a_date(side: Side) -> None:
    without = {one.actor for one in supporters(side) if one.undated}
    of_a_year = {one.actor: one for one in supporters(side, period=2016)}
    assert without <= set(of_a_year)
    assert all("undated" in str(of_a_year[key]) for key in without)


def test_russia_and_iran_are_said_to_be_neutral_and_this_is_no_support() -> None:
    answer = supporters("both")
    assert not answer
    assert {"iran", "russia"} <= {claim.supporter for claim in answer.withheld}
    for side in (Side.ARMENIAN, Side.AZERBAIJANI):
        assert {"iran", "russia"} <= {one.actor for one in supporters(side) if one.neutral}


ARMS: Final[dict[str, dict[str, set[int]]]] = {
    # The notes at the names, in the section on suppliers and in those on countries before it.
    "armenian": {
        "china": {258, 259},
        "greece": {263, 234},
        "india": {260, 261},
        "iran": {245},
        "jordan": {265, 266, 267},
        "lebanon": {268},
        "osce-participating-states": {256},
        # Note 203 holds a title on arms for both sides, and so does note 277.
        "russia": {19, 198, 199, 203, 205},
        "russian-armed-forces": {20},
        "serbia": {264, 277},
        "syria": {268},
        "ukraine": {262},
    },
    "azerbaijani": {
        "belarus": {273},
        "canada": {274, 275},
        "czech-republic": {278, 279, 280},
        "iran": {240, 241},
        # Note 273 holds a title on arms from Israel.
        "israel": {271, 272, 273},
        # No note stands at the sentence.
        "mohsen-rezaee": set(),
        "osce-participating-states": {256},
        "russia": {41, 202, 203, 204, 205, 269, 270, 271},
        "serbia": {277},
        "turkey": {216},
        "ukraine": {262, 276},
    },
}
DISPUTED: Final = {
    "armenian": ["iran", "jordan", "lebanon", "syria"],
    "azerbaijani": ["czech-republic", "iran", "mohsen-rezaee"],
}


@pytest.mark.parametrize("side", [Side.ARMENIAN, Side.AZERBAIJANI])
def test_the_suppliers_of_arms_are_those_of_the_article(side: Side) -> None:
    found = supporters(side, "arms")
    notes = {one.actor: {number for claim in one.claims for number in claim.notes} for one in found}
    assert notes == ARMS[side]
    assert [one.actor for one in supporters(side, "arms", disputed=True)] == DISPUTED[side]


def supplier(side: Side, key: str) -> Supporter:
    (found,) = (one for one in supporters(side, "arms") if one.actor == key)
    return found


def test_jordan_is_said_by_a_ministry_to_supply_arms_and_denies_it() -> None:
    jordan = supplier(Side.ARMENIAN, "jordan")
    claim, denial = jordan.claims
    assert (denial.stance, denial.section) == (Stance.WITHHELD, Section.REFERENCES)
    assert claim.claimant == "armenia-ministry-of-defence"
    assert claim.attribution is Attribution.ALLEGED
    assert jordan.denied_by == ("jordan",)


def test_an_accusation_against_syria_and_lebanon_is_its_makers() -> None:
    for key in ("syria", "lebanon"):
        (claim,) = supplier(Side.ARMENIAN, key).claims
        assert (claim.claimant, str(claim.period)) == ("yagub-mammadov", "../1992-03")
        assert claim.attribution is Attribution.ALLEGED


def test_the_czech_republic_denies_what_the_article_states() -> None:
    found = supplier(Side.AZERBAIJANI, "czech-republic")
    assert found.denied_by == ("czech-republic",)
    assert [(claim.stance, claim.section) for claim in found.claims] == [
        (Stance.EXPLICIT, Section.ARMS_SUPPLIERS),
        (Stance.WITHHELD, Section.REFERENCES),
    ]


def test_canada_supplies_by_way_of_turkey() -> None:
    assert {claim.via for claim in supplier(Side.AZERBAIJANI, "canada").claims} == {"turkey"}


# The vote of 2008


def voters(stance: Stance) -> set[str]:
    claims = support_claims("azerbaijani", "un-vote", period="2008-03-14", stance=stance)
    keys = [claim.supporter for claim in claims]
    assert len(keys) == len(set(keys))
    return set(keys)


def test_the_vote_is_that_of_the_article() -> None:
    assert len(voters(Stance.EXPLICIT)) == 38
    assert "azerbaijan" not in voters(Stance.EXPLICIT)
    assert voters(Stance.WITHHELD) == {
        "angola",
        "france",
        "india",
        "russia",
        "united-states",
        "vanuatu",
        # Not by name: all that abstained or were absent, and those of the European Union.
        "european-union-member-states",
        "most-countries",
    }
    assert {claim.kind for claim in support_claims(kind="un-vote")} == {SupportKind.UN_VOTE}
    assert {str(claim.period) for claim in support_claims(kind="un-vote")} == {"2008-03-14"}


@pytest.mark.parametrize(
    ("organisation", "count"),
    [
        ("organisation-of-islamic-cooperation", 31),
        ("organization-for-security-and-co-operation-in-europe", 7),
        ("north-atlantic-treaty-organization", 1),
    ],
)
def test_those_in_favour_are_of_these_organisations(organisation: str, count: int) -> None:
    in_favour = {*voters(Stance.EXPLICIT), "azerbaijan"}
    members = {one.actor for one in memberships() if one.organisation == organisation}
    assert len(in_favour) == 39
    assert len(in_favour & members) == count
    assert members == {one.id for one in actors(member_of=organisation)}


def test_the_votes_against_are_named_where_nobody_voted_for_the_armenian_side() -> None:
    answer = supporters("armenian", "un-vote")
    assert not answer
    assert {claim.supporter for claim in answer.withheld} == voters(Stance.WITHHELD)
    assert {claim.side for claim in answer.withheld} == {Side.AZERBAIJANI}
    assert all(actor(key).name in answer.note for key in voters(Stance.WITHHELD))


def test_the_co_chairs_voted_against() -> None:
    chairs = {one.actor for one in memberships() if one.role == "co-chair"}
    assert chairs == {"france", "russia", "united-states"}
    assert chairs < voters(Stance.WITHHELD)
    not_recognising = {
        one.actor
        for one in recognitions()
        if (one.recognised, one.position) == ("artsakh", "not-recognised")
    }
    assert chairs <= not_recognising


# Words that are not known


def test_an_unknown_kind_of_support_lists_all_and_the_closest() -> None:
    with pytest.raises(UnknownWordError) as caught:
        supporters("armenian", "weapons")  # type: ignore[arg-type]
    assert caught.value.expected == f"one of {', '.join(SupportKind)}"
    with pytest.raises(UnknownWordError) as caught:
        support_claims(kind="fundin")  # type: ignore[arg-type]
    assert caught.value.suggestions == ("funding",)


def test_an_unknown_stance_lists_all_and_the_closest() -> None:
    with pytest.raises(UnknownWordError) as caught:
        supporters("armenian", stance="tacid")  # type: ignore[arg-type]
    assert caught.value.expected == "one of explicit, tacit, withheld"
    with pytest.raises(UnknownWordError, match="did you mean 'tacit'"):
        support_claims(stance="tacid")  # type: ignore[arg-type]
