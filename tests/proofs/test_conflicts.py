"""Minimal conflicts and minimal sets to give up, against all that there are by brute force."""

import sys
from collections.abc import Iterable
from itertools import combinations

import pytest
from inference_examples import TRIANGLE, said, system

from karabakh_data import CasualtyClaim, Measure, casualty_claims
from karabakh_data.errors import TooManyContradictionsError
from karabakh_data.proofs import _conflicts as module
from karabakh_data.proofs._conflicts import Search, conflicts, live_ends, minimal
from karabakh_data.proofs._hitting import hitting_sets, union
from karabakh_data.proofs._systems import System
from karabakh_data.totals._heaviest import bits


def members(sets: Iterable[int]) -> list[list[int]]:
    """Sets as lists."""
    return [list(bits(one)) for one in sets]


def found(made: System, soft: int | None = None, hard: int = 0) -> list[list[int]]:
    """The conflicts of a system, in order, each only once."""
    sets = members(conflicts(made, made.everything if soft is None else soft, hard))
    assert len({tuple(one) for one in sets}) == len(sets)
    return sorted(sets)


def by_force(made: System, soft: int | None = None, hard: int = 0) -> list[list[int]]:
    """The same by trying every set of statements."""
    chosen = list(bits(made.everything if soft is None else soft))
    all_sets = (
        sum(1 << one for one in some)
        for size in range(len(chosen) + 1)
        for some in combinations(chosen, size)
    )
    least: list[int] = []
    for which in all_sets:
        has_another = any(one & ~which == 0 for one in least)
        if not has_another and made.conflict(which | hard) is not None:
            least.append(which)
    return sorted(members(least))


# Conflicts


def test_claims_that_agree_have_no_conflict() -> None:
    assert found(system()) == []
    assert found(system(said("a", "10"), said("b", "10–20"), said("c", "8+"))) == []
    assert found(system(said("a", "10"), said("b", "20", "azerbaijani"))) == []


def test_two_figures_of_the_same_people() -> None:
    assert found(system(said("a", "19"), said("b", "20"))) == [[0, 1]]


def test_a_part_that_is_larger_than_the_whole() -> None:
    whole = said("a", "10", "both", "unspecified", "2016")
    assert found(system(whole, said("b", "11", period="2016-04"))) == [[0, 1]]
    assert found(system(whole, said("b", "10", period="2016-04"))) == []
    assert found(system(whole, said("b", "11", "other", period="2016-04"))) == []


def test_a_whole_that_is_larger_than_its_parts_is_no_conflict() -> None:
    split = (said("a", "10"), said("b", "10", "azerbaijani"))
    assert found(system(*split, said("c", "30", "both"))) == []
    assert found(system(*split, said("c", "20", "both"))) == []
    assert found(system(*split, said("c", "15", "both"))) == [[0, 1, 2]]


def test_pairs_come_first() -> None:
    claims = (
        said("a", "10", period="2015"),
        said("b", "10", period="2016"),
        said("c", "15", period="2015/2016"),
        said("d", "3", "other"),
        said("e", "4", "other"),
    )
    made = system(*claims)
    assert members(conflicts(made, made.everything)) == [[3, 4], [0, 1, 2]]
    # So they do beside others that are held.
    made = system(*claims[3:], *claims[:3], said("f", "1", "unspecified", period="2012"))
    assert members(conflicts(made, 0b011111, 0b100000)) == [[0, 1], [2, 3, 4]]


def test_an_open_end_conflicts_with_nothing_above() -> None:
    assert found(system(said("a", "10+"), said("b", "20"))) == []
    assert found(system(said("a", "30+"), said("b", "20"))) == [[0, 1]]
    assert found(system(said("a", "10", partial=True), said("b", "20"))) == []


# The ends that may be part of a conflict


