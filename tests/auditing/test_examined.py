"""The records that checks look at, and the finding that they make of them."""

from checks_records import CONTRADICTION, DOUBT, cited, claim, facts, people, records, vote

from karabakh_data import DiscrepancyKind
from karabakh_data.auditing._examined import finding


def test_sentences_are_neither_titles_nor_deprecated() -> None:
    title = claim("cc-0002", section="references")
    gone = claim("cc-0003", rank="deprecated")
    there = records(claim("cc-0001"), title, gone)
    assert [one.id for one in there.sentences] == ["cc-0001"]


def test_a_finding_has_each_note_and_section_of_its_records_once() -> None:
    one = claim("cc-0001", cites=(cited("press", 9), cited("wire", 7)))
    other = claim("cc-0002", cites=(cited("wire", 7), cited("book")), section="infobox")
    made = finding(DiscrepancyKind.RIVAL_FIGURES, [one, other, claim("cc-0003")], "words")
    assert facts(made) == (
        "rival-figures",
        CONTRADICTION,
        ("cc-0001", "cc-0002", "cc-0003"),
        None,
        None,
        0,
    )
    assert (made.notes, made.sections) == ((9, 7), ("lead", "infobox"))
    assert str(made) == "words"


def test_a_record_without_a_section_adds_none() -> None:
    assert finding(DiscrepancyKind.RIVAL_FIGURES, [vote()], "words").sections == ()


def test_a_finding_weighs_what_lies_between_its_figures() -> None:
    made = finding(
        DiscrepancyKind.RIVAL_FIGURES,
        [],
        "",
        severity=DOUBT,
        stated=people("7"),
        computed=people("9–12"),
    )
    assert facts(made) == ("rival-figures", DOUBT, (), "7", "9–12", 2)
