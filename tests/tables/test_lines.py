"""From CSV to lines of cells."""

import csv
import io
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from karabakh_data.errors import DataError
from karabakh_data.tables._lines import lines_of

CELLS = st.text(st.sampled_from('ab," \u00a0\x0b\u2028') | st.characters(codec="utf-8"), max_size=6)


def read(text: str) -> object:
    """Return what is read of a text without a check of its header, or where its fault lies."""
    header = text.partition("\n")[0].split(",")
    try:
        return list(lines_of("x.csv", text, header))
    except DataError as error:
        return error.line


def expected(text: str) -> object:
    """Return the same, as csv alone reads it."""
    names = text.partition("\n")[0].split(",")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    found = []
    try:
        if next(reader, []) != names:
            return 1
        for cells in reader:
            if len(cells) != len(names):
                return reader.line_num
            found.append((reader.line_num, cells))
    except csv.Error:
        return reader.line_num
    return found


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=5))
def test_lines_are_those_of_csv(rows: list[list[str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([["id", "name"], *rows])
    assert read(text.getvalue()) == expected(text.getvalue())


@given(st.text(st.sampled_from('a,"\n\r'), max_size=20))
@example('a",b"\n')
@example('a"b,"c\n"d,e"\n')
@example("\na,b\n")
def test_faults_are_those_of_csv(text: str) -> None:
    assert read(f"id,name\n{text}") == expected(f"id,name\n{text}")


@pytest.fixture(name="limit")
def fixture_limit() -> Iterator[int]:
    """Set the limit that csv begins with: other libraries raise it, for all, to gigabytes."""
    before = csv.field_size_limit(131_072)
    yield 131_072
    csv.field_size_limit(before)


@pytest.mark.parametrize("quote", ["", '"'])
def test_a_cell_that_is_longer_than_csv_reads(quote: str, limit: int) -> None:
    text = f"id,name\na,{quote}{'b' * (limit + 1)}{quote}\n"
    assert read(text) == expected(text) == 2
