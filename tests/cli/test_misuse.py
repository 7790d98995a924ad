"""Errors as the command line tells them."""

from collections.abc import Mapping, Sequence

import pytest

from karabakh_data import Attribution, Category, Side, SupportKind
from karabakh_data.cli._misuse import in_options, left_over, no_command
from karabakh_data.cli.main import main
from karabakh_data.errors import (
    KarabakhDataError,
    LimitError,
    NothingToCiteError,
    PeriodError,
    UnknownKeyError,
    UnknownWordError,
)

GIVEN: Mapping[str, object] = {
    "side": "x",
    "member_of": "y",
    "limit": "0",
    "when": "16",
    "measure": "killed",
    "run": in_options,
    "vocabularies": {"side": Side, "category": Category, "attribution": Attribution},
}


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (UnknownWordError("x", "one of a", ("a",), "Side"), "'x' is not a word for --side: exp"),
        (
            UnknownWordError("x", "one of a", ("a",), "Side", " (an actor)"),
            "'x' is not a word for --side (an actor): expected one of a; did you mean 'a'?",
        ),
        # What is at fault is told by the vocabulary, too.
        (UnknownWordError("x", "one of a", (), "Measure"), "'x' is not a Measure: expected"),
        (UnknownWordError("z", "one of a", (), "Side"), "'z' is not a Side: expected"),
        (UnknownKeyError("y", "an id", (), "actor"), "--member-of: no actor 'y': expected an id"),
        (UnknownKeyError("z", "an id", (), "actor"), "no actor 'z': expected an id"),
        (PeriodError("16", "EDTF"), "'16' is not a period: expected EDTF"),
        (
            PeriodError("Armenian", "EDTF"),
            "'Armenian' is not a period: expected EDTF; a side is given as --side Armenian",
        ),
        (LimitError(0, "a limit of 1, or None for no limit"), "--limit: 0: expected a limit of 1"),
        (
            NothingToCiteError("z", "a work, or no argument, for the data itself"),
            "no work is cited for z: expected a work, or the word data, for the data itself",
        ),
        (
            KarabakhDataError(
                "z", "trust (trust=), or on_contradiction='uncontested' or 'repairs'"
            ),
            "'z': expected trust (--trust), or --on-contradiction uncontested or repairs",
        ),
        (KarabakhDataError("z", "x; support_claims() lists it"), "'z': expected x; the command su"),
    ],
)
def test_an_error_names_the_option(error: KarabakhDataError, message: str) -> None:
    told = in_options(error, GIVEN)
    assert told.startswith(message)
    assert "None" not in told


def test_a_word_without_an_option_is_named_as_in_the_help() -> None:
    error = UnknownWordError("x", "one of a", (), "Side", " that can be supported")
    told = in_options(error, {**GIVEN, "words": ("side",)})
    assert told == "'x' is not a word for SIDE that can be supported: expected one of a"
    other = in_options(UnknownKeyError("x", "an id"), {**GIVEN, "words": ("side",)})
    assert other == "no record 'x': expected an id"


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("armenian", "; a side is given as --side armenian"),
        ("Military", "; a category is given as --category Military"),
        ("russia", "; an actor is given as --subject russia"),
        ("Grey Wolves", '; an actor is given as --subject "Grey Wolves"'),
        ("alleged", "; an attribution is given as --attribution alleged"),
        ("Narnia", ""),
    ],
)
def test_a_word_of_an_option_is_told_with_the_option(key: str, hint: str) -> None:
    given = {**GIVEN, "key": key, "subject": None}
    assert (
        in_options(UnknownKeyError(key, "an id"), given)
        == f"no record {key!r}: expected an id{hint}"
    )


@pytest.mark.parametrize(
    ("given", "near"),
    [
        (["casualtes"], "; did you mean 'casualties'?"),
        (["contradiction", "2016"], "; did you mean 'contradictions'?"),
        (["2016", "--side", "armenian"], "; did you mean 'casualties 2016'?"),
        (["narnia"], ", describe, schema, diff, completion"),
    ],
)
def test_of_a_command_that_there_is_not_the_nearest_is_named(
    given: Sequence[str], near: str
) -> None:
    told = no_command(given)
    assert told.startswith(f"{given[0]!r}: expected a command, one of casualties, compare, ")
    assert told.endswith(near)


@pytest.mark.parametrize(
    ("words", "given", "message"),
    [
        (
            ["2017"],
            {"when": "2016"},
            "'2017': expected one word alone; '2016' is given too; did you mean '2016/2017'?",
        ),
        (["foo"], {"when": "2016"}, "'foo': expected one word alone; '2016' is given too"),
        (["foo", "bar"], {}, "'foo': expected no further word"),
        (
            ["armenian"],
            {"when": "2016", "vocabularies": {"side": Side}},
            (
                "'armenian': expected one word alone; '2016' is given too; "
                "a side is given as --side armenian"
            ),
        ),
        (
            ["arms"],
            {"key": "armenian", "vocabularies": {"side": Side, "kind": SupportKind}},
            (
                "'arms': expected one word alone; 'armenian' is given too; "
                "a side is given as --side armenian; a kind is given as --kind arms"
            ),
        ),
        (
            ["--sdie", "x"],
            {"options": ["--side"]},
            "'--sdie': expected one of --side; did you mean '--side'?",
        ),
        (["--foo=3"], {"options": ["-h", "--help", "--side"]}, "'--foo': expected one of --side"),
        (["--foo"], {"options": ["-h", "--help"]}, "'--foo': expected no option"),
        (
            ["--year"],
            {"when": "2016", "period": None, "options": ["--period"]},
            "'--year': expected one of --period; a time is given as a word, such as 2016",
        ),
        (["--year"], {"side": None, "options": ["--side"]}, "'--year': expected one of --side"),
        (
            ["--kind"],
            {"words": ("side", "kind"), "options": ["--roll-up"]},
            "'--kind': expected one of --roll-up; KIND is given as a word, without --kind",
        ),
    ],
)
def test_a_word_too_many_is_told_with_what_it_may_be(
    words: Sequence[str], given: Mapping[str, object], message: str
) -> None:
    assert left_over(words, given) == message


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("supporters both", "--period, --stance, --disputed, --undisputed, --roll-up, --format, "),
        ("export x.db", "--format, --overwrite, --excel, --safe-cells, --edition\n"),
        ("plot bounds", "--period, --side, --category, --measure, --number, --output, "),
        ("diff a b", "--extending, --format, --excel, --edition\n"),
        ("schema", "--kind\n"),
    ],
)
def test_who_mistypes_an_option_is_told_those_that_the_command_has(
    command: str, options: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([*command.split(), "--frobnicate"])
    assert f"'--frobnicate': expected one of {options}" in capsys.readouterr().err
