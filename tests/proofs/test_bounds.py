"""What claims prove about a count, question by question; with the bundled data, by name."""

import copy
import pickle
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from fractions import Fraction

import attrs
import pytest
from inference_examples import (
    ARMIES,
    AS_MUCH_AGAIN,
    THREE,
    TRIANGLE,
    asked,
    at_odds,
    parts,
    proved,
    reasoner,
    said,
)

from karabakh_data import (
    DATA_AS_OF,
    Basis,
    Bounds,
    CasualtyClaim,
    CasualtyRange,
    Category,
    ContradictionError,
    Dataset,
    Layer,
    Measure,
    Period,
    SetAside,
    Side,
    TooManyRepairsError,
    UnknownKeyError,
    UnknownWordError,
    WrongTypeError,
    bounds,
    casualty_claims,
)
from karabakh_data.errors import TooManyContradictionsError
from karabakh_data.proofs import _repairs as repairs
from karabakh_data.proofs._answering import Reasoner
from karabakh_data.proofs.coverage import EVER
from karabakh_data.tables.package import Package, read_bundled
from karabakh_data.values._days import days_of
from karabakh_data.values._period_like import PeriodLike
from karabakh_data.vocabularies._likes import SideLike
from karabakh_data.vocabularies.proofs import OnContradiction


def range_of(*claims: CasualtyClaim, **words: str) -> str:
    """The range that claims prove for people of the Armenian side, military, in 2016."""
    question = {"period": "2016", "side": "armenian", "category": "military", **words}
    return str(proved(claims, **question).range)  # type: ignore[arg-type]


def fresh() -> Dataset:
    """The bundled data, of which nothing was asked yet."""
    return Dataset(Package(Layer(read_bundled)))


def why(found: Bounds) -> dict[str, str]:
    """Why claims are set aside, by their ids."""
    return {one.claim: one.reason for one in found.set_aside}


def bearing(found: Bounds) -> list[str]:
    """The claims that are set aside and may count people asked for."""
    return [one.claim for one in found.set_aside if one.bears]


# What is asked, and what is answered


def test_the_question_is_repeated() -> None:
    found = proved([], "2016", "armenian", "military", measure="wounded", basis="all-causes")
    assert found.period == Period("2016")
    assert found.side is Side.ARMENIAN
    assert found.category is Category.MILITARY
    assert found.measure is Measure.WOUNDED
    assert found.basis is Basis.ALL_CAUSES
    assert found.on_contradiction is OnContradiction.UNCONTESTED
    assert found.low_proof.asked == found.high_proof.asked
    everybody = proved([])
    assert (everybody.period, everybody.side, everybody.category) == (None, None, None)


def test_the_month_for_which_the_claims_stand_is_told() -> None:
    later = Reasoner((), ARMIES.get, "2025-01")
    found = later.bounds(asked("2016"), None, (), OnContradiction.UNCONTESTED)
    assert found.as_of == "2025-01"
    assert "Data as of 2025-01" in str(found)
    assert proved([]).as_of == DATA_AS_OF


def test_no_claims_prove_nothing() -> None:
    found = proved([], "2016")
    assert found.range == CasualtyRange.at_least(0)
    assert found.claims == ()
    assert found.set_aside == ()
    assert found.low_is_tight
    assert found.high_is_tight
    assert found.verify()
    assert found.high_proof.unlimited is not None
    assert found.high_proof.unlimited.period == Period("2016")


def test_without_claims_and_period_all_days_are_without_a_limit() -> None:
    unlimited = proved([]).high_proof.unlimited
    assert unlimited is not None
    assert days_of(unlimited.period) == EVER


