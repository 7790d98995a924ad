"""The command ``compare``."""

import argparse

from karabakh_data._layout import as_json
from karabakh_data.cli._arguments import (
    A_PERIOD,
    add_arguments,
    add_format,
    add_options,
    dataset_of,
    period_asked,
)


def add_compare(parser: argparse.ArgumentParser) -> None:
    add_arguments(parser, {"when": f"whole years: {A_PERIOD}; without it, all"}, "PERIOD")
    series = "the id of a series, several with commas, or a CSV file with year, low, best and high"
    add_options(parser, {"period": "the same as PERIOD", "series": series})
    add_format(parser, "a row a year", "all of it")
    parser.set_defaults(run=_compare)


def _compare(options: argparse.Namespace) -> str:
    given = options.series
    # One that is not several is the id of a series or a file; an error names it as it was given.
    series = given.split(",") if given is not None and "," in given else given
    found = dataset_of(options).compare(period_asked(options, options.when), series=series)
    if options.format == "table":
        return str(found)
    if options.format == "json":
        return as_json(found.to_dict())
    if options.format == "markdown":
        return found.to_markdown()
    from karabakh_data.cli._formats import plain_as

    names = [column.name for column in found._frame().columns]
    return plain_as(found.to_dicts(), names, options.format)
