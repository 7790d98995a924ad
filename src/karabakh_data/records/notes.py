"""The notes of the article: :class:`Note`."""

from typing import ClassVar

import attrs

from karabakh_data._public import public
from karabakh_data.records._fields import described
from karabakh_data.records.citations import Citation, Cited
from karabakh_data.vocabularies.base import in_english
from karabakh_data.vocabularies.works import NoteGroup, NoteKind


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Note(Cited):
    """A note of the article, one of the numbered references or of the lettered explanations.

    Of the references, the numbers in the body and those of the list part from each other: a note
    has both.
    """

    table: ClassVar[str] = "notes"

    id: str = attrs.field(
        metadata=described("The id: n, or a for a lettered note, and the number in the body.")
    )
    """The id: n, or a for a lettered note, and the number in the body."""
    group: NoteGroup = attrs.field(metadata=described("The list of notes to which it belongs."))
    """The list of notes to which it belongs."""
    number: int = attrs.field(metadata=described("The number in the body of the article."))
    """The number in the body of the article."""
    list_number: int | None = attrs.field(
        default=None,
        metadata=described("The number in the list of references; empty if it has no such entry."),
    )
    """The number in the list of references; empty if it has no such entry."""
    kind: NoteKind = attrs.field(metadata=described("What the note holds."))
    """What the note holds."""
    citations: tuple[Citation, ...] = attrs.field(
        default=(),
        metadata=described(
            "The works that the note names, with the place in each.", to=("sources",)
        ),
    )
    """The works that the note names, with the place in each."""
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )
    """A remark, in the words of this project."""

    def __str__(self) -> str:
        mark = f"[{self.number}]" if self.group is NoteGroup.NUMBERED else f"[{self.id}]"
        works = "; ".join(map(str, self.citations))
        return " ".join(
            part for part in (mark, f"{in_english(self.kind)}:", works, self.remark) if part
        )
