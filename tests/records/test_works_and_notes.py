"""Sources, contributors, notes and citations: fields, text forms, and that they are values."""

import copy
import pickle
from typing import Any

import attrs
import pytest

from karabakh_data import (
    Citation,
    Contributor,
    NameRole,
    Note,
    NoteGroup,
    NoteKind,
    Period,
    Source,
    SourceType,
)
from karabakh_data.records.citations import Cited, SourceToRead, cited_late


def contributor(place: int, role: NameRole, family: str, given: str | None = None) -> Contributor:
    return Contributor(id=f"x-{place}", source="x", role=role, family=family, given=given)


ZURCHER = contributor(1, NameRole.EDITOR, "Zürcher", "Christoph")
DE_WAAL = contributor(2, NameRole.AUTHOR, "de Waal", "Thomas")
CORNELL = contributor(3, NameRole.AUTHOR, "Cornell")
UNITED_NATIONS = Contributor(id="x-4", source="x", role=NameRole.AUTHOR, literal="United Nations")
BOOK = Source(
    id="x",
    type=SourceType.BOOK,
    contributors=(ZURCHER, DE_WAAL, CORNELL),
    title="Black Garden",
    publisher="NYU Press",
    issued=Period("2003"),
    ISBN="0-8147-1945-7",
)
WEBPAGE = Source(id="y", type=SourceType.WEBPAGE)
CITATIONS = (
    Citation(BOOK, "p. 3", 37),
    Citation(WEBPAGE, None, 12),
    Citation(BOOK, "p. 285", 37),
    Citation(WEBPAGE),
)
NOTE = Note(
    id="n037",
    group=NoteGroup.NUMBERED,
    number=37,
    list_number=38,
    kind=NoteKind.CITATION,
    citations=CITATIONS,
    remark="A remark.",
)
RECORDS = [DE_WAAL, UNITED_NATIONS, BOOK, WEBPAGE, CITATIONS[0], NOTE]
each_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)


def names_of(record: type[Any]) -> set[str]:
    return {field.name for field in attrs.fields(record)}


# The fields of the contract


def test_a_source_has_the_names_of_csl() -> None:
    of_csl = "type title container-title publisher publisher-place issued accessed volume issue "
    of_csl += "number page language DOI ISBN ISSN URL note"
    expected = {"id", *of_csl.replace("-", "_").split()}
    ours = {"contributors", "translated_title", "archived", "short_form"}
    assert names_of(Source) == expected | ours


def test_a_contributor_has_the_name_parts_of_csl() -> None:
    assert names_of(Contributor) == {
        *("id", "source", "role", "family", "given", "literal", "actor")
    }


def test_a_note_has_both_numbers() -> None:
    assert names_of(Note) == set("id group number list_number kind citations remark".split())
    assert (NOTE.number, NOTE.list_number) == (37, 38)


def test_a_citation_holds_its_source() -> None:
    citation = Citation(source=BOOK, locator="p. 3", note=37)
    assert (citation.source, citation.locator, citation.note) == (BOOK, "p. 3", 37)
    assert citation.source is BOOK
    assert citation.key == "x"


def test_what_the_entry_does_not_say_is_none() -> None:
    unsaid = names_of(Source) - {"id", "type", "contributors"}
    assert {getattr(WEBPAGE, name) for name in unsaid} == {None}
    assert WEBPAGE.contributors == ()
    assert (CITATIONS[3].locator, CITATIONS[3].note) == (None, None)
    bare = Note(id="n001", group=NoteGroup.NUMBERED, number=1, kind=NoteKind.MISSING)
    assert (bare.list_number, bare.citations, bare.remark) == (None, (), None)


@pytest.mark.parametrize("record", [Contributor, Source, Note])
def test_fields_are_given_by_name(record: Any) -> None:  # noqa: ANN401 - a class of any fields
    with pytest.raises(TypeError):
        record("x", "y", "z")


# Authors, editors, sources, notes


