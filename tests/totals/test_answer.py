"""The rule behind the total, sentence by sentence, on small made-up datasets.

The examples of the design are rebuilt here with made-up claims; the laws stand in ``property``.
"""

from collections.abc import Iterable

import attrs
import pytest
from claim_strategies import answer, cited, claim, ids, question, verdict_on

from karabakh_data import (
    DATA_AS_OF,
    CasualtyClaim,
    CasualtyRange,
    CasualtySummary,
    Category,
    Gap,
    Measure,
    Period,
    Side,
    Standing,
    Verdict,
)
from karabakh_data.totals._answer import summarise

CELLS = {
    "armenian civilian": (Side.ARMENIAN, Category.CIVILIAN),
    "armenian military": (Side.ARMENIAN, Category.MILITARY),
    "azerbaijani civilian": (Side.AZERBAIJANI, Category.CIVILIAN),
    "azerbaijani military": (Side.AZERBAIJANI, Category.MILITARY),
}


def total(claims: Iterable[CasualtyClaim], *asked: int | str | None) -> str:
    """The total as printed."""
    period, side, category = (*asked, None, None, None)[:3]
    words = (None if word is None else str(word) for word in (side, category))
    return str(answer(claims, period, *words).total)


def by_side(summary: CasualtySummary) -> dict[str, str]:
    """The parts of the total by side, as printed."""
    return {side.value: str(figure) for side, figure in summary.by_side.items()}


def by_category(summary: CasualtySummary) -> dict[str, str]:
    """The parts of the total by category, as printed."""
    return {category.value: str(figure) for category, figure in summary.by_category.items()}


def standings(summary: CasualtySummary) -> dict[str, str]:
    """What became of each claim."""
    return {verdict.claim: verdict.standing.value for verdict in summary.verdicts}


def gap(period: str, *cells: str) -> Gap:
    """Days for which these cells have no figure."""
    return Gap(Period(period), tuple(CELLS[cell] for cell in cells))


# What the answer repeats of the question


def test_the_question_is_repeated() -> None:
    asked = question("2016", "armenian", "military", event="war", claimant="claimant-a")
    summary = summarise([], asked, Measure.WOUNDED, data_span=lambda: Period("1988/2020"))
    assert summary.period == Period("2016")
    assert summary.side is Side.ARMENIAN
    assert summary.category is Category.MILITARY
    assert summary.measure is Measure.WOUNDED
    assert (summary.event, summary.claimant) == ("war", "claimant-a")
    assert summary.data_span == Period("1988/2020")


def test_the_month_for_which_the_data_stands_is_repeated() -> None:
    assert summarise([], question(), as_of="2025-12").as_of == "2025-12"
    assert answer([]).as_of == DATA_AS_OF


def test_nothing_asked_of_nothing() -> None:
    summary = answer([])
    assert (summary.period, summary.side, summary.category) == (None, None, None)
    assert (summary.event, summary.claimant, summary.data_span) == (None, None, None)
    assert (summary.total, summary.stated, summary.days, summary.days_covered) == (None, None, 0, 0)
    assert not any([summary.claims, summary.chosen, summary.spanning, summary.parts])
    assert not any([summary.by_side, summary.by_category, summary.gaps, summary.verdicts])


# 1. Which claims: those of the measure whose period lies inside and that match the filters


def test_claims_of_another_measure_are_not_listed() -> None:
    claims = [claim("a", "1"), claim("b", "2", measure="wounded"), claim("c", period="2016/2017")]
    assert ids(answer(claims, 2016).claims) == ["a"]
    wounded = summarise(claims, question(2016), Measure.WOUNDED)
    assert ids(wounded.claims) == ["b"]
    assert wounded.spanning == ()


def test_killed_is_the_measure_unless_another_is_asked_for() -> None:
    assert summarise([claim("a", measure="killed")], question()).measure is Measure.KILLED


def test_claims_inside_the_period_are_listed() -> None:
    periods = ["2016", "2016-04", "2016-04-01/2016-05", "2015/2016", "2015", "2016/.."]
    claims = [claim(f"cc-{n}", period=edtf) for n, edtf in enumerate(periods)]
    assert ids(answer(claims, 2016).claims) == ["cc-0", "cc-1", "cc-2"]
    assert ids(answer(claims, 2016).spanning) == ["cc-3", "cc-5"]


def test_claims_that_match_the_filters_are_listed() -> None:
    claims = [
        claim("a"),
        claim("b", side="azerbaijani"),
        claim("c", category="civilian"),
        claim("d", event="raid", claimant="claimant-a"),
    ]
    assert ids(answer(claims, side="armenian", category="military").claims) == ["a", "d"]
    assert ids(answer(claims, event="war").claims) == ["d"]
    assert ids(answer(claims, claimant="claimant-a").claims) == ["d"]
    assert ids(answer(claims, claimant="article").claims) == ["a", "b", "c"]


def test_both_sides_are_the_two_parties_without_others() -> None:
    claims = [
        claim("a", "1"),
        claim("b", "2", "azerbaijani"),
        claim("c", "4", "other"),
        claim("d", "8", "both", "civilian"),
    ]
    assert total(claims, 2016) == "15"
    assert total(claims, 2016, "both") == "11"
    assert ids(answer(claims, 2016, "both").claims) == ["a", "b", "d"]
    assert answer(claims, 2016, "both").spanning == ()


def test_claims_are_listed_in_the_order_of_their_ids() -> None:
    claims = [claim("b"), claim("c", side="azerbaijani"), claim("a", "1", "other")]
    assert ids(answer(claims).claims) == ["a", "b", "c"]
    assert ids(answer(claims).chosen) == ["a", "b", "c"]
    assert [verdict.claim for verdict in answer(claims, 2015).verdicts] == []
    assert ids(answer(claims, "2016-04").spanning) == ["a", "b", "c"]


# Listed but not counted


def test_deprecated_claims_are_listed_and_not_counted() -> None:
    summary = answer([claim("a", "5"), claim("b", "9", rank="deprecated")], 2016, "armenian")
    assert (str(summary.total), ids(summary.claims)) == ("5", ["a", "b"])
    assert standings(summary) == {"a": "chosen", "b": "set-aside"}
    assert answer([claim("b", "9", rank="deprecated")], 2016).total is None


