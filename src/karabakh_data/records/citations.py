"""The link from a statement to a work: :class:`Citation`."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

import attrs

from karabakh_data._public import public
from karabakh_data.records._fields import described
from karabakh_data.records._told import Told, in_a_line

if TYPE_CHECKING:
    from karabakh_data.records.works import Source
else:
    # A hint is looked up at run time too, but most questions are answered without any work: its
    # class, which takes long to make, is imported when the first is read. A record it is anyway.
    Source = Told


class SourceToRead:
    """A work that is known by its id, and read from its table when it is asked for.

    It is named in a line of a file; *read* returns the work.
    """

    # A named tuple takes eight times as long to make, and nothing is done with this one as a tuple.
    __slots__ = ("file", "id", "line", "read")

    def __init__(
        self, key: str, file: str, line: int, read: "Callable[[SourceToRead], Source]"
    ) -> None:
        self.id = key
        self.file = file
        self.line = line
        self.read = read


@public
@attrs.frozen(eq=False)
class Citation:
    """A source with the place in it and the note of the article that names it.

    In a cell of a table it is written ``key[p. 3]@37``: source, locator, note.
    """

    _source: Source | SourceToRead
    locator: str | None = None
    """The place in the work, such as ``p. 3``; None where the article gives none."""
    note: int | None = None
    """The number, in the body, of the article's note; None where there is no note."""

    @property
    def key(self) -> str:
        """The id of the source."""
        return self._source.id

    @property
    def source(self) -> "Source":
        """The work."""
        found = self._source
        return found.read(found) if isinstance(found, SourceToRead) else found

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Citation):
            return NotImplemented
        # Two datasets may have different works under one id; the works are read only where ids
        # agree.
        same_place = (self.key, self.locator, self.note) == (other.key, other.locator, other.note)
        return same_place and self.source == other.source

    def __hash__(self) -> int:
        # Without the work, which would be read for it.
        return hash((self.key, self.locator, self.note))

    def __reduce__(self) -> "tuple[type[Citation], tuple[Source, str | None, int | None]]":
        return (type(self), (self.source, self.locator, self.note))

    def __repr__(self) -> str:
        return in_a_line(self, str(self))

    def __str__(self) -> str:
        locator = "" if self.locator is None else f"[{self.locator}]"
        note = "" if self.note is None else f"@{self.note}"
        return f"{self.key}{locator}{note}"


CITATIONS: Final = described(
    "The works that the article cites for it, each with its place and note: key[p. 3]@37.",
    to=("sources",),
)
"""The description of the field, wherever a record has it."""


class Cited(Told):
    """Something for which the article cites works."""

    __slots__ = ()

    citations: tuple[Citation, ...]

    @property
    def sources(self) -> "tuple[Source, ...]":
        """The works cited, each once, in the order in which they are first cited."""
        return works(self.citations)

    @property
    def notes(self) -> tuple[int, ...]:
        """The numbers, in the body of the article, of the notes that cite them."""
        return tuple(
            dict.fromkeys(citation.note for citation in self.citations if citation.note is not None)
        )


def works(citations: "Iterable[Citation]") -> "tuple[Source, ...]":
    """Return the works cited, each once, in the order in which they are first cited."""
    first: dict[str, Citation] = {}
    for citation in citations:
        first.setdefault(citation.key, citation)
    return tuple(citation.source for citation in first.values())
