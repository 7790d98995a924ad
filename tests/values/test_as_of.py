"""For which time data stands, and which edition has what came later."""

import pytest

from karabakh_data import Period
from karabakh_data.values._as_of import beyond, notice_for

FIRST = "Data as of 2021-01; later events are absent."
LATER = f'{FIRST} They are in edition 2025: Dataset.bundled("2025"), or --edition 2025'
LAST = "Data as of 2025-12; later events are absent."


@pytest.mark.parametrize("edtf", ["2016", "2021-01", "2021-01-31", "1988/2020", "../2021-01"])
def test_of_a_period_that_ends_with_the_month_at_the_latest_nothing_is_told(edtf: str) -> None:
    assert beyond("2021-01", Period(edtf)) == ""
    assert notice_for("2021-01", Period(edtf)) == FIRST


@pytest.mark.parametrize("edtf", ["2021", "2021-02", "2021-02-01", "1988/2021-02", "2016/.."])
def test_of_a_period_that_goes_on_it_is_told_which_edition_goes_on_too(edtf: str) -> None:
    assert beyond("2021-01", Period(edtf)) == LATER
    assert notice_for("2021-01", Period(edtf)) == LATER


@pytest.mark.parametrize("edtf", ["2026", "2016/.."])
def test_nothing_goes_on_after_the_newest_edition(edtf: str) -> None:
    assert beyond("2025-12", Period(edtf)) == LAST
    assert notice_for("2025-12", Period(edtf)) == LAST


def test_of_data_between_two_editions_the_newer_has_more() -> None:
    assert beyond("2023-06", Period("2024")).startswith("Data as of 2023-06; ")
    assert "They are in edition 2025: " in beyond("2023-06", Period("2024"))


def test_of_several_newer_editions_the_newest_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    three = {"2021-01": "2021-01", "2025": "2025-12", "2027": "2027-06"}
    monkeypatch.setattr("karabakh_data.values._as_of.EDITIONS", three)
    assert "They are in edition 2027: " in beyond("2021-01", Period("2024"))


def test_of_data_newer_than_any_edition_none_is_told() -> None:
    assert beyond("2026-03", Period("2027")) == "Data as of 2026-03; later events are absent."


def test_if_no_period_is_asked_for_the_month_is_told_alone() -> None:
    assert beyond("2021-01", None) == ""
    assert notice_for("2021-01", None) == FIRST
