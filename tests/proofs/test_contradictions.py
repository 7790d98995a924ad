"""Claims that cannot all be true: their certificates, and all of those in the bundled data."""

import copy
import pickle
from fractions import Fraction
from math import gcd
from typing import Any

import attrs
import pytest
from claim_strategies import cited
from inference_examples import TRIANGLE, at_odds, reasoner, said

from karabakh_data import (
    Basis,
    CasualtyClaim,
    Contradiction,
    Measure,
    casualty_claims,
    contradictions,
)
from karabakh_data.values._mappings import ReadOnlyMapping

SUM = (
    said("a", "10", measure="wounded", basis="all-causes"),
    said("b", "10", "azerbaijani", measure="wounded"),
    said("c", "15", "both", measure="wounded"),
)


def only(*claims: CasualtyClaim) -> Contradiction:
    """The one contradiction between claims."""
    (found,) = reasoner(*claims).contradictions(None, None)
    return found


def multipliers(**given: int | Fraction) -> ReadOnlyMapping[str, Fraction]:
    return ReadOnlyMapping({key: Fraction(part) for key, part in given.items()})


# What a contradiction tells


def test_what_a_contradiction_is() -> None:
    found = only(*SUM)
    assert found.ids == ("a", "b", "c")
    assert found.claims == SUM
    assert found.measure is Measure.WOUNDED
    assert found.basis is Basis.ALL_CAUSES
    assert found.certificate == multipliers(a=1, b=1, c=-1)
    assert found.gap == 10 + 10 - 15
    assert found.verify()


def test_claims_that_do_not_tell_their_basis_are_taken_to_be_of_battle_related_deaths() -> None:
    assert only(said("a", "19"), said("b", "20")).basis is Basis.BATTLE_RELATED


def test_a_certificate_is_in_whole_numbers_without_a_common_divisor() -> None:
    found = only(*TRIANGLE, said("e", "1", "both", "unspecified", "2015/2016"))
    assert found.certificate == multipliers(a=1, b=1, c=1, d=-1, e=-2)
    assert found.gap == 1 + 1 + 1 - 0 - 2
    assert found.verify()
    # The solver counts each of these by halves.
    halved = only(
        said("a", "0–3", "both", "unspecified", "2014/2016"),
        said("b", "3–4", "both", period="2016"),
        said("c", "2", period="2014/2016"),
        said("d", "3", category="unspecified"),
    )
    assert halved.certificate == multipliers(a=-1, b=1, c=-1, d=1)
    assert halved.gap == 3 + 3 - 3 - 2
    for one in contradictions():
        assert {part.denominator for part in one.certificate.values()} == {1}
        assert gcd(*(int(part) for part in one.certificate.values())) == 1


def test_a_contradiction_in_a_line() -> None:
    assert str(only(*SUM)) == (
        "wounded: at least 10 (a: 2016, Armenian side, military) + 10 "
        "(b: 2016, Azerbaijani side, military) = 20, but at most 15 (c: 2016, both sides, military)"
    )
    pair = only(said("a", "19", claimant="one", group="army"), said("b", "20", group="brigade"))
    assert str(pair) == (
        "killed: at least 20 (b: 2016, Armenian side, military, brigade), but at most 19 (a: 2016, "
        "Armenian side, military, army, according to one)"
    )
    assert pair.verify()
    several = only(*TRIANGLE, said("e", "1", "both", "unspecified", "2015/2016"))
    assert str(several) == (
        "killed: at least 1 (a: 2015/2016, both sides, civilian) + 1 (b: 2016, both sides) + "
        "1 (c: 2015/2016, Azerbaijani side) = 3, but at most 0 (d: 2016, Azerbaijani side, "
        "civilian) + 2 × 1 (e: 2015/2016, both sides) = 2"
    )


def test_a_contradiction_in_words() -> None:
    assert only(*SUM).explain() == (
        "3 claims that cannot all be true (wounded)\n"
        "  + 10  a  wounded, 2016, Armenian side, military: 10\n"
        "          printed “10” (lead; no note)\n"
        "  + 10  b  wounded, 2016, Azerbaijani side, military: 10\n"
        "          printed “10” (lead; no note)\n"
        "  − 15  c  wounded, 2016, both sides, military: 15\n"
        "          printed “15” (lead; no note)\n"
        "  = 5\n"
        "  Whomever the figures with + count, those with − count at least as often. So\n"
        "  the sum cannot be more than 0; it is 5."
    )


