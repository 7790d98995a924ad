"""Proofs, bounds, contradictions and reconciliations in words, each fit to be checked by hand."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from karabakh_data.claims import CasualtyClaim, people_in_words
from karabakh_data.inference.coverage import (
    EITHER,
    EVER,
    MAY_SHRINK,
    UNSORTED,
    UNTOLD,
    Context,
    Scope,
)
from karabakh_data.inference.proofs import statements_of
from karabakh_data.kinds import OnContradiction
from karabakh_data.showing import counted, filled, hung
from karabakh_data.stretches import days_of, overlap, period_of
from karabakh_data.versions import AS_OF_NOTICE, DATA_AS_OF
from karabakh_data.vocabulary import Basis, Category, Measure

if TYPE_CHECKING:
    from karabakh_data.inference.bounds import Bounds
    from karabakh_data.inference.contradictions import Contradiction
    from karabakh_data.inference.proofs import Asked, Multipliers, Proof, Unlimited
    from karabakh_data.inference.reconciling import Adjustment, Reconciliation

_INDENT: Final = "  "


# Bounds


def headline(bounds: "Bounds") -> str:
    """Return the answer in one line: whose count it is, and the range that is proved."""
    return f"{_asked(bounds.low_proof.asked)}: {bounds.range}"


def bounds_as_text(bounds: "Bounds") -> str:
    """Return the answer for a terminal of 80 columns, with the sums that prove it."""
    lines = [hung(headline(bounds)), ""]
    lines += [hung(_sum_in_a_line(proof)) for proof in (bounds.low_proof, bounds.high_proof)]
    lines += map(hung, [*_remarks(bounds), *_set_aside(bounds)])
    return "\n".join([*lines, hung(AS_OF_NOTICE)])


def bounds_in_words(bounds: "Bounds") -> str:
    """Return both proofs with all that is needed to check them, and what is set aside."""
    blocks = [hung(headline(bounds))]
    blocks += [proof_in_words(proof) for proof in (bounds.low_proof, bounds.high_proof)]
    blocks += map(hung, _remarks(bounds))
    reasons = [
        filled(f"{one.claim}  {one.reason}", _INDENT, _INDENT * 2)
        for one in bounds.set_aside
        if one.bears
    ]
    remarks = map(hung, _set_aside(bounds))
    blocks.append("\n".join([*remarks, *reasons]))
    return "\n\n".join(
        [*filter(None, blocks), "\n".join([*_sources(bounds.claims), hung(AS_OF_NOTICE)])]
    )


def bounds_as_dict(bounds: "Bounds") -> dict[str, Any]:
    """Return the answer as plain values."""
    asked = bounds.low_proof.asked
    return {
        "period": None if asked.period is None else asked.period.edtf,
        "side": None if asked.side is None else asked.side.value,
        "category": None if asked.category is None else asked.category.value,
        "measure": asked.measure.value,
        "basis": asked.basis.value,
        "range": {"low": bounds.range.low, "high": bounds.range.high},
        "low_proof": _proof_as_dict(bounds.low_proof),
        "high_proof": _proof_as_dict(bounds.high_proof),
        "low_is_tight": bounds.low_is_tight,
        "high_is_tight": bounds.high_is_tight,
        "set_aside": [one._asdict() for one in bounds.set_aside],
        "on_contradiction": bounds.on_contradiction.value,
        "data_as_of": DATA_AS_OF,
    }


def _set_aside(bounds: "Bounds") -> Iterator[str]:
    """Yield which claims about people asked for are set aside, and how many others."""
    word = "Set aside"
    if bounds.set_aside and bounds.on_contradiction is OnContradiction.REPAIRS:
        yield "Each end is that of the repair in which it is loosest."
        word = "Set aside, or kept in some repairs alone"
    bearing = ", ".join(one.claim for one in bounds.set_aside if one.bears)
    others = sum(1 for one in bounds.set_aside if not one.bears)
    if bearing:
        others_too = f"; {others} more are about other people or days" if others else ""
        yield f"{word}: {bearing}{others_too}"
    elif others:
        yield f"{word}: {counted(others, 'claim')} about other people or days"


def _remarks(bounds: "Bounds") -> Iterator[str]:
    """Yield which end may be loose, and how figures that leave something open are read."""
    for end, is_tight in (("low", bounds.low_is_tight), ("high", bounds.high_is_tight)):
        if not is_tight:
            yield (
                f"The {end} end may be loose: the numbers that attain it are not all whole, and "
                "whole ones may not attain it."
            )
    yield from _taken_to_count(bounds.claims, bounds.basis)


# Proofs


def proof_in_words(proof: "Proof") -> str:
    """Return a proof as a sum to be checked by hand, with the claims and their sources."""
    if proof.unlimited is not None:
        return "\n".join(["No high end", _remark(_unlimited(proof.unlimited, proof))])
    heading = _end_in_words(proof)
    if not proof.multipliers:
        return "\n".join([heading, _remark(_nothing(proof))])
    scale = _scale(proof.multipliers)
    assert proof.value is not None  # noqa: S101 - only an open end has none
    return "\n".join(
        [
            heading,
            *_addition(proof.claims, proof.multipliers, scale, low=proof.end == "low"),
            f"{_INDENT}= {_number(scale * proof.value)}{_divided(scale)}",
            _remark(_fairness(proof, scale)),
            *map(_remark, _joints(proof.claims, proof.context, proof.asked.scope(proof.context))),
        ]
    )


def _end_in_words(proof: "Proof") -> str:
    assert proof.value is not None  # noqa: S101 - only an open end has none
    if proof.end == "low":
        return f"At least {-(-proof.value // 1):,}"
    return f"At most {proof.value // 1:,}"


def _fairness(proof: "Proof", scale: int) -> str:
    """Return why the sum is a limit of the count."""
    is_plain = all(part > 0 for part in proof.multipliers.values())
    times = "once" if scale == 1 else f"{scale} times"
    if proof.end == "low":
        if is_plain:
            return f"Nobody is counted more than {times}, and all who are counted are asked for."
        return (
            f"After subtraction, each person asked for is counted at most {times}, and nobody else "
            "above zero."
        )
    if is_plain:
        return f"Everybody asked for is counted at least {times}."
    return (
        f"After subtraction, each person asked for is counted at least {times}, and nobody else "
        "below zero."
    )


def _nothing(proof: "Proof") -> str:
    who = _people_asked(proof.asked)
    return f"the figures taken here set no low end above 0 for people {who}."


def _unlimited(found: "Unlimited", proof: "Proof") -> str:
    whose, which, force = found.kind
    who = _WHOSE.get(whose, whose)
    who = f"{who}, {'of a category that no figure tells' if which == UNSORTED else which}"
    if force is not None:
        who = f"{who}, of {force}"
    when = "" if days_of(found.period) == EVER else f"; {found.period}"
    measure = proof.asked.measure
    return f"no figure taken here limits from above how many people were {measure} ({who}{when})."


_WHOSE: Final = {
    EITHER: "of one of the two parties, and no figure tells of which",
    UNTOLD: "of a side that no figure tells",
    "other": "of neither side",
}


def _sum_in_a_line(proof: "Proof") -> str:
    if proof.unlimited is not None:
        return f"No high end: {_unlimited(proof.unlimited, proof)}"
    if not proof.multipliers:
        return f"{_end_in_words(proof)}: {_nothing(proof)}"
    scale = _scale(proof.multipliers)
    found = ""
    for key, part, end in _terms(proof.claims, proof.multipliers, scale, low=proof.end == "low"):
        sign = "− " if part < 0 else "+ "
        found += f" {sign}{_times(part)}{_number(end)} ({key})"
    return f"{_end_in_words(proof)}: {found.removeprefix(' + ').strip()}{_divided(scale)}"


def _proof_as_dict(proof: "Proof") -> dict[str, Any]:
    free = proof.unlimited
    return {
        "value": None if proof.value is None else str(proof.value),
        "multipliers": {key: str(part) for key, part in proof.multipliers.items()},
        "unlimited": None
        if free is None
        else {"people": [str(word) for word in free.kind if word], "period": free.period.edtf},
    }


# Contradictions


def contradiction_in_a_line(found: "Contradiction") -> str:
    """Return which figures cannot all be true, in one sentence."""
    parts: dict[bool, list[str]] = {True: [], False: []}
    sums = {True: Fraction(0), False: Fraction(0)}
    claims = {claim.id: claim for claim in found.claims}
    for key, part, end in _terms(found.claims, found.certificate, 1, low=True):
        parts[part > 0].append(f"{_times(part)}{_number(end)} ({_short(claims[key])})")
        sums[part > 0] += abs(part) * end
    low, high = (
        " + ".join(parts[side]) + (f" = {_number(sums[side])}" if len(parts[side]) > 1 else "")
        for side in (True, False)
    )
    return f"{found.measure}: at least {low}, but at most {high}"


def contradiction_in_words(found: "Contradiction") -> str:
    """Return a contradiction as a sum to be checked by hand, with the claims and their sources."""
    gap = _number(found.gap)
    why = (
        "Whomever the figures with + count, those with − count at least as often. So the sum "
        f"cannot be more than 0; it is {gap}."
    )
    return "\n".join(
        [
            hung(
                f"{counted(len(found.claims), 'claim')} that cannot all be true ({found.measure})"
            ),
            *_addition(found.claims, found.certificate, 1, low=True),
            f"{_INDENT}= {gap}",
            *map(_remark, (why, *_joints(found.claims, found.context))),
            *map(_remark, _taken_to_count(found.claims, found.basis)),
            *_sources(found.claims),
        ]
    )


# Reconciliations


def reconciliation_as_text(found: "Reconciliation", most: int | None = None) -> str:
    """Return which figures move by how much, a line each; *most* are named."""
    if not found.adjustments:
        return "The claims can all be true: nothing has to move."
    lines = [hung(f"Figures have to move by {_number(found.total)} in all, at the least:")]
    lines += [hung(f"- {adjustment_in_a_line(one)}") for one in found.adjustments[:most]]
    left = len(found.adjustments[len(lines) - 1 :])
    if left:
        lines.append(f"and {left} more, which explain() tells")
    return "\n".join(lines)


def adjustment_in_a_line(one: "Adjustment") -> str:
    """Return by how much an end of a claim moves."""
    way = "down" if one.end == "low" else "up"
    claim = one.claim
    by = _number(one.least)
    if one.least != one.most:
        by = f"{by} to {_number(one.most)}"
    return f"{claim.label} ({claim.id}): the {one.end} end {way} by {by}"


# What they have in common


def _asked(asked: "Asked") -> str:
    words = [
        asked.measure.capitalize(),
        "all periods" if asked.period is None else asked.period.edtf,
        *filter(None, (asked.side and asked.side.value, asked.category and asked.category.value)),
    ]
    if asked.basis is Basis.ALL_CAUSES and asked.measure is Measure.KILLED:
        words.append("deaths of all causes")
    return ", ".join(words)


def _people_asked(asked: "Asked") -> str:
    if asked.side is not None:
        return f"({people_in_words(asked.side, asked.category or Category.UNSPECIFIED)})"
    return "asked for" if asked.category is None else f"({asked.category})"


def _terms(
    claims: Iterable[CasualtyClaim], parts: "Multipliers", scale: int, *, low: bool
) -> Iterator[tuple[str, Fraction, int]]:
    """Yield each claim that is counted, how often, and which end; what is added comes first."""
    used = [claim for claim in claims if claim.id in parts]
    for claim in sorted(used, key=lambda claim: (parts[claim.id] < 0, claim.id)):
        part = scale * parts[claim.id]
        figure = claim.figure
        end = figure.low if (part > 0) is low else figure.high
        assert end is not None  # noqa: S101 - an open end is in no sum
        yield claim.id, part, end


def _addition(
    claims: Iterable[CasualtyClaim], parts: "Multipliers", scale: int, *, low: bool
) -> Iterator[str]:
    """Yield the lines of a sum, each with the claim, what it prints, and where."""
    by_id = {claim.id: claim for claim in claims}
    terms = list(_terms(by_id.values(), parts, scale, low=low))
    figures = [
        f"{_INDENT}{'−' if part < 0 else '+'} {_times(part)}{_number(end)}  "
        for _, part, end in terms
    ]
    width = max(map(len, figures))
    inner = " " * (width + len(_INDENT))
    for (key, _, _), figure in zip(terms, figures, strict=True):
        yield filled(f"{key}  {by_id[key].label}", figure.ljust(width), inner)
        yield filled(_printed(by_id[key]), inner, f"{inner}{_INDENT}")
        if by_id[key].remark:
            yield filled(f"remark: {by_id[key].remark}", inner, f"{inner}{_INDENT}")


def _printed(claim: CasualtyClaim) -> str:
    numbers = ", ".join(map(str, claim.notes))
    notes = f"; note{'s' if len(claim.notes) > 1 else ''} {numbers}" if numbers else "; no note"
    says = f"; according to {claim.claimant}" if claim.claimant else ""
    whose = f"; of {claim.group} alone" if claim.group else ""
    stood = f"; as of {claim.as_of}" if claim.as_of else ""
    part = "; at least, for the claim is partial" if claim.partial else ""
    return f"printed “{claim.printed}” ({claim.section}{notes}{says}{stood}{whose}{part})"


def _short(claim: CasualtyClaim) -> str:
    who = people_in_words(claim.side, claim.category)
    whose = f", {claim.group}" if claim.group else ""
    says = f", according to {claim.claimant}" if claim.claimant else ""
    return f"{claim.id}: {claim.period}, {who}{whose}{says}"


def _joints(
    claims: Iterable[CasualtyClaim], context: Context, asked: Scope | None = None
) -> Iterator[str]:
    """Yield a remark for each unit of the calendar that ends some spans and begins others."""
    scopes = [statement.scope for statement in statements_of(claims, context)]
    for joint in context.joints:
        # It makes no difference to scopes that all begin with it, or all end with it.
        sorts = {
            (scope.begins_in == joint, scope.ends_in == joint)
            for scope in (scopes if asked is None else [*scopes, asked])
            if overlap(scope.days, joint)
        }
        if len(sorts) > 1:
            unit = period_of(joint)
            yield (
                f"Of the people of {unit}, spans that end with it and spans that begin with it may "
                "each count all, some or none; together they count everybody."
            )


def _taken_to_count(claims: Iterable[CasualtyClaim], basis: Basis) -> Iterator[str]:
    """Yield how figures are read that do not say which deaths they count, or when they stood."""
    silent = [claim for claim in claims if claim.basis is Basis.UNSPECIFIED]
    if any(claim.measure is Measure.KILLED for claim in silent):
        deaths = "of all causes" if basis is Basis.ALL_CAUSES else "that the fighting caused"
        yield f"Figures that do not say which deaths they count are taken to count those {deaths}."
    if any(claim.measure in MAY_SHRINK and claim.as_of is None for claim in claims):
        yield (
            "Figures that do not say on which day they stood are taken to count all to whom it "
            "happened in their time."
        )


def _scale(parts: Mapping[str, Fraction]) -> int:
    """Return the number by which all multipliers become whole."""
    from math import lcm

    return lcm(*(part.denominator for part in parts.values()))


def _divided(scale: int) -> str:
    return "" if scale == 1 else f", divided by {scale}"


def _times(part: Fraction) -> str:
    return "" if abs(part) == 1 else f"{_number(abs(part))} × "


def _number(number: Fraction | int) -> str:
    """Return a number as people write it.

    >>> _number(Fraction(13443)), _number(Fraction(1, 2)), _number(Fraction(13443, 2))
    ('13,443', '1/2', '6,721 1/2')
    """
    whole, rest = divmod(Fraction(number), 1)
    if not rest:
        return f"{whole:,}"
    part = f"{rest.numerator:,}/{rest.denominator:,}"
    return f"{whole:,} {part}" if whole else part


def _sources(claims: Iterable[CasualtyClaim]) -> list[str]:
    keys = sorted({citation.key for claim in claims for citation in claim.citations})
    return [hung(f"Sources: {', '.join(keys)}")] if keys else []


def _remark(text: str) -> str:
    return filled(f"{text[:1].upper()}{text[1:]}", _INDENT, _INDENT)
