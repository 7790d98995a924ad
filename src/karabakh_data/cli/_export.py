"""The command ``export``."""

import argparse
from typing import Final

from karabakh_data.cli._arguments import add_options, dataset_of, option_of
from karabakh_data.vocabularies.exports import ExportFormat

_OUTPUT: Final = "-"
_FLAGS: Final = {
    "overwrite": "replace what is there, a directory only if it holds an earlier export alone",
    "excel": "ged-csv: as Excel opens it, with a byte order mark",
    "safe_cells": "ged-csv: an apostrophe before what a spreadsheet takes for a formula",
}


def add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "target",
        metavar="TARGET",
        help="the file or directory to write, or - for the standard output",
    )
    add_options(parser, {"format": ExportFormat})
    for name, meaning in _FLAGS.items():
        # With names of their own, for other commands mean their whole output by --excel.
        option, own = option_of(name), f"export_{name}"
        parser.add_argument(option, action="store_true", dest=own, help=meaning)
    parser.set_defaults(run=_export, words=("target",))


def _export(options: argparse.Namespace) -> str:
    given = {name: getattr(options, f"export_{name}") for name in _FLAGS}
    if options.target == _OUTPUT:
        from karabakh_data.exporting._export import as_text

        return as_text(
            dataset_of(options),
            options.format,
            excel=given["excel"],
            safe_cells=given["safe_cells"],
        )
    return f"{dataset_of(options).export(options.target, options.format, **given)} written"
