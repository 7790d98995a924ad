"""What others count, beside the total, by year."""

from typing import Any

import pytest

from karabakh_data import PictureError, WrongTypeError, casualties, compare
from karabakh_data.plotting import Picture, comparison

CY = "ucdp-country-year"
CY_NAME = "UCDP Country-Year Dataset on Organized Violence within Country Borders"


def rows_of(picture: Picture) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = picture.spec["concat"][0]["data"]["values"]
    return rows


def notes_of(picture: Picture) -> str:
    return " ".join(picture.spec["concat"][-1]["title"]["text"])


def test_each_has_an_interval_of_its_own_in_each_year() -> None:
    rows = rows_of(comparison(compare("2015/2016", series=CY)))
    assert [(row["year"], row["series"], row["low"], row["high"], row["best"]) for row in rows] == [
        ("2015", "here", 111, 111, None),
        ("2015", CY_NAME, 65, 121, 72),
        ("2016", "here", 232, 236, None),
        ("2016", CY_NAME, 141, 263, 141),
    ]
    places = [row["at"] for row in rows]
    assert places == sorted(set(places))
    assert all(int(row["at"]) == int(row["year"]) for row in rows)


def test_what_has_no_figure_is_not_drawn_and_is_told() -> None:
    picture = comparison(compare(1990, series=["prio-battle-deaths", "ucdp-one-sided"]))
    (row,) = rows_of(picture)
    assert (row["series"], row["open"]) == ("PRIO Battle Deaths Dataset", True)
    assert (
        "1990: no figure here, 283 or more by PRIO Battle Deaths Dataset, "
        "no figure by UCDP One-sided Violence Dataset"
    ) in picture.alt
    assert "no upper end" in notes_of(picture)
    assert "no upper end" not in notes_of(comparison(compare(2016, series=CY)))


def test_the_title_and_the_notes_say_what_and_whom_to_name() -> None:
    compared = compare("2008/2020")
    picture = comparison(compared)
    assert picture.title == (
        "Killed by year, 2008–2020, here and by others, on a logarithmic scale"
    )
    for series in compared.series:
        assert series.attribution in notes_of(picture)
    assert comparison(compare(2016, series=CY)).title == "Killed by year, 2016, here and by others"


def test_colours_are_of_each_series_and_of_no_side() -> None:
    tables = {str(number): [{"year": 2016, "low": 1, "best": 1, "high": 1}] for number in range(6)}
    picture = comparison(compare(2016, series=tables))
    scale = picture.spec["concat"][0]["layer"][0]["encoding"]["color"]["scale"]
    assert scale["domain"] == ["here", *tables]
    assert len(scale["range"]) == 7


def test_it_is_drawn() -> None:
    assert "<svg" in comparison(compare("2008/2020")).to_svg()


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(WrongTypeError):
        comparison(casualties(2016))  # type: ignore[arg-type]
    with pytest.raises(PictureError, match="somebody has a figure"):
        comparison(compare(1988))
