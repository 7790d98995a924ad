"""Different figures for one quantity."""

import attrs
import pytest
from checks_records import CONTRADICTION, DOUBT, cited, facts, found, only, strength, support, work

from karabakh_data import Figure, FigureKind, Period, Reading, Section, Side
from karabakh_data.auditing._checks.quantity_rivals import find

YEAR = Period("2016")
ONE = strength("fg-0001", "200", subject="brigade", period=YEAR, cites=(cited("book", 9),))


def other(low: str, high: str | None = None, **others: object) -> Figure:
    words = {"subject": "brigade", "period": YEAR, "cites": (cited("wire", 10),), **others}
    return strength("fg-0002", low, high, **words)


def test_two_figures_without_a_number_in_common_are_found() -> None:
    one = only(find, ONE, other("250", claimant="he", section=Section.IRAN))
    claims = ("fg-0001", "fg-0002")
    assert facts(one) == ("rival-figures", CONTRADICTION, claims, None, None, 50)
    assert (one.notes, one.sections) == ((9, 10), ("lead", "iran"))
    assert one.message == (
        "What is measured, 2016: 200 people (fg-0001, lead), but "
        "What is measured, 2016: 250 people (fg-0002, iran, according to he)"
    )


def test_figures_that_overlap_can_both_be_true() -> None:
    one = only(find, ONE, other("150", "300"))
    assert facts(one) == ("overlapping-rivals", DOUBT, ("fg-0001", "fg-0002"), None, None, 0)
    assert one.message == (
        "What is measured, 2016: 200 people (fg-0001, lead), but "
        "What is measured, 2016: 150 people (fg-0002, lead)"
    )


def test_ranges_of_which_one_end_alone_touches_are_not_the_same() -> None:
    range_of_men = strength("fg-0001", "200", "300", subject="brigade", period=YEAR)
    assert only(find, range_of_men, other("201", "300")).kind == "overlapping-rivals"
    assert not found(find, range_of_men, other("200.4", "300"))


def test_the_description_or_the_subject_says_what_is_measured() -> None:
    assert only(find, ONE, other("250", what="Men")).kind == "rival-figures"
    assert only(find, ONE, other("250", subject=None, what="what IS measured")).weight == 50
    assert not found(find, ONE, other("250", subject=None, what="Men"))
    assert not found(find, ONE, other("250", subject="army", what="Men"))


@pytest.mark.parametrize("kind", [FigureKind.AREA, FigureKind.FIGHTERS, FigureKind.STRENGTH])
def test_of_these_kinds_a_subject_has_one_at_a_time(kind: FigureKind) -> None:
    one = strength("fg-0001", "200", subject="brigade", kind=kind)
    assert only(find, one, other("250", kind=kind, what="Another description")).weight == 50


def test_of_money_the_subject_does_not_say_what_it_is_for() -> None:
    aid = {"kind": FigureKind.AID, "unit": "USD"}
    one = strength("fg-0001", "200", subject="brigade", **aid)
    assert not found(find, one, other("250", what="Other aid", **aid))
    assert only(find, one, other("250", **aid)).weight == 50


@pytest.mark.parametrize(
    "same",
    [
        other("200"),
        other("200.4"),
        attrs.evolve(other("2", reading=Reading.VAGUE), high=None),
        other("250", side=Side.ARMENIAN),
        other("250", kind=FigureKind.FIGHTERS, what="Men"),
        other("250", unit="groups"),
        other("250", period=Period("2017")),
        other("250", period=Period("2016-04")),
        other("250", cites=(cited("book", 9),)),
        other("250", claimant="report"),
    ],
    ids=[
        "the same",
        "the same, rounded",
        "vague",
        "another side",
        "another kind",
        "another unit",
        "another time",
        "a part of the time",
        "one sentence and note",
        "a title",
    ],
)
def test_what_is_not_at_odds_is_not_found(same: Figure) -> None:
    assert not found(find, ONE, same, work("report"))


def test_an_approximate_figure_agrees_with_what_rounds_to_it() -> None:
    about = strength("fg-0001", "200", period=YEAR, reading=Reading.APPROXIMATE)
    assert not found(find, about, other("240"))
    assert only(find, about, other("251")).kind == "rival-figures"


def test_a_time_that_is_not_said_fits_any_other() -> None:
    assert only(find, ONE, other("250", period=None)).weight == 50


def test_the_days_count_and_not_how_they_are_written() -> None:
    assert only(find, ONE, other("250", period=Period("2016-01/2016-12"))).weight == 50


def test_a_vague_figure_is_no_rival_whichever_comes_first() -> None:
    thousands = strength("fg-0001", "2", subject="brigade", period=YEAR, reading=Reading.VAGUE)
    assert not found(find, attrs.evolve(thousands, high=None), other("200"))


def test_how_long_something_lasted_is_compared_in_days() -> None:
    lasted = {"kind": FigureKind.DURATION, "what": "The war"}
    days = strength("fg-0001", "44", unit="d", period=Period("2016-04"), **lasted)
    months = other("2", unit="mo", **lasted)
    assert only(find, days, months).weight == 16
    in_year, in_april = attrs.evolve(days, period=YEAR), attrs.evolve(months, period=days.period)
    assert only(find, in_year, in_april).weight == 16
    same_time = strength("fg-0001", "44", unit="d", period=YEAR, **lasted)
    assert only(find, same_time, months).weight == 16
    assert not found(find, strength("fg-0001", "55", unit="d", period=YEAR, **lasted), months)


def test_amounts_of_support_are_compared() -> None:
    one = support("sc-0001", amount=("30", "30", "USD"), cites=(cited("book", 9),))
    rival = support("sc-0002", amount=("40", "40", "USD"), cites=(cited("wire", 10),))
    assert facts(only(find, one, rival))[2:] == (("sc-0001", "sc-0002"), None, None, 10)
    stranger = support("sc-0002", "foe", amount=("40", "40", "USD"), cites=(cited("wire", 10),))
    assert not found(find, one, stranger)
    wider = support("sc-0002", amount=("20", "40", "USD"), cites=(cited("wire", 10),))
    assert only(find, one, wider).kind == "overlapping-rivals"
    figure = strength("fg-0001", "40", kind=FigureKind.AID, unit="USD", side=Side.ARMENIAN)
    assert not found(find, one, figure)


def test_every_pair_of_three_is_found_once() -> None:
    third = strength("fg-0003", "300", subject="brigade", period=YEAR)
    pairs = [one.claims for one in found(find, ONE, other("250"), third)]
    keys = ("fg-0001", "fg-0002", "fg-0003")
    assert pairs == [(keys[0], keys[1]), (keys[0], keys[2]), (keys[1], keys[2])]
