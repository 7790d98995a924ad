"""What became of a claim in an answer."""

from karabakh_data.vocabularies.base import Vocabulary


class Standing(Vocabulary):
    """What became of a claim when a question about casualties was answered."""

    CHOSEN = "chosen", "It is counted."
    RIVAL = "rival", "A claim about the same people and time ranks higher."
    SET_ASIDE = "set-aside", "It is listed and not counted, for the reason given."
    SPANNING = "spanning", "It is about a longer time, or more people, than was asked for."
