"""Periods in words."""

import pytest

from karabakh_data import Period
from karabakh_data.values._period_words import in_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2016", "in 2016"),
        ("2016-04", "in 2016-04"),
        ("2016-04-01", "on 2016-04-01"),
        ("2016-04-21", "on 2016-04-21"),
        ("2007-21", "in spring 2007"),
        ("2007-22", "in summer 2007"),
        ("1988/1994", "in 1988-1994"),
        ("1991-04/1991-05", "from 1991-04 to 1991-05"),
        ("1993-07/2002", "from 1993-07 to 2002"),
        ("1993-23/..", "since autumn 1993"),
        ("1994-05/..", "since 1994-05"),
        ("../1993-04", "up to 1993-04"),
        ("1993~", "in about 1993"),
        ("1993-05-01?", "on perhaps 1993-05-01"),
        ("1988/1994~", "from 1988 to about 1994"),
        ("1993-23%/..", "since perhaps about autumn 1993"),
    ],
)
def test_a_period_in_words(edtf: str, words: str) -> None:
    assert in_words(Period(edtf)) == words
