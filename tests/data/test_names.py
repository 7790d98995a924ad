"""Laws of the names of actors, events, places, outlets, authors and works.

* Each name leads to what it names, and to nothing else but what has it, too.
* A name is given once, and not where it is the record's own.
* A name of a title stands in the title of the note that its remark names.
* A name has users where the article says who uses it.
* All names of an outlet, or of an author, find the same works.
* What a remark on a work says of a note holds in the body's numbers.
"""

import re
from collections.abc import Callable
from typing import Any, Final

import pytest
from each import each

from karabakh_data import (
    ActorName,
    AmbiguousKeyError,
    Contributor,
    EventName,
    Note,
    OutletName,
    PlaceName,
    Source,
    actor,
    actors,
    casualties,
    event,
    events,
    note,
    notes,
    place,
    places,
    source,
    sources,
)
from karabakh_data.tables._names import folded
from karabakh_data.tables.package import Layer, Package, read_bundled
from karabakh_data.vocabularies.works import NoteGroup

PACKAGE: Final = Package(Layer(read_bundled))
NAMES: Final[list[Any]] = [
    name for kind in (ActorName, EventName, PlaceName) for name in PACKAGE.table(kind)
]
OUTLETS: Final = PACKAGE.table(OutletName)
FIND: Final[dict[Any, Callable[[str], Any]]] = {
    ActorName: actor,
    EventName: event,
    PlaceName: place,
}
each_name = each(NAMES, lambda name: f"{type(name).__name__} {name.id}")
each_work = each(sources())


def owner(name: Any) -> str:  # noqa: ANN401 - a name of anything
    return str(name.id).rpartition("-")[0]


# From names to records


def meant(find: Callable[[str], Any], key: str) -> tuple[str, ...]:
    """Return the ids of all that a name may mean."""
    try:
        found = find(key)
    except AmbiguousKeyError as error:
        return error.suggestions
    return (found.id,)


@each_name
def test_a_name_leads_to_what_it_names(name: Any) -> None:  # noqa: ANN401 - a name of anything
    assert owner(name) in meant(FIND[type(name)], name.name)


def test_two_names_alone_are_of_several() -> None:
    found = {folded(name.name): meant(FIND[type(name)], name.name) for name in NAMES}
    wars = ("2020-nagorno-karabakh-war", "first-nagorno-karabakh-war")
    assert {name: keys for name, keys in found.items() if len(keys) > 1} == {
        "karabakh war": ("2016-april-conflict", *wars),
        "nagorno-karabakh war": wars,
    }


@pytest.mark.parametrize("table", [actors(), events(), places()], ids=lambda table: str(table.name))
def test_a_record_has_each_of_its_names_once(table: Any) -> None:  # noqa: ANN401 - of any records
    for record in table:
        names = [folded(name) for name in (record.name, *(one.name for one in record.names))]
        assert len(set(names)) == len(names), record.id


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Aghdam", "agdam"),
        ("Ağdam", "agdam"),
        ("Jabrayil", "jebrail"),
        ("Jebrail", "jebrail"),
        ("Cəbrayıl", "jebrail"),  # noqa: RUF001 - Azerbaijani
        ("Karvachar", "kalbajar"),
        ("Kelbajar", "kalbajar"),
        ("Kəlbəcər", "kalbajar"),
        ("Kashunik", "kubatly"),
        ("Qubadlı", "kubatly"),  # noqa: RUF001 - Azerbaijani
        ("Artsakh", "nagorno-karabakh"),
        ("Karabakh", "nagorno-karabakh"),
        ("Karabagh", "nagorno-karabakh"),
        ("Nagorny Karabakh", "nagorno-karabakh"),
        ("Dağlıq Qarabağ", "nagorno-karabakh"),  # noqa: RUF001 - Azerbaijani
        ("NKAO", "nagorno-karabakh-autonomous-oblast"),
        ("Khankendi", "stepanakert"),
        ("Xankəndi", "stepanakert"),
        ("Tovuz Region", "tovuz"),
        ("US", "united-states"),
        ("USSR", "soviet-union"),
    ],
)
def test_places_are_found_by_the_spellings_of_the_article(name: str, key: str) -> None:
    assert place(name).id == key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("First Nagorno-Karabakh War", "first-nagorno-karabakh-war"),
        ("Artsakh Liberation War", "first-nagorno-karabakh-war"),
        ("Operation Ring", "operation-ring-1991"),
        ("Karabakh conflict", "nagorno-karabakh-conflict"),
        ("Armenia-Azerbaijan conflict", "nagorno-karabakh-conflict"),
        ("Artsakh conflict", "nagorno-karabakh-conflict"),
        ("Four-Day War", "2016-april-conflict"),
        ("Resolution 62/243", "general-assembly-resolution-62-243"),
    ],
)
def test_events_are_found_by_name_and_filter_by_it(name: str, key: str) -> None:
    assert event(name).id == key
    assert casualties(event=name) == casualties(event=key)


def test_the_oblast_lies_in_the_region_and_in_the_republic() -> None:
    oblast = "nagorno-karabakh-autonomous-oblast"
    vote = "nkao-vote-1988-02-20"
    for whole in ("Karabakh", "Artsakh", "NKAO", "Soviet Azerbaijan"):
        assert oblast in places(within=whole).ids()
        assert vote in events(place=whole).ids()


