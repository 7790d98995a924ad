"""The command ``casualties``."""

import argparse
from typing import TYPE_CHECKING, Final

from karabakh_data._layout import as_json
from karabakh_data.cli._arguments import (
    add_count,
    add_format,
    add_options,
    add_word,
    dataset_of,
    period_asked,
)
from karabakh_data.cli._formats import claims_as, data_as

if TYPE_CHECKING:
    from karabakh_data.totals.groups import CasualtyGroups
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
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--explain", action="store_true", help="what became of each claim, and why")
    words = ", ".join(_GROUPINGS)
    told = f"a row for each of these: one of {words}"
    add_word(form, "--by", _GROUPINGS, metavar="WORD", help=told)
    add_format(parser, "the claims, or the rows of --by", "all of it")


# The words of `Grouping`, which no other question needs.
_GROUPINGS: Final = ("category", "event", "month", "side", "year")


def _casualties(options: argparse.Namespace) -> str:
    asked = {
        "period": period_asked(options, options.when),
        "side": options.side,
        "category": options.category,
        "measure": options.measure,
        "event": options.event,
        "claimant": options.claimant,
    }
    if options.by is not None:
        return _grouped(dataset_of(options).casualties_by(options.by, **asked), options.format)
    summary = dataset_of(options).casualties(**asked)
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
    from karabakh_data.vocabularies.base import in_english

    page = summary.to_markdown()
    if not explain:
        return page
    labels = {claim.id: claim.label for claim in (*summary.claims, *summary.spanning)}
    told = [
        (in_english(one.standing), one.claim, labels[one.claim], one.reason)
        for one in summary.verdicts
    ]
    return f"{page}\n\n{table([('standing', 'claim', 'label', 'reason'), *told])}"


def _grouped(groups: "CasualtyGroups", form: str) -> str:
    if form == "table":
        return str(groups)
    if form == "json":
        return as_json(groups.to_dict())
    return data_as(groups, [column.name for column in groups._frame().columns], form)
