"""`Period` by example: what it reads, what it refuses, and how its relations fall out."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import pytest

from karabakh_data import Period, Precision
from karabakh_data.errors import KarabakhDataError, PeriodError, WrongTypeError
from karabakh_data.values.periods import hull

DAY, MONTH, YEAR = Precision.DAY, Precision.MONTH, Precision.YEAR

READ: dict[str, tuple[date | None, date | None, Precision]] = {
    "2016": (date(2016, 1, 1), date(2016, 12, 31), YEAR),
    "2016-04": (date(2016, 4, 1), date(2016, 4, 30), MONTH),
    "2016-12": (date(2016, 12, 1), date(2016, 12, 31), MONTH),
    "2016-04-01": (date(2016, 4, 1), date(2016, 4, 1), DAY),
    # Leap days: every fourth year, but of full centuries only every fourth.
    "2016-02": (date(2016, 2, 1), date(2016, 2, 29), MONTH),
    "2016-02-29": (date(2016, 2, 29), date(2016, 2, 29), DAY),
    "2015-02": (date(2015, 2, 1), date(2015, 2, 28), MONTH),
    "2000-02": (date(2000, 2, 1), date(2000, 2, 29), MONTH),
    "1900-02": (date(1900, 2, 1), date(1900, 2, 28), MONTH),
    # The first and the last day of all.
    "0001": (date(1, 1, 1), date(1, 12, 31), YEAR),
    "0001-01-01": (date(1, 1, 1), date(1, 1, 1), DAY),
    "9999": (date(9999, 1, 1), date(9999, 12, 31), YEAR),
    "9999-12": (date(9999, 12, 1), date(9999, 12, 31), MONTH),
    "9999-12-31": (date(9999, 12, 31), date(9999, 12, 31), DAY),
    "0001/9999": (date(1, 1, 1), date(9999, 12, 31), YEAR),
    # Marks move no bound.
    "1993?": (date(1993, 1, 1), date(1993, 12, 31), YEAR),
    "1993-05~": (date(1993, 5, 1), date(1993, 5, 31), MONTH),
    "1993-05-06%": (date(1993, 5, 6), date(1993, 5, 6), DAY),
    # Spans, with ends of one unit and of two.
    "1988/1994": (date(1988, 1, 1), date(1994, 12, 31), YEAR),
    "1994-05/2009-08": (date(1994, 5, 1), date(2009, 8, 31), MONTH),
    "2020-09-27/2020-11-10": (date(2020, 9, 27), date(2020, 11, 10), DAY),
    "2016-04-01/2016-04": (date(2016, 4, 1), date(2016, 4, 30), MONTH),
    "2016-04/2016-04-05": (date(2016, 4, 1), date(2016, 4, 5), MONTH),
    "1988-02-20/1994": (date(1988, 2, 20), date(1994, 12, 31), YEAR),
    "1988/1994-05-12": (date(1988, 1, 1), date(1994, 5, 12), YEAR),
    "2016/2016": (date(2016, 1, 1), date(2016, 12, 31), YEAR),
    "1992~/1994-05?": (date(1992, 1, 1), date(1994, 5, 31), YEAR),
    # Open ends.
    "1988-02-20/..": (date(1988, 2, 20), None, DAY),
    "2010/..": (date(2010, 1, 1), None, YEAR),
    "../1994-05": (None, date(1994, 5, 31), MONTH),
    "../1994%": (None, date(1994, 12, 31), YEAR),
}

FORMS = "EDTF such as '2016', '2016-04', '2016-04-01', '1988/1994', '1988-02-20/..' or '1993~'"
FOUR_DIGITS = "a year in four digits"
YEARS, MONTHS = "a year from 0001 to 9999", "a month from 01 to 12, or a season from 21 to 23"
ORDER = "an end that is not before the start"
NOT_OPEN = "at least one end that is not open"

REFUSED = {
    "": FORMS,
    "16": FOUR_DIGITS,
    "016": FOUR_DIGITS,
    "0": "a year from 1000 to 9999",
    "20166": FORMS,
    "10000": FORMS,
    "+2016": FORMS,
    "2016-4": FORMS,
    "2016-04-1": FORMS,
    "2016-04-01-01": FORMS,
    "201604": FORMS,
    "2016-W04": FORMS,
    "2016-04-01T12:00": FORMS,
    "2016.04": FORMS,
    "2016-": FORMS,
    "2016-04-": FORMS,
    " 2016": FORMS,
    "2016 ": FORMS,
    "2016\n": FORMS,
    "２０１６": FORMS,  # noqa: RUF001 - digits, but not those of EDTF
    "٢٠١٦": FORMS,
    "2016-０4": FORMS,  # noqa: RUF001 - the same
    "2016??": FORMS,
    "2016?~": FORMS,
    "?": FORMS,
    "..": FORMS,
    "...": FORMS,
    "/": FORMS,
    "2016/2017/2018": FORMS,
    "2016/2017/": FORMS,
    "2016/2017/..": FORMS,
    "2016 / 2017": FORMS,
    "2016--2017": FORMS,
    "..?/2016": FORMS,
    "../": FORMS,
    "/..": FORMS,
    "today": FORMS,
    "2016-13": MONTHS,
    "2016-00": MONTHS,
    "2016-20": MONTHS,
    "2016-42": MONTHS,
    "2016-21-01": MONTHS,
    "2016-02-30": "a day from 01 to 29",
    "2015-02-29": "a day from 01 to 28",
    "1900-02-29": "a day from 01 to 28",
    "2016-04-00": "a day from 01 to 30",
    "2016-04-31": "a day from 01 to 30",
    "2016-01-32": "a day from 01 to 31",
    "2016-12-32": "a day from 01 to 31",
    "2016-13-01": MONTHS,
    "2016/2016-13": MONTHS,
    "2016-02-30/..": "a day from 01 to 29",
    "../2016-02-30": "a day from 01 to 29",
    "2020/2019": ORDER,
    "2020-02/2020-01": ORDER,
    "2020-01-02/2020-01-01": ORDER,
    "2020-02/2020-01-31": ORDER,
    "2020?/2019~": ORDER,
    "../..": NOT_OPEN,
    "0000-13": YEARS,
    "2X16~": "digits in place of X",
    "?2016~": "one mark, behind the whole date",
    "2016-02-3X": FORMS,
    "2016-2X": FORMS,
    "-2016-13": FORMS,
    "-201X-04": FORMS,
    "-0000": FORMS,
    "-0000-21": FORMS,
    "-0000-XX": FORMS,
    # These stand alone, and at no end of a span.
    "-201X/2016": YEARS,
    "Y20160/2017": YEARS,
    "2016-25/2017": MONTHS,
    "2016-13?-01": FORMS,
    "2016-02-30T12:00:00": FORMS,
    "2016-04-01T25:00:00": FORMS,
    "2016-04-01T12:00:00/2017": "a date without a time of day",
    "[]": FORMS,
    "[1988]": FORMS,
    "[..]": FORMS,
    "[....]": FORMS,
    "{....1990,1994}": FORMS,
    "{1988,1990....}": FORMS,
    "{1988,1990..,1994}": FORMS,
    "{1988,..1990,1994}": FORMS,
    "{1988,2016-13}": FORMS,
    "{1988,soon}": FORMS,
    "{1988]": FORMS,
    "Y2016": FORMS,
    "x" * 61: FORMS,
}

WINTER = "its months, since winter lies in two years, or a season from 21 to 23"
UNKNOWN, X, MARK = "'..' for an open end", "digits in place of X", "one mark, behind the whole date"
# Of each text: the feature, what is expected, what is suggested.
UNSUPPORTED: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "1985/": ("an unknown end", UNKNOWN, ("1985/..",)),
    "/1985-04~": ("an unknown end", UNKNOWN, ("../1985-04~",)),
    "2010-24": ("winter", WINTER, ("2009-12/2010-02", "2010-12/2011-02")),
    "2010-24~/2012": ("winter", WINTER, ("2009-12~/2012", "2010-12~/2012")),
    "2008/2010-24": ("winter", WINTER, ("2008/2010-02", "2008/2011-02")),
    "0001-24": ("winter", WINTER, ("0001-12/0002-02",)),
    "9999-24": ("winter", WINTER, ("9998-12/9999-02",)),
    "2016-25": ("a season above 24", MONTHS, ("2016-03/2016-05",)),
    "2016-26": ("a season above 24", MONTHS, ("2016-06/2016-08",)),
    "2016-27": ("a season above 24", MONTHS, ("2016-09/2016-11",)),
    "2016-28?": ("a season above 24", MONTHS, ("2015-12?/2016-02?", "2016-12?/2017-02?")),
    "2016-29": ("a season above 24", MONTHS, ("2016-09/2016-11",)),
    "2016-30": ("a season above 24", MONTHS, ("2015-12/2016-02", "2016-12/2017-02")),
    "2016-31": ("a season above 24", MONTHS, ("2016-03/2016-05",)),
    "2016-32": ("a season above 24", MONTHS, ("2016-06/2016-08",)),
    "2016-33": ("a season above 24", MONTHS, ("2016-01/2016-03",)),
    "2016-34": ("a season above 24", MONTHS, ("2016-04/2016-06",)),
    "2016-35": ("a season above 24", MONTHS, ("2016-07/2016-09",)),
    "2016-36": ("a season above 24", MONTHS, ("2016-10/2016-12",)),
    "2016-37": ("a season above 24", MONTHS, ("2016-01/2016-04",)),
    "2016-38": ("a season above 24", MONTHS, ("2016-05/2016-08",)),
    "2016-39": ("a season above 24", MONTHS, ("2016-09/2016-12",)),
    "2016-40": ("a season above 24", MONTHS, ("2016-01/2016-06",)),
    "2016-41": ("a season above 24", MONTHS, ("2016-07/2016-12",)),
    "201X": ("unspecified digits", X, ("2010/2019",)),
    "20XX~": ("unspecified digits", X, ("2000~/2099~",)),
    "XXXX": ("unspecified digits", X, ()),
    "2016-XX": ("unspecified digits", X, ("2016",)),
    "2016-XX-XX": ("unspecified digits", X, ("2016",)),
    "2016-04-XX?": ("unspecified digits", X, ("2016-04?",)),
    "2016-0X": ("unspecified digits", X, ("2016-01/2016-09",)),
    "2016-1X": ("unspecified digits", X, ("2016-10/2016-12",)),
    "2016-02-2X": ("unspecified digits", X, ("2016-02-20/2016-02-29",)),
    "156X-12-25": ("unspecified digits", X, ()),
    "201X/2016-1X": ("unspecified digits", X, ("2010/2016-12",)),
    "-2016": ("a year before 0000", YEARS, ()),
    "-201X": ("a year before 0000", YEARS, ()),
    "-2016/2017": ("a year before 0000", YEARS, ()),
    "-0044-03-15~": ("a year before 0000", YEARS, ()),
    "0000": ("the year 0000", YEARS, ()),
    "0000-01": ("the year 0000", YEARS, ()),
    "0000-02-29": ("the year 0000", YEARS, ()),
    "0000-24": ("the year 0000", YEARS, ()),
    "0000/2016": ("the year 0000", YEARS, ()),
    "Y20160": ("a year beyond four digits", YEARS, ()),
    "Y-17E7": ("a year beyond four digits", YEARS, ()),
    "1950S2": ("significant digits", FORMS, ()),
    "2016-04-01T12:00:00": ("a time of day", "a date without a time of day", ("2016-04-01",)),
    "2016-04-01T24:00:00+04:00": ("a time of day", "a date without a time of day", ("2016-04-01",)),
    "?2016": ("a mark on a part of a date", MARK, ("2016?",)),
    "2016?-04": ("a mark on a part of a date", MARK, ("2016-04?",)),
    "2016-?04-~01/2017": ("a mark on a part of a date", MARK, ("2016-04-01%/2017",)),
    "[1988,1994]": ("a set of dates", FORMS, ()),
    "{1988, 1990..1994}": ("a set of dates", FORMS, ()),
    "[..1988,1990..]": ("a set of dates", FORMS, ()),
    "{1988..1994}": ("a set of dates", FORMS, ("1988/1994",)),
    "2010-24/": ("winter, an unknown end", WINTER, ("2009-12/..", "2010-12/..")),
}

TYPED: dict[str, tuple[str, ...]] = {
    "2008-2019": ("2008/2019",),
    "2016-2018": ("2016/2018",),
    "2016/04": ("2016-04",),
    "2016-4": ("2016-04",),
    "2016-4-1": ("2016-04-01",),
    "April 2016": ("2016-04",),
    "2008:2019": ("2008/2019",),
    "1 April 2016": ("2016-04-01",),
    "April 1st, 2016": ("2016-04-01",),
    "the 1st of April 2016": ("2016-04-01",),
    "2016 April 1": ("2016-04-01",),
    "1 Apr. 16": ("2016-04-01",),
    "01-Apr-2016": ("2016-04-01",),
    "2016 - 2018": ("2016/2018",),
    "2016 / 2018": ("2016/2018",),
    "2016\N{EN DASH}2018": ("2016/2018",),
    "2016\N{EM DASH}2018": ("2016/2018",),
    "2016--2018": ("2016/2018",),
    "2016\N{HYPHEN}04\N{HYPHEN}01": ("2016-04-01",),
    "2016\N{NON-BREAKING HYPHEN}2018": ("2016/2018",),
    "2016\N{MINUS SIGN}2018": ("2016/2018",),
    "2016-04-01\N{EN DASH}2018": ("2016-04-01/2018",),
    "2016\N{EN DASH}04": ("2016-04",),
    "2016 to 2018": ("2016/2018",),
    "from 2016 until 2018": ("2016/2018",),
    "between 2016 and April 2018": ("2016/2018-04",),
    "2016 ": ("2016",),
    "\t2016-04\n": ("2016-04",),
    " 2016/2018 ": ("2016/2018",),
    "\uff12\uff10\uff11\uff16": ("2016",),
    "in 2016": ("2016",),
    "during the year 2016": ("2016",),
    "2008-19": ("2008/2019",),
    "1988-94": ("1988/1994",),
    "88-94": ("1988/1994",),
    "'16": ("2016",),
    "2008/12": ("2008-12", "2008/2012"),
    "2016/21": ("2016/2021",),
    "2016-04/05": ("2016-04/2016-05",),
    "2016-04-01/05": ("2016-04-01/2016-04-05",),
    "2016-04-01 - 2016-04-05": ("2016-04-01/2016-04-05",),
    "1-5 April 2016": ("2016-04-01/2016-04-05",),
    "April 1-5, 2016": ("2016-04-01/2016-04-05",),
    "27 September \N{EN DASH} 10 November 2020": ("2020-09-27/2020-11-10",),
    "April-May 2016": ("2016-04/2016-05",),
    "2016 April 1 - May 5": ("2016-04-01/2016-05-05",),
    "2016.04.01": ("2016-04-01",),
    "01.04.2016": ("2016-04-01",),
    "04/01/2016": ("2016-01-04", "2016-04-01"),
    "13/04/2016": ("2016-04-13",),
    "04/2016": ("2016-04",),
    "20160401": ("2016-04-01",),
    "201604": ("2016-04",),
    "2016-04-01T12:00": ("2016-04-01",),
    "2016-04-01 12:00:00.5 UTC": ("2016-04-01",),
    "2016-04-01T12:00:00/2017": ("2016-04-01/2017",),
    "since 2016": ("2016/..",),
    "from April 2016": ("2016-04/..",),
    "2016 onwards": ("2016/..",),
    "2016-": ("2016/..",),
    "2016..": ("2016/..",),
    "until 1994": ("../1994",),
    "..1994": ("../1994",),
    "the 1990s": ("1990/1999",),
    "1980s to 1990s": ("1980/1999",),
    "since the 1990s": ("1990/..",),
    "until the 1990s": ("../1999",),
    "circa 1993": ("1993~",),
    "circa 2016/2018": ("2016~/2018~", "2016~/2018"),
    "2016-21 to 2017-22": ("2016-21/2017-22",),
    "c. 1993": ("1993~",),
    "1993 ?": ("1993?",),
    "about 1993?": ("1993%",),
    "2016?~": ("2016%",),
    "1992~ - 1994?": ("1992~/1994?",),
    "Summer of 1997": ("1997-22",),
    "fall 1993": ("1993-23",),
    "Sept. 2020": ("2020-09",),
    "winter 1993": ("1992-12/1993-02", "1993-12/1994-02"),
    # Of four meanings, three.
    "winter 1993 to winter 1995": ("1992-12/1995-02", "1992-12/1996-02", "1993-12/1995-02"),
    "autumn 1993 to spring 1994": ("1993-23/1994-21",),
    "Q1 2016": ("2016-01/2016-03",),
    "2016Q2": ("2016-04/2016-06",),
    "201x": ("2010/2019",),
    "today": (),
    "2016, 2018": (),
    "2018-2016": (),
    "9 November": (),
    "9 November 20200": (),
    "2016/2017/2018": (),
    "1 April 2016" + " " * 48: ("2016-04-01",),
    "1 April 2016" + " " * 49: (),
}

NOT_TEXTS: list[object] = [
    2016,
    2016.0,
    True,
    None,
    b"2016",
    date(2016, 4, 1),
    datetime(2016, 4, 1, tzinfo=UTC),
    Period("2016"),
]
NOT_PERIODS: list[object] = [
    2016.0,
    float("nan"),
    True,
    False,
    None,
    b"2016",
    ("2016", "2017"),
    datetime(2016, 4, 1, tzinfo=UTC),
    datetime(2016, 4, 1, 12),  # noqa: DTZ001 - with no zone
    pd.Timestamp("2016-04-01 00:00:00.000000001"),
    pd.NaT,
    range(2008, 2020),
    np.bool_(True),  # noqa: FBT003 - a boolean of another library
]
NOT_DAYS: list[Any] = [
    "2016-04-01",
    2016,
    True,
    0,
    "",
    Period("2016"),
    datetime(2016, 4, 1, tzinfo=UTC),
]


def assert_error(
    caught: pytest.ExceptionInfo[KarabakhDataError],
    of_class: type[KarabakhDataError],
    value: object,
) -> None:
    assert type(caught.value) is of_class
    assert caught.value.value is value or caught.value.value == value
    assert type(caught.value.value) is type(value)


@pytest.mark.parametrize("text", READ)
def test_reads_bounds_and_precision(text: str) -> None:
    period = Period(text)
    assert (period.earliest, period.latest, period.precision) == READ[text]


@pytest.mark.parametrize("text", READ)
def test_keeps_the_text(text: str) -> None:
    assert Period(text).edtf == str(Period(text)) == text
    assert repr(Period(text)) == f"Period(edtf={text!r})"


@pytest.mark.parametrize("text", READ)
def test_only_a_text_of_two_ends_is_a_span(text: str) -> None:
    assert Period(text).is_span is (len(text.split("/")) == 2)


@pytest.mark.parametrize(("text", "expected"), REFUSED.items())
def test_refuses_texts(text: str, expected: str) -> None:
    with pytest.raises(KarabakhDataError) as caught:
        Period(text)
    assert_error(caught, PeriodError, text)
    assert str(caught.value).startswith(f"{text!r} is not a period: expected {expected}")


@pytest.mark.parametrize("text", UNSUPPORTED)
def test_refuses_what_is_edtf_of_a_kind_that_is_not_supported(text: str) -> None:
    feature, expected, suggestions = UNSUPPORTED[text]
    with pytest.raises(PeriodError) as caught:
        Period(text)
    assert_error(caught, PeriodError, text)
    assert caught.value.remark == f" (valid EDTF, not supported: {feature})"
    assert caught.value.expected == expected
    assert caught.value.suggestions == suggestions
    assert str(caught.value).startswith(f"{text!r} is not a period (valid EDTF, not supported: ")


@pytest.mark.parametrize("text", TYPED)
def test_suggests_what_is_meant_by_what_people_type(text: str) -> None:
    with pytest.raises(PeriodError) as caught:
        Period(text)
    assert_error(caught, PeriodError, text)
    assert caught.value.suggestions == TYPED[text]
    assert caught.value.remark == ""


@pytest.mark.parametrize("text", REFUSED)
def test_of_refuses_the_same_texts(text: str) -> None:
    with pytest.raises(KarabakhDataError) as caught:
        Period.of(text)
    assert_error(caught, PeriodError, text)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("2016-13", "2016-12"),
        # The day may stand before the month; the day is not dropped.
        ("2016-13-01", "2016-01-13"),
        ("2016/13/01", "2016-01-13"),
        ("1988-02-20 / ..", "1988-02-20/.."),
        (".. / 1994", "../1994"),
        ("0988-13", "0988-12"),
        ("2016-02-30", "2016-02-29"),
        ("2015-02-29", "2015-02-28"),
        ("0988-04-31", "0988-04-30"),
        ("2016-00", "2016-01"),
        ("2016-04-00", "2016-04-01"),
        ("2016-21-01", "2016-21"),
        ("16", "2016"),
        ("94", "1994"),
        ("016", "2016"),
        ("988", "0988"),
        ("2016-13/2017", "2016-12/2017"),
        ("2016-13/..", "2016-12/.."),
        ("2015~/2016-02-30", "2015~/2016-02-29"),
        ("2016-13/2017-13?", "2016-12/2017-12?"),
        ("1993-13~", "1993-12~"),
        ("2020/2019", "2019/2020"),
        ("2020-02?/2020-01-31~", "2020-01-31~/2020-02?"),
    ],
)
def test_suggests_a_period_for_a_refused_text(text: str, suggestion: str) -> None:
    with pytest.raises(PeriodError) as caught:
        Period(text)
    assert caught.value.suggestions == (suggestion,)


@pytest.mark.parametrize("value", NOT_TEXTS)
def test_refuses_what_is_no_text(value: Any) -> None:  # noqa: ANN401 - the type is under test
    with pytest.raises(KarabakhDataError) as caught:
        Period(value)
    assert_error(caught, WrongTypeError, value)
    assert caught.value.expected == FORMS


@pytest.mark.parametrize("value", NOT_PERIODS)
def test_of_refuses_what_names_no_period(value: Any) -> None:  # noqa: ANN401 - as above
    with pytest.raises(KarabakhDataError) as caught:
        Period.of(value)
    assert_error(caught, WrongTypeError, value)
    assert caught.value.expected == f"a year such as 2016, a date, a Period, or {FORMS}"


@pytest.mark.parametrize("year", [0, -1, -2016, 10_000, 20_160, 10**30])
def test_of_refuses_years_outside_of_the_calendar(year: int) -> None:
    with pytest.raises(KarabakhDataError) as caught:
        Period.of(year)
    assert_error(caught, PeriodError, year)
    assert caught.value.expected == "a year from 1000 to 9999"
    assert caught.value.suggestions == ()


@pytest.mark.parametrize(
    ("year", "meant"),
    [
        (1, "2001"),
        (16, "2016"),
        (68, "2068"),
        (69, "1969"),
        (99, "1999"),
        (100, "0100"),
        (988, "0988"),
        (999, "0999"),
    ],
)
def test_of_refuses_years_that_may_lack_their_century(year: int, meant: str) -> None:
    for given in (year, f"{year}"):
        with pytest.raises(KarabakhDataError) as caught:
            Period.of(given)
        assert_error(caught, PeriodError, given)
        assert caught.value.expected == FOUR_DIGITS
        assert caught.value.suggestions == (meant,)


@pytest.mark.parametrize(
    ("value", "suggestions"),
    [
        (range(2008, 2020), ("2008/2019",)),
        (range(2016, 2017), ("2016",)),
        (range(2008, 2020, 2), ()),
        (range(0), ()),
        (range(10**9), ()),
        ((2008, 2019), ("2008/2019",)),
        (["2016-04", "2016-05"], ("2016-04/2016-05",)),
        ([2008, 2009, 2010], ("2008/2010",)),
        ([2008, 2010, 2012], ()),
        ((2019, 2008), ()),
        (2016.0, ("2016",)),
        (2016.5, ()),
        (Decimal(2016), ("2016",)),
        (datetime(2016, 4, 1, 12), ("2016-04-01",)),  # noqa: DTZ001 - with no zone
        (datetime(2016, 4, 1, tzinfo=UTC), ("2016-04-01",)),
        (pd.Timestamp("2016-04-01 12:00"), ("2016-04-01",)),
        (pd.NaT, ()),
        (pd.Period("2016-04"), ("2016-04",)),
        (np.datetime64("2016-04-01T00:00"), ("2016-04-01",)),
        (True, ()),
        (None, ()),
        (b"2016", ()),
    ],
)
def test_of_suggests_what_another_type_stands_for(
    value: Any,  # noqa: ANN401 - the type is under test
    suggestions: tuple[str, ...],
) -> None:
    with pytest.raises(WrongTypeError) as caught:
        Period.of(value)
    assert caught.value.value is value
    assert caught.value.suggestions == suggestions


def test_suggests_a_text_for_a_year_and_a_date() -> None:
    for value, text in ((2016, "2016"), (date(2016, 4, 1), "2016-04-01")):
        with pytest.raises(WrongTypeError) as caught:
            Period(value)  # type: ignore[arg-type]
        assert caught.value.suggestions == (text,)


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        (2016, "2016"),
        (1000, "1000"),
        (9999, "9999"),
        (np.int64(2016), "2016"),
        (np.uint16(2016), "2016"),
        (datetime(2016, 4, 1), "2016-04-01"),  # noqa: DTZ001 - with no zone
        (pd.Timestamp("2016-04-01"), "2016-04-01"),
        (date(2016, 4, 1), "2016-04-01"),
        (date(1, 1, 1), "0001-01-01"),
        ("1988-02-20/..", "1988-02-20/.."),
        (Period("1993~"), "1993~"),
    ],
)
def test_of(value: Period | str | int | date, edtf: str) -> None:
    assert Period.of(value).edtf == edtf


def test_other_libraries_days_are_days() -> None:
    start, end = pd.Timestamp("2016-04-01"), pd.Timestamp("2016-04-30")
    assert Period.spanning(start, end) == Period("2016-04")
    assert Period("2016-04").contains(end)


@pytest.mark.parametrize(
    "text", ["1993?", "1993-05?", "1993-05-06?", "1993%", "1993?/1994", "1993/1994%", "../1993?"]
)
def test_uncertain(text: str) -> None:
    assert Period(text).is_uncertain


@pytest.mark.parametrize("text", ["1993", "1993~", "1993/1994", "1993~/1994~", "1993/.."])
def test_not_uncertain(text: str) -> None:
    assert not Period(text).is_uncertain


@pytest.mark.parametrize(
    "text", ["1993~", "1993-05~", "1993-05-06~", "1993%", "1993~/1994", "1993/1994%", "1993~/.."]
)
def test_approximate(text: str) -> None:
    assert Period(text).is_approximate


@pytest.mark.parametrize("text", ["1993", "1993?", "1993/1994", "1993?/1994?", "../1993"])
def test_not_approximate(text: str) -> None:
    assert not Period(text).is_approximate


def test_each_end_has_its_own_mark() -> None:
    assert Period("1993?/1994~").is_uncertain
    assert Period("1993?/1994~").is_approximate


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2016", 366),
        ("2015", 365),
        ("1900", 365),
        ("2000", 366),
        ("2016-02", 29),
        ("2016-04-01", 1),
        ("2016-04-01/2016-04-01", 1),
        ("2016-04-01/2016-04-05", 5),
        ("2020-09-27/2020-11-10", 45),
        ("0001/9999", 3_652_059),
        ("1988/..", None),
        ("../1994", None),
    ],
)
def test_days(text: str, days: int | None) -> None:
    assert Period(text).days == days


@pytest.mark.parametrize(
    ("earliest", "latest", "edtf"),
    [
        (date(2016, 1, 1), date(2016, 12, 31), "2016"),
        (date(2010, 1, 1), date(2012, 12, 31), "2010/2012"),
        (date(2016, 2, 1), date(2016, 2, 29), "2016-02"),
        (date(2015, 2, 1), date(2015, 2, 28), "2015-02"),
        (date(2016, 2, 1), date(2016, 2, 28), "2016-02-01/2016-02-28"),
        (date(1994, 5, 1), date(2009, 8, 31), "1994-05/2009-08"),
        (date(2016, 1, 1), date(2016, 1, 31), "2016-01"),
        (date(2016, 12, 1), date(2016, 12, 31), "2016-12"),
        (date(2016, 1, 2), date(2016, 12, 31), "2016-01-02/2016-12-31"),
        (date(2016, 1, 1), date(2016, 12, 30), "2016-01-01/2016-12-30"),
        (date(2016, 4, 1), date(2016, 4, 1), "2016-04-01"),
        (date(2016, 4, 1), date(2016, 4, 5), "2016-04-01/2016-04-05"),
        (date(1, 1, 1), date(9999, 12, 31), "0001/9999"),
        (date(1988, 2, 20), None, "1988-02-20/.."),
        (date(1988, 2, 1), None, "1988-02/.."),
        (date(1988, 1, 1), None, "1988/.."),
        (None, date(1994, 5, 12), "../1994-05-12"),
        (None, date(1994, 5, 31), "../1994-05"),
        (None, date(1994, 12, 31), "../1994"),
    ],
)
def test_spanning(earliest: date | None, latest: date | None, edtf: str) -> None:
    assert Period.spanning(earliest, latest).edtf == edtf


@pytest.mark.parametrize("value", NOT_DAYS)
def test_spanning_refuses_what_is_no_day(value: Any) -> None:  # noqa: ANN401 - as above
    for bounds in ((value, None), (None, value), (value, value), (date(2016, 4, 1), value)):
        with pytest.raises(KarabakhDataError) as caught:
            Period.spanning(*bounds)
        assert_error(caught, WrongTypeError, value)
        assert caught.value.expected == "a date, or None for an open end"


@pytest.mark.parametrize(
    ("earliest", "latest", "text", "expected"),
    [
        (date(2016, 4, 2), date(2016, 4, 1), "2016-04-02/2016-04-01", ORDER),
        (date(2016, 5, 1), date(2016, 4, 30), "2016-05/2016-04", ORDER),
        (date(2017, 1, 1), date(2016, 12, 31), "2017/2016", ORDER),
        (None, None, "../..", NOT_OPEN),
    ],
)
def test_spanning_refuses_bounds(
    earliest: date | None, latest: date | None, text: str, expected: str
) -> None:
    with pytest.raises(KarabakhDataError) as caught:
        Period.spanning(earliest, latest)
    assert_error(caught, PeriodError, text)
    assert caught.value.expected == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The wars and the years between them, as the article divides them.
        ("1988/1994", "1994-05/2009-08"),
        ("2020-01/2020-09", "2020-09-27/2020-11-10"),
        ("1988/1994", "1994/2019"),
        ("1988/1994-05", "1994/2019"),
        ("1988-02-20/1994-05-12", "1994-05-12/2020-09-27"),
        # The ends that point away may be open.
        ("../1994", "1994-05/2009-08"),
        ("1988/1994", "1994-05/.."),
        ("../1994", "1994/.."),
        # Marks of uncertainty take nothing away from a unit.
        ("1988~/1994?", "1994-05%/2009-08"),
        # The span that runs up to the unit may start inside of a unit around it.
        ("2016-04/2016-12", "2016-12/2017"),
        ("2016-04/2016", "2016-12/2017"),
    ],
)
def test_spans_that_join_do_not_overlap(one: str, other: str) -> None:
    assert Period(one).intersects(Period(other))
    assert not Period(one).overlaps(Period(other))
    assert not Period(other).overlaps(Period(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A year, a month or a day is no span.
        ("1988/1994", "1994-05"),
        ("1988/1994", "1994"),
        ("1988/1994", "1994-12-31"),
        ("2016", "2016-12/2017"),
        ("2015/2016-01", "2016"),
        ("2016", "2016"),
        # The unit holds one of the spans.
        ("1994-03/1994", "1994-05/1996"),
        ("1988/1994", "1994-05/1994-08"),
        ("2020-01/2020-09", "2020/2021"),
        ("1994/1994", "1994/2009"),
        # More is shared than the unit that ends the one or begins the other.
        ("1988/1994-06", "1994-05/2009"),
        ("1988/1995", "1994-05/2009-08"),
        ("1988/1994-05-13", "1994-05-12/2020"),
        # One lies in the other, or both are open to the same side.
        ("1988/1994", "1990/1992"),
        ("1988/1994", "1988/1994"),
        ("1988/..", "1994/.."),
        ("../1988", "../1994"),
        ("1988/..", "../1994"),
    ],
)
def test_all_else_that_intersects_overlaps(one: str, other: str) -> None:
    assert Period(one).intersects(Period(other))
    assert Period(one).overlaps(Period(other))
    assert Period(other).overlaps(Period(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1988/1994", "1995/2019"),
        ("2016-04-05", "2016-04-06"),
        ("2016-12", "2017"),
        ("../1994-05-11", "1994-05-12/.."),
    ],
)
def test_neighbours_share_nothing(one: str, other: str) -> None:
    first, second = Period(one), Period(other)
    assert first.definitely_before(second)
    assert first.possibly_before(second)
    assert not second.possibly_before(first)
    for one_of_both, the_other in ((first, second), (second, first)):
        assert not one_of_both.intersects(the_other)
        assert not one_of_both.overlaps(the_other)
        assert not one_of_both.contains(the_other)


@pytest.mark.parametrize(
    ("exact", "coarse"),
    [
        ("1994-05/2009-08", "1994/2009"),
        ("1994-05-12/2009", "1994/2009"),
        ("1994/2009-08", "1994/2009"),
        ("1994-05-12/2009-08-31", "1994-05/2009-08"),
        ("1994-05/2009-08", "1994?/2009~"),
    ],
)
def test_a_span_that_may_be_the_other_written_more_exactly(exact: str, coarse: str) -> None:
    assert Period(exact).refines(Period(coarse))
    assert not Period(coarse).refines(Period(exact))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1994/2009", "1994/2009"),
        ("1994-05/2008-08", "1994/2009"),
        ("1993-05/2009-08", "1994/2009"),
        ("1995/2009", "1994/2009"),
        ("1994-05", "1994/2009"),
        ("1994-05/1994-08", "1994"),
        ("1994-05/..", "1994/2009"),
        ("../2009-08", "1994/2009"),
        ("1994-05/2009-08", "1994/.."),
        ("1994-05/2009-08", "../2009"),
        ("1994-05/..", "1994/.."),
    ],
)
def test_a_span_that_is_not_the_other(one: str, other: str) -> None:
    assert not Period(one).refines(Period(other))


def test_before_on_the_same_day() -> None:
    morning, evening = Period("1988/1994-05-12"), Period("1994-05-12/2020")
    assert not morning.definitely_before(evening)
    assert morning.possibly_before(evening)
    assert not evening.possibly_before(morning)


def test_contains() -> None:
    assert Period("2016").contains(Period("2016-04-01/2016-04-05"))
    assert Period("2016").contains(Period("2016-01/2016-12"))
    assert Period("2016-01/2016-12").contains(Period("2016"))
    assert Period("2016").contains(date(2016, 12, 31))
    assert not Period("2016").contains(date(2017, 1, 1))
    assert not Period("2016").contains(Period("2016-04/.."))
    assert not Period("2016").contains(Period("../2016-04"))
    assert not Period("2016-04").contains(Period("2016"))
    assert not Period("2016").contains(Period("2015-12/2016-04"))
    assert not Period("2016").contains(Period("2016-04/2017-01"))


def test_an_end_of_the_calendar_contains_no_open_end() -> None:
    assert Period("../2016").contains(Period("../2015"))
    assert not Period("0001/2016").contains(Period("../2015"))
    assert Period("2015/..").contains(Period("2016/.."))
    assert not Period("2015/9999").contains(Period("2016/.."))
    assert Period("../2016").contains(Period("0001/2015"))
    assert Period("2015/..").contains(Period("2016/9999"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2016", "2016-04", True),
        ("2016-04", "2016", True),
        ("2016-04", "2016-04-01", False),
        ("../2016", "0001-01-01", True),
        ("9999-12-31", "2016/..", True),
        ("2016/..", "2015", False),
        ("2016", "../2015", False),
    ],
)
def test_possibly_before(one: str, other: str, *, expected: bool) -> None:
    assert Period(one).possibly_before(Period(other)) is expected


@pytest.mark.parametrize(
    ("periods", "edtf"),
    [
        ("2016", "2016"),
        ("2016-04 2008", "2008-01/2016-04"),
        ("1988/1994 1994-05/2009-08 2016", "1988/2016"),
        ("1988/2016 1994", "1988/2016"),
        ("../1994 1988/2016", "../2016"),
        ("1988 2016/.. 2020", "1988/.."),
    ],
)
def test_hull(periods: str, edtf: str) -> None:
    assert hull(map(Period, periods.split())) == Period(edtf)


def test_hull_of_nothing() -> None:
    assert hull([]) is None


def test_written_alike_or_not_equal() -> None:
    assert Period("2016") == Period("2016")
    assert Period("2016") != Period("2016-01/2016-12")
    assert Period("2016") != Period("2016?")


def test_periods_apart_hash_apart() -> None:
    assert len({hash(Period(f"{year}")) for year in range(1900, 2000)}) > 90


def test_sort_key_of_open_ends() -> None:
    given = ["1988/..", "../1994", "1988/1994", "1988-01-01/1994", "../1988", "1988"]
    in_order = ["../1988", "../1994", "1988", "1988-01-01/1994", "1988/1994", "1988/.."]
    assert [str(period) for period in sorted(map(Period, given), key=Period.sort_key)] == in_order


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2007-21", date(2007, 3, 1), date(2007, 5, 31)),
        ("1997-22", date(1997, 6, 1), date(1997, 8, 31)),
        ("1993-23~", date(1993, 9, 1), date(1993, 11, 30)),
    ],
)
def test_seasons(text: str, earliest: date, latest: date) -> None:
    period = Period(text)
    assert (period.earliest, period.latest) == (earliest, latest)
    assert period.precision is Precision.SEASON


def test_a_season_is_coarser_than_a_month_and_finer_than_a_year() -> None:
    assert Period("2016-04/2016-23").precision is Precision.SEASON
    assert Period("1993-23/1994").precision is Precision.YEAR


def test_a_period_equals_no_text() -> None:
    assert Period("2016") != "2016"  # type: ignore[comparison-overlap]
    assert Period("2016") == Period("2016")
