"""The forms of every answer, the help of every command, and the examples in it."""

import csv
import io
import json
import shlex
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from packages import copied, put, write

from karabakh_data import casualties, casualty_claims, contradictions, events, supporters
from karabakh_data.cli._commands import COMMANDS, EXAMPLES, PROGRAM
from karabakh_data.cli.main import main

Capture = pytest.CaptureFixture[str]
READER = MarkdownIt().enable("table")
ANSWERS = (
    "casualties 2016",
    "casualties 2001",
    "casualties 2008/2012 --by year",
    "compare 2014/2016",
    "compare 2024 --series ucdp-one-sided",
    "supporters azerbaijani training",
    "supporters both",
    "support 2016",
    "actors --kind state",
    "actors artsakh",
    "events 2016-04",
    "events --kind war --side both --place shusha",
    "places --kind line",
    "votes --position against",
    "figures fg-0001",
    "sources --language ru",
    "notes 173",
    "bounds 1992 --side azerbaijani",
    "contradictions",
    "contradictions --claimant turkey",
    "reconcile 1988/1994",
    "reconcile --claimant turkey",
    "audit",
    "audit --kind reversed-range --severity doubt",
)
"""Commands that print records or answers, some of which find nothing."""
WITHOUT_FORMS = {"cite", "completion", "describe", "export", "plot", "schema"}
"""What has a form of its own: a style, the language of a shell, JSON, files, a picture."""


def answer(capsys: Capture, *arguments: str, status: int = 0) -> str:
    assert main(arguments) == status
    return capsys.readouterr().out


def test_every_command_is_tried_here_or_elsewhere() -> None:
    tried = {words.split()[0] for words in ANSWERS}
    assert tried | WITHOUT_FORMS | {"validate", "diff"} == set(COMMANDS)


# Forms


@pytest.mark.parametrize("words", ANSWERS)
def test_json_lines_are_the_rows_of_csv_with_types(words: str, capsys: Capture) -> None:
    lines = answer(capsys, *words.split(), "--format", "jsonl").splitlines()
    text = answer(capsys, *words.split(), "--format", "csv")
    head, *rows = csv.reader(io.StringIO(text))
    assert len(lines) == len(rows)
    for line, cells in zip(lines, rows, strict=True):
        told = json.loads(line)
        assert list(told) == head
        for name, cell in zip(head, cells, strict=True):
            value = told[name]
            assert (value in (None, [], {})) is (cell == "")
            if isinstance(value, bool):
                assert cell == str(value).lower()
            elif isinstance(value, int | str):
                assert cell == str(value)


@pytest.mark.parametrize("words", ANSWERS)
def test_a_list_as_json_has_the_same_rows(words: str, capsys: Capture) -> None:
    told = json.loads(answer(capsys, *words.split(), "--format", "json"))
    if isinstance(told, list):
        lines = answer(capsys, *words.split(), "--format", "jsonl").splitlines()
        assert told == [json.loads(line) for line in lines]


@pytest.mark.parametrize("words", ANSWERS)
def test_excel_gets_the_same_rows_with_its_marks(
    words: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main([*words.split(), "--format", "csv"]) == 0
    plain = capfdbinary.readouterr().out
    assert main([*words.split(), "--format", "csv", "--excel"]) == 0
    assert capfdbinary.readouterr().out == b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n")


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "markdown"])
def test_excel_without_csv_is_misuse(form: str, capsys: Capture) -> None:
    assert main(["events", "--format", form, "--excel"]) == 2
    output = capsys.readouterr()
    assert not output.out
    assert output.err == f"{PROGRAM}: error: '--excel': expected --format csv beside it\n"


@pytest.mark.parametrize("words", ANSWERS)
def test_markdown_is_text_and_tables_alone(words: str, capsys: Capture) -> None:
    tokens = READER.parse(answer(capsys, *words.split(), "--format", "markdown"))
    assert tokens
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    lists = {"bullet_list", "ordered_list", "list_item"}
    assert kinds <= {"paragraph", "inline", *lists, *"table thead tbody tr th td".split()}
    inside = {one.type for token in tokens for one in token.children or []}
    assert inside <= {"text", "strong_open", "strong_close"}


