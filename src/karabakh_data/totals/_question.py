"""What can be asked about casualties: :class:`Question`."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Final, NamedTuple

from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._people import cells_asked_for, people, scope_of
from karabakh_data.values._notation import years_of
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.claims import Measure
from karabakh_data.vocabularies.people import Category, Side

ARTICLE: Final = "article"
"""The claimant of what the article says in its own voice."""


class Question(NamedTuple):
    """What is asked: the people, the time, and whose figures.

    *event* and *claimant* are what was asked for; *events* and *claimants* are all the ids that
    they stand for, those of nested events and of institutions included.
    """

    period: Period | None = None
    side: Side | None = None
    category: Category | None = None
    event: str | None = None
    claimant: str | None = None
    events: frozenset[str] | None = None
    claimants: frozenset[str] | None = None

    def admits(self, claim: CasualtyClaim) -> bool:
        """Whether the claim is about these events and by these claimants."""
        return (self.events is None or claim.event in self.events) and (
            self.claimants is None or (claim.claimant or ARTICLE) in self.claimants
        )

    def holds(self, claim: CasualtyClaim) -> bool:
        """Whether all the people and days of the claim are among those asked for."""
        return (
            (self.side is None or claim.side in sides_within(self.side))
            and (self.category is None or claim.category is self.category)
            and (self.period is None or self.period.contains(claim.period))
        )

    def is_exceeded_by(self, claim: CasualtyClaim) -> bool:
        """Whether the claim may count some of the people asked for, and reaches beyond them.

        Beyond are other people, or other days.
        """
        scope, asked = people(claim.side, claim.category), self.scope
        if self.period is None:
            return bool(scope & asked and scope & ~asked)
        return bool(
            scope & asked
            and self.period.intersects(claim.period)
            and (scope & ~asked or not self.period.contains(claim.period))
        )

    @property
    def scope(self) -> int:
        """The people asked for."""
        if self.side is Side.BOTH:
            # Who asks for both means the two parties; a figure for both may count others, too.
            parties = (Side.ARMENIAN, Side.AZERBAIJANI)
            return reduce(or_, (people(party, self.category) for party in parties))
        return people(self.side, self.category)

    @property
    def cells(self) -> int:
        """The cells to be filled, as a scope."""
        return scope_of(cells_asked_for(self.side, self.category))


def bearing_on(
    question: Question,
    periods: Mapping[str, str],
    measures: Mapping[str, Measure],
    what: Measure,
) -> list[str]:
    """Return the ids of the claims of a measure that may have a year in common with the question.

    No others bear on it: neither is any admitted or spanning, nor is it a part of an admitted sum.
    The periods are texts: to read all those of a table takes as long as to answer.
    """
    asked = None if question.period is None else years_of(question.period.edtf)
    return [
        key
        for key, period in periods.items()
        if measures[key] is what and (asked is None or _may_meet(years_of(period), asked))
    ]


def _may_meet(years: tuple[str, str] | None, asked: tuple[str, str]) -> bool:
    return years is None or (years[0] <= asked[1] and asked[0] <= years[1])


def admitted(claims: Iterable[CasualtyClaim], question: Question) -> tuple[CasualtyClaim, ...]:
    """Return the claims that a question asks for, in the order of their ids."""
    found = (claim for claim in claims if question.admits(claim) and question.holds(claim))
    return tuple(sorted(found, key=_id))


def spanning(claims: Iterable[CasualtyClaim], question: Question) -> tuple[CasualtyClaim, ...]:
    """Return the claims that reach beyond what is asked for, in the order of their ids."""
    found = (
        claim
        for claim in claims
        if question.admits(claim) and question.is_exceeded_by(claim) and not question.holds(claim)
    )
    return tuple(sorted(found, key=_id))


def sides_within(side: Side) -> tuple[Side, ...]:
    """Return the sides whose people a question about a side asks for."""
    parties = (Side.ARMENIAN, Side.AZERBAIJANI, Side.BOTH)
    return parties if side is Side.BOTH else (side,)


def _id(claim: CasualtyClaim) -> str:
    return claim.id
