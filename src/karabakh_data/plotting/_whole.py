"""The claims to which a question is what they are about, no more and no less."""

from typing import Final

from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.vocabularies.people import Category, Side

_EVERYBODY: Final = (Side.BOTH, Side.UNSPECIFIED)


def claims_on_the_whole(summary: CasualtySummary) -> list[CasualtyClaim]:
    """Return the claims about the very time and people asked for, in the order of their ids.

    >>> from karabakh_data import casualties
    >>> [claim.id for claim in claims_on_the_whole(casualties(2012, side="azerbaijani"))]
    []
    """
    return [claim for claim in summary.claims if _is_on_the_whole(claim, summary)]


def _is_on_the_whole(claim: CasualtyClaim, summary: CasualtySummary) -> bool:
    sides = _EVERYBODY if summary.side is None else (summary.side,)
    is_when = summary.period is None or claim.period.ordinals == summary.period.ordinals
    is_what = summary.period is not None or claim.event == summary.event
    is_whom = claim.side in sides and claim.category is (summary.category or Category.UNSPECIFIED)
    return is_when and is_what and is_whom and not claim.partial
