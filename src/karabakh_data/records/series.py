"""What others count by year: :class:`ReferenceSeries`, :class:`ReferenceCount`."""

from typing import ClassVar, Final

import attrs

from karabakh_data._public import public
from karabakh_data.records._fields import described
from karabakh_data.records.citations import Citation, Cited
from karabakh_data.values.ranges import CasualtyRange

_CITATIONS: Final = described(
    "The works that the publisher of the series asks to cite.", to=("sources",)
)
_REMARK: Final = described("A remark, in the words of this project.")


@public
@attrs.frozen(kw_only=True, repr=False)
class ReferenceSeries(Cited):
    """A series of counts by year that others publish, with what it counts and its licence."""

    table: ClassVar[str] = "reference_series"

    id: str = attrs.field(metadata=described("The id: the publisher and what is counted."))
    """The id: the publisher and what is counted."""
    name: str = attrs.field(metadata=described("The name of the data set."))
    """The name of the data set."""
    publisher: str = attrs.field(metadata=described("Who publishes it."))
    """Who publishes it."""
    version: str = attrs.field(metadata=described("The version; others may differ."))
    """The version; others may differ."""
    counted: str = attrs.field(metadata=described("The deaths that it counts, in its own term."))
    """The deaths that it counts, in its own term."""
    unit: str = attrs.field(
        metadata=described("What it has a row for in each year: a country, a dyad or a conflict.")
    )
    """What it has a row for in each year: a country, a dyad or a conflict."""
    dyads: tuple[str, ...] = attrs.field(
        default=(),
        metadata=described(
            "The numbers, in the data set, of the dyads or conflicts that are of this conflict."
        ),
    )
    """The numbers, in the data set, of the dyads or conflicts that are of this conflict."""
    definition: str = attrs.field(
        metadata=described("What it counts and what not, in the words of this project.")
    )
    """What it counts and what not, in the words of this project."""
    licence: str | None = attrs.field(
        default=None, metadata=described("The licence, as an identifier of SPDX, if it names one.")
    )
    """The licence, as an identifier of SPDX, if it names one."""
    attribution: str = attrs.field(metadata=described("Who is to be named for it, and how."))
    """Who is to be named for it, and how."""
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=_CITATIONS)
    """The works that the publisher of the series asks to cite."""
    remark: str | None = attrs.field(default=None, metadata=_REMARK)
    """A remark, in the words of this project."""

    def __str__(self) -> str:
        return f"{self.name}, version {self.version}: {self.counted}"


@public
@attrs.frozen(kw_only=True, repr=False)
class ReferenceCount(Cited):
    """One row of a series that others publish: how many people died in a year, by its definition.

    The numbers are those of the series, also where its high estimate is below the low one. What it
    marks as missing is None, never a number.

    >>> from karabakh_data import Dataset, ReferenceCount
    >>> print(Dataset.bundled().table(ReferenceCount)["rc-0086"])
    2020, Armenia: 9 to 10, best 10 (battle-related deaths, ucdp-country-year 25.1)
    """

    table: ClassVar[str] = "reference_counts"

    id: str = attrs.field(metadata=described("The id; it stands for nothing."))
    """The id; it stands for nothing."""
    series: str = attrs.field(metadata=described("The id of the series.", to=("reference_series",)))
    """The id of the series."""
    year: int = attrs.field(metadata=described("The calendar year."))
    """The calendar year."""
    unit: str = attrs.field(
        metadata=described("What the row is about: a country, a dyad or a conflict, by its name.")
    )
    """What the row is about: a country, a dyad or a conflict, by its name."""
    dyads: tuple[str, ...] = attrs.field(
        default=(),
        metadata=described(
            "The numbers, in the data set, of the dyads or conflicts of which deaths are counted; "
            "empty where there are none."
        ),
    )
    """The numbers, in the data set, of the dyads or conflicts of which deaths are counted; empty
    where there are none.
    """
    low: int | None = attrs.field(
        default=None, metadata=described("The low estimate; empty where it is missing.")
    )
    """The low estimate; empty where it is missing."""
    best: int | None = attrs.field(
        default=None, metadata=described("The best estimate; empty where it is missing.")
    )
    """The best estimate; empty where it is missing."""
    high: int | None = attrs.field(
        default=None, metadata=described("The high estimate; empty where it is missing.")
    )
    """The high estimate; empty where it is missing."""
    definition: str = attrs.field(
        metadata=described("The deaths that are counted, in the term of the series.")
    )
    """The deaths that are counted, in the term of the series."""
    version: str = attrs.field(metadata=described("The version of the series."))
    """The version of the series."""
    citations: tuple[Citation, ...] = attrs.field(default=(), metadata=_CITATIONS)
    """The works that the publisher of the series asks to cite."""
    remark: str | None = attrs.field(default=None, metadata=_REMARK)
    """A remark, in the words of this project."""

    @property
    def range(self) -> CasualtyRange | None:
        """From the low to the high estimate; None if the low one is missing or above the high one.

        Where the high one is missing, the range is open.
        """
        return range_of(self.low, self.high)

    def __str__(self) -> str:
        counted = estimates_in_words(self.low, self.best, self.high)
        told = f"{self.definition}, {self.series} {self.version}"
        return f"{self.year}, {self.unit}: {counted} ({told})"


def range_of(low: int | None, high: int | None) -> CasualtyRange | None:
    """Return the range of two estimates, or None if they make none.

    >>> print(range_of(9, 10), range_of(9, None), range_of(154, 153), range_of(None, 5))
    9–10 9+ None None
    """
    if low is None or (high is not None and high < low):
        return None
    return CasualtyRange(low, high)


def estimates_in_words(low: int | None, best: int | None, high: int | None) -> str:
    """Return three estimates in words, of which any may be missing.

    >>> estimates_in_words(9, 10, 10), estimates_in_words(9, 9, 9), estimates_in_words(5, None, 8)
    ('9 to 10, best 10', '9', '5 to 8, no best one')
    >>> estimates_in_words(2000, None, None), estimates_in_words(None, None, None)
    ('2,000 or more, no best one', 'no figure')
    """
    if low is None and best is None and high is None:
        return "no figure"
    if low == best == high:
        return f"{low:,}"
    start = "no low one" if low is None else f"{low:,}"
    end = "or more" if high is None else f"to {high:,}"
    return f"{start} {end}, {'no best one' if best is None else f'best {best:,}'}"
