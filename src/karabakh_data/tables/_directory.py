"""A directory on disk as a layer of a data package, as it is at one moment."""

from collections.abc import Iterator, Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import Final

from karabakh_data.errors import DataError, WrongTypeError, closest
from karabakh_data.records._registry import RECORDS, file_of
from karabakh_data.tables._about import DESCRIPTOR, LICENCE
from karabakh_data.tables.package import Layer

_NAMES: Final = (DESCRIPTOR, *map(file_of, RECORDS), LICENCE)


# Read at one moment, so that what was validated is what is loaded.
class _Files:
    """The files of a package, read at one moment, or the reason why one could not be read."""

    def __init__(self, directory: Path) -> None:
        self._found: Mapping[str, bytes | OSError] = {
            name: _bytes_or_reason(directory / name) for name in _NAMES
        }

    def read(self, name: str) -> bytes:
        found = self._found.get(name, FileNotFoundError(name))
        if isinstance(found, OSError):
            raise found
        return found


def _bytes_or_reason(path: Path) -> bytes | OSError:
    try:
        return path.read_bytes()
    except OSError as error:
        # Kept, and raised when the file is asked for: a package may do without it.
        return error


def as_directory(directory: "str | PathLike[str]") -> Path:
    """Return the path of a directory.

    Raises:
        WrongTypeError: if *directory* is no path.
        DataError: if there is no such directory.
    """
    try:
        path = Path(fspath(directory))
    except TypeError:
        raise WrongTypeError(directory, "the path of a directory") from None
    if not path.is_dir():
        raise DataError(str(path), "a directory", (), str(path))
    return path


def layer_in(directory: Path, *, is_whole: bool) -> Layer:
    """Return the tables in a directory, as they are now."""
    return Layer(_Files(directory).read, str(directory), is_whole)


def strays(directory: Path) -> Iterator[DataError]:
    """Yield a fault for each CSV file that is no table of a package."""
    for name in sorted(path.name for path in directory.iterdir()):
        if name.lower().endswith(".csv") and name not in _NAMES:
            yield DataError(name, "the file of a table", closest(name, _NAMES[1:]), name)
