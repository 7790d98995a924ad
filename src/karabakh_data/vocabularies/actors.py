"""What kind of actor one is, what a member does, and what is recognised."""

from karabakh_data.vocabularies.base import Vocabulary


class ActorKind(Vocabulary):
    """What an actor is."""

    ARMED_FORCE = "armed-force", "The armed force of a state or of a de facto state."
    ARMED_GROUP = "armed-group", "An organised armed group that is no state's force."
    BLOC = "bloc", "States that are named or act together, not as an organisation."
    CLAIMANT = "claimant", "Known only as the one who gives a figure or makes a statement."
    DE_FACTO_STATE = "de-facto-state", "Governs a territory; recognised by few states or none."
    INSTITUTION = "institution", "A part of a state or of an organisation."
    ORGANISATION = (
        "organisation",
        "An organisation, or several named as one, between states or not.",
    )
    PEOPLE = "people", "People who act together without being an armed group or an organisation."
    PERSON = "person", "A person who speaks or acts under their own name."
    STATE = "state", "A state, existing or former."


class MemberRole(Vocabulary):
    """What an actor is in an organisation or a group."""

    CO_CHAIR = "co-chair", "One of those who preside together."
    MEMBER = "member", "A member or a participating state."


class RecognitionPosition(Vocabulary):
    """Whether a state or a de facto state is recognised."""

    NOT_RECOGNISED = "not-recognised", "Said not to be recognised."
    RECOGNISED = "recognised", "Said to be recognised."
