"""What each command of the command line answers; how it is printed is tested with the rest."""

import csv
import io
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from packages import DATA, add, copied, describe_anew

from karabakh_data import (
    Dataset,
    Grouping,
    Severity,
    Table,
    actors,
    audit,
    bounds,
    casualties,
    casualties_by,
    casualty_claims,
    cite,
    compare,
    contradictions,
    events,
    export,
    figures,
    json_schema,
    note,
    notes,
    places,
    reconcile,
    source,
    sources,
    support_claims,
    supporters,
    votes,
)
from karabakh_data.cli._casualties import _GROUPINGS
from karabakh_data.cli._commands import COMMANDS
from karabakh_data.cli.main import main
from karabakh_data.findings import FINDING_CELLS
from karabakh_data.support import SUPPORTER_CELLS
from karabakh_data.tables.schemas import FILES

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
    assert " ".join(COMMANDS) == (
        "casualties compare supporters support actors events places votes figures sources notes "
        "bounds contradictions reconcile audit cite plot export validate describe schema diff "
        "completion"
    )


def test_compare_in_every_form(capsys: Capture, tmp_path: Path) -> None:
    asked = ("compare", "2014/2016", "--series", "ucdp-country-year,ucdp-battle-deaths")
    comparison = compare("2014/2016", series=["ucdp-country-year", "ucdp-battle-deaths"])
    assert answer(capsys, *asked) == f"{comparison}\n"
    assert json.loads(answer(capsys, *asked, "--format", "json")) == comparison.to_dict()
    lines = answer(capsys, *asked, "--format", "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == comparison.to_dicts()
    assert answer(capsys, *asked, "--format", "markdown") == f"{comparison.to_markdown()}\n"
    path = tmp_path / "mine.csv"
    path.write_text("year,low,best,high\n2016,200,,220\n", "utf-8")
    told = json.loads(answer(capsys, "compare", "2016", "--series", str(path), "--format", "json"))
    assert told == compare(2016, series=path).to_dict()


def test_compare_says_in_options_what_is_wrong(capsys: Capture) -> None:
    told = refusal(capsys, "compare", "2016", "--series", "ucdp", status=2)
    assert "--series: no series 'ucdp': expected one of prio-battle-deaths" in told
    assert "whole years" in refusal(capsys, "compare", "2016-04", status=2)


def test_casualties_as_json_and_csv_are_of_the_same_claims(capsys: Capture) -> None:
    told = json.loads(answer(capsys, "casualties", "2016", "--format", "json"))
    assert told == casualties(2016).to_dict()
    rows = csv.DictReader(io.StringIO(answer(capsys, "casualties", "2016", "--format", "csv")))
    assert [row["id"] for row in rows] == [verdict.claim for verdict in casualties(2016).verdicts]


@pytest.mark.parametrize("by", Grouping)
def test_casualties_by_group(capsys: Capture, by: Grouping) -> None:
    groups = casualties_by(by, period="2014/2016", side="both")
    asked = ("casualties", "2014/2016", "--by", by, "--side", "both")
    assert answer(capsys, *asked) == f"{groups}\n"
    assert json.loads(answer(capsys, *asked, "--format", "json")) == groups.to_dict()
    rows = list(csv.DictReader(io.StringIO(answer(capsys, *asked, "--format", "csv"))))
    assert [row["group"] for row in rows] == [row.group for row in groups]
    assert [row["low"] for row in rows] == [
        "" if row.low is None else str(row.low) for row in groups
    ]
    assert [row["claims"] for row in rows] == [";".join(row.claims) for row in groups]
    assert {row["complete"] for row in rows} <= {"true", "false"}


def test_casualties_by_a_word_that_is_no_grouping(capsys: Capture) -> None:
    told = refusal(capsys, "casualties", "--by", "years", status=2)
    assert told.startswith("'years' is not a word for --by: expected one of category, event")
    assert tuple(Grouping) == _GROUPINGS


def test_casualties_for_people_with_and_without_what_became_of_each_claim(capsys: Capture) -> None:
    assert answer(capsys, "casualties", "2016") == f"{casualties(2016)}\n"
    assert answer(capsys, "casualties", "2016", "--explain") == f"{casualties(2016).explain()}\n"


# Events


def test_all_events_for_people(capsys: Capture) -> None:
    *_, last = answer(capsys, "events").splitlines()
    assert last == f"{len(events())} records"


def test_one_event_with_all_that_it_says(capsys: Capture) -> None:
    told = json.loads(answer(capsys, "events", "2016-april-conflict", "--format", "json"))
    assert told == [row for row in events().to_dicts() if row["id"] == "2016-april-conflict"]
    text = answer(capsys, "events", "2016-April-Conflict")
    assert re.search(r"^period +2016-04-01/2016-04-05$", text, re.MULTILINE)


def test_an_event_that_is_not_there(capsys: Capture) -> None:
    message = refusal(capsys, "events", "2016-april-conflikt", status=2)
    assert message.startswith("no event '2016-april-conflikt'")
    assert "2016-april-conflict" in message


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
        (["sources", "--year", "x"], "--year: 'x' is not a period"),
        (["sources", "--type", "novel"], "'novel' is not a word for --type"),
        (["sources", "--author", "Waal"], "--author: no author 'Waal'"),
        (["sources", "--language", "xx"], "--language: no language 'xx'"),
        (["notes", "--outlet", "Nowhere Times"], "--outlet: no outlet 'Nowhere Times'"),
        (["notes", "--kind", "x"], "'x' is not a word for --kind"),
    ],
)
def test_misuse_of_the_filters(arguments: list[str], message: str, capsys: Capture) -> None:
    assert refusal(capsys, *arguments, status=2).startswith(message)


