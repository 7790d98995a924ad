"""Casualties by group: :class:`CasualtyGroups`, a :class:`CasualtyGroup` a row."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, overload

import attrs

from karabakh_data._layout import counted, hung, width
from karabakh_data._public import Plain, public
from karabakh_data.errors import UnknownKeyError, closest
from karabakh_data.frames._cells import frame_of_cells
from karabakh_data.frames._frame import Frame
from karabakh_data.frames._plain import dicts_of
from karabakh_data.records._told import in_a_line
from karabakh_data.tabular import InOrder, Tabular
from karabakh_data.totals._text import (
    _MOST_SHOWN,
    _aligned,
    _asked,
    _coverage,
    _figure,
    _source_keys,
)
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.values._as_of import notice_for
from karabakh_data.values.periods import Period
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.groupings import Grouping
from karabakh_data.vocabularies.people import side_named


@public
@attrs.frozen(repr=False)
class CasualtyGroup(Plain):
    """The casualties of one year, month, side, category or event."""

    group: str
    """The year or month in EDTF, the word of the side or category, or the id of the event."""
    summary: CasualtySummary
    """The whole answer to the question about this group."""
    period: Period | None
    """The year or month, the time of the event, or else the period asked for."""
    name: str | None = None
    """The name of the event; None of other groups."""
    parent: str | None = None
    """The id of the event of which the event is a part, so that nobody is added twice."""

    @property
    def total(self) -> CasualtyRange | None:
        """How many people; None if nothing is counted, which does not mean nobody."""
        return self.summary.total

    @property
    def low(self) -> int | None:
        """The low end of the total; None if nothing is counted."""
        return None if self.total is None else self.total.low

    @property
    def high(self) -> int | None:
        """The high end of the total; None if nothing is counted, or nothing limits the count."""
        return None if self.total is None else self.total.high

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims that are counted."""
        return tuple(claim.id for claim in self.summary.chosen)

    def to_dict(self) -> dict[str, Any]:
        """Return the row as plain values.

        >>> from karabakh_data import casualties_by
        >>> casualties_by("year", period=2008)[0].to_dict()["low"]
        30
        """
        return dicts_of(frame_of_groups([self]))[0]

    def __str__(self) -> str:
        return row_in_words(self)

    def __repr__(self) -> str:
        return in_a_line(self, str(self))

    def __rich_repr__(self) -> Iterator[tuple[str, object] | tuple[str, object, object]]:
        yield "group", self.group
        yield "name", self.name, None
        yield "parent", self.parent, None
        yield "summary", self.summary

    def _repr_html_(self) -> str:
        return self.summary._repr_html_()


@public
@attrs.frozen(repr=False)
class CasualtyGroups(Tabular, InOrder[CasualtyGroup], Plain):
    """Casualties by group, a row each, beside the answer for all of them together.

    Each row is asked for on its own, and they need not add up to the whole: a figure for several
    years is in no year, one for people of a side that is not said in neither party, and an event
    lies within another. ``groups["2016"]`` is the row of that group (`UnknownKeyError` if there is
    none), ``groups[0]`` the first, ``groups[:5]`` the first five.

    >>> from karabakh_data import casualties_by
    >>> years = casualties_by("year", period="2007/2011")
    >>> [(row.group, row.low, row.high) for row in years]
    [('2007', None, None), ('2008', 30, 30), ('2009', 19, 19), ('2010', 25, 25), ('2011', 15, None)]
    >>> years["2011"].summary.by_side["armenian"].low
    10
    """

    by: Grouping
    """By what the casualties are grouped."""
    summary: CasualtySummary
    """The answer to the question without groups."""
    rows: tuple[CasualtyGroup, ...]
    """The groups, those without a figure included."""

    @property
    def total(self) -> CasualtyRange | None:
        """How many people in all groups together, as `summary` has it; no sum of the rows."""
        return self.summary.total

    def get(self, group: str) -> CasualtyGroup | None:
        """Return the row of a group, or None.

        Args:
            group: The year or month, the word of the side or category, or the id of the event, such
                as ``"2016"``.

        >>> from karabakh_data import casualties_by
        >>> print(casualties_by("side", period=2008).get("both"))
        both sides: 30 (all 366 days covered)
        """
        return next((row for row in self.rows if row.group == group), None)

    def to_dict(self) -> dict[str, Any]:
        """Return the rows, and the answer for all together, as plain values, fit for JSON.

        >>> from karabakh_data import casualties_by
        >>> sorted(casualties_by("year", period=2008).to_dict())
        ['by', 'groups', 'whole']
        """
        return {
            "by": self.by.value,
            "whole": self.summary.to_dict(),
            "groups": self.to_dicts(),
        }

    def _frame(self) -> Frame:
        return frame_of_groups(self.rows)

    @overload
    def __getitem__(self, key: int | str) -> CasualtyGroup: ...
    @overload
    def __getitem__(self, key: slice) -> "CasualtyGroups": ...
    def __getitem__(self, key: int | str | slice) -> "CasualtyGroup | CasualtyGroups":
        if isinstance(key, slice):
            return attrs.evolve(self, rows=self.rows[key])
        if not isinstance(key, str):
            return self.rows[key]
        found = self.get(key)
        if found is None:
            names = [row.group for row in self.rows]
            expected = f"one of the {self.by} groups here"
            raise UnknownKeyError(key, expected, closest(key, names), self.by)
        return found

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[CasualtyGroup]:
        return iter(self.rows)

    def __str__(self) -> str:
        return as_text(self)

    def __repr__(self) -> str:
        return in_a_line(self, headline(self))

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        yield "by", self.by.value
        yield "whole", self.total
        yield "groups", {row.group: row.total for row in self}

    def _repr_html_(self) -> str:
        return as_html(self)


