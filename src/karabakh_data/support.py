"""Who supports whom: the claims of support, and the supporters that they name."""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

import attrs

from karabakh_data.entities import Actor
from karabakh_data.errors import UnknownWordError
from karabakh_data.grouping import grouped
from karabakh_data.kinds import Attribution, Stance, SupportKind
from karabakh_data.periods import Period
from karabakh_data.statements import SupportClaim
from karabakh_data.tables import Table
from karabakh_data.telling import in_a_line
from karabakh_data.vocabulary import Side


class Wanted(NamedTuple):
    """Which claims of support are asked for; None asks for nothing."""

    side: Side | None = None
    kind: SupportKind | None = None
    stance: Stance | None = None
    attribution: Attribution | None = None
    period: Period | None = None
    supporters: frozenset[str] | None = None
    recipients: frozenset[str] | None = None
    claimants: frozenset[str] | None = None

    def admits(self, claim: SupportClaim) -> bool:
        """Whether a claim is among those asked for.

        A claim fits a period with which it has a day in common; one without a time fits none.
        """
        return (
            self.side in {None, claim.side}
            and self.kind in {None, claim.kind}
            and self.stance in {None, claim.stance}
            and self.attribution in {None, claim.attribution}
            and (self.period is None or _meets(claim.period, self.period))
            and (self.supporters is None or claim.supporter in self.supporters)
            and (self.recipients is None or claim.recipient in self.recipients)
            and (self.claimants is None or (claim.claimant or "article") in self.claimants)
        )


def _meets(one: Period | None, other: Period) -> bool:
    return one is not None and one.intersects(other)


@attrs.frozen
class Supporter:
    """An actor of whom at least one act or statement of support for a side is claimed."""

    actor: str
    """The id of the actor."""
    name: str
    """The name of the actor; a label, not a position."""
    side: Side
    """The side that is said to be supported."""
    claims: tuple[SupportClaim, ...]
    """The claims, those included that say that some support was not given."""

    @property
    def kinds(self) -> tuple[SupportKind, ...]:
        """In what ways the support is said to be given, in the order of the words."""
        return tuple(sorted({claim.kind for claim in self._given}))

    @property
    def stances(self) -> tuple[Stance, ...]:
        """How openly, and whether some is said to be withheld, in the order of the words."""
        return tuple(sorted({claim.stance for claim in self.claims}))

    @property
    def disputed(self) -> bool:
        """Whether a claim is alleged or denied."""
        return any(claim.is_disputed for claim in self.claims)

    @property
    def denied_by(self) -> tuple[str, ...]:
        """The ids of the actors who deny a claim, in order."""
        return tuple(sorted({actor for claim in self.claims for actor in claim.denied_by}))

    @property
    def since(self) -> Period | None:
        """The first of the times that claims of support name; None if none has a beginning."""
        periods = (claim.period for claim in self._given)
        begun = [period for period in periods if period is not None and period.earliest is not None]
        return min(begun, key=Period.sort_key, default=None)

    def to_dict(self) -> dict[str, Any]:
        """Return what is known of the supporter as plain values."""
        values = (
            self.actor,
            self.name,
            self.side.value,
            [kind.value for kind in self.kinds],
            [stance.value for stance in self.stances],
            None if self.since is None else self.since.edtf,
            self.disputed,
            list(self.denied_by),
            [claim.id for claim in self.claims],
        )
        return dict(zip(SUPPORTER_CELLS, values, strict=True))

    @property
    def _given(self) -> tuple[SupportClaim, ...]:
        return tuple(claim for claim in self.claims if claim.stance is not Stance.WITHHELD)

    def __str__(self) -> str:
        kinds = ", ".join(self.kinds)
        told = [f"{self.name}: {kinds}, for the {self.side} side"]
        if self.since is not None:
            told.append(f"since {self.since}")
        if Stance.EXPLICIT not in self.stances:
            told.append("tacit")
        alleged = [c for c in self._given if c.attribution is Attribution.ALLEGED]
        if alleged:
            all_of_it = len(alleged) == len(self._given)
            told.append(
                "alleged" if all_of_it else f"alleged in {len(alleged)} of {len(self._given)}"
            )
        if self.denied_by:
            told.append(f"denied by {', '.join(self.denied_by)}")
        if Stance.WITHHELD in self.stances:
            told.append("also said to be withheld")
        return "; ".join(told)

    def __repr__(self) -> str:
        return in_a_line(self, f"{self.actor}: {self}")


SUPPORTER_CELLS: Final = (
    "actor",
    "name",
    "side",
    "kinds",
    "stances",
    "since",
    "disputed",
    "denied_by",
    "claims",
)
"""The names of the values of a supporter, as `Supporter.to_dict` gives them."""


def supporters_of(
    side: Side,
    claims: Iterable[SupportClaim],
    actors: Table[Actor],
    *,
    stance: Stance | None = None,
    disputed: bool | None = None,
) -> tuple[Supporter, ...]:
    """Return the supporters of a side that claims name, in the order of their ids.

    An actor of whom only the lack of support is claimed is none; nor is one of the side itself.

    Raises:
        UnknownWordError: if *stance* is ``withheld``.
    """
    if stance is Stance.WITHHELD:
        words = tuple(word.value for word in Stance if word is not Stance.WITHHELD)
        remark = " of support that was given; support_claims() lists what was withheld"
        expected = f"one of {', '.join(words)}"
        raise UnknownWordError(stance.value, expected, (), "Stance", remark)
    found = [
        Supporter(key, actors[key].name, side, tuple(there))
        for key, there in sorted(grouped(claims, lambda claim: claim.supporter).items())
        if actors[key].side is not side
    ]
    return tuple(
        supporter
        for supporter in found
        if supporter.kinds
        and (stance is None or stance in {claim.stance for claim in supporter.claims})
        and disputed in {None, supporter.disputed}
    )
