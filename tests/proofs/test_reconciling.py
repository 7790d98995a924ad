"""The least that figures have to move, and how it may be shared among them."""

import copy
import pickle
from fractions import Fraction

import attrs
import pytest
from inference_examples import TRIANGLE, reasoner, said

from karabakh_data import (
    Adjustment,
    CasualtyClaim,
    Reconciliation,
    casualty_claims,
    is_consistent,
    reconcile,
)

TEN, TWENTY = said("a", "10"), said("b", "20")
HALF = Fraction(1, 2)


def moved(*claims: CasualtyClaim, **weights: int | Fraction) -> Reconciliation:
    """The least that made-up claims have to move."""
    return reasoner(*claims).reconcile(None, weights)


def total_of(found: Reconciliation) -> str:
    """The total as printed."""
    return str(found.total)


def told(found: Reconciliation) -> dict[str, str]:
    """Each adjustment in a few words, by the id of its claim and the end that moves."""
    return {
        f"{one.claim.id} {one.end}": f"{one.least}–{one.most}, {one.by}"
        for one in found.adjustments
    }


def test_claims_that_agree_need_not_move() -> None:
    for claims in ((), (TEN,), (TEN, said("b", "9–12")), (TEN, said("b", "20", "other"))):
        found = moved(*claims)
        assert found == Reconciliation(total=Fraction(0), adjustments=())
        assert str(found) == "The claims can all be true: nothing has to move."
        assert found.to_dict() == {"total": "0", "adjustments": []}


def test_two_figures_share_the_way_between_them() -> None:
    found = moved(TEN, TWENTY)
    assert found.total == 10
    assert found.adjustments == (
        Adjustment(TEN, "high", Fraction(0), Fraction(10), Fraction(5)),
        Adjustment(TWENTY, "low", Fraction(0), Fraction(10), Fraction(5)),
    )
    assert str(found) == (
        "Figures have to move by 10 in all, at the least:\n"
        "- killed, 2016, Armenian side, military: 10 (a): the high end up by 0 to 10\n"
        "- killed, 2016, Armenian side, military: 20 (b): the low end down by 0 to 10"
    )
    assert found.to_dict() == {
        "total": "10",
        "adjustments": [
            {"claim": "a", "end": "high", "least": "0", "most": "10", "by": "5"},
            {"claim": "b", "end": "low", "least": "0", "most": "10", "by": "5"},
        ],
    }


def test_the_odd_one_out_moves() -> None:
    found = moved(TEN, TWENTY, said("c", "20"))
    assert (total_of(found), told(found)) == ("10", {"a high": "10–10, 10"})
    assert str(found).endswith("10 (a): the high end up by 10")
    found = moved(TEN, TWENTY, said("c", "10"))
    assert (total_of(found), told(found)) == ("10", {"b low": "10–10, 10"})
    assert str(found).endswith("20 (b): the low end down by 10")


def test_ranges_move_at_the_end_that_is_nearest() -> None:
    found = moved(said("a", "8–10"), said("b", "13–20"))
    assert (total_of(found), told(found)) == (
        "3",
        {"a high": "0–3, 3/2", "b low": "0–3, 3/2"},
    )


def test_an_open_end_does_not_move() -> None:
    found = moved(TEN, said("b", "20+"), said("c", "1", "other", partial=True))
    assert told(found) == {"a high": "0–10, 5", "b low": "0–10, 5"}
    assert moved(said("a", "10", partial=True), TWENTY).total == 0


def test_nobody_is_the_least() -> None:
    found = moved(said("a", "0"), said("b", "3"))
    assert told(found) == {"a high": "0–3, 3/2", "b low": "0–3, 3/2"}


def test_figures_of_a_sum_share_its_difference() -> None:
    found = moved(TEN, said("b", "10", "azerbaijani"), said("c", "15", "both"))
    assert found.total == 5
    assert told(found) == dict.fromkeys(("a low", "b low", "c high"), "0–5, 5/3")
    assert sum(one.by for one in found.adjustments) == found.total


