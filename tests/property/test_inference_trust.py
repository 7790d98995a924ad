"""Laws of trust: who is trusted more is believed first, and believed as long as they agree.

The claims of each level of trust are taken as going through all their subsets tells, with HiGHS as
the judge of which of them can all be true together with those believed before.

* Bounds are those of the claims that are taken so; the others are set aside.
* Claims of the most trusted are believed unless they contradict each other.
* All that is believed can be true; what is set aside contradicts claims of as much trust, or more.
* It is an error exactly if claims of as much trust contradict each other, and that is to be one.
* What holds for all repairs is the hull of what is left by giving up claims level by level.
* Trust in nobody, or in everybody alike, changes nothing; nor does the order of claims.
"""

from collections.abc import Iterator

import pytest
from depth import examples
from hypothesis import given, reject
from hypothesis import strategies as st
from inference_strategies import (
    Claims,
    Ids,
    Model,
    conflicts_of,
    crowded,
    disputes,
    ends_of,
    hitting,
    joints_among,
    proved,
    questions,
)

from karabakh_data import Bounds, ContradictionError, OnContradiction
from karabakh_data.proofs._answering import Trust
from karabakh_data.proofs.coverage import Asked

NAMES = ("article", "claimant-a", "claimant-b")

disputed = disputes(*crowded, min_size=4)
trusts = st.lists(
    st.frozensets(st.sampled_from(NAMES), min_size=1, max_size=2), min_size=1, max_size=3
).map(tuple)


def levels_of(model: Model, trust: Trust) -> list[Ids]:
    """The ids of claims by the trust in their claimants, those of others last."""
    levels = [*trust, frozenset(NAMES)]
    found: list[Ids] = []
    for names in levels:
        there = {one.id for one in model.claims if (one.claimant or "article") in names}
        found.append(frozenset(there).difference(*found))
    return found


def believed(model: Model, trust: Trust) -> tuple[Ids, bool]:
    """Claims in no conflict of their level, and whether equals contradict each other."""
    before, is_disputed = frozenset[str](), False
    for level in levels_of(model, trust):
        conflicts = conflicts_of(model, level, before)
        is_disputed |= any(len(one) > 1 for one in conflicts)
        before |= level.difference(*conflicts)
    return before, is_disputed


def repairs_of(model: Model, levels: list[Ids], before: Ids = frozenset()) -> Iterator[Ids]:
    """Claims that are left when minimal sets are given up, level by level."""
    if not levels:
        yield before
        return
    for given_up in hitting(conflicts_of(model, levels[0], before)):
        yield from repairs_of(model, levels[1:], before | (levels[0] - given_up))


def model_of(claims: Claims, asked: Asked) -> Model:
    return Model(claims, joints_among(claims), asked)


def answer(claims: Claims, asked: Asked, trust: Trust, on: str = "uncontested") -> Bounds:
    """Bounds, of claims that leave a whole number of people."""
    try:
        return proved(claims, asked, on, trust)
    except ContradictionError:
        reject()


def believed_in(bounds: Bounds, model: Model) -> Ids:
    return model.ids.difference(one.claim for one in bounds.set_aside)


@examples(50)
@given(disputed, questions(), trusts)
def test_bounds_are_those_of_what_is_believed(claims: Claims, asked: Asked, trust: Trust) -> None:
    model, bounds = model_of(claims, asked), answer(claims, asked, trust)
    expected, _ = believed(model, trust)
    assert believed_in(bounds, model) == expected
    assert ends_of(bounds) == pytest.approx(model.range(expected), abs=1e-6)


@examples(37)
@given(disputed, questions(), trusts)
def test_the_most_trusted_are_believed_unless_they_contradict_each_other(
    claims: Claims, asked: Asked, trust: Trust
) -> None:
    model = model_of(claims, asked)
    first = levels_of(model, trust)[0]
    agreeing = first.difference(*conflicts_of(model, first))
    assert agreeing <= believed_in(answer(claims, asked, trust), model)


@examples(37)
@given(disputed, questions(), trusts)
def test_what_is_set_aside_contradicts_what_is_trusted_as_much(
    claims: Claims, asked: Asked, trust: Trust
) -> None:
    model = model_of(claims, asked)
    taken, higher = believed_in(answer(claims, asked, trust), model), frozenset[str]()
    assert model.is_feasible(taken)
    for level in levels_of(model, trust):
        contested = frozenset[str]().union(*conflicts_of(model, (taken & higher) | level))
        assert level - taken <= contested
        higher |= level


@examples(37)
@given(disputed, questions(), trusts)
def test_it_is_an_error_if_equals_contradict_each_other(
    claims: Claims, asked: Asked, trust: Trust
) -> None:
    _, is_disputed = believed(model_of(claims, asked), trust)
    answer(claims, asked, trust)
    if is_disputed:
        with pytest.raises(ContradictionError):
            proved(claims, asked, "raise", trust)
    else:
        assert proved(claims, asked, "raise", trust).range == answer(claims, asked, trust).range


@examples(37)
@given(disputed, questions(), trusts)
def test_repairs_are_the_hull_of_what_is_left_level_by_level(
    claims: Claims, asked: Asked, trust: Trust
) -> None:
    model = model_of(claims, asked)
    ranges = [model.range(left) for left in repairs_of(model, levels_of(model, trust))]
    hull = min(low for low, _ in ranges), max(high for _, high in ranges)
    assert ends_of(answer(claims, asked, trust, "repairs")) == pytest.approx(hull, abs=1e-6)


@examples(25)
@given(disputed, questions(), st.sampled_from([*OnContradiction]), st.permutations(range(7)))
def test_trust_in_nobody_or_in_everybody_changes_nothing(
    claims: Claims, asked: Asked, on: OnContradiction, order: list[int]
) -> None:
    try:
        bounds = proved(claims, asked, on)
    except ContradictionError:
        reject()
    shuffled = tuple(claims[place] for place in order if place < len(claims))
    for trust in ((frozenset({"nobody"}),), (frozenset(NAMES),)):
        assert proved(claims, asked, on, trust) == bounds
        assert proved(shuffled, asked, on, trust) == bounds
