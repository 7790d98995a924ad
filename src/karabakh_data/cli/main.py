"""The command line: ``karabakh-data casualties 2016``."""

import argparse
import sys
from collections.abc import Sequence
from typing import Final

from karabakh_data.cli._arguments import Failure
from karabakh_data.cli._commands import COMMANDS, parser_of, short_help
from karabakh_data.cli._output import say, write
from karabakh_data.errors import DataError, ExportError, KarabakhDataError

_FAILED: Final = 1
# As argparse has it.
_MISUSED: Final = 2
# As shells have it: 128 and the number of the signal, here of SIGINT and SIGPIPE.
_INTERRUPTED: Final = 130
_READER_GONE: Final = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    That is 0, or 2 for misuse, 1 if data cannot be read or has faults or the output cannot be
    written, 130 if it is interrupted, and 141 if whoever read the output left before its end. Of
    ``diff`` it is 1 if there are differences, and 2 for all that is wrong.
    """
    given = sys.argv[1:] if arguments is None else [*arguments]
    if not given:
        say(short_help(), sys.stderr)
        return _MISUSED
    parser, options = _parsed([*given[1:], "--help"] if given[0] == "help" else given)
    failed = getattr(options, "failed", _FAILED)
    try:
        answer = _answer(options)
        write(answer, options, sys.stdout)
        if sys.stderr is not None:
            _tell_beside(answer)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except KarabakhDataError as error:
        from karabakh_data.cli._misuse import in_options

        say(f"{parser.prog}: error: {in_options(error, vars(options))}", sys.stderr)
        return failed if isinstance(error, DataError | ExportError) else _MISUSED
    except BrokenPipeError:
        # Python is not to write, and fail, once more when it exits; so below.
        sys.stdout = None
        return _READER_GONE
    except OSError as error:
        sys.stdout = None
        say(f"{parser.prog}: error: the output cannot be written: {error.strerror}", sys.stderr)
        return failed
    return _FAILED if isinstance(answer, Failure) else 0


def _parsed(given: Sequence[str]) -> tuple[argparse.ArgumentParser, argparse.Namespace]:
    """Return what is given, and the parser that has read it."""
    # Of the other commands only the help tells: to make their parsers takes 4 % of the time to an
    # answer.
    parser = parser_of(given[:1] if given[0] in COMMANDS else COMMANDS, given)
    if not given[0].startswith("-") and given[0] not in COMMANDS:
        from karabakh_data.cli._misuse import no_command

        parser.error(no_command(given))
    options, left = parser.parse_known_args(given)
    if left:
        from karabakh_data.cli._misuse import left_over

        parser.error(left_over(left, vars(options)))
    return parser, options


def _answer(options: argparse.Namespace) -> str:
    """Return the answer of the command that is given."""
    if getattr(options, "excel", False) and options.format != "csv":
        given = "--excel"
        raise KarabakhDataError(given, "--format csv beside it")
    answer: str = options.run(options)
    return answer


def _tell_beside(answer: str) -> None:
    """Tell what has no place in an answer on the standard error stream."""
    beside = answer.faults if isinstance(answer, Failure) else getattr(answer, "remark", "")
    if beside:
        say(beside, sys.stderr)
