"""Records and answers as plain values, and back: the whole way."""

import json
import sys
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import cattrs
import pytest
from cattrs.preconf.json import JsonConverter
from each import each
from instances import FIELDED, INSTANCES, ONE_WAY

from karabakh_data import (
    Amount,
    CasualtyClaim,
    CasualtyRange,
    CasualtySummary,
    Citation,
    Context,
    Dataset,
    Findings,
    Grouping,
    MissingExtraError,
    OnContradiction,
    Period,
    Side,
    Source,
    SourceType,
    Supporter,
    Supporters,
    Table,
    Vocabulary,
    WrongTypeError,
    audit,
    bounds,
    casualties,
    casualties_by,
    casualty_claims,
    contradictions,
    converter,
    reconcile,
    supporters,
)
from karabakh_data.records._registry import RECORDS
from karabakh_data.values._mappings import ReadOnlyMapping, WordMapping

PLAIN: JsonConverter = converter()
WORDS = [word for kind in Vocabulary.__subclasses__() for word in kind]


def back(thing: Any, kind: Any = None) -> Any:  # noqa: ANN401 - anything that the library makes
    """Return what becomes of a thing that is written as JSON and read again."""
    values = PLAIN.unstructure(thing)
    text = json.dumps(values, allow_nan=False)
    # What is plain is what JSON has, or it would come back as something else.
    assert json.loads(text) == values
    return PLAIN.structure(json.loads(text), type(thing) if kind is None else kind)


def check(things: Iterable[Any]) -> int:
    """Check that each thing comes back equal, of its own class, and can be hashed; count them."""
    number = 0
    for number, thing in enumerate(things, start=1):  # noqa: B007 - the last is the count
        twin = back(thing)
        assert twin == thing
        assert type(twin) is type(thing)
        assert hash(twin) == hash(thing)
    return number


# All that there is


@each(RECORDS)
def test_every_record_comes_back_equal(record: type[Any]) -> None:
    table = Dataset.bundled().table(record)
    assert check(table) == len(table) > 0


@each(set(INSTANCES) - ONE_WAY)
def test_every_class_with_fields_comes_back_equal(name: str) -> None:
    assert check([INSTANCES[name]])


@each(ONE_WAY)
def test_what_holds_records_of_any_class_is_not_made_again(name: str) -> None:
    kind = type(INSTANCES[name])
    values = PLAIN.unstructure(INSTANCES[name])
    assert json.loads(json.dumps(values)) == values
    if name == "Changes":
        with pytest.raises(cattrs.BaseValidationError):
            PLAIN.structure(values, kind)
        return
    with pytest.raises(WrongTypeError, match="is what diff\\(\\) makes"):
        PLAIN.structure(values, kind)


def test_the_fields_are_those_of_the_class() -> None:
    for name, kind in FIELDED.items():
        if name not in {"Layer", "Period"}:
            fields = attrs.fields_dict(kind) if attrs.has(kind) else kind._fields
            assert list(PLAIN.unstructure(INSTANCES[name])) == list(fields)


def test_every_word_comes_back_as_itself() -> None:
    assert len(WORDS) > 100
    for word in WORDS:
        assert type(PLAIN.unstructure(word)) is str
        assert back(word) is word


YEARS = [*range(1988, 2021), None]


@each(YEARS)
def test_the_answer_about_each_year_comes_back_equal(year: int | None) -> None:
    assert check([casualties(year), casualties(year, side="armenian", category="military")])


@each(["armenian", "azerbaijani", "both"])
def test_supporters_come_back_equal(side: Any) -> None:  # noqa: ANN401 - one of the words
    found = supporters(side)
    twin = back(found)
    assert (type(twin), twin) == (Supporters, found)
    assert (twin.withheld, twin.note, str(twin)) == (found.withheld, found.note, str(found))
    assert check(found) == len(found)


def test_findings_come_back_equal() -> None:
    assert check(audit()) > 100
    twin = back(audit())
    assert (type(twin), twin) == (Findings, audit())


@each([*Grouping])
def test_casualties_by_group_come_back_equal(by: Any) -> None:  # noqa: ANN401 - one of the words
    assert check([casualties_by(by, period="2010/2011")])


@each([OnContradiction.REPAIRS, OnContradiction.UNCONTESTED])
def test_bounds_come_back_equal_and_can_be_verified(what: OnContradiction) -> None:
    for found in (bounds(2016), bounds(1992, side="armenian"), bounds("1988/1994")):
        assert check([found, found.low_proof, found.high_proof])
    twin = back(bounds("1988/1994", on_contradiction=what))
    assert twin == bounds("1988/1994", on_contradiction=what)
    assert twin.verify()


