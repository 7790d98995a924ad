"""Laws of refusal.

* A text is a period written like that, or it is refused with a ``PeriodError`` that holds it.
* What such an error suggests is a period, and not what was refused.
* Whatever is neither text, number, day nor period is refused with a ``WrongTypeError``.
"""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from period_strategies import MARKS, dates, misprints, spans

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


strangers = (
    st.none() | st.booleans() | st.floats() | st.binary() | st.datetimes() | st.lists(dates())
)
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


@given(texts)
def test_suggestions_are_periods(text: str) -> None:
    error = refusal(text)
    suggestions = () if error is None else error.suggestions
    assert text not in suggestions
    assert [str(Period(word)) for word in suggestions] == list(suggestions)


@given(strangers, st.sampled_from([Period, Period.of]))
def test_other_types_are_refused(value: object, read: Callable[[object], Period]) -> None:
    with pytest.raises(WrongTypeError) as caught:
        read(value)
    assert caught.value.value is value
