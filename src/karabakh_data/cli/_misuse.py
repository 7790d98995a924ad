"""Errors as the command line tells them: in its options, and not in Python's keywords."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from karabakh_data import bundled
from karabakh_data.cli._arguments import is_time, option_of
from karabakh_data.cli._commands import COMMANDS
from karabakh_data.errors import (
    KarabakhDataError,
    PeriodError,
    UnknownKeyError,
    UnknownWordError,
    closest,
)

_WITHOUT_OPTION: Final = ("directory", "ids", "key", "when")
_HELP: Final = frozenset(("-h", "--help"))
_TIMES: Final = ("--date", "--day", "--month", "--period", "--time", "--when", "--year")
_ACTORS: Final = ("subject", "supporter", "actor")

# Where the option is called otherwise.
_VOCABULARIES: Final = {"Grouping": "by"}

# What errors say to those who write Python, and what that is on the command line.
_PHRASES: Final = (
    ("(trust=)", "(--trust)"),
    ("on_contradiction='uncontested' or 'repairs'", "--on-contradiction uncontested or repairs"),
    (", or None for no limit", ""),
    ("no argument, for the data itself", "the word data, for the data itself"),
    ("format= one of", "--format one of"),
    ("overwrite=True", "--overwrite"),
    ("excel=True", "--excel"),
    ("safe_cells=True", "--safe-cells"),
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
    if isinstance(error, PeriodError | UnknownKeyError):
        message += "".join(f"; {one}" for one in _with_options(str(error.value), given))
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


def _with_options(word: str, given: Mapping[str, Any]) -> Iterator[str]:
    """Yield how a word would be given that stands where it cannot be understood."""
    for name, words in given.get("vocabularies", {}).items():
        if word.casefold() in set(words):
            article = "an" if name[0] in "aeiou" else "a"
            yield f"{article} {name} is given as {option_of(name)} {word}"
    option = next((name for name in _ACTORS if name in given), None)
    if option is not None and _is_actor(word):
        yield f"an actor is given as {option_of(option)} {_quoted(word)}"


def _is_actor(word: str) -> bool:
    try:
        bundled.actor(word)
    except UnknownKeyError:
        return False
    return True


def _quoted(word: str) -> str:
    return f'"{word}"' if " " in word else word


def no_command(given: Sequence[str]) -> str:
    """Return what is wrong with a command that there is not."""
    word = given[0]
    near = [f"casualties {word}"] if is_time(word) else closest(word, COMMANDS)
    return str(KarabakhDataError(word, f"a command, one of {', '.join(COMMANDS)}", tuple(near)))


def left_over(words: Sequence[str], given: Mapping[str, Any]) -> str:
    """Return what is wrong with the first of the words that a command cannot take."""
    word, before = words[0].partition("=")[0], given.get("key", given.get("when"))
    if word.startswith("-"):
        return _no_option(word, given)
    expected = "no further word" if before is None else f"one word alone; {before!r} is given too"
    spans = (f"{before}/{word}",) if is_time(before or "") and is_time(word) else ()
    hints = [hint for one in (before, word) if one for hint in _with_options(one, given)]
    return "; ".join([str(KarabakhDataError(word, expected, spans)), *hints])


def _no_option(word: str, given: Mapping[str, Any]) -> str:
    options = [one for one in given.get("options", ()) if one not in _HELP]
    expected = f"one of {', '.join(options)}" if options else "no option"
    told = str(KarabakhDataError(word, expected, closest(word, options)))
    if word in _TIMES and not {"period", "year"}.isdisjoint(given):
        return f"{told}; a time is given as a word, such as 2016"
    name = word.removeprefix("--")
    is_word = name in given.get("words", ())
    return f"{told}; {name.upper()} is given as a word, without {word}" if is_word else told
