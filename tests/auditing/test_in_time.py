"""Claims whose periods have a day in common, found in one pass over time."""

from itertools import combinations

from checks_records import claim
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data import CasualtyClaim
from karabakh_data.auditing._in_time import around_sums, pairs_in_time

PERIODS = st.sampled_from(
    ["2008", "2008-12-31", "2009-01", "2009", "2008/2010", "../2009", "2010/..", "2010-05-07"]
)


@st.composite
def lists_of_claims(draw: st.DrawFn) -> list[CasualtyClaim]:
    drawn = draw(st.lists(st.tuples(PERIODS, st.booleans()), max_size=8))
    return [
        claim(f"cc-{number:04}", "1", period=period, is_sum=is_sum)
        for number, (period, is_sum) in enumerate(drawn, 1)
    ]


def ids(pairs: object) -> list[tuple[str, str]]:
    return sorted((one.id, other.id) for one, other in pairs)  # type: ignore[attr-defined]


@given(lists_of_claims())
def test_every_two_claims_with_a_day_in_common_are_a_pair(claims: list[CasualtyClaim]) -> None:
    together = [
        pair for pair in combinations(claims, 2) if pair[0].period.intersects(pair[1].period)
    ]
    assert ids(pairs_in_time(claims)) == ids(together)


@given(lists_of_claims())
def test_the_pairs_with_a_sum_are_those_of_which_one_at_least_is_a_sum(
    claims: list[CasualtyClaim],
) -> None:
    with_sum = [(one, other) for one, other in pairs_in_time(claims) if one.is_sum or other.is_sum]
    assert ids(pairs_in_time(claims, with_sum=True)) == ids(with_sum)


@given(lists_of_claims())
def test_around_a_sum_are_the_claims_with_a_day_in_common(claims: list[CasualtyClaim]) -> None:
    around = around_sums(claims)
    assert list(around) == [one.id for one in claims if one.is_sum]
    for one in claims:
        if one.is_sum:
            assert around[one.id] == [it for it in claims if it.period.intersects(one.period)]
