"""Casualties by year: each year's range, and what is printed beside it."""

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple, Protocol

from karabakh_data.dataset import Dataset
from karabakh_data.errors import PictureError, WrongTypeError
from karabakh_data.plotting._beside import figures_beside, layers_beside, rivals_of
from karabakh_data.plotting._names import (
    asked_named,
    claimant_named,
    event_named,
    in_heading,
    years_named,
)
from karabakh_data.plotting._picture import Picture
from karabakh_data.plotting._ranges import Scale, ends, scale_for, spoken
from karabakh_data.plotting._style import (
    FAINT,
    WIDE,
    Spec,
    check_width,
    colour_of,
    framed,
    listed,
)
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.people import Side, side_named


class Grouped(Protocol):
    """A row of `casualties_by`, which knows its answer."""

    @property
    def summary(self) -> CasualtySummary:
        """The answer."""


class Span(NamedTuple):
    """An answer, and its years."""

    answer: CasualtySummary
    first: int
    last: int


_ROWS: Final = "answers of casualties(), or rows of casualties_by(), in a list"
_HEIGHT: Final = 260
_LEFT: Final = 70  # for the axis


def by_year(
    rows: "Iterable[CasualtySummary | Grouped]",
    *,
    longer: Iterable[CasualtySummary] = (),
    dataset: Dataset | None = None,
    width: int = WIDE,
) -> Picture:
    """Return a picture of casualties by year, each a range from its low to its high end.

    A year without a figure says so, and an open end is an arrow. Beside it stand diamonds, what the
    article prints for the whole year, and crosses, other figures for it; a range has one at each
    end. Answers for one side stand above those for the other, on the same
    scale.

    Args:
        rows: Answers for single years, such as those of ``casualties_by("year")``.
        longer: Answers for longer times, such as a war, of which nobody says how many died in which
            year: each is one range across its years.
        dataset: The dataset of the answers, from which names come; None for the bundled one.
        width: The width in pixels, from 240 to 4,000, such as ``350`` for a phone.

    Raises:
        WrongTypeError: if a row is no answer about casualties.
        PictureError: if there is none, or one is for no whole year, or for other people or
            another harm than the first, or if *dataset* does not know whose claims they are.

    >>> from karabakh_data import casualties_by
    >>> from karabakh_data.plotting import by_year
    >>> by_year(casualties_by("year", period="2008/2019"))
    <Picture Killed by year, 2008–2019>
    """
    check_width(width)
    years = [_whole_year(_span(row)) for row in listed(rows, _ROWS)]
    spans = [_span(row) for row in listed(longer, _ROWS)]
    if not years:
        raise PictureError(years, "the answers for at least one year")
    shown = [*years, *spans]
    _check_alike(years, spans)
    first, last = min(span.first for span in shown), max(span.last for span in shown)
    totals = [span.answer.total for span in shown]
    beside = [figure for span in years for figure in figures_beside(span.answer)]
    scale = scale_for([*(total for total in totals if total is not None), *beside])
    sides = sorted({span.answer.side for span in years}, key=str)
    plots = [
        _plot(
            [span for span in years if span.answer.side is side], spans, _axes(first, last, scale)
        )
        | {"width": width - _LEFT, "height": _HEIGHT, **_named(side, sides)}
        for side in sides
    ]
    data = Dataset.bundled() if dataset is None else dataset
    what = _of_what(years[0].answer, sides, data)
    log = ", on a logarithmic scale" if scale.is_log else ""
    title = f"{what} by year, {years_named(first, last)}{log}"
    return Picture(
        framed(
            title,
            plots,
            _notes(years, spans),
            width,
            _LEFT - 20,
            as_of=years[0].answer.as_of,
        ),
        _alt(what, years, spans),
    )


def _span(row: "CasualtySummary | Grouped") -> Span:
    answer = getattr(row, "summary", row)
    if not isinstance(answer, CasualtySummary):
        raise WrongTypeError(row, "an answer of casualties(), or a row of casualties_by()")
    period = answer.period
    if period is None or period.earliest is None or period.latest is None:
        asked = "all times" if period is None else period.edtf
        raise PictureError(asked, "an answer for a time with two ends, such as 2016")
    return Span(answer, period.earliest.year, period.latest.year)


def _whole_year(span: Span) -> Span:
    # The figure of some months would stand there as that of the year.
    asked = span.answer.period
    if asked is None or asked.ordinals != Period(f"{span.first:04}").ordinals:
        raise PictureError(str(asked), "a whole year, such as 2016, and one alone")
    return span


