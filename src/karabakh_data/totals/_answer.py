"""The answer to a question about casualties, put together from what is counted."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._counting import (
    Count,
    count,
    counted_by,
    figures_of,
    reason_not_to_count,
    scope_together,
    stated_of,
    total_of,
)
from karabakh_data.totals._people import COMBINED_SIDES, Cell, cells_asked_for, people, scope_of
from karabakh_data.totals._question import Question, admitted, spanning
from karabakh_data.totals.answers import Gap, Verdict
from karabakh_data.totals.packing import Part
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.values._days import Days, days_of, ends_of, length, merged, period_of, uncovered
from karabakh_data.values._grouping import grouped
from karabakh_data.values._later import wait_for
from karabakh_data.values._mappings import WordMapping
from karabakh_data.values.periods import Period
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.versions import DATA_AS_OF
from karabakh_data.vocabularies.claims import Measure, Reading, Standing
from karabakh_data.vocabularies.people import Category, Side

if TYPE_CHECKING:
    from karabakh_data.findings import Discrepancy

W = TypeVar("W", bound=str)


def _no_parent(_event: str) -> None:
    return None


def _no_span() -> None:
    return None


def summarise(
    claims: Iterable[CasualtyClaim],
    question: Question,
    measure: Measure = Measure.KILLED,
    parent_of: Callable[[str], str | None] = _no_parent,
    *,
    data_span: Callable[[], Period | None] = _no_span,
    as_of: str = DATA_AS_OF,
) -> CasualtySummary:
    """Answer a question from claims, by the rule that the documentation describes.

    *parent_of* gives, for the id of an event, that of the event of which it is a part;
    *data_span* gives the time that the dataset spans, for the reader of an empty answer; *as_of* is
    the month for which it stands.
    """
    claims = [claim for claim in claims if claim.measure is measure]
    result = count(admitted(claims, question), question, parent_of, claims)
    beyond = spanning(claims, question)
    # A printed sum that is not counted says nothing of the days that are asked for.
    days = _days(
        question, [one for one in result.countable if not one.is_sum or one.id in result.chosen]
    )
    covered = _days_by_side(result.packing.covering, question)
    open_sides = [side for side, there in covered.items() if days and uncovered(days, there)]
    total = total_of(result.parts)
    # On a day without a figure people may have died: the total is at least so many.
    if total is not None and open_sides:
        total += _UNLIMITED
    printed = _printed(result.listed, question)
    stated = stated_of(printed, question)
    chosen = result.chosen
    summary = CasualtySummary(
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
        stated=stated,
        printed=() if stated is None else tuple(printed),
        by_side=_by_side(result.parts, open_sides),
        by_category=_by_category(result.parts, question, is_open=bool(open_sides)),
        discrepancies=(),
        gaps=_gaps(days, result.packing.covering, question),
        days=0 if days is None else length(days),
        days_covered=_number(days_of(part.period) for part in result.packing.covering),
        days_by_side=WordMapping({side: _number(there) for side, there in covered.items()}),
        verdicts=(),
        data_span=None,
        as_of=as_of,
    )
    return wait_for(
        summary,
        {
            "discrepancies": partial(_disagreements, claims, result, question, printed, total),
            "verdicts": partial(_verdicts, result, chosen, beyond),
            "data_span": data_span,
        },
    )


# Half of what it takes to answer, and many who ask for a total never look.
def _disagreements(
    claims: Sequence[CasualtyClaim],
    result: Count,
    question: Question,
    printed: Sequence[Part],
    total: CasualtyRange | None,
) -> "tuple[Discrepancy, ...]":
    from karabakh_data.totals._discrepancies import disagreements

    return disagreements(claims, result, question, printed, total)


_UNLIMITED: Final = CasualtyRange.at_least(0)


def _days_by_side(parts: Iterable[Part], question: Question) -> dict[Side, list[Days]]:
    """Return, for each side asked for, the days for which some of its people are counted.

    A figure for soldiers covers their side's day: so the article's own table prints its totals.
    """
    sides = dict.fromkeys(side for side, _ in cells_asked_for(question.side, None))
    return {
        side: [days_of(part.period) for part in parts if part.scope & people(side, None)]
        for side in sides
    }


def _number(days: Iterable[Days]) -> int:
    return sum(map(length, merged(days)))


def _by_side(
    parts: Iterable[Part], open_sides: Iterable[Side]
) -> WordMapping[Side, Any, CasualtyRange]:
    """Return the sums by side; a side of which nobody counts some days has no upper end."""
    sums = _sums(parts, lambda part: part.side)
    for side in open_sides if sums else ():
        combined = (one for one in COMBINED_SIDES if one in sums)
        opened = side if side in sums else next(combined, side)
        sums[opened] = sums.get(opened, _UNLIMITED) + _UNLIMITED
    return WordMapping({key: sums[key] for key in sorted(sums)})


def _by_category(
    parts: Iterable[Part], question: Question, *, is_open: bool
) -> WordMapping[Category, Any, CasualtyRange]:
    """Return the sums by category; where a side has days without a figure, they have no end."""
    sums = _sums(parts, lambda part: part.category)
    if is_open and sums:
        asked = {category for _, category in cells_asked_for(None, question.category)}
        asked.add(Category.UNSPECIFIED)
        for category in (asked & sums.keys()) or (Category.UNSPECIFIED,):
            sums[category] = sums.get(category, _UNLIMITED) + _UNLIMITED
    return WordMapping({key: sums[key] for key in sorted(sums)})


def _sums(parts: Iterable[Part], word: Callable[[Part], W]) -> dict[W, CasualtyRange]:
    groups = grouped(parts, word)
    return {
        key: sum((part.figure for part in there[1:]), there[0].figure)
        for key, there in groups.items()
    }


def _days(question: Question, countable: Sequence[CasualtyClaim]) -> Days | None:
    """Return the first and last day asked for; an open end lies where the claims end."""
    spans = [days_of(claim.period) for claim in countable]
    first = min((span[0] for span in spans), default=None)
    last = max((span[1] for span in spans), default=None)
    if question.period is not None:
        asked = ends_of(question.period)
        first = first if asked[0] is None else asked[0]
        last = last if asked[1] is None else asked[1]
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


def _printed(listed: Sequence[CasualtyClaim], question: Question) -> list[Part]:
    """Return the figures that the article prints for exactly what is asked.

    A figure for some categories alone is none if others have figures of their own.
    A word such as thousands is no figure, and figures of several claimants are nobody's total.
    """
    if question.period is None:
        return []
    claims = [
        claim
        for claim in listed
        if days_of(claim.period) == days_of(question.period)
        and not claim.partial
        and claim.reading is not Reading.VAGUE
        and reason_not_to_count(claim, question) is None
    ]
    claimants = {claim.id: claim.claimant for claim in claims}
    printed = figures_of(claims)
    for side in COMBINED_SIDES if question.side is None else (question.side,):
        there = [part for part in printed if part.side is side]
        whole = [part for part in there if part.category is Category.UNSPECIFIED]
        if there and not scope_together(printed) & ~scope_together(there):
            found = whole or there
            added = {claimants[key] for part in found for key in part.claims}
            return found if len(found) == 1 or len(added) == 1 else []
    return []


def _verdicts(
    result: Count, chosen: frozenset[str], beyond: Iterable[CasualtyClaim]
) -> tuple[Verdict, ...]:
    verdicts = [_verdict(claim, result, chosen) for claim in result.listed]
    reason = "is about a longer time or more people than asked for"
    verdicts += [Verdict(claim.id, Standing.SPANNING, reason) for claim in beyond]
    return tuple(sorted(verdicts))


def _verdict(claim: CasualtyClaim, result: Count, chosen: frozenset[str]) -> Verdict:
    if claim.id in result.excluded:
        return Verdict(claim.id, Standing.SET_ASIDE, result.excluded[claim.id])
    if claim.id in chosen:
        return Verdict(
            claim.id, Standing.CHOSEN, _reason_to_count(claim, result.parts, result.figures)
        )
    higher = _ranked_higher(claim, result.figures)
    if higher:
        return Verdict(claim.id, Standing.RIVAL, f"outranked by {', '.join(higher)}")
    counted = counted_by(claim, result.parts)
    reason = f"counts people whom {', '.join(counted)} may count" if counted else "not counted"
    return Verdict(claim.id, Standing.SET_ASIDE, reason)


def _reason_to_count(claim: CasualtyClaim, parts: Iterable[Part], givers: Iterable[Part]) -> str:
    part = next(part for part in parts if claim.id in part.claims)
    own = next((one.claims for one in givers if one.claims[0] == part.claims[0]), part.claims)
    if claim.id not in own:
        return f"counted within {', '.join(own)}, whose low end it raises"
    if claim.partial:
        return "counted with its low end, the high end open"
    others = [key for key in own if key != claim.id]
    counted = f"counted in one range with {', '.join(others)}" if others else "counted"
    raised = "" if own == part.claims else f", from {part.figure.low:,} up by claims within it"
    return counted + raised


def _ranked_higher(claim: CasualtyClaim, figures: Iterable[Part]) -> tuple[str, ...]:
    """Return the claims about the same people and days that keep this one out of their range."""
    if claim.partial:
        return ()
    same = (days_of(claim.period), claim.side, claim.category)
    return next(
        (
            part.claims
            for part in figures
            if (days_of(part.period), part.side, part.category) == same
            and claim.id not in part.claims
        ),
        (),
    )
