"""Laws of support: who supports a side follows from the claims alone, and alike for both sides.

* Swapping the labels of the two sides throughout swaps every answer.
* The order of the claims never matters.
* A supporter has a claim of support that was given; the claims of all are those that are asked for.
* Who is disputed and who is not are together all, and no one is both.
* One claim more never removes a supporter, and adds the one that it names at most.
* Nothing is lost: a claim of a side is with a supporter, among what is withheld, or by the side.
* With a period, every claim without a time is still there, and marks its supporter.
* A roll-up moves claims: each stands once, under what its actor is a part of, and none is lost.
* Who is neutral is never for that a supporter.
"""

import re
from collections.abc import Sequence

import attrs
from hypothesis import given
from hypothesis import strategies as st
from support_strategies import (
    ACTORS,
    OTHER,
    PARTIES,
    claim_lists,
    claims,
    stances,
    swapped,
    swapped_actors,
)

from karabakh_data import Period, Side, Stance, SupportClaim, Supporter, Supporters
from karabakh_data._supporters import Wanted, supporters_of
from karabakh_data.support import is_neutrality

Claims = tuple[SupportClaim, ...]
parties = st.sampled_from(PARTIES)
sides = st.sampled_from([*PARTIES, Side.BOTH])
times = st.sampled_from(["1990", "1993-06", "1988/..", "2016-04-01", "../1992", "2021"])


def reply(
    side: Side,
    claims: Sequence[SupportClaim],
    stance: Stance | None = None,
    *,
    disputed: bool | None = None,
    roll_up: bool = False,
) -> Supporters:
    return supporters_of(side, claims, ACTORS, stance=stance, disputed=disputed, roll_up=roll_up)


def held(answer: Supporters) -> list[str]:
    """The ids of all claims that an answer holds."""
    listed = [claim for supporter in answer for claim in supporter.claims]
    return [claim.id for claim in (*listed, *answer.withheld)]


def is_own(claim: SupportClaim, side: Side) -> bool:
    """Whether a claim is that of an actor of a side, or of a part of one."""
    actor = ACTORS[claim.supporter]
    return actor.side is side or (actor.parent is not None and ACTORS[actor.parent].side is side)


def relabelled(text: str) -> str:
    words = {"Armenian": "Azerbaijani", "Azerbaijani": "Armenian"}
    return re.sub("Armenian|Azerbaijani", lambda match: words[match[0]], text)


def names(found: tuple[Supporter, ...]) -> list[str]:
    return [supporter.actor for supporter in found]


@given(
    claims=claim_lists,
    side=sides,
    stance=stances,
    disputed=st.none() | st.booleans(),
    roll_up=st.booleans(),
)
def test_swapping_the_sides_swaps_the_answers(
    claims: Claims, side: Side, stance: Stance | None, *, disputed: bool | None, roll_up: bool
) -> None:
    other, there = OTHER.get(side, side), tuple(map(swapped, claims))
    found = supporters_of(
        other, there, swapped_actors(), stance=stance, disputed=disputed, roll_up=roll_up
    )
    answer = reply(side, claims, stance, disputed=disputed, roll_up=roll_up)
    assert answer == tuple(
        attrs.evolve(one, side=side, claims=tuple(map(swapped, one.claims))) for one in found
    )
    assert answer.withheld == tuple(map(swapped, found.withheld))
    assert str(answer) == relabelled(str(found))


@given(claim_lists, parties, st.data())
def test_the_order_of_claims_never_matters(claims: Claims, side: Side, data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(claims))
    one, two = reply(side, claims), reply(side, shuffled)
    assert list(map(str, one)) == list(map(str, two))
    assert [{claim.id for claim in each.claims} for each in one] == [
        {claim.id for claim in each.claims} for each in two
    ]


@given(claim_lists, parties, stances)
def test_a_supporter_has_a_claim_that_is_not_withheld(
    claims: Claims, side: Side, stance: Stance | None
) -> None:
    for found in reply(side, claims, stance):
        assert {claim.stance for claim in found.claims} - {Stance.WITHHELD}
        assert {claim.supporter for claim in found.claims} == {found.actor}
        assert found.kinds
        assert ACTORS[found.actor].side is not side


