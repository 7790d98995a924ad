"""Statements without any citation."""

import attrs
import pytest
from checks_records import DOUBT, cited, claim, event, facts, found, only, quantity, support, vote

from karabakh_data import CasualtyClaim, Figure, SupportClaim, Vote
from karabakh_data.auditing._checks.uncited import find

CITED = (cited("report", 7),)


@pytest.mark.parametrize(
    ("record", "sections"),
    [
        (claim("x-1"), ("lead",)),
        (support("x-1"), ("lead",)),
        (quantity("x-1"), ("references",)),
        (vote("x-1"), ()),
    ],
    ids=["casualties", "support", "a quantity", "a vote"],
)
def test_a_statement_without_a_citation_is_found(
    record: CasualtyClaim | SupportClaim | Figure | Vote, sections: tuple[str, ...]
) -> None:
    record = attrs.evolve(record, remark="No note stands there.")
    one = only(find, record)
    assert facts(one) == ("without-citation", DOUBT, ("x-1",), None, None, 0)
    assert (one.notes, one.sections) == ((), sections)
    assert one.message == "nothing is cited for x-1: No note stands there."


def test_statements_with_a_citation_are_not_found() -> None:
    without_note = quantity(cites=(cited("report"),))
    assert not found(
        find, claim(cites=CITED), support(cites=CITED), without_note, vote(cites=CITED)
    )


def test_an_event_needs_no_citation() -> None:
    assert not found(find, event("battle"))
