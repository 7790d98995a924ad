"""Choosing periods that stand one behind the other and together cover most days."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, NamedTuple

from karabakh_data.periods import Period

Days = tuple[int, int]
"""A first and a last day, counted from the first day of year 1."""

_LAST_DAY: Final = date.max.toordinal()


def days_of(period: Period) -> Days:
    """Return the first and last day; an open end lies at the end of the calendar."""
    first = 1 if period.earliest is None else period.earliest.toordinal()
    last = _LAST_DAY if period.latest is None else period.latest.toordinal()
    return first, last


def period_of(days: Days) -> Period:
    """Return the period from the first to the last day.

    An end that lies at an end of the calendar is open; of a period without a closed end, EDTF has
    none, so the whole calendar is written with its first and last year.
    """
    first, last = days
    if (first, last) == (1, _LAST_DAY):
        return Period("0001/9999")
    return Period.spanning(
        None if first == 1 else date.fromordinal(first),
        None if last == _LAST_DAY else date.fromordinal(last),
    )


def length(days: Days) -> int:
    """Return the number of days from the first to the last."""
    return days[1] - days[0] + 1


def overlap(one: Days, other: Days) -> bool:
    """Return whether two stretches have a day in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def within(one: Days, other: Days) -> bool:
    """Return whether all days of a stretch are days of another."""
    return other[0] <= one[0] and one[1] <= other[1]


def merged(stretches: Iterable[Days]) -> tuple[Days, ...]:
    """Return the days of all stretches as stretches that neither overlap nor touch."""
    joined: list[Days] = []
    for first, last in sorted(stretches):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def uncovered(whole: Days, stretches: Iterable[Days]) -> tuple[Days, ...]:
    """Return the days of *whole* that no stretch covers."""
    left: list[Days] = []
    first = whole[0]
    for start, stop in merged(stretches):
        if start > first:
            left.append((first, min(start - 1, whole[1])))
        first = max(first, stop + 1)
    if first <= whole[1]:
        left.append((first, whole[1]))
    return tuple(stretch for stretch in left if stretch[0] <= stretch[1])


class _Chain(NamedTuple):
    """The best way found to choose periods of which the last is this one."""

    worth: tuple[int, int, int]
    """The days covered, the days times the cells with figures, and minus the number of periods."""
    last: Period | None
    before: "_Chain | None"


_NOTHING: Final = _Chain((0, 0, 0), None, None)


def choose(cells: Mapping[Period, int]) -> tuple[Period, ...]:
    """Return the periods that do not overlap and together cover most days.

    *cells* gives, for each period, for how many cells it has figures. Where days are equal, that
    choice is taken which has figures for more cells on more days; then one of fewer periods; then
    the one that is found first, in the order of last days and `Period.sort_key`.

    This is weighted interval scheduling, by dynamic programming over the periods in the order of
    their last days. Two spans may share the unit on which they join (`Period.overlaps`); its days
    count once. That the periods of a chain stand apart from each other if neighbours do is proved
    in the tests of `Period`.
    """
    chains: list[_Chain] = []
    best: list[_Chain] = []
    lasts: list[int] = []
    for period in sorted(cells, key=_by_last_day):
        chain = _extended(period, cells[period], chains, best, lasts)
        chains.append(chain)
        lasts.append(days_of(period)[1])
        best.append(chain if not best or chain.worth > best[-1].worth else best[-1])
    return _unrolled(best[-1] if best else _NOTHING)


def _by_last_day(period: Period) -> tuple[int, tuple[date, date, str]]:
    return days_of(period)[1], period.sort_key()


def _extended(
    period: Period, cells: int, chains: list[_Chain], best: list[_Chain], lasts: list[int]
) -> _Chain:
    """Return the best chain that ends with this period."""
    first, last = days_of(period)
    before_it = bisect_left(lasts, first)
    before = best[before_it - 1] if before_it else _NOTHING
    candidates = [_linked(before, period, last - first + 1, cells)]
    # Only spans that end within this period, yet do not overlap it, are left to look at.
    candidates += [
        _linked(chain, period, last - end, cells)
        for chain, end in zip(chains[before_it:], lasts[before_it:], strict=True)
        if chain.last is not None and chain.last.is_span and not chain.last.overlaps(period)
    ]
    return max(candidates, key=lambda chain: chain.worth)


def _linked(chain: _Chain, period: Period, new_days: int, cells: int) -> _Chain:
    days, cell_days, count = chain.worth
    return _Chain((days + new_days, cell_days + new_days * cells, count - 1), period, chain)


def _unrolled(chain: _Chain) -> tuple[Period, ...]:
    periods: list[Period] = []
    link: _Chain | None = chain
    while link is not None and link.last is not None:
        periods.append(link.last)
        link = link.before
    return tuple(reversed(periods))
