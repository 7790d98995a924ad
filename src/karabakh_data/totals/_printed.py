"""What the article itself prints for a question."""

from collections.abc import Sequence

from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._counting import figures_of, reason_not_to_count, scope_together
from karabakh_data.totals._people import COMBINED_SIDES
from karabakh_data.totals._question import Question
from karabakh_data.totals.packing import Part
from karabakh_data.values._days import days_of
from karabakh_data.vocabularies.claims import Reading
from karabakh_data.vocabularies.people import Category


def printed_for(listed: Sequence[CasualtyClaim], question: Question) -> list[Part]:
    """Return the figures that the article prints for exactly what is asked.

    A figure for some categories alone is none if others have figures of their own.
    A word such as thousands is no figure, and figures of several claimants are nobody's total.
    """
    if question.period is None:
        return []
    claims = [
        claim
        for claim in listed
        if days_of(claim.period) == days_of(question.period)
        and not claim.partial
        and claim.reading is not Reading.VAGUE
        and reason_not_to_count(claim, question) is None
    ]
    claimants = {claim.id: claim.claimant for claim in claims}
    printed = figures_of(claims)
    for side in COMBINED_SIDES if question.side is None else (question.side,):
        there = [part for part in printed if part.side is side]
        whole = [part for part in there if part.category is Category.UNSPECIFIED]
        if there and not scope_together(printed) & ~scope_together(there):
            found = whole or there
            added = {claimants[key] for part in found for key in part.claims}
            return found if len(found) == 1 or len(added) == 1 else []
    return []