# What is said of names


@each_name
def test_a_name_of_a_title_stands_in_the_title(name: Any) -> None:  # noqa: ANN401 - of anything
    for number in re.findall(r"^In the title(?: in English)? of note (\d+)", name.remark or ""):
        cited = note(int(number)).citations
        titles = [
            title for one in cited for title in (one.source.title, one.source.translated_title)
        ]
        assert any(folded(name.name) in folded(title or "") for title in titles), name.id


@each_name
def test_a_name_says_where_it_stands(name: Any) -> None:  # noqa: ANN401 - a name of anything
    if type(name) is not ActorName or name.used_by:
        assert name.remark is not None


def test_who_uses_the_names_of_the_conflict_and_of_the_first_war() -> None:
    users = {
        name.name: name.used_by
        for key in ("nagorno-karabakh-conflict", "first-nagorno-karabakh-war")
        for name in event(key).names
        if name.used_by
    }
    assert users == {
        "Armenia-Azerbaijan Nagorno-Karabakh conflict": ("azerbaijan",),
        "Artsakh conflict": ("armenia",),
        "Artsakh Liberation War": ("armenia", "artsakh"),
        "Artsakh War": ("union-of-relatives-of-the-missing",),
        "Karabakh War": ("mohsen-rezaee",),
    }


@pytest.mark.parametrize(
    ("name", "user"),
    [
        ("Republic of Armenia", "armenia"),
        ("Republic of Artsakh", "artsakh"),
        ("Republic of Azerbaijan", "azerbaijan"),
        ("Republic of South Ossetia", "south-ossetia"),
        ("TRNC", "northern-cyprus"),
    ],
)
def test_a_state_uses_the_name_of_its_own_bodies(name: str, user: str) -> None:
    (found,) = (one for one in actor(user).names if one.name == name)
    assert found.used_by == (user,)


# Outlets and authors


@pytest.mark.parametrize("outlet", sorted({name.outlet for name in OUTLETS}))
def test_all_names_of_an_outlet_find_the_same_works(outlet: str) -> None:
    first, *others = (name.name for name in OUTLETS if name.outlet == outlet)
    works = sources(outlet=first)
    assert works
    assert others
    assert all(sources(outlet=other) == works for other in others)


def test_a_name_is_of_one_outlet() -> None:
    names = [folded(name.name) for name in OUTLETS]
    assert len(set(names)) == len(names)


def test_radio_free_europe_is_one_outlet() -> None:
    works = sources(outlet="RFE/RL")
    assert {work.container_title for work in works} == {
        "Radio Free Europe/Radio Liberty",
        "azatutyun.am",
        "rferl.org",
    }
    assert len(works) == 20


@pytest.mark.parametrize(
    "name", ["Cornell", "Svante Cornell", "Svante E. Cornell", "Cornell, Svante"]
)
def test_all_of_an_author_is_found_by_each_way_to_write_the_name(name: str) -> None:
    works = [work.id for work in sources() if work.id.startswith("cornell-")]
    assert len(works) == 8
    assert list(sources(author=name).ids()) == works


def test_an_author_who_is_an_actor_bears_the_name() -> None:
    for one in PACKAGE.table(Contributor):
        if one.actor is not None:
            known = actor(one.actor)
            names = [known.name, *(name.name for name in known.names)]
            assert any(name.endswith(one.family or str(one.literal)) for name in names), one.id


def test_an_author_whose_name_is_that_of_an_actor_is_the_actor() -> None:
    named = {folded(one.name): one.id for one in actors()}
    for one in PACKAGE.table(Contributor):
        whole = one.literal or f"{one.given or ''} {one.family}"
        assert one.actor == named.get(folded(whole), one.actor), one.id


# Works and notes


@each_work
def test_a_work_is_found_by_its_title(work: Source) -> None:
    if work.title is not None:
        assert work.id in meant(source, work.title)


def test_a_reference_is_found_by_its_number_as_text() -> None:
    for one in notes():
        is_numbered = one.group is NoteGroup.NUMBERED
        assert note(str(one.number) if is_numbered else f"lower-alpha {one.number}") is one


NOTES_AND_WORKS: Final[list[Note | Source]] = [*notes(), *sources()]


@each(NOTES_AND_WORKS)
def test_a_remark_names_notes_and_no_entries_of_the_list(record: Note | Source) -> None:
    remark = record.remark if isinstance(record, Note) else record.note
    assert not re.search(r"\b[Ee]ntr(y|ies) \d", remark or "")


@each_work
def test_a_remark_on_a_work_has_the_numbers_of_the_body(work: Source) -> None:
    for number in re.findall(r"\b[Nn]ote (\d+)", work.note or ""):
        cited = [one.source for one in note(int(number)).citations]
        assert any(_are_near(work, other) for other in cited), (work.id, number)


def _are_near(work: Source, other: Source) -> bool:
    """Return whether the titles are one, or one holds the other, or is that of the whole book."""
    if work.id == other.id:
        return True
    titles = [folded(one or "") for one in (work.title, other.title)]
    whole = folded(work.container_title or "")
    return titles[0] in titles[1] or titles[1] in titles[0] or whole == titles[1]