def test_authors_and_editors_in_order() -> None:
    assert BOOK.author == (DE_WAAL, CORNELL)
    assert BOOK.editor == (ZURCHER,)
    assert WEBPAGE.author == WEBPAGE.editor == ()


def test_the_sources_of_a_note_are_distinct_and_in_order() -> None:
    assert isinstance(NOTE, Cited)
    assert NOTE.sources == (BOOK, WEBPAGE)
    assert NOTE.notes == (37, 12)
    assert attrs.evolve(NOTE, citations=CITATIONS[::-1]).sources == (WEBPAGE, BOOK)
    assert attrs.evolve(NOTE, citations=()).sources == ()


def test_what_is_cited_gives_sources_and_notes() -> None:
    @attrs.frozen
    class Thing(Cited):
        citations: tuple[Citation, ...]

    thing = Thing(CITATIONS)
    assert thing.sources == (BOOK, WEBPAGE)
    assert thing.notes == (37, 12)
    assert Thing(CITATIONS[::-1]).notes == (37, 12)
    assert Thing(CITATIONS[1:]).notes == (12, 37)
    assert (Thing(()).sources, Thing(()).notes) == ((), ())


def test_a_note_of_number_zero_is_a_note() -> None:
    @attrs.frozen
    class Thing(Cited):
        citations: tuple[Citation, ...]

    assert Thing((Citation(BOOK, None, 0),)).notes == (0,)


# Citations of works that are read when they are asked for


