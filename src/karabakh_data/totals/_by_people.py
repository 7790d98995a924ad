"""The parts of a total by side and by category."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from karabakh_data.totals._counting import UNLIMITED
from karabakh_data.totals._people import COMBINED_SIDES, cells_asked_for
from karabakh_data.totals._question import Question
from karabakh_data.totals.packing import Part
from karabakh_data.values._grouping import grouped
from karabakh_data.values._mappings import WordMapping
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.people import Category, Side

W = TypeVar("W", bound=str)


def by_side(
    parts: Iterable[Part], open_sides: Iterable[Side]
) -> WordMapping[Side, Any, CasualtyRange]:
    """Return the sums by side; a side of which nobody counts some days has no upper end."""
    sums = _sums(parts, lambda part: part.side)
    for side in open_sides if sums else ():
        combined = (one for one in COMBINED_SIDES if one in sums)
        opened = side if side in sums else next(combined, side)
        sums[opened] = sums.get(opened, UNLIMITED) + UNLIMITED
    return WordMapping({key: sums[key] for key in sorted(sums)})


def by_category(
    parts: Iterable[Part], question: Question, *, is_open: bool
) -> WordMapping[Category, Any, CasualtyRange]:
    """Return the sums by category; where a side has days without a figure, they have no end."""
    sums = _sums(parts, lambda part: part.category)
    if is_open and sums:
        asked = {category for _, category in cells_asked_for(None, question.category)}
        asked.add(Category.UNSPECIFIED)
        for category in (asked & sums.keys()) or (Category.UNSPECIFIED,):
            sums[category] = sums.get(category, UNLIMITED) + UNLIMITED
    return WordMapping({key: sums[key] for key in sorted(sums)})


def _sums(parts: Iterable[Part], word: Callable[[Part], W]) -> dict[W, CasualtyRange]:
    groups = grouped(parts, word)
    return {
        key: sum((part.figure for part in there[1:]), there[0].figure)
        for key, there in groups.items()
    }
