"""Minimal sets of statements that cannot all hold: :func:`conflicts`.

Conflicts, and what has to be given up for the others to hold, are each other's minimal hitting sets
(R. Reiter, "A Theory of Diagnosis from First Principles", 1987): whatever is left when a statement
of each known conflict is given up either holds together, or has another conflict in it, as in MARCO
(M. Liffiton et al., "Fast, flexible MUS enumeration", 2016). Ends that cannot be part of any
conflict are left out before, by two rules, so that conflicts far from each other are looked for
apart.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import product
from typing import Final

from karabakh_data.errors import TooManyContradictionsError
from karabakh_data.proofs._hitting import grouped_by_members, union
from karabakh_data.proofs._systems import Ends, System
from karabakh_data.totals._heaviest import bits
from karabakh_data.values._grouping import grouped

_WHAT_TO_DO: Final = (
    "fewer claims (claims=), such as those of one claimant or without titles and sums"
)
MOST_STEPS: Final = 20_000
"""How many steps a search takes before it gives up, if it may."""
_MANY: Final = 100
"""From how many conflicts on a search need not find them all, if it is only asked who is in one."""


def conflicts(system: System, soft: int, hard: int = 0) -> Iterator[int]:
    """Yield each minimal set of *soft* statements that cannot all hold together with *hard* ones.

    The hard ones must hold together. Pairs of which one statement contains the other come first;
    the others come as they are found.
    """
    search = Search(system, soft, hard)
    for found in search.run():
        yield from search.each(found)


def live_ends(system: System) -> list[Ends]:
    """Return, for each statement, those of its ends that may be part of a conflict.

    The others hold whatever the rest does, as long as that is only loosened.
    """
    ends = _Ends(system, system.everything)
    return [ends.of(number) for number in range(len(system.statements))]


class Search:
    """The search for the conflicts of *soft* statements with each other and with *hard* ones.

    Of statements that say the same, one is searched with: it stands for the others.
    """

    def __init__(self, system: System, soft: int, hard: int = 0) -> None:
        self._system = system
        self._hard = hard
        self._ends = _Ends(system, soft | hard)
        self._alike = {each[0]: each for which in (soft, hard) for each in self._ends.alike(which)}

    def run(self, *, most_steps: int | None = None, all_members: bool = False) -> Iterator[int]:
        """Yield the conflicts, each without those that are like it.

        With *all_members*, only so many that every statement which is in a conflict is in one of
        them.

        Raises:
            TooManyContradictionsError: if it takes more steps than *most_steps*.
        """
        searched = sum(1 << number for number in self._alike)
        soft = searched & ~self._hard
        found: list[int] = []
        # Most contradictions are pairs, which need no solver.
        for pair in self._ends.pairs(searched):
            new = minimal(self._system, pair & soft, self._hard) if self._hard else pair
            if new not in found:
                found.append(new)
                yield new
        for component in self._ends.components(searched):
            known = [one for one in found if one & component]
            walk = _Walk(self._system, self._ends, component, self._hard, known)
            for new in walk.run(most_steps):
                yield new
                is_clear = len(known) >= _MANY and union(known) == component & soft
                if all_members and is_clear:
                    break

    def each(self, conflict: int) -> Iterator[int]:
        """Yield the conflicts for which one stands."""
        for numbers in product(*(self._alike[number] for number in bits(conflict))):
            yield sum(1 << number for number in numbers)

    def whole(self, which: int) -> int:
        """Return statements with all that are like one of them."""
        return sum(1 << each for number in bits(which) for each in self._alike[number])


def minimal(system: System, which: int, hard: int = 0) -> int:
    """Return what is left of a conflict when each statement that it does not need is taken out."""
    for number in bits(which):
        without = which & ~(1 << number)
        if system.conflict(without | hard) is not None:
            which = without
    return which


def _shared(one: int, other: int) -> int:
    return (one & other).bit_count()


class _Ends:
    """The ends of statements that may be part of a conflict.

    A high end cannot if all that low ends can bring among its people is no more than it. A low end
    cannot if some of its people are limited by no other statement, so that any number of them may
    be there.
    """

    def __init__(self, system: System, which: int) -> None:
        self._system = system
        self._low = sum(1 << one for one in bits(which) if system.statements[one].low)
        self._high = system.limiting(which)
        self._cells = [*{cell.scopes & which: None for cell in system.cells}]
        self._meeting = [0] * len(system.statements)
        for scopes in self._cells:
            for number in bits(scopes):
                self._meeting[number] |= scopes
        before = None
        while before != (self._low, self._high):
            before = self._low, self._high
            self._leave_out()

    def of(self, number: int) -> Ends:
        """Return the ends of a statement that may be part of a conflict."""
        statement = self._system.statements[number]
        return (
            statement.low if self._low >> number & 1 else None,
            statement.high if self._high >> number & 1 else None,
        )

    def alike(self, which: int) -> list[list[int]]:
        """Return the statements that may be part of a conflict, those together that say the same.

        Those say the same that count the same cells and have the same ends.
        """
        live = which & (self._low | self._high)
        counting = [0] * len(self._system.statements)
        for place, scopes in enumerate(self._distinct()):
            for number in bits(scopes):
                counting[number] |= 1 << place
        return list(
            grouped(bits(live), lambda number: (counting[number], self.of(number))).values()
        )

    def pairs(self, which: int) -> Iterator[int]:
        """Yield the pairs of which the one, within the other, says more than the other allows."""
        statements = self._system.statements
        beyond = [0] * len(statements)
        for scopes in self._cells:
            for number in bits(scopes & self._low):
                beyond[number] |= ~scopes
        found = []
        for part in bits(self._low & which):
            for whole in bits(self._high & which & ~beyond[part]):
                high = statements[whole].high
                if high is not None and statements[part].low > high:
                    found.append(1 << part | 1 << whole)
        return iter(dict.fromkeys(sorted(found, key=lambda pair: list(bits(pair)))))

    def components(self, which: int) -> list[int]:
        """Return statements in sets between which there can be no conflict."""
        shared = {scopes & which: None for scopes in self._distinct()}
        return [*map(union, grouped_by_members(scopes for scopes in shared if scopes))]

    def _distinct(self) -> Iterable[int]:
        """Return the cells that statements with ends tell apart."""
        return dict.fromkeys(scopes & (self._low | self._high) for scopes in self._cells)

    def _leave_out(self) -> None:
        statements = self._system.statements
        for number in bits(self._high):
            others = self._meeting[number] & self._low & ~(1 << number)
            high = statements[number].high
            if high is not None and sum(statements[other].low for other in bits(others)) <= high:
                self._high &= ~(1 << number)
        free = 0
        for scopes in self._cells:
            # Where no high end counts some people, every low end that does can be filled with them;
            # where one alone does, the low end of the same statement can.
            limiting = scopes & self._high
            if limiting & (limiting - 1) == 0:
                free |= scopes & (limiting or self._system.everything)
        self._low &= ~free


class _Walk:
    """The search for the conflicts among statements that may conflict with each other.

    It walks through the minimal sets of statements that hit every known conflict (K. Murakami and
    T. Uno, "Efficient algorithms for dualizing large-scale hypergraphs", 2014). If the others then
    do not hold together, there is a conflict that is not known, and the walk goes on to hit that
    one, too. Walks are repeated until one finds nothing new.
    """

    def __init__(
        self, system: System, ends: _Ends, component: int, hard: int, known: list[int]
    ) -> None:
        self._system = system
        self._hard = hard & component
        self._soft = component & ~hard
        self._known = known
        self._chosen = list(bits(component))
        self._ends = {number: ends.of(number) for number in self._chosen}
        self._solver = system.solver(component, {})
        self._taken = 0
        self._holding: set[int] = set()
        self._steps = 0

    def run(self, most_steps: int | None) -> Iterator[int]:
        """Yield the conflicts that are not yet known.

        Raises:
            TooManyContradictionsError: if it takes more steps than *most_steps*.
        """
        before = None
        while before != len(self._known):
            before = len(self._known)
            yield from self._once(most_steps)

    def _once(self, most_steps: int | None) -> Iterator[int]:
        """Yield the conflicts that are found on one walk through the minimal hitting sets."""
        waiting = [(0, self._soft)]
        while waiting:
            if self._steps == most_steps:
                raise TooManyContradictionsError(self._steps, _WHAT_TO_DO)
            self._steps += 1
            given_up, candidates = waiting.pop()
            if not self._needs_all(given_up):
                continue
            left = [one for one in self._known if not one & given_up]
            if not left:
                new = self._unknown(given_up)
                if new is None:
                    continue
                self._known.append(new)
                yield new
                left = [new]
            smallest = min(left, key=partial(_shared, candidates))
            others = candidates & ~smallest
            branches = []
            for number in bits(smallest & candidates):
                branches.append((given_up | 1 << number, others))
                # A set with two of these is met where the later one is given up, and only there.
                others |= 1 << number
            # The last is taken next, so that the first branch is walked first.
            waiting += reversed(branches)

    def _needs_all(self, given_up: int) -> bool:
        """Whether each of these statements alone hits some known conflict."""
        alone = (one & given_up for one in self._known)
        return union(one for one in alone if one & (one - 1) == 0) == given_up

    def _unknown(self, given_up: int) -> int | None:
        """Return a conflict among the statements that are not given up, if there is any."""
        if given_up in self._holding:
            return None
        certificate = self._check((self._soft & ~given_up) | self._hard)
        if certificate is not None:
            return minimal(self._system, certificate & self._soft, self._hard)
        self._holding.add(given_up)
        return None

    def _check(self, which: int) -> int | None:
        """Return statements among these that cannot all hold, or None if all can."""
        # Only the bounds that change are set: the solver goes on from values that fit the others.
        for row, number in enumerate(self._chosen):
            if (which ^ self._taken) >> number & 1:
                ends = self._ends[number] if which >> number & 1 else (None, None)
                self._solver.bound(row, *ends)
        self._taken = which
        certificate = self._solver.check()
        if certificate is None:
            return None
        return sum(1 << self._chosen[row] for row in certificate)
