"""A directive that lists the public names which a page documents, each with a link and a line."""

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from docutils import nodes
from field_tables import table
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.pycode import ModuleAnalyzer
from sphinx.util.docutils import SphinxDirective


class NameTable(SphinxDirective):
    """``name-table``: a row for each name that a page documents, in the order of the page."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the table; a row is where links led when all names were on one page."""
        page = Path(self.env.srcdir, f"{self.arguments[0]}.md")
        self.env.note_dependency(str(page))
        names = list(names_on(page.read_text("utf-8")))
        made = table(("Name", "What it is"), [(one[1], line_on(*one)) for one in names], literal=0)
        (body,) = made.findall(nodes.tbody)
        for row, (module, name) in zip(body.findall(nodes.row), names, strict=True):
            entry = next(row.findall(nodes.entry))
            entry["ids"] = anchors_of(module, name)
            entry.children = [nodes.paragraph("", "", link_to(module, name))]
        return [made]


def names_on(text: str) -> Iterator[tuple[str, str]]:
    """Yield the names that a page documents, each behind its module."""
    module = ""
    for line in text.splitlines():
        if found := re.match(r"\.\. (?:current)?module:: ([\w.]+)$", line):
            module = found[1]
        elif found := re.match(r"\.\. auto(?:class|data|exception|function):: (\w+)$", line):
            yield module, found[1]


def line_on(module: str, name: str) -> str:
    """Return what a name is, in the first line of its docstring."""
    thing = getattr(import_module(module), name)
    text = inspect.getdoc(thing) if callable(thing) else documented(name)
    return re.sub("[`*]", "", str(text).strip().partition("\n\n")[0].replace("\n", " "))


def documented(name: str) -> str:
    """Return what is said of a version, below its value."""
    found = ModuleAnalyzer.for_module("karabakh_data.versions").find_attr_docs()
    return found["", name][0]


def anchors_of(module: str, name: str) -> list[str]:
    """Return the ids under which a name, and what is in it, was found on the page of all names."""
    thing: Any = getattr(import_module(module), name)
    within = [one for one in dir(thing) if not one.startswith("_")] if is_open(thing) else []
    return [f"{module}.{name}", *(f"{module}.{name}.{one}" for one in within)]


def is_open(thing: object) -> bool:
    """Return whether links may lead to what is in a thing: to members of a class of the library."""
    return inspect.isclass(thing) and not issubclass(thing, BaseException)


def link_to(module: str, name: str) -> addnodes.pending_xref:
    """Return a link to where a name is documented."""
    return addnodes.pending_xref(
        "",
        nodes.literal(text=name),
        refdomain="py",
        reftype="obj",
        reftarget=f"{module}.{name}",
        refexplicit=True,
        refwarn=True,
    )


def setup(app: Sphinx) -> dict[str, bool]:
    """Make the directive known."""
    app.add_directive("name-table", NameTable)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