@given(claim_lists, parties)
def test_who_is_left_out_is_of_the_side_or_is_said_to_withhold(claims: Claims, side: Side) -> None:
    there = {claim.supporter for claim in claims if claim.side is side}
    for key in there - set(names(reply(side, claims))):
        stances = {c.stance for c in claims if c.side is side and c.supporter == key}
        own = any(is_own(claim, side) for claim in claims if claim.supporter == key)
        assert own or stances == {Stance.WITHHELD}


@given(claim_lists, parties, stances)
def test_disputed_or_not_parts_all(claims: Claims, side: Side, stance: Stance | None) -> None:
    yes, no = (names(reply(side, claims, stance, disputed=word)) for word in (True, False))
    assert sorted([*yes, *no]) == names(reply(side, claims, stance))


@given(claim_lists, claims, parties, stances)
def test_one_claim_more_never_removes_a_supporter(
    claims: Claims, more: SupportClaim, side: Side, stance: Stance | None
) -> None:
    before = set(names(reply(side, claims, stance)))
    after = set(names(reply(side, [*claims, more], stance)))
    assert before <= after <= before | {more.supporter}


@given(claim_lists, parties)
def test_a_stance_never_adds_a_supporter(claims: Claims, side: Side) -> None:
    every = reply(side, claims)
    for stance in (Stance.EXPLICIT, Stance.TACIT):
        assert set(reply(side, claims, stance)) <= set(every)


@given(claim_lists, parties)
def test_every_claim_of_a_side_is_somewhere(claims: Claims, side: Side) -> None:
    answer = reply(side, claims)
    theirs = [claim.id for claim in claims if claim.side is side and not is_own(claim, side)]
    assert set(theirs) <= set(held(answer))
    assert len(set(held(answer))) == len(held(answer))


@given(claim_lists, sides)
def test_what_is_not_listed_is_withheld_and_told(claims: Claims, side: Side) -> None:
    answer = reply(side, claims)
    for claim in answer.withheld:
        assert claim.stance is Stance.WITHHELD
        assert claim.id in answer.note
        assert ACTORS[claim.supporter].name in answer.note
    assert bool(answer.note) == (not answer or bool(answer.withheld))


@given(claim_lists, parties, times)
def test_with_a_period_nothing_undated_is_lost(claims: Claims, side: Side, period: str) -> None:
    when = Period(period)
    wanted = filter(Wanted(period=when, undated=True).admits, claims)
    answer = reply(side, list(wanted))
    undated = {c.id for c in claims if c.period is None and c.side is side}
    own = {claim.id for claim in claims if is_own(claim, side)}
    assert undated - own <= set(held(answer))
    for supporter in answer:
        marked = any(claim.period is None for claim in supporter.given)
        assert ("undated" in str(supporter)) == marked
        assert all(c.period is None or c.period.intersects(when) for c in supporter.claims)
        assert supporter.undated == all(claim.period is None for claim in supporter.given)


@given(claim_lists, parties)
def test_a_since_is_open_ended(claims: Claims, side: Side) -> None:
    for supporter in reply(side, claims):
        ends = {claim.period.latest for claim in supporter.given if claim.period is not None}
        assert ("since" in str(supporter)) == (None in ends)
        assert (supporter.since is not None) == (None in ends)


@given(claim_lists, parties)
def test_a_roll_up_keeps_each_claim_once(claims: Claims, side: Side) -> None:
    apart, together = reply(side, claims), reply(side, claims, roll_up=True)
    assert sorted(held(apart)) == sorted(held(together))
    for state in together:
        assert {claim.supporter for claim in state.claims} <= {*state.parts, state.actor}
        assert state.part_of is None
        assert all(ACTORS[part].parent is not None for part in state.parts)


@given(claim_lists, parties)
def test_a_roll_up_has_the_states_of_the_supporters(claims: Claims, side: Side) -> None:
    states = {one.part_of or one.actor for one in reply(side, claims)}
    assert set(names(reply(side, claims, roll_up=True))) == states


@given(claim_lists, sides)
def test_neutrality_makes_no_supporter(claims: Claims, side: Side) -> None:
    others = [claim for claim in claims if not is_neutrality(claim)]
    answer = reply(side, claims)
    assert names(answer) == names(reply(side, others))
    neutral = {claim.supporter for claim in claims if is_neutrality(claim)}
    assert {one.actor for one in answer if one.neutral} == neutral & set(names(answer))
