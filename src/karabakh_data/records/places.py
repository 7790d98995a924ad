"""Who, what and where: :class:`Actor`, :class:`Event` and :class:`Place`, with their names."""

from typing import ClassVar

import attrs

from karabakh_data._public import public
from karabakh_data.records._fields import described
from karabakh_data.records._told import Told
from karabakh_data.records.names import PlaceName
from karabakh_data.vocabularies.events import PlaceKind


@public
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
