"""Rows and columns as a notebook shows them."""

from datetime import date
from decimal import Decimal

import pytest
from html_reader import WICKED, read

from karabakh_data import Tabular, audit, bounds, casualties, supporters
from karabakh_data.frames._frame import Frame, FrameColumn, Kind
from karabakh_data.frames._html import as_html, in_words

COLUMNS = [
    FrameColumn("group", Kind.TEXT, "Which."),
    FrameColumn("low", Kind.WHOLE, "The low end."),
    FrameColumn("share", Kind.NUMBER, "The share."),
    FrameColumn("day", Kind.DATE, "When."),
]


def frame(*rows: tuple[object, ...]) -> Frame:
    """A table of four columns."""
    return Frame("groups", COLUMNS, rows)


def test_rows_are_shown_with_their_columns() -> None:
    rows = ("a", 38000, Decimal("8.9"), date(2016, 4, 1)), ("b", None, None, None)
    reader = read(as_html(frame(*rows)))
    assert reader.all_of("caption") == ["groups: 2 rows"]
    assert reader.all_of("th") == ["group", "low", "share", "day", "a", "b"]
    assert reader.all_of("td") == ["38,000", "8.9", "2016-04-01"]
    assert reader.tags.count("td") == 6
    assert reader.values("th", "class") == ["kd-n", "kd-n"]
    assert reader.values("td", "class") == ["kd-n"] * 4


def test_long_tables_are_shortened_and_say_so() -> None:
    rows = [("a", number, None, None) for number in range(1021)]
    reader = read(as_html(frame(*rows)))
    assert reader.all_of("caption") == ["groups: 1,021 rows"]
    assert "… 1,001 more rows" in reader.all_of("td")
    assert read(as_html(frame(rows[0]))).all_of("caption") == ["groups: 1 row"]
    assert read(as_html(frame())).all_of("caption") == ["groups: 0 rows"]


def test_rows_are_escaped() -> None:
    assert read(as_html(frame((WICKED, 1, None, None)))).all_of("th")[-1] == WICKED


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (9999, "9999"),
        (10000, "10,000"),
        (Decimal(36000000), "36,000,000"),
        (Decimal("8.9"), "8.9"),
        (("x", 3), "x; 3"),
        ((), ""),
        (False, "no"),
    ],
)
def test_values_in_words(value: object, words: str) -> None:
    assert in_words(value) == words


class Groups(Tabular):
    """An answer that says no more of itself."""

    def _frame(self) -> Frame:
        return frame(("a", 1, None, None))


def test_what_has_rows_and_columns_is_shown_as_a_table() -> None:
    assert read(Groups()).all_of("th")[-1] == "a"


def test_an_answer_that_says_more_is_shown_so() -> None:
    assert read(audit()).all_of("caption") == [f"{len(audit())} findings"]
    assert read(supporters("azerbaijani", "training")).all_of("caption") == ["2 supporters"]
    assert "Sources: " in read(casualties(2016)).text
    assert "Set aside: " in read(bounds(2016)).text
