"""Other quantities, and votes: :class:`Figure`, :class:`Vote`."""

from decimal import Decimal
from typing import ClassVar

import attrs

from karabakh_data._public import public
from karabakh_data.records._fields import described
from karabakh_data.records.citations import CITATIONS, Citation, Cited
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.claims import Reading
from karabakh_data.vocabularies.figures import FigureKind, Position
from karabakh_data.vocabularies.people import Side
from karabakh_data.vocabularies.sections import Section


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Vote(Cited):
    """One actor's vote on a resolution."""

    table: ClassVar[str] = "votes"

    id: str = attrs.field(metadata=described("The id: the resolution and the actor."))
    """The id: the resolution and the actor."""
    resolution: str = attrs.field(metadata=described("The resolution, such as A/RES/62/243."))
    """The resolution, such as A/RES/62/243."""
    actor: str = attrs.field(metadata=described("The id of the actor who voted.", to=("actors",)))
    """The id of the actor who voted."""
    position: Position = attrs.field(metadata=described("How the actor voted."))
    """How the actor voted."""
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)
    """The works that the article cites for it, each with its place and note: key[p. 3]@37."""
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )
    """A remark, in the words of this project."""

    def __str__(self) -> str:
        return f"{self.resolution}: {self.actor}, {self.position}"


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Figure(Cited):
    """A quantity other than of casualties: strength, territory, arms shares, aid, losses."""

    table: ClassVar[str] = "figures"

    id: str = attrs.field(metadata=described("The id; it stands for nothing."))
    """The id; it stands for nothing."""
    kind: FigureKind = attrs.field(metadata=described("What is measured."))
    """What is measured."""
    what: str = attrs.field(metadata=described("What is measured, in the words of this project."))
    """What is measured, in the words of this project."""
    low: Decimal | None = attrs.field(
        default=None, metadata=described("The lower end; empty where it is open.")
    )
    """The lower end; empty where it is open."""
    high: Decimal | None = attrs.field(
        default=None, metadata=described("The upper end; empty where it is open.")
    )
    """The upper end; empty where it is open."""
    unit: str = attrs.field(
        metadata=described("The unit: a code of ISO 4217 or UCUM where there is one.")
    )
    """The unit: a code of ISO 4217 or UCUM where there is one."""
    printed: str = attrs.field(metadata=described("The figure as printed."))
    """The figure as printed."""
    reading: Reading = attrs.field(metadata=described("How the one became the other."))
    """How the one became the other."""
    subject: str | None = attrs.field(
        default=None,
        metadata=described(
            "The id of the actor or place that is measured, where it is one.",
            to=("actors", "places"),
        ),
    )
    """The id of the actor or place that is measured, where it is one."""
    supplier: str | None = attrs.field(
        default=None,
        metadata=described(
            "The id of the actor who sold or gave what is measured, where it is such.",
            to=("actors",),
        ),
    )
    """The id of the actor who sold or gave what is measured, where it is such."""
    recipients: tuple[str, ...] = attrs.field(
        default=(),
        metadata=described("The ids of the actors who received it, where named.", to=("actors",)),
    )
    """The ids of the actors who received it, where named."""
    side: Side | None = attrs.field(
        default=None, metadata=described("The side to which it belongs, where it belongs to one.")
    )
    """The side to which it belongs, where it belongs to one."""
    period: Period | None = attrs.field(
        default=None, metadata=described("When; empty where the article does not say.")
    )
    """When; empty where the article does not say."""
    period_printed: str | None = attrs.field(
        default=None, metadata=described("The time as printed, where it is printed.")
    )
    """The time as printed, where it is printed."""
    event: str | None = attrs.field(
        default=None,
        metadata=described(
            "The id of the event of which it tells, where it tells of one.", to=("events",)
        ),
    )
    """The id of the event of which it tells, where it tells of one."""
    claimant: str | None = attrs.field(
        default=None,
        metadata=described(
            "The id of the actor who says so, or of the source whose title or words do; empty "
            "for the article.",
            to=("actors", "sources"),
        ),
    )
    """The id of the actor who says so, or of the source whose title or words do; empty for the
    article.
    """
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
        """A short text for people that says what is measured, and how much."""
        when = "" if self.period is None else f", {self.period}"
        # What is printed names its unit itself, or is a bare number.
        is_bare = not any(sign.isalpha() or sign in "$%" for sign in self.printed)
        unit = f" {self.unit}" if is_bare else ""
        return f"{self.what}{when}: {self.printed}{unit}"

    def __str__(self) -> str:
        by = "" if self.claimant is None else f"; according to {self.claimant}"
        return f"{self.label}{by}"
