"""What classes say of themselves in their sources, where no program sees it at run time."""

import ast
import inspect
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import karabakh_data


def summary_of(kind: type[Any]) -> str:
    """Return what a class is, in the words of its docstring."""
    return _plain(inspect.cleandoc(kind.__doc__ or "").partition("\n\n")[0])


def meanings_of(kind: type[Any]) -> dict[str, str]:
    """Return what the attributes and properties of a class mean, by their names."""
    found: dict[str, str] = {}
    own = [base for base in kind.__mro__ if base.__module__.startswith("karabakh_data")]
    for base in reversed(own):
        for node in ast.walk(_tree(home_of(base))):
            if isinstance(node, ast.ClassDef) and node.name == base.__name__:
                found |= dict(_meanings(node))
    return {name: _plain(text) for name, text in found.items()}


def _plain(text: str) -> str:
    """Return a text as one line, in words that are not Python's."""
    line = re.sub(r"[`*]", "", " ".join(text.split()))
    return re.sub(r"\bNone\b", "null", line)


def home_of(kind: type[Any]) -> str:
    """Return the file in which a class is written; a public one says that it is at home above."""
    homes = {name: home for home, names in karabakh_data._HOMES.items() for name in names.split()}
    return str(sys.modules[homes.get(kind.__name__, kind.__module__)].__file__)


@cache
def _tree(file: str) -> ast.Module:
    return ast.parse(Path(file).read_text("utf-8"))


def _meanings(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for one, after in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(one, ast.FunctionDef) and (text := ast.get_docstring(one)):
            yield one.name, text.partition("\n\n")[0]
        elif isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            match after:
                case ast.Expr(ast.Constant(str(text))):
                    yield one.target.id, inspect.cleandoc(text).partition("\n\n")[0]
