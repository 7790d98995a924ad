"""What a casualty claim does not find in its own sentence, its remark says from where it has it.

* Without a period in print the remark says whose time it is.
* The time of a title without a date is that of the sentence, or of the cell, that cites it; or it
  ends with the earlier of the two days that the entry gives, for what was read or archived on a day
  had been printed by then; or with the day of the article.
* The tallies of notes 168 and 169 have their year, side and category from the sentence.
* A side, category, force or claimant that was taken from another word is named, in the rows below.
* What counts one force alone is partial, unless nobody else is of its side and category.
"""

import re
from typing import Final

import pytest
from each import each

from karabakh_data import (
    DATA_AS_OF,
    CasualtyClaim,
    Category,
    Period,
    Section,
    casualty_claims,
    figures,
    source,
    sources,
    support_claims,
)
from karabakh_data.vocabularies.times import Precision

CLAIMS: Final = casualty_claims()
WORKS: Final = frozenset(sources().ids())
TITLES: Final = [claim for claim in CLAIMS if claim.claimant in WORKS]
TABLE: Final = [claim for claim in CLAIMS if claim.section is Section.YEAR_TABLE]


@each(CLAIMS)
def test_without_a_period_in_print_the_remark_says_whose_time_it_is(claim: CasualtyClaim) -> None:
    if claim.period_printed is None:
        assert re.search(r"\b(time|days?|month|years?)\b", claim.remark or "")


def test_a_title_without_a_date_has_the_time_of_what_cites_it() -> None:
    in_cells = {number for claim in TABLE for number in claim.notes}
    in_sentences = {
        number
        for claim in CLAIMS
        if claim.section is not Section.REFERENCES and claim not in TABLE
        for number in claim.notes
    }
    for title in TITLES:
        (number,) = title.notes
        in_cells_alone = number in in_cells - in_sentences
        said = re.search(r"(?:time|year) is that of the (cell|sentence) that", title.remark or "")
        assert said is None or (said[1] == "cell") == in_cells_alone, title.id


def test_a_title_of_no_known_time_ends_with_its_entry() -> None:
    open_ended = [title for title in TITLES if title.period.earliest is None]
    assert {title.id for title in open_ended} == {"cc-0262", "cc-0320", "cc-0322", "cc-0351"}
    for title in open_ended:
        work = source(str(title.claimant))
        days = [day for day in (work.accessed, work.archived) if day is not None]
        end = min(days, key=Period.sort_key) if days else Period(DATA_AS_OF)
        assert title.period == Period(f"../{end.edtf}")
        assert ("earlier of the two days" in str(title.remark)) == bool(days)


def test_the_last_tallies_have_their_words_from_the_sentence() -> None:
    said = (
        "The note prints neither a year, nor a side, nor a category; "
        "they are those of the sentence that cites the note."
    )
    found = [claim for claim in CLAIMS if claim.remark == said]
    assert {claim.id for claim in found} == {f"cc-{number:04}" for number in range(331, 343)}
    assert {number for claim in found for number in claim.notes} == {168, 169}


