"""Who, what and where: :class:`Actor`, :class:`Event` and :class:`Place`."""

from typing import ClassVar

import attrs

from karabakh_data.citations import CITATIONS, Citation, Cited
from karabakh_data.describing import described
from karabakh_data.kinds import ActorKind, EventKind, PlaceKind
from karabakh_data.periods import Period
from karabakh_data.telling import Told
from karabakh_data.vocabulary import Side


@attrs.frozen(kw_only=True, repr=False)
class ActorName(Told):
    """A name of an actor, with who uses it and when."""

    table: ClassVar[str] = "actor_names"

    id: str = attrs.field(
        metadata=described("The id of the actor and the place in its list of names.")
    )
    actor: str = attrs.field(metadata=described("The id of the actor.", to=("actors",)))
    name: str = attrs.field(metadata=described("The name, as written by those who use it."))
    language: str = attrs.field(metadata=described("The language, as a BCP 47 tag."))
    period: Period | None = attrs.field(
        default=None, metadata=described("When the name was in use, where the article says so.")
    )
    used_by: tuple[str, ...] = attrs.field(
        default=(),
        metadata=described(
            "The ids of the actors who use the name, where it matters.", to=("actors",)
        ),
    )

    def __str__(self) -> str:
        when = "" if self.period is None else f", {self.period}"
        return f"{self.name} ({self.language}{when}), a name of {self.actor}"


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


@attrs.frozen(kw_only=True, repr=False)
class Event(Cited):
    """A dated happening, from a war down to a single incident."""

    table: ClassVar[str] = "events"

    id: str = attrs.field(metadata=described("The id: a slug of the name."))
    name: str = attrs.field(metadata=described("A neutral name, in the words of this project."))
    kind: EventKind = attrs.field(metadata=described("What kind of happening it is."))
    period: Period | None = attrs.field(
        default=None, metadata=described("When it happened; empty where the article gives no date.")
    )
    places: tuple[str, ...] = attrs.field(
        default=(),
        metadata=described("The ids of the places where it happened.", to=("places",)),
    )
    actors: tuple[str, ...] = attrs.field(
        default=(), metadata=described("The ids of the actors who took part.", to=("actors",))
    )
    parent: str | None = attrs.field(
        default=None,
        metadata=described("The id of the event of which this one is a part.", to=("events",)),
    )
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )

    def __str__(self) -> str:
        return f"{self.name}, {self.kind}, {self.period or 'without a date'}"


@attrs.frozen(kw_only=True, repr=False)
class Place(Told):
    """A place named in the article, under the names that each side uses."""

    table: ClassVar[str] = "places"

    id: str = attrs.field(metadata=described("The id: a slug of the article's English name."))
    name: str = attrs.field(
        metadata=described("The name that the article uses; a label, not a position.")
    )
    name_armenian: str | None = attrs.field(
        default=None, metadata=described("The name in Armenian use, in Latin letters.")
    )
    name_azerbaijani: str | None = attrs.field(
        default=None, metadata=described("The name in Azerbaijani use.")
    )
    kind: PlaceKind = attrs.field(metadata=described("What the place is."))
    lies_in: str | None = attrs.field(
        default=None,
        metadata=described("The id of the place in which it lies.", to=("places",)),
    )
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )

    def __str__(self) -> str:
        names = [name for name in (self.name_armenian, self.name_azerbaijani) if name]
        also = f" ({' / '.join(names)})" if names else ""
        inside = "" if self.lies_in is None else f", in {self.lies_in}"
        return f"{self.name}{also}, {self.kind}{inside}"
