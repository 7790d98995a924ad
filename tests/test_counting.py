"""Each step from claims to the figures that are counted; the choice of figures by brute force."""

from collections.abc import Iterable, Sequence
from itertools import chain, combinations, product

import pytest
from claim_strategies import claim, claim_lists, part, question, questions
from depth import examples
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data import CasualtyClaim, CasualtyRange, Category, Part, Period, Side
from karabakh_data.counting import (
    Count,
    count,
    counted_by,
    cover,
    excluded,
    figures_of,
    most_cells,
    partial_parts,
    reason_not_to_count,
    scope_together,
    total_of,
)
from karabakh_data.questions import Question, admitted
from karabakh_data.scopes import EVERYBODY, people

PARENTS: dict[str, str | None] = {"battle": "war", "raid": "battle", "war": None, "clash": None}
FOUR = question().cells


def told(parts: Iterable[Part]) -> list[str]:
    """The figures in words, in order of time and words."""
    return sorted(f"{one.period} {one.side} {one.category} {one.figure}" for one in parts)


def figures(*claims: CasualtyClaim) -> list[Part]:
    """One figure for each claim."""
    return [Part(one.period, one.side, one.category, one.figure, (one.id,)) for one in claims]


# Parts and totals


def test_the_people_of_a_part() -> None:
    assert part("both", "civilian").scope == people(Side.BOTH, Category.CIVILIAN)


def test_people_together() -> None:
    sides = [part("armenian"), part("azerbaijani"), part("other")]
    assert scope_together(sides) == people(Side.BOTH, Category.MILITARY)
    assert scope_together([part("both"), part("armenian")]) == people(Side.BOTH, Category.MILITARY)
    assert scope_together([]) == 0


def test_total() -> None:
    assert total_of([part(figure="1–2"), part(figure="10")]) == CasualtyRange(11, 12)
    assert total_of([part(figure="4+"), part(figure="10")]) == CasualtyRange.at_least(14)
    assert total_of([part(figure="7")]) == CasualtyRange.exactly(7)
    assert total_of([]) is None


# Step 1: which claims count


def test_nothing_is_excluded_without_a_reason() -> None:
    assert excluded([claim("a"), claim("b", partial=True)], question()) == {}


def test_deprecated_claims_are_excluded() -> None:
    reasons = excluded([claim("a", rank="deprecated"), claim("b"), claim("c")], question())
    assert list(reasons) == ["a"]
    assert "deprecated" in reasons["a"]


def test_figures_of_the_notes_are_excluded_unless_their_claimant_is_asked_for() -> None:
    claims = [claim("a", section="references", claimant="claimant-a")]
    assert list(excluded(claims, question())) == ["a"]
    assert "notes" in excluded(claims, question())["a"]
    assert excluded(claims, question(claimant="claimant-a")) == {}


def test_deprecated_claims_are_excluded_even_if_their_claimant_is_asked_for() -> None:
    claims = [claim("a", section="references", rank="deprecated", claimant="claimant-a")]
    assert "deprecated" in excluded(claims, question(claimant="claimant-a"))["a"]


def test_sums_are_excluded_where_something_else_is_there() -> None:
    reasons = excluded([claim("a", is_sum=True), claim("b", side="azerbaijani")], question())
    assert list(reasons) == ["a"]
    assert "addition" in reasons["a"]


def test_sums_count_where_nothing_else_is_there() -> None:
    assert excluded([claim("a", is_sum=True), claim("b", is_sum=True)], question()) == {}


@pytest.mark.parametrize("other", [claim("b", rank="deprecated"), claim("b", section="references")])
def test_what_does_not_count_is_nothing_else(other: CasualtyClaim) -> None:
    assert list(excluded([claim("a", is_sum=True), other], question())) == ["b"]


def test_nothing_is_listed() -> None:
    assert excluded([], question()) == {}


def test_reasons_that_do_not_depend_on_other_claims() -> None:
    noted = claim(section="references", claimant="claimant-a")
    assert reason_not_to_count(claim(is_sum=True, partial=True), question()) is None
    assert reason_not_to_count(noted, question()) is not None
    assert reason_not_to_count(noted, question(claimant="claimant-a")) is None
    assert reason_not_to_count(claim(rank="deprecated"), question()) is not None


