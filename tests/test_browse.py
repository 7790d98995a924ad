"""The pages of the records: everything stands there, and every link leads to a row."""

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from docutils import nodes

import karabakh_data
from karabakh_data import Event, Table, audit

DOCS = Path(__file__).parent.parent / "docs"
NAMES = ("actors", "casualty_claims", "events", "places", "sources", "support_claims")
each_table = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(name="browse")
def fixture_browse(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the module of the directives."""
    monkeypatch.setattr(sys, "path", [str(DOCS / "_ext"), *sys.path])
    return import_module("browse")


def made(browse: ModuleType, kind: str, *arguments: str) -> list[nodes.Node]:
    """Return what a directive makes."""
    machine = SimpleNamespace(reporter=None)
    directive = getattr(browse, kind)
    result: list[nodes.Node] = directive(kind, [*arguments], {}, [], 1, 0, "", None, machine).run()
    return result


def rows(browse: ModuleType, name: str) -> dict[str, nodes.row]:
    """Return the rows of a table by their anchors, the head left out."""
    (table,) = made(browse, "Browse", name)
    (body,) = table.findall(nodes.tbody)
    return {row["ids"][0]: row for row in body.findall(nodes.row)}


def texts(row: nodes.row) -> list[str]:
    return [entry.astext() for entry in row.findall(nodes.entry)]


def links(row: nodes.row) -> Iterator[tuple[str, str]]:
    """Yield where each link of a row leads, and its text."""
    for one in row.findall(nodes.reference):
        yield one["refuri"], one.astext()


def bundled(name: str) -> Table[Any]:
    table: Table[Any] = getattr(karabakh_data, name)()
    return table


# The pages


def test_every_table_stands_on_a_page_of_its_own(browse: ModuleType) -> None:
    there = {}
    for page in DOCS.glob("*.md"):
        for name in re.findall(r"^```\{browse\} (\w+)$", page.read_text("utf-8"), re.MULTILINE):
            assert name not in there
            there[name] = page.stem
    assert there == browse.PAGES
    assert set(browse.TABLES) == set(browse.PAGES) == set(NAMES)


def test_the_pages_stand_in_the_contents(browse: ModuleType) -> None:
    contents = (DOCS / "index.md").read_text("utf-8").splitlines()
    assert {*browse.PAGES.values(), "faults"} <= set(contents)


@each_table
def test_every_record_has_a_row(name: str, browse: ModuleType) -> None:
    anchors = {browse.anchor(name, key) for key in bundled(name).ids()}
    found = rows(browse, name)
    assert set(found) == anchors
    assert len(found) == len(bundled(name))


@each_table
def test_every_row_has_a_cell_for_each_column(name: str, browse: ModuleType) -> None:
    (table,) = made(browse, "Browse", name)
    (head,) = table.findall(nodes.thead)
    (first,) = head.findall(nodes.row)
    assert all(texts(first))
    (group,) = table.findall(nodes.tgroup)
    assert group["cols"] == len(texts(first)) == len(list(table.findall(nodes.colspec)))
    assert {len(texts(row)) for row in rows(browse, name).values()} == {len(texts(first))}


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("actors", "Name|Other names|Kind|Side|Part of|Casualty claims by it|Support"),
        ("casualty_claims", "Id|Claim|As printed|Who says so|Section|Event|Sources|Remark"),
        ("events", "When|What|Kind|Part of|Where|Who|Casualty claims|Sources"),
        ("places", "Name|In Armenian use|In Azerbaijani use|Kind|Other names|In|Events"),
        ("sources", "Id|Work|Type|Notes|Claims"),
        ("support_claims", "Id|Supporter|Claim|Section|Sources|Remark"),
    ],
)
def test_the_head_of_each_table(name: str, head: str, browse: ModuleType) -> None:
    (table,) = made(browse, "Browse", name)
    first = next(iter(table.findall(nodes.row)))
    assert texts(first) == head.split("|")


def test_every_link_leads_to_a_row(browse: ModuleType) -> None:
    targets = {
        f"{browse.PAGES[name]}.html#{anchor}" for name in NAMES for anchor in rows(browse, name)
    }
    for name in NAMES:
        found = [uri for row in rows(browse, name).values() for uri, _ in links(row)]
        assert found
        assert set(found) <= targets


# What stands in the rows


def test_a_claim_is_linked_to_its_event_and_its_sources(browse: ModuleType) -> None:
    row = rows(browse, "casualty_claims")["casualty-claims-cc-0055"]
    assert texts(row)[2] == "“10”"
    assert list(links(row)) == [
        ("timeline.html#events-2016-april-conflict", "2016-april-conflict"),
        ("browse-sources.html#sources-anon-nd-casualty", "anon-nd-casualty [105]"),
        ("browse-sources.html#sources-meydan-tv-nd-siyahi", "meydan-tv-nd-siyahi [106]"),
    ]


def test_an_event_is_linked_to_its_claims_and_they_to_it(browse: ModuleType) -> None:
    row = rows(browse, "events")["events-2016-april-conflict"]
    when, _, kind, whole, *_ = texts(row)
    assert (when, kind, whole) == ("2016-04-01/2016-04-05", "clash", "border-clashes-1994-2020")
    claims = {text for uri, text in links(row) if "casualties" in uri}
    expected = {one.id for one in bundled("casualty_claims") if one.event == "2016-april-conflict"}
    assert claims == expected


def test_events_stand_in_the_order_of_time(browse: ModuleType) -> None:
    there = [key.removeprefix("events-") for key in rows(browse, "events")]
    assert there == [one.id for one in sorted(bundled("events"), key=Event.sort_key)]
    first = texts(rows(browse, "events")[f"events-{there[0]}"])
    assert first[0] == "1933"


def test_an_actor_is_linked_to_its_claims_and_to_its_support(browse: ModuleType) -> None:
    row = rows(browse, "actors")["actors-caspian-defense-studies-institute"]
    assert {"cc-0109", "cc-0110"} <= {text for _, text in links(row)}
    row = rows(browse, "actors")["actors-jordan"]
    assert ("browse-support.html#support-claims-sc-0104", "sc-0104") in list(links(row))


def test_a_place_has_the_names_of_both_sides_and_its_events(browse: ModuleType) -> None:
    row = rows(browse, "places")["places-shusha"]
    assert texts(row)[:4] == ["Shusha", "Shushi", "Şuşa", "city"]
    found = [text for _, text in links(row)]
    assert found[0] == "nagorno-karabakh"
    assert "shusha-battle-1992" in found


def test_a_source_has_its_notes_and_each_claim_once(browse: ModuleType) -> None:
    row = rows(browse, "sources")["sources-icg-2011-preventing"]
    assert {"37", "74"} <= set(texts(row)[3].split(", "))
    claims = [text for _, text in links(row)]
    assert "cc-0009" in claims
    assert len(claims) == len(set(claims))


def test_a_source_of_lettered_notes_has_their_ids(browse: ModuleType) -> None:
    row = rows(browse, "sources")["sources-panossian-2002-irony"]
    assert texts(row)[3] == "a04, 20"


def test_a_claim_of_support_is_linked_to_its_supporter(browse: ModuleType) -> None:
    row = rows(browse, "support_claims")["support-claims-sc-0104"]
    assert next(links(row)) == ("browse-actors.html#actors-jordan", "jordan")
    assert "denied by jordan" in texts(row)[2]


# The audit


def test_the_page_of_the_audit_has_every_finding(browse: ModuleType) -> None:
    items = [
        item.astext()
        for part in made(browse, "Audit")
        if isinstance(part, nodes.bullet_list)
        for item in part.findall(nodes.list_item)
    ]
    assert sorted(items) == sorted(map(str, audit()))


def test_each_kind_of_finding_stands_under_its_name(browse: ModuleType) -> None:
    titles = [part.astext() for part in made(browse, "Audit") if isinstance(part, nodes.rubric)]
    assert len(titles) == len({one.kind for one in audit()})
    assert "reversed-range (form): 1" in titles
    severities = [title.partition("(")[2].partition(")")[0] for title in titles]
    assert severities == sorted(severities)


def test_the_directives_are_registered(browse: ModuleType) -> None:
    added: dict[str, type] = {}
    told = browse.setup(SimpleNamespace(add_directive=added.__setitem__))
    assert added == {"audit": browse.Audit, "browse": browse.Browse}
    assert told == {"parallel_read_safe": True, "parallel_write_safe": True}
