"""The choice of figures, by hand: what excludes what, what is better, and what lies within what."""

from collections.abc import Iterable

import pytest
from claim_strategies import part, question

from karabakh_data import Category, Part, Period, Side
from karabakh_data.totals._people import people
from karabakh_data.totals.packing import Candidate, Exceeded, Packing, pack
from karabakh_data.values._days import days_of

FOUR = question().cells


def candidate(
    key: str,
    figure: str = "5",
    side: str = "armenian",
    category: str = "military",
    period: str = "2016",
    *,
    rank: int = 1,
    happening: tuple[str, ...] | None = None,
) -> Candidate:
    """A made-up figure that may be counted; *happening* makes it a partial one."""
    one = part(side, category, period, figure, (key,))
    return Candidate(one, one.scope, days_of(one.period), rank, happening)


def packed(*candidates: Candidate, cells: int = FOUR) -> Packing:
    """The choice among candidates, which their order does not change."""
    found = pack(candidates, cells)
    assert pack(candidates[::-1], cells) == found
    return found


def chosen(*candidates: Candidate, cells: int = FOUR) -> list[str]:
    """The ids of the figures chosen."""
    return keys(packed(*candidates, cells=cells).covering)


def keys(parts: Iterable[Part]) -> list[str]:
    """The first ids of figures."""
    return [one.claims[0] for one in parts]


def test_of_nothing_nothing_is_chosen() -> None:
    assert pack([], FOUR) == Packing((), (), ())


def test_the_people_of_a_part() -> None:
    assert part("both", "civilian").scope == people(Side.BOTH, Category.CIVILIAN)


# Who excludes whom


def test_figures_for_other_people_or_other_days_are_all_chosen() -> None:
    found = chosen(
        candidate("d", period="2017"),
        candidate("a"),
        candidate("b", side="azerbaijani"),
        candidate("c", category="civilian"),
    )
    assert found == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    "other",
    [
        candidate("b", "4", "both"),
        candidate("b", "4", "unspecified"),
        candidate("b", "4", category="unspecified"),
        candidate("b", "4", period="2016-04"),
        candidate("b", "4", period="2016-12/2017"),
        candidate("b", "4", "both", "unspecified", "2015/2017"),
    ],
)
def test_figures_that_share_people_and_days_exclude_each_other(other: Candidate) -> None:
    assert chosen(candidate("a"), other) == ["a"]
    assert keys(packed(candidate("a", "3"), other).covering) == ["b"]


def test_spans_that_join_on_a_unit_do_not_exclude_each_other() -> None:
    assert chosen(candidate("a", period="1988/1994"), candidate("b", period="1994/2009")) == [
        "a",
        "b",
    ]
    assert chosen(candidate("a", period="1988/1994"), candidate("b", "4", period="1994")) == ["a"]


def test_one_large_figure_may_exclude_several_small_ones() -> None:
    small = [candidate("b", "2"), candidate("c", "3", "azerbaijani")]
    assert chosen(candidate("a", "6–9", "both"), *small) == ["a"]
    assert chosen(candidate("a", "4–9", "both"), *small) == ["b", "c"]


def test_a_chain_of_figures() -> None:
    chain = [
        candidate("a", "3", period="2014/2015-06"),
        candidate("b", "5", period="2015-03/2016-06-10"),
        candidate("c", "3", period="2016-06-01/2016-12"),
    ]
    assert chosen(*chain) == ["a", "c"]
    assert chosen(chain[0], chain[1], candidate("c", "1", period="2016-06-01/2016-12")) == ["b"]


# What is better where low ends are equal


def test_then_cells_on_days() -> None:
    assert chosen(candidate("a", "0–9", "both"), candidate("b", "0")) == ["a"]
    assert chosen(candidate("a", "0", "both", period="2016-04"), candidate("b", "0–9")) == ["b"]
    two = candidate("a", "0", "both", period="2016-01/2016-07")
    assert chosen(two, candidate("b", "0–9")) == ["a"]


def test_only_the_cells_asked_for_count() -> None:
    both, armenian = candidate("a", "0", "both"), candidate("b", "0", category="unspecified")
    assert chosen(both, armenian, cells=question(side="armenian").cells) == ["b"]
    assert chosen(both, armenian, cells=question(side="azerbaijani").cells) == ["a"]


def test_then_days() -> None:
    year = candidate("a", "0", "other", "peacekeeper")
    month = candidate("b", "0", "other", "unspecified", "2016-04")
    assert chosen(year, month) == ["a"]


