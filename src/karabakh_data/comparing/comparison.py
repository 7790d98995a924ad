"""What others count beside the total of each year: :class:`Comparison`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, overload

from karabakh_data._public import Plain, public
from karabakh_data.comparing.years import Compared, ComparedYear
from karabakh_data.errors import UnknownKeyError, closest
from karabakh_data.records._told import in_a_line
from karabakh_data.tabular import InOrder, Tabular

if TYPE_CHECKING:
    from karabakh_data.frames._frame import Frame


# As of `CasualtySummary`, attrs has made all that it needs.
@public
class Comparison(Tabular, InOrder[ComparedYear], Compared, Plain):
    """What others count, beside the total of each year; nothing of it is added to the total.

    It is a sequence of years, of which none is left out: ``comparison[0]`` is the first,
    ``comparison.year(2016)`` the one of that year. As a table it has a row a year, with columns for
    each series.

    >>> from karabakh_data import compare
    >>> comparison = compare("2014/2016", series="ucdp-country-year")
    >>> for row in comparison:
    ...     print(row.year, row.total, row.counts[0].range, row.counts[0].meets)
    2014 72 45–54 False
    2015 111 65–121 True
    2016 232–236 141–263 True
    """

    __slots__ = ()

    def year(self, year: int) -> ComparedYear:
        """Return what is compared of a year.

        Args:
            year: The year, such as ``2016``.

        Raises:
            UnknownKeyError: if the year is none of those compared.

        >>> from karabakh_data import compare
        >>> print(compare("2015/2016").year(2016).total)
        232–236
        """
        found = next((row for row in self.rows if row.year == year), None)
        if found is None:
            near = closest(str(year), [str(row.year) for row in self.rows])
            raise UnknownKeyError(year, f"a year within {self.period}", near, "year")
        return found

    def to_dict(self) -> dict[str, Any]:
        """Return the comparison as plain values, fit for JSON.

        >>> from karabakh_data import compare
        >>> compare(2016).to_dict()["years"][0]["total"]
        {'low': 232, 'high': 236}
        """
        from karabakh_data.comparing._text import as_dict

        return as_dict(self)

    def to_markdown(self) -> str:
        """Return the comparison in Markdown, for a page.

        >>> from karabakh_data import compare
        >>> compare(2016, series="ucdp-country-year").to_markdown().splitlines()[0]
        '**Killed, 2016, beside ucdp-country-year: 1 year**'
        """
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
