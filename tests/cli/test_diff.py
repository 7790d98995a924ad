"""The command ``diff``: what it compares, the forms of its answer, and its status."""

import csv
import io
import json
import shutil
from functools import cache
from pathlib import Path

import pytest
from packages import DATA, add, copied, describe_anew, put, row_of, small

from karabakh_data import Dataset, diff
from karabakh_data.cli.main import main

Capture = pytest.CaptureFixture[str]
BUNDLED = Dataset.bundled()


@cache
def loaded(directory: str) -> Dataset:
    """Return a package, read once: the command reads it anew each time."""
    return Dataset.load(directory)


@pytest.fixture(name="changed", scope="module")
def fixture_changed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a copy of the bundled package in which one row is another."""
    directory = copied(tmp_path_factory.mktemp("packages") / "copy")
    put(directory, "casualty_claims", "cc-0107", remark="Changed, with a comma; and more.")
    return str(describe_anew(directory))


def answer(capsys: Capture, *arguments: str, status: int = 1) -> str:
    assert main(["diff", *arguments]) == status
    output = capsys.readouterr()
    assert not output.err
    return output.out


@pytest.mark.untraced
def test_one_package_is_compared_with_the_bundled_data(changed: str, capsys: Capture) -> None:
    assert answer(capsys, changed) == f"{diff(BUNDLED, loaded(changed))}\n"
    assert "now “Changed, with a comma; and more.”" in " ".join(answer(capsys, changed).split())


@pytest.mark.untraced
def test_of_two_packages_the_second_is_the_later(changed: str, capsys: Capture) -> None:
    assert answer(capsys, str(DATA), changed) == f"{diff(loaded(str(DATA)), loaded(changed))}\n"
    assert answer(capsys, changed, str(DATA)) == f"{diff(loaded(changed), loaded(str(DATA)))}\n"


@pytest.mark.untraced
def test_the_status_tells_whether_anything_differs(changed: str, capsys: Capture) -> None:
    assert answer(capsys, str(DATA), status=0).endswith("\nno record differs\n")
    assert answer(capsys, changed, changed, "--format", "csv", status=0).count("\n") == 1
    assert answer(capsys, changed, changed, "--format", "jsonl", status=0) == ""


def test_changes_in_other_forms(changed: str, capsys: Capture) -> None:
    found = diff(BUNDLED, loaded(changed))
    assert json.loads(answer(capsys, changed, "--format", "json")) == found.to_dict()
    lines = answer(capsys, changed, "--format", "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == [change.to_dict() for change in found]
    rows = csv.DictReader(io.StringIO(answer(capsys, changed, "--format", "csv")))
    assert list(rows) == found.to_dicts()
    assert answer(capsys, changed, "--format", "markdown") == f"{found.to_markdown()}\n"


def test_a_zip_file(changed: str, tmp_path: Path, capsys: Capture) -> None:
    archive = shutil.make_archive(str(tmp_path / "zipped"), "zip", changed)
    assert "1 changed" in answer(capsys, archive)


def test_what_an_addition_changes(tmp_path: Path, capsys: Capture) -> None:
    layer = tmp_path / "layer"
    layer.mkdir()
    row = row_of(DATA, "sources", "ona-nd-body")
    add(layer, "sources", {**row, "title": "Another"})
    told = answer(capsys, "--extending", str(layer))
    assert told == f"{diff(BUNDLED, BUNDLED.extend(layer))}\n"
    assert f"title: was “{row['title']}”, now Another" in " ".join(told.split())
    package = small(tmp_path / "package")
    told = answer(capsys, str(package), str(layer), "--extending")
    own = Dataset.load(package)
    assert told == f"{diff(own, own.extend(layer))}\n"


def test_what_is_wrong_is_no_difference(tmp_path: Path, capsys: Capture) -> None:
    broken = small(tmp_path / "package")
    put(broken, "sources", "ona-nd-body", type="novel")
    nowhere = str(tmp_path / "nowhere")
    for arguments in ([nowhere], [str(DATA), nowhere], [str(broken)], [str(DATA), str(broken)]):
        assert main(["diff", *arguments]) == 2
        output = capsys.readouterr()
        assert not output.out
        assert output.err.startswith(
            (f"karabakh-data: error: {nowhere}: ", "karabakh-data: error: '")
        )
    with pytest.raises(SystemExit) as stop:
        main(["diff"])
    assert stop.value.code == 2


def test_an_output_that_cannot_be_written_is_no_difference(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr("sys.stdout", None)
    assert main(["diff", str(DATA)]) == 2
    assert "the output cannot be written" in capsys.readouterr().err
