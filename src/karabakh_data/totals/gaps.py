"""Days without a figure: :class:`Gap`."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from karabakh_data._public import public
from karabakh_data.totals._people import Cell, cells_asked_for, scope_of
from karabakh_data.totals._question import Question
from karabakh_data.totals.packing import Part
from karabakh_data.values._days import Days, days_of, period_of, uncovered
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.people import people_in_words


@public
class Gap(NamedTuple):
    """Days for which people of some side and category have no figure that is counted."""

    period: Period
    """The days."""
    cells: tuple[Cell, ...]
    """The sides and categories without a figure."""

    def __str__(self) -> str:
        cells = "; ".join(people_in_words(side, category) for side, category in self.cells)
        return f"{self.period}: {cells}"


def gaps_in(days: Days | None, parts: Sequence[Part], question: Question) -> tuple[Gap, ...]:
    """Return the days without a figure, each stretch of them once, in the order of time."""
    if days is None:
        return ()
    cells: defaultdict[Days, list[Cell]] = defaultdict(list)
    for cell in cells_asked_for(question.side, question.category):
        covered = [days_of(part.period) for part in parts if part.scope & scope_of((cell,))]
        for stretch in uncovered(days, covered):
            cells[stretch].append(cell)
    return tuple(Gap(period_of(stretch), tuple(cells[stretch])) for stretch in sorted(cells))
