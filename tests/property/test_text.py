"""Laws of text: what a range is written as is read back, and nothing is guessed.

* ``parse`` undoes ``str``, and ``eval`` undoes ``repr``.
* Every phrase, dash, thousands mark and number word is read, in any case, whatever the spaces.
* Approximations, plurals without a number, shortened or reversed bounds, full stops, negative
  figures, mixed marks and texts without a figure are refused.
* Any text at all is read, or refused by a RangeParseError that carries it.
"""

import pytest
from each import each
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import counts, ranges

from karabakh_data import CasualtyRange
from karabakh_data.errors import RangeParseError

AT_LEAST = [
    "at least {}",
    "no less than {}",
    "no fewer than {}",
    "not less than {}",
    "not fewer than {}",
    "≥ {}",
    "≥{}",
    ">= {}",
    ">={}",
    "{}+",
    "{} +",
    "{} or more",
]
MORE_THAN = ["more than {}", "over {}", "> {}", ">{}"]
AT_MOST = [
    "up to {}",
    "at most {}",
    "as many as {}",
    "no more than {}",
    "not more than {}",
    "≤ {}",
    "≤{}",
    "<= {}",
    "<={}",
    "{} or fewer",
    "{} or less",
]
FEWER_THAN = ["fewer than {}", "less than {}", "under {}", "< {}", "<{}"]
DASHES = {
    "hyphen-minus": "-",
    "hyphen": "\N{HYPHEN}",
    "non-breaking hyphen": "\N{NON-BREAKING HYPHEN}",
    "figure dash": "\N{FIGURE DASH}",
    "en dash": "\N{EN DASH}",
    "em dash": "\N{EM DASH}",
    "minus sign": "\N{MINUS SIGN}",
}
SPACES = {
    "space": " ",
    "no-break space": "\N{NO-BREAK SPACE}",
    "thin space": "\N{THIN SPACE}",
    "narrow no-break space": "\N{NARROW NO-BREAK SPACE}",
}
MARKS = {
    "comma": ",",
    "apostrophe": "'",
    "right single quotation mark": "\N{RIGHT SINGLE QUOTATION MARK}",
    **SPACES,
}
UNITS = "one two three four five six seven eight nine".split()
TEENS = ("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen").split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBER_WORDS = [
    "zero",
    *UNITS,
    *TEENS,
    *(word for ten in TENS for word in (ten, *(f"{ten}-{unit}" for unit in UNITS))),
    "a hundred",
]
APPROXIMATIONS = [
    "about {}",
    "around {}",
    "some {}",
    "nearly {}",
    "almost {}",
    "roughly {}",
    "approximately {}",
    "circa {}",
    "c. {}",
    "~{}",
    "{} or so",
    "{}?",
    "{} people",
]
WITHOUT_A_FIGURE = ["", " ", "+", "–", "dozens", "hundreds", "several", "at least", "unknown"]
PIECES = [*"0179", *",.'+-– <≥", "at least", "between ", " and ", " to ", " or more", "ten", "000"]

ends = st.tuples(counts, counts).map(sorted)
large_counts = st.integers(1_000, 10**12)


@given(ranges())
def test_parse_undoes_str(a: CasualtyRange) -> None:
    assert CasualtyRange.parse(str(a)) == a


@given(ranges())
def test_eval_undoes_repr(a: CasualtyRange) -> None:
    assert eval(repr(a)) == a  # noqa: S307 - its own representation


@given(counts)
def test_bare_figure_is_exact(n: int) -> None:
    assert CasualtyRange.parse(f"{n}") == CasualtyRange.exactly(n)
    assert CasualtyRange.parse(f"{n:,}") == CasualtyRange.exactly(n)


@pytest.mark.parametrize("phrase", AT_LEAST)
@given(counts)
def test_at_least(phrase: str, n: int) -> None:
    assert CasualtyRange.parse(phrase.format(n)) == CasualtyRange.at_least(n)


@pytest.mark.parametrize("phrase", MORE_THAN)
@given(counts)
def test_more_than(phrase: str, n: int) -> None:
    assert CasualtyRange.parse(phrase.format(n)) == CasualtyRange.at_least(n + 1)


@pytest.mark.parametrize("phrase", AT_MOST)
@given(counts)
def test_at_most(phrase: str, n: int) -> None:
    assert CasualtyRange.parse(phrase.format(n)) == CasualtyRange.at_most(n)


@pytest.mark.parametrize("phrase", FEWER_THAN)
@given(counts)
def test_fewer_than(phrase: str, n: int) -> None:
    assert CasualtyRange.parse(phrase.format(n + 1)) == CasualtyRange.at_most(n)


@pytest.mark.parametrize("phrase", ["{} to {}", "between {} and {}", "Between {} and {}"])
@given(ends)
def test_two_ends_in_words(phrase: str, pair: list[int]) -> None:
    assert CasualtyRange.parse(phrase.format(*pair)) == CasualtyRange(*pair)


@pytest.mark.parametrize("dash", DASHES.values(), ids=DASHES)
@given(ends, st.sampled_from(["", " "]))
def test_two_ends_with_dash(dash: str, pair: list[int], space: str) -> None:
    low, high = pair
    assert CasualtyRange.parse(f"{low}{space}{dash}{space}{high}") == CasualtyRange(low, high)


