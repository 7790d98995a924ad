"""Laws of the bundled claims of support.

* Ids are numbers in the order of the article, and stand for nothing; every claim is cited or says
  why not. The amounts are those printed, and none is added up.
* What is alleged or denied is shown wherever a supporter is.
* The suppliers of arms are those of the article, with their notes, as typed below.
* The vote of 2008 has 38 others for the resolution and 6 others against it, and the memberships
  that the article counts.
"""

import re
from typing import Final

import pytest

from karabakh_data import (
    Attribution,
    Section,
    Side,
    Stance,
    SupportClaim,
    Supporter,
    actor,
    actors,
    memberships,
    recognitions,
    sources,
    support_claims,
    supporters,
)
from karabakh_data.errors import UnknownWordError
from karabakh_data.kinds import SupportKind

CLAIMS: Final = support_claims()
SUPPORTERS: Final = [*supporters("armenian"), *supporters("azerbaijani")]
each_claim = pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
each_supporter = pytest.mark.parametrize(
    "supporter", SUPPORTERS, ids=lambda one: f"{one.actor}-{one.side}"
)


# Claims


def test_ids_are_numbers_that_stand_for_nothing() -> None:
    ids = CLAIMS.ids()
    assert list(ids) == sorted(set(ids))
    assert all(re.fullmatch("sc-[0-9]{4}", key) for key in ids)


@each_claim
def test_each_is_said_by_the_article_an_actor_or_a_title(claim: SupportClaim) -> None:
    if claim.claimant in sources().ids():
        assert claim.section is Section.REFERENCES
        assert {citation.key for citation in claim.citations} == {claim.claimant}
    else:
        assert claim.claimant is None or claim.claimant in actors().ids()
    if claim.claimant is not None:
        assert claim.attribution is not Attribution.STATED


@each_claim
def test_each_is_cited_or_says_why_not(claim: SupportClaim) -> None:
    assert claim.citations or (claim.remark and "No note stands" in claim.remark)


@each_claim
def test_each_is_about_a_party_and_not_about_itself(claim: SupportClaim) -> None:
    assert claim.side in {Side.ARMENIAN, Side.AZERBAIJANI, Side.BOTH}
    assert claim.supporter not in {claim.recipient, claim.via}
    if claim.recipient is not None and claim.side is not Side.BOTH:
        assert actor(claim.recipient).side in {None, claim.side}


@each_claim
def test_the_time_printed_has_a_period(claim: SupportClaim) -> None:
    assert claim.period_printed is None or claim.period is not None


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
    assert all(kind in text for kind in supporter.kinds)


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
        "russia": {19, 198, 199, 205},
        "russian-armed-forces": {20},
        "serbia": {264},
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
        "mohsen-rezaee": {239},
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
    (claim,) = jordan.claims
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
