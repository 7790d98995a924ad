"""Each step from claims to the figures that may be counted, and what becomes of the others."""

from collections.abc import Iterable

import attrs
import pytest
from claim_strategies import cited, claim, claim_lists, part, question, questions
from hypothesis import given

from karabakh_data import CasualtyClaim, CasualtyRange, Category, Part, Period, Rank, Side
from karabakh_data.counting import (
    Count,
    adds_up,
    candidates_of,
    count,
    counted_by,
    excluded,
    figures_of,
    reason_not_to_count,
    rivals_among,
    scope_together,
    total_of,
)
from karabakh_data.packing import Candidate
from karabakh_data.questions import Question, admitted
from karabakh_data.scopes import people
from karabakh_data.stretches import days_of

PARENTS: dict[str, str | None] = {"battle": "war", "raid": "battle", "war": None, "clash": None}


def told(parts: Iterable[Part]) -> list[str]:
    """The figures in words, in order of time and words."""
    return sorted(f"{one.period} {one.side} {one.category} {one.figure}" for one in parts)


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


def left_out(claims: list[CasualtyClaim], asked: Question) -> dict[str, str]:
    """Which of the claims of a dataset do not count, and why."""
    return excluded(claims, asked, claims)


def test_nothing_is_excluded_without_a_reason() -> None:
    assert left_out([claim("a"), claim("b", partial=True)], question()) == {}


def test_deprecated_claims_are_left_out() -> None:
    reasons = left_out([claim("a", rank="deprecated"), claim("b"), claim("c")], question())
    assert list(reasons) == ["a"]
    assert "deprecated" in reasons["a"]


def test_figures_of_the_notes_are_excluded_unless_their_claimant_is_asked_for() -> None:
    claims = [claim("a", section="references", claimant="claimant-a")]
    assert list(left_out(claims, question())) == ["a"]
    assert "notes" in left_out(claims, question())["a"]
    assert left_out(claims, question(claimant="claimant-a")) == {}


def test_deprecated_claims_are_excluded_even_if_their_claimant_is_asked_for() -> None:
    claims = [claim("a", section="references", rank="deprecated", claimant="claimant-a")]
    assert "deprecated" in left_out(claims, question(claimant="claimant-a"))["a"]


def test_sums_are_excluded_where_something_that_they_add_up_is_there() -> None:
    claims = [claim("a", side="both", is_sum=True), claim("b", side="azerbaijani")]
    assert left_out(claims, question()) == {"a": "the article's own addition"}


@pytest.mark.parametrize(
    "other",
    [
        claim("b", side="azerbaijani"),
        claim("b", period="2016-12/2017-01"),
        claim("b", is_sum=True, period="2016-04"),
        claim("b", category="unspecified"),
    ],
)
def test_sums_count_where_nothing_that_they_add_up_is_there(other: CasualtyClaim) -> None:
    assert left_out([claim("a", is_sum=True), other], question()) == {}


@pytest.mark.parametrize("other", [claim("b", rank="deprecated"), claim("b", section="references")])
def test_what_does_not_count_is_not_added_up(other: CasualtyClaim) -> None:
    assert list(left_out([claim("a", is_sum=True), other], question())) == ["b"]


def test_a_sum_may_add_up_what_is_not_listed() -> None:
    total, part_of_it = claim("a", side="both", is_sum=True), claim("b")
    asked = question(side="both")
    assert list(excluded([total], asked, [total, part_of_it])) == ["a"]
    hidden = attrs.evolve(part_of_it, claimant="claimant-a")
    assert excluded([total], question(claimant="article"), [total, hidden]) == {}
    assert list(excluded([total], asked, [total, hidden])) == ["a"]


def test_without_the_claims_of_the_dataset_those_listed_are_looked_at() -> None:
    assert list(excluded([claim("a", is_sum=True), claim("b")], question(), ())) == ["a"]


def test_a_deprecated_sum_is_deprecated() -> None:
    claims = [claim("a", is_sum=True, rank="deprecated"), claim("b")]
    assert left_out(claims, question()) == {"a": "deprecated: replaced or withdrawn"}