def test_then_figures_side_by_side() -> None:
    sides = [candidate("b", "2"), candidate("c", "3", "azerbaijani")]
    assert chosen(candidate("a", "5–9", "both"), *sides) == ["b", "c"]


def test_then_fewer_figures_one_behind_the_other() -> None:
    halves = [
        candidate("a", "2", period="2016-01/2016-06"),
        candidate("b", "3", period="2016-07/2016-12"),
    ]
    assert chosen(candidate("c", "5–9"), *halves) == ["c"]


def test_then_the_smaller_ids() -> None:
    assert chosen(
        candidate("b", period="2016-04-01/2016-04-10"),
        candidate("a", period="2016-04-05/2016-04-14"),
    ) == ["a"]


def test_partial_claims_cover_no_days_that_make_them_better() -> None:
    parts = [
        candidate("b", "2+", happening=("raid",)),
        candidate("c", "3+", "azerbaijani", happening=("raid",)),
    ]
    whole = candidate("a", "5+", "both", happening=("raid",))
    assert keys(packed(whole, *parts).added) == ["a"]


def test_people_outweigh_all_days_of_the_calendar() -> None:
    years = [candidate(f"b{year}", "1", period=f"{year}") for year in range(2000, 2016)]
    every_day = candidate("a", "15", "both", "unspecified", "0001/9999")
    assert chosen(every_day, *years) == keys(one.part for one in years)
    assert chosen(every_day, *years[1:]) == ["a"]
    assert chosen(every_day, candidate("b", "16")) == ["b"]
    found = chosen(candidate("a", "0–9", "both", "unspecified", "../2020"), candidate("b", "1+"))
    assert found == ["a"]
    assert chosen(candidate("a", "1", "both", "unspecified", "2015/2016"), candidate("b", "2")) == [
        "b"
    ]


# What lies within


def only(packing: Packing) -> Part:
    """The one figure that covers days."""
    (one,) = packing.covering
    return one


def test_a_figure_is_raised_to_what_lies_within_it() -> None:
    found = only(
        packed(
            candidate("a", "5–20", "both"),
            candidate("b", "4", period="2016-04"),
            candidate("c", "3+", "azerbaijani", period="2016-04"),
        )
    )
    assert str(found.figure) == "7–20"
    assert found.claims == ("a", "b", "c")


def test_an_open_figure_is_raised_too() -> None:
    found = only(packed(candidate("a", "5+"), candidate("b", "7", period="2016-04")))
    assert (str(found.figure), found.claims) == ("7+", ("a", "b"))


def test_a_figure_that_is_high_enough_is_not_raised() -> None:
    found = only(packed(candidate("a", "5–20"), candidate("b", "5", period="2016-04")))
    assert (str(found.figure), found.claims) == ("5–20", ("a",))


def test_a_figure_is_raised_to_its_high_end_at_most() -> None:
    found = only(packed(candidate("a", "5–7"), candidate("b", "7", period="2016-04")))
    assert (str(found.figure), found.claims) == ("7", ("a", "b"))


def test_what_is_raised_raises_what_it_lies_within() -> None:
    found = only(
        packed(
            candidate("a", "5–20", "both"),
            candidate("b", "6–9"),
            candidate("c", "8", period="2016-04"),
        )
    )
    assert (str(found.figure), found.claims) == ("8–20", ("a", "b", "c"))


def test_a_partial_claim_raises_and_adds_nothing() -> None:
    found = packed(candidate("a", "5–20"), candidate("b", "6+", happening=("raid",)))
    assert (str(only(found).figure), found.added) == ("6–20", ())


def test_within_is_not_beside() -> None:
    found = packed(candidate("a", "5–20"), candidate("b", "7", period="2016-12/2017"))
    assert keys(found.covering) == ["b"]
    assert found.exceeded == ()


JOINED = (
    candidate("a", "5–9", period="2014/2015"),
    candidate("b", "5–9", period="2015/2016"),
    candidate("c", "1", "both", period="2014-04"),
    candidate("d", "1", "both", period="2016-04"),
)
"""Two spans that join, and what each of them bars."""


def test_what_lies_within_two_spans_that_join_raises_one_of_them() -> None:
    found = packed(*JOINED, candidate("e", "7", period="2015-12"))
    assert [(str(one.figure), one.claims) for one in found.covering] == [
        ("7–9", ("a", "e")),
        ("5–9", ("b",)),
    ]


