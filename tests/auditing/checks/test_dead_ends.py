"""Notes that lead nowhere."""

import pytest
from checks_records import FORM, cited, claim, event, facts, found, lettered, note, only

from karabakh_data.auditing._checks.dead_ends import find
from karabakh_data.tables._record import Record


@pytest.mark.parametrize("kind", ["citation", "cross-reference", "explanation", "missing"])
def test_a_note_that_names_no_work_is_found(kind: str) -> None:
    one = only(find, note(38, kind=kind, remark="Only “See here”."))
    assert facts(one) == ("note-leads-nowhere", FORM, ("n038",), None, None, 0)
    assert (one.notes, one.sections) == ((38,), ())
    assert one.message == f"note 38 names no work ({kind}): Only “See here”."


def test_the_records_that_rest_on_it_are_told() -> None:
    here, there = cited("article", 38), cited("article", 39)
    given: list[Record] = [
        claim(cites=here),
        event("battle", cites=(here, there)),
        event("raid", cites=(there,)),
    ]
    assert only(find, note(38), *given).claims == ("n038", "cc-0001", "battle")
    assert only(find, note(39), *given).claims == ("n039", "battle", "raid")


def test_a_note_that_names_a_work_is_not_found() -> None:
    assert not found(find, note(38, "report"), note(39, "report", kind="explanation"))


def test_a_tally_is_its_own_work_and_lettered_notes_are_no_references() -> None:
    assert not found(find, note(109, kind="tally"), lettered(1))
