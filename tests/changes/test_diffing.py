"""What differs between two datasets; the laws of it are properties."""

import copy
import pickle
import shutil
from pathlib import Path

import pytest
from packages import DATA, add, copied, describe_anew, filled, put, row_of, small

from karabakh_data import (
    DATA_VERSION,
    Changes,
    Dataset,
    FieldChange,
    InvalidPackageError,
    Period,
    diff,
)
from karabakh_data.errors import DataError, UnknownWordError, WrongTypeError

BUNDLED = Dataset.bundled()
WORK = {"id": "doe-2024-example", "type": "book", "title": "An *Example*"}
AUTHOR = {"id": "doe-2024-example-1", "source": "doe-2024-example", "role": "author"}


@pytest.fixture(name="changed", scope="module")
def fixture_changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the bundled package in which some rows are others."""
    directory = copied(tmp_path_factory.mktemp("packages") / "copy")
    put(directory, "casualty_claims", "cc-0107", period="1994/2020", remark="A `tick`.")
    put(directory, "casualty_claims", "cc-0108", remark="")
    put(directory, "contributors", "elchyan-nd-skirmishes-1", given="Vega")
    add(directory, "sources", WORK)
    add(directory, "contributors", {**AUTHOR, "family": "Doe", "given": "Jane"})
    return describe_anew(directory)


@pytest.fixture(name="found", scope="module")
def fixture_found(changed: Path) -> Changes:
    """Return what differs there from the bundled data."""
    return diff(BUNDLED, changed)


def test_records_come_in_the_order_of_tables_and_ids(found: Changes) -> None:
    assert [(one.table, one.id, one.kind.value) for one in found] == [
        ("casualty_claims", "cc-0107", "changed"),
        ("casualty_claims", "cc-0108", "changed"),
        ("sources", "doe-2024-example", "added"),
        ("sources", "elchyan-nd-skirmishes", "changed"),
    ]


def test_a_change_has_the_values_that_differ(found: Changes) -> None:
    assert found[0].fields == (
        FieldChange("period", Period("1994/2020-09-26"), Period("1994/2020")),
        FieldChange("remark", BUNDLED.casualty_claims()["cc-0107"].remark, "A `tick`."),
    )
    ((field, _, new),) = found[1].fields
    assert (field, new) == ("remark", None)


def test_an_added_record_has_all_of_its_values(found: Changes) -> None:
    added = found[2]
    assert added.old is None
    assert [(one.field, one.old) for one in added.fields] == [
        ("id", None), ("type", None), ("title", None)
    ]  # fmt: skip
    (author,) = added.parts
    assert (author.kind.value, str(author.record)) == ("added", "Doe, Jane")


def test_parts_belong_to_their_whole(found: Changes) -> None:
    assert found[3].fields == ()
    (author,) = found[3].parts
    assert (author.table, author.id) == ("contributors", "elchyan-nd-skirmishes-1")
    assert author.fields == (FieldChange("given", "Vika", "Vega"),)


def test_what_cites_a_changed_work_is_not_changed(found: Changes) -> None:
    assert any(
        "elchyan-nd-skirmishes" in (one.id for one in claim.sources)
        for claim in BUNDLED.casualty_claims()
    )
    assert {one.id for one in found if one.table == "casualty_claims"} == {"cc-0107", "cc-0108"}


def test_changes_are_a_sequence(found: Changes) -> None:
    assert len(found) == 4
    assert found[1:3] == (found[1], found[2])
    assert list(found) == list(found.changes)
    assert found
    assert found.of("added") == (found[2],)
    assert found.of("removed") == ()
    assert found.numbers == "1 added, 3 changed"
    with pytest.raises(UnknownWordError):
        found.of("moved")


def test_changes_can_be_copied(found: Changes) -> None:
    pickled = pickle.loads(pickle.dumps(found))  # noqa: S301 - its own pickle
    for again in (copy.copy(found), copy.deepcopy(found), pickled):
        assert again == found
        assert hash(again[0]) == hash(found[0])


def test_changes_in_a_line(found: Changes) -> None:
    assert repr(found) == "<Changes: 4 records>"
    assert repr(found[0]) == "<Change casualty_claims: changed cc-0107>"


# As other things


def test_changes_as_json(found: Changes, changed: Path) -> None:
    told = found.to_dict()
    assert {key: value for key, value in told.items() if key != "changes"} == {
        "before": f"karabakh-data {DATA_VERSION}",
        "after": str(changed),
        "added": 1,
        "changed": 3,
        "removed": 0,
    }
    assert told["changes"][1]["fields"]["remark"]["new"] is None
    assert told["changes"][3] == {
        "table": "sources",
        "id": "elchyan-nd-skirmishes",
        "change": "changed",
        "fields": {},
        "parts": [
            {
                "table": "contributors",
                "id": "elchyan-nd-skirmishes-1",
                "change": "changed",
                "fields": {"given": {"old": "Vika", "new": "Vega"}},
                "parts": [],
            }
        ],
    }


def test_changes_as_rows_are_those_of_the_tables(found: Changes) -> None:
    rows = found.to_dicts()
    assert rows[0] == {
        "table": "casualty_claims",
        "id": "cc-0107",
        "part_of": "",
        "change": "changed",
        "field": "period",
        "old": "1994/2020-09-26",
        "new": "1994/2020",
    }
    assert rows[-1]["part_of"] == "elchyan-nd-skirmishes"
    assert {row["old"] for row in rows if row["change"] == "added"} == {""}
    frame = found._frame()
    assert [column.name for column in frame.columns] == list(rows[0])
    assert [dict(zip(rows[0], row, strict=True)) for row in frame.rows] == rows


def test_changes_in_words(found: Changes, changed: Path) -> None:
    first, *lines = str(found).splitlines()
    assert first == f"From karabakh-data {DATA_VERSION}"
    assert " ".join(lines[:2]).split() == ["to", f"{changed}:", *"1 added, 3 changed".split()]
    assert "    period: was 1994/2020-09-26, now 1994/2020" in lines
    assert "      speaks.”, now “A `tick`.”" in lines
    assert "  added doe-2024-example: Doe, Jane. “An *Example*”" in lines
    assert "    contributors: added doe-2024-example-1: Doe, Jane" in lines
    assert "      given: was Vika, now Vega" in lines
    assert any(one.startswith("  changed elchyan-nd-skirmishes: Elchyan, Vega.") for one in lines)
    assert "now empty" in str(found)
    assert all(len(line) <= 80 for line in lines[2:])


def test_changes_as_a_changelog(found: Changes) -> None:
    title, where, claims, *_ = found.to_markdown().split("\n\n")
    assert title == "## Data"
    assert where.endswith(": 1 added, 3 changed.")
    assert claims == "Casualty claims:"
    assert (
        "\n- changed `cc-0107`: `period` `1994/2020-09-26` -> `1994/2020`; `remark` `Counted"
        in found.to_markdown()
    )
    assert "-> `` A `tick`. ``\n" in found.to_markdown()
    assert "-> (empty)" in found.to_markdown()
    assert (
        "- added `doe-2024-example`: Doe, Jane. “An \\*Example\\*”; added `doe-2024-example-1` of "
        "contributors: Doe, Jane\n" in found.to_markdown()
    )
    assert found.to_markdown().endswith(
        "- changed `elchyan-nd-skirmishes`: changed `elchyan-nd-skirmishes-1` of contributors: "
        "`given` `Vika` -> `Vega`"
    )


def test_no_change_at_all(tmp_path: Path) -> None:
    found = diff(copied(tmp_path / "copy"), BUNDLED)
    assert not found
    assert str(found).endswith("\nno record differs")
    assert found.to_markdown().endswith(": no record differs.")
    assert (found.to_dict()["changes"], found.to_dicts()) == ([], [])


def test_flags_lists_and_the_word_empty_are_told_apart(tmp_path: Path) -> None:
    directory = filled(tmp_path / "package")
    before = Dataset.load(directory)
    put(directory, "casualty_claims", "cc-0901", partial="true", remark="empty")
    put(directory, "support_claims", "sc-0901", denied_by="narnia")
    told = str(diff(before, describe_anew(directory)))
    assert "    partial: was no, now yes\n" in told
    assert "    remark: was Withdrawn., now “empty”\n" in told
    assert "    denied_by: was “narnia; armenia”, now narnia" in told


# What can be compared


def test_a_zip_file_is_as_good_as_its_directory(tmp_path: Path) -> None:
    directory = small(tmp_path / "package")
    archive = shutil.make_archive(str(tmp_path / "zipped"), "zip", directory)
    assert not diff(archive, directory)
    assert diff(archive, BUNDLED) == diff(Dataset.load(archive), BUNDLED)


@pytest.mark.parametrize("data", [None, 3, b"x", BUNDLED.layers])
def test_what_is_neither_a_dataset_nor_a_path(data: object) -> None:
    for pair in ((BUNDLED, data), (data, BUNDLED)):
        with pytest.raises(
            WrongTypeError, match="expected a dataset, or the path of a dir"
        ) as caught:
            diff(*pair)
        assert caught.value.value == data


def test_what_is_no_sound_package(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="expected a directory, or a zip file"):
        diff(BUNDLED, tmp_path / "nowhere")
    directory = small(tmp_path / "package")
    put(directory, "sources", "ona-nd-body", type="novel")
    with pytest.raises(InvalidPackageError, match="novel"):
        diff(directory, BUNDLED)


def test_the_bundled_rows_are_told_whole(tmp_path: Path) -> None:
    empty = Dataset.load(small(tmp_path / "package"))
    (change,) = [one for one in diff(empty, BUNDLED) if one.id == "cc-0202"]
    told = {field: str(new) for field, _, new in change.fields}
    row = {name: text for name, text in row_of(DATA, "casualty_claims", "cc-0202").items() if text}
    assert list(told) == list(row)
    assert (told["low"], told["printed"]) == (row["low"], row["printed"])
