"""Writes what describes the data in the words of other standards, beside the tables.

What is said of the package as a whole comes from `datapackage.json`, which `karabakh-data describe`
writes, so that it is written once.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import csvw_metadata
import json_ld
import json_schemas

from karabakh_data.tables._about import as_json
from karabakh_data.tables.schemas import FILES

DATA = Path(__file__).parent.parent / "src" / "karabakh_data" / "data"


def main() -> None:
    """Write each file anew."""
    for name, content in documents():
        (DATA / name).write_text(as_json(content), "utf-8", newline="\n")


def documents() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name of each file, and what is to be in it."""
    about = json.loads((DATA / "datapackage.json").read_text("utf-8"))
    yield FILES["json-schema"], json_schemas.document(FILES["json-schema"])
    yield FILES["csvw"], csvw_metadata.document(about)
    yield FILES["json-ld"], json_ld.document(about)


if __name__ == "__main__":
    main()
