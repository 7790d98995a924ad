"""The heaviest set, against brute force over all subsets."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from depth import examples
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data.totals._heaviest import bits, heaviest

World = tuple[int, tuple[int, ...], tuple[int, ...]]


@st.composite
def worlds(draw: st.DrawFn, weights: st.SearchStrategy[int] = st.integers(0, 12)) -> World:  # noqa: B008
    """Some of up to eight places, what each weighs, and which exclude each other."""
    number = draw(st.integers(0, 8))
    excludes = [0] * number
    for one, other in combinations(range(number), 2):
        if draw(st.booleans()):
            excludes[one] |= 1 << other
            excludes[other] |= 1 << one
    weighed = draw(st.lists(weights, min_size=number, max_size=number))
    return draw(st.integers(0, (1 << number) - 1)), tuple(weighed), tuple(excludes)


def places(chosen: int) -> set[int]:
    """The places of a set, read off its binary notation."""
    return {place for place, digit in enumerate(reversed(f"{chosen:b}")) if digit == "1"}


def fits(some: Iterable[int], excludes: Sequence[int]) -> bool:
    """Whether no two of the places exclude each other."""
    return not any(excludes[one] >> other & 1 for one, other in combinations(some, 2))


def most(world: World) -> int:
    """The greatest weight of all subsets of which no two exclude each other."""
    among, weights, excludes = world
    there = sorted(places(among))
    return max(
        sum(weights[place] for place in some)
        for size in range(len(there) + 1)
        for some in combinations(there, size)
        if fits(some, excludes)
    )


@examples(300)
@given(worlds())
def test_no_subset_weighs_more(world: World) -> None:
    _, weights, _ = world
    assert sum(weights[place] for place in places(heaviest(*world))) == most(world)


@given(worlds())
def test_no_two_of_those_chosen_exclude_each_other(world: World) -> None:
    assert fits(places(heaviest(*world)), world[2])


@given(worlds())
def test_only_those_among_which_it_chooses_are_chosen(world: World) -> None:
    assert places(heaviest(*world)) <= places(world[0])


@given(worlds(st.sampled_from([1 << place for place in range(70, 100)])))
def test_weights_may_be_larger_than_the_numbers_of_a_machine(world: World) -> None:
    _, weights, _ = world
    assert sum(weights[place] for place in places(heaviest(*world))) == most(world)


@given(st.integers(0, 1 << 80))
def test_bits_are_the_places_of_a_number(number: int) -> None:
    assert list(bits(number)) == sorted(places(number))
    assert sum(1 << place for place in bits(number)) == number


def test_of_nothing_nothing_is_chosen() -> None:
    assert heaviest(0, (), ()) == 0
    assert heaviest(0, (7, 7), (0, 0)) == 0


def test_things_that_exclude_nothing_are_all_chosen() -> None:
    assert heaviest(0b1011, (1, 2, 3, 4), (0, 0, 0, 0)) == 0b1011


def test_two_light_things_may_outweigh_a_heavy_one() -> None:
    excludes = (0b010, 0b101, 0b010)
    assert heaviest(0b111, (3, 5, 3), excludes) == 0b101
    assert heaviest(0b111, (3, 7, 3), excludes) == 0b010
    assert heaviest(0b110, (3, 5, 3), excludes) == 0b010


def test_a_chain_of_many_things_is_gone_through_at_once() -> None:
    number = 400
    excludes = [
        sum(1 << other for other in (place - 1, place + 1) if 0 <= other < number)
        for place in range(number)
    ]
    chosen = heaviest((1 << number) - 1, [1 + place % 2 for place in range(number)], excludes)
    assert places(chosen) == set(range(1, number, 2))
