"""What computation finds at odds among claims: :class:`Discrepancy`."""

import attrs

from karabakh_data.ranges import CasualtyRange


@attrs.frozen
class Discrepancy:
    """Something that the claims say, and that does not agree with what else they say."""

    kind: str
    """The kind of disagreement, such as ``sum-differs-from-parts``."""
    claims: tuple[str, ...]
    """The ids of the claims concerned, the one at odds with the others first."""
    stated: CasualtyRange | None
    """What is printed; None where nothing is."""
    computed: CasualtyRange | None
    """What follows from the other claims; None where nothing does."""
    message: str
    """The disagreement in words, with all that is needed to check it by hand."""

    def __str__(self) -> str:
        return self.message
