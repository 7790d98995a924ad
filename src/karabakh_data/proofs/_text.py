"""Proofs, bounds, contradictions and reconciliations in words, each fit to be checked by hand."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from karabakh_data._layout import filled, notes_named
from karabakh_data.proofs.coverage import MAY_SHRINK, Context, Scope, statements_of
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.values._days import overlap, period_of
from karabakh_data.vocabularies.claims import Basis, Measure
from karabakh_data.vocabularies.people import Category, asked_in_words, people_in_words

if TYPE_CHECKING:
    from karabakh_data._html import Html
    from karabakh_data.proofs.coverage import Asked, Multipliers


INDENT: Final = "  "


def question_in_words(asked: "Asked") -> str:
    """Return whose count is asked for."""
    words = [
        asked.measure.capitalize(),
        "all periods" if asked.period is None else asked.period.edtf,
        *asked_in_words(asked.side, asked.category),
    ]
    if asked.basis is Basis.ALL_CAUSES and asked.measure is Measure.KILLED:
        words.append("deaths of all causes")
    return ", ".join(words)


def people_asked(asked: "Asked") -> str:
    """Return which people are asked for."""
    if asked.side is not None:
        return f"({people_in_words(asked.side, asked.category or Category.UNSPECIFIED)})"
    return "asked for" if asked.category is None else f"({asked.category})"


def terms_of(
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


def addition(
    claims: Iterable[CasualtyClaim], parts: "Multipliers", scale: int, *, low: bool
) -> Iterator[str]:
    """Yield the lines of a sum, each with the claim, what it prints, and where."""
    by_id = {claim.id: claim for claim in claims}
    terms = list(terms_of(by_id.values(), parts, scale, low=low))
    figures = [f"{INDENT}{_signed(part, end)}  " for _, part, end in terms]
    width = max(map(len, figures))
    inner = " " * (width + len(INDENT))
    for (key, _, _), figure in zip(terms, figures, strict=True):
        yield filled(f"{key}  {by_id[key].label}", figure.ljust(width), inner)
        yield filled(printed(by_id[key]), inner, f"{inner}{INDENT}")
        if by_id[key].remark:
            yield filled(f"remark: {by_id[key].remark}", inner, f"{inner}{INDENT}")


def _signed(part: Fraction, end: int) -> str:
    return f"{'−' if part < 0 else '+'} {how_often(part)}{in_figures(end)}"


def printed(claim: CasualtyClaim) -> str:
    """Return what is printed, where, and what else bears on it."""
    notes = f"; {notes_named(claim.notes)}"
    says = f"; according to {claim.claimant}" if claim.claimant else ""
    whose = f"; of {claim.group} alone" if claim.group else ""
    stood = f"; as of {claim.as_of}" if claim.as_of else ""
    part = "; at least, for the claim is partial" if claim.partial else ""
    return f"printed “{claim.printed}” ({claim.section}{notes}{says}{stood}{whose}{part})"


def told_shortly(claim: CasualtyClaim) -> str:
    """Return a claim by its id, with its time and people."""
    who = people_in_words(claim.side, claim.category)
    whose = f", {claim.group}" if claim.group else ""
    says = f", according to {claim.claimant}" if claim.claimant else ""
    return f"{claim.id}: {claim.period}, {who}{whose}{says}"


def joints_in_words(
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


def taken_to_count(claims: Iterable[CasualtyClaim], basis: Basis) -> Iterator[str]:
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


def whole_scale(parts: Mapping[str, Fraction]) -> int:
    """Return the number by which all multipliers become whole."""
    from math import lcm

    return lcm(*(part.denominator for part in parts.values()))


def divided(scale: int) -> str:
    """Return by what a sum is divided, if by anything."""
    return "" if scale == 1 else f", divided by {scale}"


def how_often(part: Fraction) -> str:
    """Return how often a figure is counted, if not once."""
    return "" if abs(part) == 1 else f"{in_figures(abs(part))} × "


def in_figures(number: Fraction | int) -> str:
    """Return a number as people write it.

    >>> in_figures(Fraction(13443)), in_figures(Fraction(1, 2)), in_figures(Fraction(13443, 2))
    ('13,443', '1/2', '6,721 1/2')
    """
    whole, rest = divmod(Fraction(number), 1)
    if not rest:
        return f"{whole:,}"
    part = f"{rest.numerator:,}/{rest.denominator:,}"
    return f"{whole:,} {part}" if whole else part


def sum_as_html(
    caption: str, claims: Iterable[CasualtyClaim], parts: "Multipliers", scale: int, *, low: bool
) -> "Html":
    """Return a sum as a table for a notebook, each claim with what it prints, and where."""
    from karabakh_data._html import table

    by_id = {claim.id: claim for claim in claims}
    terms = list(terms_of(by_id.values(), parts, scale, low=low))

    def cells(term: tuple[str, Fraction, int]) -> tuple[object, ...]:
        key, part, end = term
        claim = by_id[key]
        return key, _signed(part, end), claim.label, printed(claim), claim.remark or ""

    heads = ("claim", "counted", "what it says", "in the article", "remark")
    return table(caption, heads, terms, cells, numbers={1}, most=len(terms))


def sources_of(claims: Iterable[CasualtyClaim]) -> list[str]:
    """Return the ids of the works cited for claims, as a line."""
    keys = sorted({citation.key for claim in claims for citation in claim.citations})
    return [f"Sources: {', '.join(keys)}"] if keys else []


def remark(text: str) -> str:
    """Return a sentence as an indented block."""
    return filled(f"{text[:1].upper()}{text[1:]}", INDENT, INDENT)