# The lists of records

LISTS: dict[str, Table[Any]] = {
    "actors --kind de-facto-state": actors(kind="de-facto-state"),
    "actors --side armenian": actors(side="armenian"),
    "actors --member-of osce-minsk-group": actors(member_of="osce-minsk-group"),
    "events --period 1988/1992": events("1988/1992"),
    "events --kind war": events(kind="war"),
    "events --place Shusha": events(place="shusha"),
    "events --actor Armenia": events(actor="armenia"),
    "events --side both": events(side="both"),
    "places --kind line": places(kind="line"),
    "places --within armenia": places(within="armenia"),
    "votes --resolution A/RES/62/243": votes(resolution="A/RES/62/243"),
    "votes --actor turkey": votes(actor="turkey"),
    "votes --position against": votes(position="against"),
    "figures --kind strength": figures(kind="strength"),
    "figures --side armenian": figures(side="armenian"),
    "figures --subject armenia": figures(subject="armenia"),
    "figures --period 2015": figures(period=2015),
    "figures --claimant article": figures(claimant="article"),
    "figures --supplier russia": figures(supplier="russia"),
    "figures --recipient artsakh": figures(recipient="artsakh"),
    "figures --event 2016-april-conflict": figures(event="2016-april-conflict"),
    "figures --section infobox": figures(section="infobox"),
    "support --side armenian": support_claims("armenian"),
    "support --kind arms": support_claims(kind="arms"),
    "support --stance withheld": support_claims(stance="withheld"),
    "support --attribution alleged": support_claims(attribution="alleged"),
    "support --supporter jordan": support_claims(supporter="jordan"),
    "support --recipient artsakh": support_claims(recipient="artsakh"),
    "support --claimant article": support_claims(claimant="article"),
    "support --period 2010/2020": support_claims(period="2010/2020"),
}


@pytest.mark.parametrize("words", LISTS)
def test_the_filters_of_each_list_are_those_of_its_function(words: str, capsys: Capture) -> None:
    told = json.loads(answer(capsys, *words.split(), "--format", "json"))
    assert told == LISTS[words].to_dicts()
    assert told


TABLES = {
    "actors": "actors",
    "events": "events",
    "figures": "figures",
    "places": "places",
    "support": "support_claims",
    "votes": "votes",
}


@pytest.mark.parametrize("command", sorted({*TABLES} - {"events"}))
def test_each_list_as_csv_is_its_file(command: str, capsys: Capture) -> None:
    expected = (DATA / f"{TABLES[command]}.csv").read_text("utf-8")
    assert answer(capsys, command, "--format", "csv") == expected


def test_events_as_csv_are_the_lines_of_their_file_in_the_order_of_time(capsys: Capture) -> None:
    head, *lines = answer(capsys, "events", "--format", "csv").splitlines()
    assert [line.partition(",")[0] for line in lines] == [*events().ids()]
    ids_in_order = sorted(lines, key=lambda line: line.partition(",")[0])
    assert [head, *ids_in_order] == (DATA / "events.csv").read_text("utf-8").splitlines()


@pytest.mark.parametrize("command", TABLES)
def test_each_list_for_people_fits_a_terminal(command: str, capsys: Capture) -> None:
    *lines, last = answer(capsys, command).splitlines()
    ids = [line for line in lines if not line.startswith(" ")]
    assert len(lines) >= 2 * len(ids)
    assert last == f"{len(ids)} records"
    assert max(map(len, lines)) <= 80


