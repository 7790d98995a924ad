"""What shells complete, tried in bash where it is."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from karabakh_data import actors, events, places
from karabakh_data.cli._commands import COMMANDS
from karabakh_data.cli._completion import _SHELLS
from karabakh_data.cli.main import main

Capture = pytest.CaptureFixture[str]


def script(shell: str, capsys: Capture) -> str:
    assert main(["completion", shell]) == 0
    output = capsys.readouterr()
    assert not output.err
    return output.out


@pytest.mark.parametrize("shell", _SHELLS)
def test_each_shell_gets_commands_words_and_ids(shell: str, capsys: Capture) -> None:
    text = script(shell, capsys)
    for word in (*COMMANDS, "azerbaijani", "markdown", "artsakh", "2016-april-conflict", "shusha"):
        assert word in text


COMPLETED = {
    "cas": {"casualties"},
    "casualties --side ": {"armenian", "azerbaijani", "both", "other", "unspecified"},
    "casualties --event 2016-a": {key for key in events().ids() if key.startswith("2016-a")},
    "supporters a": {"armenian", "azerbaijani"},
    "supporters armenian ar": {"arms"},
    "actors art": {key for key in actors().ids() if key.startswith("art")},
    "events 2020-n": {key for key in events().ids() if key.startswith("2020-n")},
    "events --place shu": {key for key in places().ids() if key.startswith("shu")},
    "events --format j": {"json", "jsonl"},
    "cite --style ": {"bibtex", "csl-json", "ris", "text"},
    "validate fol": {"folder"},
    "diff folder fol": {"folder"},
    "votes fol": set(),
}


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
@pytest.mark.parametrize("typed", COMPLETED)
def test_bash_completes(typed: str, capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    *before, last = typed.split(" ")
    words = " ".join(f"'{word}'" for word in ("karabakh-data", *before, last))
    text = script("bash", capsys)
    text += f"\nCOMP_WORDS=({words}); COMP_CWORD={len(before) + 1}; _shtab_karabakh_data\n"
    text += "printf '%s\\n' \"${COMPREPLY[@]}\"\n"
    done = subprocess.run(
        ["bash"],  # noqa: S607 - wherever it is
        input=text,
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
    )
    assert {line.strip() for line in done.stdout.splitlines()} - {""} == COMPLETED[typed]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["basch"], "'basch' is not a word for SHELL: expected one of bash, fish"),
        (["BASH"], "'BASH' is not a word for SHELL"),
    ],
)
def test_a_shell_that_is_not_known(words: list[str], message: str, capsys: Capture) -> None:
    assert main(["completion", *words]) == 2
    assert message in capsys.readouterr().err


def test_without_the_extra_the_error_names_it(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setitem(sys.modules, "shtab", None)
    assert main(["completion", "bash"]) == 2
    assert "pip install 'karabakh-data[completion]'" in capsys.readouterr().err
