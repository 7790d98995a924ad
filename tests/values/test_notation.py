"""The years of a period, read off its text; the rest of the notation is tested as periods."""

import pytest
from hypothesis import given
from period_strategies import closed_spans, dates

from karabakh_data import Period
from karabakh_data.values._notation import years_of


@pytest.mark.parametrize(
    ("edtf", "years"),
    [
        ("2016", ("2016", "2016")),
        ("2016-04-01~", ("2016", "2016")),
        ("1994-05/2009-08", ("1994", "2009")),
        ("1988?/1994", ("1988", "1994")),
        ("2016-04/2016", ("2016", "2016")),
        # No more is looked at than the years.
        ("2016-13/2017-soon", ("2016", "2017")),
        ("1994/..", None),
        ("../1994", None),
        ("2016/2015", None),
        ("201", None),
        ("201/2016", None),
        ("2016/201", None),
        ("201/201", None),
        ("199X/2016", None),
        ("1994/200X", None),
        ("٢٠١٦", None),
        ("", None),
    ],
)
def test_years_of(edtf: str, years: tuple[str, str] | None) -> None:
    assert years_of(edtf) == years


@given(dates() | closed_spans())
def test_years_of_a_period_are_those_of_its_days(edtf: str) -> None:
    period = Period(edtf)
    assert period.earliest
    assert period.latest
    days = (period.earliest, period.latest)
    assert years_of(edtf) == tuple(f"{day.year:04}" for day in days)
