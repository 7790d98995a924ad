"""Stretches of days as pairs of numbers: what they cover, leave open, and have in common."""

from collections.abc import Iterable, Iterator, Sequence

from karabakh_data.values._calendar import LAST_DAY
from karabakh_data.values.periods import Period, between

# Numbers and not dates: the day after the last is counted with, too, and there is no date after
# 9999-12-31.
Days = tuple[int, int]
"""A first and a last day, counted from the first day of year 1."""


def days_of(period: Period) -> Days:
    """Return the first and last day; an open end lies at the end of the calendar."""
    return period._ordinals


def ends_of(period: Period) -> tuple[int | None, int | None]:
    """Return the first and last day; of an open end, None."""
    return period._start, period._end


def period_of(days: Days) -> Period:
    """Return the period from the first to the last day.

    An end that lies at an end of the calendar is open; of a period without a closed end, EDTF has
    none, so the whole calendar is written with its first and last year.
    """
    first, last = days
    if (first, last) == (1, LAST_DAY):
        return Period("0001/9999")
    return between(None if first == 1 else first, None if last == LAST_DAY else last)


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
        # Between a day and the next there is no gap.
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
    # Of what lies beyond the whole, such stretches are left as end before they begin.
    return tuple(stretch for stretch in left if stretch[0] <= stretch[1])


def meeting(stretches: Sequence[Days]) -> Iterator[tuple[int, int]]:
    """Yield the places of every two stretches that have a day in common, the smaller place first.

    Stretches of other times are never compared, so that the cost grows with the number of pairs.

    >>> list(meeting([(1, 5), (9, 9), (4, 6)]))
    [(0, 2)]
    """
    begun: dict[int, int] = {}
    for place in sorted(range(len(stretches)), key=lambda place: stretches[place]):
        first, last = stretches[place]
        begun = {other: end for other, end in begun.items() if end >= first}
        for other in begun:
            yield min(place, other), max(place, other)
        begun[place] = last
