"""A summary as text for a terminal, as HTML for a notebook, in words, and as plain values."""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from typing import TYPE_CHECKING, Any, Final

from karabakh_data._layout import filled, hung, notes_named, width
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._people import COMBINED_SIDES, scope_of
from karabakh_data.values._as_of import notice_for
from karabakh_data.values._grouping import grouped
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.people import (
    Category,
    Side,
    asked_in_words,
    people_in_words,
    side_named,
)
from karabakh_data.vocabularies.sections import Section
from karabakh_data.vocabularies.standings import Standing

if TYPE_CHECKING:
    from karabakh_data.totals._fields import Answer
    from karabakh_data.totals.gaps import Gap
    from karabakh_data.totals.packing import Part


_HEADINGS: Final = {
    Standing.CHOSEN: "Counted",
    Standing.RIVAL: "Not counted, since a claim of higher rank is",
    Standing.SET_ASIDE: "Not counted",
    Standing.SPANNING: "Not counted, since about a longer time or more people",
}
_FOUND: Final = {"not-counted": "Not counted"}
_MOST_SHOWN: Final = 5


def headline(summary: "Answer") -> str:
    """Return the answer in one line: what was asked, the total, and the days that it covers."""
    return f"{summary.measure.capitalize()}, {_asked(summary)}: {_answered(summary)}"


def as_text(summary: "Answer") -> str:
    """Return the answer for a terminal of 80 columns."""
    blocks = ["\n".join(_heading(summary))]
    if summary.parts:
        blocks.append("\n".join(_table(summary)))
    blocks.append("\n".join(map(hung, _remarks(summary))))
    return "\n\n".join(blocks)


def as_html(summary: "Answer") -> str:
    """Return the answer as a fragment of HTML."""
    from karabakh_data import _html

    (_, *categories), *rows = _grid(summary)
    heads = ["side", *categories]
    numbers = range(1, len(heads))
    grid = _html.table("Counted, by side and category", heads, rows, list, numbers=numbers)
    remarks = _html.bullets(_remarks(summary))
    return _html.box(_html.headline(headline(summary)), grid if summary.parts else "", remarks)


def fields_for_rich(
    summary: "Answer",
) -> Iterator[tuple[str, object] | tuple[str, object, object]]:
    """Yield what was asked and what is answered, the claims by their ids."""
    for name in ("period", "side", "category", "measure", "event", "claimant"):
        yield name, getattr(summary, name), None
    yield "total", summary.total
    yield "stated", summary.stated, None
    yield "by_side", {key.value: figure for key, figure in summary.by_side.items()}
    yield "by_category", {key.value: figure for key, figure in summary.by_category.items()}
    yield "days", summary.days
    yield "days_by_side", {key.value: number for key, number in summary.days_by_side.items()}
    yield "chosen", [claim.id for claim in summary.chosen]
    yield "spanning", [claim.id for claim in summary.spanning], []
    yield "gaps", [*map(str, summary.gaps)], []
    yield "discrepancies", [*map(str, summary.discrepancies)], []
    yield "data_as_of", summary.as_of


def as_markdown(summary: "Answer") -> str:
    """Return the answer in Markdown: the headline, the table, and a list of remarks."""
    from karabakh_data._markdown import escaped, table

    grid = _grid(summary)
    blocks = [f"**{escaped(headline(summary))}**"]
    if summary.parts:
        blocks.append(table(grid, range(1, len(grid[0]))))
    blocks.append("\n".join(f"- {escaped(remark)}" for remark in _remarks(summary)))
    return "\n\n".join(blocks)


def explanation(summary: "Answer") -> str:
    """Return in words what became of each claim, and what does not agree."""
    claims = {claim.id: claim for claim in (*summary.claims, *summary.spanning)}
    lines = [*_heading(summary)]
    for standing, heading in _HEADINGS.items():
        verdicts = [verdict for verdict in summary.verdicts if verdict.standing is standing]
        if verdicts:
            lines += ["", heading]
        for verdict in verdicts:
            lines += _told(claims[verdict.claim], verdict.reason)
    lines += ["", *map(hung, _remarks(summary, most=None))]
    return "\n".join(lines)


