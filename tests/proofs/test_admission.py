"""Which claims are taken to be true together: defaults, readings, trust and contradictions."""

import attrs
import pytest
from claim_strategies import cited, claim
from inference_examples import context, reasoner, said, statements, system

from karabakh_data import Basis, CasualtyClaim, Measure, casualty_claims, contradictions, sources
from karabakh_data.errors import TooManyContradictionsError
from karabakh_data.proofs import _admission, _conflicts
from karabakh_data.proofs._admission import (
    ConflictFound,
    Taken,
    admit,
    counts_by_default,
    given,
    is_title,
    levels,
    refusals,
    take,
)
from karabakh_data.proofs._conflicts import Search
from karabakh_data.proofs._systems import System
from karabakh_data.proofs.coverage import Context, comparable
from karabakh_data.vocabularies.proofs import OnContradiction

TITLE = claim("cc-0002", "9", section="references", claimant="x", citations=(cited("x"),))


def taken(
    *claims: CasualtyClaim, trust: tuple[str, ...] = (), on_contradiction: str = "uncontested"
) -> Taken:
    """What is taken to be true of claims about one kind of harm."""
    made = system(*claims)
    trusted = levels(made.statements, [frozenset({whose}) for whose in trust])
    return take(made, trusted, (), OnContradiction(on_contradiction))


def refused(found: Taken) -> dict[str, str]:
    """Why claims are not taken to be true, by their ids."""
    return {one.claim.id: one.reason for one in found.refused}


# The defaults


def test_deprecated_claims_do_not_count_by_default() -> None:
    assert counts_by_default(claim(rank="normal"))
    assert counts_by_default(claim(rank="preferred"))
    assert not counts_by_default(claim(rank="deprecated"))


def test_printed_sums_do_not_count_by_default() -> None:
    assert not counts_by_default(claim(is_sum=True))


def test_titles_of_works_do_not_count_by_default() -> None:
    assert is_title(TITLE)
    assert not counts_by_default(TITLE)


@pytest.mark.parametrize(
    "other",
    [
        attrs.evolve(TITLE, section=claim().section),
        attrs.evolve(TITLE, claimant="claimant-a"),
        attrs.evolve(TITLE, claimant=None),
        attrs.evolve(TITLE, citations=()),
    ],
)
def test_what_is_no_title_counts_by_default(other: CasualtyClaim) -> None:
    assert not is_title(other)
    assert counts_by_default(other)


@pytest.mark.parametrize("other", [TITLE, claim("cc-0002", "9", is_sum=True)])
def test_what_is_left_out_by_default_is_used_when_it_is_passed(other: CasualtyClaim) -> None:
    mine = reasoner(claim("cc-0001", "8"), other)
    assert list(mine.contradictions(None, None)) == []
    assert mine.is_consistent(None)
    (found,) = mine.contradictions([claim("cc-0001", "8"), other], None)
    assert found.ids == ("cc-0001", "cc-0002")
    assert not mine.is_consistent([claim("cc-0001", "8"), other])


def test_a_deprecated_claim_is_used_when_it_is_passed() -> None:
    claims = [claim("cc-0001", "8"), claim("cc-0002", "9", rank="deprecated")]
    assert list(reasoner(*claims).contradictions(None, None)) == []
    assert len(list(reasoner().contradictions(claims, None))) == 1


def test_titles_of_works_are_the_claims_of_works() -> None:
    works = sources().ids()
    assert {one.id for one in casualty_claims() if is_title(one)} == {
        one.id for one in casualty_claims() if one.claimant in works
    }
    assert any(map(is_title, casualty_claims()))


def test_a_claim_left_out_by_default_is_in_no_contradiction_of_the_bundled_data() -> None:
    left_out = {one.id for one in casualty_claims() if not counts_by_default(one)}
    assert left_out
    assert left_out.isdisjoint(key for found in contradictions() for key in found.ids)


# Which deaths


def test_claims_are_compared_with_those_of_their_basis() -> None:
    kinds = {basis: said("a", basis=basis) for basis in Basis}
    for basis in (Basis.BATTLE_RELATED, Basis.ALL_CAUSES):
        fitting = {key for key, one in kinds.items() if comparable(one, basis)}
        assert fitting == {basis, Basis.UNSPECIFIED}


