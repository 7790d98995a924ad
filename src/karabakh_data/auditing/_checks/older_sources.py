"""Sources that are older than the time for which they are cited."""

from collections.abc import Iterator

from karabakh_data.auditing._examined import Examined, finding
from karabakh_data.findings import Discrepancy
from karabakh_data.totals._pairs import told
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity


def find(records: Examined) -> Iterator[Discrepancy]:
    """All sources of a claim have a date, and appeared before the period of the claim ended."""
    for claim in records.sentences:
        end = claim.period.latest
        dates = [source.issued for source in claim.sources if source.issued is not None]
        # A source without a date may be the one that is new enough.
        if end is None or not dates or len(dates) < len(claim.sources):
            continue
        if all(issued.latest is not None and issued.latest < end for issued in dates):
            told_dates = ", ".join(issued.edtf for issued in dates)
            yield finding(
                DiscrepancyKind.SOURCE_OLDER_THAN_PERIOD,
                [claim],
                f"{told(claim)} is cited to what appeared on {told_dates}",
                severity=Severity.DOUBT,
            )
