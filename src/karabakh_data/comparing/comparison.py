"""What others count beside the total of each year: :class:`Comparison`, and what it is made of."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, overload

import attrs

from karabakh_data._public import Plain, public
from karabakh_data.errors import UnknownKeyError, closest
from karabakh_data.records._told import in_a_line
from karabakh_data.records.series import (
    ReferenceCount,
    ReferenceSeries,
    estimates_in_words,
    range_of,
)
from karabakh_data.tabular import InOrder, Tabular
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.values.periods import Period
from karabakh_data.values.ranges import CasualtyRange

if TYPE_CHECKING:
    from karabakh_data.frames._frame import Frame


@public
@attrs.frozen(kw_only=True, repr=False)
class ComparedCount(Plain):
    """What a series counts in a year, beside the total of the same year.

    Its numbers are those of the series. Where the series has several rows for the year, they are
    sums of these rows, which the series does not print; a number that one of the rows does not have
    is missing in the sum, too.
    """

    series: str
    """The id of the series, or the name of one that was given."""
    total: CasualtyRange | None
    """The total with which it is compared; None if nothing is counted."""
    low: int | None = None
    """The low estimate; None where it is missing."""
    best: int | None = None
    """The best estimate; None where it is missing."""
    high: int | None = None
    """The high estimate; None where it is missing."""
    of: str = ""
    """What the numbers count, or of what they are sums; empty where the series has no row."""
    counts: tuple[ReferenceCount, ...] = ()
    """The rows of the series for the year; none of a series that was given."""
    remarks: tuple[str, ...] = ()
    """What is to be known about the numbers, such as why one is missing."""

    @property
    def range(self) -> CasualtyRange | None:
        """From the low to the high estimate; None if these make no range."""
        return range_of(self.low, self.high)

    @property
    def difference_low(self) -> int | None:
        """The best estimate less the high end of the total; None if one of the two is missing."""
        if self.best is None or self.total is None or self.total.high is None:
            return None
        return self.best - self.total.high

    @property
    def difference_high(self) -> int | None:
        """The best estimate less the low end of the total; None if one of the two is missing."""
        return None if self.best is None or self.total is None else self.best - self.total.low

    @property
    def meets(self) -> bool | None:
        """Whether the range and the total have a number in common; None if one is missing."""
        if self.range is None or self.total is None:
            return None
        return not self.range.is_disjoint(self.total)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values; the rows of the series by their ids."""
        return {
            "series": self.series,
            "low": self.low,
            "best": self.best,
            "high": self.high,
            "difference_low": self.difference_low,
            "difference_high": self.difference_high,
            "meets": self.meets,
            "of": self.of,
            "counts": [count.id for count in self.counts],
            "remarks": list(self.remarks),
        }

    def __str__(self) -> str:
        of = f" ({self.of})" if self.of else ""
        return f"{self.series}: {estimates_in_words(self.low, self.best, self.high)}{of}"

    def __repr__(self) -> str:
        return in_a_line(self, str(self))


@public
@attrs.frozen(repr=False)
class ComparedYear(Plain):
    """The total of a year, and what each series counts in it."""

    year: int
    """The year."""
    summary: CasualtySummary
    """The answer of `casualties` for the year."""
    counts: tuple[ComparedCount, ...]
    """What each series counts; one without a row for the year is there, too, without a number."""

    @property
    def total(self) -> CasualtyRange | None:
        """How many people were killed; None if nothing is counted, which does not mean nobody."""
        return self.summary.total

    def get(self, series: str) -> ComparedCount | None:
        """Return what a series counts in the year; None of one that is not compared."""
        return next((count for count in self.counts if count.series == series), None)

    def to_dict(self) -> dict[str, Any]:
        """Return the year as plain values."""
        return {
            "year": self.year,
            "total": None if self.total is None else self.total.to_dict(),
            "days": self.summary.days,
            "days_covered": self.summary.days_covered,
            "counts": [count.to_dict() for count in self.counts],
        }

    def __str__(self) -> str:
        total = "no figure" if self.total is None else str(self.total)
        return f"{self.year}: {total}; {'; '.join(map(str, self.counts))}"

    def __repr__(self) -> str:
        return in_a_line(self, str(self))


@public
@attrs.frozen(repr=False)
class Comparison(Tabular, InOrder[ComparedYear], Plain):
    """What others count, beside the total of each year; nothing of it is added to the total.

    It is a sequence of years, of which none is left out: ``comparison[0]`` is the first,
    ``comparison.year(2016)`` the one of that year. As a table it has a row a year, with columns for
    each series.

    >>> from karabakh_data import compare
    >>> comparison = compare("2014/2016", series="ucdp-country-year")
    >>> for row in comparison:
    ...     print(row.year, row.total, row.counts[0].range, row.counts[0].meets)
    2014 71–72 45–54 False
    2015 111 65–121 True
    2016 232–236 141–263 True
    """

    period: Period
    """The years that are compared, from the first to the last."""
    names: tuple[str, ...]
    """The ids of the series, and the names of those that were given."""
    series: tuple[ReferenceSeries, ...]
    """What is known of the series, those that were given aside."""
    rows: tuple[ComparedYear, ...]
    """The years."""

    def year(self, year: int) -> ComparedYear:
        """Return what is compared of a year.

        Raises:
            UnknownKeyError: if the year is none of those compared.
        """
        found = next((row for row in self.rows if row.year == year), None)
        if found is None:
            near = closest(str(year), [str(row.year) for row in self.rows])
            raise UnknownKeyError(year, f"a year within {self.period}", near, "year")
        return found

    def to_dict(self) -> dict[str, Any]:
        """Return the comparison as plain values, fit for JSON."""
        from karabakh_data.comparing._text import as_dict

        return as_dict(self)

    def to_markdown(self) -> str:
        """Return the comparison in Markdown, for a page."""
        from karabakh_data.comparing._text import as_markdown

        return as_markdown(self)

    def _frame(self) -> "Frame":
        from karabakh_data.comparing._frames import frame_of

        return frame_of(self)

    @overload
    def __getitem__(self, key: int) -> ComparedYear: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[ComparedYear, ...]: ...
    def __getitem__(self, key: int | slice) -> ComparedYear | tuple[ComparedYear, ...]:
        return self.rows[key]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[ComparedYear]:
        return iter(self.rows)

    def __str__(self) -> str:
        from karabakh_data.comparing._text import as_text

        return as_text(self)

    def __repr__(self) -> str:
        from karabakh_data.comparing._text import headline

        return in_a_line(self, headline(self))

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        yield "period", self.period
        yield "names", self.names
        yield "years", {row.year: row.total for row in self}

    def _repr_html_(self) -> str:
        from karabakh_data.comparing._text import as_html

        return as_html(self)
