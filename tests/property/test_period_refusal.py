"""Laws of refusal.

* A text is a period written like that, or it is refused with a ``PeriodError`` that holds it.
* What such an error suggests is a period, and not what was refused, for what people type, too.
* What is wrong at one end of a span is mended there: the other end and all marks stay.
* A period that is typed with blanks, another dash, or in words is suggested as it is meant.
* Whatever is neither text, number, day nor period is refused with a ``WrongTypeError``.
"""

from calendar import month_name
from collections.abc import Callable
from datetime import UTC, date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from period_strategies import (
    MARKS,
    beyond,
    calendar_days,
    closed_spans,
    dates,
    misprints,
    spans,
)

from karabakh_data import Period
from karabakh_data.errors import PeriodError, WrongTypeError


@st.composite
def misdated(draw: st.DrawFn) -> str:
    """Texts in the form of a day or month, seldom on the calendar, alone or at an end of a span."""
    year, month, day = (draw(st.integers(0, top)) for top in (9999, 19, 39))
    text = draw(st.sampled_from([f"{year:04}-{month:02}", f"{year:04}-{month:02}-{day:02}"]))
    form = draw(st.sampled_from(["{}", "{}/..", "../{}", "{}/2016", "1988-02-20/{}"]))
    return form.format(text + draw(st.text(MARKS, max_size=1)))


@st.composite
def reversed_spans(draw: st.DrawFn) -> str:
    """Texts of two dates, often the later first."""
    return "/".join(draw(st.tuples(dates(), dates())))


times = st.datetimes().filter(lambda moment: moment.time() != time()) | st.datetimes(
    timezones=st.just(UTC)
)
strangers = (
    st.none()
    | st.booleans()
    | st.floats()
    | st.binary()
    | times
    | st.lists(dates())
    | st.builds(range, st.integers(1990, 2020), st.integers(1990, 2020), st.integers(1, 2))
    | st.tuples(st.integers(1990, 2020), st.integers(1990, 2020))
)
MONTH_NAMES = month_name[1:]
WORDS = "from to since until circa about in the of may April Sept. 1st 2nd spring winter Q1".split()
typed = st.lists(
    st.sampled_from(
        [*WORDS, *"-–/.:,?~X'", " ", " - ", "..", "2016", "08", "1", "19", "24", "1990s"]
    ),
    max_size=9,
).map("".join)
"""Texts of what people type, few of them with a meaning."""
texts = misprints() | misdated() | reversed_spans() | dates() | spans()


def refusal(text: str) -> PeriodError | None:
    """The error with which a text is refused, if it is."""
    try:
        Period(text)
    except PeriodError as error:
        return error
    return None


@given(texts | st.text())
def test_a_text_is_a_period_or_refused(text: str) -> None:
    error = refusal(text)
    assert (str(Period(text)) if error is None else error.value) == text


@given(texts | typed | typed.map(str.upper) | beyond())
def test_suggestions_are_periods(text: str) -> None:
    error = refusal(text)
    suggestions = () if error is None else error.suggestions
    assert len(set(suggestions)) == len(suggestions) <= 3
    assert text not in suggestions
    assert [str(Period(word)) for word in suggestions] == list(suggestions)


@given(strangers, st.sampled_from([Period, Period.of]))
def test_other_types_are_refused(value: object, read: Callable[[object], Period]) -> None:
    with pytest.raises(WrongTypeError) as caught:
        read(value)
    assert caught.value.value is value
    assert [str(Period(word)) for word in caught.value.suggestions] == [*caught.value.suggestions]


def suggested(text: str) -> tuple[str, ...]:
    """What the error about a text suggests."""
    error = refusal(text)
    assert error is not None
    return error.suggestions


@given(dates(st.integers(1, 9998)), st.sampled_from(["?", "~", "%", ""]))
def test_the_other_end_and_the_marks_stay(start: str, mark: str) -> None:
    assert suggested(f"{start}/9999-13{mark}") == (f"{start}/9999-12{mark}",)
    assert suggested(f"{start}/9999-02-30{mark}") == (f"{start}/9999-02-28{mark}",)
    assert suggested(f"0001-13{mark}/..") == (f"0001-12{mark}/..",)


@given(closed_spans(), st.sampled_from([" - ", "\N{EN DASH}", " to ", "--", " / ", ":", "..."]))
def test_spans_with_another_joint_are_suggested(text: str, joint: str) -> None:
    assert suggested(text.replace("/", joint))[0] == text


@given(dates() | spans(), st.sampled_from([" {}", "{} ", "\n{}\t", "in {}"]))
def test_periods_with_blanks_are_suggested(text: str, form: str) -> None:
    assert suggested(form.format(text))[0] == text


@given(calendar_days())
def test_days_and_months_in_words_are_suggested(day: date) -> None:
    year, name = f"{day:%Y}".zfill(4), MONTH_NAMES[day.month - 1]
    assert suggested(f"{day.day} {name} {year}") == (day.isoformat(),)
    assert suggested(f"{name} {day.day}, {year}") == (day.isoformat(),)
    assert suggested(f"{name} {year}") == (day.isoformat()[:7],)
    assert suggested(f"{name[:3]}. {year}") == (day.isoformat()[:7],)
    assert suggested(f"{year}/{day.month}/{day.day}")[0] == day.isoformat()


@given(st.integers(1000, 9998), st.integers(1, 99))
def test_years_with_a_dash_are_suggested(year: int, more: int) -> None:
    last = min(year + more, 9999)
    assert suggested(f"{year}-{last}") == (f"{year}/{last}",)
    assert suggested(f"since {year}") == (f"{year}/..",)
    assert suggested(f"until {year}") == (f"../{year}",)
