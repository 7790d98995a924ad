"""Numbers in titles of works of which no title is recorded."""

from typing import Any

import attrs
import pytest
from checks_records import DOUBT, cited, claim, facts, found, only, quantity, support, work

from karabakh_data import CasualtyClaim, Figure, Reading, Source
from karabakh_data.auditing._checks.unread_titles import find

TITLE = work("wire", title="At least 20 soldiers killed")


def says(figure: str, key: str = "cc-0001", **others: Any) -> CasualtyClaim:  # noqa: ANN401
    return claim(key, figure, cites=cited("wire", 9), **others)


def test_a_number_that_no_claim_has_is_found() -> None:
    one = only(find, TITLE, says("8"))
    assert facts(one) == ("title-differs", DOUBT, ("cc-0001", "wire"), None, None, 0)
    assert (one.notes, one.sections) == ((9,), ("lead",))
    assert one.message == (
        "killed, 2016, Armenian side, military: 8 (cc-0001, lead), but the title of wire has "
        "“At least 20”"
    )


def test_every_work_that_a_claim_cites_is_looked_at() -> None:
    cites = (cited("book", 8), cited("wire", 9))
    assert only(find, TITLE, claim("cc-0001", "8", cites=cites)).claims == ("cc-0001", "wire")


def test_all_claims_that_cite_the_work_are_named() -> None:
    one = only(find, TITLE, says("8"), says("9", "cc-0002"))
    assert one.claims == ("cc-0001", "cc-0002", "wire")
    assert " and killed, 2016" in one.message


@pytest.mark.parametrize(
    "claims",
    [
        [says("20")],
        [says("15+")],
        [says("8"), says("12", "cc-0002")],
        [says("8"), says("21", "cc-0002")],
        [says("8", partial=True)],
        [says("20+", partial=True)],
        [says("8", measure="wounded")],
        [says("8", section="references")],
        [claim("cc-0001", "8", cites=cited("book", 9))],
        [says("8"), claim("cc-0002", "20", claimant="wire", section="references")],
        [says("8"), support(claimant="wire")],
        [says("8"), quantity(claimant="wire")],
    ],
    ids=[
        "the same",
        "a number in common",
        "the sum",
        "one of two",
        "some of the people",
        "at least some of the people",
        "another measure",
        "a title",
        "another work",
        "a title that is recorded",
        "a title recorded as support",
        "a title recorded as a figure",
    ],
)
def test_what_agrees_or_is_recorded_is_not_found(claims: list[CasualtyClaim]) -> None:
    assert not found(find, TITLE, *claims)


def test_some_of_the_people_are_not_more_than_all() -> None:
    title = work("wire", title="Three soldiers killed")
    assert only(find, title, says("8", partial=True)).claims == ("cc-0001", "wire")


def test_as_many_of_the_people_as_the_title_has_are_not_more() -> None:
    assert not found(find, work("wire", title="20 soldiers killed"), says("20", partial=True))


def test_a_figure_agrees_with_what_rounds_to_it_where_it_is_approximate() -> None:
    title = work("wire", title="23 soldiers killed")
    twenty = says("20")
    assert only(find, title, twenty).claims == ("cc-0001", "wire")
    assert not found(find, title, attrs.evolve(twenty, reading=Reading.APPROXIMATE))


def test_the_translated_title_is_read_where_there_is_one() -> None:
    both = work("wire", title="20 soldiers killed", translated_title="8 soldiers killed")
    assert not found(find, both, says("8"))
    assert "“8”" in only(find, both, says("20")).message


@pytest.mark.parametrize("source", [work("wire"), work("book", title="20 killed")])
def test_a_work_without_a_title_or_without_an_entry_says_nothing(source: Source) -> None:
    assert not found(find, source, says("8"))


def percent(low: int) -> Figure:
    return quantity("fg-0001", low, unit="%", kind="arms-share", cites=(cited("wire", 9),))


def test_parts_and_money_are_held_against_figures_and_support() -> None:
    title = work("wire", title="85 percent of arms for $40m")
    assert only(find, title, percent(55)).claims == ("fg-0001", "wire")
    assert not found(find, title, percent(85))
    aid = support(amount=("4000000", "4000000", "USD"), cites=(cited("wire", 9),))
    assert only(find, title, percent(85), aid).claims == ("sc-0001", "wire")
