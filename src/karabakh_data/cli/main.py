"""The command line: ``karabakh-data casualties 2016``."""

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import Final, TextIO

from karabakh_data.cli._arguments import Failure, Remarked
from karabakh_data.cli._commands import COMMANDS, add_arguments_of
from karabakh_data.errors import DataError, KarabakhDataError
from karabakh_data.versions import AS_OF_NOTICE, DATA_AS_OF, DATA_VERSION, __version__

_FAILED: Final = 1
# As argparse has it.
_MISUSED: Final = 2
# As shells have it: 128 and the number of the signal, here of SIGINT and SIGPIPE.
_INTERRUPTED: Final = 130
_READER_GONE: Final = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    That is 0, or 2 for misuse, 1 if data cannot be read or has faults or the output cannot be
    written, 130 if it is interrupted, and 141 if whoever read the output left before its end.
    """
    given = sys.argv[1:] if arguments is None else arguments
    parser = _parser(given)
    options = parser.parse_args(given)
    try:
        answer = options.run(options)
        _print(answer, sys.stdout)
        if isinstance(answer, Remarked) and sys.stderr is not None:
            _print(answer.remark, sys.stderr)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except KarabakhDataError as error:
        from karabakh_data.cli._misuse import in_options

        _print(f"{parser.prog}: error: {in_options(error, vars(options))}", sys.stderr)
        return _FAILED if isinstance(error, DataError) else _MISUSED
    except BrokenPipeError:
        # Python is not to write, and fail, once more when it exits; so below.
        sys.stdout = None
        return _READER_GONE
    except OSError as error:
        sys.stdout = None
        _print(f"{parser.prog}: error: the output cannot be written: {error.strerror}", sys.stderr)
        return _FAILED
    if isinstance(answer, Failure):
        if answer.faults:
            _print(answer.faults, sys.stderr)
        return _FAILED
    return 0


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """Return a parser that knows the command that is given, or else that there are all of them."""
    parser = argparse.ArgumentParser(
        prog="karabakh-data",
        description="Facts of the Nagorno-Karabakh conflict, each with its source.",
        epilog=AS_OF_NOTICE,
        formatter_class=_ANY_WIDTH,
    )
    version = f"karabakh-data {__version__}, data {DATA_VERSION} as of {DATA_AS_OF}"
    parser.add_argument("--version", action="version", version=version)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    # Those of the other commands, of which only the help tells, take 4 % of the time to an answer.
    for name in given[:1] if given and given[0] in COMMANDS else COMMANDS:
        meaning = COMMANDS[name]
        description = f"{meaning[0].upper()}{meaning[1:]}."
        command = commands.add_parser(
            name, help=meaning, description=description, formatter_class=_ANY_WIDTH
        )
        if name in given:
            add_arguments_of(name, command)
        command.formatter_class = argparse.HelpFormatter
    parser.formatter_class = argparse.HelpFormatter
    return parser


# With each argument a formatter is made, which checks it. One that is told no width asks how wide
# the terminal is, and the module that knows takes 5 % of the time to an answer to import.
_ANY_WIDTH: Final = partial(argparse.HelpFormatter, width=80)


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
    # Flushed here, where a full disk can still be told; at exit it could not.
    print(text, file=stream, flush=True)


_PLAIN: Final = str.maketrans(
    {"–": "-", "’": "'", "“": '"', "”": '"', "−": "-", "×": "x"}  # as in a sum
)
