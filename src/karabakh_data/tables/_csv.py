"""Rows as CSV, also as spreadsheets want it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def as_csv(names: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    r"""Return rows of cells as CSV, each line ended by a line feed.

    >>> as_csv(["id", "name"], [{"id": "susha", "name": "Şuşa"}])
    'id,name\nsusha,Şuşa\n'
    """
    import csv
    import io

    text = io.StringIO()
    writer = csv.DictWriter(text, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def for_excel(text: str) -> str:
    r"""Return CSV as Excel opens it with all of its letters: with a byte order mark, and CRLF.

    >>> for_excel("id,name\nsusha,Şuşa\n")
    '\ufeffid,name\r\nsusha,Şuşa\r\n'
    """
    return "\ufeff" + text.replace("\n", "\r\n")


def safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: with an apostrophe, if it might.

    Whoever reads the cell again has to take the apostrophe off.

    >>> safe("=1+1"), safe("108–112")
    ("'=1+1", '108–112')
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
