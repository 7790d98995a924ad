"""The command ``audit``."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from karabakh_data._layout import counted, hung
from karabakh_data.cli._arguments import add_format, add_options, dataset_of
from karabakh_data.cli._formats import data_as
from karabakh_data.findings import FINDING_CELLS
from karabakh_data.values._grouping import grouped
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity

if TYPE_CHECKING:
    from karabakh_data.findings import Discrepancy


def add_audit(parser: argparse.ArgumentParser) -> None:
    add_options(parser, {"kind": DiscrepancyKind, "severity": Severity})
    add_format(parser)
    parser.set_defaults(run=_audit)


def _audit(options: argparse.Namespace) -> str:
    severity = None if options.severity is None else Severity(options.severity)
    kind = None if options.kind is None else DiscrepancyKind(options.kind)
    found = [
        one
        for one in dataset_of(options).audit()
        if severity in {None, one.severity} and kind in {None, one.kind}
    ]
    count = counted(len(found), "finding")
    if options.format == "table":
        return "\n".join([*_by_kind(found), count])
    if options.format == "markdown":
        from karabakh_data._markdown import prose

        return prose("\n".join([count, *_by_kind(found)]))
    return data_as(found, FINDING_CELLS, options.format)


def _by_kind(found: "list[Discrepancy]") -> Iterator[str]:
    for kind, there in grouped(found, lambda one: one.kind).items():
        yield f"{kind} ({there[0].severity}): {len(there)}"
        yield from (hung(f"- {one}") for one in there)
        yield ""
