"""Tables by the Arrow protocol, read by the libraries that people read them with."""

import sys

import duckdb
import narwhals
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from frames_by_hand import COLUMNS, NO_COLUMNS, NONE, SOME, Given, as_read, of

from karabakh_data import (
    Dataset,
    DoesNotFitError,
    MissingExtraError,
    Tabular,
    casualty_claims,
    figures,
)
from karabakh_data.frames._frame import Kind
from karabakh_data.records._registry import RECORDS

TABLES: dict[str, Tabular] = {
    "some": SOME,
    "none": NONE,
    "no-columns": NO_COLUMNS,
    "empty": casualty_claims()[:0],
    **{record.table: Dataset.bundled().table(record) for record in RECORDS},
}
each_table = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)


@each_table
def test_pyarrow_reads_every_value(table: Tabular) -> None:
    assert pa.table(table).to_pylist() == as_read(table)
    pa.table(table).validate(full=True)


@each_table
def test_polars_reads_every_value(table: Tabular) -> None:
    frame = pl.DataFrame(table)
    assert frame.to_dicts() == as_read(table)
    assert frame.columns == [column.name for column in table._frame().columns]


@each_table
def test_narwhals_reads_every_value(table: Tabular) -> None:
    for backend in ("polars", "pyarrow"):
        frame = narwhals.from_arrow(table, backend=backend)
        assert list(frame.iter_rows(named=True)) == as_read(table)


@pytest.mark.parametrize("table", [SOME, NONE, casualty_claims(2016), figures()])
def test_duckdb_reads_every_value(table: Tabular) -> None:
    rows = table
    found = duckdb.sql("from rows")
    assert found is not None
    names = found.columns
    assert [dict(zip(names, row, strict=True)) for row in found.fetchall()] == as_read(rows)


@pytest.mark.skipif(not hasattr(pd.DataFrame, "from_arrow"), reason="pandas 2 does not know it")
@pytest.mark.parametrize("table", [NONE, casualty_claims()[:0], casualty_claims(2016)])
def test_pandas_reads_the_columns(table: Tabular) -> None:
    frame = pd.DataFrame.from_arrow(table)
    assert [*frame.columns] == [column.name for column in table._frame().columns]
    assert frame["low"].tolist() == [row["low"] for row in as_read(table)]


@pytest.mark.skipif(not hasattr(pd.DataFrame, "from_arrow"), reason="pandas 2 does not know it")
def test_pandas_makes_floats_of_numbers_that_may_be_missing() -> None:
    # So says the page on data frames, which recommends to_pandas().
    table = casualty_claims(2011)
    assert str(pd.DataFrame.from_arrow(table)["high"].dtype) == "float64"
    assert str(table.to_pandas()["high"].dtype) == "Int64"


def test_types() -> None:
    types = {field.name: str(field.type) for field in pa.schema(SOME)}
    assert types == {
        "id": "string",
        "name": "string",
        "side": "string",
        "low": "int64",
        "high": "int64",
        "share": "double",
        "is_sum": "bool",
        "said": "bool",
        "day": "date32[day]",
        "names": "list<item: string not null>",
    }


@each_table
def test_a_column_may_be_null_exactly_where_it_is_not_required(table: Tabular) -> None:
    nullable = {field.name: field.nullable for field in pa.schema(table)}
    assert nullable == {column.name: not column.is_required for column in table._frame().columns}


def test_descriptions_go_with_the_columns() -> None:
    for column in COLUMNS:
        metadata = pa.schema(SOME).field(column.name).metadata
        assert metadata == {b"description": column.description.encode()}


@each_table
def test_the_schema_is_that_of_the_rows(table: Tabular) -> None:
    assert pa.schema(table).equals(pa.table(table).schema, check_metadata=True)


def test_who_asks_for_other_types_converts_the_columns() -> None:
    schema = pa.schema([pa.field("low", pa.int64())])
    reader = pa.RecordBatchReader.from_stream(of("low", Kind.WHOLE, 1, None), schema)
    assert reader.read_all().to_pylist() == [{"low": 1}, {"low": None}]
    assert of("low", Kind.WHOLE, 1).__arrow_c_stream__(object()) is not None


def test_it_can_be_read_again() -> None:
    assert pa.table(SOME).equals(pa.table(SOME))


NUMBERS = {
    "whole": (of("low", Kind.WHOLE, 1, 2**63), 2**63, "a whole number of 64 bits"),
    "low": (of("low", Kind.WHOLE, -(2**63) - 1), -(2**63) - 1, "a whole number of 64 bits"),
}


@pytest.mark.parametrize(("table", "value", "expected"), NUMBERS.values(), ids=NUMBERS)
def test_a_number_that_does_not_fit(table: Given, value: object, expected: str) -> None:
    with pytest.raises(DoesNotFitError) as caught:
        pa.table(table)
    assert (caught.value.value, caught.value.column) == (value, "low")
    assert expected in str(caught.value)


def test_without_the_library_that_writes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nanoarrow", None)
    for read in (pa.table, pa.schema, pl.DataFrame):
        with pytest.raises(MissingExtraError) as caught:
            read(SOME)
        assert caught.value.extra == "arrow"
