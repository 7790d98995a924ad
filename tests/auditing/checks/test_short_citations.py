"""Short citations whose work is not known."""

from checks_records import FORM, cited, claim, facts, found, lettered, note, only, support, work

from karabakh_data.auditing._checks.short_citations import find

UNKNOWN = work("watch-1994", short_form="Watch 1994")


def test_a_work_that_has_no_entry_is_found() -> None:
    rests = claim(cites=(cited(UNKNOWN, 281, "p. 81"), cited(UNKNOWN, 282)))
    notes = [note(281, "watch-1994"), note(282, "watch-1994"), note(283, "another")]
    one = only(find, UNKNOWN, *notes, rests, support())
    assert facts(one) == (
        "short-citation-without-work",
        FORM,
        ("watch-1994", "cc-0001"),
        None,
        None,
        0,
    )
    assert (one.notes, one.sections) == ((281, 282), ())
    assert one.message.startswith("“Watch 1994” is cited in the notes 281, 282, and the article")


def test_a_record_may_cite_it_beside_other_works() -> None:
    beside = claim(cites=(cited("another", 7), cited(UNKNOWN, 281)))
    assert only(find, UNKNOWN, beside).claims == ("watch-1994", "cc-0001")


def test_a_work_that_no_note_names_is_found_too() -> None:
    one = only(find, UNKNOWN, claim(cites=cited(UNKNOWN)))
    assert (one.claims, one.notes) == (("watch-1994", "cc-0001"), ())
    assert one.message.startswith("“Watch 1994” is cited in no note, and the article")


def test_the_number_of_a_lettered_note_is_not_that_of_a_reference() -> None:
    cites = cited(UNKNOWN, 281)
    assert only(find, UNKNOWN, lettered(4, cites), note(281, "watch-1994")).notes == (281,)


def test_a_short_form_of_a_work_with_an_entry_is_not_found() -> None:
    assert not found(find, work("garden", short_form="Garden 2003", title="Black Garden"))


def test_a_work_without_a_title_that_is_not_cited_in_short_is_not_found() -> None:
    assert not found(find, work("page", by="A site"), note(7, "page"))