def test_so_does_what_was_raised_within_them() -> None:
    found = packed(
        *JOINED,
        candidate("e", "6+", period="2015-06/2015-12"),
        candidate("f", "7", period="2015-12"),
        candidate("g", "1", "both", period="2015-07"),
    )
    assert [(str(one.figure), one.claims) for one in found.covering] == [
        ("7–9", ("a", "e", "f")),
        ("5–9", ("b",)),
    ]


def test_what_raises_a_span_raises_none_that_joins_it_wherever_they_stand_in_time() -> None:
    spans = [
        candidate("a", "9–50", period="1988/1994"),
        candidate("b", "9–50", category="civilian", period="1988/1994"),
        candidate("c", "5–60", category="unspecified", period="1994/2009"),
    ]
    found = packed(
        *spans,
        candidate("d", "12", period="1994-05"),
        candidate("e", "13", category="civilian", period="1994-06"),
        candidate("f", "1", "both", period="1987/1989"),
    )
    assert [(str(one.figure), one.claims) for one in found.covering] == [
        ("12–50", ("a", "d")),
        ("13–50", ("b", "e")),
        ("5–60", ("c",)),
    ]


def test_what_lies_within_a_span_alone_raises_it_beside_one_that_joins_it() -> None:
    found = packed(
        candidate("a", "5–60", category="unspecified", period="1970/1994"),
        candidate("b", "9–50", period="1994/2009"),
        candidate("c", "12", period="1994-05"),
        candidate("d", "9", category="civilian", period="1970"),
    )
    assert [(str(one.figure), one.claims) for one in found.covering] == [
        ("9–60", ("a", "d")),
        ("12–50", ("b", "c")),
    ]


def test_what_lies_within_two_figures_of_which_one_is_counted_raises_either() -> None:
    found = packed(
        candidate("a", "1–20", "both", period="2015"),
        candidate("b", "1–9", category="unspecified", period="2014/2015"),
        candidate("c", "7", period="2015-12"),
        candidate("d", "3", "azerbaijani", period="2015-03"),
    )
    assert [(str(one.figure), one.claims) for one in found.covering] == [
        ("7–9", ("b", "c")),
        ("3", ("d",)),
    ]


# What exceeds


def test_what_is_above_a_figure_of_higher_rank_is_left_out() -> None:
    whole, inside = candidate("a", rank=2), candidate("b", "7", period="2016-04")
    found = packed(whole, inside)
    assert keys(found.covering) == ["a"]
    assert found.exceeded == (Exceeded(whole.part, (inside.part,)),)


def test_what_is_above_a_figure_of_no_higher_rank_is_counted() -> None:
    for rank in (0, 1):
        whole, inside = candidate("a", rank=rank), candidate("b", "7", period="2016-04")
        found = packed(whole, inside)
        assert keys(found.covering) == ["b"]
        assert found.exceeded == (Exceeded(whole.part, (inside.part,)),)


def test_what_is_left_out_of_its_whole_raises_nothing_else() -> None:
    found = packed(
        candidate("a", rank=2),
        candidate("b", "7", period="2016-04"),
        candidate("c", "1–9", "both", period="2015/2017"),
    )
    assert (str(only(found).figure), only(found).claims) == ("5–9", ("c", "a"))


def test_of_what_is_above_only_lower_ranks_are_left_out() -> None:
    found = packed(
        candidate("a", "5–7", rank=2),
        candidate("b", "7", period="2016-04", rank=2),
        candidate("c", "1", period="2016-05"),
    )
    assert (str(only(found).figure), only(found).claims) == ("7", ("a", "b"))
    assert [keys(one.parts) for one in found.exceeded] == [["b", "c"]]


def test_what_is_raised_keeps_its_rank() -> None:
    whole, day = candidate("a", "1–3", "both", rank=2), candidate("c", "7", period="2016-04")
    lower, equal = (packed(whole, candidate("b", "5–9", rank=rank), day) for rank in (1, 2))
    assert [keys(one.parts) for one in (*lower.exceeded, *equal.exceeded)] == [["b"], ["b"]]
    assert (keys(lower.covering), keys(equal.covering)) == (["a"], ["b"])


def test_a_part_alone_may_exceed_what_it_does_not_as_one_of_two() -> None:
    found = packed(
        candidate("a", "5", "both"),
        candidate("b", "6"),
        candidate("c", "7", category="unspecified"),
        candidate("d", "1", "azerbaijani"),
    )
    assert keys(found.covering) == ["c", "d"]
    assert [keys(one.parts) for one in found.exceeded] == [["b", "d"]]


def test_an_open_figure_is_exceeded_by_nothing() -> None:
    found = packed(candidate("a", "5+", rank=2), candidate("b", "700", period="2016-04"))
    assert (found.exceeded, str(only(found).figure)) == ((), "700+")


