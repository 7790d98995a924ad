"""Records in the order of their ids: :class:`Table`."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar, overload

from karabakh_data._public import in_pydantic, public
from karabakh_data.errors import UnknownKeyError, WrongTypeError, closest
from karabakh_data.tables._record import Record
from karabakh_data.tabular import InOrder, Tabular

if TYPE_CHECKING:
    from karabakh_data.frames._frame import Frame

T = TypeVar("T", bound=Record)


@public
class Table(Tabular, InOrder[T]):
    """An immutable sequence of records in the order of their ids, open to look-up by id.

    Records that have a ``sort_key``, as events do, are in that order instead: the order of time.

    ``table["cc-0201"]`` is the record of that id (`UnknownKeyError` if there is none),
    ``table.get(id)`` the same or None, ``table[0]`` the first record, ``table[:5]`` a table of the
    first five.
    """

    __slots__ = ("_by_id", "_name", "_records")

    def __init__(self, name: str, records: Iterable[T]) -> None:
        self._name = name
        self._records = tuple(sorted(records, key=_place))
        self._by_id = {record.id: record for record in self._records}

    @property
    def name(self) -> str:
        """The name of the table."""
        return self._name

    def get(self, key: str) -> T | None:
        """Return the record of an id, or None.

        Args:
            key: The id, such as ``"cc-0201"``.

        >>> from karabakh_data import casualty_claims
        >>> print(casualty_claims().get("cc-0201").figure, casualty_claims().get("cc-9999"))
        30 None
        """
        return self._by_id.get(key)

    def ids(self) -> tuple[str, ...]:
        """Return the ids, in order.

        >>> from karabakh_data import casualty_claims
        >>> casualty_claims(2008).ids()
        ('cc-0201',)
        """
        return tuple(self._by_id)

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return a dictionary a record, from the names of the cells to plain values.

        >>> from karabakh_data import casualty_claims
        >>> row = casualty_claims(2008).to_dicts()[0]
        >>> row["low"], row["high"], row["period"], row["citations"]
        (30, 30, '2008', ['icg-2011-preventing@74'])
        """
        from karabakh_data.records._plain import plain_row

        return [plain_row(record) for record in self._records]

    def _frame(self) -> "Frame":
        from karabakh_data.records._frames import frame_of
        from karabakh_data.records._registry import BY_TABLE

        kind = type(self._records[0]) if self._records else BY_TABLE.get(self.name)
        return frame_of(self.name, kind, self._records)

    @overload
    def __getitem__(self, key: int | str) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> "Table[T]": ...
    def __getitem__(self, key: int | str | slice) -> "T | Table[T]":
        if isinstance(key, str):
            found = self._by_id.get(key)
            if found is None:
                raise self._unknown(key)
            return found
        if isinstance(key, slice):
            return Table(self.name, self._records[key])
        if not hasattr(key, "__index__"):
            raise WrongTypeError(key, "an id, a place or a slice")
        return self._records[key]

    def _unknown(self, key: str) -> UnknownKeyError:
        these = self.name.replace("_", " ")
        expected = f"the id of one of the {these} here"
        return UnknownKeyError(key, expected, closest(key, self._by_id), f"record of {these}")

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[T]:
        return iter(self._records)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Table):
            return NotImplemented
        return (self.name, self._records) == (other.name, other._records)

    def __hash__(self) -> int:
        return hash((self.name, self._records))

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: object) -> dict[str, object]:
        return in_pydantic(cls, cls.to_dicts, "list")

    def __reduce__(self) -> "tuple[type[Table[T]], tuple[str, tuple[T, ...]]]":
        return (type(self), (self.name, self._records))

    def __repr__(self) -> str:
        return f"<Table {self._headline}>"

    @property
    def _headline(self) -> str:
        return f"{self.name}: {len(self)} record{'' if len(self) == 1 else 's'}"

    def _repr_html_(self) -> str:
        from karabakh_data.records._cards import table_of
        from karabakh_data.records._registry import BY_TABLE

        kind = type(self._records[0]) if self._records else BY_TABLE.get(self.name)
        return table_of(self._headline, kind, self._records)


def _place(record: Record) -> Any:  # noqa: ANN401 - a key of its own for each class of records
    """Return what says where in its table a record stands."""
    key = getattr(record, "sort_key", None)
    return record.id if key is None else key()
