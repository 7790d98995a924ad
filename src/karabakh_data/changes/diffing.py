"""Comparing two datasets: :func:`diff`."""

from collections.abc import Iterator
from os import PathLike
from typing import Final

from karabakh_data.changes.change import Change, changes_among
from karabakh_data.changes.changes import Changes
from karabakh_data.dataset import Dataset
from karabakh_data.errors import WrongTypeError
from karabakh_data.records._columns import parts
from karabakh_data.records._registry import RECORDS

_PARTS: Final = {part for record in RECORDS for part in parts(record).values()}


def diff(a: "Dataset | str | PathLike[str]", b: "Dataset | str | PathLike[str]") -> Changes:
    """Return the records that differ from one dataset to another, each with old and new values.

    Values are compared as the cells of the tables have them, so that a claim does not change when
    the work that it cites does. Authors and editors belong to their work, and names to their actor,
    event or place. What descriptors say is not compared.

    Args:
        a: The dataset before, or the path of its data package: a directory, or a zip file of one.
            What it alone has is removed.
        b: The dataset after, likewise. What it alone has is added.

    Raises:
        InvalidPackageError: if anything is wrong with a package; it lists all of it.
        DataError: if there is no such directory or file.
        WrongTypeError: if something is neither a dataset nor a path.

    >>> from karabakh_data import Dataset, data_path, diff
    >>> with data_path() as directory:
    ...     bool(diff(Dataset.bundled(), directory))
    False
    """
    before, after = _opened(a), _opened(b)
    return Changes(_name(before), _name(after), tuple(_changes(before, after)))


def _opened(data: "Dataset | str | PathLike[str]") -> Dataset:
    if isinstance(data, Dataset):
        return data
    try:
        return Dataset.load(data)
    except WrongTypeError as error:
        raise WrongTypeError(data, f"a dataset, or {error.expected}") from None


def _name(dataset: Dataset) -> str:
    return " and ".join(layer.name for layer in dataset.layers)


def _changes(before: Dataset, after: Dataset) -> Iterator[Change]:
    for record in RECORDS:
        if record not in _PARTS:
            yield from changes_among(before.table(record), after.table(record))
