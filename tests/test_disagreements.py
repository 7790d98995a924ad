"""Each kind of disagreement, planted and found; and claims that agree, in which none is found."""

from itertools import product

import attrs
import pytest
from claim_strategies import answer, cited, claim, ids
from each import each

from karabakh_data import CasualtyClaim, CasualtyRange, CasualtySummary, Discrepancy

CLEAN = (
    claim("a", "108–112", rank="preferred"),
    claim("b", "9", category="civilian", rank="preferred"),
    claim("c", "109", "azerbaijani", rank="preferred"),
    claim("d", "6", "azerbaijani", "civilian", rank="preferred"),
    claim("e", "217–221", "both", is_sum=True),
    claim("f", "15", "both", "civilian", is_sum=True),
    claim("g", "88", period="2016-04-01/2016-04-05"),
    claim("h", "200–240", "both", "unspecified"),
    claim("i", "165", rank="deprecated"),
    claim("j", "1000", "other", section="references"),
)
"""Claims about a year that agree: sums, a whole, a part of the year, a rival, a note."""


def kinds(summary: CasualtySummary) -> list[str]:
    """The kinds of what does not agree."""
    return [found.kind for found in summary.discrepancies]


def of_kind(kind: str, summary: CasualtySummary) -> list[Discrepancy]:
    """What does not agree in one way."""
    return [found for found in summary.discrepancies if found.kind == kind]


def can_be_checked(found: Discrepancy) -> bool:
    """Whether the message names all the claims and figures."""
    figures = [figure for figure in (found.stated, found.computed) if figure is not None]
    return all(text in found.message for text in (*found.claims, *map(str, figures)))


# None


@each(
    product(
        [None, 2016, "2016-04", "2016-04-01/2016-04-05", 2015],
        [None, "armenian", "azerbaijani", "both", "other"],
        [None, "military", "civilian", "unspecified"],
    )
)
def test_claims_that_agree(asked: tuple[int | str | None, str | None, str | None]) -> None:
    assert answer(CLEAN, *asked).discrepancies == ()


def test_no_claims() -> None:
    assert answer([]).discrepancies == ()


# sum-differs-from-parts

SUM = "sum-differs-from-parts"
FALSE_SUM = (
    claim("a", "42"),
    claim("b", "64", "azerbaijani"),
    claim("c", "77", "both", is_sum=True),
)


def test_a_sum_that_differs_from_its_parts() -> None:
    (found,) = answer(FALSE_SUM, 2016).discrepancies
    assert found.kind == SUM
    assert found.claims == ("c", "a", "b")
    assert found.stated == CasualtyRange.exactly(77)
    assert found.computed == CasualtyRange.exactly(106)
    assert can_be_checked(found)
    assert "42 (a) + 64 (b) = 106" in found.message
    assert str(found) == found.message


@pytest.mark.parametrize("figure", ["106", "42–64"])
def test_a_sum_agrees_only_if_both_its_ends_do(figure: str) -> None:
    claims = (*FALSE_SUM[:2], claim("c", figure, "both", is_sum=True))
    assert (kinds(answer(claims, 2016)) == []) == (figure == "106")


def test_a_sum_of_ranges() -> None:
    claims = [
        claim("a", "5–7"),
        claim("b", "6+", "azerbaijani"),
        claim("c", "11–13", "both", is_sum=True),
    ]
    (found,) = answer(claims, 2016).discrepancies
    assert found.computed == CasualtyRange.at_least(11)
    assert kinds(answer([*claims[:2], claim("c", "11+", "both", is_sum=True)], 2016)) == []


def test_a_sum_over_parts_of_its_time() -> None:
    parts = [claim("a", "1", period="2015"), claim("b", "2", period="2016")]
    false = claim("c", "4", period="2015/2016", is_sum=True)
    (found,) = answer([*parts, false]).discrepancies
    assert (found.kind, found.claims, found.computed) == (
        SUM,
        ("c", "a", "b"),
        CasualtyRange.exactly(3),
    )
    assert kinds(answer([*parts, claim("c", "3", period="2015/2016", is_sum=True)])) == []


