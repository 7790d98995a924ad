"""One figure printed in two ways."""

from typing import Any

import pytest
from checks_records import FORM, cited, claim, facts, found, only, quantity, strength, work

from karabakh_data import CasualtyClaim, Figure, Section
from karabakh_data.auditing._checks.prints import find

GROUP = cited("group", 37, "p. 3")
ONE = claim("cc-0001", "3000", period="1994-05/2009-08", section="infobox", cites=GROUP)
TABLE = claim("cc-0003", "64", period="2015", section="year-table", cites=GROUP)


def test_another_figure_of_one_place_in_a_source_is_found() -> None:
    other = claim("cc-0002", "64+", period="2015", cites=cited("group", 90, "p. 3"))
    one = only(find, other, TABLE)
    claims = ("cc-0002", "cc-0003")
    assert facts(one) == ("printed-differently", FORM, claims, "64+", "64", 0)
    assert (one.notes, one.sections) == ((90, 37), ("lead", "year-table"))
    assert one.message.startswith("“64+” for 2015 and “64” for 2015, of one source: ")


def test_another_time_is_found() -> None:
    other = claim("cc-0002", "3000", period="1994/2009", cites=GROUP)
    assert only(find, ONE, other).claims == ("cc-0001", "cc-0002")


def test_figures_apart_weigh_what_lies_between_them() -> None:
    assert only(find, TABLE, claim("cc-0002", "70", period="2015", cites=GROUP)).weight == 6


def test_the_same_figure_and_days_are_one_print() -> None:
    other = claim("cc-0002", "64", period="2015-01/2015-12", cites=GROUP)
    spanned = claim("cc-0003", "64", period="2015-01-01/2015-12-31", section="infobox", cites=GROUP)
    assert not found(find, other, spanned)


@pytest.mark.parametrize(
    "other",
    [
        claim("cc-0002", "70", period="2015", section="year-table", cites=GROUP),
        claim("cc-0002", "70", period="2015", cites=cited("group", 37, "p. 4")),
        claim("cc-0002", "70", period="2015", cites=cited("wire", 37, "p. 3")),
        claim("cc-0002", "70", period="2015", cites=(GROUP, cited("wire"))),
        claim("cc-0002", "70", period="2016", cites=GROUP),
        claim("cc-0002", "70", period="2015-01/2015-06", cites=GROUP),
        claim("cc-0002", "70", "azerbaijani", period="2015", cites=GROUP),
        claim("cc-0002", "70", category="civilian", period="2015", cites=GROUP),
        claim("cc-0002", "70", period="2015", measure="wounded", cites=GROUP),
        claim("cc-0002", "70", period="2015", partial=True, cites=GROUP),
        claim("cc-0002", "70", period="2015", is_sum=True, cites=GROUP),
        claim("cc-0002", "70", period="2015", rank="deprecated", cites=GROUP),
        claim("cc-0002", "70", period="2015", section="references", cites=GROUP),
    ],
    ids=[
        "the same section",
        "another page",
        "the same page of another source",
        "another source beside it",
        "another year",
        "a span beside a year",
        "another side",
        "another category",
        "another measure",
        "partial",
        "a sum",
        "deprecated",
        "a title or a tally",
    ],
)
def test_what_is_not_the_same_figure_is_not_found(other: CasualtyClaim) -> None:
    assert not found(find, TABLE, other)


def test_claims_that_cite_nothing_have_no_source_in_common() -> None:
    assert not found(find, claim("cc-0001", "1"), claim("cc-0002", "2", section="infobox"))


# Other quantities

GARDEN = cited("garden", 60, "p. 286")
NINE = strength("fg-0001", "9", cites=(GARDEN,))


def again(low: str, key: str = "fg-0002", **others: Any) -> Figure:  # noqa: ANN401
    words = {"cites": (GARDEN,), "section": Section.NOTES, "what": "The same, measured", **others}
    return strength(key, low, **words)


def test_another_quantity_of_one_place_in_a_source_is_found() -> None:
    one = only(find, NINE, again("8.9"))
    assert facts(one) == ("printed-differently", FORM, ("fg-0001", "fg-0002"), None, None, 0)
    assert one.message == (
        "two figures of one source: What is measured: 9 people (fg-0001, lead); "
        "The same, measured: 8.9 people (fg-0002, notes)"
    )


@pytest.mark.parametrize(
    "other",
    [
        again("9"),
        again("8.9", section=Section.LEAD),
        again("8.9", unit="groups"),
        again("8.9", claimant="garden"),
        again("8.9", cites=(cited("garden", 60, "p. 285"),)),
        quantity("fg-0002", 8, unit="people", cites=(GARDEN,)),
    ],
    ids=["the same", "one section", "another unit", "a title", "another place", "another kind"],
)
def test_quantities_that_are_not_printed_twice_are_not_found(other: Figure) -> None:
    assert not found(find, work("garden"), NINE, other)


def test_quantities_without_a_work_are_not_compared() -> None:
    assert not found(find, strength("fg-0001", "9"), again("8.9", cites=()))
