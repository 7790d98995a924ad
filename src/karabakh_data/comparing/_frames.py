"""A comparison as a table: a row a year, with columns for each series."""

import re
from collections.abc import Iterator

from karabakh_data.comparing.years import Compared, ComparedYear
from karabakh_data.frames._cells import frame_of_cells
from karabakh_data.frames._frame import Frame


def frame_of(comparison: Compared) -> Frame:
    """Return the years that are compared."""
    cells = {**_YEAR}
    for name in comparison.names:
        for column, (kind, told) in _COUNT.items():
            cells[f"{column_of(name)}_{column}"] = (kind, f"{name}: {told}")
    return frame_of_cells("comparison", cells, map(_row, comparison.rows))


def column_of(name: str) -> str:
    """Return what the names of a series' columns begin with.

    >>> column_of("ucdp-country-year")
    'ucdp_country_year'
    """
    return re.sub(r"\W+", "_", name).strip("_")


def _row(row: ComparedYear) -> list[object]:
    return [row.year, row.total, row.summary.days, row.summary.days_covered, *_numbers(row)]


def _numbers(row: ComparedYear) -> Iterator[object]:
    for count in row.counts:
        yield from (getattr(count, column) for column in _COUNT)


_YEAR = {
    "year": ("whole", "The year."),
    "low/high": ("range?", "How many are counted here; without a low end nothing is."),
    "days": ("whole", "The number of days of the year."),
    "days_covered": ("whole", "On how many of these days a figure is counted for anybody."),
}
_COUNT = {
    "low": ("whole?", "the low estimate."),
    "best": ("whole?", "the best estimate."),
    "high": ("whole?", "the high estimate."),
    "difference_low": ("whole?", "the best estimate less the high end of the total."),
    "difference_high": ("whole?", "the best estimate less the low end of the total."),
    "meets": ("flag?", "whether the range and the total have a number in common."),
}
