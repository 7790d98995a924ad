"""The other statements with their scope and sources: on support, votes, and quantities."""

from decimal import Decimal
from typing import ClassVar

import attrs

from karabakh_data.citations import CITATIONS, Citation, Cited
from karabakh_data.describing import described
from karabakh_data.kinds import Attribution, FigureKind, Position, Stance, SupportKind
from karabakh_data.periods import Period
from karabakh_data.vocabulary import Section, Side


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

    table: ClassVar[str] = "support_claims"

    id: str = attrs.field(metadata=described("The id; it stands for nothing."))
    supporter: str = attrs.field(
        metadata=described("The id of the actor who gives support.", to=("actors",))
    )
    side: Side = attrs.field(metadata=described("The side supported."))
    kind: SupportKind = attrs.field(metadata=described("In what way."))
    stance: Stance = attrs.field(metadata=described("How openly, or that it was not given."))
    attribution: Attribution = attrs.field(metadata=described("Who vouches for the statement."))
    period: Period | None = attrs.field(
        default=None, metadata=described("When; empty where the article does not say.")
    )
    recipient: str | None = attrs.field(
        default=None,
        metadata=described("The id of the actor who received it, where named.", to=("actors",)),
    )
    via: str | None = attrs.field(
        default=None,
        metadata=described("The id of the actor through whom it was given.", to=("actors",)),
    )
    amount: Amount | None = attrs.field(default=None, metadata=described("How much, where said."))
    claimant: str | None = attrs.field(
        default=None,
        metadata=described(
            "The id of the actor who says so, or of the source whose title does; empty for the "
            "article.",
            to=("actors", "sources"),
        ),
    )
    denied_by: tuple[str, ...] = attrs.field(
        default=(), metadata=described("The ids of the actors who deny it.", to=("actors",))
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

    table: ClassVar[str] = "votes"

    id: str = attrs.field(metadata=described("The id: the resolution and the actor."))
    resolution: str = attrs.field(metadata=described("The resolution, such as A/RES/62/243."))
    actor: str = attrs.field(metadata=described("The id of the actor who voted.", to=("actors",)))
    position: Position = attrs.field(metadata=described("How the actor voted."))
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)


@attrs.frozen(kw_only=True)
class Figure(Cited):
    """A quantity other than of casualties: strength, territory, arms shares, aid, losses."""

    table: ClassVar[str] = "figures"

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
    subject: str = attrs.field(
        metadata=described(
            "The id of the actor or place that is measured.", to=("actors", "places")
        )
    )
    period: Period | None = attrs.field(
        default=None, metadata=described("When; empty where the article does not say.")
    )
    claimant: str | None = attrs.field(
        default=None,
        metadata=described(
            "The id of the actor who says so, or of the source whose title does; empty for the "
            "article.",
            to=("actors", "sources"),
        ),
    )
    section: Section = attrs.field(metadata=described("The part of the article."))
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )
