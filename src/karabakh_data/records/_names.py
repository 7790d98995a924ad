"""What names of actors, events and places have in common: their fields, and how they are told."""

from typing import Final

from karabakh_data.records._fields import described
from karabakh_data.values.periods import Period

NAME: Final = described("The name, as printed.")
LANGUAGE: Final = described("The language, as a BCP 47 tag.")
IN_USE: Final = described("When the name was in use, where the article says so.")
USED_BY: Final = described(
    "The ids of the actors who use the name, where the article says so or shows it.",
    to=("actors",),
)
REMARK: Final = described("A remark, in the words of this project.")


def told_of(name: str, language: str, period: Period | None, whose: str) -> str:
    """Return a name in words, with that of which it is a name.

    >>> told_of("Arcax", "az", None, "artsakh")
    'Arcax (az), a name of artsakh'
    """
    when = "" if period is None else f", {period}"
    return f"{name} ({language}{when}), a name of {whose}"