def test_exceeded_figures_stand_in_order_of_time() -> None:
    found = packed(
        candidate("c", "1", period="2016"),
        candidate("d", "2", period="2016-04"),
        candidate("a", "1", period="2017"),
        candidate("b", "2", period="2017-04"),
    )
    assert [one.whole.claims for one in found.exceeded] == [("c",), ("a",)]


# Figures that settle others bar no better choice


def test_a_settled_figure_gives_way_to_a_better_choice_beside_it() -> None:
    found = chosen(
        candidate("a", "5–9", "both"),
        candidate("b", "4"),
        candidate("c", "3", "azerbaijani", period="2016-12/2017-06"),
    )
    assert found == ["b", "c"]


def test_what_lies_within_gives_way_to_the_whole_that_bars_no_more() -> None:
    found = chosen(
        candidate("a", "5–9", "both"),
        candidate("b", "4"),
        candidate("c", "3", period="2016-12/2017-06"),
    )
    assert found == ["a"]


def test_a_figure_that_is_exceeded_may_stand_where_what_exceeds_it_bars_more() -> None:
    found = packed(
        candidate("a", "1", period="2014/2015"),
        candidate("b", "3", period="2015"),
        candidate("c", "5", period="2015/2016"),
    )
    assert keys(found.covering) == ["a", "c"]
    assert [keys(one.parts) for one in found.exceeded] == [["b"]]


# Partial claims


def partial(key: str, figure: str, *happening: str, period: str = "2016-04") -> Candidate:
    """A made-up figure of a partial claim."""
    return candidate(key, figure, period=period, happening=happening)


def test_partial_claims_cover_no_day() -> None:
    found = packed(partial("a", "5+", "raid"))
    assert (found.covering, keys(found.added)) == ((), ["a"])


def test_partial_claims_about_different_happenings_are_all_added() -> None:
    found = packed(
        partial("b", "5+", "raid", "war"),
        partial("a", "4+", "clash"),
        partial("c", "3+", "siege", "war"),
    )
    assert keys(found.added) == ["a", "b", "c"]


def test_a_happening_and_one_within_it_exclude_each_other() -> None:
    inner, whole = partial("a", "5+", "raid", "battle", "war"), partial("b", "4+", "war")
    assert keys(packed(inner, whole).added) == ["a"]
    assert keys(packed(partial("a", "3+", "raid", "battle", "war"), whole).added) == ["b"]


def test_so_they_do_however_far_apart_their_days_are() -> None:
    other = partial("b", "4+", "raid", period="2012")
    assert keys(packed(partial("a", "5+", "raid"), other).added) == ["a"]


def test_one_happening_counts_other_people_too() -> None:
    other = candidate("b", "4+", "azerbaijani", period="2016-04", happening=("raid",))
    assert keys(packed(partial("a", "5+", "raid"), other).added) == ["a", "b"]


def test_two_happenings_may_count_more_than_that_of_which_they_are_parts() -> None:
    parts = [partial("a", "5+", "raid", "war"), partial("b", "4+", "siege", "war")]
    assert keys(packed(*parts, partial("c", "8+", "war")).added) == ["a", "b"]
    assert keys(packed(*parts, partial("c", "10+", "war")).added) == ["c"]


def test_a_partial_claim_and_a_figure_that_share_people_and_days_exclude_each_other() -> None:
    longer = partial("b", "7+", "raid", period="2015/2016")
    found = packed(candidate("a", "5"), longer)
    assert (found.covering, keys(found.added)) == ((), ["b"])
    found = packed(candidate("a", "9"), longer)
    assert (keys(found.covering), found.added) == (["a"], ())
    apart = partial("b", "7+", "raid", period="2015")
    assert keys(packed(candidate("a", "5"), apart).added) == ["b"]


def test_a_partial_span_that_joins_a_figure_is_not_beside_it() -> None:
    joined = partial("b", "4+", "raid", period="1994/2009")
    assert packed(candidate("a", "5", period="1988/1994"), joined).added == ()


def test_parts_stand_in_the_order_of_time_and_ids() -> None:
    found = packed(
        candidate("d", period="2014"),
        candidate("c", side="azerbaijani", period="2015"),
        candidate("b", period="2015"),
        partial("z", "1+", "raid", period="2012"),
        partial("y", "1+", "clash", period="2013"),
    )
    assert (keys(found.covering), keys(found.added)) == (["d", "b", "c"], ["z", "y"])
    assert found.covering[0].period == Period("2014")
