"""Laws of the choice of figures, against brute force over all subsets.

* Of all choices that count nobody twice, none adds up to more people, if no figure is exceeded.
* No two of the figures chosen may count the same people.
* Another candidate never makes the sum of low ends less, unless something is exceeded.
* A figure chosen is at least what was said, and stays within its high end.
* Swapping the two parties throughout swaps what is chosen.
* The order of the candidates never matters.
"""

from collections.abc import Iterable, Sequence
from itertools import chain, combinations

import attrs
from claim_strategies import PARENTS, claim_lists, claims_in, question
from depth import examples
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data import CasualtyClaim, Part, Side
from karabakh_data.totals._counting import candidates_of
from karabakh_data.totals.packing import Candidate, Packing, pack

Claims = tuple[CasualtyClaim, ...]

FOUR = question().cells
# Spans that join have people in common on the unit on which they do: see `test_packing`.
SMALL = ("2014", "2015", "2014/2015", "2014-03", "2014-03/2014-07", "2014-06/2015-02", "2015-01-05")
SWAPPED = {Side.ARMENIAN: Side.AZERBAIJANI, Side.AZERBAIJANI: Side.ARMENIAN}
worlds = claim_lists(claims_in(SMALL, sums=st.just(value=False)))


def candidates(claims: Iterable[CasualtyClaim]) -> list[Candidate]:
    """The figures that claims give."""
    return candidates_of(claims, PARENTS.get)


def low(parts: Iterable[Part]) -> int:
    """What the low ends of figures add up to."""
    return sum(part.figure.low for part in parts)


def chosen(packing: Packing) -> tuple[Part, ...]:
    """All figures that are counted."""
    return packing.covering + packing.added


def count_twice(one: Candidate, other: Candidate) -> bool:
    """Whether two figures may count some people twice."""
    if not one.scope & other.scope:
        return False
    if one.happening is not None and other.happening is not None:
        return one.happening[0] in other.happening or other.happening[0] in one.happening
    return one.part.period.intersects(other.part.period)


def choices(some: Sequence[Candidate]) -> Iterable[tuple[Candidate, ...]]:
    """All choices that count nobody twice."""
    subsets = chain.from_iterable(combinations(some, size) for size in range(len(some) + 1))
    return (
        subset
        for subset in subsets
        if not any(count_twice(one, other) for one, other in combinations(subset, 2))
    )


@examples(300)
@given(worlds)
def test_no_other_choice_adds_up_to_more(claims: Claims) -> None:
    some = candidates(claims)
    packing = pack(some, FOUR)
    most = max(low(one.part for one in choice) for choice in choices(some))
    assert low(chosen(packing)) == most or packing.exceeded


@given(worlds)
def test_nobody_is_counted_twice(claims: Claims) -> None:
    some = {one.part.claims[0]: one for one in candidates(claims)}
    found = [some[part.claims[0]] for part in chosen(pack(list(some.values()), FOUR))]
    assert not any(count_twice(one, other) for one, other in combinations(found, 2))
    assert (not found) == (not some)


@given(worlds)
def test_another_candidate_never_makes_the_sum_less(claims: Claims) -> None:
    some = candidates(claims)
    packing = pack(some, FOUR)
    fewer = pack(some[:-1], FOUR)
    assert low(chosen(packing)) >= low(chosen(fewer)) or packing.exceeded


@given(worlds)
def test_a_figure_chosen_is_what_was_said_or_raised(claims: Claims) -> None:
    some = {one.part.claims[0]: one.part for one in candidates(claims)}
    for part in chosen(pack(candidates(claims), FOUR)):
        said = some[part.claims[0]]
        assert part.figure.is_subset(said.figure)
        assert part.figure.high == said.figure.high
        assert (part.figure == said.figure) == (part.claims == said.claims)
        assert part.claims[: len(said.claims)] == said.claims


@given(worlds)
def test_swapping_the_parties_swaps_what_is_chosen(claims: Claims) -> None:
    swapped = [attrs.evolve(claim, side=SWAPPED.get(claim.side, claim.side)) for claim in claims]
    there = pack(candidates(swapped), FOUR)
    here = pack(candidates(claims), FOUR)
    assert [part.claims for part in chosen(there)] == [part.claims for part in chosen(here)]
    assert [one.whole.claims for one in there.exceeded] == [
        one.whole.claims for one in here.exceeded
    ]


@given(worlds.flatmap(lambda claims: st.tuples(st.just(claims), st.permutations(claims))))
def test_the_order_of_candidates_never_matters(pair: tuple[Claims, list[CasualtyClaim]]) -> None:
    some = candidates(pair[0])
    places = {claim.id: place for place, claim in enumerate(pair[1])}
    shuffled = sorted(some, key=lambda one: places[one.part.claims[0]])
    assert pack(shuffled, FOUR) == pack(some, FOUR)
