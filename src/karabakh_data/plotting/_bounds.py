"""What is claimed and what is proved, side by side."""

from typing import Final

from karabakh_data.dataset import Dataset
from karabakh_data.errors import WrongTypeError
from karabakh_data.plotting._forest import Line, forest, notes_on_length
from karabakh_data.plotting._names import asked_named, claimant_of, people_named, where
from karabakh_data.plotting._picture import Picture
from karabakh_data.plotting._ranges import spoken
from karabakh_data.plotting._style import ACCENT, FAINT, INK, WIDE, check_width, framed
from karabakh_data.proofs.bounds import Bounds

_AXIS: Final = 20


def bounds(found: Bounds, *, dataset: Dataset | None = None, width: int = WIDE) -> Picture:
    """Return a picture of the range that is proved, below the claims that prove it.

    Claims that were set aside, since others contradict them, are grey.

    Args:
        found: An answer of `karabakh_data.bounds`.
        dataset: The dataset of the answer, from which names come; None for the bundled one.
        width: The width in pixels, from 240 to 4,000, such as ``350`` for a phone.

    Raises:
        WrongTypeError: if *found* is no such answer.
        PictureError: if *dataset* does not know who makes one of the claims.

    >>> import karabakh_data
    >>> from karabakh_data import plotting
    >>> plotting.bounds(karabakh_data.bounds("1988/1994"))
    <Picture What the claims prove: Killed, 1988/1994>
    """
    check_width(width)
    if not isinstance(found, Bounds):
        raise WrongTypeError(found, "an answer of bounds()")
    data = Dataset.bundled() if dataset is None else dataset
    aside = {one.claim for one in found.set_aside if one.bears}
    claims = data.casualty_claims()
    shown = [*found.claims, *(claim for claim in claims if claim.id in aside)]
    lines = [
        Line(
            f"{claimant_of(claim, data)}: {people_named(claim)}",
            where(claim),
            claim.figure,
            FAINT if claim.id in aside else ACCENT,
        )
        for claim in dict.fromkeys(shown)
    ]
    lines.append(Line(_TITLE, "", found.range, INK, is_thick=True))
    asked = asked_named(found.measure, found.period or "all times", found.side, found.category)
    title = f"What the claims prove: {', '.join(asked)}"
    notes = [_NOTE]
    if aside:
        notes.append("Grey: set aside, since other claims contradict it.")
    notes += notes_on_length(lines)
    told = "; ".join(f"{line.title}, {spoken(line.figure)}" for line in lines)
    plots = [forest(lines, width - _AXIS)]
    return Picture(framed(title, plots, notes, width, as_of=found.as_of), f"{title}: {told}.")


_TITLE: Final = "Proved"
_NOTE: Final = (
    "Black: if the claims in blue are true, the count cannot lie outside; bounds() tells the sum. "
    "Claims may be about other times or people than the count: their words say which."
)
