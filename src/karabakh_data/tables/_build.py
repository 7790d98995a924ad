"""From rows of CSV to records."""

from collections.abc import Callable
from operator import itemgetter
from typing import Any

from karabakh_data.records._columns import Column, columns
from karabakh_data.tables._cells import ReadSource, value
from karabakh_data.tables._rows import Row
from karabakh_data.tables.table import T


def build(record: type[T], row: Row, read_source: ReadSource, **parts: object) -> T:
    """Return the record that a row states.

    *read_source* returns a source that the row names, and is called when it is asked for; *parts*
    are the fields that other tables hold.

    Raises:
        DataError: if a cell does not hold what its column is for.
    """
    return builder(record, read_source)(row, **parts)


def builder(record: type[T], read_source: ReadSource) -> Callable[..., T]:
    """Return a function that builds the records of many rows, as `build` does that of one.

    Many cells are alike, and what they state is shared; so a citation knows the first line in
    which it stands.
    """
    own = [
        (column, column.field, itemgetter(*column.cells), _is_text(column), dict[Any, object]())
        for column in columns(record)
    ]

    def build_from(row: Row, **values: object) -> T:
        texts = row.cells
        for column, field, cells_in, is_text, known in own:
            text = cells_in(texts)
            if is_text and text:
                values[field] = text
                continue
            if text not in known:
                known[text] = value(column, row, read_source)
            values[field] = known[text]
        return record(**values)

    return build_from


def _is_text(column: Column) -> bool:
    """Whether a cell that is not empty states the text that it holds."""
    return column.type is str and not column.is_list