def test_a_question_outside_all_claims() -> None:
    found = proved([said("a", "10", period="2016")], "2018")
    assert found.range == CasualtyRange.at_least(0)
    assert not found.low_proof.multipliers
    assert found.verify()
    empty = bounds("1900", claims=[said("a", "10")])
    assert empty.range == CasualtyRange.at_least(0)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([said("a", "10")], "10"),
        ([said("a", "4–6")], "4–6"),
        ([said("a", "4+")], "4+"),
        ([said("a", "4–6"), said("b", "5–9")], "5–6"),
        ([said("a", "4–6"), said("b", "5–9", partial=True)], "5–6"),
        # Of a whole, all may be of those asked for, or nobody.
        ([said("a", "10", "both")], "0–10"),
        ([said("a", "10", category="unspecified")], "0–10"),
        ([said("a", "10", period="2015/2016")], "0–10"),
        # A part is the least.
        ([said("a", "3", period="2016-04")], "3+"),
        ([said("a", "3", period="2016-04"), said("b", "2", period="2016-06")], "5+"),
        ([said("a", "3", period="2016-04"), said("b", "2", period="2016-04-01")], "3+"),
        # A whole less others.
        ([said("a", "10", "both"), said("b", "4–5", "azerbaijani")], "0–6"),
        ([said("a", "10", period="2015/2016"), said("b", "4", period="2015")], "6"),
        ([said("a", "10–12", period="2015/2016"), said("b", "4–5", period="2015")], "5–8"),
        # People of a named force are some of those.
        ([said("a", "4–6", group="army")], "4+"),
        ([said("a", "4–6", group="army"), said("b", "3–9")], "4–9"),
        ([said("a", "5", group="army"), said("b", "4", group="navy"), said("c", "0–20")], "9–20"),
        ([said("a", "5", group="army"), said("b", "4", group="company")], "5+"),
        # What is counted up to a day.
        ([said("a", "4–6", as_of="2016-06")], "4+"),
        ([said("a", "4–6", as_of="2017")], "4–6"),
    ],
)
def test_what_is_proved(claims: list[CasualtyClaim], expected: str) -> None:
    assert range_of(*claims) == expected
    assert proved(claims, "2016", "armenian", "military").verify()


def test_spans_that_join_may_count_the_same_people_of_their_joint() -> None:
    joined = (said("a", "10", period="1988/1994"), said("b", "20", period="1994/2009"))
    assert range_of(*joined, period="1988/2009") == "20–30"
    assert range_of(*joined, period="1988/1994") == "10"
    assert range_of(*joined, period="1994/2009") == "20"
    assert range_of(*joined, period="1995/2009") == "0–20"
    assert range_of(*joined, period="1994") == "0–30"
    # The one span alone counts all of its last year, as far as nothing says more.
    assert range_of(joined[0], period="1994") == "0–10"
    assert range_of(*joined, said("c", "25", period="1994"), period="1994") == "25"
    assert range_of(*joined, said("c", "31", period="1994"), period="1994") == "0+"


def test_a_span_counts_all_of_a_unit_that_ends_it_where_nothing_begins_with_it() -> None:
    beside = (said("a", "10", period="2008/2010"), said("b", "4", period="2010"))
    assert range_of(*beside, period="2008/2009") == "6"


@pytest.mark.parametrize("side", ["both", "unspecified"])
@pytest.mark.parametrize("category", list(Category))
def test_a_total_beside_split_figures_may_be_larger(side: str, category: str) -> None:
    split = [said("a", "10", category=category), said("b", "10", "azerbaijani", category)]
    larger = said("c", "30", side, category)
    assert at_odds(*split, larger) == []
    assert proved([*split, larger], "2016", side, category).range == CasualtyRange.exactly(30)
    assert proved([*split, larger], "2016", "armenian", category).range == CasualtyRange.exactly(10)
    smaller = said("c", "15", side, category)
    assert at_odds(*split, smaller) == ["a b c"]
    # Without a total, nobody knows how many there are of either side whom no figure tells.
    assert proved(split, "2016", side, category).range == CasualtyRange.at_least(20)


def test_of_harm_that_ends_a_count_of_a_day_is_the_least() -> None:
    claims = [said("a", "4–6", measure="missing", as_of="2017")]
    found = proved(claims, "2016", "armenian", "military", measure="missing")
    assert found.range == CasualtyRange.at_least(4)


def test_the_claims_of_both_proofs() -> None:
    one = proved([said("a", "4–6"), said("b", "5–9")], "2016", "armenian")
    assert [claim.id for claim in one.claims] == ["b"]
    both = proved([said("b", "4–6"), said("a", "5–9")], "2016", "armenian", "military")
    assert [claim.id for claim in both.claims] == ["a", "b"]
    assert parts(both.low_proof.multipliers) == {"a": "1"}
    assert parts(both.high_proof.multipliers) == {"b": "1"}
    other = proved([said("a", "4–6"), said("b", "5–9")], "2016", "armenian", "military")
    assert parts(other.low_proof.multipliers) == {"b": "1"}
    assert [claim.id for claim in other.claims] == ["a", "b"]
    # Those that an open end has been found among are none on which it rests.
    assert proved([said("a", "4+")], "2015").claims == ()


