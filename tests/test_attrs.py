"""What attrs, copy and match make of the public classes."""

import copy
import json
from typing import Any

import attrs
import pytest
from each import each
from instances import FIELDED, INSTANCES

from karabakh_data import (
    Bounds,
    CasualtyClaim,
    CasualtyRange,
    CasualtySummary,
    Citation,
    Dataset,
    Layer,
    Part,
    Period,
    PeriodError,
    RangeError,
    Reconciliation,
    Source,
    WrongTypeError,
    actor,
    audit,
    bounds,
    casualties,
    casualty_claims,
    source,
)
from karabakh_data.records._registry import RECORDS
from karabakh_data.records.citations import SourceToRead, cited_late

BY_ATTRS = {name: thing for name, thing in INSTANCES.items() if attrs.has(type(thing))}
HOLDING_NAMED_TUPLES = {
    "Bounds",
    "CasualtyGroup",
    "CasualtyGroups",
    "CasualtySummary",
    "ComparedYear",
    "Comparison",
    "Overridden",
    "Reconciliation",
}
CLAIM = casualty_claims()["cc-0228"]


def test_there_is_an_instance_of_each_class_that_holds_data() -> None:
    assert set(INSTANCES) == set(FIELDED) - {"Layer"}
    assert len(BY_ATTRS) > 25
    assert not attrs.has(Layer)


# Copies


@each(BY_ATTRS)
def test_evolve_without_a_change_is_equal(name: str) -> None:
    thing = BY_ATTRS[name]
    twin = attrs.evolve(thing)
    assert twin == thing
    assert twin is not thing
    assert type(twin) is type(thing)


@each(BY_ATTRS)
def test_each_field_can_be_replaced(name: str) -> None:
    thing = BY_ATTRS[name]
    for field in attrs.fields(type(thing)):
        value = getattr(thing, field.name)
        assert attrs.evolve(thing, **{field.alias or field.name: value}) == thing


def test_evolve_makes_another_and_leaves_the_first() -> None:
    assert attrs.evolve(CLAIM.figure, low=100) == CasualtyRange(100, 112)
    assert attrs.evolve(CLAIM.period, edtf="2017-04").days == 30
    citation = CLAIM.citations[0]
    assert attrs.evolve(citation, locator="p. 9") == Citation(
        citation.source, "p. 9", citation.note
    )
    assert attrs.evolve(CLAIM, figure=CasualtyRange(1, 2)).figure.high == 2
    assert CLAIM.figure == CasualtyRange(108, 112)


def test_evolve_makes_nothing_that_could_not_be_made() -> None:
    with pytest.raises(RangeError):
        attrs.evolve(CLAIM.figure, low=113)
    with pytest.raises(WrongTypeError):
        attrs.evolve(CLAIM.figure, low=1.5)  # type: ignore[arg-type]
    with pytest.raises(PeriodError):
        attrs.evolve(CLAIM.period, edtf="2016-13")
    with pytest.raises(TypeError, match="latest"):
        attrs.evolve(CLAIM.period, latest=None)  # type: ignore[call-arg]


@pytest.mark.skipif(
    not (hasattr(copy, "replace") and hasattr(CasualtyRange, "__replace__")),
    reason="copy.replace is new in Python 3.13, and attrs 25.1 has it",
)
def test_copy_replace_is_evolve() -> None:
    replace: Any = vars(copy)["replace"]
    for thing in INSTANCES.values():
        assert replace(thing) == thing
    assert replace(CLAIM.period, edtf="2017").days == 365


# As dictionaries and tuples


def test_a_period_is_its_text_and_a_citation_holds_its_work() -> None:
    assert attrs.asdict(Period("2016-04")) == {"edtf": "2016-04"}
    assert attrs.astuple(Period("2016-04")) == ("2016-04",)
    assert attrs.asdict(CLAIM.figure) == {"low": 108, "high": 112}
    citation = CLAIM.citations[0]
    assert attrs.asdict(citation) == {
        "source": attrs.asdict(source(citation.key)),
        "locator": citation.locator,
        "note": citation.note,
    }


@each(sorted(set(BY_ATTRS) - HOLDING_NAMED_TUPLES))
def test_asdict_and_astuple_have_every_field(name: str) -> None:
    thing = BY_ATTRS[name]
    names = [field.name for field in attrs.fields(type(thing))]
    assert list(attrs.asdict(thing)) == names
    assert len(attrs.astuple(thing)) == len(names)
    assert attrs.asdict(thing, recurse=False) == {one: getattr(thing, one) for one in names}


@each(RECORDS)
def test_json_takes_each_record_as_a_dictionary(record: type[Any]) -> None:
    for one in Dataset.bundled().table(record):
        told = json.loads(json.dumps(attrs.asdict(one), default=str))
        assert told["id"] == one.id
        assert list(told) == [field.name for field in attrs.fields(record)]


def test_json_needs_help_with_decimals_alone() -> None:
    assert json.dumps(attrs.asdict(CLAIM))
    assert json.dumps(attrs.asdict(actor("armenia")))
    with pytest.raises(TypeError, match="Decimal"):
        json.dumps(attrs.asdict(INSTANCES["Amount"]))


# attrs takes a tuple of named tuples for one named tuple, and cannot make it anew.
@each(sorted(HOLDING_NAMED_TUPLES))
def test_answers_of_named_tuples_have_a_dictionary_of_their_own(name: str) -> None:
    answer: CasualtySummary | Bounds | Reconciliation = BY_ATTRS[name]
    with pytest.raises(TypeError, match="missing"):
        attrs.asdict(answer)
    assert json.dumps(answer.to_dict())
    assert len(attrs.astuple(answer, recurse=False)) == len(attrs.fields(type(answer)))


# Patterns


def test_records_match_by_their_fields() -> None:
    match CLAIM:
        case CasualtyClaim(figure=CasualtyRange(low, high), period=Period("2016", days=days)):
            found = (low, high, days)
        case _:
            pytest.fail("no match")
    assert found == (108, 112, 366)
    match CLAIM.citations[0]:
        case Citation(Source(id=key), None, note):
            assert (key, note) == (CLAIM.citations[0].key, CLAIM.citations[0].note)
        case _:
            pytest.fail("no match")


def test_answers_match_by_their_fields() -> None:
    match casualties(2001):
        case CasualtySummary(total=None, spanning=[*spanning]):
            assert spanning
        case _:
            pytest.fail("no match")
    match casualties(2015).parts:
        case [Part(period, side), *_]:
            assert (period.edtf, side) == ("2015", "armenian")
        case _:
            pytest.fail("no match")
    assert audit()[0].__match_args__[0] == "kind"
    assert type(CLAIM).__match_args__ == ()
    assert type(bounds(2016)).__match_args__ == ()


# A work that is read when it is asked for


def test_a_citation_has_the_fields_of_one_before_and_after_its_work_is_read() -> None:
    def read(_: SourceToRead) -> Source:
        return CLAIM.sources[0]

    late = cited_late(SourceToRead(CLAIM.sources[0].id, "x.csv", 2, read), None, 7)
    for _ in range(2):
        assert attrs.asdict(late) == attrs.asdict(Citation(CLAIM.sources[0], None, 7))
    with pytest.raises(AttributeError, match="'Citation' object has no attribute 'souce'"):
        _ = late.souce  # type: ignore[attr-defined]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        late.source = CLAIM.sources[0]  # type: ignore[misc]
