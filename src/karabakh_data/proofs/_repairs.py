"""The loosest answer over all repairs of contradicting claims: :func:`loosest`.

A repair gives up a minimal set of claims, so that the others hold together. There may be very many:
each conflict that is apart from the others multiplies their number. Most have no say in an answer.
So they are searched best first: what follows from the claims that are decided, and from what holds
of the others whichever are kept, is a limit to what can follow once they are decided; and a repair
is found when no other can be looser.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from heapq import heappop, heappush
from typing import Final, NamedTuple, Protocol

from karabakh_data.errors import TooManyRepairsError
from karabakh_data.proofs._admission import Taken, admit
from karabakh_data.proofs._conflicts import Search
from karabakh_data.proofs._extremes import Extreme, Held, Region
from karabakh_data.proofs._hitting import grouped_by_members, hitting_sets, union
from karabakh_data.proofs._simplex import Number
from karabakh_data.proofs._systems import Ends, System
from karabakh_data.totals._heaviest import bits

MOST_TRIED: Final = 1000
"""How many choices are tried before the search gives up."""
_WHAT_TO_DO: Final = (
    "a narrower question, fewer claims (claims=), an order of trust (trust=), or "
    "on_contradiction='uncontested'"
)


class EndOf(Protocol):
    """What gives an end, of those people whom some statements count."""

    def __call__(self, held: Held, /, region: Region, among: int) -> Extreme | None:
        """Return the end that the statements prove."""


_Rank = tuple[bool, Number]


class _Group(NamedTuple):
    """Conflicts that have statements in common, and what may be done about them."""

    ways: tuple[int, ...]
    """The statements that may be kept, each way to give up as few as possible."""
    ends: Mapping[int, Ends]
    """What holds of each statement, in whichever way."""


class _Choice(NamedTuple):
    """A part of a repair: what is decided, and what is not."""

    held: Held
    """What is kept, and what holds of the groups that are not decided."""
    undecided: tuple[_Group, ...]
    levels: tuple[int, ...]
    """The levels of trust that are yet to come."""


def loosest(taken: Taken, region: Region, end_of: EndOf, sign: int) -> Held:
    """Return a repair whose end is the loosest: the least low end, or the greatest high end.

    *end_of* gives the end of those people whom some statements count; *sign* is 1 for low ends and
    -1 for high ends. Statements that count nobody whom others do are repaired apart from them, and
    those that count nobody asked for are not repaired.

    Raises:
        TooManyRepairsError: if more than `MOST_TRIED` choices would have to be tried among
            statements that count the same people.
    """
    left = 0
    for group in grouped_by_members(cell.scopes for cell in taken.empty.system.cells):
        apart = union(group)
        if region.counted_by(apart):
            end_there = partial(end_of, region=region, among=apart)
            left |= _search(taken, apart, end_there, sign)
        else:
            left |= taken.held.which & apart
    return taken.empty.adding(left)


def _search(taken: Taken, apart: int, end_of: Callable[[Held], Extreme | None], sign: int) -> int:
    """Return the statements that are left by the repair whose end is the loosest."""
    heap: list[tuple[_Rank, tuple[int, int], int, _Choice]] = []
    tried = 0

    def rank(held: Held) -> _Rank:
        """Return what orders ends, the loosest first; an open one is the loosest of all."""
        end = end_of(held)
        return end is not None, 0 if end is None else sign * end.value

    def consider(choice: _Choice) -> None:
        nonlocal tried
        # Of equals, that with least left to decide goes first.
        left = (len(choice.levels), len(choice.undecided))
        heappush(heap, (rank(choice.held), left, tried, choice))
        tried += 1

    # What is kept for other questions, which may be asked at the same time, must not change.
    consider(_Choice(taken.empty.adding(0), (), taken.levels))
    while True:
        *_, choice = heappop(heap)
        if not choice.undecided and not choice.levels:
            return choice.held.which
        for following in _following(choice, apart, rank):
            if tried >= MOST_TRIED:
                raise TooManyRepairsError(MOST_TRIED, _WHAT_TO_DO)
            consider(following)


def _following(choice: _Choice, apart: int, rank: Callable[[Held], _Rank]) -> Iterator[_Choice]:
    """Yield the choices with one group more decided, or with the next level begun."""
    held = choice.held
    if choice.undecided:
        group, *others = choice.undecided
        for kept in group.ways:
            yield choice._replace(held=held.adding(kept), undecided=tuple(others))
        return
    level = admit(held.system, choice.levels[0], held.which, apart)
    groups = [
        _group(held.system, conflicts, level.search)
        for conflicts in grouped_by_members(level.conflicts)
    ]
    begun = held.adding(level.admitted)
    for group in groups:
        begun = begun.with_ends(group.ends)
    if len(groups) > 1:
        # What changes the end most, whatever is kept, is decided first: it tells choices apart.
        groups.sort(
            key=lambda group: min(rank(begun.adding(kept)) for kept in group.ways), reverse=True
        )
    yield _Choice(begun, tuple(groups), choice.levels[1:])


def _group(system: System, conflicts: Sequence[int], search: Search) -> _Group:
    members = union(conflicts)
    ways = tuple(search.whole(members & ~given_up) for given_up in hitting_sets(conflicts))
    ends = {number: _shared_ends(system, number, ways) for number in bits(search.whole(members))}
    return _Group(ways, ends)


def _shared_ends(system: System, number: int, ways: Iterable[int]) -> Ends:
    """Return what holds of a statement in whichever way, by statements in it and around it."""
    lows, highs = zip(*(_implied_ends(system, number, kept) for kept in ways), strict=True)
    return min(lows), None if None in highs else max(highs)


def _implied_ends(system: System, number: int, kept: int) -> tuple[int, int | None]:
    """Return what statements within one, and those around it, say of it."""
    cells = system.counted[number]
    within = [one for one in bits(kept) if not system.counted[one] & ~cells]
    around = [one for one in bits(system.limiting(kept)) if not cells & ~system.counted[one]]
    highs = [high for _, high in map(system.ends, around) if high is not None]
    return max((system.statements[one].low for one in within), default=0), min(highs, default=None)
