"""People whom a printed total leaves out."""

from collections.abc import Iterator

from karabakh_data.auditing._examined import Examined, finding
from karabakh_data.auditing._in_time import around_sums
from karabakh_data.findings import Discrepancy
from karabakh_data.totals._answer import summarise
from karabakh_data.totals._question import Question
from karabakh_data.values._days import days_of
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity


def find(records: Examined) -> Iterator[Discrepancy]:
    """The total printed for a period leaves out people of whom the text tells elsewhere.

    The total is that of `casualties()` for the period, `stated` what is printed for it.
    """
    around = around_sums(list(records.casualty_claims))
    sums = (claim for claim in records.sentences if claim.is_sum)
    parents = {event.id: event.parent for event in records.events}
    # Several sums may be printed for one time, and the question for it is one.
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
