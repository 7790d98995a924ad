"""Different figures for the same people and days."""

from collections.abc import Iterator

from karabakh_data.auditing._examined import Examined, finding
from karabakh_data.findings import Discrepancy
from karabakh_data.totals._pairs import rivals_apart, told
from karabakh_data.vocabularies.findings import DiscrepancyKind


def find(records: Examined) -> Iterator[Discrepancy]:
    """Two claims of the text about the same people and days have no number in common.

    The same are the measure, the side, the force, the category and the days. Claims that count only
    some of the people, and claims of which one counts deaths of all causes and the other those of
    fighting, are not compared.
    """
    # Titles are left out here; `titles` holds them against the sentences that cite them.
    for one, other in rivals_apart(records.sentences):
        yield finding(
            DiscrepancyKind.RIVAL_FIGURES,
            [one, other],
            f"{told(one)}, but {told(other)}",
            stated=one.figure,
            computed=other.figure,
        )
