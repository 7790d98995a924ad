"""The link from a statement to a work: :class:`Citation`."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

import attrs

from karabakh_data import records
from karabakh_data._public import public
from karabakh_data.records._fields import described
from karabakh_data.records._told import Told, in_a_line


class SourceToRead:
    """A work that is known by its id, and read from its table when it is asked for.

    It is named in a line of a file; *read* returns the work.
    """

    # A named tuple takes eight times as long to make, and nothing is done with this one as a tuple.
    __slots__ = ("file", "id", "line", "read")

    def __init__(
        self, key: str, file: str, line: int, read: "Callable[[SourceToRead], records.Source]"
    ) -> None:
        self.id: str = key
        self.file: str = file
        self.line: int = line
        self.read: Callable[[SourceToRead], records.Source] = read


# Slots of a base are no fields: whoever reads a citation by its fields finds the work, and not what
# is known of it until it is read.
class _Citing:
    """What a citation knows of its work from the start, which is at least the id."""

    __slots__ = ("_work",)

    _work: "records.Source | SourceToRead"


@public
@attrs.frozen(eq=False, init=False)
class Citation(_Citing):
    """A source with the place in it and the note of the article that names it.

    In a cell of a table it is written ``key[p. 3]@37``: source, locator, note.
    """

    source: "records.Source"
    """The work."""
    locator: str | None
    """The place in the work, such as ``p. 3``; None where the article gives none."""
    note: int | None
    """The number, in the body, of the article's note; None where there is no note."""

    def __init__(
        self, source: "records.Source", locator: str | None = None, note: int | None = None
    ) -> None:
        object.__setattr__(self, "_work", source)
        self.__attrs_init__(source, locator, note)

    if not TYPE_CHECKING:  # or every misspelt name would pass for one of a citation

        def __getattr__(self, name: str) -> "records.Source":
            # Asked for what is not there alone: of what there can be, a work that is not read yet.
            if name != "source":
                message = f"{type(self).__name__!r} object has no attribute {name!r}"
                raise AttributeError(message, name=name, obj=self)
            found = self._work.read(self._work)
            object.__setattr__(self, "source", found)
            return found

    @property
    def key(self) -> str:
        """The id of the source."""
        return self._work.id

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

    def __reduce__(self) -> "tuple[type[Citation], tuple[records.Source, str | None, int | None]]":
        return (type(self), (self.source, self.locator, self.note))

    def __repr__(self) -> str:
        return in_a_line(self, str(self))

    def __rich_repr__(self) -> Iterator[tuple[str, object] | tuple[str, object, object]]:
        # Without the work, which would be read for it.
        yield "key", self.key
        yield "locator", self.locator, None
        yield "note", self.note, None

    def _as_item(self) -> object:
        """Return the work in full, with its place and note, for the card of what cites it."""
        from karabakh_data._html import joined, reference_in

        note = "" if self.note is None else f"note {self.note}"
        place = "; ".join(part for part in (self.key, self.locator, note) if part)
        return joined(reference_in(self.source.language, self.source), f" ({place})")

    def __str__(self) -> str:
        locator = "" if self.locator is None else f"[{self.locator}]"
        note = "" if self.note is None else f"@{self.note}"
        return f"{self.key}{locator}{note}"


def cited_late(work: SourceToRead, locator: str | None, note: int | None) -> Citation:
    """Return the citation of a work that is read when it is first asked for."""
    made = Citation.__new__(Citation)
    for name, value in (("_work", work), ("locator", locator), ("note", note)):
        object.__setattr__(made, name, value)
    return made


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
    def sources(self) -> "tuple[records.Source, ...]":
        """The works cited, each once, in the order in which they are first cited."""
        return works(self.citations)

    @property
    def notes(self) -> tuple[int, ...]:
        """The numbers, in the body of the article, of the notes that cite them."""
        return tuple(
            dict.fromkeys(citation.note for citation in self.citations if citation.note is not None)
        )


def works(citations: "Iterable[Citation]") -> "tuple[records.Source, ...]":
    """Return the works cited, each once, in the order in which they are first cited."""
    first: dict[str, Citation] = {}
    for citation in citations:
        first.setdefault(citation.key, citation)
    return tuple(citation.source for citation in first.values())
