"""Notes that are cited for the support of both sides."""

import pytest
from checks_records import FORM, cited, facts, found, only, support

from karabakh_data import SupportClaim
from karabakh_data.auditing._checks.two_sided_notes import find

NOTE = (cited("study", 205),)
ONE = support("sc-0001", cites=NOTE)


def test_one_note_for_both_sides_is_found() -> None:
    other = support("sc-0002", side="azerbaijani", cites=NOTE, section="russia")
    third = support("sc-0003", cites=NOTE)
    one = only(find, ONE, other, third)
    claims = ("sc-0001", "sc-0002", "sc-0003")
    assert facts(one) == ("note-for-both-sides", FORM, claims, None, None, 0)
    assert (one.notes, one.sections) == ((205,), ("lead", "russia"))
    assert one.message.startswith("note 205 is cited for arms of friend to both sides: sc-0001, ")


def test_each_note_is_found_by_itself() -> None:
    cites = (cited("study", 205), cited("study", 206))
    claims = [support("sc-0001", cites=cites), support("sc-0002", side="azerbaijani", cites=cites)]
    messages = [one.message[:8] for one in found(find, *claims)]
    assert messages == ["note 205", "note 206"]


@pytest.mark.parametrize(
    "other",
    [
        support("sc-0002", cites=NOTE),
        support("sc-0002", side="both", cites=NOTE),
        support("sc-0002", "another", "azerbaijani", cites=NOTE),
        support("sc-0002", side="azerbaijani", kind="funding", cites=NOTE),
        support("sc-0002", side="azerbaijani", cites=NOTE, stance="withheld"),
        support("sc-0002", side="azerbaijani", cites=(cited("study", 206),)),
        support("sc-0002", side="azerbaijani", cites=(cited("study"),)),
    ],
    ids=[
        "the same side",
        "one claim for both sides",
        "another supporter",
        "another kind",
        "support that was not given",
        "another note",
        "no note",
    ],
)
def test_what_is_no_support_of_both_sides_is_not_found(other: SupportClaim) -> None:
    assert not found(find, ONE, other)
