"""The command ``completion``: what a shell needs to complete what people type."""

import argparse
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from karabakh_data import bundled
from karabakh_data.cli._arguments import Word, add_word
from karabakh_data.cli._commands import COMMANDS, parser_of
from karabakh_data.errors import UnknownWordError, closest
from karabakh_data.frames._needs import needed

_SHELLS: Final = ("bash", "fish", "powershell", "tcsh", "zsh")
_ACTORS: Final = ("supporter", "recipient", "supplier", "actor", "member_of", "subject")
_PLACES: Final = ("place", "within")


def add_completion(parser: argparse.ArgumentParser) -> None:
    told = f"one of {', '.join(_SHELLS)}"
    add_word(parser, "shell", _SHELLS, metavar="SHELL", help=told)
    parser.set_defaults(run=_completion, words=("shell",))


def _completion(options: argparse.Namespace) -> str:
    if options.shell not in _SHELLS:
        near = closest(options.shell, _SHELLS)
        raise UnknownWordError(options.shell, f"one of {', '.join(_SHELLS)}", near, "shell")
    # Not argcomplete, which starts Python, and here would read the tables, at each press of a key.
    shtab = needed("shtab", "completion")
    parser = parser_of(COMMANDS, COMMANDS)
    for command, action in _actions(parser):
        words = _words(command, action)
        if words:
            action.choices = [*words]
        if action.metavar in {"DIR", "A", "B"}:
            vars(action)["complete"] = shtab.FILE
    script: str = shtab.complete(parser, shell=options.shell)
    return script.rstrip("\n")


def _actions(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.Action]]:
    """Yield the arguments of each command, as shtab finds them too."""
    for commands in parser._actions:
        if isinstance(commands, argparse._SubParsersAction):
            for name, command in commands.choices.items():
                yield from ((name, action) for action in command._actions)


def _words(command: str, action: argparse.Action) -> Iterable[str]:
    """Return what may stand for an argument, as far as it is known beforehand."""
    if isinstance(action, Word):
        return action.words
    list_all = _RECORDS.get(command if action.dest == "key" else action.dest)
    return () if list_all is None else list_all().ids()


# Of works and claims there are too many: their ids would make most of the script.
_RECORDS: Final[Mapping[str, Any]] = {
    **dict.fromkeys(["actors", *_ACTORS], bundled.actors),
    **dict.fromkeys(["events", "event"], bundled.events),
    **dict.fromkeys(["places", *_PLACES], bundled.places),
}
"""The records of which the ids are completed, by the command or the option."""
