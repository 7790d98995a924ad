"""The command ``casualties``."""

import argparse
from typing import TYPE_CHECKING

from karabakh_data import bundled
from karabakh_data._layout import as_json
from karabakh_data.cli._arguments import add_count, add_format, add_options, period_asked
from karabakh_data.cli._formats import claims_as

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
    add_format(parser, "the claims", "all of it")


def _casualties(options: argparse.Namespace) -> str:
    summary = bundled.casualties(
        period_asked(options, options.when),
        side=options.side,
        category=options.category,
        measure=options.measure,
        event=options.event,
        claimant=options.claimant,
    )
    if options.format == "table":
        return summary.explain() if options.explain else str(summary)
    if options.format == "json":
        return as_json(summary.to_dict())
    if options.format == "markdown":
        return _as_page(summary, explain=options.explain)
    claims = {claim.id: claim for claim in (*summary.claims, *summary.spanning)}
    found = ((verdict.standing.value, claims[verdict.claim]) for verdict in summary.verdicts)
    return claims_as(options.format, ["standing"], (([said], claim) for said, claim in found))


def _as_page(summary: "CasualtySummary", *, explain: bool) -> str:
    from karabakh_data._markdown import table

    page = summary.to_markdown()
    if not explain:
        return page
    labels = {claim.id: claim.label for claim in (*summary.claims, *summary.spanning)}
    told = [(one.standing, one.claim, labels[one.claim], one.reason) for one in summary.verdicts]
    return f"{page}\n\n{table([('standing', 'claim', 'label', 'reason'), *told])}"
