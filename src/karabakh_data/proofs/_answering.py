"""Questions about what claims prove, asked of one dataset: :class:`Reasoner`."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import islice
from numbers import Rational
from typing import Final

from karabakh_data.errors import (
    ContradictionError,
    LimitError,
    RangeError,
    RepeatedIdError,
    UnknownKeyError,
    WrongTypeError,
    closest,
)
from karabakh_data.proofs._admission import (
    READINGS,
    ConflictFound,
    Taken,
    counts_by_default,
    given,
    levels,
    take,
)
from karabakh_data.proofs._conflicts import MOST_STEPS, Search, conflicts
from karabakh_data.proofs._hitting import hitting_sets
from karabakh_data.proofs._simplex import Number
from karabakh_data.proofs._systems import System
from karabakh_data.proofs.bounds import Bounds, bounds_of
from karabakh_data.proofs.contradictions import Contradiction, contradiction_of
from karabakh_data.proofs.coverage import Asked, Context, joints_of, wholes_of
from karabakh_data.proofs.reconciling import Reconciliation, reconciled
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._heaviest import bits
from karabakh_data.values._days import Days
from karabakh_data.values._integers import MOST, MOST_DIGITS, whole
from karabakh_data.versions import DATA_AS_OF
from karabakh_data.vocabularies.claims import Basis, Measure
from karabakh_data.vocabularies.proofs import OnContradiction

Claims = tuple[CasualtyClaim, ...]
Trust = tuple[frozenset[str], ...]

_KEPT: Final = 32


class Reasoner:
    """What the casualty claims of a dataset prove, and where they contradict each other.

    *parent_of* gives, for the id of an actor, that of the actor of which it is a part, and *as_of*
    is the month for which the claims stand. What is prepared for some claims is kept for the next
    question about them.
    """

    def __init__(
        self,
        claims: Iterable[CasualtyClaim],
        parent_of: Callable[[str], str | None],
        as_of: str = DATA_AS_OF,
    ) -> None:
        self._parent_of = parent_of
        self._as_of = as_of
        self._default = tuple(claim for claim in claims if counts_by_default(claim))
        self._taken = lru_cache(maxsize=_KEPT)(self._take)

    def bounds(
        self,
        asked: Asked,
        claims: Iterable[CasualtyClaim] | None,
        trust: Trust,
        on_contradiction: OnContradiction,
    ) -> Bounds:
        """Return what claims prove about a count.

        Raises:
            ContradictionError: if claims contradict each other, and that is to be an error; or if
                they leave no whole number of people.
            TooManyRepairsError: if more repairs than can be tried have a say in the answer.
            RepeatedIdError: if two different claims have the same id.
            WrongTypeError: if something among the claims is no casualty claim.
        """
        these = self._claims(claims, asked.measure)
        taken = self._taken(these, asked.measure, asked.basis, trust, on_contradiction)
        return bounds_of(taken, asked, self._as_of)

    def contradictions(
        self, claims: Iterable[CasualtyClaim] | None, limit: int | None
    ) -> Iterator[Contradiction]:
        """Return the minimal contradictions between claims, one by one, at most so many."""
        # Not all at once: there may be very many, and the first are found soon.
        return islice(self._contradictions(self._claims(claims)), _checked(limit))

    def corrections(
        self, claims: Iterable[CasualtyClaim] | None, limit: int | None
    ) -> Iterator[Claims]:
        """Return the minimal sets of claims without which the others agree, small ones first."""
        return islice(self._corrections(self._claims(claims)), _checked(limit))

    def is_consistent(self, claims: Iterable[CasualtyClaim] | None) -> bool:
        """Return whether claims can all be true."""
        systems = (system for _, _, system in self._systems(self._claims(claims)))
        return all(system.conflict(system.everything) is None for system in systems)

    def reconcile(
        self,
        claims: Iterable[CasualtyClaim] | None,
        weights: Mapping[str, Number] | None,
    ) -> Reconciliation:
        """Return the least that figures have to move for claims to be consistent."""
        these = self._claims(claims)
        costs = _costs({} if weights is None else weights, these)
        return reconciled([system for _, _, system in self._systems(these)], costs)

    @cached_property
    def _joints(self) -> tuple[Days, ...]:
        return joints_of(claim.period for claim in self._default)

    def _context(self, claims: Claims) -> Context:
        forces = {claim.group for claim in claims if claim.group is not None}
        return Context(self._joints, wholes_of(forces, self._parent_of))

    def _claims(
        self, claims: Iterable[CasualtyClaim] | None, measure: Measure | None = None
    ) -> Claims:
        """Return the claims that are given, or the defaults, of one kind of harm or all."""
        if claims is not None:
            return _in_order(claims)
        return tuple(one for one in self._default if measure in {None, one.measure})

    def _take(
        self,
        claims: Claims,
        measure: Measure,
        basis: Basis,
        trust: Trust,
        on_contradiction: OnContradiction,
    ) -> Taken:
        context = self._context(claims)
        statements, refused = given(claims, measure, basis, context)
        system = System(statements, context)
        try:
            return take(system, levels(statements, trust), refused, on_contradiction)
        except ConflictFound as found:
            told = contradiction_of(system, found.which, measure, basis)
            raise ContradictionError(", ".join(told.ids), _AGREEING, (), told) from None

    def _systems(self, claims: Claims) -> Iterator[tuple[Measure, Basis, System]]:
        """Yield what claims say about each harm, once for each reading of their basis.

        A reading in which no claim says which deaths it counts has nothing that the others lack.
        """
        context = self._context(claims)
        for measure in Measure:
            of_measure = [claim for claim in claims if claim.measure is measure]
            said = [basis for basis in READINGS if any(one.basis is basis for one in of_measure)]
            for basis in said or READINGS[:1]:
                statements = given(of_measure, measure, basis, context).statements
                if statements:
                    yield measure, basis, System(statements, context)

    def _contradictions(self, claims: Claims) -> Iterator[Contradiction]:
        # A contradiction between claims that do not tell their basis is found in both readings.
        seen: set[tuple[str, ...]] = set()
        for measure, basis, system in self._systems(claims):
            for which in conflicts(system, system.everything):
                found = contradiction_of(system, which, measure, basis)
                if found.ids not in seen:
                    seen.add(found.ids)
                    yield found

    def _corrections(self, claims: Claims) -> Iterator[Claims]:
        place = {claim.id: number for number, claim in enumerate(claims)}
        # The same claims may conflict in more than one reading of their basis.
        found: dict[int, None] = {}
        for _, _, system in self._systems(claims):
            places = [1 << place[statement.claim.id] for statement in system.statements]
            search = Search(system, system.everything)
            for sort in search.run(most_steps=MOST_STEPS):
                for conflict in search.each(sort):
                    found[sum(places[number] for number in bits(conflict))] = None
        for given_up in hitting_sets([*found]):
            yield tuple(claims[number] for number in bits(given_up))


_AGREEING: Final = (
    "claims that can all be true, an order of trust (trust=), or on_contradiction='uncontested' or "
    "'repairs'"
)
_A_CLAIM: Final = "casualty claims, such as casualty_claims(claimant='article')"


def _in_order(claims: Iterable[CasualtyClaim]) -> Claims:
    """Return claims in the order of their ids, each once."""
    if isinstance(claims, str | CasualtyClaim) or not isinstance(claims, Iterable):
        raise WrongTypeError(claims, _A_CLAIM)
    found: dict[str, CasualtyClaim] = {}
    for claim in claims:
        if not isinstance(claim, CasualtyClaim):
            raise WrongTypeError(claim, _A_CLAIM)
        if found.setdefault(claim.id, claim) != claim:
            raise RepeatedIdError(claim.id, "one claim of each id")
    return tuple(found[key] for key in sorted(found))


def _checked(limit: int | None) -> int | None:
    if limit is None:
        return None
    expected = "a limit of 1 or more, or None for no limit"
    number = whole(limit, expected)
    if number < 1:
        raise LimitError(number, expected)
    # No iterator can be asked for more.
    return min(number, sys.maxsize)


def _costs(weights: Mapping[str, Number], claims: Claims) -> dict[str, Number]:
    """Return the weights, if they are of these claims and above 0."""
    if not isinstance(weights, Mapping):
        raise WrongTypeError(weights, "a mapping from ids of claims to weights")
    ids = [claim.id for claim in claims]
    for key, weight in weights.items():
        # A float would make an exact total inexact without a word.
        if isinstance(weight, bool) or not isinstance(weight, Rational):
            raise WrongTypeError(weight, _A_WEIGHT)
        if weight <= 0:
            raise RangeError(weight, _A_WEIGHT)
        # Python writes no longer number, as the total may be.
        if max(weight.numerator, weight.denominator) > MOST:
            raise RangeError(weight, f"{_A_WEIGHT}, of {MOST_DIGITS} digits at most")
        if key not in ids:
            near = closest(str(key), ids)
            raise UnknownKeyError(key, "the id of one of the claims", near, "casualty claim")
    return {key: Fraction(weight) for key, weight in weights.items()}


_A_WEIGHT: Final = "an exact weight above 0: an int or a Fraction"
