"""What notebooks show: escaped, in the colours of the page, and with all that `str` says."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from html_reader import WICKED, read

from karabakh_data import (
    CasualtyRange,
    audit,
    bounds,
    casualties,
    casualty_claims,
    contradictions,
    reconcile,
    supporters,
)
from karabakh_data._html import _STYLE, Html, box, bullets, card, joined, name_in, table, tag


def listed(number: int, **options: Any) -> str:  # noqa: ANN401 - those of table()
    """A table of numbers, in words beside them."""
    return table(
        "Numbers",
        ("number", "word"),
        range(number),
        lambda one: (one, f"word {one}"),
        **options,
    )


def test_texts_are_escaped_and_html_is_not() -> None:
    assert joined("a<b", Html("<i>c</i>"), 4) == "a&lt;b<i>c</i>4"
    assert tag("p", WICKED, title=WICKED) == (
        '<p title="&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;&amp;amp;&quot; '
        'onmouseover=&quot;x">&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;&amp;amp;&quot; '
        "onmouseover=&quot;x</p>"
    )
    assert read(tag("p", WICKED, title=WICKED)).text == WICKED


def test_attributes_that_say_nothing_are_left_out() -> None:
    assert tag("td", class_="", title=None, aria_label="x") == '<td aria-label="x"></td>'


def test_the_style_names_no_colour_of_its_own_and_nothing_from_elsewhere() -> None:
    colours = re.findall(r"(?:color|background)[\w-]*:([^;}]*)|solid ([^;}]*)", _STYLE)
    assert {one or other for one, other in colours} == {
        "inherit",
        "rgba(128,128,128,.6) transparent",
        "var(--jp-border-color2,rgba(128,128,128,.4))",
    }
    assert not re.search(r"#|url|http|@|src", _STYLE)
    assert len(_STYLE) < 1200


def test_a_box_brings_its_style() -> None:
    reader = read(box(tag("p", "x"), ""))
    assert reader.tags == ["div", "style", "p"]
    assert reader.text == "x"
    # The class of the box is the one that the style speaks of.
    assert re.findall(r"div([.\w]+)[ {]", _STYLE) == [".kd.kd"] * len(re.findall("div", _STYLE))
    assert "kd" in reader.values("div", "class")[0].split()


def test_nothing_to_list_is_no_list() -> None:
    assert bullets([]) == ""
    assert read(bullets(["a", tag("strong", "b")])).tags == ["ul", "li", "li", "strong"]


def test_a_name_has_its_language_and_direction() -> None:
    assert name_in("fa", "ایران") == '<bdi lang="fa">ایران</bdi>'
    assert name_in(None, "<") == "<bdi>&lt;</bdi>"


def test_a_card_has_a_heading_a_row() -> None:
    reader = read(card("Card <1>", [("a", 1, "What it is."), ("b", tag("bdi", "x"), "")]))
    assert reader.all_of("caption") == ["Card <1>"]
    assert reader.all_of("th") == ["a", "b"]
    assert reader.values("th", "scope") == ["row", "row"]
    assert reader.values("th", "title") == ["What it is."]
    assert (reader.all_of("td"), reader.all_of("bdi")) == (["1"], ["x"])


def test_a_table_has_headings_for_columns_and_rows() -> None:
    reader = read(listed(2, numbers={0}))
    assert reader.values("th", "scope") == ["col", "col", "row", "row"]
    assert reader.values("div", "aria-label") == ["Numbers"]
    assert reader.values("div", "tabindex") == ["0"]
    assert reader.values("th", "class") == ["kd-n"] * 3
    assert reader.values("td", "class") == []


def test_long_texts_may_be_broken_and_numbers_not() -> None:
    rows = table("x", ("a", "b", "c"), ["x" * 31], lambda one: ("x" * 30, one, one), numbers=[2])
    reader = read(rows)
    assert reader.values("td", "class") == ["kd-long", "kd-n"]
    assert reader.values("th", "class") == ["kd-n"]


@pytest.mark.parametrize(
    ("number", "told"),
    [(0, None), (20, None), (21, "… 1 more thing"), (1020, "… 1,000 more things")],
)
def test_a_long_table_shows_its_ends_and_says_how_much_is_between(
    number: int, told: str | None
) -> None:
    reader = read(listed(number, word="thing"))
    shown = [int(text) for text in reader.all_of("th")[2:]]
    if told is None:
        assert shown == [*range(number)]
        assert "…" not in reader.text
    else:
        assert shown == [*range(10), *range(number - 10, number)]
        assert reader.all_of("td")[10] == told
        assert reader.values("td", "colspan") == ["2"]


def test_how_many_rows_are_shown_can_be_said() -> None:
    assert read(listed(4, most=2)).all_of("td") == ["word 0", "… 2 more records", "word 3"]
    assert read(listed(40, most=40)).tags.count("tr") == 41


# Answers


@pytest.mark.parametrize(
    ("figure", "text", "ends"),
    [
        (CasualtyRange(108, 112), "108–112", "at least 108, at most 112"),
        (CasualtyRange(1064, None), "1,064+", "at least 1,064, no high end"),
        (CasualtyRange(20, 30000), "at least 20, at most 30,000", "at least 20, at most 30,000"),
    ],
)
def test_a_range(figure: CasualtyRange, text: str, ends: str) -> None:
    reader = read(figure)
    assert (reader.tags, reader.text) == (["span"], text)
    assert reader.values("span", "title") == [ends]


SHOWN: dict[str, Callable[[], Any]] = {
    "year": lambda: casualties(2016),
    "all years": casualties,
    "no year": lambda: casualties(1900),
    "bounds": lambda: bounds(1992, side="armenian"),
    "open bounds": bounds,
    "contradiction": lambda: max(contradictions(), key=lambda found: len(found.claims)),
    "supporters": lambda: supporters("azerbaijani"),
    "no supporters": lambda: supporters("armenian", "un-vote"),
    "supporter": lambda: max(supporters("azerbaijani"), key=lambda one: len(one.claims)),
    "finding": lambda: audit()[0],
    "reconciliation": lambda: reconcile(casualty_claims(2016, side="armenian")),
    "nothing to reconcile": lambda: reconcile(()),
}


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_printed_is_shown(name: str) -> None:
    answer = SHOWN[name]()
    words = {word.strip(";:,.()") for word in str(answer).split()}
    shown = {word.strip(";:,.()") for word in read(answer).words}
    left_out = words - shown
    # A table says in its heads and columns what a sentence says with these.
    assert left_out <= {"for", "the", "-", "by", ""}, left_out
