"""Statements with their scope and sources: casualty and support claims, votes, figures."""

from decimal import Decimal
from typing import Final

import attrs

from karabakh_data.bibliography import CITATIONS, Citation, Cited
from karabakh_data.describing import described
from karabakh_data.periods import Period
from karabakh_data.ranges import CasualtyRange
from karabakh_data.vocabulary import (
    Attribution,
    Basis,
    Category,
    FigureKind,
    Measure,
    Position,
    Rank,
    Reading,
    Section,
    Side,
    Stance,
    SupportKind,
)


@attrs.frozen(kw_only=True)
class CasualtyClaim(Cited):
    """One figure for people killed, wounded, missing, captured or displaced.

    It says: at least `figure.low` and at most `figure.high` people of this side and category came
    to this harm in this period. A partial claim says the first half alone.
    """

    id: str = attrs.field(metadata=described("The id; it stands for nothing."))
    figure: CasualtyRange = attrs.field(metadata=described("The figure as read."))
    printed: str = attrs.field(metadata=described("The figure as printed."))
    reading: Reading = attrs.field(metadata=described("How the one became the other."))
    measure: Measure = attrs.field(metadata=described("What happened to the people counted."))
    side: Side = attrs.field(metadata=described("Whose people are counted."))
    group: str | None = attrs.field(
        default=None,
        metadata=described("The id of the force or group, where only its people are counted."),
    )
    category: Category = attrs.field(metadata=described("Which people are counted."))
    basis: Basis = attrs.field(
        default=Basis.UNSPECIFIED, metadata=described("Which deaths are counted.")
    )
    period: Period = attrs.field(metadata=described("The time in which the people came to harm."))
    period_printed: str | None = attrs.field(
        default=None, metadata=described("The period as printed, where it is printed.")
    )
    as_of: Period | None = attrs.field(
        default=None, metadata=described("The day on which the figure stood, where one is given.")
    )
    event: str | None = attrs.field(
        default=None, metadata=described("The id of the event to which the figure belongs.")
    )
    claimant: str | None = attrs.field(
        default=None, metadata=described("The id of the actor who says so; empty for the article.")
    )
    rank: Rank = attrs.field(
        default=Rank.NORMAL, metadata=described("The standing among rival claims.")
    )
    partial: bool = attrs.field(
        default=False,
        metadata=described(
            "Whether only a named group, one cause, or one incident without a day is counted."
        ),
    )
    is_sum: bool = attrs.field(
        default=False,
        metadata=described("Whether the article itself adds up figures that it also gives."),
    )
    section: Section = attrs.field(metadata=described("The part of the article."))
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )

    @property
    def label(self) -> str:
        """A short text for people that says what happened, when, to whom, and to how many."""
        return f"{self.measure}, {self.period}, {self.people}: {self.figure}"

    @property
    def people(self) -> str:
        """The people counted, in words, such as ``both sides, military``."""
        return people_in_words(self.side, self.category)


def people_in_words(side: Side, category: Category) -> str:
    """Return whose people are meant, and which.

    >>> people_in_words(Side.BOTH, Category.MILITARY)
    'both sides, military'
    """
    whose = _SIDE_IN_WORDS.get(side, side.value)
    return whose if category is Category.UNSPECIFIED else f"{whose}, {category}"


_SIDE_IN_WORDS: Final = {
    Side.BOTH: "both sides",
    Side.OTHER: "neither side",
    Side.UNSPECIFIED: "side not said",
}


@attrs.frozen
class Amount:
    """A quantity with its unit."""

    low: Decimal
    """The lower end."""
    high: Decimal | None
    """The upper end; None where it is open."""
    unit: str
    """The unit, a code of ISO 4217 or UCUM where there is one."""


@attrs.frozen(kw_only=True)
class SupportClaim(Cited):
    """One statement that an actor supports, or does not support, a side."""

    id: str = attrs.field(metadata=described("The id; it stands for nothing."))
    supporter: str = attrs.field(metadata=described("The id of the actor who gives support."))
    side: Side = attrs.field(metadata=described("The side supported."))
    kind: SupportKind = attrs.field(metadata=described("In what way."))
    stance: Stance = attrs.field(metadata=described("How openly, or that it was not given."))
    attribution: Attribution = attrs.field(metadata=described("Who vouches for the statement."))
    period: Period | None = attrs.field(
        default=None, metadata=described("When; empty where the article does not say.")
    )
    recipient: str | None = attrs.field(
        default=None, metadata=described("The id of the actor who received it, where named.")
    )
    via: str | None = attrs.field(
        default=None, metadata=described("The id of the actor through whom it was given.")
    )
    amount: Amount | None = attrs.field(default=None, metadata=described("How much, where said."))
    claimant: str | None = attrs.field(
        default=None, metadata=described("The id of the actor who says so; empty for the article.")
    )
    denied_by: tuple[str, ...] = attrs.field(
        default=(), metadata=described("The ids of the actors who deny it.")
    )
    section: Section = attrs.field(metadata=described("The part of the article."))
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )

    @property
    def label(self) -> str:
        """A short text for people that says who supports which side, and how."""
        how = f"{self.stance}, {self.attribution}"
        return f"{self.supporter}: {self.kind} for the {self.side} side ({how})"


@attrs.frozen(kw_only=True)
class Vote(Cited):
    """One actor's vote on a resolution."""

    id: str = attrs.field(metadata=described("The id: the resolution and the actor."))
    resolution: str = attrs.field(metadata=described("The resolution, such as A/RES/62/243."))
    actor: str = attrs.field(metadata=described("The id of the actor who voted."))
    position: Position = attrs.field(metadata=described("How the actor voted."))
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)


@attrs.frozen(kw_only=True)
class Figure(Cited):
    """A quantity other than of casualties: strength, territory, arms shares, aid, losses."""

    id: str = attrs.field(metadata=described("The id; it stands for nothing."))
    kind: FigureKind = attrs.field(metadata=described("What is measured."))
    low: Decimal = attrs.field(metadata=described("The lower end."))
    high: Decimal | None = attrs.field(
        default=None, metadata=described("The upper end; empty where it is open.")
    )
    unit: str = attrs.field(
        metadata=described("The unit: a code of ISO 4217 or UCUM where there is one.")
    )
    printed: str = attrs.field(metadata=described("The figure as printed."))
    subject: str = attrs.field(metadata=described("The id of the actor or place that is measured."))
    period: Period | None = attrs.field(
        default=None, metadata=described("When; empty where the article does not say.")
    )
    claimant: str | None = attrs.field(
        default=None, metadata=described("The id of the actor who says so; empty for the article.")
    )
    section: Section = attrs.field(metadata=described("The part of the article."))
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )
