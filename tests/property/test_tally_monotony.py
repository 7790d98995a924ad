"""Laws of wider questions: a total never says less than its parts.

* The low end for a question is at least that for any side, category and span inside it, unless
  claims contradict each other; then the answer to the wider question says so.
* A total is closed above only if, for each side asked for, the figures counted cover every day.
* The sums by side, and those by category, have an open end exactly if the total has one.
"""

from claim_strategies import claim, claim_lists, question, questions, reply
from hypothesis import example, given
from hypothesis import strategies as st

from karabakh_data import CasualtyClaim, CasualtySummary, Category, Period, Side
from karabakh_data.questions import Question

Claims = tuple[CasualtyClaim, ...]

CONTRADICTION = {"part-exceeds-whole", "rival-figures", "printed-differently"}

INSIDE = [
    *("2014", "2015", "2016", "2014/2015", "2015/2016", "2015-12", "2016-04", "2016-04-01"),
    *("2015-06/2016-06", "2016-04-01/2016-04-05", "2016-04-05/2016-05"),
]

RAISED = (
    claim("cc-0001", "0–3000", "unspecified", "unspecified", "2014/2016"),
    claim("cc-0002", "30", "both", "military", "2015"),
    claim("cc-0003", "19", "armenian", "military", "2016-04"),
)
BY_SIDE = (
    claim("cc-0001", "50", "both", "military", "2014/2015"),
    claim("cc-0002", "90", "azerbaijani", "military", "2014/2016"),
)
RAIDS = (
    claim("cc-0001", "5", partial=True, event="raid"),
    claim("cc-0002", "3", partial=True, event="battle", period="2015"),
    claim("cc-0003", "4", partial=True, event="clash", period="2015-12"),
)


@st.composite
def nested(draw: st.DrawFn) -> tuple[Question, Question]:
    """A question, and one about no more people and days."""
    wide = draw(questions())
    narrow = wide
    inside = [edtf for edtf in INSIDE if wide.period is None or wide.period.contains(Period(edtf))]
    is_shorter = draw(st.booleans())
    if inside and is_shorter:
        narrow = narrow._replace(period=Period(draw(st.sampled_from(inside))))
    if wide.side is None and draw(st.booleans()):
        narrow = narrow._replace(side=draw(st.sampled_from(Side)))
    if wide.side is Side.BOTH and draw(st.booleans()):
        narrow = narrow._replace(side=draw(st.sampled_from([Side.ARMENIAN, Side.AZERBAIJANI])))
    if wide.category is None and draw(st.booleans()):
        narrow = narrow._replace(category=draw(st.sampled_from(Category)))
    return wide, narrow


def low(summary: CasualtySummary) -> int:
    """The low end; below all of them where there is no figure."""
    return -1 if summary.total is None else summary.total.low


@given(claim_lists(), nested())
@example(RAISED, (question("2014/2016"), question("2015/2016")))
@example(BY_SIDE, (question("2014/2016"), question("2014/2016", "azerbaijani")))
@example(RAIDS, (question("2015/2016"), question("2015")))
def test_a_total_is_not_below_its_parts(claims: Claims, asked: tuple[Question, Question]) -> None:
    wide, narrow = (reply(claims, one) for one in asked)
    contradicted = CONTRADICTION & {one.kind for one in wide.discrepancies}
    assert low(wide) >= low(narrow) or contradicted


@given(claim_lists(), questions())
def test_a_closed_total_covers_every_day_of_each_side(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    if summary.total is not None and not summary.total.is_open:
        assert set(summary.days_by_side.values()) == {summary.days}


@given(claim_lists(), questions())
def test_an_open_end_shows_by_side_and_by_category(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    is_open = summary.total is not None and summary.total.is_open
    assert any(figure.is_open for figure in summary.by_side.values()) is is_open
    assert any(figure.is_open for figure in summary.by_category.values()) is is_open
