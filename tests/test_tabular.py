"""Answers that are tables too: their columns, and what other libraries make of them."""

import copy
import json
import pickle
from datetime import date
from typing import Any

import attrs
import duckdb
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from frames_by_hand import as_read, check_types

from karabakh_data import (
    CasualtySummary,
    Discrepancy,
    Findings,
    Supporters,
    Tabular,
    audit,
    bounds,
    casualties,
    cite,
    supporters,
)

ANSWERS: dict[str, Tabular] = {
    "casualties": casualties(2016),
    "casualties-open": casualties(2011),
    "casualties-none": casualties(2001),
    "supporters": supporters("azerbaijani"),
    "supporters-none": supporters("armenian", "un-vote"),
    "audit": audit(),
    "audit-none": Findings(),
    "bounds": bounds(1992, side="azerbaijani"),
    "bounds-open": bounds(2016, on_contradiction="repairs"),
}
each_answer = pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)


@each_answer
def test_every_value_is_of_the_type_of_its_column(answer: Tabular) -> None:
    check_types(answer._frame())


@each_answer
def test_other_libraries_have_every_value(answer: Tabular) -> None:
    stream: Any = pa.RecordBatchReader.from_stream(answer)
    assert stream.read_all().to_pylist() == as_read(answer)
    assert answer.to_arrow().to_pylist() == as_read(answer)
    assert answer.to_polars().to_dicts() == as_read(answer)
    frame = answer.to_pandas()
    assert (len(frame), [*frame.columns]) == (len(as_read(answer)), answer.to_polars().columns)


@each_answer
def test_dictionaries_are_fit_for_json(answer: Tabular) -> None:
    told = answer.to_dicts()
    assert json.loads(json.dumps(told)) == told
    assert len(told) == len(answer._frame().rows)


@pytest.mark.parametrize("name", ["casualties", "casualties-none", "bounds"])
def test_constructors_take_an_answer_that_is_no_tuple(name: str) -> None:
    answer = ANSWERS[name]
    assert pl.DataFrame(answer).equals(answer.to_polars())
    assert pa.table(answer).equals(answer.to_arrow())
    found = duckdb.sql("from answer")
    assert found is not None
    assert len(found.fetchall()) == len(answer._frame().rows)


@pytest.mark.parametrize("name", ANSWERS)
def test_the_columns_do_not_depend_on_the_rows(name: str) -> None:
    kind = name.partition("-")[0]
    assert ANSWERS[name]._frame().columns == ANSWERS[kind]._frame().columns


def test_a_summary_has_a_row_a_part() -> None:
    summary = casualties("1988/1994", side="azerbaijani", category="military")
    assert summary.to_dicts() == [
        {
            "side": "azerbaijani",
            "category": "military",
            "period": "1988/1994",
            "period_earliest": "1988-01-01",
            "period_latest": "1994-12-31",
            "low": 11_557,
            "high": 30_000,
            "claims": ["cc-0093", "cc-0094"],
        }
    ]
    for year in range(2005, 2021):
        parts = casualties(year).to_polars()
        assert parts["low"].sum() == getattr(casualties(year).total, "low", 0)


def test_a_summary_stays_a_value() -> None:
    summary = casualties(2016)
    assert isinstance(summary, CasualtySummary)
    for twin in (pickle.loads(pickle.dumps(summary)), copy.deepcopy(summary)):  # noqa: S301
        assert twin == summary
        assert hash(twin) == hash(summary)


def test_supporters_have_a_row_each() -> None:
    found = supporters("azerbaijani", "training")
    rows = as_read(found)
    assert [row["actor"] for row in rows] == [one.actor for one in found]
    assert [row["claims"] for row in rows] == [[claim.id for claim in one.claims] for one in found]
    assert rows == found.to_dicts()


def test_bounds_are_one_row() -> None:
    found = bounds(1992, side="azerbaijani")
    (row,) = as_read(found)
    assert (row["low"], row["high"]) == (found.range.low, found.range.high) == (167, 30_876)
    assert row["low_claims"] == sorted(found.low_proof.multipliers)
    assert row["high_claims"] == sorted(found.high_proof.multipliers)
    assert row["set_aside"] == [one.claim for one in found.set_aside]
    assert (row["period"], row["period_latest"]) == ("1992", date(1992, 12, 31))
    assert (row["side"], row["category"], row["measure"]) == ("azerbaijani", None, "killed")
    loose = attrs.evolve(found, low_is_tight=False, high_is_tight=True)
    assert [as_read(loose)[0][f"{end}_is_tight"] for end in ("low", "high")] == [False, True]
    assert (row["basis"], row["on_contradiction"]) == ("battle-related", "uncontested")


# Findings


def test_findings_are_a_tuple() -> None:
    found = audit()
    assert type(found) is Findings
    assert found == tuple(found)
    assert Findings(found[:1]) == (found[0],)
    assert all(isinstance(one, Discrepancy) for one in found)


def test_findings_have_a_row_each() -> None:
    rows = as_read(audit())
    for one, row in zip(audit(), rows, strict=True):
        assert (row["kind"], row["severity"], row["weight"]) == (one.kind, one.severity, one.weight)
        assert row["message"] == one.message
        assert (row["claims"], row["sections"]) == ([*one.claims], [*one.sections])
        assert row["notes"] == [*map(str, one.notes)]
        for name in ("stated", "computed"):
            figure = getattr(one, name)
            ends = (None, None) if figure is None else (figure.low, figure.high)
            assert (row[f"{name}_low"], row[f"{name}_high"]) == ends
    assert audit().to_dicts() == [one.to_dict() for one in audit()]


def test_findings_in_words() -> None:
    assert repr(Findings()) == "<Findings: 0 findings>"
    assert repr(Findings(audit()[:1])) == "<Findings: 1 finding>"
    assert str(Findings(audit()[:2])) == f"{audit()[0]}\n{audit()[1]}"


def test_findings_pickle() -> None:
    for twin in (pickle.loads(pickle.dumps(audit())), copy.deepcopy(audit())):  # noqa: S301
        assert type(twin) is Findings
        assert twin == audit()
        assert hash(twin) == hash(audit())


def test_the_works_behind_findings_can_be_cited() -> None:
    several = Findings(audit()[:3])
    assert cite(several) == cite(*several)
    assert type(supporters("both")) is Supporters
