"""Values as those that JSON has, and rows as dictionaries of them."""

from typing import Any

from karabakh_data.errors import RangeError
from karabakh_data.frames._frame import Frame
from karabakh_data.values._integers import MOST, MOST_DIGITS


def plain(value: object) -> Any:  # noqa: ANN401 - any of the types that JSON has
    """Return a value as one that JSON has; a number with decimals is the float nearest to it.

    Raises:
        RangeError: if it is a number that JSON cannot write, such as an infinite one.

    >>> from decimal import Decimal
    >>> plain(Decimal("8.9")), plain(Decimal(1936))
    (8.9, 1936)
    """
    if value is None or (isinstance(value, int) and -MOST <= value <= MOST):
        return value
    if isinstance(value, tuple):
        return [str(item) for item in value]
    # A Decimal; its class, which takes long to import, is loaded where there is one.
    # SupportsFloat would say the same, in fifty times the time.
    if hasattr(value, "__float__"):
        number: Any = value
        if isinstance(value, int) or not number.is_finite() or number.copy_abs() > MOST:
            raise RangeError(value, f"a number of {MOST_DIGITS} digits at most")
        return int(number) if number == int(number) else float(number)
    return str(value)


def dicts_of(frame: Frame) -> list[dict[str, Any]]:
    """Return a dictionary a row, by the names of the columns."""
    names = [column.name for column in frame.columns]
    return [dict(zip(names, map(plain, row), strict=True)) for row in frame.rows]