def test_figures_in_titles_of_sources_are_listed_and_not_counted() -> None:
    claims = [claim("a", "5"), claim("b", "9", section="references", claimant="claimant-a")]
    summary = answer(claims, 2016, "armenian")
    assert (str(summary.total), ids(summary.claims)) == ("5", ["a", "b"])
    assert standings(summary) == {"a": "chosen", "b": "set-aside"}


def test_unless_that_claimant_is_asked_for() -> None:
    claims = [claim("a", "5"), claim("b", "9", section="references", claimant="claimant-a")]
    asked = (2016, "armenian", "military")
    assert str(answer(claims, *asked, claimant="claimant-a").total) == "9"
    assert str(answer(claims, *asked, claimant="claimant-a").stated) == "9"
    assert answer(claims[1:], *asked).stated is None


def test_the_articles_own_additions_are_listed_and_not_counted() -> None:
    claims = [claim("a", "5"), claim("b", "7", category="unspecified", is_sum=True)]
    summary = answer(claims, 2016, "armenian")
    assert (str(summary.total), ids(summary.claims)) == ("5", ["a", "b"])
    assert standings(summary) == {"a": "chosen", "b": "set-aside"}


def test_unless_nothing_that_they_add_up_is_there() -> None:
    claims = [claim("a", "5"), claim("b", "77", "both", is_sum=True)]
    assert total(claims[1:], 2016) == "77"
    assert standings(answer(claims[1:], 2016)) == {"b": "chosen"}
    noted = [claim("a", "5", section="references"), claims[1]]
    assert total(noted, 2016) == "77"
    beside = [claims[1], claim("c", "4", "both", "civilian"), claim("d", "3", period="2017")]
    assert total(beside, 2016) == "81"


def test_a_sum_does_not_count_where_the_question_hides_what_it_adds_up() -> None:
    claims = [
        claim("a", "5", "both", period="2016-04"),
        claim("b", "77", "both", "unspecified", is_sum=True),
        claim("c", "5", "both", "unspecified", period="2016-05", is_sum=True),
    ]
    assert total(claims, "2016-05") == "5"
    soldiers = [claim("d", "5"), claim("e", "77", category="unspecified", is_sum=True)]
    assert total(soldiers, 2016, None, "unspecified") == "None"
    # What it adds up is not there for most of its days.
    assert total(claims, 2016) == "77"
    other = claim("a", "5", "both", period="2016-04", claimant="claimant-a")
    assert str(answer([other, *claims[1:]], 2016, claimant="article").total) == "77"


# 2. Rivals


def test_the_highest_rank_counts() -> None:
    claims = [claim("a", "19"), claim("b", "20", rank="preferred"), claim("c", "7")]
    summary = answer(claims, 2016, "armenian")
    assert str(summary.total) == "20"
    assert standings(summary) == {"a": "rival", "b": "chosen", "c": "rival"}
    assert "b" in verdict_on(summary, "a").reason


def test_among_equals_their_hull_counts() -> None:
    summary = answer([claim("a", "31–92"), claim("b", "94")], 2016, "armenian")
    assert str(summary.total) == "31–94"
    assert standings(summary) == {"a": "chosen", "b": "chosen"}
    assert "a" in verdict_on(summary, "b").reason
    assert "b" in verdict_on(summary, "a").reason


def test_partial_claims_are_nobodys_rivals() -> None:
    claims = [claim("a", "5"), claim("b", "9", rank="preferred", partial=True)]
    summary = answer(claims, 2016, "armenian")
    assert str(summary.total) == "5"
    assert standings(summary) == {"a": "chosen", "b": "set-aside"}
    assert [found.kind for found in summary.discrepancies] == ["part-exceeds-whole"]
    assert total([claim("a", "9"), claim("b", "9", partial=True)], 2016, "armenian") == "9"


def test_rivals_have_the_same_side_category_and_period() -> None:
    claims = [
        claim("a", "1", rank="preferred"),
        claim("b", "2", "azerbaijani"),
        claim("c", "4", category="civilian"),
        claim("d", "8", period="2015"),
        claim("e", "16", period="2016~"),
    ]
    summary = answer(claims)
    assert str(summary.total) == "15+"
    assert standings(summary)["e"] == "rival"


TOLD_TWICE = (
    claim("a", "3,000", "both", period="1994/2009", citations=(cited("x"), cited("work"))),
    claim("b", "0–3,000", "both", period="1994-05/2009-08", citations=(cited("work"),)),
)


def test_a_span_told_twice_by_a_work_is_one_span() -> None:
    summary = answer(TOLD_TWICE, "1994/2009")
    assert (str(summary.total), ids(summary.chosen)) == ("0–3,000", ["a", "b"])
    (found,) = summary.discrepancies
    assert (found.kind, found.claims) == ("printed-differently", ("a", "b"))
    assert summary.parts[0].period == Period("1994/2009")


def test_spans_of_different_works_are_two() -> None:
    other = attrs.evolve(TOLD_TWICE[1], citations=(cited("y"),))
    assert ids(answer([TOLD_TWICE[0], other], "1994/2009").chosen) == ["a"]
    assert answer([TOLD_TWICE[0], other], "1994/2009").discrepancies == ()


# 3. The choice: nobody twice, and most people


def test_the_figures_that_together_count_most_people() -> None:
    claims = [
        claim("a", "100", period="2014/2016"),
        claim("b", "1", period="2014"),
        claim("c", "2", period="2016"),
    ]
    summary = answer(claims, None, "armenian")
    assert str(summary.total) == "100"
    assert (summary.days, summary.days_covered) == (1096, 1096)
    assert total([*claims, claim("d", "97", period="2015")], None, "armenian") == "100"


def test_days_do_not_outweigh_people() -> None:
    claims = [claim("a", "0–300", "both", period="2014/2016"), claim("b", "7", period="2016-04")]
    assert total(claims, "2014/2016") == "7–300"
    apart = [claim("a", "6+", "both", period="2014/2016"), claim("b", "7", period="2015-07/2017")]
    assert ids(answer(apart).chosen) == ["b"]


