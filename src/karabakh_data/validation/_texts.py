"""What a table must be as a text, before it is read as a table."""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from karabakh_data.errors import DataError

_CONTROL: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")


def faults_of_text(file: str, data: bytes) -> Iterator[DataError]:
    r"""Yield what keeps bytes from being UTF-8 in NFC, its lines ended by LF, without a BOM.

    >>> for fault in faults_of_text("actors.csv", b"id,name\r\n"):
    ...     print(fault)
    actors.csv, line 1: '\r': expected no control character but the LF that ends a line
    """
    # Spreadsheets write one, and it would be a part of the first column’s name.
    if data.startswith(codecs.BOM_UTF8):
        yield DataError("\N{ZERO WIDTH NO-BREAK SPACE}", "no byte order mark", (), file, 1)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        yield DataError(data[error.start : error.end], "UTF-8", (), file, number)
        return
    if not text.endswith("\n"):
        yield DataError(text[-1:], "a line feed at the end", (), file, text.count("\n") + 1)
    # Almost all tables are sound: lines are looked at only where there is something to find.
    if _CONTROL.search(text) or not unicodedata.is_normalized("NFC", text):
        for number, line in enumerate(text.split("\n"), start=1):
            yield from _faults_of_line(file, number, line)


def _faults_of_line(file: str, number: int, line: str) -> Iterator[DataError]:
    for character in sorted(set(_CONTROL.findall(line))):
        expected = "no control character but the LF that ends a line"
        yield DataError(character, expected, (), file, number)
    if not unicodedata.is_normalized("NFC", line):
        words = (
            word for word in re.split("[ ,]", line) if unicodedata.normalize("NFC", word) != word
        )
        yield DataError(next(words, line), "a text in NFC", (), file, number)
