"""Figures that differ from the one in the title of the source that is cited."""

from typing import Any

import pytest
from checks_records import DOUBT, cited, claim, facts, found, only

from karabakh_data import CasualtyClaim
from karabakh_data.checks.titles import find

CLAIM = claim("cc-0001", "91", cites=(cited("names", 152), cited("list", 105)))


def title(
    figure: str,
    *words: str,
    by: str = "names",
    **others: Any,  # noqa: ANN401 - the other words of a claim
) -> CasualtyClaim:
    return claim("cc-0002", figure, *words, section="references", claimant=by, **others)


def test_a_title_with_another_figure_is_found() -> None:
    one = only(find, CLAIM, title("165"))
    claims = ("cc-0001", "cc-0002")
    assert facts(one) == ("title-differs", DOUBT, claims, "91", "165", 74)
    assert (one.notes, one.sections) == ((152, 105), ("lead", "references"))
    assert one.message.endswith("but its source's title has “165” (cc-0002, names)")


def test_a_source_cited_twice_is_looked_at_once() -> None:
    twice = claim("cc-0001", "91", cites=(cited("names", 152), cited("names", 153)))
    assert len(found(find, twice, title("165"))) == 1


@pytest.mark.parametrize(
    "other",
    [
        title("91"),
        title("80–100"),
        title("165", "azerbaijani"),
        title("165", "armenian", "civilian"),
        title("165", period="2017"),
        title("165", measure="wounded"),
        title("165", by="another"),
    ],
    ids=[
        "the same figure",
        "overlapping figures",
        "another side",
        "another category",
        "other days",
        "another measure",
        "a source that is not cited",
    ],
)
def test_a_title_that_does_not_contradict_is_not_found(other: CasualtyClaim) -> None:
    assert not found(find, CLAIM, other)


def test_a_title_that_counts_some_of_the_people_may_have_fewer() -> None:
    assert not found(find, CLAIM, title("1", partial=True))
    assert only(find, CLAIM, title("92", partial=True)).weight == 1


def test_a_claim_that_counts_some_of_the_people_may_have_fewer() -> None:
    some = claim("cc-0001", "5", partial=True, cites=cited("names", 152))
    assert not found(find, some, title("9"))
    assert not found(find, some, title("2+"))
    assert only(find, some, title("2")).weight == 3


def test_two_that_count_some_of_the_people_are_held_against_each_other() -> None:
    some = claim("cc-0001", "5", partial=True, cites=cited("names", 152))
    assert only(find, some, title("9", partial=True)).weight == 4


def test_a_title_is_not_held_against_what_it_says_itself_nor_against_deprecated_claims() -> None:
    gone = claim("cc-0001", "91", cites=cited("names", 152), rank="deprecated")
    again = claim("cc-0003", "7", cites=cited("names", 1), section="references", claimant="names")
    assert not found(find, gone, again, title("165"))
