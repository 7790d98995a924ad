"""Casualties by year."""

from collections.abc import Iterable
from typing import Any, NamedTuple, TypeAlias

import pytest

from karabakh_data import (
    CasualtyGroup,
    CasualtySummary,
    Dataset,
    PictureError,
    WrongTypeError,
    casualties,
    casualties_by,
)
from karabakh_data.plotting import Picture, by_year

Rows: TypeAlias = Iterable[CasualtySummary] | Iterable[CasualtyGroup]


def rows_of(picture: Picture, plot: int = 0) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = picture.spec["concat"][plot]["data"]["values"]
    return rows


def notes_of(picture: Picture) -> str:
    return " ".join(picture.spec["concat"][-1]["title"]["text"])


class Row(NamedTuple):
    summary: CasualtySummary


def test_each_year_has_its_range() -> None:
    rows = rows_of(by_year([casualties(year) for year in (2015, 2016)]))
    assert [(row["year"], row["low"], row["high"]) for row in rows] == [
        ("2015", 111, 111),
        ("2016", 232, 236),
    ]


def test_a_row_of_a_table_stands_for_its_answer() -> None:
    assert by_year([Row(casualties(2016))]) == by_year([casualties(2016)])


def test_a_year_without_a_figure_is_there_and_says_so() -> None:
    picture = by_year([casualties(2001), casualties(2016)])
    assert [row["low"] for row in rows_of(picture)] == [None, 232]
    assert "“No figure” is not zero" in notes_of(picture)
    assert "2001: no figure" in picture.alt
    assert "No figure" not in notes_of(by_year([casualties(2016)]))


def test_an_open_end_is_told() -> None:
    picture = by_year([casualties(2019)])
    assert rows_of(picture)[0]["open"] is True
    assert "no upper end" in notes_of(picture)
    assert "2019: 10 or more" in picture.alt


def beside(picture: Picture, shape: str) -> list[tuple[float, int, int, bool, str]]:
    """Return what is marked with a shape: where, from what, to what, whether open, and words."""
    layers = picture.spec["concat"][0]["layer"]
    marked = [layer for layer in layers if layer["mark"].get("shape") == shape]
    names = ("at", "low", "high", "open", "label")
    return [tuple(row[name] for name in names) for row in marked[0]["data"]["values"]]


CROSS = "M-1,-1L1,1M-1,1L1,-1"


def test_what_is_printed_stands_beside_what_is_counted() -> None:
    picture = by_year([casualties(2015)])
    (row,) = rows_of(picture)
    assert (row["low"], row["printed"]) == (111, "82")
    assert beside(picture, "diamond") == [(2015.3, 82, 82, False, "82")]
    assert picture.alt == "Killed by year. 2015: 111 (printed: 77 and 5)."


def test_what_is_printed_as_a_range_is_drawn_as_one() -> None:
    picture = by_year([casualties(2016), casualties(2020)])
    assert beside(picture, "diamond") == [
        (2016.3, 232, 236, False, ""),
        (2020.3, 7016, 7045, False, "7,016–7,045"),
    ]
    marks = [
        layer["encoding"]["y"]["field"]
        for layer in picture.spec["concat"][0]["layer"]
        if layer["mark"].get("shape") == "diamond"
    ]
    assert marks == ["low", "high"]
    assert "printed: 7,016 to 7,045" in picture.alt


def test_what_is_printed_is_no_rival_of_itself() -> None:
    assert "A cross" not in notes_of(by_year([casualties(2020)]))


def test_rivals_that_are_not_counted_are_crosses() -> None:
    asked: dict[str, Any] = {"side": "azerbaijani", "category": "military"}
    picture = by_year([casualties(year, **asked) for year in (2012, 2015)])
    assert beside(picture, CROSS) == [
        (2012.7, 19, 19, False, "19"),
        (2015.7, 64, 64, True, "64+"),
    ]
    assert "A cross" in notes_of(picture)
    assert "20 (another figure: 19)" in picture.alt


def test_a_rival_is_on_the_scale() -> None:
    picture = by_year([casualties(2018, side="azerbaijani", category="military")])
    assert picture.spec["concat"][0]["layer"][0]["encoding"]["y"]["scale"]["domainMax"] > 37


def test_days_without_a_figure_are_dashed() -> None:
    assert "Dashed" in notes_of(by_year([casualties(1992)]))
    assert "Dashed" not in notes_of(by_year([casualties(2016)]))


def test_days_for_which_one_side_has_no_figure_are_dashed() -> None:
    picture = by_year([casualties(2020), casualties(2016)])
    assert [row["is_whole"] for row in rows_of(picture)] == [False, True]
    assert "Dashed: for some days of the year a side has no figure." in notes_of(picture)
    assert "a side has no figure for some days" in picture.alt
    assert rows_of(by_year([casualties(2020, side="azerbaijani")]))[0]["is_whole"] is True


