"""Every command, by its name."""

import argparse
from collections.abc import Container, Iterable, Mapping
from functools import partial
from importlib import import_module
from typing import Final

from karabakh_data.versions import AS_OF_NOTICE, DATA_AS_OF, DATA_VERSION, __version__

PROGRAM: Final = "karabakh-data"

COMMANDS: Final[Mapping[str, str]] = {
    "casualties": "how many people came to harm, with every claim that bears on it",
    "compare": "what others count, beside the total of each year",
    "supporters": "who is said to support a side",
    "support": "the claims that somebody supports a side, or does not",
    "actors": "who acts, fights, supports, claims or mediates",
    "events": "what happened, from wars down to single incidents",
    "places": "the places that the article names",
    "votes": "who voted how on a resolution",
    "figures": "quantities other than of casualties",
    "sources": "the works that the data cites",
    "notes": "the notes of the article, with the works that they name",
    "bounds": "what the claims prove about how many people came to harm",
    "contradictions": "which claims cannot all be true",
    "reconcile": "the least that figures have to move for all to be true",
    "audit": "what does not agree in the data, found by computation",
    "cite": "the works behind records, for a list of references",
    "plot": "a picture of an answer",
    "export": "all the data as files of other programs",
    "validate": "all that is wrong with a data package",
    "describe": "the descriptor of a data package, from its tables",
    "schema": "what tables, records and answers are, for other programs",
    "diff": "what differs between two data packages, by record and field",
    "completion": "what a shell needs to complete commands, options and ids",
}
"""The commands, and what each is for."""

EXAMPLES: Final[Mapping[str, str]] = {
    "casualties": "casualties 2016 --side armenian",
    "compare": "compare 2008/2020 --series ucdp-country-year",
    "supporters": "supporters azerbaijani arms 2016",
    "support": "support 2016 --side armenian --format csv",
    "actors": "actors --kind state --format csv",
    "events": "events 2016-04",
    "places": "places --within nagorno-karabakh",
    "votes": "votes --resolution A/RES/62/243",
    "figures": "figures 2020 --kind strength",
    "sources": "sources --language ru --format markdown",
    "notes": "notes 173",
    "bounds": "bounds 1992 --side azerbaijani --explain",
    "contradictions": "contradictions --limit 3",
    "reconcile": "reconcile --format jsonl",
    "audit": "audit --severity contradiction",
    "cite": "cite cc-0201 37 --style text",
    "export": "export karabakh.sqlite",
    "plot": "plot by-year 2008/2020 --output by-year.svg",
    "validate": "validate my-package",
    "describe": "describe my-package --write",
    "schema": "schema Category",
    "diff": "diff my-package --format markdown",
    "completion": "completion bash",
}
"""What one may type, for each command."""

_MOST_USEFUL: Final = {
    "casualties 2016": "how many came to harm, and who says so",
    "supporters armenian": "who is said to support a side",
    "events 2016-04": "what happened",
}

_HOMES: Final[Mapping[str, str]] = {
    "casualties": "_casualties",
    "compare": "_compare",
    "supporters": "_support",
    "bounds": "_proofs",
    "contradictions": "_proofs",
    "reconcile": "_proofs",
    "audit": "_audit",
    "cite": "_cite",
    "export": "_export",
    "plot": "_plot",
    "validate": "_package",
    "describe": "_package",
    "schema": "_schema",
    "diff": "_diff",
    "completion": "_completion",
}
"""The modules of the commands that do not list the records of a table."""


_WITHOUT_EDITION: Final = ("describe", "schema", "completion")
"""The commands that ask nothing of the bundled data."""


def add_arguments_of(command: str, parser: argparse.ArgumentParser) -> None:
    """Add what a command accepts to its parser.

    Its module is imported when it is asked for: to load those of all commands takes a tenth of the
    time in which one of them answers.
    """
    home = _HOMES.get(command)
    if home is None:
        from karabakh_data.cli._records import LISTINGS, add_listing

        add_listing(parser, LISTINGS[command])
    else:
        getattr(import_module(f"karabakh_data.cli.{home}"), f"add_{command}")(parser)


def parser_of(named: Iterable[str], whole: Container[str]) -> argparse.ArgumentParser:
    """Return a parser that knows the commands that are named, and of some all that they accept."""
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="Facts of the Nagorno-Karabakh conflict, each with its source.",
        epilog=AS_OF_NOTICE,
        formatter_class=_ANY_WIDTH,
    )
    version = f"{PROGRAM} {__version__}, data {DATA_VERSION} as of {DATA_AS_OF}"
    parser.add_argument("--version", action="version", version=version)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name in named:
        meaning = COMMANDS[name]
        command = commands.add_parser(
            name,
            help=meaning,
            description=f"{meaning[0].upper()}{meaning[1:]}.",
            epilog=f"Example:\n  {PROGRAM} {EXAMPLES[name]}",
            formatter_class=_ANY_WIDTH,
        )
        if name in whole:
            add_arguments_of(name, command)
        if name in whole and name not in _WITHOUT_EDITION:
            from karabakh_data.cli._arguments import add_edition

            add_edition(command)
        # An option and what it sets may have different names: who mistypes one is told these.
        command.set_defaults(options=[*command._option_string_actions])
        command.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.formatter_class = argparse.HelpFormatter
    return parser


# With each argument a formatter is made, which checks it. One that is told no width asks how wide
# the terminal is, and the module that knows takes 5 % of the time to an answer to import.
_ANY_WIDTH: Final = partial(argparse.HelpFormatter, width=80)


def short_help() -> str:
    """Return what to try first."""
    gap = max(map(len, _MOST_USEFUL)) + 2
    return "\n".join(
        [
            "Facts of the Nagorno-Karabakh conflict, each with its source. Try:",
            "",
            *(f"  {PROGRAM} {one.ljust(gap)}{meaning}" for one, meaning in _MOST_USEFUL.items()),
            "",
            f"All commands: {PROGRAM} --help. {AS_OF_NOTICE}",
        ]
    )
