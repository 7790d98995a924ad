"""What is computed when it is first asked for."""

import copy
import pickle
from itertools import count

import pytest

from karabakh_data.values._later import Later, later


def test_it_is_computed_once_and_not_before() -> None:
    asked = count(1)
    value = Later(lambda: next(asked))
    assert next(asked) == 1
    assert (value(), value(), next(asked)) == (2, 2, 3)


def test_equality_is_that_of_the_values() -> None:
    one, other = Later(lambda: (1, 2)), later((1, 2))
    assert one == other
    assert hash(one) == hash(other) == hash((1, 2))
    assert one != later((2, 1))
    assert one != (1, 2)


def test_what_is_later_already_stays_as_it_is() -> None:
    value = later(7)
    assert later(value) is value


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_it_pickles_with_what_it_comes_to(protocol: int) -> None:
    value = Later(lambda: "a text")
    assert pickle.loads(pickle.dumps(value, protocol))() == "a text"  # noqa: S301 - its own pickle
    assert copy.deepcopy(value) == value
