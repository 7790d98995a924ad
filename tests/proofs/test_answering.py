"""Questions of what claims prove, asked of a dataset: what is accepted, refused, and in order."""

from fractions import Fraction
from itertools import combinations, islice
from types import MappingProxyType
from typing import Any

import attrs
import pytest
from claim_strategies import claim
from inference_examples import asked, reasoner, said

from karabakh_data import (
    CasualtyRange,
    LimitError,
    RangeError,
    RepeatedIdError,
    UnknownKeyError,
    WrongTypeError,
    bounds,
    casualty_claims,
    contradictions,
    corrections,
    is_consistent,
    reconcile,
)
from karabakh_data.errors import TooManyContradictionsError
from karabakh_data.proofs import _answering
from karabakh_data.vocabularies.proofs import OnContradiction

TEN, TWENTY = said("a", "10"), said("b", "20")
FIVE = [said(f"cc-{n}", f"{n}") for n in range(1, 6)]
MINE = reasoner()


# Contradictions and corrections


def test_contradictions_come_one_by_one_up_to_a_limit() -> None:
    pairs = list(combinations((one.id for one in FIVE), 2))
    assert [one.ids for one in contradictions(FIVE)] == pairs
    assert [one.ids for one in contradictions(FIVE, limit=2)] == pairs[:2]
    assert len(list(contradictions(FIVE, limit=100))) == 10
    assert [one.ids for one in islice(contradictions(), 2)] == [
        one.ids for one in contradictions(limit=2)
    ]


def test_corrections_are_small_ones_first() -> None:
    claims = [TEN, TWENTY, said("c", "20"), said("d", "1", "other"), said("e", "2", "other")]
    found = [" ".join(one.id for one in given_up) for given_up in corrections(claims)]
    assert found == ["a d", "a e", "b c d", "b c e"]
    limited = [" ".join(one.id for one in given_up) for given_up in corrections(claims, limit=1)]
    assert limited == ["a d"]


def test_claims_that_agree_need_one_correction_which_is_empty() -> None:
    assert list(corrections([TEN])) == [()]
    assert list(corrections([])) == [()]
    assert list(contradictions([TEN])) == []


def test_without_what_is_given_up_the_others_agree() -> None:
    everything = list(casualty_claims("2012/2014"))
    assert not is_consistent(everything)
    for given_up in corrections(everything):
        left = [one for one in everything if one not in given_up]
        assert is_consistent(left)
        for one in given_up:
            assert not is_consistent([*left, one])


def test_the_first_correction_of_the_bundled_data() -> None:
    first = next(corrections())
    ids = {one.id for one in first}
    assert all(ids & set(one.ids) for one in contradictions())
    assert all(len(other) >= len(first) for other in corrections(limit=20))
    assert is_consistent(one for one in casualty_claims(2012) if one not in first)


def test_corrections_may_be_too_many_to_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_answering, "MOST_STEPS", 0)
    with pytest.raises(TooManyContradictionsError):
        next(corrections([TEN, said("b", "10", "azerbaijani"), said("c", "15", "both")]))


def test_consistency() -> None:
    assert is_consistent([])
    assert is_consistent([TEN])
    assert not is_consistent([TEN, TWENTY])
    assert not is_consistent()
    other_harm = [said("c", "1", measure="missing"), said("d", "2", measure="missing")]
    assert not is_consistent([TEN, *other_harm])
    assert is_consistent(
        [said("a", "91", basis="all-causes"), said("b", "94", basis="battle-related")]
    )


# Which claims


@pytest.mark.parametrize("of", [list, tuple, iter, set, dict.fromkeys])
def test_claims_in_any_collection(of: Any) -> None:  # noqa: ANN401 - whatever makes one
    assert [one.ids for one in contradictions(of([TWENTY, TEN]))] == [("a", "b")]
    assert not is_consistent(of([TWENTY, TEN]))
    assert reconcile(of([TWENTY, TEN])).total == 10
    assert len(list(corrections(of([TWENTY, TEN])))) == 2
    found = bounds(2016, claims=of([TWENTY, TEN]), on_contradiction="repairs")
    assert found.range == CasualtyRange.at_least(10)


