"""The least and the greatest count of those asked for, and how cells lie to them."""

from fractions import Fraction

import pytest
from inference_examples import TRIANGLE, asked, context, said, system

from karabakh_data import CasualtyClaim, Period
from karabakh_data.proofs import _extremes
from karabakh_data.proofs._extremes import Extreme, Free, Held, Region
from karabakh_data.proofs._simplex import Number
from karabakh_data.proofs.coverage import EITHER, EVER, UNSORTED
from karabakh_data.values._days import days_of


def region(
    *claims: CasualtyClaim,
    period: str | None = None,
    side: str | None = None,
    category: str | None = None,
) -> Region:
    """Those asked for, among the cells of made-up claims."""
    return Region(system(*claims), asked(period, side, category).scope(context(*claims)))


def ends(
    *claims: CasualtyClaim,
    period: str | None = None,
    side: str | None = "armenian",
    category: str | None = "military",
) -> tuple[Extreme, Extreme | None]:
    """The least and the greatest count, with all claims held."""
    made = system(*claims)
    there = Region(made, asked(period, side, category).scope(context(*claims)))
    held = Held(made, made.everything)
    return held.least(there), held.greatest(there)


# Regions


def test_cells_wholly_and_partly_among_those_asked_for() -> None:
    claims = (said("a"), said("b", side="both"), said("c", "1", "other"))
    # The cells: b alone, those of a and b, and c.
    assert region(*claims).touched == {0: True, 1: True, 2: True}
    assert region(*claims, side="armenian").touched == {1: True}
    assert region(*claims, side="azerbaijani").touched == {0: False}
    assert region(*claims, period="2016-04").touched == {0: False, 1: False, 2: False}
    assert region(*claims, period="2015").touched == {}


def test_cells_that_some_statements_count() -> None:
    claims = (said("a"), said("b", side="both"), said("c", "1", "other"))
    assert region(*claims).counted_by(0b001) == [1]
    assert region(*claims).counted_by(0b010) == [0, 1]
    assert region(*claims, side="azerbaijani").counted_by(0b101) == []


JOINED = (said("a", "10", period="1988/1994"), said("b", "20", period="1994/2009"))


@pytest.mark.parametrize(
    ("period", "touched"),
    [
        # The cells: those whom the former span counts, those whom the latter does, and of 1994
        # those whom both count.
        ("1988/1994", {0: True, 2: True}),
        ("1994/2009", {1: True, 2: True}),
        ("1988/2009", {0: True, 1: True, 2: True}),
        ("1990/1994", {0: False, 2: True}),
        ("1994", {0: False, 1: False, 2: True}),
        ("1994-05", {0: False, 1: False, 2: False}),
        ("1995", {1: False}),
        ("1988/1993", {0: False}),
    ],
)
def test_what_joined_spans_count_is_among_those_asked_for(
    period: str, touched: dict[int, bool]
) -> None:
    assert region(*JOINED, period=period).touched == touched


def test_a_joint_in_which_none_of_the_claims_begins_or_ends_is_not_cut() -> None:
    claims = (said("c", "10", period="1988/2009"),)
    joints = context(*JOINED)
    there = Region(system(*claims), asked("1988/1994").scope(joints))
    assert there.touched == {0: False}
    year = system(said("c", "10", period="1994"))
    # The question is about some of the people of 1994, of whom the claim counts all.
    assert Region(year, asked("1988/1994").scope(joints)).touched == {0: False}
    assert Region(year, asked("1994/2009").scope(joints)).touched == {0: False}
    assert Region(year, asked("1988/2009").scope(joints)).touched == {0: True}
    earlier = system(said("c", "10", period="1993"))
    assert Region(earlier, asked("1988/1994").scope(joints)).touched == {0: True}


# People without a limit


def test_people_whom_nothing_limits() -> None:
    claims = (said("a", "10"), said("b", "20+", "both"))
    year = days_of(Period("2016"))
    assert region(*claims, period="2016", side="armenian", category="military").unlimited(1) is None
    found = region(*claims, period="2016", side="both", category="military").unlimited(1)
    assert found is not None
    assert found.kind[1:] == ("military", None)
    assert found.kind[0] in {"azerbaijani", EITHER}
    assert found.days == year
    assert region(*claims, side="armenian", category="military").unlimited(1) == Free(
        ("armenian", "military", None), (EVER[0], year[0] - 1)
    )


def test_people_without_a_limit_are_of_the_time_of_which_claims_speak_if_possible() -> None:
    claims = (said("a", "10"), said("b", "10", period="2018"))
    found = region(*claims, side="armenian", category="military").unlimited(0b11)
    assert found is not None
    assert found.days == days_of(Period("2017"))


