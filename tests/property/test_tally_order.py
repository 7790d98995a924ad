"""Laws of order.

* In which order claims are given never matters to the answer.
* Nor does it matter to the answer in words.
"""

from claim_strategies import claim_lists, questions, reply
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data import CasualtyClaim
from karabakh_data.questions import Question

Claims = tuple[CasualtyClaim, ...]

shuffled = claim_lists().flatmap(
    lambda claims: st.tuples(st.just(claims), st.permutations(claims).map(tuple))
)


@given(shuffled, questions())
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
