"""Who is said to support whom, and how."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from karabakh_data._layout import counted
from karabakh_data.dataset import Dataset
from karabakh_data.errors import PictureError, WrongTypeError
from karabakh_data.plotting._names import in_heading
from karabakh_data.plotting._picture import Picture
from karabakh_data.plotting._style import (
    FAINT,
    SHAPES,
    WIDE,
    Spec,
    check_width,
    colour_of,
    framed,
    listed,
)
from karabakh_data.support import Supporter
from karabakh_data.vocabularies.base import in_english
from karabakh_data.vocabularies.people import Side, side_named, the_side
from karabakh_data.vocabularies.support import Stance, SupportKind

_ANSWER: Final = "an answer of supporters()"
_ROW: Final = 15
_NAMES: Final = 180
_EDGE: Final = 10
_TWO_FIT_FROM: Final = 500

_NOTE: Final = (
    "Filled: open support. Hollow: tacit. A ring: some of it is alleged or denied. A grey cross: "
    "it is said not to be given. Selling arms is not by itself a political position."
)
_CROSS: Final = {"shape": "M-1,-1L1,1M-1,1L1,-1", "color": FAINT, "filled": False, "size": 25}


def support(
    *answers: Iterable[Supporter], dataset: Dataset | None = None, width: int = WIDE
) -> Picture:
    """Return a picture of who is said to support a side in which way, a row an actor.

    A filled mark is open support, a hollow one tacit, a ring around it says that some of it is
    disputed or denied, and a cross that it is said not to be given. Who only voted in the United
    Nations is counted below the picture, or it would be too long to read.

    Args:
        *answers: Answers of `supporters`, one for each side, which stand beside each other.
        dataset: That of the answers, which tells for which time it stands; the bundled one if it
            is None.
        width: The width in pixels, from 240 to 4,000, such as ``350`` for a phone.

    Raises:
        WrongTypeError: if something in an answer is no supporter.
        PictureError: if nobody is left to be shown.

    >>> from karabakh_data import supporters
    >>> from karabakh_data.plotting import support
    >>> support(supporters("armenian"), supporters("azerbaijani"))
    <Picture Who is said to support the Armenian side and the Azerbaijani side>
    """
    check_width(width)
    everybody = [_checked(one) for answer in answers for one in listed(answer, _ANSWER)]
    shown = [one for one in everybody if _shown_kinds(one)]
    if not shown:
        raise PictureError(
            counted(len(everybody), "supporter"), "answers with some support other than votes"
        )
    sides = list(dict.fromkeys(one.side for one in shown))
    rows = [row for one in shown for row in _rows(one)]
    kinds = sorted({row["kind"] for row in rows})
    is_narrow = width < _TWO_FIT_FROM
    beside = 1 if is_narrow else len(sides)
    room = (width - _NAMES) // beside - _EDGE
    plots: Spec = {
        "concat": [
            _plot(
                [row for row in rows if row["side"] == side_named(side)],
                side,
                kinds,
                _names(shown, side if is_narrow else None),
                room,
                named=is_narrow or place == 0,
            )
            for place, side in enumerate(sides)
        ],
        "columns": beside,
        "spacing": 12,
    }
    left = len(everybody) - len(shown)
    title = f"Who is said to support {' and '.join(map(the_side, sides))}"
    data = Dataset.bundled() if dataset is None else dataset
    whole = framed(title, [plots], _notes(left), width, _NAMES - 10, as_of=data.as_of)
    return Picture(whole, _alt(title, shown, left))


def _checked(one: object) -> Supporter:
    if not isinstance(one, Supporter):
        raise WrongTypeError(one, "a supporter, as supporters() returns them")
    return one


def _names(shown: Iterable[Supporter], side: Side | None) -> list[str]:
    """Return the names of the rows, of those of one side or of all."""
    return sorted({one.title for one in shown if side is None or one.side is side})


def _shown_kinds(one: Supporter) -> set[SupportKind]:
    return {claim.kind for claim in one.claims} - {SupportKind.UN_VOTE}


def _rows(one: Supporter) -> list[dict[str, Any]]:
    return [_row(one, kind) for kind in sorted(_shown_kinds(one))]


def _row(one: Supporter, kind: SupportKind) -> dict[str, Any]:
    claims = [claim for claim in one.claims if claim.kind is kind]
    given = {claim.stance for claim in claims} - {Stance.WITHHELD}
    stance = (
        Stance.EXPLICIT if Stance.EXPLICIT in given else Stance.TACIT if given else Stance.WITHHELD
    )
    return {
        "actor": one.title,
        "kind": in_english(kind),
        "side": side_named(one.side),
        "stance": str(stance),
        "disputed": any(claim.is_disputed for claim in claims),
        "claims": ", ".join(claim.id for claim in claims),
    }


def _plot(
    rows: Sequence[dict[str, Any]],
    side: Side,
    kinds: Sequence[str],
    names: Sequence[str],
    room: int,
    *,
    named: bool,
) -> Spec:
    colour = colour_of(side)
    axis = {"title": None, "grid": True, "ticks": False, "domain": False}
    x: Spec = {
        "field": "kind",
        "type": "nominal",
        "scale": {"domain": kinds},
        "axis": {**axis, "orient": "top", "labelAngle": -60},
    }
    y: Spec = {
        "field": "actor",
        "type": "nominal",
        "scale": {"domain": names},
        "axis": axis | {"labels": named, "labelLimit": _NAMES},
    }
    cell: Spec = {"x": x, "y": y, "tooltip": [{"field": name} for name in rows[0]]}
    mark: Spec = {
        "type": "point",
        "shape": SHAPES.get(side, "diamond"),
        "color": colour,
        "opacity": 1,
    }
    return {
        "title": {
            "text": in_heading(side_named(side)),
            "anchor": "start",
            "color": colour,
            "fontSize": 12,
        },
        "width": room,
        "height": len(names) * _ROW,
        "data": {"values": list(rows)},
        "layer": [
            _if("datum.stance == 'explicit'", mark | {"filled": True, "size": 60}, cell),
            _if("datum.stance == 'tacit'", mark | {"filled": False, "size": 55}, cell),
            _if("datum.stance == 'withheld'", mark | _CROSS, cell),
            _if(
                "datum.disputed",
                {"type": "point", "shape": "circle", "size": 150, "color": FAINT, "filled": False},
                cell,
            ),
        ],
    }


def _if(condition: str, mark: Spec, encoding: Spec) -> Spec:
    return {"transform": [{"filter": condition}], "mark": mark, "encoding": encoding}


def _notes(left: int) -> list[str]:
    notes = [_NOTE]
    if left:
        notes.append(f"Not shown: {left} of whom only a vote in the United Nations is told.")
    return notes


def _alt(title: str, shown: Iterable[Supporter], left: int) -> str:
    told = [
        f"{one.title}, {side_named(one.side)}: {', '.join(map(_spoken, _rows(one)))}"
        for one in shown
    ]
    return f"{title}. {'; '.join(told)}. {left} more by a vote alone."


def _spoken(row: dict[str, Any]) -> str:
    """Return a mark in words: the kind of support, and what the mark says of it."""
    stance = {"withheld": "said not to be given", "tacit": "tacit"}.get(row["stance"])
    told = [stance, "alleged or denied" if row["disputed"] else None]
    remarks = " and ".join(word for word in told if word is not None)
    return f"{row['kind']} ({remarks})" if remarks else str(row["kind"])
