"""Statements without any citation."""

from collections.abc import Iterator

from karabakh_data.checks.records import Records, finding
from karabakh_data.claims import CasualtyClaim
from karabakh_data.findings import Discrepancy, Severity
from karabakh_data.statements import Figure, SupportClaim, Vote
from karabakh_data.vocabulary import DiscrepancyKind


def find(records: Records) -> Iterator[Discrepancy]:
    """A claim, a figure or a vote cites no work: no note stands at its sentence."""
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
