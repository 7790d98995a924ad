"""Tables that are made by hand, with all that a reader may stumble over."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from karabakh_data import Tabular
from karabakh_data.frames._frame import Frame, FrameColumn, Kind


@attrs.frozen
class Given(Tabular):
    """A table of these rows."""

    frame: Frame

    def _frame(self) -> Frame:
        return self.frame


COLUMNS: Final = [
    FrameColumn("id", Kind.TEXT, "Which it is; «Şuşa», Շուշի.", is_required=True),
    FrameColumn("name", Kind.TEXT, "What it is called."),
    FrameColumn("side", Kind.WORD, "Whose it is."),
    FrameColumn("low", Kind.WHOLE, "At least.", is_required=True),
    FrameColumn("high", Kind.WHOLE, "At most."),
    FrameColumn("share", Kind.NUMBER, "How much of all."),
    FrameColumn("is_sum", Kind.FLAG, "Whether it is a sum.", is_required=True),
    FrameColumn("said", Kind.FLAG, "Whether somebody says so."),
    FrameColumn("day", Kind.DATE, "When."),
    FrameColumn("names", Kind.TEXTS, "Who says so.", is_required=True),
]
FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)
ROWS: Final[list[tuple[Any, ...]]] = [
    ("a", "Շուշի", "armenian", 0, None, Decimal("8.9"), True, None, FIRST, ()),
    ("b", None, None, 2**63 - 1, 4, None, False, False, None, ("x", "ğ", "")),
    ("c", "", "both", -(2**63), 0, Decimal(0), False, True, LAST, ("Шуша",)),
    ("d", "Şuşa; 😀", None, 3, None, Decimal(-(10**14)), True, True, date(1970, 1, 1), ("y",)),
    *((f"e{number}", None, None, number, None, None, True, None, None, ()) for number in range(5)),
]
SOME: Final = Given(Frame("towns", COLUMNS, ROWS))
NONE: Final = Given(Frame("towns", COLUMNS, []))
NO_COLUMNS: Final = Given(Frame("towns", [], []))


def of(name: str, kind: Kind, *values: object) -> Given:
    """Return a table of one column."""
    return Given(Frame("towns", [FrameColumn(name, kind, "It.")], [(value,) for value in values]))


def as_read(tabular: Tabular) -> list[dict[str, Any]]:
    """Return the rows as another library hands them out: decimals as floats, tuples as lists."""
    frame = tabular._frame()
    return [
        {
            column.name: _as_read(column.kind, value)
            for column, value in zip(frame.columns, row, strict=True)
        }
        for row in frame.rows
    ]


def _as_read(kind: Kind, value: Any) -> Any:  # noqa: ANN401
    if kind is Kind.TEXTS:
        return list(value)
    return float(value) if kind is Kind.NUMBER and value is not None else value


TYPES: Final[dict[Kind, type[Any]]] = {
    Kind.TEXT: str,
    Kind.WORD: str,
    Kind.WHOLE: int,
    Kind.NUMBER: Decimal,
    Kind.FLAG: bool,
    Kind.DATE: date,
    Kind.TEXTS: tuple,
}


def check_types(frame: Frame) -> None:
    """Check that every value is of the type of its column, and that the column says what it is."""
    for place, column in enumerate(frame.columns):
        values = frame.values(place)
        assert column.description.endswith(".")
        assert not (column.is_required and None in values)
        assert {type(value) for value in values if value is not None} <= {TYPES[column.kind]}
        texts = (
            values if column.kind is not Kind.TEXTS else [text for one in values for text in one]
        )
        assert column.kind not in {Kind.TEXT, Kind.TEXTS} or {type(text) for text in texts} <= {
            str,
            type(None),
        }
