"""Who acts: :class:`Actor`, with memberships and recognitions."""

from typing import ClassVar

import attrs

from karabakh_data._public import public
from karabakh_data.records._fields import described
from karabakh_data.records._names import IN_USE, LANGUAGE, NAME, REMARK, USED_BY, Named, told_of
from karabakh_data.records._told import Told
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.actors import ActorKind
from karabakh_data.vocabularies.base import in_english
from karabakh_data.vocabularies.people import Side, the_side


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class ActorName(Named):
    """A name of an actor, with who uses it and when."""

    table: ClassVar[str] = "actor_names"

    id: str = attrs.field(
        metadata=described("The id of the actor and the place in its list of names.")
    )
    """The id of the actor and the place in its list of names."""
    actor: str = attrs.field(metadata=described("The id of the actor.", to=("actors",)))
    """The id of the actor."""
    name: str = attrs.field(metadata=NAME)
    """The name, as printed."""
    language: str = attrs.field(metadata=LANGUAGE)
    """The language, as a BCP 47 tag."""
    period: Period | None = attrs.field(default=None, metadata=IN_USE)
    """When the name was in use, where the article says so."""
    used_by: tuple[str, ...] = attrs.field(default=(), metadata=USED_BY)
    """The ids of the actors who use the name, where the article says so or shows it."""
    remark: str | None = attrs.field(default=None, metadata=REMARK)
    """A remark, in the words of this project."""

    def __str__(self) -> str:
        return told_of(self.name, self.language, self.period, self.actor)


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Actor(Told):
    """A state, de facto state, organisation, force, group, institution or claimant."""

    table: ClassVar[str] = "actors"

    id: str = attrs.field(metadata=described("The id: a slug of the article's English name."))
    """The id: a slug of the article's English name."""
    name: str = attrs.field(
        metadata=described("The name that the article uses; a label, not a position.")
    )
    """The name that the article uses; a label, not a position."""
    names: tuple[ActorName, ...] = attrs.field(
        default=(), metadata=described("Other names and short forms.", apart=True)
    )
    """Other names and short forms."""
    kind: ActorKind = attrs.field(metadata=described("What the actor is."))
    """What the actor is."""
    side: Side | None = attrs.field(
        default=None,
        metadata=described("The side to which the actor belongs, where that is fixed."),
    )
    """The side to which the actor belongs, where that is fixed."""
    iso_alpha3: str | None = attrs.field(
        default=None,
        metadata=described("The code of ISO 3166-1 alpha-3; empty where there is none."),
    )
    """The code of ISO 3166-1 alpha-3; empty where there is none."""
    gwno: int | None = attrs.field(
        default=None,
        metadata=described("The state number of Gleditsch and Ward; empty where there is none."),
    )
    """The state number of Gleditsch and Ward; empty where there is none."""
    parent: str | None = attrs.field(
        default=None,
        metadata=described("The id of the actor of which this one is a part.", to=("actors",)),
    )
    """The id of the actor of which this one is a part."""
    predecessor: str | None = attrs.field(
        default=None,
        metadata=described("The id of the actor that this one succeeded.", to=("actors",)),
    )
    """The id of the actor that this one succeeded."""
    period: Period | None = attrs.field(
        default=None,
        metadata=described("When it existed under this name, as far as the article says."),
    )
    """When it existed under this name, as far as the article says."""
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )
    """A remark, in the words of this project."""

    def __str__(self) -> str:
        told = [self.name, in_english(self.kind), self.side and f"of {the_side(self.side)}"]
        if self.parent is not None:
            told.append(f"part of {self.parent}")
        return ", ".join(part for part in told if part)