# A time


TIMES = {
    "casualties": "--period",
    "bounds": "--period",
    "contradictions": "--period",
    "reconcile": "--period",
    "supporters armenian": "--period",
    "supporters armenian arms": "--period",
    "support": "--period",
    "events": "--period",
    "figures": "--period",
    "sources": "--year",
}


@pytest.mark.parametrize("command", TIMES)
def test_a_time_is_given_as_a_word_or_with_an_option(command: str, capsys: Capture) -> None:
    without = answer(capsys, *command.split(), "--format", "json")
    for time in ("2016", "2010/2020", "2016-04"):
        with_option = answer(capsys, *command.split(), TIMES[command], time, "--format", "json")
        assert answer(capsys, *command.split(), time, "--format", "json") == with_option
        assert without != with_option


def test_the_time_and_the_kind_of_support_in_either_order(capsys: Capture) -> None:
    expected = answer(capsys, "supporters", "azerbaijani", "arms", "--period", "2016")
    assert answer(capsys, "supporters", "azerbaijani", "2016", "arms") == expected
    assert answer(capsys, "supporters", "azerbaijani", "arms", "2016") == expected


@pytest.mark.parametrize("command", TIMES)
def test_a_time_that_is_given_twice(command: str, capsys: Capture) -> None:
    told = refusal(capsys, *command.split(), "2016", TIMES[command], "2015", status=2)
    assert "'2015': expected one " in told
    assert told.endswith(" alone; '2016' is given too\n")
    told = refusal(capsys, *command.split(), "2016", TIMES[command], "", status=2)
    assert told.endswith(" alone; '2016' is given too\n")


@pytest.mark.parametrize("command", TIMES)
@pytest.mark.parametrize("time", ["16", "2016-13", "2016/2015", "199X"])
def test_a_word_of_figures_is_a_time_good_or_bad(command: str, time: str, capsys: Capture) -> None:
    assert f"'{time}' is not a period" in refusal(capsys, *command.split(), time, status=2)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["supporters", "armenian", "arms", "weapons"], "'weapons': expected one kind alone; 'a"),
        (["supporters", "armenian", "2016", "2017"], "'2017': expected one period alone; '2016'"),
        (["supporters", "armenian", "2016", "guns"], "'guns' is not a word for KIND: expected one"),
        (["supporters", "armenian", "guns"], "'guns' is not a word for KIND: expected one of arms"),
        (["support", "russia"], "no record of support claims 'russia': expected the id of one of"),
        (["votes", "2016"], "no record of votes '2016': expected the id of one of the votes here"),
    ],
)
def test_words_that_are_none_of_those_expected(
    arguments: list[str], message: str, capsys: Capture
) -> None:
    assert refusal(capsys, *arguments, status=2).startswith(message)


# One record

ONES = {
    "actors": "artsakh",
    "events": "2016-april-conflict",
    "figures": "fg-0001",
    "notes": "37",
    "places": "shusha",
    "sources": "icg-2011-preventing",
    "support": "sc-0022",
    "votes": "a-res-62-243-turkey",
}
FILTER = {"places": "--within", "sources": "--language", "votes": "--actor"}


@pytest.mark.parametrize("command", ONES)
def test_a_filter_beside_one_record_is_not_passed_over(command: str, capsys: Capture) -> None:
    key, option = ONES[command], FILTER.get(command, "--kind")
    assert answer(capsys, command, key)
    assert json.loads(answer(capsys, command, key, "--format", "json"))
    told = refusal(capsys, command, key, option, "x", status=2)
    assert told == f"'{option} x': expected no filter beside the one record '{key}'\n"
    if command in TIMES:
        told = refusal(capsys, command, key, TIMES[command], "2016", status=2)
        assert told.startswith(f"'{TIMES[command]} 2016': expected no filter beside")