def test_the_ends_that_contradict_each_other_are_told() -> None:
    found = only(said("a", "9–10"), said("b", "20–21"))
    assert str(found) == (
        "killed: at least 20 (b: 2016, Armenian side, military), but at most 10 "
        "(a: 2016, Armenian side, military)"
    )
    assert repr(found).startswith("<Contradiction killed: at least 20 (b: 2016, Armenian side, ")
    assert "\n  + 20  b  " in found.explain()
    assert "\n  − 10  a  " in found.explain()
    assert "\n  = 10\n" in found.explain()


def test_how_the_claims_are_read_is_told() -> None:
    pair = (said("a", "19"), said("b", "20"))
    told = " ".join(only(*pair).explain().split())
    assert "are taken to count those that the fighting caused." in told
    all_causes = said("c", "1", "other", basis="all-causes")
    told = " ".join(only(*pair, all_causes).explain().split())
    assert "are taken to count those of all causes." in told


def test_the_works_that_claims_cite_are_told() -> None:
    cites = attrs.evolve(said("a", "19"), citations=(cited("x", 7),))
    assert only(cites, said("b", "20")).explain().endswith("\nSources: x")


def test_a_contradiction_as_plain_values() -> None:
    found = only(*SUM)
    assert found.to_dict() == {
        "measure": "wounded",
        "basis": "all-causes",
        "gap": 5,
        "claims": ["a", "b", "c"],
        "certificate": {"a": 1, "b": 1, "c": -1},
        "message": str(found),
    }
    assert all(type(part) is int for part in found.to_dict()["certificate"].values())


def test_contradictions_are_values() -> None:
    found = only(*SUM)
    assert found == only(*SUM)
    assert hash(found) == hash(only(*SUM))
    assert found != attrs.evolve(found, measure=Measure.KILLED)
    for twin in (pickle.loads(pickle.dumps(found)), copy.deepcopy(found)):  # noqa: S301
        assert twin == found
        assert twin.verify()
        assert twin.explain() == found.explain()
    assert "context" not in repr(found)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        found.claims = ()  # type: ignore[misc]


@pytest.mark.parametrize(
    "changes",
    [
        {"certificate": multipliers(a=1, b=1)},
        {"certificate": multipliers(a=1, c=-1)},
        {"certificate": multipliers(a=2, b=1, c=-1)},
        {"certificate": multipliers(a=1, b=1, c=1)},
        {"certificate": multipliers(a=1, b=1, c=-2)},
        {"certificate": multipliers(a=1, b=1, c=-1, z=1)},
        {"certificate": multipliers()},
        {"claims": SUM[:2]},
        {"claims": SUM[1:]},
        {"claims": (*SUM[:2], said("c", "15+", "both", measure="wounded"))},
        {"claims": (*SUM[:2], said("c", "20", "both", measure="wounded"))},
        {"claims": (*SUM[:2], said("c", "15", "azerbaijani", measure="wounded"))},
        {"claims": (said("a", "10", period="2015", measure="wounded"), *SUM[1:])},
        {"measure": Measure.KILLED},
        {"basis": Basis.BATTLE_RELATED},
    ],
)
def test_a_certificate_that_is_tampered_with(changes: dict[str, Any]) -> None:
    found = only(*SUM)
    assert found.verify()
    assert not attrs.evolve(found, **changes).verify()


def test_a_certificate_that_adds_up_to_nothing_has_no_gap() -> None:
    found = only(*SUM)
    assert attrs.evolve(found, certificate=multipliers(a=-1, z=1)).gap == 0
    assert attrs.evolve(found, claims=(said("a", "10+"), *SUM[1:])).gap == 5
    assert attrs.evolve(found, claims=(*SUM[:2], said("c", "15+", "both"))).gap == 0


# Which claims contradict each other


def test_harms_are_not_compared() -> None:
    assert at_odds(said("a", "10"), said("b", "20", measure="wounded")) == []
    claims = [
        said(f"{measure} {figure}", figure, measure=measure)
        for measure in ("captured", "killed", "wounded")
        for figure in ("1", "2")
    ]
    assert [one.measure for one in reasoner(*claims).contradictions(None, None)] == [
        Measure.CAPTURED,
        Measure.KILLED,
        Measure.WOUNDED,
    ]


def test_deaths_of_all_causes_are_not_compared_with_deaths_by_fighting() -> None:
    all_causes = said("a", "91", basis="all-causes")
    battle = said("b", "94", basis="battle-related")
    assert at_odds(all_causes, battle) == []
    assert at_odds(all_causes, battle, said("c", "50")) == ["a c", "b c"]
    # Not even through those that do not say what they count.
    parts = said("c", "60", period="2016-04"), said("d", "33", period="2016-05")
    assert at_odds(all_causes, battle, *parts) == ["a c d"]


