"""The list of pages for programs: every page of the menus, in order, with its first sentence."""

import sys
from pathlib import Path

import pytest
from sphinx.application import Sphinx

DOCS = Path(__file__).parent.parent / "docs"
PAGES = {
    "conf.py": "project = 'birds'\nextensions = ['llms']\n",
    "index.rst": (
        "Birds\n=====\n\nWhat flies. And sings.\n\n"
        ".. toctree::\n   :caption: Use\n\n   one\n\n"
        ".. toctree::\n   :caption: Look up\n\n   three\n"
    ),
    "one.rst": "One\n===\n\nIs it *red*? No.\n\n.. toctree::\n\n   two\n",
    "two.rst": "Two\n===\n\nIt is 2.5 m\nlong:\n\n- two\n",
    "three.rst": "Three\n=====\n\nno end\n",
}


@pytest.fixture(name="built")
def fixture_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the list that is written beside the pages of a small site."""
    monkeypatch.setattr(sys, "path", [str(DOCS / "_ext"), *sys.path])
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, "utf-8")
    out = tmp_path / "out"
    Sphinx(tmp_path, tmp_path, out, out / ".trees", "html", status=None).build()
    return (out / "llms.txt").read_text("utf-8")


@pytest.mark.untraced
def test_each_page_of_each_menu_is_listed_with_its_first_sentence(built: str) -> None:
    start, *parts = built.split("\n## ")
    assert start.startswith("# birds\n\n> What flies.\n")
    assert parts == [
        "Use\n\n- [One](one.html): Is it red?\n- [Two](two.html): It is 2.5 m long\n",
        "Look up\n\n- [Three](three.html): no end\n",
    ]