def test_filters_of_a_list_hold_together(capsys: Capture) -> None:
    told = answer(capsys, "events", "--period", "2016", "--kind", "clash", "--place", "talish")
    assert told == "0 records\n"


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        (["actors", "Artsakh"], "artsakh"),
        (["actors", "RUS"], "russia"),
        (["events", "2016-april-conflict"], "2016-april-conflict"),
        (["places", "Stepanakert"], "stepanakert"),
    ],
)
def test_one_record_by_id_or_name(arguments: list[str], key: str, capsys: Capture) -> None:
    lines = answer(capsys, *arguments).splitlines()
    assert lines[0].split() == ["id", key]
    (told,) = json.loads(answer(capsys, *arguments, "--format", "json"))
    assert told["id"] == key


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["actors", "Atlantis"], "no actor 'Atlantis'"),
        (["actors", "--kind", "x"], "'x' is not a word for --kind"),
        (["actors", "--member-of", "x"], "--member-of: no actor 'x'"),
        (["events", "2016-april-conflit"], "no event '2016-april-conflit'"),
        (["events", "--period", "x"], "--period: 'x' is not a period"),
        (["places", "--within", "Atlantis"], "--within: no place 'Atlantis'"),
        (["votes", "--position", "yes"], "'yes' is not a word for --position"),
        (["figures", "--subject", "Atlantis"], "--subject: no actor 'Atlantis'"),
        (["support", "--stance", "x"], "'x' is not a word for --stance"),
        (["support", "--side", "turkey"], "'turkey' is not a word for --side"),
        (["supporters", "other"], "'other' is not a word for SIDE that can be supported"),
        (["supporters", "armenian", "x"], "'x' is not a word for KIND"),
        (["supporters", "armenian", "--period", "x"], "--period: 'x' is not a period"),
        (
            ["supporters", "armenian", "--stance", "withheld"],
            "'withheld' is not a word for --stance of",
        ),
        (["audit", "--severity", "x"], "'x' is not a word for --severity"),
        (["audit", "--kind", "reversed"], "'reversed' is not a word for --kind"),
    ],
)
def test_misuse_of_the_other_commands(arguments: list[str], message: str, capsys: Capture) -> None:
    assert refusal(capsys, *arguments, status=2).startswith(message)


# Supporters


def test_supporters_for_people(capsys: Capture) -> None:
    text = answer(capsys, "supporters", "armenian", "arms")
    assert "\nJordan: arms, for the Armenian side; undated; alleged; denied by Jordan; also" in text
    found = supporters("armenian", "arms")
    undated = sum(1 for one in found if one.undated)
    assert text.endswith(f"\n{len(found)} supporters, {undated} of them undated\n")
    assert max(map(len, text.splitlines())) <= 80


def test_one_supporter_is_counted_as_one(capsys: Capture) -> None:
    text = answer(capsys, "supporters", "armenian", "arms", "--stance", "tacit")
    assert text.startswith("Russian Armed Forces (Russia): arms, for the Armenian side; ")
    assert text.endswith("\n1 supporter\n")


def test_supporters_as_json(capsys: Capture) -> None:
    told = json.loads(answer(capsys, "supporters", "azerbaijani", "--format", "json"))
    assert told == [supporter.to_dict() for supporter in supporters("azerbaijani")]


def test_supporters_as_csv(capsys: Capture) -> None:
    text = answer(capsys, "supporters", "armenian", "arms", "--format", "csv")
    rows = {row["actor"]: row for row in csv.DictReader(io.StringIO(text))}
    assert list(rows) == [supporter.actor for supporter in supporters("armenian", "arms")]
    assert list(rows["russia"]) == list(SUPPORTER_CELLS)
    assert rows["russia"]["claims"].split(";")[:2] == ["sc-0022", "sc-0026"]
    assert (rows["russia"]["since"], rows["russia"]["disputed"]) == ("1994-05/..", "false")
    assert rows["russia"]["periods"].split(";")[0] == "1988/1994"
    assert (rows["russian-armed-forces"]["part_of"], rows["jordan"]["part_of"]) == ("russia", "")
    assert (rows["jordan"]["since"], rows["jordan"]["disputed"]) == ("", "true")


def test_supporters_that_are_disputed_and_those_that_are_not(capsys: Capture) -> None:
    for option, disputed in (("--disputed", True), ("--undisputed", False)):
        text = answer(capsys, "supporters", "armenian", "arms", option, "--format", "json")
        expected = supporters("armenian", "arms", disputed=disputed)
        assert [one["actor"] for one in json.loads(text)] == [one.actor for one in expected]
        assert {one["disputed"] for one in json.loads(text)} == {disputed}


def test_supporters_of_a_time(capsys: Capture) -> None:
    text = answer(capsys, "supporters", "armenian", "--period", "2020", "--format", "json")
    assert json.loads(text) == [one.to_dict() for one in supporters("armenian", period=2020)]


def test_supporters_of_both_sides_and_of_none(capsys: Capture) -> None:
    for words, found in (
        (["both"], supporters("both")),
        (["armenian", "un-vote"], supporters("armenian", "un-vote")),
    ):
        text = answer(capsys, "supporters", *words)
        assert text.split() == [*found.note.split(), "0", "supporters"]
        assert narrow(text)


