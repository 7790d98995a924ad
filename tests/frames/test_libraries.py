"""Tables as those of pandas, polars and pyarrow."""

import sqlite3
import sys
import tomllib
from io import StringIO
from pathlib import Path
from typing import Any

import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from frames_by_hand import NO_COLUMNS, NONE, SOME, as_read, of

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
    "empty": figures()[:0],
    **{record.table: Dataset.bundled().table(record) for record in RECORDS},
}
each_table = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)


@each_table
def test_polars_is_given_what_it_reads(table: Tabular) -> None:
    read, given = pl.DataFrame(table), table.to_polars()
    assert given.schema == read.schema
    assert given.equals(read)


@each_table
def test_pyarrow_is_given_what_it_reads(table: Tabular) -> None:
    read, given = pa.table(table), table.to_arrow()
    assert given.schema.equals(read.schema, check_metadata=True)
    assert given.equals(read)


def plain_of_pandas(value: Any) -> Any:  # noqa: ANN401
    if pd.isna(value):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else value


@each_table
def test_pandas_has_every_value(table: Tabular) -> None:
    frame = table.to_pandas()
    rows = [
        {name: ";".join(value) if isinstance(value, list) else value for name, value in row.items()}
        for row in as_read(table)
    ]
    assert [*frame.columns] == [column.name for column in table._frame().columns]
    found = frame.to_dict("records")
    assert [{name: plain_of_pandas(one[name]) for name in one} for one in found] == rows


def test_types_of_pandas_hold_missing_values() -> None:
    assert {name: str(kind) for name, kind in SOME.to_pandas().dtypes.items()} == {
        "id": "string",
        "name": "string",
        "side": "string",
        "low": "Int64",
        "high": "Int64",
        "share": "Float64",
        "is_sum": "boolean",
        "said": "boolean",
        "day": "datetime64[s]",
        "names": "string",
    }
    assert SOME.to_pandas().dtypes.equals(NONE.to_pandas().dtypes)


def test_pandas_writes_them_to_a_database_and_to_a_file() -> None:
    frame = casualty_claims(2011).to_pandas()
    database = sqlite3.connect(":memory:")
    frame.to_sql("claims", database, index=False)
    found = database.execute("select id, low, high from claims order by id").fetchall()
    database.close()
    assert found == [(claim.id, *sizes(claim)) for claim in casualty_claims(2011)]
    again = pd.read_csv(StringIO(frame.to_csv(index=False)), dtype=str, keep_default_na=False)
    assert again["id"].tolist() == list(casualty_claims(2011).ids())
    assert again["citations"].tolist() == [
        ";".join(map(str, claim.citations)) for claim in casualty_claims(2011)
    ]


def sizes(claim: Any) -> tuple[int, int | None]:  # noqa: ANN401
    return claim.figure.low, claim.figure.high


def test_groups_of_pandas_are_those_that_occur() -> None:
    sums = casualty_claims(2008).to_pandas().groupby(["side", "category"])["low"].sum()
    assert sums.to_dict() == {("both", "military"): 30}


def test_the_constructor_of_pandas_makes_one_column_of_records() -> None:
    claims = casualty_claims(2008)
    assert pd.DataFrame(claims)[0].tolist() == list(claims)
    assert pd.DataFrame(claims[:0]).shape == (0, 0)


def test_dictionaries_have_the_values_that_json_has() -> None:
    assert SOME.to_dicts()[0]["day"] == "0001-01-01"


READERS = {"pandas": "to_pandas", "polars": "to_polars", "pyarrow": "to_arrow"}


@pytest.mark.parametrize("library", READERS)
def test_a_number_that_does_not_fit(library: str) -> None:
    with pytest.raises(DoesNotFitError):
        getattr(of("low", Kind.WHOLE, 2**63), READERS[library])()


@pytest.mark.parametrize("library", READERS)
def test_a_library_that_is_missing(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError, match=rf"pip install 'karabakh-data\[{library}\]'"):
        getattr(SOME, READERS[library])()


@pytest.mark.parametrize("extra", [*READERS, "arrow"])
def test_the_extra_brings_the_library_and_what_its_own_constructor_asks_for(extra: str) -> None:
    text = (Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8")
    brought = " ".join(tomllib.loads(text)["project"]["optional-dependencies"][extra])
    assert {"arrow": "nanoarrow"}.get(extra, extra) in brought
    assert "nanoarrow" in brought or extra == "pandas"


@pytest.mark.parametrize("library", READERS)
def test_no_other_library_is_needed(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for other in {*READERS, "nanoarrow"} - {library}:
        monkeypatch.setitem(sys.modules, other, None)
    if library == "pandas":
        # It asks for the other library itself, for texts, if it has found it before.
        monkeypatch.delitem(sys.modules, "pyarrow")
    assert len(getattr(SOME, READERS[library])()) == len(SOME._frame().rows)