def as_dict(summary: "Answer") -> dict[str, Any]:
    """Return the answer as plain values."""
    return {
        "period": None if summary.period is None else summary.period.edtf,
        "side": _word(summary.side),
        "category": _word(summary.category),
        "measure": summary.measure.value,
        "event": summary.event,
        "claimant": summary.claimant,
        "total": _bounds(summary.total),
        "stated": _bounds(summary.stated),
        "by_side": {key.value: _bounds(value) for key, value in summary.by_side.items()},
        "by_category": {key.value: _bounds(value) for key, value in summary.by_category.items()},
        "days": summary.days,
        "days_covered": summary.days_covered,
        "days_by_side": {key.value: value for key, value in summary.days_by_side.items()},
        "complete": summary.complete,
        "parts": [
            {
                "period": part.period.edtf,
                "side": part.side.value,
                "category": part.category.value,
                "figure": _bounds(part.figure),
                "claims": list(part.claims),
            }
            for part in summary.parts
        ],
        "claims": [
            {"id": verdict.claim, "standing": verdict.standing.value, "reason": verdict.reason}
            for verdict in summary.verdicts
        ],
        "gaps": [
            {
                "period": gap.period.edtf,
                "cells": [[str(word) for word in cell] for cell in gap.cells],
            }
            for gap in summary.gaps
        ],
        "discrepancies": [
            {
                "kind": found.kind,
                "claims": list(found.claims),
                "stated": _bounds(found.stated),
                "computed": _bounds(found.computed),
                "message": found.message,
            }
            for found in summary.discrepancies
        ],
        "sources": _source_keys(summary),
        "data_as_of": summary.as_of,
    }


def _heading(summary: "Answer") -> Iterator[str]:
    """Yield the headline; of a long question the total comes first, and the rest below."""
    line = headline(summary)
    if len(line) <= width():
        yield line
        return
    yield hung(f"{summary.measure.capitalize()}: {_answered(summary)}")
    yield filled(_asked(summary), "  ", "  ")


def _table(summary: "Answer") -> list[str]:
    """Return the parts as a table, or as a list where a table would be too wide."""
    lines = list(_aligned(_grid(summary)))
    if max(map(len, lines)) <= width():
        return lines
    (_, *categories), *rows = _grid(summary)
    cells = [
        [f"{side}, {category}", cell]
        for side, *figures in rows
        for category, cell in zip(categories, figures, strict=True)
        if cell
    ]
    return list(_aligned(cells))


def _asked(summary: "Answer") -> str:
    words = [
        "all periods" if summary.period is None else summary.period.edtf,
        *asked_in_words(summary.side, summary.category),
    ]
    if summary.event is not None:
        words.append(summary.event)
    if summary.claimant is not None:
        words.append(f"according to {summary.claimant}")
    return ", ".join(words)


def _answered(summary: "Answer") -> str:
    covered = f" ({_coverage(summary)})" if summary.days else ""
    return f"{_figure(summary.total)}{covered}"


def _coverage(summary: "Answer") -> str:
    by_side = summary.days_by_side
    days = f"{summary.days:,} day{'' if summary.days == 1 else 's'}"
    if len(set(by_side.values())) > 1:
        (first, number), *others = by_side.items()
        rest = (f", {side_named(side)} {there:,}" for side, there in others)
        return f"{side_named(first)} {number:,} of {days} covered{''.join(rest)}"
    if summary.days and summary.days == summary.days_covered:
        return "the day covered" if summary.days == 1 else f"all {days} covered"
    return f"{summary.days_covered:,} of {days} covered"


def _grid(summary: "Answer") -> list[list[str]]:
    """Return the parts of the total by side and category, with their sums, as rows of cells."""
    categories = list(summary.by_category)
    rows = [["", *(category.value for category in categories), "all"]]
    for side, figure in summary.by_side.items():
        found = [_cell(summary, side, category) for category in categories]
        rows.append([side_named(side), *found, str(figure)])
    sums = [str(figure) for figure in summary.by_category.values()]
    rows.append(["all", *sums, _figure(summary.total)])
    return rows