def test_ends_that_cannot_be_part_of_a_conflict_are_left_out() -> None:
    def live(*claims: CasualtyClaim) -> list[tuple[int | None, int | None]]:
        return live_ends(system(*claims))

    nothing = (None, None)
    assert live(said("a", "19"), said("b", "20")) == [(None, 19), (20, None)]
    assert live(said("a", "20"), said("b", "19")) == [(20, None), (None, 19)]
    assert live(said("a", "10"), said("b", "10")) == [nothing] * 2
    assert live(said("a", "30+"), said("b", "20")) == [(30, None), (None, 20)]
    assert live(said("a", "10+"), said("b", "20")) == [nothing] * 2
    split = (said("a", "10"), said("b", "10", "azerbaijani"))
    assert live(*split, said("c", "15", "both")) == [(10, None), (10, None), (None, 15)]
    # The total limits nobody, and what it says as the least may be people of whom nobody else
    # speaks; so neither of the others can have too many.
    assert live(*split, said("c", "20", "both")) == [nothing] * 3
    assert live(*split, said("c", "25", "both")) == [nothing] * 3
    # What has nothing to do with a claim does not bear on it.
    apart = live(said("a", "30+"), said("b", "20", "azerbaijani"), said("c", "20"))
    assert apart == [(30, None), nothing, (None, 20)]
    # A figure of nobody demands nothing.
    *_, nobody, whole = live(*TRIANGLE, said("e", "1", "both", "unspecified", "2015/2016"))
    assert (nobody, whole) == ((None, 0), (None, 1))


SAME = [
    [said("a", "10"), said("b", "10"), said("c", "20"), said("d", "20"), said("e", "20")],
    # What says more than another does, or less, is not the same.
    [said("a", "10"), said("b", "9–10"), said("c", "20"), said("d", "20+"), said("e", "20–21")],
    [said("a", "1"), said("b", "1"), said("c", "1", "both"), said("d", "2"), said("e", "2+")],
    # Nor is what says as much of more people.
    [said("a", "10", "both"), said("b", "8", "both"), said("c", "10"), said("d", "5")],
]


@pytest.mark.parametrize("claims", SAME)
def test_statements_that_say_the_same_are_each_in_conflict(claims: list[CasualtyClaim]) -> None:
    made = system(*claims)
    assert found(made) == by_force(made) != []


def test_each_of_those_that_say_the_same_is_in_a_larger_conflict() -> None:
    made = system(
        said("a", "10"),
        said("b", "10"),
        said("c", "10", "azerbaijani"),
        said("d", "15", "both"),
        said("e", "15", "both"),
    )
    assert found(made) == [[0, 2, 3], [0, 2, 4], [1, 2, 3], [1, 2, 4]]


YEARS = [said(f"cc-{year}", str(year - 2010), period=f"{year}") for year in range(2011, 2016)]
MIXED = [
    [*YEARS, said("t1", "12", period="2011/2015"), said("t2", "8", period="2013/2015")],
    [*YEARS, said("t1", "5", period="2011/2014"), said("t2", "9", period="2014/2015")],
    [*YEARS[:3], said("u", "9", period="2011/2013"), said("w", "4", "both", period="2012/2013")],
    [*TRIANGLE, said("e", "1", "both", "unspecified", "2015/2016")],
    [*TRIANGLE, said("e", "1", "other"), said("f", "2", "unspecified"), said("g", "2", "both")],
    [
        said("a", "10"),
        said("b", "10", category="civilian"),
        said("c", "12", category="unspecified"),
        said("d", "13", "both", "unspecified"),
        said("e", "4", "azerbaijani"),
        said("f", "2", "both", group="army"),
        said("g", "3", group="brigade"),
    ],
    [
        said("a", "10", period="1988/1994"),
        said("b", "20", period="1994/2009"),
        said("c", "25", period="1988/2009"),
        said("d", "26", period="1994"),
        said("e", "5", period="2008/2009"),
        said("f", "16", period="2005/2009"),
    ],
]


@pytest.mark.parametrize("claims", MIXED)
def test_all_conflicts_are_found(claims: list[CasualtyClaim]) -> None:
    made = system(*claims)
    assert found(made) == by_force(made) != []


@pytest.mark.parametrize("claims", MIXED)
@pytest.mark.untraced
def test_all_conflicts_given_some_claims_are_found(claims: list[CasualtyClaim]) -> None:
    made = system(*claims)
    for hard in range(1, 1 << len(claims)):
        if made.conflict(hard) is None and hard.bit_count() <= 3:
            soft = made.everything & ~hard
            assert found(made, soft, hard) == by_force(made, soft, hard)


