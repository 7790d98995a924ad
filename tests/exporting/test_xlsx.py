"""Excel: every value as openpyxl reads it, no formula, no date, a sheet a table."""

import gc
import sys
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pandas as pd  # type: ignore[import-untyped]
import pytest
from exported import dataset_called
from packages import describe_anew, filled, put

from karabakh_data import Dataset, ExportError, ExportFormat, MissingExtraError, export
from karabakh_data.exporting import _xlsx
from karabakh_data.exporting._how import How
from karabakh_data.exporting._rows import plain_rows
from karabakh_data.records._registry import RECORDS


def cell_of(value: Any) -> Any:  # noqa: ANN401 - any of the types that JSON has
    """Return a value as a sheet shows it: a list as text, and nothing for an empty one."""
    return (";".join(value) or None) if isinstance(value, list) else value


@pytest.mark.untraced
def test_every_value_is_there(dataset: Dataset, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(dataset.export(tmp_path / "data.xlsx"))
    assert book.sheetnames == ["About", *(record.table for record in RECORDS)]
    for record in RECORDS:
        rows = list(plain_rows(dataset, record))
        head, *lines = book[record.table].iter_rows(values_only=True)
        assert lines == [tuple(map(cell_of, row.values())) for row in rows]
        if rows:
            assert list(head) == list(rows[0])


def test_nothing_is_a_formula_or_a_date_or_a_link(tmp_path: Path) -> None:
    directory = filled(tmp_path / "package")
    texts = {"name": "=1+1", "remark": "@SUM(A1)"}
    put(directory, "events", "battle-y", **texts)
    put(directory, "events", "war-x", name="https://example.org", remark="{=A1}")
    dataset = Dataset.load(describe_anew(directory))
    book = openpyxl.load_workbook(dataset.export(tmp_path / "data.xlsx"))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "inlineStr"}
    assert {cell.hyperlink for cell in cells} == {None}
    assert {"=1+1", "@SUM(A1)", "https://example.org", "{=A1}"} <= {cell.value for cell in cells}


def test_each_sheet_has_a_frozen_head_and_filters(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(export(tmp_path / "data.xlsx"))
    for record in RECORDS:
        sheet = book[record.table]
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.font.b for cell in sheet[1])


def test_the_first_sheet_says_what_it_is(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(export(tmp_path / "data.xlsx"))
    told = dict(list(book["About"].iter_rows(values_only=True))[1:])
    assert told["licence"] == "CC BY-SA 4.0, CC BY 4.0"
    assert told["as_of"] == "2021-01"
    assert "never 0" in told["cells"]
    assert book.properties.title == told["title"]


def test_pandas_reads_a_sheet(tmp_path: Path) -> None:
    read = pd.read_excel(export(tmp_path / "data.xlsx"), sheet_name="casualty_claims")
    row = read.set_index("id").loc["cc-0001"]
    assert (row["low"], row["high"], row["period"]) == (28000, 38000, "1988/1994")


@pytest.mark.untraced
def test_the_same_data_is_the_same_file(dataset: Dataset, tmp_path: Path) -> None:
    first, second = (dataset.export(tmp_path / f"{place}.xlsx") for place in (1, 2))
    assert first.read_bytes() == second.read_bytes()


def test_a_text_that_a_cell_does_not_hold(tmp_path: Path) -> None:
    directory = filled(tmp_path / "package")
    put(directory, "events", "battle-y", remark="x" * 32_768)
    dataset = Dataset.load(describe_anew(directory))
    with pytest.raises(ExportError, match="is too long a text for a cell of a sheet"):
        dataset.export(tmp_path / "data.xlsx")
    put(directory, "events", "battle-y", remark="x" * 32_767)
    path = Dataset.load(describe_anew(directory)).export(tmp_path / "data.xlsx")
    (row,) = (
        row
        for row in openpyxl.load_workbook(path)["events"].iter_rows(values_only=True)
        if row[0] == "battle-y"
    )
    assert "x" * 32_767 in row


def test_more_rows_than_a_sheet_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = dataset_called("filled", tmp_path)
    most = max(len(dataset.table(record)) for record in RECORDS) + 1
    monkeypatch.setattr(_xlsx, "_MOST", most)
    dataset.export(tmp_path / "data.xlsx")
    monkeypatch.setattr(_xlsx, "_MOST", most - 1)
    with pytest.raises(ExportError) as caught:
        dataset.export(tmp_path / "more.xlsx")
    assert caught.value.problem == "has more rows than a sheet"
    assert caught.value.expected == f"{most - 2} at most"


@pytest.mark.skipif(sys.platform != "linux", reason="there is no such device")
def test_a_full_disk_is_told_once(tmp_path: Path) -> None:
    # What Python would say later of a file left open is a warning, which fails the test.
    made = tmp_path / "made.xlsx"
    made.symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left on device"):
        _xlsx.write(dataset_called("empty", tmp_path), made, How(ExportFormat.XLSX))
    gc.collect()


def test_without_xlsxwriter_the_error_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError) as caught:
        export(tmp_path / "data.xlsx")
    assert (caught.value.value, caught.value.extra) == ("xlsxwriter", "excel")
    assert list(tmp_path.iterdir()) == []