def test_an_empty_answer_as_data_says_beside_it_what_is_withheld(capsys: Capture) -> None:
    note = supporters("armenian", "un-vote").note
    for form, data in (("json", "[]"), ("csv", ",".join(SUPPORTER_CELLS))):
        assert main(["supporters", "armenian", "un-vote", "--format", form]) == 0
        output = capsys.readouterr()
        assert (output.out, output.err) == (f"{data}\n", f"{note}\n")


def test_an_empty_answer_as_data_needs_no_one_who_reads_what_is_beside_it(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr", None)
    assert main(["supporters", "both", "--format", "json"]) == 0
    assert capsys.readouterr().out == "[]\n"


def test_supporters_by_state(capsys: Capture) -> None:
    text = answer(capsys, "supporters", "armenian", "--roll-up", "--format", "json")
    expected = supporters("armenian", roll_up=True).to_dicts()
    assert json.loads(text) == expected
    assert any(one["parts"] for one in expected)


# Bounds, contradictions and reconcile


def narrow(text: str) -> bool:
    """Whether every line fits a terminal."""
    return max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize(
    ("options", "keywords"),
    [
        ([], {}),
        (["1988/1994"], {"period": "1988/1994"}),
        (["1992", "--side", "azerbaijani"], {"period": 1992, "side": "azerbaijani"}),
        (["2016", "--category", "military"], {"period": 2016, "category": "military"}),
        (["--measure", "missing"], {"measure": "missing"}),
        (["2016", "--basis", "all-causes"], {"period": 2016, "basis": "all-causes"}),
        (
            ["2012", "--on-contradiction", "repairs"],
            {"period": 2012, "on_contradiction": "repairs"},
        ),
        (
            ["1988/1994", "--side", "azerbaijani", "--trust", "azerbaijan,article"],
            {"period": "1988/1994", "side": "azerbaijani", "trust": ["azerbaijan", "article"]},
        ),
        (
            ["1988/1994", "--claimant", "azerbaijan"],
            {"period": "1988/1994", "claims": casualty_claims(claimant="azerbaijan")},
        ),
    ],
)
def test_bounds_for_people_and_as_json(
    options: list[str], keywords: dict[str, Any], capsys: Capture
) -> None:
    found = bounds(**keywords)
    text = answer(capsys, "bounds", *options)
    assert text == f"{found}\n"
    assert narrow(text)
    explained = answer(capsys, "bounds", *options, "--explain")
    assert explained == f"{found.explain()}\n"
    assert narrow(explained)
    assert json.loads(answer(capsys, "bounds", *options, "--format", "json")) == found.to_dict()


def test_the_sums_of_bounds_as_csv(capsys: Capture) -> None:
    text = answer(capsys, "bounds", "1992", "--side", "azerbaijani", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["end"], row["multiplier"], row["id"]) for row in rows] == [
        ("low", "1", "cc-0097"),
        ("high", "1", "cc-0001"),
        ("high", "-1", "cc-0088"),
        ("high", "-1", "cc-0089"),
        ("high", "-1", "cc-0261"),
    ]
    claims = casualty_claims()
    assert all(row["printed"] == claims[row["id"]].printed for row in rows)
    assert list(rows[0])[:3] == ["end", "multiplier", "id"]


def test_an_open_end_has_no_sum_in_csv(capsys: Capture) -> None:
    text = answer(capsys, "bounds", "2020", "--side", "armenian", "--format", "csv")
    assert {row["end"] for row in csv.DictReader(io.StringIO(text))} == {"low"}


def test_contradictions_for_people(capsys: Capture) -> None:
    text = answer(capsys, "contradictions")
    numbers = re.findall(r"^(\d+)\. ", text, re.MULTILINE)
    assert numbers == [str(number) for number in range(1, 18)]
    assert " ".join(str(next(contradictions())).split()) in " ".join(text.split())
    assert text.endswith("\n17 contradictions\n")
    assert narrow(text)
    explained = answer(capsys, "contradictions", "--explain")
    told = "\n\n".join(one.explain() for one in contradictions())
    assert explained == f"{told}\n\n17 contradictions\n"
    assert narrow(explained)


def test_contradictions_up_to_a_limit(capsys: Capture) -> None:
    assert answer(capsys, "contradictions", "--limit", "1").endswith("\n1 contradiction\n")
    text = answer(capsys, "contradictions", "--limit", "2", "--format", "json")
    assert json.loads(text) == [one.to_dict() for one in contradictions(limit=2)]


