"""Checking proofs by hand: what holds is verified, and whatever is tampered with is not."""

import copy
import pickle
from fractions import Fraction
from typing import Any

import attrs
import pytest
from inference_examples import TRIANGLE, asked, context, proved, said, statements

from karabakh_data import Asked, Basis, CasualtyClaim, Proof, Unlimited, bounds
from karabakh_data.proofs.coverage import statements_of
from karabakh_data.proofs.proofs import amount, balance
from karabakh_data.values._mappings import ReadOnlyMapping

CLAIMS = (
    said("a", "10–12", period="2015/2016"),
    said("b", "3–4", period="2015"),
    said("c", "5+"),
)
FOUND = proved(CLAIMS, "2016", "armenian", "military")
LOW, HIGH = FOUND.low_proof, FOUND.high_proof
OPEN = proved(CLAIMS, "2015/2017", "armenian", "military").high_proof


def multipliers(**given: int | Fraction) -> ReadOnlyMapping[str, Fraction]:
    return ReadOnlyMapping({key: Fraction(part) for key, part in given.items()})


def test_proofs_that_hold() -> None:
    assert (LOW.value, LOW.multipliers) == (Fraction(6), multipliers(a=1, b=-1))
    assert (HIGH.value, HIGH.multipliers) == (Fraction(9), multipliers(a=1, b=-1))
    assert (OPEN.value, dict(OPEN.multipliers)) == (None, {})
    assert [LOW.end, HIGH.end, OPEN.end] == ["low", "high", "high"]
    assert LOW.verify()
    assert HIGH.verify()
    assert OPEN.verify()


def test_the_claims_of_a_proof_are_those_with_a_multiplier() -> None:
    assert [claim.id for claim in LOW.claims] == ["a", "b"]
    assert LOW.unlimited is None


def test_for_an_open_end_all_claims_are_considered() -> None:
    found = proved(CLAIMS, "2015/2017", "armenian", "military").high_proof
    assert found == OPEN
    assert [claim.id for claim in found.claims] == ["a", "b", "c"]
    assert OPEN.unlimited is not None
    assert OPEN.unlimited.kind == ("armenian", "military", None)
    assert OPEN.unlimited.period.edtf in {"2017", "2017-01/2017-12", "2017-01-01/2017-12-31"}
    assert isinstance(OPEN.unlimited, Unlimited)


@pytest.mark.parametrize(
    "changes",
    [
        {"value": Fraction(7)},
        {"value": Fraction(5)},
        {"value": Fraction(13, 2)},
        {"value": None},
        {"end": "high"},
        {"multipliers": multipliers(a=2, b=-1)},
        {"multipliers": multipliers(a=1)},
        {"multipliers": multipliers(b=2)},
        {"multipliers": multipliers(a=1, b=Fraction(-1, 2))},
        {"multipliers": multipliers(a=1, b=-2)},
        {"multipliers": multipliers(a=1, b=-1, z=1)},
        {"multipliers": multipliers(a=1, b=-1, z=-1)},
        {"multipliers": multipliers()},
        {"claims": CLAIMS[:1]},
        {"claims": CLAIMS[1:]},
        {"claims": ()},
        {"claims": (CLAIMS[0], said("b", "3+", period="2015"))},
        {"claims": (CLAIMS[0], said("b", "3–5", period="2015"))},
        {"claims": (CLAIMS[0], said("b", "3–4", period="2014"))},
        {"claims": (CLAIMS[0], said("b", "3–4", "azerbaijani", period="2015"))},
        {"claims": (said("a", "10–12", period="2015/2017"), CLAIMS[1])},
        {"asked": asked("2017", "armenian", "military")},
        {"asked": asked("2016", "azerbaijani", "military")},
        {"asked": asked("2016-04", "armenian", "military")},
    ],
)
def test_a_low_end_that_is_tampered_with(changes: dict[str, Any]) -> None:
    assert not attrs.evolve(LOW, **changes).verify()


