"""Laws of the answers that the bundled claims give.

For every year and every pair of years from 1988 to 2020, each side, category and measure. Years
that begin or end no claim of a measure are left out of its pairs: there the claims are those of the
next shorter question.

* A whole is never below its part, unless a discrepancy says which claims contradict each other.
* Nobody is counted twice: each claim stands in one figure, and no two figures count the same.
* What is printed for all the people asked for and the total never exclude each other in silence.
* Nor do the total and what the claims prove.
* A total is closed above only where figures cover every day of each side asked for.
* Claims that contradict each other are named in each answer that lists them all.
* What is said to reach beyond does; what a message names is in the data.
* The totals of the design are as typed below.
"""

from collections import Counter
from datetime import date
from functools import cache
from itertools import combinations
from typing import Any, Final, NamedTuple

import pytest

from karabakh_data import (
    CasualtySummary,
    Discrepancy,
    Measure,
    Period,
    Severity,
    audit,
    bounds,
    casualties,
    casualty_claims,
)
from karabakh_data.errors import ContradictionError
from karabakh_data.totals._people import people
from karabakh_data.values._days import days_of
from karabakh_data.vocabularies._likes import CategoryLike, SideLike

CLAIMS: Final = casualty_claims()
YEARS: Final = range(1988, 2021)
SIDES: Final[tuple[SideLike | None, ...]] = (None, "armenian", "azerbaijani", "both")
CATEGORIES: Final[tuple[CategoryLike | None, ...]] = (None, "military", "civilian")
CONTRADICTION: Final = {"part-exceeds-whole", "rival-figures", "printed-differently"}
each_measure = pytest.mark.parametrize("measure", Measure)


class Slice(NamedTuple):
    """A question: the first and last year, a side and a category."""

    first: int
    last: int
    side: SideLike | None
    category: CategoryLike | None

    @property
    def period(self) -> int | str:
        """The years as a period."""
        return self.first if self.first == self.last else f"{self.first}/{self.last}"


Answers = dict[Slice, CasualtySummary]


@cache
def answers(measure: Measure) -> Answers:
    """The answers to all questions about people who came to such harm."""
    spans = [(year, year) for year in YEARS]
    edges = [days_of(claim.period) for claim in CLAIMS if claim.measure is measure]
    starts = {YEARS[0], *(date.fromordinal(first).year for first, _ in edges)}
    ends = {YEARS[-1], *(date.fromordinal(last).year for _, last in edges)}
    spans += [
        (one, other) for one, other in combinations(YEARS, 2) if {one} <= starts and {other} <= ends
    ]
    slices = (Slice(*span, side, word) for span in spans for side in SIDES for word in CATEGORIES)
    return {
        one: casualties(one.period, side=one.side, category=one.category, measure=measure)
        for one in slices
    }


def parts_of(one: Slice, among: Answers) -> list[Slice]:
    """The next narrower questions, of those among them that were asked."""
    later = [year for year in YEARS if one.first < year <= one.last]
    earlier = [year for year in reversed(YEARS) if one.first <= year < one.last]
    longest = [
        next((part for part in tried if part in among), None)
        for tried in (
            [one._replace(first=year) for year in later],
            [one._replace(last=year) for year in earlier],
        )
    ]
    sides = {None: SIDES[1:], "both": SIDES[1:3]}.get(one.side, ())
    narrower = [one._replace(side=side) for side in sides]
    if one.category is None:
        narrower += [one._replace(category=category) for category in CATEGORIES[1:]]
    return [*filter(None, longest), *narrower]


def low(summary: CasualtySummary) -> int:
    """The low end; below all of them where there is no figure."""
    return -1 if summary.total is None else summary.total.low


@pytest.mark.untraced
@each_measure
def test_a_whole_is_never_below_its_part(measure: Measure) -> None:
    there = answers(measure)
    below = [
        (one, part)
        for one, summary in there.items()
        for part in parts_of(one, there)
        if low(there[part]) > low(summary)
        and CONTRADICTION.isdisjoint(found.kind for found in summary.discrepancies)
    ]
    assert below == []


@each_measure
def test_nobody_is_counted_twice(measure: Measure) -> None:
    for one, summary in answers(measure).items():
        counted = Counter(key for part in summary.parts for key in part.claims)
        assert set(counted.values()) <= {1}, one
        covering = [part for part in summary.parts if not CLAIMS[part.claims[0]].partial]
        for part, other in combinations(covering, 2):
            assert not (part.scope & other.scope and part.period.overlaps(other.period)), one


@each_measure
def test_what_is_printed_and_the_total_exclude_each_other_only_if_it_is_said(
    measure: Measure,
) -> None:
    for one, summary in answers(measure).items():
        if summary.stated is not None and summary.total is not None:
            apart = summary.stated.is_disjoint(summary.total)
            assert not apart or summary.discrepancies, one


