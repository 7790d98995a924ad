"""Reads what a notebook shows, and takes nothing that is not meant to be there."""

from html.parser import HTMLParser
from typing import Any, Final

TAGS: Final = set("bdi caption div li p span strong style table tbody td th thead tr ul".split())
ATTRIBUTES: Final = set("aria-label class colspan dir lang role scope style tabindex title".split())
WICKED: Final = "<script>alert('x')</script>&amp;\" onmouseover=\"x"
"""A text that does harm where it is not escaped."""


class Reader(HTMLParser):
    """Reads a fragment: its tags, opened and closed in turn, its attributes and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.texts: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))

    @property
    def text(self) -> str:
        """All that is shown."""
        return "".join(text for tag, text in self.texts if tag != "style")

    @property
    def words(self) -> set[str]:
        """The words that are shown; those of two elements are words apart."""
        return set(" ".join(text for tag, text in self.texts if tag != "style").split())

    def all_of(self, tag: str) -> list[str]:
        """What is shown directly in the elements of a kind."""
        return [text for of, text in self.texts if of == tag]

    def values(self, tag: str, name: str) -> list[str]:
        """The values of an attribute of the elements of a kind."""
        return [value for of, key, value in self.attributes if (of, key) == (tag, name)]


def read(shown: Any) -> Reader:  # noqa: ANN401 - whatever a notebook can show
    """Read what a notebook shows of an answer, or a fragment."""
    reader = Reader()
    reader.feed(shown if isinstance(shown, str) else shown._repr_html_())
    reader.close()
    assert reader.open == []
    assert {*reader.tags} <= TAGS
    assert {name for _, name, _ in reader.attributes} <= ATTRIBUTES
    assert len(reader.all_of("caption")) == reader.tags.count("table")
    assert len(reader.values("th", "scope")) == reader.tags.count("th")
    return reader
