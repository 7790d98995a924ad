"""Figures ascribed to one institution and cited to another."""

from collections.abc import Iterable, Iterator

from karabakh_data.auditing._examined import Examined, finding
from karabakh_data.auditing._parties import actors_behind
from karabakh_data.findings import Discrepancy
from karabakh_data.records.actors import Actor
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.records.figures_and_votes import Figure
from karabakh_data.records.support import SupportClaim
from karabakh_data.tables._wholes import with_wholes
from karabakh_data.tables.table import Table
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity


def find(records: Examined) -> Iterator[Discrepancy]:
    """A claim has a claimant, and the work that it cites comes from another actor.

    Neither is a part of the other, and no work of the claimant is cited.
    """
    behind, actors = actors_behind(records), records.actors
    claims: list[CasualtyClaim | SupportClaim | Figure] = [
        *records.casualty_claims,
        *records.support_claims,
        *records.figures,
    ]
    for claim in claims:
        # Of a title the claimant is the work itself, and no actor.
        if claim.claimant is None or actors.get(claim.claimant) is None:
            continue
        makers = {key for one in claim.citations for key in behind.get(one.key, ())}
        # A figure of a ministry in a paper of its government is at home there.
        wholes = {key: _with_wholes(key, actors) for key in makers | {claim.claimant}}
        if makers and not any(
            key in wholes[claim.claimant] or claim.claimant in wholes[key] for key in makers
        ):
            yield finding(
                DiscrepancyKind.CLAIMANT_IS_NOT_SOURCE,
                [claim],
                f"{claim.label} ({claim.id}) is ascribed to {_names([claim.claimant], actors)}, "
                f"and cites {_names(makers, actors)}",
                severity=Severity.DOUBT,
            )


def _names(keys: Iterable[str], actors: Table[Actor]) -> str:
    return ", ".join(sorted(actors[key].name for key in keys))


def _with_wholes(key: str, actors: Table[Actor]) -> set[str]:
    """Return the id of an actor, and of those of which it is a part."""
    return {one.id for one in with_wholes(actors[key], actors)}