# Step 2: rivals


def test_the_highest_rank_counts() -> None:
    ranked = [claim("a", "19"), claim("b", "20", rank="preferred"), claim("c", "7")]
    (figure,) = figures_of(ranked)
    assert figure == part(figure="20", claims=("b",))


def test_among_equals_the_hull_counts() -> None:
    (figure,) = figures_of([claim("a", "31–92"), claim("b", "94")])
    assert figure == part(figure="31–94", claims=("a", "b"))


def test_deprecated_is_the_lowest_rank() -> None:
    (figure,) = figures_of([claim("a", "1", rank="deprecated"), claim("b", "2")])
    assert figure.claims == ("b",)


@pytest.mark.parametrize(
    "other",
    [
        claim("b", "2", side="azerbaijani"),
        claim("b", "2", side="both"),
        claim("b", "2", category="civilian"),
        claim("b", "2", category="unspecified"),
        claim("b", "2", period="2015"),
        claim("b", "2", period="2016-01/2016-11"),
        claim("b", "2", period="2016-02/2016-12"),
    ],
)
def test_no_rivals(other: CasualtyClaim) -> None:
    found = figures_of([claim("a", "1", rank="preferred"), other])
    assert [figure.claims for figure in found] == [("a",), ("b",)]


def test_the_same_days_are_the_same_period_however_they_are_written() -> None:
    days = ["2016-01/2016-12", "2016~", "2016", "2016?"]
    (figure,) = figures_of(claim(edtf, period=edtf) for edtf in days)
    assert figure.claims == tuple(days)
    assert figure.period == Period("2016")


# Steps 3 and 4: stretches, and the figures in each


def test_nothing_to_cover_with() -> None:
    assert cover([], FOUR) == ((), [])


def test_a_stretch_with_its_figures() -> None:
    some = [part("armenian"), part("azerbaijani")]
    assert cover(some, FOUR) == ((Period("2016"),), some)


def test_only_figures_of_the_stretch_itself_are_its_own() -> None:
    some = [part("armenian"), part("armenian", period="2016-04", figure="3")]
    assert cover(some, FOUR) == ((Period("2016"),), [some[0]])


def test_people_not_yet_counted_are_looked_for_inside() -> None:
    some = [
        part("armenian"),
        part("azerbaijani", period="2016-04", figure="3"),
        part("azerbaijani", period="2016-05-01", figure="1"),
    ]
    stretches, parts = cover(some, FOUR)
    assert stretches == (Period("2016"),)
    assert told(parts) == [
        "2016 armenian military 5",
        "2016-04 azerbaijani military 3",
        "2016-05-01 azerbaijani military 1",
    ]


def test_inside_the_rule_is_the_same_again() -> None:
    some = [
        part("armenian"),
        part("azerbaijani", period="2016-04", figure="3"),
        part("azerbaijani", period="2016-04-01", figure="2"),
        part("other", "civilian", period="2016-04-01", figure="1"),
        part("both", "civilian", period="2016-04-01", figure="9"),
    ]
    _, parts = cover(some, FOUR)
    assert told(parts) == [
        "2016 armenian military 5",
        "2016-04 azerbaijani military 3",
        "2016-04-01 both civilian 9",
    ]


def test_what_reaches_out_of_the_stretch_is_not_inside() -> None:
    some = [part("armenian"), part("azerbaijani", period="2016-12/2017-01")]
    stretches, parts = cover(some, FOUR)
    assert stretches == (Period("2016"),)
    assert parts == some[:1]


def test_what_two_joined_spans_hold_is_counted_once() -> None:
    some = [
        part("armenian", period="1988/1994"),
        part("armenian", period="1994/2009", figure="20"),
        part("armenian", "civilian", period="1994-05", figure="3"),
    ]
    assert told(cover(some, FOUR)[1]) == [
        "1988/1994 armenian military 5",
        "1994-05 armenian civilian 3",
        "1994/2009 armenian military 20",
    ]


@pytest.mark.parametrize("figure", ["armenian unspecified", "both civilian"])
@pytest.mark.parametrize(
    ("whole", "joined"), [("1988/1994", "1994/2009"), ("1994/2009", "1988/1994")]
)
def test_what_a_joined_span_counts_is_not_counted_inside_the_other(
    figure: str, whole: str, joined: str
) -> None:
    side, category = figure.split()
    some = [
        part("armenian", period=joined),
        part(side, category, period=whole),
        part("armenian", "civilian", period="1994", figure="3"),
        part("armenian", "civilian", period="1994-05", figure="2"),
    ]
    assert len(cover(some, FOUR)[1]) == 2


