"""Laws of tables for other libraries.

* What a library reads by the Arrow protocol is what the table holds, whatever its rows are.
* The plain methods give what the libraries read.
* A column may be missing values exactly where it is not required.
"""

from decimal import Decimal
from typing import Any

import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
from frames_by_hand import Given, as_read
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from karabakh_data.frames._frame import Frame, FrameColumn, Kind

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
"""Texts of any script; a half of a surrogate pair is none."""

VALUES: dict[Kind, SearchStrategy[Any]] = {
    Kind.TEXT: texts,
    Kind.WORD: st.sampled_from(["armenian", "azerbaijani", "both"]),
    Kind.WHOLE: st.integers(-(2**63), 2**63 - 1),
    Kind.NUMBER: st.integers(-(10**14), 10**14).map(lambda number: Decimal(number) / 100),
    Kind.FLAG: st.booleans(),
    Kind.DATE: st.dates(),
    Kind.TEXTS: st.lists(texts, max_size=3).map(tuple),
}


@st.composite
def tables(draw: DrawFn) -> Given:
    """Tables of a few columns of any kind, and of so many rows that their bits fill some bytes."""
    kinds = draw(st.lists(st.sampled_from([*VALUES]), min_size=1, max_size=4))
    columns = [
        FrameColumn(f"c{place}", kind, "It.", kind is Kind.TEXTS or draw(st.booleans()))
        for place, kind in enumerate(kinds)
    ]
    values = [
        VALUES[column.kind] if column.is_required else st.none() | VALUES[column.kind]
        for column in columns
    ]
    return Given(Frame("any", columns, draw(st.lists(st.tuples(*values), max_size=20))))


@given(tables())
def test_libraries_read_what_the_table_holds(table: Given) -> None:
    read = pa.table(table)
    read.validate(full=True)
    assert read.to_pylist() == as_read(table)
    assert pl.DataFrame(table).to_dicts() == as_read(table)


@given(tables())
def test_plain_methods_give_what_is_read(table: Given) -> None:
    assert table.to_arrow().equals(pa.table(table))
    assert table.to_polars().equals(pl.DataFrame(table))
    frame = table.to_pandas()
    missing = frame.isna().to_numpy().tolist()
    assert missing == [[value is None for value in row] for row in table.frame.rows]


@given(tables())
def test_a_column_may_be_missing_values_where_it_is_not_required(table: Given) -> None:
    nullable = [field.nullable for field in pa.schema(table)]
    assert nullable == [not column.is_required for column in table.frame.columns]
