"""Claims whose periods have a day in common, found in one pass over time."""

from collections.abc import Iterator, Sequence
from datetime import date

from karabakh_data.claims import CasualtyClaim


def meeting(claims: Sequence[CasualtyClaim]) -> Iterator[tuple[CasualtyClaim, CasualtyClaim]]:
    """Yield every two claims that have a day in common; within a pair, in the order given.

    Claims of other times are never compared, so that the cost grows with the number of pairs.
    """
    begun: list[int] = []
    for place in sorted(range(len(claims)), key=lambda place: _start(claims[place])):
        start = _start(claims[place])
        begun = [other for other in begun if _end(claims[other]) >= start]
        for other in begun:
            yield claims[min(place, other)], claims[max(place, other)]
        begun.append(place)


def around_sums(claims: Sequence[CasualtyClaim]) -> dict[str, list[CasualtyClaim]]:
    """Return, by the id of each printed sum, the claims with a day in common with it, itself too.

    They stand in the order given.
    """
    places = {claim.id: place for place, claim in enumerate(claims)}
    found = {claim.id: [claim] for claim in claims if claim.is_sum}
    for pair in meeting(claims):
        for claim, other in (pair, pair[::-1]):
            if claim.is_sum:
                found[claim.id].append(other)
    for there in found.values():
        there.sort(key=lambda claim: places[claim.id])
    return found


def _start(claim: CasualtyClaim) -> date:
    return claim.period.earliest or date.min


def _end(claim: CasualtyClaim) -> date:
    return claim.period.latest or date.max
