"""Checking by hand what claims prove: :class:`Proof`, and the sums behind it.

A proof multiplies what claims say and adds it up; nothing here solves anything.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import attrs

from karabakh_data._public import public
from karabakh_data.proofs._cut import Kind, cut
from karabakh_data.proofs._text import (
    INDENT,
    addition,
    divided,
    how_often,
    in_figures,
    joints_in_words,
    people_asked,
    remark,
    sum_as_html,
    terms_of,
    whole_scale,
)
from karabakh_data.proofs.coverage import (
    EITHER,
    EVER,
    UNSORTED,
    UNTOLD,
    Asked,
    Context,
    Multipliers,
    Scope,
    Statement,
    comparable,
    statements_of,
)
from karabakh_data.records._told import in_a_line
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._heaviest import bits
from karabakh_data.values._days import days_of
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.base import in_english
from karabakh_data.vocabularies.claims import Basis, Measure
from karabakh_data.vocabularies.people import Side, asked_in_words, side_named

if TYPE_CHECKING:
    from karabakh_data._html import Html


@public
class Unlimited(NamedTuple):
    """People of whom no claim says how many there were at most."""

    kind: Kind
    """Whose people, which people, and of which force."""
    period: Period
    """When they came to harm."""


@public
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
        # A high end is proved as the low end of the negative count, so that one test serves both.
        sign = 1 if self.end == "low" else -1
        signed = {key: sign * part for key, part in self.multipliers.items()}
        weights = balance(statements, signed, self.context, asked)
        is_fair = all(weight <= (sign if inside else 0) for weight, inside in weights)
        return is_fair and amount(statements, signed) == sign * self.value

    def __repr__(self) -> str:
        value = "open" if self.value is None else f"{self.value}"
        asked = self.asked
        words = [] if asked.period is None else [str(asked.period)]
        words += asked_in_words(asked.side, asked.category)
        told = ", ".join([*words, asked.measure, in_english(asked.basis)])
        return in_a_line(self, f"{self.end} end {value}: {told}")

    def explain(self) -> str:
        """Return the proof in words, with the claims and their sources, to be checked by hand.

        >>> from karabakh_data import bounds
        >>> print(bounds(1992, side="azerbaijani").low_proof.explain().partition("printed")[0])
        At least 167
          + 167  cc-0097  killed, 1992, Azerbaijani side, civilian: 167–763
        """
        return proof_in_words(self)


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
    # The cells in which the question and these people lie, and no statement with a high end.
    wanted = 0b11 << len(scopes)
    return any(cell.scopes == wanted for cell in cut([*scopes, asked, theirs], context).cells)


# In words


def proof_in_words(proof: "Proof") -> str:
    """Return a proof as a sum to be checked by hand, with the claims and their sources."""
    if proof.unlimited is not None:
        return "\n".join(["No high end", remark(_unlimited(proof.unlimited, proof))])
    heading = _end_in_words(proof)
    if not proof.multipliers:
        return "\n".join([heading, remark(_nothing(proof))])
    scale = whole_scale(proof.multipliers)
    assert proof.value is not None  # noqa: S101 - only an open end has none
    return "\n".join(
        [
            heading,
            *addition(proof.claims, proof.multipliers, scale, low=proof.end == "low"),
            f"{INDENT}= {in_figures(scale * proof.value)}{divided(scale)}",
            remark(_fairness(proof, scale)),
            *map(
                remark,
                joints_in_words(proof.claims, proof.context, proof.asked.scope(proof.context)),
            ),
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
    who = people_asked(proof.asked)
    return f"the figures taken here set no low end above 0 for people {who}."


def _unlimited(found: "Unlimited", proof: "Proof") -> str:
    whose, which, force = found.kind
    who = f"{_WHOSE[whose]}, {'of a category that no figure tells' if which == UNSORTED else which}"
    if force is not None:
        who = f"{who}, of {force}"
    when = "" if days_of(found.period) == EVER else f"; {found.period}"
    measure = proof.asked.measure
    return f"no figure taken here limits from above how many people were {measure} ({who}{when})."


_WHOSE: Final[dict[str, str]] = {
    EITHER: "of one of the two parties, and no figure tells of which",
    UNTOLD: "of a side that no figure tells",
    "other": "of neither side",
    **{side: side_named(side) for side in (Side.ARMENIAN, Side.AZERBAIJANI)},
}


def sum_in_a_line(proof: "Proof") -> str:
    """Return a proof as a sum in one line."""
    if proof.unlimited is not None:
        return f"No high end: {_unlimited(proof.unlimited, proof)}"
    if not proof.multipliers:
        return f"{_end_in_words(proof)}: {_nothing(proof)}"
    scale = whole_scale(proof.multipliers)
    found = ""
    for key, part, end in terms_of(proof.claims, proof.multipliers, scale, low=proof.end == "low"):
        sign = "− " if part < 0 else "+ "
        found += f" {sign}{how_often(part)}{in_figures(end)} ({key})"
    return f"{_end_in_words(proof)}: {found.removeprefix(' + ').strip()}{divided(scale)}"


def proof_as_html(proof: "Proof") -> "Html | str":
    """Return the sum that proves an end as a table for a notebook; nothing if there is none."""
    if not proof.multipliers:
        return ""
    scale = whole_scale(proof.multipliers)
    caption = f"{_end_in_words(proof)}: the sum{divided(scale)}"
    is_low = proof.end == "low"
    return sum_as_html(caption, proof.claims, proof.multipliers, scale, low=is_low)


def proof_as_dict(proof: "Proof") -> dict[str, Any]:
    """Return a proof as plain values."""
    free = proof.unlimited
    return {
        "value": None if proof.value is None else str(proof.value),
        "multipliers": {key: str(part) for key, part in proof.multipliers.items()},
        "unlimited": None
        if free is None
        else {"people": [str(word) for word in free.kind if word], "period": free.period.edtf},
    }
