"""Libraries that an extra brings, imported when they are needed."""

from importlib import import_module
from typing import Any

from karabakh_data.errors import MissingExtraError


def needed(library: str, extra: str) -> Any:  # noqa: ANN401 - the types of a module that may be missing
    """Return a library that an extra of this package brings.

    Raises:
        MissingExtraError: if it is not installed.
    """
    try:
        return import_module(library)
    except ModuleNotFoundError as error:
        # The library is there, but one that it needs is missing: its own error says which.
        if error.name is None or error.name.partition(".")[0] != library.partition(".")[0]:
            raise
        expected = f"it to be installed, as by: pip install 'karabakh-data[{extra}]'"
        raise MissingExtraError(library, expected, (), extra) from None
