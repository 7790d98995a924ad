"""What each command of the command line answers; how it is printed is tested with the rest."""

import csv
import io
import json
from pathlib import Path

import pytest
from packages import DATA, add, copied, describe_anew

from karabakh_data import Dataset, casualties, cite, note, notes, source, sources
from karabakh_data.cli import main
from karabakh_data.commands import COMMANDS

Capture = pytest.CaptureFixture[str]


def answer(capsys: Capture, *arguments: str, status: int = 0) -> str:
    assert main(arguments) == status
    output = capsys.readouterr()
    assert not output.err
    return output.out


def refusal(capsys: Capture, *arguments: str, status: int) -> str:
    assert main(arguments) == status
    output = capsys.readouterr()
    assert not output.out
    return output.err.removeprefix("karabakh-data: error: ")


def test_the_commands() -> None:
    assert list(COMMANDS) == ["casualties", "sources", "notes", "validate", "describe"]


def test_casualties_as_json_and_csv_are_of_the_same_claims(capsys: Capture) -> None:
    told = json.loads(answer(capsys, "casualties", "2016", "--format", "json"))
    assert told == casualties(2016).to_dict()
    rows = csv.DictReader(io.StringIO(answer(capsys, "casualties", "2016", "--format", "csv")))
    assert [row["id"] for row in rows] == [verdict.claim for verdict in casualties(2016).verdicts]


# Sources and notes

FILTERS = [
    ("--year", "2011"),
    ("--language", "ru"),
    ("--type", "book"),
    ("--author", "de Waal"),
    ("--outlet", "The Guardian"),
]


@pytest.mark.parametrize(("option", "value"), FILTERS)
def test_the_filters_are_those_of_the_functions(option: str, value: str, capsys: Capture) -> None:
    keywords = {option[2:]: value}
    for command, expected in (
        ("sources", sources(**keywords)),  # type: ignore[arg-type]
        ("notes", notes(**keywords)),  # type: ignore[arg-type]
    ):
        told = json.loads(answer(capsys, command, option, value, "--format", "json"))
        assert told == expected.to_dicts()
        assert told


def test_notes_of_a_kind(capsys: Capture) -> None:
    told = json.loads(answer(capsys, "notes", "--kind", "tally", "--format", "json"))
    assert told == notes(kind="tally").to_dicts()


def test_without_a_filter_there_are_all(capsys: Capture) -> None:
    assert answer(capsys, "sources").endswith(f"\n{len(sources())} records\n")
    assert answer(capsys, "notes").endswith(f"\n{len(notes())} records\n")


def test_a_list_for_people(capsys: Capture) -> None:
    key, *lines, last = answer(
        capsys, "sources", "--author", "de Waal", "--year", "2020"
    ).splitlines()
    assert (key, last) == ("de-waal-2020-dynamics", "1 record")
    assert " ".join(line.strip() for line in lines) == str(source(key))


def test_a_list_for_people_fits_a_terminal(capsys: Capture) -> None:
    for command in ("sources", "notes"):
        lines = answer(capsys, command).splitlines()
        assert max(map(len, lines)) <= 80
        assert not any(line.startswith(" ") and not line.startswith("    ") for line in lines)


def test_a_list_of_nothing(capsys: Capture) -> None:
    nothing = ("sources", "--type", "book", "--year", "1700")
    assert answer(capsys, *nothing) == "0 records\n"
    assert json.loads(answer(capsys, *nothing, "--format", "json")) == []
    header = (DATA / "sources.csv").read_text("utf-8").partition("\n")[0]
    assert answer(capsys, *nothing, "--format", "csv") == f"{header}\n"


@pytest.mark.parametrize("table", ["sources", "notes"])
def test_all_records_as_csv_are_the_file(table: str, capsys: Capture) -> None:
    assert answer(capsys, table, "--format", "csv") == (DATA / f"{table}.csv").read_text("utf-8")


def test_one_source_with_all_that_it_says(capsys: Capture) -> None:
    lines = answer(capsys, "sources", "ona-nd-body").splitlines()
    told = dict(line.split(maxsplit=1) for line in lines if not line.startswith(" "))
    (row,) = (row for row in sources().to_dicts() if row["id"] == "ona-nd-body")
    assert list(told) == [name for name, value in row.items() if value is not None]
    assert (told["id"], told["type"]) == ("ona-nd-body", row["type"])


def test_a_long_text_stands_under_its_beginning(capsys: Capture) -> None:
    *_, text = answer(capsys, "notes", "a02").partition("\nremark")
    first, *rest = text.splitlines()
    gap = "remark" + first[: first.index("On the")]
    assert len(rest) > 1
    assert all(line.startswith(" " * len(gap)) for line in rest)
    assert " ".join(line.strip() for line in (first, *rest)) == note("a02").remark


@pytest.mark.parametrize(("given", "key"), [("74", "n074"), ("n074", "n074"), ("a06", "a06")])
def test_one_note_by_number_or_id(given: str, key: str, capsys: Capture) -> None:
    told = json.loads(answer(capsys, "notes", given, "--format", "json"))
    assert told == [row for row in notes().to_dicts() if row["id"] == key]


