"""The law of neutrality over the real data: swapping the two sides swaps the answers.

The labels of all bundled casualty claims are swapped; each year, and all periods together, must
then be answered as before with the sides swapped.
"""

from itertools import product

import attrs
from each import each
from support_strategies import OTHER

from karabakh_data import CasualtySummary, Measure, Period, Side, casualty_claims, events
from karabakh_data.totals._answer import summarise
from karabakh_data.totals._question import Question


def other(side: Side) -> Side:
    return OTHER.get(side, side)


CLAIMS = tuple(casualty_claims())
MIRRORED = tuple(attrs.evolve(claim, side=other(claim.side)) for claim in CLAIMS)
PARENTS = {one.id: one.parent for one in events()}
YEARS = [None, *range(1988, 2021)]


def answers(year: int | None, measure: Measure) -> tuple[CasualtySummary, CasualtySummary]:
    asked = Question(period=None if year is None else Period.of(year))
    one, two = (summarise(claims, asked, measure, PARENTS.get) for claims in (CLAIMS, MIRRORED))
    return one, two


@each(product(YEARS, Measure))
def test_swapping_the_sides_swaps_the_answer(asked: tuple[int | None, Measure]) -> None:
    one, two = answers(*asked)
    assert (one.total, one.stated, one.days_covered) == (two.total, two.stated, two.days_covered)
    assert one.by_side == {other(side): figure for side, figure in two.by_side.items()}
    assert one.by_category == two.by_category
    assert [(v.claim, v.standing) for v in one.verdicts] == [
        (v.claim, v.standing) for v in two.verdicts
    ]
    assert sorted(found.claims[0] for found in one.discrepancies) == sorted(
        found.claims[0] for found in two.discrepancies
    )
