"""The notation against two oracles: the library edtf, and the dates of the standard library.

* edtf reads the same bounds from every date and closed span, from the closed end of an open span
  the same bound, and from each end the same precision and the same marks.
* What edtf refuses, ``Period`` refuses; it may refuse more: dates that no calendar has, which
  edtf lets pass, and notations beyond the subset.
* edtf takes no mark behind a season alone; it is asked for the span from that season to itself.
* What edtf reads although ``Period`` does not is refused as EDTF that is not supported; only dates
  that no calendar has, and spans that end before they start, are refused for that.
* A day, and a month by its first day, is accepted exactly when it is a date of the standard
  library.
"""

import warnings
from datetime import date
from typing import Any

import pytest
from depth import examples
from hypothesis import given
from hypothesis import strategies as st
from period_strategies import (
    MARKS,
    UNITS,
    beyond,
    closed_spans,
    dates,
    ends,
    misprints,
    open_spans,
    spans,
)

from karabakh_data import Period
from karabakh_data.errors import PeriodError

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import edtf

# The grammar of edtf takes its time.
patient = examples(25)


def is_marked_season(text: str) -> bool:
    """Whether a text is a season with a mark, which edtf takes as an end of a span only."""
    return text[4:-1] in ("-21", "-22", "-23") and text[-1] in MARKS


OFF_CALENDAR = ("a day from 01 to ", "an end that is not before")
"""What is expected where edtf lets a date pass that no calendar has, or ends in reverse."""


def read(text: str) -> Any:  # noqa: ANN401 - edtf does not tell
    """What edtf reads from a text."""
    return edtf.parse_edtf(f"{text}/{text}" if is_marked_season(text) else text)


def bounds(text: str) -> tuple[date, date]:
    """The first and the last day of a closed period, as edtf reads them."""
    period = read(text)
    return date(*period.lower_strict()[:3]), date(*period.upper_strict()[:3])


def precision(bare: str) -> str:
    """The unit of a date without a mark, as edtf reads it; its seasons do not tell theirs."""
    period = read(bare)
    return "season" if isinstance(period, edtf.Season) else period.precision


def refusal(text: str) -> PeriodError | None:
    """The error with which a text is refused, if it is."""
    try:
        Period(text)
    except PeriodError as error:
        return error
    return None


def is_period(text: str) -> bool:
    """Whether a text is accepted."""
    return refusal(text) is None


def is_day(text: str) -> bool:
    """Whether a text is a day on the calendar of the standard library."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


@patient
@given(dates() | closed_spans())
def test_bounds_as_in_edtf(text: str) -> None:
    a = Period(text)
    assert (a.earliest, a.latest) == bounds(text)


@patient
@given(open_spans())
def test_closed_end_as_in_edtf(text: str) -> None:
    a, (start, end) = Period(text), text.split("/")
    assert a.earliest == (None if start == ".." else bounds(start)[0])
    assert a.latest == (None if end == ".." else bounds(end)[1])


@patient
@given(dates() | spans())
def test_precision_as_in_edtf(text: str) -> None:
    units = [precision(end) for end in ends(text) if end != ".."]
    assert Period(text).precision == max(units, key=UNITS.index)


@patient
@given(dates() | spans())
def test_marks_as_in_edtf(text: str) -> None:
    a, b = Period(text), read(text)
    both = b.is_uncertain_and_approximate
    assert a.is_uncertain == (b.is_uncertain or both)
    assert a.is_approximate == (b.is_approximate or both)


@patient
@given(open_spans())
def test_open_spans_are_accepted_by_edtf(text: str) -> None:
    assert edtf.is_valid_edtf(str(Period(text)))


@given(misprints())
def test_what_edtf_refuses_is_refused(text: str) -> None:
    if is_period(text):
        assert edtf.is_valid_edtf(text) or is_marked_season(text)


def is_edtf(text: str) -> bool:
    """Whether edtf reads a text, blanks around it apart; of some texts it does not get that far."""
    try:
        return text == text.strip() and edtf.is_valid_edtf(text)
    except (AttributeError, TypeError):
        return False


@patient
@given(beyond())
def test_edtf_that_is_not_supported_is_refused_as_such(text: str) -> None:
    with pytest.raises(PeriodError) as caught:
        Period(text)
    assert is_edtf(text)
    assert "(valid EDTF, not supported: " in str(caught.value)


@patient
@given(misprints(beyond()) | misprints())
def test_misprints_that_are_edtf_are_refused_as_such(text: str) -> None:
    error = refusal(text)
    if error is not None and not error.remark and not error.expected.startswith(OFF_CALENDAR):
        assert not is_edtf(text)


@given(misprints())
def test_misprints_that_are_accepted_have_bounds_as_in_edtf(text: str) -> None:
    if is_period(text) and ".." not in text:
        assert (Period(text).earliest, Period(text).latest) == bounds(text)


@given(st.integers(0, 9999), st.integers(0, 29), st.integers(0, 39), st.sampled_from(["", *MARKS]))
def test_days_are_those_of_the_calendar(year: int, month: int, day: int, mark: str) -> None:
    text = f"{year:04}-{month:02}-{day:02}"
    assert is_period(text + mark) == is_day(text)


@given(
    st.integers(0, 9999), st.integers(0, 20) | st.integers(24, 99), st.sampled_from(["", *MARKS])
)
def test_months_are_those_of_the_calendar(year: int, month: int, mark: str) -> None:
    text = f"{year:04}-{month:02}"
    assert is_period(text + mark) == is_day(f"{text}-01")
