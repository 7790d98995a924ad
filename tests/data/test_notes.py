"""Laws of the notes and sources: each number of the body leads to the work that its sentence names.

The proof that the numbers of the body and those of the list part at 173 stands in ``SENTENCES``:
for notes all along the article, a word or figure of the sentence that the work cited must show.
"""

import re
from collections import Counter
from itertools import pairwise

from each import each

from karabakh_data import (
    Dataset,
    Note,
    NoteGroup,
    NoteKind,
    ReferenceSeries,
    Source,
    casualty_claims,
    events,
    memberships,
    note,
    notes,
    recognitions,
    sources,
    support_claims,
)
from karabakh_data.records.citations import Cited
from karabakh_data.vocabularies.sections import Section
from karabakh_data.vocabularies.times import Precision

ARTICLE = "wikipedia-2021-conflict"

NUMBERED = [one for one in notes() if one.group is NoteGroup.NUMBERED]
LETTERED = [one for one in notes() if one.group is NoteGroup.LETTERED]
LAST_BODY_NUMBER, LAST_LIST_NUMBER, WITHOUT_ENTRY = 347, 346, 173

# The number in the body, and what the sentence there says that the work must show.
SENTENCES = {
    8: "sign deal",
    22: "Cornell",
    26: "Military Balance 2019",
    37: "International Crisis Group",
    43: "Armenia-Azerbaijan Nagorno-Karabakh conflict",
    54: "Алиев",
    69: "62/243",
    72: "Three Azerbaijani Soldiers Killed",
    77: "2011",
    80: "eight Azerbaijani soldiers killed",
    82: "Five more killed",
    87: "grave consequences",
    90: "64 Azeri soldiers killed",
    100: "First Armenian Casualty of 2016",
    102: "civilian killed by Azeri sniper",
    107: "drone",
    118: "air defence system",
    122: "three soldiers killed by Azeri forces",
    123: "4 Azerbaijani Soldiers Killed",
    124: "Azeri woman and child killed",
    130: "Three Killed In Nagorno-Karabakh Demining",
    141: "martial law",
    147: "StephenMBland",
    156: "Caspian Defense Studies Institute",
    160: "2017",
    163: "2018",
    165: "2019",
    172: "Civilian death toll in Armenian attacks reaches 100",
    174: "Yerevan says around 3,400 killed",
    175: "мирных жителях",
    176: "Syrian Observatory for Human Rights",
    177: "Russian helicopter",
    178: "Ganja",
    179: "mine explosions",
    182: "Russian soldier killed",
    186: "Armenia-Iran Versus Azerbaijan-Israel",
    191: "Russia's Aims and Priorities",
    194: "Cornell",
    203: "arms sales",
    209: "Cornell 1998",
    214: "joint military exercises",
    218: "Armenia-Turkey border",
    223: "self-restraint",
    226: "Vaezi",
    236: "Hakala",
    237: "Balayev",
    238: "Shaffer",
    239: "Iranian Official",
    242: "Iranian embassy",
    246: "Ambrosio",
    247: "Mikoyan",
    248: "Longworth",
    249: "DerHartunian",
    252: "$100 million",
    254: "demining",
    256: "OSCE arms embargo",
    257: "UN arms embargo",
    258: "Chinese Rockets",
    262: "Ukraine Selling Weapons",
    264: "Serbia Admits Arms Deals With Armenia",
    267: "Jordan denies",
    270: "85 Percent",
    273: "Belarus",
    280: "Czech Republic did not sell",
    281: "HRW 1994",
    287: "Taarnby 2008",
    288: "de Waal 2003",
    297: "кубанским казакам",
    302: "Rieff",
    305: "Abkhazia",
    307: "South Ossetia",
    311: "Cyprus",
    313: "Chrysanthopoulos",
    314: "France Influenced",
    317: "does not recognise Armenia",
    318: "Turkish Cypriot",
    319: "OIC",
    320: "Turkic Council",
    321: "Uzbekistan",
    322: "Saudi Arabia",
    326: "Moldova",
    332: "Belarus",
    334: "Palestine",
    339: "General Assembly",
    340: "Minsk Group",
    344: "2005",
    345: "1997",
    347: "U.S., France",
}

