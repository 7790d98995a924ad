"""Two claims that cannot both be true, and a claim in words for those who compare them."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from karabakh_data.claims import CasualtyClaim
from karabakh_data.grouping import grouped
from karabakh_data.scopes import people
from karabakh_data.stretches import days_of, meeting
from karabakh_data.vocabulary import Basis

if TYPE_CHECKING:
    from karabakh_data.statements import Figure, SupportClaim

Pair = tuple[CasualtyClaim, CasualtyClaim]


def rivals_apart(claims: Sequence[CasualtyClaim]) -> Iterator[Pair]:
    """Yield every two claims about the same people and days that have no number in common.

    Claims that count only some of the people are not compared, nor are claims of which one counts
    deaths of all causes and the other those of fighting.
    """
    whole = [claim for claim in claims if not claim.partial]
    for rivals in grouped(whole, _scope).values():
        for one, other in combinations(rivals, 2):
            if one.figure.is_disjoint(other.figure) and are_comparable(one, other):
                yield one, other


def parts_above_wholes(claims: Sequence[CasualtyClaim]) -> Iterator[Pair]:
    """Yield every claim with one for some of its people, or some of its days, that is above it.

    Claims about the very same people and days are rivals, and not of these.
    """
    for pair in meeting([days_of(claim.period) for claim in claims]):
        one, other = (claims[place] for place in pair)
        for whole, part in ((one, other), (other, one)):
            if _exceeds(part, whole) and _is_part(part, whole):
                yield whole, part


def are_comparable(one: CasualtyClaim, other: CasualtyClaim) -> bool:
    """Whether two claims may count deaths of the same causes."""
    return {one.basis, other.basis} != {Basis.ALL_CAUSES, Basis.BATTLE_RELATED}


def told(claim: CasualtyClaim) -> str:
    """Return a claim in words: what it says, who says so, and where."""
    return f"{claim.label} {where(claim)}"


def where(statement: "CasualtyClaim | Figure | SupportClaim") -> str:
    """Return the id of a statement, its section, and who says so."""
    by = "" if statement.claimant is None else f", according to {statement.claimant}"
    return f"({statement.id}, {statement.section}{by})"


def _scope(claim: CasualtyClaim) -> tuple[object, ...]:
    return claim.measure, claim.side, claim.group, claim.category, days_of(claim.period)


def _exceeds(part: CasualtyClaim, whole: CasualtyClaim) -> bool:
    return whole.figure.high is not None and part.figure.low > whole.figure.high


def _is_part(part: CasualtyClaim, whole: CasualtyClaim) -> bool:
    scope = people(whole.side, whole.category)
    return (
        not whole.partial
        and part.measure is whole.measure
        and not people(part.side, part.category) & ~scope
        and whole.group in {None, part.group}
        and whole.period.contains(part.period)
        and are_comparable(part, whole)
        and (part.partial or _scope(part) != _scope(whole))
    )
