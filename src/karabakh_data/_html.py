"""How answers are laid out as HTML for a notebook: escaped, and in the colours of the page."""

from collections.abc import Callable, Collection, Iterable, Sequence
from html import escape
from typing import Final, TypeVar

T = TypeVar("T")

_MOST_ROWS: Final = 20
_LONG: Final = 30

# Texts have the colour of the page. For lines Jupyter's colour is named, and elsewhere there is a
# grey that can be seen on light and on dark. Jupyter aligns cells to the right; the class stands
# twice because its rule would win else.
_STYLE: Final = """
div.kd.kd{max-width:100%}
div.kd.kd .kd-scroll{max-width:100%;overflow-x:auto;
scrollbar-color:rgba(128,128,128,.6) transparent}
div.kd.kd table{border-collapse:collapse;margin:.5em 0;color:inherit}
div.kd.kd caption{padding:.3em .6em;color:inherit;font-weight:bold;text-align:left;
white-space:nowrap;caption-side:top}
div.kd.kd th,div.kd.kd td{padding:.3em .6em;text-align:left;vertical-align:top;
white-space:nowrap;border-bottom:1px solid var(--jp-border-color2,rgba(128,128,128,.4))}
div.kd.kd tbody th{font-weight:normal}
div.kd.kd .kd-long{min-width:min(18em,45vw);max-width:32em;white-space:normal;
overflow-wrap:break-word}
div.kd.kd .kd-n{font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}
div.kd.kd ul{margin:.5em 0;padding-left:1.4em}
div.kd.kd td>ul{margin:0;padding-left:1em}
""".replace("\n", "")


class Html(str):
    """A piece of HTML; any other text is escaped on its way into one."""

    __slots__ = ()


def tag(name: str, *content: object, **attributes: object) -> Html:
    """Return an element; attributes that are None or empty are left out.

    >>> tag("td", "<5", tag("b", "&"), class_="kd-n", lang=None)
    '<td class="kd-n">&lt;5<b>&amp;</b></td>'
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value
    )
    return Html(f"<{name}{told}>{joined(*content)}</{name}>")


def joined(*pieces: object) -> Html:
    """Return pieces one after the other, what is no HTML escaped.

    >>> joined("a & ", tag("b", 1))
    'a &amp; <b>1</b>'
    """
    return Html("".join(one if isinstance(one, Html) else escape(str(one)) for one in pieces))


def box(*blocks: object) -> str:
    """Return blocks as what a notebook shows: with their style, and nothing from elsewhere."""
    return str(tag("div", tag("style", Html(_STYLE)), *blocks, class_="karabakh-data kd"))


def headline(text: object) -> Html:
    """Return the answer in a line."""
    return tag("p", tag("strong", text))


def bullets(items: Iterable[object]) -> Html:
    """Return a list; nothing if there is nothing to list."""
    listed = [tag("li", item) for item in items]
    return tag("ul", *listed) if listed else Html()


def name_in(language: str | None, name: object) -> Html:
    """Return a name that keeps its own direction, and is read aloud in its language.

    >>> name_in("az", "Arcax")
    '<bdi lang="az">Arcax</bdi>'
    """
    return tag("bdi", name, lang=language)


def reference_in(language: str | None, work: object) -> Html:
    """Return the reference of a work, whose parts keep their order though its title have another.

    >>> reference_in("fa", "“قره‌باغ”. 2020")
    '<bdi lang="fa" dir="ltr">“قره‌باغ”. 2020</bdi>'
    """
    return tag("bdi", work, lang=language, dir="ltr")


def card(caption: str, rows: Iterable[tuple[str, object, str]]) -> Html:
    """Return a table of two columns; each row is a name, a value, and what the name means."""
    told = (
        tag("tr", tag("th", name, scope="row", title=meaning), _cell(value, _sort(value)))
        for name, value, meaning in rows
    )
    return _scrolling(tag("table", tag("caption", caption), tag("tbody", *told)))


def table(
    caption: str,
    heads: Sequence[object],
    things: Sequence[T],
    cells: Callable[[T], Sequence[object]],
    *,
    numbers: Collection[int] = (),
    word: str = "record",
    most: int = _MOST_ROWS,
) -> Html:
    """Return a table of things, a row each; of many, the first and last, and how many more.

    *numbers* are the places of columns that are aligned to the right; *word* says what a thing is.
    """
    head = (
        tag("th", name, scope="col", class_=_sort("", is_number=place in numbers))
        for place, name in enumerate(heads)
    )
    rows = _shortened(things, lambda thing: _row(cells(thing), numbers), word, len(heads), most)
    caption_and_head = tag("caption", caption), tag("thead", tag("tr", *head))
    inside = tag("table", *caption_and_head, tag("tbody", *rows))
    return _scrolling(inside, role="region", aria_label=caption, tabindex="0")


def _row(cells: Sequence[object], numbers: Collection[int]) -> Html:
    """Return a row; its first cell tells what the others are about."""
    sorts = [_sort(value, is_number=place in numbers) for place, value in enumerate(cells)]
    data = map(_cell, cells[1:], sorts[1:])
    return tag("tr", tag("th", cells[0], scope="row", class_=sorts[0]), *data)


def _cell(value: object, sort: str) -> Html:
    return tag("td", value, class_=sort)


def _sort(value: object, *, is_number: bool = False) -> str:
    if is_number:
        return "kd-n"
    return "kd-long" if len(str(value)) > _LONG else ""


def _shortened(
    things: Sequence[T], row: Callable[[T], Html], word: str, columns: int, most: int
) -> Iterable[Html]:
    left = len(things) - most
    if left <= 0:
        return map(row, things)
    told = f"… {left:,} more {word}{'' if left == 1 else 's'}"
    half = most // 2
    middle = tag("tr", tag("td", told, colspan=columns))
    return (*map(row, things[:half]), middle, *map(row, things[-half:]))


def _scrolling(inside: Html, **attributes: object) -> Html:
    """Return a table in a box that scrolls sideways."""
    return tag("div", inside, class_="kd-scroll", **attributes)
