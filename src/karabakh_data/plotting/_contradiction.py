"""A contradiction as the sum that shows it."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from karabakh_data.dataset import Dataset
from karabakh_data.errors import WrongTypeError
from karabakh_data.plotting._names import claimant_named, people_named
from karabakh_data.plotting._picture import Picture
from karabakh_data.plotting._style import INK, WIDE, Spec, check_width, framed
from karabakh_data.proofs.contradictions import Contradiction
from karabakh_data.records.casualties import CasualtyClaim

_LEFT: Final = 60
_LETTER: Final = 6.2  # how wide a letter is, about
_LOW: Final = "at least"
_HIGH: Final = "at most"
# Of equal weight, and no colour of a side: the sum is wrong whoever says what, which stands below.
_TINTS: Final = ("#3b5b8c", "#7f9cc8", "#b3c4e0", "#d5dfef")
_OTHER: Final = "#b5651d"


class Term(NamedTuple):
    """What a claim adds to a side of the sum, and how often."""

    claim: CasualtyClaim
    end: str
    number: int
    times: int


def contradiction(
    found: Contradiction, *, dataset: Dataset | None = None, width: int = WIDE
) -> Picture:
    """Return a picture of the sum that shows why some claims cannot all be true.

    Above lies what some claims say there were at least, one behind the other; below, what others
    allow at most for the same people. The first is longer, which cannot be.

    Args:
        found: A contradiction, as `contradictions` finds them.
        dataset: That of the claims, from which names come; None for the bundled one.
        width: The width in pixels, from 240 to 4,000, such as ``350`` for a phone.

    Raises:
        WrongTypeError: if *found* is no contradiction.
        PictureError: if *dataset* does not know who makes one of the claims.

    >>> from karabakh_data import contradictions
    >>> from karabakh_data.plotting import contradiction
    >>> contradiction(next(contradictions()))
    <Picture Claims that cannot all be true>
    """
    check_width(width)
    if not isinstance(found, Contradiction):
        raise WrongTypeError(found, "a contradiction, as contradictions() finds them")
    rows = _rows(found, width - _LEFT)
    x: Spec = {
        "type": "quantitative",
        "title": "people",
        "axis": {"format": ",d", "tickMinStep": 1},
    }
    y: Spec = {"field": "end", "type": "ordinal", "sort": [_LOW, _HIGH], "title": None}
    box: Spec = {"x": {"field": "start", **x}, "x2": {"field": "stop"}, "y": y}
    plot: Spec = {
        "width": width - _LEFT,
        "height": 130,
        "data": {"values": rows},
        "layer": [
            {
                "mark": {"type": "bar", "stroke": "white", "height": 34},
                "encoding": box | {"color": {"field": "colour", "type": "nominal", "scale": None}},
            },
            {
                "mark": {"type": "text", "align": "left", "dx": 3, "dy": -24, "color": INK},
                "encoding": {"x": {"field": "start", **x}, "y": y, "text": {"field": "label"}},
            },
        ],
    }
    title = "Claims that cannot all be true"
    data = Dataset.bundled() if dataset is None else dataset
    notes = [*_told(found, data)]
    whole = framed(title, [plot], notes, width, _LEFT - 10, as_of=data.as_of)
    return Picture(whole, f"{title}. {' '.join(notes)}")


def _told(found: Contradiction, data: Dataset) -> Iterator[str]:
    """Yield who claims what, in the order of the sum, and what the sum is."""
    for term in _terms(found):
        who = claimant_named(term.claim.claimant or "article", data)
        what = f"{found.measure}, {people_named(term.claim)}: {term.claim.figure}"
        yield f"{term.claim.id}, {who}: {what}{_often(term.times)}."
    least, most = (_sum(_terms(found), end) for end in (_LOW, _HIGH))
    yield f"{_LOW.capitalize()} {least:,}, but {_HIGH} {most:,}: they fail to agree by {found.gap}."


def _sum(terms: Iterable[Term], end: str) -> int:
    return sum(term.number * term.times for term in terms if term.end == end)


def _fitting(room: float, *labels: str) -> str:
    """Return the first of some labels for which there is room, or none."""
    return next((label for label in labels if len(label) * _LETTER < room), "")


def _often(times: int) -> str:
    return "" if times == 1 else f", {times} times in the sum"


def _terms(found: Contradiction) -> list[Term]:
    """Return what the sum is made of: first the low ends, then the high ones."""
    terms = []
    for claim in sorted(found.claims, key=lambda one: one.id):
        times = int(found.certificate[claim.id])
        is_low = times > 0
        number = claim.figure.low if is_low else claim.figure.high or 0
        terms.append(Term(claim, _LOW if is_low else _HIGH, number, abs(times)))
    return sorted(terms, key=lambda term: term.end == _HIGH)


def _rows(found: Contradiction, width: int) -> list[dict[str, Any]]:
    """Return the boxes of the sum: where each begins and stops, and what it is."""
    rows: list[dict[str, Any]] = []
    terms, reached = _terms(found), {_LOW: 0, _HIGH: 0}
    whole = {end: _sum(terms, end) for end in reached}
    longest = max(1, *whole.values())
    for claim, end, number, times in terms:
        for _ in range(times):
            start = reached[end]
            reached[end] += number
            # Behind the last box nothing stands in the way of its label.
            free = longest if reached[end] == whole[end] else reached[end]
            room = width * (free - start) / longest
            tint = _TINTS[len(rows) % len(_TINTS)] if end == _LOW else _OTHER
            rows.append(
                {
                    "end": end,
                    "start": start,
                    "stop": reached[end],
                    "colour": tint,
                    "label": _fitting(room, f"{claim.id}: {number:,}", f"{number:,}"),
                }
            )
    return rows
