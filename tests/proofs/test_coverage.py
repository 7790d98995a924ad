"""Whom a claim counts: each row of the rule, and when spans join or overlap."""

from datetime import date
from itertools import combinations

import pytest
from claim_strategies import WORLD
from each import each
from inference_examples import ARMIES, context, said

from karabakh_data import Category, Context, Period, Side
from karabakh_data.proofs.coverage import (
    EITHER,
    EVER,
    UNSORTED,
    UNTOLD,
    WHICH,
    WHOSE,
    Scope,
    Statement,
    joints_of,
    meet,
    people_and_days,
    statement_of,
    wholes_of,
)
from karabakh_data.values._days import days_of

NOTHING = Context()
YEAR = days_of(Period("2016"))


def told(edtf: str, *, measure: str = "killed", as_of: str | None = None) -> Statement:
    """What a claim of 4 to 6 says of a period."""
    found = statement_of(said("a", "4–6", period=edtf, measure=measure, as_of=as_of), NOTHING)
    assert found is not None
    return found


def days(edtf: str) -> tuple[int, int]:
    return days_of(Period(edtf))


def spans(*periods: str) -> list[Scope]:
    """The scopes of periods that are all that a dataset has."""
    joints = Context(joints_of(map(Period, periods)))
    return [people_and_days(Period(edtf), None, None, joints) for edtf in periods]


# The rows of the rule


@pytest.mark.parametrize(
    ("side", "whose"),
    [
        ("armenian", ("armenian",)),
        ("azerbaijani", ("azerbaijani",)),
        ("other", ("other",)),
        ("both", ("armenian", "azerbaijani", EITHER)),
        ("unspecified", ("armenian", "azerbaijani", "other", EITHER, UNTOLD)),
    ],
)
def test_a_side_is_its_people(side: str, whose: tuple[str, ...]) -> None:
    found = statement_of(said("a", side=side), NOTHING)
    assert found is not None
    assert found.scope.whose == whose
    assert people_and_days(None, Side(side), None, NOTHING).whose == whose


@pytest.mark.parametrize(
    ("category", "which"),
    [
        *((word, (word,)) for word in Category if word != "unspecified"),
        ("unspecified", (*(word for word in Category if word != "unspecified"), UNSORTED)),
    ],
)
def test_a_category_is_its_people(category: str, which: tuple[str, ...]) -> None:
    found = statement_of(said("a", category=category), NOTHING)
    assert found is not None
    assert {*found.scope.which} == {*which}
    assert len(found.scope.which) == len(which)
    assert people_and_days(None, None, Category(category), NOTHING).which == found.scope.which


def test_no_side_and_no_category_are_all_people() -> None:
    assert people_and_days(None, None, None, NOTHING) == Scope(WHOSE, WHICH, None, EVER)
    assert (date.min.toordinal(), date.max.toordinal()) == EVER
    army = people_and_days(None, None, None, NOTHING, "army")
    assert army == Scope(WHOSE, WHICH, "army", EVER)


def test_a_group_is_its_people_alone() -> None:
    alone, all_of_them = (statement_of(said("a", group=group), NOTHING) for group in ("army", None))
    assert alone is not None
    assert all_of_them is not None
    assert alone.scope.force == "army"
    assert all_of_them.scope == alone.scope._replace(force=None)


def test_a_group_that_is_part_of_others() -> None:
    assert dict(wholes_of(ARMIES, ARMIES.get)) == {
        "brigade": ("army",),
        "company": ("brigade", "army"),
    }


def test_only_groups_that_are_named_are_wholes() -> None:
    assert dict(wholes_of(["company", "army"], ARMIES.get)) == {"company": ("army",)}
    assert not wholes_of(["brigade"], ARMIES.get)
    assert not wholes_of([], ARMIES.get)
    assert not wholes_of(["unheard-of"], ARMIES.get)


def test_groups_that_are_parts_of_each_other_are_found_once() -> None:
    circle = {"a": "b", "b": "a"}
    assert dict(wholes_of("ab", circle.get)) == {"a": ("b",), "b": ("a",)}


@pytest.mark.parametrize("edtf", ["2016", "2016~", "2016-04", "2016-04-01", "2014/2016", "2016/.."])
def test_a_period_is_every_day_of_it(edtf: str) -> None:
    assert told(edtf).scope.days == days(edtf)
    assert told(edtf).scope[-2:] == (None, None)


def test_a_figure_holds_both_its_ends() -> None:
    figures = ("7", (7, 7)), ("4–6", (4, 6)), ("4+", (4, None))
    for figure, ends in figures:
        found = statement_of(said("a", figure), NOTHING)
        assert found is not None
        assert (found.low, found.high) == ends
        assert found.claim == said("a", figure)


def test_of_a_partial_claim_the_low_end_alone_holds() -> None:
    found = statement_of(said("a", "4–6", partial=True), NOTHING)
    assert found is not None
    assert (found.low, found.high) == (4, None)


@pytest.mark.parametrize("measure", ["killed", "wounded"])
def test_a_count_of_a_day_is_of_the_days_up_to_it(measure: str) -> None:
    found = told("2016", measure=measure, as_of="2016-04-05")
    assert (found.low, found.high) == (4, 6)
    assert found.scope.days == (YEAR[0], days("2016-04-05")[1])
    assert told("2016", measure=measure, as_of="2016-04").scope.days[1] == days("2016-04")[1]


