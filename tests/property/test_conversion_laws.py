"""Laws of conversion: as plain values nothing is lost, and nothing is made up on the way back.

* What is taken apart and written as JSON is made again equal, hashes alike and says the same.
* What is taken apart is of the types that JSON has: read from JSON again, it is the same.
* What is made again can be taken apart into the same.
* A proof that is made again can be checked.
* Whatever JSON may hold is made into something of the class asked for, or refused with an error.
"""

import json
from collections.abc import Sequence
from typing import Any

import cattrs
from claim_strategies import cited, claim_lists, claims_in, questions, reply
from hypothesis import given
from hypothesis import strategies as st
from inference_strategies import Claims, disputes, mixed, proved, questions_about, reasoner
from period_strategies import periods
from strategies import ranges
from support_strategies import ACTORS
from support_strategies import claim_lists as support_lists

from karabakh_data import (
    CasualtyClaim,
    CasualtyRange,
    CasualtySummary,
    Citation,
    Contradiction,
    KarabakhDataError,
    Period,
    Proof,
    Side,
    SupportClaim,
    Table,
    converter,
)
from karabakh_data._supporters import supporters_of
from karabakh_data.totals._question import Question

PLAIN = converter()
KINDS = [CasualtyRange, CasualtyClaim, CasualtySummary, Citation, Contradiction, Period, Proof]
sides = st.sampled_from([Side.ARMENIAN, Side.AZERBAIJANI, Side.BOTH])


def back(thing: Any, kind: Any = None) -> Any:  # noqa: ANN401 - anything that the library makes
    """Return what is made of a thing that was taken apart, once the laws have been checked."""
    values = PLAIN.unstructure(thing)
    told = json.loads(json.dumps(values))
    assert told == values
    twin = PLAIN.structure(told, type(thing) if kind is None else kind)
    assert twin == thing
    assert (hash(twin), str(twin), repr(twin)) == (hash(thing), str(thing), repr(thing))
    assert PLAIN.unstructure(twin) == values
    return twin


@given(ranges(), periods())
def test_ranges_and_periods(figure: CasualtyRange, period: Period) -> None:
    back(figure)
    assert back(period).ordinals == period.ordinals


@given(st.text(), st.none() | st.text(), st.none() | st.integers(1, 10**9))
def test_citations(key: str, locator: str | None, note: int | None) -> None:
    back(Citation(cited(key).source, locator, note))


@given(claim_lists(claims_in(measures=st.sampled_from(["killed", "missing"]))), questions())
def test_answers_about_casualties(claims: Sequence[CasualtyClaim], asked: Question) -> None:
    summary = reply(claims, asked)
    assert back(summary).explain() == summary.explain()


@given(claim_lists())
def test_tables(claims: Sequence[CasualtyClaim]) -> None:
    back(Table("casualty_claims", claims), Table[CasualtyClaim])


@given(sides, support_lists, st.booleans())
def test_supporters(side: Side, claims: Sequence[SupportClaim], roll_up: bool) -> None:  # noqa: FBT001
    found = supporters_of(side, claims, ACTORS, roll_up=roll_up)
    twin = back(found)
    assert (twin.withheld, twin.note) == (found.withheld, found.note)
    assert twin.to_dicts() == found.to_dicts()


@given(st.data(), disputes(mixed, max_size=5))
def test_bounds(data: st.DataObject, claims: Claims) -> None:
    found = proved(claims, data.draw(questions_about(claims)))
    assert back(found).verify()


@given(disputes(mixed, max_size=5))
def test_contradictions_and_the_way_out(claims: Claims) -> None:
    for found in reasoner(claims).contradictions(claims, 3):
        assert back(found).verify()
    back(reasoner(claims).reconcile(claims, None))


json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(json_values, st.sampled_from(KINDS))
def test_whatever_json_holds_is_made_into_the_class_or_refused(value: Any, kind: type) -> None:  # noqa: ANN401
    try:
        made: Any = PLAIN.structure(value, kind)
    except (KarabakhDataError, cattrs.BaseValidationError):
        return
    assert type(made) is kind
    assert PLAIN.unstructure(made) == value


@given(claim_lists(min_size=1, max_size=1), st.data(), json_values)
def test_a_wrong_value_of_a_field_is_refused_or_kept(
    claims: Sequence[CasualtyClaim],
    data: st.DataObject,
    value: Any,  # noqa: ANN401
) -> None:
    plain = PLAIN.unstructure(claims[0])
    changed = plain | {data.draw(st.sampled_from(sorted(plain))): value}
    try:
        made = PLAIN.structure(changed, CasualtyClaim)
    except cattrs.BaseValidationError as error:
        assert error.split(KarabakhDataError)[1] is None  # noqa: PT017 - it need not be refused
        return
    # A word may be written in any case of letters.
    assert json.dumps(PLAIN.unstructure(made)).lower() == json.dumps(changed).lower()
