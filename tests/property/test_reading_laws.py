"""Laws of reading: bounds computed again from what is printed agree with parsing it."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import counts

from karabakh_data import CasualtyRange, Reading
from karabakh_data.errors import RangeParseError
from karabakh_data.values._integers import shortens
from karabakh_data.values._phrases import read
from karabakh_data.values._readings import recompute

STATED = (
    Reading.PLAIN,
    Reading.WORD_NUMBER,
    Reading.AT_LEAST,
    Reading.AT_MOST,
    Reading.MORE_THAN,
)
"""The readings of a text that states its bounds."""

words = st.sampled_from("two five eleven ninety-nine twenty".split())
figures = st.builds(str, counts) | st.builds("{:,}".format, counts) | words
patterns = st.sampled_from(
    "{0}|{0}+|{0}–{1}|{0}-{1}+|{0} to {1}|between {0} and {1}|at least {0}|no fewer than {0}|"
    "more than {0}|over {0}|up to {0}|at most {0}|fewer than {0}|{0} or more|{0} or fewer".split(
        "|"
    )
)
printed = st.builds(str.format, patterns, figures, figures)
"""Figures as they are printed, not all of which can be read: some go down."""
hedges = st.sampled_from("about almost approximately around estimated nearly roughly some".split())


def ways_to_read(text: str, readings: tuple[Reading, ...]) -> dict[Reading, CasualtyRange | None]:
    """Return the readings that a text allows, with the bounds of each."""
    found = {}
    for reading in readings:
        try:
            found[reading] = recompute(text, reading)
        except RangeParseError:
            continue
    return found


@given(printed)
def test_what_can_be_parsed_has_one_reading_and_the_same_bounds(text: str) -> None:
    ways = ways_to_read(text, STATED)
    try:
        parsed = CasualtyRange.parse(text)
    except RangeParseError:
        assert ways == {}
    else:
        assert ways == {read(text)[2]: parsed}


@given(st.text("0123456789,–-+ tolesam", max_size=12) | st.text(max_size=8))
def test_any_text_has_at_most_one_reading(text: str) -> None:
    assert len(ways_to_read(text, STATED)) <= 1


@given(counts, st.sampled_from(["{}", "{:,}"]))
def test_a_number_is_read_as_itself(count: int, form: str) -> None:
    assert recompute(form.format(count), Reading.PLAIN) == CasualtyRange.exactly(count)


@given(counts)
def test_more_than_is_at_least_one_more(count: int) -> None:
    more = recompute(f"more than {count}", Reading.MORE_THAN)
    assert more == recompute(f"at least {count + 1}", Reading.AT_LEAST)


@given(hedges, counts, st.none() | counts)
def test_a_hedge_does_not_change_the_figure(hedge: str, one: int, other: int | None) -> None:
    text = f"{one}" if other is None else f"{min(one, other)}–{max(one, other)}"
    hedged = recompute(f"{hedge} {text}", Reading.APPROXIMATE)
    assert hedged == recompute(text, Reading.PLAIN)
    with pytest.raises(RangeParseError):
        recompute(text, Reading.APPROXIMATE)


@given(counts, counts, st.sampled_from("-–"))
def test_reversed_ends_are_put_in_order(one: int, other: int, dash: str) -> None:
    low, high = sorted((one, other))
    # Such a low end may be short for thousands, in whatever order they stand.
    assume(low >= 1_000 or not shortens(low, high))
    found = recompute(f"{high:,}{dash}{low:,}", Reading.REVERSED_IN_PRINT)
    assert found == CasualtyRange(low, high)
    if low < high:
        for reading in (*STATED, Reading.APPROXIMATE):
            with pytest.raises(RangeParseError):
                recompute(f"{high:,}{dash}{low:,}", reading)


@given(printed.filter(lambda text: any(map(str.isdecimal, text))))
def test_a_figure_is_never_taken_for_words_alone(text: str) -> None:
    assert ways_to_read(text, (Reading.ENUMERATED, Reading.NONE, Reading.VAGUE)) == {}


@given(st.text(max_size=12), st.sampled_from(Reading))
def test_reading_gives_bounds_or_refuses(text: str, reading: Reading) -> None:
    found = ways_to_read(text, (reading,))
    by_people = {Reading.ENUMERATED, Reading.TRANSLATED}
    assert all(bounds is not None or way in by_people for way, bounds in found.items())
