"""Laws of the descriptions for other programs: they are current, fit the data, and bite."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final

import jsonschema
import pytest
import write_schemas
from csvw import CSVW  # type: ignore[import-untyped]
from each import each
from hypothesis import given
from hypothesis import strategies as st
from packages import DATA, copied, put
from period_strategies import periods
from shapes import CITATION, PERIOD

from karabakh_data import (
    DATA_AS_OF,
    DATA_VERSION,
    Bounds,
    CasualtyClaim,
    CasualtyGroup,
    CasualtyGroups,
    CasualtySummary,
    Category,
    CitationStyle,
    Contradiction,
    Dataset,
    Discrepancy,
    Findings,
    Grouping,
    Measure,
    OnContradiction,
    Period,
    PeriodError,
    Reconciliation,
    Side,
    Supporter,
    Supporters,
    audit,
    bounds,
    casualties,
    casualties_by,
    cite,
    contradictions,
    json_schema,
    reconcile,
    sources,
    supporters,
)
from karabakh_data.records._columns import parts
from karabakh_data.records._registry import RECORDS
from karabakh_data.tables._about import as_json
from karabakh_data.tables.schemas import FILES, read_json

YEARS: Final = range(1988, 2021)


@cache
def validator(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json_schema(name))


def faults(kind: type[Any], told: object) -> list[str]:
    """Return what is wrong with plain values, once they have been through JSON."""
    plain = json.loads(json.dumps(told))
    return [
        f"{error.json_path}: {error.message}"
        for error in validator(kind.__name__).iter_errors(plain)
    ]


# Current


@pytest.mark.parametrize("kind", FILES)
def test_each_file_is_current(kind: str) -> None:
    if kind == "frictionless":  # its law stands with the data package
        return
    written = dict(write_schemas.documents())[FILES[kind]]
    assert (DATA / FILES[kind]).read_text("utf-8") == as_json(written), "run nox -s regenerate"


# JSON Schema: what is true of the data


@pytest.mark.parametrize("record", RECORDS)
def test_each_record_and_each_row_is_valid(record: type[Any]) -> None:
    table = Dataset.bundled().table(record)
    found = {one.id: faults(record, one.to_dict()) for one in table}
    found |= {row["id"]: faults(record, row) for row in table.to_dicts()} if parts(record) else {}
    assert {key: wrong for key, wrong in found.items() if wrong} == {}


def summaries() -> Iterator[CasualtySummary]:
    for year in YEARS:
        yield casualties(year)
    for measure in Measure:
        for side in Side:
            yield casualties(measure=measure, side=side)
    for category in Category:
        yield casualties("1994/2020", category=category)
    yield casualties(event="2020-nagorno-karabakh-war", claimant="azerbaijan")
    yield casualties(claimant="article")


def all_groups() -> Iterator[CasualtyGroups]:
    for by in Grouping:
        yield casualties_by(by)
        yield casualties_by(by, period="2014/2016", side="armenian")


def all_bounds() -> Iterator[Bounds]:
    for year in (None, 1990, 1992, 2001, 2016, 2020):
        yield bounds(year)
    for side in Side:
        yield bounds("1988/1994", side=side, category="military")
    for measure in Measure:
        yield bounds(measure=measure, on_contradiction=OnContradiction.REPAIRS)


def all_supporters() -> Iterator[Supporter]:
    for side in (Side.ARMENIAN, Side.AZERBAIJANI, Side.BOTH):
        yield from supporters(side)


ANSWERS: Final[dict[type[Any], Callable[[], Iterator[Any]]]] = {
    CasualtySummary: summaries,
    CasualtyGroup: lambda: (row for groups in all_groups() for row in groups),
    CasualtyGroups: lambda: (
        casualties_by(by, period=period) for period in (2015, "2014/2016") for by in Grouping
    ),
    Bounds: all_bounds,
    Supporter: all_supporters,
    Contradiction: lambda: iter(contradictions()),
    Discrepancy: lambda: iter(audit()),
    Reconciliation: lambda: iter([reconcile(), reconcile([])]),
}


@pytest.mark.parametrize("kind", ANSWERS)
def test_each_answer_is_valid(kind: type[Any]) -> None:
    found = [faults(kind, answer.to_dict()) for answer in ANSWERS[kind]()]
    assert len(found) > 1
    assert [wrong for wrong in found if wrong] == []


def test_supporters_and_findings_are_valid_together() -> None:
    assert faults(Findings, audit().to_dicts()) == []
    assert faults(Supporters, supporters("armenian").to_dicts()) == []
    assert faults(Supporters, supporters("armenian")[0].to_dict()) != []


def test_the_whole_schema_takes_each_kind_and_nothing_else() -> None:
    whole = jsonschema.Draft202012Validator(read_json(FILES["json-schema"]))
    for kind, answers in ANSWERS.items():
        assert whole.is_valid(json.loads(json.dumps(next(answers()).to_dict()))), kind
    for record in RECORDS:
        assert whole.is_valid(Dataset.bundled().table(record)[0].to_dict()), record
    assert not whole.is_valid({})
    assert not whole.is_valid({"id": "x"})


# JSON Schema: what is not


def example(kind: type[Any]) -> dict[str, Any]:
    """Return the shortest example of a kind that has a value in most places."""
    answers = ANSWERS[kind]() if kind in ANSWERS else Dataset.bundled().table(kind)
    told = [json.loads(json.dumps(one.to_dict())) for one in answers]
    found: dict[str, Any] = max(told, key=lambda one: (len(leaves(one)), -len(json.dumps(one))))
    return found


def leaves(value: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401
    """Return the way to a value at each place, whichever item of a list it is in."""
    found = {
        tuple("" if isinstance(step, int) else step for step in way): way
        for way in _leaves(value)
        if value_at(value, way) is not None
    }
    return list(found.values())


def _leaves(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401
    steps = list(value) if isinstance(value, dict) else []
    steps = list(range(len(value))) if isinstance(value, list) else steps
    for step in steps:
        yield from _leaves(value[step], (*way, step))
    if not steps:
        yield way


def changed(value: Any, way: tuple[Any, ...], new: object) -> Any:  # noqa: ANN401
    copy = json.loads(json.dumps(value))
    holder = copy
    for step in way[:-1]:
        holder = holder[step]
    holder[way[-1]] = new
    return copy


KINDS: Final = [*RECORDS, *ANSWERS]


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_of_another_type_is_found_wherever_it_stands(kind: type[Any]) -> None:
    told = example(kind)
    assert faults(kind, told) == []
    wrongs: list[object] = [{"x": []}, [{}], -0.5]
    for wrong in wrongs:
        missed = [way for way in leaves(told) if not faults(kind, changed(told, way, wrong))]
        assert missed == [], wrong


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_missing_or_too_much_is_found(kind: type[Any]) -> None:
    told = example(kind)
    apart = parts(kind) if kind in RECORDS else {}
    for name in set(told) - set(apart):
        assert faults(kind, {key: told[key] for key in told if key != name}), name
    assert faults(kind, told | {"more": None})


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_text_and_a_word_of_no_vocabulary_are_found(kind: type[Any]) -> None:
    told = example(kind)
    texts = [way for way in leaves(told) if isinstance(value_at(told, way), str)]
    assert [way for way in texts if not faults(kind, changed(told, way, ""))] == []
    own = json_schema(kind)["$defs"]
    words = {word["const"] for one in own.values() for word in one.get("oneOf", [])}
    for way in texts:
        # Of people without a limit, words of vocabularies stand beside others.
        if value_at(told, way) in words and "people" not in way:
            assert faults(kind, changed(told, way, "Narnia")), way


def value_at(value: Any, way: tuple[Any, ...]) -> Any:  # noqa: ANN401
    for step in way:
        value = value[step]
    return value


OUT_OF_BOUNDS: Final[dict[str, object]] = {
    "low": -1,
    "high": 7.5,
    "period": "2016-13",
    "citations": ["x@0"],
    "claimant": "The X",
}


@each(OUT_OF_BOUNDS)
def test_values_out_of_bounds_are_found(name: str) -> None:
    claim = Dataset.bundled().casualty_claims()["cc-0093"].to_dict()
    assert not faults(CasualtyClaim, claim)
    assert faults(CasualtyClaim, claim | {name: OUT_OF_BOUNDS[name]})


# Patterns


@given(periods())
def test_each_period_fits_the_pattern(period: Period) -> None:
    assert re.search(PERIOD, period.edtf)


@given(st.from_regex(PERIOD, fullmatch=True))
def test_what_fits_the_pattern_is_a_period_but_for_leap_years_and_order(text: str) -> None:
    fault = fault_of(text)
    assert fault is None or "02-29" in text or fault.startswith("an end that is not before")


def fault_of(text: str) -> str | None:
    """Return what is expected in place of a text, if it is no period."""
    try:
        Period(text)
    except PeriodError as error:
        return error.expected
    return None


@pytest.mark.parametrize(
    "text", ["", "2016-1", "16", "2016-00", "2016-20", "0000", "2016-04-31", "../..", "2016/", "x"]
)
def test_what_is_no_period_does_not_fit(text: str) -> None:
    assert not re.search(PERIOD, text)
    with pytest.raises(PeriodError):
        Period(text)


@pytest.mark.parametrize("text", ["", "x@0", "x[]", "x[p. 3", "x;y", "X", "x@", "x[a][b]", "@37"])
def test_what_is_no_citation_does_not_fit(text: str) -> None:
    assert not re.search(CITATION, text)


# CSV on the Web


def test_the_tables_are_what_the_metadata_says() -> None:
    read = CSVW(str(DATA / FILES["csvw"]), validate=True)
    assert read.warnings == []
    for table in read.tables:
        own = Dataset.bundled().table(
            next(one for one in RECORDS if f"{one.table}.csv" == str(table.url))
        )
        rows = list(table.iterdicts(strict=True))
        assert sorted(row["id"] for row in rows) == sorted(own.ids())
        assert table.check_primary_key()
    # An empty cell refers to nothing; so do the tables of CLDF.
    assert read.tablegroup.check_referential_integrity()


def test_lists_and_numbers_are_read_as_what_they_are() -> None:
    read = CSVW(str(DATA / FILES["csvw"]), validate=True)
    tables = read.tablegroup.tabledict
    claims = {row["id"]: row for row in tables["casualty_claims.csv"].iterdicts(strict=True)}
    for claim in Dataset.bundled().casualty_claims():
        row = claims[claim.id]
        assert (row["low"], row["high"]) == (claim.figure.low, claim.figure.high)
        assert row["citations"] == [str(citation) for citation in claim.citations]
        assert row["partial"] is claim.partial


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"side": "artsakh"}, "artsakh"),
        ({"low": "-3"}, "-3"),
        ({"period": "2016-13"}, "2016-13"),
        ({"citations": "x@0"}, "x@0"),
        ({"printed": ""}, "printed"),
        ({"partial": "no"}, "no"),
    ],
)
def test_a_wrong_cell_is_found(cells: dict[str, str], message: str, tmp_path: Any) -> None:  # noqa: ANN401
    package = copied(tmp_path / "package")
    put(package, "casualty_claims", "cc-0093", **cells)
    table = CSVW(str(package / FILES["csvw"])).tablegroup.tabledict["casualty_claims.csv"]
    with pytest.raises(ValueError, match=re.escape(message)):
        list(table.iterdicts(strict=True))


def test_an_id_of_nothing_is_found(tmp_path: Any) -> None:  # noqa: ANN401
    package = copied(tmp_path / "package")
    put(package, "casualty_claims", "cc-0093", event="no-such-event")
    group = CSVW(str(package / FILES["csvw"])).tablegroup
    with pytest.raises(ValueError, match="no-such-event"):
        group.check_referential_integrity()


# schema.org

DATASET: Final = read_json(FILES["json-ld"])


def test_the_dataset_says_what_it_is_and_what_it_is_based_on() -> None:
    (article,) = (one for one in sources() if one.title == DATASET["isBasedOn"]["name"])
    assert DATASET["isBasedOn"]["identifier"] == article.id
    assert DATASET["version"] == DATA_VERSION
    assert DATASET["temporalCoverage"] == f"1988-02-20/{DATA_AS_OF}"
    assert DATASET["creditText"].startswith('Based on the Wikipedia article "Nagorno-Karabakh con')
    assert DATASET["license"] == [
        "https://creativecommons.org/licenses/by-sa/4.0/",
        "https://creativecommons.org/licenses/by/4.0/",
    ]
    assert [part["name"] for part in DATASET["hasPart"]] == [record.table for record in RECORDS]


def test_it_gives_no_address_but_those_of_standards() -> None:
    addresses = set(re.findall(r"https?://[^\"\s]+", json.dumps(DATASET)))
    assert addresses == {"https://schema.org/", *DATASET["license"]}
    assert "distribution" not in DATASET
    assert "url" not in DATASET


def test_each_measure_is_a_variable() -> None:
    told = {one["name"]: one["description"] for one in DATASET["variableMeasured"]}
    for word in Measure:
        assert told[f"people {word}"] == word.description


# Archived copies


ARCHIVED: Final = [source for source in sources() if source.archived is not None]


# A line for people has the day of issue, or else that of reading, and no more.
@pytest.mark.parametrize("style", [one for one in CitationStyle if one != CitationStyle.TEXT])
def test_a_copy_that_is_archived_is_named_and_no_address_is_made_up(style: CitationStyle) -> None:
    assert len(ARCHIVED) > 200
    for source in ARCHIVED:
        assert f"Archived {source.archived}" in cite(source, style=style), source.id
    assert "http" not in cite(*sources(), style=style)
