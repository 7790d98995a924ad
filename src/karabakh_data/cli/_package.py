"""The commands ``validate`` and ``describe``."""

import argparse
from collections.abc import Iterator, Sequence
from typing import Any, Final

from karabakh_data._layout import counted, hung
from karabakh_data.cli._arguments import Failure, add_format, dataset_of, option_of
from karabakh_data.dataset import Dataset
from karabakh_data.errors import DataError, KarabakhDataError
from karabakh_data.tables.origins import Origin


def add_validate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "directory", metavar="DIR", help="the directory of the tables, or a zip file"
    )
    parser.add_argument(
        "--extending",
        action="store_true",
        help="the tables are additions and corrections to the bundled data",
    )
    parser.set_defaults(run=_validate)
    add_format(parser)


def _validate(options: argparse.Namespace) -> str:
    from karabakh_data.validation.package import validate

    if options.edition is not None and not options.extending:
        raise KarabakhDataError(option_of("edition"), "--extending beside it")
    dataset = dataset_of(options) if options.extending else None
    problems = validate(options.directory, extending=dataset)
    if options.format != "table":
        from karabakh_data.cli._formats import plain_as

        told = plain_as([*map(_problem, problems)], _PROBLEM_CELLS, options.format)
        return Failure(told) if problems else told
    if problems:
        return Failure(_problems(problems))
    sound = f"{options.directory}: no problem found"
    return "\n".join([sound, *_overriding(options.directory, dataset)])


def _overriding(directory: str, dataset: Dataset | None) -> Iterator[str]:
    """Yield which rows of the dataset that it extends a directory stands in place of."""
    if dataset is None:
        return
    found = dataset.extend(directory).overridden()
    if found:
        rows = "1 record stands" if len(found) == 1 else f"{len(found)} records stand"
        yield f"{rows} in place of bundled ones of the same id:"
    yield from (hung(f"- {one.table} {one.id}, {_place(one.counting)}") for one in found)


def _place(origin: Origin) -> str:
    return f"{origin.file} line {origin.line}"


_PROBLEM_CELLS: Final = ("file", "line", "column", "value", "expected", "suggestions", "message")


def _problem(problem: DataError) -> dict[str, Any]:
    value = problem.value
    given = value if value is None or isinstance(value, int | str) else str(value)
    near = [*problem.suggestions]
    values = (
        problem.file,
        problem.line,
        problem.column,
        given,
        problem.expected,
        near,
        str(problem),
    )
    return dict(zip(_PROBLEM_CELLS, values, strict=True))


def add_describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("directory", metavar="DIR", help="the directory of the tables")
    parser.add_argument(
        "--write", action="store_true", help="write it to datapackage.json in the directory"
    )
    parser.set_defaults(run=_describe)


def _describe(options: argparse.Namespace) -> str:
    from pathlib import Path

    from karabakh_data.tables._about import DESCRIPTOR, as_json
    from karabakh_data.tables.descriptor import describe

    text = as_json(describe(options.directory))
    answer = text.removesuffix("\n")
    if options.write:
        path = Path(options.directory, DESCRIPTOR)
        path.write_text(text, encoding="utf-8", newline="\n")
        answer = f"{path} written"
    faults = _faults_of_tables(options.directory)
    return Failure(answer, faults) if faults else answer


def _faults_of_tables(directory: str) -> str:
    """Return what is wrong with the tables that are there, complete or not."""
    from karabakh_data.tables._about import DESCRIPTOR
    from karabakh_data.validation.package import validate

    # As an addition, for tables may be missing; and the descriptor is what is about to be written.
    found = validate(directory, extending=Dataset.bundled())
    return _problems([problem for problem in found if problem.file != DESCRIPTOR])


def _problems(found: Sequence[DataError]) -> str:
    """Return what is wrong with a package, a line each; nothing if nothing is."""
    return "\n".join([*map(str, found), counted(len(found), "problem")]) if found else ""
