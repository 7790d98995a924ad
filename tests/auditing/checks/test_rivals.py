"""Different figures for the same people and days."""

import pytest
from checks_records import CONTRADICTION, cited, claim, facts, found, only

from karabakh_data import CasualtyClaim
from karabakh_data.auditing._checks.rivals import find

ONE = claim("cc-0001", "19", section="timeline-1994-2020", cites=cited("wire", 78))


def test_two_figures_without_a_number_in_common_are_found() -> None:
    other = claim("cc-0002", "24+", section="year-table", cites=cited("press", 64))
    one = only(find, ONE, other)
    claims = ("cc-0001", "cc-0002")
    assert facts(one) == ("rival-figures", CONTRADICTION, claims, "19", "24+", 5)
    assert (one.notes, one.sections) == ((78, 64), ("timeline-1994-2020", "year-table"))


def test_who_says_so_is_told() -> None:
    other = claim("cc-0002", "24", claimant="ministry")
    message = only(find, ONE, other).message
    assert message.startswith(
        "killed, 2016, Armenian side, military: 19 (cc-0001, timeline-1994-2020)"
    )
    assert message.endswith(": 24 (cc-0002, lead, according to ministry)")


def test_every_pair_of_three_is_found() -> None:
    three = [ONE, claim("cc-0002", "24"), claim("cc-0003", "30")]
    pairs = [one.claims for one in found(find, *three)]
    assert pairs == [("cc-0001", "cc-0002"), ("cc-0001", "cc-0003"), ("cc-0002", "cc-0003")]


def test_the_days_count_and_not_how_they_are_written() -> None:
    other = claim("cc-0002", "24", period="2016-01/2016-12")
    assert only(find, ONE, other).claims == ("cc-0001", "cc-0002")


@pytest.mark.parametrize(
    "other",
    [
        claim("cc-0002", "10–20"),
        claim("cc-0002", "24", "azerbaijani"),
        claim("cc-0002", "24", "both"),
        claim("cc-0002", "24", category="civilian"),
        claim("cc-0002", "24", period="2016-04"),
        claim("cc-0002", "24", measure="wounded"),
        claim("cc-0002", "24", group="brigade"),
        claim("cc-0002", "24", partial=True),
        claim("cc-0002", "24", rank="deprecated"),
        claim("cc-0002", "24", section="references", claimant="report"),
    ],
    ids=[
        "overlapping figures",
        "another side",
        "both sides",
        "another category",
        "other days",
        "another measure",
        "one force",
        "partial",
        "deprecated",
        "a title or a tally",
    ],
)
def test_what_is_not_about_the_same_is_not_found(other: CasualtyClaim) -> None:
    assert not found(find, ONE, other)


def test_deaths_of_all_causes_are_not_held_against_those_of_fighting() -> None:
    every = claim("cc-0001", "19", basis="all-causes")
    fighting = claim("cc-0002", "8", basis="battle-related")
    unsaid = claim("cc-0003", "19")
    assert not found(find, every, fighting)
    assert only(find, fighting, unsaid).claims == ("cc-0002", "cc-0003")
