"""The laws of soundness, by counting out: what is proved holds for all people of whom claims tell.

Claims of small figures that tell few people apart are checked with every number of each of them up
to the largest figure. More need not be tried: people whom a claim limits are not more than it says;
of others, so many as the largest figure are as many as any claim can ask for, and fewer of them
only make a count smaller.

* However many people there are of whom all claims are true, their count lies within the bounds.
* An end that is said to be tight is attained.
* Claims that are true of some people can all be true.
* The bounds of claims that are true of given people hold their number, whatever the claims are.
"""

from collections.abc import Iterator
from itertools import product

from claim_strategies import claim_lists
from depth import examples
from hypothesis import assume, example, given
from hypothesis import strategies as st
from inference_strategies import (
    ALL,
    HALVES,
    Claims,
    Model,
    Told,
    claims_like,
    joints_among,
    limits,
    proved,
    questions,
    reasoner,
    shapes,
    true_claims,
)

from karabakh_data import ContradictionError
from karabakh_data.proofs.coverage import Asked

FEW = ("2016-04-01/2016-04-02", "2016-04-02/2016-04-04", "2016-04-02", "2016-04-01/2016-04-04")
MOST_TRIED = 5000

few = shapes(
    FEW,
    sides=["armenian", "both", "unspecified"],
    categories=["military", "unspecified"],
    groups=[None],
    since=[None],
)
small_claims = claim_lists(claims_like(few, st.integers(0, 3)), min_size=1, max_size=3)


def counted_out(claims: Claims, asked: Asked) -> Iterator[int]:
    """The count asked for, for each number of all people of whom the claims are true."""
    model = Model(claims, joints_among(claims), asked)
    ends = list(map(limits, model.claims))
    most = max(end for pair in ends for end in pair if end is not None)
    assume((most + 1) ** len(model.columns) <= MOST_TRIED)
    rows = model.rows().sums
    for numbers in product(range(most + 1), repeat=len(model.columns)):
        sums = (sum(numbers[column] for column in row) for row in rows)
        if all(
            low <= total and (high is None or total <= high)
            for total, (low, high) in zip(sums, ends, strict=True)
        ):
            yield sum(numbers[column] for column in model.asked)


@examples(37)
@given(small_claims, questions(FEW))
@example(HALVES, ALL)
def test_every_count_lies_within_the_bounds(claims: Claims, asked: Asked) -> None:
    counts = set(counted_out(claims, asked))
    if counts:
        bounds = proved(claims, asked).range
        assert bounds.low <= min(counts)
        assert bounds.high is None or max(counts) <= bounds.high


@examples(37)
@given(small_claims, questions(FEW))
@example(HALVES, ALL)
def test_tight_ends_are_attained(claims: Claims, asked: Asked) -> None:
    assume(reasoner(claims).is_consistent(claims))
    counts = set(counted_out(claims, asked))
    try:
        bounds = proved(claims, asked)
    except ContradictionError:
        assert not counts
        return
    assert not bounds.low_is_tight or bounds.range.low in counts
    assert not bounds.high_is_tight or bounds.range.high in {None, *counts}


@examples(37)
@given(small_claims)
@example(HALVES)
def test_claims_that_are_true_of_somebody_can_all_be_true(claims: Claims) -> None:
    if any(True for _ in counted_out(claims, ALL)):
        assert reasoner(claims).is_consistent(claims)


@examples(100)
@given(true_claims(shapes()), questions())
def test_bounds_hold_the_people_of_whom_claims_are_true(truth: Told, asked: Asked) -> None:
    assert reasoner(truth.claims).is_consistent(truth.claims)
    bounds = proved(truth.claims, asked).range
    count = truth.count(asked)
    assert bounds.low <= count
    assert bounds.high is None or count <= bounds.high
