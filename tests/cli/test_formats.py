"""Records as text for people, as JSON and as CSV."""

import csv
import io
import json

import pytest

from karabakh_data import Event, EventKind, Place, PlaceKind, Table
from karabakh_data.cli._formats import header, listed, one, rows_as

WIDTH = 80
CITY = Place(
    id="city",
    name="Şuşa",
    name_azerbaijani="Şuşa",
    kind=PlaceKind.CITY,
    lies_in=("country",),
    remark="A remark, with a comma, " + "word " * 20 + "and an end.",
)
LINE = Place(id="line", name="The line", kind=PlaceKind.LINE)
PLACES = Table("places", [CITY, LINE])
NAMES = ["id", "name", "name_armenian", "name_azerbaijani", "kind", "lies_in", "remark"]


# Lists


def test_a_list_for_people_has_ids_and_what_the_records_say_of_themselves() -> None:
    assert listed(PLACES, "table") == (
        "city\n    Şuşa (Şuşa), city, in country\nline\n    The line, line\n2 records"
    )


def test_records_are_counted() -> None:
    assert listed(PLACES[:1], "table").endswith("\n1 record")
    assert listed(PLACES[:0], "table") == "0 records"


def test_a_long_text_stays_within_the_width_and_under_its_id() -> None:
    long = Place(id="long", name="Long-name " * 20, kind=PlaceKind.LINE)
    _, *lines, _ = listed(Table("places", [long]), "table").splitlines()
    assert len(lines) > 1
    assert all(line.startswith("    Long-name") and len(line) <= WIDTH for line in lines)


def test_a_list_as_json_has_all_cells() -> None:
    assert json.loads(listed(PLACES, "json")) == PLACES.to_dicts()


def test_json_keeps_letters_as_they_are() -> None:
    assert "Şuşa" in listed(PLACES, "json")


def test_a_list_as_csv_has_the_columns_of_the_table() -> None:
    head, *rows = csv.reader(io.StringIO(listed(PLACES, "csv")))
    assert head == header(Place) == NAMES
    assert rows[0] == ["city", "Şuşa", "", "Şuşa", "city", "country", CITY.remark]
    assert rows[1] == ["line", "The line", "", "", "line", "", ""]


def test_an_empty_list_as_csv_is_the_header() -> None:
    assert listed(PLACES[:0], "csv") == ",".join(NAMES)


def test_csv_ends_without_an_end_of_line() -> None:
    rows = [{"a": "1", "b": "x,y"}]
    assert rows_as("csv", ["a", "b"], rows, rows) == 'a,b\n1,"x,y"'


# One record


def test_one_record_says_all_that_it_has() -> None:
    assert one(LINE, "table") == "id    line\nname  The line\nkind  line"


def test_one_record_with_a_long_text_hangs_under_its_beginning() -> None:
    lines = one(CITY, "table").splitlines()
    assert lines[0] == "id                city"
    assert all(len(line) <= WIDTH for line in lines)
    place = next(number for number, line in enumerate(lines) if line.startswith("remark"))
    first, *rest = lines[place:]
    assert all(line.startswith(" " * 18 + "word") for line in rest)
    assert " ".join([first.removeprefix("remark").strip(), *map(str.strip, rest)]) == CITY.remark


@pytest.mark.parametrize("form", ["json", "csv"])
def test_one_record_in_other_forms_is_a_list_of_one(form: str) -> None:
    assert one(CITY, form) == listed(Table("places", [CITY]), form)


def test_the_items_of_a_list_are_set_apart_so_that_lines_can_be_broken() -> None:
    event = Event(id="x", name="X", kind=EventKind.CLASH, places=("a" * 50, "b" * 50))
    assert one(event, "table").endswith(f"places  {'a' * 50};\n{' ' * 8}{'b' * 50}")