def test_a_sum_over_categories() -> None:
    parts = [claim("a", "1"), claim("b", "2", category="civilian")]
    assert kinds(answer([*parts, claim("c", "4", category="unspecified", is_sum=True)])) == [SUM]
    assert kinds(answer([*parts, claim("c", "3", category="unspecified", is_sum=True)])) == []


def test_only_figures_of_people_and_days_in_the_sum_are_added() -> None:
    beside = [
        claim("d", "100", category="civilian"),
        claim("e", "100", period="2015"),
        claim("f", "100", "other", "peacekeeper"),
        claim("g", "100", period="2016-12/2017"),
    ]
    claims = (*FALSE_SUM[:2], claim("c", "106", "both", is_sum=True))
    assert of_kind(SUM, answer([*claims, *beside])) == []


def test_a_rival_of_the_sum_is_not_its_part() -> None:
    claims = [claim("a", "25", "both"), claim("b", "24", "both", is_sum=True)]
    assert kinds(answer(claims, 2016)) == []


def test_of_rival_parts_the_highest_is_added() -> None:
    claims = [*FALSE_SUM, claim("d", "35", rank="deprecated"), claim("e", "13", rank="preferred")]
    assert kinds(answer(claims, 2016)) == []


@pytest.mark.parametrize(
    "part",
    [
        claim("a", "1", partial=True),
        claim("a", "1", is_sum=True),
        claim("a", "1", rank="deprecated"),
        claim("a", "1", section="references"),
    ],
)
def test_what_is_never_a_part(part: CasualtyClaim) -> None:
    assert kinds(answer([part, claim("c", "77", "both", is_sum=True)], 2016)) == []


def test_each_sum_is_checked() -> None:
    claims = [*FALSE_SUM, claim("d", "78", "both", "unspecified", is_sum=True)]
    assert [found.claims[0] for found in of_kind(SUM, answer(claims, 2016))] == ["c", "d"]


def test_sums_are_checked_with_parts_that_a_filter_hides() -> None:
    claims = [
        claim("a", "42", claimant="claimant-a"),
        claim("b", "35", "azerbaijani", claimant="claimant-b"),
        claim("c", "77", "both", is_sum=True, claimant="claimant-a", event="war"),
    ]
    assert kinds(answer(claims, claimant="claimant-a")) == []
    assert kinds(answer(claims, event="war")) == []
    more = [*claims, claim("d", "1", "other", claimant="claimant-b")]
    assert [found.claims for found in answer(more, event="war").discrepancies] == [
        ("c", "a", "b", "d")
    ]


def test_figures_of_the_notes_are_no_parts_even_if_their_claimant_is_asked_for() -> None:
    noted = claim("a", "42", section="references", claimant="claimant-a")
    claims = [noted, claim("c", "77", "both", is_sum=True, claimant="claimant-a")]
    assert of_kind(SUM, answer(claims, 2016, claimant="claimant-a")) == []


WITH_OTHERS = (
    claim("a", "4", category="unspecified"),
    claim("b", "5", "azerbaijani", "unspecified"),
    claim("c", "1", "other", "unspecified"),
)


@pytest.mark.parametrize("is_sum", [True, False])
def test_nothing_disagrees_only_because_a_filter_hides_it(is_sum: bool) -> None:  # noqa: FBT001
    claims = [*WITH_OTHERS, claim("d", "10", "both", "unspecified", is_sum=is_sum)]
    assert kinds(answer(claims, 2016)) == []
    assert kinds(answer(claims, 2016, "both")) == []


def test_a_deprecated_sum_disagrees_with_nothing() -> None:
    claims = [*FALSE_SUM[:2], claim("c", "77", "both", is_sum=True, rank="deprecated")]
    assert kinds(answer(claims, 2016)) == []


