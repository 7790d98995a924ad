"""Minimal sets that have a member in common with each of some sets: :func:`hitting_sets`.

A set is the bits of an integer.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from heapq import heappop, heappush
from operator import or_

from karabakh_data.totals._heaviest import bits


def hitting_sets(sets: Sequence[int]) -> Iterator[int]:
    """Yield the minimal sets that have a member in common with each of *sets*, small ones first.

    Sets that have no members in common, directly or through others, are combined one by one.

    >>> list(hitting_sets([0b011, 0b110]))
    [2, 5]
    """
    yield from _combined([_hitting(group) for group in grouped_by_members(sets)])


def grouped_by_members(sets: Iterable[int]) -> list[list[int]]:
    """Return the sets in groups that have no member in common.

    >>> grouped_by_members([0b0001, 0b0110, 0b1100])
    [[1], [6, 12]]
    """
    groups: list[tuple[int, list[int]]] = []
    for one in sets:
        touched = [group for group in groups if group[0] & one]
        members = union(held for held, _ in touched) | one
        joined = [each for _, group in touched for each in group]
        apart = [group for group in groups if not group[0] & one]
        groups = [*apart, (members, [*joined, one])]
    return [group for _, group in groups]


def union(sets: Iterable[int]) -> int:
    """Return the members of all sets."""
    return reduce(or_, sets, 0)


def _hitting(sets: Iterable[int]) -> list[int]:
    """Return the minimal hitting sets, by going through the sets (C. Berge, "Hypergraphs")."""
    found = [0]
    for one in sets:
        hit = [held for held in found if held & one]
        wider = {held | 1 << member for held in found if not held & one for member in bits(one)}
        found = [*hit, *(new for new in wider if not any(held & ~new == 0 for held in hit))]
    return sorted(found, key=lambda which: (which.bit_count(), which))


def _combined(groups: Sequence[Sequence[int]]) -> Iterator[int]:
    """Yield the unions of one set of each group, in the order of their sizes."""

    def entry(places: tuple[int, ...]) -> tuple[int, int, tuple[int, ...]]:
        whole = union(group[place] for group, place in zip(groups, places, strict=True))
        return whole.bit_count(), whole, places

    # One by one, since there may be more unions than anybody asks for.
    heap = [entry((0,) * len(groups))]
    seen = {heap[0][2]}
    while heap:
        _, whole, places = heappop(heap)
        yield whole
        for group in range(len(groups)):
            after = (*places[:group], places[group] + 1, *places[group + 1 :])
            if after[group] < len(groups[group]) and after not in seen:
                seen.add(after)
                heappush(heap, entry(after))