@pytest.mark.parametrize("given", ["0", "348", "9" * 5000, "n74", "\N{ARABIC-INDIC DIGIT THREE}"])
def test_a_note_that_is_not_there(given: str, capsys: Capture) -> None:
    assert refusal(capsys, "notes", given, status=2).startswith("no note ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["sources", "ona-nd-bod"], "no source 'ona-nd-bod'"),
        (["sources", "--year", "x"], "'x' is not a period"),
        (["sources", "--type", "novel"], "'novel' is not a SourceType"),
        (["sources", "--author", "Waal"], "no author 'Waal'"),
        (["sources", "--language", "xx"], "no language 'xx'"),
        (["notes", "--outlet", "Nowhere Times"], "no outlet 'Nowhere Times'"),
        (["notes", "--kind", "x"], "'x' is not a NoteKind"),
    ],
)
def test_misuse_of_the_filters(arguments: list[str], message: str, capsys: Capture) -> None:
    assert refusal(capsys, *arguments, status=2).startswith(message)


# Validate and describe


def test_a_sound_package(capsys: Capture) -> None:
    assert answer(capsys, "validate", str(DATA)) == f"{DATA}: no problem found\n"


def test_a_package_with_faults_fails(tmp_path: Path, capsys: Capture) -> None:
    package = copied(tmp_path / "package")
    (package / "event.csv").touch()
    told = answer(capsys, "validate", str(package), status=1)
    assert told.startswith("event.csv: 'event.csv': expected the file of a table; did you mean ")
    assert told.endswith("\n1 problem\n")
    (package / "events.csv").unlink()
    assert answer(capsys, "validate", str(package), status=1).endswith("\n2 problems\n")


def test_an_addition_to_the_bundled_data(tmp_path: Path, capsys: Capture) -> None:
    add(
        tmp_path,
        "events",
        {"id": "war-x", "name": "X", "kind": "war", "actors": "armenia", "remark": "Made up."},
    )
    told = answer(capsys, "validate", "--extending", str(tmp_path))
    assert told == f"{tmp_path}: no problem found\n"
    assert answer(capsys, "validate", str(tmp_path), status=1).endswith(" problems\n")


@pytest.mark.parametrize("command", ["validate", "describe"])
def test_a_directory_that_is_not_there(command: str, tmp_path: Path, capsys: Capture) -> None:
    path = str(tmp_path / "nowhere")
    assert refusal(capsys, command, path, status=1).endswith("expected a directory\n")


def test_a_descriptor_is_printed(capsys: Capture) -> None:
    expected = (DATA / "datapackage.json").read_text("utf-8")
    assert answer(capsys, "describe", str(DATA)) == expected


def test_a_descriptor_is_written_when_asked_for(tmp_path: Path, capsys: Capture) -> None:
    package = copied(tmp_path / "package")
    add(package, "events", {"id": "war-x", "name": "X", "kind": "war", "remark": "Made up."})
    path = package / "datapackage.json"
    stale = path.read_bytes()
    answer(capsys, "describe", str(package))
    assert path.read_bytes() == stale
    assert answer(capsys, "describe", "--write", str(package)) == f"{path} written\n"
    written = path.read_bytes()
    assert written != stale
    assert written == (describe_anew(package) / path.name).read_bytes()
    assert answer(capsys, "validate", str(package)).endswith("no problem found\n")


def test_a_descriptor_that_cannot_be_written(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "datapackage.json").mkdir()
    message = refusal(capsys, "describe", "--write", str(tmp_path), status=1)
    assert message.startswith("the output cannot be written: ")


# Cite


@pytest.mark.parametrize(
    "key", ["icg-2011-preventing", "cc-0001", "sc-0001", "2016-april-conflict", "n074", "a06"]
)
def test_what_an_id_stands_for_is_cited(key: str, capsys: Capture) -> None:
    told = answer(capsys, "cite", key)
    assert told.startswith("@")


def test_the_works_of_several_ids_in_a_style(capsys: Capture) -> None:
    told = answer(capsys, "cite", "74", "data", "n074", "--style", "text")
    works = (note(74), Dataset.bundled())
    assert told == cite(*works, style="text") + "\n"
    assert answer(capsys, "cite", "data") == cite() + "\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["cc-00014"], "no record 'cc-00014': expected an id, the number of a note, or data; did"),
        (["348"], "no note 348"),
        (["armenia"], "no work is cited for 'Actor armenia'"),
        (["data", "cc-0014"], "no work is cited for 'CasualtyClaim cc-0014'"),
        (["data", "--style", "bib"], "'bib' is not a CitationStyle: expected one of bibtex, csl-"),
    ],
)
def test_misuse_of_cite(arguments: list[str], message: str, capsys: Capture) -> None:
    assert refusal(capsys, "cite", *arguments, status=2).startswith(message)