def test_the_cost_is_shared_as_evenly_as_it_can_be() -> None:
    # The first pair is apart from the others; those three share theirs.
    claims = (
        said("a", "1", "other"),
        said("b", "2", "other"),
        said("c", "10"),
        said("d", "10", "azerbaijani"),
        said("e", "14", "both"),
    )
    found = moved(*claims)
    assert found.total == 1 + 6
    assert told(found) == {
        "a high": "0–1, 1/2",
        "b low": "0–1, 1/2",
        "c low": "0–6, 2",
        "d low": "0–6, 2",
        "e high": "0–6, 2",
    }
    # What must move alone moves whole, and the others share the rest.
    found = moved(said("a", "10"), said("b", "20"), said("c", "20"), said("d", "24"))
    assert found.total == 10 + 4
    assert told(found) == {"a high": "10–10, 10", "d low": "4–4, 4"}


def test_of_many_ends_that_move_a_few_are_named() -> None:
    pairs = [
        said(f"{year}-{figure}", figure, period=str(year))
        for year in range(2001, 2006)
        for figure in ("1", "2")
    ]
    found = moved(*pairs)
    headline, *named, left = str(found).splitlines()
    assert headline == "Figures have to move by 5 in all, at the least:"
    assert len(named) == 7
    assert left == "and 3 more, which explain() tells"
    assert found.explain().splitlines()[:8] == [headline, *named]
    assert len(found.explain().splitlines()) == 1 + 10
    assert repr(found) == f"<Reconciliation {headline}>"
    (one, _) = moved(TEN, TWENTY).adjustments
    assert str(one) == "killed, 2016, Armenian side, military: 10 (a): the high end up by 0 to 10"
    assert repr(one) == f"<Adjustment {one}>"


def test_people_may_be_halved() -> None:
    found = moved(*TRIANGLE, said("e", "1", "both", "unspecified", "2015/2016"))
    assert found.total == HALF
    assert told(found)["e high"] == "1/2–1/2, 1/2"
    assert str(found).startswith("Figures have to move by 1/2 in all, at the least:")
    assert found.to_dict()["total"] == "1/2"


# Weights


def test_a_claim_that_costs_more_does_not_move() -> None:
    found = moved(TEN, TWENTY, a=2)
    assert (total_of(found), told(found)) == ("10", {"b low": "10–10, 10"})
    found = moved(TEN, TWENTY, a=HALF)
    assert (total_of(found), told(found)) == ("5", {"a high": "10–10, 10"})


def test_claims_that_cost_as_much_share_the_cost() -> None:
    found = moved(TEN, TWENTY, a=3, b=3)
    assert (total_of(found), told(found)) == ("30", {"a high": "0–10, 5", "b low": "0–10, 5"})
    found = moved(TEN, TWENTY, a=Fraction(1, 3), b=Fraction(1, 3))
    assert found.total == Fraction(10, 3)
    assert str(found).startswith("Figures have to move by 3 1/3 in all")


def test_weights_are_shared_by_cost() -> None:
    # Both totals move together, so that one person more costs as much as one less of a part.
    claims = (
        said("a", "10"),
        said("b", "10", "azerbaijani"),
        said("c", "14", "both"),
        said("d", "14", "both"),
    )
    found = moved(*claims, c=HALF, d=HALF)
    assert found.total == 6
    assert told(found) == {
        "a low": "0–6, 3/2",
        "b low": "0–6, 3/2",
        "c high": "0–6, 3",
        "d high": "0–6, 3",
    }
    # Each costs as much as each of the others, and together they make up for what is lacking.
    assert Fraction(3, 2) * 2 + (HALF * 3) * 2 == found.total
    assert Fraction(3, 2) * 2 + 3 == 20 - 14


def test_an_end_that_may_move_need_not_where_the_cost_is_shared_most_evenly() -> None:
    claims = (
        said("a", "6+", category="civilian"),
        said("b", "5", category="unspecified"),
        said("c", "1", "unspecified", "civilian"),
    )
    # Costs of 3 and 4 rather than of 2 and 5.
    found = moved(*claims, a=3, b=2)
    assert found.total == 3 + 4 == 2 + 5
    assert told(found) == {"a low": "0–1, 1", "b high": "0–1, 0", "c high": "4–5, 4"}


def test_very_large_weights_are_exact() -> None:
    large = 10**300 - 1
    assert told(moved(TEN, TWENTY, a=large, b=large)) == {"a high": "0–10, 5", "b low": "0–10, 5"}
    assert told(moved(TEN, TWENTY, a=large, b=large - 1)) == {"b low": "10–10, 10"}