def test_only_days_that_are_asked_for_are_told() -> None:
    claims = (said("a", "10"), said("b", "10", period="2018"))
    for period in ("2017-04", "2017-12/2018-03", "2010/2012"):
        found = region(*claims, period=period, side="armenian", category="military").unlimited(0b11)
        assert found is not None
        expected = "2017-12" if "2018" in period else period
        assert found.days == days_of(Period(expected))


def test_people_of_a_named_force_have_a_limit_where_all_have() -> None:
    claims = (said("a", "10", group="army"), said("b", "20"))
    there = region(*claims, period="2016", side="armenian", category="military")
    assert there.unlimited(0b10) is None
    assert there.unlimited(0b11) is None
    assert there.unlimited(0b01) == Free(("armenian", "military", None), days_of(Period("2016")))


def test_an_unsorted_person_has_no_limit_where_each_category_has() -> None:
    words = ["civilian", "mercenary", "military", "peacekeeper", "volunteer"]
    claims = [said(word, "1", category=word) for word in words]
    found = region(*claims, period="2016", side="armenian").unlimited((1 << 5) - 1)
    assert found is not None
    assert found.kind == ("armenian", UNSORTED, None)
    claims.append(said("z", "9", category="unspecified"))
    assert region(*claims, period="2016", side="armenian").unlimited((1 << 6) - 1) is None


# Ends


def test_ends_of_exactly_those_whom_a_claim_counts() -> None:
    assert ends(said("a", "4–6"), period="2016") == (
        Extreme(4, {0: 1}, is_attained=True),
        Extreme(6, {0: 1}, is_attained=True),
    )


def test_part_of_those_counted_may_be_nobody_or_all() -> None:
    assert ends(said("a", "4–6"), period="2016-04") == (
        Extreme(0, {}, is_attained=True),
        Extreme(6, {0: 1}, is_attained=True),
    )


def test_people_whom_an_open_figure_alone_counts_have_no_greatest_count() -> None:
    least, greatest = ends(said("a", "4+"), period="2016")
    assert least.value == 4
    assert greatest is None
    least, greatest = ends(said("a", "4+", "both"), said("b", "6"), period="2016", side="both")
    assert least.value == 6
    assert greatest is None


def test_people_whom_nobody_counts_are_not_in_a_greatest_count() -> None:
    # That there are such people is told by a region.
    _, greatest = ends(said("a", "4–6"), period="2016/2017")
    assert greatest is not None
    assert greatest.value == 6


def test_a_difference() -> None:
    claims = (said("a", "10–12", "both"), said("b", "3–4", "azerbaijani"))
    least, greatest = ends(*claims, period="2016")
    # The total may count people of whom nobody says of which of the two sides they are.
    assert least == Extreme(0, {}, is_attained=True)
    assert greatest == Extreme(9, {0: 1, 1: -1}, is_attained=True)


def test_the_ends_of_the_triangle_have_parts() -> None:
    least, greatest = ends(*TRIANGLE, period="2015/2016", side="both", category=None)
    half = Fraction(1, 2)
    assert (least.value, least.is_attained) == (Fraction(3, 2), False)
    assert least.multipliers == {0: half, 1: half, 2: half, 3: -half}
    assert greatest is not None
    assert greatest.value == 3


def test_the_shortest_proof_of_an_end() -> None:
    claims = (
        said("a", "10", period="2015/2016"),
        said("b", "4", period="2015"),
        said("c", "6", period="2016"),
        said("d", "0+", "both"),
    )
    made = system(*claims)
    there = Region(made, asked("2016", "armenian", "military").scope(made.context))
    held = Held(made, made.everything)
    # The claim itself, and not the difference of the two others.
    assert held.shortest_low(there) == held.least(there)._replace(multipliers={2: 1})
    high = held.shortest_high(there)
    assert high is not None
    assert (high.value, high.multipliers) == (6, {2: 1})
    everybody = Region(made, asked("2016", "both", "military").scope(made.context))
    assert held.shortest_high(everybody) is None


QUARTERS = ("2016-01/2016-03", "2016-04/2016-06", "2016-07/2016-09", "2016-10/2016-12")


def shortest(*claims: CasualtyClaim) -> tuple[dict[int, Number], dict[int, Number]]:
    """The shortest proofs of both ends for the first quarter of a year."""
    made = system(*claims)
    there = Region(made, asked(QUARTERS[0], "armenian", "military").scope(made.context))
    held = Held(made, made.everything)
    low, high = held.shortest_low(there), held.shortest_high(there)
    assert high is not None
    assert (low.value, held.least(there).value) == (6, 6)
    assert high.value == 6
    return low.multipliers, high.multipliers


