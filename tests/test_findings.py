"""What computation finds at odds: the fields of a discrepancy, its values, and how it weighs."""

import copy
import json
import pickle
from typing import Any

import attrs
import pytest
from html_reader import WICKED, read
from rich.pretty import pretty_repr

from karabakh_data import CasualtyRange, Discrepancy, DiscrepancyKind, Severity
from karabakh_data.findings import FINDING_CELLS, findings_as_html, gap

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


# In a notebook, and by rich


def test_a_finding_is_a_card_with_the_message_on_top() -> None:
    weighed = attrs.evolve(FOUND, weight=1029, notes=(4, 5), message=WICKED)
    reader = read(weighed)
    assert reader.all_of("th") == (
        ["message", "kind", "severity", "weight", "claims", "stated", "computed", "notes"]
    )
    told, *others = reader.all_of("td")
    assert told == WICKED
    assert others[:3] == ["sum differs from parts", "contradiction", "1,029"]
    assert others[3:] == ["cc-0226, cc-0223, cc-0225", "77", "106", "4, 5"]


def test_what_a_finding_does_not_say_is_not_on_its_card() -> None:
    bare = attrs.evolve(FOUND, stated=None, computed=None)
    assert read(bare).all_of("th") == ["message", "kind", "severity", "claims"]


def test_findings_are_a_table() -> None:
    many = [attrs.evolve(FOUND, weight=weight) for weight in (1029, 0)]
    reader = read(findings_as_html(many))
    assert reader.all_of("caption") == ["2 findings"]
    assert reader.all_of("td")[:3] == ["42 + 64 is not 77", "contradiction", "1,029"]
    assert reader.all_of("td")[3:] == ["42 + 64 is not 77", "contradiction"]
    assert reader.values("td", "class") == ["kd-n", "kd-n"]
    assert "… 1 more finding" in read(findings_as_html(many[:1] * 21)).text
    assert read(findings_as_html(())).text.startswith("0 findings")


def test_rich_shows_what_a_finding_says() -> None:
    text = pretty_repr(FOUND)
    assert text.startswith("Discrepancy(\n    message='42 + 64 is not 77',\n    kind=")
    assert "stated=CasualtyRange(low=77, high=77)" in text
    assert "weight" not in text
