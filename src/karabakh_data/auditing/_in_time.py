"""Claims whose periods have a day in common, found in one pass over time."""

from collections.abc import Iterator, Sequence
from datetime import date
from heapq import heappop, heappush

from karabakh_data.records.casualties import CasualtyClaim


def pairs_in_time(
    claims: Sequence[CasualtyClaim], *, with_sum: bool = False
) -> Iterator[tuple[CasualtyClaim, CasualtyClaim]]:
    """Yield every two claims that have a day in common; within a pair, in the order given.

    With *with_sum*, one of the two at least is a printed sum. Claims of other times are never
    compared, so that the cost grows with the number of pairs.
    """
    begun: dict[int, None] = {}
    begun_sums: dict[int, None] = {}
    ends: list[tuple[date, int]] = []
    for place in sorted(range(len(claims)), key=lambda place: _start(claims[place])):
        claim = claims[place]
        while ends and ends[0][0] < _start(claim):
            _, ended = heappop(ends)
            begun.pop(ended)
            begun_sums.pop(ended, None)
        for other in begun if claim.is_sum or not with_sum else begun_sums:
            yield claims[min(place, other)], claims[max(place, other)]
        begun[place] = None
        if claim.is_sum:
            begun_sums[place] = None
        heappush(ends, (_end(claim), place))


def around_sums(claims: Sequence[CasualtyClaim]) -> dict[str, list[CasualtyClaim]]:
    """Return, by the id of each printed sum, the claims with a day in common with it, itself too.

    They stand in the order given.
    """
    places = {claim.id: place for place, claim in enumerate(claims)}
    found = {claim.id: [claim] for claim in claims if claim.is_sum}
    for pair in pairs_in_time(claims, with_sum=True):
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
