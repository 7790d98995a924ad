"""Laws of symmetry: neither the order of claims nor their labels decide anything.

* The order in which claims are given never matters.
* Swapping the labels of the two parties throughout swaps the answer: ranges, multipliers, what is
  set aside, contradictions, corrections and adjustments stay as they are, claim by claim.
* So does swapping the labels of two categories.
"""

from random import Random

import attrs
from depth import examples
from hypothesis import given
from hypothesis import strategies as st
from inference_strategies import (
    Claims,
    crowded,
    disputes,
    mixed,
    questions,
    reasoner,
    shapes,
)
from support_strategies import OTHER

from karabakh_data import Bounds, Category, ContradictionError, OnContradiction
from karabakh_data.proofs.coverage import Asked

any_claims = disputes(*crowded, mixed, shapes())
ways = st.sampled_from([*OnContradiction])
trusts = st.sampled_from([(), (frozenset({"claimant-a"}),), (frozenset({"article"}),)])
Trust = tuple[frozenset[str], ...]


def bounds_of(claims: Claims, asked: Asked, on: OnContradiction, trust: Trust = ()) -> Bounds | str:
    """Bounds, or the claims that are an error."""
    try:
        return reasoner(claims).bounds(asked, claims, trust, on)
    except ContradictionError as error:
        return str(error.value)


def told(found: Bounds | str) -> object:
    """What bounds say, without the labels that they were asked for."""
    if isinstance(found, str):
        return found
    proofs = [(p.value, dict(p.multipliers)) for p in (found.low_proof, found.high_proof)]
    return found.range, proofs, found.low_is_tight, found.high_is_tight, found.set_aside


def compared(claims: Claims) -> object:
    """What claims say of each other, without their labels."""
    reason = reasoner(claims)
    found = reason.reconcile(claims, None)
    return (
        reason.is_consistent(claims),
        [(one.ids, dict(one.certificate)) for one in reason.contradictions(claims, None)],
        [[one.id for one in given_up] for given_up in reason.corrections(claims, 20)],
        (found.total, [(one.claim.id, *one[1:]) for one in found.adjustments]),
    )


def with_sides_swapped(claims: Claims) -> Claims:
    return tuple(attrs.evolve(one, side=OTHER.get(one.side, one.side)) for one in claims)


SORTED_OTHERWISE = {
    Category.MILITARY: Category.CIVILIAN,
    Category.CIVILIAN: Category.MILITARY,
}


def with_categories_swapped(claims: Claims) -> Claims:
    return tuple(
        attrs.evolve(one, category=SORTED_OTHERWISE.get(one.category, one.category))
        for one in claims
    )


@examples(37)
@given(any_claims, questions(), ways, trusts, st.randoms(use_true_random=False))
def test_bounds_do_not_depend_on_the_order_of_claims(
    claims: Claims, asked: Asked, on: OnContradiction, trust: Trust, order: Random
) -> None:
    shuffled = tuple(order.sample(claims, len(claims)))
    assert bounds_of(shuffled, asked, on, trust) == bounds_of(claims, asked, on, trust)


@examples(37)
@given(any_claims, st.randoms(use_true_random=False))
def test_contradictions_do_not_depend_on_the_order_of_claims(claims: Claims, order: Random) -> None:
    shuffled = tuple(order.sample(claims, len(claims)))
    one, other = reasoner(claims), reasoner(shuffled)
    assert list(one.contradictions(claims, None)) == list(other.contradictions(shuffled, None))
    assert list(one.corrections(claims, 20)) == list(other.corrections(shuffled, 20))
    assert one.reconcile(claims, None) == other.reconcile(shuffled, None)


@examples(50)
@given(any_claims, questions(), ways, trusts)
def test_swapping_the_parties_swaps_bounds(
    claims: Claims, asked: Asked, on: OnContradiction, trust: Trust
) -> None:
    mirrored = asked._replace(side=asked.side and OTHER.get(asked.side, asked.side))
    found = bounds_of(with_sides_swapped(claims), mirrored, on, trust)
    assert told(found) == told(bounds_of(claims, asked, on, trust))


@examples(37)
@given(any_claims)
def test_swapping_the_parties_swaps_contradictions(claims: Claims) -> None:
    assert compared(with_sides_swapped(claims)) == compared(claims)


@examples(50)
@given(any_claims, questions(), ways, trusts)
def test_swapping_two_categories_swaps_bounds(
    claims: Claims, asked: Asked, on: OnContradiction, trust: Trust
) -> None:
    category = asked.category and SORTED_OTHERWISE.get(asked.category, asked.category)
    found = bounds_of(with_categories_swapped(claims), asked._replace(category=category), on, trust)
    assert told(found) == told(bounds_of(claims, asked, on, trust))


@examples(37)
@given(any_claims)
def test_swapping_two_categories_swaps_contradictions(claims: Claims) -> None:
    assert compared(with_categories_swapped(claims)) == compared(claims)
