"""What others count beside the total of each year, as intervals."""

from collections.abc import Iterator
from typing import Any, Final

from karabakh_data.comparing._text import as_of
from karabakh_data.comparing.comparison import Comparison
from karabakh_data.comparing.years import ComparedYear
from karabakh_data.errors import PictureError, WrongTypeError
from karabakh_data.plotting._names import years_named
from karabakh_data.plotting._picture import Picture
from karabakh_data.plotting._ranges import Scale, ends, scale_for, spoken
from karabakh_data.plotting._style import ACCENT, INK, WIDE, Spec, check_width, framed
from karabakh_data.values.ranges import CasualtyRange

_HEIGHT: Final = 280
_LEFT: Final = 70  # for the axis
_HERE: Final = "here"
# After Okabe and Ito, whose colours the colour-blind tell apart; none is that of a side.
_COLOURS: Final = ("#d55e00", "#e69f00", "#8c564b", "#56b4e9", INK)


def comparison(compared: Comparison, *, width: int = WIDE) -> Picture:
    """Return a picture of what series count, beside the total of each year.

    In each year the total and each series have an interval of their own, from the low to the high
    end, side by side; a dark mark on one is the best estimate. An open end is an arrow.

    Args:
        compared: The answer of `compare`.
        width: The width in pixels, from 240 to 4,000, such as ``350`` for a phone.

    Raises:
        WrongTypeError: if *compared* is no answer of `compare`.
        PictureError: if it has no figure at all.

    >>> from karabakh_data import compare, plotting
    >>> plotting.comparison(compare("2015/2016"))
    <Picture Killed by year, 2015–2016, here and by others>
    """
    if not isinstance(compared, Comparison):
        raise WrongTypeError(compared, "an answer of compare()")
    check_width(width)
    rows = [row for year in compared for row in _rows(year, compared)]
    if not rows:
        raise PictureError(str(compared.period), "years of which somebody has a figure")
    scale = scale_for(CasualtyRange(row["low"], row["high"]) for row in rows)
    plot = _plot(rows, compared, scale, width) | {"width": width - _LEFT, "height": _HEIGHT}
    log = ", on a logarithmic scale" if scale.is_log else ""
    years = years_named(compared[0].year, compared[-1].year)
    title = f"Killed by year, {years}, here and by others{log}"
    notes = _notes(compared, rows)
    whole = framed(title, [plot], notes, width, _LEFT - 20, as_of=as_of(compared))
    return Picture(whole, _alt(compared))


def _rows(year: ComparedYear, compared: Comparison) -> Iterator[dict[str, Any]]:
    """Yield what is drawn of a year; what has no range has nothing to draw."""
    others = [(_named(count.series, compared), count.range, count.best) for count in year.counts]
    step = 1 / (len(others) + 2)
    for place, (name, figure, best) in enumerate([(_HERE, year.total, None), *others], start=1):
        if figure is not None:
            at = round(year.year + place * step, 3)
            told = {"year": str(year.year), "series": name, "at": at, "best": best}
            yield {**told, "start": at - 0.06, "end": at + 0.06, **ends(figure)}


def _plot(rows: list[dict[str, Any]], compared: Comparison, scale: Scale, width: int) -> Spec:
    years = range(compared[0].year, compared[-1].year + 1)
    x = {"type": "quantitative", "title": None, **_axis_of(years)}
    y = {"type": "quantitative", "title": "people", "scale": scale.spec, "axis": scale.axis}
    names = [_HERE, *(_named(name, compared) for name in compared.names)]
    colours = [ACCENT, *(_COLOURS[place % len(_COLOURS)] for place in range(len(names) - 1))]
    colour = {
        "field": "series",
        "type": "nominal",
        "scale": {"domain": names, "range": colours},
        "legend": {"title": None, "orient": "top", "columns": 1, "labelLimit": width - _LEFT},
    }
    at: Spec = {"x": {"field": "at", **x}, "color": colour}
    told = {"year": "year", "series": "by", "figure": "from low to high", "best": "best"}
    tooltip = [{"field": name, "title": title} for name, title in told.items()]
    low = {"y": {"field": "low", **y}}
    high = {"y": {"field": "high", **y}}
    return {
        "data": {"values": rows},
        "layer": [
            {
                "mark": {"type": "rule", "strokeWidth": 3},
                "encoding": at | low | {"y2": {"field": "high"}, "tooltip": tooltip},
            },
            # An interval of one number has no length.
            {"mark": {"type": "point", "filled": True, "size": 18}, "encoding": at | low},
            {
                "transform": [{"filter": "datum.open"}],
                "mark": {"type": "point", "shape": "triangle-up", "filled": True, "yOffset": -7},
                "encoding": at | high,
            },
            {
                "transform": [{"filter": "isValid(datum.best)"}],
                "mark": {"type": "rule", "strokeWidth": 2, "color": INK},
                "encoding": {
                    "x": {"field": "start", **x},
                    "x2": {"field": "end"},
                    "y": {"field": "best", **y},
                },
            },
        ],
    }


def _named(key: str, compared: Comparison) -> str:
    """Return the name of a series; one of the reader's own has no other than its key."""
    return next((series.name for series in compared.series if series.id == key), key)


def _axis_of(years: range) -> Spec:
    axis = {
        "values": [year + 0.5 for year in years],
        "labelExpr": "format(floor(datum.value), 'd')",
        "labelAngle": -90,
        "labelOverlap": False,
        "grid": False,
        "ticks": False,
    }
    return {"scale": {"domain": [years[0], years[-1] + 1], "nice": False}, "axis": axis}


def _notes(compared: Comparison, rows: list[dict[str, Any]]) -> list[str]:
    notes = [
        "Each interval reaches from the low to the high end; a dark mark is the best estimate.",
        "They count different deaths: no series is a part of the total, nor of another.",
    ]
    if any(row["open"] for row in rows):
        notes.append("A triangle: no upper end, there may be more.")
    return [" ".join(notes), *(series.attribution for series in compared.series)]


def _alt(compared: Comparison) -> str:
    told = [
        f"{year.year}: {spoken(year.total)} {_HERE}, "
        + ", ".join(
            # The figure first: a name may end in a word such as version.
            f"{spoken(count.range)} by {_named(count.series, compared)}"
            for count in year.counts
        )
        for year in compared
    ]
    return f"Killed by year, here and by others. {'; '.join(told)}."