def test_spans_inside_a_stretch_may_join_the_next() -> None:
    some = [
        part("armenian", period="1988/1994"),
        part("both", "unspecified", period="1994/2009"),
        part("armenian", "civilian", period="1993/1994", figure="3"),
        part("armenian", "civilian", period="1994-05", figure="2"),
    ]
    assert told(cover(some, FOUR)[1]) == [
        "1988/1994 armenian military 5",
        "1993/1994 armenian civilian 3",
        "1994/2009 both unspecified 5",
    ]


def test_figures_for_cells_decide_between_stretches_of_equal_days() -> None:
    some = [
        part("armenian", period="2015/2016"),
        part("armenian", period="2015"),
        part("azerbaijani", period="2015"),
        part("armenian", period="2016"),
    ]
    assert cover(some, FOUR)[0] == (Period("2015"), Period("2016"))
    assert cover(some, people(Side.ARMENIAN, None))[0] == (Period("2015/2016"),)


def test_days_written_in_two_ways_are_one_stretch() -> None:
    some = [part("armenian", period="2016-01/2016-12"), part("azerbaijani", period="2016")]
    stretches, parts = cover(some, FOUR)
    assert stretches == (Period("2016"),)
    assert parts == some


# Step 4: figures for one period of which no two count the same people

WORDS = list(product(Side, Category))
FIGURES = {words: part(*words) for words in WORDS}
some_figures = st.lists(st.sampled_from(WORDS), unique=True, max_size=8).map(
    lambda words: [FIGURES[pair] for pair in words]
)
some_cells = st.builds(lambda asked: asked.cells, questions()) | st.just(EVERYBODY)


def choices(some: Sequence[Part]) -> Iterable[tuple[Part, ...]]:
    """All choices among figures of which no two count the same people."""
    subsets = chain.from_iterable(combinations(some, size) for size in range(len(some) + 1))
    return (
        subset
        for subset in subsets
        if not any(one.scope & other.scope for one, other in combinations(subset, 2))
    )


def worth(some: Iterable[Part], cells: int) -> tuple[int, int, int]:
    """Cells filled, figures, kinds of people."""
    scopes = [figure.scope for figure in some]
    together = sum(scopes)
    return (together & cells).bit_count(), len(scopes), together.bit_count()


@examples(300)
@given(some_figures, some_cells)
def test_no_other_choice_of_figures_is_worth_more(some: list[Part], cells: int) -> None:
    best = max(worth(choice, cells) for choice in choices(some))
    assert worth(most_cells(some, cells), cells) == best


@given(some_figures, some_cells)
def test_no_two_of_the_figures_chosen_count_the_same_people(some: list[Part], cells: int) -> None:
    found = most_cells(some, cells)
    assert tuple(found) in set(choices(found))
    assert set(found) <= set(some)


@given(some_figures.flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))))
def test_the_order_of_the_figures_does_not_matter(pair: tuple[list[Part], list[Part]]) -> None:
    some, shuffled = pair
    assert most_cells(some, FOUR) == most_cells(shuffled, FOUR)


def picked(*words: str, cells: int = FOUR) -> list[str]:
    """The sides and categories of the figures chosen; a word is ``side category``."""
    pairs = (word.split() for word in words)
    found = most_cells([part(side, category) for side, category in pairs], cells)
    return [f"{figure.side} {figure.category}" for figure in found]


def test_most_cells_come_first() -> None:
    split = ["armenian military", "armenian civilian", "azerbaijani military"]
    assert picked("both unspecified", *split) == ["both unspecified"]
    assert picked("both military", "armenian military") == ["both military"]
    assert picked("armenian unspecified", "armenian military") == ["armenian unspecified"]


def test_then_most_figures() -> None:
    assert picked("both military", "armenian military", "azerbaijani military") == [
        "armenian military",
        "azerbaijani military",
    ]
    assert picked("both unspecified", "both military", "both civilian") == [
        "both civilian",
        "both military",
    ]
    assert picked("armenian unspecified", "armenian military", "armenian civilian") == [
        "armenian civilian",
        "armenian military",
    ]
    assert picked("other unspecified", "other civilian", "other military") == [
        "other civilian",
        "other military",
    ]


