"""What a question asks for, what it only touches, and what lies outside of it."""

import pytest
from claim_strategies import claim, ids, question
from hypothesis import given
from period_strategies import periods

from karabakh_data import Category, Measure, Period, Side
from karabakh_data.totals._people import people
from karabakh_data.totals._question import admitted, bearing_on, spanning

# Events and claimants


def test_without_a_filter_every_claim_is_admitted() -> None:
    assert question().admits(claim())
    assert question().admits(claim(event="war", claimant="claimant-a"))


def test_an_event_and_those_within_it_are_admitted() -> None:
    asked = question(event="battle")
    assert asked.admits(claim(event="battle"))
    assert asked.admits(claim(event="raid"))
    assert not asked.admits(claim(event="war"))
    assert not asked.admits(claim(event="clash"))
    assert not asked.admits(claim())


def test_a_claimant_is_admitted() -> None:
    asked = question(claimant="claimant-a")
    assert asked.admits(claim(claimant="claimant-a"))
    assert not asked.admits(claim(claimant="claimant-b"))
    assert not asked.admits(claim())


def test_the_article_is_the_claimant_of_what_names_none() -> None:
    asked = question(claimant="article")
    assert asked.admits(claim())
    assert not asked.admits(claim(claimant="claimant-a"))


def test_event_and_claimant_must_both_fit() -> None:
    asked = question(event="war", claimant="claimant-a")
    assert asked.admits(claim(event="raid", claimant="claimant-a"))
    assert not asked.admits(claim(event="raid"))
    assert not asked.admits(claim(claimant="claimant-a"))


# Lying inside


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("category", Category)
def test_without_a_filter_every_claim_lies_inside(side: Side, category: Category) -> None:
    assert question().holds(claim(side=side, category=category))


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("armenian", {"armenian"}),
        ("azerbaijani", {"azerbaijani"}),
        ("both", {"armenian", "azerbaijani", "both"}),
        ("other", {"other"}),
        ("unspecified", {"unspecified"}),
    ],
)
def test_sides_inside(asked: str, held: set[str]) -> None:
    found = {side.value for side in Side if question(side=asked).holds(claim(side=side))}
    assert found == held


@pytest.mark.parametrize("asked", Category)
def test_categories_inside(asked: Category) -> None:
    found = [word for word in Category if question(category=asked).holds(claim(category=word))]
    assert found == [asked]


def test_periods_inside() -> None:
    asked = question("2016-04")
    assert asked.holds(claim(period="2016-04"))
    assert asked.holds(claim(period="2016-04-30"))
    assert not asked.holds(claim(period="2016-04-30/2016-05-01"))
    assert not asked.holds(claim(period="2016"))
    assert not asked.holds(claim(period="2015"))
    assert question("2016/..").holds(claim(period="2017/.."))


# Reaching beyond


@pytest.mark.parametrize(
    ("asked", "reaching"),
    [
        (None, set()),
        ("armenian", {"both", "unspecified"}),
        ("azerbaijani", {"both", "unspecified"}),
        ("both", {"both", "unspecified"}),
        ("other", {"both", "unspecified"}),
        ("unspecified", set()),
    ],
)
@pytest.mark.parametrize("period", [None, 2016])
def test_sides_that_reach_beyond(period: int | None, asked: str | None, reaching: set[str]) -> None:
    exceeds = question(period, asked).is_exceeded_by
    assert {side.value for side in Side if exceeds(claim(side=side))} == reaching


@pytest.mark.parametrize(
    ("asked", "reaching"),
    [
        (None, set()),
        ("military", {"unspecified"}),
        ("peacekeeper", {"unspecified"}),
        ("unspecified", set()),
    ],
)
@pytest.mark.parametrize("period", [None, 2016])
def test_categories_that_reach_beyond(
    period: int | None, asked: str | None, reaching: set[str]
) -> None:
    exceeds = question(period, category=asked).is_exceeded_by
    assert {word.value for word in Category if exceeds(claim(category=word))} == reaching


