"""Records as a notebook and rich show them."""

import io
from typing import Any

import attrs
import pytest
import rich
from html_reader import WICKED, read

from karabakh_data import (
    Citation,
    Dataset,
    Figure,
    Table,
    actor,
    casualty_claims,
    note,
    source,
    sources,
    support_claims,
)
from karabakh_data.records._cards import table_of
from karabakh_data.records._columns import columns
from karabakh_data.records._registry import RECORDS

DATASET = Dataset.bundled()


def wicked(record: Any) -> Any:  # noqa: ANN401 - of any class
    """The record with a harmful text in each field that holds a text."""
    texts = {
        field.name: WICKED
        for field in attrs.fields(type(record))
        if isinstance(getattr(record, field.name), str) and type(getattr(record, field.name)) is str
    }
    parts = {
        field.name: tuple(map(wicked, value))
        for field in attrs.fields(type(record))
        if isinstance(value := getattr(record, field.name), tuple)
        and all(attrs.has(type(one)) and hasattr(one, "id") for one in value)
    }
    return attrs.evolve(record, **texts, **parts)


def fullest(record: type[Any]) -> Any:  # noqa: ANN401 - of that class
    """The record of a class with the longest card."""
    return max(DATASET.table(record), key=lambda one: len(one._repr_html_()))


# Cards


@pytest.mark.parametrize("record", RECORDS)
def test_a_card_shows_every_field_that_is_not_empty(record: type[Any]) -> None:
    for one in DATASET.table(record)[:40]:
        reader = read(one)
        held = [
            field.name
            for field in attrs.fields(record)
            if getattr(one, field.name) not in (None, ()) or field.name == "citations"
        ]
        assert reader.all_of("th") == held
        assert all(reader.values("th", "title"))
        assert len(reader.values("th", "title")) == len(held)
        assert reader.text.startswith(f"{one}{record.__name__} {one.id}")


@pytest.mark.parametrize("record", RECORDS)
def test_a_card_escapes(record: type[Any]) -> None:
    reader = read(wicked(fullest(record)))
    assert reader.text.count(WICKED) >= 2


def test_a_card_names_works_in_full_with_place_and_note() -> None:
    claim = casualty_claims()["cc-0228"]
    reader = read(claim)
    for citation in claim.citations:
        assert f"{citation.source} ({citation.key}; note {citation.note})" in reader.text
    assert f"{source('icg-2011-preventing')} (icg-2011-preventing; p. 3)" in read(note(37)).text
    assert "citationsnone" in read(casualty_claims()["cc-0052"]).text


def test_one_work_is_no_list_of_works() -> None:
    one = next(claim for claim in casualty_claims() if len(claim.citations) == 1)
    assert "ul" not in read(one).tags
    assert read(casualty_claims()["cc-0228"]).tags.count("li") == 2


def test_a_work_in_another_language_is_marked() -> None:
    work = next(one for one in sources() if one.language == "ru")
    assert read(work).values("bdi", "lang") == ["ru"]
    citing = next(one for one in support_claims() if one.citations and one.citations[0].note)
    marked = attrs.evolve(citing, citations=(Citation(work),))
    assert read(marked).values("bdi", "lang") == ["ru"]
    assert f"{work} ({work.id})" in read(marked).text
    # A reference is in our order, whatever the title is in.
    assert (read(marked).values("bdi", "dir"), read(work).values("bdi", "dir")) == (["ltr"], [])
    assert "bdi" not in read(Table("sources", [attrs.evolve(work, title=None)])).tags


def test_names_tell_their_language_their_time_and_who_uses_them() -> None:
    reader = read(actor("artsakh"))
    own, *_ = actor("artsakh").names
    assert f"{own.name} (en; used by artsakh; {own.remark})" in reader.text
    assert "NKO (en)" in reader.text
    assert "Nagorno-Karabakh Republic (en; In the text and in titles.)" in reader.text
    dated = attrs.evolve(own, period=casualty_claims()["cc-0228"].period, used_by=(), remark=None)
    shown = read(attrs.evolve(actor("artsakh"), names=(dated,)))
    assert f"{own.name} (en; 2016)" in shown.text


def test_contributors_tell_what_they_did() -> None:
    work = next(one for one in sources() if len(one.author) > 1)
    for person in work.author:
        assert f"{person} (author" in read(work).text
    (person, *_) = work.author
    known = attrs.evolve(person, actor="icg")
    assert f"{person} (author; icg)" in read(attrs.evolve(work, contributors=(known,))).text


