"""The command line: what it prints, where, and with which status."""

import csv
import importlib
import io
import json
import os
import runpy
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from karabakh_data import DATA_AS_OF, DATA_VERSION, __version__, casualties
from karabakh_data.cli._output import say
from karabakh_data.cli.main import main
from karabakh_data.errors import DataError

NOTHING: Mapping[str, str] = {}


def run(
    *arguments: str, stdout: int = subprocess.PIPE, environment: Mapping[str, str] = NOTHING
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "karabakh_data", *arguments],
        check=False,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONWARNDEFAULTENCODING": "1", **environment},
    )


def test_prints_the_summary(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["casualties", "2016"]) == 0
    output = capsys.readouterr()
    assert output.out == f"{casualties(2016)}\n"
    assert not output.err


def test_without_a_period_asks_for_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["casualties"]) == 0
    assert capsys.readouterr().out == f"{casualties()}\n"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--side", "azerbaijani"], casualties(2016, side="azerbaijani")),
        (["--side", "Azerbaijani"], casualties(2016, side="azerbaijani")),
        (["--category", "civilian"], casualties(2016, category="civilian")),
        (["--measure", "wounded"], casualties(2016, measure="wounded")),
        (["--claimant", "article"], casualties(2016, claimant="article")),
        (["--claimant", "AZE"], casualties(2016, claimant="azerbaijan")),
    ],
)
def test_passes_the_options_on(
    options: list[str], expected: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["casualties", "2016", *options]) == 0
    assert capsys.readouterr().out == f"{expected}\n"


def test_explains(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["casualties", "2015", "--explain"]) == 0
    assert capsys.readouterr().out == f"{casualties(2015).explain()}\n"


def test_gives_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["casualties", "2015", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == casualties(2015).to_dict()


def test_gives_the_claims_as_csv(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["casualties", "2001/2015", "--side", "armenian", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    verdicts = casualties("2001/2015", side="armenian").verdicts
    assert [(row["id"], row["standing"]) for row in rows] == [
        (verdict.claim, verdict.standing.value) for verdict in verdicts
    ]
    claims = {claim.id: claim for claim in casualties("2001/2015", side="armenian").claims}
    assert all(row["printed"] == claims[row["id"]].printed for row in rows if row["id"] in claims)


def test_says_its_versions(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out == (
        f"karabakh-data {__version__}, data {DATA_VERSION} as of {DATA_AS_OF}\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["2016-13"], "'2016-13' is not a period: expected a month from 01 to 12"),
        (["--side", "armenain"], "did you mean 'armenian'?"),
        (["--side", "artsakh"], "artsakh is an actor of the side armenian"),
        (
            ["--category", "soldiers"],
            "'soldiers' is not a word for --category: expected one of civ",
        ),
        (["--measure", "kiled"], "did you mean 'killed'?"),
        (["--event", "war"], "no event 'war'"),
        (["--claimant", "Narnia"], "no actor 'Narnia'"),
    ],
)
def test_misuse_is_told_on_stderr(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["casualties", *arguments]) == 2
    output = capsys.readouterr()
    assert not output.out
    assert output.err.startswith("karabakh-data: error: ")
    assert message in output.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["casualties", "--format", "xml"], "invalid choice: 'xml'"),
        (["narnia"], "'narnia': expected a command, one of casualties, "),
        (["casualtes", "2016"], "did you mean 'casualties'?"),
        (["casualties", "2016", "2017"], "did you mean '2016/2017'?"),
        (["casualties", "2016", "--sdie", "armenian"], "did you mean '--side'?"),
        (["support", "armenian", "arms"], "a kind is given as --kind arms"),
        (["audit", "2016"], "'2016': expected no further word"),
    ],
)
def test_misuse_of_the_parser_has_status_two(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert message in capsys.readouterr().err


def test_damaged_data_is_told_with_status_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def damaged(*_: object, **__: object) -> object:
        raise DataError(None, "a number", (), "casualty_claims.csv", 7, "low")

    monkeypatch.setattr("karabakh_data.Dataset.casualties", damaged)
    assert main(["casualties"]) == 1
    assert "casualty_claims.csv, line 7, column low" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command",
    [["--help"], *([name, "--help"] for name in ("casualties", "bounds", "contradictions"))],
)
def test_help_fits_a_terminal(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main(command)
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_a_process_prints_utf_8() -> None:
    done = run("casualties", "2016", environment={"PYTHONIOENCODING": "utf-8"})
    assert done.returncode == 0
    assert done.stdout.decode("utf-8").startswith("Killed, 2016: 232–236")
    assert not done.stderr


@pytest.mark.parametrize(
    "environment",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}],
)
def test_a_poor_encoding_gets_plain_characters(environment: dict[str, str]) -> None:
    done = run("casualties", "2016", environment=environment)
    assert done.returncode == 0
    assert b"232-236" in done.stdout.replace("–".encode(), b"-")


