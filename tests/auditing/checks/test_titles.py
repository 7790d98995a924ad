"""Figures that differ from the one in the title of the source that is cited."""

from typing import Any

import attrs
import pytest
from checks_records import (
    DOUBT,
    cited,
    claim,
    facts,
    found,
    lettered,
    note,
    only,
    quantity,
    strength,
    support,
    work,
)

from karabakh_data import CasualtyClaim, Figure, Reading, Section, Side
from karabakh_data.auditing._checks.titles import find
from karabakh_data.tables._record import Record

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
    assert not found(find, CLAIM, title("91", partial=True))
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


def test_titles_may_tell_of_some_of_the_people_one_by_one() -> None:
    two = claim("cc-0001", "2", partial=True, cites=(cited("names", 152), cited("list", 105)))
    first, second = (title("1", partial=True, by=key) for key in ("names", "list"))
    each = [first, attrs.evolve(second, id="cc-0003")]
    assert not found(find, two, *each)
    assert [one.claims for one in found(find, two, *each[:1])] == [("cc-0001", "cc-0002")]
    whole = attrs.evolve(two, partial=False)
    assert not found(find, whole, *each)
    assert len(found(find, attrs.evolve(whole, figure=title("0").figure), *each)) == 2


def test_a_title_about_a_part_of_the_time_may_have_fewer() -> None:
    assert not found(find, CLAIM, title("5", period="2016-04"))
    assert only(find, CLAIM, title("92", period="2016-04")).weight == 1
    assert only(find, CLAIM, title("5", period="2016-01/2016-12")).weight == 86


def test_a_title_about_more_time_says_nothing_of_the_number() -> None:
    assert only(find, CLAIM, title("165", period="2015/2016")).weight == 74


def test_an_approximate_number_agrees_with_what_rounds_to_it() -> None:
    about = attrs.evolve(title("3400"), reading=Reading.APPROXIMATE)
    assert not found(find, attrs.evolve(CLAIM, figure=title("3439").figure), about)
    assert only(find, attrs.evolve(CLAIM, figure=title("3451").figure), about).weight == 51


# Titles about more people

FOUR = claim("cc-0003", "4", cites=cited("names", 152))
OTHERS = claim("cc-0004", "4", "azerbaijani", cites=cited("names", 152))


def test_a_title_about_both_sides_is_held_against_their_sum() -> None:
    both = title("21+", "both")
    one = only(find, FOUR, OTHERS, both)
    claims = ("cc-0003", "cc-0004", "cc-0002")
    assert facts(one) == ("title-differs", DOUBT, claims, "8", "21+", 13)
    assert one.message == (
        "killed, 2016, Armenian side, military: 4 (cc-0003, lead) and killed, 2016, "
        "Azerbaijani side, military: 4 (cc-0004, lead), but its source's "
        "title has “21+” (cc-0002, names)"
    )
    assert not found(find, FOUR, OTHERS, title("8", "both"))
    assert not found(find, FOUR, OTHERS, title("4", "both"))


def test_a_title_that_does_not_say_whose_may_be_about_one_side_of_a_sentence() -> None:
    civilians = claim("cc-0005", "2", category="civilian", cites=cited("names", 152))
    whose = title("6", "unspecified", "unspecified")
    assert not found(find, FOUR, OTHERS, civilians, whose)
    assert only(find, FOUR, OTHERS, whose).claims == ("cc-0003", "cc-0004", "cc-0002")


def test_figures_that_may_count_the_same_people_are_not_added_up() -> None:
    every = claim("cc-0005", "2", category="unspecified", cites=cited("names", 152))
    whose = title("6", "unspecified", "unspecified")
    one = only(find, FOUR, every, whose)
    assert (one.claims, one.stated) == (("cc-0003", "cc-0005", "cc-0002"), None)


def test_what_the_section_tells_of_those_days_may_make_up_the_title() -> None:
    beside = [
        attrs.evolve(OTHERS, citations=()),
        claim("cc-0004", "4", "other", claimant="he"),
        claim("cc-0004", "8", "both"),
    ]
    in_months = claim("cc-0004", "4", "other", period="2016-01/2016-12")
    for other in (*beside, in_months):
        assert not found(find, FOUR, other, title("8", "unspecified"))
    assert found(find, FOUR, claim("cc-0004", "8", "unspecified"), title("9", "both"))


def test_what_is_told_elsewhere_or_of_other_days_does_not() -> None:
    elsewhere = [
        claim("cc-0004", "4", "other", section="iran"),
        claim("cc-0004", "4", "other", period="2016-04"),
        claim("cc-0004", "4", "other", partial=True),
        claim("cc-0004", "4", "other", measure="wounded"),
    ]
    for other in elsewhere:
        assert only(find, FOUR, other, title("8", "unspecified")).claims == ("cc-0003", "cc-0002")


def test_each_sentence_is_told_by_itself() -> None:
    for other in (
        attrs.evolve(OTHERS, citations=(cited("names", 153),)),
        attrs.evolve(OTHERS, section=Section.IRAN),
        attrs.evolve(OTHERS, claimant="he"),
    ):
        assert len(found(find, FOUR, other, title("9", "both"))) == 2


@pytest.mark.parametrize(
    "other",
    [
        title("9", "both", partial=True),
        title("9", "both", "civilian"),
        title("9", "both", measure="wounded"),
        title("9", "both", period="2016-04"),
        title("9", "both", by="list"),
        title("0-5", "both"),
    ],
    ids=["some", "another category", "another measure", "less time", "not cited", "in common"],
)
def test_a_title_about_more_people_that_says_nothing_of_them(other: CasualtyClaim) -> None:
    assert not found(find, FOUR, other)


