"""The pages that are made of the records: the explorer, and the list of findings."""

import json
import re
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from docutils import nodes

import karabakh_data
from karabakh_data import audit, casualties

DOCS = Path(__file__).parent.parent / "docs"
MOST_BYTES = 1_000_000


@pytest.fixture(name="explorer")
def fixture_explorer(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return extension(monkeypatch, "explorer")


def extension(monkeypatch: pytest.MonkeyPatch, name: str) -> ModuleType:
    """Return a module of directives."""
    monkeypatch.setattr(sys, "path", [str(DOCS / "_ext"), *sys.path])
    return import_module(name)


def made(module: ModuleType, kind: str) -> list[nodes.Node]:
    """Return what a directive makes."""
    machine = SimpleNamespace(reporter=None)
    directive = getattr(module, kind)
    result: list[nodes.Node] = directive(kind, [], {}, [], 1, 0, "", None, machine).run()
    return result


# The explorer


def test_every_record_is_there_in_order(explorer: ModuleType) -> None:
    found = explorer.records()
    for kind, ask in explorer.KINDS.items():
        assert [one["id"] for one in found[kind]] == [one.id for one in ask()]


def test_a_figure_of_zero_is_a_figure(explorer: ModuleType) -> None:
    zeros = [one for one in explorer.records()["casualties"] if one["low"] == 0]
    assert len(zeros) == sum(claim.figure.low == 0 for claim in karabakh_data.casualty_claims())
    assert all("partial" not in one for one in zeros)


def test_what_a_record_names_is_there(explorer: ModuleType) -> None:
    records = explorer.records()
    ids = {one["id"] for them in records.values() for one in them}
    for one in (one for them in records.values() for one in them):
        for field in ("event", "parent", "claimant", "supporter", "recipient", "via"):
            assert one.get(field, one["id"]) in ids
        for citation in one.get("citations", []):
            assert re.split(r"[\[@]", citation)[0] in ids


def test_a_record_has_its_days_and_other_names(explorer: ModuleType) -> None:
    by_id = {one["id"]: one for one in explorer.records()["events"]}
    assert by_id["2016-april-conflict"]["days"] == ["2016-04-01", "2016-04-05"]
    assert by_id["nagorno-karabakh-conflict"]["days"] == ["1988-02-20", ""]
    assert any("also" in one for one in by_id.values())


def test_a_work_is_told_as_it_is_cited(explorer: ModuleType) -> None:
    (work,) = (one for one in explorer.records()["works"] if one["id"] == "icg-2011-preventing")
    assert work["text"] == karabakh_data.cite(
        karabakh_data.source("icg-2011-preventing"), style="text"
    )


def test_answers_are_those_of_casualties(
    explorer: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(explorer, "FIRST", 2015)
    monkeypatch.setattr(explorer, "LAST", 2016)
    found = explorer.answers()
    answer = casualties("2015/2016", side="armenian", category="military")
    assert found["killed|2015/2016|armenian|military"] == [
        str(answer.total),
        len(answer.discrepancies),
    ]
    assert found["killed|2015||"] == ["111", 1]
    assert "displaced|2015||" not in found


def test_the_page_is_whole_and_small(explorer: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(explorer, "answers", dict)
    (page,) = made(explorer, "Explorer")
    text = page.astext()
    (data,) = re.findall(r'<script type="application/json" id="explorer-data">(.+?)</script>', text)
    told: dict[str, Any] = json.loads(data)
    assert told["version"] == karabakh_data.DATA_VERSION
    assert len(told["records"]["works"]) == len(karabakh_data.sources())
    assert len(text.encode("utf-8")) < MOST_BYTES * 0.7
    assert "{{" not in text
    assert "http" not in (DOCS / "_static" / "explorer.js").read_text("utf-8")


def test_a_side_and_a_kind_have_names_for_readers(
    explorer: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(explorer, "answers", dict)
    (page,) = made(explorer, "Explorer")
    (data,) = re.findall(r'id="explorer-data">(.+?)</script>', page.astext())
    told: dict[str, Any] = json.loads(data)
    assert told["sides"]["armenian"] == {"alone": "Armenian side", "said": "the Armenian side"}
    used = {one["side"] for kind in ("casualties", "support") for one in told["records"][kind]}
    assert used <= set(told["sides"])
    kinds = {one["kind"] for name in ("support", "events") for one in told["records"][name]}
    assert {told["written"][kind] for kind in kinds} >= {"UN vote", "territorial change", "war"}


def test_the_script_finds_what_it_looks_for() -> None:
    script = (DOCS / "_static" / "explorer.js").read_text("utf-8")
    template = (DOCS / "_static" / "explorer.html").read_text("utf-8")
    looked_for = set(re.findall(r'getElementById\("([\w-]+)"\)', script)) - {"explorer-data"}
    assert looked_for <= set(re.findall(r'id="([\w-]+)"', template))


# The audit


@pytest.fixture(name="findings")
def fixture_findings(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return extension(monkeypatch, "findings_page")


def test_the_page_of_the_audit_has_every_finding(findings: ModuleType) -> None:
    items = [
        item.astext()
        for part in made(findings, "Audit")
        if isinstance(part, nodes.bullet_list)
        for item in part.findall(nodes.list_item)
    ]
    assert sorted(items) == sorted(map(str, audit()))


def test_each_kind_of_finding_stands_under_its_name(findings: ModuleType) -> None:
    titles = [part.astext() for part in made(findings, "Audit") if isinstance(part, nodes.rubric)]
    kinds = [title.partition(" (")[0] for title in titles]
    assert len(kinds) == len(set(kinds))
    assert set(kinds) == {one.kind.replace("-", " ") for one in audit()}
    assert "reversed range (form): 1" in titles
    severities = [title.partition("(")[2].partition(")")[0] for title in titles]
    assert severities == sorted(severities)


@pytest.mark.parametrize(("module", "kind"), [("explorer", "Explorer"), ("findings_page", "Audit")])
def test_the_directives_are_registered(
    monkeypatch: pytest.MonkeyPatch, module: str, kind: str
) -> None:
    page, added = extension(monkeypatch, module), dict[str, type]()
    told = page.setup(SimpleNamespace(add_directive=added.__setitem__))
    assert added == {kind.lower(): getattr(page, kind)}
    assert told["parallel_read_safe"] is True
