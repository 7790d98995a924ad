"""Runs every example of the README, the documentation and the docstrings, and compares the output.

In Markdown, ``python`` fences hold examples as of the interactive interpreter, and ``console``
fences commands of karabakh-data with what they print. Fences of other languages are not run; the
tests see to it that none of them holds an example.
"""

import contextlib
import io
import shlex
from doctest import NORMALIZE_WHITESPACE
from pathlib import Path

import pytest
from hypothesis import settings
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

from karabakh_data.cli.main import main

HOME = Path(__file__).parent

# Time is measured by the benchmarks; a test does not fail because a machine is busy. Each night
# tries nearly thirty times as many examples as each change does.
settings.register_profile("fast", deadline=None, max_examples=60)
settings.register_profile("deep", deadline=None, max_examples=1600)
settings.load_profile("fast")


def run_console(example: Example) -> str | None:
    """Run the commands of a console block and return how their output differs, if it does."""
    for block in str(example.parsed).split("$ ")[1:]:
        command, _, expected = block.partition("\n")
        words = shlex.split(command)
        if words[0] != "karabakh-data":
            return f"not a command of karabakh-data: {command}"
        output = io.StringIO()
        with (
            contextlib.redirect_stdout(output),
            contextlib.redirect_stderr(output),
            contextlib.suppress(SystemExit),
            contextlib.chdir(HOME),
        ):
            main(words[1:])
        if output.getvalue().rstrip() != expected.rstrip():
            return f"{command}\nexpected:\n{expected.rstrip()}\ngot:\n{output.getvalue().rstrip()}"
    return None


MARKDOWN = Sybil(
    parsers=[
        PythonCodeBlockParser(),
        CodeBlockParser(language="console", evaluator=run_console),
    ],
    patterns=["README.md", "docs/*.md"],
)
DOCSTRINGS = Sybil(
    parsers=[DocTestParser(optionflags=NORMALIZE_WHITESPACE)],
    # Each star stands for one folder: the pattern is matched as paths were before Python 3.13.
    patterns=["src/*/*.py", "src/*/*/*.py", "src/*/*/*/*.py"],
)

pytest_collect_file = (MARKDOWN + DOCSTRINGS).pytest()


def pytest_configure(config: pytest.Config) -> None:
    """Name the mark of what is not to be traced."""
    config.addinivalue_line("markers", "untraced: computes for long, and covers nothing new")
    # The benchmarks are imported, not run, where pytest-benchmark, which brings it, is not there.
    config.addinivalue_line("markers", "benchmark: how something is measured")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the laws of the data: they ask again, of all rows, what other tests cover."""
    for item in items:
        if HOME / "tests" / "data" in item.path.parents:
            item.add_marker("untraced")
