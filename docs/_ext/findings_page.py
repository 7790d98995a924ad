"""A directive that lists what `audit` finds."""

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

import karabakh_data
from karabakh_data.values._grouping import grouped
from karabakh_data.vocabularies.base import in_english


class Audit(Directive):
    """``audit``: every finding, by kind."""

    def run(self) -> list[nodes.Node]:
        """Return a list for each kind."""
        made: list[nodes.Node] = []
        for kind, found in grouped(karabakh_data.audit(), lambda one: one.kind).items():
            section = nodes.rubric(text=f"{in_english(kind)} ({found[0].severity}): {len(found)}")
            items = nodes.bullet_list()
            for one in found:
                items += nodes.list_item("", nodes.paragraph(text=str(one)))
            made += [section, items]
        return made


def setup(app: Sphinx) -> dict[str, bool]:
    """Make the directive known."""
    app.add_directive("audit", Audit)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
