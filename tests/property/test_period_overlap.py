"""Laws of overlap: of sharing days, and of sharing more than the unit on which spans join.

* ``intersects`` and ``overlaps`` are symmetric and reflexive.
* What overlaps intersects. What contains overlaps.
* Two periods of which one is no span overlap exactly when they intersect; a day overlaps what
  contains it.
* Two spans that join on a shared unit intersect, and do not overlap; each of the dates that they
  join on, taken alone, overlaps both.
* Two spans that intersect without overlap share days of a single year.
* Two periods intersect exactly when they share a day, counted out.
* Two spans that intersect do not overlap exactly when all days they share lie in the unit that
  ends the one or begins the other, and that unit holds neither span, counted out.
* The theorem of joining: of three periods in order of which none overlaps the next, the first
  and the third share no day.
"""

from datetime import date, timedelta
from itertools import pairwise

from depth import examples
from hypothesis import assume, given
from hypothesis import strategies as st
from period_strategies import (
    UNITS,
    calendar_days,
    conflict_years,
    cut,
    days_of,
    ends,
    marks,
    periods,
    small_dates,
    small_periods,
    small_spans,
    small_years,
)

from karabakh_data import Period

units = st.sampled_from(UNITS)
four_days = st.lists(calendar_days(small_years), min_size=4, max_size=4)


@st.composite
def joined_spans(draw: st.DrawFn) -> tuple[Period, Period]:
    """Two spans of which one ends where the other begins: on a unit, or on it and a part of it."""
    size = draw(st.integers(0, len(UNITS) - 1))
    whole = Period(cut(draw(calendar_days(conflict_years)), UNITS[size]) + draw(marks))
    first, last = whole.earliest, whole.latest
    assert first is not None
    assert last is not None
    unit = draw(st.sampled_from(UNITS[: size + 1]))
    place = draw(st.sampled_from([first, last]) | st.dates(first, last))
    part = cut(place, unit) + draw(marks)
    end, start = draw(st.permutations([str(whole), part]))
    step, far = timedelta(days=1), timedelta(days=800)
    before = cut(draw(st.dates(first - far, first - step)), draw(units))
    after = cut(draw(st.dates(last + step, last + far)), draw(units))
    return (
        Period(f"{draw(st.sampled_from(['..', before]))}/{end}"),
        Period(f"{start}/{draw(st.sampled_from(['..', after]))}"),
    )


@st.composite
def chains(draw: st.DrawFn) -> list[Period]:
    """Three spans, of which the next begins around the day on which the last one ends."""
    days = sorted(draw(four_days))
    return [
        Period(f"{cut(start, draw(units))}/{cut(end, draw(units))}")
        for start, end in pairwise(days)
    ]


def share_only_a_seam(one: str, later: str) -> bool:
    """Count out whether the spans share only days of a unit between them that holds neither."""
    a, b, units = days_of(one), days_of(later), (ends(one)[1], ends(later)[0])
    seams = [days_of(unit) for unit in units if unit != ".."]
    return any(a & b <= seam and not a <= seam and not b <= seam for seam in seams)


@given(small_periods, small_periods)
def test_intersects_is_symmetric(a: Period, b: Period) -> None:
    assert a.intersects(b) == b.intersects(a)


@given(small_periods, small_periods)
def test_overlaps_is_symmetric(a: Period, b: Period) -> None:
    assert a.overlaps(b) == b.overlaps(a)


@given(periods())
def test_both_are_reflexive(a: Period) -> None:
    assert a.intersects(a)
    assert a.overlaps(a)


@given(small_periods, small_periods)
def test_overlaps_implies_intersects(a: Period, b: Period) -> None:
    assert a.intersects(b) or not a.overlaps(b)


@given(small_periods, small_periods)
def test_contains_implies_overlaps(a: Period, b: Period) -> None:
    assert a.overlaps(b) or not a.contains(b)


@given(small_dates.map(Period), small_periods)
def test_what_is_no_span_overlaps_what_it_intersects(a: Period, b: Period) -> None:
    assert a.overlaps(b) == b.overlaps(a) == a.intersects(b)


@given(small_periods, calendar_days(small_years))
def test_a_day_overlaps_what_contains_it(a: Period, day: date) -> None:
    assert a.overlaps(day) == a.intersects(day) == a.contains(day)


@given(joined_spans())
def test_joined_spans_intersect(pair: tuple[Period, Period]) -> None:
    a, b = pair
    assert a.intersects(b)


@given(joined_spans())
def test_joined_spans_do_not_overlap(pair: tuple[Period, Period]) -> None:
    a, b = pair
    assert not a.overlaps(b)
    assert not b.overlaps(a)


@given(joined_spans())
def test_the_units_of_a_seam_overlap_both_spans(pair: tuple[Period, Period]) -> None:
    a, b = pair
    for unit in (Period(ends(str(a))[1]), Period(ends(str(b))[0])):
        assert unit.overlaps(a)
        assert a.overlaps(unit)
        assert unit.overlaps(b)
        assert b.overlaps(unit)


@given(small_spans, small_spans)
def test_more_than_a_year_is_overlap(one: str, other: str) -> None:
    if len({day.year for day in days_of(one) & days_of(other)}) > 1:
        assert Period(one).overlaps(Period(other))


@given(small_periods, small_periods)
def test_intersects_is_to_share_a_day(a: Period, b: Period) -> None:
    assert a.intersects(b) == bool(days_of(a) & days_of(b))


@examples(200)
@given(small_spans, small_spans)
def test_overlaps_is_to_share_more_than_a_seam(one: str, other: str) -> None:
    a, b = Period(one), Period(other)
    assume(a.intersects(b))
    assert a.overlaps(b) != (share_only_a_seam(one, other) or share_only_a_seam(other, one))


@examples(200)
@given(chains() | st.lists(small_periods, min_size=3, max_size=3))
def test_first_and_third_that_do_not_overlap_the_second_share_no_day(some: list[Period]) -> None:
    a, b, c = sorted(some, key=Period.sort_key)
    if not a.overlaps(b) and not b.overlaps(c):
        assert not a.intersects(c)
