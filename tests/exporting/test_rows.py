"""What all formats share: rows in the order of ids, and numbers that every program keeps."""

from decimal import Decimal
from pathlib import Path

import pytest
from exported import addition
from packages import describe_anew, filled, put

from karabakh_data import Actor, Contributor, Dataset, DoesNotFitError, Event, Table
from karabakh_data.exporting._rows import in_order, plain_rows, typed_rows

NUMBERED = ("json", "jsonl", "parquet", "sqlite", "xlsx")


def test_rows_are_in_the_order_of_ids_and_not_of_time() -> None:
    events = Dataset.bundled().table(Event)
    ids = [one.id for one in in_order(Dataset.bundled(), Event)]
    assert ids == sorted(events.ids()) != list(events.ids())


def test_of_parts_those_count_that_their_wholes_have(tmp_path: Path) -> None:
    layered = Dataset.bundled().extend(addition(tmp_path / "addition"))
    ids = [one.id for one in in_order(layered, Contributor)]
    assert "abbasov-2011-pact-2" in ids
    assert "abbasov-2011-pact-1" not in ids
    assert len(ids) == len(Dataset.bundled().table(Contributor))


def with_numbers(home: Path, table: str, key: str, **cells: str) -> Dataset:
    directory = filled(home / "package")
    put(directory, table, key, **cells)
    return Dataset.load(describe_anew(directory))


@pytest.mark.parametrize("word", NUMBERED)
@pytest.mark.parametrize("digits", [16, 18])
def test_a_number_that_some_program_would_change_is_an_error(
    word: str, digits: int, tmp_path: Path
) -> None:
    number = "9" * digits
    cells = {"low": number, "high": number, "printed": number}
    dataset = with_numbers(tmp_path, "casualty_claims", "cc-0901", **cells)
    with pytest.raises(DoesNotFitError) as caught:
        dataset.export(tmp_path / "out", word)  # type: ignore[arg-type]
    assert caught.value.value == int(number)
    assert caught.value.column == "low of cc-0901"
    assert caught.value.expected.startswith("a number of 15 digits at most")
    assert [path.name for path in tmp_path.iterdir()] == ["package"]
    assert dataset.export(tmp_path / "out", "data-package").is_dir()


def test_the_longest_number_is_kept(tmp_path: Path) -> None:
    number = "9" * 15
    cells = {"low": number, "high": number, "printed": number}
    dataset = with_numbers(tmp_path, "casualty_claims", "cc-0901", **cells)
    row = next(row for row in plain_rows(dataset, dataset_record()) if row["id"] == "cc-0901")
    assert row["low"] == int(number)


def dataset_record() -> type[object]:
    from karabakh_data import CasualtyClaim

    return CasualtyClaim


@pytest.mark.parametrize("word", NUMBERED)
def test_decimals_are_counted_too(word: str, tmp_path: Path) -> None:
    long = "8.900000000000001"
    dataset = with_numbers(tmp_path, "support_claims", "sc-0901", amount_low=long)
    with pytest.raises(DoesNotFitError, match="column amount_low of sc-0901: ") as caught:
        dataset.export(tmp_path / "out", word)  # type: ignore[arg-type]
    assert caught.value.value == Decimal(long)


def test_rows_come_a_few_at_a_time() -> None:
    actors = [Actor(id=f"a-{place:04}", name="A", kind="state") for place in range(1200)]  # type: ignore[arg-type]

    class Many:
        def table(self, record: type[Actor]) -> Table[Actor]:
            return Table(record.table, actors if record is Actor else ())

    columns, rows = typed_rows(Many(), Actor)  # type: ignore[arg-type]
    names = [column.name for column in columns]
    assert [row[names.index("id")] for row in rows] == [one.id for one in actors]
