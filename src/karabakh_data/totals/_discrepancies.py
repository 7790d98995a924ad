"""What does not agree among the claims about one question."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._counting import Count, candidates_of, scope_together, stated_of, total_of
from karabakh_data.totals._pairs import parts_above_wholes, rivals_apart, told
from karabakh_data.totals._people import cells_asked_for, people, scope_of
from karabakh_data.totals._question import Question
from karabakh_data.totals.packing import Part, pack
from karabakh_data.values._days import days_of, overlap, uncovered
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.claims import Rank
from karabakh_data.vocabularies.findings import DiscrepancyKind
from karabakh_data.vocabularies.people import Side, people_in_words
from karabakh_data.vocabularies.sections import Section

if TYPE_CHECKING:
    from karabakh_data.findings import Discrepancy


def disagreements(
    claims: Sequence[CasualtyClaim],
    result: Count,
    question: Question,
    printed: Sequence[Part],
    total: CasualtyRange | None,
) -> "tuple[Discrepancy, ...]":
    """Return what does not agree, by kind and then in the order of the claims.

    *claims* are all of the dataset, those included that the question hides; *printed* is what the
    article prints for exactly what is asked.
    """
    found = (
        *sums_that_differ(result.listed, claims),
        *_contradictions(result),
        *_told_twice(result),
        *_left_out(result.parts, question, printed),
        *_not_counted(result),
    )
    return (*found, *_printed_apart(printed, question, total, found))


def sums_that_differ(
    listed: Iterable[CasualtyClaim], claims: Sequence[CasualtyClaim]
) -> Iterator["Discrepancy"]:
    """Yield the printed sums that differ from the sum of the figures they are made of.

    *listed* are the sums to look at, *claims* the figures of which they may be made. Where a sum is
    made of other printed sums, only those of its parts are named that make the difference.
    """
    sums = [claim for claim in listed if claim.is_sum and not claim.partial and _stands(claim)]
    standing = sorted(filter(_stands, claims), key=lambda claim: claim.id) if sums else []
    partial = {claim.id for claim in standing if claim.partial}
    for claim in sums:
        parts = _parts_of(claim, [one for one in standing if not one.is_sum])
        computed = total_of(parts)
        is_least = any(part.claims[0] in partial for part in parts)
        if computed is not None and not _agrees(claim.figure, computed, is_least=is_least):
            others = [one for one in standing if one.is_sum and one is not claim]
            inner = _parts_of(claim, [one for one in others if not one.partial])
            concerned, why = _difference(inner, parts)
            added = f"{_addition(parts)} = {computed}{_in_common(claim.figure, computed)}"
            yield _finding(
                DiscrepancyKind.SUM_DIFFERS_FROM_PARTS,
                (claim.id, *concerned),
                claim.figure,
                computed,
                f"{claim.label} ({claim.id}), but {why or added}",
            )


def _in_common(one: CasualtyRange, other: CasualtyRange) -> str:
    shared = one.intersection(other)
    return "" if shared is None else f"; the two have only {shared} in common"


def _agrees(printed: CasualtyRange, computed: CasualtyRange, *, is_least: bool) -> bool:
    """Whether a sum is that of its parts; of partial ones it is no less than they add up to."""
    return printed == computed or (is_least and printed.is_subset(computed))


def _stands(claim: CasualtyClaim) -> bool:
    return claim.rank is not Rank.DEPRECATED


def _parts_of(whole: CasualtyClaim, claims: Sequence[CasualtyClaim]) -> tuple[Part, ...]:
    """Return the figures that make up a printed sum.

    They are those of its own section, for the article has several accounts of one time, or else
    those of all sections; of a tally in a note, those of that note.
    """
    inside = [
        claim
        for claim in claims
        if claim.measure is whole.measure and whole.period.contains(claim.period)
    ]
    # A tally adds up the reports of its own note, and no figures of the text.
    if whole.section is Section.REFERENCES:
        return _parts_within(whole, (claim for claim in inside if claim.notes == whole.notes))
    beside = (claim for claim in inside if claim.section is whole.section)
    printed = (claim for claim in inside if claim.section is not Section.REFERENCES)
    return _parts_within(whole, beside) or _parts_within(whole, printed)


def _parts_within(whole: CasualtyClaim, claims: Iterable[CasualtyClaim]) -> tuple[Part, ...]:
    """Return the figures for some of the people, or some of the days, of a printed sum.

    A sum is formed of figures as they are printed, not as others raise them.
    """
    scope, days = people(whole.side, whole.category), days_of(whole.period)
    within = [
        candidate
        for candidate in candidates_of(claims)
        if not candidate.scope & ~scope and (candidate.scope, candidate.days) != (scope, days)
    ]
    printed = {candidate.part.claims[0]: candidate.part for candidate in within}
    found = pack(within, _MAIN_CELLS)
    return tuple(printed[part.claims[0]] for part in found.covering + found.added)


def _difference(inner: Sequence[Part], parts: Sequence[Part]) -> tuple[tuple[str, ...], str]:
    """Return what makes the sum of parts differ from that of printed sums of them, and in words."""
    held = {one: [part for part in parts if _is_within(part, one)] for one in inner}
    left = [part for part in parts if not any(part in there for there in held.values())]
    differing = {one: there for one, there in held.items() if there and _differ(one, there)}
    if not inner or not (differing or left):
        return _ids(parts), ""
    reasons = [
        f"{one.period} has {one.figure} ({', '.join(one.claims)}) where {_addition(there)} = "
        f"{total_of(there)}{_apart(one, there)}"
        for one, there in differing.items()
    ]
    if left:
        counted = total_of(left)
        reasons.append(f"the printed sums leave out {counted}: {_addition(left)}")
    concerned = [*differing, *(part for there in differing.values() for part in there), *left]
    total = total_of(parts)
    return _ids(concerned), f"its parts add up to {total}: {'; '.join(reasons)}"


def _is_within(part: Part, whole: Part) -> bool:
    return not part.scope & ~whole.scope and whole.period.contains(part.period)


def _differ(whole: Part, parts: Sequence[Part]) -> bool:
    return total_of(parts) != whole.figure


def _apart(whole: Part, parts: Sequence[Part]) -> str:
    """Return by how many the low ends differ, if they do."""
    more = sum(part.figure.low for part in parts) - whole.figure.low
    return f", {abs(more):,} {'more' if more > 0 else 'fewer'}" if more else ""


def _contradictions(result: Count) -> Iterator["Discrepancy"]:
    """Yield the claims that cannot all be true, as far as two of them show it, or one and a sum."""
    sentences = [
        claim
        for claim in result.listed
        if claim.section is not Section.REFERENCES and _stands(claim)
    ]
    above = list(parts_above_wholes(sentences))
    for kind, pairs in (
        (DiscrepancyKind.RIVAL_FIGURES, rivals_apart(sentences)),
        (DiscrepancyKind.PART_EXCEEDS_WHOLE, above),
    ):
        for one, other in sorted(pairs, key=_ids_of_pair):
            message = f"{told(one)}, but {told(other)}"
            yield _finding(kind, (one.id, other.id), one.figure, other.figure, message)
    shown = {whole.id for whole, _ in above}
    for exceeded in result.packing.exceeded:
        whole, parts = exceeded.whole, exceeded.parts
        if shown.isdisjoint(whole.claims):
            computed = total_of(parts)
            yield _finding(
                DiscrepancyKind.PART_EXCEEDS_WHOLE,
                (*whole.claims, *_ids(parts)),
                whole.figure,
                computed,
                f"{_described(whole)}, but {_addition(parts)} = {computed}",
            )


def _ids_of_pair(pair: tuple[CasualtyClaim, CasualtyClaim]) -> tuple[str, str]:
    return pair[0].id, pair[1].id


def _told_twice(result: Count) -> Iterator["Discrepancy"]:
    """Yield the spans that the article gives twice, once more exactly, with different figures."""
    claims = {claim.id: claim for claim in result.listed}
    for part in result.figures:
        one, *others = (claims[key] for key in part.claims)
        for other in others:
            if days_of(one.period) != days_of(other.period) and one.figure != other.figure:
                yield _finding(
                    DiscrepancyKind.PRINTED_DIFFERENTLY,
                    (one.id, other.id),
                    one.figure,
                    other.figure,
                    f"one work, cited twice: {told(one)}, and {told(other)}",
                )


def _left_out(
    parts: Iterable[Part], question: Question, printed: Sequence[Part]
) -> Iterator["Discrepancy"]:
    """Yield what is counted although the article's total for it leaves it out."""
    if not printed or question.side not in {None, Side.BOTH}:
        return
    scope = scope_together(printed)
    beside = [part for part in parts if part.scope & ~scope]
    if beside:
        stated = total_of(printed)
        yield _finding(
            DiscrepancyKind.LEFT_OUT_OF_TOTAL,
            (*_ids(printed), *_ids(beside)),
            stated,
            total_of(tuple(parts)),
            f"the total printed for {printed[0].period}, {stated} ({', '.join(_ids(printed))}), "
            f"leaves out {', '.join(_described(part) for part in beside)}",
        )