def test_what_is_given_and_says_nothing_here_is_refused_with_the_reason() -> None:
    claims = [
        said("a"),
        said("b", basis="battle-related"),
        said("c", basis="all-causes"),
        said("d", measure="wounded"),
        said("e", as_of="2015"),
        said("f", measure="wounded", basis="all-causes", as_of="2015"),
    ]
    found = given(claims, Measure.KILLED, Basis.BATTLE_RELATED, Context())
    assert found.statements == statements(*claims[:2])
    assert {one.claim.id: one.reason for one in found.refused} == {
        "c": "counts deaths of another basis, all causes",
        "d": "counts people wounded",
        "e": "is dated before its period",
        "f": "counts people wounded",
    }
    other = given(claims, Measure.KILLED, Basis.ALL_CAUSES, context(*claims))
    assert [one.claim.id for one in other.statements] == ["a", "c"]


# Trust


def test_levels_are_in_the_order_of_trust() -> None:
    said_by = [
        said("a", claimant="one"),
        said("b"),
        said("c", claimant="two"),
        said("d", claimant="three"),
    ]
    names = [frozenset({"two", "three"}), frozenset({"article"})]
    assert levels(statements(*said_by), names) == [0b1100, 0b0010, 0b0001]
    assert levels(statements(*said_by), []) == [0b1111]
    # Who is named twice is trusted as where named first.
    assert levels(statements(*said_by), [*names, names[0]]) == [0b1100, 0b0010, 0, 0b0001]


def test_claims_that_agree_are_all_taken() -> None:
    found = taken(said("a", "10"), said("b", "10"), said("c", "3", "other"))
    assert found.held.which == 0b111
    assert found.empty.which == 0
    assert refused(found) == {}
    assert found.levels == (0b111,)
    assert found.on_contradiction is OnContradiction.UNCONTESTED


def test_among_equals_all_that_are_in_a_contradiction_are_set_aside() -> None:
    found = taken(said("a", "10"), said("b", "20"), said("c", "10"), said("d", "3", "other"))
    assert found.held.which == 0b1000
    assert refused(found) == {
        "a": "cannot be true together with b",
        "b": "cannot be true together with a, c",
        "c": "cannot be true together with b",
    }


def test_all_that_contradict_a_claim_are_named_with_it() -> None:
    found = taken(said("a", "10"), said("b", "20"), said("c", "30"), said("d", "20"))
    assert refused(found) == {
        "a": "cannot be true together with b, c, d",
        "b": "cannot be true together with a, c",
        "c": "cannot be true together with a, b, d",
        "d": "cannot be true together with a, c",
    }


def test_what_is_trusted_more_stands() -> None:
    claims = (said("a", "10", claimant="one"), said("b", "20", claimant="two"))
    assert taken(*claims, trust=("one",)).held.which == 0b01
    assert taken(*claims, trust=("two",)).held.which == 0b10
    assert taken(*claims, trust=("two", "one")).held.which == 0b10
    assert refused(taken(*claims, trust=("one",))) == {
        "b": "cannot be true together with a, trusted more"
    }


def test_what_is_trusted_more_is_named_though_several_together_stand_against_a_claim() -> None:
    claims = (
        said("a", "10", claimant="one"),
        said("b", "10", "azerbaijani", claimant="one"),
        said("c", "15", "both"),
        said("d", "4", "other"),
    )
    found = taken(*claims, trust=("one",))
    assert found.held.which == 0b1011
    assert refused(found) == {"c": "cannot be true together with a, b, trusted more"}


def test_equals_that_contradict_each_other_given_others() -> None:
    claims = (
        said("a", "10", claimant="one"),
        said("b", "10", "azerbaijani"),
        said("c", "15", "both"),
    )
    found = taken(*claims, trust=("one",))
    assert found.held.which == 0b001
    assert refused(found) == {
        "b": "cannot be true together with a, c",
        "c": "cannot be true together with a, b",
    }


def test_what_is_set_aside_does_not_stand_against_those_trusted_less() -> None:
    claims = (
        said("a", "10", claimant="one"),
        said("b", "20", claimant="one"),
        said("c", "30", claimant="two"),
    )
    found = taken(*claims, trust=("one", "two"))
    assert found.held.which == 0b100
    assert set(refused(found)) == {"a", "b"}


