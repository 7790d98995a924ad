"""Which claims of support are asked for, and which supporters they name."""

from typing import Any

import pytest
from support_strategies import ACTORS, support

from karabakh_data import Attribution, Period, Side, Stance, SupportClaim, Supporter, Supporters
from karabakh_data._supporters import Wanted, supporters_of
from karabakh_data.errors import UnknownWordError
from karabakh_data.values._mappings import ReadOnlyMapping
from karabakh_data.vocabularies.support import SupportKind


def supporters(*claims: SupportClaim, **keywords: Any) -> Supporters:  # noqa: ANN401
    """Return the supporters of the Armenian side."""
    return supporters_of(Side.ARMENIAN, claims, ACTORS, **keywords)


def ids(found: tuple[Supporter, ...]) -> list[str]:
    return [supporter.actor for supporter in found]


# Which claims are asked for

CLAIM = support(
    "a", "narnia", period="1993/1994", recipient="one", claimant="some-work", stance="tacit"
)
ARTICLE = support("b", attribution="alleged")


@pytest.mark.parametrize(
    ("wanted", "claim", "is_admitted"),
    [
        (Wanted(), CLAIM, True),
        (Wanted(side=Side.ARMENIAN), CLAIM, True),
        (Wanted(side=Side.AZERBAIJANI), CLAIM, False),
        (Wanted(kind=SupportKind.ARMS), CLAIM, True),
        (Wanted(kind=SupportKind.FUNDING), CLAIM, False),
        (Wanted(stance=Stance.TACIT), CLAIM, True),
        (Wanted(stance=Stance.EXPLICIT), CLAIM, False),
        (Wanted(attribution=Attribution.ALLEGED), ARTICLE, True),
        (Wanted(attribution=Attribution.ALLEGED), CLAIM, False),
        (Wanted(supporters=frozenset({"narnia", "oz"})), CLAIM, True),
        (Wanted(supporters=frozenset({"oz"})), CLAIM, False),
        (Wanted(recipients=frozenset({"one"})), CLAIM, True),
        (Wanted(recipients=frozenset({"one"})), ARTICLE, False),
        (Wanted(claimants=frozenset({"some-work"})), CLAIM, True),
        (Wanted(claimants=frozenset({"some-work"})), ARTICLE, False),
        (Wanted(claimants=frozenset({"article"})), ARTICLE, True),
        (Wanted(claimants=frozenset({"article"})), CLAIM, False),
        (Wanted(side=Side.ARMENIAN, kind=SupportKind.FUNDING), CLAIM, False),
    ],
)
def test_claims_that_are_asked_for(
    wanted: Wanted, claim: SupportClaim, *, is_admitted: bool
) -> None:
    assert wanted.admits(claim) is is_admitted


@pytest.mark.parametrize(
    ("period", "is_met"),
    [("1994-12-31", True), ("1993", True), ("../1993", True), ("1992/2000", True), ("1995", False)],
)
def test_a_claim_fits_a_time_with_which_it_shares_a_day(period: str, *, is_met: bool) -> None:
    assert Wanted(period=Period(period)).admits(CLAIM) is is_met


def test_a_claim_without_a_time_fits_none_unless_all_such_are_asked_for() -> None:
    assert not Wanted(period=Period("1988/..")).admits(ARTICLE)
    assert Wanted(period=Period("1988/.."), undated=True).admits(ARTICLE)
    assert not Wanted(period=Period("1995"), undated=True).admits(CLAIM)
    assert Wanted().admits(ARTICLE)


# Who is a supporter


def test_supporters_stand_in_the_order_of_their_ids_with_all_their_claims() -> None:
    claims = [support("a", "oz"), support("b", "narnia"), support("c", "oz", stance="withheld")]
    narnia, oz = supporters(*claims)
    assert narnia == Supporter("narnia", "Narnia", Side.ARMENIAN, (claims[1],))
    assert oz == Supporter("oz", "Oz", Side.ARMENIAN, (claims[0], claims[2]))


def test_who_is_said_to_withhold_support_alone_is_no_supporter() -> None:
    assert supporters(support(stance="withheld")) == ()
    assert ids(supporters(support("a", stance="withheld"), support("b"))) == ["narnia"]


def test_an_actor_of_the_side_itself_is_no_supporter() -> None:
    assert ids(supporters(support("a", "one"), support("b", "two"))) == ["two"]


def test_a_person_of_the_side_itself_is_no_supporter() -> None:
    claim = support(supporter="envoy")
    assert ids(supporters(claim)) == ["envoy"]
    theirs = support(supporter="envoy", side="azerbaijani", stance="withheld")
    for claims in ([support(supporter="envoy", side="azerbaijani")], [theirs]):
        answer = supporters_of(Side.AZERBAIJANI, claims, ACTORS)
        assert (answer, answer.withheld) == ((), ())


def test_a_part_of_a_state_says_of_which() -> None:
    claims = [support("a", "dorothy"), support("b", "court"), support("c", "bard")]
    assert [(one.part_of, one.title) for one in supporters(*claims)] == [
        ("ur", "A bard of Ur"),
        ("oz", "The court (Oz)"),
        ("oz", "Dorothy (Oz)"),
    ]


def test_a_name_within_a_word_does_not_say_of_which() -> None:
    found = Supporter("x", "Natura", Side.ARMENIAN, (), "ur", ReadOnlyMapping({"ur": "ur"}))
    assert found.title == "Natura (ur)"


