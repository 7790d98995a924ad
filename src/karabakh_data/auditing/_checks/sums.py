"""Sums that the article prints and that are not the sums of their parts."""

from collections.abc import Iterator

import attrs

from karabakh_data.auditing._examined import Examined, notes_of, sections_of
from karabakh_data.auditing._in_time import around_sums
from karabakh_data.findings import Discrepancy
from karabakh_data.records.figures_and_votes import Figure
from karabakh_data.totals._discrepancies import sums_that_differ
from karabakh_data.values._grouping import grouped
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity


def find(records: Examined) -> Iterator[Discrepancy]:
    """A printed sum differs from the sum of the figures that it adds up.

    For casualties the parts are those of its own section, of a tally those of its note; for other
    quantities, the figures of the same kind and unit that the same note gives.
    """
    for key, claims in around_sums(list(records.casualty_claims)).items():
        for found in sums_that_differ([records.casualty_claims[key]], claims):
            concerned = [records.casualty_claims[key] for key in found.claims]
            yield attrs.evolve(
                found,
                notes=notes_of(concerned),
                sections=sections_of(concerned),
            )
    for together in grouped(records.figures, _kind_and_note).values():
        for whole in together:
            # Without a note nothing tells which figures it adds up.
            if whole.is_sum and whole.notes:
                yield from _of_quantities(whole, [one for one in together if not one.is_sum])


def _kind_and_note(figure: Figure) -> tuple[object, ...]:
    return figure.kind, figure.unit, figure.notes


def _of_quantities(whole: Figure, parts: list[Figure]) -> Iterator[Discrepancy]:
    if not parts or whole.low is None or any(part.low is None for part in parts):
        return
    total = sum(part.low for part in parts if part.low is not None)
    if total != whole.low:
        added = " + ".join(f"{part.printed} ({part.id})" for part in parts)
        yield Discrepancy(
            DiscrepancyKind.SUM_DIFFERS_FROM_PARTS,
            (whole.id, *(part.id for part in parts)),
            None,
            None,
            f"{whole.label} ({whole.id}), but {added} = {total} {whole.unit}",
            Severity.CONTRADICTION,
            int(abs(total - whole.low)),
            whole.notes,
            (str(whole.section),),
        )
