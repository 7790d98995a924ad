"""The closed vocabularies of all but casualties: actors, works, support, what is proved."""

from typing import Final, Literal

from karabakh_data.vocabulary import Basis, Vocabulary


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
    PERSON = "person", "A person who speaks or acts in an own name."
    STATE = "state", "A state, existing or former."


class EventKind(Vocabulary):
    """What kind of happening an event is."""

    AGREEMENT = "agreement", "An agreement, a ceasefire included."
    CLASH = "clash", "Fighting over days or months, short of a war."
    DECLARATION = "declaration", "A decision of a state, an assembly or an authority."
    DIPLOMACY = "diplomacy", "A visit, talks, mediation, or a step between states."
    DISPLACEMENT = "displacement", "People leave, or are driven from, their homes."
    INCIDENT = "incident", "A single occurrence of violence or loss."
    LAW = "law", "A law, a resolution, or the judgement of a court."
    MILITARY_ACTIVITY = (
        "military-activity",
        "Deployments, exercises and purchases: what forces do other than fight.",
    )
    PROTEST = "protest", "A demonstration of people."
    STATEMENT = "statement", "A statement, an accusation or a denial, made by somebody."
    TENSION = "tension", "Tensions rise or fall, short of fighting."
    TERRITORIAL_CHANGE = "territorial-change", "A territory is taken, returned or renamed."
    VOTE = "vote", "A vote or a referendum."
    WAR = "war", "A war, as the article calls it, or a conflict as a whole."


class PlaceKind(Vocabulary):
    """What a place is."""

    CITY = "city", "A city or town."
    COUNTRY = "country", "A country."
    DISTRICT = "district", "A district or province."
    LINE = "line", "A border or a line of contact."
    REGION = "region", "A region without an administration of its own, or a disputed one."
    VILLAGE = "village", "A village."


class MemberRole(Vocabulary):
    """What an actor is in an organisation or a group."""

    CO_CHAIR = "co-chair", "One of those who preside together."
    MEMBER = "member", "A member or a participating state."


class NoteGroup(Vocabulary):
    """To which of the article's two lists a note belongs; each is numbered by itself."""

    LETTERED = "lettered", "The explanatory notes, which the text marks as lower-alpha."
    NUMBERED = "numbered", "The references."


class NoteKind(Vocabulary):
    """What a note of the article holds."""

    CITATION = "citation", "One work or several."
    CROSS_REFERENCE = "cross-reference", "A pointer to other notes or to another place."
    EXPLANATION = "explanation", "A remark, with or without a work."
    MISSING = "missing", "Nothing: the body has the number, the list has no entry for it."
    TALLY = "tally", "A count put together from reports by day."


class NameRole(Vocabulary):
    """What a person or organisation did for a work: the CSL name variables."""

    AUTHOR = "author", "Wrote it."
    EDITOR = "editor", "Edited it."


class RecognitionPosition(Vocabulary):
    """Whether a state or a de facto state is recognised."""

    NOT_RECOGNISED = "not-recognised", "Said not to be recognised."
    RECOGNISED = "recognised", "Said to be recognised."


class SourceType(Vocabulary):
    """The type of a work: a subset of the item types of the Citation Style Language (CSL 1.0.2).

    The words mean what its specification says. It has no type for statements to the press: on a
    site they are pages.
    """

    ARTICLE = "article", "A text made public by itself, such as a working paper or a preprint."
    ARTICLE_JOURNAL = "article-journal", "An article in a scholarly journal."
    ARTICLE_MAGAZINE = "article-magazine", "An article in a magazine."
    ARTICLE_NEWSPAPER = "article-newspaper", "An article in a newspaper or of a news agency."
    BOOK = "book", "A book."
    BROADCAST = "broadcast", "A broadcast."
    CHAPTER = "chapter", "A part of a book with a title of its own."
    DATASET = "dataset", "A data set."
    DOCUMENT = "document", "A work of no other type, or one of which the type is not shown."
    ENTRY_ENCYCLOPEDIA = "entry-encyclopedia", "An article in an encyclopedia."
    INTERVIEW = "interview", "An interview; its author is the person who answers."
    LEGISLATION = "legislation", "A law or a resolution."
    POST = "post", "A post on a social network."
    REPORT = "report", "A report."
    WEBPAGE = "webpage", "A page of a site."


