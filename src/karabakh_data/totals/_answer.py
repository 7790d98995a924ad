"""The answer to a question about casualties: its total, and the rest when it is asked for."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final

from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._counting import UNLIMITED, Reckoned, count, total_of
from karabakh_data.totals._people import cells_asked_for, people
from karabakh_data.totals._question import Question, admitted
from karabakh_data.totals.packing import Part
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.values._days import Days, days_of, ends_of, length, uncovered
from karabakh_data.values._later import waiting
from karabakh_data.values.periods import Period
from karabakh_data.versions import DATA_AS_OF
from karabakh_data.vocabularies.claims import Measure
from karabakh_data.vocabularies.people import Side


def _no_parent(_event: str) -> None:
    return None


def _no_span() -> None:
    return None


def summarise(
    claims: Iterable[CasualtyClaim],
    question: Question,
    measure: Measure = Measure.KILLED,
    parent_of: Callable[[str], str | None] = _no_parent,
    *,
    data_span: Callable[[], Period | None] = _no_span,
    as_of: str = DATA_AS_OF,
) -> CasualtySummary:
    """Answer a question from claims, by the rule that the documentation describes.

    *parent_of* gives, for the id of an event, that of the event of which it is a part;
    *data_span* gives the time that the dataset spans, for the reader of an empty answer; *as_of* is
    the month for which it stands.
    """
    claims = [claim for claim in claims if claim.measure is measure]
    result = count(admitted(claims, question), question, parent_of, claims)
    # A printed sum that is not counted says nothing of the days that are asked for.
    days = _days(
        question, [one for one in result.countable if not one.is_sum or one.id in result.chosen]
    )
    covered = _days_by_side(result.packing.covering, question)
    open_sides = [side for side, there in covered.items() if days and uncovered(days, there)]
    total = total_of(result.parts)
    # On a day without a figure people may have died: the total is at least so many.
    if total is not None and open_sides:
        total += UNLIMITED
    reckoned = Reckoned(claims, question, result, days, covered, open_sides, total)
    chosen = result.chosen
    known = {
        "period": question.period,
        "side": question.side,
        "category": question.category,
        "measure": measure,
        "event": question.event,
        "claimant": question.claimant,
        "claims": result.listed,
        "chosen": tuple(claim for claim in result.listed if claim.id in chosen),
        "parts": result.parts,
        "total": total,
        "days": 0 if days is None else length(days),
        "as_of": as_of,
    }
    rest = {name: partial(_reckon, name, reckoned) for name in _RECKONED_LATER}
    return waiting(CasualtySummary, known, rest | {"data_span": data_span})


# Half of what it takes to answer, and many who ask for a total never look.
_RECKONED_LATER: Final = (
    "spanning",
    "stated",
    "printed",
    "by_side",
    "by_category",
    "discrepancies",
    "gaps",
    "days_covered",
    "days_by_side",
    "verdicts",
)


def _reckon(name: str, reckoned: Reckoned) -> object:
    from karabakh_data.totals import _rest

    return getattr(_rest, name)(reckoned)


def _days_by_side(parts: Iterable[Part], question: Question) -> dict[Side, list[Days]]:
    """Return, for each side asked for, the days for which some of its people are counted.

    A figure for soldiers covers their side's day: so the article's own table prints its totals.
    """
    sides = dict.fromkeys(side for side, _ in cells_asked_for(question.side, None))
    return {
        side: [days_of(part.period) for part in parts if part.scope & people(side, None)]
        for side in sides
    }


def _days(question: Question, countable: Sequence[CasualtyClaim]) -> Days | None:
    """Return the first and last day asked for; an open end lies where the claims end."""
    spans = [days_of(claim.period) for claim in countable]
    first = min((span[0] for span in spans), default=None)
    last = max((span[1] for span in spans), default=None)
    if question.period is not None:
        asked = ends_of(question.period)
        first = first if asked[0] is None else asked[0]
        last = last if asked[1] is None else asked[1]
    return None if first is None or last is None else (first, last)
