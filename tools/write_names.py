"""Writes the lists of names that follow from the imports which only type checkers see.

In the modules named below, people edit the block ``if TYPE_CHECKING:``. Type checkers and star
imports want the same names as a literal ``__all__``, and a module that imports late has to know
where each is at home without reading its own source, which may not be there: so both are written
out, between two comments.
"""

import ast
import textwrap
from collections.abc import Iterable, Mapping
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "src" / "karabakh_data"
MODULES = (PACKAGE / "__init__.py", PACKAGE / "_hints.py")
START = "# Written by `nox -s regenerate` from the imports above.\n"
END = "# What follows is written by hand.\n"
WIDTH = 100


def main() -> None:
    """Write the lists of each module anew."""
    for module in MODULES:
        module.write_text(current(module.read_text("utf-8")), "utf-8", newline="\n")


def current(text: str) -> str:
    """Return the text of a module with the lists that follow from its imports."""
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    homes = imported(before)
    return f"{before}{START}{all_of(homes)}\n{homes_of(homes)}{END}{after}"


def imported(text: str) -> dict[str, list[str]]:
    """Return the names that type checkers see, by the module in which they are at home."""
    block = next(node for node in ast.parse(text).body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {str(node.module): [name.name for name in node.names] for node in imports}


def all_of(homes: Mapping[str, Iterable[str]]) -> str:
    """Return the list of all names, in the order of the linter: constants, classes, others."""
    names = [name for some in homes.values() for name in some]
    names.sort(key=lambda name: (not name.isupper(), not name[0].isupper(), name))
    return "__all__ = [\n" + "".join(f'    "{name}",\n' for name in names) + "]\n"


def homes_of(homes: Mapping[str, Iterable[str]]) -> str:
    """Return the table of names by their home."""
    return "_HOMES = {\n" + "".join(map(_entry, homes, homes.values())) + "}\n"


def _entry(home: str, names: Iterable[str]) -> str:
    text = " ".join(names)
    line = f'    "{home}": "{text}",\n'
    if len(line) <= WIDTH + 1:
        return line
    lines = textwrap.wrap(text, WIDTH - len('        " "'))
    parts = [f'        "{part} "\n' for part in lines[:-1]] + [f'        "{lines[-1]}"\n']
    return f'    "{home}": (\n{"".join(parts)}    ),\n'


if __name__ == "__main__":
    main()
