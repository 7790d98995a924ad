"""The command line: ``karabakh-data casualties 2016``."""

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TextIO

from karabakh_data.bundled import casualties
from karabakh_data.errors import DataError, KarabakhDataError
from karabakh_data.versions import DATA_AS_OF, DATA_VERSION, __version__
from karabakh_data.vocabulary import Category, Measure, Side

if TYPE_CHECKING:
    from karabakh_data.summary import CasualtySummary

_FAILED: Final = 1
_MISUSED: Final = 2
_READER_GONE: Final = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    That is 0, or 2 for misuse, 1 if the data cannot be read or the output not be written, and 141
    if whoever read the output left before its end.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        _print(options.run(options), sys.stdout)
    except KarabakhDataError as error:
        _print(f"{parser.prog}: error: {error}", sys.stderr)
        return _FAILED if isinstance(error, DataError) else _MISUSED
    except BrokenPipeError:
        # Python is not to write, and fail, once more when it exits; so below.
        sys.stdout = None
        return _READER_GONE
    except OSError as error:
        sys.stdout = None
        _print(f"{parser.prog}: error: the output cannot be written: {error.strerror}", sys.stderr)
        return _FAILED
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="karabakh-data",
        description="Facts of the Nagorno-Karabakh conflict, each with its source.",
        epilog=f"Data as of {DATA_AS_OF}; later events are absent.",
    )
    version = f"karabakh-data {__version__}, data {DATA_VERSION} as of {DATA_AS_OF}"
    parser.add_argument("--version", action="version", version=version)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_casualties(commands.add_parser("casualties", help="how many people came to harm"))
    return parser


def _add_casualties(parser: argparse.ArgumentParser) -> None:
    parser.description = "How many people came to harm, with every claim that bears on it."
    parser.add_argument(
        "period",
        nargs="?",
        metavar="PERIOD",
        help="a year (2016), a day (2016-04-01) or a span (2016-04-01/2016-04-05) in EDTF; "
        "without it, all periods",
    )
    for option, vocabulary in (("side", Side), ("category", Category), ("measure", Measure)):
        words = ", ".join(vocabulary)
        parser.add_argument(f"--{option}", metavar="WORD", help=f"one of {words}")
    parser.set_defaults(measure=Measure.KILLED.value, run=_casualties)
    parser.add_argument("--event", metavar="ID", help="only the claims about this event")
    parser.add_argument(
        "--claimant", metavar="ID", help="only the claims of this actor, or article"
    )
    parser.add_argument("--explain", action="store_true", help="what became of each claim, and why")
    parser.add_argument(
        "--format",
        choices=("table", "json", "csv"),
        default="table",
        help="table: the answer for people; json: all of it; csv: the claims (default: table)",
    )


def _casualties(options: argparse.Namespace) -> str:
    summary = casualties(
        options.period,
        side=options.side,
        category=options.category,
        measure=options.measure,
        event=options.event,
        claimant=options.claimant,
    )
    if options.format == "json":
        return _json(summary.to_dict())
    if options.format == "csv":
        return _csv(summary)
    return summary.explain() if options.explain else str(summary)


def _json(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, indent=2)


def _csv(summary: "CasualtySummary") -> str:
    import csv
    import io

    from karabakh_data.claims import CasualtyClaim
    from karabakh_data.schema import columns
    from karabakh_data.tables import cells

    names = [cell for column in columns(CasualtyClaim) for cell in column.cells]
    text = io.StringIO()
    writer = csv.DictWriter(text, ["standing", *names], lineterminator="\n")
    writer.writeheader()
    claims = {claim.id: claim for claim in (*summary.claims, *summary.spanning)}
    for verdict in summary.verdicts:
        writer.writerow({"standing": verdict.standing.value, **cells(claims[verdict.claim])})
    return text.getvalue().removesuffix("\n")


def _print(text: str, stream: TextIO | None) -> None:
    """Print a text to a stream that may not know all its characters, or not be there at all."""
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        plain = text.translate(_PLAIN)
        text = plain.encode(encoding, errors="backslashreplace").decode(encoding)
    print(text, file=stream, flush=True)


_PLAIN: Final = str.maketrans({"–": "-", "’": "'", "“": '"', "”": '"'})
