"""Tables of records, and the way from rows of CSV to records and back."""

from collections.abc import Callable

from karabakh_data.tables._cells import ReadSource, value
from karabakh_data.tables._rows import Row
from karabakh_data.tables._schema import Column, columns
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
        (column, column.field, column.cells, _is_text(column), dict[object, object]())
        for column in columns(record)
    ]

    def build_from(row: Row, **values: object) -> T:
        texts = row.cells
        for column, field, names, is_text, known in own:
            text = texts[names[0]]
            if is_text and text:
                values[field] = text
                continue
            key = text if len(names) == 1 else tuple(texts[name] for name in names)
            if key in known:
                values[field] = known[key]
                continue
            values[field] = known[key] = value(column, row, read_source)
        return record(**values)

    return build_from


def _is_text(column: Column) -> bool:
    """Whether a cell that is not empty states the text that it holds."""
    return column.type is str and not column.is_list
