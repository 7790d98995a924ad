"""What the theme leaves out for readers who do not see the page."""

from typing import Any

from sphinx.application import Sphinx

from karabakh_data.versions import AS_OF_NOTICE


def complete(
    _app: Sphinx, _page: str, _template: str, context: dict[str, Any], _tree: object
) -> None:
    """Say of what level the headings of the menu are, and from when the data is."""
    menu = context.get("furo_navigation_tree")
    if isinstance(menu, str):
        level = 'role="heading" aria-level="2"'
        context["furo_navigation_tree"] = menu.replace('role="heading"', level)
    context["data_notice"] = AS_OF_NOTICE


def setup(app: Sphinx) -> dict[str, bool]:
    """Complete each page once the theme has made its menu."""
    app.connect("html-page-context", complete, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