# Roll-up


def test_persons_and_bodies_stand_under_their_state_with_their_claims() -> None:
    claims = [support("a", "dorothy"), support("b", "oz", kind="funding"), support("c", "court")]
    (oz,) = supporters(*claims, roll_up=True)
    assert (oz.actor, oz.name, oz.part_of) == ("oz", "Oz", None)
    assert oz.claims == tuple(claims)
    assert oz.parts == ("court", "dorothy")
    assert "; including The court, Dorothy" in str(oz)


def test_who_belongs_to_no_state_stands_under_the_topmost() -> None:
    (found,) = supporters(support(supporter="bard"), roll_up=True)
    assert (found.actor, found.name, found.parts) == ("ur", "Ur", ("bard",))


def test_a_de_facto_state_stands_for_itself() -> None:
    for roll_up in (False, True):
        (found,) = supporters(support(supporter="emerald-city"), roll_up=roll_up)
        assert (found.title, found.part_of) == ("Emerald City", None)


def test_what_a_body_withholds_stands_under_its_state() -> None:
    claims = [support("a", "oz"), support("b", "court", kind="funding", stance="withheld")]
    assert supporters(*claims).withheld == (claims[1],)
    answer = supporters(*claims, roll_up=True)
    assert answer[0].withheld == (SupportKind.FUNDING,)
    assert (answer.withheld, answer.note) == ((), "")


# What is withheld


def test_who_only_withholds_is_named_with_the_claims() -> None:
    claims = [
        support("a"),
        support("b", "court", stance="withheld"),
        support("c", "oz", stance="withheld", kind="un-vote"),
        support("d", "oz", stance="withheld", kind="arms"),
    ]
    answer = supporters(*claims)
    assert answer.withheld == tuple(claims[1:])
    assert answer.note == (
        "Said only to withhold support, so not listed: The court (Oz) (arms: b), "
        "Oz (arms, UN vote: c, d)."
    )


def test_an_empty_answer_says_who_withholds_support_from_the_other_side() -> None:
    against = support("a", side="azerbaijani", kind="un-vote", stance="withheld")
    in_favour = support("b", "oz", "azerbaijani", "un-vote")
    answer = supporters(against, in_favour)
    assert (answer, answer.withheld) == ((), (against,))
    assert answer.note == (
        "No supporter found. Said to withhold support from the Azerbaijani side, which does not "
        "count as support for the Armenian side: Narnia (UN vote: a)."
    )
    assert supporters(against, support("c", "oz")).note == ""


def test_an_empty_answer_says_that_it_is_empty() -> None:
    assert supporters().note == "No supporter found."


# Both sides


NEUTRAL = support("n", side="both", kind="general", stance="withheld")


def test_who_is_neutral_supports_no_side() -> None:
    for side in (Side.ARMENIAN, Side.AZERBAIJANI, Side.BOTH):
        answer = supporters_of(side, [NEUTRAL], ACTORS)
        assert (answer, answer.withheld) == ((), (NEUTRAL,))
        assert answer.note == ("No supporter found. Said to be neutral, so not listed: Narnia (n).")


def test_a_supporter_who_is_also_said_to_be_neutral() -> None:
    (found,) = supporters(support("a"), NEUTRAL)
    assert (found.neutral, found.withheld, found.kinds) == (True, (), (SupportKind.ARMS,))
    assert str(found).endswith("; also said to be neutral")
    assert not supporters(support("a"))[0].neutral


def test_arms_withheld_from_both_sides_are_no_neutrality() -> None:
    (found,) = supporters(support("a"), support("b", side="both", stance="withheld"))
    assert (found.neutral, found.withheld) == (False, (SupportKind.ARMS,))


def test_support_of_both_sides_together_is_asked_for_by_that_word() -> None:
    claim = support(side="both", kind="diplomatic")
    assert supporters(claim) == ()
    (found,) = supporters_of(Side.BOTH, [claim, support("b", "oz")], ACTORS)
    assert str(found) == "Narnia: diplomatic, for both sides; undated"


def test_a_stance_keeps_to_those_with_a_claim_of_it() -> None:
    claims = [support("a"), support("b", stance="tacit"), support("c", "oz", stance="tacit")]
    assert ids(supporters(*claims, stance=Stance.TACIT)) == ["narnia", "oz"]
    (found,) = supporters(*claims, stance=Stance.EXPLICIT)
    assert [claim.id for claim in found.claims] == ["a", "b"]


def test_support_that_is_withheld_has_no_supporters() -> None:
    with pytest.raises(UnknownWordError) as caught:
        supporters(stance=Stance.WITHHELD)
    assert str(caught.value) == (
        "'withheld' is not a Stance of support that was given; support_claims() lists what was "
        "withheld: expected one of explicit, tacit"
    )


def test_disputed_or_not() -> None:
    claims = [
        support("a"),
        support("b", attribution="alleged"),
        support("c", "oz", denied_by=("oz",)),
        support("d", "ur"),
    ]
    assert ids(supporters(*claims, disputed=True)) == ["narnia", "oz"]
    assert ids(supporters(*claims, disputed=False)) == ["ur"]
    assert ids(supporters(*claims)) == ["narnia", "oz", "ur"]
