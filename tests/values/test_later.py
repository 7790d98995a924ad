"""Fields that are computed when they are first asked for."""

import copy
import pickle
from itertools import count

import attrs
import pytest

from karabakh_data.values._later import Waiting, waiting


@attrs.frozen
class Answer(Waiting):
    total: int
    reason: str


def text() -> str:
    return "a text"


def late() -> Answer:
    return waiting(Answer, {"total": 7}, {"reason": text})


def test_a_field_is_computed_once_and_not_before() -> None:
    asked = count(1)
    answer = waiting(Answer, {"total": 7}, {"reason": lambda: str(next(asked))})
    assert next(asked) == 1
    assert (answer.reason, answer.reason, next(asked)) == ("2", "2", 3)


def test_the_others_are_as_they_were() -> None:
    assert late().total == 7


def test_nobody_sees_that_it_was_waited_for() -> None:
    known = Answer(7, "a text")
    assert late() == known
    assert hash(late()) == hash(known)
    assert repr(late()) == repr(known)
    assert attrs.asdict(late()) == attrs.asdict(known)
    assert attrs.evolve(late(), total=8) == Answer(8, "a text")
    assert copy.copy(late()) == copy.deepcopy(late()) == known


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_it_pickles_with_what_it_comes_to(protocol: int) -> None:
    answer = waiting(Answer, {"total": 7}, {"reason": lambda: "a text"})
    twin = pickle.loads(pickle.dumps(answer, protocol))  # noqa: S301 - its own pickle
    assert twin == Answer(7, "a text")


@pytest.mark.parametrize("answer", [late(), Answer(7, "")])
def test_an_attribute_that_is_not_there(answer: Answer) -> None:
    with pytest.raises(AttributeError, match="'Answer' object has no attribute 'narnia'"):
        _ = answer.narnia  # type: ignore[attr-defined]
