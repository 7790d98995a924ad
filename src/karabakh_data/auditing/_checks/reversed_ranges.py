"""Ranges printed with the upper end first."""

from collections.abc import Iterator

from karabakh_data.auditing._examined import Examined, finding
from karabakh_data.findings import Discrepancy
from karabakh_data.totals._pairs import told
from karabakh_data.vocabularies.claims import Reading
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity


def find(records: Examined) -> Iterator[Discrepancy]:
    """A range is printed with its upper end before its lower end."""
    for claim in records.casualty_claims:
        # The reading is stated in the table, and computed again where tables are validated.
        if claim.reading is Reading.REVERSED_IN_PRINT:
            yield finding(
                DiscrepancyKind.REVERSED_RANGE,
                [claim],
                f"“{claim.printed}” is printed with the upper end first: {told(claim)}",
                severity=Severity.FORM,
            )
