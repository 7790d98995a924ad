"""Each kind of disagreement, planted and found; and claims that agree, in which none is found."""

from itertools import product

import attrs
import pytest
from claim_strategies import answer, cited, claim, ids
from each import each

from karabakh_data import CasualtyClaim, CasualtyRange, CasualtySummary, Discrepancy, Period

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
RIVALS = "rival-figures"
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


def test_a_sum_of_a_side_is_of_the_figures_of_that_side() -> None:
    parts = [claim("a", "1"), claim("b", "2", category="civilian"), claim("d", "9", "azerbaijani")]
    sum_ = claim("c", "3", category="unspecified", is_sum=True)
    assert of_kind(SUM, answer([*parts, sum_], 2016)) == []


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
    assert kinds(answer(claims, 2016)) == [RIVALS]


def test_of_rival_parts_the_highest_is_added() -> None:
    claims = [*FALSE_SUM, claim("d", "35", rank="deprecated"), claim("e", "13", rank="preferred")]
    assert of_kind(SUM, answer(claims, 2016)) == []


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


def test_of_a_partial_part_a_sum_holds_at_least_as_many() -> None:
    parts = [claim("a", "42"), claim("b", "9", "azerbaijani", partial=True)]
    for figure, expected in (("50", [SUM]), ("51", []), ("77", []), ("51+", []), ("50–60", [SUM])):
        total = claim("c", figure, "both", is_sum=True)
        assert [found.kind for found in of_kind(SUM, answer([*parts, total], 2016))] == expected
    (found,) = of_kind(SUM, answer([*parts, claim("c", "50", "both", is_sum=True)], 2016))
    assert (found.claims, str(found.computed)) == (("c", "a", "b"), "51+")


def test_a_sum_is_formed_of_figures_as_they_are_printed() -> None:
    claims = [
        claim("a", "5–9"),
        claim("b", "7", period="2016-04"),
        claim("c", "5–9", "both", is_sum=True),
    ]
    assert of_kind(SUM, answer(claims, 2016)) == []


def test_of_as_many_people_a_sum_is_formed_of_those_of_most_cells() -> None:
    claims = [
        claim("a", "5", "both", "mercenary"),
        claim("b", "5–9", category="unspecified"),
        claim("c", "5–9", "both", "unspecified", is_sum=True),
    ]
    assert of_kind(SUM, answer(claims, 2016)) == []


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
    hidden = answer(claims, 2016, "both")
    assert of_kind(SUM, hidden) == of_kind(WHOLE, hidden) == []


def test_a_printed_total_that_counts_others_too_is_told_apart_from_that_of_both() -> None:
    claims = [*WITH_OTHERS, claim("d", "10", "both", "unspecified", is_sum=True)]
    (found,) = answer(claims, 2016, "both").discrepancies
    assert (found.kind, found.claims) == (PRINTED, ("d",))
    assert (str(found.stated), str(found.computed)) == ("10", "9")
    rivals = [claim("e", "1", period="2016-04"), claim("f", "3", period="2016-04")]
    assert kinds(answer([*claims, *rivals], 2016, "both")) == [RIVALS, PRINTED]


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


def test_of_a_sum_of_sums_only_what_differs_is_named() -> None:
    claims = [
        claim("a", "42", period="2015"),
        claim("b", "64", "azerbaijani", period="2015"),
        claim("c", "77", "both", period="2015", is_sum=True),
        claim("d", "3"),
        claim("e", "4", "azerbaijani"),
        claim("f", "7", "both", is_sum=True),
        claim("g", "1", "azerbaijani", "civilian", "2016-07-04"),
        claim("h", "84", "both", "unspecified", "2015/2016", is_sum=True),
    ]
    found = of_kind(SUM, answer(claims, "2015/2016"))[-1]
    assert found.claims == ("h", "c", "a", "b", "g")
    assert (str(found.stated), str(found.computed)) == ("84", "114")
    assert str(found) == (
        "killed, 2015/2016, both sides: 84 (h), but its parts add up to 114: 2015 has 77 (c) where "
        "42 (a) + 64 (b) = 106, 29 more; the printed sums leave out 1: 1 (g)"
    )


def test_a_sum_of_sums_that_add_up_to_more_than_their_parts() -> None:
    claims = [
        claim("a", "4", period="2015"),
        claim("b", "9", period="2015", category="unspecified", is_sum=True),
        claim("c", "3"),
        claim("d", "12", period="2015/2016", category="unspecified", is_sum=True),
    ]
    found = of_kind(SUM, answer(claims, "2015/2016"))[-1]
    assert found.claims == ("d", "b", "a", "c")
    assert "4 (a) = 4, 5 fewer; the printed sums leave out 3: 3 (c)" in str(found)