def test_a_contradiction_that_two_readings_share_is_told_once() -> None:
    claims = (
        said("a", "10"),
        said("b", "20"),
        said("c", "1", "other", basis="all-causes"),
        said("d", "1", "other", basis="battle-related"),
    )
    assert at_odds(*claims) == ["a b"]


def test_without_a_claim_of_either_basis_there_is_one_reading() -> None:
    assert at_odds(said("a", "10"), said("b", "20")) == ["a b"]
    assert at_odds(said("a", "10", basis="all-causes"), said("b", "20")) == ["a b"]


def test_a_claim_that_says_nothing_contradicts_nothing() -> None:
    assert at_odds(said("a", "10", as_of="2015"), said("b", "20")) == []
    assert at_odds(said("a", "10", as_of="2015")) == []


def test_a_count_of_a_day_and_one_of_the_whole_time() -> None:
    assert at_odds(said("a", "10", as_of="2016-04-05"), said("b", "20")) == []
    assert at_odds(said("a", "30", as_of="2016-04-05"), said("b", "20")) == ["a b"]
    missing = said("a", "10", measure="missing", as_of="2017")
    assert at_odds(missing, said("b", "20", measure="missing")) == []
    assert at_odds(missing, said("b", "9", measure="missing")) == ["a b"]


# The bundled data

ALL = {
    # Two figures of the same people and days.
    ("cc-0016", "cc-0018"): 20 - 19,
    ("cc-0016", "cc-0212"): 20 - 19,
    ("cc-0022", "cc-0024"): 14 - 8,
    ("cc-0052", "cc-0102"): 94 - 92,
    ("cc-0057", "cc-0105"): 9 - 4,
    ("cc-0093", "cc-0094"): 25_000 - 11_557,
    ("cc-0054", "cc-0103"): 3 - 2,
    ("cc-0090", "cc-0092"): 239 - 196,
    # Soldiers are some of those of whom there are said to be none.
    ("cc-0023", "cc-0026"): 2 - 0,
    # A longer time that has fewer than a shorter one within it.
    ("cc-0107", "cc-0109"): 1_008 - 398,
    ("cc-0108", "cc-0110"): 91 - 31,
    # Parts of a year that add up to more than the year.
    ("cc-0048", "cc-0105", "cc-0229"): 1 + 9 - 9,
    ("cc-0056", "cc-0060", "cc-0231"): 6 + 1 - 6,
    ("cc-0060", "cc-0106", "cc-0231"): 1 + 6 - 6,
    ("cc-0056", "cc-0231", "cc-0295"): 6 - 6 + 1,
    ("cc-0106", "cc-0231", "cc-0295"): 6 - 6 + 1,
    (
        "cc-0085",
        "cc-0246",
        "cc-0337",
        "cc-0338",
        "cc-0339",
        "cc-0340",
        "cc-0341",
    ): 1 - 8 + 1 + 1 + 4 + 1 + 1,
}
"""The ids of the claims of each contradiction, and by how many people they fail to agree."""


def test_all_contradictions_of_the_bundled_data() -> None:
    assert {one.ids: int(one.gap) for one in contradictions()} == ALL
    assert len([*contradictions()]) == len(ALL) == 17


def test_contradictions_of_the_bundled_data_are_verified_and_minimal() -> None:
    mine = reasoner()
    for found in contradictions():
        assert found.verify()
        assert set(found.certificate) == set(found.ids)
        assert not mine.is_consistent(found.claims)
        for one in found.claims:
            assert mine.is_consistent([other for other in found.claims if other != one])


def test_contradictions_of_the_bundled_data_are_of_people_killed_or_missing() -> None:
    missing = {one.ids for one in contradictions() if one.measure is Measure.MISSING}
    assert missing == {("cc-0054", "cc-0103"), ("cc-0090", "cc-0092")}
    assert {one.measure for one in contradictions()} == {Measure.KILLED, Measure.MISSING}
    # By kind of harm, and pairs first.
    killed = [len(one.ids) for one in contradictions() if one.measure is Measure.KILLED]
    assert killed[:9] == [2] * 9
    assert min(killed[9:]) == 3
    *_, before_last, last = contradictions()
    assert {before_last.measure, last.measure} == {Measure.MISSING}


def test_deaths_of_all_causes_contradict_nothing_in_the_bundled_data() -> None:
    of_all_causes = {one.id for one in casualty_claims() if one.basis is Basis.ALL_CAUSES}
    assert of_all_causes
    assert of_all_causes.isdisjoint(key for one in contradictions() for key in one.ids)
