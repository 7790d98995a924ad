"""Laws of neutrality: swapping the labels armenian and azerbaijani throughout swaps the answer.

* The total, and what is printed for the slice, stay as they are.
* The parts of the total by side are swapped; those by category stay.
* The figures counted, and the gaps, are those of the other side.
* What became of each claim, and which claims do not agree, stays as it is.
"""

import attrs
from claim_strategies import claim_lists, questions, reply
from hypothesis import given

from karabakh_data import CasualtyClaim, CasualtySummary, Gap, Side
from karabakh_data.totals._question import Question

Claims = tuple[CasualtyClaim, ...]

OTHER = {Side.ARMENIAN: Side.AZERBAIJANI, Side.AZERBAIJANI: Side.ARMENIAN}


def other(side: Side) -> Side:
    """The label of the other party; a label that is of no single party stays."""
    return OTHER.get(side, side)


def swapped(claims: Claims, asked: Question) -> CasualtySummary:
    """The answer after the two labels are swapped in the claims and in the question."""
    mirrored = tuple(attrs.evolve(claim, side=other(claim.side)) for claim in claims)
    side = None if asked.side is None else other(asked.side)
    return reply(mirrored, asked._replace(side=side))


def cells(gap: Gap) -> set[tuple[str, str]]:
    """The sides and categories without a figure, in no order."""
    return {(side.value, category.value) for side, category in gap.cells}


def mirrored_cells(gap: Gap) -> set[tuple[str, str]]:
    """The same, of the other party."""
    return {(other(side).value, category.value) for side, category in gap.cells}


@given(claim_lists(), questions())
def test_total_and_stated_stay(claims: Claims, asked: Question) -> None:
    one, two = reply(claims, asked), swapped(claims, asked)
    assert (one.total, one.stated) == (two.total, two.stated)
    assert (one.days, one.days_covered) == (two.days, two.days_covered)


@given(claim_lists(), questions())
def test_by_side_is_swapped(claims: Claims, asked: Question) -> None:
    found = {other(side): figure for side, figure in swapped(claims, asked).by_side.items()}
    assert found == reply(claims, asked).by_side


@given(claim_lists(), questions())
def test_by_category_stays(claims: Claims, asked: Question) -> None:
    assert swapped(claims, asked).by_category == reply(claims, asked).by_category


@given(claim_lists(), questions())
def test_parts_are_those_of_the_other_side(claims: Claims, asked: Question) -> None:
    parts = [part._replace(side=other(part.side)) for part in swapped(claims, asked).parts]
    assert sorted(map(str, parts)) == sorted(map(str, reply(claims, asked).parts))


@given(claim_lists(), questions())
def test_gaps_are_those_of_the_other_side(claims: Claims, asked: Question) -> None:
    one, two = reply(claims, asked).gaps, swapped(claims, asked).gaps
    assert [gap.period for gap in one] == [gap.period for gap in two]
    assert list(map(cells, one)) == list(map(mirrored_cells, two))


@given(claim_lists(), questions())
def test_what_became_of_each_claim_stays(claims: Claims, asked: Question) -> None:
    one, two = reply(claims, asked).verdicts, swapped(claims, asked).verdicts
    assert [(v.claim, v.standing) for v in one] == [(v.claim, v.standing) for v in two]


@given(claim_lists(), questions())
def test_what_does_not_agree_stays(claims: Claims, asked: Question) -> None:
    one, two = (
        {(d.kind, d.claims[0], frozenset(d.claims), d.stated, d.computed) for d in s.discrepancies}
        for s in (reply(claims, asked), swapped(claims, asked))
    )
    assert one == two