def test_if_equal_those_with_figures_for_most_cells_on_most_days() -> None:
    claims = [
        claim("a", "7", period="2015/2016"),
        claim("b", "1", period="2015"),
        claim("c", "2", period="2016"),
        claim("d", "4", category="unspecified", period="2016"),
    ]
    assert ids(answer([claims[0], claim("b", "3", period="2015"), claims[3]]).chosen) == ["b", "d"]
    assert ids(answer(claims).chosen) == ["a"]
    assert ids(answer([claims[0], claim("e", "7", period="2016")]).chosen) == ["a"]


def test_two_spans_that_only_share_a_unit_do_not_overlap() -> None:
    claims = [claim("a", "10", period="1988/1994"), claim("b", "20", period="1994/2009")]
    summary = answer(claims, None, "armenian")
    assert str(summary.total) == "30"
    assert ids(summary.chosen) == ["a", "b"]


def test_the_shared_unit_counts_once() -> None:
    claims = [claim("a", "10", period="1988/1994"), claim("b", "20", period="1994/2009")]
    summary = answer(claims)
    assert summary.days == summary.days_covered == Period("1988/2009").days


def test_a_single_year_is_not_such_a_span() -> None:
    claims = [claim("a", "20", period="1988/1994"), claim("b", "10", period="1994")]
    summary = answer(claims, None, "armenian")
    assert str(summary.total) == "20"
    assert standings(summary) == {"a": "chosen", "b": "set-aside"}


def test_what_overlaps_more_people_is_not_counted() -> None:
    claims = [claim("a", "20", period="2015"), claim("b", "10", period="2015-12-20/2016-01-05")]
    summary = answer(claims)
    assert str(summary.total) == "20+"
    assert [found.kind for found in summary.discrepancies] == ["not-counted"]


def test_no_two_figures_count_the_same_people() -> None:
    claims = [
        claim("a", "1"),
        claim("b", "2", "azerbaijani"),
        claim("c", "4", category="unspecified"),
        claim("d", "5", "both"),
    ]
    summary = answer(claims, 2016)
    assert str(summary.total) == "6"
    assert ids(summary.chosen) == ["b", "c"]
    assert "c" in verdict_on(summary, "a").reason
    assert all(key in verdict_on(summary, "d").reason for key in "bc")


def test_one_figure_for_everybody_counts_where_it_is_more_than_those_for_each() -> None:
    claims = [
        claim("a", "1"),
        claim("b", "2", category="civilian"),
        claim("c", "4", "azerbaijani"),
        claim("d", "100", "both", "unspecified"),
    ]
    assert total(claims, 2016) == "100"
    assert total([*claims[:3], claim("d", "0–6", "both", "unspecified")], 2016) == "7"


def test_if_all_this_is_equal_the_figures_for_each() -> None:
    claims = [claim("a", "1"), claim("b", "2", "azerbaijani"), claim("c", "0–9", "both")]
    assert ids(answer(claims, 2016).chosen) == ["a", "b"]


def test_both_counts_every_side_and_other_too() -> None:
    claims = [
        claim("a", "10", "both"),
        claim("b", "1", "other"),
        claim("c", "2", "other", "civilian"),
    ]
    summary = answer(claims, 2016)
    assert str(summary.total) == "12"
    assert standings(summary) == {"a": "chosen", "b": "set-aside", "c": "chosen"}


def test_unspecified_counts_every_category() -> None:
    claims = [
        claim("a", "10", category="unspecified"),
        claim("b", "1", category="mercenary"),
        claim("c", "2", "azerbaijani", "mercenary"),
    ]
    assert total(claims, 2016) == "12"


def test_a_side_that_is_not_said_counts_every_side() -> None:
    claims = [claim("a", "10", "unspecified"), claim("b", "1"), claim("c", "2", "other")]
    assert total(claims, 2016) == "10"


def test_people_whom_the_figure_for_the_year_leaves_out_are_added() -> None:
    claims = [
        claim("a", "10"),
        claim("b", "1", period="2016-04"),
        claim("c", "2", category="civilian", period="2016-04"),
        claim("d", "4", category="unspecified", period="2016-05"),
    ]
    summary = answer(claims, 2016, "armenian")
    assert str(summary.total) == "12"
    assert ids(summary.chosen) == ["a", "c"]
    assert summary.discrepancies == ()


# A figure is at least what others within it add up to


def test_a_figure_is_raised_to_what_others_within_it_add_up_to() -> None:
    claims = [
        claim("a", "5–7", rank="preferred"),
        claim("b", "2", period="2016-04"),
        claim("c", "4+", period="2016-05"),
        claim("d", "3", period="2016-04-01"),
    ]
    summary = answer(claims, 2016, "armenian")
    assert str(summary.total) == "7"
    assert ids(summary.chosen) == ["a", "c", "d"]
    assert verdict_on(summary, "a").reason == "counted, from 7 up by claims within it"
    assert verdict_on(summary, "c").reason == "counted within a, whose low end it raises"
    assert standings(summary)["b"] == "set-aside"


def test_of_two_readings_neither_is_lost_to_a_figure_that_it_raises() -> None:
    claims = [
        claim("a", "5–9"),
        claim("b", "2", period="2016-04"),
        claim("c", "6", period="2016-05", category="unspecified"),
    ]
    assert total(claims, 2016, "armenian") == "8+"
    assert total(claims, 2016, "armenian", "military") == "5–9"


def test_what_is_above_a_figure_of_higher_rank_is_left_out_and_said_to_be() -> None:
    claims = [claim("a", "5–7", rank="preferred"), claim("b", "9", period="2016-04")]
    summary = answer(claims, 2016, "armenian")
    assert (str(summary.total), ids(summary.chosen)) == ("5–7", ["a"])
    (found,) = summary.discrepancies
    assert (found.kind, found.claims) == ("part-exceeds-whole", ("a", "b"))


