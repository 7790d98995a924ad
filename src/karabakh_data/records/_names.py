"""What names of actors, events and places have in common: their fields, and how they are told."""

from typing import Final

from karabakh_data.records._fields import described
from karabakh_data.records._told import Told
from karabakh_data.values.periods import Period

NAME: Final = described("The name, as printed.")
LANGUAGE: Final = described("The language, as a BCP 47 tag.")
IN_USE: Final = described("When the name was in use, where the article says so.")
USED_BY: Final = described(
    "The ids of the actors who use the name, where the article says so or shows it.",
    to=("actors",),
)
REMARK: Final = described("A remark, in the words of this project.")


class Named(Told):
    """A name of something, in a language, with who uses it and when."""

    __slots__ = ()

    name: str
    language: str
    period: Period | None
    used_by: tuple[str, ...]
    remark: str | None

    def _as_item(self) -> object:
        """Return the name for the card of what it is a name of."""
        from karabakh_data._html import joined, name_in

        users = self.used_by and f"used by {', '.join(self.used_by)}"
        told = "; ".join(
            str(part) for part in (self.language, self.period, users, self.remark) if part
        )
        return joined(name_in(self.language, self.name), f" ({told})")


def told_of(name: str, language: str, period: Period | None, whose: str) -> str:
    """Return a name in words, with that of which it is a name.

    >>> told_of("Arcax", "az", None, "artsakh")
    'Arcax (az), a name of artsakh'
    """
    when = "" if period is None else f", {period}"
    return f"{name} ({language}{when}), a name of {whose}"
