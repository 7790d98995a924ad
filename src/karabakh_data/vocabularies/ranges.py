"""How two ranges lie to each other: :class:`Overlap`."""

from karabakh_data.vocabularies.base import Vocabulary


class Overlap(Vocabulary):
    """How two ranges lie to each other: the states of IEEE 1788-2015, 10.6.4, for nonempty sets."""

    AFTER = "after", "The first lies wholly above the second."
    BEFORE = "before", "The first lies wholly below the second."
    CONTAINED_BY = "containedBy", "The first lies inside the second and touches neither end."
    CONTAINS = "contains", "The second lies inside the first and touches neither end."
    EQUAL = "equal", "The two are the same."
    FINISHED_BY = "finishedBy", "The second is the upper part of the first."
    FINISHES = "finishes", "The first is the upper part of the second."
    MEETS = "meets", "The first ends on the number on which the second begins."
    MET_BY = "metBy", "The first begins on the number on which the second ends."
    OVERLAPPED_BY = "overlappedBy", "The first begins inside the second and ends above it."
    OVERLAPS = "overlaps", "The first begins below the second and ends inside it."
    STARTED_BY = "startedBy", "The second is the lower part of the first."
    STARTS = "starts", "The first is the lower part of the second."