def test_nothing_is_listed() -> None:
    assert left_out([], question()) == {}


def test_what_a_sum_adds_up() -> None:
    total = claim(side="both", category="unspecified")
    assert adds_up(total, claim(period="2016-04"))
    assert adds_up(total, total)
    assert adds_up(total, claim(side="unspecified"))
    assert not adds_up(claim(), claim(side="unspecified"))
    assert not adds_up(total, claim(period="2016/2017"))
    assert not adds_up(claim(), claim(category="civilian"))


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


def told_twice(one: str, other: str, *works: str) -> list[list[str]]:
    """Which of two claims about spans are rivals; the second cites other works where given."""
    claims = [
        claim("a", "1", period=one, citations=(cited("x"), cited("work"))),
        claim("b", "2", period=other, citations=tuple(map(cited, works or ("work", "y")))),
    ]
    return [[claim.id for claim in there] for there in rivals_among(claims)]


def test_a_span_written_more_exactly_by_the_same_work_is_the_same_span() -> None:
    assert told_twice("1994/2009", "1994-05/2009-08") == [["a", "b"]]
    assert told_twice("1994-05/2009-08", "1994/2009") == [["b", "a"]]
    assert told_twice("1994/2009", "1994-05/2009") == [["a", "b"]]


@pytest.mark.parametrize(
    "other", ["1994-05/2008-08", "1993-05/2009-08", "2009-08", "1994-05-01/2009-08-01"]
)
def test_spans_that_are_not_the_same(other: str) -> None:
    same = other.startswith("1994-05-01")
    assert told_twice("1994/2009", other) == ([["a", "b"]] if same else [["a"], ["b"]])


def test_a_span_of_another_work_is_another_span() -> None:
    assert told_twice("1994/2009", "1994-05/2009-08", "y", "z") == [["a"], ["b"]]


def test_a_span_about_other_people_is_another_figure() -> None:
    claims = [
        claim("a", period="1994/2009", citations=(cited("work"),)),
        claim("b", "2", "both", period="1994-05/2009-08", citations=(cited("work"),)),
    ]
    assert [figure.claims for figure in figures_of(claims)] == [("a",), ("b",)]


def test_of_a_span_told_twice_the_longer_is_the_time() -> None:
    claims = [
        claim("a", "1", period="1994-05/2009-08", citations=(cited("work"),)),
        claim("b", "2", period="1994/2009", citations=(cited("work"),)),
    ]
    (figure,) = figures_of(claims)
    assert figure == part(period="1994/2009", figure="1–2", claims=("b", "a"))


def test_of_a_span_told_twice_the_higher_rank_counts() -> None:
    claims = [
        claim("a", "1", period="1994-05/2009-08", rank="preferred", citations=(cited("work"),)),
        claim("b", "2", period="1994/2009", citations=(cited("work"),)),
    ]
    (figure,) = figures_of(claims)
    assert figure == part(period="1994-05/2009-08", figure="1", claims=("a",))


def test_a_candidate() -> None:
    (found,) = candidates_of([claim("a", "7", "both", rank="preferred")])
    scope = people(Side.BOTH, Category.MILITARY)
    days = days_of(Period("2016"))
    assert found == Candidate(part("both", figure="7", claims=("a",)), scope, days, 2, None)


def test_a_rank_is_that_of_the_claims_that_give_the_figure() -> None:
    claims = [claim("a"), claim("b", rank="preferred"), claim("c", side="both")]
    assert [one.rank for one in candidates_of(claims)] == [2, 1]


# Partial claims


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


def added(*claims: CasualtyClaim) -> list[str]:
    """What partial claims may add, in words."""
    return told(one.part for one in candidates_of(claims, PARENTS.get))


def test_a_partial_claim_adds_its_low_end_and_an_open_end() -> None:
    (found,) = candidates_of([partial("a", "167–763")])
    assert found.part == part(figure="167+", claims=("a",))
    assert found.happening == ("in 2016",)


def test_a_partial_claim_is_no_rival() -> None:
    assert added(claim("a", "1"), partial("b", "2")) == [
        "2016 armenian military 1",
        "2016 armenian military 2+",
    ]


