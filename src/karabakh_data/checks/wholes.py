"""Parts that are larger than the whole."""

from collections.abc import Iterator

from karabakh_data.checks.in_time import meeting
from karabakh_data.checks.records import Records, finding, told
from karabakh_data.checks.rivals import are_comparable
from karabakh_data.claims import CasualtyClaim
from karabakh_data.findings import Discrepancy
from karabakh_data.grouping import grouped
from karabakh_data.scopes import people
from karabakh_data.stretches import days_of


def find(records: Records) -> Iterator[Discrepancy]:
    """A figure for some of the people, or some of the days, is above one for all of them.

    The two may have different claimants. What is printed in titles and tallies is left out, and so
    are claims about the very same people and days, which are rivals.
    """
    for claims in grouped(records.sentences, lambda claim: claim.measure).values():
        for pair in meeting(claims):
            for whole, part in (pair, pair[::-1]):
                if _is_part(part, whole) and _exceeds(part, whole):
                    yield finding(
                        "part-exceeds-whole",
                        [whole, part],
                        f"{told(whole)}, but {told(part)}",
                        stated=whole.figure,
                        computed=part.figure,
                    )


def _is_part(part: CasualtyClaim, whole: CasualtyClaim) -> bool:
    scope = people(whole.side, whole.category)
    return (
        not whole.partial
        and not people(part.side, part.category) & ~scope
        and whole.group in {None, part.group}
        and whole.period.contains(part.period)
        and are_comparable(part, whole)
        and not _is_rival(part, whole)
    )


def _is_rival(part: CasualtyClaim, whole: CasualtyClaim) -> bool:
    return (
        not part.partial
        and part.group == whole.group
        and people(part.side, part.category) == people(whole.side, whole.category)
        and days_of(part.period) == days_of(whole.period)
    )


def _exceeds(part: CasualtyClaim, whole: CasualtyClaim) -> bool:
    return whole.figure.high is not None and part.figure.low > whole.figure.high