def test_claims_that_count_some_of_the_people_are_no_sum() -> None:
    assert not found(find, attrs.evolve(FOUR, partial=True), title("9", "both"))


def test_a_title_about_more_people_may_be_approximate() -> None:
    about = attrs.evolve(title("3400", "unspecified"), reading=Reading.APPROXIMATE)
    assert not found(find, attrs.evolve(FOUR, figure=title("3439").figure), about)


# Titles with other quantities

SOURCES = (work("balance"), work("war"))


def force(low: str, key: str = "fg-0001", **others: Any) -> Figure:  # noqa: ANN401
    words = {"cites": (cited("balance", 26), cited("war", 27)), "side": Side.ARMENIAN, **others}
    return strength(key, low, **words)


def quoted(low: str, by: str, key: str = "fg-0002", **others: Any) -> Figure:  # noqa: ANN401
    return force(low, key, claimant=by, cites=(), **others)


def test_a_quantity_and_what_the_works_cited_have_are_held_against_each_other() -> None:
    parts = [quoted("448", "balance"), quoted("200", "war", "fg-0003")]
    one = only(find, *SOURCES, force("650"), *parts)
    claims = ("fg-0001", "fg-0002", "fg-0003")
    assert facts(one) == ("title-differs", DOUBT, claims, None, None, 2)
    assert (one.notes, one.sections) == ((26, 27), ("lead",))
    assert one.message == (
        "What is measured: 650 people (fg-0001, lead), but the works cited have "
        "What is measured: 448 people (fg-0002, lead, according to balance) and "
        "What is measured: 200 people (fg-0003, lead, according to war)"
    )
    assert not found(find, *SOURCES, force("648"), *parts)
    assert not found(find, *SOURCES, force("448"), *parts)


def test_the_quantities_of_a_sentence_may_make_up_what_a_work_has() -> None:
    both = [force("13"), force("2", "fg-0004", what="Others")]
    for low in ("13", "2", "15"):
        assert not found(find, *SOURCES, *both, quoted(low, "war"))
    one = only(find, *SOURCES, *both, quoted("20", "war"))
    assert (one.claims, one.weight) == (("fg-0001", "fg-0004", "fg-0002"), 5)
    assert one.message.startswith(
        "What is measured: 13 people (fg-0001, lead) and Others: 2 people (fg-0004, lead), but "
    )


def test_each_sentence_is_held_against_the_works_that_it_cites_itself() -> None:
    one = force("650", cites=(cited("balance", 26),))
    other = force("448", "fg-0004", cites=(cited("war", 27),))
    swapped = [quoted("448", "balance"), quoted("650", "war", "fg-0003")]
    claims = [each.claims for each in found(find, *SOURCES, one, other, *swapped)]
    assert claims == [("fg-0001", "fg-0002"), ("fg-0004", "fg-0003")]


@pytest.mark.parametrize(
    "other",
    [
        quoted("9", "war", side=Side.AZERBAIJANI),
        quoted("9", "war", unit="groups"),
        quoted("9", "another"),
        quantity("fg-0002", 9, claimant="war"),
        support(claimant="war", amount=("9", "9", "people")),
    ],
    ids=["another side", "another unit", "not cited", "another kind", "support"],
)
def test_quantities_of_another_sort_are_not_compared(other: Figure) -> None:
    assert not found(find, *SOURCES, work("another"), force("650"), other)


def test_quantities_of_two_sorts_in_one_sentence_are_held_against_titles_of_their_own() -> None:
    printed = [force("650"), force("9", "fg-0003", unit="groups")]
    titles = [quoted("650", "war"), quoted("20", "war", "fg-0004", unit="groups")]
    assert only(find, *SOURCES, *printed, *titles).claims == ("fg-0003", "fg-0004")


def test_amounts_of_support_are_held_against_titles() -> None:
    aid = support("sc-0001", amount=("30", "30", "USD"), cites=(cited("war", 27),))
    heard = support("sc-0002", amount=("40", "40", "USD"), claimant="war")
    one = only(find, *SOURCES, aid, heard)
    assert (one.claims, one.weight) == (("sc-0001", "sc-0002"), 10)


def test_parts_in_titles_are_added_up_for_a_claim_about_a_part_alone() -> None:
    nobody = claim("cc-0001", "0", cites=cited("names", 152))
    assert only(find, nobody, title("5")).weight == 5
    parts = [attrs.evolve(title(count, partial=True), id=f"cc-001{count}") for count in "32"]
    five = claim("cc-0001", "5", cites=cited("names", 152))
    assert only(find, five, title("6"), *parts).claims == ("cc-0001", "cc-0002")


def test_the_works_of_a_lettered_note_are_cited_with_it() -> None:
    given: list[Record] = [*SOURCES, lettered(5, "balance", "war"), quoted("448", "balance")]
    beside = cited("article", locator="lower-alpha 5")
    assert only(find, *given, force("650", cites=(beside,))).claims == ("fg-0001", "fg-0002")
    assert not found(find, *given, force("650", cites=(cited("article", locator="p. 5"),)))
    assert not found(find, *given, force("650", cites=(cited("article"),)))


def test_a_page_with_the_number_of_a_reference_is_not_that_reference() -> None:
    given: list[Record] = [*SOURCES, note(5, "balance"), quoted("448", "balance")]
    assert not found(find, *given, force("650", cites=(cited("article", locator="5"),)))
