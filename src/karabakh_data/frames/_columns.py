"""The columns of a table as other libraries can hold them: in 64 bits, or not at all."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from karabakh_data.errors import DoesNotFitError
from karabakh_data.frames._frame import Frame, FrameColumn, Kind


def columns_of(frame: Frame) -> Iterator[tuple[FrameColumn, list[Any]]]:
    """Yield each column with its values; a number with decimals as the float that is written so.

    Raises:
        DoesNotFitError: if 64 bits do not hold a number as it is.
    """
    for place, column in enumerate(frame.columns):
        read = _READ.get(column.kind)
        values = frame.values(place)
        yield column, [read(column, one) for one in values] if read else values


def _whole(column: FrameColumn, value: int | None) -> int | None:
    if value is not None and not -_MOST <= value < _MOST:
        expected = f"a whole number of 64 bits, {_MOST - 1} at most"
        raise DoesNotFitError(value, expected, (), column.name)
    return value


def _number(column: FrameColumn, value: Any) -> float | None:  # noqa: ANN401 - a Decimal
    if value is None:
        return None
    number = float(value)
    # The shortest text that means this float alone: another number is one that would be changed.
    if type(value)(repr(number)) != value:
        expected = "a number of 15 digits or less, which a float of 64 bits holds as it is written"
        raise DoesNotFitError(value, expected, (), column.name)
    return number


def _texts(_column: FrameColumn, value: tuple[str, ...]) -> list[str]:
    return [*value]


_MOST: Final = 1 << 63
_READ: Final[Mapping[Kind, Callable[[FrameColumn, Any], Any]]] = {
    Kind.WHOLE: _whole,
    Kind.NUMBER: _number,
    Kind.TEXTS: _texts,
}
