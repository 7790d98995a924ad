"""Periods that overlap, so that people would be counted twice."""

import pytest
from checks_records import DOUBT, cited, claim, facts, found, only

from karabakh_data import CasualtyClaim
from karabakh_data.auditing._checks.double_counts import find

LONG = claim("cc-0001", "3000", period="1994-05/2009-08", cites=cited("group", 37))


def test_periods_that_overlap_in_part_are_found() -> None:
    other = claim("cc-0002", "74", period="2008/2010", section="year-table", cites=cited("g", 74))
    one = only(find, LONG, other)
    claims = ("cc-0001", "cc-0002")
    assert facts(one) == ("counted-twice", DOUBT, claims, None, None, 0)
    assert (one.notes, one.sections) == ((37, 74), ("lead", "year-table"))
    assert one.message == (
        "the periods overlap in part: "
        "killed, 1994-05/2009-08, Armenian side, military: 3,000 (cc-0001, lead); "
        "killed, 2008/2010, Armenian side, military: 74 (cc-0002, year-table)"
    )


def test_people_who_are_not_split_may_be_the_same() -> None:
    other = claim("cc-0002", "74", "both", "unspecified", period="2008/2010")
    assert only(find, LONG, other).claims == ("cc-0001", "cc-0002")


@pytest.mark.parametrize(
    "other",
    [
        claim("cc-0002", "74", period="2008"),
        claim("cc-0002", "74", period="1990/2020"),
        claim("cc-0002", "74", period="2010"),
        claim("cc-0002", "74", period="2009-08/2010"),
        claim("cc-0002", "74", "azerbaijani", period="2008/2010"),
        claim("cc-0002", "74", category="civilian", period="2008/2010"),
        claim("cc-0002", "74", period="2008/2010", measure="wounded"),
        claim("cc-0002", "74", period="2008/2010", claimant="ministry"),
        claim("cc-0002", "74", period="2008/2010", partial=True),
        claim("cc-0002", "74", period="2008/2010", is_sum=True),
        claim("cc-0002", "74", period="2008/2010", rank="deprecated"),
        claim("cc-0002", "74", period="2008/2010", section="references"),
    ],
    ids=[
        "inside",
        "around",
        "later",
        "joining in one month",
        "another side",
        "another category",
        "another measure",
        "another claimant",
        "partial",
        "a sum",
        "deprecated",
        "a title or a tally",
    ],
)
def test_what_counts_nobody_twice_is_not_found(other: CasualtyClaim) -> None:
    assert not found(find, LONG, other)
