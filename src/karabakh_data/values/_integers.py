"""Whole numbers: what counts as one as an argument, and how two of them are written as ends."""

import operator
from typing import Final, SupportsIndex

from karabakh_data.errors import WrongTypeError

MOST_DIGITS: Final = 300
MOST: Final = 10**MOST_DIGITS - 1
"""The largest number that can be held: Python writes it under every setting, and a float holds it.

Of a longer one Python would write no digit, and raise an error of its own wherever it is shown.
"""


def whole(value: SupportsIndex, expected: str) -> int:
    """Return *value* as an int.

    Raises:
        WrongTypeError: if it is a boolean, or no whole number by its type, such as a float.
    """
    # To Python True is the number 1; as a count of people or a year it is a slip.
    if isinstance(value, bool):
        raise WrongTypeError(value, expected)
    # Whole numbers of other libraries are taken, such as those of a table that was read elsewhere;
    # a float is not, though it be whole, for it may have been computed.
    try:
        return operator.index(value)
    except TypeError:
        raise WrongTypeError(value, expected) from None


def shortens(low: int, high: int, unit: int = 1000) -> bool:
    """Return whether *low* before *high* may stand for as many units of which *high* has some.

    "20 to 30,000" means 20,000 to 30,000 as often as it means what it says.

    >>> shortens(20, 30_000), shortens(49, 3_000), shortens(20, 30_500)
    (True, False, False)
    """
    return low > 0 and low * unit < high and high % unit == 0


def written(low: int, high: int | None) -> str:
    """Return how the counts from *low* to *high*, or from *low* up, are written.

    >>> written(108, 1120), written(4, None), written(20, 30_000)
    ('108–1,120', '4+', 'at least 20, at most 30,000')
    """
    if high is None:
        return f"{low:,}+"
    if low == high:
        return f"{low:,}"
    # From 1,000 on the lower end has a comma of its own, and is not taken for a shortened one.
    if low < _THOUSAND and shortens(low, high):
        return f"at least {low:,}, at most {high:,}"
    return f"{low:,}–{high:,}"


_THOUSAND: Final = 1_000
