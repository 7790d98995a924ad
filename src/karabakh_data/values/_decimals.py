"""Exact numbers with decimals, as they stand in a table."""

import re
from decimal import Decimal

from karabakh_data.errors import DataError
from karabakh_data.values._integers import MOST_DIGITS


def decimal(text: str) -> Decimal:
    """Return the number that a cell states.

    Raises:
        DataError: if it is no number in plain figures.

    >>> decimal("8.9")
    Decimal('8.9')
    >>> decimal("1,936")
    Traceback (most recent call last):
        ...
    karabakh_data.DataError: '1,936': expected a number such as 8.9, in plain figures
    """
    # Decimal() itself reads 1e3, NaN and 1_000, too, which other programs read in other ways.
    if not re.fullmatch(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?", text):
        raise DataError(text, "a number such as 8.9, in plain figures")
    if len(text) > MOST_DIGITS:
        raise DataError(text, f"a number of {MOST_DIGITS} figures at most")
    return Decimal(text)
