"""What may be given for a period."""

from datetime import date
from typing import SupportsIndex

from karabakh_data.values.periods import Period

PeriodLike = Period | str | SupportsIndex | date
"""What stands for a period: a period, a text in EDTF, a year, or a date."""
