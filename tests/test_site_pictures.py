"""The pictures on the pages: drawn from the code that readers see, in two widths, with words."""

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).parent.parent / "docs"
CODE = "plotting.rivals(casualties(2008))"


@pytest.fixture(name="pictures")
def fixture_pictures(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [str(DOCS / "_ext"), *sys.path])
    return import_module("pictures")


def test_code_is_drawn_wide_and_narrow(pictures: ModuleType) -> None:
    wide, narrow = pictures.drawn(CODE), pictures.drawn(CODE, 350)
    assert wide.title == narrow.title == "Killed, 2008"
    assert wide.spec != narrow.spec


def test_code_that_draws_nothing_is_refused(pictures: ModuleType) -> None:
    with pytest.raises(TypeError, match="no picture is made by: casualties"):
        pictures.drawn("casualties(2008)")


def test_a_picture_has_its_words_and_both_files(pictures: ModuleType) -> None:
    html = pictures.html_of(pictures.drawn(CODE), "wide.svg", "narrow.svg")
    assert 'srcset="narrow.svg"' in html
    assert 'src="wide.svg"' in html
    assert 'alt="Killed, 2008: The article' in html