@given(ends, st.sampled_from(["–", " to "]), st.sampled_from(["+", " +"]))
def test_plus_opens_two_ends(pair: list[int], dash: str, plus: str) -> None:
    low, high = pair
    assert CasualtyRange.parse(f"{low}{dash}{high}{plus}") == CasualtyRange.at_least(low)


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
@given(large_counts, large_counts)
def test_thousands_mark(mark: str, low: int, more: int) -> None:
    text = f"{low:,}–{low + more:,}".replace(",", mark)
    assert CasualtyRange.parse(text) == CasualtyRange(low, low + more)


@each(NUMBER_WORDS)
def test_number_word(word: str) -> None:
    count = NUMBER_WORDS.index(word)
    assert CasualtyRange.parse(word) == CasualtyRange.exactly(count)
    assert CasualtyRange.parse(f"{word}+") == CasualtyRange.at_least(count)
    assert CasualtyRange.parse(f"up to {word}") == CasualtyRange.at_most(count)


@given(st.tuples(st.integers(0, 100), st.integers(0, 100)).map(sorted))
def test_number_words_at_two_ends(pair: list[int]) -> None:
    low, high = (NUMBER_WORDS[count] for count in pair)
    assert CasualtyRange.parse(f"{low} to {high}") == CasualtyRange(*pair)
    assert CasualtyRange.parse(f"between {low} and {high}") == CasualtyRange(*pair)


@pytest.mark.parametrize("space", SPACES.values(), ids=SPACES)
@given(st.sampled_from([*AT_LEAST, *MORE_THAN, *AT_MOST, *FEWER_THAN]), st.integers(1, 100))
def test_case_and_spaces_do_not_matter(space: str, phrase: str, n: int) -> None:
    text = phrase.format(NUMBER_WORDS[n]).upper().replace(" ", 2 * space)
    assert CasualtyRange.parse(f"{space}{text}{space}") == CasualtyRange.parse(phrase.format(n))


@pytest.mark.parametrize("phrase", APPROXIMATIONS)
@given(counts)
def test_approximation_is_refused(phrase: str, n: int) -> None:
    _refuse(phrase.format(n))


@pytest.mark.parametrize("text", WITHOUT_A_FIGURE)
def test_text_without_a_figure_is_refused(text: str) -> None:
    _refuse(text)


@given(st.integers(10, 10**12), counts)
def test_shortened_upper_figure_is_refused(low: int, n: int) -> None:
    assume(len(str(n)) < len(str(low)))
    assert "in full" in _refuse(f"{low}–{n}").expected
    assert "in full" in _refuse(f"{low:,}–{n:,}").expected


@given(st.integers(0, 12), st.sets(st.integers(0, 8), min_size=2, max_size=2))
def test_reversed_bounds_are_refused(power: int, offsets: set[int]) -> None:
    low, high = (10**power + offset for offset in sorted(offsets))
    assert "lower figure first" in _refuse(f"{high}–{low}").expected
    assert "lower figure first" in _refuse(f"between {high:,} and {low:,}").expected


@given(counts, st.integers(0, 999))
def test_full_stop_is_refused(n: int, m: int) -> None:
    _refuse(f"{n}.{m}")
    _refuse(f"{n}.{m:03}")


@pytest.mark.parametrize("dash", DASHES.values(), ids=DASHES)
@given(counts)
def test_negative_figure_is_refused(dash: str, n: int) -> None:
    _refuse(f"{dash}{n}")
    _refuse(f"{dash}{n}+")


@given(
    st.integers(10**6, 10**9 - 1),
    st.permutations([",", "'", "\N{RIGHT SINGLE QUOTATION MARK}", " "]),
)
def test_mixed_thousands_marks_are_refused(n: int, marks: list[str]) -> None:
    millions, thousands, rest = f"{n:,}".split(",")
    assert "one kind" in _refuse(f"{millions}{marks[0]}{thousands}{marks[1]}{rest}").expected


@given(st.integers(1_000, 10**12), st.integers(1, 2))
def test_misplaced_thousands_mark_is_refused(n: int, digits: int) -> None:
    _refuse(f"{n:,}"[:-digits])
    _refuse(f"{n},{n % 1_000:03}")


@given(ends)
def test_two_statements_are_refused(pair: list[int]) -> None:
    low, high = pair
    _refuse(f"at least {low} or more")
    _refuse(f"at least {low}–{high}")
    _refuse(f"between {low}–{high}")
    _refuse(f"{low} and {high}")


@pytest.mark.parametrize("phrase", FEWER_THAN)
def test_fewer_than_nobody_is_refused(phrase: str) -> None:
    _refuse(phrase.format(0))
    _refuse(phrase.format("zero"))


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    held = _read(text)
    if isinstance(held, CasualtyRange):
        assert CasualtyRange.parse(str(held)) == held
    else:
        assert held.value == text


def _read(text: str) -> CasualtyRange | RangeParseError:
    try:
        return CasualtyRange.parse(text)
    except RangeParseError as error:
        return error


def _refuse(text: str) -> RangeParseError:
    with pytest.raises(RangeParseError) as caught:
        CasualtyRange.parse(text)
    assert caught.value.value == text
    return caught.value