def _check_alike(years: Sequence[Span], longer: Sequence[Span]) -> None:
    """Raise if what is to stand on one scale is of several kinds, or one year is there twice."""
    first = years[0].answer
    for span in (*years, *longer):
        for name in ("measure", "category", "event", "claimant"):
            value, other = getattr(span.answer, name), getattr(first, name)
            if value != other:
                there = str(value or f"no {name}")
                expected = f"answers of one {name}; the first has {other or 'none'}"
                raise PictureError(there, expected)
    asked = [(span.first, _whose(span.answer.side)) for span in years]
    for year, side in asked:
        if asked.count((year, side)) > 1:
            twice = f"{year}, {side}"
            raise PictureError(twice, "each year once for each side")


def _named(side: Side | None, sides: Sequence[Side | None]) -> Spec:
    if len(sides) == 1:
        return {}
    return {
        "title": {
            "text": in_heading(_whose(side)),
            "anchor": "start",
            "fontSize": 12,
            "color": colour_of(side),
        }
    }


def _whose(side: Side | None) -> str:
    return "all people" if side is None else side_named(side)


def _of_what(answer: CasualtySummary, sides: Sequence[Side | None], data: Dataset) -> str:
    side = answer.side if len(sides) == 1 else None
    words = asked_named(answer.measure, None, side, answer.category)
    if answer.event is not None:
        words.append(event_named(answer.event, data))
    if answer.claimant is not None:
        words.append(f"claims of {claimant_named(answer.claimant, data)} alone")
    return ", ".join(words)


def _axes(first: int, last: int, scale: Scale) -> tuple[Spec, Spec]:
    years = {
        "values": [year + 0.5 for year in range(first, last + 1)],
        "labelExpr": "format(floor(datum.value), 'd')",
        "labelAngle": -90,
        "labelOverlap": False,
        "grid": False,
        "ticks": False,
    }
    domain = {"domain": [first, last + 1], "nice": False}
    x = {"type": "quantitative", "title": None, "scale": domain, "axis": years}
    y = {"type": "quantitative", "title": "people", "scale": scale.spec, "axis": scale.axis}
    return x, y


def _plot(years: Sequence[Span], spans: Sequence[Span], axes: tuple[Spec, Spec]) -> Spec:
    x, y = axes
    at: Spec = {"x": {"field": "middle", **x}}
    colour = colour_of(years[0].answer.side)
    return {
        "data": {"values": [_row(span) for span in years]},
        "layer": [
            *_layers_of_longer([span for span in spans if span.answer.total is not None], x, y),
            _bar(x, y, colour),
            *(_line(x, y, colour, end) for end in ("low", "high")),
            _if("datum.open")
            | {
                "mark": {
                    "type": "point",
                    "shape": "triangle-up",
                    "size": 45,
                    "filled": True,
                    "color": colour,
                    "opacity": 1,
                    "yOffset": -7,
                },
                "encoding": at | {"y": {"field": "high", **y}},
            },
            *layers_beside([(span.answer, span.first) for span in years], x, y),
            _if("isValid(datum.low)")
            | {
                "mark": {"type": "text", "angle": 270, "align": "left", "dx": 13},
                "encoding": at | {"y": {"field": "high", **y}, "text": {"field": "label"}},
            },
            _if("!isValid(datum.low)")
            | {
                "mark": {
                    "type": "text",
                    "angle": 270,
                    "align": "left",
                    "dx": 3,
                    "color": FAINT,
                    "fontSize": 9,
                },
                "encoding": at | {"y": {"datum": 0, **y}, "text": {"value": "no figure"}},
            },
        ],
    }


def _row(span: Span) -> dict[str, Any]:
    answer, stated = span.answer, span.answer.stated
    return {
        "year": str(span.first),
        "start": span.first + 0.15,
        "middle": span.first + 0.5,
        "end": span.first + 0.85,
        **ends(answer.total),
        "label": f"{answer.total}{' ≠' if answer.discrepancies else ''}",
        "printed": "" if stated is None else str(stated),
        "is_whole": _is_whole(answer),
        "claims": ", ".join(claim.id for claim in answer.chosen),
    }


def _is_whole(answer: CasualtySummary) -> bool:
    """Return whether each side asked for has a figure for each day."""
    return {answer.days_covered, *answer.days_by_side.values()} == {answer.days}


