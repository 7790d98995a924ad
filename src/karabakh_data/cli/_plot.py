"""The command ``plot``."""

import argparse
from collections.abc import Callable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from karabakh_data.cli._arguments import (
    add_count,
    add_word,
    dataset_of,
    is_short_number,
    period_asked,
)
from karabakh_data.errors import KarabakhDataError, LimitError, closest
from karabakh_data.vocabularies.claims import Measure

if TYPE_CHECKING:
    from karabakh_data.plotting import Picture


def add_plot(parser: argparse.ArgumentParser) -> None:
    told = "; ".join(f"{word}: {meaning}" for word, meaning in _KINDS.items())
    add_word(parser, "what", _KINDS, metavar="WHAT", help=told)
    add_count(parser)
    parser.add_argument("--number", metavar="N", default="1", help="contradiction: the how-manyth")
    parser.add_argument(
        "--output",
        metavar="FILE",
        help="a name that ends in .svg, .png, .html or .json; without it, SVG is printed",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace the file that is there")
    parser.add_argument("--narrow", action="store_true", help="as wide as a telephone")
    parser.add_argument("--in-words", action="store_true", help="print what it shows, in words")
    parser.set_defaults(run=_plot, words=("what",))


def _plot(options: argparse.Namespace) -> str:
    draw = _DRAWN.get(options.what)
    if draw is None:
        near = closest(options.what, _KINDS)
        raise KarabakhDataError(options.what, f"one of {', '.join(_KINDS)}", near)
    from karabakh_data.plotting._style import NARROW, WIDE

    picture = draw(options, NARROW if options.narrow else WIDE)
    if options.in_words:
        return picture.alt
    if options.output is None:
        return picture.to_svg()
    return f"{picture.save(options.output, overwrite=options.overwrite)} written"


def _by_year(options: argparse.Namespace, width: int) -> "Picture":
    from karabakh_data.plotting import by_year

    period = period_asked(options, options.when)
    data, people = dataset_of(options), _people(options)
    rows = data.casualties_by("year", period=period, **people)
    # Of the war nobody says how many died in which year.
    war = [] if period is not None else [data.casualties("1988/1994", **people)]
    return by_year(rows, longer=war, dataset=data, width=width)


def _rivals(options: argparse.Namespace, width: int) -> "Picture":
    from karabakh_data.plotting import rivals

    data = dataset_of(options)
    summary = data.casualties(period_asked(options, options.when), **_people(options))
    return rivals(summary, dataset=data, width=width)


def _comparison(options: argparse.Namespace, width: int) -> "Picture":
    from karabakh_data.plotting import comparison

    for word in (options.side, options.category):
        if word is not None:
            raise KarabakhDataError(word, "no side and no category, by which no series counts")
    if options.measure != Measure.KILLED:
        raise KarabakhDataError(options.measure, f"{Measure.KILLED}, which alone the series count")
    compared = dataset_of(options).compare(period_asked(options, options.when))
    return comparison(compared, width=width)


def _bounds(options: argparse.Namespace, width: int) -> "Picture":
    from karabakh_data.plotting import bounds

    data = dataset_of(options)
    found = data.bounds(period_asked(options, options.when), **_people(options))
    return bounds(found, dataset=data, width=width)


def _contradiction(options: argparse.Namespace, width: int) -> "Picture":
    from karabakh_data.plotting import contradiction

    data = dataset_of(options)
    number = int(options.number) if is_short_number(options.number) else 0
    found = list(islice(data.contradictions(), max(number - 1, 0), max(number, 0)))
    if not found:
        most = sum(1 for _ in data.contradictions())
        raise LimitError(options.number, f"a number from 1 to {most}")
    return contradiction(found[0], dataset=data, width=width)


def _support(options: argparse.Namespace, width: int) -> "Picture":
    from karabakh_data.plotting import support

    sides: tuple[Any, ...] = (options.side,) if options.side else _PARTIES
    period = period_asked(options, options.when)
    data = dataset_of(options)
    answers = (data.supporters(side, period=period) for side in sides)
    return support(*answers, dataset=data, width=width)


def _timeline(options: argparse.Namespace, width: int) -> "Picture":
    from karabakh_data.plotting import timeline

    data, period = dataset_of(options), period_asked(options, options.when)
    return timeline(data.events(side=options.side), period=period, dataset=data, width=width)


def _people(options: argparse.Namespace) -> dict[str, Any]:  # words, which the questions check
    return {name: getattr(options, name) for name in ("side", "category", "measure")}


_PARTIES: Final = ("armenian", "azerbaijani")
_KINDS: Final[Mapping[str, str]] = {
    "by-year": "how many came to harm, year by year",
    "comparison": "what others count beside it, year by year",
    "rivals": "the claims behind an answer",
    "bounds": "what the claims prove",
    "contradiction": "claims that cannot all be true, as a sum",
    "support": "who is said to support whom",
    "timeline": "the events",
}
_DRAWN: Final[Mapping[str, Callable[[argparse.Namespace, int], "Picture"]]] = {
    "by-year": _by_year,
    "comparison": _comparison,
    "rivals": _rivals,
    "bounds": _bounds,
    "contradiction": _contradiction,
    "support": _support,
    "timeline": _timeline,
}
