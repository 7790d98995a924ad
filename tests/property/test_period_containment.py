"""Laws of containment.

* ``contains`` is reflexive and transitive, and antisymmetric up to equal bounds: two periods
  contain each other exactly when their first days and their last days are the same.
* What a period contains, it also intersects.
* A period contains its first day and its last day, and not the days beyond them; the days that
  it contains have no gap.
* A span contains a date from which, to which or within which alone it runs.
* With an end left open, a span contains what it was, and is not contained in it.
* A period contains a day exactly when the digits of its notation say so.
* A period contains another exactly when it contains each of its days, counted out.
"""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from period_strategies import (
    calendar_days,
    closed_spans,
    conflict_years,
    covers,
    dates,
    days_of,
    ends,
    periods,
    small_periods,
    small_years,
)

from karabakh_data import Period


@st.composite
def nested_periods(draw: st.DrawFn) -> list[Period]:
    """Three periods, each of which lies in the next; on one side, the outer ones may be open."""
    days = sorted(draw(st.lists(calendar_days(), min_size=6, max_size=6)))
    opened = draw(st.integers(0, 3))
    forms = ["{}/{}"] * (3 - opened) + [draw(st.sampled_from(["../{1}", "{0}/.."]))] * opened
    return [Period(form.format(days[2 - n], days[3 + n])) for n, form in enumerate(forms)]


@given(periods())
def test_contains_is_reflexive(a: Period) -> None:
    assert a.contains(a)


@given(nested_periods())
def test_contains_is_transitive(chain: list[Period]) -> None:
    assert all(b.contains(a) for a, b in pairwise(chain))
    assert chain[2].contains(chain[0])


@given(small_periods, small_periods, small_periods)
def test_contains_is_transitive_in_all_notations(a: Period, b: Period, c: Period) -> None:
    if a.contains(b) and b.contains(c):
        assert a.contains(c)


@given(small_periods, small_periods)
def test_contains_is_antisymmetric_up_to_bounds(a: Period, b: Period) -> None:
    same_bounds = (a.earliest, a.latest) == (b.earliest, b.latest)
    assert (a.contains(b) and b.contains(a)) == same_bounds


@given(closed_spans() | dates())
def test_equal_bounds_contain_each_other(text: str) -> None:
    a = Period(text)
    b = Period(f"{a.earliest}/{a.latest}")
    assert a.contains(b)
    assert b.contains(a)


@given(small_periods, small_periods)
def test_contains_implies_intersects(a: Period, b: Period) -> None:
    assert a.intersects(b) or not a.contains(b)


@given(closed_spans(conflict_years) | dates(conflict_years))
def test_bounds_are_the_outermost_days(text: str) -> None:
    a, step = Period(text), timedelta(days=1)
    assert a.earliest is not None
    assert a.latest is not None
    assert a.contains(a.earliest)
    assert a.contains(a.latest)
    assert not a.contains(a.earliest - step)
    assert not a.contains(a.latest + step)


@given(small_periods, st.lists(calendar_days(small_years), min_size=3, max_size=3).map(sorted))
def test_contained_days_have_no_gap(a: Period, days: list[date]) -> None:
    if a.contains(days[0]) and a.contains(days[2]):
        assert a.contains(days[1])


@given(dates(), st.sampled_from(["{0}/..", "../{0}", "{0}/{0}"]))
def test_contains_the_date_that_it_runs_from_or_to(text: str, form: str) -> None:
    assert Period(form.format(text)).contains(Period(text))


@given(closed_spans())
def test_contains_less_than_with_an_open_end(text: str) -> None:
    a, (start, end) = Period(text), ends(text)
    for b in (Period(f"../{end}"), Period(f"{start}/..")):
        assert b.contains(a)
        assert not a.contains(b)


@given(periods(), calendar_days())
def test_contains_a_day_as_its_digits_say(a: Period, day: date) -> None:
    assert a.contains(day) == covers(str(a), day)


@given(small_periods, calendar_days(small_years))
def test_contains_a_close_day_as_its_digits_say(a: Period, day: date) -> None:
    assert a.contains(day) == covers(str(a), day)


@given(small_periods, small_periods)
def test_contains_is_to_contain_each_day(a: Period, b: Period) -> None:
    assert a.contains(b) == (days_of(a) >= days_of(b))
