"""Notes that are cited for the support of both sides."""

from collections.abc import Iterator

from karabakh_data.auditing._examined import Examined, finding
from karabakh_data.findings import Discrepancy
from karabakh_data.values._grouping import paired
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity
from karabakh_data.vocabularies.people import Side
from karabakh_data.vocabularies.support import Stance


def find(records: Examined) -> Iterator[Discrepancy]:
    """One note is cited for support of both sides, by one actor and in one way."""
    pairs = (
        ((number, claim.supporter, claim.kind.value), claim)
        for claim in records.support_claims
        # Who withholds something from both sides may well say so in one place.
        if claim.stance is not Stance.WITHHELD
        for number in claim.notes
    )
    for (number, actor, kind), claims in paired(pairs).items():
        if {claim.side for claim in claims} >= {Side.ARMENIAN, Side.AZERBAIJANI}:
            yield finding(
                DiscrepancyKind.NOTE_FOR_BOTH_SIDES,
                claims,
                f"note {number} is cited for {kind} of {actor} to both sides: "
                f"{', '.join(claim.id for claim in claims)}",
                severity=Severity.FORM,
            )
