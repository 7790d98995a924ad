"""Quantities other than of people who came to harm: of figures, and of statements of support."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

import attrs

from karabakh_data.auditing._examined import Examined, finding
from karabakh_data.findings import Discrepancy
from karabakh_data.records.figures_and_votes import Figure
from karabakh_data.records.support import SupportClaim
from karabakh_data.totals._pairs import where
from karabakh_data.values._grouping import grouped
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.claims import Reading
from karabakh_data.vocabularies.figures import FigureKind
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity

Ends = tuple[Decimal, Decimal | None]
"""A lower and an upper end; None where there is none above."""


class Quantity(NamedTuple):
    """How much a figure or a statement of support says, in the base of its unit."""

    record: Figure | SupportClaim
    unit: str
    ends: Ends
    """What is printed."""
    meant: Ends
    """What may be meant by it: a number stands for all that round to it."""
    things: frozenset[Hashable]
    """What it is a quantity of, told in more than one way."""

    @property
    def family(self) -> Hashable:
        """What quantities of one sort have in common."""
        return self.record.table, self.record.kind, self.unit, self.record.side

    @property
    def account(self) -> Hashable:
        """What the quantities of one sentence have in common."""
        return self.record.section, self.record.notes, self.record.claimant

    @property
    def told(self) -> str:
        """The quantity in words, with its id, its section and its claimant."""
        one = self.record
        said = one.label if isinstance(one, Figure) else f"{one.label}: {one.amount_printed}"
        return f"{said} {where(one)}"


def printed_and_quoted(records: Examined) -> tuple[list[Quantity], list[Quantity]]:
    """Return the quantities of the text, and those that titles have or notes quote from works."""
    works = {source.id for source in records.sources}
    by_works = grouped(_quantities(records), lambda one: one.record.claimant in works)
    return by_works.get(False, []), by_works.get(True, [])


def is_same(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities have the same ends, up to rounding."""
    (low, high), (least, most) = one.ends, one.meant
    (other_low, other_high), (other_least, other_most) = other.ends, other.meant
    # Each of the two may have been rounded; to touch is not enough.
    if abs(low - other_low) >= low - least + other_low - other_least:
        return False
    if high is None or most is None or other_high is None or other_most is None:
        return high is other_high
    return abs(high - other_high) < most - high + other_most - other_high


def apart(one: Ends, other: Ends) -> Decimal:
    """Return how far two quantities stand apart; 0 or less if they have a number in common.

    >>> apart((Decimal(31), Decimal(31)), (Decimal(55), None))
    Decimal('24')
    """
    gaps = [low - high for (low, _), (_, high) in ((one, other), (other, one)) if high is not None]
    return max(gaps, default=Decimal(0))


def disagree(one: Ends, other: Ends) -> bool:
    """Whether no number can be meant by both; to touch is not enough."""
    highs = [high for _, high in (one, other) if high is not None]
    return bool(highs) and min(highs) <= max(one[0], other[0])


def total(quantities: Iterable[Ends]) -> Ends:
    """Return the sum of quantities."""
    lows, highs = zip(*quantities, strict=True)
    return sum(lows, Decimal(0)), None if None in highs else sum(highs, Decimal(0))


def rounded(low: Decimal, high: Decimal | None, *, about: bool = False) -> Ends:
    """Return all that rounds to a number, or to the ends of a range.

    A number printed as *about* so much is taken to end with its last digit other than 0.

    >>> print(*rounded(Decimal("8.9"), Decimal("8.9")))
    8.85 8.95
    >>> print(*rounded(Decimal(3400), Decimal(3400), about=True))
    3350 3450
    """
    return low - _half(low, about=about), None if high is None else high + _half(high, about=about)


def ends_of(people: CasualtyRange, *, about: bool = False) -> Ends:
    """Return what may be meant by a number of people.

    >>> from karabakh_data import CasualtyRange
    >>> print(*ends_of(CasualtyRange.at_least(4)))
    3.5 None
    """
    high = None if people.high is None else Decimal(people.high)
    return rounded(Decimal(people.low), high, about=about)


def of_quantities(
    kind: DiscrepancyKind,
    quantities: Sequence[Quantity],
    message: str,
    severity: Severity,
    weight: Decimal = Decimal(0),
) -> Discrepancy:
    """Return what a check found, with how far the quantities stand apart."""
    # Weights are whole, for those of quantities are sorted beside those of people.
    found = finding(kind, [one.record for one in quantities], message, severity=severity)
    return attrs.evolve(found, weight=int(max(weight, Decimal(0))))


_TOLD_BY_SUBJECT: Final = {FigureKind.AREA, FigureKind.FIGHTERS, FigureKind.STRENGTH}
"""The kinds of which an actor or place has only one at a time."""

# A month and a year are the mean ones of UCUM, of the Julian calendar.
_BASES: Final = {
    "wk": ("d", Decimal(7)),
    "mo": ("d", Decimal("30.4375")),
    "a": ("d", Decimal("365.25")),
    "[mi_i]2": ("km2", Decimal("2.589988110336")),
}
"""Units of UCUM that stand in one proportion to another, which serves as their base."""


def _quantities(records: Examined) -> Iterator[Quantity]:
    for figure in records.figures:
        about = figure.reading is Reading.APPROXIMATE
        # Without a lower end it is a figure of at most so much: nothing is the least.
        yield _quantity(figure, figure.low or Decimal(0), figure.high, figure.unit, about=about)
    for claim in records.support_claims:
        if claim.amount is not None:
            yield _quantity(claim, claim.amount.low, claim.amount.high, claim.amount.unit)


def _quantity(
    record: Figure | SupportClaim,
    low: Decimal,
    high: Decimal | None,
    unit: str,
    *,
    about: bool = False,
) -> Quantity:
    base, times = _BASES.get(unit, (unit, Decimal(1)))
    meant = rounded(low, high, about=about)
    ends = _multiplied((low, high), times)
    return Quantity(record, base, ends, _multiplied(meant, times), frozenset(_things(record)))


def _things(record: Figure | SupportClaim) -> Iterator[Hashable]:
    if isinstance(record, SupportClaim):
        yield record.supporter, record.recipient
    else:
        yield record.what.casefold()
        if record.kind in _TOLD_BY_SUBJECT and record.subject is not None:
            yield record.kind, record.subject


def _multiplied(ends: Ends, times: Decimal) -> Ends:
    low, high = ends
    return low * times, None if high is None else high * times


def _half(number: Decimal, *, about: bool) -> Decimal:
    last = (number.normalize() if about else number).as_tuple().exponent
    return Decimal(1).scaleb(int(last)) / 2
