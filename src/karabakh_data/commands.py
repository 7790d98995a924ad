"""What each command of the command line accepts, and the text that it answers with."""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, Self

from karabakh_data import bundled
from karabakh_data.dataset import Dataset
from karabakh_data.errors import (
    KarabakhDataError,
    LimitError,
    UnknownKeyError,
    closest,
    shortened,
)
from karabakh_data.findings import FINDING_CELLS, Severity
from karabakh_data.grouping import grouped
from karabakh_data.kinds import (
    ActorKind,
    Attribution,
    CitationStyle,
    EventKind,
    FigureKind,
    NoteKind,
    OnContradiction,
    PlaceKind,
    Position,
    SourceType,
    Stance,
    SupportKind,
)
from karabakh_data.showing import as_csv, as_json, counted, header, hung, listed, one
from karabakh_data.vocabulary import (
    Basis,
    Category,
    DiscrepancyKind,
    Measure,
    Section,
    Side,
    Vocabulary,
)

if TYPE_CHECKING:
    from karabakh_data.errors import DataError
    from karabakh_data.findings import Discrepancy
    from karabakh_data.inference.bounds import Bounds
    from karabakh_data.inference.contradictions import Contradiction
    from karabakh_data.summary import CasualtySummary
    from karabakh_data.tables import Table


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


