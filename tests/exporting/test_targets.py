"""Where an export goes: what is refused, and that nothing is ever half there."""

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from karabakh_data import (
    ExportError,
    ExportFormat,
    KarabakhDataError,
    UnknownWordError,
    WrongTypeError,
    export,
)
from karabakh_data.exporting._formats import FORMS
from karabakh_data.exporting._targets import put

BEFORE = b"what was there before"
SPACE = "a place that can be written to, with room; what was there is as before"


def refused(call: Callable[[], object]) -> ExportError:
    with pytest.raises(ExportError) as caught:
        call()
    return caught.value


def files(directory: Path) -> dict[str, bytes | None]:
    """Return all that lies in a directory, hidden or not, with what it holds."""
    return {
        str(path.relative_to(directory)): path.read_bytes() if path.is_file() else None
        for path in directory.rglob("*")
    }


@pytest.fixture(name="there", params=["file", "directory"])
def fixture_there(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a target that is there already, as an export or a file of the same name."""
    if request.param == "file":
        path = tmp_path / "data.json"
        path.write_bytes(BEFORE)
    else:
        path = tmp_path / "data"
        path.mkdir()
        (path / "notes.csv").write_bytes(BEFORE)
    return path


def form_for(target: Path) -> str:
    return "data-package" if target.is_dir() else "json"


def test_what_is_there_is_not_overwritten_unless_asked(there: Path, tmp_path: Path) -> None:
    before = files(tmp_path)
    error = refused(lambda: export(there, form_for(there)))  # type: ignore[arg-type]
    assert (error.value, error.problem) == (str(there), "is there already")
    assert error.expected == "a target that is not there yet, or overwrite=True"
    assert files(tmp_path) == before
    assert export(there, form_for(there), overwrite=True) == there  # type: ignore[arg-type]
    assert BEFORE not in files(tmp_path).values()
    names = {Path(name).parts[0] for name in files(tmp_path)}
    assert names == {there.name}


@pytest.mark.parametrize("word", ExportFormat)
def test_a_directory_is_no_file_and_a_file_no_directory(word: ExportFormat, tmp_path: Path) -> None:
    target = tmp_path / "target"
    if FORMS[word].is_directory:
        target.write_bytes(BEFORE)
        needed, other = "directory", "file"
    else:
        target.mkdir()
        needed, other = "file", "directory"
    error = refused(lambda: export(target, word, overwrite=True))
    assert (error.value, error.problem) == (str(target), f"is a {other}")
    assert error.expected == f"the path of a {needed}, for this format"
    assert [path.name for path in tmp_path.iterdir()] == ["target"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such devices")
@pytest.mark.parametrize("word", [one for one in FORMS if not FORMS[one].is_directory])
def test_a_device_is_not_replaced(word: ExportFormat) -> None:
    for device in ("/dev/null", "/dev/full"):
        error = refused(lambda device=device: export(device, word, overwrite=True))  # type: ignore[misc]
        assert error.problem == "is neither a file nor a directory"
        assert stat.S_ISCHR(Path(device).stat().st_mode)


@pytest.mark.parametrize("inside", ["missing/data.json", "file/data.json"])
def test_a_directory_that_is_not_there(inside: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(BEFORE)
    error = refused(lambda: export(tmp_path / inside))
    assert error.problem == "lies in a directory that is not there"
    assert error.expected == "a target in a directory that is there"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(sys.platform == "win32", reason="the system says it otherwise")
def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    assert refused(lambda: export(tmp_path / "a\0b.json")).problem == "is no path"
    error = refused(lambda: export(tmp_path / f"{'x' * 300}.json"))
    assert error.problem == "cannot be written (File name too long)"
    assert files(tmp_path) == {}


def test_a_directory_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    # The user of these tests may be one to whom nothing is denied.
    monkeypatch.setattr(tempfile, "mkdtemp", denied)
    error = refused(lambda: export(tmp_path / "data.json"))
    assert error.problem == "cannot be written (Permission denied)"
    assert isinstance(error.__cause__, PermissionError)


def test_a_directory_with_anything_else_in_it_is_not_replaced(tmp_path: Path) -> None:
    target = export(tmp_path / "tables", "data-package")
    (target / "thesis.docx").write_bytes(BEFORE)
    before = files(tmp_path)
    error = refused(lambda: export(target, "data-package", overwrite=True))
    assert error.problem == "holds something else (thesis.docx)"
    assert files(tmp_path) == before


def test_what_a_link_leads_to_is_replaced(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    link.symlink_to(real)
    assert export(link) == link
    text = real.read_bytes()
    real.write_bytes(BEFORE)
    export(link, overwrite=True)
    assert link.is_symlink()
    assert real.read_bytes() == text


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such rights")
def test_the_rights_are_those_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "new").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    for target, like in (("a.db", "new"), ("tables", "folder")):
        made = export(tmp_path / target, None if "." in target else "data-package")
        assert made.stat().st_mode == (tmp_path / like).stat().st_mode


def failing(error: BaseException) -> Callable[[Path], None]:
    """Return what writes a part of a file, or of a directory, and then fails."""

    def write(made: Path) -> None:
        if made.suffix:
            made.write_bytes(b"a half")
        else:
            made.mkdir()
            (made / "notes.csv").write_bytes(b"a half")
        raise error

    return write


@pytest.mark.parametrize("error", [KeyboardInterrupt(), RuntimeError("half way")], ids=repr)
def test_what_fails_leaves_what_was_there(
    error: BaseException, there: Path, tmp_path: Path
) -> None:
    before = files(tmp_path)
    with pytest.raises(type(error)):
        put(str(there), failing(error), is_directory=there.is_dir(), overwrite=True)
    assert files(tmp_path) == before


def test_an_error_of_the_system_is_told_with_its_path(there: Path, tmp_path: Path) -> None:
    before = files(tmp_path)
    full = OSError(28, "No space left on device")
    error = refused(
        lambda: put(str(there), failing(full), is_directory=there.is_dir(), overwrite=True)
    )
    assert (error.value, error.expected) == (str(there), SPACE)
    assert error.problem == "cannot be written (No space left on device)"
    assert files(tmp_path) == before


def test_a_directory_is_put_back_if_the_new_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = export(tmp_path / "tables", "data-package")
    (target / "notes.csv").write_bytes(BEFORE)
    before = files(tmp_path)
    rename = Path.rename

    def interrupted(self: Path, to: Path) -> Path:
        if to == target and not self.name.endswith(".before"):
            raise KeyboardInterrupt
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        export(target, "data-package", overwrite=True)
    assert files(tmp_path) == before


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "data.json"

    def write(made: Path) -> None:
        made.write_bytes(b"new")
        target.write_bytes(BEFORE)

    error = refused(lambda: put(str(target), write, is_directory=False, overwrite=False))
    assert error.problem == "is there already"
    assert files(tmp_path) == {"data.json": BEFORE}


def test_a_write_that_fails_only_when_it_is_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    for target, word in (("data.json", None), ("tables", "data-package")):
        error = refused(lambda t=target, w=word: export(tmp_path / t, w))  # type: ignore[misc]
        assert error.problem == "cannot be written (No space left on device)"
    assert files(tmp_path) == {}


LIMITED = """
import resource, sys
from karabakh_data import ExportError, export
_, most = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), most))
try:
    export(sys.argv[1], sys.argv[2], overwrite=True)
