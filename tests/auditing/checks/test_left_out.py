"""People whom a printed total leaves out."""

import attrs
from checks_records import DOUBT, cited, claim, event, facts, found, only

from karabakh_data.auditing._checks.left_out import find

TOTAL = claim("cc-0001", "41", "both", is_sum=True, section="year-table", cites=cited("table", 7))
PARTS = (claim("cc-0004", "22"), claim("cc-0005", "19", "azerbaijani"))
CIVILIANS = claim("cc-0002", "2", category="civilian", period="2016-07-04", cites=cited("wire", 9))


def test_people_told_of_elsewhere_are_found() -> None:
    one = only(find, TOTAL, *PARTS, CIVILIANS)
    claims = ("cc-0001", "cc-0002")
    assert facts(one) == ("left-out-of-total", DOUBT, claims, "41", "43", 2)
    assert (one.notes, one.sections) == ((7, 9), ("year-table", "lead"))
    assert one.message == (
        "the total printed for 2016, 41 (cc-0001), leaves out "
        "2016-07-04, Armenian side, civilian: 2 (cc-0002)"
    )


def test_a_total_that_counts_them_is_not_found() -> None:
    everybody = claim("cc-0001", "43", "both", "unspecified", is_sum=True)
    assert not found(find, everybody, CIVILIANS)


def test_people_of_other_days_are_not_left_out() -> None:
    later = claim("cc-0002", "2", category="civilian", period="2017-07-04")
    assert not found(find, TOTAL, later)


def test_a_figure_that_is_no_sum_is_no_total() -> None:
    assert not found(find, claim("cc-0001", "41", "both"), CIVILIANS)


def test_a_tally_in_a_note_is_no_total() -> None:
    tally = claim("cc-0001", "41", "both", is_sum=True, section="references")
    assert not found(find, tally, CIVILIANS)


def test_a_figure_for_some_of_the_people_may_be_left_out_too() -> None:
    some = claim("cc-0002", "2", category="civilian", partial=True)
    assert only(find, TOTAL, *PARTS, some).weight == 2


def test_a_deprecated_figure_is_not_left_out() -> None:
    gone = claim("cc-0002", "2", category="civilian", rank="deprecated")
    assert not found(find, TOTAL, *PARTS, gone)


def test_a_total_printed_in_two_rows_is_found_once() -> None:
    again = claim("cc-0003", "41", "both", is_sum=True, section="timeline-1994-2020")
    assert len(found(find, TOTAL, again, CIVILIANS)) == 1
    in_months = claim("cc-0003", "41", "both", is_sum=True, period="2016-01/2016-12")
    assert len(found(find, TOTAL, in_months, CIVILIANS)) == 1


def test_each_period_has_totals_of_its_own() -> None:
    later = claim("cc-0003", "5", "both", is_sum=True, period="2017")
    assert only(find, TOTAL, CIVILIANS, later).claims == ("cc-0001", "cc-0002")


def test_each_measure_has_totals_of_its_own() -> None:
    wounded = claim("cc-0003", "5", "both", is_sum=True, measure="wounded")
    assert only(find, TOTAL, CIVILIANS, wounded).claims == ("cc-0001", "cc-0002")


def test_an_event_within_another_is_counted_with_it() -> None:
    battle, raid = event("battle"), event("raid", "battle")
    whole = attrs.evolve(CIVILIANS, event="battle", partial=True)
    inside = attrs.evolve(CIVILIANS, id="cc-0003", event="raid", partial=True)
    assert only(find, TOTAL, whole, inside, battle, raid).claims == ("cc-0001", "cc-0002")
    apart = only(find, TOTAL, whole, inside, battle, event("raid"))
    assert apart.claims == ("cc-0001", "cc-0002", "cc-0003")
