"""The least and the greatest count of some people that statements allow: :class:`Held`."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from karabakh_data.proofs._cells import Kind, Slice, bits
from karabakh_data.proofs._simplex import Certificate, Number, Simplex
from karabakh_data.proofs._systems import Ends, System
from karabakh_data.proofs.coverage import Scope
from karabakh_data.values._days import Days, overlap, within


class Extreme(NamedTuple):
    """The least or greatest count of some people, and what proves it."""

    value: Number
    multipliers: Certificate
    """By the places of the statements."""
    is_attained: bool
    """Whether the solution that was found is one of whole people."""


class Free(NamedTuple):
    """People whom no statement limits from above, in the words of a system."""

    kind: Kind
    """Whose people, which people, and of which force."""
    days: Days
    """The first and the last day."""


class Region:
    """The people and days asked for, and how the cells of a system lie to them.

    Of a cell that lies in part among those asked for, all people may be in that part, or outside.
    """

    def __init__(self, system: System, asked: Scope) -> None:
        self._system = system
        self._asked = asked
        self._people = system.cut.people_of(asked, system.context)
        self._lies = [_lies(one, asked) for one in system.cut.slices]
        self.touched: dict[int, bool] = {}
        """The places of the cells that lie among those asked for, and whether they do so wholly."""
        for place, cell in enumerate(system.cells):
            there = [(self._lies[part], who) for part, who in cell.places]
            if any(lies != _NOT and who & self._people for lies, who in there):
                self.touched[place] = all(
                    lies == _WHOLLY and not who & ~self._people for lies, who in there
                )

    def counted_by(self, which: int) -> list[int]:
        """Return the places of the cells among those asked for that some statements count."""
        return [place for place in self.touched if self._system.cells[place].scopes & which]

    def unlimited(self, limiting: int) -> Free | None:
        """Return people asked for whom none of the statements counts, if any.

        They are of the time of which statements speak, if possible.
        """
        cut = self._system.cut
        outside = {0, len(cut.slices) - 1}
        free = [
            (place in outside, next(bits(who & self._people)), self._days(place))
            for cell in cut.cells
            if not cell.scopes & limiting
            for place, who in cell.places
            if self._lies[place] != _NOT and who & self._people
        ]
        if not free:
            return None
        _, kind, days = min(free)
        return Free(cut.kinds[kind], days)

    def _days(self, place: int) -> Days:
        """Return the days asked for of a slice."""
        first, last = self._system.cut.slices[place].days
        return max(first, self._asked.days[0]), min(last, self._asked.days[1])


class Held:
    """Statements of a system that hold together, and values of the unknowns for which they do.

    The values move when an extreme is sought; `adding` starts from them, and leaves them.
    """

    __slots__ = ("_solver", "limiting", "system", "which")

    def __init__(
        self, system: System, which: int, solver: Simplex | None = None, limiting: int = 0
    ) -> None:
        self.system: System = system
        self.which: int = which
        self.limiting: int = system.limiting(which) | limiting
        if solver is None:
            ends = {number: system.ends(number) for number in bits(which)}
            solver = system.solver(system.everything, ends)
        self._solver = solver
        if solver.check() is not None:
            message = "statements that do not hold together"
            raise AssertionError(message)

    def adding(self, more: int) -> "Held":
        """Return these statements with more of them, or none, which hold together with them."""
        return self.with_ends({number: self.system.ends(number) for number in bits(more)}, more)

    def with_ends(self, ends: Mapping[int, Ends], more: int = 0) -> "Held":
        """Return these statements with some sums bound to ends, and *more* that hold by that."""
        solver = self._solver.copy()
        limiting = self.limiting
        for number, (low, high) in ends.items():
            solver.bound(number, low, high)
            limiting = limiting & ~(1 << number) | (high is not None) << number
        return Held(self.system, self.which | more, solver, limiting)

    def least(self, region: Region, among: int = -1) -> Extreme:
        """Return the least count of the people asked for, of those whom *among* may count."""
        counted = region.counted_by(among)
        return self._extreme({place: 1 for place in counted if region.touched[place]})

    def greatest(self, region: Region, among: int = -1) -> Extreme | None:
        """Return the greatest count, of those whom *among* may count; None if it has no limit."""
        counted = region.counted_by(among)
        if not all(self.system.cells[place].scopes & self.limiting for place in counted):
            return None
        value, multipliers, is_attained = self._extreme(dict.fromkeys(counted, -1))
        negated = {number: -part for number, part in multipliers.items()}
        return Extreme(-value, negated, is_attained)

    def shortest_low(self, region: Region) -> Extreme:
        """Return the least count with the proof that counts statements least often in all."""
        end = self.least(region)
        return end._replace(multipliers=self._shorter(end, self._eased().least(region), 0))

    def shortest_high(self, region: Region) -> Extreme | None:
        """Return the greatest count, if it has a limit, with the shortest proof of it."""
        end, eased = self.greatest(region), self._eased().greatest(region)
        if end is None or eased is None:
            return None
        return end._replace(multipliers=self._shorter(end, eased, 1))

    def _eased(self) -> "Held":
        """Return the statements a little eased, at a scale, so that to count one costs something.

        Of all proofs of an end, that which counts statements least often is then the best.
        """
        eased = self._solver.copy()
        for number in bits(self.which):
            low, high = self.system.statements[number].low, self.system.statements[number].high
            eased.bound(number, _SCALE * low - 1, None if high is None else _SCALE * high + 1)
        return Held(self.system, self.which, eased)

    def _shorter(self, end: Extreme, other: Extreme, added: int) -> Certificate:
        """Return the other multipliers, if they prove the same end; *added* is which ends add."""
        total = sum(
            part * (self.system.ends(number)[added if part > 0 else 1 - added] or 0)
            for number, part in other.multipliers.items()
        )
        return other.multipliers if total == end.value else end.multipliers

    def _extreme(self, objective: Mapping[int, int]) -> Extreme:
        found = self._solver.least(objective)
        assert found is not None  # noqa: S101 - nobody is the least count, and others have limits
        is_whole = all(isinstance(value, int) for value in self._solver.solution())
        return Extreme(found.value, found.multipliers, is_whole)


_SCALE: Final = 10**6
"""How many times more all ends are than that by which they are eased."""
_NOT, _PARTLY, _WHOLLY = range(3)


def _lies(one: Slice, asked: Scope) -> int:
    """Return how a slice of time lies to the time asked for."""
    if not overlap(one.days, asked.days):
        return _NOT
    known = one.ended | one.begun
    if asked.begins_in in known - one.begun or asked.ends_in in known - one.ended:
        return _NOT
    # A joint with which no statement begins or ends has not been cut.
    uncut = (
        joint is not None and joint not in known and overlap(joint, one.days)
        for joint in (asked.begins_in, asked.ends_in)
    )
    return _WHOLLY if within(one.days, asked.days) and not any(uncut) else _PARTLY
