"""How the modules hang together: the rules that `docs/architecture.md` shows.

* Imports point downwards in the picture there, those for types and inside functions included.
* No import leads back to where it began, within a folder neither.
* The line on top of a folder names the folders that it stands on, and it needs no others.
* A module without a public name has an underscore before its name, or before that of its folder.
* What the pages for contributors name is there.
"""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest

import karabakh_data

HOME: Final = Path(karabakh_data.__file__).parent
ROOT: Final = Path(__file__).parent.parent
PAGE: Final = ROOT / "docs" / "architecture.md"


def parts_of(path: Path) -> tuple[str, ...]:
    """Return the name of a module in its parts; that of a folder is the folder's."""
    parts = path.relative_to(HOME).with_suffix("").parts
    return parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts


TREES: Final = {
    parts_of(path): ast.parse(path.read_text("utf-8")) for path in sorted(HOME.rglob("*.py"))
}
FOLDERS: Final = sorted({parts[0] for parts in TREES if len(parts) > 1})
MODULES_ON_TOP_AT_MOST: Final = 16


def imported_by(tree: ast.Module) -> Iterator[tuple[str, ...]]:
    """Yield the modules of the library that a module imports, wherever it does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for package, *parts in (name.split(".") for name in names):
            if package == "karabakh_data":
                known = (tuple(parts[:end]) for end in range(len(parts), 0, -1))
                yield next((one for one in known if one in TREES), ("__init__",))


IMPORTS: Final = {parts: {*imported_by(tree)} for parts, tree in TREES.items()}


def picture() -> list[list[str]]:
    """Return the lines of the picture: the folders and modules on the top level."""
    block = re.search(r"^```text\n(.+?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert block
    return [re.split(" {2,}", line)[0].split(" | ") for line in block[1].splitlines()]


FLOOR: Final = {name: -place for place, line in enumerate(picture()) for name in line}
"""How high a folder or module of the top level stands in the picture."""


def stands_on(folder: str) -> set[str]:
    """Return the folders that a folder stands on by its docstring, and what they stand on."""
    told = ast.get_docstring(TREES[folder,]) or ""
    found = re.fullmatch(r"[^\n]+; over (.+)\.", told)
    assert found, f"{folder} does not say, in one line, what it is over"
    named = {*re.findall(r"\w+", found[1])} & {*FOLDERS}
    return named.union(*map(stands_on, named))


def test_the_picture_shows_every_folder_and_module_once() -> None:
    shown = [name for line in picture() for name in line]
    assert sorted(shown) == sorted({parts[0] for parts in TREES})


@pytest.mark.parametrize("module", TREES, ids=".".join)
def test_imports_point_downwards(module: tuple[str, ...]) -> None:
    others = {imported[0] for imported in IMPORTS[module]} - {module[0]}
    assert [name for name in others if FLOOR[name] >= FLOOR[module[0]]] == []


def test_no_import_leads_back_to_where_it_began() -> None:
    TopologicalSorter(IMPORTS).prepare()  # or it raises CycleError, which names the circle


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_says_what_it_stands_on_and_needs_no_other(folder: str) -> None:
    needed = {
        imported[0]
        for module, them in IMPORTS.items()
        if module[0] == folder
        for imported in them
        if imported[0] in FOLDERS
    }
    assert needed - {folder} <= stands_on(folder)
    assert all(FLOOR[name] < FLOOR[folder] for name in stands_on(folder))


def test_few_modules_lie_on_the_top_level() -> None:
    modules = [parts for parts in TREES if len(parts) == 1 and parts[0] not in FOLDERS]
    assert len(modules) <= MODULES_ON_TOP_AT_MOST


def public_names(module: tuple[str, ...]) -> Iterator[str]:
    """Yield the public names that a module defines, and does not import."""
    for node in TREES[module].body:
        names = [node.name] if isinstance(node, ast.ClassDef | ast.FunctionDef) else []
        if isinstance(node, ast.AnnAssign | ast.Assign):
            targets = [node.target] if isinstance(node, ast.AnnAssign) else node.targets
            names = [target.id for target in targets if isinstance(target, ast.Name)]
        home = import_module(".".join(("karabakh_data", *module)))
        for name in {*names} & {*karabakh_data.__all__}:
            if getattr(home, name) is getattr(karabakh_data, name):
                yield name


ENTRIES: Final = {("__main__",), ("cli", "main"), ("plotting",)}
"""What is named from outside without a public name: by ``python -m``, the command, an import."""


@pytest.mark.parametrize(
    "module",
    [parts for parts in TREES if parts not in ENTRIES and parts != ("__init__",)],
    ids=".".join,
)
def test_an_underscore_tells_that_a_module_has_no_public_name(module: tuple[str, ...]) -> None:
    is_private = any(part.startswith("_") for part in module)
    is_folder = module[0] in FOLDERS and len(module) == 1
    assert is_folder or any(public_names(module)) is not is_private


@pytest.mark.parametrize("page", [PAGE, ROOT / "CONTRIBUTING.md"], ids=lambda page: page.name)
def test_the_files_that_pages_name_are_there(page: Path) -> None:
    named = {*re.findall(r"`([\w/]+\.(?:py|csv|md))`", page.read_text("utf-8"))}
    folders = (HOME, ROOT / "docs", ROOT / "tests", ROOT / "tools")
    files = [path for folder in folders for path in folder.rglob("*")]
    known = [path.as_posix() for path in [*files, *ROOT.glob("*.md")]]
    assert named
    assert {name for name in named if not any(path.endswith(f"/{name}") for path in known)} == set()


def test_the_words_that_pages_name_are_in_the_files_beside_them() -> None:
    rows = re.findall(r"^\|.*\|$", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
    source = "\n".join(path.read_text("utf-8") for path in HOME.rglob("*.py"))
    words = {word for row in rows for word in re.findall(r"`(_?[A-Za-z]\w+)`", row)}
    assert {"MAY_SHRINK", "_LAWS", "_Scale", "people_in_words"} <= words
    assert {word for word in words if not re.search(rf"\b{word}\b", source)} == set()
