"""The claims about one number, side by side."""

from collections.abc import Iterable
from typing import Final

from karabakh_data.dataset import Dataset
from karabakh_data.errors import KarabakhDataError, WrongTypeError
from karabakh_data.plotting._forest import Line, forest
from karabakh_data.plotting._names import claimant_of, where
from karabakh_data.plotting._picture import Picture
from karabakh_data.plotting._ranges import spoken
from karabakh_data.plotting._style import ACCENT, FAINT, INK, WIDE, framed
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals.summary import CasualtySummary

_AXIS: Final = 20


def rivals(
    summary: CasualtySummary, *, dataset: Dataset | None = None, width: int = WIDE
) -> Picture:
    """Return a picture of the claims about the very time and people asked for, and of the answer.

    Each has a line with who makes it, what is printed and the notes that stand there; those counted
    are blue, the others grey. Claims about a part of the time or of the people are counted below.
    *dataset* is that of the answer, from which names come; the bundled one if it is None.

    Raises:
        WrongTypeError: if *summary* is no answer of `casualties`.
        KarabakhDataError: if no claim is about the very time and people asked for.
    """
    if not isinstance(summary, CasualtySummary):
        raise WrongTypeError(summary, "an answer of casualties()")
    claims = _of_all(summary)
    if not claims:
        raise KarabakhDataError(
            _asked(summary), "a question to which some claim is the whole answer"
        )
    data = Dataset.bundled() if dataset is None else dataset
    chosen = {claim.id for claim in summary.chosen}
    lines = [
        Line(claimant_of(one, data), where(one), one.figure, ACCENT if one.id in chosen else FAINT)
        for one in claims
    ]
    if summary.total is not None:
        lines.append(Line("The answer by the rule of the library", "", summary.total, INK, True))
    left = len(summary.claims) - len(claims)
    title = _asked(summary)
    notes = _notes(summary, left)
    told = "; ".join(f"{line.title}, {spoken(line.figure)}" for line in lines)
    return Picture(framed(title, [forest(lines, width - _AXIS)], notes, width), f"{title}: {told}.")


def _of_all(summary: CasualtySummary) -> list[CasualtyClaim]:
    """Return the claims about the same days and people as the question."""
    return [claim for claim in summary.claims if _is_whole(claim, summary)]


def _is_whole(claim: CasualtyClaim, summary: CasualtySummary) -> bool:
    period = summary.period
    same_days = period is None or claim.period.ordinals == period.ordinals
    words = ((claim.side, summary.side), (claim.category, summary.category))
    same_people = all(asked is None or own is asked for own, asked in words)
    return same_days and same_people and not claim.partial


def _asked(summary: CasualtySummary) -> str:
    words: Iterable[object] = (
        summary.measure.capitalize(),
        summary.event or summary.period,
        summary.side,
        summary.category,
    )
    return ", ".join(str(word) for word in words if word is not None)


def _notes(summary: CasualtySummary, left: int) -> list[str]:
    notes = ["Blue: counted. Grey: not counted. Black: the answer, from the least to the most."]
    if left:
        some = "Another claim is" if left == 1 else f"{left} more claims are"
        notes.append(f"{some} about a part of the time or of the people.")
    return notes