def test_contradictions_of_a_claimant(capsys: Capture) -> None:
    text = answer(capsys, "contradictions", "--claimant", "artsakh", "--format", "json")
    expected = contradictions(casualty_claims(claimant="artsakh"))
    assert json.loads(text) == [one.to_dict() for one in expected] != []
    assert answer(capsys, "contradictions", "--claimant", "turkey") == "0 contradictions\n"


def test_contradictions_of_a_time_are_those_of_the_claims_within_it(capsys: Capture) -> None:
    text = answer(capsys, "contradictions", "2016", "--format", "json")
    inside = {claim.id for claim in casualty_claims(2016)}
    expected = [one for one in contradictions() if inside.issuperset(one.ids)]
    assert json.loads(text) == [one.to_dict() for one in expected] != []
    told = answer(capsys, "contradictions", "2016", "--claimant", "article", "--format", "json")
    own = contradictions(casualty_claims(2016, claimant="article"))
    assert json.loads(told) == [one.to_dict() for one in own] != []


def test_contradictions_as_csv(capsys: Capture) -> None:
    text = answer(capsys, "contradictions", "--format", "csv")
    first, *others = csv.DictReader(io.StringIO(text))
    assert list(first) == ["measure", "basis", "gap", "claims", "certificate", "message"]
    assert (first["measure"], first["basis"], first["gap"]) == ("killed", "battle-related", "1")
    assert first["claims"] == "cc-0016;cc-0018"
    assert first["certificate"] == "cc-0016:-1;cc-0018:1"
    assert len(others) == 16


def test_what_has_to_move(capsys: Capture) -> None:
    found = reconcile()
    text = answer(capsys, "reconcile")
    assert text == f"{found.explain()}\n"
    assert narrow(text)
    assert json.loads(answer(capsys, "reconcile", "--format", "json")) == found.to_dict()
    rows = list(csv.DictReader(io.StringIO(answer(capsys, "reconcile", "--format", "csv"))))
    assert rows == found.to_dict()["adjustments"]
    assert list(rows[0]) == ["claim", "end", "least", "most", "by"]


def test_what_a_claimant_has_to_move(capsys: Capture) -> None:
    assert answer(capsys, "reconcile", "--claimant", "turkey") == (
        "The claims can all be true: nothing has to move.\n"
    )
    assert answer(capsys, "reconcile", "2019") == answer(
        capsys, "reconcile", "--claimant", "turkey"
    )
    found = reconcile(casualty_claims(claimant="artsakh"))
    assert answer(capsys, "reconcile", "--claimant", "artsakh") == f"{found.explain()}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["bounds", "2016-13"], "'2016-13' is not a period"),
        (["bounds", "--side", "artsakh"], "'artsakh' is not a word for --side"),
        (
            ["bounds", "--basis", "unspecified"],
            "'unspecified' is not a word for --basis to count by",
        ),
        (["bounds", "--basis", "x"], "'x' is not a word for --basis"),
        (
            ["bounds", "--on-contradiction", "ignore"],
            "'ignore' is not a word for --on-contradiction",
        ),
        (["bounds", "--claimant", "Narnia"], "--claimant: no actor 'Narnia'"),
        (["bounds", "--trust", "article,Narnia"], "no actor 'Narnia'"),
        (["bounds", "2012", "--on-contradiction", "raise"], "'cc-"),
        (["contradictions", "--limit", "0"], "--limit: 0: expected a limit of 1 or more"),
        (["contradictions", "--limit", "x"], "--limit: 'x': expected a whole number of 1 or more"),
        (
            ["contradictions", "--limit", "-1"],
            "--limit: '-1': expected a whole number of 1 or more",
        ),
        (["contradictions", "--limit", "²"], "--limit: '²': expected a whole number of 1 or more"),
        (
            ["contradictions", "--limit", "9" * 10],
            f"--limit: '{'9' * 10}': expected a whole number",
        ),
        (["contradictions", "--claimant", "Narnia"], "--claimant: no actor 'Narnia'"),
        (["reconcile", "--claimant", "Narnia"], "--claimant: no actor 'Narnia'"),
    ],
)
def test_misuse_of_what_is_proved(arguments: list[str], message: str, capsys: Capture) -> None:
    assert refusal(capsys, *arguments, status=2).startswith(message)


def test_a_contradiction_that_is_to_be_an_error_is_told(capsys: Capture) -> None:
    told = refusal(capsys, "bounds", "2012", "--on-contradiction", "raise", status=2)
    assert "cannot all be true (killed: at least " in told
    assert "--on-contradiction uncontested" in told
    assert "on_contradiction" not in told


# Audit


