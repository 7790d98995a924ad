"""The claims about one number, side by side."""

from typing import Final

from karabakh_data.dataset import Dataset
from karabakh_data.errors import PictureError, WrongTypeError
from karabakh_data.plotting._forest import Line, forest, notes_on_length
from karabakh_data.plotting._names import (
    asked_named,
    claimant_named,
    claimant_of,
    event_named,
    people_named,
    where,
)
from karabakh_data.plotting._picture import Picture
from karabakh_data.plotting._ranges import spoken
from karabakh_data.plotting._style import ACCENT, FAINT, INK, WIDE, check_width, framed
from karabakh_data.plotting._whole import claims_on_the_whole
from karabakh_data.totals.summary import CasualtySummary

_AXIS: Final = 20


def rivals(
    summary: CasualtySummary, *, dataset: Dataset | None = None, width: int = WIDE
) -> Picture:
    """Return a picture of the claims that an answer counts, of their rivals, and of the answer.

    Each has a line with who makes it, what is printed and the notes that stand there. Those counted
    are blue; grey are others about the very time and people asked for. The rest, about a part of
    the time or of the people, is counted below.

    Args:
        summary: An answer of `casualties`.
        dataset: The dataset of the answer, from which names come; None for the bundled one.
        width: The width in pixels, from 240 to 4,000, such as ``350`` for a phone.

    Raises:
        WrongTypeError: if *summary* is no such answer.
        PictureError: if there is no such claim, or *dataset* does not know who makes one.

    >>> from karabakh_data import casualties
    >>> from karabakh_data.plotting import rivals
    >>> rivals(casualties("1988/1994", side="azerbaijani", category="military"))
    <Picture Killed, 1988/1994, Azerbaijani side, military>
    """
    check_width(width)
    if not isinstance(summary, CasualtySummary):
        raise WrongTypeError(summary, "an answer of casualties()")
    whole = claims_on_the_whole(summary)
    claims = [one for one in summary.claims if one in whole or one in summary.chosen]
    data = Dataset.bundled() if dataset is None else dataset
    title = _asked(summary, data)
    if not claims:
        raise PictureError(title, "a question to which some claim is an answer")
    lines = [
        Line(
            claimant_of(one, data) + ("" if one in whole else f": {people_named(one)}"),
            where(one),
            one.figure,
            ACCENT if one in summary.chosen else FAINT,
        )
        for one in claims
    ]
    if summary.total is not None:
        lines.append(
            Line("The answer by the rule of the library", "", summary.total, INK, is_thick=True)
        )
    left = len(summary.claims) - len(claims)
    notes = [*_notes(left), *notes_on_length(lines)]
    told = "; ".join(f"{line.title}, {spoken(line.figure)}" for line in lines)
    plots = [forest(lines, width - _AXIS)]
    return Picture(framed(title, plots, notes, width, as_of=summary.as_of), f"{title}: {told}.")


def _asked(summary: CasualtySummary, data: Dataset) -> str:
    about = summary.event and event_named(summary.event, data)
    words = asked_named(summary.measure, about or summary.period, summary.side, summary.category)
    if summary.claimant is not None:
        words.append(f"claims of {claimant_named(summary.claimant, data)} alone")
    return ", ".join(words)


def _notes(left: int) -> list[str]:
    notes = ["Blue: counted. Grey: not counted. Black: the answer, from the least to the most."]
    if left:
        some = "Another claim is" if left == 1 else f"{left} more claims are"
        notes.append(f"{some} about a part of the time or of the people.")
    return notes
