"""What computation finds at odds: the fields of a discrepancy, and that it is a value."""

import copy
import pickle
from typing import Any

import attrs
import pytest

from karabakh_data import CasualtyRange, Discrepancy

FOUND = Discrepancy(
    "sum-differs-from-parts",
    ("cc-0226", "cc-0223", "cc-0225"),
    CasualtyRange.exactly(77),
    CasualtyRange.exactly(106),
    "42 + 64 is not 77",
)


def test_fields_of_the_contract() -> None:
    names = [field.name for field in attrs.fields(Discrepancy)]
    assert names == ["kind", "claims", "stated", "computed", "message"]
    assert FOUND.kind == "sum-differs-from-parts"
    assert FOUND.claims == ("cc-0226", "cc-0223", "cc-0225")
    assert (FOUND.stated, FOUND.computed) == (CasualtyRange(77, 77), CasualtyRange(106, 106))


def test_str_is_the_message() -> None:
    assert str(FOUND) == FOUND.message == "42 + 64 is not 77"


def test_is_a_value() -> None:
    pickled = pickle.loads(pickle.dumps(FOUND))  # noqa: S301 - its own pickle
    for twin in (pickled, copy.deepcopy(FOUND), attrs.evolve(FOUND)):
        assert twin == FOUND
        assert hash(twin) == hash(FOUND)


@pytest.mark.parametrize("name", [field.name for field in attrs.fields(Discrepancy)])
def test_every_field_counts_and_none_can_be_changed(name: str) -> None:
    change: Any = {name: None}
    assert attrs.evolve(FOUND, **change) != FOUND
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(FOUND, name, None)
