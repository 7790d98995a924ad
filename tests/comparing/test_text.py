"""A comparison in words, as HTML, in Markdown, as plain values and as a table."""

import json

import pytest
from html_reader import read

from karabakh_data import compare
from karabakh_data.comparing._frames import column_of

CY = "ucdp-country-year"


def test_the_table_has_a_line_a_series_with_a_number() -> None:
    lines = str(compare("2014/2016", series=[CY, "ucdp-one-sided"])).splitlines()
    start = lines.index("")
    assert [line.split() for line in lines[start + 1 : start + 5]] == [
        ["year", "here", "days", "series", "low", "best", "high", "best", "−", "here", "meet"],
        ["2014", "72", "all", "A", "45", "46", "54", "−26", "no"],
        ["2015", "111", "all", "A", "65", "72", "121", "−39", "yes"],
        ["2016", "232–236", "all", "A", "141", "141", "263", "−95", "to", "−91", "yes"],
    ]


def test_a_year_without_any_number_has_a_line() -> None:
    (line,) = (line for line in str(compare(1988)).splitlines() if line.startswith("1988 "))
    assert line.split() == ["1988", "no", "figure", "0/366"]


def test_each_series_is_told_with_its_definition_and_whom_to_name() -> None:
    comparison = compare("1991/1995")
    text = " ".join(str(comparison).split())
    for letter, series in zip("ABCD", comparison.series, strict=True):
        assert f"{letter}: {series.id}: {series}. {series.definition}" in text
        assert series.attribution in text
    assert "B, 1991: sum, made here, of Government of Azerbaijan – Republic of Artsakh" in text
    assert "C, 1992 to 1995: sum, made here, of Armenia and Azerbaijan" in text
    assert "1993, C: Azerbaijan: One figure for the dyad 833 and for 844" in text
    assert "Nothing of a series is in the total, and no series is in another" in text
    assert "The totals here: Data as of 2021-01; later events are absent." in text


@pytest.mark.parametrize("period", [None, 1988, "2014/2016"])
def test_it_fits_a_terminal(period: str | int | None) -> None:
    assert max(map(len, str(compare(period)).splitlines())) <= 80


def test_what_is_too_wide_for_a_table_is_a_list() -> None:
    huge = 10**20
    rows = [{"year": 2016, "low": huge, "best": huge, "high": huge + 1}]
    text = str(compare(2016, series=rows))
    assert "year" not in text.splitlines()[2]
    assert text.splitlines()[2].startswith("2016: 232–236; given: 100,000,000")


def test_a_series_that_is_given_is_told_as_such() -> None:
    text = str(compare(2016, series={"mine": [{"year": 2016, "low": 1, "best": 1, "high": 1}]}))
    assert "A: mine: as given" in text
    assert "UCDP" not in text


def test_the_repr_is_a_line() -> None:
    comparison = compare("2014/2016", series=CY)
    assert repr(comparison) == ("<Comparison Killed, 2014/2016, beside ucdp-country-year: 3 years>")
    assert repr(comparison[0]).startswith("<ComparedYear 2014: 72; ucdp-country-year: 45 to 54")
    assert str(comparison[0].counts[0]) == (
        "ucdp-country-year: 45 to 54, best 46 (sum, made here, of Armenia and Azerbaijan)"
    )
    assert dict(comparison.__rich_repr__())["years"] == {row.year: row.total for row in comparison}


def test_html_has_what_the_text_has() -> None:
    comparison = compare("2014/2016")
    told = " ".join(read(comparison).text.split())
    assert "Killed, 2014/2016, beside" in told
    assert "−95 to −91" in told
    assert comparison.series[1].attribution in told


def test_markdown_has_what_the_text_has() -> None:
    head, *_ = page = compare("2014/2016").to_markdown().splitlines()
    assert head.startswith("**Killed, 2014/2016, beside prio-battle-deaths")
    assert "| 2016 | 232–236 | all | B | 141 | 141 | 263 | −95 to −91 | yes |" in page


def test_plain_values_are_all_of_it() -> None:
    comparison = compare("2014/2016", series=CY)
    told = comparison.to_dict()
    assert json.loads(json.dumps(told)) == told
    assert told["names"] == [CY]
    assert told["series"] == [comparison.series[0].to_dict()]
    assert [year["total"] for year in told["years"]] == [
        {"low": low, "high": high} for low, high in [(72, 72), (111, 111), (232, 236)]
    ]
    (count,) = told["years"][0]["counts"]
    assert (count["low"], count["difference_low"], count["meets"]) == (45, -26, False)
    assert count["counts"] == ["rc-0074", "rc-0075"]


def test_a_year_without_a_total_has_none() -> None:
    assert compare(2001)[0].to_dict()["total"] is None
    assert str(compare(2001, series=CY)[0]).startswith("2001: no figure; ucdp-country-year: 6 to 7")


def test_a_row_a_year_with_columns_for_each_series() -> None:
    first, *_ = compare("2014/2016", series=[CY, "prio-battle-deaths"]).to_dicts()
    assert list(first)[:5] == ["year", "low", "high", "days", "days_covered"]
    assert first["ucdp_country_year_best"] == 46
    assert first["ucdp_country_year_meets"] is False
    assert first["prio_battle_deaths_low"] is None
    assert len(first) == 5 + 2 * 6


def test_data_frames_have_the_same_rows() -> None:
    comparison = compare()
    assert comparison.to_polars().to_dicts() == comparison.to_dicts()
    assert comparison.to_pandas()["ucdp_country_year_high"].max() == 9076
    assert comparison.to_arrow().num_rows == len(comparison)


def test_names_of_columns_are_plain() -> None:
    assert column_of(" My count (2.0) ") == "My_count_2_0"
