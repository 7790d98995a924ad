"""Pictures of answers, as SVG, PNG, HTML and JSON; over comparing, proofs and totals."""

from karabakh_data.plotting._bounds import bounds
from karabakh_data.plotting._by_year import by_year
from karabakh_data.plotting._comparison import comparison
from karabakh_data.plotting._contradiction import contradiction
from karabakh_data.plotting._picture import Picture
from karabakh_data.plotting._rivals import rivals
from karabakh_data.plotting._support import support
from karabakh_data.plotting._timeline import timeline

__all__ = [
    "Picture",
    "bounds",
    "by_year",
    "comparison",
    "contradiction",
    "rivals",
    "support",
    "timeline",
]
