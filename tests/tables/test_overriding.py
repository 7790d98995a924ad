"""Records that several layers give."""

from pathlib import Path

import pytest
from packages import DATA, add, row_of

from karabakh_data import DATA_VERSION, Dataset, Origin

BUNDLED = Dataset.bundled()
GUARDIAN = row_of(DATA, "sources", "guardian-nd-bloody")
ELCHYAN = row_of(DATA, "contributors", "elchyan-nd-skirmishes-1")


def layer(directory: Path, table: str, *rows: dict[str, str]) -> Path:
    directory.mkdir(exist_ok=True)
    add(directory, table, *rows)
    return directory


def test_one_layer_overrides_nothing() -> None:
    assert BUNDLED.overridden() == ()


def test_new_and_repeated_rows_override_nothing(tmp_path: Path) -> None:
    added = {"id": "doe-2024-example", "type": "book", "title": "An Example"}
    one = layer(tmp_path / "one", "sources", added, GUARDIAN)
    assert BUNDLED.extend(one).overridden() == ()
    assert BUNDLED.extend(one).extend(one).overridden() == ()


def test_of_two_layers_that_change_a_record_the_last_counts(tmp_path: Path) -> None:
    one = layer(tmp_path / "one", "sources", {**GUARDIAN, "title": "One"})
    two = layer(tmp_path / "two", "sources", {**GUARDIAN, "title": "Two"})
    both = BUNDLED.extend(one).extend(two)
    (found,) = both.overridden()
    assert (found.table, found.id) == ("sources", "guardian-nd-bloody")
    line = BUNDLED.origin(BUNDLED.source("guardian-nd-bloody")).line
    assert found.origins == (
        Origin(f"karabakh-data {DATA_VERSION}", "sources.csv", line),
        Origin(str(one), "sources.csv", 2),
        Origin(str(two), "sources.csv", 2),
    )
    assert found.counting == found.origins[-1] == both.origin(both.source(found.id))
    assert both.source(found.id).title == "Two"
    assert str(found) == (
        f"sources guardian-nd-bloody: {two}, sources.csv line 2 counts, not karabakh-data "
        f"{DATA_VERSION}, sources.csv line {line} nor {one}, sources.csv line 2"
    )
    assert found.to_dict() == {
        "table": "sources",
        "id": "guardian-nd-bloody",
        "origins": [
            {"package": origin.package, "file": origin.file, "line": origin.line}
            for origin in found.origins
        ],
    }
    assert repr(found) == "<Overridden sources guardian-nd-bloody: 3 layers>"


def test_the_first_of_several_layers_need_not_have_it(tmp_path: Path) -> None:
    work = {"id": "doe-2024-example", "type": "book", "title": "An Example"}
    one = layer(tmp_path / "one", "sources", work)
    two = layer(tmp_path / "two", "sources", {**work, "title": "Another"})
    (found,) = BUNDLED.extend(one).extend(two).overridden()
    assert [origin.package for origin in found.origins] == [str(one), str(two)]


@pytest.mark.parametrize("place", [1, 2])
def test_parts_are_told_by_their_whole(place: int, tmp_path: Path) -> None:
    key = f"elchyan-nd-skirmishes-{place}"
    one = layer(tmp_path / "one", "contributors", {**ELCHYAN, "id": key, "given": "V."})
    (found,) = BUNDLED.extend(one).overridden()
    assert (found.table, found.id) == ("contributors", "elchyan-nd-skirmishes")
    assert found.counting == Origin(str(one), "contributors.csv", 2)


def test_records_come_in_the_order_of_tables_and_ids(tmp_path: Path) -> None:
    one = tmp_path / "one"
    for table, keys in {
        "sources": ("ona-nd-body", "guardian-nd-bloody"),
        "actors": ("iran",),
    }.items():
        column = {"sources": "title", "actors": "remark"}[table]
        layer(one, table, *({**row_of(DATA, table, key), column: "x"} for key in keys))
    found = [(one.table, one.id) for one in BUNDLED.extend(one).overridden()]
    assert found == [
        ("actors", "iran"),
        ("sources", "guardian-nd-bloody"),
        ("sources", "ona-nd-body"),
    ]
