"""Numbers in titles: which are read, as what, and which are left alone."""

from decimal import Decimal

import pytest

from karabakh_data import Dataset, FigureKind, sources
from karabakh_data.auditing._amounts import disagree, ends_of, printed_and_quoted
from karabakh_data.auditing._headlines import numbers_in
from karabakh_data.auditing._run import records_of


def read(title: str) -> list[tuple[str, str]]:
    return [(number.of, number.words) for number in numbers_in(title)]


@pytest.mark.parametrize(
    ("title", "numbers"),
    [
        ("Two soldiers killed", [("killed", "Two")]),
        ("Killed: 12 troops.", [("killed", "12")]),
        ("At least eight Azeri soldiers killed", [("killed", "At least eight")]),
        ("More than 2000 dead", [("killed", "More than 2000")]),
        ("No fewer than five soldiers killed", [("killed", "No fewer than five")]),
        ("No fewer than twenty five killed", [("killed", "No fewer than twenty five")]),
        ("More than 20 but fewer than 30 dead", [("killed", "More than 20 but fewer than 30")]),
        ("Report: “12 soldiers killed”", [("killed", "12")]),
        ("In July some 14 soldiers killed", [("killed", "14")]),
        ("3 dead April 2", [("killed", "3")]),
        ("Over 20 from each of the two sides died", [("killed", "two")]),
        ("Over 20 of all armies killed", [("killed", "Over 20")]),
        ("Five to seven civilians wounded", [("wounded", "Five to seven")]),
        ("7 killed in the south and 3 dead in the north", [("killed", "3"), ("killed", "7")]),
        ("Toll in the south put at 92 deaths", [("killed", "92")]),
        ("Death toll in one more battle reaches 100", [("killed", "one"), ("killed", "100")]),
        ("3 captured", [("captured", "3")]),
        ("1,200 people displaced", [("displaced", "1,200")]),
        ("4 missing", [("missing", "4")]),
        ("$4 Billion trade", [("USD", "$4 Billion")]),
        ("Trade of $1,200 and $8.5m", [("USD", "$1,200"), ("USD", "$8.5m")]),
        ("Arms for $ 40m and $4bn", [("USD", "$ 40m"), ("USD", "$4bn")]),
        ("85 Percent, or 31.5%", [("%", "85 Percent"), ("%", "31.5%")]),
        ("2 per cent of arms", [("%", "2 per cent")]),
    ],
)
def test_numbers_that_say_what_they_count_are_read(
    title: str, numbers: list[tuple[str, str]]
) -> None:
    assert sorted(read(title)) == sorted(numbers)


@pytest.mark.parametrize("marks", [".", ",", ":", ";", "!", "?", "()", '""', "''", "“”"])
def test_marks_beside_a_number_are_no_part_of_it(marks: str) -> None:
    assert read(f"Killed: {marks[0]}12{marks[-1]} soldiers") == [("killed", "12")]


def test_a_unit_that_is_only_begun_is_none() -> None:
    assert not read("A rise of 5 percentage points")
    assert not read("A deal of $40mn")


@pytest.mark.parametrize("word", "dead death deaths die died killed lives perished".split())
def test_words_for_death(word: str) -> None:
    assert read(f"Battle: 12 {word}") == [("killed", "12")]


@pytest.mark.parametrize("word", "injured wounded".split())
def test_words_for_wounds(word: str) -> None:
    assert read(f"Battle: 12 {word}") == [("wounded", "12")]


@pytest.mark.parametrize(
    "word",
    "civilian men people servicemen soldier soldiers troops women civilians fighters".split(),
)
def test_words_for_people(word: str) -> None:
    assert read(f"Killed: 12 {word}") == [("killed", "12")]


@pytest.mark.parametrize(
    "month",
    (
        "January February March April May June July August September October November December"
    ).split(),
)
def test_days_of_a_month_count_nobody(month: str) -> None:
    assert not read(f"On {month} 12 soldiers were killed")
    assert not read(f"On 12 {month} soldiers were killed")


@pytest.mark.parametrize(
    "title",
    [
        "Soldiers killed in 2016",
        "2016 deaths",
        "1992 deaths",
        "14 July: soldiers killed",
        "July 14 soldiers killed",
        "In the clash of 14 July soldiers were killed",
        "85 percent of soldiers killed: no",
        "19-Year-Old soldier killed",
        "The 13th soldier killed",
        "12 soldiers killed or wounded",
        "More than 2000 injured or dead",
        "12 soldiers march",
        "Soldier killed",
        "5 tanks lost near a village, and a man killed",
        "5 tanks lost in clash, soldier killed",
        "",
    ],
)
def test_other_numbers_are_left_alone(title: str) -> None:
    assert not [number for number in numbers_in(title) if number.of != "%"]


def test_what_numbers_mean() -> None:
    (people,) = numbers_in("around 3,400 killed")
    assert people.meant == (Decimal(3350), Decimal(3450))
    (people,) = numbers_in("In battle 3,400 killed, or some")
    assert people.meant == (Decimal("3399.5"), Decimal("3400.5"))
    (people,) = numbers_in("3,400 killed, or some")
    assert people.meant == (Decimal("3399.5"), Decimal("3400.5"))
    (people,) = numbers_in("4 killed")
    assert people.meant == (Decimal("3.5"), Decimal("4.5"))
    (money,) = numbers_in("$40m")
    assert money.meant == (Decimal("39999999.5"), Decimal("40000000.5"))
    (money,) = numbers_in("$40 million")
    assert money.meant == (Decimal("39999999.5"), Decimal("40000000.5"))
    for billions in ("$4 billion", "$4bn"):
        (money,) = numbers_in(billions)
        assert money.meant[1] == Decimal("4000000000.5")
    (part,) = numbers_in("8.9%")
    assert part.meant == (Decimal("8.85"), Decimal("8.95"))


def test_what_is_read_in_a_title_is_what_is_recorded_of_it() -> None:
    records = records_of(Dataset.bundled())
    said = [
        (one.claimant, one.measure.value, ends_of(one.figure)) for one in records.casualty_claims
    ]
    quoted = printed_and_quoted(records)[1]
    said += [(one.record.claimant, one.unit, one.meant) for one in quoted]
    apart = [
        (source.id, number.words)
        for source in sources()
        for number in numbers_in(source.translated_title or source.title or "")
        if all(
            (source.id, number.of) != (key, of) or disagree(number.meant, ends)
            for key, of, ends in said
        )
    ]
    # It says that what the ministry told need not be wholly right.
    assert apart == [("atanesian-2020-spokesman", "100%")]
    assert FigureKind.ARMS_SHARE in {one.record.kind for one in quoted}
