"""Exporting: from a dataset to files of a format."""

from importlib import import_module
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from karabakh_data.errors import UnknownWordError, WrongTypeError
from karabakh_data.exporting._formats import FORMS, format_of, is_directory, path_of
from karabakh_data.exporting._how import How
from karabakh_data.exporting._targets import put
from karabakh_data.tables.package import Packaged
from karabakh_data.vocabularies.exports import ExportFormat

_OUTPUT: Final = "-"


def exported(
    dataset: Packaged,
    target: "str | PathLike[str]",
    word: str | None,
    *,
    overwrite: bool,
    excel: bool,
    safe_cells: bool,
) -> Path:
    """Write a dataset to a target, and return its path.

    Raises:
        UnknownWordError: if the format is none, or cannot be told, or does not fit the options.
        ExportError: if the target cannot be written, or the format cannot hold the data.
        MissingExtraError: if the format needs a library that is not installed.
        WrongTypeError: if a value is of another type than these.
    """
    path = path_of(target)
    how = _how(format_of(path, word), excel=excel, safe_cells=safe_cells)
    if not isinstance(overwrite, bool):
        raise WrongTypeError(overwrite, "True or False")
    return put(
        path,
        lambda made: _write(dataset, made, how),
        is_directory=is_directory(path, how.format),
        overwrite=overwrite,
    )


def as_text(
    dataset: Packaged, word: str | None, *, excel: bool = False, safe_cells: bool = False
) -> str:
    """Return a dataset in a format of text, without the last line end.

    Raises:
        UnknownWordError: if there is no such format, or it is not one file of text.
    """
    fit = [one for one, form in FORMS.items() if form.is_text]
    how = _how(format_of(_OUTPUT, word), excel=excel, safe_cells=safe_cells)
    if how.format not in fit:
        remark = f" that is one file of text, as {_OUTPUT} asks for"
        raise _unfit(how.format, fit, remark, "; or the path of a target")
    with TemporaryDirectory() as scratch:
        made = Path(scratch, "text")
        _write(dataset, made, how)
        return made.read_bytes().decode("utf-8").removesuffix("\n")


def _write(dataset: Packaged, made: Path, how: How) -> None:
    """Write a dataset; the module of a format is imported when it is asked for."""
    writer: Any = import_module(f"karabakh_data.exporting.{FORMS[how.format].module}")
    writer.write(dataset, made, how)


def _how(word: ExportFormat, *, excel: bool, safe_cells: bool) -> How:
    for name, value in (("excel", excel), ("safe_cells", safe_cells)):
        if not isinstance(value, bool):
            raise WrongTypeError(value, "True or False")
        if value and not FORMS[word].is_csv:
            fit = [one for one, form in FORMS.items() if form.is_csv]
            remark = f" that is written as CSV, as {name}=True asks for"
            raise _unfit(word, fit, remark, "; for spreadsheets there is xlsx")
    return How(word, excel, safe_cells)


def _unfit(word: ExportFormat, fit: list[ExportFormat], remark: str, more: str) -> UnknownWordError:
    """Return the error for a format that is none of those that fit."""
    expected = f"one of {', '.join(fit)}{more}"
    return UnknownWordError(word.value, expected, (), type(word).__name__, remark)
