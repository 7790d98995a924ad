"""Two claims that cannot both be true, and a claim in words."""

import pytest
from checks_records import claim

from karabakh_data import CasualtyClaim
from karabakh_data.totals._pairs import are_comparable, parts_above_wholes, rivals_apart, told


def rivals(*claims: CasualtyClaim) -> list[str]:
    """The ids of rivals, two by two."""
    return [f"{one.id} {other.id}" for one, other in rivals_apart(claims)]


def above(*claims: CasualtyClaim) -> list[str]:
    """The ids of wholes and of parts that are above them, two by two."""
    return sorted(f"{whole.id} {part.id}" for whole, part in parts_above_wholes(claims))


# Rivals


def test_rivals_have_no_number_in_common() -> None:
    assert rivals(claim("a", "19"), claim("b", "24+"), claim("c", "20–23")) == ["a b", "a c", "b c"]
    assert rivals(claim("a", "19"), claim("b", "19+"), claim("c", "10–20")) == []


def test_rivals_stand_in_the_order_of_the_claims() -> None:
    assert rivals(claim("b", "24"), claim("a", "19")) == ["b a"]


def test_the_days_count_and_not_how_they_are_written() -> None:
    assert rivals(claim("a", "19"), claim("b", "24", period="2016-01/2016-12")) == ["a b"]


@pytest.mark.parametrize(
    "other",
    [
        claim("b", "24", "both"),
        claim("b", "24", category="civilian"),
        claim("b", "24", period="2016-04"),
        claim("b", "24", measure="wounded"),
        claim("b", "24", group="brigade"),
        claim("b", "24", partial=True),
    ],
    ids=["side", "category", "days", "measure", "force", "partial"],
)
def test_claims_about_others_are_no_rivals(other: CasualtyClaim) -> None:
    assert rivals(claim("a", "19"), other) == rivals(other, claim("a", "19")) == []


# Parts and wholes


@pytest.mark.parametrize(
    "part",
    [
        claim("b", "8", period="2016-04"),
        claim("b", "8+", period="2016-04-01/2016-05"),
        claim("b", "8", partial=True),
        claim("b", "8", group="brigade"),
        claim("b", "8", period="2016-04", group="brigade"),
    ],
    ids=["fewer days", "open", "partial", "one force", "both"],
)
def test_a_part_that_is_above_the_whole(part: CasualtyClaim) -> None:
    assert above(claim("a", "5–7"), part) == above(part, claim("a", "5–7")) == ["a b"]


def test_sides_and_categories_are_parts() -> None:
    both, everybody = claim("a", "7", "both"), claim("c", "7", category="unspecified")
    assert above(both, claim("b", "8")) == ["a b"]
    assert above(everybody, claim("b", "8")) == ["c b"]
    assert above(claim("a", "7", "both", "unspecified"), claim("b", "8", "other")) == ["a b"]


def test_two_claims_may_each_be_a_part_of_the_other_in_nothing() -> None:
    crossed = claim("a", "7", "both", period="2016-04"), claim("b", "9", "armenian", period="2016")
    assert above(*crossed) == []


@pytest.mark.parametrize(
    "part",
    [
        claim("b", "7", period="2016-04"),
        claim("b", "6–90", period="2016-04"),
        claim("b", "8", "azerbaijani", period="2016-04"),
        claim("b", "8", category="unspecified", period="2016-04"),
        claim("b", "8", period="2016-04", measure="wounded"),
        claim("b", "8", period="2016-12/2017-01"),
        claim("b", "8"),
        claim("b", "8", period="2016-01/2016-12"),
    ],
    ids=["equal", "perhaps", "side", "category", "measure", "days", "rival", "rival days"],
)
def test_what_is_no_part_above_the_whole(part: CasualtyClaim) -> None:
    assert above(claim("a", "5–7"), part) == above(part, claim("a", "5–7")) == []


def test_a_whole_that_is_open_or_partial_is_exceeded_by_nothing() -> None:
    part = claim("b", "8", period="2016-04")
    assert above(claim("a", "7+"), part) == []
    assert above(claim("a", "7", partial=True), part) == []


def test_one_force_is_no_whole_for_another() -> None:
    brigade = claim("a", "7", group="brigade")
    assert above(brigade, claim("b", "8", period="2016-04")) == []
    assert above(brigade, claim("b", "8", period="2016-04", group="navy")) == []
    assert above(brigade, claim("b", "8", period="2016-04", group="brigade")) == ["a b"]


# Causes


def test_deaths_of_all_causes_are_not_compared_with_those_of_fighting() -> None:
    every = claim("a", "19", basis="all-causes")
    fighting = claim("b", "8", basis="battle-related")
    assert not are_comparable(every, fighting)
    assert not are_comparable(fighting, every)
    assert are_comparable(every, every)
    assert are_comparable(fighting, claim("c"))
    assert are_comparable(claim("c"), every)
    assert rivals(every, fighting) == []
    assert above(fighting, claim("c", "9", period="2016-04", basis="all-causes")) == []


# In words


def test_a_claim_in_words_says_what_where_and_by_whom() -> None:
    assert told(claim()) == "killed, 2016, Armenian side, military: 5 (cc-0001, lead)"
    assert told(claim(claimant="ministry")).endswith("(cc-0001, lead, according to ministry)")