def test_a_sum_is_of_the_figures_of_its_own_section() -> None:
    elsewhere = [
        claim("d", "40", section="timeline-1994-2020"),
        claim("e", "60", "azerbaijani", section="timeline-1994-2020"),
    ]
    claims = [*FALSE_SUM[:2], *elsewhere, claim("c", "106", "both", is_sum=True)]
    assert of_kind(SUM, answer(claims, 2016)) == []
    false = claim("f", "106", "both", is_sum=True, section="timeline-1994-2020")
    (found,) = of_kind(SUM, answer([*claims, false], 2016))
    assert (found.claims, found.computed) == (("f", "d", "e"), CasualtyRange.exactly(100))


def test_a_sum_without_figures_in_its_section_is_of_those_of_all_but_the_notes() -> None:
    beside = claim("d", "1000", period="2016-03", section="references")
    false = claim("c", "77", "both", is_sum=True, section="infobox")
    (found,) = of_kind(SUM, answer([*FALSE_SUM[:2], beside, false], 2016))
    assert (found.claims, found.computed) == (("c", "a", "b"), CasualtyRange.exactly(106))


def test_a_tally_is_of_the_figures_of_its_note() -> None:
    def tallied(
        key: str, figure: str, note: int, period: str, *, is_sum: bool = False
    ) -> CasualtyClaim:
        citations = (cited("article", note),)
        found = claim(key, figure, period=period, section="references", citations=citations)
        return attrs.evolve(found, is_sum=is_sum)

    parts = [
        tallied("a", "1", 109, "2016-02"),
        tallied("b", "2", 109, "2016-03"),
        tallied("c", "50", 110, "2016-04"),
        claim("d", "60", period="2016-05"),
    ]
    assert kinds(answer([*parts, tallied("e", "3", 109, "2016", is_sum=True)])) == []
    (found,) = answer([*parts, tallied("e", "4", 109, "2016", is_sum=True)]).discrepancies
    assert (found.kind, found.claims, found.computed) == (
        SUM,
        ("e", "a", "b"),
        CasualtyRange.exactly(3),
    )


@pytest.mark.parametrize(
    "unsure",
    [
        claim("c", "77", "both", is_sum=True, partial=True),
        claim("c", "77", "both", is_sum=True, rank="deprecated"),
    ],
)
def test_a_sum_that_is_partial_or_deprecated_is_not_checked(unsure: CasualtyClaim) -> None:
    assert of_kind(SUM, answer([*FALSE_SUM[:2], unsure], 2016)) == []


# parts-exceed-whole

WHOLE = "parts-exceed-whole"
SPLIT = (claim("a", "42"), claim("b", "64", "azerbaijani"))


def test_parts_that_exceed_the_whole() -> None:
    (found,) = of_kind(WHOLE, answer([*SPLIT, claim("c", "77–80", "both")], 2016, "both"))
    assert found.claims == ("c", "a", "b")
    assert found.stated == CasualtyRange(77, 80)
    assert found.computed == CasualtyRange.exactly(106)
    assert can_be_checked(found)
    assert "42 (a) + 64 (b) = 106" in found.message


@pytest.mark.parametrize("figure", ["106", "0–106", "106–200", "77+", "107"])
def test_parts_that_the_whole_allows(figure: str) -> None:
    assert kinds(answer([*SPLIT, claim("c", figure, "both")], 2016)) == []


def test_open_parts_exceed_by_their_low_end() -> None:
    parts = [claim("a", "42+"), claim("b", "64", "azerbaijani")]
    assert kinds(answer([*parts, claim("c", "106", "both")], 2016)) == []
    (found,) = of_kind(WHOLE, answer([*parts, claim("c", "105", "both")], 2016))
    assert found.computed == CasualtyRange.at_least(106)


def test_ranges_exceed_by_their_low_end() -> None:
    parts = [claim("a", "40–42"), claim("b", "60–64", "azerbaijani")]
    assert kinds(answer([*parts, claim("c", "100", "both")], 2016)) == []
    assert kinds(answer([*parts, claim("c", "99", "both")], 2016, "both")) == [WHOLE]