def test_a_longer_time_is_one_range_across_its_years() -> None:
    picture = by_year([casualties(1992)], longer=[casualties("1988/1994")])
    layer = picture.spec["concat"][0]["layer"][0]
    (row,) = layer["data"]["values"]
    assert (row["label"], row["low"]) == ("1988–1994: 28,000–38,000, all years together", 28000)
    assert picture.title == "Killed by year, 1988–1994, on a logarithmic scale"
    assert "1988 to 1994: 28,000 to 38,000" in picture.alt


def test_a_longer_time_without_a_figure_is_told_and_not_drawn() -> None:
    picture = by_year([casualties(2016)], longer=[casualties("1999/2001")])
    assert "1999 to 2001: no figure" in picture.alt
    assert len(picture.spec["concat"][0]["layer"]) == len(
        by_year([casualties(2016)]).spec["concat"][0]["layer"]
    )


def test_sides_stand_one_above_the_other() -> None:
    picture = by_year([casualties(2016, side=side) for side in ("azerbaijani", "armenian")])
    titles = [plot["title"]["text"] for plot in picture.spec["concat"][:2]]
    assert titles == ["Armenian side", "Azerbaijani side"]
    scales = {
        str(plot["layer"][0]["encoding"]["y"]["scale"]) for plot in picture.spec["concat"][:2]
    }
    assert len(scales) == 1


def test_one_side_beside_everybody() -> None:
    picture = by_year([casualties(2016), casualties(2016, side="armenian")])
    titles = [plot["title"]["text"] for plot in picture.spec["concat"][:2]]
    assert titles == ["All people", "Armenian side"]


def test_small_figures_are_on_an_even_scale() -> None:
    assert "logarithmic" not in by_year([casualties(2016)]).title
    assert "logarithmic" in by_year([casualties(2019), casualties(2020)]).title


def test_what_is_no_answer_is_refused() -> None:
    with pytest.raises(WrongTypeError, match="'2016' is of type str: expected an answer"):
        by_year(["2016"])  # type: ignore[list-item]


@pytest.mark.parametrize("period", [None, "2016/..", "../2016"])
def test_a_time_without_two_ends_is_refused(period: str | None) -> None:
    with pytest.raises(PictureError, match="expected an answer for a time with two ends"):
        by_year([casualties(period)])


@pytest.mark.parametrize("period", ["2015/2016", "2016-04", "2015-12/2016-11", "2016-04-01"])
def test_what_is_not_one_whole_year_is_refused(period: str) -> None:
    with pytest.raises(PictureError, match=f"'{period}': expected a whole year"):
        by_year([casualties(period)])


@pytest.mark.parametrize("rows", [casualties_by("month", period="2016"), [casualties("2016-04")]])
def test_the_figure_of_a_month_is_not_drawn_as_that_of_the_year(rows: Rows) -> None:
    with pytest.raises(PictureError, match="expected a whole year"):
        by_year(rows)


def test_a_year_may_be_given_by_its_days() -> None:
    rows = rows_of(by_year([casualties("2016-01-01/2016-12-31")]))
    assert [(row["year"], row["low"]) for row in rows] == [("2016", 232)]


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (
            {"measure": "wounded"},
            "'wounded': expected answers of one measure; the first has killed",
        ),
        (
            {"category": "civilian"},
            "'civilian': expected answers of one category; the first has none",
        ),
        ({"claimant": "azerbaijan"}, "'azerbaijan': expected answers of one claimant"),
    ],
)
def test_what_is_drawn_together_is_of_one_kind(other: dict[str, Any], told: str) -> None:
    for rows, longer in (([2015, other], []), ([2015], [other])):
        answers = [casualties(one) if one == 2015 else casualties(2016, **other) for one in rows]
        with pytest.raises(PictureError, match=told):
            by_year(answers, longer=[casualties("1988/1994", **one) for one in longer])


def test_a_year_is_drawn_once() -> None:
    with pytest.raises(PictureError, match="'2016, all people': expected each year once"):
        by_year([casualties(2016), casualties("2016-01-01/2016-12-31")])


def test_an_answer_alone_is_no_list() -> None:
    with pytest.raises(WrongTypeError, match="expected answers of casualties"):
        by_year(casualties(2016))  # type: ignore[arg-type]


def test_the_title_names_what_was_asked() -> None:
    assert by_year([casualties(2016)]).title == "Killed by year, 2016"
    asked = casualties(2014, event="border-clashes-1994-2020", claimant="azerbaijan")
    title = "Killed, Border clashes, 1994–2020, claims of Azerbaijan alone by year, 2014"
    assert by_year([asked]).title == title
    voice = casualties(2014, category="unspecified", claimant="article")
    title = "Killed, category not said, claims of the article alone by year, 2014"
    assert by_year([voice]).title == title


def test_an_event_of_other_data_has_its_name_there() -> None:
    data = Dataset.bundled(edition="2025")
    asked = [data.casualties(2023, event="tegh-clash-2023-04-11")]
    named = "Killed, Clash at Tegh, 11 April 2023 by year, 2023"
    assert by_year(asked, dataset=data).title == named
    assert by_year(asked).title == "Killed, tegh-clash-2023-04-11 by year, 2023"


def test_no_year_at_all_is_refused() -> None:
    with pytest.raises(PictureError, match="at least one year"):
        by_year([])
