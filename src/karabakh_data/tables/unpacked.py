"""The bundled tables in a real directory: :func:`data_path`."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def data_path() -> Iterator[Path]:
    """Give other programs a real directory with the bundled tables, for as long as it is entered.

    Where the library runs from a zip file, the tables are unpacked, and removed on leaving.

    Returns:
        A context manager, which gives the path of the directory.

    >>> from karabakh_data import data_path
    >>> with data_path() as directory:
    ...     (directory / "casualty_claims.csv").is_file()
    True
    """
    if sys.version_info >= (3, 12):
        from importlib import resources
    else:
        import importlib_resources as resources
    with resources.as_file(resources.files("karabakh_data").joinpath("data")) as directory:
        yield directory
