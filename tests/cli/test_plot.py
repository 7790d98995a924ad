"""Pictures from the command line."""

import json
from pathlib import Path

import pytest

from karabakh_data.cli.main import main

Capture = pytest.CaptureFixture[str]


def printed(capsys: Capture, *arguments: str) -> str:
    assert main(("plot", *arguments)) == 0
    return capsys.readouterr().out.rstrip("\n")


def refused(capsys: Capture, *arguments: str) -> str:
    assert main(("plot", *arguments)) == 2
    return capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("by-year 2015/2016", "Killed by year. 2015: 111 (printed: 77 and 5); 2016: 232 to 236."),
        ("by-year", "Killed by year. 1988: no figure"),
        ("comparison 2016", "Killed by year, here and by others. 2016: 232 to 236 here, "),
        (
            "by-year 2016 --side armenian",
            "Killed, Armenian side by year. 2016, Armenian side: 117 to 121.",
        ),
        ("rivals 2015", "Killed, 2015: The article: 2015, Armenian side, military, 42"),
        ("bounds 1992 --side azerbaijani", "What the claims prove: Killed, 1992, Azerbaijani side"),
        ("contradiction", "Claims that cannot all be true. cc-0018, the article: killed"),
        ("support", "Who is said to support the Armenian side and the Azerbaijani side."),
        ("support 2016 --side armenian", "Who is said to support the Armenian side."),
        ("timeline", "215 events, 1988/2021, by kind"),
        ("timeline 2016", "28 events, 2016, by kind"),
    ],
)
def test_each_picture_in_words(capsys: Capture, words: str, begins: str) -> None:
    assert printed(capsys, *words.split(), "--in-words").startswith(begins)


def test_the_war_stands_beside_the_years_where_no_time_is_asked_for(capsys: Capture) -> None:
    assert "1988 to 1994: 28,000 to 38,000" in printed(capsys, "by-year", "--in-words")
    assert "1988 to 1994" not in printed(capsys, "by-year", "1988/1994", "--in-words")


def test_contradictions_are_numbered(capsys: Capture) -> None:
    first, second = (printed(capsys, "contradiction", "--number", n, "--in-words") for n in "12")
    assert first != second


@pytest.mark.parametrize("number", ["0", "500", "-1", "x"])
def test_a_contradiction_that_is_none(capsys: Capture, number: str) -> None:
    assert "expected a number from 1 to 17" in refused(
        capsys, "contradiction", f"--number={number}"
    )


def test_without_a_file_svg_is_printed(capsys: Capture) -> None:
    wide = printed(capsys, "rivals", "2008")
    assert wide.startswith("<svg")
    assert wide != printed(capsys, "rivals", "2008", "--narrow")


def test_a_file_is_written_once(capsys: Capture, tmp_path: Path) -> None:
    path = str(tmp_path / "x.json")
    assert printed(capsys, "rivals", "2008", "--output", path) == f"{path} written"
    assert json.loads(Path(path).read_text("utf-8"))["title"]["text"] == ["Killed, 2008"]
    assert "expected a name that is free" in refused(capsys, "rivals", "2008", "--output", path)
    assert printed(capsys, "rivals", "2008", "--output", path, "--overwrite").endswith("written")


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("--side=armenian", "no side and no category"),
        ("--category=military", "no side and no category"),
        ("--measure=wounded", "killed, which alone the series count"),
    ],
)
def test_series_count_the_dead_by_no_side_or_category(
    option: str, told: str, capsys: Capture
) -> None:
    assert told in refused(capsys, "comparison", "2016", option)


def test_a_picture_that_there_is_not(capsys: Capture) -> None:
    assert "'by-years': expected one of by-year, comparison, rivals" in refused(capsys, "by-years")
    assert "did you mean 'by-year'?" in refused(capsys, "by-years")
