"""How actors stand to each other: :class:`Membership` and :class:`Recognition`."""

from typing import ClassVar

import attrs

from karabakh_data._public import public
from karabakh_data.records._fields import described
from karabakh_data.records.citations import CITATIONS, Citation, Cited
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.actors import MemberRole, RecognitionPosition
from karabakh_data.vocabularies.base import in_english


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Membership(Cited):
    """An actor's membership of an organisation, as far as the article relies on it."""

    table: ClassVar[str] = "memberships"

    id: str = attrs.field(metadata=described("The id: the member and the organisation."))
    """The id: the member and the organisation."""
    actor: str = attrs.field(metadata=described("The id of the member.", to=("actors",)))
    """The id of the member."""
    organisation: str = attrs.field(
        metadata=described("The id of the organisation or group.", to=("actors",))
    )
    """The id of the organisation or group."""
    role: MemberRole = attrs.field(metadata=described("What the actor is in it."))
    """What the actor is in it."""
    period: Period | None = attrs.field(
        default=None, metadata=described("When; empty where the article does not say.")
    )
    """When; empty where the article does not say."""
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)
    """The works that the article cites for it, each with its place and note: key[p. 3]@37."""
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )
    """A remark, in the words of this project."""

    def __str__(self) -> str:
        when = "" if self.period is None else f", {self.period}"
        return f"{self.actor}: {in_english(self.role)} of {self.organisation}{when}"


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Recognition(Cited):
    """A statement that an actor recognises a state or a de facto state, or does not."""

    table: ClassVar[str] = "recognitions"

    id: str = attrs.field(metadata=described("The id: the one who recognises, and who is."))
    """The id: the one who recognises, and who is."""
    actor: str = attrs.field(
        metadata=described("The id of the actor who recognises, or does not.", to=("actors",))
    )
    """The id of the actor who recognises, or does not."""
    recognised: str = attrs.field(
        metadata=described("The id of the state or de facto state.", to=("actors",))
    )
    """The id of the state or de facto state."""
    position: RecognitionPosition = attrs.field(metadata=described("What is said."))
    """What is said."""
    period: Period | None = attrs.field(
        default=None, metadata=described("When; empty where the article does not say.")
    )
    """When; empty where the article does not say."""
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)
    """The works that the article cites for it, each with its place and note: key[p. 3]@37."""
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )
    """A remark, in the words of this project."""

    def __str__(self) -> str:
        when = "" if self.period is None else f", {self.period}"
        return f"{self.recognised}: {in_english(self.position)} by {self.actor}{when}"
