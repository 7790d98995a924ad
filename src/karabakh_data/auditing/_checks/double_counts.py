"""Periods that overlap, so that people would be counted twice."""

from collections.abc import Iterator

from karabakh_data.auditing._examined import Examined, finding
from karabakh_data.auditing._in_time import pairs_in_time
from karabakh_data.findings import Discrepancy
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._pairs import told
from karabakh_data.totals._people import people
from karabakh_data.values._grouping import grouped
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity


def find(records: Examined) -> Iterator[Discrepancy]:
    """Two claims of one claimant may count the same people, and their periods overlap in part.

    Neither period holds the other, so that the two can neither be added nor taken from each other.
    """
    # A printed sum is meant to lie over its parts.
    whole = [claim for claim in records.sentences if not claim.partial and not claim.is_sum]
    # Of each claimant alone: that two of them count the same people is no fault.
    for claims in grouped(whole, lambda claim: (claim.measure, claim.claimant)).values():
        for one, other in pairs_in_time(claims):
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
