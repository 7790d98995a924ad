"""A party's statement in the article's own voice."""

from collections.abc import Iterator

from karabakh_data.checks.parties import actors_behind
from karabakh_data.checks.records import Records, finding
from karabakh_data.claims import CasualtyClaim
from karabakh_data.findings import Discrepancy, Severity
from karabakh_data.statements import SupportClaim
from karabakh_data.vocabulary import DiscrepancyKind


def find(records: Records) -> Iterator[Discrepancy]:
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
