"""Laws of what the bundled claims prove, one by one and together.

* Each contradiction verifies, and none of its claims can be left out.
* The bounds for each year, side and category verify, and hold a whole number of people.
* Swapping the labels of the two sides throughout swaps bounds, contradictions and adjustments.
* What is asked of the very people and time of a claim that nothing contradicts is answered within
  its figure.
* What holds for all repairs lies within what claims in no contradiction prove.
"""

from functools import cache
from itertools import product

import attrs
import pytest
from each import each
from support_strategies import OTHER

from karabakh_data import (
    Basis,
    Bounds,
    CasualtyClaim,
    Category,
    Contradiction,
    Measure,
    OnContradiction,
    Period,
    Side,
    actors,
    bounds,
    casualty_claims,
    contradictions,
    is_consistent,
    reconcile,
)
from karabakh_data.proofs._admission import counts_by_default
from karabakh_data.proofs._answering import Reasoner
from karabakh_data.proofs.coverage import Asked

CLAIMS = tuple(casualty_claims())
COUNTED = tuple(filter(counts_by_default, CLAIMS))
MIRRORED = tuple(attrs.evolve(one, side=OTHER.get(one.side, one.side)) for one in CLAIMS)
PARENTS = {one.id: one.parent for one in actors()}
ONE, TWO = (Reasoner(claims, PARENTS.get) for claims in (CLAIMS, MIRRORED))
FOUND = tuple(contradictions())
CONTESTED = {key for found in FOUND for key in found.ids}

YEARS = [None, *(Period(str(year)) for year in range(1988, 2021))]
SOME_YEARS = [None, *map(Period, ("1992", "2014", "2020"))]
"""For what takes long."""
SIDES = [None, Side.ARMENIAN, Side.AZERBAIJANI, Side.BOTH, Side.OTHER]
CATEGORIES = [None, Category.MILITARY, Category.CIVILIAN]
BASIS = Basis.BATTLE_RELATED


def name(found: object) -> str:
    return "-".join(found.ids) if isinstance(found, Contradiction) else str(found)


@cache
def answer(asked: Asked, reason: Reasoner, on: OnContradiction) -> Bounds:
    return reason.bounds(asked, None, (), on)


def told(found: Bounds) -> object:
    """What bounds say, without the labels that they were asked for."""
    proofs = [(p.value, dict(p.multipliers)) for p in (found.low_proof, found.high_proof)]
    return found.range, proofs, found.low_is_tight, found.high_is_tight, found.set_aside


def questions(year: Period | None, measure: Measure) -> list[Asked]:
    kinds = product(SIDES, CATEGORIES)
    return [Asked(year, side, category, measure, BASIS) for side, category in kinds]


def mirrored(asked: Asked) -> Asked:
    return asked._replace(side=asked.side and OTHER.get(asked.side, asked.side))


@each(FOUND, name)
def test_each_contradiction_verifies_and_is_minimal(found: Contradiction) -> None:
    assert found.verify()
    assert not is_consistent(found.claims)
    for left_out in found.claims:
        assert is_consistent(one for one in found.claims if one is not left_out)


def test_without_contested_claims_the_others_agree() -> None:
    assert is_consistent(one for one in COUNTED if one.id not in CONTESTED)


@each(asked for year in YEARS for asked in questions(year, Measure.KILLED))
def test_bounds_verify(asked: Asked) -> None:
    found = answer(asked, ONE, OnContradiction.UNCONTESTED)
    assert found.verify()
    assert found.range.high is None or found.range.low <= found.range.high
    assert not CONTESTED & {one.id for one in found.claims}


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("year", SOME_YEARS, ids=name)
def test_repairs_lie_within_what_is_uncontested(year: Period | None, side: Side | None) -> None:
    asked = Asked(year, side, None, Measure.KILLED, BASIS)
    repairs = answer(asked, ONE, OnContradiction.REPAIRS)
    assert repairs.verify()
    assert repairs.range.is_subset(answer(asked, ONE, OnContradiction.UNCONTESTED).range)


@each(asked for year, measure in product(YEARS, Measure) for asked in questions(year, measure))
def test_swapping_the_sides_swaps_bounds(asked: Asked) -> None:
    one = answer(asked, ONE, OnContradiction.UNCONTESTED)
    assert told(one) == told(answer(mirrored(asked), TWO, OnContradiction.UNCONTESTED))


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("year", SOME_YEARS, ids=name)
def test_swapping_the_sides_swaps_repairs(year: Period | None, side: Side | None) -> None:
    asked = Asked(year, side, None, Measure.KILLED, BASIS)
    one = answer(asked, ONE, OnContradiction.REPAIRS)
    assert told(one) == told(answer(mirrored(asked), TWO, OnContradiction.REPAIRS))


def test_swapping_the_sides_swaps_contradictions() -> None:
    one, other = (
        [(found.ids, dict(found.certificate)) for found in reason.contradictions(None, None)]
        for reason in (ONE, TWO)
    )
    assert one == other


def test_swapping_the_sides_swaps_adjustments() -> None:
    one, other = (reason.reconcile(None, None) for reason in (ONE, TWO))
    assert one.total == other.total == reconcile().total
    assert [(each.claim.id, *each[1:]) for each in one.adjustments] == [
        (each.claim.id, *each[1:]) for each in other.adjustments
    ]


@each(
    one
    for one in COUNTED
    if one.id not in CONTESTED and one.group is None and one.basis is not Basis.ALL_CAUSES
)
def test_a_claim_that_nothing_contradicts_is_kept_to(claim: CasualtyClaim) -> None:
    found = bounds(claim.period, side=claim.side, category=claim.category, measure=claim.measure)
    assert claim.figure.low <= found.range.low
    # Of a figure that stood on a day, the high end may be about part of the time, or of nothing.
    if not claim.partial and claim.as_of is None and claim.figure.high is not None:
        assert found.range.high is not None
        assert found.range.high <= claim.figure.high
