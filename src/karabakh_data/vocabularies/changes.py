"""How a record differs between two datasets."""

from karabakh_data.vocabularies.base import Vocabulary


class ChangeKind(Vocabulary):
    """What became of a record, from one dataset to the other."""

    ADDED = "added", "The later dataset alone has it."
    CHANGED = "changed", "Both have it, with other values."
    REMOVED = "removed", "The earlier dataset alone has it."