def test_a_sum_of_sums_names_the_time_of_the_sum_that_differs() -> None:
    claims = [
        claim("a", "4", period="2015-04"),
        claim("b", "9", period="2015", is_sum=True),
        claim("c", "12", period="2015/2016", is_sum=True),
    ]
    found = of_kind(SUM, answer(claims, "2015/2016"))[-1]
    assert str(found).endswith(" 2015 has 9 (b) where 4 (a) = 4, 5 fewer")


def test_a_sum_of_sums_that_differ_by_their_high_ends_alone() -> None:
    claims = [
        claim("a", "4–6", period="2015"),
        claim("b", "4–9", period="2015", category="unspecified", is_sum=True),
        claim("d", "12", period="2015/2016", category="unspecified", is_sum=True),
    ]
    found = of_kind(SUM, answer(claims, "2015/2016"))[-1]
    assert str(found).endswith("its parts add up to 4–6: 2015 has 4–9 (b) where 4–6 (a) = 4–6")


def test_a_sum_of_right_sums_that_is_wrong_names_its_parts() -> None:
    claims = [
        claim("a", "4", period="2015"),
        claim("b", "4", period="2015", category="unspecified", is_sum=True),
        claim("d", "12", period="2015/2016", category="unspecified", is_sum=True),
    ]
    (found,) = of_kind(SUM, answer(claims, "2015/2016"))
    assert found.claims == ("d", "a")
    assert str(found).endswith("but 4 (a) = 4")


# rival-figures


def test_figures_about_the_same_people_and_days() -> None:
    claims = [claim("a", "19"), claim("b", "24+", claimant="claimant-a"), claim("c", "19–30")]
    (found,) = answer(claims, 2016).discrepancies
    assert (found.kind, found.claims) == (RIVALS, ("a", "b"))
    assert (str(found.stated), str(found.computed), found.weight) == ("19", "24+", 5)
    assert str(found) == (
        "killed, 2016, Armenian side, military: 19 (a, lead), but "
        "killed, 2016, Armenian side, military: 24+ (b, lead, according to claimant-a)"
    )


@pytest.mark.parametrize(
    "other",
    [
        claim("b", "24", rank="deprecated"),
        claim("b", "24", section="references", claimant="claimant-a"),
        claim("b", "24", partial=True),
    ],
)
def test_what_is_no_rival(other: CasualtyClaim) -> None:
    assert of_kind(RIVALS, answer([claim("a", "19"), other], 2016)) == []


def test_a_rival_of_higher_rank_does_not_silence_the_other() -> None:
    claims = [claim("a", "19"), claim("b", "24", rank="preferred")]
    assert kinds(answer(claims, 2016)) == [RIVALS]


# part-exceeds-whole

WHOLE = "part-exceeds-whole"
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
        claim("a", "36"),
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


def test_one_part_that_is_above_the_whole_is_named_alone() -> None:
    claims = [
        claim("a", "42"),
        claim("b", "5", category="civilian"),
        claim("c", "40", category="unspecified"),
    ]
    assert [found.claims for found in of_kind(WHOLE, answer(claims, 2016))] == [("c", "a")]


def test_a_denial_silences_no_count_in_silence() -> None:
    claims = [
        claim("a", "0", category="unspecified", rank="preferred"),
        claim("b", "2+", period="2016-08-01", partial=True),
    ]
    result = answer(claims, 2016)
    assert ids(result.chosen) == ["a"]
    (found,) = of_kind(WHOLE, result)
    assert found.claims == ("a", "b")


def test_rivals_do_not_hide_that_parts_exceed_them_both() -> None:
    parts = [claim("a", "30"), claim("b", "20", "azerbaijani")]
    result = answer([*parts, claim("c", "40", "both"), claim("d", "45", "both")], 2016)
    assert [found.claims for found in of_kind(WHOLE, result)] == [("c", "d", "a", "b")]
    assert [found.claims for found in of_kind(RIVALS, result)] == [("c", "d")]


def test_titles_that_count_are_compared_together() -> None:
    claims = [
        claim("a", "3", section="references", claimant="claimant-a", period="2016-04"),
        claim("b", "2", section="references", claimant="claimant-a"),
    ]
    (found,) = of_kind(WHOLE, answer(claims, 2016, claimant="claimant-a"))
    assert found.claims == ("b", "a")
    assert of_kind(WHOLE, answer(claims, 2016)) == []


# printed-differently

TWICE = "printed-differently"