except ExportError as error:
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    print(error.problem.partition(" (")[0])
"""
ROOM = {"ris": 20_000, "bibtex": 20_000, "ged-csv": 20_000, "xlsx": 20_000, "parquet": 10_000}


@pytest.mark.skipif(sys.platform != "linux", reason="limits files as Linux does")
@pytest.mark.parametrize("word", ExportFormat)
def test_a_full_disk_leaves_what_was_there(word: ExportFormat, tmp_path: Path) -> None:
    target = tmp_path / "target"
    export(target, word)
    before = files(tmp_path)
    room = ROOM.get(word, 60_000)
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(target), word, str(room)],
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.stdout, done.stderr) == ("cannot be written\n", "")
    assert files(tmp_path) == before


# What is asked for


@pytest.mark.parametrize("target", [None, 3, b"data.json", ["data.json"]])
def test_a_target_that_is_no_path(target: object) -> None:
    with pytest.raises(WrongTypeError) as caught:
        export(target, "json")  # type: ignore[arg-type]
    assert caught.value.value == target
    assert caught.value.expected == "the path of a file or a directory"


def test_a_target_without_a_name() -> None:
    with pytest.raises(ExportError) as caught:
        export("", "json")
    assert str(caught.value) == "'' is empty: expected the path of a file or a directory"


@pytest.mark.parametrize("name", ["overwrite", "excel", "safe_cells"])
@pytest.mark.parametrize("value", [1, "no", None])
def test_yes_or_no_is_a_bool(name: str, value: object, tmp_path: Path) -> None:
    with pytest.raises(WrongTypeError) as caught:
        export(tmp_path / "ged.csv", "ged-csv", **{name: value})  # type: ignore[arg-type]
    assert (caught.value.value, caught.value.expected) == (value, "True or False")
    assert files(tmp_path) == {}


WORDS = ", ".join(ExportFormat)


@pytest.mark.parametrize("word", ["xslx", "excel", "csv", ""])
def test_a_format_that_is_none(word: str, tmp_path: Path) -> None:
    with pytest.raises(
        KarabakhDataError, match="is not an ExportFormat: expected one of"
    ) as caught:
        export(tmp_path / "data.json", word)  # type: ignore[arg-type]
    assert caught.value.expected == f"one of {WORDS}"


def test_who_asks_for_csv_is_told_of_the_tables_first(tmp_path: Path) -> None:
    with pytest.raises(UnknownWordError) as caught:
        export(tmp_path / "data", "csv")  # type: ignore[arg-type]
    assert caught.value.suggestions == ("data-package", "ged-csv")


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("data", ()),
        ("data.csv", ("data-package", "ged-csv")),
        ("data.jsn", (".json",)),
        ("data.", ()),
    ],
)
def test_a_target_that_does_not_tell_the_format(
    name: str, near: tuple[str, ...], tmp_path: Path
) -> None:
    with pytest.raises(KarabakhDataError, match="not a path whose ending tells the for") as caught:
        export(tmp_path / name)
    assert caught.value.expected.startswith(f"format= one of {WORDS}; or a path that ends in .bib")
    assert caught.value.suggestions == near


@pytest.mark.parametrize("word", [one for one in FORMS if not FORMS[one].is_csv])
@pytest.mark.parametrize("name", ["excel", "safe_cells"])
def test_a_format_without_cells_of_csv(word: ExportFormat, name: str, tmp_path: Path) -> None:
    with pytest.raises(UnknownWordError) as caught:
        export(tmp_path / "target", word, **{name: True})
    error = caught.value
    assert (error.value, error.vocabulary) == (word.value, "ExportFormat")
    assert error.remark == f" that is written as CSV, as {name}=True asks for"
    assert error.expected == "one of ged-csv; for spreadsheets there is xlsx"
    assert files(tmp_path) == {}


def test_every_format_has_a_form_and_endings_tell_one_each() -> None:
    assert set(FORMS) == set(ExportFormat)
    endings = [ending for form in FORMS.values() for ending in form.endings]
    assert len(set(endings)) == len(endings)
    for word, form in FORMS.items():
        for ending in form.endings:
            assert word.value in {
                "bibtex",
                "data-package",
                "json",
                "jsonl",
                "ris",
                "sqlite",
                "xlsx",
            }
            assert ending == ending.lower()