def excluded(one: Slice, measure: Measure, summary: CasualtySummary) -> bool:
    """Whether the total and what the claims prove exclude each other."""
    try:
        proved = bounds(one.period, side=one.side, category=one.category, measure=measure).range
    except ContradictionError:
        return False
    return summary.total is not None and proved.is_disjoint(summary.total)


@each_measure
def test_total_and_bounds_exclude_each_other_only_if_it_is_said(measure: Measure) -> None:
    some = {
        one: summary
        for one, summary in answers(measure).items()
        if one.side != "both" and one.first in {1988, 1992, 1994, 2008, 2010, 2014, one.last}
    }
    silent = [one for one in some if not some[one].discrepancies]
    assert [one for one in silent if excluded(one, measure, some[one])] == []


@each_measure
def test_a_closed_total_covers_every_day_of_each_side(measure: Measure) -> None:
    for one, summary in answers(measure).items():
        covers = set(summary.days_by_side.values()) == {summary.days}
        is_closed = summary.total is not None and not summary.total.is_open
        assert covers or not is_closed, one
        for sums in (summary.by_side, summary.by_category):
            assert summary.total is None or is_closed != any(one.is_open for one in sums.values())


CONTRADICTIONS: Final = [
    found
    for found in audit()
    if found.severity is Severity.CONTRADICTION
    and all(key.startswith("cc-") for key in found.claims)
]


def test_there_are_contradictions_to_look_for() -> None:
    kinds = {found.kind for found in CONTRADICTIONS}
    assert kinds == {"rival-figures", "part-exceeds-whole", "sum-differs-from-parts"}
    assert len(CONTRADICTIONS) > 10


def named(found: Discrepancy, summary: CasualtySummary) -> bool:
    """Whether an answer names what the audit found."""
    return any(
        (one.kind, one.claims, one.message) == (found.kind, found.claims, found.message)
        for one in summary.discrepancies
    )


@pytest.mark.parametrize("found", CONTRADICTIONS, ids=lambda found: "-".join(found.claims))
def test_contradictions_are_named_in_each_answer_that_lists_their_claims(
    found: Discrepancy,
) -> None:
    concerned = [CLAIMS[key] for key in found.claims]
    seen = [
        summary
        for summary in answers(concerned[0].measure).values()
        if set(concerned) <= set(summary.claims)
    ]
    assert seen
    assert all(named(found, summary) for summary in seen)


def days(period: Period) -> set[int]:
    """The days of a period, counted out."""
    first, last = period.ordinals
    return set(range(first, last + 1))


@each_measure
def test_what_is_said_to_reach_beyond_does(measure: Measure) -> None:
    for one, summary in answers(measure).items():
        chosen = {claim.id for claim in summary.chosen}
        for key in (
            key
            for found in summary.discrepancies
            if found.kind == "not-counted"
            for key in found.claims
        ):
            scope = people(CLAIMS[key].side, CLAIMS[key].category)
            there = [part.period for part in summary.parts if part.scope & scope]
            assert key not in chosen, one
            assert days(CLAIMS[key].period) - set().union(*map(days, there)), (one, key)


# By hand


@pytest.mark.parametrize(
    ("period", "filters", "total"),
    [
        (2016, {}, "232–236"),
        (2016, {"side": "armenian"}, "117–121"),
        (2016, {"side": "azerbaijani"}, "115"),
        (2015, {}, "111"),
        (2017, {}, "43"),
        (2011, {}, "15+"),
        (2008, {}, "30"),
        (2012, {"side": "azerbaijani"}, "20"),
        ("2016-04-01/2016-04-05", {}, "129–200"),
        (2020, {}, "7,045+"),
        ("2007/2008", {}, "30+"),
        ("2005/2010", {}, "74+"),
        ("1994/2009", {}, "49–3,000"),
        (1992, {}, "167+"),
        ("1988/1994", {}, "28,000–38,000"),
        ("1988/1994", {"side": "azerbaijani", "category": "military"}, "11,557–30,000"),
        ("1994/2016", {"side": "azerbaijani"}, "1,099+"),
        ("2014-07-31/2014-08-02", {}, "10+"),
        ("2014-07-31/2014-08-02", {"category": "military"}, "10+"),
        (2018, {"side": "armenian"}, "7"),
    ],
    ids=str,
)
def test_totals_of_the_design(period: int | str, filters: dict[str, Any], total: str) -> None:
    assert str(casualties(period, **filters).total) == total


def test_nothing_is_counted_where_nothing_is_printed() -> None:
    summary = casualties(2001)
    assert summary.total is None
    assert "cc-0002" in {claim.id for claim in summary.spanning}