def test_parts_by_category_exceed_the_whole() -> None:
    claims = [
        claim("a", "42"),
        claim("b", "5", category="civilian"),
        claim("c", "40", category="unspecified"),
    ]
    (found,) = of_kind(WHOLE, answer(claims, 2016))
    assert found.claims[0] == "c"
    assert set(found.claims[1:]) == {"a", "b"}


def test_some_parts_are_enough_to_exceed_the_whole() -> None:
    claims = [
        claim("a", "1", category="civilian", period="2016-04-01/2016-05"),
        claim("b", "3", period="2016-04-10"),
        claim("c", "4", "azerbaijani", "mercenary", period="2016-04-11"),
        claim("d", "2", "both", period="2016-03-20/2016-04-20"),
    ]
    result = answer(claims, 2016)
    assert ids(result.chosen) == ["a", "b", "c"]
    assert [found.claims for found in of_kind(WHOLE, result)] == [("d", "b")]


def test_people_and_days_beside_the_whole_are_not_added_to_its_parts() -> None:
    claims = [
        *SPLIT,
        claim("c", "106", "both"),
        claim("d", "900", category="civilian"),
        claim("e", "900", period="2015"),
        claim("f", "900", period="2017", side="azerbaijani"),
    ]
    assert kinds(answer(claims)) == []


def test_what_is_counted_inside_the_time_of_the_whole_is_added() -> None:
    claims = [*SPLIT, claim("c", "1", "other", period="2016-04"), claim("d", "107", "both")]
    assert of_kind(WHOLE, answer(claims, 2016)) == []
    (found,) = of_kind(WHOLE, answer([*claims[:3], claim("d", "106", "both")], 2016))
    assert found.claims == ("d", "a", "b", "c")


def test_a_whole_that_is_counted_is_not_compared_with_itself() -> None:
    assert kinds(answer([claim("a", "30", "both")], 2016)) == []


def test_a_part_of_the_others_rules_no_figure_for_all_of_them_out() -> None:
    claims = [
        claim("a", "5", "both"),
        claim("b", "10", "other", "unspecified"),
        claim("c", "1", "other", "civilian", "2016-05-01"),
    ]
    assert of_kind(WHOLE, answer(claims, 2016)) == []


# left-out-of-total

LEFT_OUT = "left-out-of-total"
TABLE = (
    claim("a", "22"),
    claim("b", "19", "azerbaijani"),
    claim("c", "41", "both", is_sum=True),
)
BESIDE = claim("d", "2", "azerbaijani", "civilian", "2016-07-04")


@pytest.mark.parametrize("side", [None, "both"])
def test_a_total_that_leaves_out_what_is_counted(side: str | None) -> None:
    (found,) = answer([*TABLE, BESIDE], 2016, side).discrepancies
    assert found.kind == LEFT_OUT
    assert found.claims == ("c", "d")
    assert found.stated == CasualtyRange.exactly(41)
    assert found.computed == CasualtyRange.exactly(43)
    assert "41 (c)" in found.message
    assert "2 (d)" in found.message


def test_all_that_is_left_out_is_named() -> None:
    others = [BESIDE, claim("e", "1", category="civilian", period="2016-08", partial=True)]
    (found,) = answer([*TABLE, *others], 2016).discrepancies
    assert found.claims == ("c", "d", "e")


@pytest.mark.parametrize("side", ["armenian", "azerbaijani"])
def test_the_total_of_a_side_leaves_nothing_out(side: str) -> None:
    assert kinds(answer([*TABLE, BESIDE], 2016, side)) == []


def test_without_a_total_nothing_is_left_out() -> None:
    assert kinds(answer([*TABLE[:2], BESIDE], 2016)) == []
    assert kinds(answer([*TABLE, BESIDE], "2016/2017")) == []


def test_a_total_for_every_category_leaves_nothing_out() -> None:
    claims = [*TABLE[:2], claim("c", "43", "both", "unspecified", is_sum=True), BESIDE]
    assert of_kind(LEFT_OUT, answer(claims, 2016)) == []


