"""The page about speed: each benchmark that is there has a row, whatever its numbers are."""

import re
from typing import Any

import page
import pytest
import test_export
import test_inference
import test_size
import test_speed

WRITTEN = page.PAGE.read_text("utf-8")
NAMES: dict[str, list[str] | tuple[int, ...]] = {
    "peers": [page.OURS, *test_speed.PEERS],
    "first": list(test_speed.LOOK_UPS),
    "loading": test_size.TIMES,
    "auditing": test_size.AUDITED,
    "bounding": test_inference.SIZES,
    "exporting": [
        name for name in (*test_export.FORMATS, "DuckDB alone") for _ in test_export.TIMES
    ],
}
"""What has a row in each table: its names, or the sizes of the data, of which there are two."""
BY_NAME = {"peers", "first", "exporting"}


def tables() -> list[list[list[str]]]:
    """Return the cells of each table on the page."""
    found = re.findall(r"(?:^\|.*\n)+", WRITTEN, re.MULTILINE)
    return [
        [[cell.strip("` ") for cell in line.strip("|").split("|")] for line in lines.splitlines()]
        for lines in found
    ]


def made_up(name: str) -> list[dict[str, Any]]:
    """Return rows of a table with a number wherever one is expected."""
    names = dict.fromkeys(("claims", "rows", "findings", "runs"), 1000)
    names |= dict.fromkeys("load first again second highs validate memory seconds".split(), 1)
    return [names | {"name": str(row)} for row in NAMES[name]]


@pytest.mark.parametrize(("place", "name"), list(enumerate(page.TABLES)))
def test_each_benchmark_has_a_row(place: int, name: str) -> None:
    head, _, *rows = tables()[place]
    assert head == [words.strip("`") for words, _ in page.TABLES[name]]
    if name in BY_NAME:
        assert {row[0] for row in rows} == {*map(str, NAMES[name])}
    else:
        assert 2 <= len(rows) <= len(NAMES[name])
    for row in rows:
        assert all(re.fullmatch(r"[\d,.]+", cell) for cell in row[1:])


def test_nothing_on_the_page_is_older_than_the_program_that_writes_it() -> None:
    again = page.page({name: made_up(name) for name in page.TABLES}, "Measured on 1 machine.")
    assert shape_of(again) == shape_of(WRITTEN)


def shape_of(text: str) -> list[str]:
    """Return the lines of the page that no number, version or order changes, in order."""
    return sorted(
        line
        for line in text.splitlines()
        if not re.search(r"\d|^- (to|at|when|babel|geo|hol|part|phone|pyc)", line)
    )


def test_the_page_says_what_is_faster() -> None:
    rows = made_up("peers")
    rows[1] |= {"first": 0.5, "name": "babel"}
    assert "- at the first look-up: babel\n" in page.faster(rows)
    assert page.faster(rows).endswith("when asked again: none")
    assert "`bounds()` takes 2.0 times as long as HiGHS" in page.highs([{"first": 2, "highs": 1}])
    assert "HiGHS takes 2.0 times as long as `bounds()`" in page.highs([{"first": 1, "highs": 2}])


def test_the_reason_is_given_for_each_library() -> None:
    assert set(page.WHY) == set(test_speed.PEERS)
