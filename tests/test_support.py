"""Who supports whom: which claims are asked for, and what the supporters say of themselves."""

from typing import Any

import pytest
from support_strategies import ACTORS, support

from karabakh_data import Attribution, Period, Side, Stance, SupportClaim, Supporter
from karabakh_data.errors import UnknownWordError
from karabakh_data.kinds import SupportKind
from karabakh_data.support import Wanted, supporters_of


def supporters(*claims: SupportClaim, **keywords: Any) -> tuple[Supporter, ...]:  # noqa: ANN401
    """Return the supporters of the armenian side."""
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


def test_a_claim_without_a_time_fits_none() -> None:
    assert not Wanted(period=Period("1988/..")).admits(ARTICLE)
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


# What a supporter says


def test_kinds_are_those_of_support_that_was_given() -> None:
    claims = [
        support("a", kind="funding"),
        support("b", kind="arms"),
        support("c", kind="arms", stance="tacit"),
        support("d", kind="un-vote", stance="withheld"),
    ]
    (found,) = supporters(*claims)
    assert found.kinds == (SupportKind.ARMS, SupportKind.FUNDING)
    assert found.stances == (Stance.EXPLICIT, Stance.TACIT, Stance.WITHHELD)


def test_the_first_time_is_of_support_that_was_given_and_has_a_beginning() -> None:
    claims = [
        support("a", period="1992", stance="withheld"),
        support("b", period="../1990"),
        support("c"),
        support("d", period="1994"),
        support("e", period="1993-05/.."),
    ]
    assert supporters(*claims)[0].since == Period("1993-05/..")
    assert supporters(*claims[:3])[0].since is None


def test_each_who_denies_is_named_once() -> None:
    claims = [support("a", denied_by=("ur", "oz")), support("b", denied_by=("oz",))]
    assert supporters(*claims)[0].denied_by == ("oz", "ur")


@pytest.mark.parametrize(
    ("claims", "text"),
    [
        ([support()], "Narnia: arms, for the armenian side"),
        (
            [support("a", period="1992", kind="funding"), support("b", stance="withheld")],
            "Narnia: funding, for the armenian side; since 1992; also said to be withheld",
        ),
        (
            [support(stance="tacit", attribution="alleged", denied_by=("oz",))],
            "Narnia: arms, for the armenian side; tacit; alleged; denied by oz",
        ),
        (
            [support("a"), support("b", attribution="alleged"), support("c")],
            "Narnia: arms, for the armenian side; alleged in 1 of 3",
        ),
        (
            [support("a"), support("b", stance="withheld", attribution="alleged")],
            "Narnia: arms, for the armenian side; also said to be withheld",
        ),
    ],
)
def test_a_supporter_in_words(claims: list[SupportClaim], text: str) -> None:
    assert [str(found) for found in supporters(*claims)] == [text]
