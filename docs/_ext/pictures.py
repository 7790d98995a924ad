"""A directive that runs code and shows the picture that it makes, in two widths, with its words."""

import hashlib
from html import escape
from pathlib import Path
from typing import Any, ClassVar, Final

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import karabakh_data
from karabakh_data import plotting
from karabakh_data.plotting import Picture

NARROW: Final = 350
FOLDER: Final = "_images"


class DrawnDirective(SphinxDirective):
    """``picture``: an expression of Python, and below it the picture that it makes.

    In the expression, *width* is the width that is drawn; the reader does not see it.
    """

    has_content = True
    option_spec: ClassVar[dict[str, Any]] = {"hide-code": directives.flag}

    def run(self) -> list[nodes.Node]:
        """Return the code and the picture."""
        code = "\n".join(self.content)
        wide, narrow = drawn(code), drawn(code, NARROW)
        files = [self._written(picture) for picture in (wide, narrow)]
        shown: list[nodes.Node] = [nodes.raw("", html_of(wide, *files), format="html")]
        if "hide-code" not in self.options:
            shown.insert(0, nodes.literal_block(code, code, language="python"))
        return shown

    def _written(self, picture: Picture) -> str:
        text = picture.to_svg().encode("utf-8")
        name = f"{hashlib.sha256(text).hexdigest()[:16]}.svg"
        folder = Path(self.env.app.outdir) / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text)
        depth = self.env.docname.count("/")
        return f"{'../' * depth}{FOLDER}/{name}"


def drawn(code: str, width: int | None = None) -> Picture:
    """Return the picture that an expression makes, in the width that is asked for."""
    names = {name: getattr(karabakh_data, name) for name in karabakh_data.__all__}
    made: Any = eval(code, {**names, "plotting": plotting})  # noqa: S307 - our own pages
    if not isinstance(made, Picture):
        message = f"no picture is made by: {code}"
        raise TypeError(message)
    if width is None:
        return made
    return drawn(code.rstrip().removesuffix(")") + f", width={width})")


def html_of(picture: Picture, wide: str, narrow: str) -> str:
    """Return the picture in both widths, of which the screen takes one."""
    return (
        f'<figure class="drawn"><picture><source media="(max-width: 38rem)" srcset="{narrow}">'
        f'<img src="{wide}" alt="{escape(picture.alt)}"></picture></figure>'
    )


def setup(app: Sphinx) -> dict[str, bool]:
    """Make the directive known."""
    app.add_directive("picture", DrawnDirective)
    return {"parallel_read_safe": True}
