"""What support is given, how openly, and who says so."""

from typing import Final

from karabakh_data.vocabularies.base import Vocabulary


class SupportKind(Vocabulary):
    """In what way an actor supports a side."""

    ARMS = "arms", "Weapons and munitions, sold or given."
    DIPLOMATIC = "diplomatic", "Support by word, position or action between states."
    ECONOMIC = "economic", "Trade, energy, transport, or closing a border to the other side."
    FOREIGN_FIGHTERS = "foreign-fighters", "Fighters who are not of the side itself."
    FUNDING = "funding", "Money."
    GENERAL = "general", "The text does not say in what way."
    HUMANITARIAN_AID = "humanitarian-aid", "Relief for people."
    MEDIATION = "mediation", "Mediation that is said to favour a side."
    MILITARY_AID = "military-aid", "Military help other than arms, troops and training."
    MILITARY_COOPERATION = (
        "military-cooperation",
        "An alliance, a pact or common work of armed forces.",
    )
    RECOGNITION = "recognition", "Recognition of a state, or its refusal to the other side."
    TRAINING = "training", "Training of forces."
    TROOPS = "troops", "Forces of the supporter itself."
    UN_VOTE = "un-vote", "A vote in the United Nations."

    @property
    def ucdp(self) -> str | None:
        """The word of UCDP's External Support Data for it; None where that data has none.

        The words are those of its codebook of 2011 (version 1.0).

        >>> SupportKind.ARMS.ucdp
        'weapons'
        """
        return _UCDP.get(self.value)


_UCDP: Final = {
    "arms": "weapons",
    "foreign-fighters": "other",
    "funding": "funding/economic support",
    "general": "unknown",
    "military-aid": "materiel/logistics support",
    "military-cooperation": "joint operations",
    "training": "training/expertise",
    "troops": "troops as secondary warring party",
}


class Stance(Vocabulary):
    """How openly the support is given."""

    EXPLICIT = "explicit", "Given; nothing in the text says that it was not given openly."
    TACIT = "tacit", "Given tacitly, indirectly or in effect, by the text."
    WITHHELD = "withheld", "The statement is that this support was not given."


class Attribution(Vocabulary):
    """Who vouches for a statement of support."""

    ALLEGED = "alleged", "Alleged by an interested party, or told with a reservation."
    REPORTED = "reported", "Reported by a named source."
    STATED = "stated", "Stated by the article."
