"""Choosing sources by what their entries say, and notes by the sources that they name."""

import pytest

from karabakh_data import (
    Actor,
    ActorKind,
    ActorName,
    Citation,
    Contributor,
    NameRole,
    Note,
    NoteGroup,
    NoteKind,
    OutletName,
    Period,
    Source,
    SourceType,
    Table,
    UnknownKeyError,
    UnknownWordError,
    WrongTypeError,
)
from karabakh_data.errors import PeriodError
from karabakh_data.tables._works import select_notes, select_sources


def name(key: str, role: NameRole = NameRole.AUTHOR, **parts: str) -> Contributor:
    return Contributor(id=f"{key}-1", source=key, role=role, **parts)


GARDEN = Source(
    id="garden",
    type=SourceType.BOOK,
    contributors=(
        name("garden", family="de Waal", given="Thomas"),
        name("garden", NameRole.EDITOR, family="Zürcher"),
    ),
    publisher="NYU Press",
    issued=Period("2003"),
    language="en",
)
TOLL = Source(
    id="toll",
    type=SourceType.ARTICLE_NEWSPAPER,
    contributors=(name("toll", literal="United Nations"),),
    container_title="The Guardian",
    publisher="Guardian Media",
    issued=Period("2020-10-05"),
    language="en",
)
SPAN = Source(id="span", type=SourceType.BOOK, issued=Period("2003/2004"), language="ru")
BARE = Source(id="bare", type=SourceType.WEBPAGE, contributors=(name("bare", family="Cornell"),))
SOURCES = Table("sources", [GARDEN, TOLL, SPAN, BARE])


def note(number: int, kind: NoteKind, *works: Source) -> Note:
    cited = tuple(map(Citation, works))
    key = f"n{number:03}"
    return Note(id=key, group=NoteGroup.NUMBERED, number=number, kind=kind, citations=cited)


NOTES = Table(
    "notes",
    [
        note(1, NoteKind.CITATION, GARDEN),
        note(2, NoteKind.CITATION, TOLL, SPAN),
        note(3, NoteKind.MISSING),
        note(4, NoteKind.TALLY, BARE, GARDEN),
    ],
)


def test_without_a_filter_the_table_itself() -> None:
    assert select_sources(SOURCES) is SOURCES
    assert select_notes(NOTES, None) is NOTES


@pytest.mark.parametrize(
    ("year", "found"),
    [
        (2003, "garden"),
        ("2020-10", "toll"),
        ("2003/2004", "garden span"),
        ("2003/2020", "garden span toll"),
        (Period("2020"), "toll"),
        (1999, ""),
    ],
)
def test_by_the_time_in_which_a_work_was_issued(year: int | str | Period, found: str) -> None:
    assert select_sources(SOURCES, year=year).ids() == tuple(found.split())


@pytest.mark.parametrize(
    ("word", "found"), [("book", "garden span"), ("Webpage", "bare"), ("post", "")]
)
def test_by_type(word: str, found: str) -> None:
    assert select_sources(SOURCES, type=word).ids() == tuple(found.split())


def test_by_language() -> None:
    assert select_sources(SOURCES, language="en").ids() == ("garden", "toll")
    assert select_sources(SOURCES, language=" RU ").ids() == ("span",)


@pytest.mark.parametrize(
    ("author", "found"),
    [
        ("de Waal", "garden"),
        ("DE  WAAL", "garden"),
        ("de Waal, Thomas", "garden"),
        ("Thomas de Waal", "garden"),
        ("United Nations", "toll"),
        ("Cornell", "bare"),
    ],
)
def test_by_author_in_any_way_to_write_the_name(author: str, found: str) -> None:
    assert select_sources(SOURCES, author=author).ids() == (found,)


@pytest.mark.parametrize("author", ["Waal", "Thomas", "Zürcher", "", "de Waal, T."])
def test_a_part_of_a_name_or_an_editor_is_no_author(author: str) -> None:
    with pytest.raises(UnknownKeyError) as caught:
        select_sources(SOURCES, author=author)
    assert (caught.value.value, caught.value.kind) == (author, "author")
    assert caught.value.expected == "the author of a source, spelled in full"


def test_by_outlet_which_holds_or_publishes_a_work() -> None:
    for outlet in ("The Guardian", "guardian media"):
        assert select_sources(SOURCES, outlet=outlet).ids() == ("toll",)
    assert select_sources(SOURCES, outlet="NYU Press").ids() == ("garden",)