def test_then_most_kinds_of_people() -> None:
    assert picked("other military", "other unspecified") == ["other unspecified"]
    assert picked("armenian military", "both military", cells=question(side="armenian").cells) == [
        "both military"
    ]


def test_only_the_cells_asked_for_count_as_filled() -> None:
    words = ["armenian unspecified", "both military"]
    assert picked(*words, cells=question(side="armenian").cells) == ["armenian unspecified"]
    assert picked(*words, cells=question(side="azerbaijani").cells) == ["both military"]


def test_a_side_that_is_not_said_counts_everybody_too() -> None:
    assert picked("unspecified military", "armenian military") == ["unspecified military"]
    assert picked("both military", "unspecified military") == ["both military"]
    assert picked("unspecified unspecified", "armenian civilian") == ["unspecified unspecified"]


def test_a_figure_for_both_leaves_no_room_for_others() -> None:
    assert picked("both military", "other military") == ["both military"]
    assert picked("both military", "other civilian") == ["other civilian", "both military"]


def test_of_nothing_nothing_is_chosen() -> None:
    assert picked() == []


# Step 5: partial claims


def partial(
    key: str,
    figure: str = "5",
    event: str | None = None,
    *,
    side: str = "armenian",
    category: str = "military",
    period: str = "2016",
) -> CasualtyClaim:
    """A made-up partial claim."""
    return claim(key, figure, side, category, period, partial=True, event=event)


def added(*claims: CasualtyClaim, counted: Sequence[Part] = ()) -> list[str]:
    """What partial claims add, in words."""
    return told(partial_parts(claims, counted, PARENTS.get))


def test_a_partial_claim_adds_its_low_end_and_an_open_end() -> None:
    (found,) = partial_parts([partial("a", "167–763")], [], PARENTS.get)
    assert found == part(figure="167+", claims=("a",))


def test_a_partial_claim_adds_nothing_where_a_figure_counts_its_people() -> None:
    assert added(partial("a"), counted=[part("both", "unspecified")]) == []
    assert added(partial("a", category="unspecified"), counted=[part("other")]) == [
        "2016 armenian unspecified 5+"
    ]
    assert added(partial("a", category="unspecified"), counted=[part()]) == []


def test_a_figure_counts_people_of_a_partial_claim_if_they_share_a_day() -> None:
    assert added(partial("a"), counted=[part(period="2015")]) == ["2016 armenian military 5+"]
    assert added(partial("a"), counted=[part(period="2016-12/2017")]) == []
    assert added(partial("a", period="2016/2017"), counted=[part(period="2015/2016")]) == []


def test_within_one_event_the_least_is_added() -> None:
    claims = [partial("a", "7", "clash"), partial("b", "3–9", "clash", period="2016-04")]
    (found,) = partial_parts(claims, [], PARENTS.get)
    assert found.figure == CasualtyRange.at_least(3)
    assert found.claims == ("a", "b")


def test_over_events_the_sum_is_added() -> None:
    assert added(partial("a", "7", "clash"), partial("b", "3", "war")) == [
        "2016 armenian military 3+",
        "2016 armenian military 7+",
    ]


def test_an_event_within_another_is_the_same_event() -> None:
    assert added(partial("a", "7", "war"), partial("b", "3", "raid")) == [
        "2016 armenian military 3+"
    ]


def test_events_of_which_no_claim_tells_the_whole_are_two() -> None:
    parents = {"raid": "war", "battle": "war"}
    claims = [partial("a", "7", "raid"), partial("b", "3", "battle")]
    assert len(partial_parts(claims, [], parents.get)) == 2


def test_an_event_of_which_a_figure_counts_the_people_joins_nothing() -> None:
    parents = {"raid": "war", "battle": "war"}
    claims = [
        partial("a", "7", "raid"),
        partial("b", "3", "battle"),
        partial("c", "1", "war", side="azerbaijani"),
    ]
    assert len(partial_parts(claims, [part("azerbaijani")], parents.get)) == 2
    assert len(partial_parts(claims, [], parents.get)) == 2


