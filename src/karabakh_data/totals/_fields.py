"""The fields of an answer about casualties: :class:`Answer`."""

import attrs

from karabakh_data import records, totals
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.records.citations import works
from karabakh_data.totals.packing import Part
from karabakh_data.values._later import Waiting
from karabakh_data.values._valued import Valued
from karabakh_data.values.periods import Period
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.versions import DATA_AS_OF
from karabakh_data.vocabularies.claims import Measure
from karabakh_data.vocabularies.people import Category, Side


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Answer(Waiting, Valued):
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
    """Claims about a longer time or more people; they are not counted."""
    parts: tuple[Part, ...]
    """The figures counted; they add up to the total, unless days without a figure open its end."""
    total: CasualtyRange | None
    """How many people; None if nothing is counted.

    It has no high end if a figure in it has none, or a side asked for has a day without a figure.
    A high end does not mean that everybody is counted: see `gaps`.
    """
    stated: CasualtyRange | None
    """What the article prints for exactly this question: for all its days and all its people.

    If it prints that in parts, they are added up here, and the sum is printed nowhere: see
    `printed`. None if it prints nothing, or figures for some of the people only.
    """
    printed: tuple[Part, ...]
    """The figures of the article of which `stated` is the sum; none if it is None."""
    by_side: "totals.WordMapping[Side, totals.SideLike, CasualtyRange]"
    """The parts of the total by side; they add up to it, and have no end where days are missing.

    The part of a side is not the answer for that side: people of it may be in ``both`` or in
    ``unspecified``.
    """
    by_category: "totals.WordMapping[Category, totals.CategoryLike, CasualtyRange]"
    """The parts of the total by category; they add up to it."""
    discrepancies: "tuple[totals.Discrepancy, ...]"
    """What does not agree among the claims."""
    gaps: "tuple[totals.Gap, ...]"
    """The days, sides and categories without a figure; their people are not in the total."""
    days: int
    """The number of days asked for; without a period, of those from the first claim to the last."""
    days_covered: int
    """On how many of these days somebody is counted, of whatever side; see `days_by_side`."""
    days_by_side: "totals.WordMapping[Side, totals.SideLike, int]"
    """On how many of these days a figure is counted for people of each side asked for."""
    verdicts: "tuple[totals.Verdict, ...]"
    """What became of each claim, in the order of their ids."""
    data_span: Period | None
    """The time that all casualty claims of the dataset span."""
    as_of: str = DATA_AS_OF
    """The month for which the dataset stands, in EDTF; what came later is absent."""

    @property
    def complete(self) -> bool:
        """Whether there is a figure for each side and category on each day."""
        return self.total is not None and not self.gaps

    @property
    def sources(self) -> "tuple[records.Source, ...]":
        """The works cited for the claims that are counted, in the order of their ids."""
        cited = (citation for claim in self.chosen for citation in claim.citations)
        return works(sorted(cited, key=lambda citation: citation.key))