def test_a_page_has_the_columns_that_say_something(capsys: Capture) -> None:
    head, rule, *rows = answer(capsys, "events", "2016-04", "--format", "markdown").splitlines()
    assert "| id | name | kind | period |" in head
    assert set(rule) == set("|- ")
    assert len(rows) == len(events("2016-04"))
    assert "printed" not in head
    records = events("2016-04").to_dicts()
    used = [name for name in records[0] if any(one[name] for one in records)]
    assert head == f"| {' | '.join(used)} |"


def test_one_record_on_a_page_has_a_line_a_field(capsys: Capture) -> None:
    page = answer(capsys, "events", "2016-april-conflict", "--format", "markdown")
    head, _, first, *_ = page.splitlines()
    assert (head, first) == ("| field | value |", "| id | 2016-april-conflict |")


def test_nothing_on_a_page_is_told(capsys: Capture) -> None:
    assert answer(capsys, "votes", "--actor", "iran", "--format", "markdown") == "Nothing found.\n"


def test_casualties_on_a_page(capsys: Capture) -> None:
    page = answer(capsys, "casualties", "2016", "--format", "markdown")
    assert page == f"{casualties(2016).to_markdown()}\n"
    assert page.startswith("**Killed, 2016: 232–236 (all 366 days covered)**\n\n|  | civilian | mi")
    assert "\n| Azerbaijani side | 6 | 109 | 115 |\n" in page
    assert page.count("\n- Does not agree: ") == 4
    assert "|" not in casualties(1990).to_markdown()
    whole = answer(capsys, "casualties", "2016", "--explain", "--format", "markdown")
    assert whole.startswith(page)
    for verdict in casualties(2016).verdicts:
        assert f"\n| {verdict.standing.replace('-', ' ')} | {verdict.claim} | " in whole


def test_supporters_on_a_page_come_with_what_is_withheld(capsys: Capture) -> None:
    page = answer(capsys, "supporters", "azerbaijani", "arms", "--format", "markdown")
    note = supporters("azerbaijani", "arms").note
    assert page.endswith(f"\n\n{note}\n") if note else page.endswith("|\n")
    assert answer(capsys, "supporters", "both", "--format", "markdown") == (
        f"Nothing found.\n\n{supporters('both').note}\n"
    )


def test_proofs_on_a_page_keep_their_lines(capsys: Capture) -> None:
    for words in ("bounds 1992 --explain", "contradictions --limit 2 --explain"):
        told = answer(capsys, *words.split())
        page = answer(capsys, *words.split(), "--format", "markdown")
        assert page == f"```text\n{told}```\n"


def test_contradictions_on_a_page_are_numbered(capsys: Capture) -> None:
    head, *lines = answer(capsys, "contradictions", "--format", "markdown").splitlines()
    assert head == "**17 contradictions**"
    assert [line.partition(".")[0] for line in lines if line] == [
        str(number) for number, _ in enumerate(contradictions(), start=1)
    ]


def test_the_sums_of_bounds_are_claims(capsys: Capture) -> None:
    words = "bounds 1992 --side azerbaijani --format jsonl".split()
    first = json.loads(answer(capsys, *words).splitlines()[0])
    assert (first["end"], first["multiplier"]) == ("low", "1")
    claim = casualty_claims()["cc-0097"]
    assert {name: first[name] for name in claim.to_dict()} == claim.to_dict()


# What is wrong with a package