def test_a_weight_of_a_claim_that_need_not_move() -> None:
    assert moved(TEN, a=7).total == 0
    assert moved(TEN, TWENTY, said("c", "5", "other"), c=9) == moved(
        TEN, TWENTY, said("c", "5", "other")
    )


# Readings


SHARED = (
    said("a", "91", basis="all-causes"),
    said("b", "94", basis="battle-related"),
    said("c", "50"),
)


def test_a_claim_in_two_readings_moves_in_both_alike() -> None:
    # 44 more in the one reading are as many in the other, and need not be counted again.
    assert moved(*SHARED).total == 94 - 50
    assert moved(*SHARED[1:]).total == 94 - 50
    assert moved(SHARED[0], SHARED[2]).total == 91 - 50


def test_a_high_end_that_moves_holds_in_both_readings() -> None:
    found = moved(*SHARED, a=10, b=10)
    assert (total_of(found), told(found)) == ("44", {"c high": "44–44, 44"})


def test_what_a_high_end_costs_may_be_saved_in_two_readings_together() -> None:
    found = moved(*SHARED, a=4, b=4, c=7)
    assert found.total == 41 * 7 + 3 * 4
    assert told(found) == {"b low": "3–3, 3", "c high": "41–41, 41"}


def test_what_the_two_readings_share_is_a_range() -> None:
    found = moved(*SHARED)
    # The largest cost is least if the one that must move more moves no more than it must.
    assert told(found) == {"b low": "0–3, 3", "c high": "41–44, 41"}


def test_harms_are_reconciled_each() -> None:
    missing = (said("c", "1", measure="missing"), said("d", "3", measure="missing"))
    wounded = (said("e", "5", measure="wounded"), said("f", "9", measure="wounded"))
    found = moved(TEN, TWENTY, *missing, *wounded)
    assert found.total == 10 + 2 + 4
    assert told(found) == {
        **dict.fromkeys(("a high", "b low"), "0–10, 5"),
        **dict.fromkeys(("c high", "d low"), "0–2, 1"),
        **dict.fromkeys(("e high", "f low"), "0–4, 2"),
    }


# Figures that have moved


def applied(found: Reconciliation, claims: list[CasualtyClaim]) -> list[CasualtyClaim]:
    """Claims with their figures moved as shared evenly, to the next whole number outward."""
    figures = {one.id: (one.figure.low, one.figure.high) for one in claims}
    for one in found.adjustments:
        low, high = figures[one.claim.id]
        if one.end == "low":
            low = max(0, (low - one.by).__floor__())
        elif high is not None:
            high = (high + one.by).__ceil__()
        figures[one.claim.id] = (low, high)
    return [attrs.evolve(one, figure=type(one.figure)(*figures[one.id])) for one in claims]


def test_claims_that_have_moved_agree() -> None:
    claims = list(casualty_claims(2016, measure="killed"))
    assert not is_consistent(claims)
    found = reconcile(claims)
    assert found.total > 0
    assert is_consistent(applied(found, claims))


def test_the_bundled_data() -> None:
    found = reconcile()
    assert {one.claim.id for one in found.adjustments} >= {"cc-0093", "cc-0094", "cc-0107"}
    by_claim = {(one.claim.id, one.end): one for one in found.adjustments}
    assert by_claim["cc-0093", "high"].most == by_claim["cc-0094", "low"].most == 13_443
    assert by_claim["cc-0093", "high"].by == Fraction(13_443, 2)
    assert sum(one.by for one in found.adjustments) == found.total


# Values


def test_reconciliations_are_values() -> None:
    found = moved(TEN, TWENTY)
    assert found == moved(TEN, TWENTY)
    assert hash(found) == hash(moved(TEN, TWENTY))
    assert found != moved(TEN, TWENTY, a=2)
    for twin in (pickle.loads(pickle.dumps(found)), copy.deepcopy(found)):  # noqa: S301
        assert twin == found
        assert str(twin) == str(found)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        found.total = Fraction(1)  # type: ignore[misc]


def test_numbers_are_fractions_throughout() -> None:
    found = moved(TEN, TWENTY, a=2)
    numbers = [found.total, *(part for one in found.adjustments for part in one[2:])]
    assert {type(number) for number in numbers} == {Fraction}
