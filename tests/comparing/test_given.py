"""Tables of the reader, of any library, and what is wrong with them."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from karabakh_data import DataError, WrongTypeError, compare
from karabakh_data.comparing._given import Estimates, estimates_in

ROWS: list[dict[str, Any]] = [
    {"year": 2015, "low": 80, "best": 82, "high": 90},
    {"year": 2016, "low": 200, "best": None, "high": 220},
]
WANTED = {2015: Estimates(80, 82, 90), 2016: Estimates(200, None, 220)}
TEXT = "year,low,best,high\n2015,80,82,90\n2016,200,,220\n"


def fault(rows: object) -> str:
    with pytest.raises(DataError) as caught:
        estimates_in(rows, "mine")
    return str(caught.value)


def cell(**cells: object) -> str:
    return fault([{"year": 2015, "low": 1, "best": 2, "high": 3, **cells}])


@pytest.mark.parametrize(
    "table",
    [
        ROWS,
        tuple(ROWS),
        iter(ROWS),
        pd.DataFrame(ROWS),
        pd.DataFrame(ROWS).convert_dtypes(),
        pl.DataFrame(ROWS),
        pa.Table.from_pylist(ROWS),
        [{**ROWS[0], "source": "x"}, {key: np.int64(v) if v else v for key, v in ROWS[1].items()}],
    ],
    ids=["list", "tuple", "iterator", "pandas", "nullable", "polars", "pyarrow", "numpy"],
)
def test_tables_of_any_library_say_the_same(table: object) -> None:
    assert estimates_in(table, "mine") == WANTED


@pytest.mark.parametrize("as_text", [True, False])
@pytest.mark.parametrize("text", [TEXT, "\ufeff" + TEXT.replace("\n", "\r\n")])
def test_a_csv_file_says_the_same(text: str, tmp_path: Path, as_text: bool) -> None:  # noqa: FBT001
    path = tmp_path / "mine.CSV"
    path.write_text(text, "utf-8", newline="")
    comparison = compare("2015/2016", series=str(path) if as_text else path)
    (before,), (count,) = comparison[0].counts, comparison[1].counts
    assert (before.low, before.best, before.high, before.of) == (80, 82, 90, "as given")
    assert (count.low, count.best, count.high, count.meets) == (200, None, 220, False)
    assert comparison.names == ("given",)
    assert comparison.series == ()


def test_several_have_names() -> None:
    comparison = compare(series={"mine": ROWS, "theirs": ROWS[:1]})
    assert comparison.names == ("mine", "theirs")
    assert comparison.year(2016).counts[1].of == ""
    assert comparison.year(2016).counts[1].low is None


def test_without_a_period_their_years_are_compared_too() -> None:
    comparison = compare(series=[{"year": 2031, "low": 0, "best": 0, "high": 0}])
    assert (comparison[0].year, comparison[-1].year) == (1988, 2031)


def test_an_empty_table_has_no_numbers() -> None:
    assert estimates_in([], "mine") == {}
    assert compare(2016, series=[])[0].counts[0].of == ""


def test_columns_may_stand_in_any_order_and_others_beside_them() -> None:
    assert estimates_in([dict(reversed({"x": 1, **ROWS[0]}.items()))], "mine") == {
        2015: WANTED[2015]
    }


@pytest.mark.parametrize("column", ["year", "low", "best", "high"])
def test_a_missing_column_is_named(column: str) -> None:
    row = {name: value for name, value in ROWS[0].items() if name != column}
    assert fault([row]) == f"mine, line 1, column {column}: None: expected a column {column}"
    near = fault([{**row, f"{column}s": 3}])
    assert near.endswith(f"did you mean '{column}s'?")


@pytest.mark.parametrize(
    "value", [-999, -1, 1.5, "many", "-3", "1,000", True, [], float("inf"), "٣"]
)
def test_a_cell_that_is_no_number_of_people_is_named(value: object) -> None:
    told = cell(low=value)
    assert told.startswith("mine, line 1, column low: ")
    assert told.endswith("expected a number of people, 0 or more, or nothing where it is missing")


@pytest.mark.parametrize("value", [None, "", 999, 10_000, "MMXV", float("nan"), 2015.5])
def test_a_year_that_is_none_is_named(value: object) -> None:
    assert "column year" in cell(year=value)
    assert "expected a year, from 1000 to 9999" in cell(year=value)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"high": 1}, "column high: 1: expected no less than 2"),
        ({"best": 0}, "column best: 0: expected no less than 1"),
        ({"best": None, "high": 0}, "column high: 0: expected no less than 1"),
    ],
)
def test_estimates_stand_in_order(cells: dict[str, Any], told: str) -> None:
    assert told in cell(**cells)


def test_a_year_stands_once() -> None:
    assert fault([ROWS[0], ROWS[0]]) == "mine, line 2, column year: 2015: expected each year once"


@pytest.mark.parametrize("table", [3, None, "text", {"a": 1}, [1], ["a"]])
def test_what_is_no_table_is_refused(table: object) -> None:
    with pytest.raises(WrongTypeError):
        estimates_in(table, "mine")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("year,low,best\n2015,1,2\n", "given, line 2, column high: None: expected a column high"),
        ("year,low,best,high\n2015,1,2\n", "given, line 2: None: expected 4 cells"),
        ("year,low,best,high\n2015,1,2,3,4\n", "given, line 2: None: expected 4 cells"),
        ("year,low,best,high\n2015,1,2,x\n", "given, line 2, column high: 'x'"),
    ],
)
def test_the_line_of_a_file_is_named(text: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(DataError) as caught:
        compare(series=path)
    assert str(caught.value).startswith(told)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="a file that can be read"):
        compare(series=tmp_path / "none.csv")
    path = tmp_path / "latin.csv"
    path.write_bytes("year,low,best,high,ş\n".encode("cp1254"))
    with pytest.raises(DataError, match="a file in UTF-8"):
        compare(series=str(path))
