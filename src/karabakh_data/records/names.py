"""Who, what and where: :class:`Actor`, :class:`Event` and :class:`Place`, with their names."""

from typing import ClassVar, Final

import attrs

from karabakh_data._public import public
from karabakh_data.records._fields import described
from karabakh_data.records._told import Told
from karabakh_data.values.periods import Period

_NAME: Final = described("The name, as printed.")
_LANGUAGE: Final = described("The language, as a BCP 47 tag.")
_IN_USE: Final = described("When the name was in use, where the article says so.")
_USED_BY: Final = described(
    "The ids of the actors who use the name, where the article says so or shows it.",
    to=("actors",),
)
_REMARK: Final = described("A remark, in the words of this project.")


@public
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


@public
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


@public
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
