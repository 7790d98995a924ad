"""Events along the years, by what kind they are and of what they are a part."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from karabakh_data._layout import counted
from karabakh_data.dataset import Dataset
from karabakh_data.errors import PictureError, UnknownKeyError, WrongTypeError
from karabakh_data.plotting._names import of_another_dataset
from karabakh_data.plotting._picture import Picture
from karabakh_data.plotting._style import FAINT, WIDE, Spec, check_width, framed, listed
from karabakh_data.records.events import Event
from karabakh_data.tables._wholes import with_wholes
from karabakh_data.values._period_like import PeriodLike
from karabakh_data.values.periods import Period

_EVENTS: Final = "events, as events() returns them"
_LEFT: Final = 110
_ROW: Final = 26
_PART: Final = 220
"""How wide the name of a whole is."""
_MOST_PARTS: Final = 5
_TINTS: Final = ("#3b5b8c", "#b5651d", "#4f7f3f", "#8a4f7d", "#0f8b8d")
_OTHER: Final = "other"
_BEGIN: Final = 1988
"""The year in which the conflict begins; one event is of 1933, which would fill half a picture."""


def timeline(
    events: Iterable[Event],
    *,
    period: PeriodLike | None = None,
    dataset: Dataset | None = None,
    width: int = WIDE,
) -> Picture:
    """Return a picture of events in a period, a row a kind, coloured by what they are a part of.

    What lasts up to a month is a short stroke, a longer time a bar. What lies outside the period,
    or has no time with two ends, is counted below the picture.

    Args:
        events: Events, such as those of `karabakh_data.events`.
        period: The time that is drawn, with two ends, such as ``"2016/2020"``; None for the years
            of the events, from 1988 on if some of them are later than 1987.
        dataset: The dataset of the events, from which the names of wholes come; None for the
            bundled one.
        width: The width in pixels, from 240 to 4,000, such as ``350`` for a phone.

    Raises:
        WrongTypeError: if something among them is no event.
        PeriodError: if *period* is none.
        PictureError: if *period* has an open end, no event lies in it, or, without one, no
            event has a time with two ends; or if *dataset* is not that of the events.

    >>> from karabakh_data import events
    >>> from karabakh_data.plotting import timeline
    >>> timeline(events(2016))
    <Picture 28 events, 2016, by kind>
    >>> timeline(events(), period="2016/2020")
    <Picture 92 events, 2016/2020, by kind>
    """
    check_width(width)
    given = [_checked(one) for one in listed(events, _EVENTS)]
    asked = _years(given) if period is None else Period.of(period)
    if asked.earliest is None or asked.latest is None:
        raise PictureError(asked.edtf, "a time with two ends, such as '1988/2020'")
    shown = [one for one in given if one.period is not None and _fits(one.period, asked)]
    if not shown:
        raise PictureError(asked.edtf, "a time in which one of the events lies")
    data = Dataset.bundled() if dataset is None else dataset
    wholes = {one.id: _whole(one, data) for one in shown}
    parts = _largest(wholes.values())
    rows = [_row(one, wholes[one.id] if wholes[one.id] in parts else _OTHER) for one in shown]
    left = len(given) - len(shown)
    title = f"{counted(len(shown), 'event')}, {asked}, by kind"
    plot = _plot(rows, parts, asked, width)
    whole = framed(title, [plot], _notes(left), width, _LEFT - 10, as_of=data.as_of)
    return Picture(whole, _alt(title, rows, left))


def _checked(one: object) -> Event:
    if not isinstance(one, Event):
        raise WrongTypeError(one, "an event, as events() returns them")
    return one


def _years(events: Iterable[Event]) -> Period:
    """Return the years of events, without those before the conflict if others are later."""
    times = [one.period for one in events if one.period is not None]
    years = [
        (time.earliest.year, time.latest.year)
        for time in times
        if time.earliest is not None and time.latest is not None
    ]
    if not years:
        raise PictureError([*map(str, times)], "an event that has a time with two ends")
    shown = [pair for pair in years if pair[0] >= _BEGIN] or years
    first, last = min(first for first, _ in shown), max(last for _, last in shown)
    return Period(f"{first:04}" if first == last else f"{first:04}/{last:04}")


def _fits(period: Period, asked: Period) -> bool:
    has_ends = period.earliest is not None and period.latest is not None
    return has_ends and asked.contains(period)


def _whole(event: Event, dataset: Dataset) -> str:
    """Return the name of the largest event but one of which an event is a part."""
    try:
        chain = with_wholes(event, dataset.table(Event))
    except UnknownKeyError as error:
        raise of_another_dataset(str(error.value)) from None
    # The last is the conflict itself, of which all are parts.
    return chain[-2].name if len(chain) > 1 else event.name


def _largest(names: Iterable[str]) -> list[str]:
    found = list(names)
    often = sorted(set(found), key=lambda name: (-found.count(name), name))
    return [name for name in often if found.count(name) > 1][:_MOST_PARTS]


def _row(event: Event, part: str) -> dict[str, Any]:
    period = event.period
    assert period is not None  # noqa: S101 - those without a time are not drawn
    assert period.earliest is not None  # noqa: S101
    assert period.latest is not None  # noqa: S101
    return {
        "name": event.name,
        "kind": event.kind.value.replace("-", " "),
        "part": part,
        "start": period.earliest.isoformat(),
        "end": period.latest.isoformat(),
        "when": period.edtf,
        "is_long": (period.latest - period.earliest).days > _LONG,
    }


_LONG: Final = 30


def _plot(rows: Sequence[dict[str, Any]], parts: Sequence[str], asked: Period, width: int) -> Spec:
    kinds = sorted({row["kind"] for row in rows})
    domain = [f"{end}T00:00:00" for end in (asked.earliest, asked.latest)]
    x: Spec = {
        "type": "temporal",
        "title": None,
        "scale": {"domain": domain},
        "axis": {"grid": True},
    }
    y: Spec = {"field": "kind", "type": "nominal", "sort": kinds, "title": None}
    colour: Spec = {
        "field": "part",
        "type": "nominal",
        "scale": {"domain": [*parts, _OTHER], "range": [*_TINTS[: len(parts)], FAINT]},
        "legend": {"orient": "top", "columns": width // _PART, "title": None, "symbolOpacity": 1},
    }
    tips = [{"field": name} for name in ("name", "when", "kind", "part")]
    shared: Spec = {"x": {"field": "start", **x}, "y": y, "color": colour, "tooltip": tips}
    return {
        "width": width - _LEFT,
        "height": {"step": _ROW},
        "data": {"values": list(rows)},
        "layer": [
            {
                "transform": [{"filter": "datum.is_long"}],
                "mark": {"type": "bar", "height": 7, "opacity": 0.45, "yOffset": 6},
                "encoding": shared | {"x2": {"field": "end"}},
            },
            {
                "transform": [{"filter": "!datum.is_long"}],
                "mark": {
                    "type": "tick",
                    "height": 12,
                    "thickness": 2,
                    "opacity": 0.8,
                    "yOffset": -4,
                },
                "encoding": shared,
            },
        ],
    }


def _notes(left: int) -> list[str]:
    notes = ["A stroke: up to a month. A bar: longer, or a time in which it must have happened."]
    if left:
        notes.append(f"Not shown: {left}, outside of that time or without a time with two ends.")
    return notes


def _alt(title: str, rows: Sequence[dict[str, Any]], left: int) -> str:
    kinds = [row["kind"] for row in rows]
    told = ", ".join(f"{kind} {kinds.count(kind)}" for kind in sorted(set(kinds)))
    return f"{title}: {told}; {left} not shown."
