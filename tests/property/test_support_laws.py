"""Laws of support: who supports a side follows from the claims alone, and alike for both sides.

* Swapping the labels of the two sides throughout swaps every answer.
* The order of the claims never matters.
* A supporter has a claim of support that was given; the claims of all are those that are asked for.
* Who is disputed and who is not are together all, and no one is both.
* One claim more never removes a supporter, and adds the one that it names at most.
"""

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

from karabakh_data import Side, Stance, SupportClaim, Supporter
from karabakh_data.support import Wanted, supporters_of

Claims = tuple[SupportClaim, ...]
parties = st.sampled_from(PARTIES)


def reply(
    side: Side,
    claims: Sequence[SupportClaim],
    stance: Stance | None = None,
    *,
    disputed: bool | None = None,
) -> tuple[Supporter, ...]:
    wanted = filter(Wanted(side=side).admits, claims)
    return supporters_of(side, wanted, ACTORS, stance=stance, disputed=disputed)


def names(found: tuple[Supporter, ...]) -> list[str]:
    return [supporter.actor for supporter in found]


@given(claims=claim_lists, side=parties, stance=stances, disputed=st.none() | st.booleans())
def test_swapping_the_sides_swaps_the_answers(
    claims: Claims, side: Side, stance: Stance | None, *, disputed: bool | None
) -> None:
    mirrored = tuple(map(swapped, claims))
    there = filter(Wanted(side=OTHER[side]).admits, mirrored)
    found = supporters_of(OTHER[side], there, swapped_actors(), stance=stance, disputed=disputed)
    assert reply(side, claims, stance, disputed=disputed) == tuple(
        attrs.evolve(one, side=side, claims=tuple(map(swapped, one.claims))) for one in found
    )


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
        assert ACTORS[key].side is side or stances == {Stance.WITHHELD}


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