def test_periods_that_reach_beyond() -> None:
    exceeds = question("2016-04").is_exceeded_by
    assert exceeds(claim(period="2016"))
    assert exceeds(claim(period="2016-04-30/2016-05-01"))
    assert exceeds(claim(period="../2016-04-01"))
    assert not exceeds(claim(period="2016-04"))
    assert not exceeds(claim(period="2016-04-01"))
    assert not exceeds(claim(period="2016-05"))


def test_what_reaches_beyond_shares_people_and_time() -> None:
    exceeds = question("2016", "armenian").is_exceeded_by
    assert not exceeds(claim(side="azerbaijani", period="2015/2016"))
    assert not exceeds(claim(side="both", period="2015"))
    assert exceeds(claim(side="both", period="2016-04"))
    assert exceeds(claim(side="armenian", period="2015/2016"))


# The people and cells of a question


def test_the_people_asked_for() -> None:
    armenian, azerbaijani = (
        people(Side.ARMENIAN, Category.MILITARY),
        people(Side.AZERBAIJANI, Category.MILITARY),
    )
    assert question(side="armenian", category="military").scope == armenian
    assert question(side="both", category="military").scope == armenian | azerbaijani
    assert question().scope == people(None, None)


def test_the_cells_to_be_filled() -> None:
    armenian, azerbaijani = (
        people(Side.ARMENIAN, Category.MILITARY),
        people(Side.AZERBAIJANI, Category.MILITARY),
    )
    assert question(category="military").cells == armenian | azerbaijani
    assert question(side="armenian", category="military").cells == armenian
    assert question().cells.bit_count() == 4


# Sorting claims by a question

CLAIMS = (
    claim("cc-0006", period="2016"),
    claim("cc-0005", side="both", period="2016-04"),
    claim("cc-0004", period="2015/2016"),
    claim("cc-0003", side="azerbaijani"),
    claim("cc-0002", period="2016-04-01"),
    claim("cc-0001", period="2015"),
    claim("cc-0000", claimant="claimant-a"),
)


def test_admitted_claims_stand_in_the_order_of_their_ids() -> None:
    assert ids(admitted(CLAIMS, question("2016", "armenian", claimant="article"))) == [
        "cc-0002",
        "cc-0006",
    ]


def test_spanning_claims_stand_in_the_order_of_their_ids() -> None:
    assert ids(spanning(CLAIMS, question("2016", "armenian", claimant="article"))) == [
        "cc-0004",
        "cc-0005",
    ]


def test_spanning_claims_are_of_the_claimant_asked_for() -> None:
    assert ids(spanning(CLAIMS, question("2016-04", claimant="claimant-a"))) == ["cc-0000"]


def test_a_question_for_everything_is_spanned_by_nothing() -> None:
    assert spanning(CLAIMS, question()) == ()
    assert len(admitted(CLAIMS, question())) == len(CLAIMS)


# Bearing on a question


def bears(period: str, asked: str, measure: Measure = Measure.KILLED) -> bool:
    """Return whether a claim of this time may bear on a question."""
    return bearing_on(question(asked), {"a": period}, {"a": measure}, Measure.KILLED) == ["a"]


@given(periods(), periods())
def test_what_has_a_day_in_common_bears_on_a_question(period: Period, asked: Period) -> None:
    assert bears(period.edtf, asked.edtf) or not period.intersects(asked)


def test_what_is_of_other_years_or_measures_does_not() -> None:
    assert bears("1988/2016-04-01", "2016-05")
    assert not bears("1988/2015", "2016")
    assert not bears("2017-01-01?", "2016")
    assert not bears("2016", "2016", Measure.WOUNDED)


@pytest.mark.parametrize("text", ["1994/1988", "199", "19a4", "", "../..", "19٩٤"])
def test_what_may_be_no_period_is_left_to_whoever_reads_it(text: str) -> None:
    assert bears(text, "2016")
