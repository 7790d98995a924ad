"""The command ``audit``."""

import argparse
from typing import TYPE_CHECKING

from karabakh_data import bundled
from karabakh_data._layout import counted, hung
from karabakh_data.cli._arguments import add_format, add_options
from karabakh_data.cli._formats import data_as
from karabakh_data.findings import FINDING_CELLS
from karabakh_data.values._grouping import grouped
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity

if TYPE_CHECKING:
    from karabakh_data.findings import Discrepancy


def add_audit(parser: argparse.ArgumentParser) -> None:
    add_options(parser, {"kind": DiscrepancyKind, "severity": Severity})
    add_format(parser, "table: by kind, for people; json, csv: all that is known of each")
    parser.set_defaults(run=_audit)


def _audit(options: argparse.Namespace) -> str:
    severity = None if options.severity is None else Severity(options.severity)
    kind = None if options.kind is None else DiscrepancyKind(options.kind)
    found = [
        one
        for one in bundled.audit()
        if severity in {None, one.severity} and kind in {None, one.kind}
    ]
    if options.format == "table":
        return _by_kind(found)
    return data_as(found, FINDING_CELLS, options.format)


def _by_kind(found: "list[Discrepancy]") -> str:
    lines = []
    for kind, there in grouped(found, lambda one: one.kind).items():
        lines += [f"{kind} ({there[0].severity}): {len(there)}"]
        lines += [hung(f"- {one}") for one in there]
        lines += [""]
    return "\n".join([*lines, counted(len(found), "finding")])