def test_a_span_that_one_work_gives_twice() -> None:
    claims = [
        claim("a", "3,000", period="1994/2009", citations=(cited("work", 9), cited("other"))),
        claim("b", "0–3,000", period="1994-05/2009-08", citations=(cited("work", 7),)),
    ]
    (found,) = answer(claims, "1994/2009", "armenian").discrepancies
    assert (found.kind, found.claims, found.severity) == (TWICE, ("a", "b"), "form")
    assert (str(found.stated), str(found.computed)) == ("3,000", "0–3,000")
    assert can_be_checked(found)
    assert str(found).startswith(
        "one work, cited twice: killed, 1994/2009, Armenian side, military"
    )


def test_a_span_that_one_work_gives_twice_alike() -> None:
    claims = [
        claim("a", "7", period="1994/2009", citations=(cited("work", 9),)),
        claim("b", "7", period="1994-05/2009-08", citations=(cited("work", 7),)),
    ]
    assert answer(claims, "1994/2009", "armenian").discrepancies == ()


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


def test_a_total_for_soldiers_leaves_out_no_civilians_who_have_a_figure_of_their_own() -> None:
    civilians = claim("d", "3", category="civilian")
    assert kinds(answer([*TABLE, civilians], 2016)) == []
    day = attrs.evolve(civilians, period=Period("2016-07-04"))
    assert kinds(answer([*TABLE, day], 2016)) == [LEFT_OUT]


def test_a_total_for_every_category_leaves_nothing_out() -> None:
    claims = [*TABLE[:2], claim("c", "43", "both", "unspecified", is_sum=True), BESIDE]
    assert of_kind(LEFT_OUT, answer(claims, 2016)) == []


# not-counted

NOT_COUNTED = "not-counted"


def test_a_claim_that_reaches_beyond_what_is_counted() -> None:
    claims = [claim("a", "9", period="2015"), claim("b", "7", period="2015-12-20/2016-01-10")]
    (found,) = answer(claims).discrepancies
    assert found.kind == NOT_COUNTED
    assert found.claims == ("b",)
    assert found.stated == CasualtyRange.exactly(7)
    assert found.computed is None
    assert can_be_checked(found)


def test_a_partial_claim_that_reaches_beyond_what_is_counted() -> None:
    claims = [claim("a", period="2015"), claim("b", period="2015/2016", partial=True)]
    assert [found.claims for found in of_kind(NOT_COUNTED, answer(claims))] == [("b",)]


def test_a_longer_claim_that_counts_fewer_than_those_within_it() -> None:
    claims = [claim("a", "9", period="2015"), claim("b", "7", period="2015-01/2015-11")]
    assert kinds(answer([claim("c", "8", period="2014/2015"), *claims])) == [WHOLE, NOT_COUNTED]


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
        claim("b", "9", "azerbaijani", period="2014/2015"),
    ],
)
def test_whose_days_do_not_reach_beyond_or_who_may_not_count(inside: CasualtyClaim) -> None:
    assert of_kind(NOT_COUNTED, answer([claim("a", period="2015"), inside])) == []


def test_days_that_figures_cover_together_are_not_beyond() -> None:
    claims = [
        claim("a", "9", period="2015"),
        claim("b", "9", period="2016"),
        claim("c", "7", period="2015-07/2016-06"),
    ]
    assert kinds(answer(claims, "2015/2016", "armenian")) == []


def test_what_is_counted() -> None:
    claims = [claim("a", period="2015"), claim("b", period="2016", partial=True)]
    assert kinds(answer(claims)) == []


# printed-total-differs

PRINTED = "printed-total-differs"


def test_a_printed_total_that_the_total_excludes() -> None:
    claims = [
        claim("a", "4", category="unspecified"),
        claim("b", "5", category="unspecified", period="2016-04", rank="preferred"),
    ]
    assert kinds(answer(claims, 2016, "armenian")) == [WHOLE, NOT_COUNTED]
    sums = [
        claim("a", "9", "both", "unspecified", is_sum=True, section="infobox"),
        claim("b", "4", "both", "unspecified", "2016-04"),
        claim("c", "3", "other", "unspecified", "2016-05"),
    ]
    assert kinds(answer(sums, 2016, "both")) == [SUM]


@pytest.mark.parametrize("figure", ["9+", "10"])
def test_a_printed_total_that_the_total_allows(figure: str) -> None:
    claims = [*WITH_OTHERS, claim("d", figure, "both", "unspecified", is_sum=True)]
    assert of_kind(PRINTED, answer(claims, 2016)) == []