def _cell(summary: "Answer", side: Side, category: Category) -> str:
    """Return the sum of the parts of a side and category; without an end where days are missing."""
    figures = [
        part.figure for part in summary.parts if (part.side, part.category) == (side, category)
    ]
    misses_days = any(
        number < summary.days
        for one, number in summary.days_by_side.items()
        if one is side or side in COMBINED_SIDES
    )
    sums = summary.by_side[side], summary.by_category[category]
    is_open = misses_days and all(figure.is_open for figure in sums)
    ends = CasualtyRange.at_least(0) if is_open else CasualtyRange.exactly(0)
    return str(sum(figures, ends)) if figures else ""


def _aligned(rows: list[list[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        yield "  ".join((first.ljust(widths[0]), *cells))


def _remarks(summary: "Answer", *, most: int | None = _MOST_SHOWN) -> Iterator[str]:
    if not summary.claims:
        yield _nothing(summary)
    elif not summary.parts:
        yield _only_listed(summary)
    if summary.stated is not None:
        yield _stated(summary)
    yield from _raised(summary)
    yield from _disagreements(summary, most)
    if summary.parts:
        yield from _missing(summary)
    if summary.spanning:
        yield _beyond(summary.spanning, summary.total)
    yield from _between(summary)
    yield from _according_to(summary)
    keys = _source_keys(summary)
    if keys:
        yield f"Sources: {', '.join(keys)}"
    elif summary.parts:
        yield "No work is cited for what is counted"
    yield notice_for(summary.as_of, summary.period)


def _stated(summary: "Answer") -> str:
    """Return what is printed for just what was asked; several figures are added, or stand apart."""
    claims = {claim.id: claim for claim in summary.claims}
    told = " + ".join(_as_printed(part, claims) for part in summary.printed)
    line = f"Printed for exactly this question: {told}"
    return line if len(summary.printed) == 1 else f"{line} = {summary.stated}, added up here"


def _as_printed(part: "Part", claims: Mapping[str, CasualtyClaim]) -> str:
    """Return a figure with its claims; where they differ, each with its own."""
    figures = grouped(part.claims, lambda key: claims[key].figure)
    return " or ".join(f"{figure} ({', '.join(ids)})" for figure, ids in figures.items())


def _missing(summary: "Answer") -> Iterator[str]:
    """Yield whom no figure counts, and that the total therefore does not, closed or not."""
    for gap in summary.gaps:
        yield f"No {'complete ' if _is_partly_counted(gap, summary) else ''}figure for {gap}"
    if summary.gaps:
        yield "People for whom there is no figure are not in the total"


def _is_partly_counted(gap: "Gap", summary: "Answer") -> bool:
    """Whether partial claims count some of the people and days for which there is no figure."""
    scope = scope_of(gap.cells)
    return any(part.scope & scope and part.period.intersects(gap.period) for part in summary.parts)


def _raised(summary: "Answer") -> Iterator[str]:
    """Yield the figures that are printed with a lower end than others within them add up to."""
    claims = {claim.id: claim for claim in summary.chosen}
    for part in summary.parts:
        own = [claim for claim in map(claims.get, part.claims) if claim and _gives(claim, part)]
        printed = reduce(CasualtyRange.hull, (claim.figure for claim in own))
        if printed.low < part.figure.low:
            who = people_in_words(part.side, part.category)
            ids = ", ".join(claim.id for claim in own)
            yield (
                f"Raised: {part.period}, {who} is printed with {printed} ({ids}), and claims "
                f"within it add up to {part.figure.low:,}"
            )


def _gives(claim: CasualtyClaim, part: "Part") -> bool:
    """Whether a claim is about all the people and days of a figure, and does not only raise it."""
    same_days = claim.period.ordinals == part.period.ordinals
    return (claim.side, claim.category) == (part.side, part.category) and (
        same_days or claim.period.refines(part.period)
    )


def _disagreements(summary: "Answer", most: int | None) -> Iterator[str]:
    """Yield what does not agree; of many, those with the largest differences."""
    found = sorted(summary.discrepancies, key=lambda one: -one.weight)[:most]
    for one in summary.discrepancies:
        if one in found:
            yield f"{_FOUND.get(one.kind, 'Does not agree')}: {one}"
    left = len(summary.discrepancies) - len(found)
    if left:
        yield f"{left} more {'does' if left == 1 else 'do'} not agree: see explain()"


def _only_listed(summary: "Answer") -> str:
    """Return where the figures stand, if none of them may count."""
    titles = [claim for claim in summary.claims if claim.section is Section.REFERENCES]
    if not titles:
        return f"Nothing is counted; listed: {', '.join(claim.id for claim in summary.claims)}"
    told = "; ".join(f"{claim.id}, {claim.label}" for claim in titles[:_MOST_SHOWN])
    left = len(titles) - len(titles[:_MOST_SHOWN])
    return (
        "Only the notes have figures, in titles of works and in tallies; they are listed and not "
        f"counted: {told}{f'; and {left} more' if left else ''}"
    )


def _beyond(spanning: Iterable[CasualtyClaim], total: CasualtyRange | None) -> str:
    """Return which claims are about more than was asked; of titles and sums, only how many.

    Where the answer has no high end, the largest is told: it may count the people asked for.
    """
    named = [
        claim for claim in spanning if claim.section is not Section.REFERENCES and not claim.is_sum
    ]
    number = len(tuple(spanning))
    left = number - len(named)
    others = f"{left} in {'a title or sum' if left == 1 else 'titles and sums'}"
    told = [", ".join(claim.id for claim in named)] if named else []
    told += [f"and {others}" if named else others] if left else []
    claims, are = ("claim", "is") if number == 1 else ("claims", "are")
    line = f"{number} {claims} about a longer time or more people {are} not counted: "
    line += ", ".join(told)
    if named and (total is None or total.is_open):
        largest = max(named, key=lambda claim: claim.figure.low)
        line += f"; the largest: {largest.label} ({largest.id})"
    return line


def _between(summary: "Answer") -> Iterator[str]:
    """Yield that people of a party may be among those of whom no side is told."""
    combined = [side_named(side) for side in summary.by_side if side in COMBINED_SIDES]
    if combined and len(summary.by_side) > len(combined):
        where = "” or “".join(combined)
        yield f"Some people of a side may be counted as “{where}”, and not in the row of their side"


def _according_to(summary: "Answer") -> Iterator[str]:
    """Yield who says so, where it is not the article itself."""
    claims = grouped(summary.chosen, lambda claim: claim.claimant)
    told = [
        f"{claimant} ({', '.join(claim.id for claim in there)})"
        for claimant, there in sorted(claims.items(), key=lambda item: str(item[0]))
        if claimant is not None
    ]
    if told and summary.claimant is None:
        yield f"According to: {'; '.join(told)}"


def _source_keys(summary: "Answer") -> list[str]:
    """Return the ids of the sources, without reading them."""
    return sorted({citation.key for claim in summary.chosen for citation in claim.citations})


def _nothing(summary: "Answer") -> str:
    if summary.data_span is None:
        return "The dataset holds no casualty claims."
    if summary.event is not None:
        return "No claim about this event fits the question"
    return f"No claim lies in what was asked for; the casualty claims span {summary.data_span}."


def _told(claim: CasualtyClaim, reason: str) -> Iterator[str]:
    says = f"; according to {claim.claimant}" if claim.claimant else ""
    indent, hanging = " " * 11, " " * 13
    yield filled(f"{claim.id}  {claim.label}", "  ", indent)
    yield filled(
        f"printed “{claim.printed}” ({claim.section}; {notes_named(claim.notes)}{says})",
        indent,
        hanging,
    )
    yield filled(reason, indent, hanging)


def _figure(figure: CasualtyRange | None) -> str:
    return "no figure" if figure is None else str(figure)


def _bounds(figure: CasualtyRange | None) -> dict[str, int | None] | None:
    return None if figure is None else {"low": figure.low, "high": figure.high}


def _word(word: Side | Category | None) -> str | None:
    return None if word is None else word.value
