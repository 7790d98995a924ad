"""Periods that overlap, so that people would be counted twice."""

from collections.abc import Iterator

from karabakh_data.checks.in_time import meeting
from karabakh_data.checks.records import Records, finding
from karabakh_data.claims import CasualtyClaim
from karabakh_data.findings import Discrepancy, Severity
from karabakh_data.grouping import grouped
from karabakh_data.pairs import told
from karabakh_data.scopes import people
from karabakh_data.vocabulary import DiscrepancyKind


def find(records: Records) -> Iterator[Discrepancy]:
    """Two claims of one claimant may count the same people, and their periods overlap in part.

    Neither period holds the other, so that the two can neither be added nor taken from each other.
    """
    whole = [claim for claim in records.sentences if not claim.partial and not claim.is_sum]
    for claims in grouped(whole, lambda claim: (claim.measure, claim.claimant)).values():
        for one, other in meeting(claims):
            if _may_count_the_same(one, other):
                yield finding(
                    DiscrepancyKind.COUNTED_TWICE,
                    [one, other],
                    f"the periods overlap in part: {told(one)}; {told(other)}",
                    severity=Severity.DOUBT,
                )


def _may_count_the_same(one: CasualtyClaim, other: CasualtyClaim) -> bool:
    nested = one.period.contains(other.period) or other.period.contains(one.period)
    return (
        not nested
        and one.period.overlaps(other.period)
        and bool(people(one.side, one.category) & people(other.side, other.category))
    )