def test_problems_as_data(tmp_path: Path, capsys: Capture) -> None:
    directory = copied(tmp_path / "copy")
    put(directory, "sources", "ona-nd-body", type="reprot")
    write(directory / "event.csv", "")
    words = ["validate", str(directory)]
    told = json.loads(answer(capsys, *words, "--format", "json", status=1))
    by_file = {one["file"]: one for one in told}
    problem = by_file["sources.csv"]
    assert (problem["column"], problem["value"], problem["suggestions"]) == (
        "type",
        "reprot",
        ["report"],
    )
    assert isinstance(problem["line"], int)
    assert problem["message"].startswith(f"sources.csv, line {problem['line']}, column type: 'rep")
    assert by_file["event.csv"]["line"] is None
    assert [one["message"] for one in told] == answer(capsys, *words, status=1).splitlines()[:-1]
    rows = csv.DictReader(io.StringIO(answer(capsys, *words, "--format", "csv", status=1)))
    assert [row["message"] for row in rows] == [one["message"] for one in told]
    page = answer(capsys, *words, "--format", "markdown", status=1)
    assert page.count("\n") == len(told) + 2


def test_a_value_that_is_no_text_is_written_out(tmp_path: Path, capsys: Capture) -> None:
    directory = copied(tmp_path / "copy")
    (directory / "votes.csv").write_bytes(b"\xff")
    words = ["validate", str(directory), "--format", "jsonl"]
    lines = [json.loads(line) for line in answer(capsys, *words, status=1).splitlines()]
    assert "b'\\xff'" in [one["value"] for one in lines]


def test_no_problem_as_data(tmp_path: Path, capsys: Capture) -> None:
    directory = str(copied(tmp_path / "copy"))
    assert answer(capsys, "validate", directory, "--format", "json") == "[]\n"


def test_rows_that_stand_in_place_of_bundled_ones_are_told(tmp_path: Path, capsys: Capture) -> None:
    directory = copied(tmp_path / "copy")
    sound = f"{directory}: no problem found\n"
    assert answer(capsys, "validate", "--extending", str(directory)) == sound
    line = put(directory, "sources", "ona-nd-body", note="A copy is at hand.")
    for path in directory.glob("*.*"):
        if path.name != "sources.csv":
            path.unlink()
    assert answer(capsys, "validate", "--extending", str(directory)) == (
        f"{sound}1 record stands in place of bundled ones of the same id:\n"
        f"- sources ona-nd-body, sources.csv line {line}\n"
    )
    put(directory, "sources", "guardian-nd-bloody", note="So is this.")
    told = answer(capsys, "validate", "--extending", str(directory))
    assert "\n2 records stand in place of bundled ones of the same id:\n- sources guar" in told


# Help


def test_without_a_command_there_is_a_short_help(capsys: Capture) -> None:
    assert main([]) == 2
    output = capsys.readouterr()
    assert not output.out
    lines = output.err.splitlines()
    assert max(map(len, lines)) <= 80
    commands = [line.split() for line in lines if line.startswith(f"  {PROGRAM} ")]
    assert [words[1] for words in commands] == ["casualties", "supporters", "events"]
    for words in commands:
        assert answer(capsys, *words[1:3])


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_an_example_that_works(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    copied(tmp_path / "my-package")
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])
    assert stop.value.code == 0
    told = capsys.readouterr().out
    assert max(map(len, told.splitlines())) <= 80
    (example,) = [line for line in told.splitlines() if line.startswith(f"  {PROGRAM} ")]
    program, *words = shlex.split(example)
    assert (program, words[0]) == (PROGRAM, command)
    assert answer(capsys, *words).count("\n")


@pytest.mark.parametrize("words", [[], ["diff"]])
def test_help_is_asked_for_with_a_word_too(words: list[str], capsys: Capture) -> None:
    told = set()
    for arguments in (["help", *words], [*words, "--help"], [*words, "-h"]):
        with pytest.raises(SystemExit) as stop:
            main(arguments)
        assert stop.value.code == 0
        told.add(capsys.readouterr().out)
    assert len(told) == 1


def test_every_command_has_an_example() -> None:
    assert set(EXAMPLES) == set(COMMANDS)


def test_the_help_offers_the_forms_that_there_are(capsys: Capture) -> None:
    for command in COMMANDS:
        with pytest.raises(SystemExit):
            main([command, "--help"])
        told = capsys.readouterr().out
        assert ("{table,json,jsonl,csv,markdown}" in told) is (command not in WITHOUT_FORMS)
        assert ("--excel" in told) is (command not in WITHOUT_FORMS - {"export"})
