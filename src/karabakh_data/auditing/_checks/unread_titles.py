"""Numbers in titles of works of which no title is recorded."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from karabakh_data.auditing._amounts import (
    Ends,
    disagree,
    ends_of,
    printed_and_quoted,
    total,
)
from karabakh_data.auditing._examined import Citing, Examined, finding, works_of
from karabakh_data.auditing._headlines import Number, numbers_in
from karabakh_data.findings import Discrepancy
from karabakh_data.records.works import Source
from karabakh_data.totals._pairs import told
from karabakh_data.values._grouping import paired
from karabakh_data.vocabularies.claims import Reading
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity


def find(records: Examined) -> Iterator[Discrepancy]:
    """A number read in a title is in no figure that cites the work, nor is it their sum.

    It is held against the figures of the same measure or unit, where no record says what the title
    tells: see `titles`. A figure that counts only some of the people may be smaller.
    """
    said = paired((key, one) for one in _said(records) for key in works_of(one.record))
    # What a record says of a title was read by people, and `titles` looks at that.
    recorded = {
        *(claim.claimant for claim in records.casualty_claims),
        *(claim.claimant for claim in records.support_claims),
        *(figure.claimant for figure in records.figures),
    }
    for key in [key for key in said if key not in recorded]:
        for number in numbers_in(_title(records.sources.get(key))):
            figures = [one for one in said[key] if one.of == number.of]
            if figures and not _agree(number, figures):
                yield _found(figures, number, key)


class _Said(NamedTuple):
    record: Citing
    told: str
    ends: Ends
    of: str
    is_part: bool = False


def _said(records: Examined) -> Iterator[_Said]:
    for claim in records.sentences:
        ends = ends_of(claim.figure, about=claim.reading is Reading.APPROXIMATE)
        yield _Said(claim, told(claim), ends, claim.measure, claim.partial)
    for one in printed_and_quoted(records)[0]:
        yield _Said(one.record, one.told, one.meant, one.unit)


def _title(source: Source | None) -> str:
    # Numbers are read in English alone.
    return "" if source is None else source.translated_title or source.title or ""


def _agree(number: Number, figures: Sequence[_Said]) -> bool:
    whole = [one.ends for one in figures if not one.is_part]
    together = [*whole, total(whole)] if whole else []
    some = ((one.ends[0], None) for one in figures if one.is_part)
    return any(not disagree(number.meant, ends) for ends in (*together, *some))


def _found(figures: Sequence[_Said], number: Number, key: str) -> Discrepancy:
    found = finding(
        DiscrepancyKind.TITLE_DIFFERS,
        [one.record for one in figures],
        f"{' and '.join(one.told for one in figures)}, but the title of {key} has “{number.words}”",
        severity=Severity.DOUBT,
    )
    return attrs.evolve(found, claims=(*found.claims, key))
