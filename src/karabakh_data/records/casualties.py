"""One figure for people who came to harm, with its scope and sources: :class:`CasualtyClaim`."""

from typing import ClassVar

import attrs

from karabakh_data._public import public
from karabakh_data.records._fields import described
from karabakh_data.records.citations import CITATIONS, Citation, Cited
from karabakh_data.values.periods import Period
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.claims import Basis, Measure, Rank, Reading
from karabakh_data.vocabularies.people import Category, Side, people_in_words
from karabakh_data.vocabularies.sections import Section


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class CasualtyClaim(Cited):
    """One figure for people killed, wounded, missing, captured or displaced.

    It says: at least `figure.low` and at most `figure.high` people of this side and category came
    to this harm in this period. A partial claim says the first half alone.
    """

    table: ClassVar[str] = "casualty_claims"

    id: str = attrs.field(metadata=described("The id; it stands for nothing."))
    """The id; it stands for nothing."""
    figure: CasualtyRange = attrs.field(metadata=described("The figure as read."))
    """The figure as read."""
    printed: str = attrs.field(metadata=described("The figure as printed."))
    """The figure as printed."""
    reading: Reading = attrs.field(metadata=described("How the one became the other."))
    """How the one became the other."""
    measure: Measure = attrs.field(metadata=described("What happened to the people counted."))
    """What happened to the people counted."""
    side: Side = attrs.field(metadata=described("Whose people are counted."))
    """Whose people are counted."""
    group: str | None = attrs.field(
        default=None,
        metadata=described(
            "The id of the force or group, where only its people are counted.", to=("actors",)
        ),
    )
    """The id of the force or group, where only its people are counted."""
    category: Category = attrs.field(metadata=described("Which people are counted."))
    """Which people are counted."""
    basis: Basis = attrs.field(
        default=Basis.UNSPECIFIED, metadata=described("Which deaths are counted.")
    )
    """Which deaths are counted."""
    period: Period = attrs.field(metadata=described("The time in which the people came to harm."))
    """The time in which the people came to harm."""
    period_printed: str | None = attrs.field(
        default=None, metadata=described("The period as printed, where it is printed.")
    )
    """The period as printed, where it is printed."""
    as_of: Period | None = attrs.field(
        default=None, metadata=described("The day on which the figure stood, where one is given.")
    )
    """The day on which the figure stood, where one is given."""
    event: str | None = attrs.field(
        default=None,
        metadata=described(
            "The id of the narrowest event that holds all the people and days of the figure.",
            to=("events",),
        ),
    )
    """The id of the narrowest event that holds all the people and days of the figure."""
    claimant: str | None = attrs.field(
        default=None,
        metadata=described(
            "The id of the actor who says so, or of the source whose title does; empty for the "
            "article.",
            to=("actors", "sources"),
        ),
    )
    """The id of the actor who says so, or of the source whose title does; empty for the article."""
    rank: Rank = attrs.field(
        default=Rank.NORMAL, metadata=described("The standing among rival claims.")
    )
    """The standing among rival claims."""
    partial: bool = attrs.field(
        default=False,
        metadata=described(
            "Whether only a named group, one cause, or one incident without a day is counted."
        ),
    )
    """Whether only a named group, one cause, or one incident without a day is counted."""
    is_sum: bool = attrs.field(
        default=False,
        metadata=described("Whether the article itself adds up figures that it also gives."),
    )
    """Whether the article itself adds up figures that it also gives."""
    section: Section = attrs.field(metadata=described("The part of the article."))
    """The part of the article."""
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)
    """The works that the article cites for it, each with its place and note: key[p. 3]@37."""
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )
    """A remark, in the words of this project."""

    @property
    def label(self) -> str:
        """A short text for people that says what happened, when, to whom, and to how many."""
        return f"{self.measure}, {self.period}, {self.people}: {self.figure}"

    @property
    def people(self) -> str:
        """The people counted, in words, such as ``both sides, military``."""
        return people_in_words(self.side, self.category)

    def __str__(self) -> str:
        told = [self.label, f"printed “{self.printed}”"]
        if self.claimant is not None:
            told.append(f"according to {self.claimant}")
        return "; ".join(told)
