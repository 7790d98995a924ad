"""How answers are laid out: as lines of a terminal's width, and as JSON."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

_WIDTH: Final = 80
_NARROWEST: Final = 20


def width() -> int:
    """Return how many columns a line may take up: those of the terminal, and 80 at most.

    Where the output is no terminal but a file, a pipe or a page of the docs, that is 80.
    """
    if not _is_terminal():
        return _WIDTH
    from shutil import get_terminal_size

    return max(min(get_terminal_size((_WIDTH, 0)).columns, _WIDTH), _NARROWEST)


def _is_terminal() -> bool:
    try:
        return sys.stdout.isatty()
    except (AttributeError, ValueError):  # there is no output, or it is closed
        return False


def hung(text: str) -> str:
    """Return a text in lines of a terminal's width, all but the first indented.

    >>> hung("Turkey: arms")
    'Turkey: arms'
    """
    return filled(text, "", "  ")


def filled(text: str, first: str, rest: str) -> str:
    """Return a text in lines of a terminal's width, with what the first and the rest begin with."""
    words = text.split(" ")
    # What is printable has no white space but spaces; textwrap, which knows what to do with the
    # rest, takes 2 % of the time from the start of the command to its answer to import.
    if all(words) and text.isprintable():
        return "\n".join(_in_lines(words, width(), first, rest))
    from textwrap import fill

    return fill(
        text,
        width(),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _in_lines(words: list[str], most: int, first: str, rest: str) -> Iterator[str]:
    line = first + words[0]
    for word in words[1:]:
        if len(line) + 1 + len(word) <= most:
            line = f"{line} {word}"
        else:
            yield line
            line = rest + word
    yield line


def counted(number: int, word: str) -> str:
    """Return how many there are of something.

    >>> counted(1, "record"), counted(0, "record")
    ('1 record', '0 records')
    """
    return f"{number} {word}{'' if number == 1 else 's'}"


def notes_named(numbers: Sequence[int]) -> str:
    """Return the notes that stand at something, by their numbers.

    >>> notes_named([71, 72]), notes_named([74]), notes_named([])
    ('notes 71, 72', 'note 74', 'no note')
    """
    if not numbers:
        return "no note"
    return f"note{'' if len(numbers) == 1 else 's'} {', '.join(map(str, numbers))}"


def as_json(value: object) -> str:
    """Return plain values as JSON.

    >>> print(as_json(["Şuşa"]))
    [
      "Şuşa"
    ]
    """
    import json

    return json.dumps(value, ensure_ascii=False, indent=2)


def as_json_lines(values: Iterable[object]) -> str:
    """Return plain values as JSON Lines, one a line, without the last line end.

    >>> print(as_json_lines([{"id": "a"}, {"id": "b"}]))
    {"id": "a"}
    {"id": "b"}
    """
    import json

    return "\n".join(json.dumps(value, ensure_ascii=False) for value in values)
