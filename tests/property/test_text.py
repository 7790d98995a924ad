"""Laws of text: what a range is written as is read back, and nothing is guessed.

* ``parse`` undoes ``str``, and ``eval`` undoes ``repr``.
* A format pads ``str``, so ``parse`` undoes it, too, where the padding is of spaces.
* Every phrase, dash, thousands mark and number word is read, in any case, whatever the spaces.
* Numbers in words are read back, with and without hyphens and the word and.
* A low end that may be short for thousands is refused, and each suggestion of an error is read.
* Two numbers in words are read, or refused with what they may mean, if they can be told apart in
  more ways than one.
* Approximations, plurals without a number, shortened or reversed bounds, full stops, negative
  figures, mixed marks and texts without a figure are refused.
* Any text at all is read, or refused by a RangeParseError that carries it.
"""

import pytest
from each import each
from hypothesis import assume, example, given
from hypothesis import strategies as st
from strategies import counts, ranges

from karabakh_data import CasualtyRange
from karabakh_data.errors import RangeParseError

AT_LEAST = [
    "no lower than {}",
    "not lower than {}",
    "not under {}",
    "not below {}",
    "a minimum of {}",
    "minimum {}",
    "{} plus",
    "{} and more",
    "{} or above",
    "{} and above",
    "{} or over",
    "{} and over",
    "{} or higher",
    "{} at least",
    "{} at the least",
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
MORE_THAN = [
    "greater than {}",
    "higher than {}",
    "above {}",
    "exceeding {}",
    "in excess of {}",
    "more than {}",
    "over {}",
    "> {}",
    ">{}",
]
AT_MOST = [
    "no greater than {}",
    "no higher than {}",
    "not greater than {}",
    "not higher than {}",
    "not over {}",
    "not above {}",
    "not exceeding {}",
    "a maximum of {}",
    "maximum {}",
    "at the most {}",
    "{} or below",
    "{} or under",
    "{} or lower",
    "{} at most",
    "{} at the most",
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
FEWER_THAN = [
    "below {}",
    "lower than {}",
    "smaller than {}",
    "fewer than {}",
    "less than {}",
    "under {}",
    "< {}",
    "<{}",
]
EXACTLY = [
    "exactly {}",
    "precisely {}",
    "a total of {}",
    "= {}",
    "={}",
    "{} exactly",
    "{} in total",
]
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
PIECES = [
    *"0179",
    " or ",
    "from ",
    " thousand",
    " million",
    "exactly ",
    ", at most ",
    *",.'+-– <≥",
    "at least",
    "between ",
    " and ",
    " to ",
    " or more",
    "ten",
    "000",
]


def spell(n: int, hyphen: str, joint: str) -> str:
    """Write a number below a million in English words."""
    if n >= 1_000:
        parts, last = [f"{spell(n // 1_000, hyphen, joint)} thousand"], n % 1_000
    elif n >= 100:
        parts, last = [f"{UNITS[n // 100 - 1]} hundred"], n % 100
    elif n >= 20 and n % 10:
        return f"{TENS[n // 10 - 2]}{hyphen}{UNITS[n % 10 - 1]}"
    else:
        return [*["zero"], *UNITS, *TEENS][n] if n < 20 else TENS[n // 10 - 2]
    return joint.join([*parts, *([spell(last, hyphen, joint)] if last else [])])


ends = st.tuples(counts, counts).map(sorted)
numbers_in_words = st.integers(0, 2_000) | st.integers(0, 999_999)
hyphens = st.sampled_from(["-", " ", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}"])
joints = st.sampled_from([" and ", " ", ", ", ", and "])
large_counts = st.integers(1_000, 10**12)


@given(ranges())
def test_parse_undoes_str(a: CasualtyRange) -> None:
    assert CasualtyRange.parse(str(a)) == a


@given(st.integers(1, 999), st.integers(2, 10**6))
def test_parse_undoes_str_of_low_ends_before_thousands(low: int, high: int) -> None:
    a = CasualtyRange(low, high * 1_000)
    assert CasualtyRange.parse(str(a)) == a


@given(ranges(), st.sampled_from("<>^"), st.integers(1, 99), st.sampled_from(["", ","]))
def test_format_pads_str(a: CasualtyRange, side: str, width: int, comma: str) -> None:
    text = f"{a:{side}{width}{comma}}"
    assert len(text) == max(width, len(str(a)))
    assert text.strip() == str(a)
    assert CasualtyRange.parse(text) == a


@given(numbers_in_words, hyphens, joints)
def test_numbers_in_words_are_read_back(n: int, hyphen: str, joint: str) -> None:
    words = spell(n, hyphen, joint)
    assert CasualtyRange.parse(words) == CasualtyRange.exactly(n)
    assert CasualtyRange.parse(f"more than {words}") == CasualtyRange.at_least(n + 1)
    assert CasualtyRange.parse(f"{words} or fewer") == CasualtyRange.at_most(n)


@given(st.tuples(numbers_in_words, numbers_in_words).map(sorted), hyphens, joints)
@example(pair=[1_600, 1_600], hyphen="-", joint=" and ")
def test_two_numbers_in_words_are_read_back_or_refused(
    pair: list[int], hyphen: str, joint: str
) -> None:
    low, high = (spell(n, hyphen, joint) for n in pair)
    for phrase in ("{} to {}", "from {} to {}", "between {} and {}"):
        held = _read(phrase.format(low, high))
        if isinstance(held, CasualtyRange):
            assert held == CasualtyRange(*pair)
        else:
            assert CasualtyRange(*pair) in map(CasualtyRange.parse, held.suggestions)


@given(counts, st.sampled_from([("hundred", 100), ("thousand", 10**3), ("million", 10**6)]))
def test_multipliers_in_words(n: int, scale: tuple[str, int]) -> None:
    word, times = scale
    assert CasualtyRange.parse(f"{n} {word}") == CasualtyRange.exactly(n * times)
    assert CasualtyRange.parse(f"over {n:,} {word}") == CasualtyRange.at_least(n * times + 1)


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


@pytest.mark.parametrize("phrase", EXACTLY)
@given(counts)
def test_exactly(phrase: str, n: int) -> None:
    assert CasualtyRange.parse(phrase.format(n)) == CasualtyRange.exactly(n)


@pytest.mark.parametrize("lower", [*AT_LEAST, *MORE_THAN])
@given(st.sampled_from([*AT_MOST, *FEWER_THAN]), ends, st.sampled_from([", ", " and ", " but "]))
def test_two_limits(lower: str, upper: str, pair: list[int], joint: str) -> None:
    low, high = pair[0], pair[1] + 2
    one, other = lower.format(low), upper.format(high)
    a, b = CasualtyRange.parse(one), CasualtyRange.parse(other)
    assert CasualtyRange.parse(f"{one}{joint}{other}") == a.intersection(b)


@pytest.mark.parametrize(
    "phrase",
    [
        "{} to {}",
        "from {} to {}",
        "{} up to {}",
        "{} through {}",
        "between {} and {}",
        "Between {} and {}",
    ],
)
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


@given(
    st.sampled_from(["{}–{}", "{} to {}", "from {} to {}", "between {} and {}", "{} or {}"]),
    st.integers(1, 998),
    st.integers(1, 998),
    st.sampled_from([1_000, 10**6]),
)
def test_low_end_that_may_be_short_for_thousands_is_refused(
    phrase: str, low: int, more: int, unit: int
) -> None:
    high = min(low + more, 999) * unit
    error = _refuse(phrase.format(low, f"{high:,}"))
    readings = (CasualtyRange(low * unit, high), CasualtyRange(low, high))
    assert tuple(map(CasualtyRange.parse, error.suggestions)) == readings
    assert "both ends in full" in error.expected


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
        assert all(isinstance(_read(near), CasualtyRange) for near in held.suggestions)


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
