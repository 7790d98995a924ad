"""Texts and tables in Markdown, as GitHub and most programs read it."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

_SPECIAL: Final = re.compile(r"[\\`*<\[\]|]|(?<!\w)_|_(?!\w)")


def escaped(text: str) -> str:
    r"""Return a text of which no sign means anything in Markdown.

    >>> print(escaped("a*b* | snake_case"))
    a\*b\* \| snake_case
    """
    return _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))


def code(text: str) -> str:
    """Return a text as code, whatever ticks it has.

    >>> code("cc-0107"), code("a `tick`")
    ('`cc-0107`', '`` a `tick` ``')
    """
    longest = max(map(len, re.findall("`+", text)), default=0)
    if not longest:
        return f"`{text}`"
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}"


def table(rows: Sequence[Sequence[str]], numbers: Iterable[int] = ()) -> str:
    """Return rows of cells as a table, the first as its head; columns of numbers to the right.

    >>> print(table([["side", "killed"], ["armenian", "5"]], [1]))
    | side | killed |
    | --- | ---: |
    | armenian | 5 |
    """
    right = set(numbers)
    rule = ["---:" if place in right else "---" for place in range(len(rows[0]))]
    head, *body = ([escaped(cell) for cell in row] for row in rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *body))
