"""Different figures for one quantity: a strength, a share, an aid, a number of fighters."""

from collections.abc import Iterator
from itertools import combinations

from karabakh_data.auditing._amounts import (
    Quantity,
    apart,
    disagree,
    is_same,
    of_quantities,
    printed_and_quoted,
)
from karabakh_data.auditing._examined import Examined
from karabakh_data.findings import Discrepancy
from karabakh_data.records.figures_and_votes import Figure
from karabakh_data.values._days import days_of
from karabakh_data.values._grouping import paired
from karabakh_data.vocabularies.claims import Reading
from karabakh_data.vocabularies.figures import FigureKind
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity


def find(records: Examined) -> Iterator[Discrepancy]:
    """Two accounts in the text give one quantity for one time, and not the same.

    One quantity is what has the same kind, unit, side and description, or, of an area, a strength
    and fighters, the same subject; of support, the same supporter, recipient, kind and side. A time
    that is not said fits any other, and so does, for how long something lasted, a time that holds
    the other. A number agrees with all that round to it, and what one sentence tells under one note
    is one account.
    """
    printed, _ = printed_and_quoted(records)
    things = paired(((one.family, thing), one) for one in printed for thing in one.things)
    pairs = (pair for alike in things.values() for pair in combinations(alike, 2))
    # Two that are alike in more than one way meet more than once.
    for one, other in dict.fromkeys(pairs):
        if one.account != other.account and _fit_in_time(one, other):
            yield from _unlike(one, other)


def _unlike(one: Quantity, other: Quantity) -> Iterator[Discrepancy]:
    message = f"{one.told}, but {other.told}"
    if disagree(one.meant, other.meant):
        between = apart(one.ends, other.ends)
        kind = DiscrepancyKind.RIVAL_FIGURES
        yield of_quantities(kind, (one, other), message, Severity.CONTRADICTION, between)
    # “Thousands” has numbers in common with almost any figure, which is no reason for doubt.
    elif not (_is_vague(one) or _is_vague(other) or is_same(one, other)):
        kind = DiscrepancyKind.OVERLAPPING_RIVALS
        yield of_quantities(kind, (one, other), message, Severity.DOUBT)


def _fit_in_time(one: Quantity, other: Quantity) -> bool:
    first, second = one.record.period, other.record.period
    if first is None or second is None or days_of(first) == days_of(second):
        return True
    nested = first.contains(second) or second.contains(first)
    return nested and one.record.kind is FigureKind.DURATION


def _is_vague(one: Quantity) -> bool:
    return isinstance(one.record, Figure) and one.record.reading is Reading.VAGUE
