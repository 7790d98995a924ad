"""Closed lists of words, each beside the union of what stands for its words; over no folder."""

from typing import TYPE_CHECKING

from karabakh_data._public import late

if TYPE_CHECKING:
    from karabakh_data.vocabularies.ranges import Overlap

__all__ = ["Overlap"]

# A hint such as "vocabularies.Overlap" is looked up here: no answer needs the words before they are
# asked for.
if not TYPE_CHECKING:  # or every misspelt name would pass for one of these
    __getattr__ = late(__name__, {"karabakh_data.vocabularies.ranges": "Overlap"})
