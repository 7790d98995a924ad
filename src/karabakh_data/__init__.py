"""Facts of the Nagorno-Karabakh conflict as typed, sourced, validated data."""

from karabakh_data.periods import Period
from karabakh_data.ranges import CasualtyRange
from karabakh_data.vocabulary import Overlap, Precision, Side

__all__ = ["CasualtyRange", "Overlap", "Period", "Precision", "Side"]