SEVERAL = [
    OutletName(id=f"guardian-{place}", outlet="guardian", name=name)
    for place, name in enumerate(("The Guardian", "theguardian.com"), start=1)
]


@pytest.mark.parametrize("outlet", ["The Guardian", "TheGuardian.com", "Guardian Media"])
def test_by_any_name_of_an_outlet(outlet: str) -> None:
    assert select_sources(SOURCES, outlet=outlet, outlet_names=SEVERAL).ids() == ("toll",)


def test_a_name_of_an_outlet_that_published_nothing_is_unknown() -> None:
    nobody = OutletName(id="x-1", outlet="x", name="The X")
    with pytest.raises(UnknownKeyError):
        select_sources(SOURCES, outlet="The X", outlet_names=[*SEVERAL, nobody])


def work_by(key: str, given: str | None) -> Source:
    author = Contributor(
        id=f"{key}-1",
        source=key,
        role=NameRole.AUTHOR,
        family="Doe",
        given=given,
        actor="jane-doe",
    )
    return Source(id=key, type=SourceType.BOOK, contributors=(author,))


@pytest.mark.parametrize("author", ["Doe", "Jane Doe", "Doe, J. R.", "Jane Roe"])
def test_by_any_name_of_an_author_who_is_an_actor(author: str) -> None:
    married = ActorName(id="jane-doe-1", actor="jane-doe", name="Jane Roe", language="en")
    jane = Actor(id="jane-doe", name="Jane Doe", names=(married,), kind=ActorKind.PERSON)
    works = Table("sources", [work_by("a", None), work_by("b", "Jane"), work_by("c", "J. R.")])
    assert select_sources(works, author=author, actors=[jane]).ids() == ("a", "b", "c")


def test_an_actor_who_wrote_nothing_is_no_author() -> None:
    jane = Actor(id="jane-doe", name="Jane Doe", kind=ActorKind.PERSON)
    with pytest.raises(UnknownKeyError):
        select_sources(SOURCES, author="Jane Doe", actors=[jane])


def test_filters_hold_together() -> None:
    assert select_sources(SOURCES, type="book", language="en", year=2003).ids() == ("garden",)
    assert select_sources(SOURCES, type="book", author="Cornell").ids() == ()
    found = select_sources(SOURCES, outlet="The Guardian", language="ru")
    assert (found.name, len(found)) == ("sources", 0)


def test_an_unknown_name_is_told_with_near_ones_as_they_are_written() -> None:
    for keywords, near in (
        ({"author": "de Vaal"}, "de Waal"),
        ({"outlet": "The Gardian"}, "The Guardian"),
        ({"language": "rus"}, "ru"),
    ):
        with pytest.raises(UnknownKeyError) as caught:
            select_sources(SOURCES, **keywords)  # type: ignore[arg-type]
        assert caught.value.suggestions[0] == near


@pytest.mark.parametrize("what", ["author", "outlet", "language"])
@pytest.mark.parametrize("value", [3, b"en", ["en"], True])
def test_a_name_of_the_wrong_type(what: str, value: object) -> None:
    with pytest.raises(WrongTypeError, match=f"expected the {what} of a source"):
        select_sources(SOURCES, **{what: value})  # type: ignore[arg-type]


def test_what_is_no_period_or_type() -> None:
    with pytest.raises(PeriodError):
        select_sources(SOURCES, year="last year")
    with pytest.raises(UnknownWordError, match="did you mean 'book'"):
        select_sources(SOURCES, type="boook")
    with pytest.raises(UnknownWordError, match="'x' is not a NoteKind"):
        select_notes(NOTES, None, "x")


def test_notes_by_kind() -> None:
    assert select_notes(NOTES, None, "citation").ids() == ("n001", "n002")
    assert select_notes(NOTES, None, "Missing").ids() == ("n003",)


def test_notes_by_the_works_that_they_name() -> None:
    assert select_notes(NOTES, SOURCES).ids() == ("n001", "n002", "n004")
    assert select_notes(NOTES, Table("sources", [GARDEN])).ids() == ("n001", "n004")
    assert select_notes(NOTES, Table("sources", [SPAN]), "citation").ids() == ("n002",)
    found = select_notes(NOTES, Table("sources", []))
    assert (found.name, len(found)) == ("notes", 0)
