"""An answer as a table: a row for each figure that is counted."""

from datetime import date

from claim_strategies import answer, claim
from frames_by_hand import as_read


def test_the_figures_that_are_counted_as_a_table() -> None:
    claims = [
        claim("a", "4–6"),
        claim("b", "5"),
        claim("c", "7+", "azerbaijani", "civilian", "2016-04"),
        claim("d", "1", "other", rank="deprecated"),
    ]
    summary = answer(claims, 2016)
    assert summary._frame().name == "parts"
    assert as_read(summary) == [
        {
            "side": "armenian",
            "category": "military",
            "period": "2016",
            "period_earliest": date(2016, 1, 1),
            "period_latest": date(2016, 12, 31),
            "low": 4,
            "high": 6,
            "claims": ["a", "b"],
        },
        {
            "side": "azerbaijani",
            "category": "civilian",
            "period": "2016-04",
            "period_earliest": date(2016, 4, 1),
            "period_latest": date(2016, 4, 30),
            "low": 7,
            "high": None,
            "claims": ["c"],
        },
    ]


def test_an_answer_that_counts_nothing_is_a_table_without_rows() -> None:
    nothing = answer([])
    assert as_read(nothing) == []
    assert nothing._frame().columns == answer([claim()])._frame().columns
