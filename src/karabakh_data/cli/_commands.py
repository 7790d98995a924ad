"""Every command, by its name."""

import argparse
from collections.abc import Callable, Mapping
from typing import Final

from karabakh_data.cli._audit import add_audit
from karabakh_data.cli._casualties import add_casualties
from karabakh_data.cli._cite import add_cite
from karabakh_data.cli._package import add_describe, add_validate
from karabakh_data.cli._proofs import add_bounds, add_contradictions, add_reconcile
from karabakh_data.cli._records import LISTINGS, _Listing, add_listing
from karabakh_data.cli._support import add_supporters


def _adder(listing: _Listing) -> Callable[[argparse.ArgumentParser], None]:
    # Made by a function: a lambda within the mapping would see the last listing alone.
    return lambda parser: add_listing(parser, listing)


COMMANDS: Final[Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]]] = {
    "casualties": (
        "how many people came to harm, with every claim that bears on it",
        add_casualties,
    ),
    "supporters": ("who is said to support a side", add_supporters),
    **{name: (listing.meaning, _adder(listing)) for name, listing in LISTINGS.items()},
    "bounds": ("what the claims prove about how many people came to harm", add_bounds),
    "contradictions": ("which claims cannot all be true", add_contradictions),
    "reconcile": ("the least that figures have to move for all to be true", add_reconcile),
    "audit": ("what does not agree in the data, found by computation", add_audit),
    "cite": ("the works behind records, for a list of references", add_cite),
    "validate": ("all that is wrong with a data package", add_validate),
    "describe": ("the descriptor of a data package, from its tables", add_describe),
}
"""The commands: what each is for, and what adds its arguments to a parser."""
