"""Which series and which years are compared, and what becomes of their numbers."""

from datetime import date
from typing import Any

import pytest

from karabakh_data import (
    ComparedCount,
    Comparison,
    DataError,
    Dataset,
    PeriodError,
    ReferenceCount,
    ReferenceSeries,
    Table,
    UnknownKeyError,
    WrongTypeError,
    casualties,
    compare,
)
from karabakh_data.comparing._comparing import compared

CY = "ucdp-country-year"
BRD = "ucdp-battle-deaths"
PRIO = "prio-battle-deaths"
COUNTS = Dataset.bundled().table(ReferenceCount)
SERIES = Dataset.bundled().table(ReferenceSeries)


def of(year: int, series: str) -> ComparedCount:
    (count,) = compare(year, series=series)[0].counts
    return count


def numbers(count: ComparedCount) -> tuple[int | None, int | None, int | None]:
    return count.low, count.best, count.high


# Which series


def test_all_that_come_with_the_data_are_compared() -> None:
    assert compare(2016).names == SERIES.ids() == compare(2016, series=SERIES.ids()).names
    assert [series.id for series in compare(2016).series] == list(SERIES.ids())


def test_one_or_several_may_be_asked_for_each_once() -> None:
    assert compare(2016, series=CY).names == (CY,)
    assert compare(2016, series=[CY, BRD, CY]).names == (CY, BRD)


def test_a_series_that_there_is_not_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownKeyError, match="did you mean 'ucdp-country-year'") as caught:
        compare(2016, series="ucdp-country-years")
    assert caught.value.kind == "series"
    with pytest.raises(UnknownKeyError, match="'narnia'"):
        compare(2016, series=[CY, "narnia"])


# Which years


def test_the_years_are_all_those_asked_for() -> None:
    assert [row.year for row in compare("2001/2004")] == [2001, 2002, 2003, 2004]
    assert [row.year for row in compare(2016)] == [2016]


def test_without_a_period_they_are_all_of_which_anything_is_known() -> None:
    years = [row.year for row in compare()]
    assert years == list(range(1988, max(count.year for count in COUNTS) + 1))


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2022/..", 2022, 2024),
        ("../1989", 1988, 1989),
        ("2030/..", 2030, 2030),
        ("../1901", 1901, 1901),
    ],
)
def test_an_open_end_is_that_of_what_is_known(period: str, first: int, last: int) -> None:
    comparison = compare(period)
    assert (comparison[0].year, comparison[-1].year) == (first, last)


@pytest.mark.parametrize(
    "period", ["2016-04", "2020-09-27/2020-11-10", "2015-02/2016", date(2016, 1, 1)]
)
def test_only_whole_years_can_be_compared(period: Any) -> None:  # noqa: ANN401
    with pytest.raises(PeriodError, match="whole years") as caught:
        compare(period)
    assert compare(caught.value.suggestions[0])


def test_a_dataset_and_series_that_know_no_year_are_refused() -> None:
    empty = Table[Any]("reference_series", ())

    class Nothing:
        data_span = None

    ask: Any = lambda _: Nothing()  # noqa: E731
    with pytest.raises(DataError, match="'given': expected a series with a year"):
        compared(None, [], empty, Table("reference_counts", ()), ask)


# What becomes of the numbers


def test_one_row_is_given_as_it_is() -> None:
    count = of(1992, "ucdp-one-sided")
    assert numbers(count) == (774, 774, 1376)
    assert count.of == "Republic of Artsakh – civilians (dyad 992)"
    assert [row.id for row in count.counts] == ["rc-0096"]


def test_several_rows_are_added_up_and_it_says_of_what() -> None:
    assert numbers(of(2020, CY)) == (9 + 7538, 10 + 7636, 10 + 9066)
    assert of(2020, CY).of == "sum, made here, of Armenia and Azerbaijan"
    assert of(1991, CY).of == "sum, made here, of Armenia, Azerbaijan and Soviet Union"
    assert numbers(of(1991, BRD)) == (255, 255, 536)
    assert of(1991, BRD).of == (
        "sum, made here, of Government of Azerbaijan – Republic of Artsakh (dyad 833) and "
        "Government of the Soviet Union – Republic of Armenia (dyad 807)"
    )


def test_what_one_row_misses_the_sum_misses() -> None:
    assert numbers(of(1990, PRIO)) == (283, 420, None)
    assert numbers(of(1993, PRIO)) == (2000, None, 5751)


def test_a_year_without_a_row_has_no_number_and_no_zero() -> None:
    count = of(1995, BRD)
    assert (*numbers(count), count.of, count.counts) == (None, None, None, "", ())
    assert (count.range, count.meets, count.difference_low, count.difference_high) == (None,) * 4


def test_a_zero_of_a_series_is_a_zero() -> None:
    assert numbers(of(2002, CY)) == (0, 0, 0)


@pytest.mark.parametrize("year", [1993, 1994, 1995])
def test_a_row_that_counts_other_fighting_is_told_and_not_compared(year: int) -> None:
    count = of(year, CY)
    assert numbers(count) == (None, None, None)
    assert len(count.counts) == 2
    assert any("not of this conflict" in remark for remark in count.remarks)


def test_a_row_whose_high_end_is_below_the_others_is_kept_and_told() -> None:
    count = of(2022, CY)
    assert (COUNTS["rc-0090"].high, COUNTS["rc-0090"].range) == (153, None)
    assert numbers(count) == (308, 308, 153 + 157)
    assert "below the low and best ones" in count.remarks[0]


def test_the_difference_is_the_best_estimate_less_the_total() -> None:
    count = of(2016, CY)
    assert (count.difference_low, count.difference_high) == (141 - 236, 141 - 232)
    assert (of(2020, CY).difference_low, of(2020, CY).difference_high) == (None, 7646 - 7045)
    assert of(1993, PRIO).difference_high is None
    assert of(2001, CY).difference_high is None


def test_ranges_meet_or_do_not() -> None:
    assert [of(year, CY).meets for year in (2014, 2015, 2001)] == [False, True, None]


def test_the_total_is_the_answer_of_casualties() -> None:
    for row in compare("2014/2020"):
        assert row.summary == casualties(row.year)
        assert row.total == row.summary.total
        assert {count.total for count in row.counts} == {row.total}


# The answer


def test_it_is_a_sequence_of_years() -> None:
    comparison = compare("2014/2016")
    assert len(comparison) == 3
    assert comparison[1] is comparison.year(2015)
    assert comparison[1:] == tuple(comparison)[1:]
    assert comparison[0].get(CY) is comparison[0].counts[2]
    assert comparison[0].get("narnia") is None
    assert isinstance(comparison, Comparison)


def test_a_year_that_is_not_compared_is_unknown() -> None:
    with pytest.raises(UnknownKeyError, match="2017: expected a year within 2014/2016"):
        compare("2014/2016").year(2017)


@pytest.mark.parametrize("given", [7, object(), {}, {3: []}, {" ": []}])
def test_what_is_no_series_is_refused(given: Any) -> None:  # noqa: ANN401
    with pytest.raises(WrongTypeError):
        compare(2016, series=given)


def test_a_name_that_the_data_has_cannot_be_given_to_another() -> None:
    with pytest.raises(DataError, match="a name that no series of the data has"):
        compare(2016, series={CY: []})
