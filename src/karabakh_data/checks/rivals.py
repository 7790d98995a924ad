"""Different figures for the same people and days."""

from collections.abc import Iterator
from itertools import combinations

from karabakh_data.checks.records import Records, finding, told
from karabakh_data.claims import CasualtyClaim
from karabakh_data.findings import Discrepancy
from karabakh_data.grouping import grouped
from karabakh_data.stretches import days_of
from karabakh_data.vocabulary import Basis


def find(records: Records) -> Iterator[Discrepancy]:
    """Two claims of the text about the same people and days have no number in common.

    The same are the measure, the side, the force, the category and the days. Claims that count only
    some of the people, and claims of which one counts deaths of all causes and the other those of
    fighting, are not compared.
    """
    whole = [claim for claim in records.sentences if not claim.partial]
    for rivals in grouped(whole, _scope).values():
        for one, other in combinations(rivals, 2):
            if one.figure.is_disjoint(other.figure) and are_comparable(one, other):
                yield finding(
                    "rival-figures",
                    [one, other],
                    f"{told(one)}, but {told(other)}",
                    stated=one.figure,
                    computed=other.figure,
                )


def _scope(claim: CasualtyClaim) -> tuple[object, ...]:
    days = days_of(claim.period)
    return claim.measure, claim.side, claim.group, claim.category, days


def are_comparable(one: CasualtyClaim, other: CasualtyClaim) -> bool:
    """Whether two claims may count deaths of the same causes."""
    return {one.basis, other.basis} != {Basis.ALL_CAUSES, Basis.BATTLE_RELATED}
