"""What an answer computes when it is asked for it: a function for each field, of its name."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals import _by_people, _question
from karabakh_data.totals._counting import Reckoned, stated_of
from karabakh_data.totals._printed import printed_for
from karabakh_data.totals.packing import Part
from karabakh_data.values._days import Days, days_of, length, merged
from karabakh_data.values._mappings import WordMapping
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.people import Category, Side

if TYPE_CHECKING:
    from karabakh_data.findings import Discrepancy
    from karabakh_data.totals.gaps import Gap
    from karabakh_data.totals.verdicts import Verdict


def spanning(reckoned: Reckoned) -> tuple[CasualtyClaim, ...]:
    return _question.spanning(reckoned.claims, reckoned.question)


def stated(reckoned: Reckoned) -> CasualtyRange | None:
    return stated_of(_printed(reckoned), reckoned.question)


def printed(reckoned: Reckoned) -> tuple[Part, ...]:
    figures = _printed(reckoned)
    return () if stated_of(figures, reckoned.question) is None else tuple(figures)


def by_side(reckoned: Reckoned) -> WordMapping[Side, Any, CasualtyRange]:
    return _by_people.by_side(reckoned.result.parts, reckoned.open_sides)


def by_category(reckoned: Reckoned) -> WordMapping[Category, Any, CasualtyRange]:
    is_open = bool(reckoned.open_sides)
    return _by_people.by_category(reckoned.result.parts, reckoned.question, is_open=is_open)


def discrepancies(reckoned: Reckoned) -> "tuple[Discrepancy, ...]":
    from karabakh_data.totals._discrepancies import disagreements

    asked, result = reckoned.question, reckoned.result
    return disagreements(reckoned.claims, result, asked, _printed(reckoned), reckoned.total)


def gaps(reckoned: Reckoned) -> "tuple[Gap, ...]":
    from karabakh_data.totals.gaps import gaps_in

    return gaps_in(reckoned.days, reckoned.result.packing.covering, reckoned.question)


def days_covered(reckoned: Reckoned) -> int:
    return _number(days_of(part.period) for part in reckoned.result.packing.covering)


def days_by_side(reckoned: Reckoned) -> WordMapping[Side, Any, int]:
    return WordMapping({side: _number(there) for side, there in reckoned.covered.items()})


def verdicts(reckoned: Reckoned) -> "tuple[Verdict, ...]":
    from karabakh_data.totals.verdicts import verdicts_on

    return verdicts_on(reckoned.result, spanning(reckoned))


def _printed(reckoned: Reckoned) -> list[Part]:
    return printed_for(reckoned.result.listed, reckoned.question)


def _number(days: Iterable[Days]) -> int:
    return sum(map(length, merged(days)))