def test_the_signs_of_a_sum_are_plain_where_an_encoding_lacks_them() -> None:
    options = {"environment": {"PYTHONIOENCODING": "ascii"}}
    done = run("bounds", "1992", "--side", "azerbaijani", **options)  # type: ignore[arg-type]
    assert done.returncode == 0
    assert b"At most 30,876: 38,000 (cc-0001) - 5,856 (cc-0088) - 1,264" in done.stdout
    written = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    say("2 × 3 − 1", written)
    assert written.buffer.getvalue() == b"2 x 3 - 1\n"


def test_what_an_encoding_lacks_is_escaped() -> None:
    done = run("casualties", "--claimant", "Ш", environment={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 2
    assert rb"\u0428" in done.stderr


def test_a_reader_that_leaves_is_no_failure(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = run("casualties", stdout=writing)
    finally:
        os.close(writing)
    assert done.returncode == 141
    assert not done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = run("casualties", "--format", "json", stdout=full.fileno())
    assert done.returncode == 1
    assert b"the output cannot be written" in done.stderr
    assert b"Traceback" not in done.stderr


def test_no_output_at_all_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout", None)
    assert main(["casualties", "2016"]) == 1
    assert "the output cannot be written" in capsys.readouterr().err


class GoneReader(io.StringIO):
    """A stream that nobody reads any more."""

    def write(self, _: str) -> int:
        raise BrokenPipeError


def test_an_interrupt_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr("karabakh_data.Dataset.casualties", interrupted)
    assert main(["casualties"]) == 130
    output = capsys.readouterr()
    assert (output.out, output.err) == ("", "")


class Terminal(io.StringIO):
    """An output that is a terminal."""

    def isatty(self) -> bool:
        return True


# The text of casualties() has tables, of which the columns are not wrapped.
NARROW = [
    "events 2016",
    "events 2016-april-conflict",
    "supporters armenian arms",
    "bounds 1992 --side azerbaijani",
    "contradictions",
    "contradictions --explain",
    "reconcile 1988/1994",
    "audit --kind title-differs",
    "notes a02",
    "votes",
]


@pytest.mark.parametrize("command", NARROW)
def test_lines_are_as_wide_as_the_terminal(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", terminal := Terminal())
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(command.split()) == 0
    lines = terminal.getvalue().splitlines()
    assert all(len(line) <= 40 or " " not in line.strip() for line in lines)
    assert max(map(len, lines)) > 30


@pytest.mark.parametrize("command", NARROW)
def test_lines_of_a_file_are_not(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(command.split()) == 0
    expected = capsys.readouterr().out
    monkeypatch.setenv("COLUMNS", "40")
    assert main(command.split()) == 0
    assert capsys.readouterr().out == expected


def test_a_reader_that_has_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", GoneReader())
    assert main(["casualties", "2016"]) == 141
    assert sys.stdout is None


def test_a_stream_of_few_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding="ascii"))
    assert main(["casualties", "2016"]) == 0
    assert written.getvalue().startswith(b"Killed, 2016: 232-236 (all 366 days covered)")


def test_importing_the_module_runs_nothing() -> None:
    assert importlib.import_module("karabakh_data.__main__").main is main


def test_the_module_is_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "karabakh_data.__main__", raising=False)
    monkeypatch.setattr("sys.argv", ["karabakh-data", "casualties", "2016"])
    with pytest.raises(SystemExit) as stop:
        runpy.run_module("karabakh_data", run_name="__main__")
    assert stop.value.code == 0
    assert capsys.readouterr().out == f"{casualties(2016)}\n"
