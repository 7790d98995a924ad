"""Who, what and where: :class:`Actor`, :class:`Event` and :class:`Place`, with their names."""

from datetime import date
from typing import ClassVar, Final

import attrs

from karabakh_data.citations import CITATIONS, Citation, Cited
from karabakh_data.describing import described
from karabakh_data.kinds import ActorKind, EventKind, PlaceKind
from karabakh_data.periods import Period
from karabakh_data.telling import Told
from karabakh_data.vocabulary import Side

_NEVER: Final = date.max.toordinal() + 1
_NAME: Final = described("The name, as printed.")
_LANGUAGE: Final = described("The language, as a BCP 47 tag.")
_IN_USE: Final = described("When the name was in use, where the article says so.")
_USED_BY: Final = described(
    "The ids of the actors who use the name, where the article says so or shows it.",
    to=("actors",),
)
_REMARK: Final = described("A remark, in the words of this project.")


@attrs.frozen(kw_only=True, repr=False)
class ActorName(Told):
    """A name of an actor, with who uses it and when."""

    table: ClassVar[str] = "actor_names"

    id: str = attrs.field(
        metadata=described("The id of the actor and the place in its list of names.")
    )
    actor: str = attrs.field(metadata=described("The id of the actor.", to=("actors",)))
    name: str = attrs.field(metadata=_NAME)
    language: str = attrs.field(metadata=_LANGUAGE)
    period: Period | None = attrs.field(default=None, metadata=_IN_USE)
    used_by: tuple[str, ...] = attrs.field(default=(), metadata=_USED_BY)
    remark: str | None = attrs.field(default=None, metadata=_REMARK)

    def __str__(self) -> str:
        return _told(self, self.actor)


@attrs.frozen(kw_only=True, repr=False)
class EventName(Told):
    """A name of an event, with who uses it and when."""

    table: ClassVar[str] = "event_names"

    id: str = attrs.field(
        metadata=described("The id of the event and the place in its list of names.")
    )
    event: str = attrs.field(metadata=described("The id of the event.", to=("events",)))
    name: str = attrs.field(metadata=_NAME)
    language: str = attrs.field(metadata=_LANGUAGE)
    period: Period | None = attrs.field(default=None, metadata=_IN_USE)
    used_by: tuple[str, ...] = attrs.field(default=(), metadata=_USED_BY)
    remark: str | None = attrs.field(default=None, metadata=_REMARK)

    def __str__(self) -> str:
        return _told(self, self.event)


@attrs.frozen(kw_only=True, repr=False)
class PlaceName(Told):
    """A name of a place, or a way to spell it, with who uses it and when."""

    table: ClassVar[str] = "place_names"

    id: str = attrs.field(
        metadata=described("The id of the place and the place in its list of names.")
    )
    place: str = attrs.field(metadata=described("The id of the place.", to=("places",)))
    name: str = attrs.field(metadata=_NAME)
    language: str = attrs.field(metadata=_LANGUAGE)
    period: Period | None = attrs.field(default=None, metadata=_IN_USE)
    used_by: tuple[str, ...] = attrs.field(default=(), metadata=_USED_BY)
    remark: str | None = attrs.field(default=None, metadata=_REMARK)

    def __str__(self) -> str:
        return _told(self, self.place)


def _told(name: ActorName | EventName | PlaceName, whose: str) -> str:
    when = "" if name.period is None else f", {name.period}"
    return f"{name.name} ({name.language}{when}), a name of {whose}"


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
    names: tuple[EventName, ...] = attrs.field(
        default=(), metadata=described("Other names, as printed.", apart=True)
    )
    kind: EventKind = attrs.field(metadata=described("What kind of happening it is."))
    period: Period | None = attrs.field(
        default=None,
        metadata=described(
            "When it happened; where the article gives no date, the time in which it must have "
            "happened, marked as uncertain; empty where nothing bounds it."
        ),
    )
    places: tuple[str, ...] = attrs.field(
        default=(),
        metadata=described("The ids of the places where it happened.", to=("places",)),
    )
    actors: tuple[str, ...] = attrs.field(
        default=(),
        metadata=described(
            "The ids of the actors who took part or spoke, not of those who are spoken of.",
            to=("actors",),
        ),
    )
    parent: str | None = attrs.field(
        default=None,
        metadata=described(
            "The id of the event of which this one is a part, and whose time holds its own.",
            to=("events",),
        ),
    )
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )

    def sort_key(self) -> tuple[date, bool, int, str]:
        """Return a key that orders events by time, as `events` does.

        They come by their first days, and those without a period last. Of those with the same first
        day, what surely began on it comes first, the longer before the shorter, so that a whole
        precedes its parts; then what may have begun later (``?``), the sooner over first, so that
        an effect follows its cause; what is alike in all this is in the order of ids.

        >>> from karabakh_data import Event, event
        >>> parts = [event("martial-law-armenia-2020-09-27"), event("2020-nagorno-karabakh-war")]
        >>> [one.id for one in sorted(parts, key=Event.sort_key)]
        ['2020-nagorno-karabakh-war', 'martial-law-armenia-2020-09-27']
        """
        if self.period is None:
            return (date.max, True, _NEVER, self.id)
        first, last = self.period.earliest or date.min, self.period.latest or date.max
        is_sure = not self.period.edtf.partition("/")[0].endswith(("?", "%"))
        end = last.toordinal()
        return (first, not is_sure, -end if is_sure else end, self.id)

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
    names: tuple[PlaceName, ...] = attrs.field(
        default=(), metadata=described("Other names and spellings.", apart=True)
    )
    kind: PlaceKind = attrs.field(metadata=described("What the place is."))
    lies_in: tuple[str, ...] = attrs.field(
        default=(),
        metadata=described("The ids of the places in which it lies.", to=("places",)),
    )
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )

    def __str__(self) -> str:
        names = [name for name in (self.name_armenian, self.name_azerbaijani) if name]
        also = f" ({' / '.join(names)})" if names else ""
        inside = f", in {' and '.join(self.lies_in)}" if self.lies_in else ""
        return f"{self.name}{also}, {self.kind}{inside}"