class CitationStyle(Vocabulary):
    """The form in which works are listed."""

    BIBTEX = "bibtex", "BibTeX, for LaTeX."
    CSL_JSON = "csl-json", "CSL-JSON, for reference managers and citation processors."
    RIS = "ris", "RIS, for reference managers."
    TEXT = "text", "A line a work, for people."


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

    ALLEGED = "alleged", "Alleged by an interested party, or hedged."
    REPORTED = "reported", "Reported by a named source."
    STATED = "stated", "Stated by the article."


class Position(Vocabulary):
    """How an actor voted."""

    ABSENT = "absent", "Took no part."
    ABSTAINED = "abstained", "Abstained."
    AGAINST = "against", "Voted against."
    FOR = "for", "Voted for."


class FigureKind(Vocabulary):
    """What a figure other than of casualties measures."""

    AID = "aid", "Money or goods given."
    AREA = "area", "The size of a territory."
    ARMS_SHARE = "arms-share", "A supplier's part of a buyer's arms imports."
    ARMS_VALUE = "arms-value", "What arms cost, or how many were delivered."
    CEASEFIRE_VIOLATIONS = "ceasefire-violations", "Breaches of a ceasefire as counted by someone."
    COUNT = "count", "A number of states, votes, resolutions, districts and the like."
    DURATION = "duration", "How long something lasted."
    EQUIPMENT_LOST = "equipment-lost", "Aircraft, vehicles and weapons lost."
    FIGHTERS = "fighters", "The number of people who came to fight, or to train fighters."
    SPENDING = "spending", "Money spent or lent."
    STRENGTH = "strength", "The number of people in a force."
    TERRITORY_SHARE = "territory-share", "A part of a territory."


class OnContradiction(Vocabulary):
    """What is done about claims that cannot all be true, when it is asked what claims prove."""

    RAISE = "raise", "An error."
    REPAIRS = (
        "repairs",
        "What holds however few claims are given up, as long as the others can all be true.",
    )
    UNCONTESTED = "uncontested", "Only claims that are in no contradiction are taken to be true."


OnContradictionLike = OnContradiction | Literal["raise", "repairs", "uncontested"]
BasisLike = Basis | Literal["all-causes", "battle-related"]
NoteKindLike = NoteKind | Literal["citation", "cross-reference", "explanation", "missing", "tally"]
SourceTypeLike = (
    SourceType
    | Literal[
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "book",
        "broadcast",
        "chapter",
        "dataset",
        "document",
        "entry-encyclopedia",
        "interview",
        "legislation",
        "post",
        "report",
        "webpage",
    ]
)

SupportKindLike = (
    SupportKind
    | Literal[
        "arms",
        "diplomatic",
        "economic",
        "foreign-fighters",
        "funding",
        "general",
        "humanitarian-aid",
        "mediation",
        "military-aid",
        "military-cooperation",
        "recognition",
        "training",
        "troops",
        "un-vote",
    ]
)
CitationStyleLike = CitationStyle | Literal["bibtex", "csl-json", "ris", "text"]
StanceLike = Stance | Literal["explicit", "tacit", "withheld"]
AttributionLike = Attribution | Literal["alleged", "reported", "stated"]
ActorKindLike = (
    ActorKind
    | Literal[
        "armed-force",
        "armed-group",
        "bloc",
        "claimant",
        "de-facto-state",
        "institution",
        "organisation",
        "people",
        "person",
        "state",
    ]
)
EventKindLike = (
    EventKind
    | Literal[
        "agreement",
        "clash",
        "declaration",
        "diplomacy",
        "displacement",
        "incident",
        "law",
        "military-activity",
        "protest",
        "statement",
        "tension",
        "territorial-change",
        "vote",
        "war",
    ]
)
PlaceKindLike = PlaceKind | Literal["city", "country", "district", "line", "region", "village"]
PositionLike = Position | Literal["absent", "abstained", "against", "for"]
FigureKindLike = (
    FigureKind
    | Literal[
        "aid",
        "area",
        "arms-share",
        "arms-value",
        "ceasefire-violations",
        "count",
        "duration",
        "equipment-lost",
        "fighters",
        "spending",
        "strength",
        "territory-share",
    ]
)
