"""Records as values that every program knows."""

import json
from decimal import Decimal
from typing import Any

import pytest

from karabakh_data import Dataset, figures, source, sources
from karabakh_data.records._plain import plain_row, values_of
from karabakh_data.records._registry import RECORDS


@pytest.mark.parametrize("record", RECORDS)
def test_every_record_is_fit_for_json(record: type[Any]) -> None:
    for one in Dataset.bundled().table(record):
        told = one.to_dict()
        assert json.loads(json.dumps(told)) == told
        assert told["id"] == one.id


@pytest.mark.parametrize("record", RECORDS)
def test_the_row_of_a_record_names_the_cells_of_its_table(record: type[Any]) -> None:
    table = Dataset.bundled().table(record)
    assert [plain_row(one) for one in table] == table.to_dicts()
    assert all(values_of(one).keys() == plain_row(one).keys() for one in table)


def test_what_other_tables_hold_of_a_record_goes_with_it() -> None:
    work = next(one for one in sources() if one.contributors)
    told = source(work.id).to_dict()
    assert [part["id"] for part in told["contributors"]] == [one.id for one in work.contributors]
    assert "contributors" not in sources().to_dicts()[0]


def test_numbers_with_decimals_are_numbers() -> None:
    for figure in figures():
        for end in ("low", "high"):
            own, told = getattr(figure, end), plain_row(figure)[end]
            assert told is None if own is None else Decimal(repr(told)) == own
