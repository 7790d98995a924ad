"""What computation finds at odds: the fields of a discrepancy, its values, and how it weighs."""

import copy
import json
import pickle
from typing import Any

import attrs
import pytest

from karabakh_data import CasualtyRange, Discrepancy, DiscrepancyKind, Severity
from karabakh_data.findings import FINDING_CELLS, gap

FOUND = Discrepancy(
    DiscrepancyKind.SUM_DIFFERS_FROM_PARTS,
    ("cc-0226", "cc-0223", "cc-0225"),
    CasualtyRange.exactly(77),
    CasualtyRange.exactly(106),
    "42 + 64 is not 77",
)


def test_fields_of_the_contract() -> None:
    names = [field.name for field in attrs.fields(Discrepancy)]
    assert names == "kind claims stated computed message severity weight notes sections".split()
    assert FOUND.kind == "sum-differs-from-parts"
    assert FOUND.claims == ("cc-0226", "cc-0223", "cc-0225")
    assert (FOUND.stated, FOUND.computed) == (CasualtyRange(77, 77), CasualtyRange(106, 106))


def test_what_is_not_said_of_a_finding() -> None:
    assert (FOUND.severity, FOUND.weight) == (Severity.CONTRADICTION, 0)
    assert (FOUND.notes, FOUND.sections) == ((), ())


def test_the_gravest_severity_comes_first() -> None:
    assert [*Severity] == ["contradiction", "doubt", "form"]


def test_plain_values_of_a_finding() -> None:
    found = attrs.evolve(
        FOUND, severity=Severity.DOUBT, weight=29, notes=(89, 90), sections=("lead",)
    )
    told = found.to_dict()
    assert list(told) == list(FINDING_CELLS)
    assert told == {
        "kind": "sum-differs-from-parts",
        "severity": "doubt",
        "weight": 29,
        "claims": ["cc-0226", "cc-0223", "cc-0225"],
        "stated": "77",
        "computed": "106",
        "notes": ["89", "90"],
        "sections": ["lead"],
        "message": "42 + 64 is not 77",
    }
    assert json.loads(json.dumps(told)) == told


def test_plain_values_of_a_finding_without_figures() -> None:
    told = attrs.evolve(FOUND, stated=None, computed=None).to_dict()
    assert (told["stated"], told["computed"]) == (None, None)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("77", "106", 29),
        ("31–92", "94", 2),
        ("7+", "5", 2),
        ("398", "1008+", 610),
        ("5", "5", 0),
        ("5", "6", 1),
        ("10–20", "15–30", 0),
        ("10–20", "20", 0),
        ("5+", "9+", 0),
        ("5+", "9", 0),
    ],
)
def test_how_far_two_ranges_stand_apart(one: str, other: str, apart: int) -> None:
    ranges = CasualtyRange.parse(one), CasualtyRange.parse(other)
    assert gap(*ranges) == apart
    assert gap(*reversed(ranges)) == apart


def test_nothing_stands_apart_from_nothing() -> None:
    five = CasualtyRange.exactly(5)
    assert [gap(None, five), gap(five, None), gap(None, None)] == [0, 0, 0]


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
