"""Which layer's row of a claim an answer goes by, where several layers give it."""

from collections.abc import Mapping, Sequence

import attrs

from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.totals.verdicts import Verdict


def by_layers(summary: CasualtySummary, packages: Mapping[str, Sequence[str]]) -> CasualtySummary:
    """Return an answer that tells, of each claim that several layers give, which one counts.

    *packages* has the names of those layers, by the ids of the claims; the last one counts.
    """
    if packages.keys().isdisjoint(verdict.claim for verdict in summary.verdicts):
        return summary
    told = (_told(verdict, packages.get(verdict.claim, ())) for verdict in summary.verdicts)
    return attrs.evolve(summary, verdicts=tuple(told))


def _told(verdict: Verdict, packages: Sequence[str]) -> Verdict:
    if not packages:
        return verdict
    *others, counting = packages
    reason = f"{verdict.reason}; as {counting} has it, not {' or '.join(others)}"
    return verdict._replace(reason=reason)
