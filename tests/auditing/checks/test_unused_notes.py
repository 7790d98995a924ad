"""Notes that no record cites."""

import pytest
from checks_records import (
    FORM,
    cited,
    claim,
    event,
    facts,
    found,
    lettered,
    note,
    only,
    quantity,
    records,
    support,
    vote,
)

from karabakh_data import MemberRole, Membership, Recognition
from karabakh_data.auditing._checks.unused_notes import find
from karabakh_data.tables._record import Record
from karabakh_data.vocabularies.actors import RecognitionPosition

CITES = (cited("report", 7),)
MEMBER = Membership(
    id="m", actor="friend", organisation="league", role=MemberRole.MEMBER, citations=CITES
)
RECOGNITION = Recognition(
    id="r",
    actor="friend",
    recognised="state",
    position=RecognitionPosition.RECOGNISED,
    citations=CITES,
)


def test_a_reference_that_no_record_cites_is_found() -> None:
    one = only(find, note(8, "report", "book"), claim(cites=CITES))
    assert facts(one) == ("note-not-cited", FORM, ("n008",), None, None, 0)
    assert (one.notes, one.sections) == ((8,), ())
    assert one.message == "no record cites note 8 (report, book)"


def test_a_reference_without_a_work_is_told_as_such() -> None:
    assert only(find, note(8)).message == "no record cites note 8 (no work)"


@pytest.mark.parametrize(
    "record",
    [
        claim(cites=CITES),
        support(cites=CITES),
        quantity(cites=CITES),
        vote(cites=CITES),
        event("battle", cites=CITES),
        MEMBER,
        RECOGNITION,
        lettered(4, CITES[0]),
    ],
    ids=lambda record: record.table,
)
def test_records_of_every_kind_use_a_note(record: Record) -> None:
    assert not found(find, note(7, "report"), record)


def test_every_table_of_which_the_rows_cite_is_looked_at() -> None:
    every = (claim("c"), support("s"), quantity("f"), vote("v"), event("e"), MEMBER, RECOGNITION)
    citing = records(*every, note(7)).citing
    assert [record.id for record in citing] == ["c", "s", "f", "v", "e", "m", "r"]


def test_lettered_notes_need_no_record() -> None:
    assert not found(find, lettered(1, "report"))
