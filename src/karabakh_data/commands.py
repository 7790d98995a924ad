"""What each command of the command line accepts, and the text that it answers with."""

import argparse
import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from karabakh_data import bundled
from karabakh_data.kinds import NoteKind, SourceType
from karabakh_data.vocabulary import Category, Measure, Side

if TYPE_CHECKING:
    from karabakh_data.summary import CasualtySummary
    from karabakh_data.tables import Record, Table

_WIDTH: Final = 80


class Failure(str):
    """An answer that says that something is wrong."""

    __slots__ = ()


# casualties


def _add_casualties(parser: argparse.ArgumentParser) -> None:
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
        "--claimant", metavar="ID", help="only the claims of this actor or title, or article"
    )
    parser.add_argument("--explain", action="store_true", help="what became of each claim, and why")
    _add_format(parser, "table: the answer for people; json: all of it; csv: the claims")


def _casualties(options: argparse.Namespace) -> str:
    summary = bundled.casualties(
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
        return _claims_as_csv(summary)
    return summary.explain() if options.explain else str(summary)


def _claims_as_csv(summary: "CasualtySummary") -> str:
    from karabakh_data.claims import CasualtyClaim
    from karabakh_data.tables import cells

    claims = {claim.id: claim for claim in (*summary.claims, *summary.spanning)}
    rows = (
        {"standing": verdict.standing.value, **cells(claims[verdict.claim])}
        for verdict in summary.verdicts
    )
    return _csv(["standing", *_header(CasualtyClaim)], rows)


# events, sources and notes


def _add_events(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", metavar="ID", help="the one event of this id, whole")
    _add_format(parser, "table: for people; json, csv: all columns")
    parser.set_defaults(run=_events)


def _events(options: argparse.Namespace) -> str:
    if options.id is not None:
        return _one(bundled.event(options.id), options.format)
    return _listed(bundled.events(), options.format)


def _add_sources(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", metavar="ID", help="the one source of this id, whole")
    _add_filters(parser)
    _add_format(parser, "table: for people; json, csv: all columns")
    parser.set_defaults(run=_sources)


def _sources(options: argparse.Namespace) -> str:
    if options.id is not None:
        return _one(bundled.source(options.id), options.format)
    return _listed(bundled.sources(**_filters(options)), options.format)


def _add_notes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "id", nargs="?", metavar="NUMBER", help="the one note of this number, or id, whole"
    )
    parser.add_argument("--kind", metavar="WORD", help=f"one of {', '.join(NoteKind)}")
    _add_filters(parser)
    _add_format(parser, "table: for people; json, csv: all columns")
    parser.set_defaults(run=_notes)


def _notes(options: argparse.Namespace) -> str:
    if options.id is not None:
        is_number = re.fullmatch("[0-9]{1,9}", options.id)
        key = int(options.id) if is_number else options.id
        return _one(bundled.note(key), options.format)
    return _listed(bundled.notes(kind=options.kind, **_filters(options)), options.format)


def _add_filters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--year", metavar="PERIOD", help="works issued in this year or period")
    parser.add_argument("--language", metavar="TAG", help="works in this language, such as ru")
    parser.add_argument("--type", metavar="WORD", help=f"one of {', '.join(SourceType)}")
    parser.add_argument("--author", metavar="NAME", help="works by this author")
    parser.add_argument("--outlet", metavar="NAME", help="works that this outlet published")


def _filters(options: argparse.Namespace) -> dict[str, Any]:
    return {name: getattr(options, name) for name in _FILTERS}


_FILTERS: Final = ("year", "language", "type", "author", "outlet")


# validate and describe


def _add_validate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("directory", metavar="DIR", help="the directory of the tables")
    parser.add_argument(
        "--extending",
        action="store_true",
        help="the tables are additions and corrections to the bundled data",
    )
    parser.set_defaults(run=_validate)


def _validate(options: argparse.Namespace) -> str:
    from karabakh_data.dataset import Dataset
    from karabakh_data.validation import validate

    dataset = Dataset.bundled() if options.extending else None
    problems = validate(options.directory, extending=dataset)
    if not problems:
        return f"{options.directory}: no problem found"
    many = "" if len(problems) == 1 else "s"
    return Failure("\n".join([*map(str, problems), f"{len(problems)} problem{many}"]))


def _add_describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("directory", metavar="DIR", help="the directory of the tables")
    parser.add_argument(
        "--write", action="store_true", help="write it to datapackage.json in the directory"
    )
    parser.set_defaults(run=_describe)


def _describe(options: argparse.Namespace) -> str:
    from pathlib import Path

    from karabakh_data.descriptor import as_json, describe
    from karabakh_data.directories import DESCRIPTOR

    text = as_json(describe(options.directory))
    if not options.write:
        return text.removesuffix("\n")
    path = Path(options.directory, DESCRIPTOR)
    path.write_text(text, encoding="utf-8", newline="\n")
    return f"{path} written"


# How records are shown


def _add_format(parser: argparse.ArgumentParser, meaning: str) -> None:
    parser.add_argument(
        "--format",
        choices=("table", "json", "csv"),
        default="table",
        help=f"{meaning} (default: table)",
    )


def _listed(table: "Table[Any]", form: str) -> str:
    from karabakh_data.records import BY_TABLE
    from karabakh_data.tables import cells

    if form == "json":
        return _json(table.to_dicts())
    if form == "csv":
        return _csv(_header(BY_TABLE[table.name]), map(cells, table))
    many = "" if len(table) == 1 else "s"
    return "\n".join([*map(_entry, table), f"{len(table)} record{many}"])


def _entry(record: "Record") -> str:
    """Return a record in a few lines: its id, and what it says of itself."""
    from textwrap import fill

    indent = "    "
    text = fill(str(record), _WIDTH, initial_indent=indent, subsequent_indent=indent)
    return f"{record.id}\n{text}"


def _one(record: "Record", form: str) -> str:
    """Return a record with all that it says."""
    from textwrap import fill

    from karabakh_data.tables import Table, cells

    if form != "table":
        return _listed(Table(record.table, [record]), form)
    texts = {name: text for name, text in cells(record).items() if text}
    gap = max(map(len, texts)) + 2
    return "\n".join(
        fill(
            text,
            _WIDTH,
            initial_indent=name.ljust(gap),
            subsequent_indent=" " * gap,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for name, text in texts.items()
    )


def _header(record: type[Any]) -> list[str]:
    from karabakh_data.schema import columns

    return [cell for column in columns(record) for cell in column.cells]


def _json(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, indent=2)


def _csv(names: list[str], rows: Iterable[Mapping[str, str]]) -> str:
    import csv
    import io

    text = io.StringIO()
    writer = csv.DictWriter(text, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().removesuffix("\n")


COMMANDS: Final[Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]]] = {
    "casualties": (
        "how many people came to harm, with every claim that bears on it",
        _add_casualties,
    ),
    "events": ("what happened, from wars down to single incidents", _add_events),
    "sources": ("the works that the data cites", _add_sources),
    "notes": ("the notes of the article, with the works that they name", _add_notes),
    "validate": ("all that is wrong with a data package", _add_validate),
    "describe": ("the descriptor of a data package, from its tables", _add_describe),
}
"""The commands: what each is for, and what adds its arguments to a parser."""