def test_of_hard_statements_those_that_contradict_them_are_conflicts() -> None:
    made = system(said("a", "10"), said("b", "20"), said("c", "10", "azerbaijani"))
    assert found(made, 0b110, 0b001) == [[1]]
    assert found(made, 0b101, 0b010) == [[0]]


def test_a_pair_that_one_statement_alone_completes_is_not_minimal() -> None:
    made = system(said("a", "10"), said("b", "20"), said("c", "30"))
    # Each of the others contradicts the first, and so they need not contradict each other.
    assert found(made, 0b110, 0b001) == [[1], [2]]


def test_conflicts_far_from_each_other_are_found_apart() -> None:
    claims = [
        said(f"{year} {name}", figure, side, period=f"{year}")
        for year in range(2001, 2013)
        for name, figure, side in (
            ("armenian", "10", "armenian"),
            ("azerbaijani", "10", "azerbaijani"),
            ("both", "15", "both"),
        )
    ]
    made = system(*claims)
    assert found(made) == [[place, place + 1, place + 2] for place in range(0, len(claims), 3)]


def test_many_conflicts_do_not_reach_the_limit_of_recursion() -> None:
    depth = 0
    frame = sys._getframe()
    while frame.f_back is not None:
        depth, frame = depth + 1, frame.f_back
    claims = [
        said(f"{year} {figure}", figure, period=f"{year}")
        for year in range(1000, 1150)
        for figure in ("1", "2")
    ]
    made = system(*claims)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(depth + 100)
    try:
        sets = list(conflicts(made, made.everything))
        least = next(hitting_sets(sets))
    finally:
        sys.setrecursionlimit(limit)
    assert len(sets) == 150
    assert least.bit_count() == 150


def many_ways() -> System:
    """Claims that contradict each other in more ways than anybody would read."""
    years = [
        said(f"{year} {figure}", figure, period=f"{year}")
        for year in range(2001, 2006)
        for figure in ("4", "5", "6")
    ]
    return system(*years, said("z", "20", period="2001/2005"))


def test_a_search_gives_up_after_as_many_steps_as_it_may_take() -> None:
    made = many_ways()
    with pytest.raises(TooManyContradictionsError) as caught:
        list(Search(made, made.everything).run(most_steps=9))
    assert caught.value.value == 9
    assert "fewer claims (claims=)" in caught.value.expected
    few = system(said("a", "19"), said("b", "20"))
    assert list(Search(few, few.everything).run(most_steps=10)) == [0b11]


def test_to_know_who_is_in_a_conflict_not_all_of_them_need_be_found() -> None:
    made = many_ways()
    some = list(Search(made, made.everything).run(all_members=True))
    # Sets with the same members are met but once: else it would take ten times as many steps.
    everything = list(Search(made, made.everything).run(most_steps=3000))
    assert set(some) < set(everything)
    assert union(some) == union(everything) == made.everything


@pytest.mark.parametrize("claims", MIXED)
def test_few_conflicts_are_all_found_though_it_is_only_asked_who_is_in_one(
    claims: list[CasualtyClaim],
) -> None:
    made = system(*claims)
    some = Search(made, made.everything).run(all_members=True)
    assert list(some) == list(Search(made, made.everything).run())


@pytest.mark.untraced
def test_a_search_for_who_is_in_a_conflict_goes_on_until_it_is_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_MANY", 5)
    killed = [claim for claim in casualty_claims(2020) if claim.measure is Measure.KILLED]
    made = system(*killed)
    some = list(Search(made, made.everything).run(all_members=True))
    assert union(some) == union(Search(made, made.everything).run())


def test_one_statement_stands_for_those_that_say_the_same() -> None:
    made = system(said("a", "10"), said("b", "10"), said("c", "20"))
    search = Search(made, made.everything)
    (one,) = search.run()
    assert sorted(search.each(one)) == [0b101, 0b110]
    assert search.whole(one) == 0b111
    assert search.whole(0) == 0


def test_what_a_conflict_does_not_need_is_taken_out() -> None:
    made = system(said("a", "10"), said("b", "20"), said("c", "10"), said("d", "3", "other"))
    assert minimal(made, 0b1111) == 0b0110
    assert minimal(made, 0b0011) == 0b0011
    assert minimal(made, 0b1110, 0b0001) == 0b0010
