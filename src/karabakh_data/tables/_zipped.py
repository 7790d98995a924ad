"""The files of a data package in a zip file."""

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from karabakh_data.errors import DataError
from karabakh_data.tables.package import EDITIONS

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_MOST: Final = 500_000_000
"""How many bytes all files together may have; a small zip file can be made to hold endless ones."""


def files_in_zip(path: Path, wanted: Sequence[str]) -> dict[str, bytes]:
    """Return the files in the folder of a zip file in which those that are wanted lie, by name.

    Raises:
        DataError: if it is no zip file that can be read, if files that are wanted lie in several
            folders of it or twice in one, or if it holds far too much.
    """
    from lzma import LZMAError
    from zipfile import BadZipFile, ZipFile
    from zlib import error as ZlibError  # noqa: N812 - as other exceptions are called

    try:
        with ZipFile(path) as archive:
            members = _members(archive, path, wanted)
            return {PurePosixPath(one.filename).name: archive.read(one) for one in members}
    except DataError:
        raise
    except BadZipFile:
        raise _fault(path, "a directory, or a zip file that is whole") from None
    # What zipfile raises where a member is encrypted, packed in an unknown way or damaged.
    except (OSError, RuntimeError, ValueError, EOFError, ZlibError, LZMAError) as error:
        raise _fault(path, f"a zip file that can be unpacked ({error})") from None


def _members(archive: "ZipFile", path: Path, wanted: Sequence[str]) -> "list[ZipInfo]":
    files: dict[PurePosixPath, ZipInfo] = {}
    for one in archive.infolist():
        if files.setdefault(PurePosixPath(one.filename), one) is not one:
            raise _fault(path, f"each file once, and not {one.filename} twice")
    folders = sorted({str(name.parent) for name in files if name.name in wanted})
    # The bundled package has its editions in it, and each is a package of its own.
    folders = [one for one in folders if not _is_edition_in(one, folders)]
    if len(folders) > 1:
        raise _fault(path, f"the tables in one folder, not in {' and '.join(folders)}")
    found = [
        one for name, one in files.items() if [str(name.parent)] == folders and not one.is_dir()
    ]
    if sum(one.file_size for one in found) > _MOST:
        raise _fault(path, f"tables of {_MOST:,} bytes at most")
    return found


def _is_edition_in(folder: str, others: Sequence[str]) -> bool:
    above = PurePosixPath(folder).parent
    return above.name == EDITIONS and str(above.parent) in others


def _fault(path: Path, expected: str) -> DataError:
    return DataError(str(path), expected, (), str(path))
