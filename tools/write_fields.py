"""Writes below each field of a record what it means, which is where editors look for it.

The words are those of its ``described(...)``, and are written by hand there alone. A program needs
them when it runs, for the descriptor and the cards in notebooks, also where docstrings are stripped
and where no source can be read: so they cannot be taken from the docstrings.
"""

import ast
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs
from described import home_of

from karabakh_data.records._fields import description
from karabakh_data.records._registry import RECORDS

WIDTH = 100
INDENT = "    "
QUOTES = '"""'


def main() -> None:
    """Write the modules of the records anew."""
    for module in MODULES:
        module.write_text(current(module.read_text("utf-8")), "utf-8", newline="\n")


MODULES = sorted({Path(home_of(record)) for record in RECORDS})


def current(text: str, records: Iterable[type[Any]] = RECORDS) -> str:
    """Return the text of a module with what the fields of its records mean."""
    lines = text.splitlines()
    for start, end, told in reversed([*_places(ast.parse(text), records)]):
        lines[start:end] = told
    return "\n".join(lines) + "\n"


def _places(tree: ast.Module, records: Iterable[type[Any]]) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the lines that stand below each field, from and to, and those that are to stand there.

    Lines are counted as between them: 0 is above the first.
    """
    fields = {record.__name__: attrs.fields_dict(record) for record in records}
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name in fields:
            for one, after in zip(node.body, [*node.body[1:], None], strict=True):
                if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
                    field, end = fields[node.name].get(one.target.id), one.end_lineno or 0
                    if field is not None:
                        yield end, _end_of(after) or end, docstring(description(field))


def _end_of(node: ast.stmt | None) -> int | None:
    """Return the last line of a docstring; None if it is something else."""
    match node:
        case ast.Expr(ast.Constant(str())):
            return node.end_lineno
    return None


def docstring(text: str) -> list[str]:
    """Return a text as the lines of a docstring, in the form that the formatter gives it."""
    line = f"{INDENT}{QUOTES}{text}{QUOTES}"
    if len(line) <= WIDTH:
        return [line]
    told = textwrap.wrap(QUOTES + text, WIDTH - len(INDENT), break_on_hyphens=False)
    return [INDENT + part for part in (*told, QUOTES)]


if __name__ == "__main__":
    main()