def test_the_years_of_the_table_are_closed_but_for_one() -> None:
    there = {year: casualties(year).total for year in range(2008, 2019)}
    assert [year for year, total in there.items() if total is None or total.is_open] == [2011]


@pytest.mark.parametrize(
    ("period", "filters"),
    [
        ("2014-01-01/2014-08-05", {"category": "military"}),
        ("1994/2020-09", {}),
        ("2007/2008", {}),
        (2020, {}),
    ],
    ids=str,
)
def test_days_without_a_figure_open_the_total(period: int | str, filters: dict[str, Any]) -> None:
    total = casualties(period, **filters).total
    assert total is not None
    assert total.is_open


def test_nobody_counts_armenians_killed_after_the_war() -> None:
    summary = casualties(2020)
    ends = {side.value: str(figure) for side, figure in summary.by_side.items()}
    assert ends == {"armenian": "3,512+", "azerbaijani": "3,529", "other": "4+"}
    assert "Armenian side 315 of 366 days covered, Azerbaijani side 366)" in str(summary)
    assert str(summary.stated) == "7,016–7,045"


def test_a_whole_says_no_less_than_the_people_of_one_side() -> None:
    total = casualties("1994/2016").total
    assert total is not None
    assert total.low >= 1_099


@pytest.mark.parametrize("period", [2008, 2015, 2016, "1988/1994"])
def test_what_is_printed_for_everybody(period: int | str) -> None:
    printed = {2008: None, 2015: "82", 2016: "232–236", "1988/1994": "28,000–38,000"}
    stated = casualties(period).stated
    assert (None if stated is None else str(stated)) == printed[period]


def test_soldiers_are_not_all_the_people_of_a_side() -> None:
    assert casualties("1988/1994", side="azerbaijani").stated is None
    assert casualties(2012, side="azerbaijani").stated is None


def discrepancies(
    period: int | str, kind: str, side: str | None = None
) -> dict[tuple[str, ...], str]:
    """The claims and the message of what does not agree in one way."""
    filters: dict[str, Any] = {"side": side}
    found = casualties(period, **filters).discrepancies
    return {one.claims: one.message for one in found if one.kind == kind}


def test_the_sum_of_ten_years_says_where_it_differs() -> None:
    found = discrepancies("2010/2019", "sum-differs-from-parts")
    claims = ("cc-0003", "cc-0226", "cc-0223", "cc-0225", "cc-0072", "cc-0077")
    assert "2015 has 77 (cc-0226)" in found[claims]
    assert "29 more" in found[claims]
    assert "the printed sums leave out 5: 2 (cc-0072) + 3 (cc-0077)" in found[claims]


def test_the_sum_of_one_year_says_where_it_differs() -> None:
    found = discrepancies(2015, "sum-differs-from-parts")
    assert list(found) == [("cc-0226", "cc-0223", "cc-0225")]
    (message,) = found.values()
    assert message.endswith("77 (cc-0226), but 42 (cc-0223) + 64 (cc-0225) = 106")


def test_civilians_whom_the_table_leaves_out() -> None:
    assert list(discrepancies(2017, "left-out-of-total")) == [("cc-0236", "cc-0072")]


def test_counts_that_exceed_those_for_a_longer_time() -> None:
    found = discrepancies("1994/2020-09", "part-exceeds-whole", side="azerbaijani")
    assert ("cc-0107", "cc-0109") in found


@pytest.mark.parametrize("period", ["2014-07-31/2014-08-02", 2014, "2014-07/2014-08"])
def test_a_denial_displaces_no_count_in_silence(period: int | str) -> None:
    summary = casualties(period)
    assert ("cc-0023", "cc-0026") in discrepancies(period, "part-exceeds-whole")
    assert "cc-0023" not in {claim.id for claim in summary.chosen}


def test_a_claim_about_days_that_are_counted_does_not_reach_beyond() -> None:
    assert discrepancies("2020-07", "not-counted") == {}


def test_a_span_that_one_work_gives_twice() -> None:
    found = discrepancies("1994/2009", "printed-differently")
    assert [set(claims) for claims in found] == [{"cc-0002", "cc-0098"}]


def test_where_only_titles_have_a_figure_the_answer_says_so() -> None:
    assert "Only the notes have figures" in str(casualties("2016-05"))


def test_what_the_timeline_tells_raises_what_the_table_prints() -> None:
    summary = casualties(2018, side="armenian")
    reasons = {one.claim: one.reason for one in summary.verdicts}
    raising = [key for key, reason in reasons.items() if "whose low end it raises" in reason]
    assert str(CLAIMS["cc-0237"].figure) == "5–7"
    assert raising
    assert all(CLAIMS[key].section == "timeline-1994-2020" for key in raising)
