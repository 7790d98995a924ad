"""Checking by hand what claims prove: :class:`Proof`, and the sums behind it.

A proof multiplies what claims say and adds it up; nothing here solves anything.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

import attrs

from karabakh_data.claims import CasualtyClaim
from karabakh_data.inference.cells import Kind, bits, cut
from karabakh_data.inference.coverage import (
    Context,
    Scope,
    Statement,
    comparable,
    scope_of,
    statement_of,
)
from karabakh_data.periods import Period
from karabakh_data.stretches import days_of
from karabakh_data.telling import in_a_line
from karabakh_data.vocabulary import Basis, Category, Measure, Side

Multipliers = Mapping[str, Fraction]
"""By the ids of claims: positive multipliers of their low ends, negative ones of their high ends.

In a proof that a count is at most so many, it is the other way round.
"""


class Asked(NamedTuple):
    """Whose count is asked for."""

    period: Period | None
    side: Side | None
    category: Category | None
    measure: Measure
    basis: Basis
    """Which deaths are meant, those that the fighting caused or those of all causes."""

    def scope(self, context: Context) -> Scope:
        """Return the people and days asked for."""
        return scope_of(self.period, self.side, self.category, context)


class Unlimited(NamedTuple):
    """People of whom no claim says how many there were at most."""

    kind: Kind
    """Whose people, which people, and of which force."""
    period: Period
    """When they came to harm."""


@attrs.frozen(kw_only=True)
class Proof:
    """Why a count is at least so many, or at most so many, if the claims are true.

    The low end: each claim with a positive multiplier adds its low end, as often as the multiplier
    says, and from that each with a negative one subtracts its high end. After subtraction, each
    person asked for is counted at most once, and nobody else above zero. The high end is the same
    the other way round: after subtraction, each person asked for is counted at least once, and
    nobody else below zero.
    A high end that is open is proved by people whom no claim limits.

    >>> from karabakh_data import bounds
    >>> proof = bounds(2016, side="armenian", category="military").high_proof
    >>> print(proof.value, dict(proof.multipliers), proof.verify())
    112 {'cc-0228': Fraction(1, 1)} True
    """

    asked: Asked
    """Whose count it is."""
    end: Literal["low", "high"]
    """Which end is proved."""
    value: Fraction | None
    """The end, exactly; None if it is open."""
    multipliers: Multipliers
    """How often each claim is counted."""
    claims: tuple[CasualtyClaim, ...]
    """The claims with a multiplier; for an open end, all that were considered."""
    unlimited: Unlimited | None = None
    """Of an open end, people whom no claim limits."""
    context: Context = attrs.field(repr=False)
    """What else decides whom the claims count."""

    def verify(self) -> bool:
        """Return whether the proof holds, recomputed without a solver.

        It is recomputed from what the claims say, and from the context.

        >>> from karabakh_data import bounds
        >>> bounds(1992).low_proof.verify()
        True
        """
        if not are_about(self.claims, self.asked.measure, self.asked.basis):
            return False
        statements = statements_of(self.claims, self.context)
        asked = self.asked.scope(self.context)
        if self.value is None:
            return (
                self.end == "high"
                and self.unlimited is not None
                and _are_free(self.unlimited, statements, asked, self.context)
            )
        sign = 1 if self.end == "low" else -1
        signed = {key: sign * part for key, part in self.multipliers.items()}
        weights = balance(statements, signed, self.context, asked)
        is_fair = all(weight <= (sign if inside else 0) for weight, inside in weights)
        return is_fair and amount(statements, signed) == sign * self.value

    def __repr__(self) -> str:
        value = "open" if self.value is None else f"{self.value}"
        asked = ", ".join(str(word) for word in self.asked if word is not None)
        return in_a_line(self, f"{self.end} end {value}: {asked}")

    def explain(self) -> str:
        """Return the proof in words, with the claims and their sources, to be checked by hand."""
        from karabakh_data.inference.wording import proof_in_words

        return proof_in_words(self)


def statements_of(claims: Iterable[CasualtyClaim], context: Context) -> list[Statement]:
    """Return what claims say, of those that say anything."""
    found = (statement_of(claim, context) for claim in claims)
    return [statement for statement in found if statement is not None]


def balance(
    statements: Sequence[Statement],
    multipliers: Mapping[str, Fraction],
    context: Context,
    asked: Scope | None = None,
) -> Iterator[tuple[Fraction, bool]]:
    """Yield how often each cell is counted on balance, and whether it is asked for."""
    scopes = [statement.scope for statement in statements]
    weights = [multipliers.get(statement.claim.id, Fraction(0)) for statement in statements]
    for cell in cut(scopes if asked is None else [*scopes, asked], context).cells:
        counting = bits(cell.scopes & ((1 << len(scopes)) - 1))
        yield sum((weights[one] for one in counting), Fraction(0)), bool(cell.scopes >> len(scopes))


def amount(statements: Iterable[Statement], multipliers: Mapping[str, Fraction]) -> Fraction | None:
    """Return what the ends of claims add up to: low ends, less high ends where negative.

    None if a claim that is to be taken away has no high end, or one with a multiplier says nothing.
    """
    total, seen = Fraction(0), set()
    for statement in statements:
        part = multipliers.get(statement.claim.id, Fraction(0))
        seen.add(statement.claim.id)
        if part < 0 and statement.high is None:
            return None
        total += part * (statement.low if part > 0 else statement.high or 0)
    return total if set(multipliers) <= seen else None


def are_about(claims: Iterable[CasualtyClaim], measure: Measure, basis: Basis) -> bool:
    """Return whether claims count this harm, and these deaths or without saying which."""
    return all(claim.measure is measure and comparable(claim, basis) for claim in claims)


def _are_free(
    people: Unlimited, statements: Sequence[Statement], asked: Scope, context: Context
) -> bool:
    """Return whether people are among those asked for, and no statement limits them."""
    whose, which, force = people.kind
    theirs = Scope((whose,), (which,), force, days_of(people.period))
    scopes = [statement.scope for statement in statements if statement.high is not None]
    wanted = 0b11 << len(scopes)
    return any(cell.scopes == wanted for cell in cut([*scopes, asked, theirs], context).cells)
