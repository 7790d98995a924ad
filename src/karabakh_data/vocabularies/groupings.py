"""By what casualties are put into groups."""

from karabakh_data.vocabularies.base import Vocabulary


class Grouping(Vocabulary):
    """By what `casualties_by()` asks for casualties, one group after the other."""

    CATEGORY = (
        "category",
        "A row for each category; a figure that splits nobody is in “unspecified” alone.",
    )
    EVENT = (
        "event",
        "A row for each event, with the events within it; who is in a part is in its whole, too.",
    )
    MONTH = "month", "A row for each month; a figure for a longer time is in no row."
    SIDE = (
        "side",
        "A row for each side; “both sides” are the two together, who have rows of their own, too.",
    )
    YEAR = "year", "A row for each year; a figure for a longer time is in no row."
