"""The command ``diff``."""

import argparse
from typing import TYPE_CHECKING

from karabakh_data._layout import as_json, as_json_lines
from karabakh_data.cli._arguments import Failure, add_format, dataset_of, option_of
from karabakh_data.dataset import Dataset
from karabakh_data.errors import KarabakhDataError

if TYPE_CHECKING:
    from karabakh_data.changes.changes import Changes

# As with diff(1): 1 says that there are differences, so that it cannot say that something is wrong.
_FAILED = 2


def add_diff(parser: argparse.ArgumentParser) -> None:
    package = "the directory of its tables, or a zip file"
    parser.add_argument("a", metavar="A", help=f"a data package: {package}")
    parser.add_argument(
        "b",
        metavar="B",
        nargs="?",
        help="another one, in which A's records may be changed, or may be missing; "
        "without it, A is what is compared with the bundled data",
    )
    parser.add_argument(
        "--extending",
        action="store_true",
        help="what is named last has additions and corrections to the other, or to the bundled "
        "data: tells what they change",
    )
    add_format(parser, "a line a record, in csv one a value", "all of it")
    parser.set_defaults(run=_diff, failed=_FAILED, words=("a", "b"))


def _diff(options: argparse.Namespace) -> str:
    from karabakh_data.changes.diffing import diff

    if options.edition is not None and options.b is not None:
        raise KarabakhDataError(
            option_of("edition"), "one package alone, to compare with the bundled data"
        )
    before, last = dataset_of(options), options.a
    if options.b is not None:
        before, last = Dataset.load(options.a), options.b
    found = diff(before, before.extend(last) if options.extending else last)
    told = _told(found, options.format)
    return Failure(told) if found else told


def _told(found: "Changes", form: str) -> str:
    if form == "table":
        return str(found)
    if form == "json":
        return as_json(found.to_dict())
    if form == "jsonl":
        return as_json_lines(change.to_dict() for change in found)
    if form == "markdown":
        return found.to_markdown()
    from karabakh_data.changes.change import CELLS
    from karabakh_data.tables._csv import as_csv

    return as_csv([*CELLS], found.to_dicts()).removesuffix("\n")
