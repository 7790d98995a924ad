"""`casualties()`: from claims to a total that says which claims it counts; over records."""

from typing import TYPE_CHECKING

from karabakh_data._public import late

if TYPE_CHECKING:
    from karabakh_data.findings import Discrepancy

__all__ = ["Discrepancy"]

# A hint such as "totals.Discrepancy" is looked up here: an answer finds what does not agree when it
# is asked, and most are not.
if not TYPE_CHECKING:  # or every misspelt name would pass for one of these
    __getattr__ = late(__name__, {"karabakh_data.findings": "Discrepancy"})
