"""Where and how an answer is written."""

import io
import json
import subprocess
import sys
from argparse import Namespace
from typing import Any

import pytest

from karabakh_data import actor
from karabakh_data.cli._output import is_coloured, say, write

PEOPLE = Namespace(format="table")
DATA = Namespace(format="json", excel=False)
EXCEL = Namespace(format="csv", excel=True)


class Terminal(io.StringIO):
    """An output that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _fixture_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


def written(text: str, options: Namespace, encoding: str) -> bytes:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="\n")
    write(text, options, stream)
    return raw.getvalue()


def test_data_is_utf_8_whatever_the_stream_says() -> None:
    for encoding in ("ascii", "cp1252", "utf-16"):
        assert written('"108–112"', DATA, encoding) == '"108–112"\n'.encode()
        assert written("@book{x}–", Namespace(), encoding) == "@book{x}–\n".encode()


def test_text_for_people_is_as_the_stream_can_take_it() -> None:
    assert written("108–112", PEOPLE, "ascii") == b"108-112\n"
    assert written("108–112", PEOPLE, "cp1252") == "108–112\n".encode("cp1252")


def test_excel_has_a_byte_order_mark_and_its_line_ends() -> None:
    assert written("a,b\n1,Ş", EXCEL, "ascii") == b"\xef\xbb\xbfa,b\r\n1,\xc5\x9e\r\n"


def test_no_line_at_all_has_no_end() -> None:
    assert written("", DATA, "utf-8") == b""


def test_a_stream_without_bytes_gets_text() -> None:
    stream = io.StringIO()
    write("Ş", DATA, stream)
    assert stream.getvalue() == "Ş\n"


@pytest.mark.parametrize("options", [PEOPLE, DATA])
def test_no_stream(options: Namespace) -> None:
    with pytest.raises(OSError, match="Bad file descriptor"):
        write("x", options, None)
    with pytest.raises(OSError, match="Bad file descriptor"):
        say("x", None)


COLOURED: list[tuple[dict[str, str], bool, bool]] = [
    ({}, True, True),
    ({}, False, False),
    ({"NO_COLOR": "1"}, True, False),
    ({"NO_COLOR": ""}, True, True),
    ({"FORCE_COLOR": "1"}, False, True),
    ({"FORCE_COLOR": ""}, False, False),
    ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ({"TERM": "dumb"}, True, False),
    ({"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
]


@pytest.mark.parametrize(("environment", "is_terminal", "expected"), COLOURED)
def test_colours_are_for_terminals_that_know_them(
    environment: dict[str, str],
    is_terminal: bool,  # noqa: FBT001
    expected: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    stream = Terminal() if is_terminal else io.StringIO()
    assert is_coloured(stream) is expected
    write("Killed: 3", PEOPLE, stream)
    assert stream.getvalue() == ("\x1b[1mKilled: 3\x1b[0m\n" if expected else "Killed: 3\n")


def test_a_terminal_without_a_name_is_not_trusted_with_colours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("TERM")
    assert not is_coloured(Terminal())


def test_data_has_no_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert written("{}", DATA, "utf-8") == b"{}\n"


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-W", "error", "-m", "karabakh_data", *arguments]
    return subprocess.run(command, check=False, capture_output=True, env=environment)


def test_a_process_gives_the_letters_of_every_script_to_a_poor_locale() -> None:
    done = process("actors", "artsakh", "--format", "json", PYTHONIOENCODING="ascii")
    (told,) = json.loads(done.stdout.decode("utf-8"))
    expected: dict[str, Any] = actor("artsakh").to_dict()
    assert {name: expected[name] for name in told} == told
    assert (done.returncode, done.stderr) == (0, b"")
    sources = process("sources", "--language", "ru", "--format", "csv", PYTHONIOENCODING="ascii")
    assert "смертных" in sources.stdout.decode("utf-8")
