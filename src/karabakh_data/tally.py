"""The answer to a question about casualties, put together from what is counted."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from karabakh_data.claims import CasualtyClaim
from karabakh_data.counting import (
    Count,
    Part,
    count,
    counted_by,
    figures_of,
    reason_not_to_count,
    scope_together,
    total_of,
)
from karabakh_data.disagreements import disagreements
from karabakh_data.grouping import grouped
from karabakh_data.mappings import WordMapping
from karabakh_data.periods import Period
from karabakh_data.questions import Question, admitted, spanning
from karabakh_data.ranges import CasualtyRange
from karabakh_data.scopes import COMBINED_SIDES, Cell, cells_asked_for, scope_of
from karabakh_data.stretches import Days, days_of, length, merged, period_of, uncovered
from karabakh_data.summary import CasualtySummary, Gap, Verdict
from karabakh_data.vocabulary import Category, Measure, Standing

W = TypeVar("W", bound=str)


def _no_parent(_event: str) -> None:
    return None


def summarise(
    claims: Iterable[CasualtyClaim],
    question: Question,
    measure: Measure = Measure.KILLED,
    parent_of: Callable[[str], str | None] = _no_parent,
    *,
    data_span: Period | None = None,
) -> CasualtySummary:
    """Answer a question from claims, by the rule that the documentation describes.

    *parent_of* gives, for the id of an event, that of the event of which it is a part;
    *data_span* is the time that the dataset spans, for the reader of an empty answer.
    """
    claims = [claim for claim in claims if claim.measure is measure]
    result = count(admitted(claims, question), question, parent_of)
    beyond = spanning(claims, question)
    days = _days(question, result.countable)
    days_asked = 0 if days is None else length(days)
    days_covered = sum(map(length, merged(map(days_of, result.stretches))))
    # Where most days have no figure, nothing limits the total from above.
    ends = CasualtyRange.at_least(0) if days_asked > 2 * days_covered else CasualtyRange.exactly(0)
    total = total_of(result.parts)
    total = None if total is None else total + ends
    stated = _stated(result.listed, question)
    chosen = result.chosen
    return CasualtySummary(
        period=question.period,
        side=question.side,
        category=question.category,
        measure=measure,
        event=question.event,
        claimant=question.claimant,
        claims=result.listed,
        chosen=tuple(claim for claim in result.listed if claim.id in chosen),
        spanning=beyond,
        parts=result.parts,
        total=total,
        stated=total_of(stated),
        by_side=_split(result.parts, lambda part: part.side, ends),
        by_category=_split(result.parts, lambda part: part.category, ends),
        discrepancies=disagreements(claims, result, question, stated, total),
        gaps=_gaps(days, result.covering, question),
        days=days_asked,
        days_covered=days_covered,
        verdicts=_verdicts(result, chosen, beyond),
        data_span=data_span,
    )


def _split(
    parts: Iterable[Part], word: Callable[[Part], W], ends: CasualtyRange
) -> WordMapping[W, Any, CasualtyRange]:
    groups = grouped(parts, word)
    return WordMapping(
        {key: sum((part.figure for part in groups[key]), ends) for key in sorted(groups, key=str)}
    )


def _days(question: Question, countable: Sequence[CasualtyClaim]) -> Days | None:
    """Return the first and last day asked for; an open end lies where the claims end."""
    spans = [days_of(claim.period) for claim in countable]
    first = min((span[0] for span in spans), default=None)
    last = max((span[1] for span in spans), default=None)
    if question.period is not None:
        asked = days_of(question.period)
        first = first if question.period.earliest is None else asked[0]
        last = last if question.period.latest is None else asked[1]
    return None if first is None or last is None else (first, last)


def _gaps(days: Days | None, parts: Sequence[Part], question: Question) -> tuple[Gap, ...]:
    if days is None:
        return ()
    cells: defaultdict[Days, list[Cell]] = defaultdict(list)
    for cell in cells_asked_for(question.side, question.category):
        covered = [days_of(part.period) for part in parts if part.scope & scope_of((cell,))]
        for stretch in uncovered(days, covered):
            cells[stretch].append(cell)
    return tuple(Gap(period_of(stretch), tuple(cells[stretch])) for stretch in sorted(cells))


def _stated(listed: Sequence[CasualtyClaim], question: Question) -> list[Part]:
    """Return the figures that the article prints for the very slice asked for.

    A figure for some categories alone is none for the slice if others have figures of their own.
    """
    if question.period is None:
        return []
    printed = figures_of(
        claim
        for claim in listed
        if days_of(claim.period) == days_of(question.period)
        and not claim.partial
        and reason_not_to_count(claim, question) is None
    )
    for side in COMBINED_SIDES if question.side is None else (question.side,):
        there = [part for part in printed if part.side is side]
        whole = [part for part in there if part.category is Category.UNSPECIFIED]
        if there and not scope_together(printed) & ~scope_together(there):
            return whole or there
    return []


def _verdicts(
    result: Count, chosen: frozenset[str], beyond: Iterable[CasualtyClaim]
) -> tuple[Verdict, ...]:
    verdicts = [_verdict(claim, result, chosen) for claim in result.listed]
    reason = "reaches beyond the time or the people asked for"
    verdicts += [Verdict(claim.id, Standing.SPANNING, reason) for claim in beyond]
    return tuple(sorted(verdicts, key=lambda verdict: verdict.claim))


def _verdict(claim: CasualtyClaim, result: Count, chosen: frozenset[str]) -> Verdict:
    if claim.id in result.excluded:
        return Verdict(claim.id, Standing.SET_ASIDE, result.excluded[claim.id])
    if claim.id in chosen:
        return Verdict(claim.id, Standing.CHOSEN, _reason_to_count(claim, result.parts))
    higher = _ranked_higher(claim, result.figures)
    if higher:
        return Verdict(claim.id, Standing.RIVAL, f"outranked by {', '.join(higher)}")
    counted = counted_by(claim, result.parts)
    reason = f"counts people whom {', '.join(counted)} may count" if counted else "not counted"
    return Verdict(claim.id, Standing.SET_ASIDE, reason)


def _reason_to_count(claim: CasualtyClaim, parts: Iterable[Part]) -> str:
    if claim.partial:
        return "counted with its low end, the high end open"
    rivals = next(part.claims for part in parts if claim.id in part.claims)
    others = [key for key in rivals if key != claim.id]
    return f"counted in one range with {', '.join(others)}" if others else "counted"


def _ranked_higher(claim: CasualtyClaim, figures: Iterable[Part]) -> tuple[str, ...]:
    """Return the claims about the same people and days that keep this one out of their range."""
    if claim.partial:
        return ()
    same = (days_of(claim.period), claim.side, claim.category)
    figure = next(
        part for part in figures if (days_of(part.period), part.side, part.category) == same
    )
    return () if claim.id in figure.claims else figure.claims
