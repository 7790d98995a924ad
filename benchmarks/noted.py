"""What the benchmarks measured, noted for the page about it."""

import json
import os
from pathlib import Path
from typing import Any, Final

SETTING: Final = "KARABAKH_DATA_MEASURED"
"""The variable with the file to note in; without it nothing is noted."""


def note(table: str, **cells: Any) -> None:
    """Note one row of a table of the page."""
    if name := os.environ.get(SETTING):
        with Path(name).open("a", encoding="utf-8") as file:
            file.write(json.dumps([table, cells]) + "\n")


def noted(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of each table."""
    found: dict[str, list[dict[str, Any]]] = {}
    for line in path.read_text("utf-8").splitlines():
        table, cells = json.loads(line)
        found.setdefault(table, []).append(cells)
    return found
