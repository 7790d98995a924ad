"""What became of each claim: :class:`Verdict`."""

from collections.abc import Iterable
from typing import NamedTuple

from karabakh_data._public import public
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._counting import Count, counted_by
from karabakh_data.totals.packing import Part
from karabakh_data.values._days import days_of
from karabakh_data.vocabularies.standings import Standing


@public
class Verdict(NamedTuple):
    """What became of a claim, and why."""

    claim: str
    """The id of the claim."""
    standing: Standing
    """What became of it."""
    reason: str
    """Why, in words."""


def verdicts_on(result: Count, beyond: Iterable[CasualtyClaim]) -> tuple[Verdict, ...]:
    """Return what became of the claims listed, and of those *beyond*, in the order of their ids."""
    chosen = result.chosen
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