@pytest.mark.parametrize("measure", ["captured", "displaced", "missing"])
def test_of_harm_that_ends_a_count_of_a_day_is_a_low_end(measure: str) -> None:
    found = told("2016", measure=measure, as_of="2016-04-05")
    assert (found.low, found.high) == (4, None)
    assert found.scope.days == YEAR
    later = told("2016", measure=measure, as_of="2019")
    assert (later.low, later.high, later.scope.days) == (4, None, YEAR)


@pytest.mark.parametrize("as_of", ["2016-12-31", "2017", "2019-05-05"])
def test_a_count_of_a_later_day_is_of_the_whole_period(as_of: str) -> None:
    assert told("2016", as_of=as_of) == told("2016")._replace(
        claim=said("a", "4–6", as_of=as_of),
    )


@pytest.mark.parametrize("measure", ["captured", "displaced", "killed", "missing", "wounded"])
def test_a_count_of_a_day_before_its_time_says_nothing(measure: str) -> None:
    assert statement_of(said("a", as_of="2015-12-31", measure=measure), NOTHING) is None
    first_day = statement_of(said("a", as_of="2016-01-01", measure=measure), NOTHING)
    assert first_day is not None


# Joints


@pytest.mark.parametrize(
    ("periods", "joints"),
    [
        (("1988/1994", "1994/2009"), ["1994"]),
        (("1988/1994", "1994/2009", "2009/2010"), ["1994", "2009"]),
        (("2015-12/2016-04", "2016-04/2016-06"), ["2016-04"]),
        (("2016-04-01/2016-04-05", "2016-04-05/2016-05-02"), ["2016-04-05"]),
        (("1988/1994~", "1994?/2009"), ["1994"]),
        # A year alone is no span, nor are two spans joined that end or begin with it both.
        (("2008/2010", "2010"), []),
        (("2008/2010", "2009/2010"), []),
        (("2010/2012", "2010/2011"), []),
        # A day in a month, or a month in a year, is not the unit with which another begins.
        (("2008/2010", "2010-01/2011"), []),
        (("2016-04-01/2016-04-05", "2016-04/2016-05"), []),
        # An end that is open joins nothing.
        (("../2010", "2010/.."), ["2010"]),
        (("2010/..", "../2008"), []),
        ((), []),
    ],
)
def test_joints(periods: tuple[str, ...], joints: list[str]) -> None:
    assert list(joints_of(map(Period, periods))) == [days(edtf) for edtf in joints]


def test_spans_begin_and_end_in_their_joint() -> None:
    early, late, year = spans("1988/1994", "1994/2009", "1994")
    assert (early.begins_in, early.ends_in) == (None, days("1994"))
    assert (late.begins_in, late.ends_in) == (days("1994"), None)
    assert (year.begins_in, year.ends_in) == (None, None)
    assert early.days == days("1988/1994")
    assert year.days == days("1994")


def test_spans_that_join_may_have_people_of_their_joint_in_common() -> None:
    early, late, year = spans("1988/1994", "1994/2009", "1994")
    assert meet(early, late)
    assert meet(late, early)
    assert meet(early, year)
    assert meet(year, late)


def test_a_span_beside_the_year_with_which_it_ends_is_not_joined_to_it() -> None:
    span, year = spans("2008/2010", "2010")
    assert meet(span, year)
    assert span.ends_in is None


def test_two_spans_that_both_begin_in_a_joint_meet() -> None:
    _, long, short = spans("1988/1994", "1994/2020-09", "1994/2016")
    assert long.begins_in == short.begins_in == days("1994")
    assert meet(long, short)


def test_a_span_within_a_unit_has_no_joint() -> None:
    early, late, within = spans("1988/1994", "1994/2009", "1994-02/1994-05")
    assert (within.begins_in, within.ends_in) == (None, None)
    assert meet(early, within)
    assert meet(late, within)


@each(combinations(WORLD, 2))
def test_scopes_meet_where_their_periods_have_days_in_common(pair: tuple[str, str]) -> None:
    one, other = pair
    scopes = dict(zip(WORLD, spans(*WORLD), strict=True))
    assert meet(scopes[one], scopes[other]) is Period(one).intersects(Period(other))


# What scopes have in common


@pytest.mark.parametrize(
    ("one", "other", "are_common"),
    [
        ({}, {}, True),
        ({"side": "armenian"}, {"side": "azerbaijani"}, False),
        ({"side": "armenian"}, {"side": "both"}, True),
        ({"side": "other"}, {"side": "both"}, False),
        ({"side": "other"}, {"side": "unspecified"}, True),
        ({"category": "military"}, {"category": "civilian"}, False),
        ({"category": "military"}, {"category": "unspecified"}, True),
        ({"period": "2016"}, {"period": "2017"}, False),
        ({"period": "2016"}, {"period": "2016-12-31/2017"}, True),
        ({"period": "2016"}, {"period": "2017-01-01"}, False),
    ],
)
def test_what_scopes_have_in_common(
    one: dict[str, str], other: dict[str, str], *, are_common: bool
) -> None:
    first, second = (
        statement_of(said("a", **words), NOTHING)  # type: ignore[arg-type]
        for words in (one, other)
    )
    assert first is not None
    assert second is not None
    assert meet(first.scope, second.scope) is are_common
    assert meet(second.scope, first.scope) is are_common


def test_a_context_is_a_value() -> None:
    claims = (said("a", period="1988/1994", group="brigade"), said("b", period="1994/2009"))
    assert context(*claims) == context(*claims)
    assert hash(context(*claims)) == hash(context(*claims))
    assert Context() == Context((), wholes_of((), ARMIES.get))
