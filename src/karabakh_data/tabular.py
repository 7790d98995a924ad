"""What has rows and typed columns: :class:`Tabular`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from karabakh_data._public import public

if TYPE_CHECKING:
    from karabakh_data.frames._frame import Frame

T = TypeVar("T")


# Slots of a base must be empty, or answers of several bases would not fit together.
@public
class Tabular:
    """An answer that is a table too: rows with typed columns, which data frames take as it is.

    Libraries that know the Arrow PyCapsule protocol, such as pyarrow, DuckDB and narwhals, take it
    themselves, without a copy. Dates are dates there, counts of people whole numbers that may be
    missing, words of a vocabulary texts, lists lists, and numbers with decimals floats.
    """

    __slots__ = ()

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return a dictionary a row, from the names of the columns to values that JSON has.

        >>> from karabakh_data import casualties
        >>> [row["low"] for row in casualties(2008).to_dicts()]
        [30]
        """
        from karabakh_data.frames._plain import dicts_of

        return dicts_of(self._frame())

    def to_pandas(self) -> Any:  # noqa: ANN401 - the library may be missing
        """Return the rows as a data frame of pandas.

        Each type can be missing a value: ``Int64``, ``boolean``, ``string``; days are
        ``datetime64[s]``. A list, for which pandas has no type, is a text with its items apart by
        semicolons, as in the tables of the data.

        Raises:
            MissingExtraError: if pandas is not installed.
            DoesNotFitError: if 64 bits do not hold a number.

        >>> from karabakh_data import casualty_claims
        >>> frame = casualty_claims(2008).to_pandas()
        >>> frame.groupby("side")["low"].sum().to_dict()
        {'both': 30}
        """
        from karabakh_data.frames._libraries import pandas_of

        return pandas_of(self._frame())

    def to_polars(self) -> Any:  # noqa: ANN401
        """Return the rows as a data frame of polars.

        Raises:
            MissingExtraError: if polars is not installed.
            DoesNotFitError: if 64 bits do not hold a number.

        >>> from karabakh_data import casualty_claims
        >>> casualty_claims(2008).to_polars().select("low", "high", "citations").rows()
        [(30, 30, ['icg-2011-preventing@74'])]
        """
        from karabakh_data.frames._libraries import polars_of

        return polars_of(self._frame())

    def to_arrow(self) -> Any:  # noqa: ANN401
        """Return the rows as a table of pyarrow, each column with its description.

        Raises:
            MissingExtraError: if pyarrow is not installed.
            DoesNotFitError: if 64 bits do not hold a number.

        >>> from karabakh_data import casualty_claims
        >>> casualty_claims(2008).to_arrow().schema.field("high")
        pyarrow.Field<high: int64>
        """
        from karabakh_data.frames._libraries import arrow_of

        return arrow_of(self._frame())

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the rows as a capsule, by the Arrow PyCapsule protocol.

        The columns are always of the same types: the protocol leaves it to who asks for others to
        convert them.

        Raises:
            MissingExtraError: if nanoarrow is not installed.
            DoesNotFitError: if 64 bits do not hold a number.
        """
        from karabakh_data.frames._arrow import stream_of

        return stream_of(self._frame())

    def __arrow_c_schema__(self) -> object:
        """Return the columns as a capsule, by the Arrow PyCapsule protocol.

        Raises:
            MissingExtraError: if nanoarrow is not installed.
        """
        from karabakh_data.frames._arrow import schema_of

        return schema_of(self._frame())

    def _repr_html_(self) -> str:
        from karabakh_data.frames._html import as_html

        return as_html(self._frame())

    def _frame(self) -> "Frame":
        """Return the rows and columns."""
        raise NotImplementedError


if TYPE_CHECKING:
    InOrder = Sequence
else:

    class InOrder(Generic[T]):
        """What every sequence can do, for a class that is one to type checkers alone.

        Of an instance of `collections.abc.Sequence` polars makes one column of objects, and pandas
        an error, before either asks whether it has columns of its own.
        """

        __slots__ = ()
        __contains__ = Sequence.__contains__
        __reversed__ = Sequence.__reversed__
        index = Sequence.index
        count = Sequence.count
