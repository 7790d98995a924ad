"""Whom a claim counts, and what it says of them: :func:`statement_of`, the rule of `bounds()`.

People are told apart by the day on which they came to harm, by side, by category, and by the named
force to which they belong. Sides and categories have, besides the words of the vocabularies, people
whom a total may count and no split figure does: of the two parties together (`EITHER`), of all
sides (`UNTOLD`), of all categories (`UNSORTED`).
"""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Final, NamedTuple

import attrs

from karabakh_data._public import public
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._people import DISTINCT_CATEGORIES, DISTINCT_SIDES
from karabakh_data.values._days import Days, days_of, overlap
from karabakh_data.values._grouping import upwards
from karabakh_data.values._mappings import ReadOnlyMapping
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.claims import Basis, Measure
from karabakh_data.vocabularies.people import Category, Side

EITHER: Final = "either"
"""Whose people are meant: one of the two parties, and no figure tells which."""
UNTOLD: Final = "untold"
"""Whose people are meant: no figure tells."""
UNSORTED: Final = "unsorted"
"""Which people are meant: no figure tells."""

WHOSE: Final = (*DISTINCT_SIDES, EITHER, UNTOLD)
"""All that tells people apart by side."""
WHICH: Final = (
    Category.CIVILIAN,
    Category.MILITARY,
    UNSORTED,
    *(one for one in DISTINCT_CATEGORIES if one not in {Category.CIVILIAN, Category.MILITARY}),
)
"""All that tells people apart by category; what most claims are about comes first."""

_WHOSE_OF: Final[dict[Side | None, tuple[str, ...]]] = {
    None: WHOSE,
    Side.UNSPECIFIED: WHOSE,
    Side.BOTH: (Side.ARMENIAN, Side.AZERBAIJANI, EITHER),
    **{side: (side,) for side in DISTINCT_SIDES},
}
_WHICH_OF: Final[dict[Category | None, tuple[str, ...]]] = {
    None: WHICH,
    Category.UNSPECIFIED: WHICH,
    **{category: (category,) for category in DISTINCT_CATEGORIES},
}
MAY_SHRINK: Final = frozenset({Measure.CAPTURED, Measure.DISPLACED, Measure.MISSING})
"""Harm that ends: people are found, set free, or return."""


class Scope(NamedTuple):
    """The people and days that a figure or a question is about."""

    whose: tuple[str, ...]
    """Some of `WHOSE`."""
    which: tuple[str, ...]
    """Some of `WHICH`."""
    force: str | None
    """The id of the force whose people alone are meant."""
    days: Days
    """The first and the last day."""
    begins_in: Days | None = None
    """The joint with which the time begins; which of its people are meant is not known."""
    ends_in: Days | None = None
    """The joint with which the time ends; which of its people are meant is not known."""


class Statement(NamedTuple):
    """What a claim says: at least *low* and at most *high* people of a scope came to harm."""

    claim: CasualtyClaim
    scope: Scope
    low: int
    high: int | None
    """None if it limits nobody from above."""


def _none() -> ReadOnlyMapping[str, tuple[str, ...]]:
    return ReadOnlyMapping({})


@public
@attrs.frozen
class Context:
    """What a dataset knows beside its claims, and that decides whom they count."""

    joints: tuple[Days, ...] = ()
    """Years, months or days that end one span of the claims taken by default and begin another."""
    wholes: Mapping[str, tuple[str, ...]] = attrs.field(factory=_none)
    """For the id of a force, those of the forces of which it is a part."""


def comparable(claim: CasualtyClaim, basis: Basis) -> bool:
    """Whether a claim counts these deaths, or does not say which deaths it counts."""
    return claim.basis in {basis, Basis.UNSPECIFIED}