def test_what_is_above_a_figure_of_the_same_rank_counts_and_is_said_to_be() -> None:
    claims = [claim("a", "0"), claim("b", "9", period="2016-04")]
    summary = answer(claims, 2016, "armenian")
    assert (str(summary.total), ids(summary.chosen)) == ("9+", ["b"])
    exceeded, uncounted = summary.discrepancies
    assert (exceeded.kind, exceeded.claims) == ("part-exceeds-whole", ("a", "b"))
    assert (uncounted.kind, uncounted.claims) == ("not-counted", ("a",))


JOINED = (claim("a", "10", period="1988/1994"), claim("b", "20", period="1994/2009"))


def test_a_claim_inside_two_joined_spans_counts_once() -> None:
    summary = answer([*JOINED, claim("c", "3", category="civilian", period="1994-05")])
    assert str(summary.total) == "33+"
    assert [part.claims for part in summary.parts].count(("c",)) == 1


def test_people_counted_by_a_joined_span_are_not_counted_inside_the_other() -> None:
    whole = claim("b", "20", category="unspecified", period="1994/2009")
    inside = claim("c", "3", category="civilian", period="1994")
    assert total([JOINED[0], whole, inside], None, "armenian") == "30"


# 4. Partial claims


def test_a_partial_claim_adds_its_low_end_and_an_open_end() -> None:
    claims = [claim("a", "10"), claim("b", "1–3", "azerbaijani", partial=True)]
    summary = answer(claims, 2016)
    assert str(summary.total) == "11+"
    assert by_side(summary) == {"armenian": "10", "azerbaijani": "1+"}
    assert standings(summary) == {"a": "chosen", "b": "chosen"}


def test_a_partial_claim_adds_nothing_where_a_chosen_figure_counts_its_people() -> None:
    claims = [claim("a", "30–90", "both"), claim("b", "30", period="2016-04", partial=True)]
    summary = answer(claims, 2016)
    assert str(summary.total) == "30–90"
    assert "a" in verdict_on(summary, "b").reason


def test_a_partial_claim_raises_the_figure_that_counts_its_people() -> None:
    claims = [claim("a", "10–90", "both"), claim("b", "30", period="2016-04", partial=True)]
    summary = answer(claims, 2016)
    assert (str(summary.total), ids(summary.chosen)) == ("30–90", ["a", "b"])
    assert summary.days_covered == 366


def test_a_figure_for_a_day_does_not_shadow_a_partial_claim_about_more_people() -> None:
    claims = [claim("a", "1", period="2016-04-01"), claim("b", "30", partial=True)]
    assert total(claims, 2016, "armenian") == "30+"
    assert total(claims[:1], 2016, "armenian") == "1+"


def test_partial_claims_cover_no_day() -> None:
    summary = answer([claim("a", "167–763", partial=True)], 2016)
    assert (summary.days, summary.days_covered) == (366, 0)
    assert not summary.complete


def test_partial_claims_fill_no_gap() -> None:
    one = claim("a", "167–763", "azerbaijani", "civilian", "1992-02-26", partial=True)
    summary = answer([one], "1992-02-26", "azerbaijani", "civilian")
    assert summary.days_covered == 0
    assert summary.gaps == (gap("1992-02-26", "azerbaijani civilian"),)
    assert not summary.complete


def test_of_one_event_the_least() -> None:
    claims = [
        claim("a", "7", partial=True, event="raid"),
        claim("b", "3–9", partial=True, event="raid"),
    ]
    assert total(claims, 2016) == "3+"
    assert standings(answer(claims, 2016)) == {"a": "chosen", "b": "chosen"}


def test_of_an_event_within_another_the_one_that_counts_most() -> None:
    claims = [
        claim("a", "7", partial=True, event="raid"),
        claim("b", "3–9", partial=True, event="battle"),
        claim("c", "1", "both", partial=True, event="war"),
    ]
    summary = answer(claims, 2016)
    assert (str(summary.total), ids(summary.chosen)) == ("7+", ["a"])


def test_over_events_the_sum() -> None:
    claims = [
        claim("a", "7", partial=True, event="raid"),
        claim("b", "3–9", partial=True, event="clash"),
    ]
    assert total(claims, 2016) == "10+"


def test_events_have_no_parents_unless_they_are_told() -> None:
    claims = [
        claim("a", "7", partial=True, event="raid"),
        claim("b", "3–9", partial=True, event="battle"),
    ]
    assert str(summarise(claims, question(2016)).total) == "10+"


# 5. The total


def test_the_total_is_the_sum() -> None:
    claims = [
        claim("a", "1–2"),
        claim("b", "10", "azerbaijani"),
        claim("c", "100", period="2015"),
        claim("d", "1000", "other", "peacekeeper", "2015-04"),
    ]
    summary = answer([*claims, claim("e", "3", "azerbaijani", period="2015")], "2015/2016")
    assert summary.total == CasualtyRange(1114, 1115)
    assert by_side(summary) == {"armenian": "101–102", "azerbaijani": "13", "other": "1,000"}
    assert by_category(summary) == {"military": "114–115", "peacekeeper": "1,000"}


def test_the_words_stand_in_their_order() -> None:
    claims = [
        claim("a", category="volunteer", side="other"),
        claim("b", category="mercenary", side="azerbaijani"),
        claim("c", category="civilian", side="armenian"),
    ]
    assert list(by_side(answer(claims))) == ["armenian", "azerbaijani", "other"]
    assert list(by_category(answer(claims))) == ["civilian", "mercenary", "volunteer"]


def test_no_total_if_nothing_is_counted() -> None:
    summary = answer([claim("a", rank="deprecated")], 2016)
    assert summary.total is None
    assert not summary.parts
    assert not summary.chosen
    assert not summary.complete
    assert by_side(summary) == by_category(summary) == {}


def test_the_upper_end_is_open_where_a_day_is_uncovered() -> None:
    claims = [claim("a", "5", period="2016-01-01/2016-01-20")]
    assert total(claims, "2016-01-01/2016-01-20", "armenian") == "5"
    summary = answer(claims, "2016-01-01/2016-01-21", "armenian")
    assert (str(summary.total), summary.days, summary.days_covered) == ("5+", 21, 20)
    assert by_side(summary) == {"armenian": "5+"}
    assert by_category(summary) == {"military": "5+"}