# Claims that contradict each other

ODD = (said("a", "10", claimant="one"), said("b", "20", claimant="two"), said("c", "1", "other"))


def test_claims_in_a_contradiction_are_set_aside() -> None:
    found = proved(ODD, "2016", "armenian", "military")
    assert found.range == CasualtyRange.at_least(0)
    assert found.set_aside == (
        SetAside("a", "cannot be true together with b", bears=True),
        SetAside("b", "cannot be true together with a", bears=True),
    )


def test_what_holds_however_few_are_given_up() -> None:
    found = proved(ODD, "2016", "armenian", "military", on_contradiction="repairs")
    assert found.range == CasualtyRange(10, 20)
    assert found.on_contradiction is OnContradiction.REPAIRS
    assert parts(found.low_proof.multipliers) == {"a": "1"}
    assert parts(found.high_proof.multipliers) == {"b": "1"}
    # Each is given up by a repair; that it contradicts another is the reason that is told.
    assert why(found) == {
        "a": "cannot be true together with b",
        "b": "cannot be true together with a",
    }
    assert found.verify()


def test_a_contradiction_can_be_an_error() -> None:
    with pytest.raises(ContradictionError) as caught:
        proved(ODD, "2016", on_contradiction="raise")
    error = caught.value
    assert error.value == "a, b"
    assert error.suggestions == ()
    assert error.contradiction is not None
    assert [error.contradiction] == [*reasoner(*ODD).contradictions(None, None)]
    assert "an order of trust (trust=)" in error.expected
    assert error.__suppress_context__
    found = proved(ODD[1:], "2016", "armenian", "military", on_contradiction="raise")
    assert found.range == CasualtyRange.exactly(20)


def test_a_contradiction_of_others_is_an_error_too() -> None:
    with pytest.raises(ContradictionError):
        proved(ODD, "2016", "other", on_contradiction="raise")
    assert proved(ODD, "2016", "other", on_contradiction="uncontested").range.low == 1
    # One about another harm is none here.
    missing = [attrs.evolve(one, measure=Measure.MISSING) for one in ODD[:2]]
    assert proved([*missing, ODD[2]], "2016", on_contradiction="raise").range.low == 1


def test_whom_one_trusts() -> None:
    question = ("2016", "armenian", "military")
    for way in OnContradiction:
        found = proved(ODD, *question, trust=("one",), on_contradiction=way)
        assert found.range == CasualtyRange.exactly(10)
        assert why(found) == {"b": "cannot be true together with a, trusted more"}
        assert proved(ODD, *question, trust=("two", "one"), on_contradiction=way).range.low == 20


def test_a_claim_that_is_set_aside_and_counts_nobody_asked_for() -> None:
    found = proved(ODD, "2016", "other")
    assert list(why(found)) == ["a", "b"]
    assert bearing(found) == []
    assert bearing(proved(ODD, "2016")) == ["a", "b"]
    assert bearing(proved(ODD, "2016-12/2020")) == ["a", "b"]
    assert bearing(proved(ODD, "2017")) == []


def test_claims_that_say_nothing_here_are_set_aside_with_the_reason() -> None:
    claims = [
        said("a", "5", basis="battle-related"),
        said("b", "9", basis="all-causes"),
        said("c", "5", measure="wounded"),
        said("d", "5", as_of="2015"),
    ]
    question = asked("2016", "armenian", "military")
    found = reasoner().bounds(question, claims, (), OnContradiction.RAISE)
    assert found.range == CasualtyRange.exactly(5)
    assert found.set_aside == (
        SetAside("b", "counts deaths of another basis, all causes", bears=True),
        SetAside("c", "counts people wounded", bears=True),
        SetAside("d", "is dated before its period", bears=False),
    )
    # By default only claims about the harm that is asked for are those in question.
    assert list(why(proved(claims, "2016", "armenian", "military"))) == ["b", "d"]


