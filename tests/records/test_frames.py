"""Records as a table of typed columns."""

from datetime import date
from typing import Any

import pytest
from frames_by_hand import check_types

from karabakh_data import CasualtyClaim, Dataset, casualty_claims, figures
from karabakh_data.frames._frame import Frame, Kind
from karabakh_data.records._frames import frame_of
from karabakh_data.records._registry import RECORDS


def row_of(frame: Frame, place: int = 0) -> dict[str, Any]:
    names = [column.name for column in frame.columns]
    return dict(zip(names, frame.rows[place], strict=True))


@pytest.mark.parametrize("record", RECORDS)
def test_every_value_is_of_the_type_of_its_column(record: type[Any]) -> None:
    frame = Dataset.bundled().table(record)._frame()
    assert len(frame.rows) == len(Dataset.bundled().table(record))
    check_types(frame)


def test_a_figure_is_two_columns_and_a_time_is_three() -> None:
    row = row_of(frame_of("claims", CasualtyClaim, [casualty_claims()["cc-0001"]]))
    assert (row["low"], row["high"]) == (28000, 38000)
    assert (row["period"], row["period_earliest"], row["period_latest"]) == (
        "1988/1994",
        date(1988, 1, 1),
        date(1994, 12, 31),
    )
    assert (row["as_of"], row["as_of_earliest"], row["as_of_latest"]) == (None, None, None)
    assert row["measure"] == "killed"
    assert type(row["measure"]) is str


def test_the_lower_end_alone_is_required() -> None:
    required = {column.name for column in casualty_claims()._frame().columns if column.is_required}
    assert "low" in required
    assert "high" not in required


def test_numbers_stay_exact() -> None:
    kinds = {column.name: column.kind for column in figures()._frame().columns}
    assert kinds["low"] is Kind.NUMBER


def test_a_table_without_rows_keeps_its_columns() -> None:
    empty = casualty_claims()[:0]
    assert empty._frame().columns == casualty_claims()._frame().columns
    assert empty._frame().rows == []


def test_an_unknown_table_without_rows_has_no_columns() -> None:
    assert frame_of("towns", None, []) == Frame("towns", [], [])
