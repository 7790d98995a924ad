"""Whole numbers as arguments: what counts as one, and what does not."""

import operator
from typing import SupportsIndex

from karabakh_data.errors import WrongTypeError


def whole(value: SupportsIndex, expected: str) -> int:
    """Return *value* as an int.

    Raises:
        WrongTypeError: if it is a boolean, or no whole number by its type, such as a float.
    """
    if isinstance(value, bool):
        raise WrongTypeError(value, expected)
    try:
        return operator.index(value)
    except TypeError:
        raise WrongTypeError(value, expected) from None
