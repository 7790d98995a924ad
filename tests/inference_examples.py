"""Made-up claims, and what they prove of each other: a dataset in a line, for `inference`."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Final

import attrs
from claim_strategies import claim

from karabakh_data import Basis, Bounds, CasualtyClaim, Category, Context, Measure, Period, Side
from karabakh_data.proofs._answering import Reasoner
from karabakh_data.proofs._systems import System
from karabakh_data.proofs.coverage import Asked, Statement, joints_of, statement_of, wholes_of
from karabakh_data.values._period_like import PeriodLike
from karabakh_data.vocabularies.proofs import OnContradiction

ARMIES: Final[Mapping[str, str | None]] = {"army": None, "brigade": "army", "company": "brigade"}
"""The forces of the small world: two of them are parts of others."""


def said(
    id: str,  # noqa: A002 - as the field is called
    figure: str = "5",
    side: str = "armenian",
    category: str = "military",
    period: str = "2016",
    *,
    measure: str = "killed",
    group: str | None = None,
    as_of: str | None = None,
    basis: str = "unspecified",
    claimant: str | None = None,
    partial: bool = False,
) -> CasualtyClaim:
    """A made-up claim, with what `claim` leaves out; the words are those of a table."""
    return attrs.evolve(
        claim(
            id, figure, side, category, period, measure=measure, claimant=claimant, partial=partial
        ),
        group=group,
        as_of=None if as_of is None else Period(as_of),
        basis=Basis(basis),
    )


def asked(
    period: PeriodLike | None = None,
    side: str | None = None,
    category: str | None = None,
    *,
    measure: str = "killed",
    basis: str = "battle-related",
) -> Asked:
    """Whose count is asked for."""
    return Asked(
        None if period is None else Period.of(period),
        None if side is None else Side(side),
        None if category is None else Category(category),
        Measure(measure),
        Basis(basis),
    )


def reasoner(*claims: CasualtyClaim) -> Reasoner:
    """What answers from made-up claims."""
    return Reasoner(claims, ARMIES.get)


def proved(
    claims: Iterable[CasualtyClaim],
    period: PeriodLike | None = None,
    side: str | None = None,
    category: str | None = None,
    *,
    measure: str = "killed",
    basis: str = "battle-related",
    trust: tuple[str, ...] = (),
    on_contradiction: str = "uncontested",
) -> Bounds:
    """What made-up claims prove; *trust* are claimants, the most trusted first."""
    return reasoner(*claims).bounds(
        asked(period, side, category, measure=measure, basis=basis),
        None,
        tuple(frozenset({whose}) for whose in trust),
        OnContradiction(on_contradiction),
    )


def at_odds(*claims: CasualtyClaim) -> list[str]:
    """The ids of the claims of each contradiction, each as a text, in order."""
    return sorted(" ".join(one.ids) for one in reasoner(*claims).contradictions(None, None))


def context(*claims: CasualtyClaim) -> Context:
    """What is known beside made-up claims."""
    forces = {one.group for one in claims if one.group is not None}
    return Context(joints_of(one.period for one in claims), wholes_of(forces, ARMIES.get))


def statements(*claims: CasualtyClaim) -> list[Statement]:
    """What made-up claims say."""
    found = (statement_of(one, context(*claims)) for one in claims)
    return [one for one in found if one is not None]


def system(*claims: CasualtyClaim) -> System:
    """Made-up claims, put over cells."""
    return System(statements(*claims), context(*claims))


def parts(multipliers: Mapping[str, Fraction]) -> dict[str, str]:
    """Multipliers as texts, in the order of the ids."""
    return {key: str(multipliers[key]) for key in sorted(multipliers)}


TRIANGLE: Final = (
    said("a", "1", "both", "civilian", "2015/2016"),
    said("b", "1", "both", "unspecified", "2016"),
    said("c", "1", "azerbaijani", "unspecified", "2015/2016"),
    said("d", "0", "azerbaijani", "civilian", "2016"),
)
"""Three claims, each of two of three groups of people that one more leaves.

One person and a half is enough for them, but no person can be halved: it takes two.
"""

AS_MUCH_AGAIN: Final = tuple(
    attrs.evolve(one, id=f"{one.id}-again", period=Period(edtf))
    for one, edtf in zip(TRIANGLE, ("2013/2014", "2014", "2013/2014", "2014"), strict=True)
)
"""The same of two years before."""

THREE: Final = said("total", "3", "both", "unspecified", "2013/2016")
"""A total of both, as large as it must be if people can be halved."""