def test_contradictions_among_equals_can_be_an_error() -> None:
    claims = (
        said("a", "10", claimant="one"),
        said("b", "10", "azerbaijani"),
        said("c", "15", "both"),
        said("d", "4", "other"),
    )
    with pytest.raises(ConflictFound) as caught:
        taken(*claims, on_contradiction="raise")
    assert caught.value.which == 0b0111
    # With those trusted more that are part of it.
    with pytest.raises(ConflictFound) as caught:
        taken(*claims, trust=("one",), on_contradiction="raise")
    assert caught.value.which == 0b0111


def test_giving_way_to_those_trusted_more_is_no_error() -> None:
    claims = (said("a", "10", claimant="one"), said("b", "20"))
    found = taken(*claims, trust=("one",), on_contradiction="raise")
    assert found.held.which == 0b01
    assert set(refused(found)) == {"b"}


MANY = [
    *(
        said(f"{year} {figure}", figure, period=f"{year}")
        for year in range(2001, 2006)
        for figure in ("4", "5", "6")
    ),
    said("z", "20", period="2001/2005"),
]
"""Claims that contradict each other in more ways than anybody would read."""


@pytest.mark.parametrize("trust", [(), ("one",)])
def test_conflicts_are_sought_until_it_is_known_who_is_in_one(
    trust: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    apart = (
        said("x", "1", period="1991"),
        said("y", "1", period="1992"),
        said("xy", "1", period="1991/1992"),
    )
    # What is trusted is in no conflict, though it might be.
    trusted = [said("trusted", "0–40", period="2001/2005", claimant=one) for one in trust]
    claims = (*MANY, *apart, *trusted)
    monkeypatch.setattr(_conflicts, "_MANY", 5)
    monkeypatch.setattr(_admission, "MOST_STEPS", 30)
    found = taken(*claims, trust=trust)
    assert set(refused(found)) == {one.id for one in (*MANY, *apart)}
    # A repair has to be one of all conflicts.
    with pytest.raises(TooManyContradictionsError):
        taken(*claims, trust=trust, on_contradiction="repairs")


def test_all_conflicts_of_a_level_are_found_unless_it_is_said_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(_conflicts, "_MANY", 5)
    made = system(*MANY)
    everything = set(Search(made, made.everything).run())
    assert set(admit(made, made.everything, 0).conflicts) == everything
    assert len(admit(made, made.everything, 0, all_conflicts=False).conflicts) < len(everything)


@pytest.mark.parametrize("way", list(OnContradiction))
def test_a_search_may_take_too_many_steps_whatever_is_done_about_contradictions(
    way: OnContradiction, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = (said("a", "10"), said("b", "10", "azerbaijani"), said("c", "15", "both"))
    monkeypatch.setattr(_admission, "MOST_STEPS", 0)
    with pytest.raises(TooManyContradictionsError):
        taken(*claims, on_contradiction=way)


def test_a_level_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made = system(said("a", "10"), said("b", "20"), said("c"))
    level = admit(made, 0b011, 0)
    assert (level.admitted, level.conflicts) == (0, (0b011,))
    monkeypatch.setattr(System, "conflict", lambda *_: pytest.fail("it was worked out again"))
    monkeypatch.setattr(System, "solver", lambda *_: pytest.fail("it was worked out again"))
    assert admit(made, 0b011, 0) == level


def test_statements_that_have_nothing_to_do_with_others_are_not_looked_at() -> None:
    other = (said("c", "1", "other"), said("d", "2", "other"))
    made = system(said("a", "10"), said("b", "20"), *other, said("e", side="azerbaijani"))
    for before in (0, 0b10000):
        level = admit(made, 0b01111, before, 0b00011)
        assert (level.admitted, level.conflicts) == (0, (0b00011,))
    level = admit(made, 0b01011, 0, 0b01100)
    assert (level.admitted, level.conflicts) == (0b01000, ())


def test_what_is_admitted_has_no_refusal() -> None:
    made = system(said("a", "10"), said("b", "10"))
    assert list(refusals(made, admit(made, 0b11, 0), 0)) == []


def test_what_was_refused_before_is_kept() -> None:
    made = system(said("a", "10"), said("b", "20"))
    before = given([said("z", measure="wounded")], Measure.KILLED, Basis.ALL_CAUSES, Context())
    found = take(made, [0b11], before.refused, OnContradiction.UNCONTESTED)
    assert list(refused(found)) == ["z", "a", "b"]