def test_the_order_of_claims_makes_no_difference() -> None:
    for one, other in ((FIVE, FIVE[::-1]), (FIVE, [*FIVE, *FIVE])):
        assert [*contradictions(one)] == [*contradictions(other)]
        assert [*corrections(one)] == [*corrections(other)]
        assert bounds(2016, claims=one) == bounds(2016, claims=other)
        assert reconcile(one) == reconcile(other)


def test_a_table_of_claims() -> None:
    claims = casualty_claims(2012, side="azerbaijani", category="military")
    assert [one.ids for one in contradictions(claims)] == [
        ("cc-0016", "cc-0018"),
        ("cc-0016", "cc-0212"),
    ]


def test_a_claim_of_a_force_that_is_not_in_the_data() -> None:
    claims = [said("a", "5", group="navy-of-narnia"), said("b", "4")]
    assert [one.ids for one in contradictions(claims)] == [("a", "b")]


def test_a_force_has_its_parts_in_the_bundled_data() -> None:
    claims = [
        said("a", "5", group="artsakh-defence-army"),
        said("b", "4", group="artsakh"),
    ]
    assert [one.ids for one in contradictions(claims)] == [("a", "b")]
    apart = [claims[0], attrs.evolve(claims[1], group="armenia")]
    assert is_consistent(apart)


def test_joints_are_those_of_the_claims_of_the_dataset() -> None:
    # 1988/1994 and 1994/2009 are spans of the bundled data.
    claims = [
        said("a", "10", period="1988/1994"),
        said("b", "20", period="1994/2009"),
        said("c", "25", period="1994"),
    ]
    assert is_consistent(claims)
    elsewhere = [
        attrs.evolve(one, period=type(one.period)(edtf))
        for one, edtf in zip(claims, ("1950/1954", "1954/1959", "1954"), strict=True)
    ]
    assert [one.ids for one in contradictions(elsewhere)] == [("a", "c"), ("b", "c")]


ASK: dict[str, Any] = {
    "bounds": lambda claims: bounds(2016, claims=claims),
    "contradictions": lambda claims: list(contradictions(claims)),
    "corrections": lambda claims: list(corrections(claims)),
    "is_consistent": is_consistent,
    "reconcile": reconcile,
}
each_question = pytest.mark.parametrize("ask", ASK.values(), ids=ASK)


@each_question
@pytest.mark.parametrize(
    ("claims", "value"),
    [
        ("cc-0001", "cc-0001"),
        (TEN, TEN),
        (3, 3),
        ([TEN, "cc-0001"], "cc-0001"),
        ([None], None),
        ([[TEN]], [TEN]),
    ],
)
def test_what_are_no_claims(ask: Any, claims: object, value: object) -> None:  # noqa: ANN401
    with pytest.raises(WrongTypeError) as caught:
        ask(claims)
    assert caught.value.value == value
    assert caught.value.expected == "casualty claims, such as casualty_claims(claimant='article')"


@each_question
def test_two_different_claims_of_one_id(ask: Any) -> None:  # noqa: ANN401
    with pytest.raises(RepeatedIdError) as caught:
        ask([TEN, claim("b"), said("a", "11")])
    assert caught.value.value == "a"
    assert str(caught.value) == (
        "two different claims have the id 'a': expected one claim of each id"
    )
    ask([TEN, said("a", "10")])


# Limits


@pytest.mark.parametrize("ask", [contradictions, corrections])
@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_that_allows_nothing(ask: Any, limit: int) -> None:  # noqa: ANN401
    with pytest.raises(LimitError) as caught:
        ask(limit=limit)
    assert str(caught.value) == f"{limit}: expected a limit of 1 or more, or None for no limit"


