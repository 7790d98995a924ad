"""Parts that are larger than the whole."""

from collections.abc import Iterator

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
        for whole in (claim for claim in claims if not claim.partial):
            scope, days = people(whole.side, whole.category), days_of(whole.period)
            for part in claims:
                if _is_part(part, scope, whole) and _exceeds(part, whole):
                    same = (people(part.side, part.category), days_of(part.period)) == (scope, days)
                    if not same or part.partial or part.group != whole.group:
                        yield finding(
                            "part-exceeds-whole",
                            [whole, part],
                            f"{told(whole)}, but {told(part)}",
                            stated=whole.figure,
                            computed=part.figure,
                        )


def _is_part(part: CasualtyClaim, scope: int, whole: CasualtyClaim) -> bool:
    return (
        not people(part.side, part.category) & ~scope
        and whole.group in {None, part.group}
        and whole.period.contains(part.period)
        and are_comparable(part, whole)
    )


def _exceeds(part: CasualtyClaim, whole: CasualtyClaim) -> bool:
    return whole.figure.high is not None and part.figure.low > whole.figure.high
