"""Laws of addition.

* The parts of the total by side add up to it; so do those by category.
* By side, and by category, are the words of the figures counted; others only with an open end.
* The total's low end is the sum of the low ends of the figures counted.
* The total's high end is the sum of their high ends, or open.
* It is open exactly where a side asked for has days without a figure, or a figure is open.
* There is no total exactly when no figure is counted.
"""

from claim_strategies import claim_lists, questions, reply
from hypothesis import given

from karabakh_data import CasualtyClaim, CasualtyRange, Category
from karabakh_data.questions import Question

Claims = tuple[CasualtyClaim, ...]

NOBODY = CasualtyRange.exactly(0)
UNKNOWN = CasualtyRange.at_least(0)


@given(claim_lists(), questions())
def test_by_side_adds_up_to_the_total(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    assert summary.total is None or sum(summary.by_side.values(), NOBODY) == summary.total


@given(claim_lists(), questions())
def test_by_category_adds_up_to_the_total(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    assert summary.total is None or sum(summary.by_category.values(), NOBODY) == summary.total


@given(claim_lists(), questions())
def test_words_are_those_of_the_parts(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    sides = {part.side for part in summary.parts}
    categories = {part.category for part in summary.parts}
    assert sides <= set(summary.by_side)
    assert categories <= set(summary.by_category)
    assert all(summary.by_side[side] == UNKNOWN for side in set(summary.by_side) - sides)
    assert set(summary.by_category) - categories <= {Category.UNSPECIFIED}


@given(claim_lists(), questions())
def test_low_end_is_the_sum_of_the_low_ends(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    low = sum(part.figure.low for part in summary.parts)
    assert summary.total is None or summary.total.low == low


@given(claim_lists(), questions())
def test_high_end_is_the_sum_of_the_high_ends(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    highs = [part.figure.high for part in summary.parts]
    if summary.total is not None and summary.total.high is not None:
        assert summary.total.high == sum(high for high in highs if high is not None)


@given(claim_lists(), questions())
def test_high_end_is_open_where_days_or_a_figure_are(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    uncovered = any(number < summary.days for number in summary.days_by_side.values())
    is_open = uncovered or any(part.figure.is_open for part in summary.parts)
    assert summary.total is None or summary.total.is_open == is_open


@given(claim_lists(), questions())
def test_no_total_without_figures(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    assert (summary.total is None) == (not summary.parts) == (not summary.chosen)
