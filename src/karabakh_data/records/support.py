"""A statement that an actor supports a side, or does not: :class:`SupportClaim`."""

from decimal import Decimal
from typing import ClassVar

import attrs

from karabakh_data._public import public
from karabakh_data.records._fields import described
from karabakh_data.records._told import in_a_line
from karabakh_data.records.citations import CITATIONS, Citation, Cited
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.base import in_english
from karabakh_data.vocabularies.people import Side, the_side
from karabakh_data.vocabularies.sections import Section
from karabakh_data.vocabularies.support import Attribution, Stance, SupportKind


@public
@attrs.frozen
class Amount:
    """A quantity with its unit.

    >>> print(Amount("some $36 million", Decimal(36000000), Decimal(36000000), "USD"))
    some $36 million (36,000,000 USD)
    """

    printed: str
    """The quantity as printed."""
    low: Decimal
    """The lower end."""
    high: Decimal | None
    """The upper end; None where it is open."""
    unit: str
    """The unit, a code of ISO 4217 or UCUM where there is one."""

    def __str__(self) -> str:
        if self.high is None:
            ends = f"{self.low:,}+"
        else:
            ends = f"{self.low:,}" if self.low == self.high else f"{self.low:,}–{self.high:,}"
        return f"{self.printed} ({ends} {self.unit})"

    def __repr__(self) -> str:
        return in_a_line(self, str(self))


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class SupportClaim(Cited):
    """One statement that an actor supports, or does not support, a side."""

    table: ClassVar[str] = "support_claims"

    id: str = attrs.field(metadata=described("The id; it stands for nothing."))
    """The id; it stands for nothing."""
    supporter: str = attrs.field(
        metadata=described("The id of the actor who gives support.", to=("actors",))
    )
    """The id of the actor who gives support."""
    side: Side = attrs.field(metadata=described("The side supported."))
    """The side supported."""
    kind: SupportKind = attrs.field(metadata=described("In what way."))
    """In what way."""
    stance: Stance = attrs.field(metadata=described("How openly, or that it was not given."))
    """How openly, or that it was not given."""
    attribution: Attribution = attrs.field(metadata=described("Who vouches for the statement."))
    """Who vouches for the statement."""
    period: Period | None = attrs.field(
        default=None, metadata=described("When; empty where the article does not say.")
    )
    """When; empty where the article does not say."""
    period_printed: str | None = attrs.field(
        default=None, metadata=described("The time as printed, where it is printed.")
    )
    """The time as printed, where it is printed."""
    recipient: str | None = attrs.field(
        default=None,
        metadata=described("The id of the actor who received it, where named.", to=("actors",)),
    )
    """The id of the actor who received it, where named."""
    via: str | None = attrs.field(
        default=None,
        metadata=described("The id of the actor through whom it was given.", to=("actors",)),
    )
    """The id of the actor through whom it was given."""
    amount_printed: str | None = attrs.field(
        default=None, metadata=described("How much, as printed, where it is said.")
    )
    """How much, as printed, where it is said."""
    amount_low: Decimal | None = attrs.field(
        default=None, metadata=described("The lower end of the amount.")
    )
    """The lower end of the amount."""
    amount_high: Decimal | None = attrs.field(
        default=None, metadata=described("The upper end of the amount; empty where it is open.")
    )
    """The upper end of the amount; empty where it is open."""
    amount_unit: str | None = attrs.field(
        default=None,
        metadata=described("The unit of the amount: a code of ISO 4217 or UCUM if there is one."),
    )
    """The unit of the amount: a code of ISO 4217 or UCUM if there is one."""
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
    denied_by: tuple[str, ...] = attrs.field(
        default=(), metadata=described("The ids of the actors who deny it.", to=("actors",))
    )
    """The ids of the actors who deny it."""
    section: Section = attrs.field(metadata=described("The part of the article."))
    """The part of the article."""
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=CITATIONS)
    """The works that the article cites for it, each with its place and note: key[p. 3]@37."""
    remark: str | None = attrs.field(
        default=None, metadata=described("A remark, in the words of this project.")
    )
    """A remark, in the words of this project."""

    @property
    def amount(self) -> Amount | None:
        """How much, where the article says it."""
        if self.amount_printed is None or self.amount_low is None or self.amount_unit is None:
            return None
        return Amount(self.amount_printed, self.amount_low, self.amount_high, self.amount_unit)

    @property
    def is_disputed(self) -> bool:
        """Whether the statement is alleged, or denied by somebody."""
        return self.attribution is Attribution.ALLEGED or bool(self.denied_by)

    @property
    def label(self) -> str:
        """A short text for people that says who supports which side, and how."""
        how = f"{self.stance}, {self.attribution}"
        return f"{self.supporter}: {in_english(self.kind)} for {the_side(self.side)} ({how})"

    def __str__(self) -> str:
        told = [self.label, self.period and self.period.edtf, self.amount and str(self.amount)]
        if self.claimant is not None:
            told.append(f"according to {self.claimant}")
        if self.denied_by:
            told.append(f"denied by {', '.join(self.denied_by)}")
        return "; ".join(part for part in told if part)
