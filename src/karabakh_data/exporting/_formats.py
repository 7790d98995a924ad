"""The formats, and what each needs: :data:`FORMS`."""

from collections.abc import Mapping
from os import PathLike, fspath
from pathlib import PurePath
from typing import Final, NamedTuple

from karabakh_data.errors import ExportError, UnknownWordError, WrongTypeError, closest
from karabakh_data.vocabularies.exports import ExportFormat


class Form(NamedTuple):
    """What a format is written by, and as."""

    module: str
    """The module whose ``write`` writes it."""
    endings: tuple[str, ...] = ()
    """How the name of a file in it ends, where that tells it."""
    is_text: bool = False
    """Whether it is one file of text, fit for the standard output."""
    is_csv: bool = False
    """Whether the text is CSV."""
    is_directory: bool = False
    """Whether it is several files, unless the name of the target ends as above."""


FORMS: Final[Mapping[ExportFormat, Form]] = {
    ExportFormat.BIBTEX: Form("_works", (".bib",), is_text=True),
    ExportFormat.CSL_JSON: Form("_works", is_text=True),
    ExportFormat.DATA_PACKAGE: Form("_data_package", (".zip",), is_directory=True),
    ExportFormat.GED_CSV: Form("_ged", is_text=True, is_csv=True),
    ExportFormat.JSON: Form("_json", (".json",), is_text=True),
    ExportFormat.JSONL: Form("_jsonl", (".jsonl", ".ndjson"), is_text=True),
    ExportFormat.PARQUET: Form("_parquet", is_directory=True),
    ExportFormat.RIS: Form("_works", (".ris",), is_text=True),
    ExportFormat.SQLITE: Form("_sqlite", (".db", ".sqlite", ".sqlite3")),
    ExportFormat.XLSX: Form("_xlsx", (".xlsx",)),
}
"""What is known of each format. To add one takes a line here, its word, and its module."""

_BY_ENDING: Final = {ending: word for word, form in FORMS.items() for ending in form.endings}


def path_of(target: "str | PathLike[str]") -> str:
    """Return the path that a target is.

    Raises:
        WrongTypeError: if it is of another type.
        ExportError: if no file can have that name.
    """
    expected = "the path of a file or a directory"
    try:
        path: object = fspath(target)
    except TypeError:
        raise WrongTypeError(target, expected) from None
    if not isinstance(path, str):
        raise WrongTypeError(target, expected)
    if not path:
        raise ExportError(path, expected, (), "is empty")
    if "\0" in path:
        raise ExportError(path, expected, (), "is no path")
    return path


def format_of(path: str, word: str | None) -> ExportFormat:
    """Return the format of this word, or else that which the ending of the path tells.

    Raises:
        UnknownWordError: if there is no such format, or the ending tells none.
    """
    if word is not None:
        return ExportFormat(word)
    ending = PurePath(path).suffix.lower()
    found = _BY_ENDING.get(ending)
    if found is None:
        endings = ", ".join(_BY_ENDING)
        expected = f"format= one of {', '.join(ExportFormat)}; or a path that ends in {endings}"
        near = closest(ending, _BY_ENDING) or _likeliest(ending)
        raise UnknownWordError(path, expected, near, "path whose ending tells the format")
    return found


def _likeliest(ending: str) -> tuple[str, ...]:
    """Return the formats that an ending that tells none may stand for."""
    from karabakh_data.vocabularies._everyday import likeliest

    words = {word.value: word.value for word in ExportFormat}
    return likeliest(ending.removeprefix("."), words, ExportFormat.__name__)


def is_directory(path: str, word: ExportFormat) -> bool:
    """Return whether a target of this format is a directory, and else a file."""
    form = FORMS[word]
    return form.is_directory and PurePath(path).suffix.lower() not in form.endings