# Two notes in a row that the same sentence cites for the same, so that both show the words.
LIKE_THE_NEXT = {281, 305, 311}


def shown(source: Source) -> str:
    """Return all that an entry says of a work."""
    texts = (source.title, source.translated_title, source.container_title, source.publisher)
    names = " ".join(map(str, source.contributors))
    issued = "" if source.issued is None else source.issued.edtf
    return " ".join(filter(None, (*texts, names, issued, source.short_form)))


def shows(one: Note, words: str) -> bool:
    return any(words in shown(source) for source in one.sources)


def test_there_are_enough_proofs_on_both_sides_of_the_parting() -> None:
    assert len([number for number in SENTENCES if number < WITHOUT_ENTRY]) >= 20
    assert len([number for number in SENTENCES if number > WITHOUT_ENTRY]) >= 40


@each(SENTENCES)
def test_the_work_shows_what_the_sentence_says(number: int) -> None:
    assert shows(note(number), SENTENCES[number])


@each(
    number
    for number in SENTENCES
    if WITHOUT_ENTRY < number < LAST_BODY_NUMBER and number not in LIKE_THE_NEXT
)
def test_the_list_number_alone_would_lead_elsewhere(number: int) -> None:
    (astray,) = (one for one in NUMBERED if one.list_number == number)
    assert not shows(astray, SENTENCES[number])


def test_every_number_of_the_body_is_there_once() -> None:
    assert [one.number for one in NUMBERED] == list(range(1, LAST_BODY_NUMBER + 1))


def test_every_entry_of_the_list_is_there_once() -> None:
    listed = [one.list_number for one in NUMBERED if one.list_number is not None]
    assert listed == list(range(1, LAST_LIST_NUMBER + 1))


def test_the_numbers_part_at_one_place() -> None:
    for one in NUMBERED:
        behind = None if one.list_number is None else one.number - one.list_number
        expected = 0 if one.number < WITHOUT_ENTRY else 1
        assert behind == (None if one.number == WITHOUT_ENTRY else expected)


def test_ids_are_the_numbers() -> None:
    assert all(one.id == f"n{one.number:03}" for one in NUMBERED)
    assert all(one.id == f"a{one.number:02}" for one in LETTERED)


def test_the_lettered_notes_are_the_twelve_from_a_to_l() -> None:
    assert [one.number for one in LETTERED] == list(range(1, 13))
    assert all(one.list_number == one.number for one in LETTERED)
    assert {one.kind for one in LETTERED} == {NoteKind.EXPLANATION}


def test_lettered_notes_cite_by_way_of_the_numbered_ones() -> None:
    for one in LETTERED:
        for citation in one.citations:
            assert citation.note is not None, one.id
            assert citation.key in {work.key for work in note(citation.note).citations}, one.id


def test_what_a_remark_says_of_works_is_so() -> None:
    for one in LETTERED:
        assert one.remark
        assert one.remark.endswith("Names no work.") == (not one.citations), one.id


def test_a_note_names_works_or_says_why_not() -> None:
    for one in notes():
        assert one.citations or (one.kind is not NoteKind.CITATION and one.remark)


def test_the_kinds() -> None:
    assert Counter(one.kind.value for one in notes()) == {
        "citation": 327,
        "explanation": 23,
        "tally": 4,
        "cross-reference": 4,
        "missing": 1,
    }


def test_every_source_but_the_article_is_named_by_a_note_or_of_a_series_of_others() -> None:
    named = {citation.key for one in notes() for citation in one.citations}
    series = Dataset.bundled().table(ReferenceSeries)
    of_series = {citation.key for one in series for citation in one.citations}
    assert not named & of_series
    assert named | of_series == set(sources().ids()) - {"wikipedia-2021-conflict"}


