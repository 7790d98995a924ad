"""Every command, by its name."""

import argparse
from collections.abc import Mapping
from importlib import import_module
from typing import Final

COMMANDS: Final[Mapping[str, str]] = {
    "casualties": "how many people came to harm, with every claim that bears on it",
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
    "export": "all the data as files of other programs",
    "validate": "all that is wrong with a data package",
    "describe": "the descriptor of a data package, from its tables",
    "schema": "what tables, records and answers are, for other programs",
}
"""The commands, and what each is for."""

_HOMES: Final[Mapping[str, str]] = {
    "casualties": "_casualties",
    "supporters": "_support",
    "bounds": "_proofs",
    "contradictions": "_proofs",
    "reconcile": "_proofs",
    "audit": "_audit",
    "cite": "_cite",
    "export": "_export",
    "validate": "_package",
    "describe": "_package",
    "schema": "_schema",
}
"""The modules of the commands that do not list the records of a table."""


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
