"""The units of the calendar."""

from karabakh_data.vocabularies.base import Vocabulary


class Precision(Vocabulary):
    """The calendar unit of a period; of a span, the coarser unit of its two ends."""

    DAY = "day", "A day."
    MONTH = "month", "A month."
    SEASON = "season", "Spring, summer or autumn: three months."
    YEAR = "year", "A year."
