"""The versions of the code and of the data, and the date for which the data stands."""

from typing import Final

__version__: Final = "0.1.0"
"""The version of the code."""

DATA_VERSION: Final = "0.2.0"
"""The version of the data, which changes apart from the code's."""

DATA_AS_OF: Final = "2021-01"
"""The month in which the article stood as it is encoded; later events are absent."""

AS_OF_NOTICE: Final = f"Data as of {DATA_AS_OF}; later events are absent."
"""The same, for people to read."""
