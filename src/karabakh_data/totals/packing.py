"""Choosing figures of which no two count the same people, so that together they count most.

This is the heart of the rule behind `casualties`. Of all choices that count nobody twice, that one
is taken whose low ends add up to most people. So a total never says less than its parts: whatever
may be chosen for some of the people, or some of the days, may be chosen for all of them, too.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from karabakh_data._public import public
from karabakh_data.totals._heaviest import bits, heaviest
from karabakh_data.totals._people import people
from karabakh_data.values._days import Days, days_of, length, meeting, within
from karabakh_data.values._grouping import grouped
from karabakh_data.values._named import Named
from karabakh_data.values.periods import Period
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.people import Category, Side


@public
class Part(NamedTuple):
    """A figure that is counted in a total: the hull of the claims about the same people."""

    period: Period
    """The time that it covers."""
    side: Side
    """Whose people it counts."""
    category: Category
    """Which people it counts."""
    figure: CasualtyRange
    """How many; of partial claims, their low end and an open end."""
    claims: tuple[str, ...]
    """The ids of the claims that give it, of those too that raise its low end."""

    @property
    def scope(self) -> int:
        """The people that it counts, as `people` has them."""
        return people(self.side, self.category)


class Candidate(Named):
    """A figure that may be counted."""

    part: Part
    scope: int
    """The people that it counts."""
    days: Days
    """The days that it counts."""
    rank: int = 0
    """Figures of a lower rank within it do not contradict it."""
    happening: tuple[str, ...] | None = None
    """Of partial claims, their event and those of which it is a part, or their time; else None."""


class Exceeded(Named):
    """A figure for people together, and figures for some of them that add up to more."""

    whole: Part
    parts: tuple[Part, ...]


class Packing(Named):
    """The figures that are counted, and where figures cannot all be true."""

    covering: tuple[Part, ...]
    """Those that cover the days of their people."""
    added: tuple[Part, ...]
    """What partial claims add; they cover no day."""
    exceeded: tuple[Exceeded, ...]
    """The figures below what others within them add up to."""


def pack(candidates: Sequence[Candidate], cells: int) -> Packing:
    """Return the figures that count nobody twice and together count most people.

    If low ends are equal, figures for more of the *cells* on more days are better, then more
    figures side by side, then fewer one behind the other, then those of smaller ids.

    A figure is at least what others within it add up to. If they add up to more than its high end,
    they contradict each other; then those within it are left out that are partial or rank lower.
    """
    conflicts, inside = _relations(candidates)
    covering, added, exceeded = list[Part](), list[Part](), list[Exceeded]()
    for places in _components(conflicts):
        if len(places) == 1:
            # What is within another stands in conflict with it: this one is as it is.
            alone = candidates[places[0]]
            (covering if alone.happening is None else added).append(alone.part)
            continue
        lot = _Lot(candidates, places, cells, conflicts, inside)
        for candidate in lot.chosen():
            (covering if candidate.happening is None else added).append(candidate.part)
        exceeded += lot.exceeded
    return Packing(
        tuple(sorted(covering, key=_in_time)),
        tuple(sorted(added, key=_in_time)),
        tuple(sorted(exceeded, key=lambda found: _in_time(found.whole))),
    )


def _in_time(part: Part) -> tuple[Days, tuple[str, ...]]:
    return days_of(part.period), part.claims


# Which candidates may count the same people, and which lie within which.

_Places = list[set[int]]


def _relations(candidates: Sequence[Candidate]) -> tuple[_Places, _Places]:
    """Return for each candidate those that may count the same people, and those within it."""
    conflicts: _Places = [set() for _ in candidates]
    inside: _Places = [set() for _ in candidates]
    scopes = [candidate.scope for candidate in candidates]
    for one, other in meeting([candidate.days for candidate in candidates]):
        if scopes[one] & scopes[other]:
            if _count_the_same(candidates[one], candidates[other]):
                conflicts[one].add(other)
                conflicts[other].add(one)
            for whole, part in ((one, other), (other, one)):
                if _holds(candidates[whole], candidates[part]):
                    inside[whole].add(part)
    for one, other in _about_one_happening(candidates):
        if scopes[one] & scopes[other]:
            conflicts[one].add(other)
            conflicts[other].add(one)
    return conflicts, inside


def _count_the_same(one: Candidate, other: Candidate) -> bool:
    """Whether two figures with people and days in common may count some of them twice.

    Partial claims about different happenings count different people. What a span counts on the unit
    on which it joins another is not counted once more.
    """
    if one.happening is None and other.happening is None:
        return one.part.period.overlaps(other.part.period)
    return one.happening is None or other.happening is None


def _holds(whole: Candidate, part: Candidate) -> bool:
    """Whether all people and days of the one are among those of the other, which has more."""
    return (
        whole.happening is None
        and not part.scope & ~whole.scope
        and within(part.days, whole.days)
        and (part.happening is not None or (part.scope, part.days) != (whole.scope, whole.days))
    )


def _about_one_happening(candidates: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    """Yield the partial claims of which one is about the event of the other, or a part of it."""
    events = {place: one.happening for place, one in enumerate(candidates) if one.happening}
    for there in grouped(events, lambda place: events[place][-1]).values():
        for one, other in combinations(there, 2):
            if events[one][0] in events[other] or events[other][0] in events[one]:
                yield one, other


def _components(conflicts: _Places) -> Iterator[list[int]]:
    """Yield the candidates in lots of which none depends on another."""
    left = set(range(len(conflicts)))
    while left:
        found, new = set[int](), {min(left)}
        while new:
            found |= new
            new = set[int]().union(*(conflicts[place] for place in new)) - found
        left -= found
        yield sorted(found)


# Choosing.


# One integer is compared faster than a tuple, and adds up over a choice.
class _Scale:
    """What makes one choice better than another, as one number a candidate, to be added up.

    It stands for people, cells on days, days, figures and ids, one behind the other like digits: no
    sum of the later ones outweighs one of the earlier.
    """

    def __init__(self, claims: Sequence[tuple[str, ...]], cells: int) -> None:
        self._cells = cells
        self._number = len(claims)
        self._width = _DAYS_WIDTH + self._number.bit_length()
        # The smallest id weighs most.
        last_first = sorted(range(self._number), key=lambda number: claims[number], reverse=True)
        self._places = {number: place for place, number in enumerate(last_first)}

    def weight(self, number: int, candidate: Candidate) -> int:
        """Return what a candidate counts for."""
        is_whole = candidate.happening is None
        days = length(candidate.days) if is_whole else 0
        people_days = days * (candidate.scope & self._cells).bit_count()
        digits = (candidate.part.figure.low << self._width) + people_days
        digits = (((digits << self._width) + days) << self._width) - is_whole
        return (digits << self._number) + (1 << self._places[number])


_DAYS_WIDTH: Final = 28
"""The bits of a number that counts every cell on every day of the calendar."""


class _Lot:
    """Candidates that depend on each other; sets of them are the bits of an integer."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        places: list[int],
        cells: int,
        conflicts: _Places,
        inside: _Places,
    ) -> None:
        # In the order of time few choices bar others at once.
        places = sorted(places, key=lambda place: _in_time(candidates[place].part))
        bit = {place: 1 << number for number, place in enumerate(places)}
        self.exceeded: list[Exceeded] = []
        self._candidates = [candidates[place] for place in places]
        self._conflicts = [sum(bit[other] for other in conflicts[place]) for place in places]
        self._inside = [sum(bit[other] for other in inside[place]) for place in places]
        self._scale = _Scale([candidate.part.claims for candidate in self._candidates], cells)
        self._weights = list(map(self._scale.weight, range(len(places)), self._candidates))
        self._left = (1 << len(places)) - 1
        self._raising = dict[int, int]()

    def chosen(self) -> list[Candidate]:
        """Return the candidates that are counted, each raised to what lies within it."""
        for number in sorted(range(len(self._candidates)), key=self._size):
            if self._inside[number] & self._left:
                self._settle(number)
        return [self._candidates[number] for number in bits(self._best(self._left))]

    def _size(self, number: int) -> tuple[int, int]:
        candidate = self._candidates[number]
        return length(candidate.days), candidate.scope.bit_count()

    def _best(self, among: int) -> int:
        if not any(self._conflicts[number] & among for number in bits(among)):
            return among
        return heaviest(among, self._weights, self._conflicts)

    def _settle(self, number: int) -> None:
        """Raise a figure to what those within it add up to, and keep the better of the two.

        What is kept bars no figure that the other does not, so that no better choice is lost.
        """
        bit, held = 1 << number, self._inside[number] & self._left & ~self._spent_beside(number)
        best = self._best(held)
        whole = self._candidates[number]
        if whole.part.figure.high is not None and self._low(best) > whole.part.figure.high:
            self.exceeded.append(Exceeded(whole.part, self._parts(best)))
            held = self._without_lesser(held, whole.rank)
            best = self._best(held)
        self._raise(number, best)
        barred = self._conflicts[number] & self._left & ~held
        if self._weights[number] >= sum(self._weights[one] for one in bits(best)):
            if all(not barred & ~self._conflicts[one] for one in bits(held)):
                self._left &= ~held
        elif all(
            not self._conflicts[one] & self._left & ~held & ~bit & ~barred for one in bits(best)
        ):
            self._left &= ~bit

    def _spent_beside(self, number: int) -> int:
        """Return what raises figures that may stand beside this one: spans that join it."""
        spent = 0
        for other, raising in self._raising.items():
            if self._left & ~self._conflicts[number] & (1 << other):
                spent |= raising
        return spent

    def _raise(self, number: int, best: int) -> None:
        whole, low = self._candidates[number], self._low(best)
        figure = whole.part.figure
        if figure.low < low and (figure.high is None or low <= figure.high):
            claims = (key for part in self._parts(best) for key in part.claims)
            part = whole.part._replace(
                figure=CasualtyRange(low, figure.high),
                claims=tuple(dict.fromkeys((*whole.part.claims, *claims))),
            )
            self._raising[number] = best
            for one in bits(best):
                self._raising[number] |= self._raising.get(one, 0)
            self._candidates[number] = Candidate(part, whole.scope, whole.days, whole.rank)
            self._weights[number] = self._scale.weight(number, self._candidates[number])

    def _without_lesser(self, held: int, rank: int) -> int:
        """Leave out what gives way to a figure that it contradicts: partial claims, lower ranks.

        A partial claim covers no day, so that it would open a total that the figure closes.
        """
        lesser = sum(
            1 << one
            for one in bits(held)
            if self._candidates[one].happening is not None or self._candidates[one].rank < rank
        )
        self._left &= ~lesser
        return held & ~lesser

    def _low(self, chosen: int) -> int:
        return sum(self._candidates[one].part.figure.low for one in bits(chosen))

    def _parts(self, chosen: int) -> tuple[Part, ...]:
        return tuple(self._candidates[one].part for one in bits(chosen))