def test_the_audit_for_people_is_by_kind(capsys: Capture) -> None:
    text = answer(capsys, "audit")
    heads = [line for line in text.splitlines() if re.fullmatch(r"[a-z-]+ \([a-z]+\): \d+", line)]
    numbers = Counter((one.kind, one.severity) for one in audit())
    assert heads == [f"{kind} ({severity}): {n}" for (kind, severity), n in numbers.items()]
    assert text.endswith(f"\n\n{len(audit())} findings\n")
    assert max(map(len, text.splitlines())) <= 80


def test_the_audit_of_one_kind(capsys: Capture) -> None:
    assert answer(capsys, "audit", "--kind", "reversed-range") == (
        "reversed-range (form): 1\n"
        "- “7,045–7,016” is printed with the upper end first: killed, 2020, side not\n"
        "  said: 7,016–7,045 (cc-0004, infobox)\n\n"
        "1 finding\n"
    )


def test_the_audit_of_one_severity(capsys: Capture) -> None:
    text = answer(capsys, "audit", "--severity", "contradiction", "--format", "json")
    expected = [one for one in audit() if one.severity is Severity.CONTRADICTION]
    assert json.loads(text) == [one.to_dict() for one in expected]


def test_a_kind_without_findings_of_a_severity_has_none(capsys: Capture) -> None:
    arguments = ("audit", "--kind", "reversed-range", "--severity", "doubt")
    assert answer(capsys, *arguments) == "0 findings\n"


def test_the_audit_as_csv(capsys: Capture) -> None:
    text = answer(capsys, "audit", "--kind", "sum-differs-from-parts", "--format", "csv")
    first, *others = csv.DictReader(io.StringIO(text))
    assert list(first) == list(FINDING_CELLS)
    assert first["claims"] == "cc-0226;cc-0223;cc-0225"
    assert (first["stated"], first["computed"], first["weight"]) == ("77", "106", "29")
    assert (first["notes"], first["sections"]) == ("89;90;91", "year-table")
    assert others


def test_what_a_finding_does_not_have_is_an_empty_cell(capsys: Capture) -> None:
    text = answer(capsys, "audit", "--kind", "reversed-range", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["stated"], row["computed"], row["weight"]) == ("", "", "0")


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


@pytest.mark.parametrize(
    ("command", "expected"),
    [("validate", "a directory, or a zip file"), ("describe", "a directory")],
)
def test_a_directory_that_is_not_there(
    command: str, expected: str, tmp_path: Path, capsys: Capture
) -> None:
    path = str(tmp_path / "nowhere")
    assert refusal(capsys, command, path, status=1).endswith(f": expected {expected}\n")


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


def test_a_descriptor_of_tables_with_faults_is_given_and_the_faults_are_told(
    tmp_path: Path, capsys: Capture
) -> None:
    package = copied(tmp_path / "package")
    add(package, "events", {"id": "war-x", "name": "X", "kind": "ware", "remark": "Made up."})
    (package / "event.csv").touch()
    for options in ((), ("--write",)):
        assert main(["describe", str(package), *options]) == 1
        told = capsys.readouterr()
        assert ("written" if options else '"name": "karabakh-data"') in told.out
        first, second, last = told.err.splitlines()
        assert first.startswith("event.csv: 'event.csv': expected the file of a table")
        assert "column kind: 'ware': expected one of" in second
        assert last == "2 problems"
    written = (package / "datapackage.json").read_bytes()
    assert written == (describe_anew(package) / "datapackage.json").read_bytes()


def test_a_descriptor_of_no_tables_tells_that_there_are_none(
    tmp_path: Path, capsys: Capture
) -> None:
    assert main(["describe", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out)["resources"] == []
    assert "expected a directory with a row in a table" in told.err


def test_a_descriptor_of_additions_to_the_bundled_data_has_no_faults(
    tmp_path: Path, capsys: Capture
) -> None:
    row = {"id": "war-x", "name": "X", "kind": "war", "actors": "armenia", "remark": "Made up."}
    add(tmp_path, "events", row)
    assert json.loads(answer(capsys, "describe", str(tmp_path)))["resources"]


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
        (["armenia"], "no work is cited for Actor armenia"),
        (
            ["cc-0014"],
            "no work is cited for CasualtyClaim cc-0014: expected something for which ",
        ),
        (["data", "cc-0014"], "no work is cited for CasualtyClaim cc-0014"),
        (
            ["data", "--style", "bib"],
            "'bib' is not a word for --style: expected one of bibtex, csl-",
        ),
    ],
)
def test_misuse_of_cite(arguments: list[str], message: str, capsys: Capture) -> None:
    assert refusal(capsys, "cite", *arguments, status=2).startswith(message)


# Export


