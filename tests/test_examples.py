"""The examples of the documentation: each kind of block is run, and would fail if it were wrong."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\{?[\w-]*\}?)", re.MULTILINE)

pytest_plugins = ["pytester"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_fence_is_of_a_kind_that_is_known(page: Path) -> None:
    opened = FENCE.findall(page.read_text("utf-8"))[::2]
    known = {"python", "console", "sh", "{toctree}", "{eval-rst}", "{record-fields}"}
    assert set(opened) <= known | {"{vocabulary-words}"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_example_hides_where_it_is_not_run(page: Path) -> None:
    for block in re.findall(
        r"^```sh\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL
    ):
        assert ">>>" not in block
        assert "$ " not in block


WRONG = {
    "README.md": "```python\n>>> 1 + 1\n3\n\n```\n",
    "docs/python.md": "```python\n>>> 1 + 1\n3\n\n```\n",
    "docs/console.md": "```console\n$ karabakh-data --version\nkarabakh-data 0\n```\n",
    "docs/other.md": "```console\n$ ls\n```\n",
    "src/package/module.py": '"""A docstring.\n\n>>> 1 + 1\n3\n"""\n',
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_example_fails(name: str, pytester: pytest.Pytester) -> None:
    pytester.makeconftest((ROOT / "conftest.py").read_text("utf-8"))
    page = pytester.path / name
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(WRONG[name], "utf-8")
    pytester.runpytest_subprocess(name).assert_outcomes(failed=1)


def test_a_right_example_passes(pytester: pytest.Pytester) -> None:
    pytester.makeconftest((ROOT / "conftest.py").read_text("utf-8"))
    page = pytester.path / "README.md"
    page.write_text("```python\n>>> 1 + 1\n2\n\n```\n", "utf-8")
    pytester.runpytest_subprocess("README.md").assert_outcomes(passed=1)
