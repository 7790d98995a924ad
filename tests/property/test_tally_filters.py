"""Laws of filters.

* A narrower question only ever lists fewer claims.
* What is listed under a narrower question, or spans it, does so under the wider one.
* What is listed under the wider question and shares people and time with the narrower one is
  listed or spans there.
* Claims that a question does not list decide nothing but what spans it and what does not agree.

The second and third do not hold of a question for a side or category that is not said: it holds
only what does not say it, though everybody may be meant.
"""

import attrs
from claim_strategies import CLAIMANTS, PARENTS, WORLD, claim_lists, questions, reply, within
from hypothesis import assume, given
from hypothesis import strategies as st

from karabakh_data import CasualtyClaim, Category, Period, Side, Standing
from karabakh_data.totals._people import people
from karabakh_data.totals._question import Question

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


def is_said(asked: Question) -> bool:
    """Whether a question asks for no side or category that is not said."""
    return asked.side is not Side.UNSPECIFIED and asked.category is not Category.UNSPECIFIED


def touches(claim: CasualtyClaim, asked: Question) -> bool:
    """Whether the claim shares people and time, event and claimant with a question."""
    in_time = asked.period is None or asked.period.intersects(claim.period)
    return (
        in_time and asked.admits(claim) and bool(people(claim.side, claim.category) & asked.scope)
    )


def listed_or_spanning(claims: Claims, asked: Question) -> set[CasualtyClaim]:
    """The claims that an answer holds."""
    summary = reply(claims, asked)
    return {*summary.claims, *summary.spanning}


@given(claim_lists(), narrower())
def test_a_narrower_question_lists_fewer(claims: Claims, pair: tuple[Question, Question]) -> None:
    wide, narrow = pair
    assert set(reply(claims, narrow).claims) <= set(reply(claims, wide).claims)


@given(claim_lists(), narrower())
def test_what_spans_the_narrower_is_in_the_wider(
    claims: Claims, pair: tuple[Question, Question]
) -> None:
    wide, narrow = pair
    assume(is_said(wide))
    assert listed_or_spanning(claims, narrow) <= listed_or_spanning(claims, wide)


@given(claim_lists(), narrower())
def test_what_touches_the_narrower_is_in_it(
    claims: Claims, pair: tuple[Question, Question]
) -> None:
    wide, narrow = pair
    assume(is_said(narrow))
    touching = {one for one in reply(claims, wide).claims if touches(one, narrow)}
    assert touching <= listed_or_spanning(claims, narrow)


@given(claim_lists(), questions())
def test_what_is_not_listed_decides_nothing(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    again = reply(summary.claims, asked)
    verdicts = tuple(one for one in summary.verdicts if one.standing is not Standing.SPANNING)
    one = attrs.evolve(summary, spanning=(), verdicts=verdicts, discrepancies=())
    assert one == attrs.evolve(again, discrepancies=())
