"""A party's statement in the article's own voice."""

from collections.abc import Iterator

from karabakh_data.auditing._examined import Examined, finding
from karabakh_data.auditing._parties import actors_behind
from karabakh_data.findings import Discrepancy
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.records.support import SupportClaim
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity


def find(records: Examined) -> Iterator[Discrepancy]:
    """A claim has no claimant, and every work that it cites was published by one of the parties.

    Whom a work comes from is read off its author, publisher or outlet, where that is the name of an
    actor with a side.
    """
    behind = actors_behind(records)
    claims: list[CasualtyClaim | SupportClaim] = [
        *records.casualty_claims,
        *records.support_claims,
    ]
    for claim in claims:
        makers = [behind.get(citation.key, frozenset()) for citation in claim.citations]
        # A work of unknown origin may come from anybody.
        if claim.claimant is not None or not makers or not all(makers):
            continue
        sides = {records.actors[key].side for one in makers for key in one}
        if len(sides) == 1 and None not in sides:
            names = ", ".join(sorted({records.actors[key].name for one in makers for key in one}))
            yield finding(
                DiscrepancyKind.PARTY_IN_OWN_VOICE,
                [claim],
                f"{claim.label} ({claim.id}) names no claimant, and rests on {names} alone",
                severity=Severity.DOUBT,
            )
