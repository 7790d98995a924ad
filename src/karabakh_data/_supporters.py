"""From the claims of support to the supporters that they name."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

import attrs

from karabakh_data.errors import UnknownWordError
from karabakh_data.records.actors import Actor
from karabakh_data.records.support import SupportClaim
from karabakh_data.support import Supporter, Supporters
from karabakh_data.tables._wholes import with_wholes
from karabakh_data.tables.table import Table
from karabakh_data.values._grouping import grouped
from karabakh_data.values._mappings import ReadOnlyMapping
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.actors import ActorKind
from karabakh_data.vocabularies.base import in_english
from karabakh_data.vocabularies.people import Side, the_side
from karabakh_data.vocabularies.support import Attribution, Stance, SupportKind


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
    undated: bool = False
    """Whether a claim without a time fits every period; else it fits none."""

    def admits(self, claim: SupportClaim) -> bool:
        """Whether a claim is among those asked for.

        A claim with a time fits a period with which it has a day in common.
        """
        return (
            self.side in {None, claim.side}
            and self.kind in {None, claim.kind}
            and self.stance in {None, claim.stance}
            and self.attribution in {None, claim.attribution}
            and (self.period is None or self._meets(claim.period, self.period))
            and (self.supporters is None or claim.supporter in self.supporters)
            and (self.recipients is None or claim.recipient in self.recipients)
            and (self.claimants is None or (claim.claimant or "article") in self.claimants)
        )

    def _meets(self, one: Period | None, other: Period) -> bool:
        return self.undated if one is None else one.intersects(other)


def bearing_on(side: Side, sides: Mapping[str, Side], stances: Mapping[str, Stance]) -> list[str]:
    """Return the ids of the claims of which `supporters_of` makes an answer, in their order."""
    told = {side, Side.BOTH}
    withheld = Stance.WITHHELD
    return sorted(key for key, one in sides.items() if one in told or stances[key] is withheld)


def supporters_of(
    side: Side,
    claims: Iterable[SupportClaim],
    actors: Table[Actor],
    *,
    stance: Stance | None = None,
    disputed: bool | None = None,
    roll_up: bool = False,
    beyond: str = "",
) -> Supporters:
    """Return the supporters of a side that claims name, in the order of their ids.

    An actor of whom only the lack of support is claimed is none; nor is one of the side itself.
    With *roll_up* an actor that belongs to a state stands under the state. *beyond* is what
    is to be said of a time after that of the data.

    Raises:
        UnknownWordError: if *stance* is ``withheld``.
    """
    _check(stance)
    all_of_them = tuple(claims)
    about = (claim for claim in all_of_them if _is_about(claim, side))
    named = _by_actor(side, about, actors, roll_up=roll_up)
    found = [
        one
        for one in named
        if one.kinds and stance in {None, *one.stances} and disputed in {None, one.disputed}
    ]
    not_listed = [one for one in named if not one.kinds]
    # Only where there is no supporter: else it might be taken for support of this side.
    elsewhere = [] if found else _elsewhere(side, all_of_them, actors, roll_up=roll_up)
    return Supporters(
        found,
        (claim for one in (*not_listed, *elsewhere) for claim in one.claims),
        " ".join(filter(None, [_note(side, found, not_listed, elsewhere), beyond])),
    )


def _check(stance: Stance | None) -> None:
    if stance is Stance.WITHHELD:
        words = tuple(word.value for word in Stance if word is not stance)
        remark = " of support that was given; support_claims() lists what was withheld"
        raise UnknownWordError(stance.value, f"one of {', '.join(words)}", (), "Stance", remark)


def _is_about(claim: SupportClaim, side: Side) -> bool:
    """Whether a claim bears on a side; what is withheld from both sides is withheld from each."""
    return claim.side is side or (claim.side is Side.BOTH and claim.stance is Stance.WITHHELD)


def _elsewhere(
    side: Side, claims: Iterable[SupportClaim], actors: Table[Actor], *, roll_up: bool
) -> list[Supporter]:
    """Return who is said to withhold support from the other party."""
    other = _OTHER.get(side)
    withheld = (
        claim for claim in claims if claim.side is other and claim.stance is Stance.WITHHELD
    )
    return [] if other is None else _by_actor(other, withheld, actors, roll_up=roll_up)


_OTHER: Final = {Side.ARMENIAN: Side.AZERBAIJANI, Side.AZERBAIJANI: Side.ARMENIAN}


def _by_actor(
    side: Side, claims: Iterable[SupportClaim], actors: Table[Actor], *, roll_up: bool
) -> list[Supporter]:
    """Return all of whom claims say something, but for those of the side itself."""

    def bearer(claim: SupportClaim) -> str:
        actor = actors[claim.supporter]
        return _whole(actor, actors).id if roll_up else actor.id

    # Who belongs to a side does not support it from outside.
    by_others = (c for c in claims if not _is_of(side, actors[c.supporter], actors))
    return [
        _supporter(actors[key], side, tuple(there), actors)
        for key, there in sorted(grouped(by_others, bearer).items())
    ]


def _is_of(side: Side, actor: Actor, actors: Table[Actor]) -> bool:
    return side in {actor.side, _whole(actor, actors).side}


def _supporter(
    actor: Actor, side: Side, claims: tuple[SupportClaim, ...], actors: Table[Actor]
) -> Supporter:
    whole = _whole(actor, actors).id
    plain = Supporter(actor.id, actor.name, side, claims, None if whole == actor.id else whole)
    mentioned = {whole, *plain.parts, *plain.denied_by} - {actor.id}
    names = ReadOnlyMapping({key: actors[key].name for key in sorted(mentioned)})
    return attrs.evolve(plain, names=names)


def _whole(actor: Actor, actors: Table[Actor]) -> Actor:
    """Return the state to which an actor belongs, or else the topmost of which it is a part."""
    chain = with_wholes(actor, actors)
    # A state answers for itself, though it be a part of a union.
    return next((one for one in chain if one.kind in _STATES), chain[-1])


_STATES: Final = {ActorKind.STATE, ActorKind.DE_FACTO_STATE}


def _note(
    side: Side, found: list[Supporter], not_listed: list[Supporter], elsewhere: list[Supporter]
) -> str:
    """Return what an answer does not list, in words."""
    # An empty answer is no proof that nobody supports a side; so it says what was found instead.
    told = [] if found else ["No supporter found."]
    withholders = [one for one in not_listed if one.withheld]
    if withholders:
        told.append(f"Said only to withhold support, so not listed: {_named(withholders)}.")
    neutrals = [one for one in not_listed if not one.withheld]
    if neutrals:
        told.append(f"Said to be neutral, so not listed: {_named(neutrals)}.")
    if elsewhere:
        told.append(
            f"Said to withhold support from {the_side(elsewhere[0].side)}, which does not count as "
            f"support for {the_side(side)}: {_named(elsewhere)}."
        )
    return " ".join(told)


def _named(withholders: list[Supporter]) -> str:
    return ", ".join(f"{one.title} ({_proof(one)})" for one in withholders)


def _proof(withholder: Supporter) -> str:
    """Return what is withheld, and the ids of the claims that say so."""
    what = ", ".join(map(in_english, withholder.withheld))
    ids = ", ".join(claim.id for claim in withholder.claims)
    return f"{what}: {ids}" if what else ids
