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
        found = import_module(library)
    except ModuleNotFoundError as error:
        # The library is there, but one that it needs is missing: its own error says which.
        if error.name is None or error.name.partition(".")[0] != library.partition(".")[0]:
            raise
        raise _missing(library, extra) from None
    # Python takes a folder of that name, such as one beside a script, for a library without code.
    if getattr(found, "__file__", None) is None and hasattr(found, "__path__"):
        raise _missing(library, extra, f"; the folder {next(iter(found.__path__))} is not it")
    return found


def _missing(library: str, extra: str, remark: str = "") -> MissingExtraError:
    expected = f"it to be installed, as by: pip install 'karabakh-data[{extra}]'{remark}"
    return MissingExtraError(library, expected, (), extra)
