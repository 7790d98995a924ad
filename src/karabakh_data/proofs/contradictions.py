"""Claims that cannot all be true: :class:`Contradiction`."""

from collections.abc import Iterator
from fractions import Fraction
from math import gcd, lcm
from typing import Any, Final

import attrs

from karabakh_data._layout import counted, hung
from karabakh_data._public import Plain, public
from karabakh_data.proofs._systems import System
from karabakh_data.proofs._text import (
    INDENT,
    addition,
    how_often,
    in_figures,
    joints_in_words,
    remark,
    sources_of,
    sum_as_html,
    taken_to_count,
    terms_of,
    told_shortly,
)
from karabakh_data.proofs.coverage import Context, Multipliers, statements_of
from karabakh_data.proofs.proofs import amount, are_about, balance
from karabakh_data.records._told import in_a_line
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._heaviest import bits
from karabakh_data.values._mappings import ReadOnlyMapping
from karabakh_data.vocabularies.claims import Basis, Measure


@public
@attrs.frozen(kw_only=True)
class Contradiction(Plain):
    """Claims that cannot all be true; without any one of them, the others can.

    The certificate shows it: each claim with a positive multiplier adds its low end, as often as
    the multiplier says, each with a negative one subtracts its high end. Whomever the first count,
    the second count at least as often; so the sum cannot be more than 0, and it is.

    >>> from karabakh_data import contradictions
    >>> found = next(contradictions())
    >>> print(*found.ids, dict(found.certificate), found.verify())
    cc-0016 cc-0018 {'cc-0016': Fraction(-1, 1), 'cc-0018': Fraction(1, 1)} True
    """

    claims: tuple[CasualtyClaim, ...]
    """The claims, in the order of their ids."""
    certificate: Multipliers
    """How often each claim is counted, in whole numbers."""
    measure: Measure
    """The kind of harm that the claims count."""
    basis: Basis
    """Which deaths the claims that do not say so are taken to count."""
    context: Context = attrs.field(repr=False)
    """What else decides whom the claims count."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the claims."""
        return tuple(claim.id for claim in self.claims)

    @property
    def gap(self) -> Fraction:
        """By how many people the claims fail to agree, as the certificate adds them up."""
        found = amount(statements_of(self.claims, self.context), self.certificate)
        # A certificate that takes away an open end proves nothing.
        return Fraction(0) if found is None else found

    def verify(self) -> bool:
        """Return whether the certificate holds, recomputed from the claims and the context.

        >>> from karabakh_data import contradictions
        >>> all(found.verify() for found in contradictions(limit=5))
        True
        """
        if not are_about(self.claims, self.measure, self.basis):
            return False
        statements = statements_of(self.claims, self.context)
        weights = balance(statements, self.certificate, self.context)
        return self.gap > 0 and all(weight <= 0 for weight, _ in weights)

    def explain(self) -> str:
        """Return the contradiction in words, with the claims and their sources.

        >>> from karabakh_data import contradictions
        >>> print(next(contradictions()).explain().partition("remark")[0])
        2 claims that cannot all be true (killed)
          + 20  cc-0018  killed, 2012, Azerbaijani side, military: 20
                  printed “20” (timeline-1994-2020; note 64)
        """
        return contradiction_in_words(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the contradiction as plain values.

        >>> from karabakh_data import contradictions
        >>> next(contradictions()).to_dict()["certificate"]
        {'cc-0016': -1, 'cc-0018': 1}
        """
        values = (
            self.measure.value,
            self.basis.value,
            int(self.gap),
            list(self.ids),
            {key: int(part) for key, part in self.certificate.items()},
            str(self),
        )
        return dict(zip(CONTRADICTION_CELLS, values, strict=True))

    def __str__(self) -> str:
        return contradiction_in_a_line(self)

    def __repr__(self) -> str:
        return in_a_line(self, str(self))

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        yield from self.to_dict().items()

    def _repr_html_(self) -> str:
        return contradiction_as_html(self)


CONTRADICTION_CELLS: Final = ("measure", "basis", "gap", "claims", "certificate", "message")
"""The names of the values of a contradiction, as `Contradiction.to_dict` gives them."""


def contradiction_of(system: System, which: int, measure: Measure, basis: Basis) -> Contradiction:
    """Return the contradiction between some statements that conflict with each other."""
    found = system.conflict(which)
    assert found is not None  # noqa: S101 - the caller knows that they conflict
    parts = {number: Fraction(part) for number, part in found.items()}
    # In the smallest whole numbers, for people who check it by hand.
    scale = Fraction(
        lcm(*(part.denominator for part in parts.values())),
        gcd(*(part.numerator for part in parts.values())),
    )
    claims = {number: system.statements[number].claim for number in bits(which)}
    return Contradiction(
        claims=tuple(claims.values()),
        certificate=ReadOnlyMapping({c.id: scale * parts[number] for number, c in claims.items()}),
        measure=measure,
        basis=basis,
        context=system.context,
    )


# In words


def contradiction_in_a_line(found: "Contradiction") -> str:
    """Return which figures cannot all be true, in one sentence."""
    parts: dict[bool, list[str]] = {True: [], False: []}
    sums = {True: Fraction(0), False: Fraction(0)}
    claims = {claim.id: claim for claim in found.claims}
    for key, part, end in terms_of(found.claims, found.certificate, 1, low=True):
        parts[part > 0].append(f"{how_often(part)}{in_figures(end)} ({told_shortly(claims[key])})")
        sums[part > 0] += abs(part) * end
    low, high = (
        " + ".join(parts[side]) + (f" = {in_figures(sums[side])}" if len(parts[side]) > 1 else "")
        for side in (True, False)
    )
    return f"{found.measure}: at least {low}, but at most {high}"


def contradiction_in_words(found: "Contradiction") -> str:
    """Return a contradiction as a sum to be checked by hand, with the claims and their sources."""
    return "\n".join(
        [
            hung(_headline(found)),
            *addition(found.claims, found.certificate, 1, low=True),
            f"{INDENT}= {in_figures(found.gap)}",
            *map(remark, _reasons(found)),
            *map(hung, sources_of(found.claims)),
        ]
    )


def contradiction_as_html(found: "Contradiction") -> str:
    """Return a contradiction for a notebook: the sum, why it cannot be, and the claims."""
    from karabakh_data import _html

    lines = (contradiction_in_a_line(found), *_reasons(found), *sources_of(found.claims))
    added = f"The sum: {in_figures(found.gap)}"
    claims = sum_as_html(added, found.claims, found.certificate, 1, low=True)
    return _html.box(_html.headline(_headline(found)), _html.bullets(lines), claims)


def _headline(found: "Contradiction") -> str:
    return f"{counted(len(found.claims), 'claim')} that cannot all be true ({found.measure})"


def _reasons(found: "Contradiction") -> Iterator[str]:
    """Yield why the claims cannot all be true, and how they are read."""
    yield (
        "Whomever the figures with + count, those with − count at least as often. So the sum "
        f"cannot be more than 0; it is {in_figures(found.gap)}."
    )
    yield from joints_in_words(found.claims, found.context)
    yield from taken_to_count(found.claims, found.basis)
