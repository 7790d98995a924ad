"""Errors as the command line tells them: in its options, and not in Python's keywords."""

from collections.abc import Mapping
from typing import Any, Final

from karabakh_data.cli._arguments import option_of
from karabakh_data.errors import KarabakhDataError, PeriodError, UnknownWordError
from karabakh_data.vocabularies.people import Side

_WITHOUT_OPTION: Final = frozenset(("directory", "ids", "key", "when"))

# Where the option is called otherwise.
_VOCABULARIES: Final = {"Grouping": "by"}

# What errors say to those who write Python, and what that is on the command line.
_PHRASES: Final = (
    ("(trust=)", "(--trust)"),
    ("on_contradiction='uncontested' or 'repairs'", "--on-contradiction uncontested or repairs"),
    (", or None for no limit", ""),
    ("no argument, for the data itself", "the word data, for the data itself"),
    ("support_claims() lists", "the command support lists"),
)


def in_options(error: KarabakhDataError, given: Mapping[str, Any]) -> str:
    """Return the message of an error in what was given on the command line, by options' names."""
    name = _name_of(error, given)
    words = (*_WITHOUT_OPTION, *given.get("words", ()))
    message = str(error)
    if isinstance(error, UnknownWordError) and name is not None:
        word = f"word for {name.upper() if name in words else option_of(name)}"
        message = str(
            UnknownWordError(error.value, error.expected, error.suggestions, word, error.remark)
        )
    elif name is not None and name not in words:
        message = f"{option_of(name)}: {message}"
    if isinstance(error, PeriodError) and str(error.value).casefold() in set(Side):
        message += f"; a side is given as {option_of('side')} {error.value}"
    for phrase, plain in _PHRASES:
        message = message.replace(phrase, plain)
    return message


def _name_of(error: KarabakhDataError, given: Mapping[str, object]) -> str | None:
    """Return the name of what was given and is at fault, if that can be told."""
    # An error knows the value and not the option; that is the one which holds the value.
    names = [name for name, text in given.items() if text == str(error.value)]
    if isinstance(error, UnknownWordError):
        words = _VOCABULARIES.get(error.vocabulary, error.vocabulary).casefold()
        names = [name for name in names if name.replace("_", "") in words]
    return names[0] if names else None