def test_contradictions_and_the_way_out_come_back_equal() -> None:
    found = [*contradictions()]
    assert check(found) == len(found) > 10
    assert all(back(one).verify() for one in found)
    assert check([reconcile(), *reconcile().adjustments]) > 10


def test_tables_come_back_equal() -> None:
    found = casualty_claims(2016)
    assert back(found, Table[CasualtyClaim]) == found
    assert back(found[:0], Table[CasualtyClaim]) == found[:0]
    with pytest.raises(WrongTypeError, match=r"such as Table\[CasualtyClaim\]"):
        PLAIN.structure([], Table)


# How it is written


def test_what_becomes_of_single_values() -> None:
    values: dict[Any, Any] = {
        Period("2016-04/.."): "2016-04/..",
        Side.BOTH: "both",
        Fraction(7, 2): "7/2",
        Decimal("8.90"): "8.90",
        Decimal("1E+9"): "1000000000",
        CasualtyRange(4, None): {"low": 4, "high": None},
        ReadOnlyMapping({Side.BOTH: CasualtyRange(1, 2)}): {"both": {"low": 1, "high": 2}},
    }
    for value, plain in values.items():
        assert PLAIN.unstructure(value) == plain
    amount = Amount("8.9 tonnes", Decimal("8.9"), None, "t")
    assert PLAIN.unstructure(amount) == {
        "printed": "8.9 tonnes",
        "low": "8.9",
        "high": None,
        "unit": "t",
    }


def test_a_citation_has_its_work_with_it() -> None:
    work = Source(id="x-2016-y", type=SourceType.BOOK, title="Γη")
    citation = Citation(work, "p. 3", 7)
    plain = PLAIN.unstructure(citation)
    assert (plain["source"]["title"], plain["locator"], plain["note"]) == ("Γη", "p. 3", 7)
    assert back(citation).source == work


def test_a_field_that_has_a_default_may_be_missing() -> None:
    plain = {"id": "x", "type": "book", "title": "A book"}
    assert PLAIN.structure(plain, Source) == Source(id="x", type=SourceType.BOOK, title="A book")


def test_mappings_are_made_as_they_were() -> None:
    summary = back(casualties(2016))
    assert type(summary.by_side) is WordMapping
    assert summary.by_side["armenian"] == CasualtyRange(117, 121)
    assert {type(word) for word in summary.by_side} == {Side}
    proof = back(bounds(2016).low_proof)
    assert type(proof.multipliers) is ReadOnlyMapping
    assert {type(part) for part in proof.multipliers.values()} == {Fraction}
    context = back(Context(((1, 2),), ReadOnlyMapping({"corps": ("army",)})))
    assert context.wholes["corps"] == ("army",)


def test_json_in_one_step() -> None:
    text = PLAIN.dumps(casualties(2015), ensure_ascii=False)
    assert PLAIN.loads(text, CasualtySummary) == casualties(2015)


# With classes of others


@attrs.frozen
class Finding:
    """A class of a user's own, with things of the library in it."""

    title: str
    total: CasualtyRange | None
    claims: tuple[CasualtyClaim, ...]
    by: list[Supporter]


def test_classes_of_others_may_hold_those_of_the_library() -> None:
    found = Finding("x", casualties(2016).total, casualties(2016).chosen, [*supporters("both")])
    assert back(found) == found
    assert PLAIN.unstructure(found)["total"] == {"low": 232, "high": 236}


def test_each_converter_is_the_callers_own() -> None:
    one, other = converter(), converter()
    one.register_unstructure_hook(Period, lambda period: period.days)
    assert (one.unstructure(Period("2016")), other.unstructure(Period("2016"))) == (366, "2016")


# Without the converter, and without cattrs


@each(sorted({record.__name__ for record in RECORDS} - {"Figure", "SupportClaim"}))
def test_records_without_decimals_need_no_hooks(name: str) -> None:
    record: Any = FIELDED[name]
    for one in Dataset.bundled().table(record):
        assert cattrs.structure(cattrs.unstructure(one), record) == one


def test_the_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cattrs", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'karabakh-data\[cattrs\]'") as caught:
        converter()
    assert (caught.value.value, caught.value.extra) == ("cattrs", "cattrs")
    assert isinstance(caught.value, ImportError)