def test_truth_and_large_numbers_in_words() -> None:
    claim = attrs.evolve(casualty_claims()["cc-0228"], partial=True)
    assert "partialyes" in read(claim).text
    assert "is_sumno" in read(claim).text
    amount = next(one for one in support_claims() if (one.amount_low or 0) > 1000)
    assert f"amount_low{amount.amount_low:,}" in read(amount).text


# Tables


def test_sides_and_words_are_written_as_english_has_them() -> None:
    claim = casualty_claims()["cc-0005"]
    cells = read(claim).all_of("td")
    assert {"Armenian side", "at most", "timeline-1988-1994"} <= set(cells)
    assert "foreign fighters" in read(support_claims(kind="foreign-fighters")).all_of("td")
    assert "article-newspaper" in read(sources(type="article-newspaper")).all_of("td")


def test_a_table_shows_its_ends_and_all_columns() -> None:
    claims = casualty_claims()
    reader = read(claims)
    fields = [column.field for column in columns(type(claims[0]))]
    shown = [*claims.ids()[:10], *claims.ids()[-10:]]
    assert reader.all_of("th") == [*fields, *shown]
    assert reader.all_of("caption") == [f"casualty_claims: {len(claims)} records"]
    assert f"… {len(claims) - 20} more records" in reader.text
    assert "class" in {name for tag, name, _ in reader.attributes if tag == "td"}


def test_figures_are_aligned_and_words_are_not() -> None:
    reader = read(casualty_claims()[:1])
    assert reader.values("th", "class") == ["kd-n"]
    assert reader.values("td", "class").count("kd-n") == 1
    numbers = [column for column in columns(Figure) if column.type.__name__ == "Decimal"]
    heads = read(DATASET.figures()[:1]).values("th", "class")
    assert len(heads) == len(numbers) > 0


def test_long_texts_are_cut_in_a_table() -> None:
    claim = attrs.evolve(casualty_claims()["cc-0228"], remark="x" * 999)
    assert max(map(len, read(Table("casualty_claims", [claim])).all_of("td"))) == 120
    assert "x" * 999 in read(claim).text


@pytest.mark.parametrize("record", RECORDS)
def test_a_table_escapes(record: type[Any]) -> None:
    reader = read(Table(record.table, [wicked(fullest(record))]))
    assert reader.text.count(WICKED) >= 1


@pytest.mark.parametrize("record", RECORDS)
def test_an_empty_table_has_its_heads(record: type[Any]) -> None:
    reader = read(Table(record.table, []))
    assert reader.all_of("th") == [column.field for column in columns(record)]
    assert reader.all_of("caption") == [f"{record.table}: 0 records"]


def test_a_table_of_nothing_that_is_known() -> None:
    assert read(Table("narnia", [])).text == "narnia: 0 records"
    assert read(table_of("<none>", None, [])).text == "<none>"


def test_one_record_is_one_record() -> None:
    assert read(casualty_claims()[:1]).all_of("caption") == ["casualty_claims: 1 record"]


def test_lists_in_a_cell() -> None:
    claim = casualty_claims()["cc-0228"]
    table = read(Table("casualty_claims", [claim]))
    assert "; ".join(map(str, claim.citations)) in table.all_of("td")


# Rich


def printed(thing: object) -> str:
    """What rich prints, without a terminal."""
    out = io.StringIO()
    rich.print(thing, file=out)
    return out.getvalue()


def test_rich_shows_the_fields_that_are_not_empty() -> None:
    text = printed(casualty_claims()["cc-0052"])
    assert text.startswith("CasualtyClaim(\n    id='cc-0052',\n")
    assert "figure=CasualtyRange(low=31, high=92)" in text
    assert "citations=()" in text
    assert "claimant" not in text


def test_rich_shows_citations_without_reading_the_works() -> None:
    text = printed(casualty_claims()["cc-0228"].citations)
    assert "Citation(key='asbarez-2020-servicemen', note=152)" in text
    assert printed(note(37).citations[0]) == (
        "Citation(key='icg-2011-preventing', locator='p. 3')\n"
    )


@pytest.mark.parametrize("record", RECORDS)
def test_rich_shows_every_record(record: type[Any]) -> None:
    one = fullest(record)
    assert f"id='{one.id}'" in printed(one)