class _Answer(Protocol):
    """An answer that can be told as plain values."""

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values."""


# casualties


def _add_count(parser: argparse.ArgumentParser) -> None:
    """Add whose count is asked for."""
    _add_arguments(parser, {"when": f"{_PERIOD}; without it, all periods"}, "PERIOD")
    _add_options(
        parser,
        {"period": "the same as PERIOD", "side": Side, "category": Category, "measure": Measure},
    )
    parser.set_defaults(measure=Measure.KILLED.value)


def _add_casualties(parser: argparse.ArgumentParser) -> None:
    _add_count(parser)
    _add_options(
        parser,
        {
            "event": "only the claims about this event",
            "claimant": "only the claims of this actor or title, or article",
        },
    )
    parser.set_defaults(run=_casualties)
    parser.add_argument("--explain", action="store_true", help="what became of each claim, and why")
    _add_format(parser, "table: the answer for people; json: all of it; csv: the claims")


def _casualties(options: argparse.Namespace) -> str:
    summary = bundled.casualties(
        _period(options, options.when),
        side=options.side,
        category=options.category,
        measure=options.measure,
        event=options.event,
        claimant=options.claimant,
    )
    if options.format == "json":
        return as_json(summary.to_dict())
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
    return as_csv(["standing", *header(CasualtyClaim)], rows)


# supporters


def _add_supporters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("side", metavar="SIDE", help="armenian, azerbaijani or both")
    _add_arguments(parser, {"kind": f"one of {', '.join(SupportKind)}"})
    _add_arguments(parser, {"when": f"claims of this time: {_PERIOD}"}, "PERIOD")
    _add_options(parser, {"period": "the same as PERIOD", "stance": Stance})
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
    _add_format(
        parser, "table: a line each, and who withholds; json, csv: all that is known of each"
    )
    parser.set_defaults(run=_supporters, words=("side", "kind"))


def _supporters(options: argparse.Namespace) -> str:
    words = _given(options.kind, options.when)
    options.kind = _only("kind", [word for word in words if not _is_time(word)])
    found = bundled.supporters(
        options.side,
        options.kind,
        period=_period(options, *filter(_is_time, words)),
        stance=options.stance,
        disputed=options.disputed,
        roll_up=options.roll_up,
    )
    if options.format == "table":
        lines = [*map(str, found), *filter(None, [found.note])]
        return "\n".join([*map(hung, lines), counted(len(found), "supporter")])
    from karabakh_data.support import SUPPORTER_CELLS

    data = _as_data(found, SUPPORTER_CELLS, options.format)
    return data if found else Remarked(data, found.note)


def _as_data(found: "Sequence[_Answer]", names: Iterable[str], form: str) -> str:
    """Return answers with all that is known of each, as JSON or CSV."""
    answers = [one.to_dict() for one in found]
    if form == "json":
        return as_json(answers)
    rows = ({name: _cell(value) for name, value in answer.items()} for answer in answers)
    return as_csv(list(names), rows)


def _cell(value: object) -> str:
    if isinstance(value, dict):
        return ";".join(f"{key}:{part}" for key, part in value.items())
    if isinstance(value, list):
        return ";".join(value)
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)


# audit


def _add_audit(parser: argparse.ArgumentParser) -> None:
    _add_options(parser, {"kind": DiscrepancyKind, "severity": Severity})
    _add_format(parser, "table: by kind, for people; json, csv: all that is known of each")
    parser.set_defaults(run=_audit)


def _audit(options: argparse.Namespace) -> str:
    severity = None if options.severity is None else Severity(options.severity)
    kind = None if options.kind is None else DiscrepancyKind(options.kind)
    found = [
        one
        for one in bundled.audit()
        if severity in {None, one.severity} and kind in {None, one.kind}
    ]
    if options.format == "table":
        return _by_kind(found)
    return _as_data(found, FINDING_CELLS, options.format)


def _by_kind(found: "list[Discrepancy]") -> str:
    lines = []
    for kind, there in grouped(found, lambda one: one.kind).items():
        lines += [f"{kind} ({there[0].severity}): {len(there)}"]
        lines += [hung(f"- {one}") for one in there]
        lines += [""]
    return "\n".join([*lines, counted(len(found), "finding")])


# bounds, contradictions and reconcile


def _add_bounds(parser: argparse.ArgumentParser) -> None:
    _add_count(parser)
    _add_options(
        parser,
        {
            "basis": "which deaths are counted: battle-related or all-causes",
            "claimant": "only from the claims of this actor or title, or article",
            "trust": "claimants, the most trusted first, with commas between them",
            "on_contradiction": OnContradiction,
        },
    )
    parser.set_defaults(
        basis=Basis.BATTLE_RELATED.value,
        on_contradiction=OnContradiction.UNCONTESTED.value,
        run=_bounds,
    )
    parser.add_argument("--explain", action="store_true", help="both proofs, to be checked by hand")
    _add_format(parser, "table: the answer for people; json: all of it; csv: the sums")


def _bounds(options: argparse.Namespace) -> str:
    found = bundled.bounds(
        _period(options, options.when),
        side=options.side,
        category=options.category,
        measure=options.measure,
        claims=_claims_of(options),
        on_contradiction=options.on_contradiction,
        trust=None if options.trust is None else options.trust.split(","),
        basis=options.basis,
    )
    if options.format == "json":
        return as_json(found.to_dict())
    if options.format == "csv":
        return _proofs_as_csv(found)
    return found.explain() if options.explain else str(found)


def _claims_of(options: argparse.Namespace) -> "Table[Any] | None":
    """Return the claims of a claimant, or None if none is asked for."""
    return None if options.claimant is None else bundled.casualty_claims(claimant=options.claimant)


def _proofs_as_csv(found: "Bounds") -> str:
    from karabakh_data.claims import CasualtyClaim
    from karabakh_data.tables import cells

    rows = (
        {"end": proof.end, "multiplier": str(proof.multipliers[claim.id]), **cells(claim)}
        for proof in (found.low_proof, found.high_proof)
        for claim in proof.claims
        if claim.id in proof.multipliers
    )
    return as_csv(["end", "multiplier", *header(CasualtyClaim)], rows)


def _add_contradictions(parser: argparse.ArgumentParser) -> None:
    _add_options(
        parser,
        {
            "claimant": "only between the claims of this actor or title, or article",
            "limit": "how many at most",
        },
    )
    parser.set_defaults(run=_contradictions)
    parser.add_argument(
        "--explain", action="store_true", help="each as a sum to be checked by hand"
    )
    _add_format(parser, "table: for people; json, csv: all that is known of each")


def _contradictions(options: argparse.Namespace) -> str:
    limit = None if options.limit is None else _whole(options.limit)
    found = list(bundled.contradictions(_claims_of(options), limit=limit))
    if options.format != "table":
        from karabakh_data.inference.contradictions import CONTRADICTION_CELLS

        return _as_data(found, CONTRADICTION_CELLS, options.format)
    if options.explain:
        return "\n\n".join([*(one.explain() for one in found), _count_of(found)])
    numbered = (hung(f"{number}. {one}") for number, one in enumerate(found, start=1))
    return "\n".join([*numbered, _count_of(found)])


def _count_of(found: "Sequence[Contradiction]") -> str:
    return counted(len(found), "contradiction")


def _whole(text: str) -> int:
    if not _is_short_number(text):
        raise LimitError(text, "a whole number of 1 or more")
    return int(text)


def _add_reconcile(parser: argparse.ArgumentParser) -> None:
    _add_options(parser, {"claimant": "only the claims of this actor or title, or article"})
    _add_format(parser, "table: for people; json, csv: all that is known of each adjustment")
    parser.set_defaults(run=_reconcile)


def _reconcile(options: argparse.Namespace) -> str:
    found = bundled.reconcile(_claims_of(options))
    if options.format == "json":
        return as_json(found.to_dict())
    if options.format == "csv":
        from karabakh_data.inference.reconciling import ADJUSTMENT_CELLS

        return as_csv(list(ADJUSTMENT_CELLS), found.to_dict()["adjustments"])
    return found.explain()


# The lists of records


class _Listing(NamedTuple):
    """A command that lists the records of a table, or shows one of them."""

    meaning: str
    """What is listed."""
    records: "Callable[..., Table[Any]]"
    """Returns the records that fit the filters."""
    filters: "Mapping[str, str | type[Vocabulary]]"
    """The filters: what each means, or the words that it accepts."""
    record: Callable[[Any], Any]
    """Returns the one record of a key."""
    time: str | None = None
    """The option for a time, which may be given without it."""


def _add_listing(parser: argparse.ArgumentParser, listing: _Listing) -> None:
    meaning = "the one record of this id or name, whole"
    if listing.time is None:
        _add_arguments(parser, {"key": meaning}, "ID")
    else:
        _add_arguments(parser, {"key": f"{meaning}; or {_PERIOD}"}, "ID|PERIOD")
    if listing.time == "period":
        _add_options(parser, {"period": "only within this time"})
    _add_options(parser, listing.filters)
    _add_format(parser, "table: for people; json, csv: all columns")
    parser.set_defaults(run=lambda options: _run_listing(options, listing))


def _run_listing(options: argparse.Namespace, listing: _Listing) -> str:
    names = dict.fromkeys([*listing.filters, *([listing.time] if listing.time else [])])
    given = {name: getattr(options, name) for name in names}
    key = options.key
    if key is not None and listing.time is not None and _is_time(key):
        given[listing.time] = _only("time", _given(key, given[listing.time]))
    elif key is not None:
        _refuse_filters(given, key)
        return one(listing.record(key), options.format)
    return listed(listing.records(**given), options.format)


def _refuse_filters(given: Mapping[str, str | None], key: str) -> None:
    """Refuse to pass over filters where one record is asked for."""
    for name, text in given.items():
        if text is not None:
            given_too = f"{option_of(name)} {text}"
            expected = f"no filter beside the one record {shortened(key)!r}"
            raise KarabakhDataError(given_too, expected)


def _note(key: str) -> object:
    return bundled.note(int(key) if _is_short_number(key) else key)


def _is_short_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < _LONG


_LONG: Final = 10
_PERIOD: Final = "a year (2016), a day (2016-04-01) or a span (2016-04-01/2016-04-05) in EDTF"
_WORKS: Final[Mapping[str, str | type[Vocabulary]]] = {
    "year": "works issued in this year or period",
    "language": "works in this language, such as ru",
    "type": SourceType,
    "author": "works by this author",
    "outlet": "works that this outlet published",
}
_LISTINGS: Final = {
    "support": _Listing(
        "the claims that somebody supports a side, or does not",
        bundled.support_claims,
        {
            "side": Side,
            "kind": SupportKind,
            "stance": Stance,
            "attribution": Attribution,
            "supporter": "only of this actor and its parts",
            "recipient": "only to this actor and its parts",
            "claimant": "only by this actor or title, or article",
        },
        lambda key: bundled.support_claims()[key],
        time="period",
    ),
    "actors": _Listing(
        "who acts, fights, supports, claims or mediates",
        bundled.actors,
        {"kind": ActorKind, "side": Side, "member_of": "only members of this organisation"},
        bundled.actor,
    ),
    "events": _Listing(
        "what happened, from wars down to single incidents",
        bundled.events,
        {
            "kind": EventKind,
            "place": "only at this place or within it",
            "actor": "only with this actor or its parts",
            "side": Side,
        },
        bundled.event,
        time="period",
    ),
    "places": _Listing(
        "the places that the article names",
        bundled.places,
        {"kind": PlaceKind, "within": "only within this place"},
        bundled.place,
    ),
    "votes": _Listing(
        "who voted how on a resolution",
        bundled.votes,
        {
            "resolution": "only on this resolution",
            "actor": "only of this actor",
            "position": Position,
        },
        lambda key: bundled.votes()[key],
    ),
    "figures": _Listing(
        "quantities other than of casualties",
        bundled.figures,
        {
            "kind": FigureKind,
            "side": Side,
            "subject": "only about this actor or place, or its parts",
            "supplier": "only what this actor sold or gave",
            "recipient": "only what this actor received",
            "event": "only about this event, or its parts",
            "section": Section,
            "claimant": "only by this actor or title, or article",
        },
        lambda key: bundled.figures()[key],
        time="period",
    ),
    "sources": _Listing(
        "the works that the data cites", bundled.sources, _WORKS, bundled.source, time="year"
    ),
    "notes": _Listing(
        "the notes of the article, with the works that they name",
        bundled.notes,
        {"kind": NoteKind, **_WORKS},
        _note,
    ),
}


# cite

_DATA: Final = "data"


def _add_cite(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "ids",
        metavar=f"ID|{_DATA}",
        nargs="+",
        help="the id of a source, claim, event or other record, the number of a note, "
        f"or the word {_DATA}, for the data itself",
    )
    _add_options(parser, {"style": CitationStyle})
    parser.set_defaults(style=CitationStyle.BIBTEX.value, run=_cite)


def _cite(options: argparse.Namespace) -> str:
    return bundled.cite(*map(_citable, options.ids), style=options.style)


def _citable(key: str) -> Any:  # noqa: ANN401
    """Return the record of an id, the note of a number, or the data itself."""
    if key == _DATA:
        return Dataset.bundled()
    if key.isdecimal():
        return _note(key)
    tables = [list_all() for list_all in _CITABLE]
    for table in tables:
        record = table.get(key)
        if record is not None:
            return record
    near = closest(key, [_DATA, *(one for table in tables for one in table.ids())])
    raise UnknownKeyError(key, f"an id, the number of a note, or {_DATA}", near)


_CITABLE: "Final[tuple[Callable[[], Table[Any]], ...]]" = (
    bundled.sources,
    bundled.casualty_claims,
    bundled.support_claims,
    bundled.figures,
    bundled.events,
    bundled.votes,
    bundled.notes,
    bundled.memberships,
    bundled.recognitions,
    bundled.actors,
    bundled.places,
)


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
    from karabakh_data.validation import validate

    dataset = Dataset.bundled() if options.extending else None
    problems = validate(options.directory, extending=dataset)
    if not problems:
        return f"{options.directory}: no problem found"
    return Failure(_problems(problems))


def _add_describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("directory", metavar="DIR", help="the directory of the tables")
    parser.add_argument(
        "--write", action="store_true", help="write it to datapackage.json in the directory"
    )
    parser.set_defaults(run=_describe)


def _describe(options: argparse.Namespace) -> str:
    from pathlib import Path

    from karabakh_data import descriptor
    from karabakh_data.directories import DESCRIPTOR

    text = descriptor.as_json(descriptor.describe(options.directory))
    answer = text.removesuffix("\n")
    if options.write:
        path = Path(options.directory, DESCRIPTOR)
        path.write_text(text, encoding="utf-8", newline="\n")
        answer = f"{path} written"
    faults = _faults_of_tables(options.directory)
    return Failure(answer, faults) if faults else answer


def _faults_of_tables(directory: str) -> str:
    """Return what is wrong with the tables that are there, complete or not."""
    from karabakh_data.directories import DESCRIPTOR
    from karabakh_data.validation import validate

    found = validate(directory, extending=Dataset.bundled())
    return _problems([problem for problem in found if problem.file != DESCRIPTOR])


def _problems(found: "Sequence[DataError]") -> str:
    """Return what is wrong with a package, a line each; nothing if nothing is."""
    return "\n".join([*map(str, found), counted(len(found), "problem")]) if found else ""


# What the commands have in common


def _add_arguments(
    parser: argparse.ArgumentParser, meanings: Mapping[str, str], shown: str | None = None
) -> None:
    for name, meaning in meanings.items():
        parser.add_argument(name, nargs="?", metavar=shown or name.upper(), help=meaning)


def _add_options(
    parser: argparse.ArgumentParser, meanings: "Mapping[str, str | type[Vocabulary]]"
) -> None:
    for name, meaning in meanings.items():
        option = option_of(name)
        if isinstance(meaning, str):
            parser.add_argument(option, dest=name, metavar="VALUE", help=meaning)
        else:
            words = ", ".join(meaning)
            parser.add_argument(option, dest=name, metavar="WORD", help=f"one of {words}")


def option_of(name: str) -> str:
    """Return the option for what a function calls by a name.

    >>> option_of("member_of")
    '--member-of'
    """
    return f"--{name.replace('_', '-')}"


def _period(options: argparse.Namespace, *words: str | None) -> str | None:
    """Return the one period that is given, as a word or with the option."""
    return _only("period", _given(*words, options.period))


def _given(*words: str | None) -> list[str]:
    """Return the words that are given."""
    return [word for word in words if word is not None]


def _only(what: str, words: Sequence[str]) -> str | None:
    """Return the one word that is given for something, if any is."""
    if len(words) > 1:
        expected = f"one {what} alone; {shortened(words[0])!r} is given too"
        raise KarabakhDataError(words[1], expected)
    return words[0] if words else None


def _is_time(word: str) -> bool:
    """Whether a word is to be read as a period: it has digits, and no letters but an X."""
    letters = {sign for sign in word if sign.isalpha()}
    return any(sign.isdigit() for sign in word) and letters <= {"X"}


def _add_format(parser: argparse.ArgumentParser, meaning: str) -> None:
    parser.add_argument(
        "--format",
        choices=("table", "json", "csv"),
        default="table",
        help=f"{meaning} (default: table)",
    )


def _adder(listing: _Listing) -> Callable[[argparse.ArgumentParser], None]:
    return lambda parser: _add_listing(parser, listing)


COMMANDS: Final[Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]]] = {
    "casualties": (
        "how many people came to harm, with every claim that bears on it",
        _add_casualties,
    ),
    "supporters": ("who is said to support a side", _add_supporters),
    **{name: (listing.meaning, _adder(listing)) for name, listing in _LISTINGS.items()},
    "bounds": ("what the claims prove about how many people came to harm", _add_bounds),
    "contradictions": ("which claims cannot all be true", _add_contradictions),
    "reconcile": ("the least that figures have to move for all to be true", _add_reconcile),
    "audit": ("what does not agree in the data, found by computation", _add_audit),
    "cite": ("the works behind records, for a list of references", _add_cite),
    "validate": ("all that is wrong with a data package", _add_validate),
    "describe": ("the descriptor of a data package, from its tables", _add_describe),
}
"""The commands: what each is for, and what adds its arguments to a parser."""
