"""Made-up claims and questions, written in a line, and the Hypothesis strategies for them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from strategies import ranges

from karabakh_data import (
    CasualtyClaim,
    CasualtyRange,
    CasualtySummary,
    Category,
    Citation,
    Measure,
    Part,
    Period,
    Rank,
    Reading,
    Section,
    Side,
    Source,
    SourceType,
    Verdict,
)
from karabakh_data.totals._answer import summarise
from karabakh_data.totals._question import Question
from karabakh_data.values._period_like import PeriodLike

WORLD: Final = (
    "2014",
    "2015",
    "2016",
    "2016~",
    "2015-01/2015-12",
    "2014/2015",
    "2014/2016",
    "2015/2016",
    "2015-06/2016-06",
    "2015-12",
    "2016-04",
    "2016-04-01",
    "2016-04-01/2016-04-05",
    "2016-04-05/2016-05",
    "2016-06/..",
)
"""Periods that hold, overlap, touch and join each other; two pairs have the same days."""

PARENTS: Final[Mapping[str, str | None]] = {
    "clash": None,
    "war": None,
    "battle": "war",
    "raid": "battle",
}
"""The events of the small world: three of them lie in each other."""

CLAIMANTS: Final = ("claimant-a", "claimant-b")
"""Those who say so in the small world, beside the article itself."""


def claim(
    id: str = "cc-0001",  # noqa: A002 - as the field is called
    figure: str = "5",
    side: str = "armenian",
    category: str = "military",
    period: str = "2016",
    *,
    measure: str = "killed",
    rank: str = "normal",
    section: str = "lead",
    partial: bool = False,
    is_sum: bool = False,
    event: str | None = None,
    claimant: str | None = None,
    citations: tuple[Citation, ...] = (),
    printed: str | None = None,
) -> CasualtyClaim:
    """A made-up claim; the words are those of a table."""
    return CasualtyClaim(
        id=id,
        figure=CasualtyRange.parse(figure),
        printed=figure if printed is None else printed,
        reading=Reading.PLAIN,
        measure=Measure(measure),
        side=Side(side),
        category=Category(category),
        period=Period(period),
        event=event,
        claimant=claimant,
        rank=Rank(rank),
        partial=partial,
        is_sum=is_sum,
        section=Section(section),
        citations=citations,
    )


def part(
    side: str = "armenian",
    category: str = "military",
    period: str = "2016",
    figure: str = "5",
    claims: tuple[str, ...] = ("cc-0001",),
) -> Part:
    """A made-up figure that may be counted."""
    return Part(Period(period), Side(side), Category(category), CasualtyRange.parse(figure), claims)


def cited(source: str, note: int | None = None) -> Citation:
    """A citation of a made-up work."""
    return Citation(Source(id=source, type=SourceType.WEBPAGE), note=note)


def question(
    period: PeriodLike | None = None,
    side: str | None = None,
    category: str | None = None,
    *,
    event: str | None = None,
    claimant: str | None = None,
    parents: Mapping[str, str | None] = PARENTS,
) -> Question:
    """A question; an event stands for those within it too."""
    return Question(
        period=None if period is None else Period.of(period),
        side=None if side is None else Side(side),
        category=None if category is None else Category(category),
        event=event,
        claimant=claimant,
        events=None if event is None else within(event, parents),
        claimants=None if claimant is None else frozenset({claimant}),
    )


def within(event: str, parents: Mapping[str, str | None] = PARENTS) -> frozenset[str]:
    """An event, and those that lie in it."""
    inside = (within(child, parents) for child, parent in parents.items() if parent == event)
    return frozenset({event}).union(*inside)


def answer(
    claims: Iterable[CasualtyClaim],
    period: PeriodLike | None = None,
    side: str | None = None,
    category: str | None = None,
    *,
    event: str | None = None,
    claimant: str | None = None,
    parents: Mapping[str, str | None] = PARENTS,
) -> CasualtySummary:
    """The answer that made-up claims give to a question about people killed."""
    asked = question(period, side, category, event=event, claimant=claimant, parents=parents)
    return reply(claims, asked, parents)


def reply(
    claims: Iterable[CasualtyClaim],
    asked: Question,
    parents: Mapping[str, str | None] = PARENTS,
) -> CasualtySummary:
    """The answer that claims give to a question that was put together before."""
    return summarise(claims, asked, parent_of=parents.get)


def ids(claims: Iterable[CasualtyClaim]) -> list[str]:
    """The ids of claims, in their order."""
    return [claim.id for claim in claims]


def verdict_on(summary: CasualtySummary, key: str) -> Verdict:
    """What became of a claim."""
    (verdict,) = (verdict for verdict in summary.verdicts if verdict.claim == key)
    return verdict


def _numbered(claims: Sequence[CasualtyClaim]) -> tuple[CasualtyClaim, ...]:
    return tuple(
        attrs.evolve(claim, id=f"cc-{place:04}") for place, claim in enumerate(claims, start=1)
    )


def _often(usual: str, *others: str) -> SearchStrategy[str]:
    return st.sampled_from([usual] * (len(others) + 2) + list(others))


sides = st.sampled_from(["armenian", "azerbaijani"]) | st.sampled_from([*Side])
"""Sides, mostly those of one party."""

categories = st.sampled_from(["military", "civilian"]) | st.sampled_from([*Category])
"""Categories, mostly the two that most figures are about."""

seldom = st.sampled_from([False, False, False, True])
"""True for every fourth claim."""

events = st.none() | st.sampled_from([*PARENTS])
"""No event half of the time."""

claimants = st.none() | st.sampled_from(CLAIMANTS)
"""The article half of the time."""


def claims_in(
    world: Sequence[str] = WORLD,
    *,
    measures: SearchStrategy[str] = st.just("killed"),  # noqa: B008 - strategies do not change
    ranks: SearchStrategy[str] = _often("normal", *Rank),  # noqa: B008
    partial: SearchStrategy[bool] = seldom,
    sums: SearchStrategy[bool] = seldom,
) -> SearchStrategy[CasualtyClaim]:
    """Claims about the periods of a small world; they all have the same id."""
    return st.builds(
        claim,
        figure=ranges(st.integers(0, 12)).map(str),
        side=sides,
        category=categories,
        period=st.sampled_from(world),
        measure=measures,
        rank=ranks,
        section=_often("lead", "references"),
        partial=partial,
        is_sum=sums,
        event=events,
        claimant=claimants,
    )


def claim_lists(
    claims: SearchStrategy[CasualtyClaim] | None = None, *, min_size: int = 0, max_size: int = 7
) -> SearchStrategy[tuple[CasualtyClaim, ...]]:
    """A few claims, numbered through."""
    drawn = st.lists(
        claims_in() if claims is None else claims, min_size=min_size, max_size=max_size
    )
    return drawn.map(_numbered)


def questions(world: Sequence[str] = WORLD) -> SearchStrategy[Question]:
    """Questions about the small world, each filter set half of the time."""
    return st.builds(
        question,
        period=st.none() | st.sampled_from([*world, "2015/..", "../2015", "2014/2016", "1999"]),
        side=st.none() | sides,
        category=st.none() | categories,
        event=st.none() | events,
        claimant=st.none() | claimants,
    )
