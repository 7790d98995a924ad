"""Laws of identity: a period is the value of its notation.

* Periods are equal exactly when they are written alike, and then their hashes are; nothing else
  is equal, and equal bounds are not enough.
* ``str`` is the notation as given, and ``repr`` an expression for an equal period.
* Copies, deep copies and pickles are equal to the original in every field.
* A period cannot be changed, and takes no attributes.
* There is no order, for there are several.
"""

import copy
import operator
import pickle
from collections.abc import Callable

import attrs
import pytest
from depth import examples
from hypothesis import given
from hypothesis import strategies as st
from period_strategies import (
    closed_spans,
    dates,
    open_spans,
    periods,
    small_dates,
    small_periods,
    spans,
)

from karabakh_data import Period

# What holds of every object of a class needs few of them.
few = examples(30)

ORDERINGS = [operator.lt, operator.le, operator.gt, operator.ge]
FIELDS = [field.name for field in attrs.fields(Period)]


@given(small_periods, small_periods)
def test_equal_exactly_when_written_alike(a: Period, b: Period) -> None:
    assert (a == b) == (a.edtf == b.edtf)
    assert (a != b) == (a.edtf != b.edtf)


@given(dates() | spans())
def test_periods_written_alike_are_equal_and_hash_alike(text: str) -> None:
    assert Period(text) == Period(text)
    assert hash(Period(text)) == hash(Period(text))


@given(small_dates, small_dates)
def test_equal_bounds_are_not_enough(text: str, other: str) -> None:
    assert Period(text) != Period(f"{text}/{text}")
    assert (Period(text) == Period(other)) == (text == other)


@given(st.lists(small_periods, max_size=6))
def test_a_set_holds_each_notation_once(some: list[Period]) -> None:
    assert len(set(some)) == len({a.edtf for a in some})


@few
@given(periods())
def test_nothing_else_is_equal(a: Period) -> None:
    others: list[object] = [a.edtf, a.earliest, (a.earliest, a.latest), None]
    assert a not in others


@given(dates() | closed_spans() | open_spans())
def test_str_is_the_notation_given(text: str) -> None:
    assert str(Period(text)) == Period(text).edtf == text


@given(periods())
def test_repr_is_an_expression_for_the_period(a: Period) -> None:
    assert eval(repr(a), {"Period": Period}) == a  # noqa: S307 - its own repr


@given(periods(), st.integers(0, pickle.HIGHEST_PROTOCOL))
def test_pickle_is_equal_in_every_field(a: Period, protocol: int) -> None:
    b = pickle.loads(pickle.dumps(a, protocol))  # noqa: S301 - its own pickle
    assert (type(b), attrs.astuple(b)) == (Period, attrs.astuple(a))


@few
@given(periods())
def test_copies_are_equal_in_every_field(a: Period) -> None:
    assert attrs.astuple(copy.copy(a)) == attrs.astuple(a)
    assert attrs.astuple(copy.deepcopy(a)) == attrs.astuple(a)


@few
@given(periods(), st.sampled_from([*FIELDS, "days", "remark"]))
def test_period_cannot_be_changed(a: Period, name: str) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(a, name, None)


@few
@given(periods(), st.sampled_from(FIELDS))
def test_fields_cannot_be_deleted(a: Period, name: str) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        delattr(a, name)


@few
@given(periods(), periods(), st.sampled_from(ORDERINGS))
def test_order_is_absent(
    a: Period, b: Period, operation: Callable[[Period, Period], object]
) -> None:
    with pytest.raises(TypeError):
        operation(a, b)
