"""The tables as rows, in the order of ids, a few at a time; and what is said of all of them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from karabakh_data.citing._cite import packages
from karabakh_data.errors import DoesNotFitError
from karabakh_data.frames._frame import FrameColumn
from karabakh_data.records._columns import parts
from karabakh_data.records._frames import frame_of
from karabakh_data.records._plain import plain_row, values_of
from karabakh_data.records._registry import RECORDS
from karabakh_data.tables._record import Record
from karabakh_data.tables.package import Packaged
from karabakh_data.versions import __version__

_AT_ONCE: Final = 500
_DIGITS: Final = 15
"""How many digits of a number every program keeps; many hold all numbers as floats."""


class Rows(NamedTuple):
    """The typed columns of a table, and its rows."""

    columns: Sequence[FrameColumn]
    rows: Iterator[tuple[Any, ...]]


def in_order(dataset: Packaged, record: type[Any]) -> list[Any]:
    """Return the records of a table in the order of their ids, by which its file is sorted, too.

    Of parts, such as the authors of works, these are the ones that the wholes have: an addition
    may have put others in their place.
    """
    found = next((_parts_of(dataset, one, record) for one in RECORDS if _has(one, record)), None)
    return sorted(dataset.table(record) if found is None else found, key=lambda one: str(one.id))


def _has(whole: type[Any], part: type[Any]) -> bool:
    return part in parts(whole).values()


def _parts_of(dataset: Packaged, whole: type[Any], part: type[Any]) -> list[Any]:
    field = next(name for name, one in parts(whole).items() if one is part)
    return [item for one in dataset.table(whole) for item in getattr(one, field)]


def typed_rows(dataset: Packaged, record: type[Any]) -> Rows:
    """Return the rows of a table with typed columns, made as they are asked for.

    They raise DoesNotFitError if a number is too long.
    """
    return Rows(frame_of(record.table, record, ()).columns, _typed(dataset, record))


def _typed(dataset: Packaged, record: type[Any]) -> Iterator[tuple[Any, ...]]:
    records = in_order(dataset, record)
    for start in range(0, len(records), _AT_ONCE):
        some = records[start : start + _AT_ONCE]
        for one in some:
            _check(one)
        yield from frame_of(record.table, record, some).rows


def plain_rows(dataset: Packaged, record: type[Any]) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table as JSON has them.

    Raises:
        DoesNotFitError: if a number is too long.
    """
    for one in in_order(dataset, record):
        _check(one)
        yield plain_row(one)


def _check(one: Record) -> None:
    """Raise if a number has more digits than every program keeps."""
    for name, value in values_of(one).items():
        if _length(value) > _DIGITS:
            expected = f"a number of {_DIGITS} digits at most, or the format data-package"
            raise DoesNotFitError(value, expected, (), f"{name} of {one.id}")


def _length(value: Any) -> int:  # noqa: ANN401 - whatever a record holds
    """Return how many digits a number has; what is none has none."""
    if isinstance(value, int):
        # Not by its text: Python writes out no number of very many digits.
        return 1 if abs(value) < 10**_DIGITS else _DIGITS + 1
    # Of what a record holds, exact decimals alone have such a method.
    return len(value.as_tuple().digits) if hasattr(value, "as_tuple") else 0


def about(dataset: Packaged) -> dict[str, str]:
    """Return what goes with the data wherever it goes: its names, versions, licences, origin."""
    layers = packages(dataset.layers)
    told: dict[str, list[str]] = {"name": [], "title": [], "version": [], "licence": []}
    told |= {"based_on": []}
    for entry in layers:
        told["name"].append(entry.key)
        told["title"].append(entry.title)
        told["version"].append(entry.version or "")
        told["licence"].append(entry.licence or "")
        told["based_on"] += entry.remarks
    texts = {key: _one_by_one(those) for key, those in told.items()}
    if any(layer.as_of for layer in dataset.layers):
        texts["as_of"] = dataset.as_of
    return texts | {"library": f"karabakh-data {__version__}"}


def _one_by_one(texts: Iterable[str]) -> str:
    """Return each text once, one behind the other; a sentence has an end of its own."""
    return "; ".join(dict.fromkeys(filter(None, texts))).replace(".; ", ". ")
