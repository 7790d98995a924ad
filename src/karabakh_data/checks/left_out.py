"""People whom a printed total leaves out."""

from collections.abc import Iterator

from karabakh_data.checks.in_time import around_sums
from karabakh_data.checks.records import Records, finding
from karabakh_data.findings import Discrepancy, Severity
from karabakh_data.questions import Question
from karabakh_data.stretches import days_of
from karabakh_data.tally import summarise
from karabakh_data.vocabulary import DiscrepancyKind


def find(records: Records) -> Iterator[Discrepancy]:
    """The total printed for a period leaves out people of whom the text tells elsewhere.

    The total is that of `casualties()` for the period, `stated` what is printed for it.
    """
    around = around_sums(list(records.casualty_claims))
    sums = (claim for claim in records.sentences if claim.is_sum)
    parents = {event.id: event.parent for event in records.events}
    for claim in {(one.measure, days_of(one.period)): one for one in sums}.values():
        summary = summarise(
            around[claim.id], Question(period=claim.period), claim.measure, parents.get
        )
        for found in summary.discrepancies:
            if found.kind == DiscrepancyKind.LEFT_OUT_OF_TOTAL:
                yield finding(
                    found.kind,
                    [records.casualty_claims[key] for key in found.claims],
                    found.message,
                    severity=Severity.DOUBT,
                    stated=found.stated,
                    computed=found.computed,
                )
