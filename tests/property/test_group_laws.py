"""Laws of casualties by group.

* The answer beside the rows is that to the question without groups.
* Each row is the answer to the question about its group.
* Years and months follow each other without a gap, from the first day asked for to the last.
* Every word of a vocabulary has a row, unless a filter keeps to some.
* Every event of which there is a claim has a row, and so has each that it is a part of.
* Swapping the labels armenian and azerbaijani throughout swaps the rows, and changes nothing else.
"""

from datetime import timedelta
from itertools import pairwise

import attrs
from claim_strategies import PARENTS, claim_lists, questions, reply, within
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data import (
    CasualtyClaim,
    CasualtyGroups,
    Category,
    Event,
    EventKind,
    Grouping,
    Period,
    Side,
)
from karabakh_data.totals._grouping import groups_of
from karabakh_data.totals._question import Question

Claims = tuple[CasualtyClaim, ...]
times = st.sampled_from([Grouping.YEAR, Grouping.MONTH])
PERIODS = {"war": "2014/2016", "battle": "2015", "raid": "2015-12", "clash": "2016-04"}
EVENTS = [
    Event(
        id=key,
        name=key,
        kind=EventKind.CLASH,
        period=Period(PERIODS[key]),
        parent=PARENTS[key],
    )
    for key in ("war", "battle", "raid", "clash")
]
OTHER = {Side.ARMENIAN: Side.AZERBAIJANI, Side.AZERBAIJANI: Side.ARMENIAN}


def grouped(by: Grouping, claims: Claims, asked: Question) -> CasualtyGroups:
    """The groups that claims about the small world give."""
    return groups_of(by, asked, lambda one: reply(claims, one), EVENTS, within)


@given(st.sampled_from(Grouping), claim_lists(), questions())
def test_the_whole_is_the_answer_without_groups(
    by: Grouping, claims: Claims, asked: Question
) -> None:
    assert grouped(by, claims, asked).summary == reply(claims, asked)


@given(times, claim_lists(), questions())
def test_a_time_is_asked_for_as_it_is_called(by: Grouping, claims: Claims, asked: Question) -> None:
    for row in grouped(by, claims, asked):
        assert row.summary == reply(claims, asked._replace(period=Period(row.group)))
        assert row.period == row.summary.period


@given(claim_lists(), questions())
def test_people_are_asked_for_as_they_are_called(claims: Claims, asked: Question) -> None:
    for row in grouped(Grouping.SIDE, claims, asked):
        assert row.summary == reply(claims, asked._replace(side=Side(row.group)))
    for row in grouped(Grouping.CATEGORY, claims, asked):
        assert row.summary == reply(claims, asked._replace(category=Category(row.group)))


@given(claim_lists(), questions())
def test_an_event_is_asked_for_with_its_parts(claims: Claims, asked: Question) -> None:
    for row in grouped(Grouping.EVENT, claims, asked):
        narrower = asked._replace(event=row.group, events=within(row.group))
        assert row.period is not None
        if asked.period is not None and asked.period.contains(row.period):
            narrower = narrower._replace(period=None)
        assert row.summary == reply(claims, narrower)
        assert row.parent == PARENTS[row.group]


@given(times, claim_lists(), questions())
def test_no_time_is_missing(by: Grouping, claims: Claims, asked: Question) -> None:
    periods = [Period(row.group) for row in grouped(by, claims, asked)]
    for one, other in pairwise(periods):
        assert one.latest is not None
        assert one.latest + timedelta(1) == other.earliest
    if asked.period is not None and None not in {asked.period.earliest, asked.period.latest}:
        assert periods[0].earliest == asked.period.earliest
        assert periods[-1].latest == asked.period.latest
    units = {(period.earliest or period.latest, period.days) for period in periods}
    assert len(units) == len(periods)
    assert all(1 <= (period.days or 0) <= (366 if by == "year" else 31) for period in periods)


@given(times, claim_lists(), questions())
def test_every_claim_lies_in_the_time_of_the_rows(
    by: Grouping, claims: Claims, asked: Question
) -> None:
    periods = [Period(row.group) for row in grouped(by, claims, asked)]
    for claim in reply(claims, asked).chosen:
        for day in (claim.period.earliest, claim.period.latest):
            assert day is None or any(period.contains(day) for period in periods)


@given(claim_lists(), questions())
def test_every_word_has_a_row(claims: Claims, asked: Question) -> None:
    sides = [row.group for row in grouped(Grouping.SIDE, claims, asked)]
    parties = [Side.ARMENIAN, Side.AZERBAIJANI, Side.BOTH]
    expected = [asked.side] if asked.side is not Side.BOTH else parties
    assert sides == ([*Side] if asked.side is None else expected)
    categories = [row.group for row in grouped(Grouping.CATEGORY, claims, asked)]
    assert categories == ([*Category] if asked.category is None else [asked.category])


@given(claim_lists(), questions())
def test_every_event_has_a_row(claims: Claims, asked: Question) -> None:
    found = [row.group for row in grouped(Grouping.EVENT, claims, asked)]
    told = {claim.event for claim in reply(claims, asked).claims} - {None}
    wanted = {key for key in PARENTS if any(event in within(key) for event in told)} | {asked.event}
    inside = [*PARENTS] if asked.event is None else within(asked.event)
    assert found == [event.id for event in EVENTS if event.id in wanted and event.id in inside]


@given(claim_lists(), questions())
def test_the_sides_are_treated_alike(claims: Claims, asked: Question) -> None:
    def other(side: Side) -> Side:
        return OTHER.get(side, side)

    mirrored = tuple(attrs.evolve(claim, side=other(claim.side)) for claim in claims)
    side = None if asked.side is None else other(asked.side)
    twins = grouped(Grouping.SIDE, mirrored, asked._replace(side=side))
    for row in grouped(Grouping.SIDE, claims, asked):
        twin = twins[other(Side(row.group)).value]
        assert (row.total, row.claims, row.summary.days) == (
            twin.total,
            twin.claims,
            twin.summary.days,
        )
