"""Comparisons with series of others.

* Every year of the period has a row, in order, and no other has.
* The answer for a year does not depend on the other years asked for, nor on the other series.
* The difference is the best estimate less the total, and the ranges meet where some number is in
  both.
* Nothing of a series enters a total: with any series, the total is that of `casualties`.
* What is missing stays missing.
* A table says the same, whatever the order of its rows.
"""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from karabakh_data import CasualtyRange, Dataset, ReferenceSeries, casualties, compare

SERIES = Dataset.bundled().table(ReferenceSeries).ids()
YEARS = st.integers(1985, 2026)
PEOPLE = st.integers(0, 10_000)


@st.composite
def tables(draw: st.DrawFn) -> list[dict[str, Any]]:
    years = draw(st.lists(YEARS, unique=True, max_size=6))
    return [{"year": year, **draw(estimates())} for year in years]


@st.composite
def estimates(draw: st.DrawFn) -> dict[str, int | None]:
    numbers = sorted(draw(st.tuples(PEOPLE, PEOPLE, PEOPLE)))
    shown = draw(st.tuples(st.booleans(), st.booleans(), st.booleans()))
    return {
        name: number if is_there else None
        for name, number, is_there in zip(("low", "best", "high"), numbers, shown, strict=True)
    }


def span(one: int, other: int) -> str:
    return "/".join(map(str, sorted((one, other))))


@given(YEARS, YEARS, st.sampled_from(SERIES))
def test_every_year_has_a_row(one: int, other: int, series: str) -> None:
    years = [row.year for row in compare(span(one, other), series=series)]
    assert years == list(range(min(one, other), max(one, other) + 1))


@given(YEARS, YEARS, st.lists(st.sampled_from(SERIES), min_size=1, unique=True))
def test_a_year_is_the_same_in_any_company(one: int, other: int, names: list[str]) -> None:
    row = compare(span(one, other), series=names).year(one)
    for count in row.counts:
        assert count == compare(one, series=count.series)[0].counts[0]
        assert count == compare(one)[0].get(count.series)


@given(tables(), YEARS)
def test_differences_and_meeting_follow_from_the_numbers(
    table: list[dict[str, Any]], year: int
) -> None:
    (row,) = compare(year, series=table)
    (count,), total = row.counts, casualties(year).total
    assert count.difference_high == (
        None if count.best is None or total is None else count.best - total.low
    )
    known = None not in (count.difference_high, None if total is None else total.high)
    assert (count.difference_low is None) is not known
    if count.difference_low is not None and total is not None:
        assert total.high is not None
        assert count.difference_low + total.high == count.best
    if total is None or count.low is None:
        assert count.meets is None
    else:
        both = total.intersection(CasualtyRange(count.low, count.high))
        assert count.meets is (both is not None)


@given(tables(), YEARS)
def test_nothing_of_a_series_enters_a_total(table: list[dict[str, Any]], year: int) -> None:
    assert compare(year, series=table)[0].summary == casualties(year)


@given(tables())
def test_what_is_missing_stays_missing(table: list[dict[str, Any]]) -> None:
    told = {row["year"]: row for row in table}
    for row in compare("1985/2026", series=table):
        (count,) = row.counts
        for name in ("low", "best", "high"):
            assert getattr(count, name) == told.get(row.year, {}).get(name)


@given(tables(), st.randoms())
def test_the_order_of_rows_is_nothing(table: list[dict[str, Any]], random: Any) -> None:  # noqa: ANN401
    shuffled = random.sample(table, len(table))
    assert compare(series=shuffled) == compare(series=table)