@pytest.mark.parametrize(
    "changes",
    [
        {"value": Fraction(8)},
        {"value": Fraction(10)},
        {"value": None},
        {"end": "low"},
        {"multipliers": multipliers(a=1)},
        {"multipliers": multipliers(a=1, b=-2)},
        {"multipliers": multipliers(a=1, b=-1, c=-1)},
        {"multipliers": multipliers(a=1, b=-1, z=-1)},
        {"multipliers": multipliers(a=Fraction(1, 2))},
        {"multipliers": multipliers(), "value": Fraction(0)},
        {"claims": CLAIMS[:1]},
        # A claim without a high end has none that could be added.
        {"claims": (said("a", "10+", period="2015/2016"), CLAIMS[1])},
        {"claims": (said("a", "10–12", period="2015/2016", partial=True), CLAIMS[1])},
        {"claims": (said("a", "10–12", period="2016-04/2016-12"), CLAIMS[1])},
        {"asked": asked("2016/2017", "armenian", "military")},
        {"asked": asked("2016", "both", "military")},
    ],
)
def test_a_high_end_that_is_tampered_with(changes: dict[str, Any]) -> None:
    assert not attrs.evolve(HIGH, **changes).verify()


def test_a_weaker_end_is_proved_by_what_is_less() -> None:
    weaker = attrs.evolve(LOW, multipliers=multipliers(), value=Fraction(0))
    assert weaker.verify()
    looser = attrs.evolve(HIGH, multipliers=multipliers(a=1), value=Fraction(12))
    assert looser.verify()


def test_an_open_end_where_a_claim_limits_everybody() -> None:
    everybody = said("z", "90", "unspecified", "unspecified", "2010/2020")
    assert not attrs.evolve(OPEN, claims=(*CLAIMS, everybody)).verify()
    assert attrs.evolve(OPEN, claims=(*CLAIMS, attrs.evolve(everybody, partial=True))).verify()
    assert not attrs.evolve(OPEN, asked=asked("2015", "armenian", "military")).verify()
    assert attrs.evolve(OPEN, claims=()).verify()
    assert not attrs.evolve(OPEN, end="low").verify()


def test_an_open_end_names_people_who_are_free() -> None:
    assert OPEN.unlimited is not None
    assert not attrs.evolve(OPEN, unlimited=None).verify()
    others = Unlimited(("azerbaijani", "military", None), OPEN.unlimited.period)
    assert not attrs.evolve(OPEN, unlimited=others).verify()
    earlier = Unlimited(OPEN.unlimited.kind, CLAIMS[1].period)
    assert not attrs.evolve(OPEN, unlimited=earlier).verify()
    # Of a force, some may be limited though the others are not.
    army = said("army", "3", period="2017", group="army")
    with_army = attrs.evolve(OPEN, claims=(*CLAIMS, army), context=context(*CLAIMS, army))
    assert with_army.verify()
    soldiers = Unlimited(("armenian", "military", "army"), OPEN.unlimited.period)
    assert not attrs.evolve(with_army, unlimited=soldiers).verify()


@pytest.mark.parametrize(
    "question",
    [
        asked("2016", "armenian", "military", measure="wounded"),
        asked("2016", "armenian", "military", basis="all-causes"),
    ],
)
def test_claims_of_another_harm_or_basis_prove_nothing(question: Asked) -> None:
    fought = tuple(attrs.evolve(one, basis=Basis.BATTLE_RELATED) for one in CLAIMS[:2])
    assert attrs.evolve(LOW, claims=fought).verify()
    assert not attrs.evolve(LOW, claims=fought, asked=question).verify()


def test_a_claim_that_says_nothing_proves_nothing() -> None:
    silent = said("a", "10", as_of="2015")
    assert statements_of([silent], context(silent)) == []
    alone = attrs.evolve(LOW, claims=(silent,), multipliers=multipliers(a=1), value=Fraction(10))
    assert not alone.verify()


