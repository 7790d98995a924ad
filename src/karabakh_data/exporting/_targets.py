"""Where an export goes: nothing is half written, and nothing overwritten unless asked.

All is written into a directory of its own beside the target, and moved into place when it is
whole.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from karabakh_data.errors import ExportError


def put(path: str, write: Callable[[Path], None], *, is_directory: bool, overwrite: bool) -> Path:
    """Let *write* write the target, and return its path; if it fails, nothing has changed.

    Raises:
        ExportError: if the target cannot be, or is not to be, written there.
    """
    # What a link leads to is replaced, and not the link.
    target = Path(os.path.realpath(path))
    with _told(path):
        _check(path, target, is_directory=is_directory, overwrite=overwrite)
    with (
        _told(path),
        tempfile.TemporaryDirectory(
            prefix=".karabakh-data-", dir=target.parent, ignore_cleanup_errors=True
        ) as scratch,
    ):
        made = Path(scratch, target.name)
        write(made)
        _flush(made)
        # Somebody else may have been there meanwhile.
        _check(path, target, is_directory=is_directory, overwrite=overwrite)
        if is_directory and target.is_dir():
            _check_files(path, target, made)
            _swap(made, target, Path(scratch, f"{target.name}.before"))
        else:
            made.replace(target)
    return Path(path)


@contextmanager
def _told(path: str) -> Iterator[None]:
    """Tell an error of the system as one of the library."""
    try:
        yield
    except OSError as error:
        problem = f"cannot be written ({error.strerror or error})"
        expected = "a place that can be written to, with room; what was there is as before"
        raise ExportError(path, expected, (), problem) from error


def _check(path: str, target: Path, *, is_directory: bool, overwrite: bool) -> None:
    """Raise what stands against writing the target."""
    if not target.parent.is_dir():
        expected = "a target in a directory that is there"
        raise ExportError(path, expected, (), "lies in a directory that is not there")
    if not target.exists():
        return
    needed = f"the path of a {'directory' if is_directory else 'file'}, for this format"
    if target.is_dir():
        if not is_directory:
            raise ExportError(path, needed, (), "is a directory")
    elif is_directory:
        raise ExportError(path, needed, (), "is a file")
    elif not target.is_file():
        # To move a file there would replace the device itself.
        raise ExportError(path, needed, (), "is neither a file nor a directory")
    if not overwrite:
        expected = "a target that is not there yet, or overwrite=True"
        raise ExportError(path, expected, (), "is there already")


def _check_files(path: str, target: Path, made: Path) -> None:
    """Raise if a directory that is to be replaced holds more than an earlier export."""
    others = sorted({one.name for one in target.iterdir()} - {one.name for one in made.iterdir()})
    if others:
        expected = "a directory with nothing in it but an earlier export of this format"
        raise ExportError(path, expected, (), f"holds something else ({others[0]})")


def _flush(made: Path) -> None:
    """Have the system write all of it: a full disk may be told only then."""
    for one in made.iterdir() if made.is_dir() else (made,):
        with one.open("rb+") as file:
            os.fsync(file.fileno())


def _swap(made: Path, target: Path, before: Path) -> None:
    """Put a directory in the place of another, which is moved back if that fails."""
    target.rename(before)
    try:
        made.rename(target)
    except BaseException:
        before.rename(target)
        raise
