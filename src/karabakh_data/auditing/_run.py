"""Running every check over a dataset: what is behind `audit()`."""

from typing import Final

from karabakh_data.auditing._checks import (
    dead_ends,
    double_counts,
    left_out,
    misattributions,
    older_sources,
    own_voice,
    prints,
    quantity_rivals,
    reversed_ranges,
    rivals,
    short_citations,
    sums,
    titles,
    two_sided_notes,
    uncited,
    unread_titles,
    unused_notes,
    wholes,
)
from karabakh_data.auditing._examined import Check, Examined
from karabakh_data.findings import Discrepancy, Findings
from karabakh_data.records.actors import Actor
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.records.events import Event
from karabakh_data.records.figures_and_votes import Figure, Vote
from karabakh_data.records.notes import Note
from karabakh_data.records.relations import Membership, Recognition
from karabakh_data.records.support import SupportClaim
from karabakh_data.records.works import Source
from karabakh_data.tables.package import Packaged
from karabakh_data.vocabularies.findings import Severity

CHECKS: Final[tuple[Check, ...]] = tuple(
    module.find
    # In any order: what they find is sorted.
    for module in (
        sums,
        rivals,
        quantity_rivals,
        wholes,
        titles,
        unread_titles,
        left_out,
        double_counts,
        older_sources,
        own_voice,
        misattributions,
        uncited,
        prints,
        reversed_ranges,
        dead_ends,
        short_citations,
        two_sided_notes,
        unused_notes,
    )
)
"""Every check."""

# The order of the alphabet, in which all words stand, is here that of gravity.
_ORDER: Final = tuple(Severity)


def audit_of(dataset: Packaged) -> Findings:
    """Return all that the checks find, the gravest and the largest differences first."""
    return run(records_of(dataset))


def run(records: Examined) -> Findings:
    """Return all that the checks find among some records."""
    found = [discrepancy for check in CHECKS for discrepancy in check(records)]
    return Findings(sorted(found, key=_weight))


def records_of(dataset: Packaged) -> Examined:
    """Return the tables that checks look at."""
    return Examined(
        dataset.table(CasualtyClaim),
        dataset.table(SupportClaim),
        dataset.table(Figure),
        dataset.table(Vote),
        dataset.table(Event),
        dataset.table(Membership),
        dataset.table(Recognition),
        dataset.table(Actor),
        dataset.table(Note),
        dataset.table(Source),
    )


def _weight(found: Discrepancy) -> tuple[int, int, str, tuple[str, ...]]:
    return _ORDER.index(found.severity), -found.weight, found.kind, found.claims
