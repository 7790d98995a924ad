"""The commands ``validate`` and ``describe``."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from karabakh_data._layout import counted
from karabakh_data.cli._arguments import Failure
from karabakh_data.dataset import Dataset

if TYPE_CHECKING:
    from karabakh_data.errors import DataError


def add_validate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("directory", metavar="DIR", help="the directory of the tables")
    parser.add_argument(
        "--extending",
        action="store_true",
        help="the tables are additions and corrections to the bundled data",
    )
    parser.set_defaults(run=_validate)


def _validate(options: argparse.Namespace) -> str:
    from karabakh_data.validation.package import validate

    dataset = Dataset.bundled() if options.extending else None
    problems = validate(options.directory, extending=dataset)
    if not problems:
        return f"{options.directory}: no problem found"
    return Failure(_problems(problems))


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


def _problems(found: "Sequence[DataError]") -> str:
    """Return what is wrong with a package, a line each; nothing if nothing is."""
    return "\n".join([*map(str, found), counted(len(found), "problem")]) if found else ""
