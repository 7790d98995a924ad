"""Laws of time alone: claims of one side and category are limits to differences.

Let the count up to the end of each day be an unknown. It never falls, and a claim limits by how
much it grows from the day before a period to its last day. Such limits hold together if no way
around them comes back shorter than it set out, and the shortest ways are the bounds (R. Bellman,
"On a Routing Problem", 1958). No span here ends with a day on which another begins.

* Claims are consistent exactly if no way around is shorter than nothing.
* The bounds of any days are the lengths of the shortest ways, and whole people attain them.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from math import inf
from typing import NamedTuple

from depth import examples
from hypothesis import given
from hypothesis import strategies as st
from inference_strategies import (
    ALL,
    Claims,
    Told,
    disputes,
    limits,
    proved,
    reasoner,
    shapes,
    true_claims,
)

from karabakh_data import Category, Period, Side

COUNT = 8
FIRST = date(2016, 4, 1)


def _period(first: int, last: int) -> Period:
    return Period.spanning(FIRST + timedelta(days=first), FIRST + timedelta(days=last))


DAYS = {
    _period(first, last): (first, last)
    for first in range(COUNT)
    for last in range(first, COUNT)
    if first == last or (first % 2, last % 2) == (0, 1)
}
"""The first and the last day of each period: single days, and spans from an even to an odd one."""

of_one_side = shapes(
    list(map(str, DAYS)),
    sides=["armenian"],
    categories=["military"],
    groups=[None],
    since=[None],
    partial=[False],
)
periods = st.sampled_from(list(DAYS))


class Step(NamedTuple):
    """How much higher one count can be than another at the most."""

    start: int
    end: int
    most: int


def steps_of(claims: Claims) -> list[Step]:
    """What claims say of the counts up to the end of each day, of which the first is of nobody."""
    found = [Step(day + 1, day, 0) for day in range(COUNT)]
    for claim in claims:
        (first, last), (low, high) = DAYS[claim.period], limits(claim)
        found.append(Step(last + 1, first, -low))
        found += [] if high is None else [Step(first, last + 1, high)]
    return found


def ways_from(starts: Iterable[int], steps: list[Step]) -> list[float] | None:
    """The length of the shortest way to each count; None if there is no shortest one."""
    found = [inf] * (COUNT + 1)
    for start in starts:
        found[start] = 0
    for _ in range(COUNT + 1):
        before = found.copy()
        for start, end, most in steps:
            found[end] = min(found[end], found[start] + most)
        if found == before:
            return found
    return None


@examples(75)
@given(disputes(of_one_side, max_size=9))
def test_claims_are_consistent_if_no_way_around_is_shorter_than_nothing(claims: Claims) -> None:
    can_hold = ways_from(range(COUNT + 1), steps_of(claims)) is not None
    assert reasoner(claims).is_consistent(claims) == can_hold


@examples(75)
@given(true_claims(of_one_side, min_size=3, max_size=9), periods)
def test_bounds_are_the_lengths_of_the_shortest_ways(truth: Told, period: Period) -> None:
    steps, (first, last) = steps_of(truth.claims), DAYS[period]
    there, back = ways_from([first], steps), ways_from([last + 1], steps)
    assert there is not None
    assert back is not None
    asked = ALL._replace(period=period, side=Side.ARMENIAN, category=Category.MILITARY)
    bounds = proved(truth.claims, asked)
    assert bounds.range.low == -back[first]
    assert (inf if bounds.range.high is None else bounds.range.high) == there[last + 1]
    assert bounds.low_is_tight
    assert bounds.high_is_tight
