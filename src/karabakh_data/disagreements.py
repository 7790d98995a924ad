"""What does not agree among the claims about one question."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from karabakh_data.claims import CasualtyClaim, people_in_words
from karabakh_data.counting import (
    Count,
    Part,
    cover,
    figures_of,
    scope_together,
    total_of,
)
from karabakh_data.questions import Question
from karabakh_data.ranges import CasualtyRange
from karabakh_data.scopes import cells_asked_for, people, scope_of
from karabakh_data.stretches import days_of
from karabakh_data.vocabulary import Rank, Section, Side


def disagreements(
    claims: Sequence[CasualtyClaim],
    result: Count,
    question: Question,
    stated: Sequence[Part],
    total: CasualtyRange | None,
) -> "tuple[Discrepancy, ...]":
    """Return what does not agree, by kind and then in the order of the claims.

    *claims* are all of the dataset, those included that the question hides.
    """
    return (
        *sums_that_differ(result.listed, claims),
        *_wholes(result),
        *_left_out(result.parts, question, stated, total),
        *_not_counted(result),
    )


def sums_that_differ(
    listed: Iterable[CasualtyClaim], claims: Sequence[CasualtyClaim]
) -> Iterator["Discrepancy"]:
    """Yield the printed sums that differ from the sum of the figures they are made of.

    *listed* are the sums to look at, *claims* the figures of which they may be made.
    """
    sums = [claim for claim in listed if claim.is_sum and _is_whole(claim)]
    summands = [claim for claim in claims if not claim.is_sum and _is_whole(claim)] if sums else ()
    for claim in sums:
        parts = _parts_of(claim, summands)
        computed = total_of(parts)
        if computed is not None and computed != claim.figure:
            yield _finding(
                "sum-differs-from-parts",
                (claim.id, *_ids(parts)),
                claim.figure,
                computed,
                f"{claim.label} ({claim.id}), but {_addition(parts)} = {computed}",
            )


def _is_whole(claim: CasualtyClaim) -> bool:
    """Whether a claim says how many there were, rather than at least how many."""
    return not claim.partial and claim.rank is not Rank.DEPRECATED


def _parts_of(whole: CasualtyClaim, claims: Sequence[CasualtyClaim]) -> list[Part]:
    """Return the figures that make up a printed sum.

    They are those of its own section, for the article has several accounts of one time, or else
    those of all sections; of a tally in a note, those of that note.
    """
    inside = [
        claim
        for claim in claims
        if claim.measure is whole.measure and whole.period.contains(claim.period)
    ]
    if whole.section is Section.REFERENCES:
        return _parts_within(whole, (claim for claim in inside if claim.notes == whole.notes))
    beside = (claim for claim in inside if claim.section is whole.section)
    printed = (claim for claim in inside if claim.section is not Section.REFERENCES)
    return _parts_within(whole, beside) or _parts_within(whole, printed)


def _parts_within(whole: CasualtyClaim, claims: Iterable[CasualtyClaim]) -> list[Part]:
    """Return the figures for some of the people, or some of the days, of a printed sum."""
    scope, days = people(whole.side, whole.category), days_of(whole.period)
    within = [
        part
        for part in figures_of(claims)
        if not part.scope & ~scope and (part.scope != scope or days_of(part.period) != days)
    ]
    return cover(within, scope & _MAIN_CELLS)[1]


def _wholes(result: Count) -> Iterator["Discrepancy"]:
    """Yield the figures for people together that are below those counted for some of them."""
    parts = [(part, part.scope) for part in result.parts]
    counted = set(result.parts)
    for whole in result.figures:
        if whole.figure.high is None or whole in counted:
            continue
        beyond = ~whole.scope
        within = [
            part
            for part, scope in parts
            if not scope & beyond and whole.period.contains(part.period)
        ]
        computed = total_of(within)
        if computed is not None and whole.figure.high < computed.low:
            yield _finding(
                "parts-exceed-whole",
                (*whole.claims, *_ids(within)),
                whole.figure,
                computed,
                f"{_described(whole)}, but {_addition(within)} = {computed}",
            )


def _left_out(
    parts: Iterable[Part],
    question: Question,
    stated: Sequence[Part],
    total: CasualtyRange | None,
) -> Iterator["Discrepancy"]:
    """Yield what is counted although the article's total for the slice leaves it out."""
    if not stated or question.side not in {None, Side.BOTH}:
        return
    scope = scope_together(stated)
    beside = [part for part in parts if part.scope & ~scope]
    if beside:
        printed = total_of(stated)
        yield _finding(
            "left-out-of-total",
            (*_ids(stated), *_ids(beside)),
            printed,
            total,
            f"the total printed for {stated[0].period}, {printed} ({', '.join(_ids(stated))}), "
            f"leaves out {', '.join(_described(part) for part in beside)}",
        )


def _not_counted(result: Count) -> Iterator["Discrepancy"]:
    """Yield the claims that are not counted, although no chosen stretch holds their days."""
    chosen = result.chosen
    for claim in result.countable:
        if claim.id in chosen:
            continue
        held = any(stretch.contains(claim.period) for stretch in result.stretches)
        if not held:
            yield _finding(
                "not-counted",
                (claim.id,),
                claim.figure,
                None,
                f"{claim.label} ({claim.id}), for its days overlap those of figures that are "
                "counted, and reach beyond them",
            )


if TYPE_CHECKING:
    from karabakh_data.findings import Discrepancy

_MAIN_CELLS: Final = scope_of(cells_asked_for(None, None))


def _finding(
    kind: str,
    claims: tuple[str, ...],
    stated: CasualtyRange | None,
    computed: CasualtyRange | None,
    message: str,
) -> "Discrepancy":
    # Most answers have none.
    from karabakh_data.findings import Discrepancy, gap

    return Discrepancy(kind, claims, stated, computed, message, weight=gap(stated, computed))


def _ids(parts: Iterable[Part]) -> tuple[str, ...]:
    return tuple(key for part in parts for key in part.claims)


def _addition(parts: Iterable[Part]) -> str:
    return " + ".join(f"{part.figure} ({', '.join(part.claims)})" for part in parts)


def _described(part: Part) -> str:
    people = people_in_words(part.side, part.category)
    return f"{part.period}, {people}: {part.figure} ({', '.join(part.claims)})"
