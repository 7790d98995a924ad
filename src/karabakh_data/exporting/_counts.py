"""How many were killed in each event and each year, by the rule that `casualties` follows."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.records.events import Event, parent_in
from karabakh_data.tables.package import Packaged
from karabakh_data.totals._answer import summarise
from karabakh_data.totals._question import Question
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.values._grouping import paired, upwards
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.claims import Measure
from karabakh_data.vocabularies.sections import Section


class Counts:
    """The answers for a dataset; each is made of the claims that bear on it, and of no others.

    So the answers for all events take time by their number, and not by its square.
    """

    def __init__(self, dataset: Packaged) -> None:
        parents = {one.id: one.parent for one in dataset.table(Event)}
        self._parent_of: Final = partial(parent_in, parents)
        claims = dataset.table(CasualtyClaim)
        self._killed: Final = [one for one in claims if one.measure is Measure.KILLED]

    def by_event(self) -> Iterator[CasualtySummary]:
        """Yield the answer for each event that claims are about, in the order of their ids."""
        about = paired(
            (event, one) for one in self._killed for event in upwards(one.event, self._parent_of)
        )
        for event in sorted(about):
            inside = frozenset(one.event for one in about[event] if one.event)
            question = Question(event=event, events=inside)
            yield self._answer(about[event], question)

    def by_year(self) -> Iterator[CasualtySummary]:
        """Yield the answer for each year from the first claim to the last, in their order."""
        printed = [one.period for one in self._killed if one.section is not Section.REFERENCES]
        days = [day for one in printed for day in (one.earliest, one.latest) if day is not None]
        if not days:
            return
        within = paired((_year_of(one.period), one) for one in self._killed)
        for year in range(min(days).year, max(days).year + 1):
            yield self._answer(within.get(year, []), Question(period=Period.of(year)))

    def _answer(self, claims: list[CasualtyClaim], question: Question) -> CasualtySummary:
        return summarise(claims, question, parent_of=self._parent_of)


def _year_of(period: Period) -> int | None:
    """Return the year in which all of a period lies."""
    first, last = period.earliest, period.latest
    is_one = first is not None and last is not None and first.year == last.year
    return first.year if first is not None and is_one else None
