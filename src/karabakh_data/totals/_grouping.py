"""Which groups there are, each as a question of its own."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import takewhile

from karabakh_data.records.events import Event, parent_in
from karabakh_data.totals._counting import reason_not_to_count
from karabakh_data.totals._question import Question, sides_within
from karabakh_data.totals.groups import CasualtyGroup, CasualtyGroups
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.values._grouping import upwards
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.groupings import Grouping
from karabakh_data.vocabularies.people import Category, Side

Ask = Callable[[Question], CasualtySummary]


def groups_of(
    by: Grouping,
    question: Question,
    ask: Ask,
    events: Iterable[Event] = (),
    within: Callable[[str], frozenset[str]] = lambda event: frozenset({event}),
) -> CasualtyGroups:
    """Answer a question for one group after the other.

    *events* are those of the dataset, and *within* gives, for the id of an event, the ids of all
    that are parts of it, its own included.
    """
    whole = ask(question)
    if by is Grouping.EVENT:
        known = tuple(events)
        rows = [_about(event, question, ask, within) for event in _events(whole, question, known)]
    else:
        narrower = dict(_narrower(by, question, whole))
        rows = [CasualtyGroup(group, ask(one), one.period) for group, one in narrower.items()]
    return CasualtyGroups(by, whole, tuple(rows))


def _about(
    event: Event, question: Question, ask: Ask, within: Callable[[str], frozenset[str]]
) -> CasualtyGroup:
    """Return the row of an event, which is asked for whole if all of it lies within the period."""
    # Else every day of the period on which the event was over, too, would open the upper end.
    period = question.period
    if period is not None and event.period is not None and period.contains(event.period):
        period = None
    asked = question._replace(event=event.id, events=within(event.id), period=period)
    return CasualtyGroup(event.id, ask(asked), event.period, event.name, event.parent)


def _narrower(
    by: Grouping, question: Question, whole: CasualtySummary
) -> Iterator[tuple[str, Question]]:
    """Yield each group of people or of days with the question about it."""
    if by is Grouping.SIDE:
        for side in Side if question.side is None else sides_within(question.side):
            yield side.value, question._replace(side=side)
    elif by is Grouping.CATEGORY:
        for category in Category if question.category is None else (question.category,):
            yield category.value, question._replace(category=category)
    else:
        days = _ends(by, question, whole)
        for first, last in () if days is None else _units(by, *days):
            period = Period.spanning(first, last)
            yield period.edtf, question._replace(period=period)


def _ends(by: Grouping, question: Question, whole: CasualtySummary) -> tuple[date, date] | None:
    """Return the first and last day asked for; an open end is that of the claims' year or month."""
    # What titles of works and tallies say is listed and not counted, and reaches far.
    told = [claim for claim in whole.claims if reason_not_to_count(claim, question) is None]
    period = question.period
    periods = [claim.period for claim in told or whole.claims]
    days = [day for one in periods for day in (one.earliest, one.latest) if day is not None]
    first = None if period is None else period.earliest
    last = None if period is None else period.latest
    start, end = min(days, default=last), max(days, default=first)
    first = first or (start and _first_of(by, start))
    last = last or (end and _last_of(by, end))
    return (first, last) if first and last else None


def _units(by: Grouping, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of each year or month, at the ends as much as is asked for."""
    while (end := _last_of(by, first)) < last:
        yield first, end
        first = date.fromordinal(end.toordinal() + 1)
    yield first, last


def _first_of(by: Grouping, day: date) -> date:
    return day.replace(day=1) if by is Grouping.MONTH else day.replace(month=1, day=1)


def _last_of(by: Grouping, day: date) -> date:
    month = day.month if by is Grouping.MONTH else 12
    return day.replace(month=month, day=monthrange(day.year, month)[1])


def _events(
    whole: CasualtySummary, question: Question, events: tuple[Event, ...]
) -> Iterator[Event]:
    """Yield the events of which there are claims, and those that they are parts of, in order.

    Of an event that is asked for all such events are parts, so that the way up ends there.
    """
    parent_of = partial(parent_in, {event.id: event.parent for event in events})
    found = {question.event}
    for claim in whole.claims:
        found.update(takewhile(lambda key: key not in found, upwards(claim.event, parent_of)))
    for event in events:
        if event.id in found:
            yield event
