"""Laws of addition.

* The parts of the total by side add up to it; so do those by category.
* By side, and by category, are the words of the figures counted and no others.
* The total's low end is the sum of the low ends of the figures counted.
* The total's high end is the sum of their high ends, or open.
* It is open if most days are uncovered, and if not so only where a figure is.
* There is no total exactly when no figure is counted.
"""

from claim_strategies import claim_lists, questions, reply
from hypothesis import given

from karabakh_data import CasualtyClaim, CasualtyRange
from karabakh_data.questions import Question

Claims = tuple[CasualtyClaim, ...]

NOBODY = CasualtyRange.exactly(0)


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
    assert set(summary.by_side) == {part.side for part in summary.parts}
    assert set(summary.by_category) == {part.category for part in summary.parts}


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
    uncovered = summary.days - summary.days_covered
    is_open = uncovered > summary.days_covered or any(p.figure.is_open for p in summary.parts)
    assert summary.total is None or summary.total.is_open == is_open


@given(claim_lists(), questions())
def test_no_total_without_figures(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    assert (summary.total is None) == (not summary.parts) == (not summary.chosen)
