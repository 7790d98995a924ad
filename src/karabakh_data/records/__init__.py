"""One row of each table as a class of its own; over frames."""

from typing import TYPE_CHECKING

from karabakh_data._public import late

if TYPE_CHECKING:
    from karabakh_data.records.works import Source

__all__ = ["Source"]

# A hint such as "records.Source" is looked up here. Most questions are answered without any work:
# its class, which takes long to make, is imported when the first is read, or a hint looked up.
if not TYPE_CHECKING:  # or every misspelt name would pass for one of these
    __getattr__ = late(__name__, {"karabakh_data.records.works": "Source"})
