"""Laws of the series that others publish, and of what is derived from them.

The numbers were read from the files of the publishers; a few of each are repeated here as they
stand there. The files of UCDP hold one conflict twice, by dyad and by country, so that the two
prove each other.
"""

from typing import Final

import pytest
from each import each

from karabakh_data import (
    Dataset,
    ReferenceCount,
    ReferenceSeries,
    casualty_claims,
    cite,
    compare,
    source,
    sources,
)

DATASET: Final = Dataset.bundled()
SERIES: Final = DATASET.table(ReferenceSeries)
COUNTS: Final = DATASET.table(ReferenceCount)
CODES: Final = {-999, -99, 999}
COUP: Final = {"844", "845"}

# As they stand in the files: series, year, unit, low, best, high.
PRINTED: Final = [
    ("ucdp-country-year", 1990, "Soviet Union", 78, 192, 402),
    ("ucdp-country-year", 1992, "Armenia", 85, 85, 226),
    ("ucdp-country-year", 1992, "Azerbaijan", 2014, 2082, 3409),
    ("ucdp-country-year", 2015, "Armenia", 9, 9, 22),
    ("ucdp-country-year", 2015, "Azerbaijan", 56, 63, 99),
    ("ucdp-country-year", 2020, "Armenia", 9, 10, 10),
    ("ucdp-country-year", 2020, "Azerbaijan", 7538, 7636, 9066),
    ("ucdp-country-year", 2022, "Armenia", 154, 154, 153),
    ("ucdp-country-year", 2023, "Azerbaijan", 442, 442, 442),
    ("ucdp-battle-deaths", 1990, "Government of the Soviet Union – APF", 29, 143, 338),
    (
        "ucdp-battle-deaths",
        1994,
        "Government of Azerbaijan – Republic of Artsakh",
        1257,
        1507,
        3937,
    ),
    (
        "ucdp-battle-deaths",
        2020,
        "Government of Azerbaijan – Republic of Artsakh",
        7535,
        7633,
        9063,
    ),
    ("ucdp-one-sided", 1992, "Republic of Artsakh – civilians", 774, 774, 1376),
    ("prio-battle-deaths", 1990, "Soviet Union: Nagorno-Karabakh", 200, 300, None),
    ("prio-battle-deaths", 1991, "Soviet Union: Nagorno-Karabakh", 500, 500, None),
    ("prio-battle-deaths", 1993, "Azerbaijan: Nagorno-Karabakh", 2000, None, 5751),
    ("prio-battle-deaths", 1994, "Azerbaijan: Nagorno-Karabakh", 1000, None, 6500),
    ("prio-battle-deaths", 2005, "Azerbaijan: Nagorno-Karabakh", 68, 83, 83),
]


@each(PRINTED)
def test_the_numbers_are_those_of_the_files(
    row: tuple[str, int, str, int, int | None, int | None],
) -> None:
    series, year, unit, *numbers = row
    (count,) = (one for one in COUNTS if (one.series, one.year, one.unit) == (series, year, unit))
    assert [count.low, count.best, count.high] == numbers


def test_how_many_rows_each_series_has() -> None:
    found = [count.series for count in COUNTS]
    assert {series: found.count(series) for series in SERIES.ids()} == {
        "prio-battle-deaths": 7,
        "ucdp-battle-deaths": 17,
        "ucdp-country-year": 71,
        "ucdp-one-sided": 1,
    }


@each(COUNTS)
def test_a_row_says_what_its_series_says(count: ReferenceCount) -> None:
    series = SERIES[count.series]
    assert count.definition == series.counted
    assert count.version == series.version
    assert count.citations == series.citations
    assert set(count.dyads) <= {*series.dyads, *COUP}


@each(COUNTS)
def test_no_code_is_a_number(count: ReferenceCount) -> None:
    numbers = {count.low, count.best, count.high}
    assert not numbers & CODES
    assert (None not in numbers) or "missing" in (count.remark or "")


@each(COUNTS)
def test_numbers_out_of_order_are_remarked_on(count: ReferenceCount) -> None:
    there = [one for one in (count.low, count.best, count.high) if one is not None]
    assert there == sorted(there) or "As in the source" in (count.remark or "")


@each(COUNTS)
def test_what_is_no_part_of_the_conflict_is_remarked_on(count: ReferenceCount) -> None:
    others = set(count.dyads) & COUP
    assert bool(others) is ("not of this conflict" in (count.remark or ""))
    assert all(dyad in (count.remark or "") for dyad in others)


def test_a_series_has_one_row_a_year_and_unit() -> None:
    keys = [(count.series, count.year, count.unit) for count in COUNTS]
    assert len(set(keys)) == len(keys)


def test_both_countries_have_the_same_years() -> None:
    years = {
        unit: [count.year for count in COUNTS if count.unit == unit]
        for unit in ("Armenia", "Azerbaijan")
    }
    assert years["Armenia"] == years["Azerbaijan"] == list(range(1991, 2025))


# In 1993 the file by country has a dyad more in its one figure; later it has deaths that were
# found since.
@pytest.mark.parametrize(
    "year", [1990, 1991, 1992, 1997, 1998, 2005, 2008, 2012, 2014, 2015, 2016, 2017]
)
def test_the_file_by_country_and_that_by_dyad_agree(year: int) -> None:
    by_country, by_dyad = compare(year, series=["ucdp-country-year", "ucdp-battle-deaths"])[
        0
    ].counts
    numbers = [(one.low, one.best, one.high) for one in (by_country, by_dyad)]
    assert numbers[0] == numbers[1]


def test_where_they_differ_the_coup_is_the_difference() -> None:
    both = [one for one in COUNTS if (one.series, one.year) == ("ucdp-country-year", 1993)]
    (dyad,) = (one for one in COUNTS if (one.series, one.year) == ("ucdp-battle-deaths", 1993))
    for name, coup in (("low", 60), ("best", 60), ("high", 88)):
        assert sum(getattr(one, name) for one in both) - getattr(dyad, name) == coup


@each(SERIES)
def test_a_series_says_whom_to_name_its_version_and_licence(series: ReferenceSeries) -> None:
    assert f"version {series.version}" in series.attribution
    assert series.publisher in series.attribution
    if series.publisher == "Uppsala Conflict Data Program":
        assert series.licence == "CC-BY-4.0"
        assert "CC BY 4.0" in series.attribution
    assert series.licence or "No licence is named" in (series.remark or "")


@each(SERIES)
def test_citing_a_series_names_the_data_its_version_and_licence(series: ReferenceSeries) -> None:
    (count, *_) = (one for one in COUNTS if one.series == series.id)
    for thing in (series, count, compare(count.year, series=series.id)):
        told = cite(thing, style="text")
        assert f"version {series.version}" in told
        assert ("CC BY 4.0" in told) is (series.licence is not None)
        assert all(str(citation.source.title) in told for citation in series.citations)


def test_the_works_of_a_comparison_are_those_of_the_claims_counted_too() -> None:
    comparison = compare(2016, series="ucdp-country-year")
    told = cite(comparison)
    assert cite(comparison[0]).count("@") == told.count("@")
    for work in (*comparison[0].summary.sources, source("davies-2025-organized")):
        assert f"{{{work.id}," in told
    assert cite(comparison[0].counts[0]).count("@") == 3


def test_no_claim_rests_on_a_series() -> None:
    of_series = {citation.key for series in SERIES for citation in series.citations}
    assert of_series <= set(sources().ids())
    assert not of_series & {one.key for claim in casualty_claims() for one in claim.citations}
