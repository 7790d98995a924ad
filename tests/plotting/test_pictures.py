"""What every picture holds to.

* Its specification is valid Vega-Lite, by Altair's copy of the schema.
* It says of which data it is, and stands for itself in words.
* It is drawn without the network, the same each time, at the width of a page and of a telephone.
* What is drawn of one side is drawn alike of the other.
"""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest

from karabakh_data import (
    DATA_AS_OF,
    DATA_VERSION,
    PictureError,
    WrongTypeError,
    bounds,
    casualties,
    compare,
    contradictions,
    events,
    supporters,
)
from karabakh_data import plotting as plots
from karabakh_data.plotting import Picture
from karabakh_data.plotting._style import NARROW, WIDE

Draw = Callable[..., Picture]
SIDE = {"period": "1988/1994", "side": "azerbaijani", "category": "military"}


def years(width: int) -> Picture:
    rows = [casualties(year) for year in range(2005, 2021)]
    return plots.by_year(rows, longer=[casualties("1988/1994")], width=width)


PICTURES: dict[str, Callable[[int], Picture]] = {
    "by_year": years,
    "by_year of sides": lambda width: plots.by_year(
        [casualties(2016, side="armenian"), casualties(2016, side="azerbaijani")], width=width
    ),
    "rivals": lambda width: plots.rivals(
        casualties("1988/1994", side="azerbaijani", category="military"), width=width
    ),
    "bounds": lambda width: plots.bounds(bounds(1992, side="azerbaijani"), width=width),
    "comparison": lambda width: plots.comparison(compare("2008/2020"), width=width),
    "contradiction": lambda width: plots.contradiction(next(contradictions()), width=width),
    "support": lambda width: plots.support(
        supporters("armenian"), supporters("azerbaijani"), width=width
    ),
    "timeline": lambda width: plots.timeline(events(), width=width),
}
each_picture = pytest.mark.parametrize("name", PICTURES)
SVG = "{http://www.w3.org/2000/svg}"


@each_picture
@pytest.mark.untraced
def test_it_is_valid(name: str) -> None:
    picture = PICTURES[name](WIDE)
    assert picture.to_altair().to_dict()["title"] == picture.spec["title"]
    assert json.loads(picture.to_json()) == picture.spec


@each_picture
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_it_is_drawn_with_its_words_and_fits(name: str, width: int) -> None:
    picture = PICTURES[name](width)
    root = ET.fromstring(picture.to_svg())  # noqa: S314 - our own
    assert root.attrib["role"] == "img"
    assert root.findtext(f"{SVG}title") == picture.alt
    drawn = " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    assert f"Data {DATA_VERSION} of karabakh-data, as of {DATA_AS_OF}" in drawn
    assert float(root.attrib["width"]) <= width + 60


@each_picture
def test_a_width_on_which_nothing_fits_is_refused(name: str) -> None:
    # An axis of less than no width would run backwards.
    for width in (-1, 0, 239, 4001):
        with pytest.raises(PictureError, match=f"{width}: expected a width of 240 to 4,000"):
            PICTURES[name](width)
    for wrong in ("350", 350.5, True):
        with pytest.raises(WrongTypeError, match="expected a width of 240"):
            PICTURES[name](wrong)  # type: ignore[arg-type]


@each_picture
@pytest.mark.untraced
def test_it_is_the_same_each_time(name: str) -> None:
    assert PICTURES[name](WIDE).to_svg() == PICTURES[name](WIDE).to_svg()


@each_picture
def test_its_title_stands_in_its_words(name: str) -> None:
    picture = PICTURES[name](WIDE)
    assert picture.alt.startswith(picture.title.split(" by year")[0])
    assert repr(picture) == f"<Picture {picture.title}>"


def test_a_page_needs_no_network(tmp_path: Path) -> None:
    # To make a page takes seconds: it is saved and read once.
    page = PICTURES["rivals"](WIDE).save(tmp_path / "x.html").read_text("utf-8")
    assert re.findall(r"<(?:script|link)[^>]*(?:src|href)=", page) == []
    assert "<title>Killed, 1988/1994, Azerbaijani side, military</title>" in page
    # The library's own script has an end of a body in a text.
    shown = page.rpartition("</script>")[2]
    assert "<details><summary>In words</summary>Killed, 1988/1994" in shown
    assert "Western and Russian estimates, 25,000 to 30,000" in shown


def test_a_name_is_no_script() -> None:
    named = [attrs.evolve(one, name="</script><script>alert(1)</script>") for one in events(2016)]
    picture = plots.timeline(named)
    page = picture.to_html()
    assert "<script>alert" not in page
    assert r"\u003c/script>\u003cscript>alert(1)" in page
    assert "<script" not in picture.to_svg()


def test_in_a_notebook_it_is_a_figure() -> None:
    shown = PICTURES["rivals"](WIDE)._repr_html_()
    assert shown.startswith("<figure><svg")
    assert shown.endswith("</svg></figure>")


def test_a_notebook_without_the_library_has_the_words_and_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    shown = PICTURES["rivals"](WIDE)._repr_html_()
    assert shown.startswith("<p>Killed, 1988/1994, Azerbaijani side, military: Azerbaijan, 11,557;")
    assert "Not drawn: the library &#x27;vl_convert&#x27;, of the extra &#x27;plot&#x27;" in shown
    assert "pip install &#x27;karabakh-data[plot]&#x27;" in shown


def test_a_png_has_twice_the_size() -> None:
    picture = PICTURES["rivals"](WIDE)
    width = float(ET.fromstring(picture.to_svg()).attrib["width"])  # noqa: S314 - our own
    png = picture.to_png()
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20], "big") == pytest.approx(2 * width, abs=2)


def without_side(value: dict[str, Any]) -> str:
    """Return a specification without what tells the sides apart: names, colours and shapes."""
    text = json.dumps(value)
    for word in (
        "Armenian",
        "Azerbaijani",
        "armenian",
        "azerbaijani",
        "#7a3e9d",
        "#00798c",
        '"circle"',
        '"square"',
    ):
        text = text.replace(word, "x")
    return text


def test_both_sides_are_drawn_alike() -> None:
    one, other = (
        plots.by_year([casualties(2001, side=side)]) for side in ("armenian", "azerbaijani")
    )
    assert without_side(one.spec) == without_side(other.spec)
