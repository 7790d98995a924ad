"""Laws of the order of time among events, over made-up ones.

* An event that ends before another begins stands before it; one without a period stands last.
* An event that surely began on its first day stands before those within its time, those that may
  have had all of it included.
* A table of events is in this order, however they came.
"""

from hypothesis import given
from hypothesis import strategies as st
from period_strategies import periods, small_periods

from karabakh_data import Event, EventKind, Period, Table


def event(key: str, period: Period | None) -> Event:
    return Event(id=key, name=key, kind=EventKind.CLASH, period=period)


def is_sure(period: Period) -> bool:
    return not period.edtf.partition("/")[0].endswith(("?", "%"))


several = st.lists(st.none() | periods(), max_size=8).map(
    lambda found: [event(f"event-{place}", period) for place, period in enumerate(found)]
)


@given(periods(), periods())
def test_what_ends_before_stands_before(a: Period, b: Period) -> None:
    assert event("z", a).sort_key() < event("a", b).sort_key() or not a.definitely_before(b)


@given(periods())
def test_what_has_no_period_stands_last(a: Period) -> None:
    assert event("z", a).sort_key() < event("a", None).sort_key()


@given(small_periods, small_periods)
def test_a_whole_that_surely_began_stands_before_its_parts(a: Period, b: Period) -> None:
    is_part = a.contains(b) and (not b.contains(a) or not is_sure(b))
    assert not (is_part and is_sure(a)) or event("z", a).sort_key() < event("a", b).sort_key()


@given(several.flatmap(lambda events: st.tuples(st.just(events), st.permutations(events))))
def test_a_table_is_in_the_order_of_time(twice: tuple[list[Event], list[Event]]) -> None:
    events, shuffled = twice
    assert [*Table("events", shuffled)] == sorted(events, key=Event.sort_key)