def _if(condition: str) -> Spec:
    return {"transform": [{"filter": condition}]}


def _bar(x: Spec, y: Spec, colour: str) -> Spec:
    told = {
        "year": "year",
        "figure": "counted",
        "printed": "printed for the year",
        "claims": "claims",
    }
    return _if("isValid(datum.low)") | {
        "mark": {"type": "rect", "color": colour, "opacity": 0.5},
        "encoding": {
            "x": {"field": "start", **x},
            "x2": {"field": "end"},
            "y": {"field": "low", **y},
            "y2": {"field": "high"},
            "tooltip": [{"field": name, "title": title} for name, title in told.items()],
        },
    }


def _line(x: Spec, y: Spec, colour: str, end: str) -> Spec:
    return _if("isValid(datum.low)") | {
        "mark": {"type": "rule", "strokeWidth": 2.5, "color": colour},
        "encoding": {
            "x": {"field": "start", **x},
            "x2": {"field": "end"},
            "y": {"field": end, **y},
            "strokeDash": {
                "field": "is_whole",
                "type": "nominal",
                "scale": {"domain": [True, False], "range": [[1, 0], [3, 2]]},
                "legend": None,
            },
        },
    }


def _layers_of_longer(spans: Sequence[Span], x: Spec, y: Spec) -> list[Spec]:
    if not spans:
        return []
    data = {"values": [_longer(span) for span in spans]}
    start: Spec = {"x": {"field": "start", **x}, "y": {"field": "low", **y}}
    return [
        {
            "data": data,
            "mark": {"type": "rect", "color": FAINT, "opacity": 0.3},
            "encoding": start | {"x2": {"field": "end"}, "y2": {"field": "high"}},
        },
        {
            "data": data,
            "mark": {"type": "text", "baseline": "top", "align": "left", "dy": 4},
            "encoding": start | {"text": {"field": "label"}},
        },
    ]


def _longer(span: Span) -> dict[str, Any]:
    label = f"{span.first}–{span.last}: {span.answer.total}, all years together"
    return {
        "start": span.first + 0.05,
        "end": span.last + 0.95,
        "label": label,
        **ends(span.answer.total),
    }


def _notes(years: Sequence[Span], spans: Sequence[Span]) -> list[str]:
    answers = [span.answer for span in years]
    shown = [*answers, *(span.answer for span in spans)]
    notes = {
        "Each bar reaches from the least to the most that the claims counted allow.": True,
        "A triangle: no upper end, there may be more.": any(
            one.total is not None and one.total.high is None for one in shown
        ),
        "A diamond: what the article prints for the whole year, in one figure or in parts; "
        "a range has one at each end.": any(one.stated is not None for one in answers),
        "A cross: another figure for the whole year, which is not counted.": any(
            rivals_of(one) for one in answers
        ),
        "≠ claims about that year do not agree.": any(one.discrepancies for one in answers),
        "Dashed: for some days of the year a side has no figure.": any(
            one.total is not None and not _is_whole(one) for one in answers
        ),
        "“No figure” is not zero: no claim is about that year alone.": any(
            one.total is None for one in answers
        ),
        "Grey: figures for several years together, which nobody splits by year.": bool(spans),
    }
    works = {work.id for one in shown for work in one.sources}
    sources = f"Sources: the {len(works)} works cited for the claims counted."
    return [" ".join(note for note, holds in notes.items() if holds), sources]


def _alt(what: str, years: Sequence[Span], spans: Sequence[Span]) -> str:
    told = [
        f"{span.first}{'' if span.first == span.last else f' to {span.last}'}"
        f"{'' if span.answer.side is None else f', {side_named(span.answer.side)}'}: "
        f"{spoken(span.answer.total)}{_remarks(span.answer)}"
        for span in (*years, *spans)
    ]
    return f"{what} by year. {'; '.join(told)}."


def _remarks(answer: CasualtySummary) -> str:
    """Return in words what the marks beside the range of an answer say, in brackets."""
    told = [f"another figure: {spoken(claim.figure)}" for claim in rivals_of(answer)]
    if answer.stated is not None and answer.stated != answer.total:
        told.insert(0, f"printed: {' and '.join(spoken(one.figure) for one in answer.printed)}")
    if answer.total is not None and not _is_whole(answer):
        told.append("a side has no figure for some days")
    return f" ({', '.join(told)})" if told else ""