def test_the_upper_end_is_open_where_nobody_counts_a_side() -> None:
    summary = answer([claim("a", "5")], 2016)
    assert str(summary.total) == "5+"
    assert by_side(summary) == {"armenian": "5", "azerbaijani": "0+"}
    assert by_category(summary) == {"military": "5+"}
    assert dict(summary.days_by_side) == {Side.ARMENIAN: 366, Side.AZERBAIJANI: 0}
    assert (summary.days, summary.days_covered) == (366, 366)


def test_the_upper_end_is_open_for_the_side_that_lacks_a_day() -> None:
    claims = [claim("a", "5"), claim("b", "7", "azerbaijani", period="2016-01/2016-11")]
    summary = answer(claims, 2016)
    assert str(summary.total) == "12+"
    assert by_side(summary) == {"armenian": "5", "azerbaijani": "7+"}
    assert dict(summary.days_by_side) == {Side.ARMENIAN: 366, Side.AZERBAIJANI: 335}


@pytest.mark.parametrize("word", ["both", "unspecified"])
def test_a_figure_for_everybody_is_open_where_it_lacks_a_day(word: str) -> None:
    claims = [claim("a", "5", word, "unspecified", period="2016-04")]
    assert by_side(answer(claims, 2016)) == {word: "5+"}
    assert by_category(answer(claims, 2016)) == {"unspecified": "5+"}


def test_a_figure_for_soldiers_covers_the_day_of_their_side() -> None:
    claims = [claim("a", "5"), claim("b", "7", "azerbaijani")]
    summary = answer(claims, 2016)
    assert str(summary.total) == "12"
    assert not summary.complete
    assert str(answer(claims, 2016, category="civilian").total) == "None"


def test_a_category_that_nobody_counts_is_not_open_where_one_that_is_asked_for_is() -> None:
    claims = [claim("a", "5", category="mercenary", period="2016-04")]
    assert by_category(answer(claims, 2016, "armenian")) == {"mercenary": "5", "unspecified": "0+"}
    more = [*claims, claim("b", "2", category="civilian", period="2016-05")]
    assert by_category(answer(more, 2016, "armenian")) == {"civilian": "2+", "mercenary": "5"}


def test_the_category_that_is_asked_for_is_open_where_it_lacks_a_day() -> None:
    claims = [claim("a", "5", category="mercenary", period="2016-04")]
    assert by_category(answer(claims, 2016, "armenian", "mercenary")) == {"mercenary": "5+"}


def test_a_category_that_is_not_said_is_open_beside_others() -> None:
    claims = [claim("a", "5"), claim("b", "2", "azerbaijani", "unspecified", "2016-04")]
    assert by_category(answer(claims, 2016)) == {"military": "5+", "unspecified": "2+"}


def test_a_party_not_asked_for_may_be_uncounted() -> None:
    claims = [claim("a", "5"), claim("b", "1", "other", period="2016-04")]
    assert total(claims, 2016, "armenian") == "5"
    assert total(claims[1:], "2016-04", "other") == "1"
    assert total(claims[1:], 2016, "other") == "1+"


def test_the_upper_end_is_open_where_a_figure_is() -> None:
    summary = answer([claim("a", "4+"), claim("b", "10", "azerbaijani")], 2016)
    assert str(summary.total) == "14+"
    assert by_side(summary) == {"armenian": "4+", "azerbaijani": "10"}


def test_without_a_period_the_days_run_from_the_first_claim_to_the_last() -> None:
    claims = [claim("a", period="2016-01-05"), claim("b", "3", period="2015-12-31")]
    summary = answer(claims)
    assert (summary.days, summary.days_covered) == (6, 2)
    assert str(summary.total) == "8+"


@pytest.mark.parametrize(
    "unfit",
    [
        claim("b", period="2015-12-31", rank="deprecated"),
        claim("b", period="2015-12-31", section="references"),
    ],
)
def test_what_may_not_count_does_not_stretch_the_days(unfit: CasualtyClaim) -> None:
    summary = answer([claim("a", period="2016-01-05"), unfit])
    assert (summary.days, summary.days_covered) == (1, 1)
    assert by_side(summary) == {"armenian": "5", "azerbaijani": "0+"}


def test_what_may_count_stretches_the_days_even_if_it_is_not_counted() -> None:
    claims = [claim("a", "9", period="2015"), claim("b", "7", period="2015-12-20/2016-01-10")]
    assert answer(claims).days == 365 + 10


def test_a_sum_stretches_the_days_only_if_it_is_counted() -> None:
    total = claim("a", "7", period="2015/2016", is_sum=True)
    assert answer([total]).days == 365 + 366
    below = answer([claim("b", "9", period="2015"), total])
    assert (ids(below.chosen), below.days) == (["b"], 365)


def test_an_open_end_of_the_question_lies_where_the_claims_end() -> None:
    claims = [claim("a", period="2016-01-05"), claim("b", period="2015-12-31")]
    assert answer(claims, "2015-12-30/..").days == 7
    assert answer(claims, "../2016-01-06").days == 7
    assert answer(claims, "2017/..").days == 0
    assert answer(claims, "2017/..").gaps == ()


def test_the_days_of_a_closed_question_are_its_own() -> None:
    assert answer([claim("a", period="2016-04")], 2016).days == 366
    assert answer([], 2015).days == 365


def test_claims_that_are_open_to_either_side() -> None:
    claims = [claim("a", period="../2000"), claim("b", period="2001/..")]
    assert total(claims, None, "armenian") == "10"


# Gaps


def test_gaps_name_days_and_cells_without_a_figure() -> None:
    summary = answer(
        [
            claim("a", period="2016-01/2016-11"),
            claim("b", side="azerbaijani", category="unspecified"),
        ],
        2016,
    )
    assert summary.gaps == (
        gap("2016", "armenian civilian"),
        gap("2016-12", "armenian military"),
    )
    assert not summary.complete