def test_deaths_of_all_causes() -> None:
    claims = [said("a", "5", basis="battle-related"), said("b", "9", basis="all-causes")]
    assert range_of(*claims) == "5"
    assert range_of(*claims, basis="all-causes") == "9"
    unspecified = [*claims, said("c", "9")]
    assert range_of(*unspecified, basis="all-causes") == "9"
    assert range_of(*unspecified) == "0+"


def test_too_many_repairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repairs, "MOST_TRIED", 2)
    with pytest.raises(TooManyRepairsError):
        proved(ODD, "2016", "armenian", "military", on_contradiction="repairs")
    assert proved(ODD, "2016", "armenian", "military").range.low == 0


def test_too_many_contradictions(monkeypatch: pytest.MonkeyPatch) -> None:
    # With the titles and the sums, of which none is left out, there are too many to tell.
    monkeypatch.setattr("karabakh_data.proofs._admission.MOST_STEPS", 500)
    claims = casualty_claims(2016)
    with pytest.raises(TooManyContradictionsError):
        bounds(2016, claims=claims, on_contradiction="repairs")


def test_repairs_over_two_levels_of_trust() -> None:
    claims = [
        said("a", "10", claimant="one"),
        said("b", "20", claimant="one"),
        said("c", "20+"),
        said("d", "15"),
    ]
    words = {"trust": ("one",), "on_contradiction": "repairs"}
    found = proved(claims, "2016", "armenian", "military", **words)  # type: ignore[arg-type]
    assert found.range == CasualtyRange(10, 20)
    # Of those trusted less, one contradicts the other; one repair gives up both.
    assert why(found) == {
        "a": "cannot be true together with b",
        "b": "cannot be true together with a",
        "c": "cannot be true together with d",
        "d": "cannot be true together with c",
    }


def test_what_only_a_repair_gives_up_is_told() -> None:
    claims = [
        said("a", "10", claimant="one"),
        said("b", "20", claimant="one"),
        said("d", "15"),
    ]
    words = {"trust": ("one",), "on_contradiction": "repairs"}
    found = proved(claims, "2016", "armenian", "military", **words)  # type: ignore[arg-type]
    assert found.range == CasualtyRange(10, 20)
    # Nothing that stands contradicts it; but whichever of the others is taken does.
    assert why(found)["d"] == "given up by a repair"
    assert bearing(found) == ["a", "b", "d"]


@pytest.mark.parametrize("figure", ["10–15", "15–20"])
def test_what_the_repair_of_one_end_alone_gives_up_is_told(figure: str) -> None:
    claims = [
        said("a", "10", claimant="one"),
        said("b", "20", claimant="one"),
        said("d", figure),
    ]
    words = {"trust": ("one",), "on_contradiction": "repairs"}
    found = proved(claims, "2016", "armenian", "military", **words)  # type: ignore[arg-type]
    assert found.range == CasualtyRange(10, 20)
    assert why(found)["d"] == "given up by a repair"


def test_where_no_repair_can_close_an_end_none_is_sought_for_it() -> None:
    found = proved(ODD[:2], "2016/2017", "armenian", "military", on_contradiction="repairs")
    assert found.range == CasualtyRange.at_least(10)
    assert found.high_proof.claims == ()
    assert found.verify()


# People cannot be halved


def test_ends_are_rounded_inward() -> None:
    found = proved(TRIANGLE, "2015/2016", "both")
    assert found.low_proof.value == Fraction(3, 2)
    assert parts(found.low_proof.multipliers) == {"a": "1/2", "b": "1/2", "c": "1/2", "d": "-1/2"}
    assert found.range == CasualtyRange.at_least(2)
    assert not found.low_is_tight
    assert found.high_is_tight
    assert found.verify()


def test_a_high_end_is_rounded_down() -> None:
    found = proved([*TRIANGLE, THREE], "2013/2014", "both")
    assert found.high_proof.value == Fraction(3, 2)
    assert parts(found.high_proof.multipliers) == {
        "a": "-1/2",
        "b": "-1/2",
        "c": "-1/2",
        "d": "1/2",
        "total": "1",
    }
    assert found.range == CasualtyRange(0, 1)
    assert found.low_is_tight
    assert not found.high_is_tight
    assert found.verify()