def statement_of(claim: CasualtyClaim, context: Context) -> Statement | None:
    """Return what a claim says, and of whom; None if it stood before its time began.

    It is decided by the scope of the claim alone:

    ======================== ==================================================================
    side                     its people; ``both``: those of the two parties, and of either of
                             them without telling which; ``unspecified``: people of every side,
                             of neither party, and of a side that nobody tells
    category                 its people; ``unspecified``: people of every category, and of none
                             that is told
    group                    of these, the people of that force and of its parts alone
    period                   every day from the first to the last. Of the people of a joint, a
                             unit that ends one span of the claims taken by default and begins
                             another, spans that end with it and spans that begin with it may each
                             count all, some or none; together they count everybody
    partial                  the low end alone holds
    as_of                    killed, wounded: the days up to that day count. Missing, captured,
                             displaced: the low end alone holds, for by then some may have been
                             found, set free, or have returned
    ======================== ==================================================================
    """
    scope = people_and_days(claim.period, claim.side, claim.category, context, claim.group)
    high = None if claim.partial else claim.figure.high
    if claim.as_of is not None:
        if claim.measure in MAY_SHRINK:
            high = None
        first, last = scope.days
        last = min(last, days_of(claim.as_of)[1])
        if last < first:
            return None
        if claim.measure not in MAY_SHRINK:
            scope = scope._replace(days=(first, last))
    return Statement(claim, scope, claim.figure.low, high)


def people_and_days(
    period: Period | None,
    side: Side | None,
    category: Category | None,
    context: Context,
    force: str | None = None,
) -> Scope:
    """Return the people and days that a period, a side, a category and a force stand for."""
    if period is None:
        return Scope(_WHOSE_OF[side], _WHICH_OF[category], force, EVER)
    begins, ends = _end_units(period)
    # A year alone is no span: all of its people are meant, whatever spans end or begin with it.
    joints = [
        unit if unit in context.joints and begins != ends else None for unit in (begins, ends)
    ]
    return Scope(_WHOSE_OF[side], _WHICH_OF[category], force, days_of(period), *joints)


def meet(one: Scope, other: Scope) -> bool:
    """Return whether two scopes have people and days in common."""
    return (
        overlap(one.days, other.days)
        and not {*one.whose}.isdisjoint(other.whose)
        and not {*one.which}.isdisjoint(other.which)
    )


EVER: Final = (1, days_of(Period("0001/.."))[1])
"""All days of the calendar."""


def joints_of(periods: Iterable[Period]) -> tuple[Days, ...]:
    """Return the years, months or days that end one span and begin another.

    By `Period.overlaps`, such spans stand one behind the other; what each counts of the unit is not
    known.

    >>> [first for first, _ in joints_of(map(Period, ("1988/1994", "1994/2009", "2009")))]
    [727929]
    """
    ends = {_end_units(period) for period in set(periods)}
    begun = {first for first, last in ends if first != last}
    ended = {last for first, last in ends if first != last}
    return tuple(sorted(unit for unit in begun & ended if unit is not None))


def _end_units(period: Period) -> tuple[Days | None, Days | None]:
    """Return the calendar units with which a period begins and ends; None where it is open."""
    start, slash, end = period.edtf.partition("/")
    return _unit(start), _unit(end if slash else start)


def _unit(edtf: str) -> Days | None:
    return None if edtf == ".." else days_of(Period(edtf))


def wholes_of(
    forces: Iterable[str], parent_of: Callable[[str], str | None]
) -> ReadOnlyMapping[str, tuple[str, ...]]:
    """Return, for each force, those of the forces given of which it is a part."""
    named = sorted(set(forces))
    found = {}
    for force in named:
        way = upwards(force, parent_of)
        found[force] = tuple(one for one in way if one in named and one != force)
    return ReadOnlyMapping({force: wholes for force, wholes in found.items() if wholes})


Multipliers = Mapping[str, Fraction]
"""By the ids of claims: positive multipliers of their low ends, negative ones of their high ends.

In a proof that a count is at most so many, it is the other way round.
"""


@public
class Asked(NamedTuple):
    """Whose count is asked for."""

    period: Period | None
    """The time; None for all of it."""
    side: Side | None
    """Whose people; None for everybody."""
    category: Category | None
    """Which people; None for all of them."""
    measure: Measure
    """What happened to them."""
    basis: Basis
    """Which deaths are meant, those that the fighting caused or those of all causes."""

    def scope(self, context: Context) -> Scope:
        """Return the people and days asked for.

        Args:
            context: What else decides whom claims count, as a proof has it.

        >>> from karabakh_data import bounds
        >>> proof = bounds(1992).low_proof
        >>> proof.asked.scope(proof.context).days
        (727198, 727563)
        """
        return people_and_days(self.period, self.side, self.category, context)


def statements_of(claims: Iterable[CasualtyClaim], context: Context) -> list[Statement]:
    """Return what claims say, of those that say anything."""
    found = (statement_of(claim, context) for claim in claims)
    return [statement for statement in found if statement is not None]
