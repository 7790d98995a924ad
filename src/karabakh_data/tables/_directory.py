"""A directory on disk, or a zip file, as a layer of a data package, as it is at one moment."""

from collections.abc import Iterable, Iterator, Mapping
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

    def __init__(self, found: Mapping[str, bytes | OSError]) -> None:
        self._found = found

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
    path = _as_path(directory, "the path of a directory")
    if not path.is_dir():
        raise DataError(str(path), "a directory", (), str(path))
    return path


def _as_path(given: "str | PathLike[str]", expected: str) -> Path:
    try:
        return Path(fspath(given))
    except TypeError:
        raise WrongTypeError(given, expected) from None


def opened(place: "str | PathLike[str]", *, is_whole: bool) -> tuple[Layer, tuple[DataError, ...]]:
    """Return the tables in a directory or a zip file, and a fault for each CSV that is no table.

    Raises:
        WrongTypeError: if *place* is no path.
        DataError: if there is no such directory, and no zip file that can be read.
    """
    path = _as_path(place, "the path of a directory, or of a zip file")
    if path.is_dir():
        return layer_in(path, is_whole=is_whole), (*strays(path),)
    if not path.is_file():
        raise DataError(str(path), "a directory, or a zip file", (), str(path))
    from karabakh_data.tables._zipped import files_in_zip

    files = files_in_zip(path, _NAMES)
    tables = {name: data for name, data in files.items() if name in _NAMES}
    return Layer(_Files(tables).read, str(path), is_whole), (*_strays_among(files),)


def layer_in(directory: Path, *, is_whole: bool) -> Layer:
    """Return the tables in a directory, as they are now."""
    found = {name: _bytes_or_reason(directory / name) for name in _NAMES}
    return Layer(_Files(found).read, str(directory), is_whole)


def strays(directory: Path) -> Iterator[DataError]:
    """Yield a fault for each CSV file that is no table of a package."""
    yield from _strays_among(path.name for path in directory.iterdir())


def _strays_among(names: Iterable[str]) -> Iterator[DataError]:
    for name in sorted(names):
        if name.lower().endswith(".csv") and name not in _NAMES:
            yield DataError(name, "the file of a table", closest(name, _NAMES[1:]), name)
