"""What an answer to a question about casualties is made of: :class:`Answer`."""

from typing import TYPE_CHECKING, NamedTuple

import attrs

from karabakh_data._public import public
from karabakh_data.records.casualties import CasualtyClaim, people_in_words
from karabakh_data.records.citations import works
from karabakh_data.totals._people import Cell
from karabakh_data.totals.packing import Part
from karabakh_data.values._later import Later, later
from karabakh_data.values._mappings import WordMapping
from karabakh_data.values._valued import Valued
from karabakh_data.values.periods import Period
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.claims import Measure, Standing
from karabakh_data.vocabularies.people import Category, CategoryLike, Side, SideLike

if TYPE_CHECKING:
    from karabakh_data.findings import Discrepancy
    from karabakh_data.records.works import Source


@public
class Verdict(NamedTuple):
    """What became of a claim, and why."""

    claim: str
    """The id of the claim."""
    standing: Standing
    """What became of it."""
    reason: str
    """Why, in words."""


@public
class Gap(NamedTuple):
    """Days for which some cells have no figure that is counted."""

    period: Period
    """The days."""
    cells: tuple[Cell, ...]
    """The sides and categories without a figure."""

    def __str__(self) -> str:
        cells = "; ".join(people_in_words(side, category) for side, category in self.cells)
        return f"{self.period}: {cells}"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Answer(Valued):
    """What an answer about casualties holds; `CasualtySummary` also tells it."""

    period: Period | None
    """The period asked for; None if none was."""
    side: Side | None
    """The side asked for; None if none was."""
    category: Category | None
    """The category asked for; None if none was."""
    measure: Measure
    """The kind of harm asked for."""
    event: str | None
    """The id of the event asked for; None if none was."""
    claimant: str | None
    """The id of the claimant asked for, or ``article``; None if none was."""
    claims: tuple[CasualtyClaim, ...]
    """The claims about the people and time asked for, in the order of their ids."""
    chosen: tuple[CasualtyClaim, ...]
    """Those of the claims that are counted."""
    spanning: tuple[CasualtyClaim, ...]
    """Claims that reach beyond the question, over a longer time or over more people."""
    parts: tuple[Part, ...]
    """The figures counted; they add up to the total, but for an end that days without one open."""
    total: CasualtyRange | None
    """How many people; None if nothing is counted.

    It has no high end if a figure in it has none, or a side asked for has a day without one.
    """
    stated: CasualtyRange | None
    """What the article prints for the very slice asked for, and for all the people in it.

    None if it prints nothing, or figures for some of the people only.
    """
    printed: tuple[Part, ...]
    """The figures that `stated` adds up; none where it is None."""
    by_side: WordMapping[Side, SideLike, CasualtyRange]
    """The parts of the total by side; they add up to it, and show of whom days have no figure."""
    by_category: WordMapping[Category, CategoryLike, CasualtyRange]
    """The parts of the total by category; they add up to it."""
    gaps: tuple[Gap, ...]
    """The days and cells without a figure."""
    days: int
    """The number of days asked for; without a period, of those from the first claim to the last."""
    days_covered: int
    """On how many of these days a figure is counted for anybody; `days_by_side` tells of whom."""
    days_by_side: WordMapping[Side, SideLike, int]
    """On how many of these days a figure is counted for people of each side asked for."""
    data_span: Period | None
    """The time that all casualty claims of the dataset span."""
    _verdicts: Later = attrs.field(alias="verdicts", converter=later)
    _discrepancies: Later = attrs.field(alias="discrepancies", converter=later)

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What became of each claim, in the order of their ids."""
        found: tuple[Verdict, ...] = self._verdicts()
        return found

    @property
    def discrepancies(self) -> "tuple[Discrepancy, ...]":
        """What does not agree among the claims."""
        found: tuple[Discrepancy, ...] = self._discrepancies()
        return found

    @property
    def complete(self) -> bool:
        """Whether every day and cell asked for has a figure."""
        return self.total is not None and not self.gaps

    @property
    def sources(self) -> "tuple[Source, ...]":
        """The works cited for the claims that are counted, in the order of their ids."""
        cited = (citation for claim in self.chosen for citation in claim.citations)
        return works(sorted(cited, key=lambda citation: citation.key))