def test_where_no_whole_number_of_people_is_left() -> None:
    claims = [*TRIANGLE, *AS_MUCH_AGAIN, THREE]
    assert at_odds(*claims) == []
    with pytest.raises(ContradictionError) as caught:
        proved(claims, "2013/2014", "both")
    error = caught.value
    assert error.value == ", ".join(sorted(one.id for one in claims))
    assert error.contradiction is None
    assert error.expected == "claims that leave a whole number of people between 3/2 and 3/2"
    # Together there are three, which is a whole number, though the numbers of the parts are none.
    together = proved(claims, "2013/2016", "both")
    assert together.range == CasualtyRange.exactly(3)
    assert (together.low_is_tight, together.high_is_tight) == (False, False)


def test_of_proofs_of_one_end_that_which_counts_least_is_given() -> None:
    months = [said(f"m{month:02}", "2", period=f"2016-{month:02}") for month in range(1, 13)]
    found = proved([*months, said("year", "24")], "2016", "armenian", "military")
    assert parts(found.low_proof.multipliers) == {"year": "1"}
    assert parts(found.high_proof.multipliers) == {"year": "1"}
    bundled = bounds(2016, side="armenian", category="military")
    assert parts(bundled.low_proof.multipliers) == {"cc-0228": "1"}


def test_an_answer_does_not_depend_on_what_was_asked_before() -> None:
    questions = [
        (period, side, mode)
        for period in (None, 1992, 2014, 2016, "1994/2016")
        for side in (None, Side.AZERBAIJANI)
        for mode in (OnContradiction.UNCONTESTED, OnContradiction.REPAIRS)
    ]

    def told(
        dataset: Dataset, question: tuple[PeriodLike | None, Side | None, OnContradiction]
    ) -> object:
        period, side, mode = question
        return dataset.bounds(period, side=side, on_contradiction=mode).to_dict()

    first = [told(fresh(), one) for one in questions]
    dataset = fresh()
    assert [told(dataset, one) for one in questions] == first
    assert [told(dataset, one) for one in reversed(questions)] == first[::-1]


@pytest.mark.parametrize("mode", [OnContradiction.UNCONTESTED, OnContradiction.REPAIRS])
def test_questions_may_be_asked_at_the_same_time(mode: OnContradiction) -> None:
    dataset = fresh()
    dataset.bounds(1990, on_contradiction=mode)
    alone = bounds(2016, on_contradiction=mode)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as threads:
            found = threads.map(lambda _: dataset.bounds(2016, on_contradiction=mode), range(32))
            assert all(one == alone for one in found)
    finally:
        sys.setswitchinterval(interval)


# Values


def test_bounds_are_values() -> None:
    found = proved(ODD, "2016", "armenian", "military", on_contradiction="repairs")
    again = proved(ODD, "2016", "armenian", "military", on_contradiction="repairs")
    assert found == again
    assert found is not again
    assert hash(found) == hash(again)
    assert found != proved(ODD, "2016", "armenian", "military")
    for twin in (pickle.loads(pickle.dumps(found)), copy.deepcopy(found)):  # noqa: S301
        assert twin == found
        assert twin.verify()
        assert twin.explain() == found.explain()


def test_bounds_are_a_table_of_one_row() -> None:
    frame = proved(ODD, "2016", "armenian", "military", on_contradiction="repairs")._frame()
    assert frame.name == "bounds"
    (row,) = frame.rows
    assert dict(zip((column.name for column in frame.columns), row, strict=True)) == {
        "period": "2016",
        "period_earliest": date(2016, 1, 1),
        "period_latest": date(2016, 12, 31),
        "side": "armenian",
        "category": "military",
        "measure": "killed",
        "basis": "battle-related",
        "low": 10,
        "high": 20,
        "low_is_tight": True,
        "high_is_tight": True,
        "low_claims": ("a",),
        "high_claims": ("b",),
        "set_aside": ("a", "b"),
        "on_contradiction": "repairs",
    }


def test_bounds_do_not_change() -> None:
    found = proved([])
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        found.low_is_tight = False  # type: ignore[misc]


def test_bounds_of_another_range_are_not_verified() -> None:
    found = proved([said("a", "4–6")], "2016", "armenian", "military")
    assert found.verify()
    for low, high in ((3, 6), (5, 6), (4, 5), (4, 7), (4, None)):
        assert not attrs.evolve(found, range=CasualtyRange(low, high)).verify()
    first, second = found.low_proof, found.high_proof
    assert not attrs.evolve(found, low_proof=attrs.evolve(first, value=Fraction(7, 2))).verify()
    assert not attrs.evolve(found, high_proof=attrs.evolve(second, value=Fraction(13, 2))).verify()
    assert not attrs.evolve(found, low_proof=second, high_proof=first).verify()


