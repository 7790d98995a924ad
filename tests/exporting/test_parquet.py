"""Parquet: every value with its type, as pyarrow, polars, pandas and DuckDB read it."""

import sys
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]
import pytest
from exported import dataset_called

from karabakh_data import CasualtyClaim, Dataset, ExportError, MissingExtraError, export
from karabakh_data.exporting import _parquet
from karabakh_data.exporting._rows import in_order
from karabakh_data.records._columns import columns
from karabakh_data.records._registry import RECORDS
from karabakh_data.values.periods import Period


def expected_rows(dataset: Dataset, record: type[Any]) -> list[dict[str, Any]]:
    """Return the rows that `to_dicts` gives, with the first and last days of their periods."""
    rows = {row["id"]: row for row in dataset.table(record).to_dicts()}
    found = []
    for one in in_order(dataset, record):
        made = dict(rows[one.id])
        for column in columns(record):
            if column.type is Period:
                period = getattr(one, column.field)
                for end in ("earliest", "latest"):
                    made[f"{column.field}_{end}"] = period and getattr(period, end)
        found.append(made)
    return found


@pytest.mark.untraced
def test_every_value_is_there(dataset: Dataset, tmp_path: Path) -> None:
    target = dataset.export(tmp_path / "out", "parquet")
    names = {f"{record.table}.parquet" for record in RECORDS}
    assert {path.name for path in target.iterdir()} == names
    for record in RECORDS:
        path = target / f"{record.table}.parquet"
        expected = expected_rows(dataset, record)
        assert pq.read_table(path).to_pylist() == expected
        assert pl.read_parquet(path).to_dicts() == expected
        read = duckdb.execute(f"SELECT * FROM '{path}'").fetchall()
        assert [row[0] for row in read] == [row["id"] for row in expected]
        assert len(pd.read_parquet(path)) == len(expected)


def test_columns_have_types_without_a_row_too(tmp_path: Path) -> None:
    target = dataset_called("empty", tmp_path).export(tmp_path / "out", "parquet")
    full = export(tmp_path / "full", "parquet")
    for record in RECORDS:
        name = f"{record.table}.parquet"
        schema = pq.read_schema(target / name)
        assert schema.equals(pq.read_schema(full / name))
    schema = pq.read_schema(target / "casualty_claims.parquet")
    assert schema.field("low").type == pa.int64()
    assert schema.field("partial").type == pa.bool_()
    assert schema.field("period_earliest").type == pa.date32()
    assert schema.field("citations").type.value_type == pa.string()


def test_each_file_says_what_the_data_is(tmp_path: Path) -> None:
    target = export(tmp_path / "out", "parquet")
    for path in target.iterdir():
        told = pq.read_schema(path).metadata
        assert told[b"licence"] == b"CC BY-SA 4.0, CC BY 4.0"
        assert told[b"name"] == b"karabakh-data"


@pytest.mark.untraced
def test_the_same_data_is_the_same_file(dataset: Dataset, tmp_path: Path) -> None:
    first, second = (dataset.export(tmp_path / name, "parquet") for name in ("one", "two"))
    for path in first.iterdir():
        assert (second / path.name).read_bytes() == path.read_bytes()


def test_a_path_with_a_quotation_mark(tmp_path: Path) -> None:
    target = dataset_called("filled", tmp_path).export(tmp_path / "Armenia's", "parquet")
    rows = pq.read_table(target / f"{CasualtyClaim.table}.parquet").to_pylist()
    assert [row["id"] for row in rows] == ["cc-0201", "cc-0901"]


def test_without_duckdb_the_error_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(MissingExtraError) as caught:
        export(tmp_path / "out", "parquet")
    assert (caught.value.value, caught.value.extra) == ("duckdb", "parquet")
    assert list(tmp_path.iterdir()) == []


def test_what_duckdb_cannot_write_is_told_with_the_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quoted = _parquet._text
    elsewhere = (".parquet", "/missing/it.parquet")
    monkeypatch.setattr(_parquet, "_text", lambda text: quoted(text.replace(*elsewhere)))
    with pytest.raises(
        ExportError, match=r"cannot be written \(IO Error: Cannot open file"
    ) as caught:
        export(tmp_path / "out", "parquet")
    assert caught.value.value == str(tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
