"""The examples of the documentation: each kind of block is run, and would fail if it were wrong."""

import re
from pathlib import Path

import pytest

from karabakh_data import Period, PeriodError

pytestmark = pytest.mark.untraced

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\{?[\w-]*\}?)", re.MULTILINE)

pytest_plugins = ["pytester"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_fence_is_of_a_kind_that_is_known(page: Path) -> None:
    opened = FENCE.findall(page.read_text("utf-8"))[::2]
    code, structure = {"python", "console", "sh", "text"}, {"{toctree}", "{eval-rst}"}
    made = {"{audit}", "{explorer}", "{picture}", "{record-fields}"}
    written = {"{glossary}", "{include}"}
    columns = {"{name-table}", "{table-columns}", "{vocabulary-words}"}
    assert set(opened) <= code | structure | made | written | columns


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_example_hides_where_it_is_not_run(page: Path) -> None:
    for block in re.findall(
        r"^```(?:sh|text)\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL
    ):
        assert ">>>" not in block
        assert "$ " not in block


_DOCSTRING = '"""A docstring.\n\n>>> 1 + 1\n3\n"""\n'
WRONG = {
    "README.md": ("```python\n>>> 1 + 1\n3\n\n```\n", "*Got:*"),
    "docs/python.md": ("```python\n>>> 1 + 1\n3\n\n```\n", "*Got:*"),
    "docs/console.md": ("```console\n$ karabakh-data --version\nkarabakh-data 0\n```\n", "got:"),
    "docs/other.md": ("```console\n$ ls\n```\n", "not a command of karabakh-data: ls"),
    "src/package/module.py": (_DOCSTRING, "*Got:*"),
    "src/package/folder/module.py": (_DOCSTRING, "*Got:*"),
    "src/package/folder/inner/module.py": (_DOCSTRING, "*Got:*"),
}


def run(pytester: pytest.Pytester, name: str, text: str) -> pytest.RunResult:
    """Run the examples of one page, with no other configuration than this project's."""
    pytester.makeconftest((ROOT / "conftest.py").read_text("utf-8"))
    page = pytester.path / name
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text, "utf-8")
    # A configuration of its own makes the directory the root, wherever it lies.
    pytester.makeini(
        "[pytest]\npythonpath = src/package src/package/folder src/package/folder/inner\n"
    )
    return pytester.runpytest_subprocess("-p", "no:cacheprovider", name)


def test_no_module_lies_deeper_than_those_whose_examples_are_run() -> None:
    depths = {len(path.relative_to(ROOT).parts) for path in (ROOT / "src").rglob("*.py")}
    assert depths == {3, 4, 5}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_example_fails(name: str, pytester: pytest.Pytester) -> None:
    text, complaint = WRONG[name]
    result = run(pytester, name, text)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([complaint])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("README.md", "```python\n>>> 1 + 1\n2\n\n```\n"),
        ("docs/console.md", "```console\n$ karabakh-data casualties x --side y\n{}\n```\n"),
        ("src/package/module.py", '"""A docstring.\n\n>>> 1 + 1\n2\n"""\n'),
    ],
)
def test_a_right_example_passes(name: str, text: str, pytester: pytest.Pytester) -> None:
    with pytest.raises(PeriodError) as caught:
        Period("x")
    result = run(pytester, name, text.replace("{}", f"karabakh-data: error: {caught.value}"))
    result.assert_outcomes(passed=1)
