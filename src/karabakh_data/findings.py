"""What computation finds at odds: :class:`Discrepancy`, and how much weighs in it."""

from typing import Any, Final

import attrs

from karabakh_data._public import Plain, public
from karabakh_data.records._told import in_a_line
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity


@public
@attrs.frozen
class Discrepancy(Plain):
    """Something that the claims say, and that does not agree with what else they say."""

    kind: DiscrepancyKind
    """The kind of disagreement, such as ``sum-differs-from-parts``."""
    claims: tuple[str, ...]
    """The ids of the records concerned, the one at odds with the others first."""
    stated: CasualtyRange | None
    """What is printed; None where nothing is, or no count of people."""
    computed: CasualtyRange | None
    """What follows from the other claims; None where nothing does."""
    message: str
    """The disagreement in words, with all that is needed to check it by hand."""
    severity: Severity = Severity.CONTRADICTION
    """How much it says about the figures."""
    weight: int = 0
    """By how many people, or other units, the figures differ; 0 where that is not a number."""
    notes: tuple[int, ...] = ()
    """The numbers, in the body of the article, of the notes concerned."""
    sections: tuple[str, ...] = ()
    """The parts of the article concerned."""

    def __str__(self) -> str:
        return self.message

    def __repr__(self) -> str:
        return in_a_line(self, f"{self.kind}: {self}")

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as plain values."""
        values = (
            self.kind.value,
            self.severity.value,
            self.weight,
            list(self.claims),
            None if self.stated is None else str(self.stated),
            None if self.computed is None else str(self.computed),
            [str(number) for number in self.notes],
            list(self.sections),
            self.message,
        )
        return dict(zip(FINDING_CELLS, values, strict=True))


FINDING_CELLS: Final = (
    "kind",
    "severity",
    "weight",
    "claims",
    "stated",
    "computed",
    "notes",
    "sections",
    "message",
)
"""The names of the values of a finding, as `Discrepancy.to_dict` gives them."""


def gap(one: CasualtyRange | None, other: CasualtyRange | None) -> int:
    """Return how far two ranges stand apart; 0 if they have a number in common, or one is None.

    >>> gap(CasualtyRange.exactly(77), CasualtyRange.exactly(106))
    29
    """
    if one is None or other is None:
        return 0
    lower, upper = sorted((one, other), key=CasualtyRange.sort_key)
    return 0 if lower.high is None else max(upper.low - lower.high, 0)
