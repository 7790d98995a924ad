"""Texts and tables in Markdown, as GitHub and most programs read it."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

_SPECIAL: Final = re.compile(r"[\\`*<\[\]|]|(?<!\w)[_~]|_(?!\w)|&(?=#?\w+;)")


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


def prose(text: str) -> str:
    r"""Return an answer in words, as a terminal shows it, with its first line bold.

    Lines that were broken, and so go on indented below, are whole again; lists stay lists.

    >>> print(prose("It is 3.\n- a line that is\n  broken\n- 1\nAll * the same."))
    **It is 3.**
    <BLANKLINE>
    - a line that is broken
    - 1
    <BLANKLINE>
    All \* the same.
    """
    first, *lines = [line for line in re.sub(r"\n +", " ", text).split("\n") if line]
    told, is_in_list = [f"**{escaped(first)}**"], False
    for line in lines:
        _, mark, rest = _MARK.split(line, maxsplit=1)
        told.append(f"{'' if mark and is_in_list else _LINE_END}{mark}{escaped(rest)}")
        is_in_list = bool(mark)
    return _LINE_END.join(told)


_LINE_END: Final = "\n"
_MARK: Final = re.compile(r"^(- |[0-9]+\. |)")


def verbatim(text: str) -> str:
    r"""Return a text as a block that keeps its lines and indents.

    >>> print(verbatim("a\n  b"))
    ```text
    a
      b
    ```
    """
    return f"```text\n{text}\n```"
