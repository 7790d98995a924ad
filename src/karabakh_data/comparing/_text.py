"""A comparison as text for a terminal, as HTML, in Markdown, and as plain values."""

from collections.abc import Iterator
from typing import Any, Final

from karabakh_data._layout import counted, hung, width
from karabakh_data.comparing.years import Compared, ComparedCount, ComparedYear
from karabakh_data.totals._text import _aligned, _figure
from karabakh_data.values._as_of import notice_for
from karabakh_data.versions import DATA_AS_OF

_HEAD: Final = ("year", "here", "days", "series", "low", "best", "high", "best − here", "meet")
_NUMBERS: Final = (1, 2, 4, 5, 6, 7)
_MOST_ROWS: Final = 120
_APART: Final = "Nothing of a series is in the total, and no series is in another"


def headline(comparison: Compared) -> str:
    """Return in one line what is compared."""
    years = counted(len(comparison.rows), "year")
    return f"Killed, {comparison.period}, beside {', '.join(comparison.names)}: {years}"


def as_text(comparison: Compared) -> str:
    """Return the comparison for a terminal of 80 columns."""
    blocks = [hung(headline(comparison)), "\n".join(_table(comparison))]
    blocks.append("\n".join(hung(remark) for remark in _remarks(comparison)))
    return "\n\n".join(blocks)


def as_html(comparison: Compared) -> str:
    """Return the comparison as a fragment of HTML."""
    from karabakh_data import _html

    rows = [cells for row in comparison.rows for cells in _cells(row, comparison)]
    what = "By year and series"
    grid = _html.table(what, _HEAD, rows, list, numbers=_NUMBERS, word="row", most=_MOST_ROWS)
    remarks = _html.bullets(_remarks(comparison))
    return _html.box(_html.headline(headline(comparison)), grid, remarks)


def as_markdown(comparison: Compared) -> str:
    """Return the comparison in Markdown: the headline, the table, and a list of remarks."""
    from karabakh_data._markdown import escaped, table

    rows = [cells for row in comparison.rows for cells in _cells(row, comparison)]
    remarks = "\n".join(f"- {escaped(remark)}" for remark in _remarks(comparison))
    head = f"**{escaped(headline(comparison))}**"
    return f"{head}\n\n{table([_HEAD, *rows], _NUMBERS)}\n\n{remarks}"


def as_dict(comparison: Compared) -> dict[str, Any]:
    """Return the comparison as plain values."""
    return {
        "period": comparison.period.edtf,
        "names": list(comparison.names),
        "series": [series.to_dict() for series in comparison.series],
        "years": [row.to_dict() for row in comparison.rows],
        "data_as_of": as_of(comparison),
    }


def as_of(comparison: Compared) -> str:
    """Return the month for which the totals here stand."""
    return max((row.summary.as_of for row in comparison.rows), default=DATA_AS_OF)


def _table(comparison: Compared) -> list[str]:
    """Return the years as a table, or as a list where a table would be too wide."""
    rows = [cells for row in comparison.rows for cells in _cells(row, comparison)]
    lines = [line.rstrip() for line in _aligned([list(_HEAD), *rows])]
    if max(map(len, lines)) <= width():
        return lines
    return [hung(str(row)) for row in comparison.rows]


def _cells(row: ComparedYear, comparison: Compared) -> Iterator[list[str]]:
    """Yield a line for each series with a number or a row; a year without any has one line."""
    summary = row.summary
    is_whole = summary.days == summary.days_covered
    days = "all" if is_whole else f"{summary.days_covered}/{summary.days}"
    year = [str(row.year), _figure(row.total), days]
    shown = [count for count in row.counts if count.of]
    if not shown:
        yield [*year, "", "", "", "", "", ""]
    for place, count in enumerate(shown):
        start = year if place == 0 else ["", "", ""]
        yield [*start, _letter(count.series, comparison), *_numbers(count)]


def _numbers(count: ComparedCount) -> Iterator[str]:
    for number in (count.low, count.best, count.high):
        yield "–" if number is None else f"{number:,}"
    yield difference_in_words(count.difference_low, count.difference_high)
    yield "" if count.meets is None else "yes" if count.meets else "no"


def difference_in_words(low: int | None, high: int | None) -> str:
    """Return between which numbers a difference lies.

    >>> difference_in_words(-95, -91), difference_in_words(-39, -39), difference_in_words(None, 601)
    ('−95 to −91', '−39', 'at most +601')
    """
    if high is None:
        return ""
    if low is None:
        return f"at most {_signed(high)}"
    return _signed(low) if low == high else f"{_signed(low)} to {_signed(high)}"


def _signed(number: int) -> str:
    return f"{number:+,}".replace("-", "−") if number else "0"


def _letter(name: str, comparison: Compared) -> str:
    """Return the letter that stands for a series in the table."""
    return chr(ord("A") + comparison.names.index(name) % 26)


def _remarks(comparison: Compared) -> Iterator[str]:
    """Yield what each series is and counts, what is to be known of its numbers, and the rest."""
    known = {series.id: series for series in comparison.series}
    for name in comparison.names:
        series = known.get(name)
        told = "as given" if series is None else f"{series}. {series.definition}"
        yield f"{_letter(name, comparison)}: {name}: {told}"
        yield from _sums(comparison, name)
    for row in comparison.rows:
        for count in row.counts:
            yield from (
                f"{row.year}, {_letter(count.series, comparison)}: {remark}"
                for remark in count.remarks
            )
    yield _APART
    yield from (series.attribution for series in comparison.series)
    yield f"The totals here: {notice_for(as_of(comparison), comparison.period)}"


def _sums(comparison: Compared, name: str) -> Iterator[str]:
    """Yield of what the numbers of a series are sums, by what is added up."""
    years: dict[str, list[str]] = {}
    for row in comparison.rows:
        for count in row.counts:
            if count.series == name and len(count.counts) > 1:
                years.setdefault(count.of, []).append(str(row.year))
    for of, found in years.items():
        span = found[0] if len(found) == 1 else f"{found[0]} to {found[-1]}"
        yield f"{_letter(name, comparison)}, {span}: {of}"
