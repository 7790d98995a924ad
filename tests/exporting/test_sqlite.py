"""SQLite: every value, typed, keys that hold, search, and views that answer as functions do."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from exported import NAMES, dataset_called

from karabakh_data import (
    CasualtyRange,
    Dataset,
    casualties,
    casualty_claims,
    events,
    export,
    support_claims,
    supporters,
)
from karabakh_data.exporting import _sqlite
from karabakh_data.exporting._rows import in_order
from karabakh_data.exporting._schema import links_of
from karabakh_data.records._columns import columns
from karabakh_data.records._registry import RECORDS
from karabakh_data.values.periods import Period


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        database.execute("PRAGMA foreign_keys = ON")
        yield database


def asked(database: sqlite3.Connection, query: str, *values: object) -> list[dict[str, Any]]:
    return [dict(row) for row in database.execute(query, values)]


@pytest.fixture(name="bundled", scope="module")
def fixture_bundled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """Return the database of the bundled data."""
    with opened(export(tmp_path_factory.mktemp("bundled") / "karabakh.db")) as database:
        yield database


def rows_back(database: sqlite3.Connection, record: type[Any]) -> list[dict[str, Any]]:
    """Return the rows of a table as `to_dicts` gives them, its lists from their own tables."""
    lists: dict[str, dict[str, list[str]]] = {}
    for link in links_of(record):
        lists[link.field] = {}
        order = f'SELECT * FROM "{link.table}" ORDER BY "{link.owner}", position'
        for row in asked(database, order):
            item = row[link.item]
            if link.is_cited:
                item += f"[{row['locator']}]" if row["locator"] else ""
                item += f"@{row['note_number']}" if row["note_number"] is not None else ""
            lists[link.field].setdefault(row[link.owner], []).append(item)
    found = []
    for row in asked(database, f'SELECT * FROM "{record.table}" ORDER BY id'):
        made: dict[str, Any] = {}
        for column in columns(record):
            for cell in column.cells:
                made[cell] = lists[cell].get(row["id"], []) if cell in lists else row[cell]
                if column.type is bool:
                    assert made[cell] in {0, 1}
                    made[cell] = bool(made[cell])
        found.append(made)
    return found


def test_every_value_is_there(dataset: Dataset, tmp_path: Path) -> None:
    with opened(dataset.export(tmp_path / "data.db")) as database:
        for record in RECORDS:
            kept = {one.id for one in in_order(dataset, record)}
            rows = [row for row in dataset.table(record).to_dicts() if row["id"] in kept]
            expected = sorted(rows, key=lambda row: str(row["id"]))
            assert rows_back(database, record) == expected, record


def test_keys_hold_and_the_file_is_sound(dataset: Dataset, tmp_path: Path) -> None:
    with opened(dataset.export(tmp_path / "data.db")) as database:
        assert asked(database, "PRAGMA foreign_key_check") == []
        assert asked(database, "PRAGMA integrity_check") == [{"integrity_check": "ok"}]
        tables = {row["name"] for row in asked(database, "SELECT * FROM pragma_table_list")}
        assert {record.table for record in RECORDS} <= tables
        for record in RECORDS:
            # Every column that names rows of another table is a key, lists included.
            own = {column.field for column in columns(record) if column.refers_to}
            keys = asked(database, f'SELECT * FROM pragma_foreign_key_list("{record.table}")')
            split = {key["from"].rpartition("_")[0] for key in keys}
            linked = {link.field for link in links_of(record)}
            assert own <= {key["from"] for key in keys} | split | linked


def test_the_ends_of_a_period_are_days(bundled: sqlite3.Connection) -> None:
    for row in asked(bundled, "SELECT * FROM casualty_claims"):
        period = Period(row["period"])
        for end in ("earliest", "latest"):
            day = getattr(period, end)
            assert row[f"period_{end}"] == (day and day.isoformat())


def test_types_are_those_of_the_values(bundled: sqlite3.Connection) -> None:
    found = {
        row["name"]: row["type"] for row in asked(bundled, "PRAGMA table_info(casualty_claims)")
    }
    assert found["low"] == found["high"] == found["partial"] == "INTEGER"
    assert found["period"] == found["period_earliest"] == found["side"] == "TEXT"
    query = "SELECT DISTINCT typeof(low), typeof(high), typeof(printed) FROM casualty_claims"
    kinds = {tuple(row.values()) for row in asked(bundled, query)}
    assert kinds == {("integer", "integer", "text"), ("integer", "null", "text")}
    amounts = asked(bundled, "SELECT DISTINCT typeof(low) AS kind FROM figures")
    assert {row["kind"] for row in amounts} == {"integer", "real", "null"}


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE casualty_claims SET low = 'many'",
        "UPDATE casualty_claims SET high = 1.5",
        "UPDATE casualty_claims SET low = NULL",
        "UPDATE casualty_claims SET side = 'armenain'",
        "UPDATE casualty_claims SET partial = 2",
        "UPDATE casualty_claims SET period_earliest = '1 May'",
        "UPDATE casualty_claims SET printed = x'00'",
        "UPDATE figures SET low = 'much'",
        "UPDATE events SET parent = 'narnia'",
        "UPDATE casualty_claims SET claimant_source = 'armenia'",
        "INSERT INTO events_places VALUES ('2016-april-conflict', 9, 'narnia')",
        "DELETE FROM sources",
        "INSERT INTO actors (id, name, kind) VALUES ('armenia', 'Armenia', 'state')",
    ],
)
def test_the_database_refuses_what_does_not_fit(change: str, bundled: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError), bundled:
        bundled.execute(change)
    assert not bundled.in_transaction


def test_an_id_that_may_be_of_two_tables_is_in_the_column_of_its_own(
    bundled: sqlite3.Connection,
) -> None:
    query = "SELECT claimant, claimant_actor AS actor, claimant_source AS source FROM {}"
    for table in ("casualty_claims", "support_claims", "figures"):
        rows = asked(bundled, query.format(table))
        assert {row["claimant"] for row in rows} > {None}
        for row in rows:
            assert (row["actor"] or row["source"]) == row["claimant"]
    assert any(row["source"] for row in rows)


def test_a_citation_leads_to_the_note(bundled: sqlite3.Connection) -> None:
    query = """SELECT casualty_claim, l.note_number, n.number, n.list_number
        FROM casualty_claims_citations AS l JOIN notes AS n ON n.id = l.note_id"""
    rows = asked(bundled, query)
    cited = [one for claim in casualty_claims() for one in claim.citations if one.note is not None]
    assert len(rows) == len(cited)
    assert all(row["note_number"] == row["number"] for row in rows)
    assert any(row["number"] != row["list_number"] for row in rows)


# Search


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Susa", "shusha"),
        ("Şuşa", "shusha"),
        ("смертных", "1in-nd-sluchaya"),
        ("preventing war", "icg-2011-preventing"),
        ("OSCE", "organization-for-security-and-co-operation-in-europe"),
        ('"Four-Day War"', "2016-april-conflict"),
    ],
)
def test_search_finds_names_and_titles(words: str, key: str, bundled: sqlite3.Connection) -> None:
    query = "SELECT id, name, table_name FROM search WHERE search MATCH ? ORDER BY rank"
    rows = asked(bundled, query, words)
    assert key in {row["id"] for row in rows}


def test_without_fts5_the_search_is_left_out_and_the_metadata_say_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_sqlite, "_can_search", lambda _: False)
    with opened(export(tmp_path / "data.db")) as database:
        (told,) = asked(database, "SELECT value FROM metadata WHERE key = 'search'")
        assert told["value"] == "left out: the SQLite that wrote this has no FTS5"
        assert not asked(database, "SELECT * FROM pragma_table_info('search')")
        assert len(asked(database, "SELECT * FROM casualties_by_year")) == 33


# Views


def figure(row: dict[str, Any], start: str = "") -> CasualtyRange | None:
    low = row[f"{start}low"]
    return None if low is None else CasualtyRange(low, row[f"{start}high"])


def test_each_year_has_the_total_that_the_function_gives(bundled: sqlite3.Connection) -> None:
    rows = asked(bundled, "SELECT * FROM casualties_by_year")
    assert [row["year"] for row in rows] == list(range(1988, 2021))
    for row in rows:
        summary = casualties(row["year"])
        assert figure(row) == summary.total
        assert figure(row, "stated_") == summary.stated
        assert (row["days"], row["days_covered"]) == (summary.days, summary.days_covered)
        assert (row["claims"] or "") == ";".join(claim.id for claim in summary.chosen)
    sides = asked(bundled, "SELECT * FROM casualties_by_year_and_side")
    for year in range(1988, 2021):
        found = {row["side"]: figure(row) for row in sides if row["year"] == year}
        assert found == {str(side): one for side, one in casualties(year).by_side.items()}


def test_each_claim_of_a_year_tells_what_became_of_it(bundled: sqlite3.Connection) -> None:
    rows = asked(bundled, "SELECT * FROM derived_years_claims WHERE year = 2016")
    inside = {claim.id for claim in casualties(2016).claims}
    expected = {one.claim: one for one in casualties(2016).verdicts if one.claim in inside}
    assert {row["casualty_claim"] for row in rows} == set(expected)
    for row in rows:
        verdict = expected[row["casualty_claim"]]
        assert (row["standing"], row["reason"]) == (verdict.standing, verdict.reason)


def test_claims_stand_with_their_sources(bundled: sqlite3.Connection) -> None:
    for table, view in (
        (casualty_claims(), "casualty_claims_with_sources"),
        (support_claims(), "support_claims_with_sources"),
    ):
        rows = asked(bundled, f"SELECT * FROM {view}")
        found = [(row["claim"], row["source"], row["locator"], row["note_number"]) for row in rows]
        expected: list[object] = []
        for claim in table:
            cited = [(claim.id, one.key, one.locator, one.note) for one in claim.citations]
            expected += cited or [(claim.id, None, None, None)]
        assert found == expected
    assert {row["claimant"] for row in rows} > {"the article", "Azerbaijan"}


def test_supporters_are_those_that_the_function_gives(bundled: sqlite3.Connection) -> None:
    rows = asked(bundled, "SELECT * FROM supporters")
    for side in ("armenian", "azerbaijani", "both"):
        mine = [row for row in rows if row["side"] == side]
        assert {row["supporter"] for row in mine} == {one.actor for one in supporters(side)}
        for kind in {row["kind"] for row in mine}:
            expected = supporters(side, kind)
            found = [row for row in mine if row["kind"] == kind]
            assert [row["supporter"] for row in found] == [one.actor for one in expected]
            assert [row["name"] for row in found] == [one.name for one in expected]
            for row, one in zip(found, expected, strict=True):
                given = [claim for claim in one.claims if claim.stance != "withheld"]
                assert row["claims"] == ";".join(sorted(claim.id for claim in given))
                assert bool(row["disputed"]) == any(claim.is_disputed for claim in given)


def test_the_timeline_is_in_the_order_of_events(bundled: sqlite3.Connection) -> None:
    rows = asked(bundled, "SELECT * FROM timeline")
    assert [row["id"] for row in rows] == list(events().ids())
    row = next(row for row in rows if row["id"] == "2020-nagorno-karabakh-war")
    assert (row["earliest"], row["latest"]) == ("2020-09-27", "2020-11-10")
    assert (row["places"], row["actors"]) == ("Nagorno-Karabakh", "Armenia; Artsakh; Azerbaijan")


def test_the_metadata_say_what_the_data_is(bundled: sqlite3.Connection, tmp_path: Path) -> None:
    found = {row["key"]: row["value"] for row in asked(bundled, "SELECT * FROM metadata")}
    about = json.loads(export(tmp_path / "about.json").read_text("utf-8"))["about"]
    assert found == about | {"search": "SELECT * FROM search WHERE search MATCH 'word'"}


# The file


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.untraced
def test_the_same_data_is_the_same_file(name: str, tmp_path: Path) -> None:
    (tmp_path / "from").mkdir()
    dataset = dataset_called(name, tmp_path / "from")
    first, second = (dataset.export(tmp_path / f"{place}.db") for place in (1, 2))
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.untraced
def test_datasette_opens_it(tmp_path: Path) -> None:
    path = export(tmp_path / "karabakh.db")
    done = subprocess.run(
        [sys.executable, "-c", DATASETTE, str(path)], capture_output=True, check=True, text=True
    )
    found = json.loads(done.stdout)
    assert found["tables"]["casualty_claims"]["count"] == len(casualty_claims())
    assert found["statuses"] == [200] * len(found["statuses"])
    assert found["search"] == ["shusha"]


DATASETTE = """
import asyncio, json, sys
from datasette.app import Datasette
from datasette.inspect import inspect_tables

async def main():
    server = Datasette([sys.argv[1]])
    pages = ["", "/timeline", "/casualties_by_year", "/supporters", "/casualty_claims/cc-0001",
        "/events_actors?_labels=on", "/casualty_claims?_facet=side", "/metadata"]
    statuses = [(await server.client.get(f"/karabakh{page}")).status_code for page in pages]
    search = (await server.client.get("/karabakh/search.json?_search=Susa&_shape=array")).json()
    database = server.get_database("karabakh")
    tables = await database.execute_fn(lambda connection: inspect_tables(connection, {}))
    found = {"statuses": statuses, "search": [row["id"] for row in search], "tables": tables}
    print(json.dumps(found))

asyncio.run(main())
"""