class Shelf:
    """Works by id, and a list of those that were asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def read(self, wanted: SourceToRead) -> Source:
        self.asked.append(wanted.id)
        return {"x": BOOK, "y": WEBPAGE}[wanted.id]

    def cite(self, key: str, locator: str | None = None, number: int | None = None) -> Citation:
        return cited_late(SourceToRead(key, "notes.csv", 2, self.read), locator, number)


def test_a_work_is_read_when_it_is_asked_for() -> None:
    shelf = Shelf()
    citation = shelf.cite("x", "p. 3", 37)
    assert (citation.key, citation.locator, citation.note) == ("x", "p. 3", 37)
    assert str(citation) == "x[p. 3]@37"
    assert hash(citation) == hash(CITATIONS[0])
    assert citation != shelf.cite("y", "p. 3", 37)
    assert shelf.asked == []
    for _ in range(2):
        assert citation.source is BOOK
        assert shelf.asked == ["x"]


def test_a_citation_is_the_same_whether_its_work_is_read_or_not() -> None:
    shelf = Shelf()
    citation = shelf.cite("x", "p. 3", 37)
    assert citation == CITATIONS[0]
    assert CITATIONS[0] == citation
    assert repr(citation) == repr(CITATIONS[0])
    for other in (shelf.cite("x", "p. 4", 37), shelf.cite("x", "p. 3", 38), shelf.cite("x")):
        assert other != citation
    assert citation != Citation(attrs.evolve(BOOK, title="Another"), "p. 3", 37)
    assert citation != "x[p. 3]@37"


def test_a_copy_of_a_citation_holds_the_work() -> None:
    shelf = Shelf()
    citation = shelf.cite("x", "p. 3", 37)
    pickled = pickle.loads(pickle.dumps(citation))  # noqa: S301 - its own pickle
    for twin in (pickled, copy.copy(citation), copy.deepcopy(citation)):
        shelf.asked.clear()
        assert twin == CITATIONS[0]
        assert twin.source == BOOK
        assert shelf.asked == []


def test_each_work_is_read_once_where_it_is_cited_several_times() -> None:
    shelf = Shelf()
    cited = (shelf.cite("x", "p. 3", 37), shelf.cite("y"), shelf.cite("x", "p. 5", 37))
    note = attrs.evolve(NOTE, citations=cited)
    assert note.sources == (BOOK, WEBPAGE)
    assert shelf.asked == ["x", "y"]
    assert note == attrs.evolve(NOTE, citations=(CITATIONS[0], CITATIONS[3], cited[2]))


# Text forms


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (DE_WAAL, "de Waal, Thomas"),
        (CORNELL, "Cornell"),
        (attrs.evolve(DE_WAAL, family=None), "Thomas"),
        (UNITED_NATIONS, "United Nations"),
    ],
)
def test_str_of_a_contributor(name: Contributor, text: str) -> None:
    assert str(name) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (BOOK, "de Waal, Thomas; Cornell. “Black Garden”. NYU Press. 2003"),
        (
            attrs.evolve(BOOK, contributors=(ZURCHER,)),
            "Zürcher, Christoph. “Black Garden”. NYU Press. 2003",
        ),
        (attrs.evolve(BOOK, contributors=(), issued=None), "“Black Garden”. NYU Press"),
        (
            attrs.evolve(BOOK, contributors=(), container_title="A series"),
            "“Black Garden”. A series. 2003",
        ),
        (attrs.evolve(BOOK, title=None), "de Waal, Thomas; Cornell. NYU Press. 2003"),
        (
            attrs.evolve(BOOK, contributors=(), short_form="de Waal 2003"),
            "“Black Garden”. NYU Press. 2003",
        ),
        (attrs.evolve(WEBPAGE, short_form="de Waal 2003"), "de Waal 2003"),
        (WEBPAGE, "y"),
        (attrs.evolve(WEBPAGE, issued=Period("2016-04")), "2016-04"),
        (attrs.evolve(WEBPAGE, issued=Period("1997-22")), "summer 1997"),
        (attrs.evolve(WEBPAGE, issued=Period("1997/1998")), "1997/1998"),
        # The authors and the year stand in the short form of a work of which no more is known.
        (attrs.evolve(BOOK, title=None, short_form="de Waal 2003"), "de Waal 2003"),
        (
            attrs.evolve(BOOK, contributors=(attrs.evolve(ZURCHER, given="C."),)),
            "Zürcher, C. “Black Garden”. NYU Press. 2003",
        ),
    ],
)
def test_str_of_a_source(source: Source, text: str) -> None:
    assert str(source) == text


LETTERED = Note(id="a06", group=NoteGroup.LETTERED, number=6, kind=NoteKind.EXPLANATION)


@pytest.mark.parametrize(
    ("note", "text"),
    [
        (NOTE, "[37] citation: x[p. 3]@37; y@12; x[p. 285]@37; y A remark."),
        (attrs.evolve(NOTE, remark=None, citations=CITATIONS[:1]), "[37] citation: x[p. 3]@37"),
        (LETTERED, "[a06] explanation:"),
        (attrs.evolve(LETTERED, remark="No work."), "[a06] explanation: No work."),
    ],
)
def test_str_of_a_note(note: Note, text: str) -> None:
    assert str(note) == text


def test_str_of_a_citation() -> None:
    assert str(Citation(BOOK)) == "x"
    assert str(Citation(BOOK, "p. 3")) == "x[p. 3]"
    assert str(Citation(BOOK, None, 37)) == "x@37"
    assert str(Citation(BOOK, "p. 3", 37)) == "x[p. 3]@37"
    assert str(Citation(BOOK, None, 0)) == "x@0"


# Values


@each_record
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_pickle_is_equal(record: object, protocol: int) -> None:
    twin = pickle.loads(pickle.dumps(record, protocol))  # noqa: S301 - its own pickle
    assert twin == record
    assert hash(twin) == hash(record)
    assert repr(twin) == repr(record)


@each_record
def test_copies_are_equal(record: object) -> None:
    for twin in (copy.copy(record), copy.deepcopy(record)):
        assert twin == record
        assert hash(twin) == hash(record)


@each_record
def test_fields_count_and_cannot_be_changed(record: Any) -> None:  # noqa: ANN401
    for field in attrs.fields(type(record)):
        if not isinstance(record, Citation):
            assert attrs.evolve(record, **{field.name: "something else"}) != record
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record, field.name, "something else")
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(record, field.name)


@each_record
def test_nothing_can_be_added(record: Any) -> None:  # noqa: ANN401
    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
        record.something = "else"
    assert not hasattr(record, "__dict__")