def test_gaps_are_of_the_cells_asked_for() -> None:
    claims = [claim("a", period="2016-04")]
    assert answer(claims, "2016-03/2016-05", "armenian", "military").gaps == (
        gap("2016-03", "armenian military"),
        gap("2016-05", "armenian military"),
    )
    assert answer(claims, "2016-04", "azerbaijani", "civilian").gaps == (
        gap("2016-04", "azerbaijani civilian"),
    )
    assert answer(claims, "2016-04", category="civilian").gaps == (
        gap("2016-04", "armenian civilian", "azerbaijani civilian"),
    )


def test_days_are_covered_though_a_cell_has_no_figure() -> None:
    summary = answer([claim("a")], 2016)
    assert summary.days == summary.days_covered == 366
    assert summary.gaps[0].cells == tuple(
        CELLS[cell] for cell in CELLS if cell != "armenian military"
    )


def test_figures_for_some_of_the_days_close_gaps() -> None:
    claims = [claim("a"), claim("b", category="civilian", period="2016-01/2016-06")]
    assert answer(claims, 2016, "armenian").gaps == (gap("2016-07/2016-12", "armenian civilian"),)


def test_an_answer_without_gaps_is_complete() -> None:
    assert answer([claim("a", "1", "both", "unspecified")], 2016).complete
    assert answer([claim("a", "1+")], 2016, "armenian", "military").complete
    assert not answer([claim("a", "1")], 2016, "armenian").complete


def test_an_answer_without_days_is_not_complete() -> None:
    assert answer([]).gaps == ()
    assert not answer([]).complete


# Claims that span the question


def test_claims_that_reach_beyond_the_query_span_it() -> None:
    claims = [
        claim("a", period="2015/2016"),
        claim("b", side="both"),
        claim("c", category="unspecified"),
        claim("d", side="azerbaijani"),
        claim("e", period="2015"),
        claim("f", period="2016-12/2017-01", rank="deprecated"),
    ]
    summary = answer(claims, 2016, "armenian", "military")
    assert ids(summary.spanning) == ["a", "b", "c", "f"]
    assert summary.claims == ()
    assert summary.total is None
    assert set(standings(summary).values()) == {"spanning"}
    reason = "is about a longer time or more people than asked for"
    assert verdict_on(summary, "a").reason == reason


@pytest.mark.parametrize(("side", "category"), [("unspecified", None), (None, "unspecified")])
def test_narrower_claims_do_not_reach_beyond_the_query(
    side: str | None, category: str | None
) -> None:
    assert answer([claim("a")], 2016, side, category).spanning == ()


# A claim that is not counted


def test_a_claim_not_counted_whose_days_reach_beyond_is_a_discrepancy() -> None:
    claims = [claim("a", "9", period="2015"), claim("b", period="2015-07/2015-12-30")]
    assert answer(claims).discrepancies == ()
    beyond = claim("c", period="2015-12-20/2016-01-05")
    (found,) = answer([claims[0], beyond]).discrepancies
    assert (found.kind, found.claims) == ("not-counted", ("c",))
    assert verdict_on(answer([claims[0], beyond]), "c").standing is Standing.SET_ASIDE


def test_why_a_claim_is_set_aside() -> None:
    claims = [
        claim("a", "9", period="2015"),
        claim("b", period="2015-12-20/2016-01-05"),
        claim("c", period="2015-12"),
        claim("d", period="2015-12", partial=True),
        claim("e", rank="deprecated"),
        claim("f", "0", "unspecified", partial=True, period="2014", event="war"),
        claim("g", "2", "other", partial=True, period="2014-03", event="raid"),
    ]
    reasons = {verdict.claim: verdict.reason for verdict in answer(claims).verdicts}
    assert reasons["a"] == "counted"
    assert reasons["b"] == "counts people whom a may count"
    assert reasons["c"] == reasons["d"] == reasons["b"]
    assert reasons["f"] == "counts people whom g may count"
    assert reasons["e"] == "deprecated: replaced or withdrawn"


def test_all_claims_that_keep_another_out_are_named() -> None:
    claims = [
        claim("a", "5", rank="preferred"),
        claim("b", "6", rank="preferred"),
        claim("c"),
        claim("d", "1", "both"),
        claim("e", "3", section="references"),
    ]
    reasons = {verdict.claim: verdict.reason for verdict in answer(claims, 2016).verdicts}
    assert reasons == {
        "a": "counted in one range with b",
        "b": "counted in one range with a",
        "c": "outranked by a, b",
        "d": "counts people whom a, b may count",
        "e": "printed in the notes only, in a title or a tally",
    }


def test_claims_that_are_counted_together_and_what_raises_them_are_named() -> None:
    claims = [claim("a", "5–9"), claim("b", "6–9"), claim("c", "4–9")]
    claims.append(claim("d", "7", period="2016-04"))
    reasons = [verdict.reason for verdict in answer(claims, 2016, "armenian").verdicts]
    assert reasons == [
        "counted in one range with b, c, from 7 up by claims within it",
        "counted in one range with a, c, from 7 up by claims within it",
        "counted in one range with a, b, from 7 up by claims within it",
        "counted within a, b, c, whose low end it raises",
    ]


def test_of_one_event_a_claim_about_other_days_than_those_counted_is_not_counted() -> None:
    claims = [
        claim("a", period="2016-04", partial=True, event="war"),
        claim("b", "2", period="2016-05", partial=True, event="war"),
    ]
    assert verdict_on(answer(claims), "b") == Verdict("b", Standing.SET_ASIDE, "not counted")


def test_why_a_partial_claim_is_counted() -> None:
    summary = answer([claim("a", partial=True)])
    assert verdict_on(summary, "a").reason == "counted with its low end, the high end open"


# What the article prints for the slice


def test_stated_is_what_is_printed_for_that_very_slice() -> None:
    claims = [
        claim("a", "5"),
        claim("b", "77", "both", is_sum=True),
        claim("c", "5", "both", "civilian", is_sum=True),
        claim("d", "9", "both", period="2016-04"),
    ]
    assert str(answer(claims, 2016).stated) == "82"
    assert str(answer(claims, 2016, "both").stated) == "82"
    assert str(answer(claims, 2016, "armenian", "military").stated) == "5"
    assert str(answer(claims, 2016, category="military").stated) == "77"
    assert str(answer(claims, "2016-01/2016-12").stated) == "82"


