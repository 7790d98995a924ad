"""A package with very many faults: each is found, and the time for suggestions is bounded."""

from pathlib import Path

import pytest
from packages import small

from karabakh_data import validate
from karabakh_data.validation import package as validation


def test_suggestions_end_where_too_many_ids_were_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = small(tmp_path / "package")
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
