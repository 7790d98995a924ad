"""Tables of records, and the way from rows of CSV to records and back."""

from typing import ClassVar, Protocol


class Record(Protocol):
    """Anything with an id, and the name of the table whose rows such things are."""

    table: ClassVar[str]

    @property
    def id(self) -> str:
        """The id."""