def test_bounds_that_answer_another_question_are_not_verified() -> None:
    found = proved([said("a", "4–6")], "2016", "armenian", "military")
    other = proved([said("a", "4–6", "azerbaijani")], "2016", "azerbaijani", "military")
    assert not attrs.evolve(found, side=Side.AZERBAIJANI).verify()
    assert not attrs.evolve(found, period=None).verify()
    assert not attrs.evolve(found, category=None).verify()
    assert not attrs.evolve(found, measure=Measure.WOUNDED).verify()
    assert not attrs.evolve(found, basis=Basis.ALL_CAUSES).verify()
    assert not attrs.evolve(found, low_proof=other.low_proof).verify()
    assert not attrs.evolve(found, high_proof=other.high_proof).verify()


# The bundled data


def test_the_first_war() -> None:
    found = bounds("1988/1994")
    assert found.range == CasualtyRange(28_000, 38_000)
    assert parts(found.low_proof.multipliers) == {"cc-0001": "1"}
    assert parts(found.high_proof.multipliers) == {"cc-0001": "1"}
    assert bearing(found)[:2] == ["cc-0093", "cc-0094"]
    assert found.verify()


def test_one_side_in_one_year_of_the_first_war() -> None:
    found = bounds(1992, side="azerbaijani")
    assert found.range == CasualtyRange(167, 30_876)
    assert parts(found.low_proof.multipliers) == {"cc-0097": "1"}
    assert parts(found.high_proof.multipliers) == {
        "cc-0001": "1",
        "cc-0088": "-1",
        "cc-0089": "-1",
        "cc-0261": "-1",
    }
    assert 38_000 - 5_856 - 1_264 - 4 == 30_876
    assert found.low_is_tight
    assert found.high_is_tight
    assert found.verify()


@pytest.mark.parametrize(
    ("period", "words", "expected"),
    [
        ("2008/2010", {"side": "both", "category": "military"}, CasualtyRange.exactly(74)),
        ("2016", {"side": "armenian", "category": "military"}, CasualtyRange(108, 112)),
        (
            "1988/1994",
            {"side": "azerbaijani", "category": "military", "trust": ["azerbaijan"]},
            CasualtyRange.exactly(11_557),
        ),
    ],
)
def test_some_bounds(period: str, words: dict[str, object], expected: CasualtyRange) -> None:
    found = bounds(period, **words)  # type: ignore[arg-type]
    assert found.range == expected
    assert found.verify()


def test_figures_of_all_causes_are_set_aside_where_deaths_by_fighting_are_asked_for() -> None:
    found = bounds(2016, side="armenian", category="military")
    assert bearing(found) == ["cc-0100", "cc-0101"]
    assert why(found)["cc-0100"] == "counts deaths of another basis, all causes"
    other = bounds(2016, side="armenian", category="military", basis="all-causes")
    assert other.basis is Basis.ALL_CAUSES
    assert "cc-0100" not in bearing(other)


FIRST_WAR = {"side": "azerbaijani", "category": "military"}


@pytest.mark.parametrize(
    ("trust", "expected", "set_aside"),
    [
        (["azerbaijan"], 11_557, {"cc-0094": "cannot be true together with cc-0093, trusted more"}),
        (
            ["AZE", "article"],
            11_557,
            {"cc-0094": "cannot be true together with cc-0093, trusted more"},
        ),
        (
            ["western-and-russian-estimates"],
            25_000,
            {"cc-0093": "cannot be true together with cc-0094, trusted more"},
        ),
        # Who is not named comes last: here both.
        (
            ["article"],
            0,
            {
                "cc-0093": "cannot be true together with cc-0094",
                "cc-0094": "cannot be true together with cc-0093",
            },
        ),
        (
            [],
            0,
            {
                "cc-0093": "cannot be true together with cc-0094",
                "cc-0094": "cannot be true together with cc-0093",
            },
        ),
    ],
)
def test_an_order_of_trust(trust: list[str], expected: int, set_aside: dict[str, str]) -> None:
    found = bounds("1988/1994", **FIRST_WAR, trust=trust)  # type: ignore[arg-type]
    assert found.range.low == expected
    told = {key: why(found)[key] for key in bearing(found) if key in {"cc-0093", "cc-0094"}}
    assert told == set_aside