@pytest.mark.parametrize("ask", [contradictions, corrections])
@pytest.mark.parametrize("limit", [True, "x", 1.0, [1]])
def test_a_limit_that_is_no_whole_number(ask: Any, limit: object) -> None:  # noqa: ANN401
    with pytest.raises(WrongTypeError) as caught:
        ask(limit=limit)
    assert caught.value.value == limit
    assert caught.value.expected == "a limit of 1 or more, or None for no limit"


def test_no_limit() -> None:
    assert len(list(contradictions(FIVE, limit=None))) == 10
    assert len(list(corrections(FIVE, limit=None))) == 5


# Weights


@pytest.mark.parametrize("weight", [0.5, True, "1", None, 1.0])
def test_a_weight_that_is_not_exact(weight: Any) -> None:  # noqa: ANN401
    with pytest.raises(WrongTypeError) as caught:
        reconcile([TEN, TWENTY], weights={"a": weight})
    assert caught.value.value == weight
    assert caught.value.expected == "an exact weight above 0: an int or a Fraction"


@pytest.mark.parametrize("weight", [0, -1, Fraction(-1, 2), Fraction(0)])
def test_a_weight_that_is_not_above_nothing(weight: int | Fraction) -> None:
    with pytest.raises(RangeError) as caught:
        reconcile([TEN, TWENTY], weights={"a": weight})
    assert caught.value.value == weight
    assert caught.value.expected == "an exact weight above 0: an int or a Fraction"


@pytest.mark.parametrize(
    "weight", [10**300, Fraction(1, 10**300), 10**5000], ids=["long", "small", "longest"]
)
def test_a_weight_too_long_to_be_written(weight: int | Fraction) -> None:
    with pytest.raises(RangeError) as caught:
        reconcile([TEN, TWENTY], weights={"a": weight})
    assert caught.value.value == weight
    assert caught.value.expected.endswith(", of 300 digits at most")
    assert str(reconcile([TEN, TWENTY], weights={"a": 10**300 - 1, "b": 10**300 - 1}))


def test_a_weight_of_a_claim_that_is_not_there() -> None:
    with pytest.raises(UnknownKeyError) as caught:
        reconcile(casualty_claims(2016), weights={"cc-0228": 1, "cc-228": 2})
    error = caught.value
    assert (error.value, error.kind) == ("cc-228", "casualty claim")
    assert error.expected == "the id of one of the claims"
    assert "cc-0228" in error.suggestions
    with pytest.raises(UnknownKeyError):
        reconcile([TEN], weights={"cc-0228": 1})
    with pytest.raises(UnknownKeyError):
        reconcile([TEN], weights={3: 1})  # type: ignore[dict-item]


@pytest.mark.parametrize("weights", [[("a", 1)], 3, "a", ()])
def test_weights_that_are_no_mapping(weights: Any) -> None:  # noqa: ANN401
    with pytest.raises(WrongTypeError) as caught:
        reconcile([TEN, TWENTY], weights=weights)
    assert caught.value.value == weights
    assert caught.value.expected == "a mapping from ids of claims to weights"


def test_weights_in_any_mapping() -> None:
    given = MappingProxyType({"a": 2})
    assert reconcile([TEN, TWENTY], weights=given) == reconcile([TEN, TWENTY], weights={"a": 2})
    assert reconcile([TEN, TWENTY], weights={}) == reconcile([TEN, TWENTY])


# What is kept


def test_the_same_question_has_an_equal_answer() -> None:
    assert bounds(2016) == bounds(2016)
    question = asked("2016", "armenian", "military")
    answers = [MINE.bounds(question, [TEN], (), OnContradiction.RAISE) for _ in range(2)]
    assert answers[0] == answers[1]


def test_claims_that_are_passed_are_not_the_defaults_even_if_they_are_the_same() -> None:
    wounded = said("b", "3", measure="wounded")
    mine = reasoner(TEN, wounded)
    question = asked("2016", "armenian", "military")
    passed = mine.bounds(question, [TEN, wounded], (), OnContradiction.RAISE)
    assert [one.claim for one in passed.set_aside] == ["b"]
    assert mine.bounds(question, None, (), OnContradiction.RAISE).set_aside == ()