def test_a_figure_for_some_of_the_people_is_not_stated() -> None:
    claims = [claim("a", "5"), claim("b", "77", "both")]
    assert answer(claims, 2016, "armenian").stated is None
    assert answer(claims, 2016, "both").stated is None
    assert answer(claims, 2016).stated is None
    assert answer(claims, 2016, "armenian").printed == ()


@pytest.mark.parametrize("period", [None, 2015, "2015/2016", "2016-04"])
def test_nothing_is_stated_where_nothing_is_printed_for_the_slice(
    period: int | str | None,
) -> None:
    assert answer([claim("b", "77", "both", is_sum=True)], period).stated is None


def test_figures_by_side_are_no_figure_for_the_whole() -> None:
    assert answer([claim("a", "1"), claim("b", "2", "azerbaijani")], 2016).stated is None
    assert answer([claim("a", "1")], 2016, "both").stated is None


def test_a_figure_for_every_category_is_the_whole() -> None:
    claims = [claim("a", "77", "both"), claim("b", "90", "both", "unspecified")]
    assert str(answer(claims, 2016).stated) == "90"


def test_a_side_that_is_not_said_may_be_the_whole() -> None:
    claims = [claim("a", "77", "unspecified", "unspecified")]
    assert str(answer(claims, 2016).stated) == "77"
    more = [*claims, claim("b", "80", "both", "unspecified")]
    assert str(answer(more, 2016).stated) == "80"
    assert answer(claims, 2016, "both").stated is None


@pytest.mark.parametrize(
    "unfit",
    [
        claim("a", "9", "both", partial=True),
        claim("a", "9", "both", rank="deprecated"),
        claim("a", "9", "both", section="references"),
    ],
)
def test_what_is_never_stated(unfit: CasualtyClaim) -> None:
    assert answer([unfit], 2016).stated is None


def test_of_rivals_the_highest_is_stated() -> None:
    claims = [claim("a", "1"), claim("b", "2", rank="preferred"), claim("c", "4", rank="preferred")]
    assert str(answer(claims, 2016, "armenian", "military").stated) == "2–4"


# Sources


def test_sources_are_those_of_the_claims_counted() -> None:
    claims = [
        claim("a", "1", citations=(cited("z-2016-work"), cited("y-2016-work"))),
        claim("b", "2", "azerbaijani", citations=(cited("y-2016-work", 7),)),
        claim("c", "4", rank="deprecated", citations=(cited("x-2016-work"),)),
    ]
    found = [source.id for source in answer(claims).sources]
    assert found == ["y-2016-work", "z-2016-work"]


# The examples of the design, with made-up claims


def table_row(year: str, *cells: tuple[str, str, str]) -> list[CasualtyClaim]:
    """The side cells of a row of the article's table: figure, side, category."""
    return [
        claim(f"cc-{place}", figure, side, category, year, rank="preferred", section="year-table")
        for place, (figure, side, category) in enumerate(cells)
    ]


def printed(key: str, figure: str, category: str, year: str) -> CasualtyClaim:
    """The total of a row, as the article adds it up."""
    return claim(key, figure, "both", category, year, is_sum=True, section="year-table")


def test_2016() -> None:
    claims = [
        *table_row(
            "2016",
            ("108–112", "armenian", "military"),
            ("9", "armenian", "civilian"),
            ("109", "azerbaijani", "military"),
            ("6", "azerbaijani", "civilian"),
        ),
        printed("cc-8", "217–221", "military", "2016"),
        printed("cc-9", "15", "civilian", "2016"),
    ]
    summary = answer(claims, 2016)
    assert str(summary.total) == str(summary.stated) == "232–236"
    assert by_side(summary) == {"armenian": "117–121", "azerbaijani": "115"}
    assert by_category(summary) == {"civilian": "15", "military": "217–221"}
    assert summary.complete
    assert summary.discrepancies == ()


def test_2015() -> None:
    claims = [
        *table_row(
            "2015",
            ("42", "armenian", "military"),
            ("5", "armenian", "civilian"),
            ("64", "azerbaijani", "military"),
        ),
        printed("cc-8", "77", "military", "2015"),
        printed("cc-9", "5", "civilian", "2015"),
    ]
    summary = answer(claims, 2015)
    assert (str(summary.total), str(summary.stated)) == ("111", "82")
    (found,) = summary.discrepancies
    assert (str(found.stated), str(found.computed)) == ("77", "106")
    assert found.claims == ("cc-8", "cc-0", "cc-2")
    assert summary.gaps == (gap("2015", "azerbaijani civilian"),)


def test_2017() -> None:
    claims = [
        *table_row("2017", ("22", "armenian", "military"), ("19", "azerbaijani", "military")),
        printed("cc-8", "41", "military", "2017"),
        claim("cc-9", "2", "azerbaijani", "civilian", "2017-07-04"),
        claim("cc-7", "1", period="2017-05-20"),
    ]
    summary = answer(claims, 2017)
    assert str(summary.total) == "43"
    assert summary.stated is None
    assert str(answer(claims, 2017, category="military").stated) == "41"
    (found,) = summary.discrepancies
    assert (found.kind, found.claims) == ("left-out-of-total", ("cc-8", "cc-9"))
    assert standings(summary)["cc-7"] == "set-aside"


def test_2011() -> None:
    claims = [
        *table_row(
            "2011",
            ("10", "armenian", "military"),
            ("4+", "azerbaijani", "military"),
            ("1", "azerbaijani", "civilian"),
        ),
        printed("cc-8", "14+", "military", "2011"),
        printed("cc-9", "1", "civilian", "2011"),
    ]
    summary = answer(claims, 2011)
    assert str(summary.total) == str(summary.stated) == "15+"
    assert by_side(summary) == {"armenian": "10", "azerbaijani": "5+"}
    assert summary.discrepancies == ()


def test_2008() -> None:
    summary = answer(table_row("2008", ("30", "both", "military")), 2008)
    assert str(summary.total) == "30"
    assert by_side(summary) == {"both": "30"}