def test_of_a_sum_and_its_parts_what_they_share_is_told() -> None:
    claims = [
        claim("a", "3"),
        claim("b", "5+", "azerbaijani"),
        claim("c", "7–8", "both", is_sum=True),
    ]
    (found,) = answer(claims, 2016).discrepancies
    assert found.message.endswith("but 3 (a) + 5+ (b) = 8+; the two have only 8 in common")


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
        claim("h", "0–8", "other", "peacekeeper", "2016-11-30/2016-12-02"),
    ]
    assert list(map(str, answer(claims, "2016/2017").discrepancies)) == [
        "killed, 2016, both sides, military: 40 (c), but 22 (a) + 19 (b) = 41",
        (
            "killed, 2016, both sides, military: 40 (c, lead), but "
            "killed, 2016-01/2016-12, both sides, military: 30–39 (d, lead)"
        ),
        "2016-01/2016-12, both sides, military: 30–39 (d), but 22 (a) + 19 (b) = 41",
        (
            "killed, 2016-11-30/2016-12-02, neither side, peacekeeper: 0–8 (h), since other "
            "figures count some of its days, and none counts them all; some of its people may be "
            "missing from the total"
        ),
    ]
    assert str(answer(claims[:3] + claims[4:6], 2016).discrepancies[-1]) == (
        "the total printed for 2016, 40 (c), leaves out 2016-07-04, "
        "Azerbaijani side, civilian: 2 (e), 2016-07-04, neither side, peacekeeper: 1 (f)"
    )
    assert str(answer([*WITH_OTHERS, PRINTED_TEN], 2016, "both").discrepancies[-1]) == (
        "2016: 10 is printed (d), but 9 counted"
    )


def test_all_claims_that_give_a_figure_are_named() -> None:
    table = [
        claim("a", "22"),
        claim("b", "24"),
        claim("c", "19", "azerbaijani"),
        claim("d", "40", "both", is_sum=True),
        claim("e", "41", "both", is_sum=True),
        claim("f", "60", "both", period="2015/2016", is_sum=True),
        claim("g", "2", "azerbaijani", "civilian", "2016-04"),
        claim("h", "3", "azerbaijani", "civilian", "2016-04"),
    ]
    assert str(of_kind(SUM, answer(table, "2015/2016"))[-1]).endswith(
        "its parts add up to 41–43: 2016 has 40–41 (d, e) where 22–24 (a, b) + 19 (c) = 41–43, "
        "1 more"
    )
    assert str(of_kind(LEFT_OUT, answer(table, 2016))[0]) == (
        "the total printed for 2016, 40–41 (d, e), leaves out "
        "2016-04, Azerbaijani side, civilian: 2–3 (g, h)"
    )
    others = [*WITH_OTHERS, PRINTED_TEN, attrs.evolve(PRINTED_TEN, id="e")]
    assert str(answer(others, 2016, "both").discrepancies[-1]) == (
        "2016: 10 is printed (d, e), but 9 counted"
    )


PRINTED_TEN = claim("d", "10", "both", "unspecified", is_sum=True)


# In which order


def test_disagreements_stand_by_kind_and_then_by_claim() -> None:
    claims = [
        claim("a", "9", period="2015-12-30/2016-01-01"),
        claim("b", "2", period="2015"),
        claim("c", "1", period="2016"),
        claim("d", "1", "azerbaijani", period="2015"),
        claim("e", "1", "azerbaijani", period="2016"),
        claim("f", "3", "azerbaijani", period="2015"),
        claim("g", "9", "both", period="2015", is_sum=True),
        claim("h", "5–7", "both", period="2016", is_sum=True),
        claim("i", "3", "azerbaijani", period="2016-04"),
        claim("j", "1", category="civilian", period="2015"),
        claim("k", "14", "both", period="2015/2016", is_sum=True),
    ]
    found = answer(claims, "2015/2016").discrepancies
    assert [(one.kind, one.claims[:2]) for one in found] == [
        (SUM, ("g", "b")),
        (SUM, ("h", "c")),
        (SUM, ("k", "g")),
        (RIVALS, ("d", "f")),
        (WHOLE, ("e", "i")),
        (LEFT_OUT, ("k", "j")),
        (NOT_COUNTED, ("b",)),
        (NOT_COUNTED, ("c",)),
        (NOT_COUNTED, ("e",)),
    ]
    assert {one.kind: one.severity for one in found} == {
        SUM: "contradiction",
        RIVALS: "contradiction",
        WHOLE: "contradiction",
        LEFT_OUT: "doubt",
        NOT_COUNTED: "doubt",
    }


def test_pairs_stand_in_the_order_of_their_first_claims() -> None:
    claims = [claim("a", "1", period="2015"), claim("b", "2"), claim("c", "3")]
    found = answer([*claims, claim("d", "4", period="2015")]).discrepancies
    assert [one.claims for one in found] == [("a", "d"), ("b", "c")]