_MOST_ROWS: Final = 60
"""How many rows a notebook shows whole: all years, and some years of months."""


# As a table


def frame_of_groups(groups: Iterable[CasualtyGroup]) -> Frame:
    """Return the groups for which casualties were asked for."""
    return frame_of_cells("casualties", _GROUP, map(_row, groups))


def _row(row: CasualtyGroup) -> list[object]:
    answer = row.summary
    return [
        *(row.group, answer.total, answer.stated),
        *(answer.days, answer.days_covered, answer.complete),
        *(row.claims, _source_keys(answer), len(answer.discrepancies)),
        *(row.period, answer.side, answer.category, answer.measure),
        *(row.name, row.parent),
    ]


_GROUP: Final = {
    "group": ("text", "The year or month, the side, the category, or the id of the event."),
    "low/high": ("range?", "How many; without a low end nothing is counted."),
    "stated_low/stated_high": ("range?", "What the article prints for all the people in it."),
    "days": ("whole", "The number of days asked for."),
    "days_covered": ("whole", "On how many of these days a figure is counted for anybody."),
    "complete": ("flag", "Whether every day, side and category has a figure."),
    "claims": ("texts", "The ids of the claims that are counted."),
    "sources": ("texts", "The ids of the works cited for them."),
    "discrepancies": ("whole", "How many times claims about it do not agree."),
    "period": ("time?", "The year or month, the time of the event, or the time asked for."),
    "side": ("word?", "The side asked for."),
    "category": ("word?", "The category asked for."),
    "measure": ("word", "The kind of harm asked for."),
    "name": ("text?", "The name of the event."),
    "parent": ("text?", "The id of the event of which the event is a part."),
}


# In words


def headline(groups: CasualtyGroups) -> str:
    """Return in one line what was asked, and how many rows there are."""
    asked = f"{groups.summary.measure.capitalize()}, {_asked(groups.summary)}"
    return f"{asked}, by {groups.by}: {counted(len(groups), 'row')}"


def as_text(groups: CasualtyGroups) -> str:
    """Return the rows for a terminal of 80 columns, and the whole below them."""
    blocks = [hung(headline(groups))]
    if groups.rows:
        blocks.append("\n".join(_table(groups)))
    blocks.append("\n".join(map(hung, _remarks(groups))))
    return "\n\n".join(blocks)


def as_html(groups: CasualtyGroups) -> str:
    """Return the rows as a table for a notebook, and the whole below them."""
    from karabakh_data import _html

    _, *heads = _head(groups)
    last = ["within"] if any(row.parent for row in groups) else []
    rows = _html.table(
        f"By {groups.by}",
        [groups.by.value, *heads, *last],
        groups,
        lambda row: [*_cells(row), *(row.parent or "" for _ in last)],
        numbers=range(1, len(heads) + 1),
        word="row",
        most=_MOST_ROWS,
    )
    blocks = _html.headline(headline(groups)), rows if groups.rows else ""
    return _html.box(*blocks, _html.bullets(_remarks(groups)))


def row_in_words(row: CasualtyGroup) -> str:
    """Return a row in a line, without what all rows have in common."""
    return f"{_named(row)}: {_figure(row.total)} ({_coverage(row.summary)})"


def _named(row: CasualtyGroup) -> str:
    """Return how a group is called; a side has a name."""
    side, category = row.summary.side, row.summary.category
    # Of sides and categories alike some are unspecified, and a row does not say which it is of.
    if side is None or row.group != side or row.group == category:
        return row.group
    return side_named(side)


def _table(groups: CasualtyGroups) -> list[str]:
    """Return the rows as a table, or as a list where a table would be too wide."""
    lines = list(_aligned([_head(groups), *map(_cells, groups)]))
    return lines if max(map(len, lines)) <= width() else [hung(_told(row)) for row in groups]


def _head(groups: CasualtyGroups) -> list[str]:
    return ["", groups.summary.measure.value, "printed", "days covered", "claims"]


def _cells(row: CasualtyGroup) -> list[str]:
    answer = row.summary
    days = f"{answer.days_covered:,} of {answer.days:,}"
    printed = "" if answer.stated is None else str(answer.stated)
    return [_named(row), _figure(row.total), printed, days, str(len(row.claims))]


def _told(row: CasualtyGroup) -> str:
    whole = "" if row.parent is None else f", within {row.parent}"
    return f"{row_in_words(row)}{whole}"


def _remarks(groups: CasualtyGroups) -> Iterator[str]:
    """Yield the total of the whole, and why the rows need not add up to it."""
    whole = groups.summary
    yield (
        f"The whole, asked for on its own and no sum of the rows: {_figure(whole.total)} "
        f"({_coverage(whole)})"
    )
    yield groups.by.description
    in_rows = {claim for row in groups for claim in row.claims}
    left = [claim for claim in whole.chosen if claim.id not in in_rows]
    if left:
        told = "; ".join(f"{claim.label} ({claim.id})" for claim in left[:_MOST_SHOWN])
        more = len(left) - len(left[:_MOST_SHOWN])
        yield f"In the whole and in no row: {told}{f'; and {more} more' if more else ''}"
    yield notice_for(whole.as_of, whole.period)
