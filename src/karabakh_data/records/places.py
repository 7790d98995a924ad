"""Where: :class:`Place`."""

from typing import ClassVar

import attrs

from karabakh_data._public import public
from karabakh_data.records._fields import described
from karabakh_data.records._names import IN_USE, LANGUAGE, NAME, REMARK, USED_BY, Named, told_of
from karabakh_data.records._told import Told
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.events import PlaceKind


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class PlaceName(Named):
    """A name of a place, or a way to spell it, with who uses it and when."""

    table: ClassVar[str] = "place_names"

    id: str = attrs.field(
        metadata=described("The id of the place and the place in its list of names.")
    )
    """The id of the place and the place in its list of names."""
    place: str = attrs.field(metadata=described("The id of the place.", to=("places",)))
    """The id of the place."""
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
        return told_of(self.name, self.language, self.period, self.place)


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Place(Told):
    """A place named in the article, under the names that each side uses."""

    table: ClassVar[str] = "places"

    id: str = attrs.field(metadata=described("The id: a slug of the article's English name."))
    """The id: a slug of the article's English name."""
    name: str = attrs.field(
        metadata=described("The name that the article uses; a label, not a position.")
    )
    """The name that the article uses; a label, not a position."""
    name_armenian: str | None = attrs.field(
        default=None, metadata=described("The name in Armenian use, in Latin letters.")
    )
    """The name in Armenian use, in Latin letters."""
    name_azerbaijani: str | None = attrs.field(
        default=None, metadata=described("The name in Azerbaijani use.")
    )
    """The name in Azerbaijani use."""
    names: tuple[PlaceName, ...] = attrs.field(
        default=(), metadata=described("Other names and spellings.", apart=True)
    )
    """Other names and spellings."""
    kind: PlaceKind = attrs.field(metadata=described("What the place is."))
    """What the place is."""
    lies_in: tuple[str, ...] = attrs.field(
        default=(),
        metadata=described("The ids of the places in which it lies.", to=("places",)),
    )
    """The ids of the places in which it lies."""
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )
    """A remark, in the words of this project."""

    def __str__(self) -> str:
        names = [name for name in (self.name_armenian, self.name_azerbaijani) if name]
        also = f" ({' / '.join(names)})" if names else ""
        inside = f", in {' and '.join(self.lies_in)}" if self.lies_in else ""
        return f"{self.name}{also}, {self.kind}{inside}"
