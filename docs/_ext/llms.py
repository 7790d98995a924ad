"""Writes ``llms.txt``: for programs that answer people's questions, what is on which page."""

import re
from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

START = """# {project}

> {summary}

Links are relative to this file. The text of a page, without what is made from the code, is in
`_sources/` under the name of the page, as `.md.txt`.
"""


def overview(env: BuildEnvironment) -> str:
    """Return the list of pages, by the parts of the menu, with the first sentence of each."""
    root = env.config.root_doc
    parts = [START.format(project=env.config.project, summary=first_sentence(env, root))]
    for menu in env.get_doctree(root).findall(addnodes.toctree):
        lines = [line(env, page) for page in pages_of(env, menu)]
        parts.append("\n".join([f"## {menu['caption']}\n", *lines, ""]))
    return "\n".join(parts)


def pages_of(env: BuildEnvironment, menu: addnodes.toctree) -> Iterator[str]:
    """Yield the pages of a menu, each with those below it."""
    for page in menu["includefiles"]:
        yield page
        for below in env.get_doctree(page).findall(addnodes.toctree):
            yield from pages_of(env, below)


def line(env: BuildEnvironment, page: str) -> str:
    """Return the line on a page."""
    return f"- [{env.titles[page].astext()}]({page}.html): {first_sentence(env, page)}"


def first_sentence(env: BuildEnvironment, page: str) -> str:
    """Return the sentence with which a page begins."""
    text = " ".join(next(iter(env.get_doctree(page).findall(nodes.paragraph))).astext().split())
    found = re.match(r".+?[.?!](?= |$)", text)
    return found[0] if found else text.removesuffix(":")


def write(app: Sphinx, error: Exception | None) -> None:
    """Write the list beside the pages."""
    if error is None and app.builder.format == "html":
        Path(app.outdir, "llms.txt").write_text(overview(app.env), "utf-8", newline="\n")


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the list when the pages are written."""
    app.connect("build-finished", write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
