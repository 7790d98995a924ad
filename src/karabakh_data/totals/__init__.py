"""`casualties()`: from claims to a total that says which claims it counts; over records."""

from typing import TYPE_CHECKING

from karabakh_data._public import late

if TYPE_CHECKING:
    from karabakh_data.findings import Discrepancy
    from karabakh_data.totals.gaps import Gap
    from karabakh_data.totals.verdicts import Verdict
    from karabakh_data.values._mappings import WordMapping
    from karabakh_data.vocabularies._likes import CategoryLike, SideLike

__all__ = ["CategoryLike", "Discrepancy", "Gap", "SideLike", "Verdict", "WordMapping"]

# A hint such as "totals.Discrepancy" is looked up here: an answer finds what does not agree when it
# is asked, and most are not.
if not TYPE_CHECKING:  # or every misspelt name would pass for one of these
    _HOMES = {
        "karabakh_data.findings": "Discrepancy",
        "karabakh_data.totals.gaps": "Gap",
        "karabakh_data.totals.verdicts": "Verdict",
        "karabakh_data.values._mappings": "WordMapping",
        "karabakh_data.vocabularies._likes": "CategoryLike SideLike",
    }
    __getattr__ = late(__name__, _HOMES)