def _not_counted(result: Count) -> Iterator["Discrepancy"]:
    """Yield the claims that are not counted although their days reach beyond what is counted."""
    chosen = result.chosen
    counted = [(part.scope, days_of(part.period)) for part in result.packing.covering]
    for claim in result.countable:
        if claim.id in chosen:
            continue
        scope, days = people(claim.side, claim.category), days_of(claim.period)
        beside = [there for whose, there in counted if whose & scope and overlap(there, days)]
        if beside and uncovered(days, beside):
            yield _finding(
                DiscrepancyKind.NOT_COUNTED,
                (claim.id,),
                claim.figure,
                None,
                f"{claim.label} ({claim.id}), since other figures count some of its days, and none "
                "counts them all; some of its people may be missing from the total",
            )


def _printed_apart(
    printed: Sequence[Part],
    question: Question,
    total: CasualtyRange | None,
    found: "Iterable[Discrepancy]",
) -> Iterator["Discrepancy"]:
    """Yield what is printed for the question where the total excludes it and nothing says why."""
    stated = stated_of(printed, question)
    if stated is None or total is None or not stated.is_disjoint(total):
        return
    ids = _ids(printed)
    if not any(set(ids) & set(one.claims) for one in found):
        yield _finding(
            DiscrepancyKind.PRINTED_TOTAL_DIFFERS,
            ids,
            stated,
            total,
            f"{printed[0].period}: {stated} is printed ({', '.join(ids)}), but {total} counted",
        )


_MAIN_CELLS: Final = scope_of(cells_asked_for(None, None))


def _finding(
    kind: DiscrepancyKind,
    claims: tuple[str, ...],
    stated: CasualtyRange | None,
    computed: CasualtyRange | None,
    message: str,
) -> "Discrepancy":
    # Most answers have none.
    from karabakh_data.findings import Discrepancy, gap
    from karabakh_data.vocabularies.findings import Severity

    severity = {
        DiscrepancyKind.LEFT_OUT_OF_TOTAL: Severity.DOUBT,
        DiscrepancyKind.NOT_COUNTED: Severity.DOUBT,
        DiscrepancyKind.PRINTED_DIFFERENTLY: Severity.FORM,
    }.get(kind, Severity.CONTRADICTION)
    return Discrepancy(kind, claims, stated, computed, message, severity, gap(stated, computed))


def _ids(parts: Iterable[Part]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for part in parts for key in part.claims))


def _addition(parts: Iterable[Part]) -> str:
    return " + ".join(f"{part.figure} ({', '.join(part.claims)})" for part in parts)


def _described(part: Part) -> str:
    people = people_in_words(part.side, part.category)
    return f"{part.period}, {people}: {part.figure} ({', '.join(part.claims)})"
