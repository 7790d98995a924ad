"""The versions of the code and of the data, and the date for which the data stands."""

from typing import Final

__version__: Final = "0.1.0"
"""The version of the code."""

DATA_VERSION: Final = "0.2.0"
"""The version of the data, which changes apart from the code's."""

DATA_AS_OF: Final = "2021-01"
"""The month in which the article stood as it is encoded; later events are absent."""

EDITIONS: Final = {"2021-01": DATA_AS_OF, "2025": "2025-12"}
"""The editions of the bundled data, the article's first, and the month for which each stands."""


def notice(as_of: str) -> str:
    """Return, for people to read, what data of a month does not have.

    >>> notice(DATA_AS_OF)
    'Data as of 2021-01; later events are absent.'
    """
    return f"Data as of {as_of}; later events are absent."


AS_OF_NOTICE: Final = notice(DATA_AS_OF)
"""The same of the data that answers where no edition is asked for."""
