"""Tables as those of pandas, polars and pyarrow, for which nothing else need be installed."""

from typing import Any, Final

from karabakh_data.frames._columns import columns_of
from karabakh_data.frames._frame import Frame, Kind
from karabakh_data.frames._needs import needed


def pandas_of(frame: Frame) -> Any:  # noqa: ANN401 - the library may be missing
    """Return a data frame of pandas.

    Raises:
        MissingExtraError: if pandas is not installed.
        DoesNotFitError: if 64 bits do not hold a number.
    """
    pandas = needed("pandas", "pandas")
    return pandas.DataFrame(
        {
            column.name: pandas.Series(
                # It has no type for lists; joined, they can be written to a file or a database.
                map(";".join, values) if column.kind is Kind.TEXTS else values,
                dtype=_OF_PANDAS.get(column.kind, "string"),
            )
            for column, values in columns_of(frame)
        }
    )


# Words are texts and no categories: before pandas 3, a sum by categories is 0 for each word that
# does not occur, and nobody said 0.
_OF_PANDAS: Final = {
    Kind.WHOLE: "Int64",
    Kind.NUMBER: "Float64",
    Kind.FLAG: "boolean",
    Kind.DATE: "datetime64[s]",
}


def polars_of(frame: Frame) -> Any:  # noqa: ANN401
    """Return a data frame of polars.

    Raises:
        MissingExtraError: if polars is not installed.
        DoesNotFitError: if 64 bits do not hold a number.
    """
    polars = needed("polars", "polars")
    types = {
        Kind.WHOLE: polars.Int64,
        Kind.NUMBER: polars.Float64,
        Kind.FLAG: polars.Boolean,
        Kind.DATE: polars.Date,
        Kind.TEXTS: polars.List(polars.String),
    }
    return polars.DataFrame(
        [
            polars.Series(column.name, values, types.get(column.kind, polars.String))
            for column, values in columns_of(frame)
        ]
    )


def arrow_of(frame: Frame) -> Any:  # noqa: ANN401
    """Return a table of pyarrow.

    Raises:
        MissingExtraError: if pyarrow is not installed.
        DoesNotFitError: if 64 bits do not hold a number.
    """
    pyarrow = needed("pyarrow", "pyarrow")
    item = pyarrow.field("item", pyarrow.string(), nullable=False)
    types = {
        Kind.WHOLE: pyarrow.int64(),
        Kind.NUMBER: pyarrow.float64(),
        Kind.FLAG: pyarrow.bool_(),
        Kind.DATE: pyarrow.date32(),
        Kind.TEXTS: pyarrow.list_(item),
    }
    fields, columns = [], []
    for column, values in columns_of(frame):
        kind = types.get(column.kind, pyarrow.string())
        told = {"description": column.description}
        fields.append(pyarrow.field(column.name, kind, not column.is_required, told))
        columns.append(pyarrow.array(values, kind))
    return pyarrow.table(columns, schema=pyarrow.schema(fields))
