"""The command ``casualties``."""

import argparse
from typing import TYPE_CHECKING

from karabakh_data import bundled
from karabakh_data._layout import as_json
from karabakh_data.cli._arguments import add_count, add_format, add_options, period_asked
from karabakh_data.cli._formats import as_csv, header

if TYPE_CHECKING:
    from karabakh_data.totals.summary import CasualtySummary


def add_casualties(parser: argparse.ArgumentParser) -> None:
    add_count(parser)
    add_options(
        parser,
        {
            "event": "only the claims about this event",
            "claimant": "only the claims of this actor or title, or article",
        },
    )
    parser.set_defaults(run=_casualties)
    parser.add_argument("--explain", action="store_true", help="what became of each claim, and why")
    add_format(parser, "table: the answer for people; json: all of it; csv: the claims")


def _casualties(options: argparse.Namespace) -> str:
    summary = bundled.casualties(
        period_asked(options, options.when),
        side=options.side,
        category=options.category,
        measure=options.measure,
        event=options.event,
        claimant=options.claimant,
    )
    if options.format == "json":
        return as_json(summary.to_dict())
    if options.format == "csv":
        return _claims_as_csv(summary)
    return summary.explain() if options.explain else str(summary)


def _claims_as_csv(summary: "CasualtySummary") -> str:
    from karabakh_data.records.casualties import CasualtyClaim
    from karabakh_data.tables._cells import cells

    claims = {claim.id: claim for claim in (*summary.claims, *summary.spanning)}
    rows = (
        {"standing": verdict.standing.value, **cells(claims[verdict.claim])}
        for verdict in summary.verdicts
    )
    return as_csv(["standing", *header(CasualtyClaim)], rows)
