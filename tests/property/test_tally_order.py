"""Laws of order.

* In which order claims are given never matters to the answer.
* Nor does it matter to the answer in words.
"""

from claim_strategies import claim, claim_lists, question, questions, reply
from hypothesis import example, given
from hypothesis import strategies as st

from karabakh_data import CasualtyClaim
from karabakh_data.questions import Question

Claims = tuple[CasualtyClaim, ...]

shuffled = claim_lists().flatmap(
    lambda claims: st.tuples(st.just(claims), st.permutations(claims).map(tuple))
)

RIVALS_IN_A_SUM = (
    claim("cc-0001", "1"),
    claim("cc-0002", "2"),
    claim("cc-0003", "1", "azerbaijani"),
    claim("cc-0004", "9", "both", is_sum=True),
)


@given(shuffled, questions())
@example((RIVALS_IN_A_SUM, RIVALS_IN_A_SUM[::-1]), question(2016))
def test_order_of_claims_never_matters(pair: tuple[Claims, Claims], asked: Question) -> None:
    claims, others = pair
    assert reply(claims, asked) == reply(others, asked)


@given(shuffled, questions())
def test_order_of_claims_never_matters_to_the_text(
    pair: tuple[Claims, Claims], asked: Question
) -> None:
    claims, others = pair
    assert reply(claims, asked).explain() == reply(others, asked).explain()
    assert str(reply(claims, asked)) == str(reply(others, asked))
