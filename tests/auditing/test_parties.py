"""From which actors works come."""

from checks_records import actor, records, work, written

from karabakh_data import Contributor, NameRole
from karabakh_data.auditing._parties import actors_behind

MINISTRY = actor("ministry", "Ministry of Defence")
WRITER = actor("writer", "Thomas Writer")
DESK = actor("news-desk", "News Desk")


def test_the_publisher_the_outlet_and_the_author_are_behind_a_work() -> None:
    works = [
        work("toll", by="Ministry of Defence"),
        work("item", container_title="News Desk"),
        written("book", given="Thomas", family="Writer"),
        written("statement", literal="Ministry of Defence"),
    ]
    assert actors_behind(records(MINISTRY, WRITER, DESK, *works)) == {
        "toll": {"ministry"},
        "item": {"news-desk"},
        "book": {"writer"},
        "statement": {"ministry"},
    }


def test_several_may_be_behind_one_work() -> None:
    both = work("toll", by="ministry", container_title="News Desk")
    assert actors_behind(records(MINISTRY, DESK, both)) == {"toll": {"ministry", "news-desk"}}


def test_case_and_gaps_tell_no_names_apart() -> None:
    loud = work("toll", by="MINISTRY  of defence")
    assert actors_behind(records(MINISTRY, loud)) == {"toll": {"ministry"}}


def test_a_name_in_part_an_editor_and_nobody_are_not_behind_a_work() -> None:
    editor = Contributor(id="e-1", source="e", role=NameRole.EDITOR, literal="Ministry of Defence")
    works = [
        work("part", by="The Ministry of Defence of Ruritania"),
        written("family", family="Writer"),
        work("edited", contributors=(editor,)),
        work("bare"),
    ]
    assert actors_behind(records(MINISTRY, WRITER, *works)) == {}
