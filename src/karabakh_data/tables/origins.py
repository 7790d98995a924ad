"""Where a record comes from: :class:`Origin`."""

from typing import NamedTuple

from karabakh_data._public import public


@public
class Origin(NamedTuple):
    """Where a record comes from."""

    package: str
    """The name of the package, or of the addition to it."""
    file: str
    """The file, relative to the package."""
    line: int
    """The line, counted from 1."""
