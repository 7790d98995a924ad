"""What happened: :class:`Event`."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Final

import attrs

from karabakh_data._public import public
from karabakh_data.errors import DataError, closest
from karabakh_data.records._fields import described
from karabakh_data.records._names import IN_USE, LANGUAGE, NAME, REMARK, USED_BY, Named, told_of
from karabakh_data.records.citations import CITATIONS, Citation, Cited
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.base import in_english
from karabakh_data.vocabularies.events import EventKind

_NEVER: Final = date.max.toordinal() + 1


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class EventName(Named):
    """A name of an event, with who uses it and when."""

    table: ClassVar[str] = "event_names"

    id: str = attrs.field(
        metadata=described("The id of the event and the place in its list of names.")
    )
    """The id of the event and the place in its list of names."""
    event: str = attrs.field(metadata=described("The id of the event.", to=("events",)))
    """The id of the event."""
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
        return told_of(self.name, self.language, self.period, self.event)


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Event(Cited):
    """A dated happening, from a war down to a single incident."""

    table: ClassVar[str] = "events"

    id: str = attrs.field(metadata=described("The id: a slug of the name."))
    """The id: a slug of the name."""
    name: str = attrs.field(metadata=described("A neutral name, in the words of this project."))
    """A neutral name, in the words of this project."""
    names: tuple[EventName, ...] = attrs.field(
        default=(), metadata=described("Other names, as printed.", apart=True)
    )
    """Other names, as printed."""
    kind: EventKind = attrs.field(metadata=described("What kind of happening it is."))
    """What kind of happening it is."""
    period: Period | None = attrs.field(
        default=None,
        metadata=described(
            "When it happened; where the article gives no date, the time in which it must have "
            "happened, marked as uncertain; empty where nothing bounds it."
        ),
    )
    """When it happened; where the article gives no date, the time in which it must have happened,
    marked as uncertain; empty where nothing bounds it.
    """
    places: tuple[str, ...] = attrs.field(
        default=(),
        metadata=described("The ids of the places where it happened.", to=("places",)),
    )
    """The ids of the places where it happened."""
    actors: tuple[str, ...] = attrs.field(
        default=(),
        metadata=described(
            "The ids of the actors who took part or spoke, not of those who are spoken of.",
            to=("actors",),
        ),
    )
    """The ids of the actors who took part or spoke, not of those who are spoken of."""
    parent: str | None = attrs.field(
        default=None,
        metadata=described(
            "The id of the event of which this one is a part, and whose time holds its own.",
            to=("events",),
        ),
    )
    """The id of the event of which this one is a part, and whose time holds its own."""
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)
    """The works that the article cites for it, each with its place and note: key[p. 3]@37."""
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )
    """A remark, in the words of this project."""

    def sort_key(self) -> tuple[date, bool, int, str]:
        """Return a key that orders events by time, as `events` does.

        They come by their first days, and those without a period last. Of those with the same first
        day, what surely began on it comes first, the longer before the shorter, so that a whole
        precedes its parts; then what may have begun later (``?``), the sooner over first. What is
        alike in all this is in the order of ids.

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
        return f"{self.name}, {in_english(self.kind)}, {self.period or 'without a date'}"


def parent_in(parents: Mapping[str, str | None], event: str) -> str | None:
    """Return the id of the event of which one is a part, as *parents* has it.

    Raises:
        DataError: if the event is not among those that *parents* has.
    """
    if event not in parents:
        raise DataError(event, "the id of an event", closest(event, parents))
    return parents[event]
