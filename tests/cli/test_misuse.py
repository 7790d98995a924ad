"""Errors as the command line tells them."""

from collections.abc import Mapping

import pytest

from karabakh_data.cli._misuse import in_options
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
            "no work is cited for 'z': expected a work, or the word data, for the data itself",
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
