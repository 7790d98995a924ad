"""Statements without any citation."""

from collections.abc import Iterator

from karabakh_data.auditing._examined import Examined, finding
from karabakh_data.findings import Discrepancy
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.records.figures_and_votes import Figure, Vote
from karabakh_data.records.support import SupportClaim
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity


def find(records: Examined) -> Iterator[Discrepancy]:
    """A claim, a figure or a vote cites no work: no note stands at its sentence."""
    # An event needs no note of its own: what is claimed of it has one.
    cited: list[CasualtyClaim | SupportClaim | Figure | Vote] = [
        *records.casualty_claims,
        *records.support_claims,
        *records.figures,
        *records.votes,
    ]
    for record in cited:
        if not record.citations:
            yield finding(
                DiscrepancyKind.WITHOUT_CITATION,
                [record],
                f"nothing is cited for {record.id}: {record.remark}",
                severity=Severity.DOUBT,
            )