def test_parts_of_people_are_verified() -> None:
    low = proved(TRIANGLE, "2015/2016", "both").low_proof
    assert low.value == Fraction(3, 2)
    assert low.verify()
    assert not attrs.evolve(low, value=Fraction(2)).verify()
    without = {key: part for key, part in low.multipliers.items() if key != "d"}
    assert not attrs.evolve(low, multipliers=ReadOnlyMapping(without)).verify()


def test_a_joint_is_part_of_a_proof() -> None:
    early, late = said("a", "10", period="1988/1994"), said("b", "20", period="1994/2009")
    high = proved([early], "1994", "armenian", "military").high_proof
    assert high.value == 10
    assert high.verify()
    # With it, there may be people of 1994 whom the other span alone counts.
    assert not attrs.evolve(high, context=context(early, late)).verify()
    both = proved([early, late], "1994", "armenian", "military").high_proof
    assert both.value == 30
    assert both.verify()


def test_the_parts_of_a_force_are_part_of_a_proof() -> None:
    claims = (said("a", "5", group="army"), said("b", "3", group="company"), said("c", "9"))
    low = proved([claims[0], claims[1]], "2016", "armenian", "military").low_proof
    assert low.value == 5
    both = attrs.evolve(
        low, claims=claims[:2], multipliers=multipliers(a=1, b=1), value=Fraction(8)
    )
    assert not both.verify()
    assert attrs.evolve(both, context=context()).verify()


# What is behind it


def test_amounts() -> None:
    said_so = statements(*CLAIMS)
    assert amount(said_so, {}) == 0
    assert amount(said_so, {"a": Fraction(1)}) == 10
    assert amount(said_so, {"a": Fraction(-1)}) == -12
    assert amount(said_so, {"a": Fraction(1, 2), "b": Fraction(-1)}) == 1
    assert amount(said_so, {"c": Fraction(2)}) == 10
    assert amount(said_so, {"c": Fraction(-1)}) is None
    assert amount(said_so, {"z": Fraction(1)}) is None
    assert amount([], {}) == 0


def counted(*claims: CasualtyClaim, whose: Asked | None = None, **given: int) -> set[Any]:
    there = context(*claims)
    scope = None if whose is None else whose.scope(there)
    return set(balance(statements(*claims), multipliers(**given), there, scope))


def test_how_often_people_are_counted_on_balance() -> None:
    claims = (said("a"), said("b", side="both"), said("c", period="2017"))
    assert counted(*claims, a=1, b=-1) == {(0, False), (-1, False)}
    assert counted(*claims, a=1, b=1) == {(0, False), (1, False), (2, False)}
    assert counted(*claims, whose=asked("2016", "armenian"), a=1) == {
        (0, False),
        (0, True),
        (1, True),
    }
    assert counted() == {(0, False)}
    assert counted(whose=asked()) == {(0, True)}


# Values


def test_proofs_are_values() -> None:
    again = proved(CLAIMS, "2016", "armenian", "military").low_proof
    assert again == LOW
    assert hash(again) == hash(LOW)
    assert LOW != HIGH
    for proof in (LOW, HIGH, OPEN):
        for twin in (pickle.loads(pickle.dumps(proof)), copy.deepcopy(proof)):  # noqa: S301
            assert isinstance(twin, Proof)
            assert twin == proof
            assert twin.verify()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        LOW.value = None  # type: ignore[misc]
    with pytest.raises(TypeError):
        LOW.multipliers["a"] = Fraction(9)  # type: ignore[index]


def test_repr_is_one_line() -> None:
    proof = bounds(2016, side="armenian", category="military").high_proof
    assert repr(proof) == (
        "<Proof high end 112: 2016, Armenian side, military, killed, battle-related>"
    )
    assert repr(OPEN).startswith("<Proof high end open: ")


def test_a_proof_of_bundled_claims_that_is_tampered_with() -> None:
    high = bounds(1992, side="azerbaijani").high_proof
    assert high.verify()
    assert not attrs.evolve(high, value=Fraction(30_875)).verify()
    for key in high.multipliers:
        left = {other: part for other, part in high.multipliers.items() if other != key}
        assert not attrs.evolve(high, multipliers=ReadOnlyMapping(left)).verify()
