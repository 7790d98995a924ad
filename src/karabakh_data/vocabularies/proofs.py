"""What becomes of claims that contradict each other."""

from karabakh_data.vocabularies.base import Vocabulary


class OnContradiction(Vocabulary):
    """What is done about claims that cannot all be true, when it is asked what claims prove."""

    RAISE = "raise", "An error."
    REPAIRS = (
        "repairs",
        "What holds for each way to give up claims, none too many, that leaves no contradiction.",
    )
    UNCONTESTED = "uncontested", "Only claims that are in no contradiction are taken to be true."
