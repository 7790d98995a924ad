"""Cutting people and time where scopes begin or end: :func:`cut`.

A cell holds the people whom the same scopes count. Scopes are told by their places in a list, sets
of scopes by the bits of an integer.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import pairwise, product
from operator import or_
from typing import Final, NamedTuple

from karabakh_data.proofs.coverage import EVER, WHICH, WHOSE, Context, Scope
from karabakh_data.values._days import Days, within
from karabakh_data.values._grouping import grouped

Kind = tuple[str, str, str | None]
"""Whose people, which people, and of which named force."""


class Slice(NamedTuple):
    """A stretch of days that no scope cuts; of a joint, people whom the same spans count."""

    days: Days
    ended: frozenset[Days]
    """The joints in which it lies and whose people spans count that end with the joint."""
    begun: frozenset[Days]
    """The joints in which it lies and whose people spans count that begin with the joint."""


class Cell(NamedTuple):
    """The people whom the same scopes count."""

    scopes: int
    """The scopes, as bits."""
    places: tuple[tuple[int, int], ...]
    """Where they are: the slice of time, and the kinds of people, as bits."""


class Cut(NamedTuple):
    """People and time, cut into cells."""

    kinds: tuple[Kind, ...]
    slices: tuple[Slice, ...]
    cells: tuple[Cell, ...]

    def people_of(self, scope: Scope, context: Context) -> int:
        """Return the kinds of people in a scope, as bits."""
        return _people_of(self.kinds, scope, context)


def cut(scopes: Sequence[Scope], context: Context) -> Cut:
    """Return the cells into which scopes cut people and time, those that no scope counts too."""
    kinds = _kinds(scopes)
    # Each cell is an unknown for the solver. Few claims tell kinds of people apart, so those that
    # all claims count alike are put together before time is cut.
    alike = _alike(kinds, scopes, context)
    slices, counting = [], []
    for part, scopes_there in _slices(scopes):
        slices.append(part)
        counting.append(scopes_there)
    found: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for place, scopes_there in enumerate(counting):
        for scopes_of_kind, who in alike.items():
            places = found[scopes_of_kind & scopes_there]
            places[place] = places.get(place, 0) | who
    # In one order, so that of proofs that are as short the same is found at each run.
    cells = tuple(Cell(key, tuple(found[key].items())) for key in sorted(found))
    return Cut(kinds, tuple(slices), cells)


def _kinds(scopes: Sequence[Scope]) -> tuple[Kind, ...]:
    forces = sorted({scope.force for scope in scopes if scope.force is not None})
    return tuple(
        (whose, which, force) for which, whose, force in product(WHICH, WHOSE, (None, *forces))
    )


def _people_of(kinds: Sequence[Kind], scope: Scope, context: Context) -> int:
    return sum(
        1 << place
        for place, (whose, which, force) in enumerate(kinds)
        if whose in scope.whose
        and which in scope.which
        and (
            scope.force in {None, force}
            or (force is not None and scope.force in context.wholes.get(force, ()))
        )
    )


def _alike(kinds: Sequence[Kind], scopes: Sequence[Scope], context: Context) -> dict[int, int]:
    """Return the kinds of people by the scopes that count them, both as bits."""
    counting: defaultdict[int, int] = defaultdict(int)
    for places in grouped(enumerate(scopes), lambda pair: pair[1][:3]).values():
        who = _people_of(kinds, places[0][1], context)
        counting[who] |= sum(1 << place for place, _ in places)
    found: defaultdict[int, int] = defaultdict(int)
    for kind in range(len(kinds)):
        scopes_there = (there for who, there in counting.items() if who >> kind & 1)
        found[reduce(or_, scopes_there, 0)] |= 1 << kind
    return found


def _slices(scopes: Sequence[Scope]) -> Iterator[tuple[Slice, int]]:
    """Yield the slices of time, in order, each with the scopes that hold it as bits."""
    opening: defaultdict[int, int] = defaultdict(int)
    closing: defaultdict[int, int] = defaultdict(int)
    begun_in: defaultdict[Days, int] = defaultdict(int)
    ended_in: defaultdict[Days, int] = defaultdict(int)
    for place, scope in enumerate(scopes):
        opening[scope.days[0]] |= 1 << place
        closing[scope.days[1] + 1] |= 1 << place
        if scope.begins_in is not None:
            begun_in[scope.begins_in] |= 1 << place
        if scope.ends_in is not None:
            ended_in[scope.ends_in] |= 1 << place
    joints = sorted({*begun_in, *ended_in})
    edges = {EVER[0], EVER[1] + 1, *opening, *closing}
    # A joint is cut out though no scope begins or ends with its days, to share its people.
    edges |= {edge for first, last in joints for edge in (first, last + 1)}
    there = 0
    for first, after_last in pairwise(sorted(edges)):
        there = (there & ~closing[first]) | opening[first]
        days = (first, after_last - 1)
        held = {joint for joint in joints if within(days, joint)}
        for ended, begun in _shares(held):
            elsewhere = [ended_in[joint] for joint in held - ended]
            elsewhere += [begun_in[joint] for joint in held - begun]
            yield Slice(days, ended, begun), there & ~reduce(or_, elsewhere, 0)


def _shares(joints: Iterable[Days]) -> Iterator[tuple[frozenset[Days], frozenset[Days]]]:
    """Yield the ways to count people of some joints.

    Of each joint, spans that end with it count them, or spans that begin with it, or both.
    """
    for shares in product(*([(joint, share) for share in _SHARES] for joint in sorted(joints))):
        yield (
            frozenset(joint for joint, (ends, _) in shares if ends),
            frozenset(joint for joint, (_, begins) in shares if begins),
        )


# Not (False, False): together the spans on both sides of a joint count everybody in it.
_SHARES: Final = ((True, False), (False, True), (True, True))
"""Whether spans that end with a joint, and spans that begin with it, count some of its people."""
