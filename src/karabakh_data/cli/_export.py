"""The command ``export``."""

import argparse
from typing import Final

from karabakh_data import bundled
from karabakh_data.cli._arguments import add_options
from karabakh_data.dataset import Dataset
from karabakh_data.vocabularies.exports import ExportFormat

_OUTPUT: Final = "-"


def add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "target",
        metavar="TARGET",
        help="the file or directory to write, or - for the standard output",
    )
    add_options(parser, {"format": ExportFormat})
    flags = {
        "overwrite": "replace what is there, a directory only if it holds an earlier export alone",
        "excel": "ged-csv: as Excel opens it, with a byte order mark",
        "safe-cells": "ged-csv: an apostrophe before what a spreadsheet takes for a formula",
    }
    for name, meaning in flags.items():
        parser.add_argument(f"--{name}", action="store_true", help=meaning)
    parser.set_defaults(run=_export, words=("target",))


def _export(options: argparse.Namespace) -> str:
    written = {"excel": options.excel, "safe_cells": options.safe_cells}
    if options.target == _OUTPUT:
        from karabakh_data.exporting._export import as_text

        return as_text(Dataset.bundled(), options.format, **written)
    path = bundled.export(options.target, options.format, overwrite=options.overwrite, **written)
    return f"{path} written"
