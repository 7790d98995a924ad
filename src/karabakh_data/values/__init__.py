"""What a figure, a time and a number is, and how a text becomes one; over vocabularies."""

from typing import TYPE_CHECKING

from karabakh_data._public import late

if TYPE_CHECKING:
    from datetime import date

    from karabakh_data.vocabularies.times import Precision

__all__ = ["Precision", "date"]

# A hint such as "values.date" is looked up here: most questions are answered without them.
if not TYPE_CHECKING:  # or every misspelt name would pass for one of these
    __getattr__ = late(
        __name__, {"datetime": "date", "karabakh_data.vocabularies.times": "Precision"}
    )
