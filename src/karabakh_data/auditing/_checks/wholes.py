"""Parts that are larger than the whole."""

from collections.abc import Iterator

from karabakh_data.auditing._examined import Examined, finding
from karabakh_data.findings import Discrepancy
from karabakh_data.totals._pairs import parts_above_wholes, told
from karabakh_data.vocabularies.findings import DiscrepancyKind


def find(records: Examined) -> Iterator[Discrepancy]:
    """A figure for some of the people, or some of the days, is above one for all of them.

    The two may have different claimants. What is printed in titles and tallies is left out, and so
    are claims about the very same people and days, which are rivals.
    """
    for whole, part in parts_above_wholes(records.sentences):
        yield finding(
            DiscrepancyKind.PART_EXCEEDS_WHOLE,
            [whole, part],
            f"{told(whole)}, but {told(part)}",
            stated=whole.figure,
            computed=part.figure,
        )
