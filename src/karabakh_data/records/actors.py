"""Who, what and where: :class:`Actor`, :class:`Event` and :class:`Place`, with their names."""

from typing import ClassVar

import attrs

from karabakh_data._public import public
from karabakh_data.records._fields import described
from karabakh_data.records._told import Told
from karabakh_data.records.citations import CITATIONS, Citation, Cited
from karabakh_data.records.names import ActorName
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.actors import ActorKind, MemberRole, RecognitionPosition
from karabakh_data.vocabularies.people import Side


@public
@attrs.frozen(kw_only=True, repr=False)
class Actor(Told):
    """A state, de facto state, organisation, force, group, institution or claimant."""

    table: ClassVar[str] = "actors"

    id: str = attrs.field(metadata=described("The id: a slug of the article's English name."))
    name: str = attrs.field(
        metadata=described("The name that the article uses; a label, not a position.")
    )
    names: tuple[ActorName, ...] = attrs.field(
        default=(), metadata=described("Other names and short forms.", apart=True)
    )
    kind: ActorKind = attrs.field(metadata=described("What the actor is."))
    side: Side | None = attrs.field(
        default=None,
        metadata=described("The side to which the actor belongs, where that is fixed."),
    )
    iso_alpha3: str | None = attrs.field(
        default=None,
        metadata=described("The code of ISO 3166-1 alpha-3; empty where there is none."),
    )
    gwno: int | None = attrs.field(
        default=None,
        metadata=described("The state number of Gleditsch and Ward; empty where there is none."),
    )
    parent: str | None = attrs.field(
        default=None,
        metadata=described("The id of the actor of which this one is a part.", to=("actors",)),
    )
    predecessor: str | None = attrs.field(
        default=None,
        metadata=described("The id of the actor that this one succeeded.", to=("actors",)),
    )
    period: Period | None = attrs.field(
        default=None,
        metadata=described("When it existed under this name, as far as the article says."),
    )
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )

    def __str__(self) -> str:
        told = [self.name, self.kind.value, self.side and f"of the {self.side} side"]
        if self.parent is not None:
            told.append(f"part of {self.parent}")
        return ", ".join(part for part in told if part)


@public
@attrs.frozen(kw_only=True, repr=False)
class Membership(Cited):
    """An actor's membership of an organisation, as far as the article relies on it."""

    table: ClassVar[str] = "memberships"

    id: str = attrs.field(metadata=described("The id: the member and the organisation."))
    actor: str = attrs.field(metadata=described("The id of the member.", to=("actors",)))
    organisation: str = attrs.field(
        metadata=described("The id of the organisation or group.", to=("actors",))
    )
    role: MemberRole = attrs.field(metadata=described("What the actor is in it."))
    period: Period | None = attrs.field(
        default=None, metadata=described("When; empty where the article does not say.")
    )
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )

    def __str__(self) -> str:
        when = "" if self.period is None else f", {self.period}"
        return f"{self.actor}: {self.role} of {self.organisation}{when}"


@public
@attrs.frozen(kw_only=True, repr=False)
class Recognition(Cited):
    """A statement that an actor recognises a state or a de facto state, or does not."""

    table: ClassVar[str] = "recognitions"

    id: str = attrs.field(metadata=described("The id: the one who recognises, and who is."))
    actor: str = attrs.field(
        metadata=described("The id of the actor who recognises, or does not.", to=("actors",))
    )
    recognised: str = attrs.field(
        metadata=described("The id of the state or de facto state.", to=("actors",))
    )
    position: RecognitionPosition = attrs.field(metadata=described("What is said."))
    period: Period | None = attrs.field(
        default=None, metadata=described("When; empty where the article does not say.")
    )
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )

    def __str__(self) -> str:
        when = "" if self.period is None else f", {self.period}"
        return f"{self.recognised}: {self.position} by {self.actor}{when}"
