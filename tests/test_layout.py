"""How answers are laid out: the width of lines, and JSON."""

import io
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data._layout import as_json, filled, hung, notes_named, width

WIDTH = 80


# The width of lines


class Output(io.StringIO):
    """An output that is a terminal, or is none."""

    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self.isatty = lambda: is_terminal  # type: ignore[method-assign]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [("40", 40), ("80", 80), ("200", 80), ("7", 20), ("79", 79), ("", 80), ("x", 80)],
)
def test_lines_are_as_wide_as_a_terminal_and_80_columns_at_most(
    columns: str, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout", Output(is_terminal=True))
    monkeypatch.setattr("sys.__stdout__", None)
    monkeypatch.setenv("COLUMNS", columns)
    assert width() == expected


def test_lines_of_what_is_no_terminal_have_80_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    closed = Output(is_terminal=True)
    closed.close()
    del closed.isatty
    for output in (Output(is_terminal=False), closed, None, object()):
        monkeypatch.setattr("sys.stdout", output)
        assert width() == 80


# Lines


def test_hung_lines_are_indented_behind_the_first() -> None:
    first, *rest = hung("- " + "long-word " * 20).splitlines()
    assert first.startswith("- long-word")
    assert rest
    assert all(line.startswith("  long-word") and len(line) <= WIDTH for line in rest)


def test_a_word_wider_than_a_line_is_not_broken() -> None:
    word = "x" * 100
    assert hung(f"a {word}") == f"a\n  {word}"


WORDS = st.text(st.sampled_from("ab-–.’") | st.characters(), max_size=30)
INDENTS = st.sampled_from(["", "  ", "- ", "a heading: "])


@given(st.lists(WORDS), st.sampled_from([" ", "  ", "\n"]), INDENTS, INDENTS)
def test_lines_are_those_of_textwrap(words: list[str], space: str, first: str, rest: str) -> None:
    text = space.join(words)
    assert filled(text, first, rest) == textwrap.fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


@pytest.mark.parametrize(
    ("numbers", "named"), [((), "no note"), ((74,), "note 74"), ((71, 72), "notes 71, 72")]
)
def test_notes_are_named_by_how_many_there_are(numbers: tuple[int, ...], named: str) -> None:
    assert notes_named(numbers) == named


# JSON


def test_json_keeps_letters_as_they_are() -> None:
    assert as_json(["ş"]) == '[\n  "ş"\n]'
