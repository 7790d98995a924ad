"""One figure printed in two ways."""

from collections.abc import Iterator
from itertools import combinations

from karabakh_data.auditing._amounts import Quantity, of_quantities, printed_and_quoted
from karabakh_data.auditing._examined import Citing, Examined, finding
from karabakh_data.findings import Discrepancy
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._pairs import told
from karabakh_data.values._days import days_of
from karabakh_data.values._grouping import grouped
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity


def find(records: Examined) -> Iterator[Discrepancy]:
    """Two sections cite one place of one source, and print another figure, or another time.

    Casualties are compared where they are about the same measure, side and category, and their
    times overlap; other quantities, where they are of one kind and unit.
    """
    yield from _of_casualties(records)
    yield from _of_quantities(records)


def _of_casualties(records: Examined) -> Iterator[Discrepancy]:
    # A sum rests on the works of its parts, and is another figure than each.
    cited = [claim for claim in records.sentences if claim.citations and not claim.is_sum]
    for claims in grouped(cited, _place_and_people).values():
        for one, other in combinations(claims, 2):
            if one.section is not other.section and _tell_one_thing_differently(one, other):
                yield finding(
                    DiscrepancyKind.PRINTED_DIFFERENTLY,
                    [one, other],
                    f"“{one.printed}” for {one.period} and “{other.printed}” for {other.period}, "
                    f"of one source: {told(one)}; {told(other)}",
                    severity=Severity.FORM,
                    stated=one.figure,
                    computed=other.figure,
                )


def _of_quantities(records: Examined) -> Iterator[Discrepancy]:
    printed, _ = printed_and_quoted(records)
    cited = [one for one in printed if one.record.citations]
    for quantities in grouped(cited, _place_and_kind).values():
        for one, other in combinations(quantities, 2):
            if one.record.section is not other.record.section and one.ends != other.ends:
                message = f"two figures of one source: {one.told}; {other.told}"
                yield of_quantities(
                    DiscrepancyKind.PRINTED_DIFFERENTLY, (one, other), message, Severity.FORM
                )


def _place_and_kind(one: Quantity) -> tuple[object, ...]:
    return _places(one.record), one.record.table, one.record.kind, one.unit


def _place_and_people(claim: CasualtyClaim) -> tuple[object, ...]:
    return _places(claim), claim.measure, claim.side, claim.category, claim.partial


def _places(record: Citing) -> frozenset[tuple[str, str | None]]:
    return frozenset((one.key, one.locator) for one in record.citations)


def _tell_one_thing_differently(one: CasualtyClaim, other: CasualtyClaim) -> bool:
    if not one.period.overlaps(other.period) or (one.period.is_span != other.period.is_span):
        return False
    same = (one.figure, days_of(one.period)) == (other.figure, days_of(other.period))
    return not same
