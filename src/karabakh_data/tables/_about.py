"""What a data package says of itself: reading `datapackage.json`, and writing it."""

import json
from typing import Any, Final

from karabakh_data.tables.package import Layer

DESCRIPTOR: Final = "datapackage.json"
"""The name of the file that describes a package."""

AS_OF: Final = "asOf"
"""The property of a descriptor that says for which time the data stands; it is our own."""

LICENCE: Final = "LICENSE"
"""The name of the file with the text of its licence, if it has one."""


def as_json(descriptor: dict[str, Any]) -> str:
    """Return a descriptor as the text of its file."""
    return json.dumps(descriptor, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def read_descriptor(layer: Layer) -> dict[str, Any] | None:
    """Return the descriptor of a package, or None if it has none.

    Raises:
        DataError: if the file is not a JSON object in UTF-8, or one that cannot be written again.
    """
    data = bytes_of(layer, DESCRIPTOR)
    return None if data is None else _read(data)


def read_closely(layer: Layer) -> dict[str, Any] | None:
    """Return the descriptor of a package, as `read_descriptor` does, to check or to write it.

    Raises:
        DataError: for the same reasons, or if it is nested too deeply to be written.
    """
    data = bytes_of(layer, DESCRIPTOR)
    if data is None:
        return None
    from karabakh_data.tables._json_faults import fault_of_depth

    found = _read(data)
    fault = fault_of_depth(DESCRIPTOR, data.decode("utf-8"))
    if fault is not None:
        raise fault
    return found


def as_of(layer: Layer) -> str:
    """Return the month for which the descriptor of a package says that it stands, if it does."""
    return str((read_descriptor(layer) or {}).get(AS_OF, ""))


def _read(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data.decode("utf-8"), object_pairs_hook=_each_once)
        # Python reads NaN and half of a surrogate pair, too, and neither can be written. Without an
        # indent it writes in C: 10 ms less, as much as the rest of what it takes to cite the data.
        json.dumps(found, ensure_ascii=False, allow_nan=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        from karabakh_data.tables._json_faults import fault_of

        raise fault_of(DESCRIPTOR, data, error) from None
    if not isinstance(found, dict):
        from karabakh_data.tables._json_faults import no_object

        raise no_object(DESCRIPTOR, data.decode("utf-8"), found)
    return found


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the object of these names and values, none of which Python is to drop."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def bytes_of(layer: Layer, name: str) -> bytes | None:
    """Return the bytes of a file of a package; None if it has none of this name."""
    try:
        return layer.read(name)
    except OSError:
        return None
