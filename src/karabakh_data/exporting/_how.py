"""How an export is written: :class:`How`."""

from typing import NamedTuple

from karabakh_data.vocabularies.exports import ExportFormat


class How(NamedTuple):
    """What is asked of a format's ``write``."""

    format: ExportFormat
    """The format, for a module that writes several."""
    excel: bool = False
    """Whether CSV is written as Excel opens it."""
    safe_cells: bool = False
    """Whether no cell of CSV may be taken for a formula."""