def test_of_proofs_of_an_end_that_which_counts_statements_least_often_is_given() -> None:
    months = [said(f"m{month}", "2", period=f"2016-{month:02}") for month in range(1, 4)]
    others = [said(f"q{n}", "5", period=quarter) for n, quarter in enumerate(QUARTERS[1:], 2)]
    # Three months, rather than a year less three quarters.
    alone = dict.fromkeys(range(3), 1)
    assert shortest(*months, *others, said("year", "21")) == (alone, alone)
    # Rather a year less what is not asked for.
    less = {3: -1, 4: 1}
    rest = said("rest", "15", period="2016-04/2016-12")
    assert shortest(*months, rest, said("year", "21")) == (less, less)
    nobody = said("rest", "0", period="2016-04/2016-12")
    assert shortest(*months, nobody, said("year", "6")) == (less, {4: 1})


def test_the_shortest_proof_takes_the_ends_that_prove_it() -> None:
    months = [said(f"m{month}", "2+", period=f"2016-{month:02}") for month in range(1, 4)]
    rest = said("rest", "12–15", period="2016-04/2016-12")
    quarter = said("quarter", "0–6", period=QUARTERS[0])
    low, _ = shortest(*months, rest, said("year", "21+"), quarter)
    assert low == {3: -1, 4: 1}
    months = [said(f"m{month}", "0–2", period=f"2016-{month:02}") for month in range(1, 4)]
    quarter = said("quarter", "6+", period=QUARTERS[0])
    _, high = shortest(*months, rest, said("year", "9–18"), quarter)
    assert high == {3: -1, 4: 1}


def test_a_shorter_proof_of_less_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    # All ends are eased by so much that another end is the best.
    monkeypatch.setattr(_extremes, "_SCALE", 1)
    months = [said(f"m{month}", "2", period=f"2016-{month:02}") for month in range(1, 4)]
    wider = said("quarter", "5–7", period=QUARTERS[0])
    alone = dict.fromkeys(range(3), 1)
    assert shortest(*months, wider) == (alone, alone)


# Statements that hold together


def test_statements_are_added_to_those_that_are_held() -> None:
    made = system(said("a", "10", "both"), said("b", "3"), said("c", "4", "azerbaijani"))
    there = Region(made, asked("2016", "both", "military").scope(made.context))
    empty = Held(made, 0)
    some = empty.adding(0b110)
    assert (empty.which, some.which) == (0, 0b110)
    assert some.least(there).value == 7
    assert empty.least(there).value == 0
    assert empty.greatest(there) is None
    assert some.greatest(there) is None
    whole = some.adding(0b001)
    assert whole.which == 0b111
    assert whole.least(there).value == 10
    for twin in (whole.adding(0b011), whole.adding(0)):
        assert twin.which == 0b111
        assert twin.least(there) == whole.least(there)


def test_sums_may_be_bound_to_other_ends_than_those_of_their_statements() -> None:
    made = system(said("a", "10"), said("b", "3", "azerbaijani"))
    there = Region(made, asked("2016", "azerbaijani", "military").scope(made.context))
    empty = Held(made, 0)
    assert empty.greatest(there) is None
    limited = empty.with_ends({0: (2, 8), 1: (4, 9)})
    assert (limited.which, limited.least(there).value) == (0, 4)
    greatest = limited.greatest(there)
    assert greatest is not None
    assert greatest.value == 9
    open_again = limited.with_ends({1: (5, None)})
    assert (open_again.least(there).value, open_again.greatest(there)) == (5, None)
    others = Region(made, asked("2016", "armenian", "military").scope(made.context))
    greatest = open_again.greatest(others)
    assert greatest is not None
    assert greatest.value == 8


def test_those_whom_some_statements_count_alone() -> None:
    made = system(said("a", "10"), said("b", "3", "azerbaijani"), said("c", "4–5", "other"))
    there = Region(made, asked("2016").scope(made.context))
    held = Held(made, made.everything)
    assert held.least(there).value == 17
    assert held.least(there, 0b110).value == 7
    greatest = held.greatest(there, 0b110)
    assert greatest is not None
    assert greatest.value == 8
    assert held.least(there, 0).value == 0


def test_statements_that_do_not_hold_together_cannot_be_held() -> None:
    made = system(said("a", "10"), said("b", "20"))
    with pytest.raises(AssertionError, match="do not hold together"):
        Held(made, 0b11)
    with pytest.raises(AssertionError, match="do not hold together"):
        Held(made, 0b01).adding(0b10)
