"""From claims to the figures that are counted: steps 1 to 5 of the rule behind `casualties`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import Final, NamedTuple

from karabakh_data.claims import CasualtyClaim
from karabakh_data.grouping import grouped
from karabakh_data.periods import Period
from karabakh_data.questions import Question
from karabakh_data.ranges import CasualtyRange
from karabakh_data.scopes import (
    COMBINED_SIDES,
    DISTINCT_CATEGORIES,
    DISTINCT_SIDES,
    EVERYBODY,
    people,
)
from karabakh_data.stretches import choose, days_of
from karabakh_data.vocabulary import Category, Rank, Section, Side

_RANKS: Final = (Rank.DEPRECATED, Rank.NORMAL, Rank.PREFERRED)


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
    """The ids of the claims that give it."""

    @property
    def scope(self) -> int:
        """The people that it counts, as `scopes.people` has them."""
        return people(self.side, self.category)


class Count(NamedTuple):
    """What the claims listed for a question come to."""

    listed: tuple[CasualtyClaim, ...]
    """The claims about what is asked for, in the order of their ids."""
    excluded: Mapping[str, str]
    """Those that may not count, by id, and why."""
    figures: tuple[Part, ...]
    """What the others say, a figure for all claims about the same people and days."""
    stretches: tuple[Period, ...]
    """The periods that do not overlap and together cover most days."""
    covering: tuple[Part, ...]
    """The figures that are counted, in the stretches and within them."""
    added: tuple[Part, ...]
    """What partial claims add; they cover no day."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """All figures that are counted."""
        return self.covering + self.added

    @property
    def countable(self) -> tuple[CasualtyClaim, ...]:
        """The claims that may count."""
        return tuple(claim for claim in self.listed if claim.id not in self.excluded)

    @property
    def chosen(self) -> frozenset[str]:
        """The ids of the claims that are counted."""
        return frozenset(key for part in self.parts for key in part.claims)


def count(
    listed: tuple[CasualtyClaim, ...],
    question: Question,
    parent_of: Callable[[str], str | None],
) -> Count:
    """Return which of the claims are counted, and the figures that they give.

    *parent_of* gives, for the id of an event, that of the event of which it is a part.
    """
    left_out = excluded(listed, question)
    countable = [claim for claim in listed if claim.id not in left_out]
    figures = figures_of(claim for claim in countable if not claim.partial)
    stretches, covering = cover(figures, question.cells)
    added = partial_parts([claim for claim in countable if claim.partial], covering, parent_of)
    return Count(listed, left_out, tuple(figures), stretches, tuple(covering), tuple(added))


def scope_together(parts: Iterable[Part]) -> int:
    """Return the people whom the figures count together."""
    return reduce(or_, (part.scope for part in parts), 0)


def total_of(parts: Iterable[Part]) -> CasualtyRange | None:
    """Return the sum of the figures, or None if there are none."""
    figures = [part.figure for part in parts]
    return sum(figures[1:], figures[0]) if figures else None


# Step 1: which claims count.


def excluded(listed: Sequence[CasualtyClaim], question: Question) -> dict[str, str]:
    """Return the claims that are listed and not counted, with the reason."""
    found = {claim.id: reason_not_to_count(claim, question) for claim in listed}
    reasons = {key: reason for key, reason in found.items() if reason is not None}
    left = [claim for claim in listed if claim.id not in reasons]
    if not all(claim.is_sum for claim in left):
        reasons |= {claim.id: "the article's own addition" for claim in left if claim.is_sum}
    return reasons


def reason_not_to_count(claim: CasualtyClaim, question: Question) -> str | None:
    """Return why a claim does not count, whatever else there is; None if it may."""
    if claim.rank is Rank.DEPRECATED:
        return "deprecated: replaced or withdrawn"
    if claim.section is Section.REFERENCES and question.claimant is None:
        return "printed in the notes only, in a title or a tally"
    return None


# Step 2: rivals.


def figures_of(claims: Iterable[CasualtyClaim]) -> list[Part]:
    """Return one figure for all claims about the same people and days: the hull of the highest."""
    groups = grouped(claims, lambda claim: (days_of(claim.period), claim.side, claim.category))
    return [_hull(_highest(rivals)) for rivals in groups.values()]


def _highest(rivals: Sequence[CasualtyClaim]) -> list[CasualtyClaim]:
    best = max(_RANKS.index(claim.rank) for claim in rivals)
    return [claim for claim in rivals if _RANKS.index(claim.rank) == best]


def _hull(claims: Sequence[CasualtyClaim]) -> Part:
    first = min(claims, key=lambda claim: claim.period.sort_key())
    figure = reduce(CasualtyRange.hull, (claim.figure for claim in claims))
    return Part(
        first.period, first.side, first.category, figure, tuple(claim.id for claim in claims)
    )


# Steps 3 and 4: stretches, and the figures in each.


def cover(figures: Sequence[Part], cells: int) -> tuple[tuple[Period, ...], list[Part]]:
    """Return the stretches that cover most days, and the figures counted in and within them.

    *cells* are those to be filled.
    """
    by_days = grouped(figures, lambda part: days_of(part.period))
    stretches = choose(
        {
            min((part.period for part in there), key=Period.sort_key): _filled(there, cells)
            for there in by_days.values()
        }
    )
    chosen: list[Part] = []
    for stretch in stretches:
        chosen += most_cells(by_days[days_of(stretch)], cells)
    for stretch in stretches:
        # What a neighbour counts on the unit on which two spans join is not counted once more.
        within = [
            part
            for part in figures
            if stretch.contains(part.period)
            and days_of(part.period) != days_of(stretch)
            and not any(_share_people(part, other) for other in chosen)
        ]
        chosen += cover(within, cells)[1] if within else []
    return stretches, chosen


def _share_people(one: Part, other: Part) -> bool:
    return bool(one.scope & other.scope) and one.period.overlaps(other.period)


def most_cells(figures: Sequence[Part], cells: int) -> list[Part]:
    """Return those figures for one period that fill most cells and count nobody twice.

    Where cells are equal, more figures are better than fewer, then more kinds of people than
    fewer. A figure for all sides leaves no room for one for a single side with any category, and
    the other way round; so it is enough to try one figure for everybody, a split by side first,
    and a split by category first.
    """
    at = {(part.side, part.category): [part] for part in figures}

    def best(*options: list[Part]) -> list[Part]:
        return max(options, key=lambda option: _worth(option, cells))

    def single(*scopes: tuple[Side, Category]) -> list[Part]:
        return [part for scope in scopes for part in at.get(scope, ())]

    by_side = [
        best(
            single((side, Category.UNSPECIFIED)),
            single(*((side, category) for category in DISTINCT_CATEGORIES)),
        )
        for side in DISTINCT_SIDES
    ]
    by_category = [
        best(
            *(single((side, category)) for side in COMBINED_SIDES),
            single(*((side, category) for side in DISTINCT_SIDES)),
        )
        for category in DISTINCT_CATEGORIES
    ]
    return best(
        *(single((side, Category.UNSPECIFIED)) for side in COMBINED_SIDES),
        [part for option in by_side for part in option],
        [part for option in by_category for part in option],
    )


def _worth(figures: Sequence[Part], cells: int) -> tuple[int, int, int]:
    return _filled(figures, cells), len(figures), scope_together(figures).bit_count()


def _filled(figures: Iterable[Part], cells: int) -> int:
    return (scope_together(figures) & cells).bit_count()


# Step 5: partial claims.


def partial_parts(
    claims: Sequence[CasualtyClaim],
    counted: Sequence[Part],
    parent_of: Callable[[str], str | None],
) -> list[Part]:
    """Return what partial claims add, where no figure counted so far may count their people."""
    free = [claim for claim in claims if not counted_by(claim, counted)]
    events = {claim.event for claim in free if claim.event is not None}
    happenings = grouped(free, lambda claim: _happening(claim, events, parent_of))
    parts: list[Part] = []
    for there in happenings.values():
        groups = grouped(there, lambda claim: (claim.side, claim.category))
        parts += most_cells([_least(group) for group in groups.values()], EVERYBODY)
    return parts


def _happening(
    claim: CasualtyClaim, events: set[str], parent_of: Callable[[str], str | None]
) -> tuple[str, str]:
    """Return the event that all partial claims of one happening share; without one, the period."""
    if claim.event is None:
        return ("", claim.period.edtf)
    outermost, event, passed = claim.event, parent_of(claim.event), {claim.event}
    while event is not None and event not in passed:
        passed.add(event)
        if event in events:
            outermost = event
        event = parent_of(event)
    return (outermost, "")


def _least(claims: Sequence[CasualtyClaim]) -> Part:
    whole = _hull(claims)
    return whole._replace(figure=CasualtyRange.at_least(whole.figure.low))


def counted_by(claim: CasualtyClaim, parts: Iterable[Part]) -> tuple[str, ...]:
    """Return the claims, among those counted, that may count people of this claim."""
    scope = people(claim.side, claim.category)
    return tuple(
        key
        for part in parts
        if part.scope & scope and part.period.intersects(claim.period)
        for key in part.claims
    )
