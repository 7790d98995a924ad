"""Ranges printed with the upper end first."""

from collections.abc import Iterator

from karabakh_data.checks.records import Records, finding
from karabakh_data.findings import Discrepancy, Severity
from karabakh_data.pairs import told
from karabakh_data.vocabulary import DiscrepancyKind, Reading


def find(records: Records) -> Iterator[Discrepancy]:
    """A range is printed with its upper end before its lower end."""
    for claim in records.casualty_claims:
        if claim.reading is Reading.REVERSED_IN_PRINT:
            yield finding(
                DiscrepancyKind.REVERSED_RANGE,
                [claim],
                f"“{claim.printed}” is printed with the upper end first: {told(claim)}",
                severity=Severity.FORM,
            )
