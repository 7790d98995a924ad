"""How a figure as printed became the bounds as read, computed again."""

import pytest

from karabakh_data import CasualtyRange, Reading, casualty_claims
from karabakh_data.errors import RangeParseError
from karabakh_data.values._readings import recompute


@pytest.mark.parametrize(
    ("printed", "reading", "low", "high"),
    [
        ("25", Reading.PLAIN, 25, 25),
        ("3,326", Reading.PLAIN, 3326, 3326),
        ("108–112", Reading.PLAIN, 108, 112),
        ("three", Reading.WORD_NUMBER, 3, 3),
        ("A hundred", Reading.WORD_NUMBER, 100, 100),
        ("two to three", Reading.WORD_NUMBER, 2, 3),
        ("2 to three", Reading.WORD_NUMBER, 2, 3),
        ("two to 3", Reading.WORD_NUMBER, 2, 3),
        ("4+", Reading.AT_LEAST, 4, None),
        ("at least 64", Reading.AT_LEAST, 64, None),
        ("541–547+", Reading.AT_LEAST, 541, None),
        ("more than 90", Reading.MORE_THAN, 91, None),
        ("up to 3,000", Reading.AT_MOST, 0, 3000),
        ("fewer than 5", Reading.AT_MOST, 0, 4),
        ("about 400", Reading.APPROXIMATE, 400, 400),
        ("an estimated 30,000", Reading.APPROXIMATE, 30000, 30000),
        ("Some  two", Reading.APPROXIMATE, 2, 2),
        ("around 5–7", Reading.APPROXIMATE, 5, 7),
        ("7,045–7,016", Reading.REVERSED_IN_PRINT, 7016, 7045),
        ("5-3", Reading.REVERSED_IN_PRINT, 3, 5),
        ("none", Reading.NONE, 0, 0),
        ("denied any losses", Reading.NONE, 0, 0),
        ("There were no casualties", Reading.NONE, 0, 0),
        ("NOBODY was hurt", Reading.NONE, 0, 0),
        ("at least … 25", Reading.AT_LEAST, 25, None),
        ("many", Reading.VAGUE, 2, None),
        ("several men", Reading.VAGUE, 2, None),
        ("Dozens of soldiers", Reading.VAGUE, 24, None),
        ("hundreds", Reading.VAGUE, 200, None),
        ("thousands", Reading.VAGUE, 2000, None),
    ],
)
def test_bounds(printed: str, reading: Reading, low: int, high: int | None) -> None:
    assert recompute(printed, reading) == CasualtyRange(low, high)


LEFT_TO_READ = {
    "about 90+": "90+",
    "about dozens": "dozens",
}
"""What is left of them once the hedge is gone."""


def test_who_is_listed_may_be_any_number() -> None:
    assert recompute("a woman and her grandchild", Reading.ENUMERATED) is None
    assert recompute("a 12-year-old boy and an 8-Year-Old girl", Reading.ENUMERATED) is None


@pytest.mark.parametrize(
    ("printed", "reading", "expected"),
    [
        ("25", Reading.WORD_NUMBER, "a figure that is read as word-number, not as plain"),
        ("three", Reading.PLAIN, "a figure that is read as plain, not as word-number"),
        ("4+", Reading.PLAIN, "a figure that is read as plain, not as at-least"),
        ("more than 90", Reading.AT_LEAST, "a figure that is read as at-least, not as more-than"),
        ("at least 90", Reading.MORE_THAN, "a figure that is read as more-than, not as at-least"),
        ("90", Reading.AT_MOST, "a figure that is read as at-most, not as plain"),
        ("dozens", Reading.PLAIN, "a count such as"),
        ("about 90", Reading.PLAIN, "a count such as"),
        ("90", Reading.APPROXIMATE, "a word such as about or estimated before the figure"),
        ("about", Reading.APPROXIMATE, "a word such as about or estimated before the figure"),
        ("somewhat 90", Reading.APPROXIMATE, "a word such as about"),
        ("about 90+", Reading.APPROXIMATE, "a figure that is read as plain, not as at-least"),
        ("about dozens", Reading.APPROXIMATE, "a count such as"),
        ("90", Reading.REVERSED_IN_PRINT, "two figures with a dash between them"),
        ("5 to 3", Reading.REVERSED_IN_PRINT, "two figures with a dash between them"),
        ("7,016–7,045", Reading.REVERSED_IN_PRINT, "the upper figure first, since it is read as"),
        (",–7", Reading.REVERSED_IN_PRINT, "the upper figure first, since it is read as"),
        ("no more than 3", Reading.NONE, "no figure, since it is read as none"),
        ("some", Reading.NONE, "a word such as no, none, nobody or denied"),
        ("Nothing was known", Reading.NONE, "a word such as no, none, nobody or denied"),
        ("a 12-year old boy", Reading.ENUMERATED, "no figure, since it is read as enumerated"),
        ("2 men", Reading.ENUMERATED, "no figure, since it is read as enumerated"),
        ("7600", Reading.TRANSLATED, "a figure with a word of another language"),
        ("hundreds, 300", Reading.VAGUE, "no figure, since it is read as vague"),
        ("a few", Reading.VAGUE, "one of the words many, several, dozens"),
        ("hundreds of thousands", Reading.VAGUE, "one of the words many, several, dozens"),
        ("Germany", Reading.VAGUE, "one of the words many, several, dozens"),
    ],
)
def test_what_is_printed_cannot_be_read_in_this_way(
    printed: str, reading: Reading, expected: str
) -> None:
    with pytest.raises(RangeParseError) as caught:
        recompute(printed, reading)
    assert caught.value.value == LEFT_TO_READ.get(printed, printed)
    assert caught.value.expected.startswith(expected)


def test_every_bundled_figure_follows_from_what_is_printed() -> None:
    for claim in casualty_claims():
        assert recompute(claim.printed, claim.reading) in {claim.figure, None}, claim.id
