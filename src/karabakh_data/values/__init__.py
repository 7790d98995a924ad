"""What a figure, a time and a number is, and how a text becomes one; over vocabularies."""

from typing import TYPE_CHECKING

from karabakh_data._public import late

if TYPE_CHECKING:
    from datetime import date

__all__ = ["date"]

# A hint such as "values.date" is looked up here: most questions are answered without a date.
if not TYPE_CHECKING:  # or every misspelt name would pass for one of these
    __getattr__ = late(__name__, {"datetime": "date"})
