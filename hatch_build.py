"""The addresses of the project, which are known where it is released and not before.

No address stands in the sources. The workflow of a release gives that of the repository in which it
runs, and from it come the links in the metadata, and those of the README to other files.
"""

import os
import re
from pathlib import Path
from typing import Any, Final

from hatchling.metadata.plugin.interface import MetadataHookInterface

SETTING: Final = "KARABAKH_DATA_HOME"


class AddressesHook(MetadataHookInterface):
    """Gives the metadata their addresses, and the README."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add what is dynamic to the metadata."""
        home = os.environ.get(SETTING, "").rstrip("/")
        text = (Path(self.root) / "README.md").read_text("utf-8")
        metadata["readme"] = {
            "content-type": "text/markdown",
            "text": linked(text, home) if home else text,
        }
        metadata["urls"] = urls(home) if home else {}


def urls(home: str) -> dict[str, str]:
    """Return the addresses that the page of a package shows."""
    return {
        "Source": home,
        "Issues": f"{home}/issues",
        "Changelog": f"{home}/blob/main/CHANGELOG.md",
        "Documentation": f"{home}/tree/main/docs",
    }


def linked(text: str, home: str) -> str:
    """Return a text of Markdown in which links to files of the project lead to its home.

    >>> linked("[rule](docs/rule.md#part), [attrs](https://www.attrs.org/)", "https://home")
    '[rule](https://home/blob/main/docs/rule.md#part), [attrs](https://www.attrs.org/)'
    """
    return re.sub(r"\]\((?!https?:|#)([^)]+)\)", rf"]({home}/blob/main/\1)", text)
