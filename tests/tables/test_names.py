"""From keys and names to records: what does not matter, what does, and what is refused."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data import (
    Actor,
    ActorKind,
    ActorName,
    Event,
    EventKind,
    EventName,
    Note,
    NoteGroup,
    NoteKind,
    Place,
    PlaceKind,
    PlaceName,
    Source,
    SourceType,
)
from karabakh_data.errors import AmbiguousKeyError, UnknownKeyError, WrongTypeError
from karabakh_data.tables._names import find, folded, index_of, with_parts


def actor(
    key: str, name: str, *names: str, code: str | None = None, parent: str | None = None
) -> Actor:
    others = tuple(
        ActorName(id=f"{key}-{place}", actor=key, name=other, language="en")
        for place, other in enumerate(names, start=1)
    )
    return Actor(
        id=key, name=name, names=others, kind=ActorKind.STATE, iso_alpha3=code, parent=parent
    )


ACTORS = [
    actor("georgia", "Georgia", code="GEO"),
    actor("georgia-us", "Georgia (U.S. state)", "Georgia"),
    actor(
        "oic", "Organisation of Islamic Cooperation", "OIC", "Organization of Islamic Cooperation"
    ),
    actor("erdogan", "Recep Tayyip Erdoğan"),
    actor("aliyev", "İlham Əliyev"),
    actor("krievija", "Krievija", code="RUS"),
]
INDEX = index_of(ACTORS)


# What a name is without what does not matter


@pytest.mark.parametrize(
    ("name", "fold"),
    [
        ("Armenia", "armenia"),
        ("ARM", "arm"),
        ("  United \t Nations\n", "united nations"),
        ("United\N{NO-BREAK SPACE}Nations", "united nations"),
        ("Straße", "strasse"),
        ("Erdoğan", "erdoğan"),
        ("Кавказский Узел", "кавказский узел"),
        ("Հայաստան", "հայաստան"),
        ("Armenia\N{EN DASH}Azerbaijan", "armenia-azerbaijan"),
        ("a\N{NON-BREAKING HYPHEN}b\N{EM DASH}c", "a-b-c"),
        ("Today\N{RIGHT SINGLE QUOTATION MARK}s Zaman", "today's zaman"),
        ("\N{LEFT DOUBLE QUOTATION MARK}War\N{RIGHT DOUBLE QUOTATION MARK}", '"war"'),
        ("", ""),
        (" ", ""),
    ],
)
def test_folded(name: str, fold: str) -> None:
    assert folded(name) == fold


@given(st.text())
def test_composition_does_not_matter(name: str) -> None:
    assert folded(unicodedata.normalize("NFD", name)) == folded(name)
    assert folded(unicodedata.normalize("NFC", name)) == folded(name)


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1)), st.data())
def test_gaps_do_not_matter(words: list[str], data: st.DataObject) -> None:
    gaps = st.text(" \t\n\N{NO-BREAK SPACE}\N{EM SPACE}", min_size=1)
    spaced = "".join(data.draw(gaps) + word for word in words) + data.draw(gaps)
    assert folded(spaced) == folded(" ".join(words))


@given(st.text("abcxyzäöüßğşçõдэюяբժլև "))
def test_case_does_not_matter(name: str) -> None:
    assert folded(name.upper()) == folded(name.title()) == folded(name)


@given(st.text("abc "))
def test_gaps_between_words_do_matter(name: str) -> None:
    assert folded(name).split() == name.split()


# Names to ids


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("oic", "oic"),
        ("OIC", "oic"),
        ("Organisation of Islamic Cooperation", "oic"),
        ("organization of  islamic cooperation", "oic"),
        ("GEO", "georgia"),
        ("geo", "georgia"),
        ("georgia-us", "georgia-us"),
        ("GEORGIA (U.S. STATE)", "georgia-us"),
        ("Recep Tayyip Erdoğan", "erdogan"),
        (unicodedata.normalize("NFD", "Recep Tayyip Erdoğan"), "erdogan"),
        ("recep tayyip ERDOĞAN", "erdogan"),
        (unicodedata.normalize("NFD", "İlham Əliyev"), "aliyev"),
        ("RUS", "krievija"),
    ],
)
def test_an_actor_is_found_by_id_name_other_name_and_code(key: str, found: str) -> None:
    assert find("actor", key, INDEX) == found


@pytest.mark.parametrize(
    "key",
    [
        "Recep Tayyip Erdogan",
        "Ilham Aliyev",
        "Krievij",
        "krievija.",
        "Organisation ofIslamic Cooperation",
        "oic-1",
        "GE",
        "",
        " ",
        "None",
        "\N{FULLWIDTH LATIN SMALL LETTER O}ic",
        "oi\N{MATHEMATICAL BOLD SMALL C}",
    ],
)
def test_nothing_is_guessed(key: str) -> None:
    with pytest.raises(UnknownKeyError) as caught:
        find("actor", key, INDEX)
    assert (caught.value.value, caught.value.kind) == (key, "actor")


def test_what_has_no_code_is_not_found_by_its_lack() -> None:
    assert "none" not in INDEX
    assert "" not in INDEX


def test_accents_are_kept_and_the_nearest_is_suggested() -> None:
    with pytest.raises(UnknownKeyError) as caught:
        find("actor", "Recep Tayyip Erdogan", INDEX)
    assert caught.value.suggestions == ("erdogan",)


@pytest.mark.parametrize(
    ("key", "near"),
    [
        ("organisation", ("oic",)),
        ("krievja", ("krievija",)),
        ("KRIEVJA", ("krievija",)),
        ("xyzzy", ()),
        ("", ()),
    ],
)
def test_the_nearest_ids_are_suggested_each_once(key: str, near: tuple[str, ...]) -> None:
    with pytest.raises(UnknownKeyError) as caught:
        find("actor", key, INDEX)
    assert caught.value.suggestions == near
    assert caught.value.expected == "an id or name of actor, spelled in full"


@pytest.mark.parametrize("key", ["Georgia", "georgia", " GEORGIA "])
def test_a_name_that_fits_several_is_refused(key: str) -> None:
    with pytest.raises(AmbiguousKeyError) as caught:
        find("actor", key, INDEX)
    assert (caught.value.value, caught.value.kind) == (key, "actor")
    assert caught.value.suggestions == ("georgia", "georgia-us")
    assert caught.value.expected == "the id of one of them"


def test_a_name_that_fits_one_actor_twice_is_found() -> None:
    index = index_of([actor("armenia", "Armenia", "ARMENIA", code="ARM")])
    assert find("actor", "Armenia", index) == "armenia"


@pytest.mark.parametrize("key", [None, 3, b"oic", ["oic"], 3.5, ACTORS[0]])
def test_a_key_is_a_text(key: Any) -> None:  # noqa: ANN401 - anything at all
    with pytest.raises(WrongTypeError) as caught:
        find("actor", key, INDEX)
    assert caught.value.value == key
    assert caught.value.expected == "an id or name of actor, spelled in full"


def test_for_a_record_its_id_is_suggested() -> None:
    for record, near in ((ACTORS[0], ("georgia",)), (actor("narnia", "Narnia"), ())):
        with pytest.raises(WrongTypeError) as caught:
            find("actor", record, INDEX)
        assert caught.value.suggestions == near


def test_an_empty_index_says_so() -> None:
    with pytest.raises(UnknownKeyError) as caught:
        find("event", "x", {})
    assert str(caught.value).endswith("(the dataset has none)")
    assert caught.value.suggestions == ()


def test_an_event_is_found_by_its_names() -> None:
    names = (EventName(id="first-war-1", event="first-war", name="War of 1988", language="en"),)
    index = index_of([Event(id="first-war", name="First War", names=names, kind=EventKind.WAR)])
    for key in ("first-war", "first war", "War of 1988"):
        assert find("event", key, index) == "first-war"


def test_a_place_is_found_by_its_names_of_either_side_and_others() -> None:
    place = Place(
        id="shusha",
        name="Shusha",
        name_armenian="Shushi",
        name_azerbaijani="Şuşa",
        names=(PlaceName(id="shusha-1", place="shusha", name="Shoosha", language="en"),),
        kind=PlaceKind.CITY,
    )
    for key in ("Shusha", "Shushi", "Şuşa", "shoosha"):
        assert find("place", key, index_of([place])) == "shusha"


def test_a_source_is_found_by_its_titles_and_short_form() -> None:
    book = Source(
        id="de-waal-2003-black",
        type=SourceType.BOOK,
        title="Black Garden",
        translated_title="Le jardin noir",
        short_form="de Waal 2003",
    )
    index = index_of([book, Source(id="bare", type=SourceType.BOOK)])
    for key in ("De-Waal-2003-black", "black garden", "Le jardin noir", "De Waal 2003"):
        assert find("source", key, index) == book.id
    with pytest.raises(UnknownKeyError) as caught:
        find("source", "Black Gardens", index)
    assert str(caught.value).startswith("no source 'Black Gardens': ")


def test_two_works_of_one_title_are_not_told_apart() -> None:
    works = [Source(id=key, type=SourceType.BOOK, title="Memoirs") for key in "ab"]
    with pytest.raises(AmbiguousKeyError) as caught:
        find("source", "memoirs", index_of(works))
    assert caught.value.suggestions == ("a", "b")


def test_a_note_is_found_by_its_number_as_the_article_prints_it() -> None:
    explained = Note(id="a05", group=NoteGroup.LETTERED, number=5, kind=NoteKind.EXPLANATION)
    cited = Note(id="n005", group=NoteGroup.NUMBERED, number=5, kind=NoteKind.CITATION)
    index = index_of([explained, cited])
    assert [find("note", key, index) for key in ("5", "n005")] == ["n005", "n005"]
    assert [find("note", key, index) for key in ("lower-alpha 5", "a05")] == ["a05", "a05"]


# Wholes and their parts


def family(**parents: str | None) -> list[Actor]:
    return [actor(key, key.upper(), parent=parent) for key, parent in parents.items()]


@pytest.mark.parametrize(
    ("whole", "found"),
    [
        ("state", {"state", "ministry", "army", "unit"}),
        ("ministry", {"ministry", "army", "unit"}),
        ("army", {"army", "unit"}),
        ("unit", {"unit"}),
        ("other", {"other"}),
        ("stranger", {"stranger"}),
    ],
)
def test_a_whole_has_its_parts_and_their_parts(whole: str, found: set[str]) -> None:
    them = family(unit="army", army="ministry", ministry="state", state=None, other=None)
    assert with_parts(whole, them) == found
    assert with_parts(whole, them[::-1]) == found
    assert isinstance(with_parts(whole, them), frozenset)


def test_a_whole_has_all_of_its_parts() -> None:
    them = family(a=None, b="a", c="a", d="b", e="b", f="c", g=None)
    assert with_parts("a", them) == set("abcdef")
    assert with_parts("b", them) == set("bde")


def test_records_in_a_circle_do_not_run_forever() -> None:
    them = family(a="c", b="a", c="b", d="d", e="c")
    assert with_parts("a", them) == set("abce")
    assert with_parts("e", them) == {"e"}
    assert with_parts("d", them) == {"d"}


keys = st.sampled_from("abcdef")


@given(st.dictionaries(keys, st.none() | keys), keys)
def test_a_record_is_part_of_what_its_chain_of_parents_leads_to(
    parents: dict[str, str | None], whole: str
) -> None:
    def leads_to_whole(key: str) -> bool:
        passed: set[str] = set()
        at: str | None = key
        while at is not None and at not in passed:
            if at == whole:
                return True
            passed.add(at)
            at = parents.get(at)
        return False

    expected = {whole} | {key for key in parents if leads_to_whole(key)}
    assert with_parts(whole, family(**parents)) == expected


def test_events_have_parts_too() -> None:
    war = Event(id="war", name="War", kind=EventKind.WAR)
    battle = Event(id="battle", name="Battle", kind=EventKind.CLASH, parent="war")
    assert with_parts("war", [battle, war]) == {"war", "battle"}