def test_of_one_event_and_the_same_people_and_days_the_least_is_added() -> None:
    (found,) = candidates_of([partial("a", "7", "clash"), partial("b", "3–9", "clash")])
    assert found.part == part(figure="3+", claims=("a", "b"))
    assert found.happening == ("clash",)


def test_the_highest_rank_of_partial_claims_counts() -> None:
    higher = attrs.evolve(partial("b", "9", "clash"), rank=Rank.PREFERRED)
    (found,) = candidates_of([partial("a", "7", "clash"), higher])
    assert (found.part.claims, found.rank) == (("b",), 2)


@pytest.mark.parametrize(
    "other",
    [
        partial("b", "3", "war"),
        partial("b", "3", "clash", side="both"),
        partial("b", "3", "clash", category="civilian"),
        partial("b", "3", "clash", period="2016-04"),
        partial("b", "3"),
    ],
)
def test_of_other_events_people_or_days_each_may_be_added(other: CasualtyClaim) -> None:
    assert len(added(partial("a", "7", "clash"), other)) == 2


def test_an_event_stands_with_those_of_which_it_is_a_part() -> None:
    (found,) = candidates_of([partial("a", event="raid")], PARENTS.get)
    assert found.happening == ("raid", "battle", "war")


def test_an_unknown_event_has_no_parent() -> None:
    assert added(partial("a", event="skirmish")) == ["2016 armenian military 5+"]


@pytest.mark.parametrize(
    ("parents", "happening"),
    [
        ({"war": "war"}, ("war",)),
        ({"war": "battle", "battle": "war"}, ("war", "battle")),
        ({"war": "battle", "battle": "raid", "raid": "battle"}, ("war", "battle", "raid")),
    ],
)
def test_events_that_lie_in_each_other_come_to_an_end(
    parents: dict[str, str], happening: tuple[str, ...]
) -> None:
    (found,) = candidates_of([partial("a", "7", "war")], parents.get)
    assert found.happening == happening


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
            claim("d", "0–9", period="2015-04", category="civilian"),
            partial("e", "2", side="azerbaijani"),
            partial("f", "4", period="2015-04"),
            claim("g", "9", "both", "unspecified", "2015", is_sum=True),
        ],
        question(),
    )
    assert [one.id for one in result.listed] == ["a", "b", "c", "d", "e", "f", "g"]
    assert list(result.excluded) == ["b", "g"]
    assert [one.id for one in result.countable] == ["a", "c", "d", "e", "f"]
    assert [figure.claims for figure in result.figures] == [("a",), ("c",), ("d",)]
    assert result.chosen == {"a", "c", "e"}
    assert told(result.packing.covering) == ["2015 armenian civilian 1", "2015 armenian military 7"]
    assert told(result.packing.added) == ["2016 azerbaijani military 2+"]
    assert result.parts == result.packing.covering + result.packing.added


def test_sums_look_for_what_they_add_up_among_all_claims() -> None:
    claims = (claim("a", "7", "both", is_sum=True), claim("b"))
    asked = question(side="both", category="military")
    assert count(claims[:1], asked, PARENTS.get).chosen == {"a"}
    assert count(claims[:1], asked, PARENTS.get, claims).chosen == set()


def test_the_cells_asked_for_decide() -> None:
    claims = [
        claim("a", "2", period="2015/2016"),
        claim("b", "1", period="2015"),
        claim("c", "0", period="2015", category="civilian"),
        claim("d", "1", period="2016", category="unspecified"),
    ]
    assert counted(claims, question()).chosen == {"b", "c", "d"}
    assert counted(claims, question(category="military")).chosen == {"a"}


def test_an_event_holds_those_that_are_part_of_it() -> None:
    claims = [partial("a", "2", "raid"), partial("b", "3", "war"), partial("c", "4", "clash")]
    assert counted(claims, question()).chosen == {"b", "c"}


@given(claim_lists(), questions())
def test_what_is_counted_may_count(claims: tuple[CasualtyClaim, ...], asked: Question) -> None:
    result = counted(claims, asked)
    assert result.chosen <= {one.id for one in result.countable}
