"""What does not agree among the claims about one question."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from karabakh_data.claims import CasualtyClaim, people_in_words
from karabakh_data.counting import (
    Count,
    Part,
    cover,
    excluded,
    figures_of,
    scope_together,
    total_of,
)
from karabakh_data.findings import Discrepancy
from karabakh_data.questions import Question
from karabakh_data.ranges import CasualtyRange
from karabakh_data.scopes import cells_asked_for, people, scope_of
from karabakh_data.stretches import days_of
from karabakh_data.vocabulary import Side


def disagreements(
    result: Count, question: Question, stated: Sequence[Part], total: CasualtyRange | None
) -> tuple[Discrepancy, ...]:
    """Return what does not agree, by kind and then in the order of the claims."""
    return (
        *_sums(result.listed, question),
        *_wholes(result),
        *_left_out(result.parts, question, stated, total),
        *_not_counted(result),
    )


def _sums(listed: Sequence[CasualtyClaim], question: Question) -> Iterator[Discrepancy]:
    """Yield the printed sums that differ from the sum of the figures they are made of."""
    no_claimant_hides_a_part = question.claimant is None and question.events is None
    if not no_claimant_hides_a_part:
        return
    unfit = excluded(listed, question)
    addends = figures_of(
        claim for claim in listed if not (claim.is_sum or claim.partial or claim.id in unfit)
    )
    for claim in listed:
        if not claim.is_sum:
            continue
        parts = _parts_within(claim, addends)
        computed = total_of(parts)
        if computed is not None and computed != claim.figure:
            yield Discrepancy(
                "sum-differs-from-parts",
                (claim.id, *_ids(parts)),
                claim.figure,
                computed,
                f"{claim.label} ({claim.id}), but {_addition(parts)} = {computed}",
            )


def _parts_within(claim: CasualtyClaim, figures: Iterable[Part]) -> list[Part]:
    scope = people(claim.side, claim.category)
    narrower = [
        part
        for part in figures
        if claim.period.contains(part.period)
        and (part.scope != scope or days_of(part.period) != days_of(claim.period))
    ]
    return cover(narrower, scope & _MAIN_CELLS, scope)[1]


def _wholes(result: Count) -> Iterator[Discrepancy]:
    """Yield the figures for people together that the figures for them apart rule out."""
    for whole in result.figures:
        within = [
            part
            for part in result.parts
            if not part.scope & ~whole.scope and whole.period.contains(part.period)
        ]
        computed = total_of(within)
        if computed is None or whole in within or not _fills(within, whole):
            continue
        if whole.figure.is_disjoint(computed):
            yield Discrepancy(
                "whole-differs-from-parts",
                (*whole.claims, *_ids(within)),
                whole.figure,
                computed,
                f"{_described(whole)}, but {_addition(within)} = {computed}",
            )


def _fills(parts: Iterable[Part], whole: Part) -> bool:
    """Whether, over the whole's own days, the parts give a figure for each of its cells."""
    there = [part for part in parts if days_of(part.period) == days_of(whole.period)]
    return not whole.scope & _MAIN_CELLS & ~scope_together(there)


def _left_out(
    parts: Iterable[Part],
    question: Question,
    stated: Sequence[Part],
    total: CasualtyRange | None,
) -> Iterator[Discrepancy]:
    """Yield what is counted although the article's total for the slice leaves it out."""
    if not stated or question.side not in {None, Side.BOTH}:
        return
    scope = scope_together(stated)
    beside = [part for part in parts if part.scope & ~scope]
    if beside:
        printed = total_of(stated)
        yield Discrepancy(
            "left-out-of-total",
            (*_ids(stated), *_ids(beside)),
            printed,
            total,
            f"the total printed for {stated[0].period}, {printed} ({', '.join(_ids(stated))}), "
            f"leaves out {', '.join(_described(part) for part in beside)}",
        )


def _not_counted(result: Count) -> Iterator[Discrepancy]:
    """Yield the claims that are not counted, although no chosen stretch holds their days."""
    for claim in result.countable:
        held = any(stretch.contains(claim.period) for stretch in result.stretches)
        if claim.id not in result.chosen and not held:
            yield Discrepancy(
                "not-counted",
                (claim.id,),
                claim.figure,
                None,
                f"{claim.label} ({claim.id}) is not counted: its days overlap those of figures "
                "that are, and reach beyond them",
            )


_MAIN_CELLS: Final = scope_of(cells_asked_for(None, None))


def _ids(parts: Iterable[Part]) -> tuple[str, ...]:
    return tuple(key for part in parts for key in part.claims)


def _addition(parts: Iterable[Part]) -> str:
    return " + ".join(f"{part.figure} ({', '.join(part.claims)})" for part in parts)


def _described(part: Part) -> str:
    people = people_in_words(part.side, part.category)
    return f"{part.period}, {people}: {part.figure} ({', '.join(part.claims)})"
