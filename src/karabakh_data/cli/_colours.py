"""Marks for the eye: headings are bold, and what does not agree is yellow.

Nothing else has a colour, and a side never has one.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from karabakh_data._layout import width

_BOLD: Final = "\x1b[1m"
_YELLOW: Final = "\x1b[33m"
_PLAIN: Final = "\x1b[0m"
_DISAGREES: Final = re.compile(r"Does not agree|Not counted|\d+ more do(?:es)? not agree")
_HEADING: Final = re.compile(r"[^\s:.-][^:.]*(?: \(\w+\): \d+)?")


def marked(text: str) -> str:
    r"""Return an answer for people with its headings, and what does not agree in it, marked.

    >>> marked("Killed: 3\n\nDoes not agree: 1, but 2")
    '\x1b[1mKilled: 3\x1b[0m\n\n\x1b[33mDoes not agree\x1b[0m: 1, but 2'
    """
    return "\n".join(_marked(text.split("\n")))


def _marked(lines: list[str]) -> Iterator[str]:
    for place, (line, below) in enumerate(pairwise([*lines, ""])):
        found = _DISAGREES.match(line)
        may_be_heading = _HEADING.fullmatch(line) if place else True
        if may_be_heading and _stands_over(line, below, is_first=not place):
            yield f"{_BOLD}{line}{_PLAIN}"
        elif found:
            yield f"{_YELLOW}{found[0]}{_PLAIN}{line[found.end() :]}"
        else:
            yield line


def _stands_over(line: str, below: str, *, is_first: bool) -> bool:
    """Return whether what is below a line belongs to it, and does not only go on with it."""
    # A sentence that goes on below was broken where its next word no longer fits.
    word, *_ = [*below.split(), ""]
    return is_first if not below else below[0] in " -" and len(line) + len(word) < width()