def test_a_work_that_the_article_does_not_cite_says_so() -> None:
    series = Dataset.bundled().table(ReferenceSeries)
    of_series = {citation.key for one in series for citation in one.citations}
    told = {one.id for one in sources() if (one.note or "").startswith("Not cited by the article")}
    assert told == of_series


def test_ids_are_author_year_word() -> None:
    form = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*-([12][0-9]{3}|nd)(-[a-z0-9]+)*")
    assert all(form.fullmatch(key) for key in sources().ids())


def test_the_year_of_an_id_is_that_of_the_work() -> None:
    for one in sources():
        year = "nd" if one.issued is None else one.issued.edtf[:4]
        assert year in one.id.split("-"), one.id


def test_a_work_has_a_title_or_says_why_not() -> None:
    for one in sources():
        assert one.title or one.short_form or one.note, one.id


def test_works_are_dated_to_the_day_the_month_or_the_year() -> None:
    for one in sources():
        for period in (one.issued, one.accessed, one.archived):
            assert period is None or not period.is_span
        assert one.accessed is None or one.accessed.precision is Precision.DAY
        assert one.archived is None or one.archived.precision is Precision.DAY


def test_nothing_was_read_or_archived_before_it_appeared() -> None:
    for one in sources():
        for later in (one.accessed, one.archived):
            if later is not None and one.issued is not None:
                assert not later.definitely_before(one.issued), one.id


def test_titles_hold_no_site_names_and_no_double_spaces() -> None:
    for one in sources():
        for text in (one.title, one.container_title, one.publisher, one.note):
            assert text is None or (
                " | A" not in text and "  " not in text and text == text.strip()
            )


def isbn_is_sound(isbn: str) -> bool:
    digits = isbn.replace("-", "")
    if len(digits) == 10:
        values = [10 if digit == "X" else int(digit) for digit in digits]
        return (
            sum(weight * value for weight, value in zip(range(10, 0, -1), values, strict=True)) % 11
            == 0
        )
    return (
        len(digits) == 13
        and sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10
        == 0
    )


def issn_is_sound(issn: str) -> bool:
    digits = issn.replace("-", "")
    values = [10 if digit == "X" else int(digit) for digit in digits]
    return (
        sum(weight * value for weight, value in zip(range(8, 0, -1), values, strict=True)) % 11 == 0
    )


def test_numbers_of_books_and_journals_check() -> None:
    for one in sources():
        assert one.ISBN is None or isbn_is_sound(one.ISBN), one
        assert one.ISSN is None or issn_is_sound(one.ISSN), one
        assert one.DOI is None or re.fullmatch(r"10\.[0-9]{4,}/\S*[^\s.]", one.DOI), one


def test_contributors_are_people_or_organisations() -> None:
    for one in sources():
        for name in one.contributors:
            assert (name.literal is None) == (name.family is not None), name
            assert name.given is None or name.family is not None, name


def test_contributors_are_numbered_without_a_gap() -> None:
    for one in sources():
        expected = [f"{one.id}-{place}" for place in range(1, len(one.contributors) + 1)]
        assert sorted(name.id for name in one.contributors) == sorted(expected)


def test_ids_are_in_order() -> None:
    for table in (notes(), sources()):
        assert all(one < other for one, other in pairwise(table.ids()))


CITING = [*casualty_claims(), *events(), *memberships(), *recognitions(), *support_claims()]


@each(CITING)
def test_what_a_record_cites_is_in_the_note_that_it_cites(record: Cited) -> None:
    for citation in record.citations:
        if citation.note is None:
            # A lettered note has no number of its own among the references.
            assert citation.key == ARTICLE
            assert (citation.locator or "").startswith("lower-alpha ")
        else:
            there = note(citation.note).citations
            named = {(one.key, one.locator) for one in there} or {(ARTICLE, None)}
            if getattr(record, "section", None) is Section.REFERENCES:
                # A title is that of the whole work, whatever the page that the note names.
                named |= {(one.key, None) for one in there}
            assert (citation.key, citation.locator) in named
