"""A package with very many faults: each is found, and the time for suggestions is bounded."""

import shutil
from pathlib import Path

import pytest

from karabakh_data import data_path, validate, validation


def test_suggestions_end_where_too_many_ids_were_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with data_path() as bundled:
        directory = Path(shutil.copytree(bundled, tmp_path / "data"))
    path = directory / "actor_names.csv"
    lines = path.read_text("utf-8").splitlines()
    wrong = [line.replace(",artsakh,", ",artsak,") for line in lines]
    path.write_text("\n".join([*wrong, ""]), "utf-8", newline="\n")

    def suggestions() -> list[tuple[str, ...]]:
        found = validate(directory)
        return [fault.suggestions for fault in found if fault.column == "actor"]

    assert suggestions() == [("artsakh",)] * 2
    monkeypatch.setattr(validation, "_MOST_COMPARED", 0)
    assert suggestions() == [("artsakh",), ()]
