"""Figures that differ from the one in the title of the source that is cited."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import ceil
from typing import Final

from karabakh_data.auditing._amounts import (
    Quantity,
    apart,
    disagree,
    ends_of,
    of_quantities,
    printed_and_quoted,
    total,
)
from karabakh_data.auditing._examined import Citing, Examined, finding, works_of
from karabakh_data.findings import Discrepancy
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.tables._names import number_of
from karabakh_data.totals._pairs import told
from karabakh_data.totals._people import people
from karabakh_data.values._days import days_of
from karabakh_data.values._grouping import grouped, paired
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.claims import Reading
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity
from karabakh_data.vocabularies.works import NoteGroup

_KIND: Final = DiscrepancyKind.TITLE_DIFFERS
_NOBODY: Final = CasualtyRange.exactly(0)
Titles = Mapping[str | None, Sequence[CasualtyClaim]]


def find(records: Examined) -> Iterator[Discrepancy]:
    """A figure and the title of a source that it cites have no number in common.

    Of casualties, the two are about the same measure, side and category, and their times have a day
    in common; or the title is about more people, as where it does not say whose, and neither a
    figure of the section for those days nor a sum of them is that of the title. Of a title or a
    claim that counts only some of the people, or of a title about a part of the time, only the
    lower end is held against the other, and titles that count some of the people may add up to a
    claim that does.
    Quantities are held against what titles have, and notes quote, of the same kind, unit and side.
    A number that is printed as approximate agrees with all that round to it.
    """
    titles = grouped(records.casualty_claims, lambda claim: claim.claimant)
    yield from _of_the_same(records, titles)
    yield from _of_more_people(records, titles)
    yield from _of_quantities(records)


def _of_the_same(records: Examined, titles: Titles) -> Iterator[Discrepancy]:
    for claim in records.sentences:
        heard = [
            title
            for key in works_of(claim)
            for title in titles.get(key, ())
            if _are_about_the_same(claim, title)
        ]
        for title in heard:
            if _differ(claim, title) and not _add_up_to(claim, heard):
                yield _found([claim], title)


def _are_about_the_same(claim: CasualtyClaim, title: CasualtyClaim) -> bool:
    same = (claim.measure, claim.side, claim.category)
    return (title.measure, title.side, title.category) == same and claim.period.intersects(
        title.period
    )


def _differ(claim: CasualtyClaim, title: CasualtyClaim) -> bool:
    figure, heard = _meant(claim), _meant(title)
    # Within a part of the time fewer people may have died, and not more.
    if claim.period.contains(title.period) and not title.period.contains(claim.period):
        return _is_above(heard, figure)
    if claim.partial == title.partial:
        return figure.is_disjoint(heard)
    # A figure for some of the people tells nothing of how many there were at most.
    return _is_above(figure, heard) if claim.partial else _is_above(heard, figure)


def _add_up_to(claim: CasualtyClaim, titles: Sequence[CasualtyClaim]) -> bool:
    """Whether the titles of the works cited tell of the people of a claim one by one."""
    some = [title.figure for title in titles if title.partial]
    return claim.partial and not sum(some, _NOBODY).is_disjoint(claim.figure)


def _is_above(part: CasualtyRange, whole: CasualtyRange) -> bool:
    return whole.high is not None and part.low > whole.high


def _of_more_people(records: Examined, titles: Titles) -> Iterator[Discrepancy]:
    whole = [claim for claim in records.sentences if not claim.partial]
    around = grouped(whole, _place)
    for key, claims in paired((key, claim) for claim in whole for key in works_of(claim)).items():
        for title in (title for title in titles.get(key, ()) if not title.partial):
            inside = [claim for claim in claims if _counts_more(title, claim)]
            for sentence in grouped(inside, _sentence).values():
                places = dict.fromkeys(_place(claim) for claim in sentence)
                beside = [claim for place in places for claim in around[place]]
                if not _is_among(title, beside):
                    yield _found(sentence, title)


def _counts_more(title: CasualtyClaim, claim: CasualtyClaim) -> bool:
    return _counts(title, claim) and _people(title) != _people(claim)


def _counts(whole: CasualtyClaim, part: CasualtyClaim) -> bool:
    """Whether all that one counts is of what the other is about."""
    return (
        part.measure is whole.measure
        and not _people(part) & ~_people(whole)
        and whole.period.contains(part.period)
    )


def _people(claim: CasualtyClaim) -> int:
    return people(claim.side, claim.category)


def _sentence(claim: CasualtyClaim) -> tuple[object, ...]:
    return claim.section, claim.notes, claim.claimant


def _place(claim: CasualtyClaim) -> tuple[object, ...]:
    return claim.section, days_of(claim.period)


def _is_among(title: CasualtyClaim, claims: Sequence[CasualtyClaim]) -> bool:
    inside = [claim for claim in claims if _counts(title, claim)]
    return any(not _meant(title).is_disjoint(one) for one in _figures(inside))


def _figures(claims: Sequence[CasualtyClaim]) -> Iterator[CasualtyRange]:
    """Yield what claims count, and what they do together: of each side, and of all."""
    for claim in claims:
        yield _meant(claim)
    for together in (*grouped(claims, lambda claim: claim.side).values(), claims):
        counted = _together(together)
        if counted is not None:
            yield counted


def _together(claims: Sequence[CasualtyClaim]) -> CasualtyRange | None:
    """Return what claims count together; None if they may count the same people."""
    scopes = [_people(claim) for claim in claims]
    if any(one & other for one, other in combinations(scopes, 2)):
        return None
    return sum((claim.figure for claim in claims), _NOBODY)


def _meant(claim: CasualtyClaim) -> CasualtyRange:
    """Return the figure; where it is approximate, all that round to it."""
    least, most = ends_of(claim.figure, about=claim.reading is Reading.APPROXIMATE)
    return CasualtyRange(ceil(least), None if most is None else int(most))


def _found(claims: Sequence[CasualtyClaim], title: CasualtyClaim) -> Discrepancy:
    return finding(
        _KIND,
        [*claims, title],
        f"{' and '.join(told(claim) for claim in claims)}, but its source's title has "
        f"“{title.printed}” ({title.id}, {title.claimant})",
        severity=Severity.DOUBT,
        stated=_together(claims),
        computed=title.figure,
    )


def _of_quantities(records: Examined) -> Iterator[Discrepancy]:
    printed, quoted = printed_and_quoted(records)
    by_work = grouped(quoted, lambda one: one.record.claimant)
    notes = {
        number_of(note): works_of(note)
        for note in records.notes
        if note.group is NoteGroup.LETTERED
    }
    for sentence in grouped(printed, lambda one: (one.family, one.account)).values():
        works = dict.fromkeys(key for one in sentence for key in _works_behind(one.record, notes))
        heard = [
            one for key in works for one in by_work.get(key, ()) if one.family == sentence[0].family
        ]
        if heard and not _agree(sentence, heard):
            yield _of_another_quantity(sentence, heard)


def _works_behind(record: Citing, notes: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the works that a record cites, and those of the article's own notes that it cites."""
    yield from works_of(record)
    for citation in record.citations:
        yield from notes.get(citation.locator or "", ())


def _agree(printed: Sequence[Quantity], heard: Sequence[Quantity]) -> bool:
    ours, theirs = ([one.meant for one in quantities] for quantities in (printed, heard))
    return any(
        not disagree(one, other)
        for one in (*ours, total(ours))
        for other in (*theirs, total(theirs))
    )


def _of_another_quantity(printed: Sequence[Quantity], heard: Sequence[Quantity]) -> Discrepancy:
    between = apart(*(total(one.ends for one in quantities) for quantities in (printed, heard)))
    return of_quantities(
        _KIND,
        [*printed, *heard],
        f"{' and '.join(one.told for one in printed)}, but the works cited have "
        f"{' and '.join(one.told for one in heard)}",
        Severity.DOUBT,
        between,
    )
