"""The loosest answer over all repairs of contradicting claims: :func:`loosest`.

A repair gives up a minimal set of claims, so that the others hold together. There may be very many:
each conflict that is apart from the others multiplies their number. Most have no say in an answer.
So they are searched best first: what holds of the claims that are already decided is a limit to
what can hold once the others are added, and a repair is done when no other can be looser.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from heapq import heappop, heappush
from typing import Final, NamedTuple, Protocol

from karabakh_data.errors import TooManyRepairsError
from karabakh_data.inference.admission import Taken, admit
from karabakh_data.inference.conflicts import Search
from karabakh_data.inference.extremes import Extreme, Held, Region
from karabakh_data.inference.hitting import grouped_by_members, hitting_sets, union
from karabakh_data.inference.simplex import Number

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


class _Choice(NamedTuple):
    """A part of a repair: what is decided, and what is not."""

    held: Held
    undecided: tuple[tuple[int, ...], ...]
    """For each group of conflicts what may be kept of it."""
    levels: tuple[int, ...]
    """The levels of trust that are yet to come."""


def loosest(taken: Taken, region: Region, end_of: EndOf, sign: int) -> Held:
    """Return a repair whose end is the loosest: the least low end, or the greatest high end.

    *end_of* gives the end of those people whom some statements count; *sign* is 1 for low ends and
    -1 for high ends. Statements that count nobody whom others do are repaired apart from them, and
    those that count nobody asked for are not repaired.

    Raises:
        TooManyRepairsError: if more than `MOST_TRIED` choices would have to be tried.
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

    consider(_Choice(taken.empty, (), taken.levels))
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
        ways, *others = choice.undecided
        for kept in ways:
            yield choice._replace(held=held.adding(kept), undecided=tuple(others))
        return
    level = admit(held.system, choice.levels[0], held.which, apart)
    begun = held.adding(level.admitted)
    groups = [_ways(group, level.search) for group in grouped_by_members(level.conflicts)]
    # What changes the end most, whatever is kept, is decided first: it tells choices apart.
    groups.sort(key=lambda ways: min(rank(begun.adding(kept)) for kept in ways), reverse=True)
    yield _Choice(begun, tuple(groups), choice.levels[1:])


def _ways(group: Sequence[int], search: Search) -> tuple[int, ...]:
    """Return what may be kept of the statements in a group of conflicts."""
    members = union(group)
    return tuple(search.whole(members & ~given_up) for given_up in hitting_sets(group))
