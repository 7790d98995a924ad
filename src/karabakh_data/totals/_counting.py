"""From claims to the figures that are counted: steps 1 to 4 of the rule behind `casualties`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from itertools import permutations
from operator import or_
from typing import Final

from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._people import people
from karabakh_data.totals._question import Question
from karabakh_data.totals.packing import Candidate, Packing, Part, pack
from karabakh_data.values._days import Days, days_of, length, uncovered
from karabakh_data.values._grouping import grouped, upwards
from karabakh_data.values._named import Named
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.claims import Rank
from karabakh_data.vocabularies.people import Side
from karabakh_data.vocabularies.sections import Section

# Below Python 3.12 a word is found by a call, each time it is named.
_DEPRECATED: Final = Rank.DEPRECATED
_NOTES: Final = Section.REFERENCES
_RANKS: Final = (Rank.DEPRECATED, Rank.NORMAL, Rank.PREFERRED)


class Count(Named):
    """What the claims listed for a question come to."""

    listed: tuple[CasualtyClaim, ...]
    """The claims about what is asked for, in the order of their ids."""
    excluded: Mapping[str, str]
    """Those that may not count, by id, and why."""
    figures: tuple[Part, ...]
    """What the others say, a figure for all claims about the same people and days."""
    packing: Packing
    """Those of the figures that are counted."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """All figures that are counted."""
        return self.packing.covering + self.packing.added

    @property
    def countable(self) -> tuple[CasualtyClaim, ...]:
        """The claims that may count."""
        return tuple(claim for claim in self.listed if claim.id not in self.excluded)

    @property
    def chosen(self) -> frozenset[str]:
        """The ids of the claims that are counted."""
        return frozenset(key for part in self.parts for key in part.claims)


class Reckoned(Named):
    """What a question comes to, from which an answer computes what is asked of it."""

    claims: Sequence[CasualtyClaim]
    """Those of the dataset that may bear on the question."""
    question: Question
    """What is asked."""
    result: Count
    """What is counted."""
    days: Days | None
    """The first and the last day asked for; None if there is none."""
    covered: Mapping[Side, Sequence[Days]]
    """For each side asked for, the days for which some of its people are counted."""
    open_sides: Sequence[Side]
    """The sides that have days without a figure."""
    total: CasualtyRange | None
    """How many people; None if nothing is counted."""


UNLIMITED: Final = CasualtyRange.at_least(0)
"""What is added to a sum that has no high end."""


def count(
    listed: tuple[CasualtyClaim, ...],
    question: Question,
    parent_of: Callable[[str], str | None],
    claims: Sequence[CasualtyClaim] = (),
) -> Count:
    """Return which of the claims are counted, and the figures that they give.

    *parent_of* gives, for the id of an event, that of the event of which it is a part; *claims* are
    all of the dataset, among which printed sums look for what they add up.
    """
    left_out = excluded(listed, question, claims)
    candidates = candidates_of((claim for claim in listed if claim.id not in left_out), parent_of)
    figures = tuple(one.part for one in candidates if one.happening is None)
    return Count(listed, left_out, figures, pack(candidates, question.cells))


def scope_together(parts: Iterable[Part]) -> int:
    """Return the people whom the figures count together."""
    return reduce(or_, (part.scope for part in parts), 0)


def total_of(parts: Iterable[Part]) -> CasualtyRange | None:
    """Return the sum of the figures, or None if there are none."""
    figures = [part.figure for part in parts]
    return sum(figures[1:], figures[0]) if figures else None


def stated_of(printed: Sequence[Part], question: Question) -> CasualtyRange | None:
    """Return what is printed for all the people asked for; None if for some of them only."""
    return None if question.cells & ~scope_together(printed) else total_of(printed)


# Step 1: which claims count.


def excluded(
    listed: Sequence[CasualtyClaim], question: Question, claims: Sequence[CasualtyClaim]
) -> dict[str, str]:
    """Return the claims that are listed and not counted, with the reason."""
    found = {claim.id: reason_not_to_count(claim, question) for claim in listed}
    reasons = {key: reason for key, reason in found.items() if reason is not None}
    sums = [claim for claim in listed if claim.is_sum and claim.id not in reasons]
    if sums:
        summands = [
            claim
            for claim in claims or listed
            if not claim.is_sum
            and not claim.partial
            and question.admits(claim)
            and reason_not_to_count(claim, question) is None
        ]
        reasons |= {
            claim.id: "the article's own addition"
            for claim in sums
            if not uncovered(
                days_of(claim.period),
                (days_of(one.period) for one in summands if adds_up(claim, one)),
            )
        }
    return reasons


def reason_not_to_count(claim: CasualtyClaim, question: Question) -> str | None:
    """Return why a claim does not count, whatever else there is; None if it may."""
    if claim.rank is _DEPRECATED:
        return "deprecated: replaced or withdrawn"
    # A title is cut short, often of its own day, and stands for a figure that the text has; whoever
    # asks for its claimant wants it.
    if claim.section is _NOTES and question.claimant is None:
        return "printed in the notes only, in a title or a tally"
    return None


def adds_up(total: CasualtyClaim, claim: CasualtyClaim) -> bool:
    """Whether a claim is about some of the people and days of a printed sum, or all of them."""
    return not people(claim.side, claim.category) & ~people(
        total.side, total.category
    ) and total.period.contains(claim.period)


# Step 2: rivals.


def candidates_of(
    claims: Iterable[CasualtyClaim], parent_of: Callable[[str], str | None] = lambda _: None
) -> list[Candidate]:
    """Return one figure for all claims about the same people and days: the hull of the highest.

    Of partial claims only those about the same event are about the same people; they say no more
    than their low end.
    """
    claims = list(claims)
    partial = grouped(
        (claim for claim in claims if claim.partial), lambda claim: (claim.event, *_scope(claim))
    )
    return [
        *(
            _candidate(_hull(rivals), rivals[0].rank)
            for rivals in rivals_among(claim for claim in claims if not claim.partial)
        ),
        *(
            _candidate(_least(rivals), rivals[0].rank, _happening(rivals[0], parent_of))
            for rivals in map(_highest, partial.values())
        ),
    ]


def _candidate(part: Part, rank: Rank, happening: tuple[str, ...] | None = None) -> Candidate:
    return Candidate(part, part.scope, days_of(part.period), _RANKS.index(rank), happening)


def figures_of(claims: Iterable[CasualtyClaim]) -> list[Part]:
    """Return one figure for all claims about the same people and days: the hull of the highest."""
    return [_hull(rivals) for rivals in rivals_among(claims)]


def rivals_among(claims: Iterable[CasualtyClaim]) -> list[list[CasualtyClaim]]:
    """Return the claims of the highest rank about the same people and days, for each of these.

    A span that a work is cited for twice, once written more exactly, is one span.
    """
    groups = list(grouped(claims, _scope).values())
    spans = [there for there in groups if there[0].period.is_span]
    for people_of_spans in grouped(spans, lambda there: there[0].people).values():
        for exact, coarse in permutations(people_of_spans, 2):
            # The article writes one span as 1994/2009 and as 1994-05/2009-08, of one work; two
            # spans they are not.
            if exact and coarse and _told_again(exact[0], coarse[0]):
                coarse.extend(exact)
                exact.clear()
    return [_highest(there) for there in groups if there]


def _told_again(exact: CasualtyClaim, coarse: CasualtyClaim) -> bool:
    works = {citation.key for citation in coarse.citations}
    return any(citation.key in works for citation in exact.citations) and exact.period.refines(
        coarse.period
    )


def _scope(claim: CasualtyClaim) -> tuple[object, ...]:
    return days_of(claim.period), claim.side, claim.category


def _highest(rivals: Sequence[CasualtyClaim]) -> list[CasualtyClaim]:
    best = max(_RANKS.index(claim.rank) for claim in rivals)
    return [claim for claim in rivals if _RANKS.index(claim.rank) == best]


def _hull(claims: Sequence[CasualtyClaim]) -> Part:
    longest = min(
        claims,
        key=lambda claim: (
            -length(days_of(claim.period)),
            days_of(claim.period),
            claim.period.edtf,
        ),
    )
    figure = reduce(CasualtyRange.hull, (claim.figure for claim in claims))
    return Part(
        longest.period, longest.side, longest.category, figure, tuple(claim.id for claim in claims)
    )


def _least(claims: Sequence[CasualtyClaim]) -> Part:
    whole = _hull(claims)
    return whole._replace(figure=CasualtyRange.at_least(whole.figure.low))


def _happening(claim: CasualtyClaim, parent_of: Callable[[str], str | None]) -> tuple[str, ...]:
    """Return the event of a partial claim and those of which it is a part, or else its time."""
    if claim.event is None:
        return (f"in {claim.period.edtf}",)
    return tuple(upwards(claim.event, parent_of))


# What becomes of the others.


def counted_by(claim: CasualtyClaim, parts: Iterable[Part]) -> tuple[str, ...]:
    """Return the claims, among those counted, that may count people of this claim."""
    scope = people(claim.side, claim.category)
    return tuple(
        key
        for part in parts
        if part.scope & scope and part.period.intersects(claim.period)
        for key in part.claims
    )
