"""Figures that differ from the one in the title of the source that is cited."""

from collections.abc import Iterator

from karabakh_data.checks.records import Records, finding, works_of
from karabakh_data.claims import CasualtyClaim
from karabakh_data.findings import Discrepancy, Severity
from karabakh_data.grouping import grouped
from karabakh_data.pairs import told
from karabakh_data.vocabulary import DiscrepancyKind


def find(records: Records) -> Iterator[Discrepancy]:
    """A claim and the title of a source that it cites have no number in common.

    They are about the same measure, side and category, and their times have a day in common. Of a
    title or a claim that counts only some of the people, only the lower end is held against the
    other.
    """
    titles = grouped(records.casualty_claims, lambda claim: claim.claimant)
    for claim in records.sentences:
        for key in works_of(claim):
            for title in titles.get(key, ()):
                if _are_about_the_same(claim, title) and _differ(claim, title):
                    yield finding(
                        DiscrepancyKind.TITLE_DIFFERS,
                        [claim, title],
                        f"{told(claim)}, but its source's title has “{title.printed}” "
                        f"({title.id}, {key})",
                        severity=Severity.DOUBT,
                        stated=claim.figure,
                        computed=title.figure,
                    )


def _are_about_the_same(claim: CasualtyClaim, title: CasualtyClaim) -> bool:
    same = (claim.measure, claim.side, claim.category)
    return (title.measure, title.side, title.category) == same and claim.period.intersects(
        title.period
    )


def _differ(claim: CasualtyClaim, title: CasualtyClaim) -> bool:
    if claim.partial == title.partial:
        return claim.figure.is_disjoint(title.figure)
    part, whole = (claim, title) if claim.partial else (title, claim)
    return whole.figure.high is not None and part.figure.low > whole.figure.high