def test_an_institution_of_a_state_is_trusted_with_it() -> None:
    state, army = (
        casualty_claims(claimant="artsakh"),
        casualty_claims(claimant="artsakh-defence-army"),
    )
    assert len(army) > 0
    assert set(army.ids()) < set(state.ids())
    claims = [
        said("a", "10", claimant="artsakh-defence-army"),
        said("b", "20", claimant="azerbaijan"),
    ]
    question = {"side": "armenian", "category": "military", "claims": claims}
    assert bounds(2016, trust=["artsakh"], **question).range.low == 10  # type: ignore[arg-type]
    assert bounds(2016, trust=["azerbaijan"], **question).range.low == 20  # type: ignore[arg-type]


def test_the_article_is_one_whom_one_can_trust() -> None:
    claims = [said("a", "10"), said("b", "20", claimant="azerbaijan")]
    question = {"side": "armenian", "category": "military", "claims": claims}
    assert bounds(2016, trust=("article",), **question).range.low == 10  # type: ignore[arg-type]


def test_trust_in_nobody_who_is_known() -> None:
    with pytest.raises(UnknownKeyError) as caught:
        bounds(2016, trust=["article", "Narnia"])
    assert (caught.value.value, caught.value.kind) == ("Narnia", "actor")


@pytest.mark.parametrize("trust", ["azerbaijan", 3])
def test_trust_that_is_no_list(trust: object) -> None:
    with pytest.raises(WrongTypeError) as caught:
        bounds(2016, trust=trust)  # type: ignore[arg-type]
    assert caught.value.value == trust
    assert caught.value.expected == "a list of claimants, the most trusted first"


def test_trust_in_something_that_is_no_name() -> None:
    with pytest.raises(WrongTypeError):
        bounds(2016, trust=[3])  # type: ignore[list-item]


def test_a_basis_that_is_no_answer() -> None:
    for basis in ("unspecified", Basis.UNSPECIFIED):
        with pytest.raises(UnknownWordError) as caught:
            bounds(2016, basis=basis)  # type: ignore[arg-type]
        assert caught.value.value == basis
        told = " is not a Basis to count by: expected battle-related or all-causes"
        assert str(caught.value) == f"{basis!r}{told}"


@pytest.mark.parametrize(
    ("words", "vocabulary"),
    [
        ({"basis": "natural"}, "Basis"),
        ({"on_contradiction": "ignore"}, "OnContradiction"),
        ({"side": "armenain"}, "Side"),
        ({"category": "soldiers"}, "Category"),
        ({"measure": "kiled"}, "Measure"),
    ],
)
def test_a_wrong_word(words: dict[str, str], vocabulary: str) -> None:
    with pytest.raises(UnknownWordError) as caught:
        bounds(2016, **words)  # type: ignore[arg-type]
    assert caught.value.vocabulary == vocabulary


def test_words_in_any_case() -> None:
    found = bounds(2016, side="ARMENIAN", basis="All-Causes", on_contradiction="Repairs")  # type: ignore[arg-type]
    assert found.side is Side.ARMENIAN
    assert found.basis is Basis.ALL_CAUSES
    assert found.on_contradiction is OnContradiction.REPAIRS


def test_claims_of_another_measure_that_are_passed() -> None:
    claims = casualty_claims(measure="wounded")
    found = bounds(2016, claims=claims)
    assert found.range == CasualtyRange.at_least(0)
    assert set(why(found).values()) == {"counts people wounded"}
    assert set(why(found)) == set(claims.ids())


def test_an_empty_set_of_claims() -> None:
    found = bounds(2016, claims=[])
    assert (found.range, found.set_aside) == (CasualtyRange.at_least(0), ())


@pytest.mark.parametrize("year", [1988, 1992, 2014, 2016, 2020])
@pytest.mark.parametrize("side", ["armenian", "both"])
def test_bounds_of_the_bundled_data_are_verified(year: int, side: SideLike) -> None:
    found = bounds(year, side=side)
    assert found.verify()
    with_repairs = bounds(year, side=side, on_contradiction="repairs")
    assert with_repairs.verify()
    assert found.range.low <= with_repairs.range.low