# not-counted

NOT_COUNTED = "not-counted"


def test_a_claim_that_reaches_out_of_the_stretch_chosen() -> None:
    claims = [claim("a", period="2015"), claim("b", "7", period="2015-12-20/2016-01-10")]
    (found,) = answer(claims).discrepancies
    assert found.kind == NOT_COUNTED
    assert found.claims == ("b",)
    assert found.stated == CasualtyRange.exactly(7)
    assert found.computed is None
    assert can_be_checked(found)


def test_a_partial_claim_that_reaches_out_of_the_stretch_chosen() -> None:
    claims = [claim("a", period="2015"), claim("b", period="2015/2016", partial=True)]
    assert [found.claims for found in of_kind(NOT_COUNTED, answer(claims))] == [("b",)]


@pytest.mark.parametrize(
    "inside",
    [
        claim("b", period="2015-12"),
        claim("b", period="2015-12", partial=True),
        claim("b", side="both", period="2015"),
        claim("b", period="2015", category="unspecified", rank="deprecated"),
        claim("b", period="2014/2015", rank="deprecated"),
        claim("b", period="2014/2015", section="references"),
        claim("b", period="2014-12/2015", is_sum=True),
    ],
)
def test_what_is_inside_a_stretch_or_may_not_count(inside: CasualtyClaim) -> None:
    assert of_kind(NOT_COUNTED, answer([claim("a", period="2015"), inside])) == []


def test_what_is_counted() -> None:
    claims = [claim("a", period="2015"), claim("b", period="2016", partial=True)]
    assert kinds(answer(claims)) == []


# In words


def test_what_does_not_agree_is_told_with_all_its_figures() -> None:
    claims = [
        claim("a", "22"),
        claim("b", "19", "azerbaijani", rank="preferred"),
        claim("c", "40", "both", is_sum=True),
        claim("d", "30–39", "both", "military", "2016-01/2016-12"),
        claim("e", "2", "azerbaijani", "civilian", "2016-07-04"),
        claim("f", "1", "other", "peacekeeper", "2016-07-04"),
        claim("g", "1", "other", "peacekeeper", "2016-12-01/2017-01-10"),
    ]
    assert list(map(str, answer(claims, "2016/2017").discrepancies)) == [
        "killed, 2016, both sides, military: 40 (c), but 22 (a) + 19 (b) = 41",
        "2016-01/2016-12, both sides, military: 30–39 (d), but 22 (a) + 19 (b) = 41",
        (
            "killed, 2016-12-01/2017-01-10, neither side, peacekeeper: 1 (g), for its days overlap "
            "those of figures that are counted, and reach beyond them"
        ),
    ]
    assert str(answer(claims[:3] + claims[4:6], 2016).discrepancies[-1]) == (
        "the total printed for 2016, 40 (c), leaves out "
        "2016-07-04, azerbaijani, civilian: 2 (e), 2016-07-04, neither side, peacekeeper: 1 (f)"
    )


# In which order


def test_disagreements_stand_by_kind_and_then_by_claim() -> None:
    claims = [
        claim("a", "1"),
        claim("b", "1", "azerbaijani"),
        claim("c", "9", "both", is_sum=True),
        claim("d", "1", "both"),
        claim("e", "7", "both", "unspecified", is_sum=True),
        claim("f", "7", period="2015-12-31/2016-01-01"),
        claim("g", "7", period="2015-12-30/2016-01-01"),
        claim("h", "4", period="2015"),
        claim("i", "6", "both", period="2015/2016", is_sum=True),
        claim("j", "1", category="civilian", period="2015"),
    ]
    found = answer(claims, "2015/2016").discrepancies
    assert [(one.kind, one.claims[0]) for one in found] == [
        (SUM, "c"),
        (SUM, "e"),
        (WHOLE, "d"),
        (LEFT_OUT, "i"),
        (NOT_COUNTED, "f"),
        (NOT_COUNTED, "g"),
    ]
