"""What a table needs of its records: :class:`Record`."""

from typing import ClassVar, Protocol


class Record(Protocol):
    """Anything with an id, and the name of the table whose rows such things are."""

    table: ClassVar[str]

    @property
    def id(self) -> str:
        """The id."""