def test_export_writes_a_target_and_says_so(capsys: Capture, tmp_path: Path) -> None:
    target = tmp_path / "places.json"
    assert answer(capsys, "export", str(target)) == f"{target} written\n"
    assert target.read_bytes() == export(tmp_path / "same.json").read_bytes()
    error = refusal(capsys, "export", str(target), status=1)
    assert error == (
        f"{str(target)!r} is there already: expected a target that is not there yet, or "
        "--overwrite\n"
    )
    assert answer(capsys, "export", str(target), "--overwrite") == f"{target} written\n"


@pytest.mark.parametrize("word", ["json", "jsonl", "ged-csv", "bibtex", "csl-json", "ris"])
def test_export_prints_one_file_of_text(word: str, capsys: Capture, tmp_path: Path) -> None:
    expected = export(tmp_path / "same", word).read_text("utf-8")  # type: ignore[arg-type]
    assert answer(capsys, "export", "-", "--format", word) == expected


def test_export_prints_what_excel_opens(capsys: Capture, tmp_path: Path) -> None:
    options = ("--format", "ged-csv", "--excel", "--safe-cells")
    data = export(tmp_path / "same", "ged-csv", excel=True, safe_cells=True).read_bytes()
    assert answer(capsys, "export", "-", *options).encode("utf-8") == data


@pytest.mark.parametrize("word", ["data-package", "parquet", "sqlite", "xlsx"])
def test_export_does_not_print_what_is_no_text(word: str, capsys: Capture) -> None:
    error = refusal(capsys, "export", "-", "--format", word, status=2)
    expected = "one of bibtex, csl-json, ged-csv, json, jsonl, ris; or the path of a target\n"
    told = f"{word!r} is not a word for --format that is one file of text, as - asks for: expected "
    assert error == told + expected


@pytest.mark.parametrize(
    ("arguments", "status", "start"),
    [
        (["-"], 2, "'-' is not a path whose ending tells the format: expected --format one of "),
        (["x.db", "--format", "sqlte"], 2, "'sqlte' is not a word for --format: expected one of "),
        (["x/y/z.db"], 1, "'x/y/z.db' lies in a directory that is not there: expected a target in"),
        (["-", "--format", "ris", "--excel"], 2, "'ris' is not a word for --format that is writt"),
        (["x.db", "--safe-cells"], 2, "'sqlite' is not an ExportFormat that is written as CSV, "),
    ],
)
def test_export_refuses_in_words(
    arguments: list[str], status: int, start: str, capsys: Capture
) -> None:
    assert refusal(capsys, "export", *arguments, status=status).startswith(start)


# Schema


@pytest.mark.parametrize("name", ["votes", "Vote", "CasualtySummary", "Side"])
def test_the_schema_of_one_thing(name: str, capsys: Capture) -> None:
    assert json.loads(answer(capsys, "schema", name)) == json_schema(name)


@pytest.mark.parametrize("kind", FILES)
def test_the_description_of_all(kind: str, capsys: Capture) -> None:
    told = answer(capsys, "schema", "--kind", kind)
    assert told == (DATA / FILES[kind]).read_text("utf-8")
    if kind == "json-schema":
        assert told == answer(capsys, "schema")


@pytest.mark.parametrize("name", ["votes", "Vote"])
def test_the_description_of_one_table(name: str, capsys: Capture) -> None:
    table = json.loads(answer(capsys, "schema", name, "--kind", "csvw"))
    assert (table["url"], table["@context"][0]) == ("votes.csv", "http://www.w3.org/ns/csvw")
    assert table["dialect"]["lineTerminators"] == ["\n"]
    described = json.loads(answer(capsys, "schema", name, "--kind", "frictionless"))
    assert (described["name"], described["dialect"]["delimiter"]) == ("votes", ",")
    names = [column["name"] for column in table["tableSchema"]["columns"]]
    assert names == [field["name"] for field in described["schema"]["fields"]]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["CasualtySumary"], "no schema 'CasualtySumary': expected the class of a record or an "),
        (["votes", "--kind", "json-ld"], "'votes': expected no name, for json-ld tells of the"),
        (
            ["CasualtySummary", "--kind", "csvw"],
            "no table 'CasualtySummary': expected the name of a table, or of the class of its rec",
        ),
        (
            ["vote", "--kind", "frictionless"],
            "no table 'vote': expected the name of a table, or of the class of its records; did ",
        ),
    ],
)
def test_misuse_of_schema(arguments: list[str], message: str, capsys: Capture) -> None:
    assert refusal(capsys, "schema", *arguments, status=2).startswith(message)
