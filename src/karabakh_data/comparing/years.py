"""What an answer of compare() is made of: :class:`ComparedCount`, :class:`ComparedYear`."""

from typing import Any

import attrs

from karabakh_data._public import Plain, public
from karabakh_data.records._told import in_a_line
from karabakh_data.records.series import (
    ReferenceCount,
    ReferenceSeries,
    estimates_in_words,
    range_of,
)
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.values.periods import Period
from karabakh_data.values.ranges import CasualtyRange


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
        """Return it as plain values; the rows of the series by their ids.

        >>> from karabakh_data import compare
        >>> compare(2020, series="ucdp-battle-deaths")[0].counts[0].to_dict()["best"]
        7633
        """
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
        """Return what a series counts in the year; None of one that is not compared.

        Args:
            series: The id of the series, such as ``"ucdp-country-year"``.

        >>> from karabakh_data import compare
        >>> compare(2016)[0].get("ucdp-battle-deaths").best
        141
        """
        return next((count for count in self.counts if count.series == series), None)

    def to_dict(self) -> dict[str, Any]:
        """Return the year as plain values.

        >>> from karabakh_data import compare
        >>> compare(2016)[0].to_dict()["days_covered"]
        366
        """
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


@attrs.frozen(repr=False)
class Compared:
    """What a comparison holds; `Comparison` also tells it."""

    period: Period
    """The years that are compared, from the first to the last."""
    names: tuple[str, ...]
    """The ids of the series, and the names of those that were given."""
    series: tuple[ReferenceSeries, ...]
    """What is known of the series, those that were given aside."""
    rows: tuple[ComparedYear, ...]
    """The years."""