TAKEN: Final = {
    "cc-0005": "side is taken from that",
    "cc-0006": "side is taken from that",
    "cc-0018": "is of soldiers",
    "cc-0023": "Casualties are not defined",
    "cc-0024": "is of soldiers",
    "cc-0025": "is of soldiers",
    "cc-0026": "claimant is taken from that",
    "cc-0028": "side is not said",
    "cc-0032": "whether they were soldiers is not said",
    "cc-0033": "whether they were soldiers is not said",
    "cc-0034": "an Armenian boy; the side is taken from that",
    "cc-0048": "an Armenian herdsman; the side is taken from that",
    "cc-0072": "an Azeri woman; the side is taken from that",
    "cc-0077": "side is not said",
    "cc-0082": "side is taken from that",
    "cc-0083": "of the same sentence",
    "cc-0084": "side is taken from that",
    "cc-0092": "force is taken from that",
    "cc-0103": "side and category are taken from that",
    "cc-0251": "claimant is taken from that",
    "cc-0252": "claimant is taken from that",
    "cc-0253": "by the same sentence",
    "cc-0254": "that of the report that note 177 names",
    "cc-0255": "that of the report that note 178 names",
    "cc-0259": "does not say on which side they died",
    "cc-0260": "By the same paragraph",
    "cc-0261": "The claimant is named in note 300",
    "cc-0268": "does not say whose they were",
    "cc-0269": "an Armenian helicopter; the side is taken from that",
    "cc-0270": "taken for the first ten",
    "cc-0277": "year; it is that of the sentence",
    "cc-0283": "does not say whose dead",
    "cc-0284": "the time and the side are those of the sentence",
    "cc-0285": "the time and the side are those of the sentence",
    "cc-0308": "an Azeri woman; the side is taken from that",
    "cc-0324": "an Azerbaijani child; the side is taken from that",
    "cc-0347": "that of the dead is taken for the other",
    "cc-0306": "that of the dead is taken for the other",
    "cc-0310": "that of the dead is taken for the other",
    "cc-0318": "that of the dead is taken for the other",
    "cc-0349": "the time and the side are those of the sentence",
    "cc-0351": "whose they are, and when they died, is not said",
}


@pytest.mark.parametrize("key", TAKEN)
def test_the_remark_says_from_where_a_word_was_taken(key: str) -> None:
    assert TAKEN[key] in str(CLAIMS[key].remark)


ALONE: Final = {Category.MERCENARY, Category.PEACEKEEPER}
"""The categories of which only one force is spoken of."""


@each([one for one in CLAIMS if one.group])
def test_what_counts_one_force_for_more_than_a_day_is_partial(claim: CasualtyClaim) -> None:
    is_day = claim.period.precision is Precision.DAY and not claim.period.is_span
    if not is_day and claim.category not in ALONE:
        assert claim.partial


FORCE_IN_PRINT: Final = {
    # The helicopter's army, the Armenian Army, the groups and armies that are named themselves.
    *("cc-0035", "cc-0080", "cc-0253", "cc-0259", "cc-0260", "cc-0261", "cc-0323", "cc-0355"),
}


@pytest.mark.parametrize("claim", [one for one in CLAIMS if one.group], ids=lambda one: one.id)
def test_a_force_is_in_print_or_the_remark_says_from_what_it_was_taken(
    claim: CasualtyClaim,
) -> None:
    taken = re.search(r"(?:text|title) says (.*); the force is taken", claim.remark or "")
    assert (taken is None) == (claim.id in FORCE_IN_PRINT)


VALUES: Final = {
    "cc-0047": "2016-01-01/2016-01-25",
    "cc-0278": "2016-01-01/2016-01-25",
    "cc-0279": "2016-01-01/2016-01-25",
    "cc-0255": "2020-09-27/2020-10-24",
    "cc-0352": "2020-09-27/2020-10-24",
    "cc-0107": "1994/2020-09-26",
    "cc-0108": "1994/2020-09-26",
    "cc-0245": "2020-01-01/2020-09-26",
    "cc-0254": "2020-11-09",
    "cc-0268": "2014-08-01/2014-08-02",
}


@pytest.mark.parametrize("key", VALUES)
def test_periods_that_were_mended(key: str) -> None:
    assert CLAIMS[key].period == Period(VALUES[key])


def test_the_forces_in_print_are_those_of_their_figures() -> None:
    assert all(CLAIMS[key].group for key in FORCE_IN_PRINT)
    assert CLAIMS["cc-0259"].group == "iranians-in-the-karabakh-war"


def test_the_claimant_whom_a_note_names_is_that_of_all_its_figures() -> None:
    assert CLAIMS["cc-0261"].claimant == "emil-sanamyan"
    for table in (CLAIMS, support_claims(), figures()):
        assert {one.claimant for one in table if 300 in one.notes} == {"emil-sanamyan"}


@pytest.mark.parametrize("key", ["cc-0255", "cc-0323", "cc-0352"])
def test_what_is_partial(key: str) -> None:
    assert CLAIMS[key].partial
