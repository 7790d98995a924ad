"""What commands have in common: their arguments, options and answers."""

import argparse
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Self

from karabakh_data.dataset import Dataset
from karabakh_data.errors import KarabakhDataError, shortened
from karabakh_data.versions import EDITIONS
from karabakh_data.vocabularies.base import Vocabulary
from karabakh_data.vocabularies.claims import Measure
from karabakh_data.vocabularies.people import Category, Side


class Failure(str):
    """An answer that says that something is wrong, or that comes with what does."""

    __slots__ = ("faults",)

    faults: str
    """What is wrong, where the answer itself does not say it."""

    def __new__(cls, answer: str, faults: str = "") -> Self:
        """Make it from the answer and what comes with it."""
        made = super().__new__(cls, answer)
        made.faults = faults
        return made


class Remarked(str):
    """An answer as data that has no place for what is to be said of it."""

    __slots__ = ("remark",)

    def __new__(cls, text: str, remark: str) -> Self:
        """Make an answer with a remark for people."""
        answer = super().__new__(cls, text)
        answer.remark = remark
        return answer

    remark: str


def add_count(parser: argparse.ArgumentParser) -> None:
    """Add whose count is asked for."""
    add_arguments(parser, {"when": f"{A_PERIOD}; without it, all periods"}, "PERIOD")
    add_options(
        parser,
        {"period": "the same as PERIOD", "side": Side, "category": Category, "measure": Measure},
    )
    parser.set_defaults(measure=Measure.KILLED.value)


def is_short_number(text: str) -> bool:
    # int() would read signs, spaces and digits of other scripts, and raise at very long texts.
    return text.isascii() and text.isdecimal() and len(text) < _LONG


_LONG: Final = 10
A_PERIOD: Final = "a year (2016), a day (2016-04-01) or a span (2016-04-01/2016-04-05) in EDTF"


def add_arguments(
    parser: argparse.ArgumentParser, meanings: Mapping[str, str], shown: str | None = None
) -> None:
    for name, meaning in meanings.items():
        parser.add_argument(name, nargs="?", metavar=shown or name.upper(), help=meaning)


def add_options(
    parser: argparse.ArgumentParser, meanings: "Mapping[str, str | type[Vocabulary]]"
) -> None:
    vocabularies = {name: words for name, words in meanings.items() if not isinstance(words, str)}
    known = parser.get_default("vocabularies") or {}
    parser.set_defaults(vocabularies={**known, **vocabularies})
    for name, meaning in meanings.items():
        option = option_of(name)
        if isinstance(meaning, str):
            parser.add_argument(option, dest=name, metavar="VALUE", help=meaning)
        else:
            told = f"one of {', '.join(meaning)}"
            add_word(parser, option, meaning, dest=name, metavar="WORD", help=told)


def option_of(name: str) -> str:
    """Return the option for what a function calls by a name.

    >>> option_of("member_of")
    '--member-of'
    """
    return f"--{name.replace('_', '-')}"


def period_asked(options: argparse.Namespace, *words: str | None) -> str | None:
    """Return the one period that is given, as a word or with the option."""
    return only_one("period", words_given(*words, options.period))


def words_given(*words: str | None) -> list[str]:
    """Return the words that are given."""
    return [word for word in words if word is not None]


def only_one(what: str, words: Sequence[str]) -> str | None:
    """Return the one word that is given for something, if any is."""
    if len(words) > 1:
        expected = f"one {what} alone; {shortened(words[0])!r} is given too"
        raise KarabakhDataError(words[1], expected)
    return words[0] if words else None


def is_time(word: str) -> bool:
    """Whether a word is to be read as a period: it has digits, and no letters but an X."""
    letters = {sign for sign in word if sign.isalpha()}
    return any(sign.isdigit() for sign in word) and letters <= {"X"}


def add_format(
    parser: argparse.ArgumentParser, rows: str = "all that is known of each", whole: str = ""
) -> None:
    """Add the forms of an answer; *rows* says what its rows are, and *whole* what it is whole."""
    told = f"json: {whole}; jsonl, csv: {rows}" if whole else f"json, jsonl, csv: {rows}"
    parser.add_argument(
        "--format",
        choices=("table", "json", "jsonl", "csv", "markdown"),
        default="table",
        help=f"table (default): for people; {told}; markdown: for a page",
    )
    parser.add_argument("--excel", action="store_true", help="with --format csv: as Excel reads it")


def add_edition(parser: argparse.ArgumentParser) -> None:
    told = f"of which edition of the data, one of {', '.join(EDITIONS)}; without it, the first"
    add_word(parser, "--edition", EDITIONS, metavar="ID", help=told)


def dataset_of(options: argparse.Namespace) -> Dataset:
    """Return the edition of the data that is asked."""
    return Dataset.bundled(options.edition)


class Word(argparse.Action):
    """An argument that is one of some words, which shells can complete.

    Not choices=, for the error of the library also suggests the nearest word.
    """

    words: tuple[str, ...] = ()

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002 - as argparse calls it
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        setattr(namespace, self.dest, values)


def add_word(
    parser: argparse._ActionsContainer,
    name: str,
    words: Iterable[str],
    **how: Any,  # noqa: ANN401
) -> None:
    """Add an argument that is one of some words."""
    action = parser.add_argument(name, action=Word, **how)
    vars(action)["words"] = (*words,)