def test_2012_azerbaijani() -> None:
    claims = [
        *table_row("2012", ("14", "armenian", "military"), ("20", "azerbaijani", "military")),
        claim("cc-7", "19", "azerbaijani", period="2012"),
        printed("cc-8", "34", "military", "2012"),
    ]
    summary = answer(claims, 2012, "azerbaijani")
    assert str(summary.total) == "20"
    assert standings(summary) == {"cc-1": "chosen", "cc-7": "rival", "cc-8": "spanning"}


def test_april_2016() -> None:
    days = "2016-04-01/2016-04-05"
    claims = [
        claim("cc-1", "88", period=days),
        claim("cc-2", "31–92", "azerbaijani", period=days),
        claim("cc-3", "4", "armenian", "civilian", days),
        claim("cc-4", "6", "azerbaijani", "civilian", days),
        claim("cc-5", "91", period=days),
        claim("cc-6", "94", "azerbaijani", period=days),
        claim("cc-7", "9", "armenian", "civilian", days),
        claim("cc-8", "6", "azerbaijani", "civilian", days),
        claim("cc-9", "108–112", rank="preferred"),
    ]
    summary = answer(claims, days)
    assert str(summary.total) == "129–200"
    assert by_side(summary) == {"armenian": "92–100", "azerbaijani": "37–100"}
    assert ids(summary.spanning) == ["cc-9"]
    assert summary.complete


def test_2020() -> None:
    before, war, after = (
        "2020-01-01/2020-09-26",
        "2020-09-27/2020-11-10",
        "2020-11-11/2020-12-31",
    )
    claims = [
        claim("cc-01", "16", "azerbaijani", period=before),
        claim("cc-02", "8", period=before),
        claim("cc-03", "1", "azerbaijani", "civilian", before),
        claim("cc-04", "2,854", "azerbaijani", period=war),
        claim("cc-05", "100", "azerbaijani", "civilian", war),
        claim("cc-06", "3,439", period=war),
        claim("cc-07", "65", category="civilian", period=war),
        claim("cc-08", "541", "azerbaijani", "mercenary", war),
        claim("cc-09", "2", "other", period="2020-11-09"),
        claim("cc-10", "1", "other", "civilian", "2020-10-08"),
        claim("cc-11", "11", "azerbaijani", period=after),
        claim("cc-12", "6", "azerbaijani", "civilian", after),
        claim("cc-13", "1", "other", "peacekeeper", after),
        claim("cc-14", "5", period="2020-07-12/2020-07-16"),
        claim("cc-15", "7,016–7,045", "both", "unspecified", "2020", is_sum=True),
    ]
    summary = answer(claims, 2020)
    assert (str(summary.total), str(summary.stated)) == ("7,045+", "7,016–7,045")
    assert by_side(summary) == {"armenian": "3,512+", "azerbaijani": "3,529", "other": "4"}
    assert summary.days == summary.days_covered == 366
    assert dict(summary.days_by_side) == {Side.ARMENIAN: 315, Side.AZERBAIJANI: 366}
    assert standings(summary)["cc-14"] == "set-aside"
    assert summary.gaps == (
        gap(before, "armenian civilian"),
        gap("2020-11-11/2020-12-31", "armenian civilian", "armenian military"),
    )


FIRST_WAR = (
    claim("cc-1", "28,000–38,000", "both", "unspecified", "1988/1994"),
    claim("cc-2", "5,856–6,000", period="1988/1994"),
    claim("cc-3", "1,264", category="civilian", period="1988/1994"),
    claim("cc-4", "11,557", "azerbaijani", period="1988/1994", claimant="claimant-a"),
    claim("cc-5", "25,000–30,000", "azerbaijani", period="1988/1994", claimant="claimant-b"),
    claim("cc-6", "167–763", "azerbaijani", "civilian", "1992-02-26", partial=True),
    claim("cc-7", "3,000", "both", "unspecified", "1994-05/2009-08"),
)


def test_1992() -> None:
    summary = answer(FIRST_WAR, 1992)
    assert str(summary.total) == "167+"
    assert by_side(summary) == {"armenian": "0+", "azerbaijani": "167+"}
    assert (summary.days, summary.days_covered) == (366, 0)
    assert not summary.complete
    assert ids(summary.spanning) == ["cc-1", "cc-2", "cc-3", "cc-4", "cc-5"]


def test_1988_1994() -> None:
    summary = answer(FIRST_WAR, "1988/1994")
    assert str(summary.total) == str(summary.stated) == "28,000–38,000"
    assert by_side(summary) == {"both": "28,000–38,000"}
    assert ids(summary.chosen) == ["cc-1"]
    assert ids(summary.spanning) == ["cc-7"]
    assert [found.claims for found in summary.discrepancies] == [("cc-4", "cc-5")]
    assert answer(FIRST_WAR, "1988/1994", "azerbaijani").stated is None


def test_1988_1994_azerbaijani_military() -> None:
    summary = answer(FIRST_WAR, "1988/1994", "azerbaijani", "military")
    assert str(summary.total) == "11,557–30,000"
    assert ids(summary.chosen) == ["cc-4", "cc-5"]


def test_1988_1994_according_to_one_claimant() -> None:
    summary = answer(FIRST_WAR, "1988/1994", claimant="claimant-a")
    assert str(summary.total) == "11,557+"
    assert by_side(summary) == {"armenian": "0+", "azerbaijani": "11,557"}


def test_1988_1994_and_what_followed() -> None:
    summary = answer(FIRST_WAR, "1988/2009")
    assert str(summary.total) == "31,000+"
    assert str(answer(FIRST_WAR, "1988/2009-08").total) == "31,000–41,000"
    assert ids(summary.chosen) == ["cc-1", "cc-7"]
    assert summary.days_covered == Period("1988-01/2009-08").days


def test_2001() -> None:
    summary = answer(FIRST_WAR, 2001)
    assert summary.total is None
    assert summary.claims == ()
    assert ids(summary.spanning) == ["cc-7"]
    assert (summary.days, summary.days_covered) == (365, 0)
    assert summary.gaps == (gap("2001", *CELLS),)
