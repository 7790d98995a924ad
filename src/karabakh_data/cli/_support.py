"""The command ``supporters``."""

import argparse

from karabakh_data._layout import counted, hung
from karabakh_data.cli._arguments import (
    A_PERIOD,
    Remarked,
    add_arguments,
    add_format,
    add_options,
    add_word,
    dataset_of,
    is_time,
    only_one,
    period_asked,
    words_given,
)
from karabakh_data.cli._formats import data_as
from karabakh_data.vocabularies.people import Side
from karabakh_data.vocabularies.support import Stance, SupportKind


def add_supporters(parser: argparse.ArgumentParser) -> None:
    sides = (Side.ARMENIAN, Side.AZERBAIJANI, Side.BOTH)
    add_word(parser, "side", sides, metavar="SIDE", help="armenian, azerbaijani or both")
    told = f"one of {', '.join(SupportKind)}"
    add_word(parser, "kind", SupportKind, nargs="?", metavar="KIND", help=told)
    add_arguments(parser, {"when": f"claims of this time: {A_PERIOD}"}, "PERIOD")
    add_options(parser, {"period": "the same as PERIOD", "stance": Stance})
    disputed = parser.add_mutually_exclusive_group()
    disputed.add_argument(
        "--disputed", action="store_true", default=None, help="only with a claim alleged or denied"
    )
    disputed.add_argument(
        "--undisputed",
        action="store_false",
        dest="disputed",
        default=None,
        help="only without a claim alleged or denied",
    )
    parser.add_argument(
        "--roll-up",
        action="store_true",
        help="persons and bodies of a state under the state",
    )
    add_format(parser)
    parser.set_defaults(run=_supporters, words=("side", "kind"))


def _supporters(options: argparse.Namespace) -> str:
    # KIND and PERIOD may both be left out, so that a word is told by its digits and not by its
    # place.
    words = words_given(options.kind, options.when)
    options.kind = only_one("kind", [word for word in words if not is_time(word)])
    found = dataset_of(options).supporters(
        options.side,
        options.kind,
        period=period_asked(options, *filter(is_time, words)),
        stance=options.stance,
        disputed=options.disputed,
        roll_up=options.roll_up,
    )
    if options.format == "table":
        lines = [*map(str, found), *filter(None, [found.note])]
        undated = sum(1 for one in found if one.undated)
        told = f", {undated} of them undated" if undated else ""
        return "\n".join([*map(hung, lines), f"{counted(len(found), 'supporter')}{told}"])
    from karabakh_data._markdown import escaped
    from karabakh_data.support import SUPPORTER_CELLS

    data = data_as(found, SUPPORTER_CELLS, options.format)
    if options.format == "markdown" and found.note:
        return f"{data}\n\n{escaped(found.note)}"
    return data if found else Remarked(data, found.note)
