"""How things tell themselves in a line: :class:`Told`."""

from collections.abc import Iterator
from typing import Any, Final

from karabakh_data._public import Plain
from karabakh_data.errors import shortened
from karabakh_data.values._valued import Valued

_MOST: Final = 100


def in_a_line(thing: object, text: str) -> str:
    """Return the class of a thing and a text on it, as much as a line has room for.

    >>> in_a_line(object(), "a text of several words")
    '<object a text of several words>'
    """
    kind = type(thing).__name__
    return f"<{kind} {shortened(' '.join(text.split()), _MOST - len(kind) - 3)}>"


# Slots of a base must be empty, or records of several bases would not fit together.
class Told(Plain, Valued):
    """A record, which tells its id and, in a line, what it says of itself."""

    __slots__ = ()

    id: str

    def to_dict(self) -> dict[str, Any]:
        """Return the record as values that JSON has, by the names of the cells of its row.

        What other tables hold of it, such as the authors of a work, is a list of dictionaries.

        >>> from karabakh_data import note
        >>> note(74).to_dict()["citations"]
        ['icg-2011-preventing']
        """
        from karabakh_data.records._plain import as_dict

        return as_dict(self)

    def __repr__(self) -> str:
        return in_a_line(self, f"{self.id}: {self}")

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        from karabakh_data.records._cards import fields_that_say_something

        for name, value, _ in fields_that_say_something(self):
            yield name, value

    def _repr_html_(self) -> str:
        from karabakh_data.records._cards import card_of

        return card_of(self)
