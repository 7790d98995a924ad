"""Laws of contradictions, with HiGHS and all subsets of the claims as the judges.

Claims that count deaths of all causes and claims that count deaths by fighting are never set
against each other; those that do not say go with either.

* Claims are consistent exactly if HiGHS finds people of whom they are true, in each reading.
* Each contradiction verifies; its claims cannot all be true, and without any one of them they can.
* The contradictions are all the minimal ones, each once; so they are if some claims stand firm.
* Of one reading, those of two claims come first; a limit cuts the rest off.
* A certificate that leaves a claim out, or counts one too often, or takes what it should add, does
  not verify.
* The corrections are all the minimal sets that hit every contradiction, small ones first; without
  any one of them, the other claims are consistent.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import gcd

import attrs
from depth import examples
from hypothesis import given
from hypothesis import strategies as st
from inference_strategies import (
    ALL,
    PARENTS,
    Claims,
    Ids,
    Model,
    conflicts_of,
    crowded,
    disputes,
    hitting,
    joints_among,
    mixed,
    reasoner,
)

from karabakh_data import Contradiction, Measure
from karabakh_data.proofs._admission import READINGS
from karabakh_data.proofs._conflicts import conflicts
from karabakh_data.proofs._hitting import hitting_sets
from karabakh_data.proofs._systems import System
from karabakh_data.proofs.coverage import Context, joints_of, statement_of, wholes_of
from karabakh_data.values._mappings import ReadOnlyMapping

few = disputes(*crowded, mixed, min_size=4)
many = disputes(*crowded, mixed, min_size=5, max_size=14)
of_one_reading = disputes(*crowded, min_size=4, max_size=14)


def models(claims: Claims) -> list[Model]:
    """What claims say, by harm and reading."""
    joints = joints_among(claims)
    return [
        Model(claims, joints, ALL._replace(measure=measure, basis=basis))
        for measure in Measure
        for basis in READINGS
    ]


def all_conflicts(claims: Claims) -> set[Ids]:
    """The minimal sets of claims that cannot all be true, in any reading."""
    return set().union(*(conflicts_of(model, model.ids) for model in models(claims)))


def contradictions_of(claims: Claims, limit: int | None = None) -> list[Contradiction]:
    return list(reasoner(claims).contradictions(claims, limit))


def sets_of_ids(sets: Iterable[Claims]) -> list[Ids]:
    return [frozenset(claim.id for claim in one) for one in sets]


def corrections_of(claims: Claims, limit: int | None = None) -> list[Ids]:
    return sets_of_ids(reasoner(claims).corrections(claims, limit))


@examples(75)
@given(many)
def test_claims_are_consistent_if_they_are_for_highs(claims: Claims) -> None:
    consistent = all(model.is_feasible() for model in models(claims))
    assert reasoner(claims).is_consistent(claims) == consistent
    assert (not contradictions_of(claims, 1)) == consistent


@examples(50)
@given(many)
def test_each_verifies_and_is_minimal(claims: Claims) -> None:
    joints = joints_among(claims)
    for found in contradictions_of(claims):
        assert found.verify()
        model = Model(found.claims, joints, ALL._replace(measure=found.measure, basis=found.basis))
        assert model.ids == frozenset(found.ids)
        assert not model.is_feasible()
        assert all(model.is_feasible(model.ids - {key}) for key in model.ids)


@examples(50)
@given(few)
def test_they_are_all_and_each_comes_once(claims: Claims) -> None:
    found = sets_of_ids(one.claims for one in contradictions_of(claims))
    assert len(found) == len(set(found))
    assert set(found) == all_conflicts(claims)


@examples(37)
@given(disputes(*crowded), st.data())
def test_they_are_all_if_some_claims_stand_firm(claims: Claims, data: st.DataObject) -> None:
    model = Model(claims, joints_among(claims), ALL)
    hard = frozenset(data.draw(st.sets(st.sampled_from(sorted(model.ids) or [""]), max_size=3)))
    hard = hard & model.ids
    if not model.is_feasible(hard):
        return
    forces = {one.group for one in model.claims if one.group is not None}
    context = Context(joints_of(one.period for one in claims), wholes_of(forces, PARENTS.get))
    said = [statement_of(one, context) for one in model.claims]
    system = System([one for one in said if one is not None], context)
    firm = sum(1 << place for place, one in enumerate(model.claims) if one.id in hard)
    found = [
        frozenset(one.id for place, one in enumerate(model.claims) if which >> place & 1)
        for which in conflicts(system, system.everything & ~firm, firm)
    ]
    assert len(found) == len(set(found))
    assert set(found) == conflicts_of(model, model.ids - hard, hard)


@examples(25)
@given(of_one_reading)
def test_pairs_come_first(claims: Claims) -> None:
    are_pairs = [len(one.ids) == 2 for one in contradictions_of(claims)]
    assert are_pairs == sorted(are_pairs, reverse=True)


@examples(25)
@given(many, st.integers(1, 4))
def test_a_limit_cuts_the_rest_off(claims: Claims, limit: int) -> None:
    assert contradictions_of(claims, limit) == contradictions_of(claims)[:limit]
    assert corrections_of(claims, limit) == corrections_of(claims)[:limit]


def changed(found: Contradiction, key: str, part: Fraction) -> Contradiction:
    """A contradiction in which one claim is counted so often."""
    parts = {**found.certificate, key: part}
    return attrs.evolve(found, certificate=ReadOnlyMapping(parts))


@examples(37)
@given(many)
def test_certificates_are_whole_and_prove_no_more_than_they_do(claims: Claims) -> None:
    for found in contradictions_of(claims):
        parts = found.certificate
        assert gcd(*(part.numerator for part in parts.values())) == 1
        assert {part.denominator for part in parts.values()} == {1}
        opposite = ReadOnlyMapping({key: -part for key, part in parts.items()})
        assert not attrs.evolve(found, certificate=opposite).verify()
        too_often = sum(map(abs, parts.values()), Fraction(1))
        for key, part in parts.items():
            assert not changed(found, key, Fraction(0)).verify()
            assert part < 0 or not changed(found, key, too_often).verify()


@examples(37)
@given(few)
def test_corrections_hit_every_contradiction(claims: Claims) -> None:
    found = corrections_of(claims)
    assert len(found) == len(set(found))
    assert set(found) == hitting(all_conflicts(claims))
    assert list(map(len, found)) == sorted(map(len, found))


@examples(37)
@given(many)
def test_without_a_correction_the_others_agree(claims: Claims) -> None:
    for given_up in reasoner(claims).corrections(claims, 10):
        left = [claim for claim in claims if claim not in given_up]
        assert reasoner(claims).is_consistent(left)


@examples(50)
@given(st.lists(st.sets(st.integers(0, 6), min_size=1, max_size=4), max_size=6))
def test_hitting_sets_are_all_the_minimal_ones(sets: list[set[int]]) -> None:
    named = [frozenset(map(str, one)) for one in sets]
    found = list(hitting_sets([sum(1 << member for member in one) for one in sets]))
    assert len(found) == len(set(found))
    assert {frozenset(str(m) for m in range(7) if one >> m & 1) for one in found} == hitting(named)