def test_an_unknown_event_has_no_parent() -> None:
    assert added(partial("a", event="skirmish")) == ["2016 armenian military 5+"]


@pytest.mark.parametrize(
    "parents",
    [
        {"war": "war"},
        {"war": "battle", "battle": "war"},
        {"war": "battle", "battle": "raid", "raid": "battle"},
    ],
)
def test_events_that_lie_in_each_other_come_to_an_end(parents: dict[str, str]) -> None:
    (found,) = partial_parts([partial("a", "7", "war")], [], parents.get)
    assert found.claims == ("a",)


def test_without_an_event_the_period_tells_one_happening_from_another() -> None:
    assert added(partial("a", "7"), partial("b", "3")) == ["2016 armenian military 3+"]
    assert added(partial("a", "7"), partial("b", "3", period="2016-04-01")) == [
        "2016 armenian military 7+",
        "2016-04-01 armenian military 3+",
    ]


def test_within_one_event_other_people_are_added() -> None:
    assert added(
        partial("a", "7", "clash"),
        partial("b", "3", "clash", side="azerbaijani"),
        partial("c", "2", "clash", category="civilian"),
    ) == [
        "2016 armenian civilian 2+",
        "2016 armenian military 7+",
        "2016 azerbaijani military 3+",
    ]


def test_within_one_event_nobody_is_added_twice() -> None:
    assert added(partial("a", "7", "clash"), partial("b", "9", "clash", side="both")) == [
        "2016 both military 9+"
    ]


def test_counted_by() -> None:
    parts = [
        part("armenian", claims=("a", "b")),
        part("both", "civilian", claims=("c",)),
        part("armenian", period="2015", claims=("d",)),
    ]
    assert counted_by(claim(), parts) == ("a", "b")
    assert counted_by(claim(category="unspecified"), parts) == ("a", "b", "c")
    assert counted_by(claim(side="other", category="civilian"), parts) == ("c",)
    assert counted_by(claim(period="2015/2016"), parts) == ("a", "b", "d")
    assert counted_by(claim(side="azerbaijani"), parts) == ()


# All of it


def counted(claims: Iterable[CasualtyClaim], asked: Question) -> Count:
    """What claims come to."""
    return count(admitted(claims, asked), asked, PARENTS.get)


def test_count() -> None:
    result = counted(
        [
            claim("a", "7", period="2015"),
            claim("b", "3", rank="deprecated"),
            claim("c", "1", period="2015", category="civilian"),
            claim("d", "9", period="2015-04", category="civilian"),
            partial("e", "2", side="azerbaijani"),
            partial("f", "4", period="2015-04"),
        ],
        question(),
    )
    assert [one.id for one in result.listed] == ["a", "b", "c", "d", "e", "f"]
    assert list(result.excluded) == ["b"]
    assert [one.id for one in result.countable] == ["a", "c", "d", "e", "f"]
    assert [figure.claims for figure in result.figures] == [("a",), ("c",), ("d",)]
    assert result.stretches == (Period("2015"),)
    assert result.chosen == {"a", "c", "e"}
    assert told(result.covering) == ["2015 armenian civilian 1", "2015 armenian military 7"]
    assert told(result.added) == ["2016 azerbaijani military 2+"]
    assert told(result.parts) == [
        "2015 armenian civilian 1",
        "2015 armenian military 7",
        "2016 azerbaijani military 2+",
    ]


def test_partial_claims_make_no_stretch() -> None:
    result = counted([partial("a", period="2014/2016"), claim("b", period="2015")], question())
    assert result.stretches == (Period("2015"),)
    assert result.chosen == {"b"}


def test_the_cells_asked_for_decide() -> None:
    claims = [
        claim("a", "2", period="2015/2016"),
        claim("b", "1", period="2015"),
        claim("c", "1", period="2015", category="civilian"),
        claim("d", "1", period="2016"),
    ]
    assert counted(claims, question()).chosen == {"b", "c", "d"}
    assert counted(claims, question(category="military")).chosen == {"a"}


@given(claim_lists(), questions())
def test_what_is_counted_may_count(claims: tuple[CasualtyClaim, ...], asked: Question) -> None:
    result = counted(claims, asked)
    assert result.chosen <= {one.id for one in result.countable}
