"""Laws of filters.

* A narrower question only ever lists fewer claims.
* What is listed under a narrower question, or spans it, does so under the wider one.
* What is listed under the wider question and touches the narrower one is listed or spans there.
* An answer from the claims that a question lists is the same, but for those that span it.
"""

import attrs
from claim_strategies import CLAIMANTS, PARENTS, WORLD, claim_lists, questions, reply, within
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data import CasualtyClaim, Category, Period, Side
from karabakh_data.questions import Question, admitted, spanning

Claims = tuple[CasualtyClaim, ...]


@st.composite
def narrower(draw: st.DrawFn) -> tuple[Question, Question]:
    """A question, and another about no more people, days, events and claimants."""
    wide = draw(questions())
    narrow = wide
    inside = [edtf for edtf in WORLD if wide.period is None or wide.period.contains(Period(edtf))]
    sides = [*Side] if wide.side is None else [wide.side]
    if wide.side is Side.BOTH:
        sides += [Side.ARMENIAN, Side.AZERBAIJANI]
    events = [event for event in PARENTS if wide.events is None or event in wide.events]
    if draw(st.booleans()) and inside:
        narrow = narrow._replace(period=Period(draw(st.sampled_from(inside))))
    if draw(st.booleans()):
        narrow = narrow._replace(side=draw(st.sampled_from(sides)))
    if wide.category is None and draw(st.booleans()):
        narrow = narrow._replace(category=draw(st.sampled_from(Category)))
    if draw(st.booleans()):
        narrow = narrow._replace(events=within(draw(st.sampled_from(events))))
    if wide.claimants is None and draw(st.booleans()):
        claimants = st.sampled_from([*CLAIMANTS, "article"])
        narrow = narrow._replace(claimants=frozenset({draw(claimants)}))
    return wide, narrow


@given(claim_lists(), narrower())
def test_a_narrower_question_lists_fewer(claims: Claims, pair: tuple[Question, Question]) -> None:
    wide, narrow = pair
    assert set(reply(claims, narrow).claims) <= set(reply(claims, wide).claims)


@given(claim_lists(), narrower())
def test_what_spans_the_narrower_is_in_the_wider(
    claims: Claims, pair: tuple[Question, Question]
) -> None:
    wide, narrow = pair
    around = {*admitted(claims, wide), *spanning(claims, wide)}
    assert {*admitted(claims, narrow), *spanning(claims, narrow)} <= around


@given(claim_lists(), narrower())
def test_what_touches_the_narrower_is_in_it(
    claims: Claims, pair: tuple[Question, Question]
) -> None:
    wide, narrow = pair
    touching = {one for one in admitted(claims, wide) if narrow.admits(one) and narrow.touches(one)}
    assert touching <= {*admitted(claims, narrow), *spanning(claims, narrow)}


@given(claim_lists(), questions())
def test_what_is_not_listed_decides_nothing(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    again = reply(summary.claims, asked)
    verdicts = tuple(one for one in summary.verdicts if one in again.verdicts)
    assert attrs.evolve(summary, spanning=(), verdicts=verdicts) == again
