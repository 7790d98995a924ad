"""The tables as a data package, which `Dataset.load` reads again: a directory, or a zip file."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from karabakh_data.citing._cite import packages
from karabakh_data.exporting._how import How
from karabakh_data.exporting._rows import in_order
from karabakh_data.records._columns import columns
from karabakh_data.records._registry import RECORDS, file_of
from karabakh_data.tables._about import (
    AS_OF,
    DESCRIPTOR,
    LICENCE,
    as_json,
    bytes_of,
    read_descriptor,
)
from karabakh_data.tables._cells import cells
from karabakh_data.tables.descriptor import describe
from karabakh_data.tables.package import Layer, Packaged


def write(dataset: Packaged, made: Path, how: How) -> None:  # noqa: ARG001 - as all formats
    """Write the tables, their descriptor and their licence; several layers become one package."""
    if made.suffix.lower() != ".zip":
        _write(dataset, made)
        return
    directory = made.with_name(f"{made.name}.files")
    _write(dataset, directory)
    with ZipFile(made, "w") as archive:
        for path in sorted(directory.iterdir()):
            # With no time and no rights of its own, so that the same data is the same file.
            archive.writestr(ZipInfo(path.name), path.read_bytes(), ZIP_DEFLATED)


def _write(dataset: Packaged, directory: Path) -> None:
    directory.mkdir()
    for record in RECORDS:
        _write_table(directory / file_of(record), record, in_order(dataset, record))
    licences = (bytes_of(layer, LICENCE) for layer in dataset.layers)
    texts = list(dict.fromkeys(text for text in licences if text is not None))
    if texts:
        (directory / LICENCE).write_bytes(b"\n".join(texts))
    path = directory / DESCRIPTOR
    path.write_text(as_json(_about(dataset.layers)), encoding="utf-8", newline="\n")
    path.write_text(as_json(describe(directory)), encoding="utf-8", newline="\n")


def _write_table(path: Path, record: type[Any], records: Iterable[Any]) -> None:
    names = [cell for column in columns(record) for cell in column.cells]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(names)
        # A record has its cells in the order of the columns.
        writer.writerows(cells(one).values() for one in records)


_TOLD_BY_ALL: Final = ("licenses", "sources", "contributors", "keywords")


def _about(layers: tuple[Layer, ...]) -> dict[str, Any]:
    """Return what is said of the package as a whole; of several, what each of them says."""
    said = [read_descriptor(layer) or {} for layer in layers]
    if len(said) == 1:
        return said[0]
    entries = list(packages(layers))
    made: dict[str, Any] = {
        key: value for key, value in said[0].items() if key not in {"version", "id", "created"}
    }
    made |= {
        "name": "-and-".join(entry.key for entry in entries),
        "title": ", and ".join(entry.title for entry in entries),
        "description": " ".join(dict.fromkeys(one.get("description", "") for one in said)).strip(),
    }
    for key in _TOLD_BY_ALL:
        items = [item for one in said for item in one.get(key, ())]
        made[key] = [item for place, item in enumerate(items) if item not in items[:place]]
    made["sources"] += [
        {"title": entry.title, **({"version": entry.version} if entry.version else {})}
        for entry in entries
    ]
    made[AS_OF] = max(str(one.get(AS_OF, "")) for one in said)
    return {key: value for key, value in made.items() if value}
