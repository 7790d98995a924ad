"""Laws of order: of what comes before what, and of the sorting key.

* ``definitely_before`` is irreflexive, asymmetric and transitive.
* It implies ``possibly_before``, and excludes that the other is possibly before this one; it
  holds exactly when the two share no day and the other is not possibly before this one.
* A period is possibly before itself unless it is a single day. For single days, definitely and
  possibly before are one, and are the order of the calendar.
* Nothing comes definitely before an open start or after an open end. An open start is possibly
  before everything, and everything is possibly before an open end.
* In days: definitely before is all before all, possibly before is some before some.
* ``sort_key`` puts what is definitely before first. It tells all periods apart, so that sorting
  forgets the order given; it orders by first day, then last day, then notation, and puts an open
  end outside of every closed one.
"""

from datetime import date
from itertools import pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st
from period_strategies import calendar_days, closed_spans, dates, days_of, periods, small_periods

from karabakh_data import Period


@st.composite
def queues(draw: st.DrawFn) -> list[Period]:
    """Three periods, each definitely before the next; the outer ends may be open."""
    days = sorted(draw(st.sets(calendar_days(), min_size=6, max_size=6)))
    texts = [f"{start}/{end}" for start, end in zip(days[::2], days[1::2], strict=True)]
    first = draw(st.sampled_from([texts[0], f"../{days[1]}"]))
    last = draw(st.sampled_from([texts[-1], f"{days[-2]}/.."]))
    return [Period(first), Period(texts[1]), Period(last)]


@given(periods())
def test_definitely_before_is_irreflexive(a: Period) -> None:
    assert not a.definitely_before(a)


@given(periods(), periods())
def test_definitely_before_is_asymmetric(a: Period, b: Period) -> None:
    assert not (a.definitely_before(b) and b.definitely_before(a))


@given(queues())
def test_definitely_before_is_transitive(queue: list[Period]) -> None:
    assert all(a.definitely_before(b) for a, b in pairwise(queue))
    assert queue[0].definitely_before(queue[2])


@given(small_periods, small_periods, small_periods)
def test_definitely_before_is_transitive_when_close(a: Period, b: Period, c: Period) -> None:
    if a.definitely_before(b) and b.definitely_before(c):
        assert a.definitely_before(c)


@given(periods(), periods())
def test_definitely_before_is_possibly_before(a: Period, b: Period) -> None:
    assert a.possibly_before(b) or not a.definitely_before(b)


@given(small_periods, small_periods)
def test_definitely_before_is_not_possibly_after(a: Period, b: Period) -> None:
    assert not (a.definitely_before(b) and b.possibly_before(a))


@given(small_periods, small_periods)
def test_definitely_before_is_apart_and_not_after(a: Period, b: Period) -> None:
    apart_and_not_after = not a.intersects(b) and not b.possibly_before(a)
    assert a.definitely_before(b) == apart_and_not_after


@given(periods())
def test_only_a_single_day_is_not_possibly_before_itself(a: Period) -> None:
    assert a.possibly_before(a) == (a.days != 1)


@given(calendar_days(), calendar_days())
def test_single_days_are_ordered_as_on_the_calendar(one: date, other: date) -> None:
    a = Period.of(one)
    assert a.definitely_before(other) == a.possibly_before(other) == (one < other)


@given(periods(), dates())
def test_nothing_is_definitely_beyond_an_open_end(a: Period, text: str) -> None:
    assert not a.definitely_before(Period(f"../{text}"))
    assert not Period(f"{text}/..").definitely_before(a)


@given(periods(), dates())
def test_an_open_end_is_possibly_beyond_everything(a: Period, text: str) -> None:
    assert Period(f"../{text}").possibly_before(a)
    assert a.possibly_before(Period(f"{text}/.."))


@given(small_periods, small_periods)
def test_definitely_before_is_all_before_all(a: Period, b: Period) -> None:
    assert a.definitely_before(b) == (max(days_of(a)) < min(days_of(b)))


@given(small_periods, small_periods)
def test_possibly_before_is_some_before_some(a: Period, b: Period) -> None:
    assert a.possibly_before(b) == (min(days_of(a)) < max(days_of(b)))


@given(periods(), periods())
def test_sort_key_puts_definitely_before_first(a: Period, b: Period) -> None:
    assert a.sort_key() < b.sort_key() or not a.definitely_before(b)


@given(small_periods, small_periods)
def test_sort_key_tells_periods_apart(a: Period, b: Period) -> None:
    assert (a.sort_key() == b.sort_key()) == (a == b)


@given(st.lists(small_periods, max_size=4))
def test_sorting_forgets_the_order_given(some: list[Period]) -> None:
    some.sort(key=Period.sort_key)
    assert all(sorted(order, key=Period.sort_key) == some for order in permutations(some))


@given(closed_spans())
def test_sort_key_is_first_day_then_last_day_then_notation(text: str) -> None:
    a = Period(text)
    assert a.sort_key() == (a.earliest, a.latest, text)


@given(periods(), dates())
def test_sort_key_puts_open_ends_outside(a: Period, text: str) -> None:
    first_day, last_day, _ = a.sort_key()
    assert Period(f"../{text}").sort_key()[0] <= first_day
    assert last_day <= Period(f"{text}/..").sort_key()[1]
