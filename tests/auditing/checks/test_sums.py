"""Printed sums that are not the sums of their parts."""

from checks_records import CONTRADICTION, cited, claim, facts, found, only, quantity

from karabakh_data import CasualtyClaim
from karabakh_data.auditing._checks.sums import find

ARMENIAN = claim("cc-0001", "42", "armenian", section="year-table", cites=cited("press", 89))
AZERBAIJANI = claim("cc-0002", "64", "azerbaijani", section="year-table", cites=cited("wire", 90))
KIND = "sum-differs-from-parts"


def printed(figure: str) -> CasualtyClaim:
    return claim("cc-0003", figure, "both", is_sum=True, section="year-table")


def test_a_sum_that_is_not_that_of_its_parts_is_found() -> None:
    one = only(find, ARMENIAN, AZERBAIJANI, printed("77"))
    claims = ("cc-0003", "cc-0001", "cc-0002")
    assert facts(one) == (KIND, CONTRADICTION, claims, "77", "106", 29)
    assert (one.notes, one.sections) == ((89, 90), ("year-table",))
    assert "42 (cc-0001) + 64 (cc-0002) = 106" in one.message


def test_a_right_sum_is_not_found() -> None:
    assert not found(find, ARMENIAN, AZERBAIJANI, printed("106"))


def test_a_sum_without_parts_is_not_found() -> None:
    assert not found(find, printed("77"))


def test_a_figure_that_is_no_sum_is_not_held_against_its_parts() -> None:
    assert not found(find, ARMENIAN, AZERBAIJANI, claim("cc-0003", "77", "both"))


def test_deprecated_figures_are_no_parts() -> None:
    gone = claim("cc-0005", "9", "both", "civilian", section="year-table", rank="deprecated")
    total = claim("cc-0006", "106", "both", "unspecified", section="year-table", is_sum=True)
    assert not found(find, ARMENIAN, AZERBAIJANI, gone, total)


def test_a_sum_holds_at_least_what_partial_figures_count() -> None:
    partial = claim("cc-0004", "9", "both", "civilian", section="year-table", partial=True)
    total = claim("cc-0006", "115", "both", "unspecified", section="year-table", is_sum=True)
    assert not found(find, ARMENIAN, AZERBAIJANI, partial, total)
    fewer = claim("cc-0006", "106", "both", "unspecified", section="year-table", is_sum=True)
    claims = ("cc-0006", "cc-0001", "cc-0002", "cc-0004")
    one = only(find, ARMENIAN, AZERBAIJANI, partial, fewer)
    assert facts(one) == (KIND, CONTRADICTION, claims, "106", "115+", 9)


def test_a_tally_is_made_of_what_its_own_note_counts() -> None:
    here = claim("cc-0004", "3", period="2016-04", section="references", cites=cited("day", 109))
    there = claim("cc-0005", "8", period="2016-05", section="references", cites=cited("day", 110))
    tally = claim("cc-0006", "4", is_sum=True, section="references", cites=cited("day", 109))
    one = only(find, here, there, tally)
    assert facts(one) == (KIND, CONTRADICTION, ("cc-0006", "cc-0004"), "4", "3", 1)


NOTE = (cited("garden", 60),)


def test_a_sum_of_quantities_is_that_of_its_note() -> None:
    parts = [quantity("fg-0001", 40, cites=NOTE), quantity("fg-0002", 50, cites=NOTE)]
    one = only(find, *parts, quantity("fg-0003", 100, is_sum=True, cites=NOTE))
    claims = ("fg-0003", "fg-0001", "fg-0002")
    assert facts(one) == (KIND, CONTRADICTION, claims, None, None, 10)
    assert (one.notes, one.sections) == ((60,), ("references",))
    assert one.message.endswith("but 40 (fg-0001) + 50 (fg-0002) = 90 km2")
    assert not found(find, *parts, quantity("fg-0003", 90, is_sum=True, cites=NOTE))


def test_quantities_of_another_unit_kind_or_note_are_no_parts() -> None:
    strangers = [
        quantity("fg-0001", 1, unit="[mi_i]2", cites=NOTE),
        quantity("fg-0002", 1, kind="count", cites=NOTE),
        quantity("fg-0003", 1, cites=(cited("garden", 61),)),
    ]
    assert not found(find, *strangers, quantity("fg-0004", 90, is_sum=True, cites=NOTE))


def test_quantities_without_a_note_are_not_added_up() -> None:
    assert not found(find, quantity("fg-0001", 1), quantity("fg-0002", 2, is_sum=True))


def test_quantities_with_an_open_lower_end_are_not_added_up() -> None:
    whole = quantity("fg-0003", 100, is_sum=True, cites=NOTE)
    assert not found(find, quantity("fg-0001", None, cites=NOTE), whole)
    open_whole = quantity("fg-0003", None, is_sum=True, cites=NOTE)
    assert not found(find, quantity("fg-0001", 40, cites=NOTE), open_whole)
